//! What is written about one customer, one change after the other.

use crate::domain::account::Account;
use crate::domain::activity::{Activity, Moment, MomentKind, Qualified};
use crate::domain::attempt::Attempt;
use crate::domain::change::{
    AttemptOpened, Change, ContactRefused, DisputeOpened, Entry, OfferMade, PlanAgreed, PromiseMade,
};
use crate::domain::contact_point::ContactPoint;
use crate::domain::dispute::Dispute;
use crate::domain::escalation::Escalation;
use crate::domain::id::CustomerId;
use crate::domain::law::Zone;
use crate::domain::note::Note;
use crate::domain::offer::Offer;
use crate::domain::order;
use crate::domain::plan::Plan;
use crate::domain::promise::Promise;
use crate::domain::receipt::Receipt;

/// The customer that a change is about, where it is about one.
pub(super) fn customer_of(change: &Change) -> Option<&CustomerId> {
    match change {
        Change::AttemptOpened(AttemptOpened { customer, .. })
        | Change::PromiseMade(PromiseMade { customer, .. })
        | Change::PlanAgreed(PlanAgreed { customer, .. })
        | Change::OfferMade(OfferMade { customer, .. })
        | Change::DisputeOpened(DisputeOpened { customer, .. })
        | Change::OutcomeRecorded { customer, .. }
        | Change::NoteWritten { customer, .. }
        | Change::NotePinned { customer, .. }
        | Change::PromiseWithdrawn { customer, .. }
        | Change::CustomerSnoozed { customer, .. }
        | Change::CustomerExcluded { customer, .. }
        | Change::CustomerReadmitted { customer }
        | Change::CustomerDone { customer }
        | Change::ContactPointAdded { customer, .. }
        | Change::ContactPointMarked { customer, .. }
        | Change::PaymentRecorded { customer, .. }
        | Change::PaymentConfirmed { customer, .. }
        | Change::PaymentAllocated { customer, .. }
        | Change::PaymentReversed { customer, .. }
        | Change::DocumentWrittenOff { customer, .. }
        | Change::DocumentReinstated { customer, .. }
        | Change::DocumentPaused { customer, .. }
        | Change::DocumentResumed { customer, .. }
        | Change::PlanSigned { customer, .. }
        | Change::PlanCancelled { customer, .. }
        | Change::OfferWithdrawn { customer, .. }
        | Change::DisputeResolved { customer, .. }
        | Change::CustomerEscalated { customer, .. }
        | Change::EscalationEnded { customer }
        | Change::CustomerLabelled { customer, .. }
        | Change::ContactRefused(ContactRefused { customer, .. })
        | Change::WarningOverridden { customer, .. }
        | Change::PersonSet { customer, .. }
        | Change::ZoneSet { customer, .. }
        | Change::ContactPointQualified { customer, .. } => Some(customer),
        Change::FileImported(_)
        | Change::LayoutLearned(_)
        | Change::SourceRemoved { .. }
        | Change::TaskAdded(_)
        | Change::TaskDone { .. }
        | Change::TaskMoved { .. }
        | Change::SettingsChanged { .. }
        | Change::CashCounted { .. }
        | Change::TextWritten { .. }
        | Change::Undone { .. }
        | Change::Redone { .. } => None,
    }
}

