//! What is remembered of a layout reads the next file; whose a file is; and what is left when
//! a person refuses some of its changes.

use std::collections::BTreeSet;

use cartera::command::RemoveSource;
use cartera::domain::change::{Gone, LayoutLearned};
use cartera::domain::id::{DocumentId, SourceId};
use cartera::import::difference::Difference;
use cartera::import::memory::Remembered;
use cartera::import::review::{self, Held, Kind, Line};
use cartera::import::whose::{new_source, sources, whose};
use cartera::import::{Corrections, Encoding, Field, NamedBytes, Reading};

use super::{in_short, options, read};
use crate::support::{Collector, batch, customer, import, source};

fn read_with(text: &[u8], remembered: Vec<Remembered>) -> Reading {
    let mut options = options("COP", "2025-07-09");
    options.remembered = remembered;
    read(&[("cartera.csv", text)], &options).expect("read")
}

/// Reads a file as corrected, and gives what is to be remembered of it.
fn learned(text: &[u8], correct: impl FnOnce(&mut Corrections)) -> Vec<Remembered> {
    let mut options = options("COP", "2025-07-09");
    correct(&mut options.corrections);
    let understood = read(&[("cartera.csv", text)], &options).expect("read").summary.understood;
    let corrections = Corrections::of_reading(&understood.corrections.lasting().to_reading());
    vec![Remembered { layout: understood.layout, creditor: understood.creditor, corrections }]
}

#[test]
fn the_next_file_of_the_layout_is_read_as_corrected() {
    let june = "Codigo;Nombre;Factura;Vence;Importe;Otro importe\nC1;ANA RUIZ;1;31/05/2025;1000;900\n\
                C2;EVA SOL;2;15/06/2025;500;500\n";
    let remembered = learned(june.as_bytes(), |corrections| {
        corrections.mapping.insert(Field::Amount, vec![4]);
        corrections.mapping.insert(Field::Balance, vec![5]);
    });
    // Below two titles now, with accents and of another month.
    let july = "EMPRESA;;;;;\nCartera de julio;;;;;\nCódigo;Nombre;Factura;Vence;Importe;Otro importe\n\
                C1;ANA RUIZ;1;31/05/2025;1000;250\n";
    let plain = read_with(july.as_bytes(), Vec::new());
    assert_eq!(in_short(&plain.summary.figures), "1 docs, 1 customers, 1000 COP, 1 overdue");
    assert!(!plain.summary.understood.recalled);
    let read = read_with(july.replace("Código", "Codigo").as_bytes(), remembered.clone());
    assert_eq!(in_short(&read.summary.figures), "1 docs, 1 customers, 250 COP, 1 overdue");
    assert!(read.summary.understood.recalled);
    let other = "Cliente;Factura;Vencimiento;Saldo\nANA RUIZ;1;31/05/2025;70\n";
    assert!(!read_with(other.as_bytes(), remembered).summary.understood.recalled, "another layout");
}

#[test]
fn the_row_of_the_header_moves_with_it() {
    let june = "Listado\nCliente;Saldo;Factura\nCliente;Saldo pendiente;Factura\nANA;10;1\nEVA;20;2\n";
    let remembered = learned(june.as_bytes(), |corrections| corrections.header_row = Some(3));
    let july = format!("Otro título\nY otro\n{june}");
    let read = read_with(july.as_bytes(), remembered);
    assert_eq!((read.summary.understood.header_row, read.summary.understood.recalled), (5, true));
}

#[test]
fn an_encoding_is_remembered_though_it_spoils_the_header_before() {
    let text = "Código,Razón social,Factura,Vencimiento,Saldo\n1,Ñandú,10,31/05/2025,5\n";
    let bytes: Vec<u8> = text.chars().map(|each| u8::try_from(u32::from(each)).expect("Latin 1")).collect();
    let remembered = learned(&bytes, |corrections| corrections.encoding = Some(Encoding::MacRoman));
    let read = read_with(&bytes, remembered);
    assert_eq!(read.summary.understood.encoding, Some(Encoding::MacRoman));
}

