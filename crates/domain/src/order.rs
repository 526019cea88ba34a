//! Sorting short lists.

/// Sorts a short list by a key, keeping the order of equal keys.
///
/// The library's sort is built for long lists and weighs about 4 kB in the browser for every type it sorts; our
/// lists have at most a few dozen entries.
pub(crate) fn sort_short_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..list.len() {
        let mut place = end;
        while place > 0 && key(&list[place - 1]) > key(&list[place]) {
            list.swap(place - 1, place);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sorts_as_the_library_does(list in proptest::collection::vec((0_u8..6, 0_u8..255), 0..40)) {
            let mut ours = list.clone();
            sort_short_by_key(&mut ours, |entry| entry.0);
            let mut theirs = list;
            theirs.sort_by_key(|entry| entry.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
