//! The parts, one after the other: who promised, who did not answer, what is still to be done.

use super::Story;
use crate::demo::ledger::Paper;
use crate::domain::attempt::{Direction, NonPaymentReason, ResultCode};
use crate::domain::change::Change;
use crate::domain::contact_point::{Channel, ContactKind};
use crate::domain::standing::ExclusionCause;
use crate::domain::task::TaskKind;

pub fn play(story: &mut Story) {
    promises_kept(story);
    a_promise_half_kept(story);
    promises_broken(story);
    promises_that_stand(story);
    nobody_there(story);
    answers_that_are_no_promise(story);
    messages(story);
    for_today_and_later(story);
    apart(story);
}

/// Documents that left with the second file, promised a week before.
fn promises_kept(story: &mut Story) {
    let paid: Vec<Paper> = story
        .papers
        .iter()
        .filter(|paper| {
            paper.issued < -21 && paper.due < -14 && paper.balance(-8) == 0 && paper.balance(-15) > 0
        })
        .take(6)
        .cloned()
        .collect();
    for (place, paper) in (0..).zip(paid) {
        let customer = paper.customer;
        story.cast.retain(|&it| it != customer);
        story.promise((-14, 9, 10 + place * 7), customer, &[paper], 100, -8, "kept");
    }
}

fn a_promise_half_kept(story: &mut Story) {
    let halved = story.papers.iter().find(|paper| paper.paid.is_some() && paper.balance(0) > 0).cloned();
    if let Some(paper) = halved {
        let customer = paper.customer;
        story.cast.retain(|&it| it != customer);
        story.promise((-13, 11, 20), customer, &[paper], 100, -9, "partial");
    }
}

fn promises_broken(story: &mut Story) {
    for place in 0..5 {
        let customer = story.next_late_since(-14);
        let late: Vec<Paper> = late_since(story, customer, -14);
        if place < 2 {
            story.promise((-19, 10, 5 + place * 11), customer, &late, 60, -15, "promised");
            story.promise((-12, 10, 12 + place * 9), customer, &late, 60, -7, "promised_again");
        } else {
            story.promise((-11, 15, 2 + place * 8), customer, &late, 100, -6, "promised");
        }
        if place == 0 {
            story.pin((-12, 10, 30), customer, "pinned_contact");
        }
    }
}

fn promises_that_stand(story: &mut Story) {
    let due = [0, 0, 1, 2, 4, 6, 9];
    for (place, due) in (0..).zip(due) {
        let customer = story.next_late_since(-4);
        let late = late_since(story, customer, -4);
        let note = if place % 3 == 2 { "promised_cheque" } else { "promised" };
        story.promise((-4 + i64::from(place % 3), 8, 20 + place * 5), customer, &late, 100, due, note);
        if place == 2 {
            story.pin((-4, 9, 40), customer, "pinned_cheques");
        }
    }
}

fn nobody_there(story: &mut Story) {
    use ResultCode::{NoAnswer, ThirdParty, Voicemail, WrongNumber};
    for place in 0..4 {
        let customer = story.next_late_since(-9);
        story.contact((-9, 14, place * 6), customer, Channel::Call, NoAnswer, "no_answer");
        if place < 2 {
            story.contact((-2, 16, 10 + place * 6), customer, Channel::Call, NoAnswer, "no_answer_again");
        }
    }
    for place in 0..3 {
        let customer = story.next_late_since(-6);
        story.contact((-6, 9, 30 + place * 7), customer, Channel::Call, Voicemail, "voicemail");
    }
    let customer = story.next_late_since(-5);
    story.contact((-5, 11, 15), customer, Channel::Call, ThirdParty, "third_party");
    let customer = story.next_late_since(-5);
    story.contact((-5, 11, 30), customer, Channel::Call, WrongNumber, "wrong_number");
    let phone = story.reach(customer, Channel::Call).1.unwrap_or_default();
    let id = story.id(customer);
    story.tell(
        (-5, 11, 34),
        Change::ContactPointMarked { customer: id.clone(), value: phone, wrong: true, bounced: false },
    );
    let found = Change::ContactPointAdded {
        customer: id,
        kind: ContactKind::Phone,
        value: format!("3000000{}", 900 + customer % 100),
    };
    story.tell((-5, 11, 50), found);
}

