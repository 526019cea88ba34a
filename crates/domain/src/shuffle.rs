//! Shuffling by a seed: the same on every machine, so that a test repeats and a page is rendered twice alike.

/// The numbers from 0 to `count`, out of order, the same for the same seed.
pub(crate) fn shuffled(count: u8, seed: u64) -> Vec<u8> {
    let mut order: Vec<u8> = (0..count).collect();
    let mut state = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    for place in (1..order.len()).rev() {
        // SplitMix64 (Steele, Lea and Flood, 2014): small, and the same on every machine.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        order.swap(place, (mixed % (place as u64 + 1)) as usize);
    }
    order
}

/// The same, and never in order where there are two or more.
pub(crate) fn disordered(count: u8, seed: u64) -> Vec<u8> {
    let mut order = shuffled(count, seed);
    if order.is_sorted() {
        order.rotate_left(1);
    }
    order
}
