//! Speaking instead of typing, where the browser can turn speech into text. Elsewhere there is
//! no button at all.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

use super::button::{Button, ButtonKind};
use super::icon::Icon;
use crate::i18n::{Lang, words};

/// Adds what is said to `text`, as long as it is pressed.
#[component]
pub fn Dictation(text: RwSignal<String>) -> impl IntoView {
    let lang = expect_context::<Lang>();
    let listening = RwSignal::new(false);
    let recogniser = StoredValue::new_local(None::<JsValue>);
    let toggle = move || {
        if let Some(under_way) = recogniser.get_value() {
            call(&under_way, "stop");
            return;
        }
        let Some(begun) = begin(lang, text, listening, recogniser) else { return };
        recogniser.set_value(Some(begun));
        listening.set(true);
    };
    on_cleanup(move || {
        if let Some(Some(under_way)) = recogniser.try_get_value() {
            call(&under_way, "abort");
        }
    });
    let label = move || match listening.get() {
        true => words::learned::stop(lang),
        false => words::learned::dictate(lang),
    };
    maker().is_some().then(|| {
        view! {
            <Button kind=ButtonKind::Quiet icon=Icon::Play pressed=Signal::from(listening)
                tooltip=words::learned::dictate_hint(lang).to_owned() on_click=move |()| toggle()>{label}</Button>
        }
    })
}

/// The browser's recogniser, under either of its names.
fn maker() -> Option<Function> {
    let find = |name: &str| Reflect::get(&window(), &name.into()).ok()?.dyn_into::<Function>().ok();
    find("SpeechRecognition").or_else(|| find("webkitSpeechRecognition"))
}

fn begin(
    lang: Lang,
    text: RwSignal<String>,
    listening: RwSignal<bool>,
    recogniser: StoredValue<Option<JsValue>, LocalStorage>,
) -> Option<JsValue> {
    let made = Reflect::construct(&maker()?, &Array::new()).ok()?;
    let set = |name: &str, value: JsValue| Reflect::set(&made, &name.into(), &value);
    let tag = match lang {
        Lang::Es => "es",
        Lang::En => "en",
    };
    set("lang", tag.into()).ok()?;
    set("continuous", true.into()).ok()?;
    // Where the browser can do it on the device, it is to be done there.
    if Reflect::has(&made, &"processLocally".into()) == Ok(true) {
        set("processLocally", true.into()).ok()?;
    }
    let heard = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        if let Some(said) = newest(&event) {
            text.try_update(|text| {
                if !text.is_empty() && !text.ends_with(char::is_whitespace) {
                    text.push(' ');
                }
                text.push_str(said.trim());
            });
        }
    });
    set("onresult", heard.into_js_value()).ok()?;
    let ended = Closure::<dyn FnMut()>::new(move || {
        listening.try_set(false);
        recogniser.try_set_value(None);
    });
    set("onend", ended.into_js_value()).ok()?;
    call(&made, "start");
    Some(made)
}

/// The last thing that was understood.
fn newest(event: &JsValue) -> Option<String> {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let results = get(event, "results")?;
    let last = get(&results, "length")?.as_f64()? as u32;
    let result = Reflect::get_u32(&results, last.checked_sub(1)?).ok()?;
    let first = Reflect::get_u32(&result, 0).ok()?;
    get(&first, "transcript")?.as_string()
}

fn call(of: &JsValue, method: &str) {
    let found = Reflect::get(of, &method.into()).ok().and_then(|it| it.dyn_into::<Function>().ok());
    if let Some(method) = found {
        // A recogniser that cannot do it any more has ended by itself.
        let _ = method.call0(of);
    }
}
