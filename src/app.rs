//! The app: what it remembers while it is open, and each part drawn into its place in the document on screen.
//!
//! There is one, mounted once, beside the page and not around it. Documents come and go; it stays.

use domain::people::Edition;
use yew::prelude::*;

use crate::here::Here;
use crate::memory::Memory;
use crate::part::{Given, Kind, Part, PartError};
use crate::parts::maker;
use crate::platform::place::{self, Done, Place};
use crate::platform::{clock, documents, edition, history, leave, net};

/// What happened.
pub enum Msg {
    /// Another document is on screen.
    Shown,
    /// A part is here, or did not come: for the place with this key.
    Came(String, Result<Part, PartError>),
    /// A person has come near a place whose part waited for that.
    Near,
    /// Parts that did not come are asked for again.
    AskedAgain,
    /// An edition was chosen.
    Chose(Edition),
}

/// The whole app.
pub struct App {
    /// Every document's places have keys of their own: how many documents there were.
    documents: u32,
    places: Vec<Held>,
    edition: Option<Edition>,
    memory: Memory,
}

/// A place in the document on screen, and what came for it.
struct Held {
    key: String,
    place: Place,
    part: Option<Result<Part, PartError>>,
    /// What a person did there before the part was there, until it is done again.
    done: Option<Done>,
    /// What it needs was asked for.
    asked: bool,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let tell = ctx.link().callback(|msg: Msg| msg);
        leave::listen();
        history::listen({
            let tell = tell.clone();
            move || tell.emit(Msg::Shown)
        });
        edition::on_choice({
            let tell = tell.clone();
            move |chosen| tell.emit(Msg::Chose(chosen))
        });
        place::on_asking_again({
            let tell = tell.clone();
            move || tell.emit(Msg::AskedAgain)
        });
        place::on_near({
            let tell = tell.clone();
            move || tell.emit(Msg::Near)
        });
        tell.emit(Msg::Shown);
        App { documents: 0, places: Vec::new(), edition: edition::chosen(), memory: Memory::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Shown => {
                self.documents += 1;
                let held = |(index, place)| {
                    let key = format!("{}-{index}", self.documents);
                    Held { key, place, part: None, done: None, asked: false }
                };
                self.places = place::all().into_iter().enumerate().map(held).collect();
                self.show_edition();
                self.ask_for_what_is_near(ctx);
            }
            Msg::Near => {
                self.ask_for_what_is_near(ctx);
                return false;
            }
            Msg::Came(key, came) => {
                let Some(held) = self.places.iter_mut().find(|held| held.key == key) else { return false };
                if held.place.is_pressed() {
                    let link = ctx.link().clone();
                    clock::soon(move || link.send_message(Msg::Came(key, came)));
                    return false;
                }
                match came {
                    Ok(_) => held.done = Some(held.place.clear()),
                    Err(_) => held.place.say_missing(true),
                }
                held.part = Some(came);
            }
            Msg::AskedAgain => {
                for held in &mut self.places {
                    if matches!(held.part, Some(Err(_))) {
                        held.part = None;
                        held.place.say_missing(false);
                        ask(ctx, held, &self.memory, true);
                    }
                }
                return false;
            }
            Msg::Chose(chosen) => {
                self.edition = Some(chosen);
                self.show_edition();
            }
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let here = |part: &Part| Here {
            core: part.core.clone(),
            root: documents::root().into(),
            edition: self.edition,
            cited: 0,
            now: clock::today().max(part.core.site.built_on),
            is_document: false,
        };
        let parts = self.places.iter().map(|held| match &held.part {
            Some(Ok(part)) => {
                // The key makes Yew draw anew where another document's place stands at the same spot in this list: a
                // portal that is moved to another element no longer hears what happens there.
                let inside = html! { <key={held.key.clone()}>{ part.draw(&here(part)) }</> };
                create_portal(inside, held.place.element())
            }
            // What the document holds stays in sight.
            _ => Html::default(),
        });
        parts.collect()
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        for held in &mut self.places {
            if let Some(done) = held.done.take() {
                done.again(&held.place);
            }
        }
        self.mark_live();
    }
}

impl App {
    /// Asks for what places need, but for those that wait until a person is near.
    fn ask_for_what_is_near(&mut self, ctx: &Context<Self>) {
        for held in self.places.iter_mut().filter(|held| !held.asked && !held.place.waits()) {
            held.asked = true;
            ask(ctx, held, &self.memory, false);
        }
    }

    fn show_edition(&self) {
        if let Some(chosen) = self.edition {
            edition::show(chosen);
        }
    }

    /// The document is alive once every part of it is here, or said to be missing.
    fn mark_live(&self) {
        if self.places.iter().all(|held| held.part.is_some() || !held.asked) {
            documents::mark_live();
        }
    }
}

/// Asks for what a place needs, all at once: its code and its pack.
fn ask(ctx: &Context<App>, held: &Held, memory: &Memory, again: bool) {
    let (key, place, link) = (held.key.clone(), held.place.clone(), ctx.link().clone());
    let memory = memory.clone();
    let pack = Some(place.pack()).filter(|pack| !pack.is_empty()).map(|pack| net::ask(&pack, again));
    net::run(async move {
        let came = async {
            let kind = Kind::from_name(&place.part()).ok_or(PartError::NotFetched)?;
            let make = maker(kind).await?;
            let pack = match pack {
                Some(pack) => pack.bytes().await?,
                None => Vec::new(),
            };
            make(&Given { kind, pack, number: place.number(), later: place.later(), memory })
        };
        let came = came.await;
        link.send_message(Msg::Came(key, came));
    });
}
