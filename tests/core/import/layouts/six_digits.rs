//! Dates of six digits, as numbers and as texts, beside amounts and numbers of six digits.

use cartera::import::{Field, Problem};
use chrono::{Datelike as _, Days, NaiveDate};
use proptest::prelude::*;

use super::{check, options, read};
use crate::import::day;
use crate::import::workbook::{number, text, workbook};

#[test]
fn year_month_day_and_day_month_year_are_told_by_all_values() {
    check(
        "aammdd.csv",
        "COP",
        "2025-07-09",
        "Cliente,Factura,Fecha,Vencimiento,Saldo\nANA RUIZ,250701,250501,250531,250000\nANA RUIZ,250702,250620,250720,310725\n\
         EVA SOL,250703,250115,250214,120000\nLUZ PAZ,250704,250310,250409,90125\n",
        "4 docs, 3 customers, 770850 COP, 3 overdue",
    );
    check(
        "ddmmaa.csv",
        "COP",
        "2025-07-09",
        "Cliente,Factura,Fecha,Vencimiento,Saldo\nANA RUIZ,100001,010525,310525,250000\nANA RUIZ,100002,200625,200725,310725\n\
         EVA SOL,100003,150125,140225,120000\nLUZ PAZ,100004,100325,090425,90125\n",
        "4 docs, 3 customers, 770850 COP, 3 overdue",
    );
}

#[test]
fn a_workbook_drops_the_zero_in_front() {
    let row = |name: &str, invoice: u32, issued: u32, due: u32, owed: u32| {
        vec![text(name), number(invoice), number(issued), number(due), number(owed)]
    };
    let rows = vec![
        ["Cliente", "Factura", "Emisión", "Vence", "Saldo"].map(text).into(),
        row("ANA RUIZ", 100_001, 10_525, 310_525, 250_000),
        row("ANA RUIZ", 100_002, 200_625, 200_725, 310_725),
        row("EVA SOL", 100_003, 150_125, 140_225, 120_000),
        row("LUZ PAZ", 100_004, 100_325, 90_425, 90_125),
    ];
    let reading =
        read(&[("x.xlsx", &workbook("Hoja1", &rows))], &options("COP", "2025-07-09")).expect("read");
    let mut dates: Vec<_> = reading.batch.documents.iter().map(|it| (it.issued_on, it.due_on)).collect();
    dates.sort();
    let wanted = [
        ("2025-01-15", "2025-02-14"),
        ("2025-03-10", "2025-04-09"),
        ("2025-05-01", "2025-05-31"),
        ("2025-06-20", "2025-07-20"),
    ];
    assert_eq!(dates, wanted.map(|(issued, due)| (Some(day(issued)), Some(day(due)))));
    assert_eq!(
        reading.summary.figures.totals.iter().map(|it| it.to_decimal()).collect::<Vec<_>>(),
        ["770850"]
    );
    let told = reading.summary.issues.iter().filter(|it| it.problem == Problem::DatesOfSixDigits).count();
    assert_eq!(told, 2, "each column is told");
}

#[test]
fn numbers_of_documents_and_amounts_stay_what_they_are() {
    let text =
        "Cliente,Factura,Saldo\nANA RUIZ,250701,250531\nANA RUIZ,250702,250720\nEVA SOL,250703,250214\n";
    check("numeros.csv", "COP", "2025-07-09", text, "3 docs, 2 customers, 751465 COP, 0 overdue");
    let mapping = read(&[("x.csv", text.as_bytes())], &options("COP", "2025-07-09"))
        .expect("read")
        .summary
        .understood
        .mapping();
    assert_eq!(mapping.get(&Field::DocumentNumber).map(String::as_str), Some("Factura"));
    assert_eq!(mapping.get(&Field::DueOn), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Days of any year and month written in six digits are read back.
    #[test]
    fn days_in_six_digits_are_read_back(
        start in 736_500_i32..741_000,
        apart in prop::collection::vec(0_u64..300, 12..30),
        year_first in any::<bool>(),
    ) {
        let start = NaiveDate::from_num_days_from_ce_opt(start).expect("a day");
        let days: Vec<NaiveDate> = apart.iter().filter_map(|it| start.checked_add_days(Days::new(*it))).collect();
        // Days of the month that say nothing tell no order: the law is about those that do.
        let mut of_month: Vec<u32> = days.iter().map(|it| it.day()).collect();
        of_month.sort_unstable();
        of_month.dedup();
        prop_assume!(of_month.len() >= 6 && of_month[of_month.len() - 1] - of_month[0] >= 12);
        let written = |day: &NaiveDate| day.format(if year_first { "%y%m%d" } else { "%d%m%y" }).to_string();
        let rows: String = days.iter().enumerate().map(|(at, it)| format!("C{at},F{at},{},100\n", written(it))).collect();
        let reading = read(&[("x.csv", format!("Cliente,Factura,Vencimiento,Saldo\n{rows}").as_bytes())], &options("COP", "2025-07-09")).expect("read");
        for (at, wanted) in days.iter().enumerate() {
            let found = reading.batch.documents.iter().find(|it| it.number == format!("F{at}")).expect("it is there");
            prop_assert_eq!(found.due_on, Some(*wanted));
        }
    }
}
