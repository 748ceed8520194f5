//! Rows as the browser's database holds them: plain objects, which a plain script can read too.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use super::checksum::checksum;
use super::record::Row;

pub fn row_value(row: &Row) -> JsValue {
    object(&[("id", row.id.as_str().into()), ("v", row.text.as_str().into()), ("crc", row.crc.into())])
}

pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of a plain new object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

pub fn row_of(value: &JsValue) -> Option<Row> {
    let field = |name: &str| Reflect::get(value, &name.into()).ok();
    let crc = field("crc")?.as_f64()? as u32;
    Some(Row { id: field("id")?.as_string()?, crc, text: field("v")?.as_string()? })
}

/// What is not shaped as a row is kept too, as the text of what it is, and fails its checksum.
pub fn any_row_of(value: &JsValue) -> Row {
    let text = |value: &JsValue| js_sys::JSON::stringify(value).map(String::from).unwrap_or_default();
    row_of(value).unwrap_or_else(|| {
        let id = Reflect::get(value, &"id".into()).unwrap_or_default();
        let text_of_all = text(value);
        Row {
            id: id.as_string().unwrap_or_else(|| text(&id)),
            crc: !checksum(&text_of_all),
            text: text_of_all,
        }
    })
}
