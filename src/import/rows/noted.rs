//! What was taken of a table as a whole, and is said once of it: an order of dates, a scale, a day,
//! lines that were parted.

use crate::import::issue::Problem;
use crate::import::layout::Table;
use crate::import::layout::purpose;
use crate::import::layout::scale::Scale;
use crate::import::layout::style::Style;
use crate::import::sheet::Cell;

use super::draft::Drafting;

impl Drafting<'_> {
    pub(super) fn note_style(&mut self, table: &Table, style: &Style) {
        let header = |column: usize| table.columns.get(column).map(|column| column.header.as_str());
        for &column in &style.assumed {
            self.issues.add_whole(Problem::DateOrderAssumed, header(column));
        }
        for &column in &style.swapped {
            self.issues.add_whole(Problem::DatesSwapped, header(column));
        }
        let packed = style.six_digits.iter().enumerate().filter(|(_, order)| order.is_some());
        for (column, _) in packed {
            self.issues.add_whole(Problem::DatesOfSixDigits, header(column));
        }
        for (column, _) in style.years.iter().enumerate().filter(|(_, year)| year.is_some()) {
            self.issues.add_whole(Problem::DatesWithoutYear, header(column));
        }
        for &column in style.other_epoch.iter().flat_map(|(_, columns)| columns) {
            self.issues.add_whole(Problem::DatesOfOtherEpoch, header(column));
        }
        if let Some(parted) = &table.sheet.parted {
            self.issues.add_whole(Problem::LinesParted, None);
            for row in table.rows().iter().filter(|row| parted.unlike.contains(&row.number)) {
                let whole = row.cells.iter().find(|cell| !cell.is_empty()).map(Cell::shown);
                self.issues.add(Problem::LineUnlike, None, row.number, &whole.unwrap_or_default());
            }
        }
        if let Some(column) = purpose::supplier(&table.columns) {
            self.issues.add_whole(Problem::OwedBySuppliers, Some(&column.header));
        }
        if table.has_unsaid_months() {
            self.issues.add_whole(Problem::MonthsTakenAsOwed, None);
        }
        if style.cutoff_of_print {
            self.issues.add_whole(Problem::CutoffFromPrinting, None);
        }
        if style.cutoff_of_name {
            self.issues.add_whole(Problem::CutoffFromName, None);
        }
        if style.shown_scale(table) != Scale::Units {
            self.issues.add_whole(Problem::AmountsMultiplied, None);
        }
        for (row, found) in &table.sheet.repaired {
            self.issues.add(Problem::TextRepaired, None, *row, found);
        }
    }
}
