//! The checksum kept beside what is stored: CRC-32 (IEEE). It notices what decays, not what is
//! forged. The small table, because a fast one weighs sixteen times as much on the wire and
//! the disk is slower than either.

use crc::{CRC_32_ISO_HDLC, Crc, Table};

static CRC_32: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

pub fn checksum(content: impl AsRef<[u8]>) -> u32 {
    CRC_32.checksum(content.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_crc_32_that_everybody_computes() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }
}
