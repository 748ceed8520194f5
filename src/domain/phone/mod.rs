//! Telephone numbers (*teléfonos*): from what a file says to what can be dialled.
//!
//! A creditor's file writes numbers as people say them: without the country, with the trunk
//! zero, with an extension, some still in a plan that was changed years ago. The rules of each
//! country are data in `plan`. A landline without its area is worth keeping, because it can be
//! called from the same town; it has no international form.

mod plan;

use super::country::Country;
pub use plan::Line;

use plan::Form;

/// A number that can be dialled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    calling_code: String,
    /// Nothing for a country that is not known here.
    country: Option<Country>,
    /// Without country code and trunk prefix.
    national: String,
    line: Line,
}

impl Phone {
    /// Reads a written number. `country` is where it would be dialled as it stands.
    pub fn parse(raw: &str, country: Country) -> Option<Phone> {
        let main = without_extension(raw);
        let digits: String = main.chars().filter(char::is_ascii_digit).collect();
        let foreign = main.trim_start().starts_with('+');
        if has_letters(main) || digits.len() > 18 {
            return None;
        }
        if foreign {
            return from_abroad(&digits, country);
        }
        if let Some(rest) = digits.strip_prefix("00")
            && let Some(phone) = from_abroad(rest, country)
        {
            return Some(phone);
        }
        at_home(&digits, country).or_else(|| {
            // "57 314 898 0504": the country code without its plus.
            let rest = digits.strip_prefix(country.calling_code())?;
            at_home(rest, country).filter(|phone| phone.line != Line::Local)
        })
    }

    pub fn country(&self) -> Option<Country> {
        self.country
    }

    pub fn line(&self) -> Line {
        self.line
    }

    /// Without country code and trunk prefix.
    pub fn national(&self) -> &str {
        &self.national
    }

    /// The international form, `+573148980504`; none for a number without its area code.
    pub fn e164(&self) -> Option<String> {
        (self.line != Line::Local).then(|| format!("+{}{}", self.calling_code, self.national))
    }

    /// What a telephone of the same town dials: the international form where there is one.
    pub fn dial(&self) -> String {
        self.e164().unwrap_or_else(|| self.national.clone())
    }

    /// Whether a message can reach it: a mobile, or one that cannot be told from a mobile.
    pub fn is_mobile(&self) -> bool {
        matches!(self.line, Line::Mobile | Line::Either)
    }

    /// The digits that WhatsApp takes; none for lines that have no chat.
    ///
    /// Argentina's mobiles have a 9 there that its calls do not always have.
    pub fn whatsapp_digits(&self) -> Option<String> {
        if !self.is_mobile() {
            return None;
        }
        let missing_nine = self.country == Some(Country::AR) && self.national.len() == 10;
        let nine = if missing_nine { "9" } else { "" };
        Some(format!("{}{nine}{}", self.calling_code, self.national))
    }

    /// As a person reads it aloud: `+57 314 898 0504`.
    pub fn display(&self) -> String {
        let groups: &[usize] = match (self.country, self.national.len()) {
            (None, _) => &[],
            (Some(Country::CL), 9) => &[1, 4, 4],
            (Some(Country::AR), 11) => &[1, 2, 4, 4],
            (Some(Country::AR), 10) => &[2, 4, 4],
            (Some(Country::BR), 11) => &[2, 5, 4],
            (Some(Country::BR), 10) => &[2, 4, 4],
            (Some(Country::MX), 10) => &[2, 4, 4],
            (_, 10) => &[3, 3, 4],
            (_, 9) => &[3, 3, 3],
            (_, 8) => &[4, 4],
            (_, 7) => &[3, 4],
            _ => &[],
        };
        let mut text = match self.line {
            Line::Local => String::new(),
            _ if self.country.is_none() => "+".to_owned(),
            _ => format!("+{} ", self.calling_code),
        };
        let mut rest = self.national.as_str();
        for &size in groups {
            let (group, after) = rest.split_at_checked(size).unwrap_or((rest, ""));
            text.push_str(group);
            text.push(' ');
            rest = after;
        }
        text.push_str(rest);
        text.trim_end().to_owned()
    }
}

/// Digits that begin with a country code.
fn from_abroad(digits: &str, home: Country) -> Option<Phone> {
    // Several countries share +1: the collector's own first.
    let candidates = std::iter::once(home).chain(Country::ALL.iter().copied());
    for country in candidates {
        let Some(rest) = digits.strip_prefix(country.calling_code()) else { continue };
        if let Some(phone) = at_home(rest, country).filter(|phone| phone.line != Line::Local) {
            return Some(phone);
        }
    }
    let known = Country::ALL.iter().any(|country| digits.starts_with(country.calling_code()));
    // A country whose plan is not here: whatever has the length of an E.164 number.
    let plausible = (8..=15).contains(&digits.len()) && !digits.starts_with('0') && !known;
    plausible.then(|| Phone {
        calling_code: String::new(),
        country: None,
        national: digits.to_owned(),
        line: Line::Either,
    })
}

