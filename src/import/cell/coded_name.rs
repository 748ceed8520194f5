//! A name and its code in one text: "0001 - FERRETERÍA", "FERRETERÍA (0001)".

/// Digits with few letters and no blank.
pub fn is_code(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(|each| each.is_alphabetic()).count();
    digits > 0 && digits >= letters && !text.contains(' ') && text.len() <= 20
}

/// A code in front of a name or in brackets behind it.
pub fn split_code(value: &str, labelled: bool) -> (Option<String>, Option<String>) {
    let value = value.trim();
    let name = |text: &str| {
        let text = text.trim().trim_matches([' ', '-', '–', ':', '|', ',', '/']).trim();
        text.chars().any(char::is_alphabetic).then(|| text.to_owned())
    };
    let code = |text: &str| Some(text.trim_matches([':', '-', '.', ',']).to_owned());
    // "900.123.456-8 000 ACME": the branch between a tax id and its name.
    let name = |text: &str| match text.trim().split_once(' ') {
        Some((branch, rest))
            if branch.len() <= 3 && !branch.is_empty() && branch.bytes().all(|it| it == b'0') =>
        {
            name(rest)
        }
        _ => name(text),
    };
    // "FERRETERÍA (3)": so many documents follow.
    let is_count =
        |text: &str| !labelled && text.len() < 3 && text.parse::<u8>().is_ok() && !text.starts_with('0');
    if let Some((before, code_text)) = value.strip_suffix(')').and_then(|rest| rest.rsplit_once('('))
        && is_count(code_text)
    {
        return (None, name(before));
    }
    if let Some((before, code_text)) = value.strip_suffix(')').and_then(|rest| rest.rsplit_once('('))
        && is_code(code_text)
        && name(before).is_some()
    {
        return (code(code_text), name(before));
    }
    if is_code(value) {
        return (code(value), None);
    }
    // "000109-01-FERRETERÍA": a code and its branch.
    let mut branches = value.match_indices('-').map(|(at, _)| (&value[..at], &value[at + 1..]));
    if let Some((first, rest)) =
        branches.rfind(|(first, _)| first.bytes().all(|it| it.is_ascii_digit() || it == b'-'))
        && first.contains('-')
        && first.len() >= 4
        && rest.starts_with(char::is_alphabetic)
    {
        return (code(first), name(rest));
    }
    let (first, rest) = value.split_once([' ', '|']).unwrap_or((value, ""));
    let by_dash = rest.trim_start().starts_with(['-', '–', ':', '|']) || first.ends_with([':', '-']);
    if is_code(first) && name(rest).is_some() && (labelled || by_dash || first.len() >= 3) {
        return (code(first), name(rest));
    }
    // "C001-FERRETERÍA" without blanks.
    if let Some((first, rest)) = value.split_once('-')
        && is_code(first)
        && first.len() >= 2
        && rest.chars().filter(|each| each.is_alphabetic()).count() >= 3
    {
        return (code(first), name(rest));
    }
    // "FERRETERÍA - 900123456"
    if let Some((before, last)) = value.rsplit_once(" - ")
        && is_code(last)
        && last.len() >= 3
    {
        return (code(last), name(before));
    }
    (None, name(value))
}
