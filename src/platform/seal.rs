//! The seal: a second, stricter policy that this document adds to itself. From then on the browser refuses
//! every connection, and there is no way to take it back short of a fresh document.

use super::document;

/// What the sealed document may do: nothing that leaves it.
const SEALED: &str = "connect-src 'none'; img-src 'none'; media-src 'none'; font-src 'none'; style-src 'none'; \
    script-src 'none'; worker-src 'none'; manifest-src 'none'; frame-src 'none'; object-src 'none'; form-action 'none'";

/// Seals the document. Everything it still needs must be loaded by now. Says whether the seal is on: where it
/// is not, nothing may be asked.
#[must_use]
pub fn seal() -> bool {
    put_on().is_some()
}

fn put_on() -> Option<()> {
    let document = document();
    let head = document.head()?;
    let meta = document.create_element("meta").ok()?;
    // Appending is what makes the browser read the policy, so the attributes come first.
    meta.set_attribute("http-equiv", "Content-Security-Policy").ok()?;
    meta.set_attribute("content", SEALED).ok()?;
    head.append_child(&meta).ok()?;
    Some(())
}
