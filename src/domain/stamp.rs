//! Stamps: unique, totally ordered, and never going back when the device's clock does.
//!
//! A hybrid logical clock (Kulkarni et al., 2014): the wall clock while it advances, a
//! counter while it does not. Writes of two devices interleave in nearly the order in
//! which they happened, and in the same order on both.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// One browser profile of one machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub u32);

/// When and where a change was written. Its text form sorts as it does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since 1970, UTC; at most 48 bits.
    millis: u64,
    counter: u16,
    device: DeviceId,
}

/// The text was not a stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAStamp;

impl Stamp {
    pub fn new(millis: u64, counter: u16, device: DeviceId) -> Stamp {
        Stamp { millis, counter, device }
    }

    /// Milliseconds since 1970, UTC.
    pub fn millis(&self) -> u64 {
        self.millis
    }

    pub fn device(&self) -> DeviceId {
        self.device
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:012x}-{:04x}-{:08x}", self.millis, self.counter, self.device.0)
    }
}

impl fmt::Debug for Stamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self}")
    }
}

impl FromStr for Stamp {
    type Err = NotAStamp;

    fn from_str(text: &str) -> Result<Stamp, NotAStamp> {
        let mut parts = text.split('-');
        let mut next = |width: usize| {
            parts
                .next()
                .filter(|part| part.len() == width)
                .and_then(|part| u64::from_str_radix(part, 16).ok())
                .ok_or(NotAStamp)
        };
        let (millis, counter, device) = (next(12)?, next(4)?, next(8)?);
        if parts.next().is_some() {
            return Err(NotAStamp);
        }
        // The widths above bound both numbers.
        Ok(Stamp::new(millis, counter as u16, DeviceId(device as u32)))
    }
}

impl Serialize for Stamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Stamp, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(|NotAStamp| serde::de::Error::custom("not a stamp"))
    }
}

/// Gives out stamps, each greater than any it gave or was shown.
#[derive(Clone, Debug)]
pub struct StampClock {
    device: DeviceId,
    millis: u64,
    counter: u16,
}

impl StampClock {
    pub fn new(device: DeviceId) -> StampClock {
        StampClock { device, millis: 0, counter: 0 }
    }

    /// The next stamp. `now` is the wall clock in milliseconds since 1970, UTC.
    pub fn tick(&mut self, now: u64) -> Stamp {
        if now > self.millis {
            (self.millis, self.counter) = (now, 0);
        } else if let Some(counter) = self.counter.checked_add(1) {
            self.counter = counter;
        } else {
            (self.millis, self.counter) = (self.millis + 1, 0);
        }
        Stamp::new(self.millis, self.counter, self.device)
    }

    /// Learns a stamp written elsewhere, so that the next one comes after it.
    pub fn observe(&mut self, stamp: Stamp) {
        if (stamp.millis, stamp.counter) > (self.millis, self.counter) {
            (self.millis, self.counter) = (stamp.millis, stamp.counter);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_rise_even_when_the_wall_clock_goes_back() {
        let mut clock = StampClock::new(DeviceId(7));
        let stamps: Vec<Stamp> = [1000, 1000, 400, 1001, 3].map(|now| clock.tick(now)).into();
        assert!(stamps.is_sorted_by(|a, b| a < b), "{stamps:?}");
    }

    #[test]
    fn a_full_counter_moves_to_the_next_millisecond() {
        let mut clock = StampClock::new(DeviceId(7));
        let first = clock.tick(5);
        let mut last = first;
        for _ in 0..70_000 {
            let next = clock.tick(5);
            assert!(next > last);
            last = next;
        }
    }

    #[test]
    fn text_form_reads_back_and_sorts_alike() {
        let early = Stamp::new(0x19a, 2, DeviceId(0xffff_ffff));
        let late = Stamp::new(0x19a, 3, DeviceId(0));
        assert_eq!(early.to_string().parse(), Ok(early));
        assert!(early.to_string() < late.to_string() && early < late);
        assert_eq!("x".parse::<Stamp>(), Err(NotAStamp));
    }

    #[test]
    fn a_stamp_seen_from_another_device_is_overtaken() {
        let mut clock = StampClock::new(DeviceId(1));
        let theirs = Stamp::new(9_000, 4, DeviceId(2));
        clock.observe(theirs);
        assert!(clock.tick(10) > theirs);
    }
}