/// Contacts, notes, and where the customer stands.
pub(super) fn write(activity: &mut Activity, entry: &Entry) {
    match &entry.change {
        Change::AttemptOpened(opened) => activity.attempts.push(attempt_of(opened, entry)),
        Change::OutcomeRecorded { attempt, outcome, .. } => {
            if let Some(attempt) = activity.attempt_mut(*attempt) {
                attempt.outcome = Some(outcome.clone());
            }
        }
        Change::NoteWritten { note, text, attempt, .. } => activity.notes.push(Note {
            id: *note,
            text: text.clone(),
            written_at: entry.at,
            pinned: false,
            attempt: *attempt,
        }),
        Change::NotePinned { note, pinned, .. } => {
            if let Some(note) = activity.note_mut(*note) {
                note.pinned = *pinned;
            }
        }
        Change::CustomerSnoozed { until, .. } => {
            activity.standing.snoozed_until = Some(*until);
            remember(activity, entry, MomentKind::Snoozed { until: *until });
        }
        Change::CustomerExcluded { exclusion, .. } => {
            activity.standing.exclusion = Some(exclusion.clone());
            remember(activity, entry, MomentKind::Excluded { exclusion: exclusion.clone() });
        }
        Change::CustomerReadmitted { .. } => {
            activity.standing = Default::default();
            remember(activity, entry, MomentKind::Readmitted);
        }
        Change::CustomerDone { .. } => {
            activity.standing.done_on = Some(entry.at.date());
            remember(activity, entry, MomentKind::Done);
        }
        Change::ContactPointAdded { kind, value, .. } => {
            activity.contact_points.push(ContactPoint::new(*kind, value.as_str()));
        }
        Change::ContactPointMarked { value, wrong, bounced, .. } => {
            activity.wrong_contacts.retain(|it| it != value);
            activity.bounced_contacts.retain(|it| it != value);
            if *wrong {
                activity.wrong_contacts.push(value.clone());
            }
            if *bounced {
                activity.bounced_contacts.push(value.clone());
            }
        }
        Change::CustomerEscalated { to, note, review_on, .. } => {
            let (to, review_on) = (*to, *review_on);
            activity.escalation = Some(Escalation { to, note: note.clone(), since: entry.at, review_on });
            remember(activity, entry, MomentKind::Escalated { to, review_on });
        }
        Change::EscalationEnded { .. } => {
            activity.escalation = None;
            remember(activity, entry, MomentKind::EscalationEnded);
        }
        Change::CustomerLabelled { label, on, .. } => {
            activity.labels.retain(|it| it != label);
            if *on {
                activity.labels.push(label.clone());
                order::sort_by(&mut activity.labels, String::cmp);
            }
        }
        _ => write_agreement(activity, entry),
    }
}

/// Promises, plans, offers, disputes and pauses.
fn write_agreement(activity: &mut Activity, entry: &Entry) {
    let today = entry.at.date();
    match &entry.change {
        Change::PromiseMade(made) => make_promise(activity, made, entry),
        Change::PromiseWithdrawn { promise, .. } => {
            if let Some(promise) = activity.promise_mut(*promise) {
                promise.withdrawn_on = Some(today);
            }
        }
        Change::PlanAgreed(agreed) => {
            let plan = plan_of(agreed, entry);
            if let Some(total) = plan.total() {
                let instalments = plan.instalments.len();
                remember(activity, entry, MomentKind::PlanAgreed { instalments, total });
            }
            activity.plans.push(plan);
        }
        Change::PlanSigned { plan, .. } => {
            activity.plans.iter_mut().filter(|it| it.id == *plan).for_each(|it| it.in_writing = true);
        }
        Change::PlanCancelled { plan, .. } => {
            activity
                .plans
                .iter_mut()
                .filter(|it| it.id == *plan)
                .for_each(|it| it.cancelled_on = Some(today));
            remember(activity, entry, MomentKind::PlanCancelled);
        }
        Change::OfferMade(made) => {
            activity.offers.push(offer_of(made, entry));
            remember(activity, entry, MomentKind::OfferMade { pay: made.pay, until: made.until });
        }
        Change::OfferWithdrawn { offer, .. } => {
            activity
                .offers
                .iter_mut()
                .filter(|it| it.id == *offer)
                .for_each(|it| it.withdrawn_on = Some(today));
        }
        Change::DisputeOpened(opened) => {
            activity.disputes.push(dispute_of(opened, entry));
            let (amount, note) = (opened.amount, opened.note.clone());
            remember(activity, entry, MomentKind::Disputed { amount, note });
        }
        Change::DisputeResolved { dispute, resolution, .. } => {
            let disputes = activity.disputes.iter_mut().filter(|it| it.id == *dispute);
            disputes.for_each(|it| it.resolved = Some((today, *resolution)));
            remember(activity, entry, MomentKind::DisputeResolved { resolution: *resolution });
        }
        Change::DocumentPaused { document, pause, .. } => {
            activity.paused.retain(|(it, _)| it != document);
            activity.paused.push((document.clone(), pause.clone()));
        }
        Change::DocumentResumed { document, .. } => activity.paused.retain(|(it, _)| it != document),
        _ => write_law(activity, entry),
    }
}