fn answers_that_are_no_promise(story: &mut Story) {
    use ResultCode as R;
    let customer = story.next_late_since(-10);
    let reason = Some(NonPaymentReason::Dissatisfied);
    story.contact_because((-10, 9, 20), customer, Channel::Call, R::Disputed, "disputed", reason);
    story.task((-10, 9, 26), customer, TaskKind::FollowUp, "task_dispute", (-1, Some(10)));

    let customer = story.next_late_since(-7);
    story.contact((-7, 10, 0), customer, Channel::Call, R::InvoiceNotReceived, "not_received");
    let sent = story.task((-7, 10, 6), customer, TaskKind::SendDocument, "task_send", (-6, None));
    story.tell((-6, 8, 15), Change::TaskDone { task: sent });

    let customer = story.next_late_since(-3);
    story.contact((-3, 15, 10), customer, Channel::Email, R::InvoiceNotReceived, "not_received");
    story.task((-3, 15, 16), customer, TaskKind::SendDocument, "task_send", (0, None));

    let customer = story.next_late_since(-3);
    let reason = Some(NonPaymentReason::InternalProcess);
    story.contact_because((-3, 10, 40), customer, Channel::Call, R::InApproval, "in_approval", reason);
    story.task((-3, 10, 46), customer, TaskKind::FollowUp, "task_approval", (0, Some(15)));

    let customer = story.next_late_since(-2);
    story.contact((-2, 9, 5), customer, Channel::WhatsApp, R::PaymentInProcess, "in_process");
    story.task((-2, 9, 11), customer, TaskKind::FollowUp, "task_receipt", (2, None));

    let customer = story.next_late_since(-2);
    let reason = Some(NonPaymentReason::CannotPay);
    story.contact_because((-2, 11, 45), customer, Channel::Call, R::AsksForPlan, "asks_for_plan", reason);
    story.task((-2, 11, 52), customer, TaskKind::Other, "task_plan", (1, Some(9)));
    story.write((-2, 11, 55), customer, "good_customer", None);

    let customer = story.next_late_since(-6);
    story.contact((-6, 16, 30), customer, Channel::Call, R::Refused, "refused");
    story.task((-6, 16, 36), customer, TaskKind::Other, "task_visit", (3, Some(14)));

    let customer = story.next_late_since(-4);
    story.contact((-4, 14, 20), customer, Channel::Call, R::AlreadyPaid, "already_paid");
    story.task((-4, 14, 26), customer, TaskKind::FollowUp, "task_receipt", (-2, None));

    let customer = story.next_late_since(-2);
    story.contact((-2, 8, 50), customer, Channel::Call, R::InApproval, "inbound");
    story.task((-2, 8, 56), customer, TaskKind::SendDocument, "task_statement", (5, None));
}

fn messages(story: &mut Story) {
    let sent = ResultCode::MessageSent;
    for place in 0..3 {
        let customer = story.next_late_since(-8);
        story.contact((-8, 9, place * 5), customer, Channel::Email, sent, "sent_email");
    }
    for place in 0..3 {
        let customer = story.next_late_since(-5);
        story.contact((-5, 8, 30 + place * 5), customer, Channel::WhatsApp, sent, "sent_whatsapp");
    }
    for place in 0..2 {
        let customer = story.next_late_since(-4);
        story.contact((-4, 16, 40 + place * 5), customer, Channel::Sms, sent, "sent_sms");
    }
    let customer = story.next_late_since(-1);
    story.write((-16, 10, 0), customer, "preference", None);
    // Launched last thing yesterday, and its result was never written down.
    story.opened((-1, 17, 35), customer, Channel::WhatsApp, Direction::Outbound);
}

fn for_today_and_later(story: &mut Story) {
    for (place, hour) in (0..).zip([9, 11]) {
        let customer = story.next_late_since(-1);
        story.contact((-1, 16, 5 + place * 9), customer, Channel::Call, ResultCode::CallBack, "call_back");
        story.task((-1, 16, 12 + place * 9), customer, TaskKind::CallBack, "task_call_back", (0, Some(hour)));
    }
    let customer = story.next_late_since(-1);
    story.task((-3, 17, 0), customer, TaskKind::CallBack, "task_call_back", (7, Some(10)));
}

/// Put off and left out.
fn apart(story: &mut Story) {
    let customer = story.next_late_since(-2);
    story.write((-2, 17, 10), customer, "good_customer", None);
    let (until, id) = (story.day(4), story.id(customer));
    story.tell((-2, 17, 12), Change::CustomerSnoozed { customer: id, until });

    let customer = story.next_late_since(-3);
    story.exclude((-3, 17, 20), customer, ExclusionCause::Dispute, "exclusion", 12);
}

fn late_since(story: &Story, customer: usize, day: i64) -> Vec<Paper> {
    story.late(customer).filter(|paper| paper.due < day).cloned().collect()
}
