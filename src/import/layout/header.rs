//! One header against every field: how surely does this text name that meaning.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use crate::import::cell::fold::fold;

use super::field::Field;
use super::scale;
use super::synonyms::{PARTIAL, headers, of_roles};

/// A header, folded once.
pub struct Header {
    joined: String,
    /// Its abbreviations spelled out; of one word nothing.
    spelled: Option<String>,
    /// The words that carry meaning.
    plain: String,
}

/// How a header came to mean a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeaderMatch {
    /// From 0 to 1.
    pub score: f64,
    /// The whole header is a known one, not a part of it or a look-alike.
    pub exact: bool,
}

/// Words that change nothing.
const FILLERS: [&str; 14] =
    ["de", "del", "la", "el", "los", "las", "en", "the", "of", "do", "da", "no", "nro", "num"];
/// Units that follow the name of an amount.
const UNITS: [&str; 40] = [
    "s",
    "q",
    "lps",
    "bs",
    "us",
    "gs",
    "clf",
    "uf",
    "cop",
    "usd",
    "mxn",
    "ars",
    "clp",
    "pen",
    "uyu",
    "pyg",
    "bob",
    "brl",
    "ves",
    "crc",
    "gtq",
    "hnl",
    "nio",
    "dop",
    "pab",
    "eur",
    "ils",
    "pesos",
    "dolares",
    "moneda local",
    "ml",
    "me",
    "r",
    "colones",
    "soles",
    "quetzales",
    "lempiras",
    "cordobas",
    "bolivares",
    "mn",
];
/// A known header inside a longer one must be about half of it: the rest may change it.
const SHARE: f64 = 0.45;
/// More than this is a sentence.
const LONGEST: usize = 60;

impl Header {
    pub fn new(text: &str) -> Header {
        let words = match text.chars().count() > LONGEST {
            true => String::new(),
            false => without_moment(without_unit(without_mask(scale::without(without_aggregate(fold(
                without_place(text),
            )))))),
        };
        let spelled = words.contains(' ').then(|| spelled(&words));
        Header { joined: words.replace(' ', ""), spelled, plain: without_fillers(&words) }
    }

    /// The best that the dictionary says for this field.
    pub fn matches(&self, field: Field) -> Option<HeaderMatch> {
        if self.joined.is_empty() {
            return None;
        }
        let dictionary = dictionary();
        let whole = dictionary.whole.get(&self.joined).map(Vec::as_slice).unwrap_or_default();
        if let Some((_, worth)) = whole.iter().find(|(known, _)| *known == field) {
            return Some(HeaderMatch { score: *worth, exact: true });
        }
        let spelled = self.spelled.as_ref().and_then(|spelled| dictionary.spelled.get(spelled));
        if let Some((_, worth)) = spelled.into_iter().flatten().find(|(known, _)| *known == field) {
            return Some(HeaderMatch { score: worth * 0.95, exact: true });
        }
        if self.speaks_of_another(field) {
            return None;
        }
        let known = dictionary.by_field.get(&field).map(Vec::as_slice).unwrap_or_default();
        known.iter().filter_map(|known| self.against(known)).max_by(|a, b| a.score.total_cmp(&b.score))
    }

    /// "Día de pago" is no payment, "Moneda de pago" not the debt's currency, "Nombre banco" no
    /// customer: one word turns the part of a header that is known into something else.
    fn speaks_of_another(&self, field: Field) -> bool {
        let others: &[&str] = match field {
            Field::Amount => &[
                "dia",
                "dias",
                "day",
                "days",
                "fecha",
                "date",
                "data",
                "medio",
                "metodo",
                "method",
                "forma",
                "gst",
                "vat",
                "tax",
                "iva",
                "igv",
                "itbis",
                "impuesto",
                "impuestos",
                "retencion",
                "retention",
            ],
            Field::Paid | Field::PaymentAmount | Field::Balance => {
                &["dia", "dias", "day", "days", "fecha", "date", "data", "medio", "metodo", "method", "forma"]
            }
            Field::CustomerCode => &["gl", "ledger", "contable", "mayor", "bank", "banco", "rank"],
            // "Número de pagos", "Invoice count": how many there are.
            Field::DocumentNumber => &["count", "cantidad", "pagos", "payments", "pagamentos", "cuotas"],
            Field::Currency => &["pago", "cobro", "payment", "pagamento", "dual", "referencia", "ref"],
            Field::Name => &[
                "mes",
                "month",
                "producto",
                "product",
                "produto",
                "archivo",
                "file",
                "banco",
                "bank",
                "usuario",
                "proyecto",
                "project",
                "abogado",
                "notificador",
                "articulo",
                "item",
            ],
            _ => return false,
        };
        self.plain.split(' ').any(|word| others.contains(&word))
    }

