//! Laws of the judgement: of the ranking, the coverage, the money and the promises.

use cartera::command::*;
use cartera::domain::allocation::{Owed, by_document, oldest_first};
use cartera::domain::attempt::ResultCode;
use cartera::domain::calendar::Tolerance;
use cartera::domain::id::{DocumentId, PromiseId};
use cartera::domain::money::{Currency, Money};
use cartera::domain::payment::Payment;
use cartera::domain::plan::{Frequency, instalments};
use cartera::domain::promise::Promise;
use cartera::domain::settings::{Settings, Weights};
use cartera::domain::stamp::{DeviceId, Stamp};
use cartera::domain::worklist::{Placement, WaitingCause, Worklist, longest_wait, rank_with};
use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::agreement::*;
use crate::support::*;

const TODAY: &str = "2025-07-09";

/// A document: whose, how many days past due, how many pesos.
type Paper = (u8, i64, i64);

fn papers(customers: u8) -> impl Strategy<Value = Vec<Paper>> {
    vec((0..customers, -20i64..150, 1i64..2000), 1..30)
}

fn due(days: i64) -> String {
    let today = day(TODAY);
    match days {
        0.. => today - Days::new(days.unsigned_abs()),
        _ => today + Days::new(days.unsigned_abs()),
    }
    .to_string()
}

fn book(papers: &[Paper]) -> Collector {
    let texts: Vec<(String, String, String, i64)> = papers
        .iter()
        .enumerate()
        .map(|(place, (who, days, units))| (who.to_string(), format!("D{place}"), due(*days), *units))
        .collect();
    let rows: Vec<Row> = texts
        .iter()
        .map(|(who, number, due, units)| (who.as_str(), number.as_str(), due.as_str(), *units))
        .collect();
    Collector::with_book(TODAY, &rows)
}

fn place_of(list: &Worklist, code: &str) -> Option<usize> {
    list.entries.iter().find(|it| it.customer == customer(code)).map(|it| it.position)
}

