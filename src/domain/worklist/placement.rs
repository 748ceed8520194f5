//! Where a customer stands today: on the list, or why not, and who comes back when.

use chrono::NaiveDate;

use super::super::id::CustomerId;
use super::{WaitingCause, Worklist};

/// Every customer has one, so that "why not this one?" always has an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Placement {
    Listed { position: usize },
    Waiting(WaitingCause),
}

/// The next day that brings customers back by itself, and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Return {
    pub on: NaiveDate,
    pub customers: usize,
}

impl Worklist {
    pub fn placement(&self, customer: &CustomerId) -> Placement {
        if let Some(entry) = self.entries.iter().find(|entry| entry.customer == *customer) {
            return Placement::Listed { position: entry.position };
        }
        let waiting = self.waiting.iter().find(|waiting| waiting.customer == *customer);
        Placement::Waiting(match waiting {
            Some(waiting) => waiting.cause.clone(),
            None if self.done.contains(customer) => WaitingCause::DoneToday,
            None => WaitingCause::NothingOwed,
        })
    }

    pub fn next_return(&self) -> Option<Return> {
        let days = || self.waiting.iter().filter_map(|waiting| waiting.cause.returns_on());
        let on = days().min()?;
        Some(Return { on, customers: days().filter(|&day| day == on).count() })
    }
}

#[cfg(test)]
mod tests {
    use super::super::Waiting;
    use super::*;

    fn snoozed(customer: &str, until: &str) -> Waiting {
        let cause = WaitingCause::Snoozed { until: until.parse().unwrap() };
        Waiting { customer: CustomerId::new(customer), cause }
    }

    fn list() -> Worklist {
        let mut waiting =
            vec![snoozed("s/a", "2025-07-14"), snoozed("s/b", "2025-07-11"), snoozed("s/c", "2025-07-11")];
        waiting.push(Waiting { customer: CustomerId::new("s/d"), cause: WaitingCause::CoveredByCredits });
        Worklist { entries: Vec::new(), waiting, done: vec![CustomerId::new("s/e")] }
    }

    #[test]
    fn whoever_is_not_on_the_list_has_a_reason() {
        let check = |customer, cause| {
            assert_eq!(list().placement(&CustomerId::new(customer)), Placement::Waiting(cause));
        };
        check("s/a", WaitingCause::Snoozed { until: "2025-07-14".parse().unwrap() });
        check("s/e", WaitingCause::DoneToday);
        check("s/z", WaitingCause::NothingOwed);
    }

    #[test]
    fn the_next_return_counts_everybody_of_that_day() {
        let on = "2025-07-11".parse().unwrap();
        assert_eq!(list().next_return(), Some(Return { on, customers: 2 }));
        assert_eq!(Worklist::default().next_return(), None);
    }
}
