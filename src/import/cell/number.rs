//! Amounts: text to exact whole minor units, never through a float.
//!
//! A value that does not fit the style of its column is not a number, and nobody makes it zero.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::domain::money::{Currency, Money};
use crate::import::sheet::Cell;

/// The mark before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    Point,
    Comma,
}

impl DecimalMark {
    pub fn mark(self) -> char {
        match self {
            DecimalMark::Point => '.',
            DecimalMark::Comma => ',',
        }
    }
}

/// `mantissa / 10^scale`, exactly as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    pub mantissa: i128,
    pub scale: u32,
}

/// Why an amount is no money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMoney {
    NotANumber,
    TooLarge,
}

/// An amount, and whether decimals beyond the currency's were rounded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    pub money: Money,
    pub rounded: bool,
}

impl Amount {
    pub fn negated(self) -> Amount {
        let minor = self.money.minor.saturating_neg();
        Amount { money: Money::new(minor, self.money.currency), ..self }
    }
}

/// Reads a cell as the number that it is.
pub fn exact(cell: &Cell, mark: DecimalMark) -> Option<Exact> {
    match cell {
        // The shortest text of a float is what the person typed.
        Cell::Number(number) => parse(&number.to_string(), DecimalMark::Point),
        Cell::Text(text) => parse(text, mark),
        _ => None,
    }
}

impl Exact {
    /// Whole minor units; a difference below a millionth is a float's noise and no loss.
    pub fn to_money(self, currency: Currency) -> Result<Amount, NotMoney> {
        let digits = currency.digits();
        let (minor, rounded) = match self.scale.checked_sub(digits) {
            None | Some(0) => {
                let factor = 10_i128.pow(digits - self.scale.min(digits));
                (self.mantissa.checked_mul(factor).ok_or(NotMoney::TooLarge)?, false)
            }
            Some(extra) => {
                let divisor = 10_i128.checked_pow(extra).ok_or(NotMoney::TooLarge)?;
                let (whole, rest) = (self.mantissa / divisor, self.mantissa % divisor);
                let up = i128::from(rest.abs() * 2 >= divisor) * self.mantissa.signum();
                let off = rest.abs().min(divisor - rest.abs());
                // off / 10^scale > 1 / 10^6
                let rounded = off.saturating_mul(1_000_000) > 10_i128.pow(self.scale);
                (whole + up, rounded)
            }
        };
        let minor = i64::try_from(minor).map_err(|_| NotMoney::TooLarge)?;
        // Sums of a whole portfolio must fit too.
        match minor.unsigned_abs() > 1 << 56 {
            true => Err(NotMoney::TooLarge),
            false => Ok(Amount { money: Money::new(minor, currency), rounded }),
        }
    }

    pub fn to_f64(self) -> f64 {
        self.mantissa as f64 / 10_f64.powi(self.scale as i32)
    }
}

/// Parses a written amount: signs in all their places, symbols, codes, grouping.
pub fn parse(text: &str, mark: DecimalMark) -> Option<Exact> {
    plain(text, mark).or_else(|| decorated(text, mark))
}

/// Most cells hold digits, their groups and their decimals, and nothing else: read in one pass,
/// without a text of its own. Whatever is odd is left to `decorated`, which reads these alike.
fn plain(text: &str, mark: DecimalMark) -> Option<Exact> {
    let (group, point) = match mark {
        DecimalMark::Point => (b',', b'.'),
        DecimalMark::Comma => (b'.', b','),
    };
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest.as_bytes()),
        None => (false, text.as_bytes()),
    };
    let whole = digits.iter().position(|&byte| byte == point).unwrap_or(digits.len());
    let decimals = digits.get(whole + 1..).unwrap_or_default();
    let digits = &digits[..whole];
    let grouped = digits.contains(&group);
    // So many digits fit without a look at each.
    if digits.is_empty() || digits.len() + decimals.len() > 24 || decimals.len() > 18 {
        return None;
    }
    let mut mantissa: i128 = 0;
    for (place, &byte) in digits.iter().enumerate() {
        match (byte, (digits.len() - place) % 4 == 0) {
            (b'0'..=b'9', false) => mantissa = mantissa * 10 + i128::from(byte - b'0'),
            (b'0'..=b'9', true) if !grouped => mantissa = mantissa * 10 + i128::from(byte - b'0'),
            (byte, true) if byte == group && place > 0 => {}
            _ => return None,
        }
    }
    for &byte in decimals {
        mantissa = mantissa * 10 + i128::from(byte.is_ascii_digit().then(|| byte - b'0')?);
    }
    Some(Exact { mantissa: if negative { -mantissa } else { mantissa }, scale: decimals.len() as u32 })
}

fn decorated(text: &str, mark: DecimalMark) -> Option<Exact> {
    if is_dash(text) {
        return Some(Exact { mantissa: 0, scale: 0 });
    }
    let (negative, body) = bare(text)?;
    let point = mark.mark();
    let (whole, decimals) = match body.split_once(point) {
        Some((whole, decimals)) => (whole, decimals),
        None => (body.as_str(), ""),
    };
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) || decimals.len() > 18 {
        return None;
    }
    let whole = ungroup(whole)?;
    if whole.is_empty() && decimals.is_empty() {
        return None;
    }
    let mantissa: i128 = [whole.as_str(), decimals].concat().parse().ok()?;
    Some(Exact { mantissa: if negative { -mantissa } else { mantissa }, scale: decimals.len() as u32 })
}

