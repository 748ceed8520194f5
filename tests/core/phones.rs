//! Example numbers of every line of every country against their international form.

use cartera::domain::country::Country;
use cartera::domain::phone::Phone;

use super::shared;

#[test]
fn every_example_number_has_its_international_form() {
    let Some(text) = shared::text("fixtures/latam-phone-examples.csv") else { return };
    let mut wrong = Vec::new();
    for line in text.lines().skip(1) {
        let mut cells = line.split(',');
        let mut next = || cells.next().unwrap_or_default();
        let (region, code, _, line_type, national) = (next(), next(), next(), next(), next());
        let country: Country = region.parse().unwrap_or_else(|_| panic!("{region} is known"));
        let e164 = Phone::parse(national, country).and_then(|phone| phone.e164());
        let abroad = Phone::parse(&format!("+{code} {national}"), Country::CO).and_then(|phone| phone.e164());
        let wanted = Some(format!("+{code}{national}"));
        if e164 != wanted || abroad != wanted {
            wrong.push(format!("{region} {line_type} {national}: {e164:?} {abroad:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
