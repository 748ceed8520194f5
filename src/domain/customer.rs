//! Customers (*clientes, deudores*): who owes.

use serde::{Deserialize, Serialize};

use super::contact_point::ContactPoint;
use super::id::{CustomerId, SourceId};
use super::money::Money;

/// A customer as the creditor's file describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Customer {
    pub id: CustomerId,
    pub source: SourceId,
    /// The creditor's own code, or the tax id where there is none.
    pub code: String,
    pub tax_id: Option<String>,
    pub name: String,
    pub city: Option<String>,
    pub region: Option<String>,
    pub salesperson: Option<String>,
    pub credit_limit: Option<Money>,
    pub contact_points: Vec<ContactPoint>,
}
