//! The memory of a process, searched from outside: every region that can be read, also
//! those that no core image would hold.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};

use rustix::process::{Pid, Signal, kill_process};

use crate::processes::name_of;

/// How much is read at once.
const CHUNK: usize = 1 << 20;
/// How many bytes on both sides of a finding are shown.
const AROUND: usize = 32;

/// Something that must not be there.
pub struct Needle {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Where it was found.
pub struct Finding {
    pub name: String,
    pub process: String,
    /// Which kind of region: the heap, a stack, a library's, a mapping without a name.
    pub region: String,
    /// What stands around it.
    pub around: String,
}

/// The needles in a process, which stands still meanwhile.
pub fn search(pid: i32, needles: &[Needle]) -> (Vec<Finding>, u64) {
    let process = format!("{} ({pid})", name_of(pid));
    let raw = Pid::from_raw(pid).expect("a process id");
    kill_process(raw, Signal::STOP).expect("a process to stop");
    let found = search_stopped(pid, &process, needles);
    kill_process(raw, Signal::CONT).expect("a process to let go on");
    found
}

fn search_stopped(pid: i32, process: &str, needles: &[Needle]) -> (Vec<Finding>, u64) {
    let mut findings = Vec::new();
    let mut searched = 0;
    let maps = fs::read_to_string(format!("/proc/{pid}/maps")).expect("its regions");
    let mut memory = Memory::of(pid);
    let longest = needles.iter().map(|one| one.bytes.len()).max().unwrap_or(0);
    let starts = starts(needles);
    for region in maps.lines().filter_map(Region::of_line) {
        // The end of what stands before: a needle may lie across two chunks.
        let mut before = Vec::new();
        for from in (region.start..region.end).step_by(CHUNK) {
            let Some(read) = memory.read(from, region.end.min(from + CHUNK as u64)) else {
                before.clear();
                continue;
            };
            searched += read.len() as u64;
            let start = from - before.len() as u64;
            let bytes = [before, read].concat();
            for (at, needle) in matches(&bytes, needles, &starts) {
                let end = at + needle.bytes.len();
                let around = at.saturating_sub(AROUND)..(end + AROUND).min(bytes.len());
                findings.push(Finding {
                    name: needle.name.clone(),
                    process: process.to_owned(),
                    region: format!("{} at {:x}", region.name, start + at as u64),
                    around: readable(&bytes[around]),
                });
            }
            before = bytes[bytes.len() - (longest - 1).min(bytes.len())..].to_vec();
        }
    }
    (findings, searched)
}

/// What a process has in its memory.
struct Memory {
    bytes: File,
    /// Eight bytes for each page, which tell whether there is one.
    pages: File,
}

impl Memory {
    fn of(pid: i32) -> Self {
        let open = |name: &str| {
            File::open(format!("/proc/{pid}/{name}"))
                .expect("the right to look into another process: root has it")
        };
        Self {
            bytes: open("mem"),
            pages: open("pagemap"),
        }
    }

    /// None where there is nothing: the web engine asks for many gigabytes that it never
    /// uses; and the system's own pages can't be read.
    fn read(&mut self, from: u64, to: u64) -> Option<Vec<u8>> {
        const PAGE: u64 = 4096;
        let mut entries = vec![0; ((to - from) / PAGE * 8) as usize];
        self.pages.seek(SeekFrom::Start(from / PAGE * 8)).ok()?;
        self.pages.read_exact(&mut entries).ok()?;
        // In memory (bit 63) or swapped out (bit 62).
        let is_there = |entry: &[u8]| entry[7] & 0b1100_0000 != 0;
        if !entries.chunks_exact(8).any(is_there) {
            return None;
        }
        let mut bytes = vec![0; (to - from) as usize];
        self.bytes.seek(SeekFrom::Start(from)).ok()?;
        self.bytes.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }
}

struct Region {
    start: u64,
    end: u64,
    name: String,
}

impl Region {
    /// None for what can't be read, and for files that nobody may write: they hold what
    /// lies on the disk.
    fn of_line(line: &str) -> Option<Self> {
        let mut fields = line.split_whitespace();
        let (start, end) = fields.next()?.split_once('-')?;
        let rights = fields.next()?;
        let name = fields.nth(3).unwrap_or("a mapping without a name");
        if !rights.starts_with('r') || (name.starts_with('/') && !rights.contains('w')) {
            return None;
        }
        Some(Self {
            start: u64::from_str_radix(start, 16).ok()?,
            end: u64::from_str_radix(end, 16).ok()?,
            name: format!("{name} {rights}"),
        })
    }
}

/// For each byte, which needles begin with it.
fn starts(needles: &[Needle]) -> Vec<Vec<usize>> {
    let mut starts = vec![Vec::new(); 256];
    for (number, needle) in needles.iter().enumerate() {
        starts[usize::from(needle.bytes[0])].push(number);
    }
    starts
}

fn matches<'needles>(
    bytes: &[u8],
    needles: &'needles [Needle],
    starts: &[Vec<usize>],
) -> Vec<(usize, &'needles Needle)> {
    // Most of it is zeros, and these are passed over fast.
    const PIECE: usize = 4096;
    const ZEROS: [u8; PIECE] = [0; PIECE];
    let mut found = Vec::new();
    for (number, piece) in bytes.chunks(PIECE).enumerate() {
        if piece == &ZEROS[..piece.len()] {
            continue;
        }
        for (offset, byte) in piece.iter().enumerate() {
            for needle in starts[usize::from(*byte)].iter().map(|one| &needles[*one]) {
                let at = number * PIECE + offset;
                if bytes[at..].starts_with(&needle.bytes) {
                    found.push((at, needle));
                }
            }
        }
    }
    found
}

fn readable(bytes: &[u8]) -> String {
    let readable = |byte: &u8| match byte {
        b' '..=b'~' => char::from(*byte),
        _ => '·',
    };
    bytes.iter().map(readable).collect()
}

#[test]
fn a_word_in_this_process_is_found() {
    let needle = |text: &[u8]| Needle {
        name: "it".into(),
        bytes: text.to_vec(),
    };
    let bytes = [vec![0; 5000], b"Xanthippe's".to_vec(), vec![7; 9]].concat();
    let needles = [needle(b"Xanthippe"), needle(b"nowhere")];
    let found = matches(&bytes, &needles, &starts(&needles));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, 5000);
    let line = "7f0000000000-7f0000001000 rw-p 00000000 00:00 0    [heap]";
    assert_eq!(
        Region::of_line(line).map(|one| one.end),
        Some(0x7f00_0000_1000)
    );
}
