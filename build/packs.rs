//! From the country packs (`packs/*.json`) to Rust data, so that the program carries the law
//! without carrying a reader for it.
//!
//! Every value must say its norm, its source, the day it was checked and how sure we are;
//! a missing field, an unknown one or a value that is none of the known stops the build with
//! a sentence. The types that the data fill stand in `src/domain/law/pack.rs`.

use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// What is wrong, in a sentence.
pub type Problem = String;

const PACK: &[&str] = &[
    "id",
    "name",
    "country",
    "region",
    "norm",
    "applies_to",
    "checked_on",
    "confidence",
    "sources",
    "notes",
    "every_pack",
    "rules",
    "holidays",
];
const RULE: &[&str] = &["id", "kind", "severity", "norm", "source", "checked_on", "confidence"];
const HOLIDAY: &[&str] = &[
    "name", "on", "easter", "month", "weekday", "nth", "solstice", "dates", "move", "only", "since", "every",
    "except",
];

/// The static `PACKS`, in the order of the files' names.
pub fn generate(files: &[(String, String)]) -> Result<String, Problem> {
    let mut packs = Vec::new();
    for (name, text) in files {
        let pack = pack(name, text).map_err(|why| format!("{name}: {why}"))?;
        packs.push(pack);
    }
    Ok(format!("pub static PACKS: &[Pack] = &[{}];\n", packs.join(",\n")))
}

fn pack(file: &str, text: &str) -> Result<String, Problem> {
    let value: Value = serde_json::from_str(text).map_err(|why| why.to_string())?;
    let pack = object(&value)?;
    known(pack, PACK)?;
    let id = word(pack, "id")?;
    if file != format!("{id}.json") {
        return Err(format!("the file of pack {id} is named otherwise"));
    }
    let scope = choice(pack, "applies_to", &[("natural", "Natural"), ("all", "All")])?;
    let mut rules = Vec::new();
    for rule in list(pack, "rules")? {
        let rule = object(rule)?;
        rules.push(self::rule(rule).map_err(|why| format!("rule {}: {why}", label(rule, "id")))?);
    }
    let calendar = object(field(pack, "holidays")?)?;
    Ok(format!(
        "Pack {{ id: {id:?}, name: {:?}, country: {}, region: {}, norm: {:?}, scope: Scope::{scope}, \
         checked_on: {:?}, confidence: {}, sources: {}, notes: {}, every_pack: {}, rules: &[{}], \
         calendar: {} }}",
        word(pack, "name")?,
        optional_word(pack, "country")?,
        optional_word(pack, "region")?,
        word(pack, "norm")?,
        date(pack, "checked_on")?,
        confidence(pack)?,
        words(pack, "sources")?,
        words(pack, "notes")?,
        flag(pack, "every_pack")?,
        rules.join(",\n"),
        self::calendar(calendar).map_err(|why| format!("holidays: {why}"))?,
    ))
}

fn rule(rule: &Object) -> Result<String, Problem> {
    let (kind, own) = kind(rule)?;
    known(rule, &[RULE, own].concat())?;
    let severity = choice(rule, "severity", &[("hard", "Hard"), ("soft", "Soft")])?;
    Ok(format!(
        "Rule {{ id: {:?}, kind: Kind::{kind}, severity: Severity::{severity}, norm: {:?}, source: {:?}, \
         checked_on: {:?}, confidence: {} }}",
        word(rule, "id")?,
        word(rule, "norm")?,
        word(rule, "source")?,
        date(rule, "checked_on")?,
        confidence(rule)?,
    ))
}

