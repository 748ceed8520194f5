//! The device: a random number that tells the writers of changes apart.

use super::preferences;

const KEY: &str = "cartera.device";

/// This browser profile's number: the same for all its tabs, and from one day to the next.
///
/// Where the browser keeps nothing it lasts for the page; two numbers for one device are
/// harmless, one number for two devices is not.
pub fn id() -> u32 {
    preferences::get(KEY).unwrap_or_else(|| {
        let id = random();
        preferences::set(KEY, &id);
        id
    })
}

fn random() -> u32 {
    let mut bytes = [0; 4];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    match crypto.map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes)) {
        Some(Ok(_)) => u32::from_le_bytes(bytes),
        _ => (js_sys::Math::random() * f64::from(u32::MAX)) as u32,
    }
}
