//! How far a sheet reaches. Some readers lay a sheet out whole, blanks included, so two cells far
//! apart cost what lies between them.

/// The smallest area that holds all cells with something in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent(Option<Area>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Area {
    rows: (u64, u64),
    columns: (u64, u64),
}

impl Extent {
    pub fn hold(&mut self, row: u64, column: u64) {
        let wider = |(from, to): (u64, u64), it: u64| (from.min(it), to.max(it));
        let area = self.0.unwrap_or(Area { rows: (row, row), columns: (column, column) });
        self.0 = Some(Area { rows: wider(area.rows, row), columns: wider(area.columns, column) });
    }

    /// How many cells it has, blank ones included.
    pub fn cells(self) -> u64 {
        let span = |(from, to): (u64, u64)| (to - from).saturating_add(1);
        self.0.map_or(0, |area| span(area.rows).saturating_mul(span(area.columns)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_cells_hold_what_lies_between_them() {
        let mut extent = Extent::default();
        assert_eq!(extent.cells(), 0);
        extent.hold(9, 3);
        assert_eq!(extent.cells(), 1);
        extent.hold(4, 1);
        assert_eq!(extent.cells(), 6 * 3);
        extent.hold(u64::MAX, u64::MAX);
        assert_eq!(extent.cells(), u64::MAX, "no overflow");
    }
}
