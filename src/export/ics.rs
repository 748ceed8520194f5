//! iCalendar (RFC 5545): what is to be done, for the calendar of a telephone.
//!
//! An import is a snapshot, so each event keeps its UID and counts its versions in SEQUENCE:
//! a later file moves the event instead of doubling it. A time is local and floating, as the
//! collector wrote it. The texts are the caller's; they should not name amounts.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

/// One thing to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for the same thing, for ever.
    pub uid: String,
    /// How often it was moved.
    pub sequence: u32,
    pub day: NaiveDate,
    /// None for the whole day.
    pub at: Option<NaiveTime>,
    pub title: String,
    pub detail: String,
}

/// How long before a timed event the calendar reminds.
const ALARM: &str = "-PT10M";

/// A whole calendar, as of `now` in UTC.
pub fn calendar(events: &[Event], now: NaiveDateTime) -> String {
    let mut out = Lines(String::new());
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//Cartera//Cartera//ES");
    out.line("CALSCALE:GREGORIAN");
    out.line("METHOD:PUBLISH");
    events.iter().for_each(|event| write(&mut out, event, now));
    out.line("END:VCALENDAR");
    out.0
}

fn write(out: &mut Lines, event: &Event, now: NaiveDateTime) {
    out.line("BEGIN:VEVENT");
    out.line(&format!("UID:{}", escaped(&event.uid)));
    out.line(&format!("SEQUENCE:{}", event.sequence));
    out.line(&format!("DTSTAMP:{}Z", stamp(now)));
    match event.at {
        Some(at) => {
            out.line(&format!("DTSTART:{}", stamp(event.day.and_time(at))));
            out.line("DURATION:PT15M");
        }
        None => {
            let next = event.day.checked_add_days(Days::new(1)).unwrap_or(event.day);
            out.line(&format!("DTSTART;VALUE=DATE:{}", event.day.format("%Y%m%d")));
            // The end is not part of the event.
            out.line(&format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")));
            out.line("TRANSP:TRANSPARENT");
        }
    }
    out.line(&format!("SUMMARY:{}", escaped(&event.title)));
    if !event.detail.is_empty() {
        out.line(&format!("DESCRIPTION:{}", escaped(&event.detail)));
    }
    if event.at.is_some() {
        // Without a trigger Outlook drops the alarm.
        out.line("BEGIN:VALARM");
        out.line("ACTION:DISPLAY");
        out.line(&format!("TRIGGER:{ALARM}"));
        out.line(&format!("DESCRIPTION:{}", escaped(&event.title)));
        out.line("END:VALARM");
    }
    out.line("END:VEVENT");
}

fn stamp(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

/// A text value: what would end it is escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            it if it.is_control() => {}
            it => out.push(it),
        }
    }
    out
}

/// Lines of at most 75 octets, ended by CR LF; a longer one goes on after a space.
struct Lines(String);

const LONGEST: usize = 75;

impl Lines {
    fn line(&mut self, text: &str) {
        let mut room = LONGEST;
        for letter in text.chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            room -= letter.len_utf8();
            self.0.push(letter);
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(title: &str, at: Option<&str>) -> Event {
        Event {
            uid: "0197-0000-00000001@cartera".to_owned(),
            sequence: 2,
            day: "2025-07-31".parse().unwrap(),
            at: at.map(|it| it.parse().unwrap()),
            title: title.to_owned(),
            detail: String::new(),
        }
    }

    fn written(event: Event) -> String {
        calendar(&[event], "2025-07-09T15:00:00".parse().unwrap())
    }

    #[test]
    fn an_event_of_a_whole_day_ends_on_the_next() {
        let text = written(event("Llamar", None));
        assert!(text.contains("DTSTART;VALUE=DATE:20250731\r\nDTEND;VALUE=DATE:20250801\r\n"), "{text}");
        assert!(
            text.contains("UID:0197-0000-00000001@cartera\r\nSEQUENCE:2\r\nDTSTAMP:20250709T150000Z\r\n")
        );
        assert!(!text.contains("VALARM"));
    }

    #[test]
    fn an_event_with_a_time_reminds() {
        let text = written(event("Llamar", Some("09:30:00")));
        assert!(text.contains("DTSTART:20250731T093000\r\nDURATION:PT15M\r\n"), "{text}");
        assert!(text.contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M\r\n"), "{text}");
    }

    #[test]
    fn nothing_in_a_text_ends_it() {
        let text = written(event("a,b;c\\d\ne\r\nEND:VEVENT", None));
        assert!(text.contains("SUMMARY:a\\,b\\;c\\\\d\\ne\\nEND:VEVENT\r\n"), "{text}");
    }

    #[test]
    fn no_line_is_longer_than_75_octets_and_unfolding_gives_it_back() {
        let title = "Seguimiento á ".repeat(20);
        let text = written(event(&title, None));
        assert!(text.split("\r\n").all(|line| line.len() <= LONGEST), "{text}");
        assert!(text.replace("\r\n ", "").contains(&title));
    }
}
