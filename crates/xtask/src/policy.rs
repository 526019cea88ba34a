//! What the browser may do with a page: the Content-Security-Policy, once for the server's header and once for
//! the page itself, so that a host which sends no headers is still held to it.
//!
//! What follows for the app: no inline script, no `style` attribute, no raw HTML, nothing from elsewhere. Only the
//! service worker needs a trusted URL, which the policy `sw` makes.

/// Everything but `frame-ancestors`, which counts in a header only.
const DIRECTIVES: [&str; 11] = [
    "default-src 'none'",
    // WebAssembly counts as script. This allows compiling it and nothing else that is evaluated.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types sw",
];

/// The policy for the `Content-Security-Policy` header.
pub fn header() -> String {
    let mut directives = DIRECTIVES.to_vec();
    // After form-action, with the other rules on where the page may appear and lead to.
    directives.insert(9, "frame-ancestors 'none'");
    directives.join("; ")
}

/// The policy for the `<meta http-equiv="Content-Security-Policy">` of every page.
pub fn meta() -> String {
    DIRECTIVES.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_the_policy_that_three_engines_were_tried_with() {
        assert_eq!(
            header(),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
             connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
             frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types sw"
        );
    }

    #[test]
    fn the_page_says_the_same_but_for_frame_ancestors() {
        assert_eq!(header().replace("frame-ancestors 'none'; ", ""), meta());
    }

    #[test]
    fn nothing_inline_and_nothing_from_elsewhere() {
        for forbidden in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "data:", "blob:", "*"] {
            assert!(!header().contains(forbidden), "{forbidden}");
        }
    }
}
