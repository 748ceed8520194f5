//! The worker's bridge: files go out, text comes back.
//!
//! The worker is started by the first request and kept for the next. When it traps, its request
//! fails and the next one starts another; cancelling ends it at once, whatever it was doing.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use js_sys::{Array, ArrayBuffer, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ErrorEvent, Event, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

use super::listen;

/// The script that Trunk writes beside the page for the worker's program.
const SCRIPT: &str = "worker_loader.js";

/// Why no answer came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkerFailure {
    /// The browser did not start it, or its script could not be loaded.
    NotStarted(String),
    /// It trapped while it worked. The next request starts another.
    Trapped(String),
    Cancelled,
}

/// A file to hand over: its name and its bytes.
pub type NamedBuffer = (String, ArrayBuffer);

struct Running {
    worker: Worker,
    /// Fulfilled when the worker listens.
    ready: Promise,
    _listeners: [Closure<dyn FnMut(Event)>; 2],
}

/// What came of one request, once something has.
type Outcome = Rc<RefCell<Option<Result<String, WorkerFailure>>>>;

/// Who waits for the answer to one request.
struct Waiting {
    on_progress: Rc<dyn Fn(String)>,
    settle: Function,
    outcome: Outcome,
}

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
    static WAITING: RefCell<HashMap<u32, Waiting>> = RefCell::new(HashMap::new());
    static LAST: RefCell<u32> = const { RefCell::new(0) };
}

/// Sends the files with their options and waits for the answer; both are the caller's text.
/// The buffers are handed over: they are empty afterwards.
pub async fn ask(
    files: Vec<NamedBuffer>,
    options: &str,
    on_progress: impl Fn(String) + 'static,
) -> Result<String, WorkerFailure> {
    let (worker, ready) = start()?;
    let (id, answered, outcome) = wait(Rc::new(on_progress));
    // A worker that ends before it listens settles the request, not the promise.
    let _ = JsFuture::from(Promise::race(&Array::of2(&ready, &answered))).await;
    if outcome.borrow().is_none()
        && let Err(error) = post(&worker, id, &files, options)
    {
        settle(id, Err(WorkerFailure::NotStarted(format!("{error:?}"))));
    }
    let _ = JsFuture::from(answered).await;
    let result = outcome.borrow_mut().take();
    result.unwrap_or(Err(WorkerFailure::Cancelled))
}

/// Ends the worker and every request of it.
pub fn cancel() {
    stop();
    fail_all(&WorkerFailure::Cancelled);
}

/// Gives the worker's memory back once nothing waits for it.
pub fn rest() {
    if WAITING.with_borrow(HashMap::is_empty) {
        stop();
    }
}

fn start() -> Result<(Worker, Promise), WorkerFailure> {
    if let Some(running) =
        RUNNING.with_borrow(|it| it.as_ref().map(|it| (it.worker.clone(), it.ready.clone())))
    {
        return Ok(running);
    }
    let failed = |error: JsValue| WorkerFailure::NotStarted(format!("{error:?}"));
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    // The page may stand in any folder; its base says which.
    let base = listen::document().and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default();
    let address = Url::new_with_base(SCRIPT, &base).map_err(failed)?.href();
    let worker = Worker::new_with_options(&address, &options).map_err(failed)?;
    let mut now_ready = None;
    let listens = Rc::new(Cell::new(false));
    let listened = listens.clone();
    let ready = Promise::new(&mut |resolve, _| now_ready = Some(resolve));
    let on_message = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let Some(message) = event.dyn_ref::<MessageEvent>().map(MessageEvent::data) else { return };
        match message.as_string() {
            Some(_) => {
                listens.set(true);
                if let Some(ready) = now_ready.take() {
                    let _ = ready.call0(&JsValue::UNDEFINED);
                }
            }
            None => hear(&message),
        }
    });
    let on_error = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let said = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
        stop();
        fail_all(&match listened.get() {
            true => WorkerFailure::Trapped(said),
            false => WorkerFailure::NotStarted(said),
        });
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    let running =
        Running { worker: worker.clone(), ready: ready.clone(), _listeners: [on_message, on_error] };
    RUNNING.set(Some(running));
    Ok((worker, ready))
}

fn stop() {
    let Some(running) = RUNNING.take() else { return };
    running.worker.terminate();
    running.worker.set_onmessage(None);
    running.worker.set_onerror(None);
    // The listener that stops the worker is one of those that go with it, so not at once.
    listen::later(0, move || drop(running));
}

fn wait(on_progress: Rc<dyn Fn(String)>) -> (u32, Promise, Outcome) {
    let id = LAST.with_borrow_mut(|last| {
        *last = last.wrapping_add(1);
        *last
    });
    let outcome = Rc::new(RefCell::new(None));
    let answered = Promise::new(&mut |settle, _| {
        let waiting = Waiting { on_progress: on_progress.clone(), settle, outcome: outcome.clone() };
        WAITING.with_borrow_mut(|all| all.insert(id, waiting));
    });
    (id, answered, outcome)
}

fn post(worker: &Worker, id: u32, files: &[NamedBuffer], options: &str) -> Result<(), JsValue> {
    let (list, handed_over) = (Array::new(), Array::new());
    for (name, bytes) in files {
        let file = Object::new();
        Reflect::set(&file, &"name".into(), &name.into())?;
        Reflect::set(&file, &"bytes".into(), bytes)?;
        list.push(&file);
        handed_over.push(bytes);
    }
    let message = Object::new();
    Reflect::set(&message, &"id".into(), &id.into())?;
    Reflect::set(&message, &"files".into(), &list)?;
    Reflect::set(&message, &"options".into(), &options.into())?;
    worker.post_message_with_transfer(&message, &handed_over)
}

/// A message of the worker: how far it is, or its answer.
fn hear(message: &JsValue) {
    let field = |name: &str| Reflect::get(message, &name.into()).ok();
    let Some(id) = field("id").and_then(|id| id.as_f64()).map(|id| id as u32) else { return };
    if let Some(answer) = field("answer").and_then(|answer| answer.as_string()) {
        settle(id, Ok(answer));
    } else if let Some(progress) = field("progress").and_then(|progress| progress.as_string()) {
        let listener = WAITING.with_borrow(|all| all.get(&id).map(|waiting| waiting.on_progress.clone()));
        if let Some(listener) = listener {
            listener(progress);
        }
    }
}

fn settle(id: u32, result: Result<String, WorkerFailure>) {
    let Some(waiting) = WAITING.with_borrow_mut(|all| all.remove(&id)) else { return };
    *waiting.outcome.borrow_mut() = Some(result);
    let _ = waiting.settle.call0(&JsValue::UNDEFINED);
}

fn fail_all(why: &WorkerFailure) {
    let ids: Vec<u32> = WAITING.with_borrow(|all| all.keys().copied().collect());
    ids.into_iter().for_each(|id| settle(id, Err(why.clone())));
}
