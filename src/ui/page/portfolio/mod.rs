//! Cartera: everything that is held, customers and documents, to sort, filter and add up.

mod customers;
mod documents;
mod pick;
mod rows;
mod status;
mod table;
mod view;

use leptos::prelude::*;

use self::customers::CustomerRow;
use self::documents::DocumentRow;
use self::status::PortfolioTotals;
use self::table::RowTable;
use self::view::View;
use crate::app::Session;
use crate::domain::figures::Figures;
use crate::i18n::{Lang, count, words};
use crate::ui::first::NoPortfolio;
use crate::ui::kit::{Icon, Tab, TabPanel, Tabs};
use crate::ui::navigate::use_query_value;
use crate::ui::shell::{Page, PageWidth};

const CUSTOMERS: &str = "clientes";
const DOCUMENTS: &str = "documentos";

#[component]
pub fn PortfolioPage() -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let empty = session.query(|portfolio, _| portfolio.is_empty());
    view! {
        <Page title=words::portfolio::title(lang) width=PageWidth::Full>
            {move || match empty.get() {
                true => view! {
                    <NoPortfolio icon=Icon::Portfolio title=words::portfolio::empty(lang)
                        text=words::portfolio::empty_text(lang) />
                }
                .into_any(),
                false => view! { <Holdings /> }.into_any(),
            }}
        </Page>
    }
}

/// Customers or documents, and below them what the whole portfolio adds up to.
#[component]
fn Holdings() -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = expect_context::<Lang>();
    let figures = session.query(Figures::of);
    let customers = session.query(|portfolio, _| portfolio.accounts().count());
    let selected = use_query_value("ver", CUSTOMERS);
    let tabs = move || {
        let many = |n: usize| count(lang, n as i64);
        let documents = figures.read().documents;
        vec![
            Tab::new(CUSTOMERS, words::portfolio::customers(lang))
                .icon(Icon::User)
                .count(many(customers.get())),
            Tab::new(DOCUMENTS, words::portfolio::documents(lang)).icon(Icon::File).count(many(documents)),
        ]
    };
    view! {
        <div class="portfolio">
            <Tabs label=words::portfolio::views(lang) tabs=Signal::derive(tabs) selected />
            <TabPanel tab=CUSTOMERS selected><Customers /></TabPanel>
            <TabPanel tab=DOCUMENTS selected><Documents /></TabPanel>
            <PortfolioTotals figures customers />
        </div>
    }
}

#[component]
fn Customers() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let view = View::<CustomerRow>::here();
    view! { <RowTable view label=words::portfolio::customers_table(lang) /> }
}

#[component]
fn Documents() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let view = View::<DocumentRow>::here();
    view! { <RowTable view label=words::portfolio::documents_table(lang) /> }
}
