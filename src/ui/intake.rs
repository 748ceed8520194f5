//! Files on their way to the import page: a file can be dropped on any page, and the page that
//! reads it may not have arrived yet. What that page keeps between visits lies here too.

use leptos::prelude::*;
use leptos::reactive::owner::WeakOwner;

use super::navigate::navigate;
use super::page::import::Desk;
use super::route::Route;
use crate::app::Session;
use crate::app::files::File;

#[derive(Clone, Copy)]
pub struct Intake {
    session: Session,
    waiting: RwSignal<Vec<File>, LocalStorage>,
    desk: StoredValue<Option<Desk>, LocalStorage>,
    /// Who keeps the desk's signals: the app, whatever page sets it up.
    owner: StoredValue<Option<WeakOwner>>,
}

impl Intake {
    pub fn provide(session: Session) -> Intake {
        let intake = Intake {
            session,
            waiting: RwSignal::new_local(Vec::new()),
            desk: StoredValue::new_local(None),
            owner: StoredValue::new(Owner::current().map(|owner| owner.downgrade())),
        };
        provide_context(intake);
        intake
    }

    /// Leaves files for the import page, and opens it.
    pub fn bring(self, files: Vec<File>) {
        if !files.is_empty() {
            self.waiting.set(files);
            navigate(Route::Import);
        }
    }

    /// Takes what waits, now and whenever something new does.
    pub fn collect(self) -> Vec<File> {
        let files = self.waiting.get();
        if !files.is_empty() {
            self.waiting.update_untracked(Vec::clear);
        }
        files
    }

    /// The one desk of the app; made by the first who asks.
    pub fn desk(self, make: impl FnOnce(Session) -> Desk) -> Desk {
        if let Some(desk) = self.desk.get_value() {
            return desk;
        }
        let desk = match self.owner.get_value().and_then(|owner| owner.upgrade()) {
            Some(owner) => owner.with(|| make(self.session)),
            None => make(self.session),
        };
        self.desk.set_value(Some(desk));
        desk
    }
}
