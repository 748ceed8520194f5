//! Mensajes: the texts that go out, to be read, changed and tried on a real customer, and the
//! playbook for those that are spoken.

mod blanks;
mod desk;
mod editor;
mod list;
mod preview;
mod set;
mod versions;

use leptos::prelude::*;

use crate::i18n::{Lang, words};
use crate::ui::kit::{Icon, LinkButton, Tab, TabPanel, Tabs};
use crate::ui::later::{Later, Piece};
use crate::ui::navigate::use_query_value;
use crate::ui::route::{Address, Route};
use crate::ui::shell::{Page, PageWidth};

use self::desk::Desk;

const TEMPLATES: &str = "plantillas";
const PLAYBOOK: &str = "argumentario";

#[component]
pub fn MessagesPage() -> impl IntoView {
    let lang = expect_context::<Lang>();
    Desk::provide();
    let selected = use_query_value("ver", TEMPLATES);
    let tabs = vec![
        Tab::new(TEMPLATES, words::messages::templates(lang)).icon(Icon::Chat),
        Tab::new(PLAYBOOK, words::messages::playbook(lang)).icon(Icon::Note),
    ];
    view! {
        <Page title=words::messages::title(lang) width=PageWidth::Full actions=|| view! { <ToSending /> <set::Actions /> }>
            <div class="messages">
                <Tabs label=words::messages::views(lang) tabs=Signal::stored(tabs) selected />
                <TabPanel tab=TEMPLATES selected><Templates /></TabPanel>
                <TabPanel tab=PLAYBOOK selected><div class="messages-playbook"><Later piece=Piece::Playbook /></div></TabPanel>
            </div>
        </Page>
    }
}

/// From the texts to those of them that go out today.
#[component]
fn ToSending() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let to = Address::from(Route::Sending).to_string();
    view! { <LinkButton icon=Icon::Message href=to>{words::sending::title(lang)}</LinkButton> }
}

/// Which text, the text, and what becomes of it: side by side where there is room.
#[component]
fn Templates() -> impl IntoView {
    view! {
        <div class="messages-columns">
            <list::TextList />
            <div class="messages-work">
                <Later piece=Piece::Tip("message") />
                <editor::Editor />
            </div>
            <preview::Preview />
            <div class="messages-more">
                <versions::Versions />
                <blanks::Blanks />
            </div>
        </div>
    }
}
