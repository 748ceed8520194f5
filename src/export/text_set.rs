//! A set of texts as a file: templates, parts and playbook entries of one's own, for another
//! browser or another collector. Plain JSON, readable and editable by hand.

use serde_json::{Map, Value, json};

use crate::domain::own_text::{OwnText, own};

const KIND: &str = "cartera-texts";

/// The texts of one's own that stand now; nothing where there are none.
pub fn write(versions: &[OwnText]) -> Option<(usize, String)> {
    let mut texts = Map::new();
    for version in versions {
        if let Some(text) = own(versions, &version.name) {
            texts.insert(version.name.clone(), Value::from(text));
        }
    }
    let count = texts.len();
    let set = json!({ "kind": KIND, "version": 1, "texts": texts });
    (count > 0).then(|| (count, format!("{set:#}\n")))
}

/// The texts of a file, if it is such a set.
pub fn read(bytes: &[u8]) -> Option<Vec<(String, String)>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let set: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    if set.get("kind")?.as_str()? != KIND {
        return None;
    }
    let texts = set.get("texts")?.as_object()?;
    texts.iter().map(|(name, text)| Some((name.clone(), text.as_str()?.to_owned()))).collect()
}
