//! What differs from what is held, in groups: each with its sum, its lines, and a way to refuse
//! a line or the whole group.

use std::collections::HashSet;

use leptos::prelude::*;

use super::desk::Desk;
use super::judged::Judged;
use crate::domain::change::Gone;
use crate::domain::id::DocumentId;
use crate::domain::money::Money;
use crate::i18n::{Lang, format, words};
use crate::import::review::{Changed, Entry, Group, Kind, Line, Part};
use crate::ui::kit::{Button, ButtonKind, Checkbox, Chip, Glyph, Icon, Table, Tone};

/// So many lines are shown at first, and so many more at a time.
const LINES: usize = 50;

#[component]
pub fn Changes(judged: Memo<Judged>) -> impl IntoView {
    let groups = move || {
        judged.with(|judged| {
            let promised = StoredValue::new(judged.promised_documents());
            let group = |group: &Group| {
                let group = StoredValue::new(group.clone());
                view! { <GroupOfLines group promised /> }
            };
            judged.groups.iter().map(group).collect_view()
        })
    };
    view! { <div class="import-changes">{groups}</div> }
}

#[component]
fn GroupOfLines(group: StoredValue<Group>, promised: StoredValue<HashSet<DocumentId>>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let open = RwSignal::new(false);
    let refused = Memo::new(move |_| {
        let refused = desk.refused.read();
        group.with_value(|group| group.entries.iter().filter(|it| refused.contains(&it.line)).count())
    });
    let with_promise = group.with_value(|group| {
        promised.with_value(|promised| group.entries.iter().filter(|it| is_promised(it, promised)).count())
    });
    let title = move || group.with_value(|group| title(lang, group, desk.gone.get()));
    view! {
        <details class="import-change" on:toggle=move |_| open.set(true)>
            <summary>
                <Glyph icon=icon_of(group.with_value(|group| group.kind)) />
                <span>{title}</span>
                {(with_promise > 0).then(|| view! {
                    <Chip tone=Tone::Promise>{words::import_review::promises(lang, with_promise as i64)}</Chip>
                })}
                {move || (refused.get() > 0).then(|| view! {
                    <Chip tone=Tone::Due>{words::import_review::refused(lang, refused.get() as i64)}</Chip>
                })}
            </summary>
            {move || open.get().then(|| view! { <Lines group promised refused /> })}
        </details>
    }
}

#[component]
fn Lines(
    group: StoredValue<Group>,
    promised: StoredValue<HashSet<DocumentId>>,
    refused: Memo<usize>,
) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let shown = RwSignal::new(LINES);
    let (all, kind) = group.with_value(|group| (group.entries.len(), group.kind));
    let whole = RwSignal::new(true);
    Effect::new(move |_| whole.set(refused.get() == 0));
    let any_more = move || shown.get() < all;
    let toggle_all = move |take: bool| {
        desk.refused.update(|refused| {
            group.with_value(|group| {
                for entry in &group.entries {
                    set(refused, &entry.line, take);
                }
            });
        });
    };
    let rows = move || {
        group.with_value(|group| {
            let rows = group.entries.iter().take(shown.get());
            rows.map(|entry| {
                let promise = promised.with_value(|promised| is_promised(entry, promised));
                view! { <Row entry=entry.clone() promise /> }
            })
            .collect_view()
        })
    };
    let number = (kind != Kind::Customers).then(|| {
        view! { <th scope="col">{words::import_review::column_document(lang)}</th> }
    });
    let columns = match kind {
        Kind::Customers => {
            view! { <th scope="col">{words::import_review::column_what(lang)}</th> }.into_any()
        }
        _ => view! {
            <th scope="col" class="amount">{words::import_review::column_before(lang)}</th>
            <th scope="col" class="amount">{words::import_review::column_after(lang)}</th>
        }
        .into_any(),
    };
    view! {
        <Checkbox checked=whole on_change=Callback::new(toggle_all)>{words::import_review::take_all(lang)}</Checkbox>
        <Table label=group.with_value(|group| title(lang, group, None)) compact=true>
            <thead><tr>
                <th scope="col">{words::import_review::column_take(lang)}</th>
                <th scope="col">{words::import_review::column_customer(lang)}</th>
                {number}
                {columns}
            </tr></thead>
            <tbody>{rows}</tbody>
        </Table>
        <Show when=any_more>
            <Button kind=ButtonKind::Quiet icon=Icon::ChevronDown on_click=move || shown.update(|it| *it += 4 * LINES)>
                {move || words::import_review::more(lang, all.saturating_sub(shown.get()) as i64)}
            </Button>
        </Show>
    }
}

