//! Ageing buckets: the columns over which a report spreads what is owed, by days past due.
//!
//! A bucket is told by its range, however it is written: `1-30`, `De 31 a 60 días`, `> 90`,
//! `Más de 120`, `Por vencer`, `Current`, `3 Months`, `Older`.

use super::period::{self, Period};
use crate::import::cell::date::{self, DateOrder};

/// The days past due of what stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// The fewest days; nothing for what is not due yet.
    pub from: Option<i64>,
    /// The most days; nothing where the range is open.
    pub to: Option<i64>,
    /// Whether the header tells a range by itself; "30 días" needs its neighbours.
    pub sure: bool,
    /// When it falls due, where the column is of a month, a week or a day.
    pub period: Option<Period>,
}

impl Bucket {
    const NOT_DUE: Bucket = Bucket { from: None, to: Some(0), sure: true, period: None };
}

/// What may stand beside the numbers of a bucket.
const WORDS: [&str; 74] = [
    "period",
    "periodo",
    "dias",
    "dia",
    "días",
    "día",
    "d",
    "days",
    "day",
    "de",
    "a",
    "al",
    "hasta",
    "to",
    "y",
    "mas",
    "más",
    "or",
    "more",
    "over",
    "above",
    "older",
    "mayor",
    "mayores",
    "que",
    "menos",
    "menor",
    "vencido",
    "vencida",
    "vencidos",
    "vencidas",
    "mora",
    "entre",
    "and",
    "o",
    "ó",
    "superior",
    "superiores",
    "meses",
    "mes",
    "month",
    "months",
    "saldo",
    "rango",
    "edad",
    "tramo",
    "from",
    "past",
    "due",
    "overdue",
    "ds",
    "vcdo",
    "vcdos",
    "venc",
    "atraso",
    "u",
    "less",
    "than",
    "under",
    "desde",
    "em",
    "acima",
    "mais",
    "até",
    "ate",
    "vencer",
    "antes",
    "e",
    "valor",
    "amount",
    "amt",
    "importe",
    "monto",
    "current",
];
const MORE: [&str; 14] = [
    "mas",
    "más",
    "more",
    "over",
    "above",
    "older",
    "mayor",
    "mayores",
    "superior",
    "superiores",
    "acima",
    "mais",
    "adelante",
    "plus",
];
const NOT_DUE: [&str; 36] = [
    "future",
    "por vencer",
    "corriente",
    "current",
    "sin vencer",
    "no vencido",
    "no vencida",
    "no vencidos",
    "no vencidas",
    "vigente",
    "al dia",
    "a la fecha",
    "en fecha",
    "al día",
    "a vencer",
    "not due",
    "not yet due",
    "at date",
    "saldo por vencer",
    "no vencido aun",
    "total por vencer",
    "cartera corriente",
    "saldo corriente",
    "por vencerse",
    "saldo vigente",
    "cartera vigente",
    "not overdue",
    "saldo no vencido",
    "remanente futuro",
    "al corriente",
    "monto por vencer",
    "importe por vencer",
    "valor por vencer",
    "em dia",
    "a vencer total",
    "titulos a vencer valor atual",
];

