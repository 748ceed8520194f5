#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: cartera_fuzz::stop_at_our_panics(), |data: &[u8]| {
    let _ = cartera::import::probe::sheets(data);
});
