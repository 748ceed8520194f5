//! Tab-separated text: what a spreadsheet takes from the clipboard.

/// One line a row. Nothing in a cell can end the cell, the line, or start a formula.
pub fn tsv(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| clean(cell)).collect();
        text.push_str(&cells.join("\t"));
        text.push('\n');
    }
    text
}

fn clean(cell: &str) -> String {
    let flat: String = cell.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    // A spreadsheet runs what begins like this; a name must stay a name.
    let runs = flat.starts_with(['=', '@', '+', '-']) && !is_number(&flat);
    if runs { format!("'{flat}") } else { flat }
}

fn is_number(text: &str) -> bool {
    text.chars().skip(1).all(|it| it.is_ascii_digit() || it == '.' || it == ',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, expected: &str) {
        assert_eq!(tsv([vec![cell.to_owned(), "b".to_owned()]]), format!("{expected}\tb\n"));
    }

    #[test]
    fn a_cell_stays_one_cell() {
        check("Calle 1\tApto 2\r\nCali", "Calle 1 Apto 2  Cali");
        check("", "");
    }

    #[test]
    fn a_name_is_never_a_formula_and_an_amount_stays_one() {
        check("=HYPERLINK(1)", "'=HYPERLINK(1)");
        check("@todos", "'@todos");
        check("-12,50", "-12,50");
        check("-cmd", "'-cmd");
    }
}