    fn against(&self, known: &Known) -> Option<HeaderMatch> {
        if !known.in_part {
            return None;
        }
        let (mine, theirs) = (self.plain.as_str(), known.plain.as_str());
        if mine == theirs && !mine.is_empty() {
            return Some(HeaderMatch { score: known.worth * 0.97, exact: true });
        }
        let share = theirs.len() as f64 / mine.len().max(1) as f64;
        if share < 1.0 && share > SHARE && holds_words(mine, theirs) {
            return Some(HeaderMatch { score: known.worth * (0.55 + 0.35 * share), exact: false });
        }
        // A typing error, not another word: most of a long header must agree.
        let (mine, theirs) = (self.joined.as_str(), known.joined.as_str());
        if mine.len().min(theirs.len()) < 6
            || mine.len().abs_diff(theirs.len()) > 2
            || mine.as_bytes().first() != theirs.as_bytes().first()
        {
            return None;
        }
        let alike = strsim::normalized_damerau_levenshtein(mine, theirs);
        (alike >= 0.85).then_some(HeaderMatch { score: known.worth * alike * 0.9, exact: false })
    }
}

/// A header of the dictionary, prepared once.
struct Known {
    joined: String,
    plain: String,
    worth: f64,
    /// Whether it says something inside a longer header.
    in_part: bool,
}

/// All headers that are known.
struct Dictionary {
    /// Whole headers without blanks, with the fields that each may mean.
    whole: HashMap<String, Vec<(Field, f64)>>,
    /// Headers of several words with their abbreviations spelled out.
    spelled: HashMap<String, Vec<(Field, f64)>>,
    by_field: BTreeMap<Field, Vec<Known>>,
}

impl Dictionary {
    fn learn(&mut self, field: Field, words: &str, weight: u8) {
        let (joined, worth) = (words.replace(' ', ""), f64::from(weight) / 100.0);
        let whole = self.whole.entry(joined.clone()).or_default();
        if !whole.iter().any(|(known, _)| *known == field) {
            whole.push((field, worth));
        }
        if words.contains(' ') && weight >= PARTIAL {
            let spelled = self.spelled.entry(spelled(words)).or_default();
            match spelled.iter_mut().find(|(known, _)| *known == field) {
                Some((_, best)) => *best = best.max(worth),
                None => spelled.push((field, worth)),
            }
        }
        let known = Known { joined, plain: without_fillers(words), worth, in_part: weight >= PARTIAL };
        self.by_field.entry(field).or_default().push(known);
    }
}

fn dictionary() -> &'static Dictionary {
    static DICTIONARY: OnceLock<Dictionary> = OnceLock::new();
    DICTIONARY.get_or_init(|| {
        let mut dictionary =
            Dictionary { whole: HashMap::new(), spelled: HashMap::new(), by_field: BTreeMap::new() };
        for field in Field::ALL {
            for (words, weight) in headers(field) {
                dictionary.learn(field, words, weight);
            }
        }
        for (field, words, weight) in of_roles() {
            // Whole or not at all: there are many, and look-alikes take time.
            let whole = dictionary.whole.entry(words.replace(' ', "")).or_default();
            whole.push((field, f64::from(weight) / 100.0));
        }
        dictionary
    })
}

/// Whether the words stand in the text one after another.
fn holds_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + words.len()..]);
        (before.is_empty() || before.ends_with(' ')) && (after.is_empty() || after.starts_with(' '))
    })
}

/// "Razón social (1)": how a layout for uploading numbers its columns.
fn without_place(text: &str) -> &str {
    let inside = text.trim_end().strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    match inside {
        Some((name, place)) if !place.is_empty() && place.bytes().all(|it| it.is_ascii_digit()) => name,
        _ => text,
    }
}

/// "Suma de Saldo": how a pivot table heads its columns.
fn without_aggregate(words: String) -> String {
    let rest = ["suma de ", "sum of ", "soma de "].iter().find_map(|it| words.strip_prefix(it));
    rest.map(str::to_owned).unwrap_or(words)
}

/// "Fecha de deuda dd/mm/aaaa": how the date is to be written.
fn without_mask(words: String) -> String {
    let masks = [" dd mm aaaa", " dd mm yyyy", " aaaa mm dd", " yyyy mm dd", " mm dd yyyy", " dd mm aa"];
    let rest = masks.iter().find_map(|mask| words.strip_suffix(mask)).map(str::to_owned);
    rest.unwrap_or(words)
}

