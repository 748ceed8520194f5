//! From the aim of a contact to the kind of message that serves it.

use super::compose::{TemplateKind, choose};
use crate::domain::attempt::Objective;
use crate::domain::stage::Stage;

/// The kind of message for an objective, with the customer at a stage. A customer that
/// owes nothing that is due is only ever reminded.
pub fn kind_for(objective: Objective, stage: Option<Stage>) -> TemplateKind {
    match objective {
        Objective::RenewPromise => TemplateKind::BrokenPromise,
        Objective::ConfirmPromise => TemplateKind::PromiseReminder,
        Objective::Remind
        | Objective::GetDate
        | Objective::AgreePlan
        | Objective::GetDocumentReceived
        | Objective::ResolveDispute => choose(stage.unwrap_or(Stage::Preventive), false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::stage::Bucket;

    #[test]
    fn the_promise_speaks_before_the_stage() {
        let late = Some(Stage::Overdue(Bucket::Days31To60));
        assert_eq!(kind_for(Objective::RenewPromise, late), TemplateKind::BrokenPromise);
        assert_eq!(kind_for(Objective::ConfirmPromise, late), TemplateKind::PromiseReminder);
        assert_eq!(kind_for(Objective::GetDate, late), TemplateKind::OverdueLate);
        assert_eq!(kind_for(Objective::Remind, Some(Stage::Due)), TemplateKind::Due);
        assert_eq!(kind_for(Objective::GetDate, None), TemplateKind::Preventive);
    }
}
