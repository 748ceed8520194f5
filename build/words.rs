//! Generates one function per text from the two language files.
//!
//! A file is one flat JSON object. Dots in a key become modules (`"today.title"`
//! is `words::today::title`), `{name}` becomes an argument, and a text that
//! counts is an object with `one` and `other`, whose function takes `n` first.
//! A key, placeholder or form that one language has and the other lacks is a
//! build error, so nobody ever reads a raw key or an unfilled placeholder.

use std::collections::{BTreeMap, HashMap};
use std::fmt::{self, Write as _};

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

/// Returns the Rust source of the words, or a sentence that says what to repair.
pub fn generate(spanish: &str, english: &str) -> Result<String, String> {
    let spanish = read("locales/es.json", spanish)?;
    let english = read("locales/en.json", english)?;
    let by_key: HashMap<&str, &Text> = english.iter().map(|(key, text)| (key.as_str(), text)).collect();

    let mut root = Module::default();
    for (key, text) in &spanish {
        let other = by_key
            .get(key.as_str())
            .ok_or_else(|| format!("locales/en.json lacks \"{key}\", which locales/es.json has."))?;
        root.insert(key, function(key, text, other)?)?;
    }
    let known: HashMap<&str, ()> = spanish.iter().map(|(key, _)| (key.as_str(), ())).collect();
    if let Some((key, _)) = english.iter().find(|(key, _)| !known.contains_key(key.as_str())) {
        return Err(format!("locales/es.json lacks \"{key}\", which locales/en.json has."));
    }
    let mut code = String::new();
    root.write(&mut code, 0);
    Ok(code)
}

/// What a language says for one key.
enum Text {
    Plain(String),
    Counted { one: String, other: String },
}

impl Text {
    /// The placeholders, in order of first appearance.
    fn placeholders(&self, file: &str, key: &str) -> Result<Vec<String>, String> {
        let mut found = Vec::new();
        let parts = match self {
            Text::Plain(text) => vec![text],
            Text::Counted { one, other } => vec![one, other],
        };
        for part in parts {
            collect_placeholders(part, &mut found).map_err(|why| format!("{file}, \"{key}\": {why}"))?;
        }
        if matches!(self, Text::Counted { .. }) {
            found.retain(|name| name != "n");
        }
        Ok(found)
    }
}

fn collect_placeholders(text: &str, found: &mut Vec<String>) -> Result<(), String> {
    let mut rest = text;
    while let Some(start) = rest.find(['{', '}']) {
        if rest[start..].starts_with("{{") || rest[start..].starts_with("}}") {
            rest = &rest[start + 2..];
            continue;
        }
        let after = &rest[start + 1..];
        let end = after.find('}').filter(|_| rest[start..].starts_with('{'));
        let Some(end) = end else {
            return Err("a brace stands alone; write {{ or }} for the character itself.".to_owned());
        };
        let name = &after[..end];
        check_name(name).map_err(|why| format!("the placeholder {{{name}}} {why}"))?;
        if name == "lang" {
            return Err("{lang} cannot be a placeholder: that name is the language itself.".to_owned());
        }
        if !found.iter().any(|known| known == name) {
            found.push(name.to_owned());
        }
        rest = &after[end + 1..];
    }
    Ok(())
}

/// Writes the function of one key: its doc shows both languages.
fn function(key: &str, spanish: &Text, english: &Text) -> Result<String, String> {
    let arguments = spanish.placeholders("locales/es.json", key)?;
    let others = english.placeholders("locales/en.json", key)?;
    if let Some(name) = arguments.iter().find(|name| !others.contains(name)) {
        return Err(format!("locales/en.json, \"{key}\": lacks {{{name}}}, which the Spanish text has."));
    }
    if let Some(name) = others.iter().find(|name| !arguments.contains(name)) {
        return Err(format!("locales/es.json, \"{key}\": lacks {{{name}}}, which the English text has."));
    }
    let name = key.rsplit('.').next().unwrap_or(key);
    let list: String = arguments.iter().map(|name| format!(", {name}: impl std::fmt::Display")).collect();
    let lang = "lang: crate::i18n::Lang";
    match (spanish, english) {
        (Text::Plain(es), Text::Plain(en)) if arguments.is_empty() => Ok(format!(
            "{}pub fn {name}({lang}) -> &'static str {{ {} }}",
            doc(&[es, en]),
            choose(&format!("{:?}", unescape(es)), &format!("{:?}", unescape(en))),
        )),
        (Text::Plain(es), Text::Plain(en)) => Ok(format!(
            "{}pub fn {name}({lang}{list}) -> String {{ {} }}",
            doc(&[es, en]),
            choose(&format!("format!({es:?})"), &format!("format!({en:?})")),
        )),
        (Text::Counted { one: es_one, other: es }, Text::Counted { one: en_one, other: en }) => Ok(format!(
            "{}pub fn {name}({lang}, n: i64{list}) -> String {{ let is_one__ = n == 1; \
             let n = crate::i18n::count(lang, n); {} }}",
            doc(&[es_one, es, en_one, en]),
            choose(&counted(es_one, es), &counted(en_one, en)),
        )),
        _ => Err(format!("\"{key}\" counts (one, other) in one language and not in the other.")),
    }
}

