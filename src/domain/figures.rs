//! Figures (*cifras*): what documents add up to.
//!
//! Every document counts, written-off ones and credits too, just as a file's own totals do,
//! so that what was brought in can be compared with where it came from, to the cent.

use chrono::NaiveDate;

use super::document::Document;
use super::money::Totals;
use super::portfolio::Portfolio;

/// How many documents, and how much. Past due is what has a due date before the day asked
/// about and is not settled, a credit or a written-off document too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub documents: usize,
    pub open: Totals,
    pub overdue_documents: usize,
    pub overdue: Totals,
}

impl Figures {
    /// The whole portfolio.
    pub fn of(portfolio: &Portfolio, today: NaiveDate) -> Figures {
        Figures::sum(portfolio.accounts().flat_map(|account| &account.documents), today)
    }

    pub fn add(&mut self, other: &Figures) {
        self.documents += other.documents;
        self.open.add_all(&other.open);
        self.overdue_documents += other.overdue_documents;
        self.overdue.add_all(&other.overdue);
    }

    pub fn sum<'a>(documents: impl IntoIterator<Item = &'a Document>, today: NaiveDate) -> Figures {
        let mut figures = Figures::default();
        for document in documents {
            figures.documents += 1;
            figures.open.add(document.balance);
            if document.is_past_due(today) {
                figures.overdue_documents += 1;
                figures.overdue.add(document.balance);
            }
        }
        figures
    }
}

#[cfg(test)]
mod tests {
    use super::super::id::{CustomerId, DocumentId};
    use super::super::money::{Currency, Money};
    use super::*;

    fn document(units: i64, due_on: Option<&str>, written_off: bool) -> Document {
        Document {
            id: DocumentId::new("s/1"),
            customer: CustomerId::new("s/c"),
            number: "1".to_owned(),
            issued_on: None,
            due_on: due_on.map(|day| day.parse().unwrap()),
            amount: None,
            balance: Money::new(units * 100, Currency::COP),
            written_off,
            salesperson: None,
        }
    }

    #[test]
    fn credits_and_written_off_documents_count_as_any_other() {
        let today = "2025-07-09".parse().unwrap();
        let documents = [
            document(100, Some("2025-07-08"), false),
            document(-30, Some("2025-07-01"), false),
            document(7, Some("2025-01-01"), true),
            document(50, Some("2025-07-09"), false),
            document(5, None, false),
            document(0, Some("2025-01-01"), false),
        ];
        let figures = Figures::sum(&documents, today);
        assert_eq!((figures.documents, figures.overdue_documents), (6, 3), "what was paid is not late");
        assert_eq!(figures.open.of(Currency::COP).minor, 13_200);
        assert_eq!(figures.overdue.of(Currency::COP).minor, 7_700);
    }
}
