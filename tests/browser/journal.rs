//! The journal on a real IndexedDB: whole or not at all, on the disk, and never silently empty.

use cartera::domain::stamp::{DeviceId, Stamp};
use cartera::storage::{
    IndexedDb, Journal, Loaded, Mark, Record, Row, Snapshot, StorageFailure, Witnessed, start,
};
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

fn record(millis: u64) -> Record {
    let text = format!(r#"{{"v":1,"n":{millis},"text":"José Peña — ¿mañana?"}}"#);
    Record { stamp: Stamp::new(millis, 0, DeviceId(1)), text }
}

fn records(range: std::ops::RangeInclusive<u64>) -> Vec<Record> {
    range.map(record).collect()
}

fn rows(records: &[Record]) -> Vec<Row> {
    records.iter().map(Record::row).collect()
}

/// A new database for this check alone.
async fn fresh(name: &str) -> IndexedDb {
    delete(name).await;
    cartera::browser::preferences::remove(&format!("{name}.witness"));
    let journal = open(name).await;
    assert_eq!(start(&journal).await.expect("started").witnessed, Witnessed::FirstStart);
    journal
}

async fn open(name: &str) -> IndexedDb {
    IndexedDb::open_as(name, 1, IndexedDb::stores()).await.expect("the database opens")
}

async fn delete(name: &str) {
    script(&format!(
        "return new Promise((done, failed) => {{
            const request = indexedDB.deleteDatabase('{name}');
            request.onsuccess = done; request.onerror = failed;
        }});"
    ))
    .await;
}

/// Runs a script of the page's, as another program in the same browser would.
async fn script(body: &str) -> JsValue {
    let promise: Promise =
        Function::new_no_args(body).call0(&JsValue::NULL).expect("it runs").unchecked_into();
    JsFuture::from(Promise::resolve(&promise)).await.expect("it succeeds")
}

async fn loaded(journal: &IndexedDb) -> Loaded {
    journal.load().await.expect("the journal loads")
}

#[wasm_bindgen_test]
async fn what_was_appended_is_there_when_opened_again() {
    let journal = fresh("check-append").await;
    let all = records(1..=500);
    journal.append(&all[..200]).await.expect("stored");
    journal.append(&all[200..]).await.expect("stored");
    drop(journal);
    let again = open("check-append").await;
    assert_eq!(loaded(&again).await.records, all);
    assert_eq!(again.since(Some(all[480].stamp)).await.expect("read").records, all[481..]);
}

#[wasm_bindgen_test]
async fn an_empty_batch_is_stored_at_once() {
    let journal = fresh("check-nothing").await;
    journal.append(&[]).await.expect("nothing to store");
    assert!(loaded(&journal).await.is_empty());
}

#[wasm_bindgen_test]
async fn writes_are_synced_to_the_disk() {
    let _watching = fresh("check-strict").await;
    let durability = script(
        "return new Promise((done, failed) => {
            const request = indexedDB.open('check-strict');
            request.onerror = failed;
            request.onsuccess = () => {
                const of = (mode) => request.result.transaction(['journal'], mode).durability;
                const found = `${of('readwrite')} ${of('readonly')}`;
                request.result.close();
                done(found);
            };
        });",
    )
    .await;
    assert_eq!(durability.as_string().as_deref(), Some("strict default"));
}

#[wasm_bindgen_test]
async fn two_tabs_see_each_others_records() {
    let first = fresh("check-tabs").await;
    let second = open("check-tabs").await;
    first.append(&records(1..=3)).await.expect("stored");
    assert_eq!(loaded(&second).await.records, records(1..=3));
    second.append(&records(4..=5)).await.expect("stored");
    let news = first.since(Some(record(3).stamp)).await.expect("read");
    assert_eq!(news.records, records(4..=5));
    assert_eq!(start(&first).await.expect("started").witnessed, Witnessed::Agrees);
}

#[wasm_bindgen_test]
async fn a_batch_that_fails_leaves_nothing() {
    let journal = fresh("check-whole").await;
    journal.append(&[record(5)]).await.expect("stored");
    for place in 0..4 {
        let mut batch = records(10..=13);
        batch[place] = Record { text: "another text".to_owned(), ..record(5) };
        assert_eq!(journal.append(&batch).await, Err(StorageFailure::StampTaken), "place {place}");
        assert_eq!(loaded(&journal).await.records, [record(5)], "place {place}");
    }
    journal.append(&records(10..=13)).await.expect("the journal goes on");
    assert_eq!(start(&journal).await.expect("started").witnessed, Witnessed::Agrees);
}

#[wasm_bindgen_test]
async fn a_batch_may_be_tried_again() {
    let journal = fresh("check-again").await;
    journal.append(&records(1..=3)).await.expect("stored");
    journal.append(&records(1..=3)).await.expect("it is there already, to the letter");
    assert_eq!(loaded(&journal).await.records.len(), 3);
    assert_eq!(journal.witness(), Some(Mark::default().with(&records(1..=3))));
}

#[wasm_bindgen_test]
async fn a_restore_replaces_everything_or_nothing() {
    let journal = fresh("check-replace").await;
    journal.append(&records(1..=3)).await.expect("stored");
    journal.keep_snapshot(&Snapshot::new(1, Mark::default(), "old".to_owned())).await.expect("kept");

    let mut unfit = rows(&records(7..=9));
    unfit[1].id.clear();
    journal.replace(&unfit).await.expect("stored");
    assert_eq!((loaded(&journal).await.records.len(), loaded(&journal).await.unread.len()), (2, 1));
    assert_eq!(journal.snapshot().await.expect("read"), None, "a snapshot of another journal is no use");

    journal.replace(&rows(&records(20..=22))).await.expect("stored");
    assert_eq!(loaded(&journal).await.records, records(20..=22));
    assert_eq!(start(&journal).await.expect("started").witnessed, Witnessed::Agrees);
}

