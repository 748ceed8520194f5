//! How every page begins: its title, its actions, and the focus on arrival.

use leptos::html;
use leptos::prelude::*;

use super::language::use_lang;
use crate::i18n::words;
use crate::ui::kit::window;
use crate::ui::navigate::Navigation;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageWidth {
    /// A comfortable measure, for forms, lists and settings.
    #[default]
    Comfortable,
    /// All there is, for tables and two panes; fills the height too.
    Full,
}

/// A page with its title. After a navigation the title takes the focus, so that a
/// screen reader says where one has arrived and Tab goes on from there.
#[component]
pub fn Page(
    #[prop(into)] title: Signal<String>,
    /// Beside the title: a date, a count.
    #[prop(optional, into)]
    detail: ViewFn,
    /// Buttons at the end of the title's line.
    #[prop(optional, into)]
    actions: ViewFn,
    #[prop(optional)] width: PageWidth,
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    let navigation = expect_context::<Navigation>();
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move || window::set_title(&format!("{} · {}", title.get(), words::shell::product(lang))));
    Effect::new(move || {
        if let Some(heading) = heading.get().filter(|_| navigation.has_moved()) {
            // A title that cannot take the focus leaves it where it was.
            let _ = heading.focus();
        }
    });
    view! {
        <div class="page" data-width=(width == PageWidth::Full).then_some("full")>
            <header class="page-header">
                <div class="page-heading">
                    <h1 tabindex="-1" node_ref=heading>{move || title.get()}</h1>
                    {detail.run()}
                </div>
                <div class="page-actions">{actions.run()}</div>
            </header>
            {children()}
        </div>
    }
    .into_any()
}
