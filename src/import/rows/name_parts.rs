//! What a row, or one above it, says of whose it is.

use super::customers::Named;

/// The parts of a row that name its customer; a name may stand in two columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameParts {
    pub code: Option<String>,
    pub tax_id: Option<String>,
    pub name: Option<String>,
}

impl NameParts {
    pub fn named(&self) -> Named<'_> {
        Named { code: self.code.as_deref(), tax_id: self.tax_id.as_deref(), name: self.name.as_deref() }
    }
}
