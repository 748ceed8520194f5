//! Where a debtor lives, as far as the hour goes: by state or province, by the area code of a
//! telephone, else the country's main zone.

use super::zone::Zone;
use crate::domain::country::Country;
use crate::domain::letters::plain;
use crate::domain::phone::Phone;

impl Zone {
    /// The zone of most of a country's people.
    pub fn of_country(country: Country) -> Zone {
        match country {
            Country::AR => Zone::BuenosAires,
            Country::BO => Zone::LaPaz,
            Country::BR => Zone::SaoPaulo,
            Country::CL => Zone::Santiago,
            Country::CO => Zone::Bogota,
            Country::CR => Zone::CostaRica,
            Country::CU => Zone::Havana,
            Country::DO => Zone::SantoDomingo,
            Country::EC => Zone::Guayaquil,
            Country::ES => Zone::Madrid,
            Country::GT => Zone::Guatemala,
            Country::HN => Zone::Tegucigalpa,
            Country::MX => Zone::MexicoCity,
            Country::NI => Zone::Managua,
            Country::PA => Zone::Panama,
            Country::PE => Zone::Lima,
            Country::PR => Zone::PuertoRico,
            Country::PY => Zone::Asuncion,
            Country::SV => Zone::ElSalvador,
            Country::US => Zone::NewYork,
            Country::UY => Zone::Montevideo,
            Country::VE => Zone::Caracas,
        }
    }

    /// The zones of a country, its main one first.
    pub fn all_of(country: Country) -> Vec<Zone> {
        let others: &[Zone] = match country {
            Country::MX => &[
                Zone::Cancun,
                Zone::Mazatlan,
                Zone::Hermosillo,
                Zone::Chihuahua,
                Zone::CiudadJuarez,
                Zone::Ojinaga,
                Zone::Matamoros,
                Zone::Tijuana,
            ],
            Country::CL => &[Zone::PuntaArenas, Zone::Coyhaique, Zone::RapaNui],
            Country::EC => &[Zone::Galapagos],
            Country::ES => &[Zone::Canary],
            Country::BR => &[Zone::Manaus, Zone::RioBranco, Zone::Noronha],
            Country::US => &[
                Zone::Chicago,
                Zone::Denver,
                Zone::Phoenix,
                Zone::LosAngeles,
                Zone::Anchorage,
                Zone::Honolulu,
            ],
            _ => &[],
        };
        [&[Zone::of_country(country)], others].concat()
    }

    /// The zone of a debtor: what its state or city says, else its telephone, else its country.
    pub fn of_debtor(country: Country, places: &[&str], phones: &[Phone]) -> Zone {
        let by_place = places.iter().find_map(|place| by_name(country, plain(place).trim()));
        let by_phone = || phones.iter().find_map(|phone| by_area(phone, country));
        by_place.or_else(by_phone).unwrap_or_else(|| Zone::of_country(country))
    }
}

