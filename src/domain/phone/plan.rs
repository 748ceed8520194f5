//! The numbering plans: which digits are which line, a few rules a country.
//!
//! A rule is a line, the beginnings it covers and the lengths it has. The first that fits
//! decides, so the narrow ones stand first. Sources are the operators' published plans as
//! libphonenumber condenses them; lengths count digits without country code and trunk prefix.

use crate::domain::country::Country;

/// What a number reaches, as far as its digits tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Mobile,
    Landline,
    /// The plan of the country does not tell mobiles from landlines.
    Either,
    /// Free or shared-cost lines of companies.
    Service,
    /// A landline without its area code.
    Local,
}

/// A national number and its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    pub national: String,
    pub line: Line,
}

struct Rule(Line, &'static [&'static str], &'static [usize]);

use Line::{Either, Landline, Local, Mobile, Service};

/// Reads digits as dialled within a country: as they are, without a trunk prefix, in an older
/// writing; a number without its area code only if nothing else fits.
pub fn read(digits: &str, country: Country) -> Option<Form> {
    let whole = |digits: &str| fit(digits, country).filter(|form| form.line != Local);
    whole(digits)
        .or_else(|| trunks(country).iter().find_map(|trunk| whole(digits.strip_prefix(trunk)?)))
        .or_else(|| older(digits, country))
        .or_else(|| fit(digits, country))
}

fn fit(digits: &str, country: Country) -> Option<Form> {
    let matches = |Rule(_, starts, lengths): &&Rule| {
        lengths.contains(&digits.len()) && starts.iter().any(|start| digits.starts_with(start))
    };
    let rule = rules(country).iter().find(matches)?;
    Some(Form { national: digits.to_owned(), line: rule.0 })
}

/// What is dialled before a national number; gone from the international form.
fn trunks(country: Country) -> &'static [&'static str] {
    match country {
        Country::MX => &["01", "044", "045", "1"],
        Country::DO | Country::PR | Country::US => &["1"],
        Country::CO => &["0", "03", "05", "07", "09"],
        Country::AR
        | Country::BO
        | Country::BR
        | Country::CU
        | Country::EC
        | Country::PE
        | Country::PY
        | Country::UY
        | Country::VE => &["0"],
        Country::CL => &["0"],
        Country::CR | Country::ES | Country::GT | Country::HN | Country::NI | Country::PA | Country::SV => {
            &[]
        }
    }
}

/// Writings that a plan left behind and people did not.
fn older(digits: &str, country: Country) -> Option<Form> {
    match country {
        Country::AR => argentine_mobile(digits.strip_prefix('0').unwrap_or(digits)),
        // Since 2021 the area code of a landline is 60 and the old single digit.
        Country::CO => {
            let old = digits.strip_prefix('0').unwrap_or(digits);
            let area = ["1", "2", "4", "5", "6", "7", "8"].iter().any(|area| old.starts_with(area));
            (old.len() == 8 && area).then(|| Form { national: format!("60{old}"), line: Landline })
        }
        // Numbers of operators chosen by two digits: 0 XX area number.
        Country::BR => {
            let rest = digits.strip_prefix('0')?.get(2..)?;
            fit(rest, country).filter(|form| matches!(form.line, Mobile | Landline))
        }
        _ => None,
    }
}

/// Area code, 15, number: at home a mobile is written so; abroad a 9 stands before the area.
fn argentine_mobile(digits: &str) -> Option<Form> {
    if digits.len() != 12 {
        return None;
    }
    let area = AREAS_OF_ARGENTINA.iter().find(|area| digits.starts_with(*area)).map_or(4, |area| area.len());
    let (area, rest) = digits.split_at_checked(area)?;
    let number = rest.strip_prefix("15")?;
    Some(Form { national: format!("9{area}{number}"), line: Mobile })
}

/// Area codes of two and three digits; all others have four.
const AREAS_OF_ARGENTINA: &[&str] = &[
    "11", "220", "221", "223", "230", "236", "237", "249", "260", "261", "263", "264", "266", "280", "291",
    "294", "297", "298", "299", "336", "341", "342", "343", "345", "348", "351", "353", "358", "362", "364",
    "370", "376", "379", "380", "381", "383", "385", "387", "388",
];

/// Any beginning.
const ANY: &[&str] = &[""];
/// The lines of the North American plan that belong to companies.
const NANP_SERVICE: Rule = Rule(
    Service,
    &[
        "800", "888", "877", "866", "855", "844", "833", "900", "500", "521", "522", "533", "544", "566",
        "577", "588",
    ],
    &[10],
);
const NANP: &[Rule] = &[
    NANP_SERVICE,
    Rule(Either, &["2", "3", "4", "5", "6", "7", "8", "9"], &[10]),
    Rule(Local, &["2", "3", "4", "5", "6", "7", "8", "9"], &[7]),
];