/// What the law said, and what it looks at.
fn write_law(activity: &mut Activity, entry: &Entry) {
    match &entry.change {
        Change::ContactRefused(refused) => {
            let (channel, objection) = (refused.channel, refused.objection.clone());
            remember(activity, entry, MomentKind::Refused { channel, objection, next: refused.next });
        }
        Change::WarningOverridden { objection, reason, .. } => {
            let (objection, reason) = (objection.clone(), reason.clone());
            remember(activity, entry, MomentKind::Overridden { objection, reason });
        }
        Change::PersonSet { person, .. } => activity.person = Some(*person),
        Change::ZoneSet { zone, .. } => activity.zone = zone.as_deref().and_then(Zone::named),
        Change::ContactPointQualified {
            value,
            recipient,
            authorised,
            evidence,
            name,
            role,
            preferred,
            best_at,
            ..
        } => {
            activity.qualified.retain(|it| it.value != *value);
            activity.qualified.push(Qualified {
                value: value.clone(),
                recipient: *recipient,
                authorised: *authorised,
                evidence: evidence.clone(),
                name: name.clone(),
                role: role.clone(),
                preferred: *preferred,
                best_at: *best_at,
            });
        }
        _ => {}
    }
}

/// Whether a change moves money.
pub(super) fn is_about_money(change: &Change) -> bool {
    matches!(
        change,
        Change::PaymentRecorded { .. }
            | Change::PaymentConfirmed { .. }
            | Change::PaymentAllocated { .. }
            | Change::PaymentReversed { .. }
            | Change::DocumentWrittenOff { .. }
            | Change::DocumentReinstated { .. }
    )
}

/// Receipts and write-offs; what is worth a line of the timeline is remembered.
pub(super) fn write_money(account: &mut Account, activity: &mut Activity, entry: &Entry) {
    match &entry.change {
        Change::PaymentRecorded { receipt, terms, .. } => {
            account.record(Receipt::new(*receipt, terms, entry.at));
        }
        Change::PaymentConfirmed { receipt, shares, .. } => account.share_out(*receipt, shares, true),
        Change::PaymentAllocated { receipt, shares, .. } => account.share_out(*receipt, shares, false),
        Change::PaymentReversed { receipt, note, .. } => {
            if let Some(amount) = account.reverse(*receipt) {
                remember(activity, entry, MomentKind::PaymentReversed { amount, note: note.clone() });
            }
        }
        Change::DocumentWrittenOff { document, note, .. } => {
            if let Some(document) = account.write_off(document, true) {
                remember(activity, entry, MomentKind::WrittenOff { document, note: note.clone() });
            }
        }
        Change::DocumentReinstated { document, .. } => {
            account.write_off(document, false);
        }
        _ => {}
    }
}

fn attempt_of(opened: &AttemptOpened, entry: &Entry) -> Attempt {
    Attempt {
        id: opened.attempt,
        channel: opened.channel,
        direction: opened.direction,
        to: opened.to.clone(),
        text: opened.text.clone(),
        objective: opened.objective,
        opened_at: entry.at,
        outcome: None,
    }
}

fn make_promise(activity: &mut Activity, made: &PromiseMade, entry: &Entry) {
    let today = entry.at.date();
    for earlier in activity.promises.iter_mut().filter(|it| it.stands()) {
        if made.replaces.as_ref().is_none_or(|replaced| replaced.contains(&earlier.id)) {
            earlier.rescheduled_on = Some(today);
        }
    }
    activity.promises.push(Promise {
        id: made.promise,
        amount: made.amount,
        due_on: made.due_on,
        method: made.method,
        documents: made.documents.clone(),
        split: made.split.clone(),
        promised_by: made.promised_by.clone(),
        given_at: entry.at,
        withdrawn_on: None,
        rescheduled_on: None,
    });
}

fn plan_of(agreed: &PlanAgreed, entry: &Entry) -> Plan {
    Plan {
        id: agreed.plan,
        documents: agreed.documents.clone(),
        instalments: agreed.instalments.clone(),
        note: agreed.note.clone(),
        agreed_at: entry.at,
        in_writing: false,
        cancelled_on: None,
    }
}

fn offer_of(made: &OfferMade, entry: &Entry) -> Offer {
    Offer {
        id: made.offer,
        documents: made.documents.clone(),
        pay: made.pay,
        discount: made.discount,
        until: made.until,
        made_at: entry.at,
        withdrawn_on: None,
    }
}

fn dispute_of(opened: &DisputeOpened, entry: &Entry) -> Dispute {
    Dispute {
        id: opened.dispute,
        document: opened.document.clone(),
        amount: opened.amount,
        reason: opened.reason,
        note: opened.note.clone(),
        review_on: opened.review_on,
        opened_at: entry.at,
        resolved: None,
    }
}

fn remember(activity: &mut Activity, entry: &Entry, what: MomentKind) {
    activity.moments.push(Moment { at: entry.at, what });
}
