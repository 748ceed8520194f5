//! Names of places on the page, for moving the focus there.

pub const FLOW: &str = "customer-flow";
pub const DOCUMENTS: &str = "customer-documents";
pub const HISTORY: &str = "customer-history";
pub const LAUNCH: &str = "customer-launch";
pub const LAUNCH_LINK: &str = "customer-launch-link";
pub const RECORD: &str = "customer-record";
pub const RESULTS: &str = "customer-results";
pub const NOTE: &str = "customer-note";
pub const TASK: &str = "customer-task";