fn rules(country: Country) -> &'static [Rule] {
    match country {
        Country::AR => &[
            Rule(Service, &["800", "600", "810"], &[10, 11]),
            Rule(Mobile, &["9"], &[11]),
            Rule(Either, &["11", "2", "3"], &[10]),
            Rule(Local, &["2", "3", "4", "5", "6", "7"], &[6, 7, 8]),
            Rule(Local, &["15"], &[8, 9, 10]),
        ],
        Country::BO => &[
            Rule(Service, &["800"], &[9]),
            Rule(Mobile, &["6", "7"], &[8]),
            Rule(Landline, &["2", "3", "4", "5"], &[8]),
            Rule(Local, &["2", "3", "4", "5", "6"], &[7]),
        ],
        Country::BR => &[
            Rule(Service, &["800", "500", "300", "900"], &[9, 10]),
            Rule(Service, &["400", "300"], &[8]),
            Rule(Mobile, &["1", "2", "3", "4", "5", "6", "7", "8", "9"], &[11]),
            Rule(Landline, &["1", "2", "3", "4", "5", "6", "7", "8", "9"], &[10]),
            Rule(Local, &["2", "3", "4", "5", "6", "7", "8", "9"], &[8, 9]),
        ],
        Country::CL => &[
            Rule(Service, &["800", "600"], &[9, 10, 11]),
            Rule(Mobile, &["9"], &[9]),
            Rule(Landline, &["2", "3", "4", "5", "6", "7"], &[9]),
            Rule(Local, ANY, &[7, 8]),
        ],
        Country::CO => &[
            Rule(Mobile, &["3"], &[10]),
            Rule(Landline, &["60"], &[10]),
            Rule(Service, &["1800", "1900"], &[10, 11, 12]),
            Rule(Local, &["2", "3", "4", "5", "6", "7", "8", "9"], &[7]),
        ],
        Country::CR => &[
            Rule(Service, &["800", "900"], &[10]),
            Rule(Landline, &["2", "4"], &[8]),
            Rule(Mobile, &["5", "6", "7", "8"], &[8]),
        ],
        Country::CU => &[
            Rule(Service, &["80"], &[10]),
            Rule(Mobile, &["5", "63"], &[8]),
            Rule(Landline, &["2", "3", "4", "7"], &[6, 7, 8]),
            Rule(Local, ANY, &[5]),
        ],
        Country::DO | Country::PR | Country::US => NANP,
        Country::EC => &[
            Rule(Service, &["1800", "1700", "1900"], &[10, 11]),
            Rule(Mobile, &["9"], &[9]),
            Rule(Landline, &["2", "3", "4", "5", "6", "7"], &[8]),
            Rule(Local, &["2", "3", "4", "5", "6", "7"], &[7]),
        ],
        Country::ES => &[
            Rule(Service, &["800", "803", "806", "807", "900", "901", "902", "905", "51", "70"], &[9]),
            Rule(Mobile, &["6", "7"], &[9]),
            Rule(Landline, &["8", "9"], &[9]),
        ],
        Country::GT => &[
            Rule(Service, &["1800", "1900", "1801"], &[11]),
            Rule(Landline, &["2", "6", "7"], &[8]),
            Rule(Mobile, &["3", "4", "5"], &[8]),
        ],
        Country::HN => &[
            Rule(Service, &["800"], &[11]),
            Rule(Landline, &["2"], &[8]),
            Rule(Mobile, &["3", "7", "8", "9"], &[8]),
        ],
        Country::MX => &[
            Rule(Service, &["800", "900", "300", "500"], &[10]),
            Rule(Either, &["2", "3", "4", "5", "6", "7", "8", "9"], &[10]),
            Rule(Local, &["2", "3", "4", "5", "6", "7", "8", "9"], &[7, 8]),
        ],
        Country::NI => &[
            Rule(Service, &["1800"], &[8]),
            Rule(Landline, &["2"], &[8]),
            Rule(Mobile, &["5", "7", "8"], &[8]),
        ],
        Country::PA => &[
            Rule(Service, &["800", "808", "809", "860"], &[7, 8, 10, 11]),
            Rule(Mobile, &["6"], &[8]),
            Rule(Landline, &["2", "3", "4", "5", "7", "8", "9"], &[7]),
        ],
        Country::PE => &[
            Rule(Service, &["800", "801", "802", "805"], &[8]),
            Rule(Mobile, &["9"], &[9]),
            Rule(Landline, &["1", "4", "5", "6", "7", "8"], &[8]),
            Rule(Local, &["2", "3", "4", "5", "6", "7"], &[6, 7]),
        ],
        Country::PY => &[
            Rule(Service, &["9800"], &[9, 10, 11]),
            Rule(Service, &["87"], &[9]),
            Rule(Mobile, &["9"], &[9]),
            Rule(Landline, &["2", "3", "4", "5", "6", "7", "8"], &[7, 8, 9]),
            Rule(Local, &["2", "3", "4", "5", "6", "7", "8", "9"], &[5, 6]),
        ],
        Country::SV => &[
            Rule(Service, &["800", "900"], &[7, 11]),
            Rule(Landline, &["2"], &[8]),
            Rule(Mobile, &["6", "7"], &[8]),
        ],
        Country::UY => &[
            Rule(Service, &["800", "900", "805"], &[6, 7, 8, 9, 10, 11]),
            Rule(Mobile, &["9"], &[8]),
            Rule(Landline, &["2", "4"], &[8]),
            Rule(Service, &["1", "21"], &[4, 5]),
            Rule(Local, &["2", "3", "4", "5", "6", "7"], &[7]),
        ],
        Country::VE => &[
            Rule(Service, &["800", "900", "50"], &[10]),
            Rule(Mobile, &["4"], &[10]),
            Rule(Landline, &["2"], &[10]),
            Rule(Local, &["2", "3", "4", "5", "6", "7", "8", "9"], &[7]),
        ],
    }
}
