//! From a contact point and a text to the link that opens the collector's own app, or to
//! what stands in the way.

use super::links::{self, Budget, Link, Platform};
use crate::domain::contact_point::{Channel, ContactPoint};
use crate::domain::country::Country;
use crate::domain::phone::Phone;

/// Why a channel cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// There is no number or address of this kind.
    NoContactPoint,
    /// It cannot be read as a telephone number.
    NotANumber,
    /// Messages do not reach a landline.
    NotMobile,
    NotAnAddress,
    /// Mail programs would cut the text: copy it instead.
    TooLong,
}

/// What a contact is about to say, and where.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    pub channel: Channel,
    /// As the creditor's file or the collector wrote it.
    pub to: &'a str,
    /// ISO 3166 code of the country whose numbers these are.
    pub country: &'a str,
    pub subject: &'a str,
    pub body: &'a str,
}

impl Draft<'_> {
    pub fn link(&self, platform: Platform) -> Result<Link, Obstacle> {
        match self.channel {
            Channel::Call => links::tel(&self.phone()?.dial()).ok_or(Obstacle::NotANumber),
            Channel::WhatsApp => {
                let digits = self.phone()?.whatsapp_digits().ok_or(Obstacle::NotMobile)?;
                links::whatsapp(&digits, self.body).ok_or(Obstacle::NotANumber)
            }
            Channel::Sms => {
                let phone = self.phone()?;
                let mobile = phone.e164().filter(|_| phone.is_mobile()).ok_or(Obstacle::NotMobile)?;
                links::sms(&mobile, self.body, platform).ok_or(Obstacle::NotANumber)
            }
            Channel::Email => {
                let link = links::mailto(self.to, self.subject, self.body).ok_or(Obstacle::NotAnAddress)?;
                if link.budget() == Budget::TooLong { Err(Obstacle::TooLong) } else { Ok(link) }
            }
            Channel::Visit => links::map(self.to, platform).ok_or(Obstacle::NotAnAddress),
        }
    }

    /// What goes out, exactly: what the attempt keeps. A call and a visit carry no text.
    pub fn text(&self) -> Option<String> {
        match self.channel {
            Channel::Call | Channel::Visit => None,
            Channel::Email if !self.subject.is_empty() => Some(format!("{}\n\n{}", self.subject, self.body)),
            Channel::WhatsApp | Channel::Sms | Channel::Email => Some(self.body.to_owned()),
        }
    }

    fn phone(&self) -> Result<Phone, Obstacle> {
        phone(self.to, self.country).ok_or(Obstacle::NotANumber)
    }
}

/// The telephone that a contact point holds, dialled from `country`.
pub fn phone(written: &str, country: &str) -> Option<Phone> {
    Phone::parse(written, country.parse::<Country>().ok()?)
}

/// The contact point that a channel goes to when nobody chooses: the first that it can
/// open, a mobile for a message, else the first that is not known to be wrong.
pub fn first_choice<'a>(
    channel: Channel,
    points: &'a [ContactPoint],
    country: &str,
) -> Option<&'a ContactPoint> {
    let mut good = points.iter().filter(|point| point.kind == channel.needs() && !point.wrong);
    let opens = |point: &&ContactPoint| {
        let draft = Draft { channel, to: &point.value, country, subject: "", body: "" };
        draft.link(Platform::Other).is_ok()
    };
    good.clone().find(opens).or_else(|| good.next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(channel: Channel, to: &str, body: &str, expected: Result<&str, Obstacle>) {
        let draft = Draft { channel, to, country: "CO", subject: "Su cuenta", body };
        let link = draft.link(Platform::Other).map(|link| link.href);
        assert_eq!(link.as_deref().map_err(|why| *why), expected, "{channel:?} {to}");
    }

    #[test]
    fn a_colombian_mobile_gets_its_country_in_every_link() {
        let to = "314 898 05 04";
        check(Channel::Call, to, "", Ok("tel:+573148980504"));
        check(
            Channel::WhatsApp,
            to,
            "¿Cuándo?\nGracias",
            Ok("https://wa.me/573148980504?text=%C2%BFCu%C3%A1ndo%3F%0AGracias"),
        );
        check(Channel::Sms, to, "Hola", Ok("sms:+573148980504?body=Hola"));
    }

    #[test]
    fn a_landline_takes_calls_and_no_messages() {
        check(Channel::Call, "6063225090", "", Ok("tel:+576063225090"));
        check(Channel::WhatsApp, "6063225090", "Hola", Err(Obstacle::NotMobile));
        check(Channel::Sms, "6063225090", "Hola", Err(Obstacle::NotMobile));
        check(Channel::Call, "3225090", "", Ok("tel:3225090"));
    }

    #[test]
    fn a_message_goes_to_the_first_mobile_and_a_call_to_the_first_number() {
        use crate::domain::contact_point::ContactKind;
        let mut points =
            ["322 5090", "3148980504", "3000000001"].map(|it| ContactPoint::new(ContactKind::Phone, it));
        let to = |channel, points: &[ContactPoint]| {
            first_choice(channel, points, "CO").map(|point| point.value.clone())
        };
        assert_eq!(to(Channel::Call, &points).as_deref(), Some("322 5090"));
        assert_eq!(to(Channel::WhatsApp, &points).as_deref(), Some("3148980504"));
        points[1].wrong = true;
        assert_eq!(to(Channel::Sms, &points).as_deref(), Some("3000000001"));
        assert_eq!(to(Channel::WhatsApp, &points[..1]).as_deref(), Some("322 5090"));
        assert_eq!(to(Channel::Email, &points), None);
    }

    #[test]
    fn what_cannot_be_opened_says_why() {
        check(Channel::Call, "MANUEL", "", Err(Obstacle::NotANumber));
        check(Channel::Email, "a@b.co,c@d.co", "Hola", Err(Obstacle::NotAnAddress));
        check(Channel::Email, "a@b.co", &"x".repeat(2000), Err(Obstacle::TooLong));
        check(Channel::Visit, " ", "", Err(Obstacle::NotAnAddress));
    }
}
