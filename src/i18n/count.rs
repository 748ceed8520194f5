//! Whole numbers as people read them: thousands grouped.

use super::Lang;

/// Writes a count with its thousands grouped: `3.123` in Spanish, `3,123` in English.
pub fn count(lang: Lang, n: i64) -> String {
    let separator = match lang {
        Lang::Es => '.',
        Lang::En => ',',
    };
    let digits = n.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    if n < 0 {
        text.push('-');
    }
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped_from_the_end() {
        assert_eq!(count(Lang::Es, 7), "7");
        assert_eq!(count(Lang::Es, 999), "999");
        assert_eq!(count(Lang::Es, 1000), "1.000");
        assert_eq!(count(Lang::En, 1_234_567), "1,234,567");
        assert_eq!(count(Lang::Es, -12_345), "-12.345");
        assert_eq!(count(Lang::Es, i64::MIN), "-9.223.372.036.854.775.808");
    }
}