/// Digits as they are dialled within the country.
fn at_home(digits: &str, country: Country) -> Option<Phone> {
    let phone = |form: Form| Phone {
        calling_code: country.calling_code().to_owned(),
        country: Some(country),
        national: form.national,
        line: form.line,
    };
    let varied = digits.bytes().any(|byte| Some(byte) != digits.bytes().next());
    varied.then(|| plan::read(digits, country)).flatten().map(phone)
}

/// "6013225090 EXT 107" dials its number.
fn without_extension(raw: &str) -> &str {
    let lower = raw.to_ascii_lowercase();
    let marks = ["ext", "int.", " x", "anexo"];
    let cut = marks.iter().filter_map(|mark| lower.find(mark)).filter(|&at| at > 0).min();
    cut.and_then(|at| raw.get(..at)).unwrap_or(raw)
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(raw: &str, country: Country, e164: &str, whatsapp: Option<&str>) {
        let phone = Phone::parse(raw, country).unwrap_or_else(|| panic!("{raw} is a number"));
        assert_eq!(phone.e164().as_deref(), Some(e164), "{raw}");
        assert_eq!(phone.whatsapp_digits().as_deref(), whatsapp, "{raw}");
    }

    #[test]
    fn numbers_as_colombians_write_them() {
        use Country::CO;
        check("3148980504", CO, "+573148980504", Some("573148980504"));
        check("314 898-0504", CO, "+573148980504", Some("573148980504"));
        check("57 314 898 0504", CO, "+573148980504", Some("573148980504"));
        check("+57 (314) 898.05.04", CO, "+573148980504", Some("573148980504"));
        check("0057 3148980504", CO, "+573148980504", Some("573148980504"));
        check("6063225090 EXT 107", CO, "+576063225090", None);
        check("(6) 3225090", CO, "+576063225090", None);
        check("01 8000 123456", CO, "+5718000123456", None);
    }

    #[test]
    fn a_landline_without_its_area_is_dialled_in_town_only() {
        let phone = Phone::parse("3225090", Country::CO).expect("a local number");
        assert_eq!(phone.line(), Line::Local);
        assert_eq!((phone.e164(), phone.whatsapp_digits()), (None, None));
        assert_eq!((phone.dial().as_str(), phone.display().as_str()), ("3225090", "322 5090"));
    }

    #[test]
    fn argentina_and_mexico_have_their_own_ways() {
        use Country::{AR, MX};
        check("011 15 2345-6789", AR, "+5491123456789", Some("5491123456789"));
        check("0351 15 555-3479", AR, "+5493515553479", Some("5493515553479"));
        check("3515553479", AR, "+543515553479", Some("5493515553479"));
        check("+54 9 351 555 3479", AR, "+5493515553479", Some("5493515553479"));
        check("044 55 1234 5678", MX, "+525512345678", Some("525512345678"));
        check("+52 1 55 1234 5678", MX, "+525512345678", Some("525512345678"));
    }

    #[test]
    fn numbers_of_other_countries_keep_theirs() {
        check("+1 (480) 555-0142", Country::CO, "+14805550142", Some("14805550142"));
        check("+44 20 7946 0958", Country::CO, "+442079460958", Some("442079460958"));
        check("+593 99 123 4567", Country::CO, "+593991234567", Some("593991234567"));
        check("099 123 4567", Country::EC, "+593991234567", Some("593991234567"));
        check("(11) 96123-4567", Country::BR, "+5511961234567", Some("5511961234567"));
    }

    #[test]
    fn rubbish_is_no_number() {
        for raw in ["", "A9999", "EXT 150", "9999999999", "12", "MANUEL", "123456789012345678901", "+57 12"] {
            assert_eq!(Phone::parse(raw, Country::CO), None, "{raw}");
        }
    }

    #[test]
    fn a_number_is_shown_in_groups() {
        let shown = |raw, country| Phone::parse(raw, country).map(|phone| phone.display());
        assert_eq!(shown("3148980504", Country::CO).as_deref(), Some("+57 314 898 0504"));
        assert_eq!(shown("912345678", Country::CL).as_deref(), Some("+56 9 1234 5678"));
        assert_eq!(shown("+442079460958", Country::CO).as_deref(), Some("+442079460958"));
        assert_eq!(shown("5512345678", Country::MX).as_deref(), Some("+52 55 1234 5678"));
    }
}
