//! What an OpenDocument sheet unfolds to. A cell and a row say how often they stand side by side;
//! a line of text can so ask for a hundred million cells.

use super::extent::Extent;

/// A tag longer than this is no cell's or row's.
const LONGEST_TAG: usize = 4096;

/// Reads the parts of `content.xml` as they stream by, and measures each sheet.
#[derive(Default)]
pub struct Repeats {
    tag: Vec<u8>,
    inside: bool,
    quote: Option<u8>,
    row: u64,
    row_repeats: u64,
    column: u64,
    sheet: Extent,
    largest: u64,
}

impl Repeats {
    pub fn feed(&mut self, bytes: &[u8]) {
        for byte in bytes {
            match (self.inside, self.quote, byte) {
                (false, _, b'<') => (self.inside, self.quote) = (true, None),
                (false, ..) => {}
                (true, None, b'>') => {
                    self.inside = false;
                    let tag = std::mem::take(&mut self.tag);
                    self.read(&tag);
                    self.tag = tag;
                    self.tag.clear();
                }
                (true, quote, _) => {
                    self.quote = match (quote, byte) {
                        (None, b'"' | b'\'') => Some(*byte),
                        (Some(open), byte) if open == *byte => None,
                        (quote, _) => quote,
                    };
                    if self.tag.len() < LONGEST_TAG {
                        self.tag.push(*byte);
                    }
                }
            }
        }
    }

    /// The cells of the largest sheet so far, blank ones between others included.
    pub fn cells(&self) -> u64 {
        self.largest
    }

    fn read(&mut self, tag: &[u8]) {
        let tag = String::from_utf8_lossy(tag);
        match tag.split([' ', '\t', '\r', '\n', '/']).next().unwrap_or_default() {
            "table:table" => (self.sheet, self.row) = (Extent::default(), 0),
            "table:table-row" => {
                self.row = self.row.saturating_add(self.row_repeats);
                self.row_repeats = repeated(&tag, "number-rows-repeated=");
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let end = self.column.saturating_add(repeated(&tag, "number-columns-repeated="));
                if tag.contains("value-type=") {
                    self.sheet.hold(self.row, self.column);
                    let last = self.row.saturating_add(self.row_repeats).saturating_sub(1);
                    self.sheet.hold(last, end.saturating_sub(1));
                    self.largest = self.largest.max(self.sheet.cells());
                }
                self.column = end;
            }
            _ => {}
        }
    }
}

/// How often, as an attribute says it: once where it does not.
fn repeated(tag: &str, attribute: &str) -> u64 {
    let value = tag.split_once(attribute).map_or("", |(_, rest)| rest);
    let digits = value.trim_start_matches(['"', '\'']).split(['"', '\'']).next().unwrap_or_default();
    digits.parse().unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(content: &str, expected: u64) {
        let mut repeats = Repeats::default();
        // As small pieces as a stream can come in.
        content.bytes().for_each(|byte| repeats.feed(&[byte]));
        assert_eq!(repeats.cells(), expected, "{content}");
    }

    #[test]
    fn blank_repeats_count_only_between_what_is_written() {
        let cell = "<table:table-cell office:value-type='string'><text:p>a > b</text:p></table:table-cell>";
        let blanks = "<table:table-cell table:number-columns-repeated='16383'/>";
        check(&format!("<table:table><table:table-row>{cell}{blanks}</table:table-row></table:table>"), 1);
        check(&format!("<table:table><table:table-row>{cell}{blanks}{cell}</table:table-row>"), 16_385);
        let rows =
            "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>";
        let row = format!("<table:table-row>{cell}</table:table-row>");
        check(&format!("<table:table>{row}{rows}"), 1);
        check(&format!("<table:table>{row}{rows}{row}"), 1_000_002);
        check(&format!("<table:table>{row}</table:table><table:table>{row}"), 1);
    }

    #[test]
    fn what_is_written_once_and_repeated_counts_as_often() {
        let cell =
            "<table:table-cell a='x>y' table:number-columns-repeated='16384' office:value-type='float'/>";
        let rows = "<table:table-row table:number-rows-repeated='1048576'>";
        check(&format!("<table:table>{rows}{cell}"), 16_384 * 1_048_576);
    }
}
