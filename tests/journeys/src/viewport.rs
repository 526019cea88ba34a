//! The size of the page itself, whatever the browser puts around it.

use std::time::Duration;

use serde_json::json;

use crate::{Browser, Engine};

/// Width and height in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport(pub u32, pub u32);

/// A cheap phone, upright.
pub const PHONE: Viewport = Viewport(360, 740);
/// A classroom laptop.
pub const LAPTOP: Viewport = Viewport(1280, 800);

impl Browser {
    /// Gives the page exactly this much room.
    pub async fn set_viewport(&self, viewport: Viewport) {
        let Viewport(width, height) = viewport;
        self.step(format!("set the viewport to {width} by {height}"));
        if self.engine() == Engine::Chromium {
            // Its windows are never narrower than 500; the device metrics are.
            let metrics =
                json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            let set = self.driver().cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await;
            self.done(set.map(|_| ()));
        } else {
            let (mut wide, mut high) = (i64::from(width), i64::from(height));
            for _ in 0..6 {
                let size = |side: i64| u32::try_from(side).unwrap_or(1);
                self.done(self.driver().set_window_rect(0, 0, size(wide), size(high)).await);
                tokio::time::sleep(Duration::from_millis(60)).await;
                let Viewport(has_width, has_height) = self.viewport().await;
                let (too_wide, too_high) =
                    (i64::from(has_width) - i64::from(width), i64::from(has_height) - i64::from(height));
                if (too_wide, too_high) == (0, 0) {
                    return;
                }
                (wide, high) = (wide - too_wide, high - too_high);
            }
        }
        let has = self.viewport().await;
        if has != viewport {
            self.fail(format!("the viewport stays at {} by {}", has.0, has.1));
        }
    }

    /// How much room the page has now.
    pub async fn viewport(&self) -> Viewport {
        let (width, height) = self.evaluate("[innerWidth, innerHeight]").await;
        Viewport(width, height)
    }
}
