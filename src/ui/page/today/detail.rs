//! The chosen customer beside the list: why, what is open, what was said, what to do.
//!
//! The verbs stand still while the customer changes under them, so that the focus stays
//! where it is from one customer to the next.

use leptos::prelude::*;

use super::actions::Actions;
use super::line::marks;
use super::list::DETAIL;
use super::selection::Line;
use super::summary::Summary;
use super::verbs::Verbs;
use super::why::Why;
use crate::app::Session;
use crate::domain::attempt::Attempt;
use crate::domain::document::Document;
use crate::domain::letters;
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::stage::{Bucket, Stage};
use crate::domain::worklist::WorklistEntry;
use crate::i18n::{Lang, explain, format, words};
use crate::ui::kit::{Bar, BarPart, Card, Chip, Icon, IconButton};
use crate::ui::later::{Later, Piece};
use crate::ui::meaning::{bucket_tone, promise_tone, stage_tone, tag_tone};
use crate::ui::navigate::A;
use crate::ui::route::Route;

/// The place beside the list; what stands in it comes after the list.
#[component]
pub(super) fn Detail(
    verbs: Verbs,
    open: RwSignal<bool>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let chosen = verbs.chosen;
    let somebody = Memo::new(move |_| chosen.read().is_some());
    view! {
        <aside class="today-detail" id=DETAIL tabindex="-1" aria-label=words::today::detail(lang)
            data-open=move || open.get().then_some("true") hidden=move || !somebody.get()>
            <Later piece=Piece::Detail { verbs: Box::new(verbs), close: on_close } />
        </aside>
    }
}

/// What is known of the chosen customer, and the verbs.
#[component]
pub fn DetailBody(verbs: Verbs, close: Callback<()>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let chosen = verbs.chosen;
    let title = move || {
        let line = chosen.get()?;
        let route = Route::Customer(line.entry.customer);
        Some(view! { <h2><A route>{line.name}</A></h2> })
    };
    let body = move || chosen.get().map(|line| view! { <Body line /> });
    view! {
        <header class="today-detail-head">
            <div class="split" data-align="start">
                {title}
                <span class="today-detail-close">
                    <IconButton icon=Icon::Close label=words::today::detail_close(lang) at_edge=true
                        on_click=move || close.run(()) />
                </span>
            </div>
            <Actions verbs />
        </header>
        // It scrolls, so it takes the focus of those who scroll with keys.
        <div class="today-detail-body" tabindex="0" role="group" aria-label=words::today::detail(lang)>
            {body}
        </div>
    }
}

#[component]
fn Body(line: Line) -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let customer = line.entry.customer.clone();
    let summary = session.query(move |portfolio, today| Summary::of(portfolio, &customer, today));
    let entry = line.entry;
    let marked = entry.clone();
    view! {
        {move || summary.get().map(|it| identity(lang, it, &marked))}
        {move || summary.get().map(|it| commitments(lang, it))}
        <super::law::LawOfEntry entry=entry.clone() />
        <Why entry />
        {move || summary.get().map(|it| view! { <Documents summary=it /> })}
    }
}

/// Who it is: code, city, what marks it, and the tags that follow from the data.
fn identity(lang: Lang, summary: Summary, entry: &WorklistEntry) -> AnyView {
    let known: Vec<String> = [Some(summary.code), summary.city].into_iter().flatten().collect();
    let tags: Vec<_> = summary
        .tags
        .into_iter()
        .map(|tag| view! { <Chip tone=tag_tone(tag)>{explain::tag(lang, tag)}</Chip> })
        .collect();
    view! {
        <p class="quiet small">{known.join(" · ")}</p>
        <p class="cluster" data-gap="1">{marks(lang, entry)} {tags}</p>
    }
    .into_any()
}

