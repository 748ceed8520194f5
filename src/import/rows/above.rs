//! What holds for the rows below, until another row says otherwise.

use std::collections::HashMap;

use crate::domain::money::{Currency, Money};

use crate::import::layout::said_paid::SaidPaid;

use super::group::Group;

#[derive(Default)]
pub struct Above {
    /// Whether rows without a customer take the one above.
    pub carries: bool,
    pub group: Group,
    pub currency: Option<Currency>,
    /// No row has taken what the group says yet: the next group row may complete it.
    pub fresh: bool,
    /// Credit notes are written without their sign.
    pub unsigned_credits: bool,
    /// The last document, to which continuation rows belong.
    pub last: Option<usize>,
    /// Rows are the lines of documents, and each repeats what is owed of the whole.
    pub lines: bool,
    /// Rows are charges and payments, and a payment names the document that it pays.
    pub movements: bool,
    /// What the rows are that say paid and have no balance.
    pub said_paid: Option<SaidPaid>,
    /// Two columns of what is owed say the same in two currencies.
    pub equivalent: bool,
    /// What customers owed before the first movement of their statements, with its row.
    pub openings: HashMap<usize, (u32, Money)>,
    /// The documents by customer and number.
    pub places: HashMap<(usize, String), usize>,
}
