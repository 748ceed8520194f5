//! What the import says: why a file was refused, what is the matter in a row, what was left
//! out. A refusal says what to do next.

use super::super::{Lang, count, format, words};
use crate::import::{Field, FileKind, Issue, NotAPortfolio, Place, Problem, SkipCause, Stage, Unreadable};

/// Why nothing of a file was taken, and the remedy.
pub fn unreadable(lang: Lang, it: &Unreadable) -> String {
    match it {
        Unreadable::Empty => words::unreadable::empty(lang).to_owned(),
        Unreadable::Image => words::unreadable::image(lang).to_owned(),
        Unreadable::Pdf => words::unreadable::pdf(lang).to_owned(),
        Unreadable::PasswordProtected => words::unreadable::password(lang).to_owned(),
        Unreadable::BrokenZip => words::unreadable::broken_zip(lang).to_owned(),
        Unreadable::BrokenWorkbook => words::unreadable::broken_workbook(lang).to_owned(),
        Unreadable::TooLarge { bytes, most } => {
            words::unreadable::too_large(lang, format::bytes(lang, *bytes), format::bytes(lang, *most))
        }
        Unreadable::UnpacksTooLarge { most } => {
            words::unreadable::unpacks_too_large(lang, format::bytes(lang, *most))
        }
        Unreadable::TooManyRows { sheet, most } => {
            words::unreadable::too_many_rows(lang, sheet, count(lang, *most as i64))
        }
        Unreadable::TooManyCells { sheet, most } => {
            words::unreadable::too_many_cells(lang, sheet, count(lang, *most as i64))
        }
        Unreadable::NotText => words::unreadable::not_text(lang).to_owned(),
        Unreadable::OtherKind { kind } => words::unreadable::other_kind(lang, file_kind(lang, *kind)),
        Unreadable::OneColumn => words::unreadable::one_column(lang).to_owned(),
        Unreadable::NoHeader => words::unreadable::no_header(lang).to_owned(),
        Unreadable::HeaderWithoutRows { header_row } => {
            words::unreadable::header_without_rows(lang, header_row)
        }
        Unreadable::BankStatement => words::unreadable::bank_statement(lang).to_owned(),
        Unreadable::NotAPortfolio { why } => match why {
            NotAPortfolio::NoCustomerColumn => words::unreadable::no_customer_column(lang),
            NotAPortfolio::NoAmountColumn => words::unreadable::no_amount_column(lang),
            NotAPortfolio::OnlyPayments => words::unreadable::only_payments(lang),
            NotAPortfolio::Payables => words::unreadable::payables(lang),
            NotAPortfolio::NoUsableRow => words::unreadable::no_usable_row(lang),
        }
        .to_owned(),
        Unreadable::NoSuchSheet { sheet } => words::unreadable::no_such_sheet(lang, sheet),
        Unreadable::Crashed => words::unreadable::crashed(lang).to_owned(),
        Unreadable::NotStarted => words::unreadable::not_started(lang).to_owned(),
        Unreadable::Withdrawn => words::unreadable::withdrawn(lang).to_owned(),
        Unreadable::Cancelled => words::unreadable::cancelled(lang).to_owned(),
    }
}

fn file_kind(lang: Lang, it: FileKind) -> &'static str {
    match it {
        FileKind::WordDocument => words::file_kind::word(lang),
        FileKind::Presentation => words::file_kind::presentation(lang),
        FileKind::Archive => words::file_kind::archive(lang),
        FileKind::Html => words::file_kind::html(lang),
        FileKind::Xml => words::file_kind::xml(lang),
        FileKind::OldExcel => words::file_kind::old_excel(lang),
        FileKind::Json => words::file_kind::json(lang),
        FileKind::Program => words::file_kind::program(lang),
    }
}

