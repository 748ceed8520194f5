//! Printed text: columns that stand under each other with blanks between, and no delimiter.

/// The most lines looked at to find where columns begin.
const LINES: usize = 400;

/// No printer has wider paper; a line that is wider is looked at less closely.
const WIDEST: usize = 1_000;

/// Where each column ends, in letters; nothing where the lines show no columns.
pub fn columns(text: &str) -> Option<Vec<usize>> {
    let mut lines: Vec<&str> =
        text.lines().take(LINES).filter(|line| parts(line) >= 3 && !is_rule(line)).collect();
    // "Cliente: 001  FERRETERÍA   Tel: 310": its gaps are its own.
    let plain: Vec<&str> = lines.iter().copied().filter(|line| !has_label(line)).collect();
    if plain.len() >= 3 {
        lines = plain;
    }
    // Headers and totals stand beside their columns as often as above them: documents do not.
    let documents: Vec<&str> = text.lines().take(LINES).filter(|line| is_document(line)).collect();
    if documents.len() >= 3 && documents.len() * 10 >= lines.len() * 3 {
        lines = documents;
    }
    let marked =
        |line: &&&str| line.contains('\t') || line.matches('|').count() > 1 || line.matches(';').count() > 1;
    if lines.len() < 3 || lines.iter().filter(marked).count() * 4 > lines.len() {
        return None;
    }
    let width = lines.iter().map(|line| line.chars().count()).max()?;
    let mut filled = vec![0_usize; width];
    for line in &lines {
        for (at, each) in line.chars().enumerate() {
            filled[at] += usize::from(each != ' ');
        }
    }
    // A stray title may reach into a gap; a column may not be empty but here and there.
    let allowed = lines.len() / 50;
    let mut ends = Vec::new();
    let mut inside = false;
    for (at, &count) in filled.iter().enumerate() {
        let empty = count <= allowed;
        let narrow = empty && filled.get(at + 1).is_some_and(|&next| next > allowed);
        // One blank between words is no gap; between codes, dates and amounts it is.
        if inside && empty && !(narrow && width <= WIDEST && is_between_words(&lines, at)) {
            ends.push(at);
        }
        inside = if inside && empty && ends.last() != Some(&at) { true } else { !empty };
    }
    ends.push(usize::MAX);
    (ends.len() >= 3).then_some(ends)
}

/// The cells of a line.
pub fn cut(line: &str, ends: &[usize]) -> Vec<String> {
    let letters: Vec<char> = line.chars().collect();
    // A title runs over the gaps: it is one cell.
    let runs_over = ends.iter().filter(|&&end| end > 0 && end < letters.len() && letters[end] != ' ').count();
    if is_rule(line) {
        return Vec::new();
    }
    if runs_over > 0 && (parts(line) < 3 || has_label(line)) {
        return vec![line.trim().to_owned()];
    }
    if runs_over > 0 && letters.len() <= WIDEST && !is_document(line) {
        return by_runs(&letters, ends);
    }
    let mut start = 0;
    let mut cells = Vec::with_capacity(ends.len());
    for &end in ends {
        let end = end.min(letters.len());
        cells.push(letters[start.min(end)..end].iter().collect::<String>().trim().to_owned());
        start = end;
    }
    cells
}

/// The cells of a header that does not keep to its columns: one of its words after another where
/// there are as many as columns, else each where it reaches over most.
fn by_runs(letters: &[char], ends: &[usize]) -> Vec<String> {
    let runs = runs(letters);
    let mut cells = vec![String::new(); ends.len()];
    let in_order = runs.len() == ends.len();
    for (place, &(from, to)) in runs.iter().enumerate() {
        let reach = |column: usize| {
            let start = if column == 0 { 0 } else { ends[column - 1] };
            let end = ends[column].min(letters.len() + 40);
            (to.min(end) as i64) - (from.max(start) as i64)
        };
        let column = match in_order {
            true => place,
            false => (0..ends.len()).rev().max_by_key(|&column| reach(column)).unwrap_or(0),
        };
        let word: String = letters[from..to].iter().collect();
        if !cells[column].is_empty() {
            cells[column].push(' ');
        }
        cells[column].push_str(word.trim());
    }
    cells
}

/// Where text stands, with two blanks or more between.
fn runs(letters: &[char]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, _) in letters.iter().enumerate().filter(|(_, each)| !each.is_whitespace()) {
        match runs.last_mut() {
            Some((_, to)) if at <= *to + 1 => *to = at + 1,
            _ => runs.push((at, at + 1)),
        }
    }
    runs
}

/// Whether in most lines the text on both sides of a blank is words without a digit.
fn is_between_words(lines: &[&str], at: usize) -> bool {
    let is_wordy = |line: &&&str| {
        let letters: Vec<char> = line.chars().collect();
        let before = letters[..at.min(letters.len())].iter().rev().take_while(|it| !it.is_whitespace());
        let after = letters.iter().skip(at + 1).take_while(|it| !it.is_whitespace());
        let (mut both, mut digits) = (0, 0);
        for each in before.chain(after) {
            both += 1;
            digits += usize::from(each.is_ascii_digit());
        }
        both > 0 && digits == 0
    };
    lines.iter().filter(is_wordy).count() * 2 > lines.len()
}

/// A line with a date and an amount.
fn is_document(line: &str) -> bool {
    let is_date = |word: &&str| {
        let (digits, marks) =
            (count(word, |it| it.is_ascii_digit()), count(word, |it| matches!(it, '/' | '-' | '.')));
        let packed = word.len() == 8 && digits == 8 && (word.starts_with("20") || word.starts_with("19"));
        packed || ((8..=11).contains(&word.len()) && digits >= 5 && marks == 2 && !word.contains(','))
    };
    let is_amount = |word: &&str| {
        let digits = count(word, |it| it.is_ascii_digit());
        let bare = word.trim_end_matches('-').trim_matches(['(', ')', '$', '-']);
        let marked =
            bare.len() >= 4 && bare.get(bare.len() - 4..).is_some_and(|end| end.contains(['.', ',']));
        digits >= 1 && marked && bare.chars().all(|it| it.is_ascii_digit() || matches!(it, '.' | ','))
    };
    let words = line.split_whitespace();
    let date = words.clone().position(|word| is_date(&word));
    date.is_some_and(|date| {
        words.clone().enumerate().any(|(at, word)| at != date && !is_date(&word) && is_amount(&word))
    })
}

fn count(word: &str, is: impl Fn(&char) -> bool) -> usize {
    word.chars().filter(is).count()
}

fn has_label(line: &str) -> bool {
    line.contains(": ") || line.trim_end().ends_with(':')
}

/// Runs of text with two blanks or more between them.
fn parts(line: &str) -> usize {
    line.trim().split("  ").filter(|part| !part.trim().is_empty()).count()
}

/// A line of dashes under the header or above the total.
pub fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 3
        && line.chars().all(|each| matches!(each, '-' | '=' | '_' | '+' | ' ' | '*' | '─' | '═' | '—'))
}
