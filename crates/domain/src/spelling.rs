//! How far one spelling is from another.

/// How many letters to add, drop or change to get from one text to the other (Levenshtein).
pub fn slips(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (at, letter) in from.chars().enumerate() {
        let mut corner = row[0];
        row[0] = at + 1;
        for (column, other) in to.iter().enumerate() {
            let change = corner + usize::from(letter != *other);
            corner = row[column + 1];
            row[column + 1] = change.min(corner + 1).min(row[column] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_added_dropped_and_changed() {
        for (from, to, expected) in [
            ("", "", 0),
            ("ket", "ket", 0),
            ("", "ket", 3),
            ("ketamin", "ketamine", 1),
            ("titel", "title", 2),
            ("é", "e", 1),
        ] {
            assert_eq!((slips(from, to), slips(to, from)), (expected, expected), "{from} {to}");
        }
    }
}
