//! Texts of the collector's own.

use cartera::domain::change::{Change, Entry};
use cartera::domain::history::History;

use super::{entries, opened};

/// Texts of the collector's own, and the return to an original.
pub fn version() -> Vec<Entry> {
    let name = || "es/overdue-early/sms".to_owned();
    let text = Some("Hola {{customer}}: {{total}}. ¿Qué día pagan?".to_owned());
    entries(vec![
        Change::TextWritten { name: name(), text },
        Change::TextWritten { name: name(), text: None },
    ])
}

#[test]
fn texts_of_ones_own_open_for_ever() {
    let entries = opened("v3-texts.cartera");
    assert_eq!(entries, version());
    let history = History::of(entries);
    assert_eq!(history.portfolio().texts().len(), 2, "every version stays readable");
    assert_eq!(history.portfolio().own_text("es/overdue-early/sms"), None);
}
