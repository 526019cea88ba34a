//! The seal: a second, stricter policy that this document adds to itself. From then on the browser refuses
//! every connection, and there is no way to take it back short of a fresh document.

use super::document;

/// What the sealed document may do: nothing that leaves it.
const SEALED: &str = "connect-src 'none'; img-src 'none'; media-src 'none'; font-src 'none'; style-src 'none'; \
    script-src 'none'; worker-src 'none'; manifest-src 'none'; frame-src 'none'; object-src 'none'; form-action 'none'";

/// Seals the document. Everything it still needs must be loaded by now.
pub fn seal() {
    let document = document();
    let (Some(head), Ok(meta)) = (document.head(), document.create_element("meta")) else { return };
    // Appending is what makes the browser read the policy, so the attributes come first.
    let set = meta
        .set_attribute("http-equiv", "Content-Security-Policy")
        .and_then(|()| meta.set_attribute("content", SEALED));
    if set.is_ok() {
        let _ = head.append_child(&meta);
    }
}
