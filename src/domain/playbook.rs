//! The playbook (*argumentario*): what to answer, and what to do, while a customer is on the line.
//!
//! An objection is debated, with arguments; a situation is understood, with ways out. Beside them
//! the course of a call at each stage, and tips, each for the place where it helps. An entry is a
//! text like any other: its first line is its title, and the collector may write its own.

use super::language::Lang;
use super::letters::plain;
use super::named::named;
use super::own_text::{OwnText, own};

named! {
    pub enum Topic {
        /// What the customer puts forward (*objeción*): to be debated.
        Objection,
        /// What the customer is going through (*situación*): to be understood.
        Situation,
        /// How a call goes at a stage.
        Script,
        Tip,
    }
}

impl Topic {
    /// As names of texts and addresses write it.
    pub fn key(self) -> &'static str {
        match self {
            Topic::Objection => "objection",
            Topic::Situation => "situation",
            Topic::Script => "script",
            Topic::Tip => "tip",
        }
    }
}

/// One entry, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// `es/playbook/objection/no-invoice`
    pub name: String,
    pub topic: Topic,
    pub title: String,
    pub body: String,
    /// Written by the collector, here or in place of the original.
    pub is_own: bool,
    /// One that came with the product stands under this name.
    pub has_original: bool,
}

impl Entry {
    fn read(name: String, topic: Topic, text: &str, is_own: bool, has_original: bool) -> Entry {
        let (title, body) = text.trim().split_once('\n').unwrap_or((text.trim(), ""));
        let (title, body) = (title.trim().to_owned(), body.trim().to_owned());
        Entry { name, topic, title, body, is_own, has_original }
    }

    /// The text that it is kept as.
    pub fn text(&self) -> String {
        format!("{}\n{}", self.title, self.body)
    }

    /// Whether every word of a search is in it, however it is accented.
    pub fn answers(&self, search: &str) -> bool {
        let text = plain(&self.text());
        plain(search).split_whitespace().all(|word| text.contains(word))
    }
}

fn file(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => include_str!("../../templates/es/playbook.txt"),
        Lang::En => include_str!("../../templates/en/playbook.txt"),
    }
}

fn stem(lang: Lang) -> String {
    format!("{}/playbook/", lang.code())
}

/// What comes with the product: topic and key, and the text.
fn originals(lang: Lang) -> impl Iterator<Item = (Topic, &'static str, &'static str)> {
    file(lang).split("\n## ").filter_map(|section| {
        let section = section.strip_prefix("## ").unwrap_or(section);
        let (head, text) = section.split_once('\n')?;
        let (topic, key) = head.trim().split_once('/')?;
        let topic = Topic::ALL.into_iter().find(|it| it.key() == topic)?;
        Some((topic, key, text.trim()))
    })
}

/// The original text that stands under a name.
pub fn original(lang: Lang, name: &str) -> Option<&'static str> {
    let rest = name.strip_prefix(&stem(lang))?;
    let (topic, key) = rest.split_once('/')?;
    originals(lang).find(|(it, known, _)| it.key() == topic && *known == key).map(|(_, _, text)| text)
}

/// All entries in a language: the product's in their order, then the collector's own.
pub fn entries(lang: Lang, texts: &[OwnText]) -> Vec<Entry> {
    let stem = stem(lang);
    let mut all: Vec<Entry> = originals(lang)
        .map(|(topic, key, original)| {
            let name = format!("{stem}{}/{key}", topic.key());
            let written = own(texts, &name);
            let text = written.unwrap_or(original);
            Entry::read(name.clone(), topic, text, written.is_some(), true)
        })
        .collect();
    for version in texts {
        let Some(rest) = version.name.strip_prefix(&stem) else { continue };
        let topic =
            rest.split_once('/').and_then(|(topic, _)| Topic::ALL.into_iter().find(|it| it.key() == topic));
        let known = all.iter().any(|entry| entry.name == version.name);
        if let (Some(topic), Some(text), false) = (topic, own(texts, &version.name), known) {
            all.push(Entry::read(version.name.clone(), topic, text, true, false));
        }
    }
    all
}

/// A name for a new entry: one that nothing has had before.
pub fn fresh_name(lang: Lang, topic: Topic, texts: &[OwnText]) -> String {
    let name = |number: usize| format!("{}{}/own-{number}", stem(lang), topic.key());
    let taken = |name: &String| texts.iter().any(|it| it.name == *name);
    let free = (1..=texts.len() + 1).map(name).find(|name| !taken(name));
    free.unwrap_or_else(|| name(texts.len() + 1))
}

/// The tip for a place: `es/playbook/tip/message`.
pub fn tip(lang: Lang, texts: &[OwnText], place: &str) -> Option<Entry> {
    let name = format!("{}{}/{place}", stem(lang), Topic::Tip.key());
    let written = own(texts, &name);
    let text = written.or_else(|| original(lang, &name))?;
    Some(Entry::read(name, Topic::Tip, text, written.is_some(), true))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, text: Option<&str>) -> OwnText {
        let at = chrono::NaiveDate::from_ymd_opt(2025, 7, 9).and_then(|day| day.and_hms_opt(9, 0, 0));
        OwnText { name: name.to_owned(), text: text.map(str::to_owned), written_at: at.unwrap() }
    }

    #[test]
    fn both_languages_have_the_same_entries_and_each_says_something() {
        let keys = |lang| originals(lang).map(|(topic, key, _)| (topic, key)).collect::<Vec<_>>();
        assert_eq!(keys(Lang::Es), keys(Lang::En));
        for lang in Lang::ALL {
            let all = entries(lang, &[]);
            for topic in Topic::ALL {
                assert!(all.iter().filter(|entry| entry.topic == topic).count() >= 5, "{topic:?} {lang:?}");
            }
            for entry in all {
                assert!(entry.title.chars().count() > 3 && entry.body.chars().count() > 20, "{}", entry.name);
                assert!(!entry.is_own && entry.has_original);
            }
        }
    }

    #[test]
    fn a_search_finds_by_any_words_accents_aside() {
        let all = entries(Lang::Es, &[]);
        let found = |search: &str| all.iter().filter(|entry| entry.answers(search)).count();
        assert!(found("ya pago") >= 1 && found("FACTURA LLEGO") >= 1);
        assert_eq!(found("esto no esta"), 0);
        assert_eq!(found(""), all.len());
    }

    #[test]
    fn an_entry_of_ones_own_stands_in_place_or_beside() {
        let name = "es/playbook/objection/already-paid";
        let own = "es/playbook/situation/own-1";
        let texts = [written(name, Some("Otra\nRespuesta")), written(own, Some("Paro\nEsperar"))];
        let all = entries(Lang::Es, &texts);
        let find = |name: &str| all.iter().find(|it| it.name == name);
        assert!(find(name).is_some_and(|it| it.title == "Otra" && it.is_own && it.has_original));
        assert!(find(own).is_some_and(|it| it.topic == Topic::Situation && !it.has_original));
        assert_eq!(fresh_name(Lang::Es, Topic::Situation, &texts), "es/playbook/situation/own-2");
        let taken_back = [texts[1].clone(), written(own, None)];
        assert!(entries(Lang::Es, &taken_back).iter().all(|it| it.name != own), "taken away");
    }
}