/// What is the matter, and what comes of it.
pub fn problem(lang: Lang, it: Problem) -> &'static str {
    match it {
        Problem::AmountUnreadable => words::problem::amount_unreadable(lang),
        Problem::AmountMissing => words::problem::amount_missing(lang),
        Problem::TableWithoutAmounts => words::problem::table_without_amounts(lang),
        Problem::AmountTooLarge => words::problem::amount_too_large(lang),
        Problem::AmountRounded => words::problem::amount_rounded(lang),
        Problem::CustomerMissing => words::problem::customer_missing(lang),
        Problem::DateUnreadable => words::problem::date_unreadable(lang),
        Problem::DateOrderAssumed => words::problem::date_order_assumed(lang),
        Problem::DueDateEstimated => words::problem::due_date_estimated(lang),
        Problem::DueDateMissing => words::problem::due_date_missing(lang),
        Problem::NumberRepeated => words::problem::number_repeated(lang),
        Problem::PhoneUnreadable => words::problem::phone_unreadable(lang),
        Problem::EmailUnreadable => words::problem::email_unreadable(lang),
        Problem::WrittenOffMarkUnknown => words::problem::written_off_mark_unknown(lang),
        Problem::LooksPaid => words::problem::looks_paid(lang),
        Problem::OwedBySuppliers => words::problem::owed_by_suppliers(lang),
        Problem::VoidWithBalance => words::problem::void_with_balance(lang),
        Problem::MonthsTakenAsOwed => words::problem::months_taken_as_owed(lang),
        Problem::BalanceRuns => words::problem::balance_runs(lang),
        Problem::OnePosition => words::problem::one_position(lang),
        Problem::LineUnlike => words::problem::line_unlike(lang),
        Problem::LinesParted => words::problem::lines_parted(lang),
        Problem::AmountsMultiplied => words::problem::amounts_multiplied(lang),
        Problem::CutoffFromPrinting => words::problem::cutoff_from_printing(lang),
        Problem::CutoffFromName => words::problem::cutoff_from_name(lang),
        Problem::PaidByMark => words::problem::paid_by_mark(lang),
        Problem::DueDateFromPeriod => words::problem::due_date_from_period(lang),
        Problem::DatesOfSixDigits => words::problem::dates_of_six_digits(lang),
        Problem::DatesWithoutYear => words::problem::dates_without_year(lang),
        Problem::DatesOfOtherEpoch => words::problem::dates_of_other_epoch(lang),
        Problem::CustomerFromName => words::problem::customer_from_name(lang),
        Problem::CreditLimitUnreadable => words::problem::credit_limit_unreadable(lang),
        Problem::CurrencyUnreadable => words::problem::currency_unreadable(lang),
        Problem::CustomerNotListed => words::problem::customer_not_listed(lang),
        Problem::DueDateFromTerms => words::problem::due_date_from_terms(lang),
        Problem::DueDateFromBucket => words::problem::due_date_from_bucket(lang),
        Problem::BucketsDoNotAdd => words::problem::buckets_do_not_add(lang),
        Problem::CreditSignTaken => words::problem::credit_sign_taken(lang),
        Problem::AmountFromLines => words::problem::amount_from_lines(lang),
        Problem::DatesSwapped => words::problem::dates_swapped(lang),
        Problem::TextRepaired => words::problem::text_repaired(lang),
        Problem::PaymentUnmatched => words::problem::payment_unmatched(lang),
        Problem::PaymentUnreadable => words::problem::payment_unreadable(lang),
        Problem::TaxIdUnchecked => words::problem::tax_id_unchecked(lang),
    }
}

/// Where it is the matter: "Fila 12, columna «IMPORTE»: «pendiente»".
pub fn place(lang: Lang, issue: &Issue, place: &Place) -> String {
    let row = count(lang, i64::from(place.row));
    match (&issue.column, place.found.as_str()) {
        (Some(column), "") => words::place::row_column_empty(lang, row, column),
        (Some(column), found) => words::place::row_column(lang, row, column, found),
        (None, _) => words::place::row(lang, row),
    }
}

/// Why rows became no document.
pub fn skip_cause(lang: Lang, it: SkipCause) -> &'static str {
    match it {
        SkipCause::Title => words::skip::title(lang),
        SkipCause::RepeatedHeader => words::skip::repeated_header(lang),
        SkipCause::TotalRow => words::skip::total_row(lang),
        SkipCause::Note => words::skip::note(lang),
        SkipCause::Blank => words::skip::blank(lang),
        SkipCause::NoCustomer => words::skip::no_customer(lang),
        SkipCause::NoAmount => words::skip::no_amount(lang),
        SkipCause::AmountUnreadable => words::skip::amount_unreadable(lang),
        SkipCause::Group => words::skip::group(lang),
        SkipCause::Continuation => words::skip::continuation(lang),
        SkipCause::Annulled => words::skip::annulled(lang),
        SkipCause::Cancelled => words::skip::cancelled(lang),
        SkipCause::Draft => words::skip::draft(lang),
    }
}

