//! The zones of debtors, hour by hour against the zone database, and where debtors live.

use cartera::domain::country::Country;
use cartera::domain::law::Zone;
use cartera::domain::phone::Phone;
use chrono::{Datelike as _, Duration, NaiveDateTime, TimeZone as _};

use crate::support::day;

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap_or_else(|why| panic!("{text}: {why}"))
}

#[test]
fn every_zone_shows_what_the_zone_database_shows_from_2023_to_2035() {
    for zone in Zone::ALL {
        let known: chrono_tz::Tz = zone.name().parse().unwrap_or_else(|_| panic!("{}", zone.name()));
        let mut utc = day("2023-01-01").and_hms_opt(0, 0, 0).expect("midnight");
        while utc < day("2036-01-01").and_hms_opt(0, 0, 0).expect("midnight") {
            let expected = known.from_utc_datetime(&utc).naive_local();
            assert_eq!(zone.local(utc), expected, "{} at {utc} UTC", zone.name());
            // Clocks change in spring and autumn, at a full hour.
            utc += Duration::hours(if matches!(utc.month(), 3 | 4 | 9 | 10 | 11) { 1 } else { 12 });
        }
    }
}

#[test]
fn a_local_time_goes_back_to_the_first_moment_that_shows_it_or_more() {
    let (santiago, newyork) = (Zone::Santiago, Zone::NewYork);
    assert_eq!(santiago.utc(at("2026-07-01T08:00")), at("2026-07-01T12:00"));
    assert_eq!(santiago.utc(at("2026-12-01T08:00")), at("2026-12-01T11:00"));
    // On 2026-09-06 clocks go from 00:00 to 01:00; on 2026-04-05 they show 23:30 twice.
    assert_eq!(
        santiago.local(santiago.utc(at("2026-09-06T00:30"))),
        at("2026-09-06T00:30") + Duration::hours(1)
    );
    assert_eq!(santiago.utc(at("2026-04-04T23:30")), at("2026-04-05T02:30"));
    assert_eq!(newyork.utc(at("2026-03-02T08:00")), at("2026-03-02T13:00"));
    for zone in Zone::ALL {
        for month in 1..=12 {
            let local = at(&format!("2026-{month:02}-15T10:00"));
            assert_eq!(zone.local(zone.utc(local)), local, "{}", zone.name());
        }
    }
}

#[test]
fn a_debtor_lives_where_its_state_or_its_telephone_says() {
    let check = |country: Country, places: &[&str], phone: Option<&str>, expected: Zone| {
        let phones: Vec<Phone> = phone.and_then(|it| Phone::parse(it, country)).into_iter().collect();
        assert_eq!(Zone::of_debtor(country, places, &phones), expected, "{country} {places:?} {phone:?}");
    };
    check(Country::CO, &["Bogotá"], None, Zone::Bogota);
    check(Country::MX, &["Baja California Sur"], None, Zone::Mazatlan);
    check(Country::MX, &["Baja California"], None, Zone::Tijuana);
    check(Country::MX, &["CANCÚN"], None, Zone::Cancun);
    check(Country::MX, &[], Some("664 123 4567"), Zone::Tijuana);
    check(Country::MX, &[], Some("55 1234 5678"), Zone::MexicoCity);
    check(Country::MX, &["Sonora"], None, Zone::Hermosillo);
    check(Country::CL, &["Magallanes"], None, Zone::PuntaArenas);
    check(Country::CL, &["Isla de Pascua"], None, Zone::RapaNui);
    check(Country::CL, &[], Some("9 6123 4567"), Zone::Santiago);
    check(Country::CL, &[], Some("61 212 3456"), Zone::PuntaArenas);
    check(Country::EC, &["Galápagos"], None, Zone::Galapagos);
    check(Country::ES, &["Las Palmas"], None, Zone::Canary);
    check(Country::ES, &[], Some("928 12 34 56"), Zone::Canary);
    check(Country::BR, &["Amazonas"], None, Zone::Manaus);
    check(Country::BR, &[], Some("68 99999 1234"), Zone::RioBranco);
    check(Country::US, &["TX"], None, Zone::Chicago);
    check(Country::US, &[], Some("(213) 555-0123"), Zone::LosAngeles);
    check(Country::US, &[], Some("(718) 555-0123"), Zone::NewYork);
    check(Country::US, &["Arizona"], None, Zone::Phoenix);
}
