//! The drawings: one stroke, 24 units, named for what they mean.
//!
//! `IconSprite` stands once in the page; every `Glyph` refers to it. A drawing
//! never speaks alone: beside it stands a word, or its button carries a name.

use leptos::prelude::*;

/// What a drawing means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A call.
    Phone,
    /// A chat such as WhatsApp.
    Chat,
    /// A text message.
    Message,
    /// An e-mail.
    Mail,
    /// A visit, or an address.
    Visit,
    /// A note.
    Note,
    /// Something kept on top.
    Pin,
    /// Done.
    Check,
    /// A time.
    Clock,
    /// A date.
    Calendar,
    /// Later.
    Snooze,
    /// Left out.
    Exclude,
    /// Search.
    Search,
    /// Bring in.
    Upload,
    /// Take out.
    Download,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Settings.
    Settings,
    /// A report.
    Chart,
    /// A list.
    List,
    /// Today's work.
    Today,
    /// The portfolio.
    Portfolio,
    /// A person.
    User,
    /// Take care.
    Warning,
    /// Worth knowing.
    Info,
    /// Close.
    Close,
    /// Opens below.
    ChevronDown,
    /// Opens above.
    ChevronUp,
    /// Back.
    ChevronLeft,
    /// Onwards.
    ChevronRight,
    /// Ascending.
    ArrowUp,
    /// Descending.
    ArrowDown,
    /// Copy.
    Copy,
    /// Opens outside.
    External,
    /// Light.
    Sun,
    /// Dark.
    Moon,
    /// As the device says.
    Device,
    /// Add.
    Plus,
    /// A promise to pay.
    Promise,
    /// A tag.
    Tag,
    /// Locked, or not allowed.
    Lock,
    /// No connection.
    Offline,
    /// More.
    Dots,
    /// Print.
    Print,
    /// Change.
    Edit,
    /// Remove.
    Trash,
    /// A safe copy.
    Backup,
    /// Language.
    Language,
    /// A file or document.
    File,
    /// An amount or payment.
    Money,
    /// Narrow down.
    Filter,
    /// The keyboard.
    Keyboard,
    /// What happened.
    History,
    /// A dispute.
    Dispute,
    /// A worked example.
    Spark,
    /// Start.
    Play,
}

/// How large a drawing stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GlyphSize {
    Small,
    #[default]
    Medium,
    Large,
}

/// Shows an icon. It is silent to screen readers.
#[component]
pub fn Glyph(icon: Icon, #[prop(optional)] size: GlyphSize) -> impl IntoView {
    let size = match size {
        GlyphSize::Small => Some("small"),
        GlyphSize::Medium => None,
        GlyphSize::Large => Some("large"),
    };
    view! {
        <svg class="icon" data-size=size viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <use_ href=icon.reference()></use_>
        </svg>
    }
}

