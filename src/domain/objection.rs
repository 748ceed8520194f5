//! What the law said against a contact, as it is kept with the contact.

use super::kept::kept;

kept! {
    /// A rule as it stood on the day: packs change, the record does not.
    pub struct ObjectionNoted {
        /// `CO.hours`
        pub rule: String,
        pub norm: String,
    }
}
