//! The headings of the agenda.

use chrono::NaiveDate;

use super::super::{Lang, format, words};
use crate::domain::agenda::When;
use crate::domain::calendar::day_after;
use crate::domain::letters::capitalized;

/// A heading and what stands quietly beside it: `Mañana`, `jueves, 10 jul`.
pub fn when(lang: Lang, it: When, today: NaiveDate) -> (String, String) {
    let dated = |day| format!("{}, {}", format::weekday(lang, day), format::day_month(lang, day));
    match it {
        When::Late => (words::agenda::late(lang).to_owned(), String::new()),
        When::Day(day) if (day - today).num_days() <= 1 => {
            (capitalized(&format::relative(lang, day, today)), dated(day))
        }
        When::Day(day) => (capitalized(format::weekday(lang, day)), format::day_month(lang, day)),
        When::Week(monday) => {
            let sunday = format::day_month(lang, day_after(monday, 6));
            (
                words::agenda::week_of(lang, format::day_month(lang, monday)),
                words::agenda::until(lang, sunday),
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_days_are_named_and_far_ones_go_by_week() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        let check = |it, title: &str, detail: &str| {
            assert_eq!(when(Lang::Es, it, day("2025-07-09")), (title.to_owned(), detail.to_owned()));
        };
        check(When::Late, "Atrasado", "");
        check(When::Day(day("2025-07-09")), "Hoy", "miércoles, 9 jul");
        check(When::Day(day("2025-07-10")), "Mañana", "jueves, 10 jul");
        check(When::Day(day("2025-07-11")), "Viernes", "11 jul");
        check(When::Week(day("2025-07-28")), "Semana del 28 jul", "hasta el 3 ago");
    }
}