/// The kind of a rule with its own fields, and the names of those fields.
fn kind(rule: &Object) -> Result<(String, &'static [&'static str]), Problem> {
    Ok(match word(rule, "kind")? {
        "hours" => {
            let closed = choice(rule, "holidays", &[("closed", "true"), ("open", "false")])?;
            let windows: Result<Vec<String>, Problem> = texts(rule, "windows")?.map(window).collect();
            let windows = windows?.join(", ");
            (
                format!("Hours {{ windows: &[{windows}], closed_on_holidays: {closed} }}"),
                &["windows", "holidays"],
            )
        }
        "recipients" => (format!("Recipients {{ allowed: &[{}] }}", recipients(rule)?), &["allowed"]),
        "authorised" => ("Authorised".to_owned(), &[]),
        "visits" => (format!("Visits {{ unless: {} }}", words(rule, "unless")?), &["unless"]),
        "limit" => (
            format!(
                "Limit {{ means: {}, max: {}, period: {}, after_direct: {} }}",
                means(rule, "channels")?,
                number(rule, "max")?,
                period(rule)?,
                flag(rule, "after_direct")?
            ),
            &["channels", "max", "per", "after_direct"],
        ),
        "gap" => (
            format!(
                "Gap {{ means: {}, days: {}, same_means: {} }}",
                means(rule, "channels")?,
                number(rule, "days")?,
                flag(rule, "same_channel")?
            ),
            &["channels", "days", "same_channel"],
        ),
        "one_channel" => (
            format!(
                "OneMeans {{ max: {}, after_direct: {} }}",
                number(rule, "max")?,
                flag(rule, "after_direct")?
            ),
            &["max", "after_direct"],
        ),
        "cooldown" => (
            format!(
                "Cooldown {{ means: {}, after: {}, days: {} }}",
                means(rule, "channels")?,
                means(rule, "after")?,
                number(rule, "days")?
            ),
            &["channels", "after", "days"],
        ),
        "ask_reason" => ("AskReason".to_owned(), &[]),
        "receive_payment" => (
            format!("ReceivePayment {{ third_party_only: {} }}", flag(rule, "third_party_only")?),
            &["third_party_only"],
        ),
        "disclosure" => (format!("Disclosure {{ items: {} }}", words(rule, "items")?), &["items"]),
        "retain" => (format!("Retain {{ days: {} }}", number(rule, "days")?), &["days"]),
        other => return Err(format!("«{other}» is no kind of rule")),
    })
}

/// `1-5 07:00-19:00`: days from Monday, then from and to.
fn window(text: &str) -> Result<String, Problem> {
    let wrong = || format!("«{text}» is no window; one looks like «1-5 07:00-19:00»");
    let (days, hours) = text.split_once(' ').ok_or_else(wrong)?;
    let (first, last) = days.split_once('-').unwrap_or((days, days));
    let day = |text: &str| text.parse::<u8>().ok().filter(|day| (1..=7).contains(day));
    let (first, last) = (day(first).ok_or_else(wrong)?, day(last).ok_or_else(wrong)?);
    let minutes = |text: &str| {
        let (hour, minute) = text.split_once(':')?;
        Some(hour.parse::<u16>().ok()? * 60 + minute.parse::<u16>().ok()?)
    };
    let (from, to) = hours.split_once('-').ok_or_else(wrong)?;
    let (from, to) = (minutes(from).ok_or_else(wrong)?, minutes(to).ok_or_else(wrong)?);
    if from >= to || to > 24 * 60 || first > last {
        return Err(wrong());
    }
    let days: u8 = (first..=last).map(|day| 1 << (day - 1)).sum();
    Ok(format!("Window {{ days: {days}, from: {from}, to: {to} }}"))
}

fn recipients(rule: &Object) -> Result<String, Problem> {
    let known = [("debtor", "Debtor"), ("guarantor", "Guarantor")];
    let name = |text: &str| {
        let found = known.iter().find(|(name, _)| *name == text);
        found.map(|(_, name)| format!("Recipient::{name}")).ok_or_else(|| format!("«{text}» is nobody"))
    };
    let names: Result<Vec<String>, Problem> = texts(rule, "allowed")?.map(name).collect();
    Ok(names?.join(", "))
}

