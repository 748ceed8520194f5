//! The texts of one's own as a file: out of this browser, into another.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Desk;
use crate::app::files::{self, File};
use crate::command::WriteTexts;
use crate::domain::message::texts;
use crate::export::text_set;
use crate::i18n::{Lang, explain, words};
use crate::ui::act::Act;
use crate::ui::kit::{Button, ButtonKind, FileButton, Icon};

#[component]
pub fn Actions() -> impl IntoView {
    let desk = Desk::here();
    let lang = desk.lang;
    let act = Act::here();
    let export = move || {
        let (set, today) = desk.session.ask(|portfolio, today| (text_set::write(portfolio.texts()), today));
        let Some((count, text)) = set else { return act.say(words::messages::nothing_own(lang)) };
        let name = words::messages::set_file(lang, today);
        if files::save_text(&name, "application/json", &text) {
            act.say(words::messages::exported(lang, count as i64));
        }
    };
    let import = Callback::new(move |file: File| {
        spawn_local(async move {
            let Ok(bytes) = files::backup_bytes(&file).await else {
                return act.say(words::messages::could_not_read(lang));
            };
            match text_set::read(&bytes).filter(|texts| !texts.is_empty()) {
                None => act.say(words::messages::not_a_set(lang)),
                Some(texts) => match broken(desk, &texts) {
                    Some(sentence) => act.say(sentence),
                    None => {
                        let said = words::messages::imported(lang, texts.len() as i64);
                        let texts = texts.into_iter().map(|(name, text)| (name, Some(text))).collect();
                        act.run(WriteTexts { texts }, said);
                    }
                },
            }
        });
    });
    view! {
        <Button kind=ButtonKind::Quiet icon=Icon::Download on_click=move |()| export()>
            {words::messages::export(lang)}
        </Button>
        <FileButton kind=ButtonKind::Quiet icon=Icon::Upload label=words::messages::import(lang)
            accept=".json,application/json" on_file=import />
    }
}

/// The first text that cannot be read, by its name, with the line.
fn broken(desk: Desk, arriving: &[(String, String)]) -> Option<String> {
    let lang = desk.lang;
    desk.session.ask(|portfolio, _| {
        let own = |name: &str| {
            let arrived = arriving.iter().find(|(it, _)| it == name).map(|(_, text)| text.clone());
            arrived.or_else(|| portfolio.own_text(name).map(str::to_owned))
        };
        arriving.iter().find_map(|(name, text)| {
            let named = texts::named(name)?;
            let why = texts::problem(named, text, &own)?;
            Some(words::messages::set_broken(
                lang,
                title(lang, named),
                explain::review::template_error(lang, &why),
            ))
        })
    })
}

fn title(lang: Lang, named: texts::Named) -> String {
    match named {
        texts::Named::Template(kind, channel, _) => explain::review::template_name(lang, kind, channel),
        texts::Named::Part(part, _) => explain::review::part(lang, part).to_owned(),
    }
}
