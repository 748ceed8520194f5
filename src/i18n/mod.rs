//! The words people read, in the language they chose.
//!
//! `words` is made by the build script from `locales/*.json`: one function per
//! text, so a text that is missing in a language does not compile. Nothing here
//! knows of screens or browsers.

mod count;

pub use count::count;

use serde::{Deserialize, Serialize};

/// Every text of the product: `words::today::title(lang)`.
pub mod words {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

/// A language that every text exists in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Es,
    En,
}

impl Lang {
    pub const ALL: [Lang; 2] = [Lang::Es, Lang::En];

    /// The code for the `lang` attribute of a document.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Es => "es",
            Lang::En => "en",
        }
    }

    /// Reads a language tag; the region does not matter ("es-CO", "en_US").
    pub fn parse(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Lang::ALL
            .into_iter()
            .find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_primary_tag() {
        assert_eq!(Lang::parse("es-CO"), Some(Lang::Es));
        assert_eq!(Lang::parse("EN"), Some(Lang::En));
        assert_eq!(Lang::parse("pt-BR"), None);
    }

    #[test]
    fn a_plain_text_is_said_in_each_language() {
        assert_eq!(words::shell::today(Lang::Es), "Hoy");
        assert_eq!(words::shell::today(Lang::En), "Today");
    }

    #[test]
    fn a_placeholder_is_filled() {
        assert_eq!(words::kit::chosen(Lang::Es, "CSV"), "Elegido: CSV");
        assert_eq!(words::kit::chosen(Lang::En, "CSV"), "Chosen: CSV");
    }

    #[test]
    fn a_count_takes_its_form_and_groups_thousands_as_the_language_does() {
        assert_eq!(words::kit::rows(Lang::Es, 1), "1 fila");
        assert_eq!(words::kit::rows(Lang::Es, 3123), "3.123 filas");
        assert_eq!(words::kit::rows(Lang::En, 3123), "3,123 rows");
        assert_eq!(words::kit::rows(Lang::En, 0), "0 rows");
    }
}
