//! Customers gathered over all rows that name them: the most frequent value of each field,
//! so that neither the order of the rows nor one odd row decides.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::domain::contact_point::{ContactKind, ContactPoint};
use crate::domain::customer::Customer;
use crate::domain::id::{CustomerId, SourceId};
use crate::domain::money::Money;
use crate::import::cell::fold::fold;

/// The customers of a batch while it is drafted.
#[derive(Debug, Default)]
pub struct Customers {
    drafts: Vec<Draft>,
    by_code: HashMap<String, usize>,
    by_tax: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
    by_mail: HashMap<String, usize>,
    /// As written, to fold each writing once.
    names_seen: HashSet<String>,
}

/// One customer's values with their number of rows.
#[derive(Debug, Default)]
pub struct Draft {
    code: String,
    pub tax_id: Votes<String>,
    pub name: Votes<String>,
    pub city: Votes<String>,
    pub region: Votes<String>,
    pub salesperson: Votes<String>,
    pub credit_limit: Votes<(i64, crate::domain::money::Currency)>,
    /// How a list of customers writes the name.
    pub listed_name: Option<String>,
    /// Days of credit, where a list of customers states them.
    pub term: Option<i64>,
    contacts: BTreeMap<(ContactKind, String), Contact>,
}

#[derive(Debug)]
struct Contact {
    column: usize,
    rows: usize,
    value: String,
}

/// What a row says about who owes.
#[derive(Clone, Debug, Default)]
pub struct Named<'a> {
    pub code: Option<&'a str>,
    pub tax_id: Option<&'a str>,
    pub name: Option<&'a str>,
}

/// Values with how often each was seen.
#[derive(Debug)]
pub struct Votes<T>(Vec<(T, usize)>);

impl<T> Default for Votes<T> {
    fn default() -> Votes<T> {
        Votes(Vec::new())
    }
}

impl<T: Clone + Ord> Votes<T> {
    pub fn add(&mut self, value: T) {
        match self.0.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count += 1,
            None => self.0.push((value, 1)),
        }
    }

    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.0.iter().map(|(value, _)| value)
    }

    pub fn knows(&self, value: &T) -> bool {
        self.0.iter().any(|(known, _)| known == value)
    }

    /// The most frequent; of equals the smallest, so that row order does not matter.
    pub fn winner(&self) -> Option<T> {
        let best = self.0.iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0)));
        best.map(|(value, _)| value.clone())
    }
}

impl Customers {
    pub fn len(&self) -> usize {
        self.drafts.len()
    }

    /// The customer that the row names, known from another table or new.
    /// A code goes before a tax id, and a tax id before a name.
    pub fn place_of(&mut self, named: &Named) -> Option<usize> {
        if let Some(place) = self.find(named) {
            self.index(place, named);
            return Some(place);
        }
        let key = match (named.code, named.tax_id, named.name) {
            (Some(code), _, _) => code.to_owned(),
            (None, Some(tax_id), _) => tax_id.to_owned(),
            (None, None, Some(name)) => fold(name).to_uppercase(),
            (None, None, None) => return None,
        };
        // A name without a letter, "***", still tells its rows from others.
        let code = if key.is_empty() { named.name.unwrap_or_default().to_owned() } else { key };
        let place = self.drafts.len();
        self.drafts.push(Draft { code, ..Draft::default() });
        self.index(place, named);
        Some(place)
    }

    /// The customer that the row names, if it is known.
    pub fn find(&self, named: &Named) -> Option<usize> {
        match (named.code, named.tax_id, named.name) {
            (Some(code), _, _) => self.by_code.get(code).copied(),
            (None, Some(tax_id), _) => {
                let known = |key: &str| self.by_tax.get(&tax_key(key)).copied();
                known(tax_id).or_else(|| known(without_check_digit(tax_id)?))
            }
            (None, None, Some(name)) => {
                self.by_name.get(&name_key(name)).or_else(|| self.by_mail(name)).copied()
            }
            (None, None, None) => None,
        }
    }

    /// Who is called by an address that a list of customers has.
    fn by_mail(&self, name: &str) -> Option<&usize> {
        self.by_mail.get(&name.to_lowercase()).filter(|_| name.contains('@'))
    }

    /// The first customer of a list that has an address is the one whom it names.
    pub fn know_mail(&mut self, mail: &str, place: usize) {
        self.by_mail.entry(mail.to_lowercase()).or_insert(place);
    }

