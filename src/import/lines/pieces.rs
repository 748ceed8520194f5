//! The pieces of a line: its values by their shape, and the words between them.

use crate::import::cell::date::{self, DateOrder, whole_month};
use crate::import::cell::fold::fold;
use crate::import::cell::no_year::NoYear;
use crate::import::sheet::Cell;

use super::words::{self, Word};

/// What a piece looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shape {
    Words,
    Date,
    Number,
    /// Letters and digits, or digits that a word calls the number of a document.
    Code,
    Phone,
    Email,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub shape: Shape,
    pub cell: Cell,
    /// The words that lead to it: "vence el", "abonó".
    pub label: String,
    /// A number that can be money: with a sign, thousands, cents, or four digits.
    pub money: bool,
}

/// Words that stand between values and are no part of a name.
const GLUE: [&str; 62] = [
    "debe",
    "deben",
    "debia",
    "adeuda",
    "adeudan",
    "me",
    "nos",
    "le",
    "saldo",
    "vence",
    "vencio",
    "vencen",
    "vencida",
    "vencido",
    "vto",
    "vcto",
    "venc",
    "desde",
    "hasta",
    "el",
    "la",
    "lo",
    "para",
    "por",
    "total",
    "deuda",
    "pendiente",
    "queda",
    "quedan",
    "resta",
    "restan",
    "falta",
    "faltan",
    "owes",
    "owe",
    "us",
    "due",
    "by",
    "since",
    "on",
    "until",
    "de",
    "del",
    "con",
    "y",
    "and",
    "a",
    "al",
    "abono",
    "abonado",
    "pago",
    "paga",
    "dia",
    "fecha",
    "valor",
    "monto",
    "tiene",
    "pagar",
    "balance",
    "of",
    "es",
    "son",
];
const DOCUMENT: [&str; 12] =
    ["factura", "fact", "fac", "fra", "fv", "doc", "documento", "remision", "invoice", "inv", "no", "nro"];
const PHONE: [&str; 9] = ["cel", "tel", "telefono", "celular", "whatsapp", "wsp", "movil", "phone", "wa"];
const CURRENCIES: [&str; 18] = [
    "$", "us$", "usd", "cop", "mxn", "ars", "clp", "pen", "s/", "s/.", "bs", "bs.", "q", "rd$", "eur", "€",
    "r$", "u$s",
];

/// The pieces of a line, from left to right.
pub fn of(line: &str) -> Vec<Piece> {
    let words = words::of(line);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if words[at].apart {
            close(&mut run, &mut pieces);
        }
        let label = run.last().map(|it| fold(it)).unwrap_or_default();
        match value(&words[at..], &label) {
            Some((mut piece, taken)) => {
                piece.label =
                    run.iter().map(|it| fold(it)).filter(|it| is_glue(it)).collect::<Vec<_>>().join(" ");
                close(&mut run, &mut pieces);
                pieces.push(piece);
                at += taken;
            }
            None => {
                run.push(&words[at].text);
                at += 1;
            }
        }
    }
    close(&mut run, &mut pieces);
    pieces
}

fn is_glue(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    GLUE.contains(&word) || DOCUMENT.contains(&word) || PHONE.contains(&word)
}

/// What is left of a run of words without those that only lead from value to value.
fn close(run: &mut Vec<&str>, pieces: &mut Vec<Piece>) {
    let words = std::mem::take(run);
    let glue: Vec<bool> = words.iter().map(|it| is_glue(&fold(it))).collect();
    // A name may well begin with "El" or "La", and hardly with a verb.
    let first = match pieces.iter().any(|it| it.shape == Shape::Words) {
        true => glue.iter().position(|glue| !glue),
        false => Some(
            words.iter().take_while(|it| ["me", "nos", "debe", "deben"].contains(&fold(it).as_str())).count(),
        ),
    };
    let (Some(first), Some(last)) = (first, glue.iter().rposition(|glue| !glue)) else { return };
    let text = words.get(first..=last).unwrap_or_default().join(" ");
    if text.chars().filter(|it| it.is_alphabetic()).count() >= 2 {
        let cell = Cell::of_text(&text);
        pieces.push(Piece { shape: Shape::Words, cell, label: String::new(), money: false });
    }
}

