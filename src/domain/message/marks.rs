//! WhatsApp's marks: `*bold*`, `_italic_`, `~struck~`, as the chat will show them.

/// A stretch of text and how it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub struck: bool,
}

/// Cuts one line into its stretches. A mark counts where it opens at the beginning of a word
/// and closes at the end of one, on the same line.
pub fn stretches(line: &str) -> Vec<Stretch> {
    let letters: Vec<char> = line.chars().collect();
    let mut found = vec![Stretch::default()];
    for (at, &letter) in letters.iter().enumerate() {
        let open = found.last().cloned().unwrap_or_default();
        let is_open = match letter {
            '*' => open.bold,
            '_' => open.italic,
            '~' => open.struck,
            _ => false,
        };
        let is_mark = matches!(letter, '*' | '_' | '~');
        if is_mark && (is_open || opens(&letters, at)) {
            let mut next = Stretch { text: String::new(), ..open };
            match letter {
                '*' => next.bold = !next.bold,
                '_' => next.italic = !next.italic,
                _ => next.struck = !next.struck,
            }
            found.push(next);
        } else if let Some(last) = found.last_mut() {
            last.text.push(letter);
        }
    }
    found.retain(|stretch| !stretch.text.is_empty());
    found
}

/// Whether a mark begins a stretch: before a word, and with its end further on.
fn opens(letters: &[char], at: usize) -> bool {
    let mark = letters[at];
    let before = at.checked_sub(1).map(|at| letters[at]);
    let begins = before.is_none_or(|it| !it.is_alphanumeric())
        && letters.get(at + 1).is_some_and(|it| !it.is_whitespace() && *it != mark);
    begins
        && (at + 2..letters.len()).any(|end| {
            letters[end] == mark
                && !letters[end - 1].is_whitespace()
                && letters.get(end + 1).is_none_or(|it| !it.is_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &[(&str, bool)]) {
        let found = stretches(line);
        let found: Vec<(&str, bool)> =
            found.iter().map(|it| (it.text.as_str(), it.bold || it.italic)).collect();
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn marks_are_taken_as_the_chat_takes_them() {
        check("- *FE-1*: $ 10", &[("- ", false), ("FE-1", true), (": $ 10", false)]);
        check("*Total: $ 20*", &[("Total: $ 20", true)]);
        check("_así_ no", &[("así", true), (" no", false)]);
        check("FE_1_2 y 3*4*5", &[("FE_1_2 y 3*4*5", false)]);
        check("un * suelto", &[("un * suelto", false)]);
        check("*sin fin", &[("*sin fin", false)]);
        check("", &[]);
    }
}
