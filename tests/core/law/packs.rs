//! The packs themselves: every value says where it comes from.

use std::collections::BTreeSet;

use cartera::domain::law::{Calendar, Pack, Scope};
use cartera::domain::message::lint::lint;
use chrono::NaiveDate;

#[test]
fn every_country_of_the_table_has_its_pack() {
    let ids: BTreeSet<&str> = Pack::all().iter().map(|pack| pack.id).collect();
    for id in "CO MX PE CL AR AR-CABA EC US-F ES SV BR GENERIC STRICT".split(' ') {
        assert!(ids.contains(id), "{id}");
    }
    assert_eq!(ids.len(), Pack::all().len(), "no id twice");
}

#[test]
fn every_value_says_its_norm_its_source_and_the_day_it_was_checked() {
    for pack in Pack::all() {
        let dated = |text: &str| text.parse::<NaiveDate>().is_ok();
        assert!(dated(pack.checked_on) && !pack.norm.is_empty() && !pack.sources.is_empty(), "{}", pack.id);
        let mut ids = BTreeSet::new();
        for rule in pack.rules {
            let place = format!("{}.{}", pack.id, rule.id);
            assert!(ids.insert(rule.id), "{place} twice");
            assert!(dated(rule.checked_on) && !rule.norm.is_empty() && !rule.source.is_empty(), "{place}");
        }
        if let Calendar::Own(holidays) = &pack.calendar {
            assert!(dated(holidays.checked_on) && !holidays.norm.is_empty() && !holidays.source.is_empty());
        }
    }
}

#[test]
fn a_file_of_the_folder_is_a_pack_of_the_program() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/packs");
    for file in std::fs::read_dir(folder).expect("packs") {
        let name = file.expect("readable").file_name().to_string_lossy().into_owned();
        let id = name.strip_suffix(".json").unwrap_or_else(|| panic!("{name} is no pack"));
        assert!(Pack::find(id).is_some(), "{id}");
    }
}

#[test]
fn a_country_has_its_own_pack_or_the_prudent_one() {
    assert_eq!(Pack::of_country("CO").id, "CO");
    assert_eq!(Pack::of_country("AR").id, "AR", "the country, not the city");
    assert_eq!(Pack::of_country("VE").id, "GENERIC");
    assert_eq!(Pack::find(" us-f ").map(|pack| pack.id), Some("US-F"));
    assert_eq!(Pack::find("STRICT").map(|pack| pack.scope), Some(Scope::All));
}

#[test]
fn no_template_threatens_or_looks_like_a_courts() {
    for language in ["es", "en"] {
        let folder = format!("{}/templates/{language}", env!("CARGO_MANIFEST_DIR"));
        for file in std::fs::read_dir(folder).expect("templates") {
            let path = file.expect("readable").path();
            let text = std::fs::read_to_string(&path).expect("a text");
            assert_eq!(lint(&text, "", false), None, "{}", path.display());
        }
    }
}
