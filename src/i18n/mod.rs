//! The words people read, in the language they chose.
//!
//! `words` is made by the build script from `locales/*.json`: one function per
//! text, so a text that is missing in a language does not compile. Nothing here
//! knows of screens or browsers.

mod agreement;
mod amount;
mod brief;
pub mod calendar;
mod case_file;
mod count;
pub mod explain;
mod facts;
pub mod format;
mod paper;
mod prepare;
mod statement;
mod timeline;

pub use agreement::{offer_letter, plan_letter};
pub use amount::read_amount;
pub use brief::brief;
pub use case_file::case_file;
pub use count::count;
pub use facts::{example_facts, facts, message, whole_message};
pub use paper::{Paper, Section};
pub use prepare::prepare;
pub use statement::statement;
pub use timeline::{LineKind, Side, TimelineDay, TimelineLine, timeline_days};

pub use crate::domain::language::Lang;

/// Every text of the product: `words::today::title(lang)`.
pub mod words {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

#[cfg(test)]
mod tests {
    use super::*;

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
