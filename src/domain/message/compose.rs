//! Composing (*redactar*): from a kind of message, a channel and the facts to a text.

use super::facts::{Facts, Field};
use super::kind::TemplateKind;
use super::links::{self, Budget};
use super::segments;
use super::template::{Template, TemplateError};
use super::texts::{self, Own, split_subject};
use crate::domain::contact_point::Channel;
use crate::domain::language::Lang;
use crate::domain::stage::{Bucket, Stage};

/// The kind that suits a customer: its broken promise first, then its stage.
pub fn choose(stage: Stage, broken_promise: bool) -> TemplateKind {
    match stage {
        _ if broken_promise => TemplateKind::BrokenPromise,
        Stage::Preventive => TemplateKind::Preventive,
        Stage::Due => TemplateKind::Due,
        Stage::Overdue(Bucket::Days1To30) => TemplateKind::OverdueEarly,
        Stage::Overdue(_) => TemplateKind::OverdueLate,
    }
}

/// A text ready to be put into a link or read aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Only an e-mail has one.
    pub subject: Option<String>,
    pub body: String,
    /// Whether the documents had to be summed up instead of listed.
    pub summarised: bool,
}

/// Why there is no message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// This channel has no text of this kind.
    NoTemplate,
    /// The facts do not say what the text needs.
    Unfilled(Vec<Field>),
    Template(TemplateError),
}

/// Writes the message of a kind for a channel.
///
/// The documents are listed where the channel has room for them, summed up where not; an
/// SMS loses the accents that would make it twice as long.
pub fn compose(
    kind: TemplateKind,
    channel: Channel,
    lang: Lang,
    facts: &Facts,
    own: Own,
) -> Result<Message, Gap> {
    let text = texts::of(kind, channel, lang, own).ok_or(Gap::NoTemplate)?;
    write(&text, channel, lang, facts, own)
}

/// The same with every document listed, however long it gets: for a file instead of a link.
pub fn compose_whole(
    kind: TemplateKind,
    channel: Channel,
    lang: Lang,
    facts: &Facts,
    own: Own,
) -> Result<Message, Gap> {
    let text = texts::of(kind, channel, lang, own).ok_or(Gap::NoTemplate)?;
    Writing::read(&text, channel, lang, own)?.write(facts, true)
}

fn write(text: &str, channel: Channel, lang: Lang, facts: &Facts, own: Own) -> Result<Message, Gap> {
    let writing = Writing::read(text, channel, lang, own)?;
    let message = match channel {
        Channel::Email => match writing.write(facts, true)? {
            listed if fits_a_link(&listed) => listed,
            _ => writing.write(facts, false)?,
        },
        Channel::WhatsApp => writing.write(facts, facts.documents.len() <= 12)?,
        Channel::Call | Channel::Visit | Channel::Sms => writing.write(facts, facts.documents.len() <= 5)?,
    };
    Ok(match channel {
        Channel::Sms => Message { body: segments::without_accents(&message.body), ..message },
        _ => message,
    })
}

/// A template that was read, subject apart.
struct Writing {
    channel: Channel,
    subject: Option<Template>,
    body: Template,
}

impl Writing {
    fn read(text: &str, channel: Channel, lang: Lang, own: Own) -> Result<Writing, Gap> {
        let (subject, body) = split_subject(text, channel);
        let part = |name: &str| texts::part(name, lang, own);
        let read = |text: &str| Template::parse(text, &part).map_err(Gap::Template);
        Ok(Writing { channel, subject: subject.map(read).transpose()?, body: read(body)? })
    }

    fn write(&self, facts: &Facts, listed: bool) -> Result<Message, Gap> {
        let render = |template: &Template| {
            let text = template.render(facts, self.channel, listed).map_err(|it| Gap::Unfilled(it.0))?;
            Ok(one_full_stop(&text))
        };
        let subject = self.subject.as_ref().map(render).transpose()?;
        Ok(Message { subject, body: render(&self.body)?, summarised: !listed })
    }
}

/// "Comercial S.A." at the end of a sentence already brings its full stop.
fn one_full_stop(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("..") {
        let dots = rest[at..].bytes().take_while(|byte| *byte == b'.').count();
        let kept = if dots == 2 { 1 } else { dots };
        out.push_str(&rest[..at + kept]);
        rest = &rest[at + dots..];
    }
    out.push_str(rest);
    out
}

/// Measured with an address longer than most: which one it goes to is not known here.
fn fits_a_link(message: &Message) -> bool {
    let address = "an.address.that.is.longer.than.most@a.company.example";
    let subject = message.subject.as_deref().unwrap_or_default();
    links::mailto(address, subject, &message.body).is_some_and(|link| link.budget() == Budget::Fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_ends_in_a_full_stop_does_not_double_it() {
        let check = |text: &str, expected: &str| assert_eq!(one_full_stop(text), expected);
        check("Buen día, Comercial S.A.. Le escribo", "Buen día, Comercial S.A. Le escribo");
        check("Espere... y ya", "Espere... y ya");
        check("Uno. Dos..", "Uno. Dos.");
    }
}
