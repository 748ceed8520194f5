//! A file comes in whole, as one change.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Command, Moment, Refusal};
use crate::domain::account::Account;
use crate::domain::batch::{Batch, Block};
use crate::domain::change::{Change, FileImported, Gone, LayoutLearned};
use crate::domain::customer::Customer;
use crate::domain::document::Document;
use crate::domain::id::{CustomerId, DocumentId, SourceId};
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct ImportFile {
    pub source: SourceId,
    pub file: String,
    /// The day whose balances it shows.
    pub as_of: NaiveDate,
    pub gone: Gone,
    pub block: Block,
    /// A source that makes room for this one: the example portfolio.
    pub replaces: Option<SourceId>,
    /// What is to be remembered of the file's layout, where that is news.
    pub learned: Option<LayoutLearned>,
}

impl Command for ImportFile {
    /// Refuses a file that would change nothing and teach nothing, so that importing twice is importing once.
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let batch = self.block.open(&self.source).map_err(|_| Refusal::FileDamaged)?;
        let same = says_what_is_known(&batch, self.gone, &self.source, portfolio);
        if same && self.replaces.is_none() && self.learned.is_none() {
            return Err(Refusal::NothingNew);
        }
        let mut changes = Vec::new();
        changes.extend(self.replaces.map(|source| Change::SourceRemoved { source }));
        changes.extend(self.learned.map(Change::LayoutLearned));
        if !same {
            let ImportFile { source, file, as_of, gone, block, .. } = self;
            changes.push(Change::FileImported(FileImported { source, file, as_of, gone, block }));
        }
        Ok(changes)
    }
}

fn says_what_is_known(batch: &Batch, gone: Gone, source: &SourceId, portfolio: &Portfolio) -> bool {
    let held = || portfolio.accounts().filter(|account| account.customer.source == *source);
    let customers: HashMap<&CustomerId, &Customer> =
        held().map(|account| (&account.customer.id, &account.customer)).collect();
    // As the last file had them: what the collector wrote down since is no news of the file's.
    let filed: Vec<Cow<Document>> = held().flat_map(Account::filed).collect();
    let documents: HashMap<&DocumentId, &Document> = filed.iter().map(|it| (&it.id, it.as_ref())).collect();
    let nothing_gone = gone == Gone::Kept || documents.len() == batch.documents.len();
    nothing_gone
        && batch.customers.iter().all(|it| customers.get(&it.id) == Some(&it))
        && batch.documents.iter().all(|it| documents.get(&it.id) == Some(&it))
}
