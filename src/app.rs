//! The app: what it remembers while it is open, the frame, and the page of the route.

use domain::day::Day;
use domain::people::Edition;
use domain::route::Route;
use yew::prelude::*;

use crate::frame::frame;
use crate::here::Here;
use crate::page::{Content, Core, Page, known, titled};
use crate::pages;
use crate::platform::{clock, navigation};

/// The properties of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The words and lists that every page needs.
    pub core: Core,
    /// The page to begin with.
    pub page: Page,
    /// Told once, after the first page stands in the document.
    #[prop_or_default]
    pub on_mounted: Callback<()>,
}

/// What the screen shows.
#[derive(Clone, PartialEq)]
enum Screen {
    Page(Page),
    /// The page for a route could not be loaded.
    Failed(Route),
}

impl Screen {
    fn route(&self) -> &Route {
        match self {
            Screen::Page(page) => &page.route,
            Screen::Failed(route) => route,
        }
    }

    fn title(&self, core: &Core) -> String {
        match self {
            Screen::Page(page) => page.title(core),
            Screen::Failed(_) => titled(core.wording.failed_title(), core),
        }
    }
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let core = props.core.clone();
    let edition = use_state(|| None::<Edition>);
    let now = use_state(|| None::<Day>);
    let screen = {
        let first = props.page.clone();
        use_state(|| Screen::Page(first))
    };

    // Shows a route, once its packs are here. Where another was asked for meanwhile, that one counts. The address
    // changes together with the page: its links are relative to it.
    let asked_for = use_mut_ref(|| 0_u32);
    let show = {
        let (core, screen) = (core.clone(), screen.setter());
        Callback::from(move |(route, adds_entry): (Route, bool)| {
            let (words, screen, asked_for) = (core.clone(), screen.clone(), asked_for.clone());
            let route = known(&core, route);
            let this = *asked_for.borrow() + 1;
            asked_for.replace(this);
            navigation::load(&core, route.clone(), move |loaded| {
                if *asked_for.borrow() != this {
                    return;
                }
                if adds_entry {
                    navigation::push(&route);
                }
                let next = match loaded {
                    Ok(page) => Screen::Page(page),
                    Err(_) => Screen::Failed(route),
                };
                navigation::set_title(&next.title(&words));
                screen.set(next);
            });
        })
    };
    {
        let (on_mounted, now, show) = (props.on_mounted.clone(), now.setter(), show.clone());
        use_effect_with((), move |()| {
            on_mounted.emit(());
            now.set(Some(clock::today()));
            let listener = navigation::on_back(move |route| show.emit((route, false)));
            move || drop(listener)
        });
    }
    {
        // After the first page, every new one starts at its heading.
        let is_first = use_mut_ref(|| true);
        use_effect_with(screen.route().clone(), move |_| {
            if !is_first.replace(false) {
                navigation::start_at_heading();
            }
        });
    }

    let here = Here {
        route: screen.route().clone(),
        go: {
            let here = screen.route().clone();
            // Asking again for the page on screen is no step forward.
            show.reform(move |route: Route| (route.clone(), route != here))
        },
        edition: *edition,
        choose_edition: {
            let edition = edition.setter();
            Callback::from(move |chosen| edition.set(Some(chosen)))
        },
        cited: 0,
        now: now.unwrap_or(core.site.built_on),
        core,
    };
    frame(&here, view(&here, &screen))
}

fn view(here: &Here, screen: &Screen) -> Html {
    let page = match screen {
        Screen::Page(page) => page,
        Screen::Failed(route) => return pages::failed::failed(here, route),
    };
    match (&page.route, &page.content) {
        (Route::Home, _) => pages::home::home(here),
        (Route::Course, _) => pages::course::course(here),
        (Route::Module(_), Content::Module(module)) => pages::module::module(here, module),
        (Route::Quiz(id), Content::Quiz(quiz)) => {
            let quiz = Some(quiz.clone());
            html! { <pages::quiz::QuizPage key={id.clone()} here={here.clone()} {quiz} /> }
        }
        (route @ (Route::Mixing | Route::Matrix), Content::Mixing(mixing)) => {
            let (here, mixing) = (here.clone(), mixing.clone());
            html! { <pages::mixing::Explorer key={route.path()} {here} {mixing} /> }
        }
        (Route::MixingQuiz, _) => {
            html! { <pages::quiz::QuizPage key="mixing" here={here.clone()} quiz={None} /> }
        }
        (Route::Group, _) => pages::coming::group(here),
        (Route::Check, _) => pages::check::check(here),
        (Route::Help, Content::Services(services)) => {
            html! { <pages::help::Help here={here.clone()} services={services.clone()} /> }
        }
        (Route::Emergency, _) => pages::emergency::emergency(here),
        (Route::Privacy, _) => html! { <pages::privacy::Privacy here={here.clone()} /> },
        _ => pages::not_found::not_found(here),
    }
}
