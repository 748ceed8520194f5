//! The template of a list: the shapes that nearly all of its lines have, in their order.

use std::collections::HashMap;

use crate::import::layout::field::Field;
use crate::import::sheet::Cell;

use super::pieces::{Piece, Shape};
use super::{LONGEST_NAME, field_of_label};

/// The shapes of the columns.
#[derive(Debug)]
pub struct Template {
    pub shapes: Vec<Shape>,
}

impl Template {
    /// The most frequent shapes of the lines that have a number.
    pub fn of(lines: &[Vec<Piece>]) -> Option<Template> {
        let mut counts: HashMap<Vec<Shape>, usize> = HashMap::new();
        for line in lines.iter().filter(|it| it.iter().any(|it| it.shape == Shape::Number)) {
            *counts.entry(shapes(line)).or_default() += 1;
        }
        let best = counts.into_iter().max_by(|a, b| (a.1, a.0.len(), &a.0).cmp(&(b.1, b.0.len(), &b.0)));
        let shapes = best.map(|(shapes, _)| shapes)?;
        let told = shapes.iter().any(|it| matches!(it, Shape::Words | Shape::Code | Shape::Date));
        (told && shapes.len() >= 2 && shapes.len() <= 24).then_some(Template { shapes })
    }

    /// The place of the names: the first words.
    fn name(&self) -> Option<usize> {
        self.shapes.iter().position(|it| *it == Shape::Words)
    }

    /// The cells of a line that has the shapes; what a telephone or a remark adds stands behind.
    pub fn fit(&self, line: &[Piece]) -> Option<Vec<Cell>> {
        let core: Vec<&Piece> = line.iter().filter(|it| !self.is_extra(it.shape)).collect();
        let cells = |pieces: &[&Piece]| pieces.iter().map(|it| it.cell.clone()).collect::<Vec<_>>();
        let own: Vec<Shape> = core.iter().map(|it| it.shape).collect();
        let mut fitted = match own == self.shapes {
            true => cells(&core),
            false => self.around_name(&core).or_else(|| self.with_gaps(&core))?,
        };
        for extra in line.iter().filter(|it| self.is_extra(it.shape)) {
            fitted.resize(fitted.len().max(self.shapes.len()), Cell::Empty);
            let place = self.place_of_extra(extra.shape);
            fitted.resize(fitted.len().max(place + 1), Cell::Empty);
            fitted[place] = extra.cell.clone();
        }
        Some(fitted)
    }

    /// Telephones and e-mails tell themselves wherever they stand.
    fn is_extra(&self, shape: Shape) -> bool {
        matches!(shape, Shape::Phone | Shape::Email) && !self.shapes.contains(&shape)
    }

    fn place_of_extra(&self, shape: Shape) -> usize {
        self.shapes.len() + usize::from(shape == Shape::Email)
    }

    /// A name with digits or commas in it: what stands between the shapes before and behind.
    fn around_name(&self, line: &[&Piece]) -> Option<Vec<Cell>> {
        let at = self.name()?;
        let behind = self.shapes.len() - at - 1;
        if line.len() <= self.shapes.len() {
            return None;
        }
        let (before, rest) = line.split_at(at);
        let (middle, after) = rest.split_at(rest.len() - behind);
        let same =
            |pieces: &[&Piece], shapes: &[Shape]| pieces.iter().map(|it| it.shape).eq(shapes.iter().copied());
        let begins = middle.first().is_some_and(|it| it.shape == Shape::Words);
        if !begins || !same(before, &self.shapes[..at]) || !same(after, &self.shapes[at + 1..]) {
            return None;
        }
        let name: Vec<String> = middle.iter().map(|it| it.cell.shown().into_owned()).collect();
        let mut cells: Vec<Cell> = before.iter().map(|it| it.cell.clone()).collect();
        cells.push(Cell::of_text(&name.join(" ")));
        cells.extend(after.iter().map(|it| it.cell.clone()));
        Some(cells)
    }

    /// A line that lacks its only day, its telephone or its remark: what each of them is, is
    /// plain without the others.
    fn with_gaps(&self, line: &[&Piece]) -> Option<Vec<Cell>> {
        let only = |shape: Shape| self.shapes.iter().filter(|it| **it == shape).count() == 1;
        let may_lack = |at: usize| match self.shapes[at] {
            Shape::Date | Shape::Code => only(self.shapes[at]),
            Shape::Phone | Shape::Email => true,
            Shape::Words => self.name() != Some(at),
            Shape::Number => false,
        };
        let mut cells = Vec::with_capacity(self.shapes.len());
        let mut rest = line.iter();
        let mut next = rest.next();
        for (at, shape) in self.shapes.iter().enumerate() {
            match next {
                Some(piece) if piece.shape == *shape => {
                    cells.push(piece.cell.clone());
                    next = rest.next();
                }
                _ if may_lack(at) => cells.push(Cell::Empty),
                _ => return None,
            }
        }
        next.is_none().then_some(cells)
    }

