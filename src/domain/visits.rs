//! The day's visits (*ruta de visitas*): in which order they are made.
//!
//! Where coordinates are known the next is always the nearest, beginning with the first of the
//! list; the others follow by zone and address. Coordinates are those that somebody wrote into
//! an address: nothing is looked up.

use super::order;

/// Where one visit leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// District, city or whatever tells one part of the way from another.
    pub zone: String,
    pub address: String,
    /// Latitude and longitude, in degrees.
    pub at: Option<(f64, f64)>,
}

/// The order of the visits, as places in what was given.
pub fn order(places: &[Place]) -> Vec<usize> {
    let (mut known, mut others): (Vec<usize>, Vec<usize>) =
        (0..places.len()).partition(|&place| places[place].at.is_some());
    let mut way = Vec::with_capacity(places.len());
    while !known.is_empty() {
        let here = way.last().and_then(|&last: &usize| places[last].at);
        let next = match here {
            None => 0,
            Some(here) => nearest(here, &known, places),
        };
        way.push(known.remove(next));
    }
    order::sort_by(&mut others, |&a, &b| {
        (&places[a].zone, &places[a].address).cmp(&(&places[b].zone, &places[b].address))
    });
    way.extend(others);
    way
}

/// Which of those left is nearest; the first of those equally near.
fn nearest(here: (f64, f64), left: &[usize], places: &[Place]) -> usize {
    let far = |place: usize| places[place].at.map_or(f64::MAX, |there| apart(here, there));
    let mut best = 0;
    for candidate in 1..left.len() {
        if far(left[candidate]) < far(left[best]) {
            best = candidate;
        }
    }
    best
}

/// How far apart, in degrees of latitude: near enough to say which is nearer.
fn apart((lat, lon): (f64, f64), (other_lat, other_lon): (f64, f64)) -> f64 {
    let around = (lon - other_lon).abs();
    let around = around.min(360.0 - around) * lat.to_radians().cos();
    (lat - other_lat).hypot(around)
}

/// Coordinates written into an address: two numbers with decimals beside a comma.
pub fn coordinates(address: &str) -> Option<(f64, f64)> {
    let commas = address.char_indices().filter(|(_, letter)| *letter == ',');
    commas.map(|(at, _)| (&address[..at], &address[at + 1..])).find_map(|(before, after)| {
        let is_part = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == '-';
        let lat = before.trim_end().rsplit(|letter| !is_part(letter)).next()?;
        let lon = after.trim_start().split(|letter| !is_part(letter)).next()?;
        let degrees = |text: &str, most: f64| {
            let precise = text.split_once('.').is_some_and(|(_, decimals)| decimals.len() >= 3);
            text.parse::<f64>().ok().filter(|it| precise && it.abs() <= most)
        };
        Some((degrees(lat, 90.0)?, degrees(lon, 180.0)?))
    })
}