/// What was said last: the pinned note, the promise, the last contact.
fn commitments(lang: Lang, summary: Summary) -> AnyView {
    let today = summary.today;
    let pinned = summary.pinned.map(|text| {
        view! { <div><dt>{words::today::pinned(lang)}</dt><dd class="preserve-lines">{text}</dd></div> }
    });
    let promise = summary.promise.map(|(it, state)| promise(lang, it, state));
    let last = match summary.last_attempt {
        Some(attempt) => contact(lang, &attempt, today),
        None => words::today::last_contact_none(lang).to_owned(),
    };
    view! {
        <dl class="today-commitments">
            {pinned}
            {promise}
            <div><dt>{words::today::last_contact(lang)}</dt><dd>{last}</dd></div>
        </dl>
    }
    .into_any()
}

fn promise(lang: Lang, promise: Promise, state: PromiseState) -> AnyView {
    let day = format::day_month(lang, promise.due_on);
    let text = match promise.amount {
        Some(amount) => words::today::promise_line(lang, format::money(lang, amount, false), day),
        None => words::today::promise_no_amount(lang, day),
    };
    view! {
        <div>
            <dt>{words::today::promise(lang)}</dt>
            <dd class="cluster">
                {text}
                <Chip tone=promise_tone(state)>{explain::promise_state(lang, state)}</Chip>
            </dd>
        </div>
    }
    .into_any()
}

fn contact(lang: Lang, attempt: &Attempt, today: chrono::NaiveDate) -> String {
    let result = match &attempt.outcome {
        Some(outcome) => explain::result(lang, outcome.result),
        None => words::today::no_result_yet(lang),
    };
    let when = format::relative(lang, attempt.opened_at.date(), today);
    words::today::last_contact_line(
        lang,
        explain::channel(lang, attempt.channel),
        when,
        letters::lower(result),
    )
}

/// The oldest open documents, and everything overdue by age.
#[component]
fn Documents(summary: Summary) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let mixed = summary.balance.open.iter().count() > 1;
    let rows: Vec<_> = summary.documents.iter().map(|it| document(lang, it, summary.today, mixed)).collect();
    let more = (summary.more_documents > 0).then(|| {
        view! { <p class="quiet small">{words::today::documents_more(lang, summary.more_documents as i64)}</p> }
    });
    let ages: Vec<BarPart> = Bucket::ALL
        .into_iter()
        .filter_map(|bucket| {
            let totals = &summary.balance.by_bucket[bucket.place()];
            let main = totals.main().filter(|money| money.is_positive())?;
            let text = format::totals_among(lang, totals, mixed);
            Some(BarPart::new(bucket_tone(bucket), main.minor as f64, explain::bucket(lang, bucket), text))
        })
        .collect();
    let ages = (!ages.is_empty()).then(|| {
        view! { <Bar label=words::today::by_age(lang) parts=Signal::stored(ages) key=true /> }
    });
    view! {
        <Card title=words::today::documents_open(lang)>
            <div class="stack" data-gap="3">
                {ages}
                <table class="today-documents" aria-label=words::today::documents_open(lang)>
                    <thead>
                        <tr>
                            <th scope="col">{words::today::document_number(lang)}</th>
                            <th scope="col">{words::today::document_due(lang)}</th>
                            <th scope="col" class="amount">{words::today::document_days(lang)}</th>
                            <th scope="col" class="amount">{words::today::document_balance(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                {more}
            </div>
        </Card>
    }
}

fn document(lang: Lang, document: &Document, today: chrono::NaiveDate, mixed: bool) -> AnyView {
    let due = match document.due_on {
        Some(day) => format::day_month(lang, day),
        None => words::today::no_due_date(lang).to_owned(),
    };
    let late = document.days_past_due(today).filter(|&days| days > 0);
    let late = late.map(|days| {
        let tone = stage_tone(Stage::of(days));
        view! { <span class="today-stage" data-tone=tone.name()>{words::today::days(lang, days)}</span> }
    });
    view! {
        <tr>
            <td class="truncate">{document.number.clone()}</td>
            <td class="tabular">{due}</td>
            <td class="amount">{late}</td>
            <td class="amount">{format::money(lang, document.balance, mixed)}</td>
        </tr>
    }
    .into_any()
}
