//! The privacy page keeps its word.

use journeys::{Browser, Site, journey};

use crate::content::content;
use crate::pages::privacy;

journey! {
    async fn privacy_proof_refused(browser: &mut Browser, site: &Site) {
        privacy::open(browser).await;
        let mark = site.settled().await;
        privacy::send(browser).click().await;
        privacy::refused(browser).wait().await;
        site.assert_silent_since(mark);
        browser.assert_nothing_elsewhere();
        site.assert_private(&content().files);
    }
}