fn weights() -> impl Strategy<Value = Weights> {
    (1u32..60, 0u32..60, 0u32..60, 0u32..60, 0u32..60)
        .prop_map(|(amount, age, habit, silence, trend)| Weights { amount, age, habit, silence, trend })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn ranking_is_total_and_does_not_depend_on_the_order_of_the_rows(
        papers in papers(8),
        seed in any::<u64>(),
    ) {
        let mut shuffled: Vec<(usize, Paper)> = papers.iter().copied().enumerate().collect();
        shuffled.sort_by_key(|(place, _)| (*place as u64 + 1).wrapping_mul(seed | 1));
        let texts: Vec<(String, String, String, i64)> = shuffled
            .iter()
            .map(|(place, (who, days, units))| (who.to_string(), format!("D{place}"), due(*days), *units))
            .collect();
        let rows: Vec<Row> = texts
            .iter()
            .map(|(who, number, due, units)| (who.as_str(), number.as_str(), due.as_str(), *units))
            .collect();
        let (one, other) = (book(&papers).worklist(), Collector::with_book(TODAY, &rows).worklist());
        prop_assert_eq!(&one, &other);
        let mut customers: Vec<_> = one.entries.iter().map(|it| it.customer.clone()).collect();
        customers.sort();
        customers.dedup();
        prop_assert_eq!(customers.len(), one.entries.len(), "nobody twice");
        prop_assert!(one.entries.iter().enumerate().all(|(place, it)| it.position == place + 1));
    }

    #[test]
    fn what_does_not_matter_changes_nothing(papers in papers(8)) {
        let mut collector = book(&papers);
        let before = collector.worklist();
        let who = before.entries.first().map(|it| it.customer.clone());
        if let Some(who) = who {
            collector.does(WriteNote { customer: who.clone(), text: "nada".to_owned() });
            collector.does(LabelCustomer { customer: who, label: "vip".to_owned(), on: true });
        }
        prop_assert_eq!(collector.worklist(), before);
    }

    /// "Why not that one?" has an answer for everybody, with a day wherever time alone brings it back.
    #[test]
    fn whoever_is_not_on_the_list_has_a_reason_and_a_day(
        papers in papers(8),
        results in vec((0u8..8, 0usize..ResultCode::ALL.len()), 0..8),
    ) {
        let mut collector = book(&papers);
        for (who, result) in results {
            let result = ResultCode::ALL[result];
            let _ = collector.tries(called(&who.to_string(), result));
        }
        let list = collector.worklist();
        for account in collector.portfolio().accounts() {
            let Placement::Waiting(cause) = list.placement(&account.customer.id) else { continue };
            let no_day = matches!(
                cause,
                WaitingCause::NothingOwed | WaitingCause::DoneToday | WaitingCause::CoveredByCredits
            );
            prop_assert!(no_day || cause.returns_on().is_some_and(|on| on > day(TODAY)), "{cause:?}");
        }
    }

    #[test]
    fn the_parts_stay_in_range_and_sum_to_the_score(papers in papers(8), weights in weights()) {
        let collector = book(&papers);
        let settings = Settings { weights, ..Settings::default() };
        for entry in rank_with(collector.portfolio(), &settings, day(TODAY)).entries {
            let parts = &entry.score.parts;
            prop_assert!(parts.iter().all(|part| part.points <= part.most));
            prop_assert_eq!(entry.score.total(), parts.iter().map(|part| part.points).sum::<u32>());
            let most = weights.amount + weights.age + weights.habit + weights.silence + weights.trend;
            prop_assert!(entry.score.total() <= most * 100);
        }
    }

    /// The customer's oldest late document grows by an amount, or by some days.
    #[test]
    fn owing_more_or_for_longer_never_lowers_a_customer(
        papers in papers(8),
        which in any::<prop::sample::Index>(),
        more in 0i64..3000,
        longer in 0i64..120,
        every in 0u32..6,
    ) {
        let late: Vec<usize> = (0..papers.len())
            .filter(|&it| papers[it].1 >= 1)
            .filter(|&it| papers.iter().all(|other| other.0 != papers[it].0 || other.1 <= papers[it].1))
            .collect();
        prop_assume!(!late.is_empty());
        let chosen = late[which.index(late.len())];
        let mut raised = papers.clone();
        raised[chosen].1 += longer;
        raised[chosen].2 += more;
        let settings = Settings { coverage_every: every, ..Settings::default() };
        let code = papers[chosen].0.to_string();
        let list = |papers: &[Paper]| rank_with(book(papers).portfolio(), &settings, day(TODAY));
        let (before, after) = (list(&papers), list(&raised));
        let score = |list: &Worklist| {
            list.entries.iter().find(|it| it.customer == customer(&code)).map(|it| it.score.total())
        };
        prop_assert!(score(&after) >= score(&before), "{:?} -> {:?}", score(&before), score(&after));
        prop_assert!(place_of(&after, &code) <= place_of(&before, &code), "{code}: {before:?} {after:?}");
        prop_assert!(place_of(&after, &code).is_some());
    }

    #[test]
    fn oldest_first_neither_makes_nor_loses_a_cent(
        sum in 0i64..100_000,
        owed in vec((1i64..20_000, 0i64..400, any::<bool>()), 0..12),
    ) {
        let owed: Vec<Owed> = owed
            .iter()
            .enumerate()
            .map(|(place, &(minor, days, disputed))| Owed {
                document: DocumentId::new(format!("s/{place}")),
                due_on: Some(day(&due(days))),
                balance: Money::new(minor, Currency::COP),
                disputed,
            })
            .collect();
        let sum = Money::new(sum, Currency::COP);
        let given = oldest_first(sum, &owed);
        let shared: i64 = given.shares.iter().map(|it| it.amount.minor).sum();
        prop_assert_eq!(shared + given.left.minor, sum.minor);
        prop_assert!(given.left.minor == 0 || shared == owed.iter().map(|it| it.balance.minor).sum::<i64>());
        // What it gave out could have been asked for document by document.
        let asked = by_document(sum, &given.shares, &owed);
        prop_assert_eq!(asked.map(|it| it.left), Ok(given.left));
    }

    #[test]
    fn instalments_add_up_to_the_debt(
        minor in 1i64..10_000_000,
        count in 1u32..60,
        code in prop_oneof![Just("COP"), Just("CLP"), Just("USD")],
    ) {
        let debt = Money::new(minor, code.parse().expect("a code"));
        let parts = instalments(debt, count, day(TODAY), Frequency::Monthly);
        prop_assert_eq!(parts.iter().map(|it| it.amount.minor).sum::<i64>(), minor);
        prop_assert!(parts.iter().all(|it| it.amount.is_positive()));
        prop_assert!(parts.is_sorted_by(|a, b| a.due_on < b.due_on));
        prop_assert!(parts.len() <= count as usize);
    }

    #[test]
    fn what_becomes_of_a_promise_does_not_depend_on_the_order_of_its_payments(
        payments in vec((0u8..3, 1i64..120, 0u64..12), 0..8),
        split in any::<bool>(),
        seed in any::<u64>(),
        ahead in 0u64..20,
    ) {
        let share = |name: &str, minor| cartera::domain::allocation::Share {
            document: DocumentId::new(name),
            amount: Money::new(minor, Currency::COP),
        };
        let promise = Promise {
            id: PromiseId(Stamp::new(1, 0, DeviceId(1))),
            amount: Some(Money::new(150, Currency::COP)),
            due_on: day("2025-07-14"),
            method: None,
            documents: vec![DocumentId::new("0"), DocumentId::new("1")],
            split: if split { vec![share("0", 100), share("1", 50)] } else { Vec::new() },
            promised_by: None,
            given_at: day(TODAY).and_hms_opt(9, 0, 0).expect("a time"),
            withdrawn_on: None,
            rescheduled_on: None,
        };
        let learned: Vec<Payment> = payments
            .iter()
            .map(|&(document, minor, ahead)| {
                let on = day(TODAY) + Days::new(ahead);
                Payment::seen(DocumentId::new(document.to_string()), Money::new(minor, Currency::COP), on)
            })
            .collect();
        let mut other = learned.clone();
        let mut place = 0u64;
        other.sort_by_key(|_| {
            place += 1;
            place.wrapping_mul(seed | 1)
        });
        let today = day(TODAY) + Days::new(ahead);
        let judged = |payments: &[Payment]| {
            (promise.state(payments, today, Tolerance::of(1)), promise.missing(payments, Tolerance::of(1)))
        };
        prop_assert_eq!(judged(&learned), judged(&other));
    }
}

