//! "Compartir": the text goes to whatever app the person picks, where the browser can do that.
//! Elsewhere there is no button.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::button::{Button, ButtonKind};
use super::icon::Icon;

#[component]
pub fn ShareButton(#[prop(into)] text: Signal<String>, #[prop(into)] label: String) -> impl IntoView {
    let share = move || {
        let Some(asked) = ask(&text.read_untracked()) else { return };
        leptos::task::spawn_local(async move {
            // Whoever closes the browser's sheet has shared nothing, and knows it.
            let _ = JsFuture::from(asked).await;
        });
    };
    sharer().is_some().then(|| {
        view! { <Button kind=ButtonKind::Quiet icon=Icon::External on_click=move |()| share()>{label}</Button> }
    })
}

fn sharer() -> Option<Function> {
    Reflect::get(&window().navigator(), &"share".into()).ok()?.dyn_into().ok()
}

fn ask(text: &str) -> Option<Promise> {
    let what = Object::new();
    Reflect::set(&what, &"text".into(), &JsValue::from_str(text)).ok()?;
    sharer()?.call1(&window().navigator(), &what).ok()?.dyn_into().ok()
}
