use super::*;

#[test]
fn a_fast_computer_gets_more_memory_a_slow_one_never_less_than_the_least() {
    let fast = Cost::scaled(TARGET, Duration::from_millis(250), 4 << 20);
    assert_eq!(fast.memory_kib, 256 * MIB);
    let slow = Cost::scaled(TARGET, Duration::from_secs(5), 4 << 20);
    assert_eq!(slow, Cost::LEAST);
}

#[test]
fn an_eighth_of_the_memory_is_the_most() {
    let small = Cost::scaled(TARGET, Duration::from_millis(100), 128 * u64::from(MIB));
    assert_eq!(small.memory_kib, 128 * MIB);
}

#[test]
fn parameters_of_terabytes_are_refused_before_memory_is_allocated() {
    let absurd = Cost {
        memory_kib: u32::MAX,
        ..Cost::LEAST
    };
    assert!(matches!(absurd.checked(), Err(Error::Damaged(_))));
    let endless = Cost {
        passes: u32::MAX,
        ..Cost::LEAST
    };
    assert!(matches!(endless.checked(), Err(Error::Damaged(_))));
    let wide = Cost {
        lanes: u32::MAX,
        ..Cost::LEAST
    };
    assert!(matches!(wide.checked(), Err(Error::Damaged(_))));
}
