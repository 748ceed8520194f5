//! Every code reads back as the link it was made of, by somebody else's decoder.

use cartera::domain::contact_point::Channel;
use cartera::domain::message::launch::{Draft, Obstacle};
use cartera::domain::message::links::Platform;
use cartera::export::hand_off::{HandOff, hand_off, suits};
use cartera::export::qr::{BORDER, MOST_SQUARES, Qr, qr};
use proptest::prelude::*;

/// What the squares say. The decoder gets the squares themselves: finding a code on a picture is
/// a guess of the finder (it misses some at one distance, and sees a second one in the data of
/// others), and the finder is not what is held here.
fn read(code: &Qr) -> String {
    let squares = rqrr::SimpleGrid::from_func(code.side(), |column, row| code.is_dark(row, column));
    rqrr::Grid::new(squares).decode().expect("a code").1
}

/// What a camera sees of the drawing, so many pixels a square, with its border.
fn seen(code: &Qr, pixels: usize) -> String {
    let side = code.drawn_side() * pixels;
    let at = |place: usize| (place / pixels).checked_sub(BORDER);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        let dark = at(y).zip(at(x)).is_some_and(|(row, column)| code.is_dark(row, column));
        if dark { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code on the picture");
    grids[0].decode().expect("readable").1
}

fn draft(channel: Channel, body: &str) -> Draft<'_> {
    Draft { channel, to: "314 898 05 04", country: "CO", subject: "", body }
}

fn handed(channel: Channel, body: &str) -> HandOff {
    hand_off(&draft(channel, body)).unwrap_or_else(|why| panic!("{channel:?}: {why:?}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_code_reads_back_as_its_link(text in "\\PC{0,120}") {
        for channel in [Channel::Call, Channel::WhatsApp, Channel::Sms] {
            let HandOff { href, code, without_text } = handed(channel, &text);
            prop_assert_eq!(read(&code), href.clone());
            prop_assert!(code.side() <= MOST_SQUARES);
            let whole = draft(channel, &text).link(Platform::Unknown).expect("a link").href;
            prop_assert_eq!(whole == href, !without_text);
        }
    }
}

#[test]
fn a_real_notice_fits_with_its_text() {
    let notice = "Buen día, Comercial Ñandú S.A.S.: le escribo de Distribuidora Andina por las facturas \
                  FE-1040 y FE-1041, vencidas el 4 de julio, por $ 2.469.134 en total. ¿Qué día podemos \
                  contar con el pago? Puede transferir a Bancolombia, ahorros 123-456789-01. Si ya pagó, \
                  envíeme por favor el comprobante. Gracias. Luisa Pardo, 300 000 0001";
    let made = handed(Channel::WhatsApp, notice);
    assert!(!made.without_text);
    assert_eq!(read(&made.code), made.href);
    assert_eq!(seen(&made.code, 4), made.href);
}

#[test]
fn a_text_that_does_not_fit_is_left_out_whole_and_that_is_told() {
    let long = "¿Qué día? ".repeat(400);
    let made = handed(Channel::WhatsApp, &long);
    assert!(made.without_text);
    assert_eq!(made.href, "https://wa.me/573148980504?text=");
    assert_eq!(read(&made.code), made.href);
    assert_eq!(handed(Channel::Sms, &long).href, "sms:+573148980504?&body=");
}

#[test]
fn what_has_no_link_has_no_code() {
    let to = |channel, to| hand_off(&Draft { to, ..draft(channel, "Hola") }).map(|it| it.href);
    assert_eq!(to(Channel::Sms, "6063225090"), Err(Obstacle::NotMobile));
    assert_eq!(to(Channel::Call, "MANUEL"), Err(Obstacle::NotANumber));
    assert_eq!(to(Channel::Call, "6063225090").as_deref(), Ok("tel:+576063225090"));
    assert!(suits(Channel::Call) && suits(Channel::Sms) && suits(Channel::WhatsApp));
    assert!(!suits(Channel::Email) && !suits(Channel::Visit));
}

#[test]
fn the_drawing_has_every_dark_square_and_no_other() {
    let code = qr("tel:+573148980504").expect("short enough");
    let mut drawn = vec![false; code.drawn_side() * code.drawn_side()];
    for run in code.path().split('M').skip(1) {
        let (place, run) = run.split_once('h').expect("a run");
        let (column, row) = place.split_once(' ').expect("a place");
        let length = run.split_once('v').expect("a height").0;
        let at = |text: &str| text.parse::<usize>().expect("a number");
        for step in 0..at(length) {
            drawn[at(row) * code.drawn_side() + at(column) + step] = true;
        }
    }
    for row in 0..code.side() {
        for column in 0..code.side() {
            let place = (row + BORDER) * code.drawn_side() + column + BORDER;
            assert_eq!(drawn[place], code.is_dark(row, column), "{row} {column}");
        }
    }
}

/// From a picture the finder misses this one at the first distance.
#[test]
fn a_large_code_of_rare_characters_reads_back() {
    let text = ".c\u{f0e}&$Eq\u{1ee59}`? ~\u{b2c}\u{108f2}'\u{c5}?:+=\"\u{c56}`O)r\u{23a}\u{ab41}\
                \u{128b}>%0\u{a5}'v.\u{1cf61}m\u{11a11}\u{fffd},\u{fffd}\u{468}\u{1fb84}'\u{a5}\"&'eU%\
                \u{388}$B\u{ed5}B|:\u{f0}%:\u{1f574}.`&\u{3204}1\u{dd2}\u{11371}?]@\u{11d61}\u{468}/`*C\
                \u{fffd}*/.\u{116c2}5*\u{1f1fc}t?W\u{b9f}\u{1344d}=_?%S4\u{10849}\u{23a}\u{ffd5}\"\
                \u{d7c6}o\\*\u{1ee49}\u{119a6}\u{5ef}U{\\\u{1f8a9}\u{30b4b}*\\'c\u{1fae2}.";
    let made = handed(Channel::WhatsApp, text);
    assert_eq!(read(&made.code), made.href);
    for channel in [Channel::Call, Channel::Sms] {
        let made = handed(channel, text);
        assert_eq!(read(&made.code), made.href);
    }
}
