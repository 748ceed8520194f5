//! Templates (*plantillas*): texts with blanks for facts.
//!
//! ```text
//! {{customer}}                        a fact
//! {{su factura|sus facturas}}         one form for one document, another for several
//! {{days_late:día|días}}              the same, by another number
//! {{#if promise_amount}} … {{else}} … {{/if}}
//! {{#each}} … {{/each}}               once for every document
//! {{#if firm}} … {{/if}}              by tone, reason, channel and payer, see `Condition::NAMED`
//! {{> closing}}                       a part that several templates share
//! ```
//!
//! A tag of structure alone on its line leaves no line behind. A template that names
//! something unknown is not accepted, and a blank without a fact is reported: no message
//! ever shows a brace.

use super::facts::{Condition, DocumentFact, Facts, Field};
use crate::domain::contact_point::Channel;

/// A text that was read and found sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(Vec<Piece>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Field(Field),
    Counted { by: Field, one: String, many: String },
    If { condition: Condition, then: Vec<Piece>, otherwise: Vec<Piece> },
    Each(Vec<Piece>),
    Part { pieces: Vec<Piece>, alone: bool },
}

/// What is wrong with a template, and on which line (from 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    pub line: usize,
    pub problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// `{{` without its `}}` on the same line.
    OpenTag,
    /// Nothing is called so.
    UnknownName(String),
    /// `#if` or `#each` without its end.
    OpenBlock,
    /// The first line of a mail is its subject: a word, a colon, the subject.
    NoSubject,
    /// An end, or an `else`, where nothing was begun.
    StrayEnd(String),
}

/// The facts that a template needed and did not find, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfilled(pub Vec<Field>);

/// Finds the text of a part by its name.
pub type Parts<'a> = &'a dyn Fn(&str) -> Option<String>;

impl Template {
    pub fn parse(text: &str, parts: Parts) -> Result<Template, TemplateError> {
        let tokens = tokens(text)?;
        let mut reader = Reader { tokens: &tokens, at: 0, parts };
        let (pieces, end) = reader.pieces()?;
        match end {
            End::Text => Ok(Template(pieces)),
            End::Tag(line, tag) => Err(TemplateError { line, problem: Problem::StrayEnd(tag.to_owned()) }),
        }
    }

    /// Writes the text out for a channel. `listed` says whether there is room for one line a
    /// document.
    pub fn render(&self, facts: &Facts, channel: Channel, listed: bool) -> Result<String, Unfilled> {
        let mut writer =
            Writer { facts, channel, listed, document: None, out: String::new(), unfilled: Vec::new() };
        writer.write(&self.0);
        match writer.unfilled.is_empty() {
            true => Ok(without_gaps(&writer.out)),
            false => Err(Unfilled(writer.unfilled)),
        }
    }
}

struct Token<'a> {
    line: usize,
    kind: TokenKind<'a>,
}

enum TokenKind<'a> {
    Text(&'a str),
    Tag { tag: &'a str, alone: bool },
}

fn tokens(text: &str) -> Result<Vec<Token<'_>>, TemplateError> {
    let mut tokens = Vec::new();
    for (place, whole) in text.split_inclusive('\n').enumerate() {
        let line = place + 1;
        if let Some(tag) = alone_on_its_line(whole) {
            tokens.push(Token { line, kind: TokenKind::Tag { tag, alone: true } });
            continue;
        }
        let mut rest = whole;
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((tag, behind)) = after.split_once("}}") else {
                return Err(TemplateError { line, problem: Problem::OpenTag });
            };
            tokens.push(Token { line, kind: TokenKind::Text(before) });
            tokens.push(Token { line, kind: TokenKind::Tag { tag: tag.trim(), alone: false } });
            rest = behind;
        }
        tokens.push(Token { line, kind: TokenKind::Text(rest) });
    }
    Ok(tokens)
}

fn alone_on_its_line(line: &str) -> Option<&str> {
    let tag = line.trim().strip_prefix("{{")?.strip_suffix("}}")?;
    let structure = tag.starts_with(['#', '/', '>']) || tag == "else";
    (structure && !tag.contains("{{")).then_some(tag)
}

/// What a run of pieces stopped at.
enum End<'a> {
    Text,
    Tag(usize, &'a str),
}

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    parts: Parts<'a>,
}

