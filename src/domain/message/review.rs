//! The review of a message (*revisión*): what a good collector would still change before it
//! goes out. It names the debt and asks one thing, whose answer is a date; it tells how to pay;
//! it is polite, plain, and as short as its channel wants.
//!
//! Advice, but for the two that [`Remark::stops`] names. Facts are looked for as they were
//! written out; what comes from data is never judged as the collector's own words.

use super::facts::Facts;
use super::kind::TemplateKind;
use super::links::{self, Budget};
use super::lint::{Lint, lint};
use super::segments;
use crate::domain::contact_point::Channel;
use crate::domain::letters::plain;

/// What is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Reviewed<'a> {
    pub kind: TemplateKind,
    pub channel: Channel,
    pub subject: &'a str,
    pub body: &'a str,
    pub facts: &'a Facts,
    /// A court is really at work.
    pub judicial: bool,
}

/// One thing to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    Undignified(Lint),
    /// The link cannot be opened: so many characters, once encoded.
    LinkTooLong(usize),
    NoSubject,
    NoName,
    NoDocument,
    NoAmount,
    NoDate,
    /// It names the debt where somebody else may read or hear it.
    NamesTheDebt,
    NoQuestion,
    ManyQuestions(usize),
    QuestionWithoutDate,
    NoWayToPay,
    /// Words of the collector that are too hard for the stage.
    Harsh(&'static str),
    /// Interest, fees: they belong to no reminder.
    Charges(&'static str),
    /// Who collects what is owed has nothing to apologise for.
    Apology(&'static str),
    Shouting(String),
    Exclaiming,
    /// `(s)`, `o/a`: the text has better ways.
    Slash(&'static str),
    ManySegments(usize),
    /// Letters that make an SMS cost double.
    CostlyLetters(Vec<char>),
    TooLong {
        letters: usize,
        most: usize,
    },
}

impl Remark {
    /// Whether the message cannot go out so.
    pub fn stops(&self) -> bool {
        matches!(self, Remark::Undignified(_) | Remark::LinkTooLong(_))
    }
}

/// Longer than this nobody reads in a chat.
const CHAT_LETTERS: usize = 1500;
const SEGMENTS: usize = 2;

/// Beginnings of words, in their plain form.
const DATES: [&str; 10] =
    ["fecha", "dia ", "cuando", "hoy", "manana", "date", "day ", "when", "today", "tomorrow"];
const HARSH: [&str; 8] =
    ["moros", "incumplid", "irresponsab", "exigimos", "le exijo", "deadbeat", "delinquent", "we demand"];
/// Too hard while the debt is young.
const HARSH_EARLY: [&str; 7] =
    ["urgente", "inmediat", "perentori", "sin falta", "urgent", "immediate", "without fail"];
const CHARGES: [&str; 10] = [
    "interes de mora",
    "intereses",
    "recargo",
    "honorarios",
    "multa",
    "penaliza",
    "interest",
    "penalty",
    "late fee",
    "surcharge",
];
const APOLOGIES: [&str; 7] = ["disculp", "perdon", "lamento", "lamentamos", "sorry", "apolog", "we regret"];
const SLASHES: [&str; 7] = ["(s)", "(es)", "(as)", "(a)", "o/a", "os/as", "/a "];

/// Everything worth changing, what stops it first.
pub fn review(it: &Reviewed) -> Vec<Remark> {
    let mut found = Vec::new();
    found.extend(lint(it.body, &it.facts.customer, it.judicial).map(Remark::Undignified));
    found.extend(lint(it.subject, &it.facts.customer, it.judicial).map(Remark::Undignified));
    found.extend(fits(it));
    match it.kind {
        TemplateKind::Brief | TemplateKind::Voicemail => {
            let facts = it.facts;
            if names_document(it) || amounts(facts).any(|amount| says_amount(it.body, amount)) {
                found.push(Remark::NamesTheDebt);
            }
        }
        _ => found.extend(names(it)),
    }
    found.extend(asks(it));
    found.extend(manners(it));
    found
}

fn is_spoken(channel: Channel) -> bool {
    matches!(channel, Channel::Call | Channel::Visit)
}

/// What the channel takes.
fn fits(it: &Reviewed) -> Vec<Remark> {
    match it.channel {
        Channel::Email => {
            let link =
                links::mailto("an.address.that.is.longer.than.most@a.company.example", it.subject, it.body);
            let too_long = link.filter(|link| link.budget() == Budget::TooLong);
            let too_long = too_long.map(|link| Remark::LinkTooLong(link.encoded_len()));
            let no_subject = it.subject.trim().is_empty().then_some(Remark::NoSubject);
            too_long.into_iter().chain(no_subject).collect()
        }
        Channel::Sms => {
            let counted = segments::count(it.body);
            let many = (counted.segments > SEGMENTS).then_some(Remark::ManySegments(counted.segments));
            let costly = segments::costly(it.body);
            let costly = (!costly.is_empty()).then_some(Remark::CostlyLetters(costly));
            many.into_iter().chain(costly).collect()
        }
        Channel::WhatsApp => {
            let letters = it.body.chars().count();
            let long = letters > CHAT_LETTERS;
            long.then_some(Remark::TooLong { letters, most: CHAT_LETTERS }).into_iter().collect()
        }
        Channel::Call | Channel::Visit => Vec::new(),
    }
}

/// Who, which document, how much, since when, and how to pay.
fn names(it: &Reviewed) -> Vec<Remark> {
    let facts = it.facts;
    let mut found = Vec::new();
    let body = plain(it.body);
    let says = |text: &str| !text.is_empty() && body.contains(&plain(text));
    if !facts.customer.is_empty() && !says(&facts.customer) {
        found.push(Remark::NoName);
    }
    if facts.documents.iter().any(|document| !document.number.is_empty()) && !names_document(it) {
        found.push(Remark::NoDocument);
    }
    let mut amounts = amounts(facts).peekable();
    if amounts.peek().is_some() && !amounts.any(|amount| says_amount(it.body, amount)) {
        found.push(Remark::NoAmount);
    }
    let mut dates = dates(facts).peekable();
    if dates.peek().is_some() && !dates.any(says) {
        found.push(Remark::NoDate);
    }
    let account = facts.bank_details.lines().next().unwrap_or_default();
    // Bank details take more room than an SMS has.
    let account = if it.channel == Channel::Sms { "" } else { account };
    let known = !facts.payment_link.is_empty() || !account.is_empty();
    if known && !is_spoken(it.channel) && !says(&facts.payment_link) && !says(account) {
        found.push(Remark::NoWayToPay);
    }
    found
}

fn names_document(it: &Reviewed) -> bool {
    let body = plain(it.body);
    let mut numbers = it.facts.documents.iter().map(|document| plain(&document.number));
    numbers.any(|number| !number.is_empty() && body.contains(&number))
}

/// Every amount that the message may be about.
fn amounts(facts: &Facts) -> impl Iterator<Item = &str> {
    let of_documents = facts.documents.iter().map(|document| document.amount.as_str());
    let promised = facts.promise.iter().filter_map(|promise| promise.amount.as_deref());
    let agreed = facts.instalment.iter().map(|it| it.amount.as_str());
    let offered = facts.offer.iter().map(|it| it.pay.as_str());
    let all = of_documents.chain([facts.total.as_str(), &facts.open_balance]);
    all.chain(promised).chain(agreed).chain(offered).filter(|amount| !amount.is_empty())
}

fn dates(facts: &Facts) -> impl Iterator<Item = &str> {
    let due = facts.documents.iter().filter_map(|document| document.due_on.as_deref());
    let promised = facts.promise.iter().map(|promise| promise.due_on.as_str());
    let agreed = facts.instalment.iter().map(|it| it.due_on.as_str());
    due.chain(promised).chain(agreed).chain(facts.offer.iter().map(|it| it.until.as_str()))
}

/// Whether a text says an amount, with or without its symbol, however it is spaced.
fn says_amount(text: &str, amount: &str) -> bool {
    let digits = amount.trim_matches(|it: char| !it.is_ascii_digit());
    let mut places = text.match_indices(digits).filter(|_| !digits.is_empty());
    places.any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + digits.len()..].chars().next();
        // 1.000 is not said by 21.000 or by 1.000.000.
        let inside = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit());
        let goes_on = matches!(after, Some('.' | ',')) && {
            let next = text[at + digits.len() + 1..].chars().next();
            inside(next)
        };
        !inside(before) && !inside(after) && !goes_on
    })
}

