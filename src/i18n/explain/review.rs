//! What is worth changing in a message, what is wrong with a template, and how one speaks.

use super::super::{Lang, count, words};
use crate::domain::contact_point::Channel;
use crate::domain::message::facts::Field;
use crate::domain::message::manner::Tone;
use crate::domain::message::review::Remark;
use crate::domain::message::template::{Problem, TemplateError};
use crate::domain::message::{Gap, TemplateKind};
use crate::domain::playbook::Topic;

fn whole(lang: Lang, number: usize) -> String {
    count(lang, i64::try_from(number).unwrap_or(i64::MAX))
}

/// A remark as a sentence that says what to do.
pub fn remark(lang: Lang, it: &Remark) -> String {
    use words::remark as say;
    match it {
        Remark::Undignified(lint) => super::law::lint(lang, *lint),
        Remark::LinkTooLong(length) => say::link_too_long(lang, whole(lang, *length)),
        Remark::NoSubject => say::no_subject(lang).to_owned(),
        Remark::NoName => say::no_name(lang).to_owned(),
        Remark::NoDocument => say::no_document(lang).to_owned(),
        Remark::NoAmount => say::no_amount(lang).to_owned(),
        Remark::NoDate => say::no_date(lang).to_owned(),
        Remark::NamesTheDebt => say::names_the_debt(lang).to_owned(),
        Remark::NoQuestion => say::no_question(lang).to_owned(),
        Remark::ManyQuestions(number) => say::many_questions(lang, whole(lang, *number)),
        Remark::QuestionWithoutDate => say::question_without_date(lang).to_owned(),
        Remark::NoWayToPay => say::no_way_to_pay(lang).to_owned(),
        Remark::Harsh(word) => say::harsh(lang, word.trim()),
        Remark::Charges(word) => say::charges(lang, word.trim()),
        Remark::Apology(word) => say::apology(lang, word.trim()),
        Remark::Shouting(word) => say::shouting(lang, word),
        Remark::Exclaiming => say::exclaiming(lang).to_owned(),
        Remark::Slash(form) => say::slash(lang, form.trim()),
        Remark::ManySegments(number) => say::many_segments(lang, whole(lang, *number)),
        Remark::CostlyLetters(letters) => {
            let letters: Vec<String> = letters.iter().map(char::to_string).collect();
            say::costly_letters(lang, letters.join(" "))
        }
        Remark::TooLong { letters, most } => say::too_long(lang, whole(lang, *letters), whole(lang, *most)),
    }
}

/// What is wrong with a template, with its line.
pub fn template_error(lang: Lang, it: &TemplateError) -> String {
    use words::template_error as say;
    let why = match &it.problem {
        Problem::OpenTag => say::open_tag(lang).to_owned(),
        Problem::UnknownName(name) => say::unknown_name(lang, name),
        Problem::OpenBlock => say::open_block(lang).to_owned(),
        Problem::NoSubject => say::no_subject(lang).to_owned(),
        Problem::StrayEnd(tag) => say::stray_end(lang, tag),
    };
    say::line(lang, it.line, why)
}

/// Why a template says nothing about a customer, with the facts that it misses.
pub fn missing(lang: Lang, it: &Gap) -> String {
    match it {
        Gap::Unfilled(fields) => {
            let names: Vec<&str> = fields.iter().map(|field| field_name(lang, *field)).collect();
            words::messages::missing(lang, names.join(", "))
        }
        Gap::Template(why) => template_error(lang, why),
        Gap::NoTemplate => words::gap::no_template(lang).to_owned(),
    }
}

/// What a blank is filled with.
pub fn field_name(lang: Lang, field: Field) -> &'static str {
    use words::blank as say;
    match field {
        Field::Customer => say::customer(lang),
        Field::Creditor => say::creditor(lang),
        Field::Signer => say::signer(lang),
        Field::Signature => say::signature(lang),
        Field::PaymentLink => say::payment_link(lang),
        Field::BankDetails => say::bank_details(lang),
        Field::Today => say::today(lang),
        Field::Number => say::number(lang),
        Field::Amount => say::amount(lang),
        Field::DueOn => say::due_on(lang),
        Field::DaysLate => say::days_late(lang),
        Field::Count => say::count(lang),
        Field::Total => say::total(lang),
        Field::OpenBalance => say::open_balance(lang),
        Field::Reminded => say::reminded(lang),
        Field::LastContact => say::last_contact(lang),
        Field::PromiseDate => say::promise_date(lang),
        Field::PromiseAmount => say::promise_amount(lang),
        Field::InstalmentDate => say::instalment_date(lang),
        Field::InstalmentAmount => say::instalment_amount(lang),
        Field::InstalmentsLeft => say::instalments_left(lang),
        Field::OfferPay => say::offer_pay(lang),
        Field::OfferDiscount => say::offer_discount(lang),
        Field::OfferUntil => say::offer_until(lang),
    }
}

pub fn tone(lang: Lang, it: Tone) -> &'static str {
    match it {
        Tone::Cordial => words::tone::cordial(lang),
        Tone::Neutral => words::tone::neutral(lang),
        Tone::Firm => words::tone::firm(lang),
    }
}

pub fn topic(lang: Lang, it: Topic) -> &'static str {
    match it {
        Topic::Objection => words::playbook::objections(lang),
        Topic::Situation => words::playbook::situations(lang),
        Topic::Script => words::playbook::scripts(lang),
        Topic::Tip => words::playbook::tips(lang),
    }
}

/// A text by what it is for and how it travels: "Vence hoy, correo".
pub fn template_name(lang: Lang, kind: TemplateKind, channel: Channel) -> String {
    let channel = match channel {
        Channel::Call | Channel::Visit => words::messages::spoken(lang),
        other => super::channel(lang, other),
    };
    words::messages::template_name(lang, super::template_kind(lang, kind), channel)
}

/// A part by what it does in a message; the collector knows it by this name.
pub fn part(lang: Lang, name: &str) -> &str {
    use words::part as say;
    match name {
        "documents" => say::documents(lang),
        "how_to_pay" => say::how_to_pay(lang),
        "help" => say::help(lang),
        "solution" => say::solution(lang),
        "thanks_for_paying_well" => say::thanks_for_paying_well(lang),
        "ask" => say::ask(lang),
        "ask_in_sms" => say::ask_in_sms(lang),
        "pay_in_sms" => say::pay_in_sms(lang),
        "already_paid" => say::already_paid(lang),
        "closing" => say::closing(lang),
        "opening_of_call" => say::opening_of_call(lang),
        "listen" => say::listen(lang),
        "end_of_call" => say::end_of_call(lang),
        "how_to_pay_aloud" => say::how_to_pay_aloud(lang),
        "reminded" => say::reminded(lang),
        other => other,
    }
}