/// "Valor adeudado a la fecha": when, not what.
fn without_moment(words: String) -> String {
    const MOMENTS: [&str; 6] =
        [" a la fecha", " al corte", " a la fecha de hoy", " a hoy", " al dia de hoy", " to date"];
    let known = dictionary().whole.contains_key(&words.replace(' ', ""));
    let bare = MOMENTS.iter().find_map(|it| words.strip_suffix(it)).filter(|_| !known);
    bare.map(str::to_owned).unwrap_or(words)
}

fn without_unit(words: String) -> String {
    let unit = UNITS.iter().find_map(|unit| words.strip_suffix(unit).and_then(|rest| rest.strip_suffix(' ')));
    unit.map(str::to_owned).unwrap_or(words)
}

fn without_fillers(words: &str) -> String {
    let kept: Vec<&str> = words.split(' ').filter(|word| !FILLERS.contains(word)).collect();
    match kept.is_empty() {
        true => words.to_owned(),
        false => kept.join(" "),
    }
}

/// How systems with short headers cut their words: `FEC_VEN`, `SAL_DOC`, `Nro. Cbte.`.
const SHORT: [(&str, &str); 21] = [
    ("fecha", "f|fec|fch|fech|fcha"),
    ("numero", "nro|num|no|nr|n|nmro"),
    ("documento", "doc|docto|dcto|docum|dto"),
    ("comprobante", "cbte|compr|comp|cpbte|cpte"),
    ("factura", "fact|fac|fra|fc"),
    ("codigo", "cod|cve|cd|codi"),
    ("cliente", "cli|clie|clte|cte"),
    ("nombre", "nom|nomb|nbre"),
    ("telefono", "tel|telf|tlf|tfno|telef"),
    ("celular", "cel"),
    ("direccion", "dir|direc"),
    ("valor", "val|vlr|vr|vl"),
    ("saldo", "sal|sdo|sald"),
    ("abono", "abo|abon"),
    ("vencimiento", "ven|venc|vto|vcto|vcmto|vencto|vencim|vencmto|vcmnto|vence|vencimto"),
    ("emision", "emi|emis|emisn"),
    ("aplicacion", "apl|apli|aplic"),
    ("identificacion", "ident|identif|iden"),
    ("tercero", "ter|terc"),
    ("vendedor", "vend|vended"),
    ("moneda", "mon|mda|mone"),
];

/// The words without fillers, none of them cut short.
fn spelled(words: &str) -> String {
    let whole = |word: &str| SHORT.iter().find(|(_, cut)| cut.split('|').any(|it| it == word)).map(|it| it.0);
    let kept = words.split(' ').filter(|word| whole(word).is_some() || !FILLERS.contains(word));
    let mut out = String::new();
    for word in kept {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(whole(word).unwrap_or(word));
    }
    out
}

/// The best score of any field: how much this text looks like a header.
pub fn best(text: &str) -> Option<(Field, HeaderMatch)> {
    let header = Header::new(text);
    Field::ALL
        .into_iter()
        .filter_map(|field| header.matches(field).map(|found| (field, found)))
        .max_by(|a, b| a.1.score.total_cmp(&b.1.score))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, field: Field) {
        let found = best(text).map(|(field, _)| field);
        assert_eq!(found, Some(field), "{text}");
    }

    #[test]
    fn headers_of_many_systems_are_known() {
        check("Cod. Cliente", Field::CustomerCode);
        check("NOMBRECLIENTE", Field::Name);
        check("NIF20", Field::TaxId);
        check("Fecha Vcto.", Field::DueOn);
        check("FechaVencimiento", Field::DueOn);
        check("Open Advance (ILS)", Field::Balance);
        check("Deuda ($)", Field::Balance);
        check("RIESGOCONCEDIDO", Field::CreditLimit);
        check("DIAS_VENCIDO", Field::DaysPastDue);
        check("N° Socio", Field::CustomerCode);
        check("Cliente / Empresa", Field::Name);
        check("Fecha Vencimeinto", Field::DueOn);
        check("TELEFONO1", Field::Phone);
        check("invoiceNumber", Field::DocumentNumber);
        check("SAL_DOC", Field::Balance);
        check("FEC_VEN", Field::DueOn);
        check("F. aplicación", Field::IssuedOn);
        check("NOM_CLI", Field::Name);
        check("Nro. Docto.", Field::DocumentNumber);
    }

    #[test]
    fn other_words_are_not_forced_into_a_field() {
        for text in ["Acción Recomendada", "Tramo", "score_riesgo", "intentos", "DESCUENTO", ""] {
            let score = best(text).map_or(0.0, |(_, found)| found.score);
            assert!(score < 0.45, "{text}: {score} {:?}", best(text));
        }
    }
}