/// Channels as a sum of bits, in the order of `Means::ALL`.
fn means(rule: &Object, name: &str) -> Result<String, Problem> {
    const ALL: [&str; 6] = ["call", "whatsapp", "sms", "email", "letter", "visit"];
    let mut bits: u8 = 0;
    for text in texts(rule, name)? {
        bits |= match ALL.iter().position(|known| *known == text) {
            _ if text == "*" => 0b11_1111,
            Some(place) => 1 << place,
            None => return Err(format!("«{text}» is no channel")),
        };
    }
    Ok(format!("MeansSet({bits})"))
}

fn period(rule: &Object) -> Result<String, Problem> {
    let text = word(rule, "per")?;
    Ok(match text {
        "day" => "Period::Day".to_owned(),
        "week" => "Period::Week".to_owned(),
        _ => {
            let days = text.strip_suffix(" days").and_then(|days| days.parse::<u8>().ok());
            format!("Period::Days({})", days.ok_or_else(|| format!("«{text}» is no period"))?)
        }
    })
}

fn calendar(calendar: &Object) -> Result<String, Problem> {
    if let Some(other) = calendar.get("same_as") {
        known(calendar, &["same_as"])?;
        let other = other.as_str().ok_or("same_as is no text")?;
        return Ok(format!("Calendar::SameAs({other:?})"));
    }
    known(calendar, &["norm", "source", "checked_on", "confidence", "days"])?;
    let mut days = Vec::new();
    for day in list(calendar, "days")? {
        let day = object(day)?;
        days.push(holiday(day).map_err(|why| format!("{}: {why}", label(day, "name")))?);
    }
    Ok(format!(
        "Calendar::Own(Holidays {{ norm: {:?}, source: {:?}, checked_on: {:?}, confidence: {}, days: &[{}] }})",
        word(calendar, "norm")?,
        word(calendar, "source")?,
        date(calendar, "checked_on")?,
        confidence(calendar)?,
        days.join(",\n"),
    ))
}

fn holiday(day: &Object) -> Result<String, Problem> {
    known(day, HOLIDAY)?;
    let moved = match day.contains_key("move") {
        true => choice(
            day,
            "move",
            &[
                ("monday", "Monday"),
                ("chile", "Chile"),
                ("chile_reform", "ChileReform"),
                ("argentina", "Argentina"),
                ("ecuador", "Ecuador"),
                ("ecuador_first", "EcuadorFirst"),
                ("ecuador_second", "EcuadorSecond"),
                ("weekend", "Weekend"),
            ],
        )?,
        false => "Stays".to_owned(),
    };
    let when = if day.contains_key("on") {
        let text = word(day, "on")?;
        let (month, day) = text.split_once('-').ok_or_else(|| format!("«{text}» is no day of the year"))?;
        format!("When::Fixed {{ month: {}, day: {} }}", plain(month)?, plain(day)?)
    } else if day.contains_key("easter") {
        format!("When::Easter({})", number(day, "easter")?)
    } else if day.contains_key("nth") {
        let (month, weekday) = (number(day, "month")?, number(day, "weekday")?);
        format!("When::Nth {{ month: {month}, weekday: {weekday}, nth: {} }}", number(day, "nth")?)
    } else if day.contains_key("solstice") {
        choice(day, "solstice", &[("june", "When::JuneSolstice")])?
    } else {
        let mut dates = Vec::new();
        for text in texts(day, "dates")? {
            let parts: Vec<&str> = text.split('-').collect();
            let [year, month, day] = parts[..] else { return Err(format!("«{text}» is no date")) };
            dates.push(format!("({}, {}, {})", plain(year)?, plain(month)?, plain(day)?));
        }
        format!("When::Dates(&[{}])", dates.join(", "))
    };
    let only = match day.get("only") {
        Some(_) => numbers(day, "only")?.iter().map(|weekday| 1 << (weekday - 1)).sum(),
        None => 0b111_1111_i64,
    };
    let or = |name: &str, other: i64| if day.contains_key(name) { number(day, name) } else { Ok(other) };
    let except = if day.contains_key("except") { numbers(day, "except")? } else { Vec::new() };
    Ok(format!(
        "Holiday {{ name: {:?}, when: {when}, moved: Move::{moved}, only: {only}, since: {}, every: {}, except: &{except:?} }}",
        word(day, "name")?,
        or("since", 0)?,
        or("every", 1)?,
    ))
}

