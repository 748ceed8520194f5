//! Holidays against published calendars (`calendars.txt`), six years a country.
//!
//! The lists are those of vacanza/holidays 0.109, which cites for each country its gazette:
//! Colombia Ley 51/1983 and Ley 2578/2026; Chile feriados.cl and bcn.cl; Argentina
//! argentina.gob.ar/interior/feriados and the yearly decrees; Ecuador turismo.gob.ec; México
//! LFT art. 74; Perú gob.pe/feriados; El Salvador Código de Trabajo art. 190; Brasil in.gov.br;
//! España boe.es; Estados Unidos opm.gov. Where that program prints both the day and the day of
//! rest it moves to (Ecuador, Estados Unidos), only the day of rest stands here, as in the
//! official lists; Easter Sunday (Perú) is left out and national holidays on a Sunday (España)
//! are left in: on a Sunday nothing hangs on either. Argentina's 12 October 2025 stands on Friday
//! the 10th, as Resolución 139/2025 has it (rionegro.com.ar and diariohuarpe.com, 2025-09-01).

use std::collections::BTreeMap;

use cartera::domain::law::{Holidays, Pack, easter};
use chrono::{Datelike as _, NaiveDate};

use crate::support::day;

fn dates(pack: &str, year: i32) -> Vec<NaiveDate> {
    let pack = Pack::find(pack).expect("a pack");
    Holidays::of(pack, &[], year).of_year(year).into_iter().map(|(day, _)| day).collect()
}

#[test]
fn holidays_equal_the_published_calendars() {
    let mut years: BTreeMap<&str, usize> = BTreeMap::new();
    let lines = include_str!("calendars.txt").lines().filter(|line| !line.starts_with('#'));
    for line in lines {
        let mut words = line.split(' ');
        let (pack, year) = (words.next().expect("a pack"), words.next().expect("a year"));
        let published: Vec<NaiveDate> = words.map(|it| day(&format!("{year}-{it}"))).collect();
        assert_eq!(dates(pack, year.parse().expect("a year")), published, "{pack} {year}");
        *years.entry(pack).or_default() += 1;
    }
    for pack in "CO CL AR EC MX PE SV BR ES US-F".split(' ') {
        assert!(years.get(pack).is_some_and(|&years| years >= 5), "{pack} has five years at least");
    }
}

#[test]
fn the_city_has_the_holidays_of_its_country() {
    assert_eq!(dates("AR-CABA", 2026), dates("AR", 2026));
}

#[test]
fn the_strictest_pack_rests_on_everybodys_holidays() {
    let strictest = dates("STRICT", 2026);
    for pack in "CO CL AR AR-CABA EC MX PE SV BR ES".split(' ') {
        assert!(dates(pack, 2026).iter().all(|day| strictest.contains(day)), "{pack}");
    }
}

#[test]
fn easter_falls_where_the_church_puts_it() {
    for date in ["1961-04-02", "2000-04-23", "2019-04-21", "2024-03-31", "2038-04-25", "2285-03-22"] {
        assert_eq!(easter(day(date).year()), Some(day(date)));
    }
}

#[test]
fn the_collectors_own_holidays_are_holidays() {
    let own = [day("2026-03-03")];
    let holidays = Holidays::of(Pack::of_country("VE"), &own, 2026);
    assert!(holidays.is_holiday(own[0]) && !holidays.is_holiday(day("2026-03-04")));
    assert!(!holidays.is_banking_day(own[0]));
    assert_eq!(holidays.of_year(2026), [(own[0], None)]);
}

#[test]
fn banking_days_skip_holidays_and_weekends() {
    let holidays = Holidays::of(Pack::of_country("CO"), &[], 2025);
    // Friday, then the Monday of San Pedro, then Tuesday; and a year nobody reckoned beforehand.
    assert_eq!(holidays.banking_days_after(day("2025-06-27"), 1), day("2025-07-01"));
    assert_eq!(holidays.banking_days_after(day("2031-12-31"), 1), day("2032-01-02"));
}