/// Something that happens to one customer's money.
#[derive(Clone, Debug)]
enum Move {
    Paid(i64),
    Reversed(prop::sample::Index),
    /// The creditor's system takes note of so many hundredths of what is still open there.
    Filed(u8, u8),
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// What was owed is what is owed, what was paid for documents, and no more; and each receipt is
    /// its shares and what is left of it.
    #[test]
    fn every_cent_is_accounted_for(
        first in (1i64..500, 1i64..500),
        moves in vec(
            prop_oneof![
                3 => (1i64..400).prop_map(Move::Paid),
                1 => any::<prop::sample::Index>().prop_map(Move::Reversed),
                3 => (0u8..100, 0u8..100).prop_map(|(a, b)| Move::Filed(a, b)),
            ],
            0..10,
        ),
    ) {
        let mut filed = [first.0, first.1];
        let rows = |filed: &[i64; 2]| [("1", "A", "2025-05-01", filed[0]), ("1", "B", "2025-06-20", filed[1])];
        let mut collector = Collector::with_book(TODAY, &rows(&filed));
        for it in &moves {
            match it {
                Move::Paid(units) => {
                    collector.does(paid("1", *units, TODAY));
                }
                Move::Reversed(which) => {
                    let account = collector.portfolio().account(&customer("1")).expect("known");
                    if account.receipts.is_empty() {
                        continue;
                    }
                    let receipt = account.receipts[which.index(account.receipts.len())].id;
                    let _ = collector.tries(ReversePayment { customer: customer("1"), receipt, note: String::new() });
                }
                Move::Filed(a, b) => {
                    for (balance, share) in filed.iter_mut().zip([a, b]) {
                        *balance -= *balance * i64::from(*share) / 100;
                    }
                    let _ = collector.tries(import(&rows(&filed), TODAY));
                }
            }
            let account = collector.portfolio().account(&customer("1")).expect("known");
            for receipt in &account.receipts {
                let shares: i64 = receipt.parts.iter().map(|part| part.amount.minor).sum();
                prop_assert_eq!(shares + receipt.left().minor, receipt.amount.minor);
                prop_assert!(receipt.parts.iter().all(|it| (0..=it.amount.minor).contains(&it.confirmed)));
            }
            for (document, first) in account.documents.iter().zip([first.0, first.1]) {
                let paid: i64 = account
                    .payments
                    .iter()
                    .filter(|it| it.document == document.id)
                    .map(|it| it.amount.minor)
                    .sum();
                prop_assert_eq!(document.balance.minor + paid, first * 100, "{:?}", account);
            }
        }
    }
}