/// What a column means.
pub fn field(lang: Lang, it: Field) -> &'static str {
    match it {
        Field::CustomerCode => words::field::customer_code(lang),
        Field::Side => words::field::side(lang),
        Field::TaxId => words::field::tax_id(lang),
        Field::Name => words::field::name(lang),
        Field::LastName => words::field::last_name(lang),
        Field::Series => words::field::series(lang),
        Field::DocumentNumber => words::field::document_number(lang),
        Field::DocumentType => words::field::document_type(lang),
        Field::IssuedOn => words::field::issued_on(lang),
        Field::DueOn => words::field::due_on(lang),
        Field::Amount => words::field::amount(lang),
        Field::Paid => words::field::paid(lang),
        Field::Balance => words::field::balance(lang),
        Field::Currency => words::field::currency(lang),
        Field::DaysPastDue => words::field::days_past_due(lang),
        Field::Status => words::field::status(lang),
        Field::WrittenOff => words::field::written_off(lang),
        Field::Salesperson => words::field::salesperson(lang),
        Field::Phone => words::field::phone(lang),
        Field::Email => words::field::email(lang),
        Field::Address => words::field::address(lang),
        Field::City => words::field::city(lang),
        Field::Region => words::field::region(lang),
        Field::CreditLimit => words::field::credit_limit(lang),
        Field::SettledOn => words::field::settled_on(lang),
        Field::PaymentAmount => words::field::payment_amount(lang),
        Field::AgeBucket => words::field::age_bucket(lang),
        Field::Terms => words::field::terms(lang),
        Field::Notes => words::field::notes(lang),
        Field::Instalment => words::field::instalment(lang),
        Field::Quantity => words::field::quantity(lang),
        Field::UnitPrice => words::field::unit_price(lang),
    }
}

/// What the reader is doing.
pub fn stage(lang: Lang, it: Stage) -> &'static str {
    match it {
        Stage::Opening => words::reading::opening(lang),
        Stage::Reading => words::reading::reading(lang),
        Stage::Understanding => words::reading::understanding(lang),
        Stage::Drafting => words::reading::drafting(lang),
    }
}

/// Every issue as a CSV file for a spreadsheet of the reader's country: separated as Excel
/// expects it there, and with a byte order mark, which is how Excel knows UTF-8.
pub fn issues_as_csv(lang: Lang, issues: &[Issue]) -> String {
    use words::import_page as say;
    let separator = match lang {
        Lang::Es => ";",
        Lang::En => ",",
    };
    let line = |cells: [&str; 5]| cells.map(cell).join(separator) + "\r\n";
    let mut text = "\u{feff}".to_owned();
    text.push_str(&line([
        say::rejects_row(lang),
        say::rejects_column(lang),
        say::rejects_found(lang),
        say::rejects_remark(lang),
        say::rejects_times(lang),
    ]));
    for issue in issues {
        let column = issue.column.as_deref().unwrap_or_default();
        let (remark, times) = (problem(lang, issue.problem), issue.count.to_string());
        for place in &issue.places {
            text.push_str(&line([&place.row.to_string(), column, &place.found, remark, &times]));
        }
        let unlisted = issue.count.saturating_sub(issue.places.len());
        if issue.places.is_empty() {
            text.push_str(&line(["", column, "", remark, &times]));
        } else if unlisted > 0 {
            let more = say::rejects_more(lang, unlisted as i64);
            text.push_str(&line(["", column, &more, remark, &times]));
        }
    }
    text
}

/// A quoted cell; what a spreadsheet would take for a formula gets an apostrophe in front.
fn cell(text: &str) -> String {
    let text = text.replace('"', "\"\"");
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{text}\"")
}
