//! Texts of one's own (*textos propios*): templates, parts and playbook entries that the
//! collector wrote in place of those that come with the product.
//!
//! A text is known by its name, `es/overdue-early/email`. Every version stays readable; a
//! version without text is the return to the original.

use chrono::NaiveDateTime;

/// One version of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnText {
    pub name: String,
    /// Nothing where the original was restored.
    pub text: Option<String>,
    pub written_at: NaiveDateTime,
}

/// The text that stands under a name, if it is the collector's own.
pub fn own<'a>(versions: &'a [OwnText], name: &str) -> Option<&'a str> {
    versions.iter().rev().find(|it| it.name == name)?.text.as_deref()
}
