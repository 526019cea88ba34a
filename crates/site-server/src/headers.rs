//! The headers a host must send with this site. One list, for the server here and for the files that
//! configure real hosts.

/// What no page of the site may ever ask for. `fullscreen` and `screen-wake-lock` stay with the browser's
/// own rule (this site only): slides on a projector use them.
const DENIED: &[&str] = &[
    "accelerometer",
    "autoplay",
    "bluetooth",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "serial",
    "sync-xhr",
    "usb",
    "xr-spatial-tracking",
];

/// The headers of every response, whatever the file.
pub fn common_headers(policy: &str) -> Vec<(&'static str, String)> {
    let denied: Vec<String> = DENIED.iter().map(|feature| format!("{feature}=()")).collect();
    vec![
        ("Content-Security-Policy", policy.to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("Permissions-Policy", denied.join(", ")),
    ]
}

/// How long a file may be kept, by its path below the root. Names under `assets/` carry a hash of what is
/// inside, so they never change; anything else is asked for again.
pub fn cache_control(path: &str) -> &'static str {
    if path.trim_start_matches('/').starts_with("assets/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}
