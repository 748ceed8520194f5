//! One customer: what do I know, and what do I do?
//!
//! Dossier, contact and history stand side by side where the window is wide and below each
//! other where it is not; nothing of the contact needs another page.

mod after;
mod agreement;
mod balance;
mod channel;
mod closing;
mod day_field;
mod deals;
mod desk;
mod documents;
mod draft_file;
mod flow;
mod heading;
mod history;
mod labels;
mod launch;
mod law;
mod learned;
mod letter;
mod message;
mod neighbours;
mod next_step;
mod note;
mod places;
mod plan;
mod points;
mod record;
mod results;
mod shortcuts;
mod split;
mod standing;
mod statement;
mod step;
mod tasks;
mod timeline;
mod whose;

use leptos::prelude::*;

use crate::app::Session;
use crate::domain::id::CustomerId;
use crate::domain::message::TemplateKind;
use crate::i18n::{Lang, words};
use crate::ui::kit::{Card, EmptyState, Icon, LinkButton, window};
use crate::ui::navigate::use_query;
use crate::ui::route::{Address, Route, channel_of};
use crate::ui::shell::{Page, PageWidth};

use self::desk::{Desk, Recording};

/// The page of a customer. Made anew for each one.
#[component]
pub fn CustomerPage(id: CustomerId) -> impl IntoView {
    let session = expect_context::<Session>();
    let sought = id.clone();
    let known = session.query(move |portfolio, _| portfolio.account(&sought).is_some());
    move || match known.get() {
        true => view! { <Known id=id.clone() /> }.into_any(),
        false => view! { <Unknown /> }.into_any(),
    }
}

#[component]
fn Known(id: CustomerId) -> impl IntoView {
    let session = expect_context::<Session>();
    let desk = Desk::provide(session, id);
    deals::Papers::provide();
    follow_address(desk);
    shortcuts::listen(desk);
    let name = desk.account(|account, _| account.customer.name.clone());
    view! {
        <Page
            title=move || name.get().unwrap_or_default()
            width=PageWidth::Full
            actions=|| view! { <heading::Actions /> }
        >
            <div class="customer">
                <div class="customer-head">
                    <standing::Pinned />
                    <div class="customer-glance">
                        <div class="stack" data-gap="3">
                            <heading::Identity />
                            <labels::Labels />
                            <balance::BalanceStrip />
                        </div>
                        <standing::Alerts />
                    </div>
                </div>
                <Anchors />
                <div class="customer-columns">
                    <div class="customer-dossier">
                        <documents::Documents />
                        <deals::Deals />
                        <tasks::Tasks />
                        <points::Points />
                        <law::Law />
                    </div>
                    <flow::Flow />
                    <history::History />
                </div>
            </div>
            <statement::Statement />
            <deals::PrintedPaper />
            <deals::PrintedReceipt />
        </Page>
    }
}

/// Ways to the parts of the page, where they stand below each other.
#[component]
fn Anchors() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let anchor = |place: &'static str, label: &'static str| {
        view! { <button type="button" class="customer-anchor" on:click=move |_| window::focus(place)>{label}</button> }
    };
    view! {
        <nav class="customer-anchors" aria-label=words::customer::anchors(lang)>
            {anchor(places::FLOW, words::customer::anchor_contact(lang))}
            {anchor(places::DOCUMENTS, words::customer::documents(lang))}
            {anchor(places::HISTORY, words::customer::history(lang))}
        </nav>
    }
}

/// An address may open a channel (`?canal=whatsapp`) with a kind of message (`plantilla`), or the form of an attempt
/// (`?registrar=…`), also while the page is in sight.
fn follow_address(desk: Desk) {
    let query = use_query();
    Effect::new(move || {
        let query = query.get();
        if let Some(channel) = query.get("canal").and_then(channel_of) {
            desk.turn_to(channel);
        }
        if let Some(kind) = query.get("plantilla").and_then(TemplateKind::of_key) {
            desk.chosen_kind.set(Some(kind));
        }
        if let Some(stamp) = query.get("registrar").and_then(|stamp| stamp.parse().ok()) {
            desk.recording.set(Recording::This(crate::domain::id::AttemptId(stamp)));
            request_animation_frame(|| window::focus_within(places::RESULTS));
        }
    });
}

#[component]
fn Unknown() -> impl IntoView {
    let lang = expect_context::<Lang>();
    view! {
        <Page title=words::customer::unknown(lang)>
            <Card>
                <EmptyState
                    icon=Icon::User
                    title=words::customer::unknown(lang)
                    text=words::customer::unknown_text(lang)
                >
                    <LinkButton href=Address::from(Route::Today).to_string()>
                        {words::customer::back_to_today(lang)}
                    </LinkButton>
                </EmptyState>
            </Card>
        </Page>
    }
}
