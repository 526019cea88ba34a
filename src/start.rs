//! The start in the browser: fetch what the page on screen needs, then take it over.
//!
//! Where anything fails, the page stays as it is, readable, and a notice says what does not work.

use domain::pack::decode;
use domain::route::Route;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Callback;

use crate::app::{App, AppProps};
use crate::page::{Core, PageError, known};
use crate::platform::{net, takeover::Held};
use crate::shared::Shared;

/// Takes over the page. Called once, by the script that loads the app.
#[wasm_bindgen(start)]
pub(crate) fn start() {
    net::run(async {
        if take_over().await.is_err() {
            mark("is-stuck");
        }
    });
}

async fn take_over() -> Result<(), PageError> {
    let missing = || PageError::NotFetched;
    let document = web_sys::window().and_then(|window| window.document()).ok_or_else(missing)?;
    let root = document.get_element_by_id("app").ok_or_else(missing)?;
    let path = root.get_attribute("data-path").ok_or_else(missing)?;
    net::set_base(base(&root, &path).ok_or_else(missing)?);
    let file = root.get_attribute("data-core").ok_or_else(missing)?;
    let core: Core =
        Shared::new(decode(&net::fetch(&(net::base() + &file)).await?).map_err(PageError::NotReadable)?);
    // The page for addresses that lead nowhere has no route of its own.
    let route =
        if path == Route::NotFound.path() { Route::NotFound } else { known(&core, Route::parse(&path)) };
    let page = net::fetch_page(&core, route).await?;

    let held = Held::of(&root);
    let on_mounted = {
        let root = root.clone();
        Callback::from(move |()| {
            held.restore(&root);
            mark("is-live");
        })
    };
    yew::Renderer::<App>::with_root_and_props(root, AppProps { core, page, on_mounted }).render();
    Ok(())
}

/// The address of the folder the site lies in: the page's own address without the page's path. The page for
/// addresses that lead nowhere can stand anywhere, so it says where the site lies.
fn base(root: &Element, path: &str) -> Option<String> {
    let location = web_sys::window()?.location();
    let origin = location.origin().ok()?;
    if let Some(base) = root.get_attribute("data-base") {
        return Some(origin + &base);
    }
    let here = location.pathname().ok()?;
    let here = here.strip_suffix("index.html").unwrap_or(&here);
    Some(origin + here.strip_suffix(path)?)
}

fn mark(class: &str) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        let _ = root.class_list().add_1(class);
    }
}