#[wasm_bindgen_test]
async fn an_erased_journal_is_a_first_start_and_a_lost_one_is_not() {
    let journal = fresh("check-lost").await;
    journal.append(&records(1..=3)).await.expect("stored");
    script(
        "return new Promise((done, failed) => {
            const request = indexedDB.open('check-lost');
            request.onsuccess = () => {
                const transaction = request.result.transaction('journal', 'readwrite');
                transaction.objectStore('journal').clear();
                transaction.oncomplete = () => { request.result.close(); done(); };
            };
        });",
    )
    .await;
    match start(&journal).await.expect("started").witnessed {
        Witnessed::DatabaseLost { expected, found } => assert_eq!((expected.count, found.count), (3, 0)),
        other => panic!("an emptied database went unnoticed: {other:?}"),
    }
    journal.erase().await.expect("erased");
    assert_eq!(start(&journal).await.expect("started").witnessed, Witnessed::FirstStart);
}

#[wasm_bindgen_test]
async fn a_deleted_database_is_not_written_on_as_if_it_were_whole() {
    let journal = fresh("check-deleted").await;
    journal.append(&records(1..=3)).await.expect("stored");
    delete("check-deleted").await;
    assert!(journal.since(Some(record(3).stamp)).await.expect("read").is_empty());
    match journal.append(&[record(4)]).await {
        Err(StorageFailure::Damaged(_)) => {}
        other => panic!("the loss went unnoticed: {other:?}"),
    }
    let started = start(&journal).await.expect("started");
    assert!(matches!(started.witnessed, Witnessed::DatabaseLost { .. }), "{:?}", started.witnessed);
}

#[wasm_bindgen_test]
async fn damaged_and_strange_rows_are_kept() {
    let journal = fresh("check-strange").await;
    journal.append(&records(1..=2)).await.expect("stored");
    script(
        "return new Promise((done, failed) => {
            const request = indexedDB.open('check-strange');
            request.onsuccess = () => {
                const transaction = request.result.transaction('journal', 'readwrite');
                const journal = transaction.objectStore('journal');
                journal.put({ id: '000000000009-0000-00000001', v: 'changed on the disk', crc: 1 });
                journal.put({ id: 7, something: 'else' });
                transaction.oncomplete = () => { request.result.close(); done(); };
            };
        });",
    )
    .await;
    let found = loaded(&journal).await;
    assert_eq!((found.records, found.unread.len()), (records(1..=2), 2));
    assert!(found.unread.iter().any(|unread| unread.row.text.contains("else")));
}

#[wasm_bindgen_test]
async fn a_snapshot_comes_back_until_the_next() {
    let journal = fresh("check-snapshot").await;
    assert_eq!(journal.snapshot().await.expect("read"), None);
    for text in ["first", "second"] {
        let snapshot = Snapshot::new(1, Mark::default().with(&records(1..=2)), text.to_owned());
        journal.keep_snapshot(&snapshot).await.expect("kept");
        assert_eq!(journal.snapshot().await.expect("read"), Some(snapshot));
    }
}

#[wasm_bindgen_test]
async fn a_full_disk_is_named_and_nothing_of_the_batch_is_kept() {
    let journal = fresh("check-quota").await;
    journal.append(&records(1..=3)).await.expect("stored");
    // The browser's own refusal, at each of the two moments when it comes.
    for moment in ["request", "commit"] {
        script(&format!("globalThis.fullDisk = {{ moment: '{moment}' }}; {FULL_DISK}")).await;
        let failed = journal.append(&records(10..=40)).await;
        script("globalThis.fullDisk.restore();").await;
        assert!(matches!(failed, Err(StorageFailure::QuotaExceeded { .. })), "{moment}: {failed:?}");
        assert_eq!(loaded(&journal).await.records, records(1..=3), "{moment}");
    }
    journal.append(&records(10..=40)).await.expect("there is room again");
}

/// Makes adding fail as it does without room: an exception from the request, or an abort when
/// the transaction is committed.
const FULL_DISK: &str = "
    const noRoom = () => new DOMException('no room', 'QuotaExceededError');
    const { add } = IDBObjectStore.prototype, { commit } = IDBTransaction.prototype;
    fullDisk.restore = () => {
        IDBObjectStore.prototype.add = add;
        IDBTransaction.prototype.commit = commit;
    };
    let count = 0;
    IDBObjectStore.prototype.add = function (...row) {
        count += 1;
        if (count === 20 && fullDisk.moment === 'request') throw noRoom();
        return add.apply(this, row);
    };
    IDBTransaction.prototype.commit = function () {
        if (fullDisk.moment === 'request') return commit.call(this);
        Object.defineProperty(this, 'error', { get: noRoom });
        this.abort();
    };";

#[wasm_bindgen_test]
async fn a_lost_connection_is_opened_again() {
    let journal = fresh("check-reopen").await;
    journal.append(&records(1..=3)).await.expect("stored");
    // As WebKit does when the page was in the background: the next transaction is refused.
    script(
        "const transaction = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function () {
            IDBDatabase.prototype.transaction = transaction;
            this.close();
            throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
        };",
    )
    .await;
    journal.append(&[record(4)]).await.expect("stored on the second try");
    assert_eq!(loaded(&journal).await.records, records(1..=4));
}
