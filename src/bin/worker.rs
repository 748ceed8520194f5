//! The worker: reads files away from the screen.
//!
//! One message asks: `{id, files: [{name, bytes}], options}`, the bytes handed over, the
//! options as JSON. The worker posts `{id, progress}` while it reads and `{id, answer}` at the
//! end, both JSON. A panic ends the worker; the page hears of it as an error event and starts
//! another. It says "ready" first, because what is posted before it listens is lost.

#[cfg(target_arch = "wasm32")]
fn main() {
    reader::listen();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("the worker runs in a browser, started by the app");
}

#[cfg(target_arch = "wasm32")]
mod reader {
    use std::ops::ControlFlow;

    use cartera::import::wire::Answer;
    use cartera::import::{NamedBytes, Options, Progress, Unreadable};
    use js_sys::{Array, Object, Reflect, Uint8Array};
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, console};

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }

    pub fn listen() {
        std::panic::set_hook(Box::new(|panic| console::error_1(&panic.to_string().into())));
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| answer(&event.data()));
        scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        post(&"ready".into());
    }

    fn answer(message: &JsValue) {
        let id = field(message, "id");
        let mut tell = |progress: Progress| {
            say(&id, "progress", &progress);
            ControlFlow::Continue(())
        };
        let answer = match request(message) {
            Ok((files, options)) => Answer::to(&files, &options, &mut tell),
            Err(why) => Answer::Refused(why.into()),
        };
        say(&id, "answer", &answer);
    }

    /// The page speaks this worker's language; one that does not is of another version.
    fn request(message: &JsValue) -> Result<(Vec<NamedBytes>, Options), Unreadable> {
        let options = field(message, "options").as_string().unwrap_or_default();
        let options = serde_json::from_str(&options).map_err(|why| {
            console::error_1(&why.to_string().into());
            Unreadable::Crashed
        })?;
        let list = Array::from(&field(message, "files"));
        let files = list.iter().map(|file| NamedBytes {
            name: field(&file, "name").as_string().unwrap_or_default(),
            bytes: Uint8Array::new(&field(&file, "bytes")).to_vec(),
        });
        Ok((files.collect(), options))
    }

    fn field(of: &JsValue, name: &str) -> JsValue {
        Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    fn say(id: &JsValue, name: &str, value: &impl serde::Serialize) {
        let json = serde_json::to_string(value).unwrap_or_default();
        let message = Object::new();
        // Setting a field of a plain new object cannot fail.
        let _ = Reflect::set(&message, &"id".into(), id);
        let _ = Reflect::set(&message, &name.into(), &json.into());
        post(&message);
    }

    fn post(message: &JsValue) {
        if let Err(error) = scope().post_message(message) {
            console::error_1(&error);
        }
    }
}
