//! The cash of the day is counted; a difference is explained.

use super::{Command, Moment, Refusal};
use crate::domain::cash::CashCount;
use crate::domain::cash_receipts::received_on;
use crate::domain::change::Change;
use crate::domain::money::{Money, Totals};
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct CountCash {
    pub counted: Money,
    /// How many of each note and coin; none where one total was counted.
    pub pieces: Vec<(i64, u32)>,
    pub note: String,
}

impl Command for CountCash {
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let CountCash { counted, pieces, note } = self;
        if counted.minor < 0 {
            return Err(Refusal::NotAnAmount);
        }
        let day = moment.today();
        let received: Totals = received_on(portfolio, day).iter().map(|line| line.amount).collect();
        let note = note.trim().to_owned();
        let pieces = pieces.into_iter().filter(|(_, many)| *many > 0).collect();
        let count = CashCount { day, expected: received.of(counted.currency), counted, pieces, note };
        if !count.difference().is_zero() && count.note.is_empty() {
            return Err(Refusal::DifferenceUnexplained);
        }
        Ok(vec![Change::CashCounted { count }])
    }
}
