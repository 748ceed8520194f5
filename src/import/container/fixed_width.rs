//! Printed text: columns that stand under each other with blanks between, and no delimiter.

/// The most lines looked at to find where columns begin.
const LINES: usize = 400;

/// Where each column ends, in letters; nothing where the lines show no columns.
pub fn columns(text: &str) -> Option<Vec<usize>> {
    let mut lines: Vec<&str> =
        text.lines().take(LINES).filter(|line| parts(line) >= 3 && !is_rule(line)).collect();
    // "Cliente: 001  FERRETERÍA   Tel: 310": its gaps are its own.
    let plain: Vec<&str> = lines.iter().copied().filter(|line| !has_label(line)).collect();
    if plain.len() >= 3 {
        lines = plain;
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
        if inside && count <= allowed {
            ends.push(at);
        }
        inside = count > allowed;
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
    let mut start = 0;
    let mut cells = Vec::with_capacity(ends.len());
    for &end in ends {
        let end = end.min(letters.len());
        cells.push(letters[start.min(end)..end].iter().collect::<String>().trim().to_owned());
        start = end;
    }
    cells
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
    line.len() >= 3 && line.chars().all(|each| matches!(each, '-' | '=' | '_' | '+' | ' ' | '*'))
}
