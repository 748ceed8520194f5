//! The browser's edge: what the page asks of the machine, in a real browser.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use cartera::browser::tabs::{Channel, with_write_lock, write_lock};
use cartera::browser::{clock, connection, device, files, persistence, preferences};
use js_sys::{Array, Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{BroadcastChannel, Event, File};

async fn pause(milliseconds: i32) {
    let wait = Promise::new(&mut |done: Function, _| {
        let window = web_sys::window().expect("a page");
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds).expect("a timer");
    });
    JsFuture::from(wait).await.expect("the timer rings");
}

#[wasm_bindgen_test]
fn preferences_come_back_and_nonsense_is_nothing() {
    assert!(preferences::set("cartera.check", &vec!["a", "ñ"]));
    assert_eq!(preferences::get::<Vec<String>>("cartera.check"), Some(vec!["a".into(), "ñ".into()]));
    assert_eq!(preferences::get::<u32>("cartera.check"), None);
    preferences::remove("cartera.check");
    assert_eq!(preferences::get::<Vec<String>>("cartera.check"), None);
}

#[wasm_bindgen_test]
fn a_device_keeps_its_number() {
    let id = device::id();
    assert_eq!(device::id(), id);
    preferences::remove("cartera.device");
    assert_ne!(device::id(), id, "a new profile is another device");
}

#[wasm_bindgen_test]
fn the_clock_gives_local_time() {
    let shown = clock::local_time(clock::epoch_millis());
    assert!((clock::now() - shown).num_seconds().abs() <= 1);
    let offset = js_sys::Date::new_0().get_timezone_offset();
    let utc = chrono::DateTime::from_timestamp_millis(clock::epoch_millis() as i64).expect("a moment");
    assert_eq!((utc.naive_utc() - clock::now()).num_minutes() as f64, offset.trunc());
}

#[wasm_bindgen_test]
async fn one_writer_at_a_time() {
    let busy = Rc::new(Cell::new(false));
    let (done, order) = (Rc::new(Cell::new(0)), Rc::new(RefCell::new(Vec::new())));
    for writer in 0..5 {
        let (busy, done, order) = (busy.clone(), done.clone(), order.clone());
        spawn_local(async move {
            let work = async || {
                assert!(!busy.replace(true), "two writers at once");
                pause(10).await;
                busy.set(false);
                order.borrow_mut().push(writer);
            };
            with_write_lock(work).await.expect("its turn comes");
            done.set(done.get() + 1);
        });
    }
    pause(500).await;
    assert_eq!((done.get(), order.borrow().as_slice()), (5, &[0, 1, 2, 3, 4][..]));
}

#[wasm_bindgen_test]
async fn a_tab_that_panics_gives_its_lock_back() {
    let held = write_lock().await.expect("free");
    let window = web_sys::window().expect("a page");
    window.dispatch_event(&Event::new("cartera:panic").expect("an event")).expect("heard");
    let next = write_lock().await.expect("free again");
    drop(next);
    drop(held);
}

#[wasm_bindgen_test]
async fn tabs_hear_each_other() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let ours = Channel::open();
    let noted = heard.clone();
    ours.on_message(move |text| noted.borrow_mut().push(text));
    ours.post("to the others only");
    let theirs = BroadcastChannel::new("cartera").expect("a channel");
    theirs.post_message(&"appended".into()).expect("posted");
    theirs.post_message(&JsValue::from(7)).expect("posted");
    pause(200).await;
    assert_eq!(*heard.borrow(), ["appended"]);
    theirs.close();
}

#[wasm_bindgen_test]
async fn a_file_is_read_unless_it_is_too_big() {
    let parts = Array::of1(&"José;1.234,50\n".into());
    let file = File::new_with_str_sequence(&parts, "x.csv").expect("a file");
    assert_eq!(files::read(&file, 100).await, Ok("José;1.234,50\n".as_bytes().to_vec()));
    let too_big = files::ReadFault::TooBig { bytes: 15, limit: 10 };
    assert_eq!(files::read(&file, 10).await, Err(too_big));
}

#[wasm_bindgen_test]
async fn the_browser_says_how_much_room_there_is() {
    let estimate = persistence::estimate().await.expect("an estimate");
    assert!(estimate.quota > estimate.used);
    let _ = persistence::is_persisted().await;
    assert!(connection::is_online());
}
