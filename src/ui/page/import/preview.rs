//! The first rows of the file under what each column was taken for; the choice is in the
//! column's head.

use leptos::prelude::*;

use super::desk::Desk;
use crate::i18n::{Lang, explain, words};
use crate::import::{ColumnGuess, Field, PreviewRow, Understood};
use crate::ui::kit::{Choice, Select, Table};

/// So many rows show what a column holds.
const ROWS: usize = 8;

#[component]
pub fn Preview(understood: Understood, rows: Vec<PreviewRow>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let header_row = understood.header_row;
    let heads: Vec<_> = understood
        .columns
        .iter()
        .map(|column| view! { <Head column=column.clone() understood=understood.clone() /> })
        .collect();
    let columns: Vec<(usize, bool)> =
        understood.columns.iter().map(|column| (column.index, column.field.is_some_and(is_amount))).collect();
    let width = columns.len() + 1;
    let body: Vec<_> = rows
        .into_iter()
        .filter(|row| row.number > header_row)
        .take(ROWS)
        .map(|row| {
            let cell = |&index: &usize| row.cells.get(index).cloned().unwrap_or_default();
            let of_column = |(index, is_amount): &(usize, bool)| {
                view! { <td class:amount=*is_amount>{cell(index)}</td> }
            };
            let cells: Vec<_> = columns.iter().map(of_column).collect();
            view! { <tr><th scope="row" class="quiet">{row.number}</th>{cells}</tr> }
        })
        .collect();
    let none = body.is_empty().then(|| {
        view! { <tr><td colspan=width.to_string() class="quiet">{words::import_desk::no_rows(lang)}</td></tr> }
    });
    view! {
        <div class="import-preview">
            <Table label=words::import_page::preview(lang) compact=true>
                <thead><tr><th scope="col">{words::import_page::row(lang)}</th>{heads}</tr></thead>
                <tbody>{body}{none}</tbody>
            </Table>
        </div>
    }
}

fn is_amount(field: Field) -> bool {
    matches!(
        field,
        Field::Amount
            | Field::Paid
            | Field::Balance
            | Field::CreditLimit
            | Field::PaymentAmount
            | Field::DaysPastDue
            | Field::Quantity
            | Field::UnitPrice
    )
}

#[component]
fn Head(column: ColumnGuess, understood: Understood) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let desk = expect_context::<Desk>();
    let value = RwSignal::new(column.field.map_or(String::new(), place_of));
    let mut choices = vec![Choice::new("", words::import_page::not_used(lang))];
    choices
        .extend(Field::ALL.into_iter().map(|it| Choice::new(place_of(it), explain::import::field(lang, it))));
    let index = column.index;
    let chosen = move |place: String| {
        let field = place.parse::<usize>().ok().and_then(|place| Field::ALL.get(place).copied());
        desk.correct(&column_id(index), |corrections| corrections.assign(index, field, &understood));
    };
    let confidence = column.field.map(|_| confidence(lang, &column));
    view! {
        <th scope="col" class="import-head" id=column_id(index) data-known=column.field.is_some().to_string()>
            <span class="import-header" title=column.header.clone()>{column.header.clone()}</span>
            <Select value choices=Signal::stored(choices)
                label=words::import_page::means(lang, &column.header) on_change=Callback::new(chosen) />
            <span class="import-confidence quiet">{confidence}</span>
        </th>
    }
}

fn column_id(index: usize) -> String {
    format!("import-column-{index}")
}

/// A field's place among all, as the value of a choice.
fn place_of(field: Field) -> String {
    Field::ALL.iter().position(|&it| it == field).unwrap_or_default().to_string()
}

fn confidence(lang: Lang, column: &ColumnGuess) -> &'static str {
    match column.confidence {
        _ if column.chosen => words::import_page::chosen_by_you(lang),
        80.. => words::import_page::sure(lang),
        50.. => words::import_page::likely(lang),
        _ => words::import_page::unsure(lang),
    }
}
