//! The journal's home in the browser: IndexedDB through rexie, which only this file names.
//!
//! Inside a transaction nothing is awaited but its own requests; a write is issued whole and
//! committed in one breath, so it is stored whole or not at all. Transactions are strict
//! (`js/storage.js`). A connection that the browser dropped is opened again once.

use std::cell::RefCell;
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

use js_sys::Reflect;
use rexie::{KeyRange, ObjectStore, Rexie, Store, Transaction, TransactionMode};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::failure::{Room, StorageFailure};
use super::journal::Journal;
use super::js_row::{any_row_of, object, row_of, row_value};
use super::local;
use super::mark::Mark;
use super::record::{Loaded, Record, Row};
use super::snapshot::Snapshot;
use crate::domain::stamp::Stamp;

const DATABASE: &str = "cartera";
const VERSION: u32 = 1;

const JOURNAL: &str = "journal";
const SNAPSHOT: &str = "snapshot";

/// Each store's key is `id`. Append only: a store that a later version leaves out is deleted,
/// rows and all, when that version opens the database.
const STORES: &[&str] = &[JOURNAL, SNAPSHOT];

const LATEST: &str = "latest";

const OPEN_WITHIN: u32 = 5_000;
const READ_WITHIN: u32 = 60_000;
const WRITE_WITHIN: u32 = 60_000;
const AN_EVENT_LATER: u32 = 20;

#[wasm_bindgen(module = "/js/storage.js")]
extern "C" {
    #[wasm_bindgen(js_name = watchIndexedDb)]
    fn watch_indexed_db();
    #[wasm_bindgen(js_name = forgetTrouble)]
    fn forget_trouble();
    #[wasm_bindgen(js_name = lastTrouble)]
    fn last_trouble() -> String;
    #[wasm_bindgen(js_name = dataLoss)]
    fn data_loss() -> String;
    #[wasm_bindgen(js_name = isSuperseded)]
    fn is_superseded(name: &str, version: u32) -> bool;
    fn pause(milliseconds: u32) -> js_sys::Promise;
    fn room() -> js_sys::Promise;
}

/// The database of this site. Clones are not needed: share it in an `Rc`.
#[derive(Debug)]
pub struct IndexedDb {
    name: String,
    version: u32,
    stores: &'static [&'static str],
    connection: RefCell<Option<Rc<Rexie>>>,
}

impl IndexedDb {
    /// Opens the database, and makes it on a first start.
    pub async fn open() -> Result<IndexedDb, StorageFailure> {
        IndexedDb::open_as(DATABASE, VERSION, STORES).await
    }

