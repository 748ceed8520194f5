//! Offers for paying promptly (*oferta por pronto pago*): pay so much by a day, and the rest
//! of these documents is let off.
//!
//! An offer ends by itself. Whether it was taken follows from the money that came in time.

use chrono::{NaiveDate, NaiveDateTime};

use super::id::{DocumentId, OfferId};
use super::money::Money;
use super::payment::Payment;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub id: OfferId,
    pub documents: Vec<DocumentId>,
    /// What has to come.
    pub pay: Money,
    /// What is let off then.
    pub discount: Money,
    /// The last day, included.
    pub until: NaiveDate,
    pub made_at: NaiveDateTime,
    pub withdrawn_on: Option<NaiveDate>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OfferState {
    Open,
    Taken,
    Expired,
    Withdrawn,
}

impl Offer {
    pub fn state(&self, payments: &[Payment], today: NaiveDate) -> OfferState {
        match () {
            () if self.came(payments) >= self.pay.minor => OfferState::Taken,
            () if self.withdrawn_on.is_some() => OfferState::Withdrawn,
            () if today > self.until => OfferState::Expired,
            () => OfferState::Open,
        }
    }

    /// The money that came for it in time.
    pub fn came(&self, payments: &[Payment]) -> i64 {
        let in_time = self.made_at.date()..=self.until;
        let counted = payments.iter().filter(|it| {
            it.kind.is_money()
                && it.amount.currency == self.pay.currency
                && in_time.contains(&it.received_on)
                && self.documents.contains(&it.document)
        });
        counted.map(|it| it.amount.minor).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::super::money::Currency;
    use super::super::stamp::{DeviceId, Stamp};
    use super::*;

    #[test]
    fn an_offer_is_taken_in_time_or_not_at_all() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let document = DocumentId::new("s/1");
        let offer = Offer {
            id: OfferId(Stamp::new(1, 0, DeviceId(1))),
            documents: vec![document.clone()],
            pay: Money::new(90, Currency::COP),
            discount: Money::new(10, Currency::COP),
            until: day("2025-07-15"),
            made_at: day("2025-07-09").and_hms_opt(9, 0, 0).unwrap(),
            withdrawn_on: None,
        };
        let paid =
            |minor, on| vec![Payment::seen(document.clone(), Money::new(minor, Currency::COP), day(on))];
        assert_eq!(offer.state(&[], day("2025-07-15")), OfferState::Open);
        assert_eq!(offer.state(&[], day("2025-07-16")), OfferState::Expired);
        assert_eq!(offer.state(&paid(90, "2025-07-15"), day("2025-08-01")), OfferState::Taken);
        assert_eq!(offer.state(&paid(89, "2025-07-15"), day("2025-08-01")), OfferState::Expired);
        assert_eq!(offer.state(&paid(90, "2025-07-16"), day("2025-08-01")), OfferState::Expired);
    }
}