/// "$ -": how a spreadsheet's accounting format writes nothing.
fn is_dash(text: &str) -> bool {
    let mut rest = text.chars().filter(|each| !each.is_whitespace());
    text.starts_with(['$', '€', '£', '₡', '₲']) && rest.next_back() == Some('-') && rest.count() == 1
}

/// The sign, and what is left without it, symbols, codes and blanks.
pub(super) fn bare(text: &str) -> Option<(bool, String)> {
    let text = &*without_letter_o(without_closing_dash(text));
    let mut negative = false;
    let mut body = String::with_capacity(text.len());
    let mut letters = String::new();
    let mut brackets = 0;
    let mut ended = false;
    let mut behind = false;
    for each in text.chars() {
        match each {
            // "900123456-8" is an id, and "2025-07-09" a date.
            '0'..='9' if ended => return None,
            '0'..='9' | '.' | ',' => body.push(each),
            '\'' | '’' | '´' | '`' if !body.is_empty() => body.push('\''),
            _ if each.is_whitespace() && ends_in_digit(&body) => body.push(' '),
            _ if each.is_whitespace() => {}
            '-' | '−' | '–' if !negative => {
                negative = true;
                ended = ends_in_digit(body.trim_end());
            }
            '+' => {}
            '(' | ')' | '<' | '>' => brackets += 1,
            '$' | '€' | '£' | '₡' | '₲' | '₱' | '¢' | '₪' | '¥' | '₩' => {}
            _ if each.is_alphabetic() || each == '/' => {
                behind |= ends_in_digit(body.trim_end());
                letters.extend(each.to_uppercase());
            }
            _ => return None,
        }
    }
    let body = with_one_grouping(body.trim_end_matches([' ', '\'']));
    // "S/. 120.00", "Bs. 5": the dot belongs to the symbol.
    let body = match letters.is_empty() {
        true => body,
        false => body.trim_start_matches('.').trim_end_matches('.').to_owned(),
    };
    let side = side_of(&letters).filter(|_| behind);
    let counts_days = behind && ["DAYS", "DAY", "DIAS", "DÍAS", "DIA", "DÍA"].contains(&letters.as_str());
    let known = letters.is_empty() || side.is_some() || counts_days || is_money_word(&letters);
    match known && matches!(brackets, 0 | 2) && body.bytes().any(|byte| byte.is_ascii_digit()) {
        true => Some((negative ^ (brackets == 2) || side == Some(Side::Credit), body)),
        false => None,
    }
}

/// "$ 1.250.000,oo": no cents, as cheques are written; behind groups of the same mark the letters
/// are no decimals and go.
fn without_letter_o(text: &str) -> Cow<'_, str> {
    let letters = text.trim_end().trim_end_matches(['o', 'O']);
    let rest = letters.trim_end_matches([',', '.']);
    let mark = &letters[rest.len()..];
    match ends_in_digit(rest) && mark.len() == 1 && text.trim_end().len() == letters.len() + 2 {
        false => Cow::Borrowed(text),
        true if rest.contains(mark) => Cow::Borrowed(rest),
        true => Cow::Owned([rest, mark, "00"].concat()),
    }
}

/// "12.500.-", "12.500,--": how a cheque closes an amount without cents.
fn without_closing_dash(text: &str) -> &str {
    let rest = text.trim_end().trim_end_matches(['-', '=', '–', '—']);
    match rest.strip_suffix(['.', ',']) {
        Some(amount) if rest.len() < text.trim_end().len() && ends_in_digit(amount) => amount,
        _ => text,
    }
}

/// "1'250.000": an apostrophe for the millions and a point for the thousands group alike.
fn with_one_grouping(body: &str) -> String {
    let digits = |part: &str| part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((millions, rest)) = body.split_once('\'')
        && let Some(mark @ ('.' | ',')) = rest.chars().nth(3)
        && digits(&rest[..3])
    {
        let (thousands, cents) = rest[4..].split_at_checked(3).unwrap_or_default();
        let ends = cents.is_empty() || (cents.starts_with(['.', ',']) && !cents.starts_with(mark));
        if digits(thousands) && ends {
            return [millions, rest].join(&mark.to_string());
        }
    }
    body.to_owned()
}

fn ends_in_digit(body: &str) -> bool {
    body.ends_with(|last: char| last.is_ascii_digit())
}

fn is_money_word(letters: &str) -> bool {
    const WORDS: [&str; 44] = [
        "MX", "U", "AR", "COL", "CL", "UY", "LPS", "PTS", "COP", "USD", "MXN", "ARS", "CLP", "PEN", "UYU",
        "PYG", "BOB", "BRL", "VES", "CRC", "GTQ", "HNL", "NIO", "DOP", "PAB", "EUR", "ILS", "GBP", "S/",
        "BS", "BSS", "BSF", "R", "RD", "US", "GS", "Q", "L", "C", "B/", "M/N", "MN", "U/S", "PESOS",
    ];
    WORDS.contains(&letters)
}