    /// A line that does not fit: a total with its last number, anything else whole, beside the
    /// columns; where no column has names, it may be the name of those below it.
    pub fn kept(&self, line: &str, pieces: &[Piece], total: bool) -> Vec<Cell> {
        let name = self.name().unwrap_or(0);
        let place = if total || self.name().is_none() { name } else { self.shapes.len() + 2 };
        let mut cells = vec![Cell::Empty; self.shapes.len().max(place + 1)];
        let last = self.shapes.iter().rposition(|it| *it == Shape::Number);
        let sum = pieces.iter().rev().find(|it| it.shape == Shape::Number);
        if let (Some(last), Some(sum), true) = (last, sum, total) {
            cells[name] = Cell::Text("Total".to_owned());
            cells[last] = sum.cell.clone();
            return cells;
        }
        cells[place] = Cell::of_text(line);
        cells
    }

    /// The pieces that stand in a column, of the lines that have exactly its shapes.
    fn column<'p>(&self, lines: &'p [Vec<Piece>], at: usize) -> impl Iterator<Item = &'p Piece> {
        let exact = lines.iter().filter(|line| shapes(line) == self.shapes);
        exact.filter_map(move |line| line.get(at)).collect::<Vec<_>>().into_iter()
    }

    /// Whether some column of numbers can be money.
    pub fn has_money(&self, lines: &[Vec<Piece>]) -> bool {
        let numbers = (0..self.shapes.len()).filter(|&at| self.shapes[at] == Shape::Number);
        numbers.into_iter().any(|at| self.is_money(lines, at))
    }

    fn is_money(&self, lines: &[Vec<Piece>], at: usize) -> bool {
        let (all, money) =
            self.column(lines, at).fold((0, 0), |(all, money), it| (all + 1, money + usize::from(it.money)));
        all > 0 && money * 10 >= all * 6
    }

    pub fn has_short_names(&self, lines: &[Vec<Piece>]) -> bool {
        let Some(name) = self.name() else { return true };
        let (all, long) = self.column(lines, name).fold((0, 0), |(all, long), it| {
            (all + 1, long + usize::from(it.cell.shown().chars().count() > LONGEST_NAME))
        });
        long * 5 <= all
    }

    /// A day alone is when it is due; of two the first is that of issue.
    fn day(&self, at: usize) -> Option<Field> {
        let days: Vec<usize> = (0..self.shapes.len()).filter(|&at| self.shapes[at] == Shape::Date).collect();
        match *days.as_slice() {
            [_] => Some(Field::DueOn),
            [issued, _, ..] if issued == at => Some(Field::IssuedOn),
            [_, due, ..] if due == at => Some(Field::DueOn),
            _ => None,
        }
    }

    /// What the columns are, as far as the shapes and the words before the values say it.
    pub fn fields(&self, lines: &[Vec<Piece>]) -> Vec<Option<Field>> {
        let money: Vec<usize> = (0..self.shapes.len())
            .filter(|&at| self.shapes[at] == Shape::Number && self.is_money(lines, at))
            .collect();
        let labelled = |at: usize| {
            let labels: Vec<Option<Field>> =
                self.column(lines, at).map(|it| field_of_label(&it.label)).collect();
            let field = labels.iter().flatten().next().copied();
            field.filter(|_| labels.iter().filter(|it| **it == field).count() * 10 >= labels.len() * 6)
        };
        let field = |at: usize| match self.shapes[at] {
            Shape::Words if self.name() == Some(at) => Some(Field::Name),
            Shape::Words => Some(Field::Notes),
            Shape::Number if money == [at] => Some(Field::Balance),
            Shape::Number => labelled(at),
            Shape::Date => labelled(at).or(self.day(at)),
            Shape::Phone => Some(Field::Phone),
            Shape::Email => Some(Field::Email),
            Shape::Code => None,
        };
        let mut fields: Vec<Option<Field>> = (0..self.shapes.len()).map(field).collect();
        fields.extend([Some(Field::Phone), Some(Field::Email)]);
        // Two remarks are one too many.
        let mut remarked = false;
        for field in fields.iter_mut().filter(|it| **it == Some(Field::Notes)) {
            if std::mem::replace(&mut remarked, true) {
                *field = None;
            }
        }
        fields
    }
}

pub fn shapes(line: &[Piece]) -> Vec<Shape> {
    line.iter().map(|it| it.shape).collect()
}
