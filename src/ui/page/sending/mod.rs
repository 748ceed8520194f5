//! Envíos: today's reminders, prepared in order; one press opens each in the collector's own
//! app, and the next appears by itself.
//!
//! Nothing is sent from here, and nothing is ever called sent: the collector says so.

mod card;
mod list;
mod round;

use leptos::prelude::*;

use self::round::Round;
use crate::app::returned;
use crate::domain::queue::Step;
use crate::i18n::{Lang, count, words};
use crate::ui::kit::{Bar, BarPart, Button, ButtonKind, EmptyState, Icon, LinkButton, Tone, window};
use crate::ui::route::{Address, Route};
use crate::ui::shell::{Page, PageWidth, use_shortcut};

/// Where the next press is.
const NEXT: &str = "sending-next";
const TEXT: &str = "sending-text";

#[component]
pub fn SendingPage() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let round = Round::provide();
    let hand_off = RwSignal::new(false);
    register_keys(round, hand_off);
    keep_focus(round);
    let empty = Memo::new(move |_| round.queue.read().0.is_empty());
    let finished = Memo::new(move |_| round.in_hand.read().is_none());
    let back = || {
        view! {
            <LinkButton kind=ButtonKind::Quiet icon=Icon::Today href=Address::from(Route::Today).to_string()>
                {words::customer::back_to_today(expect_context())}
            </LinkButton>
        }
    };
    view! {
        <Page title=words::sending::title(lang) width=PageWidth::Full actions=back>
            {move || match (empty.get(), finished.get()) {
                (true, _) => view! {
                    <EmptyState icon=Icon::Message title=words::sending::nothing(lang) text=words::sending::nothing_text(lang) />
                }.into_any(),
                (false, done) => view! {
                    <div class="sending">
                        <Progress />
                        <div class="sending-panes">
                            {match done {
                                true => view! { <Finished /> }.into_any(),
                                false => view! { <card::InHandCard hand_off /> }.into_any(),
                            }}
                            <list::TheRest />
                        </div>
                    </div>
                }.into_any(),
            }}
        </Page>
    }
}

/// How far the day's reminders have come.
#[component]
fn Progress() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let queue = Round::here().queue;
    let counts = Memo::new(move |_| queue.with(|it| (it.behind(), it.0.len())));
    let done = move || {
        let (behind, all) = counts.get();
        words::sending::progress(lang, behind, all)
    };
    let left = move || words::sending::left(lang, (counts.get().1 - counts.get().0) as i64);
    let parts = move || vec![BarPart::new(Tone::Paid, counts.get().0 as f64, done(), left())];
    view! {
        <div class="sending-progress">
            <p class="split"><span class="strong">{done}</span> <span class="quiet">{left}</span></p>
            <Bar label=words::sending::progress_bar(lang) parts=Signal::derive(parts)
                whole=Signal::derive(move || Some(counts.get().1.max(1) as f64)) />
        </div>
    }
}

/// Nobody is left in this round.
#[component]
fn Finished() -> impl IntoView {
    let lang = expect_context::<Lang>();
    let round = Round::here();
    let waiting = Memo::new(move |_| {
        round.queue.with(|it| it.count(|step| matches!(step, Step::Prepared | Step::Opened(_))))
    });
    let text = move || {
        let number = |step: fn(Step) -> bool| count(lang, round.queue.read().count(step) as i64);
        words::sending::finished_text(
            lang,
            number(|step| step == Step::Marked),
            number(|step| step == Step::NotMade),
            number(|step| step == Step::Refused),
        )
    };
    view! {
        <section class="sending-card" id=NEXT aria-label=words::sending::finished(lang)>
            <EmptyState icon=Icon::Check title=words::sending::finished(lang)>
                <p class="quiet" role="status">{text}</p>
                {move || (waiting.get() > 0).then(|| view! {
                    <Button kind=ButtonKind::Primary icon=Icon::Undo on_click=move |()| round.begin_again()>
                        {words::sending::begin_again(lang, waiting.get() as i64)}
                    </Button>
                })}
            </EmptyState>
        </section>
    }
}

fn register_keys(round: Round, hand_off: RwSignal<bool>) {
    let lang = expect_context::<Lang>();
    let key = |keys, label: &'static str, run: fn(Round)| use_shortcut(keys, label, move || run(round));
    key("x", words::sending::skip(lang), Round::skip);
    key("c", words::sending::next_channel(lang), Round::next_channel);
    key("z", words::sending::until_tomorrow(lang), Round::tomorrow);
    key("m", words::sending::mark(lang), |_| window::press("#sending-next [data-key=m]"));
    key("n", words::sending::not_made(lang), |_| window::press("#sending-next [data-key=n]"));
    use_shortcut("e", words::sending::edit(lang), || window::focus_within(TEXT));
    use_shortcut("q", words::sending::hand_off(lang), move || {
        if round.in_hand.read_untracked().is_some() {
            hand_off.set(true);
        }
    });
}

/// The next press is always under the Enter key: the focus follows what is to be done, and whoever
/// comes back from the messaging app finds the question.
fn keep_focus(round: Round) {
    let verdict = round.verdict();
    let returns = returned::returns();
    let turn = Memo::new(move |_| {
        let refused = verdict.read().is_some_and(|it| it.is_refused());
        let in_hand = round.in_hand.read();
        in_hand.as_ref().map(|it| (it.reminder.customer.clone(), it.reminder.step, it.channel, refused))
    });
    Effect::new(move || {
        // Following a memo is not enough: only who reads it makes it look.
        let _ = turn.get();
        returns.track();
        // After the page has drawn it, and after the title took its focus on arrival.
        request_animation_frame(|| request_animation_frame(|| window::focus_within(NEXT)));
    });
}
