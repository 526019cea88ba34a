//! A picture that no text shows may be left over, or a slip.

use std::path::Path;

use crate::pictures::PictureBook;
use crate::problem::{Pen, Problems};

/// Notes the pictures that nothing shows.
pub(crate) fn check(problems: &Problems, pictures: &PictureBook) {
    if !problems.all_read() {
        return;
    }
    for id in pictures.unshown() {
        let path = Path::new("en/pictures").join(format!("{id}.svg"));
        let help = "Show it in a step with \"> [!picture] its-id\", or delete the file.";
        Pen::new(&path, problems).warning(0..0, "No text shows this picture", "", help);
    }
}
