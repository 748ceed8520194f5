//! Updates: the service worker that serves the app offline, and the new version that waits.
//!
//! A new version never takes over by itself: it waits for the person's word. The tab in which
//! that was given reloads; the others are told, because something may be half written in them.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

use super::listen;

const SCRIPT: &str = "sw.js";

/// Registers the service worker, and calls back when a new version waits to be applied.
///
/// A version may have been waiting since an earlier visit, may arrive now, or may be found when
/// the collector comes back to a page left open for days: all three are looked at. It also calls
/// back when another tab applied the version: this page still runs the old one.
pub fn register(on_waiting: impl Fn() + 'static) {
    let tell: Rc<dyn Fn()> = Rc::new(on_waiting);
    if let Some(container) = container() {
        // The first version takes charge of a page that had none, and nothing is replaced.
        let replaces = Cell::new(container.controller().is_some());
        let replaced = tell.clone();
        listen::on(&container, "controllerchange", move |_| {
            if replaces.replace(true) {
                replaced();
            }
        });
    }
    spawn_local(async move {
        if let Some(registration) = registered().await {
            watch(&registration, &tell);
        }
    });
}

/// Lets the waiting version take over and reloads. Without one, it reloads all the same.
pub fn apply() {
    spawn_local(async {
        match waiting().await {
            Some((container, worker)) => {
                listen::on(&container, "controllerchange", |_| reload());
                let _ = worker.post_message(&skip_waiting());
            }
            None => reload(),
        }
    });
}

pub fn reload() {
    if let Some(window) = listen::window() {
        let _ = window.location().reload();
    }
}

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = listen::window()?.navigator();
    // Absent, and so undefined, where the page is not from a secure origin.
    let container = navigator.service_worker();
    (!container.is_undefined()).then_some(container)
}

async fn registered() -> Option<ServiceWorkerRegistration> {
    // The app may live in any folder of a host, and its pages in folders below that.
    let base = listen::document()?.base_uri().ok()??;
    let script = web_sys::Url::new_with_base(SCRIPT, &base).ok()?;
    let promise = container()?.register(&script.href());
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

async fn waiting() -> Option<(ServiceWorkerContainer, ServiceWorker)> {
    let container = container()?;
    let registration = JsFuture::from(container.get_registration()).await.ok()?;
    let registration: ServiceWorkerRegistration = registration.dyn_into().ok()?;
    Some((container, registration.waiting()?))
}

fn watch(registration: &ServiceWorkerRegistration, tell: &Rc<dyn Fn()>) {
    if registration.waiting().is_some() {
        tell();
    }
    let arriving = (registration.clone(), tell.clone());
    listen::on(registration, "updatefound", move |_| {
        let (registration, tell) = arriving.clone();
        if let Some(worker) = registration.installing() {
            let seen = worker.clone();
            listen::on(&worker, "statechange", move |_| {
                // The very first version installs too, but then there is no old one to replace.
                let replaces = registration.active().is_some();
                if seen.state() == ServiceWorkerState::Installed && replaces {
                    tell();
                }
            });
        }
    });
    let registration = registration.clone();
    super::clock::on_return(move || {
        // Offline this fails, and the next return tries again.
        let look = registration.update();
        spawn_local(async move {
            if let Ok(promise) = look {
                let _ = JsFuture::from(promise).await;
            }
        });
    });
}

fn skip_waiting() -> JsValue {
    let message = js_sys::Object::new();
    // Setting a field of a plain new object cannot fail.
    let _ = js_sys::Reflect::set(&message, &"type".into(), &"SKIP_WAITING".into());
    message.into()
}