/// Exactly one question, and its answer is a date.
fn asks(it: &Reviewed) -> Option<Remark> {
    let silent =
        matches!(it.kind, TemplateKind::PromiseConfirmation | TemplateKind::Brief | TemplateKind::Voicemail);
    if silent {
        return None;
    }
    let text = own_words(it);
    let questions: Vec<&str> = text.split('?').collect();
    let Some((_, questions)) = questions.split_last().filter(|(_, questions)| !questions.is_empty()) else {
        return Some(Remark::NoQuestion);
    };
    // A script asks for the person first.
    if questions.len() > 1 && !is_spoken(it.channel) {
        return Some(Remark::ManyQuestions(questions.len()));
    }
    let wants_date = questions.iter().any(|before| {
        let begins = before.rfind(['¿', '.', '\n', '!']).unwrap_or_default();
        let question = format!("{} ", plain(&before[begins..]));
        DATES.iter().any(|word| question.contains(word))
    });
    (!wants_date).then_some(Remark::QuestionWithoutDate)
}

/// What the collector's own words sound like.
fn manners(it: &Reviewed) -> Vec<Remark> {
    let text = own_words(it);
    let plain_text = format!(" {} ", plain(&text));
    let find = |words: &[&'static str]| {
        let starts = |word: &str| {
            plain_text
                .match_indices(word)
                .any(|(at, _)| plain_text[..at].chars().next_back().is_some_and(|it| !it.is_alphanumeric()))
        };
        words.iter().copied().find(|word| starts(word))
    };
    let early = matches!(
        it.kind,
        TemplateKind::Preventive
            | TemplateKind::Due
            | TemplateKind::OverdueEarly
            | TemplateKind::DocumentCheck
    );
    let harsh = find(&HARSH).or_else(|| find(&HARSH_EARLY).filter(|_| early));
    let slash = SLASHES.iter().copied().find(|slash| plain_text.contains(slash));
    let written = !is_spoken(it.channel);
    let loud = |word: &&str| word.chars().filter(|it| it.is_alphabetic()).count() > 4 && is_loud(word);
    let mut found: Vec<Remark> = Vec::new();
    found.extend(harsh.map(Remark::Harsh));
    found.extend(find(&CHARGES).map(Remark::Charges));
    found.extend(find(&APOLOGIES).map(Remark::Apology).filter(|_| written));
    found.extend(text.split_whitespace().find(loud).map(|it| Remark::Shouting(it.to_owned())));
    found.extend(text.contains('!').then_some(Remark::Exclaiming));
    found.extend(slash.map(Remark::Slash));
    found
}