/// On which side of the account an amount stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Debit,
    Credit,
}

/// "120.00 CR", "120.00 C": a credit as accountants write it, behind the amount.
fn side_of(letters: &str) -> Option<Side> {
    match letters {
        "CR" | "C" | "CRE" | "CRED" | "H" | "HABER" => Some(Side::Credit),
        "DB" | "DR" | "D" | "DEB" | "DBT" | "DEBE" => Some(Side::Debit),
        _ => None,
    }
}

/// Takes the grouping out of the whole part; the groups must be of three.
fn ungroup(whole: &str) -> Option<String> {
    let separators: Vec<char> = whole.chars().filter(|each| !each.is_ascii_digit()).collect();
    let Some(&separator) = separators.first() else { return Some(whole.to_owned()) };
    if separators.iter().any(|&each| each != separator) {
        return None;
    }
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let fits = (1..=3).contains(&first.len()) && groups.clone().all(|group| group.len() == 3);
    fits.then(|| [first, &groups.collect::<String>()].concat())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str, mark: DecimalMark, wanted: Option<&str>) {
        let read = parse(text, mark).map(|exact| exact.to_money(Currency::USD).unwrap().money.to_decimal());
        assert_eq!(read.as_deref(), wanted, "{text}");
    }

    #[test]
    fn amounts_are_read_in_the_styles_of_the_continent() {
        use DecimalMark::{Comma, Point};
        check("1.234,50", Comma, Some("1234.50"));
        check("$ 1.308.075,00", Comma, Some("1308075"));
        check("1,284.50", Point, Some("1284.50"));
        check("$3,388.00", Point, Some("3388"));
        check("1'234'567.89", Point, Some("1234567.89"));
        check("1 234 567,89", Comma, Some("1234567.89"));
        check("-110.7", Point, Some("-110.70"));
        check("(1.234,50)", Comma, Some("-1234.50"));
        check("1.234,50-", Comma, Some("-1234.50"));
        check("S/. 120.00", Point, Some("120"));
        check("RD$1,234.5", Point, Some("1234.50"));
        check("120.00 CR", Point, Some("-120"));
        check("$ -", Comma, Some("0"));
        check("1.234,50 C", Comma, Some("-1234.50"));
        check("1.234,50 DB", Comma, Some("1234.50"));
        check("C$ 120.00", Point, Some("120"));
        check("<1,234.50>", Point, Some("-1234.50"));
        check(".5", Point, Some("0.50"));
        check("$ 1.250.000,oo", Comma, Some("1250000"));
        check("$12.500.-", Comma, Some("12500"));
        check("12,500.--", Point, Some("12500"));
        check("1.250.000.oo", Comma, Some("1250000"));
        check("1'250.000", Comma, Some("1250000"));
        check("1'250,000.50", Point, Some("1250000.50"));
    }

    proptest! {
        #[test]
        fn the_quick_way_reads_what_the_long_way_reads(text in "-?[0-9.,]{0,14}", comma: bool) {
            let mark = if comma { DecimalMark::Comma } else { DecimalMark::Point };
            if let Some(read) = plain(&text, mark) {
                prop_assert_eq!(Some(read), decorated(&text, mark), "{}", text);
            }
        }

        #[test]
        fn the_quick_way_is_taken(whole in 0_u64..100_000_000_000, cents in 0_u64..100) {
            let digits = whole.to_string();
            let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev()
                .map(|group| std::str::from_utf8(group).unwrap()).collect();
            let read = Exact { mantissa: i128::from(whole * 100 + cents), scale: 2 };
            let written = format!("{},{cents:02}", groups.join("."));
            prop_assert_eq!(plain(&written, DecimalMark::Comma), Some(read));
            prop_assert_eq!(plain(&format!("{digits}.{cents:02}"), DecimalMark::Point), Some(read));
        }
    }

    #[test]
    fn what_does_not_fit_the_style_is_no_number() {
        use DecimalMark::{Comma, Point};
        check("1.234,50", Point, None);
        check("1,23", Point, None);
        check("20´´", Comma, Some("20"));
        check("12a", Point, None);
        check("pendiente", Point, None);
        check("", Point, None);
        check("$", Point, None);
    }

    #[test]
    fn noise_of_a_float_is_no_loss_and_real_decimals_are_told() {
        let amount =
            |number| exact(&Cell::Number(number), DecimalMark::Point).unwrap().to_money(Currency::USD);
        let read = |number| amount(number).unwrap();
        assert_eq!((read(0.1 + 0.2).money.minor, read(0.1 + 0.2).rounded), (30, false));
        assert_eq!((read(3_428.158_233).money.minor, read(3_428.158_233).rounded), (342_816, true));
        assert_eq!(read(-2.675).money.minor, -268);
        assert_eq!(amount(1e18), Err(NotMoney::TooLarge));
    }
}
