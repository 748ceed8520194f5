//! Amounts, dates and shares as people read them.
//!
//! Thousands are always grouped, a date always names its month, and "today" is an
//! argument. A plain space stands between symbol and digits, so that what is copied into
//! a message stays plain text.

use chrono::{Datelike as _, NaiveDate, NaiveTime, Timelike as _};

use super::{Lang, count, words};
use crate::domain::money::{Currency, Money, Totals};

/// An amount in full: `$ 1.234.567`, `-$ 12,50`; with its code where currencies mix: `COP 1.234.567`.
pub fn money(lang: Lang, amount: Money, show_code: bool) -> String {
    let scale = amount.currency.scale().unsigned_abs();
    let (whole, part) = (amount.minor.unsigned_abs() / scale, amount.minor.unsigned_abs() % scale);
    let mut text = sign_and_symbol(amount, show_code);
    text.push_str(&grouped(lang, whole));
    if part > 0 {
        let width = amount.currency.digits() as usize;
        text.push_str(&format!("{}{part:0width$}", decimal_mark(lang)));
    }
    text
}

/// An amount short enough for a narrow column: `$ 12,4 M`, `$ 850 mil`. Never the only place
/// where a figure stands.
pub fn money_compact(lang: Lang, amount: Money, show_code: bool) -> String {
    let units = amount.minor.unsigned_abs() / amount.currency.scale().unsigned_abs();
    // Spanish counts in thousands of millions; "billón" is another number.
    let steps: &[(u64, &str)] = match lang {
        Lang::Es => {
            &[(1_000_000, words::format::millions(Lang::Es)), (1_000, words::format::thousands(Lang::Es))]
        }
        Lang::En => &[
            (1_000_000_000, "B"),
            (1_000_000, words::format::millions(Lang::En)),
            (1_000, words::format::thousands(Lang::En)),
        ],
    };
    // Rounding must not write "1.000 mil" for what reads as a million.
    let step = steps.iter().find(|(size, _)| units.saturating_add(size / 20_000) >= *size);
    let Some(&(size, name)) = step.filter(|_| units >= 10_000) else {
        return money(lang, amount, show_code);
    };
    // Past a thousand of them a tenth says nothing.
    let (whole, tenth) = if units / size >= 1_000 {
        (units.saturating_add(size / 2) / size, 0)
    } else {
        let tenths = units.saturating_add(size / 20) / (size / 10);
        (tenths / 10, tenths % 10)
    };
    let mut text = sign_and_symbol(amount, show_code);
    text.push_str(&grouped(lang, whole));
    if tenth > 0 {
        text.push_str(&format!("{}{tenth}", decimal_mark(lang)));
    }
    text.push(' ');
    text.push_str(name);
    text
}

/// The sums of several currencies in one line, with codes as soon as there are two.
pub fn totals(lang: Lang, totals: &Totals) -> String {
    totals_among(lang, totals, false)
}

/// The same on a page where other amounts may stand in other currencies: then every amount
/// shows its code.
pub fn totals_among(lang: Lang, totals: &Totals, mixed: bool) -> String {
    let amounts: Vec<Money> = totals.iter().filter(|amount| !amount.is_zero()).collect();
    let codes = mixed || amounts.len() > 1;
    let texts: Vec<String> = amounts.iter().map(|&amount| money(lang, amount, codes)).collect();
    match texts.as_slice() {
        [] => totals.iter().next().map(|zero| money(lang, zero, codes)).unwrap_or_else(|| "0".to_owned()),
        texts => listed(lang, texts),
    }
}

/// One after the other, the last with its "and".
pub fn listed(lang: Lang, texts: &[String]) -> String {
    match texts.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} {} {last}", rest.join(", "), words::format::and(lang)),
    }
}

/// An amount as bare digits, for a spreadsheet in this language: `1234567,50`.
pub fn figure(lang: Lang, amount: Money) -> String {
    amount.to_decimal().replace('.', &decimal_mark(lang).to_string())
}