/// Reads a header as a bucket.
pub fn parse(header: &str) -> Option<Bucket> {
    let text = header.trim().to_lowercase();
    if text.is_empty() || text.chars().count() > 40 {
        return None;
    }
    let plain = text.trim_end_matches(['.', ':', ' ']).replace('_', " ");
    let without_unit = plain.split(['(', '[']).next().unwrap_or_default().trim();
    if NOT_DUE.contains(&without_unit) || NOT_DUE.contains(&plain.as_str()) {
        return Some(Bucket::NOT_DUE);
    }
    // "Al 30/06/2025", "At date: 30/06/2025": what is not due on the day of the report.
    let day = plain.find(|each: char| each.is_ascii_digit()).map(|at| plain.split_at(at));
    if let Some((before, date)) = day
        && ["al", "a la fecha", "at", "at date", "as of", "a fecha"]
            .contains(&before.trim_end_matches([':', ' ']))
        && date::parse(date, DateOrder::DayFirst).or(date::parse(date, DateOrder::MonthFirst)).is_some()
    {
        return Some(Bucket::NOT_DUE);
    }
    if matches!(
        plain.as_str(),
        "older"
            | "más antiguo"
            | "mas antiguo"
            | "más antiguos"
            | "mas antiguos"
            | "más viejo"
            | "mas viejo"
            | "antiguo"
            | "anterior"
    ) {
        return Some(Bucket { from: Some(121), to: None, sure: false, period: None });
    }
    let Pieces { numbers, words } = pieces(&plain)?;
    let says = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    let (months, period) = (says(&["mes", "meses", "month", "months"]), says(&["period", "periodo"]));
    let factor = if months { 30 } else { 1 };
    let more = plain.contains(['+', '>', '≥']) || words.iter().any(|word| MORE.contains(&word.as_str()));
    let less =
        plain.contains(['<', '≤']) || says(&["menos", "menor", "less", "under", "hasta", "até", "ate"]);
    let not_due = words.iter().any(|word| word == "vencer");
    let range = |from, to, sure| Some(Bucket { from: Some(from), to, sure, period: None });
    match *numbers.as_slice() {
        // "Period 1": a month of age, but from which day on the report does not say.
        [at] if period && words.len() == 1 && (1..=12).contains(&at) => Some(Bucket::NOT_DUE),
        [from, to] if from < to && to <= 3_650 && !not_due => range(from * factor, Some(to * factor), true),
        [days] if more && (1..=3_650).contains(&days) => {
            range(days * factor + i64::from(!more_from(&plain)), None, true)
        }
        [days] if less && (1..=720).contains(&days) && !not_due => {
            range(if months { 1 } else { 0 }, Some(days * factor), true)
        }
        [months] if factor > 1 && (1..=24).contains(&months) => {
            range(months * 30 + 1, Some(months * 30 + 30), false)
        }
        [days] if words_are_days(&words) && (1..=720).contains(&days) && days % 15 == 0 => {
            range(days - 29, Some(days), false)
        }
        _ => None,
    }
}

/// "91 o más", "91+": the number itself is in the range; "más de 90", "> 90" start after it.
fn more_from(text: &str) -> bool {
    let after = text.find(|each: char| each.is_ascii_digit()).unwrap_or(0);
    let marks = ["mas", "más", "more", "over", "above", "older", "mais", "adelante", "+"];
    let number: String = text[after..].chars().take_while(char::is_ascii_digit).collect();
    let ends_in_one = number.ends_with('1');
    ends_in_one && marks.iter().any(|mark| text.contains(mark))
}

fn words_are_days(words: &[String]) -> bool {
    words.iter().all(|word| {
        matches!(
            word.as_str(),
            "dias" | "días" | "days" | "d" | "a" | "vencido" | "vencidos" | "de" | "saldo"
        )
    })
}

struct Pieces {
    numbers: Vec<i64>,
    words: Vec<String>,
}

/// Numbers and words; nothing where a word says that this is something else.
fn pieces(text: &str) -> Option<Pieces> {
    let mut found = Pieces { numbers: Vec::new(), words: Vec::new() };
    for piece in text.split(|each: char| !each.is_alphanumeric()).filter(|piece| !piece.is_empty()) {
        // "d30", "91dias": digits and letters part.
        let cut = piece
            .find(|each: char| each.is_ascii_digit() != piece.starts_with(|it: char| it.is_ascii_digit()));
        let (first, second) = piece.split_at(cut.unwrap_or(piece.len()));
        for part in [first, second].into_iter().filter(|part| !part.is_empty()) {
            match part.parse::<i64>() {
                Ok(number) => found.numbers.push(number),
                Err(_) if WORDS.contains(&part) || MORE.contains(&part) => found.words.push(part.to_owned()),
                Err(_) => return None,
            }
        }
    }
    (!found.numbers.is_empty() && found.numbers.len() <= 2).then_some(found)
}

/// The buckets among the headers of a row: at least two, one of them with a range of days.
/// Ranges that only their neighbours tell are settled here.
pub fn among(headers: &[String]) -> Vec<(usize, Bucket)> {
    let periods = period::among(headers);
    if !periods.is_empty() {
        return with_periods(headers, periods);
    }
    let mut found: Vec<(usize, Bucket)> =
        headers.iter().enumerate().filter_map(|(column, header)| Some((column, parse(header)?))).collect();
    let ranges = found.iter().filter(|(_, bucket)| bucket.from.is_some()).count();
    if found.len() < 2 || ranges == 0 {
        return two_parts(headers);
    }
    // "30 días", "60 días", "90 días": each begins where the one before ends.
    let mut before = 0;
    for (_, bucket) in &mut found {
        match (bucket.sure, bucket.from, bucket.to) {
            (false, Some(_), Some(to)) => {
                bucket.from = Some(before + 1).filter(|from| *from <= to).or(bucket.from)
            }
            (false, Some(_), None) => bucket.from = Some(before.max(1) + 1),
            _ => {}
        }
        before = bucket.to.unwrap_or(before).max(before);
    }
    // "Vencido" beside ranges is their sum.
    found
}

