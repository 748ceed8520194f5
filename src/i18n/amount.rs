//! Reading an amount that a person typed: `1.234.567`, `$ 1,234.50`, `850000`.
//!
//! Where a mark could be read both ways, the language of the screen decides, because that
//! is how the same screen writes its figures.

use super::Lang;
use crate::domain::money::{Currency, Money};

/// The amount that `text` says, or nothing where it says none.
pub fn read_amount(lang: Lang, text: &str, currency: Currency) -> Option<Money> {
    let figures: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
    let other =
        |c: char| !(c.is_ascii_digit() || c.is_whitespace() || ".,$'".contains(c) || c.is_alphabetic());
    if !figures.contains(|c: char| c.is_ascii_digit()) || text.contains(other) {
        return None;
    }
    let (whole, part) = split(lang, &figures, currency);
    let whole: i64 = whole.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()?;
    let digits = currency.digits() as usize;
    if part.len() > digits || part.contains(['.', ',']) {
        return None;
    }
    let part: i64 = match digits {
        0 => 0,
        _ => format!("{part:0<digits$}").parse().ok()?,
    };
    let minor = whole.checked_mul(currency.scale())?.checked_add(part)?;
    Some(Money::new(minor, currency))
}

/// Units and decimals. A mark followed by three digits groups, unless it is the last of
/// two kinds or the currency's own decimal mark at home.
fn split(lang: Lang, figures: &str, currency: Currency) -> (&str, &str) {
    let Some(last) = figures.rfind(['.', ',']) else { return (figures, "") };
    let mark = figures[last..].chars().next().unwrap_or('.');
    let tail = &figures[last + 1..];
    let both = figures.contains('.') && figures.contains(',');
    let several = figures.matches(mark).count() > 1;
    let at_home = match lang {
        Lang::Es => mark == ',',
        Lang::En => mark == '.',
    };
    let groups = several || currency.digits() == 0 || (!both && tail.len() == 3);
    match groups && !(both && at_home && !several) {
        true => (figures, ""),
        false => (&figures[..last], tail),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lang: Lang, text: &str, code: &str, minor: Option<i64>) {
        let read = read_amount(lang, text, code.parse().unwrap());
        assert_eq!(read.map(|it| it.minor), minor, "{text:?}");
    }

    #[test]
    fn amounts_are_read_as_the_screen_writes_them() {
        check(Lang::Es, "1.234.567", "COP", Some(123_456_700));
        check(Lang::Es, "$ 1.234.567,50", "COP", Some(123_456_750));
        check(Lang::Es, "850000", "COP", Some(85_000_000));
        check(Lang::Es, "12,5", "USD", Some(1250));
        check(Lang::Es, "COP 1.234", "COP", Some(123_400));
        check(Lang::En, "1,234.50", "USD", Some(123_450));
        check(Lang::En, "1,234", "USD", Some(123_400));
        check(Lang::En, "12.5", "USD", Some(1250));
        check(Lang::Es, "1.234.567", "CLP", Some(1_234_567));
    }

    #[test]
    fn the_other_language_is_understood_where_only_one_reading_is_possible() {
        check(Lang::Es, "1,234.50", "USD", Some(123_450));
        check(Lang::Es, "12.50", "USD", Some(1250));
        check(Lang::En, "1.234.567,50", "USD", Some(123_456_750));
    }

    #[test]
    fn what_is_no_amount_is_not_guessed() {
        check(Lang::Es, "", "COP", None);
        check(Lang::Es, "mucho", "COP", None);
        check(Lang::Es, "1,2345", "COP", None);
        check(Lang::Es, "-5", "COP", None);
        check(Lang::Es, "99999999999999999999", "COP", None);
    }
}