fn counted(one: &str, other: &str) -> String {
    // A form may leave the number out ("una factura"), so `n` is named either way.
    let form = |text: &str| match (text.contains("{n}"), text.replace("{{", "").contains('{')) {
        (true, _) => format!("format!({text:?})"),
        (false, true) => format!("{{ let _ = &n; format!({text:?}) }}"),
        (false, false) => format!("{{ let _ = &n; {:?}.to_owned() }}", unescape(text)),
    };
    if one == other {
        return format!("{{ let _ = is_one__; {} }}", form(one));
    }
    format!("if is_one__ {{ {} }} else {{ {} }}", form(one), form(other))
}

fn choose(spanish: &str, english: &str) -> String {
    format!(
        "match lang {{ crate::i18n::Lang::Es => {{ {spanish} }}, crate::i18n::Lang::En => {{ {english} }} }}"
    )
}

fn doc(texts: &[&String]) -> String {
    let quoted: Vec<String> =
        texts.iter().map(|text| format!("`{}`", text.replace(['\n', '`'], " "))).collect();
    format!("#[doc = {:?}] ", quoted.join(" · "))
}

fn unescape(text: &str) -> String {
    text.replace("{{", "{").replace("}}", "}")
}

/// A level of the tree that the dots make.
#[derive(Default)]
struct Module {
    functions: BTreeMap<String, String>,
    modules: BTreeMap<String, Module>,
}

impl Module {
    fn insert(&mut self, key: &str, function: String) -> Result<(), String> {
        let mut here = self;
        let mut segments: Vec<&str> = key.split('.').collect();
        for segment in &segments {
            check_name(segment).map_err(|why| format!("the key \"{key}\": the part \"{segment}\" {why}"))?;
        }
        let name = segments.pop().expect("split gives at least one part");
        for segment in segments {
            if here.functions.contains_key(segment) {
                return Err(format!("\"{key}\": \"{segment}\" is a text already and cannot hold others."));
            }
            here = here.modules.entry(segment.to_owned()).or_default();
        }
        if here.modules.contains_key(name) {
            return Err(format!("\"{key}\" holds other texts already and cannot be one."));
        }
        here.functions.insert(name.to_owned(), function);
        Ok(())
    }

    fn write(&self, code: &mut String, depth: usize) {
        let indent = "    ".repeat(depth);
        for function in self.functions.values() {
            let _ = writeln!(code, "{indent}{function}");
        }
        for (name, module) in &self.modules {
            let _ = writeln!(code, "{indent}pub mod {name} {{");
            module.write(code, depth + 1);
            let _ = writeln!(code, "{indent}}}");
        }
    }
}

fn check_name(name: &str) -> Result<(), String> {
    let starts_well = name.starts_with(|first: char| first.is_ascii_lowercase());
    let all_well = name.chars().all(|each| each.is_ascii_lowercase() || each.is_ascii_digit() || each == '_');
    if !starts_well || !all_well {
        return Err("must be lower-case letters, digits and _, starting with a letter.".to_owned());
    }
    match KEYWORDS.contains(&name) {
        true => Err("is a Rust keyword; choose another word.".to_owned()),
        false => Ok(()),
    }
}

const KEYWORDS: [&str; 51] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual",
    "where", "while", "yield",
];

fn read(file: &str, json: &str) -> Result<Vec<(String, Text)>, String> {
    let Entries(entries) =
        serde_json::from_str(json).map_err(|why| format!("{file} is not one flat JSON object: {why}."))?;
    let mut seen = HashMap::new();
    let mut texts = Vec::with_capacity(entries.len());
    for (key, value) in entries {
        if seen.insert(key.clone(), ()).is_some() {
            return Err(format!("{file} has \"{key}\" twice."));
        }
        let text = text(value).map_err(|why| format!("{file}, \"{key}\": {why}"))?;
        texts.push((key, text));
    }
    Ok(texts)
}

fn text(value: Value) -> Result<Text, &'static str> {
    const SHAPE: &str = "a text is a string, or an object with exactly \"one\" and \"other\".";
    match value {
        Value::String(text) => Ok(Text::Plain(text)),
        Value::Object(forms) if forms.len() == 2 => {
            let form = |name: &str| forms.get(name).and_then(Value::as_str).map(str::to_owned).ok_or(SHAPE);
            Ok(Text::Counted { one: form("one")?, other: form("other")? })
        }
        _ => Err(SHAPE),
    }
}

/// The entries as they stand in the file: a map would hide a key written twice.
struct Entries(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;

        impl<'de> Visitor<'de> for Each {
            type Value = Entries;

            fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(Each)
    }
}
