//! The texts that messages are made from: one file a kind of message, one section a channel,
//! and the parts that they share. A text of the collector's own takes the place of the one
//! that comes with the product.
//!
//! Mail and WhatsApp say the same: the section `letter` serves both, and only a mail has its
//! first line, the subject.

use super::kind::TemplateKind;
use super::template::{Problem, Template, TemplateError};
use crate::domain::contact_point::Channel;
use crate::domain::language::Lang;

/// Finds a text of the collector's own by its name.
pub type Own<'a> = &'a dyn Fn(&str) -> Option<String>;

macro_rules! in_both_languages {
    ($lang:expr, $file:literal) => {
        match $lang {
            Lang::Es => include_str!(concat!("../../../templates/es/", $file, ".txt")),
            Lang::En => include_str!(concat!("../../../templates/en/", $file, ".txt")),
        }
    };
}

/// Declares the files of the kinds: what a file is called, its texts are called too.
macro_rules! files {
    ($($kind:ident = $file:literal,)+) => {
        fn file(kind: TemplateKind, lang: Lang) -> &'static str {
            match kind { $(TemplateKind::$kind => in_both_languages!(lang, $file)),+ }
        }

        impl TemplateKind {
            /// As names of texts and addresses write it.
            pub fn key(self) -> &'static str {
                match self { $(TemplateKind::$kind => $file),+ }
            }
        }
    };
}

files! {
    Preventive = "preventive",
    Due = "due",
    OverdueEarly = "overdue-early",
    OverdueLate = "overdue-late",
    BrokenPromise = "broken-promise",
    PromiseReminder = "promise-reminder",
    PromiseConfirmation = "promise-confirmation",
    Instalment = "instalment",
    Offer = "offer",
    DocumentCheck = "document-check",
    Brief = "brief",
    Voicemail = "voicemail",
}

impl TemplateKind {
    pub fn of_key(key: &str) -> Option<TemplateKind> {
        TemplateKind::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// What one says at the door is what one says on the telephone.
fn key(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "email",
        Channel::Sms => "sms",
        Channel::WhatsApp => "whatsapp",
        Channel::Call | Channel::Visit => "call",
    }
}

/// The name under which the text of a kind for a channel is kept: `es/overdue-early/email`.
pub fn name(kind: TemplateKind, channel: Channel, lang: Lang) -> String {
    format!("{}/{}/{}", lang.code(), kind.key(), key(channel))
}

/// The name of a part: `es/part/closing`.
pub fn part_name(part: &str, lang: Lang) -> String {
    format!("{}/part/{part}", lang.code())
}

/// The template of a kind for a channel, one's own or the original.
pub fn of(kind: TemplateKind, channel: Channel, lang: Lang, own: Own) -> Option<String> {
    let original = original(kind, channel, lang)?;
    Some(own(&name(kind, channel, lang)).unwrap_or_else(|| original.to_owned()))
}

/// The template that comes with the product.
pub fn original(kind: TemplateKind, channel: Channel, lang: Lang) -> Option<&'static str> {
    if !kind.fits(channel) {
        return None;
    }
    let file = file(kind, lang);
    section(file, key(channel)).or_else(|| {
        let letter = section(file, "letter")?;
        match channel {
            Channel::Email => Some(letter),
            Channel::WhatsApp => letter.split_once('\n').map(|(_, body)| body.trim_start()),
            Channel::Sms | Channel::Call | Channel::Visit => None,
        }
    })
}

/// A part that several templates share, one's own or the original.
pub fn part(name: &str, lang: Lang, own: Own) -> Option<String> {
    own(&part_name(name, lang)).or_else(|| original_part(name, lang).map(str::to_owned))
}

pub fn original_part(name: &str, lang: Lang) -> Option<&'static str> {
    section(in_both_languages!(lang, "parts"), name)
}

/// The names of all parts, in the order of their file.
pub fn parts(lang: Lang) -> impl Iterator<Item = &'static str> {
    in_both_languages!(lang, "parts").lines().filter_map(|line| line.strip_prefix("## "))
}

/// What a name says: the text of a kind for a channel, or a part. Names of other texts, those
/// of the playbook, are none of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named<'a> {
    Template(TemplateKind, Channel, Lang),
    Part(&'a str, Lang),
}

pub fn named(name: &str) -> Option<Named<'_>> {
    let mut steps = name.split('/');
    let code = steps.next()?;
    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == code)?;
    let (group, last) = (steps.next()?, steps.next()?);
    if group == "part" {
        return original_part(last, lang).map(|_| Named::Part(last, lang));
    }
    let channel = [Channel::Email, Channel::WhatsApp, Channel::Sms, Channel::Call];
    let channel = channel.into_iter().find(|it| key(*it) == last)?;
    Some(Named::Template(TemplateKind::of_key(group)?, channel, lang))
}

/// Whether a text can stand under a name: where a template is broken, its line.
pub fn check(name: &str, text: &str, own: Own) -> Result<(), usize> {
    match named(name) {
        Some(it) => problem(it, text, own).map_or(Ok(()), |why| Err(why.line)),
        None => Ok(()),
    }
}

/// What is wrong with a template or a part.
pub fn problem(named: Named, text: &str, own: Own) -> Option<TemplateError> {
    let (channel, lang) = match named {
        Named::Template(_, channel, lang) => (channel, lang),
        Named::Part(..) => return Template::parse(text, &|_| None).err(),
    };
    if channel == Channel::Email && split_subject(text, channel).0.is_none() {
        return Some(TemplateError { line: 1, problem: Problem::NoSubject });
    }
    Template::parse(text, &|name| part(name, lang, own)).err()
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

/// The first line of an e-mail template is its subject, behind a word that says so.
pub(super) fn split_subject(text: &str, channel: Channel) -> (Option<&str>, &str) {
    let (first, rest) = text.trim_start().split_once('\n').unwrap_or((text, ""));
    match first.split_once(": ").filter(|_| channel == Channel::Email) {
        Some((_, subject)) => (Some(subject), rest),
        None => (None, text),
    }
}
