//! The zip that a workbook is, before anyone interprets it: every part is unpacked once to
//! nowhere and counted. What is small packed and endless unpacked is refused by arithmetic.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::import::MOST_CELLS;
use crate::import::MOST_ROWS;
use crate::import::unreadable::{FileKind, Unreadable};
use crate::import::watch::{Stage, Watch};

use super::repeats::Repeats;

/// All parts together, unpacked.
const MOST_UNPACKED: u64 = 500_000_000;
/// The table of texts is held in memory whole.
const MOST_TEXTS: u64 = 120_000_000;
/// A part beyond this size that packs better than this was made to.
const SUSPICIOUS: (u64, u64) = (60_000_000, 250);

/// What the parts of a package make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inside {
    Xlsx,
    Xlsb,
    Ods,
    Other(FileKind),
}

/// Unpacks every part within the budget, and tells what the parts make.
pub fn check_parts(file: &str, bytes: &[u8], watch: &mut Watch) -> Result<Inside, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::BrokenZip)?;
    let mut inside = Inside::Other(FileKind::Archive);
    let (mut unpacked, parts) = (0_u64, archive.len());
    for index in 0..parts {
        watch.report(Stage::Opening, index, parts)?;
        let part = archive.by_index(index).map_err(|_| Unreadable::BrokenZip)?;
        if part.encrypted() {
            return Err(Unreadable::PasswordProtected);
        }
        let name = part.name().map_err(|_| Unreadable::BrokenZip)?.to_ascii_lowercase().replace('\\', "/");
        inside = told_by(&name).unwrap_or(inside);
        let packed = part.compressed_size().max(1);
        let kind = Part::of(&name);
        let most = if kind == Part::Texts { MOST_TEXTS } else { MOST_UNPACKED };
        let size = Counter::new(file, &name, kind).count(part, most.min(MOST_UNPACKED - unpacked))?;
        unpacked += size;
        if size > SUSPICIOUS.0 && size / packed > SUSPICIOUS.1 {
            return Err(Unreadable::UnpacksTooLarge { most: MOST_UNPACKED });
        }
    }
    Ok(inside)
}

fn told_by(name: &str) -> Option<Inside> {
    Some(match name {
        _ if name.ends_with("workbook.xml") => Inside::Xlsx,
        _ if name.ends_with("workbook.bin") => Inside::Xlsb,
        "content.xml" => Inside::Ods,
        "word/document.xml" => Inside::Other(FileKind::WordDocument),
        "ppt/presentation.xml" => Inside::Other(FileKind::Presentation),
        _ => return None,
    })
}

/// What of a part is counted beside its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// Texts: how many it claims to have.
    Texts,
    /// Rows and cells.
    Sheet,
    /// All sheets of an OpenDocument, and how often their cells repeat.
    Content,
    Else,
}

impl Part {
    fn of(name: &str) -> Part {
        match name {
            _ if name.ends_with("sharedstrings.xml") || name.ends_with("sharedstrings.bin") => Part::Texts,
            _ if name.starts_with("xl/worksheets/") && name.ends_with(".xml") => Part::Sheet,
            "content.xml" => Part::Content,
            _ => Part::Else,
        }
    }
}

/// Counts what streams through it.
struct Counter<'a> {
    file: &'a str,
    name: &'a str,
    part: Part,
    size: u64,
    rows: u64,
    cells: u64,
    claim: u64,
    repeats: Repeats,
}

const CLAIM: &[u8] = b"uniqueCount=";
/// A claim and its digits may straddle two reads.
const OVERLAP: usize = 40;

impl<'a> Counter<'a> {
    fn new(file: &'a str, name: &'a str, part: Part) -> Counter<'a> {
        Counter { file, name, part, size: 0, rows: 0, cells: 0, claim: 0, repeats: Repeats::default() }
    }

    fn count(mut self, mut part: impl Read, most: u64) -> Result<u64, Unreadable> {
        let mut buffer = vec![0_u8; 1 << 16];
        let mut kept = 0;
        loop {
            let read = part.read(&mut buffer[kept..]).map_err(|_| Unreadable::BrokenZip)?;
            if read == 0 {
                break;
            }
            self.size += read as u64;
            if self.size > most {
                return Err(Unreadable::UnpacksTooLarge { most: MOST_UNPACKED });
            }
            let end = kept + read;
            // What is kept is looked at again with what follows it.
            let look_until = end.saturating_sub(OVERLAP);
            self.look(&buffer[..end], look_until)?;
            buffer.copy_within(look_until..end, 0);
            kept = end - look_until;
        }
        self.look(&buffer[..kept], kept)?;
        // More texts than it has bytes: it asks for endless memory.
        match self.part == Part::Texts && self.claim > self.size {
            true => Err(Unreadable::BrokenWorkbook),
            false => Ok(self.size),
        }
    }

    /// Looks at what begins before `until`.
    fn look(&mut self, bytes: &[u8], until: usize) -> Result<(), Unreadable> {
        match self.part {
            Part::Else => {}
            Part::Texts => self.look_for_claims(bytes, until),
            Part::Sheet => self.look_for_tags(bytes, until)?,
            Part::Content => {
                self.repeats.feed(&bytes[..until]);
                if self.repeats.cells() > MOST_CELLS as u64 {
                    return Err(Unreadable::TooManyCells {
                        sheet: self.file.to_owned(),
                        most: MOST_CELLS as u64,
                    });
                }
            }
        }
        Ok(())
    }

    fn look_for_claims(&mut self, bytes: &[u8], until: usize) {
        for at in places_of(b'u', bytes, until) {
            let Some(rest) = bytes[at..].strip_prefix(CLAIM) else { continue };
            let digits = rest.iter().skip(1).take_while(|digit| digit.is_ascii_digit());
            let value = digits
                .fold(0_u64, |sum, digit| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
            self.claim = self.claim.max(value);
        }
    }

    fn look_for_tags(&mut self, bytes: &[u8], until: usize) -> Result<(), Unreadable> {
        let ends = |at: usize| matches!(bytes.get(at), Some(b' ' | b'>' | b'/' | b'\n' | b'\r' | b'\t'));
        for at in places_of(b'<', bytes, until) {
            self.rows += u64::from(bytes[at..].starts_with(b"<row") && ends(at + 4));
            self.cells += u64::from(bytes[at..].starts_with(b"<c") && ends(at + 2));
        }
        let sheet = || self.name.rsplit('/').next().unwrap_or_default().trim_end_matches(".xml").to_owned();
        if self.rows > u64::from(MOST_ROWS) {
            return Err(Unreadable::TooManyRows { sheet: sheet(), most: u64::from(MOST_ROWS) });
        }
        if self.cells > MOST_CELLS as u64 {
            return Err(Unreadable::TooManyCells { sheet: sheet(), most: MOST_CELLS as u64 });
        }
        Ok(())
    }
}

fn places_of(byte: u8, bytes: &[u8], until: usize) -> impl Iterator<Item = usize> + '_ {
    bytes[..until].iter().enumerate().filter(move |(_, each)| **each == byte).map(|(at, _)| at)
}
