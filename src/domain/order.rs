//! Sorting, compiled once.
//!
//! The standard library compiles its sort again for every kind of item, two to three kilobytes
//! each time, and a program that travels to a telephone has dozens of them. Here the places are
//! sorted, which is the same for all, and the items follow them.

use std::cmp::Ordering;

/// Sorts so that equal items keep their order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let places = sorted_places(items.len(), &|a, b| compare(&items[a], &items[b]));
    follow(items, places);
}

/// Sorts by a key that is looked at whenever two items are compared.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by a key that is made once for each item.
pub fn sort_by_cached_key<T, K: Ord>(items: &mut [T], key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let places = sorted_places(items.len(), &|a, b| keys[a].cmp(&keys[b]));
    follow(items, places);
}

fn sorted_places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}

/// Moves every item to its new place: `places[new]` is where it was.
fn follow<T>(items: &mut [T], mut places: Vec<usize>) {
    for start in 0..items.len() {
        let mut here = start;
        // Each round of places that lead to each other is walked once, and closed behind.
        while places[here] != start {
            let from = places[here];
            items.swap(here, from);
            places[here] = here;
            here = from;
        }
        places[here] = here;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(items: Vec<(u8, u16)>) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            let (mut by_key, mut by_cached, mut by) = (items.clone(), items.clone(), items);
            sort_by_key(&mut by_key, |item| item.0);
            sort_by_cached_key(&mut by_cached, |item| item.0);
            sort_by(&mut by, |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(&by_key, &expected);
            prop_assert_eq!(&by_cached, &expected);
            prop_assert_eq!(&by, &expected);
        }
    }
}