/// The value that the words begin with, and how many of them it takes.
fn value(words: &[Word], label: &str) -> Option<(Piece, usize)> {
    let piece = |shape, cell| Piece { shape, cell, label: String::new(), money: false };
    let first = words[0].text.as_str();
    if first.contains('@') && first.contains('.') {
        return Some((piece(Shape::Email, Cell::of_text(first)), 1));
    }
    if !is_grouped(first)
        && let Some(taken) = day(words)
    {
        return Some((piece(Shape::Date, Cell::of_text(&joined(words, taken))), taken));
    }
    let label = label.trim_end_matches('.');
    if let Some(taken) = phone(words, PHONE.contains(&label)) {
        return Some((piece(Shape::Phone, Cell::of_text(&joined(words, taken))), taken));
    }
    let numbered = first.strip_prefix('#').filter(|it| it.bytes().any(|it| it.is_ascii_digit()));
    if let Some(number) =
        numbered.or(Some(first).filter(|it| DOCUMENT.contains(&label) && has_digit(it) && !it.contains('$')))
    {
        return Some((piece(Shape::Code, Cell::of_text(number)), 1));
    }
    if let Some((cell, money, taken)) = amount(words) {
        return Some((Piece { money, ..piece(Shape::Number, cell) }, taken));
    }
    let is_code =
        has_digit(first) && first.chars().all(|it| it.is_ascii_alphanumeric() || "-/.#_".contains(it));
    is_code.then(|| (piece(Shape::Code, Cell::of_text(first)), 1))
}

fn joined(words: &[Word], taken: usize) -> String {
    words[..taken].iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|it| it.is_ascii_digit())
}

/// "1.200.000": three digits behind each mark.
fn is_grouped(text: &str) -> bool {
    let mut parts = text.split(['.', ',']);
    let first = parts
        .next()
        .is_some_and(|it| (1..=3).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit()));
    let mut count = 0;
    first
        && parts.all(|it| {
            count += 1;
            it.len() == 3 && it.bytes().all(|it| it.is_ascii_digit())
        })
        && count > 0
}

/// How many words make a day: "15/06", "3 de julio de 2025", "30 Jun 2025".
fn day(words: &[Word]) -> Option<usize> {
    let first = &words[0].text;
    let named =
        |it: &Word| whole_month(&fold(&it.text)).is_some() || date::month_of(&fold(&it.text)).is_some();
    if !has_digit(first) && !named(&words[0]) {
        return None;
    }
    let is_day = |text: &str| {
        let whole =
            || date::parse(text, DateOrder::DayFirst).or_else(|| date::parse(text, DateOrder::MonthFirst));
        text.len() <= 30 && (NoYear::parse(text).is_some() || whole().is_some())
    };
    if first.contains(['/', '-']) && is_day(first) {
        return Some(1);
    }
    let part = |it: &Word| {
        let digits = it.text.len() <= 4 && it.text.bytes().all(|it| it.is_ascii_digit());
        digits || named(it) || ["de", "del"].contains(&fold(&it.text).as_str())
    };
    let reach =
        words.iter().enumerate().take(5).take_while(|(at, it)| part(it) && (*at == 0 || !it.apart)).count();
    (1..=reach).rev().find(|&taken| {
        let written = &words[..taken];
        let ends_well = written.last().is_some_and(|it| has_digit(&it.text) || named(it));
        ends_well && written.iter().any(named) && is_day(&joined(words, taken))
    })
}

/// How many words make a telephone: ten digits or so without a mark, or what a word calls one.
fn phone(words: &[Word], called: bool) -> Option<usize> {
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let plain = |it: &Word| it.text.bytes().all(|it| it.is_ascii_digit() || matches!(it, b'+' | b'-'));
    let international = words[0].text.starts_with('+');
    let mut count = 0;
    for (at, word) in words.iter().enumerate().take(5) {
        if !plain(word) || (at > 0 && word.apart) {
            return None;
        }
        count += digits(&word.text);
        let mobile = matches!(words[0].text.as_bytes()[0], b'3' | b'9' | b'0');
        let whole = count == 10 && mobile || count == 9 && words[0].text.starts_with('9') && at == 0;
        let marked = at == 0 && word.text.contains('-');
        if (called || international)
            && (7..=13).contains(&count)
            && words.get(at + 1).is_none_or(|it| it.apart || !plain(it) || count >= 10)
        {
            return Some(at + 1);
        }
        if whole && !marked && (at == 0 || words[..=at].iter().all(|it| it.text.len() <= 4)) {
            return Some(at + 1);
        }
    }
    None
}