/// The columns of periods, what is not due yet, and what is overdue right before the first of
/// them; elsewhere "Vencido" is a sum.
fn with_periods(headers: &[String], periods: Vec<(usize, Period)>) -> Vec<(usize, Bucket)> {
    let first = periods.first().map_or(0, |(column, _)| *column);
    let mut found: Vec<(usize, Bucket)> = Vec::new();
    for (column, header) in headers.iter().enumerate() {
        let period = periods.iter().find(|(at, _)| *at == column).map(|(_, period)| *period);
        let bucket = match period {
            Some(_) => Some(Bucket { from: None, to: None, sure: true, period }),
            None if column + 1 == first && is_overdue(header) => Some(OVERDUE),
            None => parse(header).filter(|it| it.from.is_none()),
        };
        found.extend(bucket.map(|bucket| (column, bucket)));
    }
    found
}

const OVERDUE: Bucket = Bucket { from: Some(1), to: None, sure: true, period: None };

fn is_overdue(header: &str) -> bool {
    let text = header.trim().to_lowercase();
    [
        "vencido",
        "saldo vencido",
        "vencida",
        "overdue",
        "past due",
        "total vencido",
        "cartera vencida",
        "monto vencido",
        "importe vencido",
        "vencidas",
        "valor vencido",
        "tit vencidos valor atual",
    ]
    .contains(&text.as_str())
}

/// "Por vencer" and "Vencido": a report of two parts.
fn two_parts(headers: &[String]) -> Vec<(usize, Bucket)> {
    let not_due = headers.iter().position(|header| parse(header).is_some_and(|it| it.from.is_none()));
    let due = headers.iter().position(|header| is_overdue(header));
    match (not_due, due) {
        (Some(not_due), Some(due)) => vec![(not_due, Bucket::NOT_DUE), (due, OVERDUE)],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: &str, from: Option<i64>, to: Option<i64>) {
        let found = parse(header).map(|it| (it.from, it.to));
        assert_eq!(found, Some((from, to)), "{header}");
    }

    #[test]
    fn ranges_are_read_as_reports_write_them() {
        check("1-30", Some(1), Some(30));
        check("0 - 30 días", Some(0), Some(30));
        check("De 31 a 60 Días", Some(31), Some(60));
        check("61_90", Some(61), Some(90));
        check("Vencido 91 a 120", Some(91), Some(120));
        check("> 90", Some(91), None);
        check("90+", Some(91), None);
        check("+120 días", Some(121), None);
        check("Más de 90", Some(91), None);
        check("91 o más", Some(91), None);
        check("121-Above", Some(121), None);
        check("current_0_30_amount", Some(0), Some(30));
        check("over_91_plus_amount", Some(91), None);
        check("91 and over", Some(91), None);
        check("< 1 Month", Some(1), Some(30));
        check("Por vencer", None, Some(0));
        check("Current", None, Some(0));
        check("Sin vencer (COP)", None, Some(0));
    }

    #[test]
    fn other_headers_are_no_buckets() {
        for header in ["Saldo", "TELEFONO1", "Factura 30", "Días", "Total", "2025", "Fecha 1", "", "Cuota 3"]
        {
            assert_eq!(parse(header), None, "{header}");
        }
    }

    #[test]
    fn neighbours_tell_where_a_range_begins() {
        let headers: Vec<String> =
            ["Cliente", "Por vencer", "30 días", "60 días", "90 días", "Older", "Total"]
                .map(str::to_owned)
                .into();
        let found: Vec<_> =
            among(&headers).into_iter().map(|(column, it)| (column, it.from, it.to)).collect();
        let wanted = [
            (1, None, Some(0)),
            (2, Some(1), Some(30)),
            (3, Some(31), Some(60)),
            (4, Some(61), Some(90)),
            (5, Some(91), None),
        ];
        assert_eq!(found, wanted);
    }
}
