//! The level of a promise (*nivel de promesa*), and the circle of promises and excuses.
//!
//! Whoever promises again about the same debt after not keeping a promise stands one level
//! higher. Two that came to nothing are a circle: another promise would be a third excuse.

use chrono::NaiveDate;

use super::activity::Activity;
use super::calendar::Tolerance;
use super::id::DocumentId;
use super::payment::Payment;
use super::promise::{Promise, PromiseState};

/// So many promises about one debt that came to nothing ask for something else than a promise.
pub const CIRCLE: usize = 2;

/// 1 for the first promise about a debt, and one more for each earlier one about it that was
/// not kept whole.
pub fn level(activity: &Activity, promise: &Promise, payments: &[Payment], tolerance: Tolerance) -> u32 {
    let earlier = activity.promises.iter().filter(|it| it.id < promise.id);
    let failed = earlier.filter(|it| it.shares_debt(&promise.documents) && !held(it, payments, tolerance));
    1 + failed.count() as u32
}

/// How many promises about some documents (about anything, where none is named) were broken,
/// kept in part or moved.
pub fn failed(
    activity: &Activity,
    documents: &[DocumentId],
    payments: &[Payment],
    today: NaiveDate,
    tolerance: Tolerance,
) -> usize {
    let about = activity.promises.iter().filter(|it| it.shares_debt(documents));
    about.filter(|it| came_to_nothing(it.state(payments, today, tolerance))).count()
}

/// Whether the customer goes round in circles about one debt.
pub fn in_a_circle(
    activity: &Activity,
    payments: &[Payment],
    today: NaiveDate,
    tolerance: Tolerance,
) -> bool {
    // Fewer promises cannot make a circle: most customers are settled here.
    activity.promises.len() >= CIRCLE
        && activity
            .promises
            .iter()
            .any(|it| failed(activity, &it.documents, payments, today, tolerance) >= CIRCLE)
}

fn came_to_nothing(state: PromiseState) -> bool {
    match state {
        PromiseState::Broken | PromiseState::PartlyKept | PromiseState::Rescheduled { .. } => true,
        PromiseState::Pending | PromiseState::Kept | PromiseState::Withdrawn => false,
    }
}

/// Kept, or taken back in good time: asked about on the day after the last one that counts.
fn held(promise: &Promise, payments: &[Payment], tolerance: Tolerance) -> bool {
    !came_to_nothing(promise.state(payments, NaiveDate::MAX, tolerance))
}
