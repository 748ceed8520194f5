//! A plan is agreed, confirmed in writing, or given up.

use chrono::NaiveDate;

use super::{Command, Moment, Refusal, not_past};
use crate::domain::activity::Activity;
use crate::domain::change::{Change, PlanAgreed};
use crate::domain::dispute::disputed;
use crate::domain::id::{CustomerId, DocumentId, PlanId};
use crate::domain::money::Money;
use crate::domain::order;
use crate::domain::plan::{Instalment, Plan, PlanState};
use crate::domain::portfolio::Portfolio;

#[derive(Clone, Debug)]
pub struct AgreePlan {
    pub customer: CustomerId,
    pub documents: Vec<DocumentId>,
    /// By hand, or as [`crate::domain::plan::instalments`] makes them.
    pub instalments: Vec<Instalment>,
    pub note: String,
}

impl Command for AgreePlan {
    /// The instalments add up to what its documents owe, to the cent, and no document is in
    /// two plans. What was promised about them gives way to the plan.
    fn decide(self, portfolio: &Portfolio, moment: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let activity = portfolio.activity(&self.customer);
        let owed = plan_debt(portfolio, &self.customer, &self.documents)?;
        if standing_plans(portfolio, &self.customer, moment.today())
            .any(|plan| plan.documents.iter().any(|it| self.documents.contains(it)))
        {
            return Err(Refusal::AlreadyInPlan);
        }
        let mut instalments = self.instalments;
        order::sort_by_key(&mut instalments, |it| it.due_on);
        let mut sum = Money::zero(owed.currency);
        for instalment in &instalments {
            not_past(instalment.due_on, moment)?;
            let added = Some(instalment.amount).filter(Money::is_positive).and_then(|it| sum.plus(it));
            sum = added.ok_or(Refusal::NotAnAmount)?;
        }
        if sum != owed {
            return Err(Refusal::PlanDoesNotAddUp { owed });
        }
        let mut changes = give_way(portfolio, activity, &self.customer, &self.documents, moment.today());
        changes.push(Change::PlanAgreed(PlanAgreed {
            plan: PlanId(moment.fresh()),
            customer: self.customer,
            documents: self.documents,
            instalments,
            note: self.note.trim().to_owned(),
        }));
        Ok(changes)
    }
}

/// What a plan over these documents has to add up to: what they owe, less what is in dispute.
pub fn plan_debt(
    portfolio: &Portfolio,
    customer: &CustomerId,
    documents: &[DocumentId],
) -> Result<Money, Refusal> {
    let account = portfolio.account(customer).ok_or(Refusal::NoSuchCustomer)?;
    let disputes = &portfolio.activity(customer).disputes;
    let mut owed: Option<Money> = None;
    for id in documents {
        let document = account.collectible().find(|it| it.id == *id).ok_or(Refusal::NoSuchDocument)?;
        let mut asked = document.balance;
        asked.minor -= disputed(document, disputes).minor;
        owed = Some(match owed {
            None => asked,
            Some(sum) => sum.plus(asked).ok_or(Refusal::NotAnAmount)?,
        });
    }
    owed.filter(Money::is_positive).ok_or(Refusal::NothingPromised)
}

fn standing_plans<'a>(
    portfolio: &'a Portfolio,
    customer: &CustomerId,
    today: NaiveDate,
) -> impl Iterator<Item = &'a Plan> {
    let settings = portfolio.settings();
    let payments = portfolio.account(customer).map(|it| it.payments.as_slice()).unwrap_or_default();
    portfolio.activity(customer).plans.iter().filter(move |plan| {
        let state = plan.state(payments, today, settings.tolerance(), settings.plan_broken_after);
        matches!(state, PlanState::Live { .. })
    })
}

/// Promises about the same documents are withdrawn, with the tasks that look after them.
fn give_way(
    portfolio: &Portfolio,
    activity: &Activity,
    customer: &CustomerId,
    documents: &[DocumentId],
    today: NaiveDate,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for promise in activity.live_promises().filter(|it| it.shares_debt(documents) && it.due_on >= today) {
        changes.push(Change::PromiseWithdrawn { customer: customer.clone(), promise: promise.id });
        let tasks = portfolio.tasks().filter(|it| it.promise == Some(promise.id) && it.is_open());
        changes.extend(tasks.map(|task| Change::TaskDone { task: task.id }));
    }
    changes
}

/// The customer has confirmed a plan in writing.
#[derive(Clone, Debug)]
pub struct SignPlan {
    pub customer: CustomerId,
    pub plan: PlanId,
}

impl Command for SignPlan {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        let plan = standing(portfolio, &self.customer, self.plan)?;
        if plan.in_writing {
            return Err(Refusal::NothingNew);
        }
        Ok(vec![Change::PlanSigned { customer: self.customer, plan: self.plan }])
    }
}

/// A plan is given up: its documents are due as they were.
#[derive(Clone, Debug)]
pub struct CancelPlan {
    pub customer: CustomerId,
    pub plan: PlanId,
}

impl Command for CancelPlan {
    fn decide(self, portfolio: &Portfolio, _: &mut Moment) -> Result<Vec<Change>, Refusal> {
        standing(portfolio, &self.customer, self.plan)?;
        Ok(vec![Change::PlanCancelled { customer: self.customer, plan: self.plan }])
    }
}

fn standing<'a>(portfolio: &'a Portfolio, customer: &CustomerId, id: PlanId) -> Result<&'a Plan, Refusal> {
    let mut plans = portfolio.activity(customer).plans.iter();
    plans.find(|it| it.id == id && it.cancelled_on.is_none()).ok_or(Refusal::NoSuchPlan)
}
