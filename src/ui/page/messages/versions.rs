//! Every version of the chosen text, latest first: to be read, and to be taken again.

use leptos::prelude::*;

use super::desk::Desk;
use crate::command::WriteTexts;
use crate::i18n::{format, words};
use crate::ui::act::Act;
use crate::ui::kit::{Button, ButtonKind, Card, Icon};

#[component]
pub fn Versions() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let act = Act::here();
    let chosen = desk.chosen();
    let versions = desk.session.query(move |portfolio, _| {
        let name = chosen.get();
        portfolio.texts().iter().rev().filter(|it| it.name == name).cloned().collect::<Vec<_>>()
    });
    let list = move || {
        let versions = versions.get();
        if versions.is_empty() {
            return view! { <p class="small quiet">{words::messages::versions_none(lang)}</p> }.into_any();
        }
        let line = |(place, version): (usize, crate::domain::own_text::OwnText)| {
            let at = version.written_at;
            let when =
                words::messages::version_at(lang, format::date(lang, at.date()), format::time(at.time()));
            let Some(text) = version.text else {
                return view! { <li><p class="small">{when}" · "{words::messages::version_back(lang)}</p></li> }
                    .into_any();
            };
            let (name, kept) = (version.name, text.clone());
            let take = move || {
                let command = WriteTexts { texts: vec![(name.clone(), Some(kept.clone()))] };
                act.run(command, words::messages::version_taken(lang));
            };
            let is_current = place == 0;
            view! {
                <li>
                    <details>
                        <summary class="small">
                            {when}
                            {is_current.then(|| view! { " · " {words::messages::version_current(lang)} })}
                        </summary>
                        <pre class="messages-version" tabindex="0">{text}</pre>
                        {(!is_current).then(|| view! {
                            <Button kind=ButtonKind::Quiet icon=Icon::Undo on_click=move |()| take()>
                                {words::messages::version_take(lang)}
                            </Button>
                        })}
                    </details>
                </li>
            }
            .into_any()
        };
        view! { <ul class="messages-versions">{versions.into_iter().enumerate().map(line).collect_view()}</ul> }
            .into_any()
    };
    view! { <Card title=words::messages::versions(lang)>{list}</Card> }
}
