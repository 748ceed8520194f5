//! Starts the app. Nothing else happens here.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    mount_to_body(|| view! { <p>"Cartera"</p> });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Cartera runs in a browser: cargo xtask serve");
}
