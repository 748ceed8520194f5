//! What a row says of its customer beside its name: votes for each value, ways to reach it.

use crate::domain::contact_point::ContactKind;
use crate::import::cell::contact;
use crate::import::issue::Problem;
use crate::import::layout::field::Field;

use super::customers::{Draft, Votes};
use super::draft::Drafting;
use super::group::Group;
use super::name_parts::NameParts;
use super::record::Record;

impl Drafting<'_> {
    pub(super) fn describe_customer(&mut self, place: usize, record: &Record) {
        let limit = record.credit_limit();
        let (phones, bad_phones) = record.phones();
        let (emails, bad_emails) = record.emails();
        let Some(draft) = self.customers.draft(place) else { return };
        let fails = record.failing_tax_id().is_some_and(|tax_id| !draft.tax_id.knows(&tax_id));
        let mut vote = |field: Field, votes: fn(&mut Draft) -> &mut Votes<String>| {
            if let Some(text) = record.text(field) {
                votes(draft).add(text);
            }
        };
        vote(Field::City, |draft| &mut draft.city);
        vote(Field::Region, |draft| &mut draft.region);
        vote(Field::Salesperson, |draft| &mut draft.salesperson);
        let NameParts { tax_id, name, .. } = record.name_parts();
        if let Some(tax_id) = tax_id {
            draft.tax_id.add(tax_id);
        }
        // An address names a customer that a list names better.
        if let Some(name) = name.filter(|name| draft.listed_name.is_none() || !name.contains('@')) {
            draft.name.add(name);
        }
        if let Some(Ok(limit)) = limit {
            draft.credit_limit.add((limit.minor, limit.currency));
        }
        phones.into_iter().for_each(|(column, value)| draft.add_contact(ContactKind::Phone, value, column));
        emails.into_iter().for_each(|(column, value)| draft.add_contact(ContactKind::Email, value, column));
        if let Some((column, value)) = record.address() {
            draft.add_contact(ContactKind::Address, value, column);
        }
        if fails {
            self.note(record, Problem::TaxIdUnchecked, Field::TaxId);
        }
        if limit == Some(Err(())) {
            self.note(record, Problem::CreditLimitUnreadable, Field::CreditLimit);
        }
        for (column, found) in bad_phones {
            self.issues.add(Problem::PhoneUnreadable, record.header(column), record.row.number, &found);
        }
        for (column, found) in bad_emails {
            self.issues.add(Problem::EmailUnreadable, record.header(column), record.row.number, &found);
        }
    }

    /// What stands in the row above the customer's documents.
    pub(super) fn describe_by_group(&mut self, place: usize, group: &Group) {
        let Some(draft) = self.customers.draft(place) else { return };
        let mut vote = |value: &Option<String>, votes: fn(&mut Draft) -> &mut Votes<String>| {
            if let Some(value) = value {
                votes(draft).add(value.clone());
            }
        };
        vote(&group.parts.name, |draft| &mut draft.name);
        vote(&group.parts.tax_id, |draft| &mut draft.tax_id);
        vote(&group.city, |draft| &mut draft.city);
        vote(&group.region, |draft| &mut draft.region);
        vote(&group.salesperson, |draft| &mut draft.salesperson);
        let phones = group.phone.as_deref().map(contact::phones).unwrap_or_default().0;
        let emails = group.email.as_deref().map(contact::emails).unwrap_or_default().0;
        phones.into_iter().for_each(|it| draft.add_contact(ContactKind::Phone, it, 0));
        emails.into_iter().for_each(|it| draft.add_contact(ContactKind::Email, it, 0));
        if let Some(address) = &group.address {
            draft.add_contact(ContactKind::Address, address.clone(), 0);
        }
    }
}