impl<'a> Reader<'a> {
    fn pieces(&mut self) -> Result<(Vec<Piece>, End<'a>), TemplateError> {
        let mut pieces = Vec::new();
        while let Some(token) = self.tokens.get(self.at) {
            self.at += 1;
            match token.kind {
                TokenKind::Text("") => {}
                TokenKind::Text(text) => pieces.push(Piece::Text(text.to_owned())),
                TokenKind::Tag { tag, .. } if tag.starts_with('/') || tag == "else" => {
                    return Ok((pieces, End::Tag(token.line, tag)));
                }
                TokenKind::Tag { tag, alone } => pieces.push(self.piece(tag, alone, token.line)?),
            }
        }
        Ok((pieces, End::Text))
    }

    fn piece(&mut self, tag: &str, alone: bool, line: usize) -> Result<Piece, TemplateError> {
        let unknown = |name: &str| TemplateError { line, problem: Problem::UnknownName(name.to_owned()) };
        if let Some(name) = tag.strip_prefix("#if ") {
            let condition = Condition::named(name.trim()).ok_or_else(|| unknown(name.trim()))?;
            let (then, end) = self.pieces()?;
            let (otherwise, end) = match end {
                End::Tag(_, "else") => self.pieces()?,
                end => (Vec::new(), end),
            };
            closed(end, "/if", line)?;
            return Ok(Piece::If { condition, then, otherwise });
        }
        if tag == "#each" {
            let (pieces, end) = self.pieces()?;
            closed(end, "/each", line)?;
            return Ok(Piece::Each(pieces));
        }
        if let Some(name) = tag.strip_prefix('>') {
            let text = (self.parts)(name.trim()).ok_or_else(|| unknown(name.trim()))?;
            // Parts do not hold parts, so nothing can call itself. What is wrong in one is told
            // where it is called.
            let part = Template::parse(text.trim_end(), &|_| None);
            let part = part.map_err(|why| TemplateError { line, problem: why.problem })?;
            return Ok(Piece::Part { pieces: part.0, alone });
        }
        if let Some((one, many)) = tag.split_once('|') {
            let by = one.split_once(':').and_then(|(name, one)| Some((Field::named(name)?, one)));
            let (by, one) = by.unwrap_or((Field::Count, one));
            return Ok(Piece::Counted { by, one: one.to_owned(), many: many.to_owned() });
        }
        Field::named(tag).map(Piece::Field).ok_or_else(|| unknown(tag))
    }
}

fn closed(end: End, wanted: &str, begun: usize) -> Result<(), TemplateError> {
    match end {
        End::Tag(_, tag) if tag == wanted => Ok(()),
        End::Tag(line, tag) => Err(TemplateError { line, problem: Problem::StrayEnd(tag.to_owned()) }),
        End::Text => Err(TemplateError { line: begun, problem: Problem::OpenBlock }),
    }
}

struct Writer<'a> {
    facts: &'a Facts,
    channel: Channel,
    listed: bool,
    document: Option<&'a DocumentFact>,
    out: String,
    unfilled: Vec<Field>,
}

impl Writer<'_> {
    fn write(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            match piece {
                Piece::Text(text) => self.out.push_str(text),
                Piece::Field(field) => {
                    if let Some(text) = self.filled(*field) {
                        self.out.push_str(&text);
                    }
                }
                Piece::Counted { by, one, many } => {
                    if let Some(number) = self.filled(*by) {
                        self.out.push_str(if number == "1" { one } else { many });
                    }
                }
                Piece::If { condition, then, otherwise } => {
                    self.write(if self.holds(*condition) { then } else { otherwise });
                }
                Piece::Each(pieces) => {
                    for document in &self.facts.documents {
                        self.document = Some(document);
                        self.write(pieces);
                    }
                    self.document = None;
                }
                Piece::Part { pieces, alone } => {
                    let before = self.out.len();
                    self.write(pieces);
                    // Alone on its line it leaves none behind where it says nothing.
                    if *alone && !self.out[before..].trim().is_empty() {
                        self.out.push('\n');
                    }
                }
            }
        }
    }

    fn filled(&mut self, field: Field) -> Option<String> {
        let text = self.facts.say(field, self.document);
        if text.is_none() && !self.unfilled.contains(&field) {
            self.unfilled.push(field);
        }
        text
    }

    fn holds(&self, condition: Condition) -> bool {
        match condition {
            Condition::Has(field) => self.facts.say(field, self.document).is_some(),
            Condition::Several => self.facts.asked().count() > 1,
            Condition::Listed => self.listed,
            Condition::Summed => self.facts.documents.len() > 1,
            Condition::HowToPay => {
                let has = |field| self.facts.say(field, None).is_some();
                has(Field::PaymentLink) || has(Field::BankDetails)
            }
            Condition::Through(channel) => self.channel == channel,
            Condition::Tone(tone) => self.facts.manner.tone == tone,
            Condition::Reason(reason) => self.facts.manner.reason == Some(reason),
            Condition::NoCause => self.facts.manner.reason.is_none(),
            Condition::GoodPayer => self.facts.manner.is_to_a_good_payer(),
            Condition::LargeDebt => self.facts.manner.is_about_a_large_debt(),
        }
    }
}

