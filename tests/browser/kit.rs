//! The parts of the kit that hold the focus or make only what is in sight.

use cartera::domain::language::Lang;
use cartera::ui::kit::{Dialog, Field, Menu, MenuItem, TextInput, VirtualList};
use js_sys::{Function, Promise};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, KeyboardEvent, KeyboardEventInit};

/// Shows a view in a place of its own, for as long as the checks run.
fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> HtmlElement {
    let place: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
    document().body().expect("a body").append_child(&place).expect("a place");
    mount_to(place.clone(), move || {
        provide_context(Lang::Es);
        view()
    })
    .forget();
    place
}

fn find(place: &HtmlElement, selector: &str) -> HtmlElement {
    let found = place.query_selector(selector).expect("a valid selector");
    found.unwrap_or_else(|| panic!("{selector} is not in {}", place.inner_html())).unchecked_into()
}

fn has_focus(element: &HtmlElement) -> bool {
    document().active_element().as_ref() == Some(element)
}

/// Effects, the frame after them and the events that follow.
async fn settle() {
    let wait = Promise::new(&mut |done: Function, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, 150).expect("a timer");
    });
    JsFuture::from(wait).await.expect("the timer rings");
}

fn press(element: &HtmlElement, key: &str) {
    let options = KeyboardEventInit::new();
    options.set_key(key);
    options.set_bubbles(true);
    options.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).expect("an event");
    element.dispatch_event(&event).expect("the event is heard");
}

/// One after the other: a page has one focus, and tests run side by side.
#[wasm_bindgen_test]
async fn the_focus_is_never_lost() {
    a_dialog_takes_the_focus_and_gives_it_back().await;
    a_menu_is_walked_with_arrows().await;
    a_long_list_makes_only_the_rows_in_sight_and_keeps_the_focus().await;
}

async fn a_dialog_takes_the_focus_and_gives_it_back() {
    let open = RwSignal::new(false);
    let place = show(move || {
        view! {
            <button id="opener">"Excluir"</button>
            <Dialog open title="Excluir"><TextInput value=RwSignal::new(String::new()) label="Motivo" autofocus=true /></Dialog>
        }
    });
    find(&place, "#opener").focus().expect("focus");
    open.set(true);
    settle().await;
    assert!(has_focus(&find(&place, "dialog input")), "the field that asks for it has the focus");

    find(&place, "dialog").unchecked_into::<web_sys::HtmlDialogElement>().close();
    settle().await;
    assert!(!open.get_untracked(), "closing by the browser is known to the page");
    assert!(has_focus(&find(&place, "#opener")), "the focus is back where it was");
    assert!(place.query_selector("dialog input").expect("a selector").is_none(), "the form is gone");
}

async fn a_menu_is_walked_with_arrows() {
    let chosen = RwSignal::new(0);
    let place = show(move || {
        view! {
            <Menu label="Más">
                <MenuItem on_choose=move || chosen.set(1)>"Posponer"</MenuItem>
                <MenuItem on_choose=move || chosen.set(2)>"Excluir"</MenuItem>
            </Menu>
        }
    });
    let button = find(&place, "button[aria-haspopup=menu]");
    button.focus().expect("focus");
    button.click();
    settle().await;
    let first = find(&place, "[role=menuitem]:first-of-type");
    assert!(has_focus(&first));

    press(&first, "ArrowDown");
    let second = find(&place, "[role=menuitem]:last-of-type");
    assert!(has_focus(&second));

    second.click();
    settle().await;
    assert_eq!(chosen.get_untracked(), 2);
    assert!(has_focus(&button), "the focus is back on the button");
}

#[wasm_bindgen_test]
async fn a_field_is_tied_to_its_label_and_its_error() {
    let value = RwSignal::new(String::new());
    let error = move || value.read().is_empty().then(|| "Escriba un monto.".to_owned());
    let place = show(move || view! { <Field label="Monto" error=error><TextInput value /></Field> });
    settle().await;
    let input = find(&place, "input");
    let attribute = |name: &str| input.get_attribute(name).unwrap_or_default();
    assert_eq!(find(&place, "label").get_attribute("for"), Some(attribute("id")));
    assert_eq!(attribute("aria-invalid"), "true");
    let described_by = attribute("aria-describedby");
    let error_id = described_by.split(' ').next_back().expect("an id");
    assert_eq!(find(&place, &format!("#{error_id}")).inner_text().trim(), "Escriba un monto.");

    value.set("100".to_owned());
    settle().await;
    assert!(!input.has_attribute("aria-invalid"), "a repaired field is valid again");
}

async fn a_long_list_makes_only_the_rows_in_sight_and_keeps_the_focus() {
    let items: Vec<u32> = (0..100_000).collect();
    let items = RwSignal::new(items);
    let place = show(move || {
        view! { <VirtualList label="Clientes" items row_height=40.0 row=|_, item: u32| item.to_string() /> }
    });
    let scroller = find(&place, ".virtual-list");
    for (name, value) in [("height", "400px"), ("overflow", "auto"), ("position", "relative")] {
        scroller.style().set_property(name, value).expect("a style");
    }
    window().dispatch_event(&web_sys::Event::new("resize").expect("an event")).expect("heard");
    settle().await;
    let rows = || place.query_selector_all(".virtual-list-row").expect("a selector").length();
    assert!(rows() >= 10 && rows() < 60, "{} rows exist", rows());

    // Keys go to the list only while the focus is in it: it takes none from elsewhere.
    let first = find(&place, ".virtual-list-row");
    first.focus().expect("focus");
    press(&first, "End");
    settle().await;
    let last = find(&place, "[aria-posinset='100000']");
    assert!(has_focus(&last), "the last row is current");
    assert_eq!(last.inner_text(), "99999");

    items.update(|items| items[99_999] = 7);
    settle().await;
    assert_eq!(last.inner_text(), "7", "a row shows its item as it is now");
    assert!(has_focus(&last), "a change of its content leaves the focus");
}
