//! What was understood in a few lines: which column says who owes, how much, since when. Whoever
//! reads them need not read the table.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::i18n::{Lang, format, words};
use crate::import::{DateOrder, Field, Figures, Problem, Summary, Understood};

#[component]
pub fn Digest(summary: Summary, today: NaiveDate) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let lines = lines(lang, &summary, today).into_iter().map(|(name, value)| {
        view! { <div class="import-line"><dt>{name}</dt><dd>{value}</dd></div> }
    });
    view! {
        <dl class="import-digest" aria-label=words::import_desk::understood(lang)>{lines.collect_view()}</dl>
    }
}

fn lines(lang: Lang, summary: &Summary, today: NaiveDate) -> Vec<(&'static str, String)> {
    let Summary { understood, figures, .. } = summary;
    let of = |fields: &[Field]| headers(understood, fields);
    let mut lines = Vec::new();
    let who = of(&[Field::Name, Field::LastName, Field::CustomerCode, Field::TaxId]);
    lines.extend(who.map(|it| (words::import_desk::who(lang), it)));
    if figures.documents > 0 {
        let number = of(&[Field::Series, Field::DocumentNumber]);
        let number = number.unwrap_or_else(|| words::import_desk::no_number(lang).to_owned());
        lines.push((words::import_desk::document(lang), number));
        let owed = of(&[Field::Balance]).or_else(|| of(&[Field::Amount]));
        lines.extend(owed.map(|it| (words::import_desk::owed(lang), it)));
        lines.push((words::import_desk::due(lang), due(lang, summary)));
        let currency = understood.currency.filter(|it| *it != crate::domain::money::Currency::NONE);
        lines.extend(currency.map(|it| (words::import_desk::currency(lang), it.to_string())));
        lines.push((words::import_desk::as_of(lang), as_of(lang, understood.cutoff, today)));
    }
    lines.extend(payments(lang, figures).map(|it| (words::import_desk::payments(lang), it)));
    let reached = of(&[Field::Phone, Field::Email]);
    lines.extend(reached.map(|it| (words::import_desk::reached_by(lang), it)));
    lines
}

/// The columns of these fields by their headers; nothing where there is none.
fn headers(understood: &Understood, fields: &[Field]) -> Option<String> {
    let mut found: Vec<&str> = Vec::new();
    for field in fields {
        let own = understood.columns.iter().filter(|it| it.field == Some(*field));
        found.extend(own.map(|it| it.header.as_str()));
    }
    (!found.is_empty()).then(|| found.join(" + "))
}

fn due(lang: Lang, summary: &Summary) -> String {
    let understood = &summary.understood;
    let order = understood.date_order.map(|order| match order {
        DateOrder::DayFirst => words::import_page::day_first(lang).to_lowercase(),
        DateOrder::MonthFirst => words::import_page::month_first(lang).to_lowercase(),
    });
    if let Some(header) = headers(understood, &[Field::DueOn]) {
        return order.map_or(header.clone(), |order| format!("{header} ({order})"));
    }
    let has = |problem: Problem| summary.issues.iter().any(|it| it.problem == problem);
    let from = if has(Problem::DueDateEstimated) {
        headers(understood, &[Field::DaysPastDue])
    } else if has(Problem::DueDateFromTerms) {
        headers(understood, &[Field::IssuedOn, Field::Terms])
    } else {
        None
    };
    match from {
        Some(header) => words::import_desk::due_from_days(lang, header),
        None => words::import_desk::due_unknown(lang).to_owned(),
    }
}

fn as_of(lang: Lang, cutoff: Option<NaiveDate>, today: NaiveDate) -> String {
    match cutoff {
        Some(day) => format::date(lang, day),
        None => words::import_desk::as_of_today(lang, format::date(lang, today)),
    }
}

fn payments(lang: Lang, figures: &Figures) -> Option<String> {
    let total = format::totals(lang, &figures.paid);
    (figures.payments > 0).then(|| words::import_desk::payments_of(lang, figures.payments as i64, total))
}