/// Thousandths as a whole percentage, rounded down: `27 %`, `27%`. Something is never written
/// as nothing.
pub fn percent(lang: Lang, thousandths: u32) -> String {
    let space = match lang {
        Lang::Es => " ",
        Lang::En => "",
    };
    match (thousandths, thousandths / 10) {
        (1.., 0) => format!("<1{space}%"),
        (_, whole) => format!("{}{space}%", count(lang, i64::from(whole))),
    }
}

/// A day: `9 jul 2025`.
pub fn date(lang: Lang, day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), nth(words::format::months_short(lang), day.month0()), day.year())
}

/// A day of a year that goes without saying: `9 jul`.
pub fn day_month(lang: Lang, day: NaiveDate) -> String {
    format!("{} {}", day.day(), nth(words::format::months_short(lang), day.month0()))
}

/// A day in a sentence or a title: `miércoles, 9 de julio de 2025`.
pub fn date_long(lang: Lang, day: NaiveDate) -> String {
    let month = nth(words::format::months(lang), day.month0());
    words::format::date_long(lang, weekday(lang, day), day.day(), month, day.year())
}

/// The day of the week: `miércoles`.
pub fn weekday(lang: Lang, day: NaiveDate) -> &'static str {
    nth(words::format::weekdays(lang), day.weekday().num_days_from_monday())
}

/// The day of the week in a narrow place: `mié`.
pub fn weekday_short(lang: Lang, day: NaiveDate) -> &'static str {
    nth(words::format::weekdays_short(lang), day.weekday().num_days_from_monday())
}

/// A month as the title of a calendar: `julio de 2025`.
pub fn month(lang: Lang, day: NaiveDate) -> String {
    words::format::month_year(lang, nth(words::format::months(lang), day.month0()), day.year())
}

/// How far a day is from today: `hace 3 días`, `hoy`, `mañana`, `en 2 semanas`.
pub fn relative(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let days = (day - today).num_days();
    let past = days < 0;
    let distance = days.abs();
    match (past, distance) {
        (_, 0) => words::format::today(lang).to_owned(),
        (true, 1) => words::format::yesterday(lang).to_owned(),
        (false, 1) => words::format::tomorrow(lang).to_owned(),
        (true, ..14) => words::format::days_ago(lang, distance),
        (false, ..14) => words::format::in_days(lang, distance),
        (true, ..60) => words::format::weeks_ago(lang, distance / 7),
        (false, ..60) => words::format::in_weeks(lang, distance / 7),
        (true, ..730) => words::format::months_ago(lang, distance / 30),
        (false, ..730) => words::format::in_months(lang, distance / 30),
        (true, _) => words::format::years_ago(lang, distance / 365),
        (false, _) => words::format::in_years(lang, distance / 365),
    }
}

/// A time of day: `14:05`.
pub fn time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// How many bytes, for sizes of files: `1,4 MB`.
pub fn bytes(lang: Lang, bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        1_000_000..1_000_000_000 => tenths(lang, bytes / 100_000, "MB"),
        _ => tenths(lang, bytes / 100_000_000, "GB"),
    }
}

fn tenths(lang: Lang, tenths: u64, unit: &str) -> String {
    format!("{}{}{} {unit}", grouped(lang, tenths / 10), decimal_mark(lang), tenths % 10)
}

fn sign_and_symbol(amount: Money, show_code: bool) -> String {
    let sign = if amount.minor < 0 { "-" } else { "" };
    let symbol = if show_code { None } else { symbol(amount.currency) };
    format!("{sign}{} ", symbol.unwrap_or(amount.currency.code()))
}

/// What people write before an amount at home. A currency that is not here shows its code.
fn symbol(currency: Currency) -> Option<&'static str> {
    Some(match currency.code() {
        "COP" | "USD" | "MXN" | "CLP" | "ARS" | "UYU" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "BRL" => "R$",
        "PEN" => "S/",
        "BOB" => "Bs",
        "CRC" => "₡",
        "PYG" => "₲",
        "GTQ" => "Q",
        "HNL" => "L",
        "NIO" => "C$",
        "DOP" => "RD$",
        "PAB" => "B/.",
        _ => return None,
    })
}

