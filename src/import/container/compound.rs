//! The compound file (OLE) that an .xls is, before anyone interprets it: no chain of sectors goes
//! round in circles, no record claims more cells than the format has, and no sheet is wider and
//! longer than it may be. The reader behind follows chains and believes claims.
//!
//! The layout is that of [MS-CFB] 2.2–2.6, the records those of [MS-XLS] 2.4.

use crate::import::MOST_CELLS;
use crate::import::unreadable::Unreadable;

use super::extent::Extent;

/// Sector numbers from here on are marks, not sectors.
const FIRST_MARK: u32 = 0xFFFF_FFFA;
const END_OF_CHAIN: u32 = 0xFFFF_FFFE;
const DIRECTORY_ENTRY: usize = 128;
const SMALL_SECTOR: usize = 64;
/// What an .xls can hold: 65,536 rows of 256 columns.
const MOST_OF_THE_FORMAT: u64 = 65_536 * 256;

/// Whether the container and its records may be handed to the reader.
pub fn check(file: &str, bytes: &[u8]) -> Result<(), Unreadable> {
    let book = Compound::open(bytes).and_then(|file| file.workbook()).ok_or(Unreadable::BrokenWorkbook)?;
    check_records(file, &book)
}

struct Compound<'a> {
    bytes: &'a [u8],
    sector_size: usize,
    /// For each sector the one that follows.
    next: Vec<u32>,
    next_small: Vec<u32>,
    small: Vec<u8>,
    directory: Vec<u8>,
}

impl<'a> Compound<'a> {
    fn open(bytes: &'a [u8]) -> Option<Compound<'a>> {
        let sector_size = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file = Compound {
            bytes,
            sector_size,
            next: Vec::new(),
            next_small: Vec::new(),
            small: Vec::new(),
            directory: Vec::new(),
        };
        file.next = file.table()?;
        file.directory = file.chain(u32_at(bytes, 48)?)?;
        if u32_at(bytes, 64)? > 0 {
            file.small = file.chain(u32_at(&file.directory, 116)?)?;
            file.next_small = numbers(&file.chain(u32_at(bytes, 60)?)?).collect();
        }
        Some(file)
    }

    /// The table of what follows what, gathered from the sectors that the header and its
    /// continuation name.
    fn table(&self) -> Option<Vec<u32>> {
        let mut named: Vec<u32> = numbers(self.bytes.get(76..512)?).collect();
        let mut more = u32_at(self.bytes, 68)?;
        let mut followed = 0;
        while more < FIRST_MARK {
            followed += 1;
            if followed > self.sectors() {
                return None;
            }
            named.extend(numbers(self.sector(more)?));
            more = named.pop()?;
        }
        let mut table = Vec::new();
        for sector in named.into_iter().filter(|sector| *sector < FIRST_MARK) {
            if table.len() > self.sectors() + self.sector_size {
                return None;
            }
            table.extend(numbers(self.sector(sector)?));
        }
        Some(table)
    }

    fn sectors(&self) -> usize {
        self.bytes.len() / self.sector_size + 1
    }

    /// The last sector of a file may be cut short.
    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector_size)?;
        self.bytes.get(start..self.bytes.len().min(start + self.sector_size))
    }

    /// What a chain of sectors holds; none when it leaves the file or goes round in circles.
    fn chain(&self, first: u32) -> Option<Vec<u8>> {
        let mut held = Vec::new();
        let mut sector = first;
        for _ in 0..=self.sectors() {
            if sector == END_OF_CHAIN {
                return Some(held);
            }
            held.extend_from_slice(self.sector(sector)?);
            sector = *self.next.get(sector as usize)?;
        }
        None
    }

    fn small_chain(&self, first: u32) -> Option<Vec<u8>> {
        let mut held = Vec::new();
        let mut sector = first;
        for _ in 0..=self.small.len() / SMALL_SECTOR {
            if sector == END_OF_CHAIN {
                return Some(held);
            }
            let start = sector as usize * SMALL_SECTOR;
            held.extend_from_slice(self.small.get(start..self.small.len().min(start + SMALL_SECTOR))?);
            sector = *self.next_small.get(sector as usize)?;
        }
        None
    }

    /// The stream with the sheets.
    fn workbook(&self) -> Option<Vec<u8>> {
        let entries = || self.directory.chunks_exact(DIRECTORY_ENTRY);
        let named = |name: &str| entries().find(|entry| has_name(entry, name));
        let entry = named("workbook").or_else(|| named("book"))?;
        let (first, length) = (u32_at(entry, 116)?, u32_at(entry, 120)? as usize);
        let mut held = if length < 4096 { self.small_chain(first)? } else { self.chain(first)? };
        held.truncate(length);
        Some(held)
    }
}

/// Names are UTF-16, end with a zero, and their case does not matter.
fn has_name(entry: &[u8], name: &str) -> bool {
    let letters = entry[..64].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    letters
        .take_while(|letter| *letter != 0)
        .map(|letter| u8::try_from(letter).map_or(letter, |byte| byte.to_ascii_lowercase().into()))
        .eq(name.encode_utf16())
}

/// The kinds of record that matter here.
const ENCRYPTED: u16 = 0x002F;
const BEGIN: u16 = 0x0809;
const DIMENSIONS: u16 = 0x0200;
const CELLS: [u16; 8] = [0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, 0x00FD, 0x00BD, 0x0006];

fn check_records(file: &str, book: &[u8]) -> Result<(), Unreadable> {
    let too_many = || Unreadable::TooManyCells { sheet: file.to_owned(), most: MOST_CELLS as u64 };
    let mut extent = Extent::default();
    let mut at = 0;
    while let (Some(kind), Some(length)) = (u16_at(book, at), u16_at(book, at + 2)) {
        let Some(record) = book.get(at + 4..at + 4 + usize::from(length)) else { break };
        match kind {
            ENCRYPTED if u16_at(record, 0).is_some_and(|how| how != 0) => {
                return Err(Unreadable::PasswordProtected);
            }
            BEGIN => extent = Extent::default(),
            DIMENSIONS if claimed(record).is_none_or(|cells| cells > MOST_OF_THE_FORMAT) => {
                return Err(Unreadable::BrokenWorkbook);
            }
            _ if CELLS.contains(&kind) => {
                if let (Some(row), Some(column)) = (u16_at(record, 0), u16_at(record, 2)) {
                    extent.hold(row.into(), column.into());
                }
                if extent.cells() > MOST_CELLS as u64 {
                    return Err(too_many());
                }
            }
            _ => {}
        }
        at += 4 + usize::from(length);
    }
    Ok(())
}

/// How many cells a sheet says it has: rows from and to, columns from and to, the ends not
/// included. Excel 5 counts rows in two bytes, Excel 97 in four; some writers leave the first
/// column to chance.
fn claimed(record: &[u8]) -> Option<u64> {
    let (from, to, columns) = match record.len() {
        10 => (u16_at(record, 0)?.into(), u16_at(record, 2)?.into(), 4),
        _ => (u32_at(record, 0)?, u32_at(record, 4)?, 8),
    };
    if to == 0 {
        return Some(1);
    }
    Some(u64::from(to.checked_sub(from)?) * u64::from(u16_at(record, columns + 2)?))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
