//! The law: dated cases, published calendars, and what holds for every case.

mod calendars;
mod cases;
mod desk;
mod golden;
mod packs;
mod properties;
mod zones;
