//! QR codes: a text as squares that a telephone's camera reads, without any network.
//!
//! The encoder is a library's; here is only how much a camera still reads off a screen and how
//! the squares become one path to draw. What the text is about is not known here.

use std::fmt::Write as _;

use fast_qr::{ECL, Mode, QRBuilder, Version};

/// Squares on a side beyond which cameras begin to fail on a laptop's screen (version 25).
pub const MOST_SQUARES: usize = 117;

/// The empty border that readers need, in squares.
pub const BORDER: usize = 4;

#[derive(Clone, PartialEq, Eq)]
pub struct Qr {
    side: usize,
    /// Row by row; true is dark.
    squares: Vec<bool>,
}

/// The code of a text; nothing where it is too long to be read off a screen.
pub fn qr(text: &str) -> Option<Qr> {
    // A longer text gets less redundancy rather than finer squares.
    [ECL::M, ECL::L].into_iter().find_map(|redundancy| {
        let code = QRBuilder::new(text).ecl(redundancy).mode(Mode::Byte).build().ok()?;
        let largest = Version::V25 as usize;
        let version = code.version.map_or(usize::MAX, |version| version as usize);
        (version <= largest).then(|| {
            let rows = (0..code.size).flat_map(|row| code[row].iter().map(|square| square.value()));
            Qr { side: code.size, squares: rows.collect() }
        })
    })
}

impl Qr {
    /// Squares on a side, without the border.
    pub fn side(&self) -> usize {
        self.side
    }

    pub fn is_dark(&self, row: usize, column: usize) -> bool {
        column < self.side && self.squares.get(row * self.side + column).copied().unwrap_or_default()
    }

    /// The side of the drawing in squares, border and all.
    pub fn drawn_side(&self) -> usize {
        self.side + 2 * BORDER
    }

    /// The dark squares as the data of one SVG path, a run of them at a time.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for row in 0..self.side {
            let mut column = 0;
            while column < self.side {
                let run = (column..self.side).take_while(|at| self.is_dark(row, *at)).count();
                if run > 0 {
                    // Writing to a String cannot fail.
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", column + BORDER, row + BORDER);
                }
                column += run.max(1);
            }
        }
        path
    }
}
