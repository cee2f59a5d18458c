//! The yardstick of `scripts/benchmark`: a leftmost-longest scan of all distinct names of a gazetteer over a corpus, by two
//! well-known automata, one thread each, bytes as they are.
//!
//! usage: yardstick GAZETTEER.tsv CORPUS.jsonl
//! Builds both automata, then answers each line `NAME` read from standard input (`daachorse` or `aho-corasick`) with the
//! seconds that one scan took and the number of hits, so that the caller can alternate it with other programs. What it
//! built, and how long that took, is told on standard error.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::time::Instant;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use daachorse::{DoubleArrayAhoCorasick, DoubleArrayAhoCorasickBuilder, MatchKind as LeftmostKind};

type Failure = Box<dyn std::error::Error>;

/// The distinct names, the fourth column, in byte order.
fn read_names(path: &str) -> Result<Vec<String>, Failure> {
    let mut names = HashSet::new();
    for line in BufReader::new(File::open(path)?).lines() {
        let line = line?;
        let name = line.split('\t').nth(3).ok_or("a row without four columns")?;
        if !name.is_empty() {
            names.insert(name.to_string());
        }
    }
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort_unstable();
    Ok(names)
}

/// The texts of a JSON Lines file.
fn read_texts(path: &str) -> Result<Vec<String>, Failure> {
    let mut texts = Vec::new();
    for line in BufReader::new(File::open(path)?).lines() {
        let document: serde_json::Value = serde_json::from_str(&line?)?;
        texts.push(document["text"].as_str().ok_or("a document without text")?.to_string());
    }
    Ok(texts)
}

fn scan_daachorse(automaton: &DoubleArrayAhoCorasick<u32>, texts: &[String]) -> usize {
    texts.iter().map(|text| automaton.leftmost_find_iter(text).count()).sum()
}

fn scan_aho_corasick(automaton: &AhoCorasick, texts: &[String]) -> usize {
    texts.iter().map(|text| automaton.find_iter(text).count()).sum()
}

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().collect();
    if arguments.len() != 3 {
        return Err("usage: yardstick GAZETTEER.tsv CORPUS.jsonl".into());
    }
    let names = read_names(&arguments[1])?;
    let texts = read_texts(&arguments[2])?;

    let start = Instant::now();
    let daachorse: DoubleArrayAhoCorasick<u32> =
        DoubleArrayAhoCorasickBuilder::new()
        .match_kind(LeftmostKind::LeftmostLongest)
        .build(&names)
        .map_err(|error| error.to_string())?;
    let daachorse_seconds = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let aho_corasick = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(&names)?;
    eprintln!(
        "{} names; daachorse: {} bytes in {:.2} s; aho-corasick: {} bytes in {:.2} s",
        names.len(),
        daachorse.heap_bytes(),
        daachorse_seconds,
        aho_corasick.memory_usage(),
        start.elapsed().as_secs_f64()
    );

    let mut out = io::stdout();
    for line in io::stdin().lock().lines() {
        let line = line?;
        let start = Instant::now();
        let hits = match line.as_str() {
            "daachorse" => scan_daachorse(&daachorse, &texts),
            "aho-corasick" => scan_aho_corasick(&aho_corasick, &texts),
            other => return Err(format!("no automaton `{other}`").into()),
        };
        writeln!(out, "{:.6} {}", start.elapsed().as_secs_f64(), hits)?;
        out.flush()?;
    }
    Ok(())
}
