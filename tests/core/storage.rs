//! The journal and its backups: whole or refused, and readable for ever.

use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use cartera::domain::stamp::{DeviceId, Stamp};
use cartera::storage::backup::{self, BackupFault};
use cartera::storage::{
    Journal, Loaded, Mark, Memory, Record, Row, StorageFailure, UnreadCause, Witnessed, codec, start,
};
use chrono::{NaiveDate, NaiveDateTime};
use proptest::collection::vec;
use proptest::prelude::*;

/// The journal in memory never waits, so one look is enough.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("memory waited for something"),
    }
}

fn made_at() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2025, 7, 9).and_then(|day| day.and_hms_opt(18, 30, 5)).expect("a moment")
}

fn record(millis: u64, text: &str) -> Record {
    Record { stamp: Stamp::new(millis, 0, DeviceId(1)), text: text.to_owned() }
}

fn three() -> Vec<Row> {
    let texts = [r#"{"v":1,"a":"ñ\n\""}"#, r#"{"v":9,"from":"the future"}"#, ""];
    (1..).zip(texts).map(|(at, text)| record(at, text).row()).collect()
}

prop_compose! {
    fn a_row()(millis in 0..1u64 << 48, counter: u16, device: u32, text in any::<String>()) -> Row {
        Record { stamp: Stamp::new(millis, counter, DeviceId(device)), text }.row()
    }
}

prop_compose! {
    /// As a damaged disk or a later version may leave it.
    fn any_row()(mut row in a_row(), odd in prop::option::of(any::<(u32, String)>())) -> Row {
        if let Some((crc, id)) = odd {
            (row.crc, row.id) = (crc, id);
        }
        row
    }
}

fn in_order(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by(|a, b| a.id.cmp(&b.id));
    rows.dedup_by(|a, b| a.id == b.id);
    rows
}

proptest! {
    #[test]
    fn a_backup_reads_back_as_it_was_written(rows in vec(any_row(), 0..20), app in "[0-9.]{1,8}") {
        let rows = in_order(rows);
        let backup = backup::read(&backup::write(made_at(), &app, &rows)).expect("it is whole");
        prop_assert_eq!(backup.loaded.rows(), rows);
        prop_assert_eq!((backup.made_at, backup.app), (made_at(), app));
    }

    #[test]
    fn a_backup_of_a_restored_backup_is_the_same_file(rows in vec(any_row(), 0..20)) {
        let first = backup::write(made_at(), "1.0", &in_order(rows));
        let journal = Memory::new();
        let backup = backup::read(&first).expect("it is whole");
        now(journal.replace(&backup.loaded.rows())).expect("restored");
        let second = backup::write(made_at(), "1.0", &now(journal.load()).expect("loaded").rows());
        prop_assert_eq!(first, second);
    }

    #[test]
    fn no_bytes_make_reading_panic(bytes in vec(any::<u8>(), 0..400)) {
        prop_assert!(backup::read(&bytes).is_err());
    }

    #[test]
    fn rows_out_of_place_are_refused(place in 1..3usize, other in 1..3usize) {
        prop_assume!(place != other);
        let bytes = backup::write(made_at(), "1.0", &three());
        let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
        lines.swap(place, other);
        prop_assert_eq!(backup::read(&lines.concat()), Err(BackupFault::ChecksumMismatch));
    }

    #[test]
    fn a_mark_tells_any_two_journals_apart(rows in vec(a_row(), 1..20), left_out: prop::sample::Index) {
        let rows = in_order(rows);
        let mut fewer = rows.clone();
        let gone = fewer.remove(left_out.index(rows.len()));
        prop_assert_ne!(Mark::of(&fewer), Mark::of(&rows));
        let mut changed = rows.clone();
        changed[left_out.index(rows.len())].crc = !gone.crc;
        prop_assert_ne!(Mark::of(&changed), Mark::of(&rows));
    }
}

#[test]
fn every_flipped_bit_is_refused() {
    let bytes = backup::write(made_at(), "1.0", &three());
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(backup::read(&flipped).is_err(), "bit {bit}");
    }
}

