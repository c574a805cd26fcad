//! The word that was probably meant.

use std::cmp::Reverse;

use strsim::osa_distance;

/// The one of the `known` words (each with how often it is there) that `word` probably
/// is with a slip: one letter wrong, missing, too many, or two swapped in words of four
/// letters or more, two such slips from eight letters on. Of several the nearest, then
/// the most frequent, then the first by letters. None if `word` itself is known.
pub fn closest<'a>(word: &str, known: impl Iterator<Item = (&'a str, u32)>) -> Option<String> {
    let letters = word.chars().count();
    let most = match letters {
        0..4 => return None,
        4..8 => 1,
        _ => 2,
    };
    let here = letters_in(word);
    let mut best: Option<(usize, Reverse<u32>, &str)> = None;
    for (other, times) in known {
        // Cheap ways to see that it is further away: most words end here.
        let differing = (letters_in(other) ^ here).count_ones() as usize;
        if differing > 2 * most || other.chars().count().abs_diff(letters) > most {
            continue;
        }
        let distance = osa_distance(word, other);
        if distance == 0 {
            return None;
        }
        let found = (distance, Reverse(times), other);
        if distance <= most && best.is_none_or(|best| found < best) {
            best = Some(found);
        }
    }
    best.map(|(_, _, word)| word.to_owned())
}

/// A bit for each letter that is there: one slip changes two of them at most.
fn letters_in(word: &str) -> u64 {
    word.chars()
        .fold(0, |bits, letter| bits | 1 << (u32::from(letter) % 64))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn among(word: &str, known: &[(&str, u32)]) -> Option<String> {
        closest(word, known.iter().copied())
    }

    #[test]
    fn one_slip_is_seen_in_words_of_four_letters() {
        for slip in ["wrok", "wrk", "worrk", "wosk"] {
            let found = among(slip, &[("work", 1), ("sea", 9)]);
            assert_eq!(found.is_some(), slip.len() >= 4, "{slip}");
        }
    }

    #[test]
    fn two_slips_are_seen_in_words_of_eight_letters() {
        assert_eq!(
            among("intrviewx", &[("interview", 1)]).unwrap(),
            "interview"
        );
        assert_eq!(among("intvw", &[("interv", 1)]), None);
    }

    #[test]
    fn the_nearest_comes_before_the_most_frequent() {
        let known = [("interviews", 9), ("interview", 1), ("interviewn", 9)];
        assert_eq!(among("interveiw", &known).unwrap(), "interview");
        let known = [("later", 2), ("latex", 7), ("latez", 7)];
        assert_eq!(among("lateq", &known).unwrap(), "latex");
    }

    #[test]
    fn a_known_word_is_no_slip() {
        assert_eq!(among("later", &[("latex", 9), ("later", 1)]), None);
    }

    proptest! {
        #[test]
        fn the_cheap_looks_leave_nothing_out(word in "[a-eé]{4,10}", other in "[a-eé]{3,11}") {
            let most = if word.chars().count() < 8 { 1 } else { 2 };
            let near = (1..=most).contains(&osa_distance(&word, &other));
            prop_assert_eq!(among(&word, &[(&other, 1)]).is_some(), near);
        }
    }
}
