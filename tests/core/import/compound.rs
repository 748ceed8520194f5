//! Writes compound files (OLE) as Excel 97 does, honest ones and evil ones.

const SECTOR: usize = 512;
const END: u32 = 0xFFFF_FFFE;
const FREE: u32 = 0xFFFF_FFFF;

/// A file whose one stream is the workbook: a table of sectors, a directory, the stream.
pub fn file(book: &[u8]) -> Vec<u8> {
    // Shorter streams live elsewhere.
    let mut stream = book.to_vec();
    stream.resize(book.len().max(4096).next_multiple_of(SECTOR), 0);
    let sectors = stream.len() / SECTOR;
    let mut table = vec![0xFFFF_FFFD, END];
    table.extend((1..=sectors as u32).map(|at| if at == sectors as u32 { END } else { at + 2 }));
    table.resize(SECTOR / 4, FREE);
    let mut directory = entry("Root Entry", 5, END, 0);
    directory.extend(entry("Workbook", 2, 2, stream.len() as u32));
    directory.resize(SECTOR, 0);
    let mut whole = header();
    whole.extend(table.iter().flat_map(|next| next.to_le_bytes()));
    whole.extend(directory);
    whole.extend(stream);
    whole
}

/// The same with a directory that never ends: its sector is followed by itself.
pub fn endless() -> Vec<u8> {
    let mut whole = file(&book(&[]));
    whole[SECTOR + 4..SECTOR + 8].copy_from_slice(&1_u32.to_le_bytes());
    whole
}

fn header() -> Vec<u8> {
    let mut header = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    header.resize(76, 0);
    let mut put = |at: usize, value: &[u8]| header[at..at + value.len()].copy_from_slice(value);
    put(24, &[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    put(44, &1_u32.to_le_bytes());
    put(48, &1_u32.to_le_bytes());
    put(56, &4096_u32.to_le_bytes());
    put(60, &END.to_le_bytes());
    put(68, &END.to_le_bytes());
    header.extend(0_u32.to_le_bytes());
    header.resize(SECTOR, 0xFF);
    header
}

fn entry(name: &str, kind: u8, first: u32, length: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let name_length = entry.len() as u8 + 2;
    entry.resize(128, 0);
    entry[64] = name_length;
    entry[66] = kind;
    entry[67] = 1;
    entry[68..80].fill(0xFF);
    entry[116..120].copy_from_slice(&first.to_le_bytes());
    entry[120..124].copy_from_slice(&length.to_le_bytes());
    entry
}

/// A book of one sheet with these cells: row, column and text, both from 0.
pub fn book(cells: &[(u16, u16, &str)]) -> Vec<u8> {
    let mut sheet = record(0x0809, &[0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    for (row, column, text) in cells {
        let mut label: Vec<u8> =
            [*row, *column, 0, text.len() as u16].into_iter().flat_map(u16::to_le_bytes).collect();
        label.push(0);
        label.extend(text.bytes());
        sheet.extend(record(0x0204, &label));
    }
    sheet.extend(record(0x000A, &[]));
    let globals = |at: u32| {
        let mut named = at.to_le_bytes().to_vec();
        named.extend([0, 0, 4, 0]);
        named.extend(b"Hoja");
        let mut globals = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        globals.extend(record(0x0085, &named));
        globals.extend(record(0x000A, &[]));
        globals
    };
    let mut book = globals(globals(0).len() as u32);
    book.extend(sheet);
    book
}

fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let mut record: Vec<u8> = [kind, content.len() as u16].into_iter().flat_map(u16::to_le_bytes).collect();
    record.extend(content);
    record
}
