//! Moving between addresses, and knowing where one is.
//!
//! The address bar is the truth; the signal follows it. `route` says what
//! addresses mean.

use leptos::prelude::*;

use super::kit::window;
use super::route::{Address, Query, Route};

/// Where the person is. In context from the root on.
#[derive(Clone, Copy)]
pub struct Navigation {
    address: ReadSignal<Address>,
    moved: StoredValue<bool>,
}

impl Navigation {
    /// Starts following the address bar, once, at the root.
    pub fn provide() -> Navigation {
        let (address, set_address) = signal(Address::parse(&window::hash()));
        let moved = StoredValue::new(false);
        window::on_hash_change(move || {
            moved.set_value(true);
            set_address.set(Address::parse(&window::hash()));
        });
        let navigation = Navigation { address, moved };
        provide_context(navigation);
        navigation
    }

    /// Whether the person has gone anywhere since the app opened.
    pub fn has_moved(self) -> bool {
        self.moved.get_value()
    }
}

/// The page in sight; changes only when the page does, not with its query.
pub fn use_route() -> Memo<Route> {
    let Navigation { address, .. } = expect_context();
    Memo::new(move |_| address.read().route.clone())
}

/// What the address says beside the page: filters, tab, day.
pub fn use_query() -> Memo<Query> {
    let Navigation { address, .. } = expect_context();
    Memo::new(move |_| address.read().query.clone())
}

/// One value of the query as a signal: a filter or a tab that the address remembers, so that
/// a link, a reload and "back" bring it again. The default value leaves the address.
pub fn use_query_value(name: &'static str, default: &'static str) -> RwSignal<String> {
    let Navigation { address, .. } = expect_context();
    let page = address.with_untracked(|here| here.route.clone());
    let of_address = move |here: &Address| here.query.get(name).unwrap_or(default).to_owned();
    let value = RwSignal::new(address.with_untracked(of_address));
    let own = page.clone();
    Effect::new(move || {
        let here = address.read();
        let now = of_address(&here);
        if here.route == own && *value.read_untracked() != now {
            value.set(now);
        }
    });
    Effect::new(move |before: Option<()>| {
        let now = value.get();
        let here = address.get_untracked();
        if before.is_some() && here.route == page && of_address(&here) != now {
            let kept = if now == default { String::new() } else { now };
            replace(here.with(name, kept));
        }
    });
    value
}

/// Goes to a page; "back" returns.
pub fn navigate(to: impl Into<Address>) {
    window::set_hash(&to.into().to_string());
}

/// Writes a filter or a tab into the address without a step to go back over.
pub fn replace(to: impl Into<Address>) {
    window::replace_hash(&to.into().to_string());
}

/// A link to a page; says of itself when it is the page in sight.
///
/// Give it a look with `attr:class="…"`.
#[component]
pub fn A(#[prop(into)] route: Address, children: Children) -> impl IntoView {
    let here = use_route();
    let own = route.route.clone();
    view! {
        <a href=route.to_string() aria-current=move || (*here.read() == own).then_some("page")>
            {children()}
        </a>
    }
}