    /// Opens a database under another name or with other stores: for tests of upgrades and tabs.
    pub async fn open_as(
        name: &str,
        version: u32,
        stores: &'static [&'static str],
    ) -> Result<IndexedDb, StorageFailure> {
        watch_indexed_db();
        let journal = IndexedDb { name: name.to_owned(), version, stores, connection: RefCell::default() };
        journal.connect().await?;
        Ok(journal)
    }

    /// The stores that this version knows.
    pub fn stores() -> &'static [&'static str] {
        STORES
    }

    /// What the browser says it dropped when it opened the database. Only some browsers say.
    pub fn data_loss() -> Option<String> {
        Some(data_loss()).filter(|words| !words.is_empty())
    }

    async fn connect(&self) -> Result<Rc<Rexie>, StorageFailure> {
        if let Some(open) = self.connection.borrow().clone() {
            return Ok(open);
        }
        forget_trouble();
        let stores = self.stores.iter().map(|name| ObjectStore::new(name).key_path("id"));
        let builder = stores.fold(Rexie::builder(&self.name).version(self.version), |builder, store| {
            builder.add_object_store(store)
        });
        match within(OPEN_WITHIN, builder.build()).await {
            None => Err(StorageFailure::Blocked),
            Some(Err(error)) => Err(self.diagnose(&error).await),
            Some(Ok(database)) => {
                let database = Rc::new(database);
                self.connection.replace(Some(database.clone()));
                Ok(database)
            }
        }
    }

    /// Does `work`, and once more on a new connection when the old one was lost.
    async fn attempt<T>(
        &self,
        milliseconds: u32,
        work: impl AsyncFn(&Rexie) -> rexie::Result<T>,
    ) -> Result<T, StorageFailure> {
        let database = self.connect().await?;
        forget_trouble();
        let error = match within(milliseconds, work(&database)).await {
            None => return Err(StorageFailure::TimedOut),
            Some(Ok(done)) => return Ok(done),
            Some(Err(error)) => error,
        };
        let failure = self.diagnose(&error).await;
        if !is_worth_a_new_connection(&error, &failure) {
            return Err(failure);
        }
        self.connection.replace(None);
        let database = self.connect().await?;
        forget_trouble();
        match within(milliseconds, work(&database)).await {
            None => Err(StorageFailure::TimedOut),
            Some(Ok(done)) => Ok(done),
            Some(Err(error)) => Err(self.diagnose(&error).await),
        }
    }

    /// A browser that deletes a database, or empties it, says nothing: writing on would bury what is
    /// missing under new rows. So the last record that the witness knows has to be there.
    async fn refuse_an_emptied(&self) -> Result<(), StorageFailure> {
        let Some(last) = self.witness().and_then(|mark| mark.last) else { return Ok(()) };
        let key = last.to_string();
        let find = async |database: &Rexie| {
            Reading::of(database, JOURNAL)?.store.key_exists(key.as_str().into()).await
        };
        match self.attempt(READ_WITHIN, find).await? {
            true => Ok(()),
            false => Err(StorageFailure::Damaged(format!("the record {last} is gone"))),
        }
    }

    async fn rows_after(&self, after: Option<String>) -> Result<Loaded, StorageFailure> {
        let read = self.attempt(READ_WITHIN, async |database| rows(database, after.as_deref()).await).await;
        match read {
            Ok(rows) => Ok(Loaded::of(rows)),
            // One damaged block makes a whole store unreadable at once, but not row by row.
            Err(StorageFailure::Damaged(why)) => self.salvage(after, why).await,
            Err(failure) => Err(failure),
        }
    }

    async fn salvage(&self, after: Option<String>, why: String) -> Result<Loaded, StorageFailure> {
        let work = async |database: &Rexie| salvaged(database, after.as_deref()).await;
        match self.attempt(READ_WITHIN, work).await {
            Ok((rows, unreachable)) => Ok(Loaded { unreachable, ..Loaded::of(rows) }),
            Err(_) => Err(StorageFailure::Damaged(why)),
        }
    }

    /// Whether every row of a batch is there already, to the letter.
    async fn holds(&self, batch: &[Row]) -> Result<bool, StorageFailure> {
        let find = async |database: &Rexie| {
            let journal = Reading::of(database, JOURNAL)?;
            for row in batch {
                let found = journal.store.get(row.id.as_str().into()).await?;
                if found.and_then(|value| row_of(&value)).as_ref() != Some(row) {
                    return Ok(false);
                }
            }
            Ok(true)
        };
        self.attempt(READ_WITHIN, find).await
    }

    /// The true reason of a failure. rexie reports most of them as a bare abort; the browser's own
    /// words come an event later, to `js/storage.js`.
    async fn diagnose(&self, error: &rexie::Error) -> StorageFailure {
        let _ = JsFuture::from(pause(AN_EVENT_LATER)).await;
        if is_superseded(&self.name, self.version) {
            return StorageFailure::ClosedByNewerVersion;
        }
        let (noted, told) = (last_trouble(), format!("{error:?}"));
        // An abort is only what follows; the first line of the other is without the stack.
        let report = if noted.is_empty() || noted.starts_with("AbortError") {
            format!("{noted} {}", told.lines().next().unwrap_or_default())
        } else {
            noted
        };
        StorageFailure::from_report(&report, room_left().await)
    }

    fn witness_key(&self) -> String {
        format!("{}.witness", self.name)
    }
}