fn decimal_mark(lang: Lang) -> char {
    match lang {
        Lang::Es => ',',
        Lang::En => '.',
    }
}

/// No amount has more units than an `i64` counts: its minor units already fit one.
fn grouped(lang: Lang, whole: u64) -> String {
    count(lang, i64::try_from(whole).unwrap_or(i64::MAX))
}

/// A name out of a list that a language file keeps in one line.
fn nth(names: &'static str, place: u32) -> &'static str {
    names.split(' ').nth(place as usize).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn cop(minor: i64) -> Money {
        Money::new(minor, Currency::COP)
    }

    #[test]
    fn an_amount_is_written_in_full_with_its_sign_in_front() {
        let check = |minor, code: &str, show_code, es: &str, en: &str| {
            let amount = Money::new(minor, code.parse().expect("a currency"));
            assert_eq!(money(Lang::Es, amount, show_code), es);
            assert_eq!(money(Lang::En, amount, show_code), en);
        };
        check(123_456_700, "COP", false, "$ 1.234.567", "$ 1,234,567");
        check(123_456_700, "COP", true, "COP 1.234.567", "COP 1,234,567");
        check(-123_400, "COP", false, "-$ 1.234", "-$ 1,234");
        check(0, "USD", false, "$ 0", "$ 0");
        check(123_450, "USD", false, "$ 1.234,50", "$ 1,234.50");
        check(-5, "USD", true, "-USD 0,05", "-USD 0.05");
        check(1000, "CLP", false, "$ 1.000", "$ 1,000");
        check(1000, "PEN", false, "S/ 10", "S/ 10");
        check(1000, "SEK", false, "SEK 10", "SEK 10");
        check(i64::MIN, "CLP", true, "-CLP 9.223.372.036.854.775.807", "-CLP 9,223,372,036,854,775,807");
    }

    #[test]
    fn a_figure_is_bare_digits() {
        assert_eq!(figure(Lang::Es, cop(-123_450)), "-1234,50");
        assert_eq!(figure(Lang::En, cop(123_400)), "1234");
    }

    #[test]
    fn a_compact_amount_keeps_three_figures_or_so() {
        let check = |units: i64, es: &str, en: &str| {
            assert_eq!(money_compact(Lang::Es, cop(units * 100), false), es);
            assert_eq!(money_compact(Lang::En, cop(units * 100), false), en);
        };
        check(0, "$ 0", "$ 0");
        check(9_999, "$ 9.999", "$ 9,999");
        check(10_000, "$ 10 mil", "$ 10 K");
        check(850_400, "$ 850,4 mil", "$ 850.4 K");
        check(999_949, "$ 999,9 mil", "$ 999.9 K");
        check(999_999, "$ 1 M", "$ 1 M");
        check(12_390_000, "$ 12,4 M", "$ 12.4 M");
        check(-12_390_000, "-$ 12,4 M", "-$ 12.4 M");
        check(679_570_567, "$ 679,6 M", "$ 679.6 M");
        check(2_549_884_776, "$ 2.550 M", "$ 2.5 B");
    }

    #[test]
    fn several_currencies_show_their_codes() {
        let sum = |amounts: &[(i64, &str)]| -> Totals {
            amounts
                .iter()
                .map(|&(minor, code)| Money::new(minor, code.parse().expect("a currency")))
                .collect()
        };
        assert_eq!(totals(Lang::Es, &sum(&[])), "0");
        assert_eq!(totals(Lang::Es, &sum(&[(0, "COP")])), "$ 0");
        assert_eq!(totals(Lang::Es, &sum(&[(100_000, "COP"), (0, "USD")])), "$ 1.000");
        assert_eq!(totals(Lang::Es, &sum(&[(100_000, "COP"), (550, "USD")])), "COP 1.000 y USD 5,50");
        assert_eq!(
            totals(Lang::En, &sum(&[(100_000, "COP"), (550, "USD"), (7, "CLP")])),
            "CLP 7, COP 1,000 and USD 5.50"
        );
    }

    #[test]
    fn a_share_is_a_whole_percentage_and_never_a_false_zero() {
        assert_eq!(percent(Lang::Es, 266), "26 %");
        assert_eq!(percent(Lang::En, 270), "27%");
        assert_eq!(percent(Lang::Es, 1), "<1 %");
        assert_eq!(percent(Lang::Es, 0), "0 %");
        assert_eq!(percent(Lang::Es, 12_000), "1.200 %");
    }

    #[test]
    fn a_date_names_its_month() {
        let check = |text: &str, short: [&str; 2], long: [&str; 2]| {
            for (place, lang) in Lang::ALL.into_iter().enumerate() {
                assert_eq!(date(lang, day(text)), short[place]);
                assert_eq!(date_long(lang, day(text)), long[place]);
            }
        };
        check(
            "2025-07-09",
            ["9 jul 2025", "9 Jul 2025"],
            ["miércoles, 9 de julio de 2025", "Wednesday, 9 July 2025"],
        );
        check(
            "2024-02-29",
            ["29 feb 2024", "29 Feb 2024"],
            ["jueves, 29 de febrero de 2024", "Thursday, 29 February 2024"],
        );
        check(
            "2026-09-01",
            ["1 sep 2026", "1 Sep 2026"],
            ["martes, 1 de septiembre de 2026", "Tuesday, 1 September 2026"],
        );
        assert_eq!(day_month(Lang::Es, day("2025-07-09")), "9 jul");
        assert_eq!(month(Lang::Es, day("2025-07-09")), "julio de 2025");
        assert_eq!(weekday_short(Lang::Es, day("2025-07-12")), "sáb");
    }

    #[test]
    fn every_month_and_weekday_has_a_name_of_its_own() {
        for lang in Lang::ALL {
            for (names, many) in [
                (words::format::months(lang), 12),
                (words::format::months_short(lang), 12),
                (words::format::weekdays(lang), 7),
                (words::format::weekdays_short(lang), 7),
            ] {
                let distinct: std::collections::BTreeSet<&str> = names.split(' ').collect();
                assert_eq!(distinct.len(), many, "{names}");
                assert!(!distinct.contains(""), "{names}");
            }
        }
    }

    #[test]
    fn a_day_is_said_from_today() {
        let check = |offset: i64, es: &str, en: &str| {
            let today = day("2025-07-09");
            let other = today + chrono::Duration::days(offset);
            assert_eq!(relative(Lang::Es, other, today), es);
            assert_eq!(relative(Lang::En, other, today), en);
        };
        check(0, "hoy", "today");
        check(1, "mañana", "tomorrow");
        check(-1, "ayer", "yesterday");
        check(5, "en 5 días", "in 5 days");
        check(-3, "hace 3 días", "3 days ago");
        check(-13, "hace 13 días", "13 days ago");
        check(-14, "hace 2 semanas", "2 weeks ago");
        check(30, "en 4 semanas", "in 4 weeks");
        check(-60, "hace 2 meses", "2 months ago");
        check(-729, "hace 24 meses", "24 months ago");
        check(-731, "hace 2 años", "2 years ago");
    }

    #[test]
    fn a_time_and_a_size_are_short() {
        assert_eq!(time(NaiveTime::from_hms_opt(14, 5, 59).expect("a time")), "14:05");
        assert_eq!(time(NaiveTime::from_hms_opt(9, 0, 0).expect("a time")), "09:00");
        assert_eq!(bytes(Lang::Es, 12), "12 B");
        assert_eq!(bytes(Lang::Es, 1_001), "2 kB");
        assert_eq!(bytes(Lang::Es, 1_450_000), "1,4 MB");
        assert_eq!(bytes(Lang::En, 2_000_000_000), "2.0 GB");
    }
}
