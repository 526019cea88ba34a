//! Leave quickly: one tap, or Shift three times on a real keyboard.

use yew::prelude::*;

use crate::components::element::{el_with, side_by_side, text};
use crate::components::icon::icon;
use crate::page::Core;
use crate::platform::leave;
use crate::router::{LEAVES_NO_TRACE, link_to};

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
    let inside = side_by_side(vec![icon("cross"), text(words.leave_link())]);
    let leave = link_to("app-leave__link", to, Some(LEAVES_NO_TRACE), onclick, inside);
    el_with("nav", &["class", "aria-label"], &["app-leave", words.leave_link()], vec![leave])
}
