//! Telephones and e-mail addresses out of cells: several in one, and rubbish between them.
//!
//! A contact point keeps its text as it was written; here it is only decided whether it can
//! be one at all.

/// The telephones of a cell, and what was none.
pub fn phones(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for part in pieces(text, &['/', ';', ',', '|', '\n']) {
        let part = without_float(&part).to_owned();
        match among_words(&part) {
            Some(several) => good.extend(several),
            None if is_phone(&part) => good.push(part),
            None if is_absent(&part) => {}
            None => bad.push(part),
        }
    }
    (good, bad)
}

/// A number that passed through a float: "3148980504.0".
fn without_float(part: &str) -> &str {
    let whole =
        part.strip_suffix(".0").filter(|it| it.len() >= 6 && it.bytes().all(|it| it.is_ascii_digit()));
    whole.unwrap_or(part)
}

/// "Cel 3001234567 Fijo 6015813631", "3001234567 y 3011234567", "3001234567 (esposa)": numbers
/// between words, each a telephone by itself. A word that counts something else leaves none.
fn among_words(part: &str) -> Option<Vec<String>> {
    const OTHERS: [&str; 9] = ["ext", "x", "nit", "cc", "ruc", "rut", "dni", "ced", "id"];
    const WHOLE: usize = 7;
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let trim = |word: &str| word.trim_matches(['(', ')', ':', '.', '-']).to_lowercase();
    let mut numbers = vec![String::new()];
    let mut worded = false;
    for word in part.split_whitespace() {
        let letters = trim(word);
        if !letters.is_empty() && letters.chars().all(char::is_alphabetic) {
            if OTHERS.contains(&letters.as_str()) {
                return None;
            }
            worded = true;
            numbers.push(String::new());
        } else if digits(word) >= WHOLE && numbers.last().is_some_and(|it| digits(it) >= WHOLE) {
            numbers.push(word.to_owned());
        } else if let Some(last) = numbers.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    numbers.retain(|it| !it.is_empty());
    let telling = numbers.len() > 1 || worded;
    let phones =
        telling && !numbers.is_empty() && numbers.iter().all(|it| digits(it) >= WHOLE && is_phone(it));
    phones.then_some(numbers)
}

/// The e-mail addresses of a cell, and what was none.
pub fn emails(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    // "Ana Ruiz <ana@norte.co>; Luz <luz@sur.co>": names stand beside the addresses.
    let is_mailbox = text.contains('<') && text.contains('>') && text.contains('@');
    // Without the sign that every address has, the cell is one thing, whatever it is.
    let separators: &[char] = if text.contains('@') { &['/', ';', ',', '|', ' '] } else { &['|'] };
    for part in pieces(text, separators) {
        let bare = bare_address(&part);
        match is_email(bare) {
            true => good.push(bare.to_lowercase()),
            false if is_absent(&part) || (is_mailbox && !part.contains('@')) => {}
            false => bad.push(part),
        }
    }
    // "Ana Ruiz <ana@ruiz.co>": the words beside an address are no rubbish.
    if !good.is_empty() {
        bad.retain(|part| part.contains('@'));
    }
    (good, bad)
}

/// "<ana@ruiz.co>", "mailto:ana@ruiz.co".
fn bare_address(part: &str) -> &str {
    let part = part.trim_matches(['<', '>', '(', ')', '[', ']', '"', '\'']);
    let scheme = part.get(..7).is_some_and(|it| it.eq_ignore_ascii_case("mailto:"));
    if scheme { &part[7..] } else { part }
}

fn pieces(text: &str, separators: &[char]) -> Vec<String> {
    text.split(separators)
        .flat_map(|part| part.split(" - "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Zero, dots and dashes: how systems fill a field that must not be empty.
fn is_absent(part: &str) -> bool {
    part.chars().all(|each| matches!(each, '0' | '.' | '-' | 'x' | 'X' | ' ' | '*'))
        || [
            "no tiene",
            "no registra",
            "no aplica",
            "sin telefono",
            "s/tel",
            "ninguna",
            "n/d",
            "na",
            "n/a",
            "s/n",
            "sin correo",
            "ninguno",
        ]
        .iter()
        .any(|it| part.eq_ignore_ascii_case(it))
}

/// Six to fifteen digits that are not all the same, with at most an extension's letters.
fn is_phone(part: &str) -> bool {
    let main = without_extension(part);
    let digits: Vec<u8> = main.bytes().filter(u8::is_ascii_digit).collect();
    let others = main
        .chars()
        .filter(|each| !each.is_ascii_digit() && !matches!(each, ' ' | '-' | '(' | ')' | '+' | '.'));
    let varied = digits.windows(2).any(|pair| pair[0] != pair[1]);
    (6..=15).contains(&digits.len()) && varied && others.count() == 0
}

/// "6013225090 EXT 107" dials its number.
fn without_extension(part: &str) -> &str {
    let lower = part.to_ascii_lowercase();
    let at = ["ext", " x"].iter().filter_map(|mark| lower.find(mark)).filter(|&at| at > 0).min();
    at.map_or(part, |at| &part[..at])
}

fn is_email(part: &str) -> bool {
    let Some((local, domain)) = part.split_once('@') else { return false };
    let plain = |text: &str| {
        !text.is_empty()
            && !text.starts_with('.')
            && !text.ends_with('.')
            && !text.contains("..")
            && text.chars().all(|each| each.is_alphanumeric() || "!#$%&'*+-/=?^_`{}~.".contains(each))
    };
    let ending = domain.rsplit('.').next().unwrap_or_default();
    plain(local)
        && plain(domain)
        && domain.contains('.')
        && ending.chars().count() >= 2
        && !domain.contains('_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_may_hold_several_telephones_and_rubbish() {
        let check = |text: &str, good: &[&str], bad: &[&str]| {
            let (found, rest) = phones(text);
            assert_eq!(
                (found, rest),
                (
                    good.iter().map(|it| (*it).to_owned()).collect(),
                    bad.iter().map(|it| (*it).to_owned()).collect()
                ),
                "{text}"
            );
        };
        check("3148980504", &["3148980504"], &[]);
        check("311 2025136 / 3225090", &["311 2025136", "3225090"], &[]);
        check("(480) 555-0142", &["(480) 555-0142"], &[]);
        check("6013225090 EXT 107", &["6013225090 EXT 107"], &[]);
        check("A9999", &[], &["A9999"]);
        check("9999999", &[], &["9999999"]);
        check("0", &[], &[]);
        check("EXT1234", &[], &["EXT1234"]);
        check("3148980504 y 3011234567", &["3148980504", "3011234567"], &[]);
        check("Cel 314 898 0504 Fijo 6013225090", &["314 898 0504", "6013225090"], &[]);
        check("3148980504\n3011234567", &["3148980504", "3011234567"], &[]);
        check("3148980504 3011234567", &["3148980504", "3011234567"], &[]);
        check("3148980504 (esposa)", &["3148980504"], &[]);
        check("3148980504.0", &["3148980504"], &[]);
        check("NO REGISTRA", &[], &[]);
        check("NIT 900123456", &[], &["NIT 900123456"]);
        check("0341 15 5717854", &["0341 15 5717854"], &[]);
    }

    #[test]
    fn an_address_needs_its_parts() {
        let check = |text: &str, good: &[&str]| assert_eq!(emails(text).0, good, "{text}");
        check("Compras@Ejemplo.co", &["compras@ejemplo.co"]);
        check("a@b.co; c@d.com.co", &["a@b.co", "c@d.com.co"]);
        check("juan.pérez@email.com", &["juan.pérez@email.com"]);
        check("jerome dot hollis at example dot com", &[]);
        check("Ana Ruiz <Ana@Ruiz.co>", &["ana@ruiz.co"]);
        check("mailto:ana@ruiz.co", &["ana@ruiz.co"]);
        check("ana@ruiz.co (personal)", &["ana@ruiz.co"]);
        check("a@b", &[]);
        check("@b.co", &[]);
    }
}