/// The drawings themselves; once, at the root of the page.
#[component]
pub fn IconSprite() -> impl IntoView {
    let symbols: String = SHAPES
        .iter()
        .map(|(id, shape)| format!(r#"<symbol id="icon-{id}" viewBox="0 0 24 24">{shape}</symbol>"#))
        .collect();
    view! { <svg class="icon-sprite" aria-hidden="true" inner_html=symbols></svg> }
}

impl Icon {
    /// In the order of `SHAPES`.
    #[cfg(debug_assertions)]
    pub const ALL: [Icon; 56] = [
        Icon::Phone,
        Icon::Chat,
        Icon::Message,
        Icon::Mail,
        Icon::Visit,
        Icon::Note,
        Icon::Pin,
        Icon::Check,
        Icon::Clock,
        Icon::Calendar,
        Icon::Snooze,
        Icon::Exclude,
        Icon::Search,
        Icon::Upload,
        Icon::Download,
        Icon::Undo,
        Icon::Redo,
        Icon::Settings,
        Icon::Chart,
        Icon::List,
        Icon::Today,
        Icon::Portfolio,
        Icon::User,
        Icon::Warning,
        Icon::Info,
        Icon::Close,
        Icon::ChevronDown,
        Icon::ChevronUp,
        Icon::ChevronLeft,
        Icon::ChevronRight,
        Icon::ArrowUp,
        Icon::ArrowDown,
        Icon::Copy,
        Icon::External,
        Icon::Sun,
        Icon::Moon,
        Icon::Device,
        Icon::Plus,
        Icon::Promise,
        Icon::Tag,
        Icon::Lock,
        Icon::Offline,
        Icon::Dots,
        Icon::Print,
        Icon::Edit,
        Icon::Trash,
        Icon::Backup,
        Icon::Language,
        Icon::File,
        Icon::Money,
        Icon::Filter,
        Icon::Keyboard,
        Icon::History,
        Icon::Dispute,
        Icon::Spark,
        Icon::Play,
    ];

    fn reference(self) -> String {
        // The discriminant is the place in SHAPES: both lists are in the same order.
        format!("#icon-{}", SHAPES[self as usize].0)
    }
}

const SHAPES: [(&str, &str); 56] = [
    (
        "phone",
        r#"<path d="M5 4h3.5l1.7 4.4-2.1 1.5a11.5 11.5 0 0 0 6 6l1.5-2.1 4.4 1.7V19a1.9 1.9 0 0 1-2 2A16.6 16.6 0 0 1 3 6a1.9 1.9 0 0 1 2-2z"/>"#,
    ),
    (
        "chat",
        r#"<path d="M4 20.2l1.3-4.3a8.3 8.3 0 1 1 3.1 3z"/><path d="M9.3 9.2c.4 2.6 2.2 4.6 4.9 5.2l1.1-1.4-1.9-1-.9.7a4.5 4.5 0 0 1-1.6-1.7l.7-.9-.8-1.9z"/>"#,
    ),
    (
        "message",
        r#"<path d="M4.5 5h15A1.5 1.5 0 0 1 21 6.5v9a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 3.5V17h-2A1.5 1.5 0 0 1 3 15.5v-9A1.5 1.5 0 0 1 4.5 5z"/><path d="M8 9.5h8M8 12.5h5"/>"#,
    ),
    ("mail", r#"<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3.5 7.5L12 13l8.5-5.5"/>"#),
    (
        "visit",
        r#"<path d="M12 21s-7-6.2-7-11.5a7 7 0 0 1 14 0C19 14.8 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>"#,
    ),
    ("note", r#"<path d="M5 3.5h14v11.5l-5.5 5.5H5z"/><path d="M13.5 20.5V15H19M8.5 8h7M8.5 11.5h4.5"/>"#),
    ("pin", r#"<path d="M9 3.5h6l-.7 6.5 3.2 3v2h-11v-2l3.2-3zM12 15v6"/>"#),
    ("check", r#"<path d="M4.5 12.5l5 5 10-11"/>"#),
    ("clock", r#"<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>"#),
    (
        "calendar",
        r#"<rect x="3.5" y="5" width="17" height="15.5" rx="2"/><path d="M3.5 10h17M8 2.8v4M16 2.8v4"/>"#,
    ),
    (
        "snooze",
        r#"<circle cx="12" cy="13" r="7.5"/><path d="M9.5 10.5h5l-5 5h5M5.5 3.5L2.8 6M18.5 3.5L21.2 6"/>"#,
    ),
    ("exclude", r#"<circle cx="12" cy="12" r="8.5"/><path d="M6 6l12 12"/>"#),
    ("search", r#"<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>"#),
    (
        "upload",
        r#"<path d="M12 15.5V4M7.5 8L12 3.5 16.5 8M4 15v4.5A1.5 1.5 0 0 0 5.5 21h13a1.5 1.5 0 0 0 1.5-1.5V15"/>"#,
    ),
    (
        "download",
        r#"<path d="M12 4v11.5M7.5 11l4.5 4.5 4.5-4.5M4 15v4.5A1.5 1.5 0 0 0 5.5 21h13a1.5 1.5 0 0 0 1.5-1.5V15"/>"#,
    ),
    ("undo", r#"<path d="M8.5 4.5L4 9l4.5 4.5M4 9h10.5a5.5 5.5 0 0 1 0 11H9"/>"#),
    ("redo", r#"<path d="M15.5 4.5L20 9l-4.5 4.5M20 9H9.5a5.5 5.5 0 0 0 0 11H15"/>"#),
    (
        "settings",
        r#"<path d="M4 7h9M19 7h1M4 17h1M11 17h9"/><circle cx="16" cy="7" r="2.5"/><circle cx="8" cy="17" r="2.5"/>"#,
    ),
    ("chart", r#"<path d="M4 20.5h16M7 17v-5M12 17V6M17 17V9.5"/>"#),
    ("list", r#"<path d="M9 6h11.5M9 12h11.5M9 18h11.5M4 6h.5M4 12h.5M4 18h.5"/>"#),
    (
        "today",
        r#"<rect x="3.5" y="5" width="17" height="15.5" rx="2"/><path d="M3.5 10h17M8 2.8v4M16 2.8v4M9 15l2.2 2.2L15.5 13"/>"#,
    ),
    (
        "portfolio",
        r#"<rect x="3" y="7.5" width="18" height="12.5" rx="2"/><path d="M8.5 7.5V5.5A1.5 1.5 0 0 1 10 4h4a1.5 1.5 0 0 1 1.5 1.5v2M3 13h18M12 11.8v2.4"/>"#,
    ),
    ("user", r#"<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/>"#),
    ("warning", r#"<path d="M12 4l9 15.5H3z"/><path d="M12 10v4.5M12 17h.01"/>"#),
    ("info", r#"<circle cx="12" cy="12" r="8.5"/><path d="M12 11.5V16M12 8h.01"/>"#),
    ("close", r#"<path d="M6 6l12 12M18 6L6 18"/>"#),
    ("chevron-down", r#"<path d="M6 9.5l6 6 6-6"/>"#),
    ("chevron-up", r#"<path d="M6 14.5l6-6 6 6"/>"#),
    ("chevron-left", r#"<path d="M14.5 6l-6 6 6 6"/>"#),
    ("chevron-right", r#"<path d="M9.5 6l6 6-6 6"/>"#),
    ("arrow-up", r#"<path d="M12 19.5v-15M6 10.5l6-6 6 6"/>"#),
    ("arrow-down", r#"<path d="M12 4.5v15M6 13.5l6 6 6-6"/>"#),
    (
        "copy",
        r#"<rect x="8.5" y="8.5" width="12" height="12" rx="2"/><path d="M5.5 15.5h-.5A1.5 1.5 0 0 1 3.5 14V5A1.5 1.5 0 0 1 5 3.5h9A1.5 1.5 0 0 1 15.5 5v.5"/>"#,
    ),
    (
        "external",
        r#"<path d="M14 4h6v6M20 4l-9 9M18 14v4.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 4 18.5v-11A1.5 1.5 0 0 1 5.5 6H10"/>"#,
    ),
    (
        "sun",
        r#"<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4"/>"#,
    ),
    ("moon", r#"<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z"/>"#),
    ("device", r#"<rect x="3" y="4.5" width="18" height="12" rx="2"/><path d="M8.5 20.5h7M12 16.5v4"/>"#),
    ("plus", r#"<path d="M12 5v14M5 12h14"/>"#),
    (
        "promise",
        r#"<path d="M2.5 7l4-1.5L12 7.5l5.5-2 4 1.5v8l-2.3.5M12 7.5L8.5 11a1.6 1.6 0 0 0 2.3 2.3l2.2-1.6 6 4.7M2.5 15l2 .5 5.3 4a1.5 1.5 0 0 0 2-.2 1.4 1.4 0 0 0 2.2-.6 1.4 1.4 0 0 0 2-.7 1.4 1.4 0 0 0 2.2-1.3"/>"#,
    ),
    (
        "tag",
        r#"<path d="M3.5 3.5h8.2l8.8 8.8a1.5 1.5 0 0 1 0 2.1l-6.1 6.1a1.5 1.5 0 0 1-2.1 0L3.5 11.7z"/><path d="M8 8h.01"/>"#,
    ),
    (
        "lock",
        r#"<rect x="4.5" y="10.5" width="15" height="10" rx="2"/><path d="M8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2"/>"#,
    ),
    (
        "offline",
        r#"<path d="M3.5 3.5l17 17M9 6.3A13 13 0 0 1 21.5 9.5M2.5 9.5a13 13 0 0 1 3.3-2.3M6 13.2a8.5 8.5 0 0 1 4.5-2.2M15 11.8a8.5 8.5 0 0 1 3 1.7M9.5 16.6a4 4 0 0 1 5 0M12 20h.01"/>"#,
    ),
    ("dots", r#"<path d="M5.5 12h.01M12 12h.01M18.5 12h.01"/>"#),
    (
        "print",
        r#"<path d="M7 8.5V3.5h10v5M7 17H4.5A1.5 1.5 0 0 1 3 15.5V10a1.5 1.5 0 0 1 1.5-1.5h15A1.5 1.5 0 0 1 21 10v5.5a1.5 1.5 0 0 1-1.5 1.5H17M7 13.5h10v7H7z"/>"#,
    ),
    (
        "edit",
        r#"<path d="M4 20l1-4.5L16.5 4a2 2 0 0 1 2.9 0l.6.6a2 2 0 0 1 0 2.9L8.5 19z"/><path d="M14.5 6l3.5 3.5"/>"#,
    ),
    (
        "trash",
        r#"<path d="M4 6.5h16M9 6.5V4.5A1 1 0 0 1 10 3.5h4a1 1 0 0 1 1 1v2M6 6.5l1 13A1.5 1.5 0 0 0 8.5 21h7a1.5 1.5 0 0 0 1.5-1.5l1-13M10 10.5v6M14 10.5v6"/>"#,
    ),
    (
        "backup",
        r#"<path d="M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6z"/><path d="M8.5 12l2.5 2.5 4.5-5"/>"#,
    ),
    (
        "language",
        r#"<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c2.5 2.5 3.5 5.5 3.5 8.5s-1 6-3.5 8.5c-2.5-2.5-3.5-5.5-3.5-8.5s1-6 3.5-8.5z"/>"#,
    ),
    ("file", r#"<path d="M6 3h7.5L19 8.5V21H6z"/><path d="M13 3v6h6M9.5 13h6M9.5 16.5h6"/>"#),
    (
        "money",
        r#"<rect x="2.5" y="6" width="19" height="12" rx="2"/><circle cx="12" cy="12" r="2.5"/><path d="M6 12h.01M18 12h.01"/>"#,
    ),
    ("filter", r#"<path d="M4 6h16M7 12h10M10 18h4"/>"#),
    (
        "keyboard",
        r#"<rect x="2.5" y="6" width="19" height="12" rx="2"/><path d="M6.5 10h.01M10 10h.01M14 10h.01M17.5 10h.01M7.5 14h9"/>"#,
    ),
    ("history", r#"<path d="M3.5 12a8.5 8.5 0 1 0 2.7-6.2L3.5 8.3M3.5 3.5v4.8h4.8M12 7.5V12l3 2"/>"#),
    (
        "dispute",
        r#"<path d="M12 4v16.5M8 20.5h8M5 7l7-1.5L19 7M5 7l-2.8 6.5a3 3 0 0 0 5.6 0zM19 7l-2.8 6.5a3 3 0 0 0 5.6 0z"/>"#,
    ),
    (
        "spark",
        r#"<path d="M12 3.5l1.9 5.6 5.6 1.9-5.6 1.9L12 18.5l-1.9-5.6L4.5 11l5.6-1.9zM19 16.5v4M17 18.5h4"/>"#,
    ),
    ("play", r#"<path d="M7 4.5l12 7.5-12 7.5z"/>"#),
];