#[test]
fn every_shorter_file_is_refused() {
    let bytes = backup::write(made_at(), "1.0", &three());
    for length in 0..bytes.len() {
        assert!(backup::read(&bytes[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn faults_say_what_is_wrong() {
    let check = |bytes: &[u8], fault| assert_eq!(backup::read(bytes), Err(fault));
    let bytes = backup::write(made_at(), "1.0", &three());
    let text = String::from_utf8(bytes.clone()).expect("a backup is text");
    check(b"", BackupFault::NotABackup);
    check(b"Factura;Saldo\n1;2\n", BackupFault::NotABackup);
    check(b"{\"cartera\":\"backup\"}\n", BackupFault::NotABackup);
    let newer = BackupFault::NewerFormat { found: 7, known: backup::FORMAT };
    check(text.replacen("\"format\":1", "\"format\":7", 1).as_bytes(), newer.clone());
    check(b"{\"cartera\":\"backup\",\"format\":7,\"zipped\":true}\n\x1f\x8b", newer);
    let two_lines = text.match_indices('\n').nth(1).map(|(at, _)| at + 1).expect("lines");
    check(&bytes[..two_lines], BackupFault::Truncated { expected: 3, found: 1 });
    check(text.replace('\n', "\r\n").as_bytes(), BackupFault::ChecksumMismatch);
    assert_eq!(backup::file_name(made_at().date()), "cartera-respaldo-2025-07-09.cartera");
}

#[test]
fn a_failed_append_stores_nothing_and_the_witness_knows() {
    let journal = Memory::new();
    now(journal.append(&[record(1, "a")])).expect("stored");
    let full = StorageFailure::QuotaExceeded { used: 1, quota: 1 };
    journal.fail_next(full.clone());
    assert_eq!(now(journal.append(&[record(2, "b")])), Err(full));
    assert_eq!(now(journal.append(&[record(3, "c"), record(1, "other")])), Err(StorageFailure::StampTaken));
    assert_eq!(now(journal.load()).expect("loaded").records, [record(1, "a")]);
    assert_eq!(now(start(&journal)).expect("started").witnessed, Witnessed::Agrees);
}

#[test]
fn tabs_of_one_browser_share_the_journal() {
    let first = Memory::new();
    let second = first.clone();
    now(first.append(&[record(1, "a"), record(2, "b")])).expect("stored");
    let news = now(second.since(Some(record(1, "a").stamp))).expect("read");
    assert_eq!(news.records, [record(2, "b")]);
}

#[test]
fn an_emptied_database_is_never_a_first_start() {
    let journal = Memory::new();
    assert_eq!(now(start(&journal)).expect("started").witnessed, Witnessed::FirstStart);
    now(journal.append(&[record(1, "a")])).expect("stored");
    journal.lose_everything();
    for _ in 0..2 {
        let witnessed = now(start(&journal)).expect("started").witnessed;
        assert!(matches!(witnessed, Witnessed::DatabaseLost { .. }), "every time, not only once");
    }
    now(journal.erase()).expect("erased");
    assert_eq!(now(start(&journal)).expect("started").witnessed, Witnessed::FirstStart);
}

#[test]
fn what_cannot_be_read_goes_into_the_next_backup_as_it_is() {
    let journal = Memory::new();
    let newer = record(5, r#"{"v":2,"sealed":"…"}"#).row();
    let damaged = Row { crc: 1, ..record(6, "x").row() };
    journal.plant(newer.clone());
    journal.plant(damaged.clone());
    let loaded = now(journal.load()).expect("loaded");
    let bytes = backup::write(made_at(), "1.0", &loaded.rows());
    let restored = backup::read(&bytes).expect("whole").loaded;
    assert_eq!(restored.rows(), [newer, damaged]);
    let (entries, unread) = codec::decode_all(restored);
    assert!(entries.is_empty());
    let causes: Vec<&UnreadCause> = unread.iter().map(|unread| &unread.why).collect();
    assert_eq!(causes, [&UnreadCause::BadChecksum, &UnreadCause::NewerVersion { found: 2 }]);
}

/// Counts what a journal was asked, and shows that a start asks the witness first.
#[derive(Default)]
struct Asked(Memory, RefCell<Vec<&'static str>>);

impl Journal for Asked {
    async fn load(&self) -> Result<Loaded, StorageFailure> {
        self.1.borrow_mut().push("load");
        self.0.load().await
    }
    async fn since(&self, last: Option<Stamp>) -> Result<Loaded, StorageFailure> {
        self.0.since(last).await
    }
    async fn append(&self, batch: &[Record]) -> Result<(), StorageFailure> {
        self.0.append(batch).await
    }
    async fn replace(&self, rows: &[Row]) -> Result<(), StorageFailure> {
        self.0.replace(rows).await
    }
    fn witness(&self) -> Option<Mark> {
        self.1.borrow_mut().push("witness");
        self.0.witness()
    }
    fn bear_witness(&self, mark: &Mark) {
        self.0.bear_witness(mark);
    }
    async fn snapshot(&self) -> Result<Option<cartera::storage::Snapshot>, StorageFailure> {
        self.0.snapshot().await
    }
    async fn keep_snapshot(&self, snapshot: &cartera::storage::Snapshot) -> Result<(), StorageFailure> {
        self.0.keep_snapshot(snapshot).await
    }
}

#[test]
fn the_witness_is_asked_before_the_journal() {
    let journal = Asked::default();
    now(start(&journal)).expect("started");
    assert_eq!(*journal.1.borrow(), ["witness", "load"]);
}