    fn index(&mut self, place: usize, named: &Named) {
        let learn = |known: &mut HashMap<String, usize>, key: &str| {
            // Nearly every row names a customer that is known: no new text for it.
            if !known.contains_key(key) {
                known.insert(key.to_owned(), place);
            }
        };
        if let Some(code) = named.code {
            learn(&mut self.by_code, code);
        }
        if let Some(tax_id) = named.tax_id {
            learn(&mut self.by_tax, &tax_key(tax_id));
            if let Some(bare) = without_check_digit(tax_id) {
                learn(&mut self.by_tax, &tax_key(bare));
            }
        }
        if let Some(name) = named.name
            && (named.code.is_none() || !self.names_seen.contains(name))
        {
            learn(&mut self.by_name, &name_key(name));
            self.names_seen.insert(name.to_owned());
        }
    }

    pub fn draft(&mut self, place: usize) -> Option<&mut Draft> {
        self.drafts.get_mut(place)
    }

    /// The days of credit that a list of customers gives to one.
    pub fn term(&self, place: usize) -> Option<i64> {
        self.drafts.get(place)?.term
    }

    pub fn code(&self, place: usize) -> &str {
        self.drafts.get(place).map_or("", |draft| draft.code.as_str())
    }

    pub fn into_customers(self, source: &SourceId) -> Vec<Customer> {
        let mut customers: Vec<Customer> =
            self.drafts.into_iter().map(|draft| draft.into_customer(source)).collect();
        customers.sort_by(|a, b| a.id.cmp(&b.id));
        customers
    }
}

/// A tax id is the same with its points and dashes and without them.
fn tax_key(tax_id: &str) -> String {
    let key: String = tax_id.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    if key.is_empty() { tax_id.to_owned() } else { key }
}

/// "900123456-8" stands as "900123456" in tables that do without the digit.
fn without_check_digit(tax_id: &str) -> Option<&str> {
    let (bare, digit) = tax_id.rsplit_once('-')?;
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    (digit.len() == 1 && digits >= 6 && !bare.contains('-')).then_some(bare)
}

fn name_key(name: &str) -> String {
    match fold(name) {
        folded if folded.is_empty() => name.to_owned(),
        folded => folded,
    }
}

impl Draft {
    /// A telephone is the same however it is spaced.
    pub fn add_contact(&mut self, kind: ContactKind, value: String, column: usize) {
        let key = match kind {
            ContactKind::Phone => value.chars().filter(char::is_ascii_digit).collect(),
            ContactKind::Email | ContactKind::Address => value.to_lowercase(),
        };
        let contact =
            self.contacts.entry((kind, key)).or_insert(Contact { column, rows: 0, value: value.clone() });
        contact.rows += 1;
        contact.column = contact.column.min(column);
        if value < contact.value {
            contact.value = value;
        }
    }

    /// The most frequent name; of two writings of it, "ANA RUIZ" and "Ana Ruíz", that of the list.
    fn written_name(&self) -> String {
        let name = self.name.winner().unwrap_or_else(|| self.code.clone());
        let listed = self.listed_name.as_ref().filter(|listed| name_key(listed) == name_key(&name));
        listed.cloned().unwrap_or(name)
    }

    /// The most frequent tax id, with its check digit where some table has it.
    fn whole_tax_id(&self) -> Option<String> {
        let most = self.tax_id.winner()?;
        let key = tax_key(&most);
        let whole = |it: &&String| without_check_digit(it).is_some_and(|bare| tax_key(bare) == key);
        Some(self.tax_id.values().filter(whole).min().cloned().unwrap_or(most))
    }

    fn into_customer(self, source: &SourceId) -> Customer {
        let (name, tax_id) = (self.written_name(), self.whole_tax_id());
        let mut contacts: Vec<((ContactKind, String), Contact)> = self.contacts.into_iter().collect();
        contacts.sort_by(|((kind_a, key_a), a), ((kind_b, key_b), b)| {
            (kind_a, a.column, b.rows, key_a).cmp(&(kind_b, b.column, a.rows, key_b))
        });
        Customer {
            id: CustomerId::of(source, &self.code),
            source: source.clone(),
            name,
            tax_id,
            city: self.city.winner(),
            region: self.region.winner(),
            salesperson: self.salesperson.winner(),
            credit_limit: self.credit_limit.winner().map(|(minor, currency)| Money::new(minor, currency)),
            contact_points: contacts
                .into_iter()
                .map(|((kind, _), contact)| ContactPoint::new(kind, contact.value))
                .collect(),
            code: self.code,
        }
    }
}
