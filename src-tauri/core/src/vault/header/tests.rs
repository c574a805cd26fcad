use super::*;
use crate::secret::Passphrase;
use crate::vault::kdf::Cost;
use crate::vault::recovery::RecoveryCode;

/// Far cheaper than any real vault, so that every byte can be flipped.
const CHEAP: Cost = Cost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};

fn words(text: &str) -> Secret {
    Secret::Passphrase(Passphrase::new(text.into()).unwrap())
}

fn made(text: &str) -> (Vec<u8>, Key) {
    let data_key = Key::random().unwrap();
    let mut header = Header::new([7; 32]).unwrap();
    let slot = KeySlot::seal(&header.vault, &data_key, &words(text), CHEAP).unwrap();
    header.put(slot, 1_000);
    (header.to_bytes(&data_key).unwrap(), data_key)
}

fn opened(bytes: &[u8], text: &str) -> Result<Key> {
    ReadHeader::parse(bytes)?.unlock(&words(text))
}

#[test]
fn the_right_passphrase_gives_the_data_key_a_wrong_one_says_so() {
    let (bytes, data_key) = made("words");
    assert_eq!(opened(&bytes, "words").unwrap().bytes(), data_key.bytes());
    assert!(matches!(
        opened(&bytes, "other"),
        Err(Error::WrongPassphrase)
    ));
}

#[test]
fn every_way_in_gives_the_same_key_and_only_its_own_secret_opens_it() {
    let data_key = Key::random().unwrap();
    let code = RecoveryCode::random().unwrap();
    let again = RecoveryCode::parse(&code.shown()).unwrap();
    let mut in_keychain = Key::empty();
    in_keychain.bytes_mut().fill(9);
    let mut same = Key::empty();
    same.bytes_mut().fill(9);
    let mut header = Header::new([7; 32]).unwrap();
    for secret in [
        words("words"),
        Secret::Recovery(code),
        Secret::Keychain(in_keychain),
    ] {
        let slot = KeySlot::seal(&header.vault, &data_key, &secret, CHEAP).unwrap();
        header.put(slot, 0);
    }
    let read = ReadHeader::parse(&header.to_bytes(&data_key).unwrap()).unwrap();
    assert!(read.header == header);
    for secret in [
        words("words"),
        Secret::Recovery(again),
        Secret::Keychain(same),
    ] {
        assert_eq!(read.unlock(&secret).unwrap().bytes(), data_key.bytes());
    }
    let others = [
        words("word"),
        Secret::Recovery(RecoveryCode::random().unwrap()),
        Secret::Keychain(Key::random().unwrap()),
    ];
    for secret in others {
        assert!(matches!(read.unlock(&secret), Err(Error::WrongPassphrase)));
    }
}

#[test]
fn a_slot_takes_the_place_of_the_one_of_its_kind_under_a_new_number() {
    let data_key = Key::random().unwrap();
    let mut header = Header::new([7; 32]).unwrap();
    for text in ["first", "second"] {
        let slot = KeySlot::seal(&header.vault, &data_key, &words(text), CHEAP).unwrap();
        header.put(slot, 0);
    }
    assert_eq!(header.slots.len(), 1);
    assert_eq!(header.slots[0].id, 2);
    assert!(header.open_slot(&words("first")).is_err());
    assert!(header.open_slot(&words("second")).is_ok());
}

#[test]
fn a_flipped_bit_anywhere_is_found_before_any_key_is_handed_out() {
    let (bytes, _) = made("words");
    for at in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        let outcome = opened(&flipped, "words").map(|_| ());
        assert!(
            matches!(outcome, Err(Error::Damaged(_) | Error::Newer(_))),
            "bit {at}: {outcome:?}"
        );
    }
}

#[test]
fn every_shortened_header_is_refused() {
    let (bytes, _) = made("words");
    for length in 0..bytes.len() {
        assert!(opened(&bytes[..length], "words").is_err(), "{length} bytes");
    }
}

#[test]
fn a_forged_header_with_a_right_checksum_is_refused() {
    let (bytes, _) = made("words");
    let content = bytes.len() - 64;
    let mut forged = bytes[..content].to_vec();
    forged[10] ^= 1; // the generation
    let checksum = Blake2b::<U32>::digest(&forged);
    forged.extend_from_slice(&checksum);
    forged.extend_from_slice(&bytes[content + 32..]);
    assert!(matches!(opened(&forged, "words"), Err(Error::Damaged(_))));
}

#[test]
fn parameters_of_terabytes_in_a_right_checksum_are_refused_at_once() {
    let (bytes, _) = made("words");
    let content = bytes.len() - 64;
    let mut forged = bytes[..content].to_vec();
    // The memory of the first slot's derivation: behind the fixed part and the slot's own head.
    let at = 8 + 2 + 8 + 16 + 4 + 32 + 1 + 13;
    forged[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    let checksum = Blake2b::<U32>::digest(&forged);
    forged.extend_from_slice(&checksum);
    forged.extend_from_slice(&[0; 32]);
    let refused = ReadHeader::parse(&forged).map(|_| ());
    assert!(matches!(refused, Err(Error::Damaged(_))), "{refused:?}");
}

#[test]
fn a_newer_format_is_named_as_such() {
    let (mut bytes, _) = made("words");
    bytes[8] = 3;
    assert!(matches!(opened(&bytes, "words"), Err(Error::Newer(3))));
}

#[test]
fn a_second_slot_of_a_kind_is_refused_before_it_keeps_anyone_waiting() {
    let data_key = Key::random().unwrap();
    let mut header = Header::new([7; 32]).unwrap();
    for _ in 0..3 {
        let slot = KeySlot::seal(&header.vault, &data_key, &words("words"), CHEAP).unwrap();
        header.slots.push(slot);
    }
    let bytes = header.to_bytes(&data_key).unwrap();
    assert!(matches!(
        ReadHeader::parse(&bytes).map(|_| ()),
        Err(Error::Damaged(_))
    ));
}