/// A collector who works through so many places every working day; some days nobody answers.
fn longest_unseen(customers: usize, places: usize, every: u32, small: i64, working_days: usize) -> usize {
    let texts: Vec<(String, String, i64)> = (0..customers)
        .map(|n| (n.to_string(), due(1 + (n as i64 * 37) % 120), 1 + (n as i64 * 7919) % 1000))
        .collect();
    let rows: Vec<Row> =
        texts.iter().map(|(code, due, units)| (code.as_str(), code.as_str(), due.as_str(), *units)).collect();
    let mut collector = Collector::with_book(TODAY, &rows);
    let settings = Settings { coverage_every: every, small_balance: small, ..Settings::default() };
    // Refused where they are what they were.
    let _ = collector.tries(ChangeSettings { settings });
    let mut unseen = vec![0usize; customers];
    let mut longest = 0;
    let mut today: NaiveDate = day(TODAY);
    for working_day in 0..working_days {
        collector.moves_to(&today.to_string());
        let listed = collector.list();
        for code in &listed {
            unseen[code.parse::<usize>().expect("a number")] += 1;
        }
        for (place, code) in listed.iter().take(places).enumerate() {
            let result =
                if (place + working_day) % 3 == 0 { ResultCode::Refused } else { ResultCode::NoAnswer };
            collector.does(called(code, result));
            longest = longest.max(unseen[code.parse::<usize>().expect("a number")]);
            unseen[code.parse::<usize>().expect("a number")] = 0;
        }
        today = today + Days::new(1);
    }
    longest.max(unseen.into_iter().max().unwrap_or_default())
}

#[test]
fn over_thirty_days_no_late_customer_waits_longer_than_the_coverage_setting_promises() {
    for (customers, places, every, small) in
        [(40, 10, 5, 0), (40, 10, 2, 300), (60, 12, 3, 0), (25, 5, 5, 900)]
    {
        let promised = longest_wait(customers, places as u32, every).expect("places are kept");
        let longest = longest_unseen(customers, places, every, small, 30.max(promised + 5));
        assert!(
            longest <= promised,
            "{customers} customers, {places} a day, every {every}: {longest} > {promised}"
        );
    }
    assert_eq!(longest_wait(40, 4, 5), None, "the day ends before the first place that is kept");
    assert_eq!(longest_wait(40, 10, 0), None);
}