#[test]
fn a_table_without_a_header_is_known_by_its_columns() {
    let rows = |saldo: i64| {
        format!(
            "900123456-8;FERRETERIA EL TORNILLO;FV-100;01/05/2025;31/05/2025;{saldo};70,50\n\
             800987654-3;ALMACEN LA CATORCE;FV-101;20/05/2025;19/06/2025;350500;80,50\n"
        )
    };
    let remembered = learned(rows(5000).as_bytes(), |corrections| {
        corrections.mapping.insert(Field::Balance, vec![5]);
    });
    let read = read_with(rows(7000).as_bytes(), remembered);
    assert_eq!(in_short(&read.summary.figures), "2 docs, 2 customers, 357500 COP, 2 overdue");
    assert!(read.summary.understood.recalled);
}

#[test]
fn a_table_that_nobody_recognises_is_read_as_a_person_says() {
    let text = "aaa;bbb;ccc\nAna Ruiz;10;70000\nEva Sol;11;50000\n";
    let files = [NamedBytes { name: "raro.csv".into(), bytes: text.into() }];
    let mut options = options("COP", "2025-07-09");
    assert!(read(&[("raro.csv", text.as_bytes())], &options).is_err());
    let seen = cartera::import::glimpse(&files, &options).expect("its cells can be seen").understood;
    options.corrections.assign(0, Some(Field::Name), &seen);
    options.corrections.assign(2, Some(Field::Balance), &seen);
    let read = read(&[("raro.csv", text.as_bytes())], &options).expect("read");
    assert_eq!(in_short(&read.summary.figures), "2 docs, 2 customers, 120000 COP, 0 overdue");
}

#[test]
fn what_was_remembered_and_no_longer_fits_is_no_obstacle() {
    let text = "Cliente;Factura;Vencimiento;Saldo\nANA RUIZ;1;31/05/2025;70\n";
    let mut remembered = learned(text.as_bytes(), |_| {});
    remembered[0].corrections.mapping.insert(Field::Name, vec![]);
    let read = read_with(text.as_bytes(), remembered);
    assert_eq!((read.summary.figures.documents, read.summary.understood.recalled), (1, false));
}

#[test]
fn a_file_belongs_to_whose_customers_it_names() {
    let mut collector = Collector::with_book("2025-07-09", &[("C1", "F-1", "2025-05-30", 10)]);
    let example = SourceId::new("ejemplo");
    let told = |collector: &Collector, rows, layout: &str, creditor: &str| {
        whose(&batch(rows), layout, creditor, collector.portfolio(), &example)
    };
    assert_eq!(told(&collector, &[("C1", "X", "2025-05-30", 1)], "", ""), Some(source()));
    assert_eq!(told(&collector, &[("Z9", "F-1", "2025-05-30", 1)], "", ""), None, "it is asked");
    collector.does(cartera::command::ImportFile {
        learned: Some(LayoutLearned {
            source: source(),
            name: String::new(),
            layout: "l".to_owned(),
            creditor: "acme".to_owned(),
            reading: String::new(),
            gone: Some(Gone::PresumedPaid),
        }),
        ..import(&[("C1", "F-1", "2025-05-30", 5)], "2025-07-10")
    });
    let unknown: &[_] = &[("Z9", "F-1", "2025-05-30", 1)];
    assert_eq!(told(&collector, unknown, "l", "acme"), Some(source()), "the titles name its creditor");
    assert_eq!(told(&collector, unknown, "l", ""), None, "two companies may use one system");
    collector.does(RemoveSource { source: source() });
    assert_eq!(collector.portfolio().layouts(), []);
    assert_eq!(told(&Collector::on("2025-07-09"), unknown, "", ""), Some(SourceId::new("cartera")));
}

#[test]
fn a_second_source_closes_nothing_of_the_first() {
    let mut collector = Collector::with_book("2025-07-09", &[("C1", "F-1", "2025-05-30", 10)]);
    let known = sources(collector.portfolio(), &SourceId::new("ejemplo"));
    let second = new_source("Empresa B", &known);
    assert_eq!(second.as_str(), "empresa-b");
    let other = import(&[("Z1", "F-1", "2025-06-30", 70)], "2025-07-09");
    collector.does(cartera::command::ImportFile { source: second.clone(), ..other });
    let open = |id| collector.portfolio().account(&id).expect("held").documents.len();
    assert_eq!(open(customer("C1")), 1);
    assert_eq!(collector.portfolio().accounts().filter(|it| it.customer.source == second).count(), 1);
    let known = sources(collector.portfolio(), &SourceId::new("ejemplo"));
    assert_eq!(new_source("empresa b", &known).as_str(), "empresa-b-2");
}

