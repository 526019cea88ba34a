//! What helps along on the pages of the course: a step read aloud, the law where the reader lives, the card to take along,
//! and what was done since the app was opened. It draws nothing: the document has all of it, and this hears it.

use std::cell::Cell;

use domain::pack::CorePack;
use yew::prelude::*;

use crate::memory::Memory;
use crate::part::{Given, Part, PartError};
use crate::platform::{card, nation, plan, read_aloud, sitting};
use crate::shared::Shared;

thread_local! {
    /// What listens does so as long as the document that the app was started in: once is enough.
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// Makes the part.
pub fn make(given: &Given) -> Result<Part, PartError> {
    let memory = given.memory.clone();
    // It says nothing, so it has no words.
    let core = Shared::new(CorePack::default());
    Ok(Part::new(core, move |_| html! { <Helpers memory={memory.clone()} /> }))
}

/// The properties of [`Helpers`].
#[derive(Properties, PartialEq)]
struct HelpersProps {
    memory: Memory,
}

/// Hears the page, and looks at it whenever it is another one.
#[component]
fn Helpers(props: &HelpersProps) -> Html {
    let memory = props.memory.clone();
    use_effect_with((), move |()| {
        if !LISTENS.replace(true) {
            card::listen();
            nation::listen();
            read_aloud::listen();
            sitting::listen();
        }
        nation::look();
        plan::show(&memory.plans());
        sitting::look();
        read_aloud::stop
    });
    Html::default()
}