impl Journal for IndexedDb {
    async fn load(&self) -> Result<Loaded, StorageFailure> {
        self.rows_after(None).await
    }

    async fn since(&self, last: Option<Stamp>) -> Result<Loaded, StorageFailure> {
        self.rows_after(last.map(|stamp| stamp.to_string())).await
    }

    async fn append(&self, batch: &[Record]) -> Result<(), StorageFailure> {
        self.refuse_an_emptied().await?;
        let rows: Vec<Row> = batch.iter().map(Record::row).collect();
        let add = async |database: &Rexie| {
            let transaction = database.transaction(&[JOURNAL], TransactionMode::ReadWrite)?;
            let values: Vec<JsValue> = rows.iter().map(row_value).collect();
            let journal = transaction.store(JOURNAL)?;
            let requests = journal.add_all(values.into_iter().map(|value| (value, None)));
            commit(transaction, requests).await
        };
        match self.attempt(WRITE_WITHIN, add).await {
            Ok(()) => {
                // Without a witness, the next start makes one of everything there is.
                self.witness().into_iter().for_each(|mark| self.bear_witness(&mark.with(batch)));
                Ok(())
            }
            // The first try was stored although the connection was lost before it could say so.
            Err(StorageFailure::StampTaken) if self.holds(&rows).await? => {
                self.bear_witness(&self.load().await?.mark());
                Ok(())
            }
            Err(failure) => Err(failure),
        }
    }

    async fn replace(&self, rows: &[Row]) -> Result<(), StorageFailure> {
        let put = async |database: &Rexie| {
            let transaction = database.transaction(&[JOURNAL, SNAPSHOT], TransactionMode::ReadWrite)?;
            let (journal, snapshot) = (transaction.store(JOURNAL)?, transaction.store(SNAPSHOT)?);
            let values: Vec<JsValue> = rows.iter().map(row_value).collect();
            let requests = async {
                // Requests are carried out in the order in which they were made.
                let (mut dropped, mut emptied) = (pin!(snapshot.clear()), pin!(journal.clear()));
                issue(dropped.as_mut()).await?;
                issue(emptied.as_mut()).await?;
                let mut put = pin!(journal.put_all(values.into_iter().map(|value| (value, None))));
                issue(put.as_mut()).await?;
                // What listens to the requests must outlive them.
                std::future::pending().await
            };
            commit(transaction, requests).await
        };
        // A tab that is closed half-way must not find a witness of what was meant to go.
        let before = self.witness();
        local::forget(&self.witness_key());
        let done = self.attempt(WRITE_WITHIN, put).await;
        match &done {
            Ok(()) => self.bear_witness(&Mark::of(rows)),
            Err(_) => before.iter().for_each(|mark| self.bear_witness(mark)),
        }
        done
    }

    fn witness(&self) -> Option<Mark> {
        local::read(&self.witness_key())
    }

    fn bear_witness(&self, mark: &Mark) {
        local::write(&self.witness_key(), mark);
    }

    async fn snapshot(&self) -> Result<Option<Snapshot>, StorageFailure> {
        let read = async |database: &Rexie| Reading::of(database, SNAPSHOT)?.store.get(LATEST.into()).await;
        let found = self.attempt(READ_WITHIN, read).await?;
        let text = found.and_then(|value| Reflect::get(&value, &"v".into()).ok()?.as_string());
        let snapshot = text.and_then(|text| serde_json::from_str::<Snapshot>(&text).ok());
        Ok(snapshot.filter(Snapshot::is_whole))
    }

    async fn keep_snapshot(&self, snapshot: &Snapshot) -> Result<(), StorageFailure> {
        let text = serde_json::to_string(snapshot).map_err(|why| StorageFailure::Unknown(why.to_string()))?;
        let put = async |database: &Rexie| {
            let transaction = database.transaction(&[SNAPSHOT], TransactionMode::ReadWrite)?;
            let store = transaction.store(SNAPSHOT)?;
            let value = object(&[("id", LATEST.into()), ("v", text.as_str().into())]);
            let requests = store.put_all(std::iter::once((value, None)));
            commit(transaction, requests).await
        };
        self.attempt(WRITE_WITHIN, put).await
    }
}