#[component]
fn Row(entry: Entry, promise: bool) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let Entry { line, customer, number, changed } = entry;
    let name = words::import_review::take(lang, &customer, &number);
    let taken = {
        let line = line.clone();
        move || !desk.refused.read().contains(&line)
    };
    let toggle = move |event: leptos::ev::Event| {
        let take = event_target_checked(&event);
        desk.refused.update(|refused| set(refused, &line, take));
    };
    let money = move |it: Option<Money>| {
        it.map_or(words::import_review::nothing(lang).to_owned(), |it| format::money(lang, it, false))
    };
    let day = move |it: Option<chrono::NaiveDate>| {
        it.map_or(words::import_review::nothing(lang).to_owned(), |it| format::date(lang, it))
    };
    let number_cell = (!number.is_empty()).then(|| {
        let chip = promise.then(|| {
            view! {
                " " <Chip tone=Tone::Promise>{words::import_review::promised(lang)}</Chip>
            }
        });
        view! { <td>{number.clone()}{chip}</td> }
    });
    let cells = match changed {
        Changed::Balance { before, after } => view! {
            <td class="amount">{money(before)}</td><td class="amount">{money(after)}</td>
        }
        .into_any(),
        Changed::Due { before, after } => view! {
            <td class="amount">{day(before)}</td><td class="amount">{day(after)}</td>
        }
        .into_any(),
        Changed::Customer(parts) => {
            let parts: Vec<&str> = parts.into_iter().map(|part| part_name(lang, part)).collect();
            view! { <td>{parts.join(", ")}</td> }.into_any()
        }
    };
    view! {
        <tr>
            <td class="import-take"><label class="checkbox">
                <input type="checkbox" aria-label=name prop:checked=taken on:change=toggle />
            </label></td>
            <th scope="row">{customer}</th>
            {number_cell}
            {cells}
        </tr>
    }
}

fn set(refused: &mut std::collections::BTreeSet<Line>, line: &Line, take: bool) {
    match take {
        true => refused.remove(line),
        false => refused.insert(line.clone()),
    };
}

fn is_promised(entry: &Entry, promised: &HashSet<DocumentId>) -> bool {
    match &entry.line {
        Line::Gone(id) | Line::Balance(id) => promised.contains(id),
        Line::New(_) | Line::DueMoved(_) | Line::Customer(_) => false,
    }
}

fn title(lang: Lang, group: &Group, gone: Option<Gone>) -> String {
    let (n, total) = (group.entries.len() as i64, format::totals(lang, &group.totals));
    match (group.kind, gone) {
        (Kind::Fallen, _) => words::import_review::fallen(lang, n, total),
        (Kind::Gone, Some(Gone::PresumedPaid)) => words::import_review::gone_as_paid(lang, n, total),
        (Kind::Gone, Some(Gone::Kept)) => words::import_review::gone_as_kept(lang, n, total),
        (Kind::Gone, None) => words::import_review::gone_open(lang, n, total),
        (Kind::New, _) => words::import_review::new(lang, n, total),
        (Kind::Risen, _) => words::import_review::risen(lang, n, total),
        (Kind::DueMoved, _) => words::import_review::due_moved(lang, n),
        (Kind::Customers, _) => words::import_review::customers(lang, n),
    }
}

fn icon_of(kind: Kind) -> Icon {
    match kind {
        Kind::Fallen => Icon::Money,
        Kind::Gone => Icon::Check,
        Kind::New => Icon::Plus,
        Kind::Risen => Icon::ArrowUp,
        Kind::DueMoved => Icon::Calendar,
        Kind::Customers => Icon::User,
    }
}

fn part_name(lang: Lang, part: Part) -> &'static str {
    match part {
        Part::Name => words::import_review::part_name(lang),
        Part::TaxId => words::import_review::part_tax_id(lang),
        Part::Contacts => words::import_review::part_contacts(lang),
        Part::Place => words::import_review::part_place(lang),
        Part::Salesperson => words::import_review::part_salesperson(lang),
        Part::CreditLimit => words::import_review::part_credit_limit(lang),
    }
}
