//! La jornada: the way of the visits in the morning; in the evening what still wants its result,
//! and the cash.

mod cash;
mod close;
mod paper;
mod route;

use leptos::prelude::*;

use self::paper::Papers;
use crate::i18n::{Lang, words};
use crate::ui::kit::{ButtonKind, Icon, LinkButton, Tab, TabPanel, Tabs};
use crate::ui::navigate::use_query_value;
use crate::ui::route::{Address, Route};
use crate::ui::shell::Page;

const CLOSE: &str = "cierre";
const ROUTE: &str = "ruta";

#[component]
pub fn DayPage() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let selected = use_query_value("ver", CLOSE);
    Papers::provide();
    let tabs = Signal::derive(move || {
        vec![
            Tab::new(CLOSE, words::day::close(lang)).icon(Icon::Check),
            Tab::new(ROUTE, words::day::route(lang)).icon(Icon::Visit),
        ]
    });
    let back = || {
        let lang = expect_context::<Lang>();
        view! {
            <LinkButton kind=ButtonKind::Quiet icon=Icon::Today href=Address::from(Route::Today).to_string()>
                {words::customer::back_to_today(lang)}
            </LinkButton>
        }
    };
    view! {
        <Page title=words::day::title(lang) actions=back>
            <div class="day stack">
                <Tabs label=words::day::views(lang) tabs selected />
                <TabPanel tab=CLOSE selected>
                    <div class="stack"><close::Open /> <cash::Cash /></div>
                </TabPanel>
                <TabPanel tab=ROUTE selected><route::Visits /></TabPanel>
            </div>
            <paper::Printed />
        </Page>
    }
}
