//! A file is laid over what its source had: a balance that fell was paid by the difference,
//! and so was a document that a complete file no longer shows.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::domain::account::Account;
use crate::domain::batch::Batch;
use crate::domain::change::{FileImported, Gone};
use crate::domain::document::Document;
use crate::domain::id::{CustomerId, DocumentId};
use crate::domain::money::Money;
use crate::domain::order;

/// What was held of a document: as it stood, and the balance that the last file showed.
struct Held {
    document: Document,
    filed: Money,
}

pub(super) fn take_over(
    accounts: &mut BTreeMap<CustomerId, Arc<Account>>,
    batch: Batch,
    import: &FileImported,
) {
    let mut before: HashMap<DocumentId, Held> = HashMap::new();
    for account in accounts.values_mut().filter(|it| it.customer.source == import.source) {
        let account = Arc::make_mut(account);
        for document in std::mem::take(&mut account.documents) {
            let mut filed = document.balance;
            filed.minor += account.pending(&document.id);
            before.insert(document.id.clone(), Held { document, filed });
        }
    }
    for customer in batch.customers {
        match accounts.get_mut(&customer.id) {
            Some(account) => Arc::make_mut(account).customer = customer,
            None => {
                accounts.insert(customer.id.clone(), Arc::new(Account::new(customer)));
            }
        }
    }
    for document in batch.documents {
        let earlier = before.remove(&document.id);
        let Some(account) = accounts.get_mut(&document.customer).map(Arc::make_mut) else { continue };
        match earlier {
            Some(held) => account.lay_over(held.filed, document, import.as_of),
            None => account.lay(document),
        }
    }
    let mut gone: Vec<Held> = before.into_values().collect();
    order::sort_by(&mut gone, |a, b| a.document.id.cmp(&b.document.id));
    for Held { document, filed } in gone {
        let Some(account) = accounts.get_mut(&document.customer).map(Arc::make_mut) else { continue };
        match import.gone {
            Gone::Kept => account.documents.push(document),
            Gone::PresumedPaid => account.settle(filed, document, import.as_of),
        }
    }
    for account in accounts.values_mut().filter(|it| it.customer.source == import.source) {
        Arc::make_mut(account).sort_documents();
    }
}
