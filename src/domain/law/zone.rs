//! Time zones of debtors (*husos horarios*), offline and small: an offset and a rule for summer
//! time each, right from 2023 to 2035 as far as the law of today goes.
//!
//! Checked in tests against the zone database. A zone that is not here is the country's main one.

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, TimeDelta, Weekday};

/// When clocks go one hour ahead. All moments are UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Summer {
    Never,
    /// Second Sunday of March, 2:00 standard time, to the first of November, 2:00 summer time.
    UnitedStates,
    /// Second Sunday of March to the first of November, both at midnight of standard time.
    Cuba,
    /// First Sunday from 2 September to first Sunday from 2 April.
    Chile,
    /// Aysén: as the rest of Chile until March of 2025, and summer time ever since.
    Aysen,
    /// Last Sunday of March to last Sunday of October, 1:00.
    Europe,
    /// First Sunday of October to fourth of March, and without end since October of 2024.
    Paraguay,
}

macro_rules! zones {
    ($($zone:ident $name:literal $minutes:literal $summer:ident)*) => {
        /// A zone, by the city that the zone database calls it after.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Zone { $($zone,)* }

        impl Zone {
            pub const ALL: &[Zone] = &[$(Zone::$zone,)*];

            /// Its name in the zone database, `America/Bogota`.
            pub fn name(self) -> &'static str {
                match self { $(Zone::$zone => $name,)* }
            }

            /// Minutes ahead of UTC in standard time, and its summer time.
            fn rule(self) -> (i16, Summer) {
                match self { $(Zone::$zone => ($minutes, Summer::$summer),)* }
            }
        }
    };
}

zones! {
    Bogota "America/Bogota" -300 Never
    Lima "America/Lima" -300 Never
    Guayaquil "America/Guayaquil" -300 Never
    Galapagos "Pacific/Galapagos" -360 Never
    Panama "America/Panama" -300 Never
    MexicoCity "America/Mexico_City" -360 Never
    Cancun "America/Cancun" -300 Never
    Mazatlan "America/Mazatlan" -420 Never
    Hermosillo "America/Hermosillo" -420 Never
    Chihuahua "America/Chihuahua" -360 Never
    CiudadJuarez "America/Ciudad_Juarez" -420 UnitedStates
    Ojinaga "America/Ojinaga" -360 UnitedStates
    Matamoros "America/Matamoros" -360 UnitedStates
    Tijuana "America/Tijuana" -480 UnitedStates
    Santiago "America/Santiago" -240 Chile
    PuntaArenas "America/Punta_Arenas" -180 Never
    Coyhaique "America/Coyhaique" -240 Aysen
    RapaNui "Pacific/Easter" -360 Chile
    BuenosAires "America/Argentina/Buenos_Aires" -180 Never
    ElSalvador "America/El_Salvador" -360 Never
    Guatemala "America/Guatemala" -360 Never
    CostaRica "America/Costa_Rica" -360 Never
    Tegucigalpa "America/Tegucigalpa" -360 Never
    Managua "America/Managua" -360 Never
    Caracas "America/Caracas" -240 Never
    LaPaz "America/La_Paz" -240 Never
    Asuncion "America/Asuncion" -240 Paraguay
    Montevideo "America/Montevideo" -180 Never
    Havana "America/Havana" -300 Cuba
    SantoDomingo "America/Santo_Domingo" -240 Never
    PuertoRico "America/Puerto_Rico" -240 Never
    SaoPaulo "America/Sao_Paulo" -180 Never
    Manaus "America/Manaus" -240 Never
    RioBranco "America/Rio_Branco" -300 Never
    Noronha "America/Noronha" -120 Never
    Madrid "Europe/Madrid" 60 Europe
    Canary "Atlantic/Canary" 0 Europe
    NewYork "America/New_York" -300 UnitedStates
    Chicago "America/Chicago" -360 UnitedStates
    Denver "America/Denver" -420 UnitedStates
    Phoenix "America/Phoenix" -420 Never
    LosAngeles "America/Los_Angeles" -480 UnitedStates
    Anchorage "America/Anchorage" -540 UnitedStates
    Honolulu "Pacific/Honolulu" -600 Never
}

impl Zone {
    /// The zone of a name in the zone database.
    pub fn named(name: &str) -> Option<Zone> {
        Zone::ALL.iter().copied().find(|zone| zone.name() == name)
    }

    /// The city that it is called after.
    pub fn city(self) -> String {
        let name = self.name();
        name.rsplit('/').next().unwrap_or(name).replace('_', " ")
    }

    /// The local time of a moment in UTC.
    pub fn local(self, utc: NaiveDateTime) -> NaiveDateTime {
        utc + TimeDelta::minutes(self.offset(utc))
    }

    /// The first moment in UTC at which clocks show `local` or later: where an hour is skipped
    /// the hour after it, where one comes twice its first coming.
    pub fn utc(self, local: NaiveDateTime) -> NaiveDateTime {
        let standard = i64::from(self.rule().0);
        let (summer, winter) =
            (local - TimeDelta::minutes(standard + 60), local - TimeDelta::minutes(standard));
        if self.local(summer) >= local { summer } else { winter }
    }

    /// Minutes ahead of UTC.
    fn offset(self, utc: NaiveDateTime) -> i64 {
        let (minutes, summer) = self.rule();
        let minutes = i64::from(minutes);
        minutes + if summer.is_on(utc, minutes) { 60 } else { 0 }
    }
}

impl Summer {
    fn is_on(self, utc: NaiveDateTime, standard: i64) -> bool {
        let year = utc.year();
        // The nth Sunday from a day of a month on, at minutes of that day in UTC.
        let sunday = |month: u32, from: u32, minutes: i64| {
            let first = NaiveDate::from_ymd_opt(year, month, from).unwrap_or_default();
            let ahead = u64::from((7 - first.weekday().num_days_from_sunday()) % 7);
            let day = first.checked_add_days(Days::new(ahead)).unwrap_or(first);
            debug_assert_eq!(day.weekday(), Weekday::Sun);
            day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minutes)
        };
        match self {
            Summer::Never => false,
            Summer::UnitedStates => {
                (sunday(3, 8, 120 - standard)..sunday(11, 1, 60 - standard)).contains(&utc)
            }
            Summer::Cuba => (sunday(3, 8, -standard)..sunday(11, 1, -standard)).contains(&utc),
            Summer::Europe => (sunday(3, 25, 60)..sunday(10, 25, 60)).contains(&utc),
            Summer::Chile => !(sunday(4, 2, 180)..sunday(9, 2, 240)).contains(&utc),
            Summer::Aysen => year > 2025 || Summer::Chile.is_on(utc, standard) || year == 2025,
            Summer::Paraguay => year > 2024 || !(sunday(3, 22, 180)..sunday(10, 1, 240)).contains(&utc),
        }
    }
}
