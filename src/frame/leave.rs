//! Leave quickly: one tap, or Shift three times on a real keyboard.

use yew::prelude::*;

use crate::components::icon::icon;
use crate::page::Core;
use crate::platform::leave;

/// The properties of [`Leave`].
#[derive(Properties, PartialEq)]
pub(super) struct LeaveProps {
    /// The words, and where to go.
    pub(super) core: Core,
}

/// The bar at the bottom of every page. With scripts off it is a plain link to the same neutral site.
#[component]
pub(super) fn Leave(props: &LeaveProps) -> Html {
    let (words, to) = (&props.core.wording, props.core.site.leave_to.clone());
    {
        let to = to.clone();
        use_effect_with((), move |()| {
            let listener = leave::on_three_shifts(move || leave::leave(&to));
            move || drop(listener)
        });
    }
    let onclick = {
        let to = to.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            leave::leave(&to);
        })
    };
    html! {
        <nav class="app-leave" aria-label={words.leave_link().to_string()}>
            <a class="app-leave__link" href={to} rel="noreferrer noopener" {onclick}>
                { icon("cross") }
                { words.leave_link() }
            </a>
        </nav>
    }
}
