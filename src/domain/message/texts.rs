//! The texts that come with the product: one file a kind of message, one section a channel.

use super::compose::TemplateKind;
use crate::domain::contact_point::Channel;
use crate::domain::language::Lang;

macro_rules! in_both_languages {
    ($lang:expr, $file:literal) => {
        match $lang {
            Lang::Es => include_str!(concat!("../../../templates/es/", $file, ".txt")),
            Lang::En => include_str!(concat!("../../../templates/en/", $file, ".txt")),
        }
    };
}

/// The template of a kind for a channel.
pub fn of(kind: TemplateKind, channel: Channel, lang: Lang) -> Option<&'static str> {
    let file = match kind {
        TemplateKind::Preventive => in_both_languages!(lang, "preventive"),
        TemplateKind::Due => in_both_languages!(lang, "due"),
        TemplateKind::OverdueEarly => in_both_languages!(lang, "overdue-early"),
        TemplateKind::OverdueLate => in_both_languages!(lang, "overdue-late"),
        TemplateKind::BrokenPromise => in_both_languages!(lang, "broken-promise"),
        TemplateKind::PromiseReminder => in_both_languages!(lang, "promise-reminder"),
        TemplateKind::PromiseConfirmation => in_both_languages!(lang, "promise-confirmation"),
        TemplateKind::Brief => in_both_languages!(lang, "brief"),
        TemplateKind::Voicemail => in_both_languages!(lang, "voicemail"),
    };
    // What one says at the door is what one says on the telephone.
    let section_name = match channel {
        Channel::Email => "email",
        Channel::Sms => "sms",
        Channel::WhatsApp => "whatsapp",
        Channel::Call | Channel::Visit => "call",
    };
    section(file, section_name)
}

/// A part that several templates share.
pub fn part(name: &str, lang: Lang) -> Option<&'static str> {
    section(in_both_languages!(lang, "parts"), name)
}

/// What stands between the line `## name` and the next such line.
fn section<'a>(file: &'a str, name: &str) -> Option<&'a str> {
    let head = format!("## {name}\n");
    let start = match file.starts_with(&head) {
        true => head.len(),
        false => file.find(&format!("\n{head}"))? + 1 + head.len(),
    };
    let rest = &file[start..];
    Some(rest.find("\n## ").map_or(rest, |end| &rest[..end]).trim())
}