fn held() -> Collector {
    let rows = [
        ("C1", "F-1", "2025-05-30", 10),
        ("C1", "F-2", "2025-06-30", 20),
        ("C2", "F-3", "2025-06-30", 30),
        ("C2", "F-4", "2025-06-30", 40),
    ];
    Collector::with_book("2025-07-01", &rows)
}

/// F-1 half paid, F-2 moved, F-3 gone with its customer's other document, F-9 new.
const NEXT: [(&str, &str, &str, i64); 3] =
    [("C1", "F-1", "2025-05-30", 5), ("C1", "F-2", "2025-07-30", 20), ("C9", "F-9", "2025-08-30", 90)];

#[test]
fn changes_come_in_groups_with_their_sums() {
    let collector = held();
    let held = Held::of(collector.portfolio(), &source());
    let next = batch(&NEXT);
    let groups = review::groups(&held.difference(&next), &next, &held);
    let short: Vec<(Kind, usize, String)> = groups
        .iter()
        .map(|it| (it.kind, it.entries.len(), it.totals.iter().map(|it| it.to_decimal()).collect::<String>()))
        .collect();
    let wanted = [
        (Kind::Fallen, 1, "5".to_owned()),
        (Kind::Gone, 2, "70".to_owned()),
        (Kind::New, 1, "90".to_owned()),
        (Kind::DueMoved, 1, String::new()),
    ];
    assert_eq!(short, wanted);
}

#[test]
fn refusing_every_line_leaves_all_as_it_is() {
    let collector = held();
    let held = Held::of(collector.portfolio(), &source());
    let next = batch(&NEXT);
    let lines = review::groups(&held.difference(&next), &next, &held);
    let refused: BTreeSet<Line> =
        lines.iter().flat_map(|group| group.entries.iter().map(|entry| entry.line.clone())).collect();
    let left = review::adjusted(&next, &held, Gone::PresumedPaid, &refused);
    let difference = Difference::between(&held.customers, &held.documents, &left);
    assert!(difference.is_empty(), "{difference:?}");
    assert_eq!(review::adjusted(&next, &held, Gone::PresumedPaid, &BTreeSet::new()), next);
}

#[test]
fn one_document_may_have_another_answer_than_the_rest() {
    let line = |number: &str| BTreeSet::from([Line::Gone(DocumentId::of(&source(), number))]);
    for (gone, open, settled) in [(Gone::PresumedPaid, "F-3", "F-4"), (Gone::Kept, "F-4", "F-3")] {
        let mut collector = held();
        let held = Held::of(collector.portfolio(), &source());
        let adjusted = review::adjusted(&batch(&NEXT), &held, gone, &line("F-3"));
        let block = cartera::domain::batch::Block::pack(&adjusted);
        collector.does(cartera::command::ImportFile { gone, block, ..import(&[], "2025-07-09") });
        let account = collector.portfolio().account(&customer("C2")).expect("held");
        let is_open =
            |number: &str| account.documents.iter().any(|it| it.number == number && !it.balance.is_zero());
        assert!(is_open(open) && !is_open(settled), "{gone:?}: {:?}", account.documents);
    }
}

#[test]
fn a_command_that_only_teaches_is_no_repetition() {
    let mut collector = held();
    let same = || import(&[("C1", "F-1", "2025-05-30", 10)], "2025-07-02");
    let teach = cartera::command::ImportFile {
        gone: Gone::Kept,
        learned: Some(LayoutLearned {
            source: source(),
            name: String::new(),
            layout: "l".to_owned(),
            creditor: String::new(),
            reading: String::new(),
            gone: Some(Gone::Kept),
        }),
        ..same()
    };
    collector.does(teach);
    assert_eq!(collector.portfolio().layouts().len(), 1);
    assert_eq!(collector.portfolio().imports().len(), 1, "the file itself said nothing new");
}