/// A store open for reading, with the transaction that keeps it so.
struct Reading {
    store: Store,
    _transaction: Transaction,
}

impl Reading {
    fn of(database: &Rexie, store: &str) -> rexie::Result<Reading> {
        let transaction = database.transaction(&[store], TransactionMode::ReadOnly)?;
        Ok(Reading { store: transaction.store(store)?, _transaction: transaction })
    }
}

async fn rows(database: &Rexie, after: Option<&str>) -> rexie::Result<Vec<Row>> {
    let values = Reading::of(database, JOURNAL)?.store.get_all(beyond(after)?, None).await?;
    Ok(values.iter().map(any_row_of).collect())
}

/// Reads row by row; also counts the rows that the browser does not give.
async fn salvaged(database: &Rexie, after: Option<&str>) -> rexie::Result<(Vec<Row>, u32)> {
    let keys = Reading::of(database, JOURNAL)?.store.get_all_keys(beyond(after)?, None).await?;
    let (mut rows, mut unreachable) = (Vec::new(), 0);
    for key in keys {
        // A failed request ends its transaction, so each row has its own.
        match Reading::of(database, JOURNAL)?.store.get(key).await {
            Ok(Some(value)) => rows.push(any_row_of(&value)),
            Ok(None) | Err(_) => unreachable += 1,
        }
    }
    Ok((rows, unreachable))
}

fn beyond(after: Option<&str>) -> rexie::Result<Option<KeyRange>> {
    Ok(after.map(|id| KeyRange::lower_bound(&id.into(), Some(true))).transpose()?)
}

/// Issues all requests, commits, and waits until the disk has them.
///
/// Nothing is awaited between the last request and the commit: whatever else ran there could
/// end the transaction first. Dropping a transaction would commit what was issued of it, so a
/// batch that could not be issued whole is aborted.
async fn commit(
    transaction: Transaction,
    requests: impl Future<Output = rexie::Result<()>>,
) -> rexie::Result<()> {
    let mut requests = pin!(requests);
    if let Err(error) = issue(requests.as_mut()).await {
        let mut abort = pin!(transaction.abort());
        let _ = issue(abort.as_mut()).await;
        return Err(error);
    }
    // The requests stay alive, with what listens to them, until the transaction has ended.
    transaction.commit().await
}

/// Lets a request be made without waiting for its answer.
async fn issue(
    mut request: std::pin::Pin<&mut impl Future<Output = rexie::Result<()>>>,
) -> rexie::Result<()> {
    std::future::poll_fn(|context| match request.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(done),
        Poll::Pending => Poll::Ready(Ok(())),
    })
    .await
}

/// What `work` gives, or nothing when it takes too long.
async fn within<T>(milliseconds: u32, work: impl Future<Output = T>) -> Option<T> {
    let (mut work, mut alarm) = (pin!(work), pin!(JsFuture::from(pause(milliseconds))));
    std::future::poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => alarm.as_mut().poll(context).map(|_| None),
    })
    .await
}

async fn room_left() -> Room {
    let answer = JsFuture::from(room()).await.unwrap_or_default();
    let part = |at: u32| Reflect::get_u32(&answer, at).ok().and_then(|it| it.as_f64()).unwrap_or(0.0);
    Room { used: part(0) as u64, quota: part(1) as u64 }
}

/// WebKit loses connections in the background, Chromium closes them when a disk misbehaves.
fn is_worth_a_new_connection(error: &rexie::Error, failure: &StorageFailure) -> bool {
    let words = format!("{error:?}");
    let lost = ["InvalidStateError", "UnknownError"].iter().any(|name| words.contains(name));
    match failure {
        StorageFailure::Damaged(_) => true,
        StorageFailure::Unknown(report) => lost || report.contains("InvalidStateError"),
        _ => false,
    }
}
