//! Telephones and e-mail addresses out of cells: several in one, and rubbish between them.
//!
//! A contact point keeps its text as it was written; here it is only decided whether it can
//! be one at all.

/// The telephones of a cell, and what was none.
pub fn phones(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for part in pieces(text, &['/', ';', ',', '|']) {
        match is_phone(&part) {
            true => good.push(part),
            false if is_absent(&part) => {}
            false => bad.push(part),
        }
    }
    (good, bad)
}

/// The e-mail addresses of a cell, and what was none.
pub fn emails(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    // Without the sign that every address has, the cell is one thing, whatever it is.
    let separators: &[char] = if text.contains('@') { &['/', ';', ',', '|', ' '] } else { &['|'] };
    for part in pieces(text, separators) {
        match is_email(&part) {
            true => good.push(part.to_lowercase()),
            false if is_absent(&part) => {}
            false => bad.push(part),
        }
    }
    (good, bad)
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
        || ["no tiene", "na", "n/a", "s/n", "sin correo", "ninguno"]
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
    }

    #[test]
    fn an_address_needs_its_parts() {
        let check = |text: &str, good: &[&str]| assert_eq!(emails(text).0, good, "{text}");
        check("Compras@Ejemplo.co", &["compras@ejemplo.co"]);
        check("a@b.co; c@d.com.co", &["a@b.co", "c@d.com.co"]);
        check("juan.pérez@email.com", &["juan.pérez@email.com"]);
        check("jerome dot hollis at example dot com", &[]);
        check("a@b", &[]);
        check("@b.co", &[]);
    }
}