// Reading one field, or a sentence about it.

fn object(value: &Value) -> Result<&Object, Problem> {
    value.as_object().ok_or_else(|| format!("{value} is not an object"))
}

fn known(object: &Object, names: &[&str]) -> Result<(), Problem> {
    match object.keys().find(|key| !names.contains(&key.as_str())) {
        Some(key) => Err(format!("nobody reads «{key}»")),
        None => Ok(()),
    }
}

fn field<'a>(object: &'a Object, name: &str) -> Result<&'a Value, Problem> {
    object.get(name).ok_or_else(|| format!("«{name}» is missing"))
}

fn word<'a>(object: &'a Object, name: &str) -> Result<&'a str, Problem> {
    let text = field(object, name)?.as_str().unwrap_or_default();
    if text.trim().is_empty() { Err(format!("«{name}» says nothing")) } else { Ok(text) }
}

fn optional_word(object: &Object, name: &str) -> Result<String, Problem> {
    Ok(match object.contains_key(name) {
        true => format!("Some({:?})", word(object, name)?),
        false => "None".to_owned(),
    })
}

fn label<'a>(object: &'a Object, name: &str) -> &'a str {
    object.get(name).and_then(Value::as_str).unwrap_or("?")
}

fn list<'a>(object: &'a Object, name: &str) -> Result<&'a Vec<Value>, Problem> {
    field(object, name)?.as_array().ok_or_else(|| format!("«{name}» is no list"))
}

fn texts<'a>(object: &'a Object, name: &str) -> Result<impl Iterator<Item = &'a str>, Problem> {
    let values = list(object, name)?;
    match values.is_empty() || values.iter().any(|value| !value.is_string()) {
        true => Err(format!("«{name}» is no list of texts")),
        false => Ok(values.iter().filter_map(Value::as_str)),
    }
}

fn words(object: &Object, name: &str) -> Result<String, Problem> {
    Ok(format!("&{:?}", texts(object, name)?.collect::<Vec<_>>()))
}

fn number(object: &Object, name: &str) -> Result<i64, Problem> {
    field(object, name)?.as_i64().ok_or_else(|| format!("«{name}» is no number"))
}

fn numbers(object: &Object, name: &str) -> Result<Vec<i64>, Problem> {
    let numbers: Option<Vec<i64>> = list(object, name)?.iter().map(Value::as_i64).collect();
    numbers.ok_or_else(|| format!("«{name}» is no list of numbers"))
}

fn plain(text: &str) -> Result<u16, Problem> {
    text.parse().map_err(|_| format!("«{text}» is no number"))
}

fn flag(object: &Object, name: &str) -> Result<bool, Problem> {
    object
        .get(name)
        .map_or(Ok(false), |value| value.as_bool().ok_or_else(|| format!("«{name}» is no yes or no")))
}

fn choice(object: &Object, name: &str, known: &[(&str, &str)]) -> Result<String, Problem> {
    let text = word(object, name)?;
    let found = known.iter().find(|(name, _)| *name == text);
    found.map(|(_, code)| (*code).to_owned()).ok_or_else(|| format!("«{name}» cannot be «{text}»"))
}

fn confidence(object: &Object) -> Result<String, Problem> {
    let known = [("V", "Verified"), ("V1", "OneSource"), ("C", "Conflicting"), ("K", "Unsourced")];
    Ok(format!("Confidence::{}", choice(object, "confidence", &known)?))
}

fn date<'a>(object: &'a Object, name: &str) -> Result<&'a str, Problem> {
    let text = word(object, name)?;
    let shape = |(place, letter): (usize, char)| {
        if matches!(place, 4 | 7) { letter == '-' } else { letter.is_ascii_digit() }
    };
    match text.len() == 10 && text.chars().enumerate().all(shape) {
        true => Ok(text),
        false => Err(format!("«{name}» is no date: {text}")),
    }
}
