//! From the aim of a contact to the kind of message that serves it.

use super::compose::choose;
use super::kind::TemplateKind;
use chrono::NaiveDate;

use crate::domain::attempt::Objective;
use crate::domain::class;
use crate::domain::id::CustomerId;
use crate::domain::membership::class_of;
use crate::domain::plan::PlanState;
use crate::domain::portfolio::Portfolio;
use crate::domain::stage::Stage;

/// The kind of message that suits a customer: while a plan stands its instalments are spoken
/// of, else the objective, the stage, and for what is late its class decide.
pub fn suited(
    portfolio: &Portfolio,
    customer: &CustomerId,
    objective: Objective,
    today: NaiveDate,
) -> TemplateKind {
    let Some(account) = portfolio.account(customer) else { return kind_for(objective, None) };
    let settings = portfolio.settings();
    let in_plan = portfolio.activity(customer).plans.iter().any(|plan| {
        let state = plan.state(&account.payments, today, settings.tolerance(), settings.plan_broken_after);
        matches!(state, PlanState::Live { .. })
    });
    match objective {
        Objective::Remind | Objective::GetDate if in_plan => TemplateKind::Instalment,
        _ => {
            let class = class_of(account, portfolio.activity(customer), settings, today);
            class::kind(class, kind_for(objective, account.stage(today)))
        }
    }
}

/// The kind of message for an objective, with the customer at a stage. A customer that
/// owes nothing that is due is only ever reminded.
pub fn kind_for(objective: Objective, stage: Option<Stage>) -> TemplateKind {
    match objective {
        Objective::RenewPromise => TemplateKind::BrokenPromise,
        Objective::ConfirmPromise => TemplateKind::PromiseReminder,
        Objective::GetDocumentReceived => TemplateKind::DocumentCheck,
        Objective::Remind | Objective::GetDate | Objective::AgreePlan | Objective::ResolveDispute => {
            choose(stage.unwrap_or(Stage::Preventive), false)
        }
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
