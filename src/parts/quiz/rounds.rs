//! The interaction quiz: ten questions at a time, made from what is known of mixing.

use domain::route::Route;
use yew::prelude::*;

use super::taking::{Happened, Problem, QuizPageProps, Round, Taking};
use crate::components::edition::edition_choice;
use crate::components::element::{nothing, side_by_side};
use crate::components::link::text_link;
use crate::components::text::{button, buttons, lead, links, title, wrong};
use crate::here::Here;
use crate::platform::{clock, net};
use crate::shared::Shared;

/// Before the first round: what it is, and who reads.
pub(super) fn start(props: &QuizPageProps, taking: &Taking, tell: &Callback<Happened>) -> Html {
    let (here, words) = (&props.here, props.here.words());
    side_by_side(vec![
        title(words.rounds_title()),
        lead(words.rounds_lead()),
        edition_choice(here),
        problem(here, taking),
        buttons(vec![button("app-button", words.rounds_start(), begin(props, taking, tell))]),
        links(vec![
            text_link(here, &Route::Mixing, words.rounds_back()),
            text_link(here, &Route::Matrix, words.matrix_link()),
        ]),
    ])
}

/// Why no round can begin, where that is so.
pub(super) fn problem(here: &Here, taking: &Taking) -> Html {
    match taking.problem {
        None => nothing(),
        Some(Problem::NoEdition) => wrong(here.words().rounds_edition_missing()),
        Some(Problem::NotHere) => wrong(here.words().rounds_failed()),
    }
}

/// What a button does that begins the next round: of the pack that is here where it has one, else of another.
pub(super) fn begin(
    props: &QuizPageProps,
    taking: &Taking,
    tell: &Callback<Happened>,
) -> Callback<MouseEvent> {
    let (edition, packs) = (props.here.edition, props.rounds().to_vec());
    let (last, tell) = (taking.round.clone(), tell.clone());
    Callback::from(move |_: MouseEvent| {
        let (seed, tell) = (clock::seed(), tell.clone());
        let Some(edition) = edition else { return tell.emit(Happened::Stuck(Problem::NoEdition)) };
        let mut number = seed as usize;
        if let Some(last) = &last {
            let next = Round { before: last.before + 1, edition, ..last.clone() };
            if !next.questions().is_empty() {
                return tell.emit(Happened::Began(next, seed));
            }
            number = last.number + 1;
        }
        // Which pack it is says nothing of who asks: chance picks the first, and the others follow.
        let number = number % packs.len().max(1);
        let Some(pack) = packs.get(number) else { return tell.emit(Happened::Stuck(Problem::NotHere)) };
        net::fetch_pack(pack, move |pack| {
            tell.emit(match pack {
                Ok(pack) => {
                    Happened::Began(Round { pack: Shared::new(pack), number, edition, before: 0 }, seed)
                }
                Err(_) => Happened::Stuck(Problem::NotHere),
            });
        });
    })
}