/// States and cities that are not in their country's main zone.
fn by_name(country: Country, name: &str) -> Option<Zone> {
    let states: &[(Zone, &[&str])] = match country {
        Country::MX => &[
            (Zone::Tijuana, &["baja california", "bc", "b.c.", "tijuana", "mexicali", "ensenada", "tecate"]),
            (
                Zone::Mazatlan,
                &["baja california sur", "bcs", "b.c.s.", "la paz", "los cabos", "sinaloa", "sin"],
            ),
            (Zone::Mazatlan, &["culiacan", "mazatlan", "los mochis", "nayarit", "nay", "tepic"]),
            (Zone::Hermosillo, &["sonora", "son", "hermosillo", "ciudad obregon", "nogales"]),
            (Zone::CiudadJuarez, &["ciudad juarez", "juarez"]),
            (Zone::Ojinaga, &["ojinaga"]),
            (Zone::Chihuahua, &["chihuahua", "chih"]),
            (Zone::Cancun, &["quintana roo", "q. roo", "qroo", "cancun", "chetumal", "playa del carmen"]),
            (Zone::Matamoros, &["matamoros", "reynosa", "nuevo laredo", "piedras negras", "ciudad acuna"]),
        ],
        Country::CL => &[
            (Zone::PuntaArenas, &["magallanes", "punta arenas", "puerto natales", "porvenir"]),
            (Zone::Coyhaique, &["aysen", "aisen", "coyhaique", "puerto aysen"]),
            (Zone::RapaNui, &["rapa nui", "isla de pascua", "hanga roa"]),
        ],
        Country::EC => &[(Zone::Galapagos, &["galapagos", "puerto ayora", "puerto baquerizo moreno"])],
        Country::ES => &[(
            Zone::Canary,
            &[
                "canarias",
                "las palmas",
                "las palmas de gran canaria",
                "santa cruz de tenerife",
                "tenerife",
                "gran canaria",
                "lanzarote",
                "fuerteventura",
            ],
        )],
        Country::BR => &[
            (
                Zone::Manaus,
                &["am", "amazonas", "manaus", "mt", "mato grosso", "cuiaba", "ms", "mato grosso do sul"],
            ),
            (Zone::Manaus, &["campo grande", "ro", "rondonia", "porto velho", "rr", "roraima", "boa vista"]),
            (Zone::RioBranco, &["ac", "acre", "rio branco"]),
            (Zone::Noronha, &["fernando de noronha"]),
        ],
        Country::US => &[
            (Zone::Chicago, &["al", "alabama", "ar", "arkansas", "ia", "iowa", "il", "illinois", "chicago"]),
            (
                Zone::Chicago,
                &[
                    "ks",
                    "kansas",
                    "la",
                    "louisiana",
                    "mn",
                    "minnesota",
                    "mo",
                    "missouri",
                    "ms",
                    "mississippi",
                ],
            ),
            (
                Zone::Chicago,
                &["nd", "north dakota", "ne", "nebraska", "ok", "oklahoma", "sd", "south dakota"],
            ),
            (
                Zone::Chicago,
                &[
                    "tn",
                    "tennessee",
                    "tx",
                    "texas",
                    "houston",
                    "dallas",
                    "austin",
                    "san antonio",
                    "wi",
                    "wisconsin",
                ],
            ),
            (Zone::Denver, &["co", "colorado", "denver", "id", "idaho", "mt", "montana", "nm", "new mexico"]),
            (Zone::Denver, &["ut", "utah", "wy", "wyoming", "el paso"]),
            (Zone::Phoenix, &["az", "arizona", "phoenix"]),
            (
                Zone::LosAngeles,
                &["ca", "california", "los angeles", "nv", "nevada", "or", "oregon", "wa", "washington"],
            ),
            (Zone::Anchorage, &["ak", "alaska"]),
            (Zone::Honolulu, &["hi", "hawaii"]),
        ],
        _ => &[],
    };
    states.iter().find(|(_, names)| names.contains(&name)).map(|(zone, _)| *zone)
}

/// Area codes outside of their country's main zone. A number of another country says nothing.
fn by_area(phone: &Phone, country: Country) -> Option<Zone> {
    let (own, national) = (phone.country()? == country, phone.national());
    let areas: &[(Zone, &str)] = match country {
        _ if !own => return None,
        Country::MX => &[
            (Zone::Tijuana, "616 646 653 658 661 663 664 665 686"),
            (
                Zone::Mazatlan,
                "311 319 323 324 325 389 612 613 615 624 667 668 669 672 673 687 694 695 696 697 698",
            ),
            (Zone::Hermosillo, "622 623 631 632 633 634 637 638 641 642 643 644 645 647 651 662"),
            (Zone::CiudadJuarez, "656"),
            (Zone::Cancun, "983 984 987 998"),
            (Zone::Matamoros, "867 868 899 878 877"),
        ],
        Country::CL => &[(Zone::PuntaArenas, "61"), (Zone::Coyhaique, "67")],
        Country::ES => &[(Zone::Canary, "822 828 922 928")],
        Country::BR => &[(Zone::Manaus, "65 66 67 69 92 95 97"), (Zone::RioBranco, "68")],
        Country::US => &[
            (
                Zone::Chicago,
                "205 210 214 217 218 224 225 228 251 254 256 262 270 281 309 312 314 316 318 319 320 325 331 334 337 346 361 364 402 405 409 414 417 430 432 469 479 501 504 507 512 515 531 534 539 563 572 573 580 601 605 608 612 615 618 620 629 630 636 641 651 659 660 662 682 701 708 712 713 715 726 730 731 737 763 769 773 779 785 806 815 816 817 830 832 847 850 870 872 901 903 913 918 920 931 936 938 940 945 952 956 972 975 979 985",
            ),
            (Zone::Denver, "915 208 303 307 385 406 435 505 575 719 720 801 970 983 986"),
            (Zone::Phoenix, "480 520 602 623 928"),
            (
                Zone::LosAngeles,
                "206 209 213 253 279 310 323 341 350 360 408 415 424 425 442 458 503 509 510 530 541 559 562 564 619 626 628 650 657 661 669 702 707 714 725 747 760 775 805 818 820 831 840 858 909 916 925 949 951 971",
            ),
            (Zone::Anchorage, "907"),
            (Zone::Honolulu, "808"),
        ],
        _ => &[],
    };
    let main = Zone::of_country(country);
    let found = areas.iter().find(|(_, codes)| codes.split(' ').any(|code| national.starts_with(code)));
    // A mobile of Chile or Spain does not tell where it lives.
    let tells = phone.line() != crate::domain::phone::Line::Mobile || country == Country::BR;
    if tells { Some(found.map_or(main, |(zone, _)| *zone)) } else { None }
}
