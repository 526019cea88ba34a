//! `en/mixing/questions.toml`: the words of the questions that are made from pairs.

use domain::mixing::Templates;
use domain::wording::Key;

use crate::checks::{how_many, placeholders};
use crate::fields::document;
use crate::folder::File;
use crate::page::{Page, Prose};
use crate::problem::Pen;

/// Reads the words. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, file: &File) -> Option<(Templates, Prose)> {
    document(pen, &file.text, "this file", |fields| {
        let mut page = Page::new(pen);
        page.prose.young = true;
        let mut text = |name: &'static str, placeholders: &'static [&'static str]| {
            let passage = fields.text(name);
            placeholders::check(pen, &Key { name, placeholders }, &passage);
            page.plain(&passage)
        };
        let templates = Templates {
            worst: text("worst", &["a"]),
            worst_mixup: text("worst_mixup", &[]),
            evidence: text("evidence", &["a", "b"]),
            evidence_right: text("evidence_right", &[]),
            evidence_wrong: text("evidence_wrong", &["grade"]),
            evidence_mixup: text("evidence_mixup", &[]),
            first: text("first", &["a", "b", "sign"]),
            first_right: text("first_right", &["card"]),
            first_mixup: text("first_mixup", &[]),
            order: text("order", &[]),
            matching: text("match", &[]),
            rate: text("rate", &["a", "b"]),
            rate_wrong: text("rate_wrong", &["level"]),
            rate_low: text("rate_low", &[]),
            rate_high: text("rate_high", &[]),
            two: text("two", &["a", "b"]),
            order_why: text("order_why", &["level"]),
            grades: fields.texts("grades").iter().map(|grade| page.plain(grade)).collect(),
            levels: fields.texts("levels").iter().map(|level| page.plain(level)).collect(),
        };
        how_many::check(fields, "grades", 4..=4);
        how_many::check(fields, "levels", 4..=4);
        (templates, page.prose)
    })
}
