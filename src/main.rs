//! Starts the app. Nothing else happens here.

#[cfg(target_arch = "wasm32")]
mod parts;

#[cfg(target_arch = "wasm32")]
fn main() {
    cartera::app::boot::watch_for_panics();
    cartera::ui::start::mount(parts::PARTS);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Cartera runs in a browser: cargo xtask serve");
}