/// A number, whether it can be money, and how many words it takes: "$45.000", "S/ 120.50",
/// "120 mil", "1,2 millones de pesos".
fn amount(words: &[Word]) -> Option<(Cell, bool, usize)> {
    let symbol = |text: &str| CURRENCIES.contains(&fold_symbol(text).as_str());
    let lead = usize::from(symbol(&words[0].text) && !has_digit(&words[0].text));
    let word = words.get(lead).filter(|it| lead == 0 || !it.apart)?;
    let written = word.text.as_str();
    let cut = written.find(|it: char| it.is_ascii_digit())?;
    let (sign, rest) = written.split_at(cut);
    let bare_sign = sign.trim_matches(['-', '+']);
    if !bare_sign.is_empty() && !symbol(bare_sign) {
        return None;
    }
    let end =
        rest.find(|it: char| !it.is_ascii_digit() && !matches!(it, '.' | ',' | '\'')).unwrap_or(rest.len());
    let (digits, unit) = rest.split_at(end);
    let mut taken = lead + 1;
    let mut times = times(&fold(unit));
    if !unit.is_empty() && times.is_none() && !symbol(unit) && unit != "-" {
        return None;
    }
    if let (None, Some(next)) = (times, words.get(taken).filter(|it| !it.apart)) {
        times = self::times(&fold(&next.text)).filter(|_| fold(&next.text).len() > 1);
        taken += usize::from(times.is_some());
    }
    let of = usize::from(words.get(taken).is_some_and(|it| fold(&it.text) == "de" && times.is_some()));
    let closes = |it: &Word| {
        !it.apart && (symbol(&it.text) || ["pesos", "soles", "dolares"].contains(&fold(&it.text).as_str()))
    };
    let mut dollars = false;
    if let Some(next) = words.get(taken + of).filter(|it| closes(it)) {
        dollars = fold(&next.text) == "dolares" || fold(&next.text) == "usd";
        taken += of + 1;
    }
    let digits = digits.trim_end_matches(['.', ',']);
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    let marked = !bare_sign.is_empty() || lead > 0 || times.is_some() || digits.contains(['.', ',']);
    let cell = match times {
        Some(times) => Cell::Number(plain_number(digits)? * times),
        None if dollars => Cell::of_text(&format!("US$ {sign}{digits}")),
        None => Cell::of_text(&joined(&words[..=lead], lead + 1)),
    };
    Some((cell, marked || count >= 4, taken))
}

fn fold_symbol(text: &str) -> String {
    text.to_lowercase()
}

fn times(folded: &str) -> Option<f64> {
    match folded {
        "mil" | "k" | "lucas" => Some(1_000.0),
        "millon" | "millones" | "mill" | "palos" => Some(1_000_000.0),
        _ => None,
    }
}

/// "1,2" and "1.2" before "millones" have a decimal; "1.200" has thousands.
fn plain_number(digits: &str) -> Option<f64> {
    match is_grouped(digits) {
        true => digits.replace(['.', ','], "").parse().ok(),
        false => digits.replace(',', ".").parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str) -> String {
        let shape = |it: &Piece| match it.shape {
            Shape::Words => 'w',
            Shape::Date => 'd',
            Shape::Number => 'n',
            Shape::Code => 'c',
            Shape::Phone => 'p',
            Shape::Email => 'e',
        };
        of(line).iter().map(|it| format!("{}[{}]", shape(it), it.cell.shown())).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn values_are_told_by_their_shape() {
        for (line, wanted) in [
            ("Juan Pérez - 120.000 - 15/06", "w[Juan Pérez] n[120.000] d[15/06]"),
            ("• María López debe $45.000, vence el 3 de julio", "w[María López] n[$45.000] d[3 de julio]"),
            ("Don José me debe 1,2 millones desde el 20/06", "w[Don José] n[1200000] d[20/06]"),
            ("Juan 120 mil para el 15 de junio de 2025", "w[Juan] n[120000] d[15 de junio de 2025]"),
            (
                "Ana Ruiz: S/ 80.50 (vence 01/08/2025) cel 310 555 1234",
                "w[Ana Ruiz] n[S/ 80.50] d[01/08/2025] p[310 555 1234]",
            ),
            (
                "FERRETERIA UNO FV-101 30/05/2025 350.000 1.350.000",
                "w[FERRETERIA UNO] c[FV-101] d[30/05/2025] n[350.000] n[1.350.000]",
            ),
            (
                "101 LA CASA DEL TORNILLO 2025-05-30 39 350.000,00",
                "n[101] w[LA CASA DEL TORNILLO] d[2025-05-30] n[39] n[350.000,00]",
            ),
            ("Eva Sol factura 4455 $30.000", "w[Eva Sol] c[4455] n[$30.000]"),
            ("Luis 3105551234 45000", "w[Luis] p[3105551234] n[45000]"),
        ] {
            assert_eq!(shown(line), wanted, "{line}");
        }
    }
}