/// A part that had nothing to say leaves no hole: never two empty lines in a row.
fn without_gaps(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.trim().lines().map(str::trim_end) {
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            out.push_str(line);
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        let document = |number: &str, days_late| DocumentFact {
            number: number.to_owned(),
            amount: "$ 10".to_owned(),
            due_on: Some("9 jul 2025".to_owned()),
            days_late,
            credit: false,
        };
        Facts {
            customer: "Ñandú & Cía".to_owned(),
            documents: vec![document("A-1", 1), document("A-2", 0)],
            total: "$ 20".to_owned(),
            ..Facts::default()
        }
    }

    fn parse(text: &str) -> Result<Template, TemplateError> {
        Template::parse(text, &|name| {
            (name == "closing").then(|| "{{#if signature}}\n{{signature}}\n{{/if}}\n".to_owned())
        })
    }

    fn check(text: &str, expected: &str) {
        assert_eq!(
            parse(text).expect("a sound template").render(&facts(), Channel::Email, true).as_deref(),
            Ok(expected)
        );
    }

    #[test]
    fn a_part_that_says_nothing_leaves_no_line() {
        check("Uno\n{{> closing}}\nDos", "Uno\nDos");
    }

    #[test]
    fn blanks_are_filled() {
        check("Buen día, {{customer}}: {{ total }}.", "Buen día, Ñandú & Cía: $ 20.");
        check("{{number}} hace {{days_late}} {{days_late:día|días}}", "A-1 hace 1 día");
        check("Sobre {{su factura|sus facturas}}: {{count}}", "Sobre sus facturas: 2");
    }

    #[test]
    fn a_condition_asks_whether_there_is_something_to_say() {
        check("a{{#if creditor}} de {{creditor}}{{/if}}b", "ab");
        check("{{#if creditor}}x{{else}}{{#if several}}dos{{/if}}{{/if}}", "dos");
        check("{{#if how_to_pay}}sí{{else}}no{{/if}}", "no");
    }

    #[test]
    fn structure_alone_on_its_line_leaves_no_line_and_no_gap() {
        check(
            "Uno\n\n{{#if creditor}}\n{{creditor}}\n\n{{/if}}\n{{#each}}\n- {{number}}\n{{/each}}\n\n{{> closing}}\n\n\nFin",
            "Uno\n\n- A-1\n- A-2\n\nFin",
        );
    }

    #[test]
    fn a_blank_without_a_fact_is_reported_once() {
        let template =
            parse("{{creditor}} {{creditor}} {{promise_date}} {{customer}}").expect("a sound template");
        assert_eq!(
            template.render(&facts(), Channel::Email, true),
            Err(Unfilled(vec![Field::Creditor, Field::PromiseDate]))
        );
        let template = parse("{{count:una|varias}}").expect("a sound template");
        assert_eq!(
            template.render(&Facts::default(), Channel::Email, true),
            Err(Unfilled(vec![Field::Count]))
        );
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        let check = |text: &str, line, problem| assert_eq!(parse(text), Err(TemplateError { line, problem }));
        check("a\n{{customer", 2, Problem::OpenTag);
        check("{{\ncustomer}}", 1, Problem::OpenTag);
        check("{{debtor}}", 1, Problem::UnknownName("debtor".to_owned()));
        check("a\n{{#if debtor}}x{{/if}}", 2, Problem::UnknownName("debtor".to_owned()));
        check("{{> opening}}", 1, Problem::UnknownName("opening".to_owned()));
        check("a\n{{#if customer}}\nb", 2, Problem::OpenBlock);
        check("{{#each}}\nb{{/if}}", 2, Problem::StrayEnd("/if".to_owned()));
        check("b{{else}}", 1, Problem::StrayEnd("else".to_owned()));
    }

    #[test]
    fn what_data_brings_is_never_read_as_a_template() {
        let facts = Facts { customer: "{{total}} {{#if".to_owned(), ..facts() };
        let template = parse("{{customer}}").expect("a sound template");
        assert_eq!(template.render(&facts, Channel::Email, true).as_deref(), Ok("{{total}} {{#if"));
    }
}