fn is_loud(word: &str) -> bool {
    let mut letters = word.chars().filter(|it| it.is_alphabetic());
    letters.all(char::is_uppercase)
}

/// The text without what comes from data: names may shout, and links hold question marks.
fn own_words(it: &Reviewed) -> String {
    let facts = it.facts;
    let mut text = format!("{}\n{}", it.subject, it.body);
    let lines = facts.signature.lines().chain(facts.bank_details.lines());
    let numbers = facts.documents.iter().map(|document| document.number.as_str());
    let data = [facts.customer.as_str(), &facts.creditor, &facts.payment_link];
    for known in data.into_iter().chain(lines).chain(numbers).map(str::trim) {
        if known.chars().count() > 1 {
            text = text.replace(known, " ").replace(&segments::without_accents(known), " ");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::facts::DocumentFact;
    use super::*;

    fn facts() -> Facts {
        Facts {
            customer: "FERRETERÍA LÓPEZ".to_owned(),
            payment_link: "https://pagos.ejemplo.co/?c=1".to_owned(),
            documents: vec![DocumentFact {
                number: "FE-1".to_owned(),
                amount: "$ 1.000".to_owned(),
                due_on: Some("9 jul 2025".to_owned()),
                days_late: 4,
                credit: false,
            }],
            total: "$ 1.000".to_owned(),
            ..Facts::default()
        }
    }

    fn remarks(channel: Channel, body: &str) -> Vec<Remark> {
        let kind = TemplateKind::OverdueEarly;
        review(&Reviewed { kind, channel, subject: "Su factura", body, facts: &facts(), judicial: false })
    }

    const GOOD: &str = "FERRETERIA LOPEZ: la factura FE-1 por $1.000 vencio el 9 jul 2025. \
                        Pague en https://pagos.ejemplo.co/?c=1 ¿Qué fecha nos confirma?";

    #[test]
    fn a_good_message_has_nothing_to_change() {
        assert_eq!(remarks(Channel::Sms, GOOD), []);
    }

    #[test]
    fn what_is_missing_is_named() {
        let check = |from: &str, to: &str, expected: Remark| {
            assert_eq!(remarks(Channel::WhatsApp, &GOOD.replace(from, to)), [expected], "{from}");
        };
        check("FERRETERIA LOPEZ: la", "La", Remark::NoName);
        check("FE-1", "de julio", Remark::NoDocument);
        check("$1.000", "$21.000", Remark::NoAmount);
        check("$1.000", "$1.000.000", Remark::NoAmount);
        check("el 9 jul 2025", "ayer", Remark::NoDate);
        check("https://pagos.ejemplo.co/?c=1", "línea.", Remark::NoWayToPay);
        check("¿Qué fecha nos confirma?", "Gracias.", Remark::NoQuestion);
        check("¿Qué fecha nos confirma?", "¿Nos puede pagar?", Remark::QuestionWithoutDate);
        check("¿Qué fecha", "¿Bien? ¿Qué fecha", Remark::ManyQuestions(2));
    }

    #[test]
    fn what_a_good_collector_does_not_write_is_named() {
        let check = |more: &str, expected: Remark| {
            assert_eq!(remarks(Channel::WhatsApp, &format!("{GOOD} {more}")), [expected], "{more}");
        };
        check("Es urgente.", Remark::Harsh("urgente"));
        check("Usted es moroso.", Remark::Harsh("moros"));
        check("Se cobrarán intereses.", Remark::Charges("intereses"));
        check("Disculpe la molestia.", Remark::Apology("disculp"));
        check("PAGUE YA MISMO", Remark::Shouting("PAGUE".to_owned()));
        check("Gracias!", Remark::Exclaiming);
        check("Estimado(a) cliente.", Remark::Slash("(a)"));
        check("Habrá embargo.", Remark::Undignified(Lint::Judicial("embarg")));
    }

    #[test]
    fn a_channel_has_its_length() {
        let long = format!("{GOOD} {}", "más ".repeat(600));
        assert!(matches!(remarks(Channel::WhatsApp, &long)[..], [Remark::TooLong { most: 1500, .. }]));
        assert!(matches!(remarks(Channel::Email, &long)[..], [Remark::LinkTooLong(2001..)]));
        let sms = remarks(Channel::Sms, &long);
        assert!(matches!(sms[..], [Remark::ManySegments(3..), Remark::CostlyLetters(_)]), "{sms:?}");
        assert!(sms.iter().all(|remark| !remark.stops()));
    }

    #[test]
    fn where_others_may_hear_it_the_debt_is_not_named() {
        let facts = facts();
        let reviewed = |body| Reviewed {
            kind: TemplateKind::Voicemail,
            channel: Channel::Call,
            subject: "",
            body,
            facts: &facts,
            judicial: false,
        };
        assert_eq!(review(&reviewed("Por favor devuélvame la llamada.")), []);
        assert_eq!(review(&reviewed("Debe $ 1.000.")), [Remark::NamesTheDebt]);
    }
}
