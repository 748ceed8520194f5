//! Kinds of messages, and why there is none.

use super::super::{Lang, words};
use crate::domain::message::{Gap, TemplateKind};

/// What a message is for, by name.
pub fn template_kind(lang: Lang, it: TemplateKind) -> &'static str {
    use words::template_kind as say;
    match it {
        TemplateKind::Preventive => say::preventive(lang),
        TemplateKind::Due => say::due(lang),
        TemplateKind::OverdueEarly => say::overdue_early(lang),
        TemplateKind::OverdueLate => say::overdue_late(lang),
        TemplateKind::BrokenPromise => say::broken_promise(lang),
        TemplateKind::PromiseReminder => say::promise_reminder(lang),
        TemplateKind::PromiseConfirmation => say::promise_confirmation(lang),
        TemplateKind::Brief => say::brief(lang),
        TemplateKind::Voicemail => say::voicemail(lang),
    }
}

/// Why nothing could be composed. A template that does not read is a gap like any other:
/// the collector writes the text.
pub fn gap(lang: Lang, it: &Gap) -> &'static str {
    match it {
        Gap::NoTemplate => words::gap::no_template(lang),
        Gap::Unfilled(_) | Gap::Template(_) => words::gap::unfilled(lang),
    }
}
