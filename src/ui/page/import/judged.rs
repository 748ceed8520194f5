//! A reading beside what is held: what it would change, and the command that writes it.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::desk::Desk;
use crate::command::ImportFile;
use crate::demo;
use crate::domain::batch::{Batch, Block};
use crate::domain::change::{Gone, LayoutLearned};
use crate::domain::id::{DocumentId, SourceId};
use crate::domain::portfolio::Portfolio;
use crate::import::difference::Difference;
use crate::import::promised::{self, Promised};
use crate::import::review::{self, Group, Held};
use crate::import::whose::first_source;
use crate::import::wire::PackedReading;

/// Whose a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    Known(SourceId),
    /// Another company or system than those that are held.
    New,
}

/// A reading that can be judged, and nothing is written yet.
pub struct Draft {
    pub reading: PackedReading,
    /// As of the first source.
    pub batch: Batch,
}

/// What a draft would change in its source.
#[derive(Clone, PartialEq, Eq)]
pub struct Judged {
    pub source: SourceId,
    pub batch: Batch,
    pub held: Held,
    pub difference: Difference,
    pub groups: Vec<Group>,
    /// The promises that stand and are not kept yet.
    pub promised: Vec<Promised>,
    /// Nothing is held of the source yet.
    pub first: bool,
    /// So much is gone that it is asked again whether it was paid.
    pub lacks_most: bool,
}

impl Draft {
    pub fn of(reading: PackedReading) -> Option<Draft> {
        let batch = reading.block.open(&first_source()).ok()?;
        Some(Draft { reading, batch })
    }

    /// A name for a source that has none: whom the titles name, or the file.
    pub fn name_of_source(&self, files: &str) -> String {
        let creditor = &self.reading.summary.understood.creditor;
        let first = creditor.split(" | ").next().unwrap_or_default();
        match first {
            "" => files.split(['.', ',']).next().unwrap_or_default().trim().to_owned(),
            named => named.to_uppercase(),
        }
    }

    /// What was answered about documents that such a file lacks: of this layout, or of another
    /// of the same source. Where most is gone it is asked again.
    pub fn answer(&self, portfolio: &Portfolio, today: NaiveDate, source: &SourceId) -> Option<Gone> {
        let layout = &self.reading.summary.understood.layout;
        let of_source = || portfolio.layouts().iter().rev().filter(|it| it.source == *source);
        let own = of_source().find(|it| it.layout == *layout).and_then(|it| it.gone);
        own.or_else(|| of_source().find_map(|it| it.gone)).filter(|gone| {
            *gone == Gone::Kept || !Judged::of_source(portfolio, today, source.clone(), self).lacks_most
        })
    }
}

impl Judged {
    pub fn of(desk: Desk, draft: Arc<Draft>) -> Memo<Judged> {
        let source = Memo::new(move |_| desk.source());
        desk.session.query(move |portfolio, today| Judged::of_source(portfolio, today, source.get(), &draft))
    }

    fn of_source(portfolio: &Portfolio, today: NaiveDate, source: SourceId, draft: &Draft) -> Judged {
        let batch = match source == first_source() {
            true => draft.batch.clone(),
            false => draft.reading.block.open(&source).unwrap_or_default(),
        };
        Judged::between(portfolio, source, batch, today)
    }

    /// Whether somebody has to say what became of the documents that the file lacks.
    pub fn asks(&self) -> bool {
        !self.difference.gone.is_empty()
    }

    /// The documents that a promise is about.
    pub fn promised_documents(&self) -> HashSet<DocumentId> {
        self.promised.iter().flat_map(Promised::documents).cloned().collect()
    }

    fn between(portfolio: &Portfolio, source: SourceId, batch: Batch, today: NaiveDate) -> Judged {
        let held = Held::of(portfolio, &source);
        let difference = held.difference(&batch);
        let first = held.customers.is_empty();
        // All of a first file is new: no lines to judge.
        let groups = if first { Vec::new() } else { review::groups(&difference, &batch, &held) };
        let promised = promised::standing(portfolio, &source, &batch, today);
        let lacks_most = review::lacks_most(&difference);
        Judged { source, batch, held, difference, groups, promised, first, lacks_most }
    }

    /// The command that writes the draft as the person left it.
    pub fn command(&self, desk: Desk, draft: &Draft, has_demo: bool) -> ImportFile {
        let cutoff = draft.reading.summary.understood.cutoff;
        let gone = desk.gone.get_untracked().unwrap_or(Gone::PresumedPaid);
        let refused = desk.refused.get_untracked();
        let block = match refused.is_empty() {
            true => draft.reading.block.clone(),
            false => Block::pack(&review::adjusted(&self.batch, &self.held, gone, &refused)),
        };
        ImportFile {
            source: self.source.clone(),
            file: desk.names.get_untracked(),
            as_of: cutoff.unwrap_or_else(|| desk.session.ask(|_, today| today)),
            gone,
            block,
            replaces: (has_demo && desk.remove_demo.get_untracked()).then(demo::source),
            learned: self.learned(desk, draft),
        }
    }

    /// What is to be remembered of the layout, unless it is remembered already or is nothing.
    fn learned(&self, desk: Desk, draft: &Draft) -> Option<LayoutLearned> {
        let known = &draft.reading.summary.understood;
        let of_layout = |it: &&LayoutLearned| it.source == self.source && it.layout == known.layout;
        let before = desk.session.ask(|portfolio, _| portfolio.layouts().iter().find(of_layout).cloned());
        let name = match desk.owner.get_untracked() {
            Owner::New => desk.new_name.get_untracked().trim().to_owned(),
            Owner::Known(_) => before.as_ref().map(|it| it.name.clone()).unwrap_or_default(),
        };
        let learned = LayoutLearned {
            source: self.source.clone(),
            name,
            layout: known.layout.clone(),
            creditor: known.creditor.clone(),
            reading: known.corrections.lasting().to_reading(),
            gone: desk.gone.get_untracked(),
        };
        let is_nothing = learned.name.is_empty() && learned.reading.is_empty() && learned.gone.is_none();
        match before {
            Some(before) => (before != learned).then_some(learned),
            None => (!is_nothing && !learned.layout.is_empty()).then_some(learned),
        }
    }
}
