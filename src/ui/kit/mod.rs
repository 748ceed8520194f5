//! The parts that pages are made of.
//!
//! A part takes values in and gives events out; it knows no customer, no rule and
//! no storage. Its look is `style/kit/<name>.css`, its state is in attributes
//! (`aria-*`, else `data-*`), so what is seen and what is heard cannot differ.
//! Only this folder touches the browser's own objects.
//!
//! Context that must stand above every part: `Lang`, and `Toasts` for those that
//! give notice. The shell provides both.

mod bar;
mod button;
mod card;
mod chip;
mod choice;
mod combobox;
mod copy;
mod dialog;
mod dictation;
mod field;
mod file_drop;
mod icon;
mod id;
mod input;
mod kbd;
mod menu;
mod progress;
mod share;
mod slider;
mod state;
mod table;
mod tabs;
mod toast;
mod tone;
mod virtual_list;
pub mod window;

pub use bar::{Bar, BarPart};
pub use button::{Button, ButtonKind, IconButton, LinkButton};
pub use card::Card;
pub use chip::{Chip, CountedFilter, FilterChip};
pub use choice::{Checkbox, Choice, Choices, Select};
pub use combobox::{Candidate, Combobox};
pub use copy::CopyButton;
pub use dialog::{Dialog, DialogActions, DialogWidth, ModalFrame};
pub use dictation::Dictation;
pub use field::{Field, FieldGroup, Form};
pub use file_drop::{FileButton, FileDrop, WindowDrop};
pub use icon::{Glyph, GlyphSize, Icon, IconSprite};
pub use input::{DateInput, InputKind, SearchInput, TextArea, TextInput, TimeInput};
pub use kbd::Keys;
pub use menu::{Menu, MenuChoice, MenuHeading, MenuItem, MenuLink, MenuSeparator};
pub use progress::Progress;
pub use share::ShareButton;
pub use slider::Slider;
pub use state::{EmptyState, Skeleton};
pub use table::{SortColumn, SortHeader, Sorted, Table};
pub use tabs::{Tab, TabPanel, Tabs};
pub use toast::{ToastStack, Toasts};
pub use tone::Tone;
pub use virtual_list::{Rows, VirtualList};
