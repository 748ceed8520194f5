//! A short run of what `fuzz/` runs for hours: good files are spoilt in many ways, and every
//! step of the import must answer.
//!
//! `CARTERA_FUZZ=100 cargo test --release --test core fuzz` runs a hundred times as long.

use cartera::import::probe;

use super::flagship;

/// So many spoilt files a step.
const ROUNDS: usize = 300;

/// A generator of the same numbers every time, so that a failure happens again.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> usize {
        // xorshift64*
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize
    }

    fn below(&mut self, end: usize) -> usize {
        self.next() % end.max(1)
    }
}

const TEXTS: [&str; 7] = [
    "Cliente;Factura;Vencimiento;Saldo\nANA;F-1;31/05/2025;1.000,50\n\"EVA \"\"X\"\"\";F-2;45847;(20)\nTOTAL;;;980,50\n",
    "sep=,\r\nNIT,Cliente,1-30,31-60,Más de 90,Total\r\n900123456-8,ANA,1,2,3,6\r\n",
    "Factura;Fecha;Saldo\nCliente: 001 - ANA;;\nF-1;01/05/2025;5\nTotal;;5\n",
    "<table><tr><th>Cliente<th>Saldo</tr><tr><td colspan=2 rowspan=3>ANA &amp; &ntilde;</td><td x:num=5></tr></table>",
    "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"a\"><Table><Row ss:Index=\"2\"><Cell ss:Index=\"3\" ss:MergeAcross=\"2\"><Data ss:Type=\"Number\">1</Data></Cell></Row></Table></Worksheet></Workbook>",
    "CODIGO  CLIENTE      SALDO\n------  ----------  ------\n001     ANA         100,00\n002     EVA         200,00\n003     LUZ          10,00\n",
    "25 de octubre de 2016|1'234.567,89-|+57 310 222 3344|US$ -5|2025-13-45|Fecha Vcto.|PEÃ‘A|(1.2.3)",
];
const TOKENS: [&[u8]; 14] = [
    b"\"",
    b"'",
    b";",
    b",\n",
    b"\r\n",
    b"<td>",
    b"</table>",
    b"&#x110000;",
    b"\xff\xfe",
    b"\0",
    b"-",
    b"99999999999999999999",
    b"Total",
    b"\xc3",
];

fn spoil(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..1 + dice.below(6) {
        let at = dice.below(bytes.len());
        match dice.below(5) {
            0 if !bytes.is_empty() => bytes[at] = dice.next() as u8,
            1 => bytes.truncate(at.max(4)),
            2 => {
                let token = TOKENS[dice.below(TOKENS.len())];
                bytes.splice(at..at, token.iter().copied());
            }
            3 if bytes.len() > 8 => {
                let end = (at + dice.below(40)).min(bytes.len());
                bytes.drain(at..end);
            }
            _ => {
                let end = (at + dice.below(60)).min(bytes.len());
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
        }
    }
}

fn rounds() -> usize {
    let times = std::env::var("CARTERA_FUZZ").ok().and_then(|times| times.parse::<usize>().ok());
    ROUNDS * times.unwrap_or(1)
}

fn run(seed: u64, good: &[Vec<u8>], step: impl Fn(&[u8])) {
    let mut dice = Dice(seed);
    for round in 0..rounds() {
        let mut bytes = good[round % good.len()].clone();
        spoil(&mut bytes, &mut dice);
        step(&bytes);
    }
}

fn texts() -> Vec<Vec<u8>> {
    TEXTS.iter().map(|text| text.as_bytes().to_vec()).collect()
}

#[test]
fn spoilt_texts_are_sniffed_decoded_and_cut() {
    run(1, &texts(), |bytes| {
        let _ = probe::sniff(bytes);
        let _ = probe::decode(bytes);
        let _ = probe::records(&String::from_utf8_lossy(bytes), None);
    });
}

#[test]
fn spoilt_cells_are_numbers_dates_headers_or_none() {
    let cells: Vec<Vec<u8>> = TEXTS
        .iter()
        .flat_map(|text| text.split([';', ',', '\n', '|']))
        .map(|it| it.as_bytes().to_vec())
        .collect();
    run(2, &cells, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let _ = (probe::numbers(&text), probe::dates(&text), probe::header(&text));
    });
}

#[test]
fn spoilt_workbooks_are_read_or_refused() {
    let good = vec![flagship::file(&flagship::invoices()[..12])];
    run(3, &good, |bytes| {
        let _ = probe::sheets(bytes);
    });
}

#[test]
fn spoilt_files_are_imported_or_refused() {
    run(4, &texts(), probe::import);
}
