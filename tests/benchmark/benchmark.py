#!/usr/bin/env python3
"""The table of scripts/benchmark.

usage: benchmark.py BUILD GAZETTEER.tsv CORPUS.jsonl WORK ROUNDS [YARDSTICK]
"""
import json
import os
import random
import statistics
import subprocess
import sys
import time

BUILD, GAZETTEER, CORPUS, WORK, ROUNDS = sys.argv[1:5] + [int(sys.argv[5])]
YARDSTICK = sys.argv[6] if len(sys.argv) > 6 else ""
PROGRAM = f"{BUILD}/gazgraph"
SYNTHETIC_NAMES = 10_000_000


class Server:
    """A program that answers each line with seconds and a count."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def seconds(self, question):
        self.process.stdin.write(question + "\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline().split()[0])

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def row(what, figure, note=""):
    print(f"{what:<58} {figure:>12}  {note}", flush=True)


def timed(*command):
    """Wall seconds, peak memory in MB, and what was printed to stderr."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit code {process.returncode}\n{errors}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024, errors


def median_of(count, measure):
    return statistics.median(measure() for _ in range(count))


def spread(values):
    return f"{statistics.median(values):.2f} ({min(values):.2f}–{max(values):.2f})"


def match_stage(image, note):
    """Ratios of the faster automaton's seconds to ours, and our speed."""
    ours = Server(f"{BUILD}/tests/benchmark/match_stage", image, CORPUS)
    size = sum(len(json.loads(line)["text"].encode()) for line in open(CORPUS, encoding="utf-8"))
    ours.seconds("inflected")
    theirs = Server(YARDSTICK, GAZETTEER, CORPUS) if YARDSTICK else None
    ratios = {"inflected": [], "plain": []}
    best = {"inflected": 1e9, "plain": 1e9}
    automata = {"daachorse": [], "aho-corasick": []}
    for _ in range(ROUNDS):
        if theirs:
            for name, seconds in automata.items():
                seconds.append(theirs.seconds(name))
        for kind in ratios:
            seconds = ours.seconds(kind)
            best[kind] = min(best[kind], seconds)
            if theirs:
                ratios[kind].append(min(seconds_of[-1] for seconds_of in automata.values()) / seconds)
    for kind, seconds in best.items():
        row(f"match stage, {note}, {kind}: MB/s, best", f"{size / seconds / 1e6:.0f}")
        if theirs:
            row(f"match stage, {note}, {kind}: × the faster automaton", spread(ratios[kind]))
    for name, seconds in automata.items() if theirs else ():
        row(f"{name}, 1 thread: MB/s, best", f"{size / min(seconds) / 1e6:.0f}")
    ours.close()
    if theirs:
        theirs.close()
    return [min(pair) for pair in zip(*automata.values())] if theirs else []


def annotate(image, threads, corpus=CORPUS):
    seconds, memory, _ = timed(PROGRAM, "annotate", corpus, "--gazetteer", image, "--threads", str(threads), "-o", "/dev/null")
    return seconds, memory


def repeated(path, times):
    """The corpus several times over, with other ids each time."""
    with open(path, "w", encoding="utf-8") as out:
        for number in range(times):
            with open(CORPUS, encoding="utf-8") as lines:
                for line in lines:
                    document = json.loads(line)
                    document["id"] = f"{document.get('id', '')}.{number}"
                    out.write(json.dumps(document, ensure_ascii=False) + "\n")


def synthetic(path):
    """Names of two or three tokens of real names, at random."""
    tokens = set()
    with open(GAZETTEER, encoding="utf-8") as rows:
        for line in rows:
            tokens.update(line.rstrip("\n").split("\t")[3].split())
    tokens = sorted(tokens)
    chance = random.Random(1)
    with open(path, "w", encoding="utf-8") as out:
        for number in range(SYNTHETIC_NAMES):
            out.write(f"s{number}\tother\t*\t{' '.join(chance.choices(tokens, k=2 + number % 2))}\n")


def bytes_a_name(image, table):
    names, ids = set(), set()
    with open(table, encoding="utf-8") as rows:
        for line in rows:
            fields = line.rstrip("\n").split("\t")
            names.add(fields[3])
            ids.add(fields[0])
    own = sum(len(x.encode()) for x in names) + sum(len(x.encode()) for x in ids)
    return (os.path.getsize(image) - own) / len(names)


def main():
    image = f"{WORK}/names.image"
    compiled = median_of(3, lambda: timed(PROGRAM, "gazetteer", "compile", GAZETTEER, "-o", image)[0])
    row("compiling: s", f"{compiled:.2f}")
    row("image: bytes a name beyond names and ids", f"{bytes_a_name(image, GAZETTEER):.1f}")
    tiny = f"{WORK}/tiny.txt"
    with open(tiny, "w", encoding="utf-8") as out:
        out.write("Stockholm\n")
    one = lambda: timed(PROGRAM, "annotate", tiny, "--language", "sv", "--gazetteer", image, "--threads", "1")
    row("process with the image, one document: ms", f"{1000 * median_of(ROUNDS, lambda: one()[0]):.0f}")
    row("the same: memory, MB", f"{one()[1]:.0f}")
    yardstick = match_stage(image, "image")
    singles, doubles = [], []
    for _ in range(3):
        singles.append(annotate(image, 1)[0])
        doubles.append(annotate(image, 2)[0])
    row("annotate, 1 thread: s", f"{statistics.median(singles):.2f}")
    if yardstick:
        row("annotate, 1 thread: × the faster automaton", f"{statistics.median(yardstick) / statistics.median(singles):.2f}")
    row("annotate, 2 threads over 1", f"{statistics.median(singles) / statistics.median(doubles):.2f}")
    row("annotate, memory: MB", f"{annotate(image, 2)[1]:.0f}")
    if os.environ.get("GAZGRAPH_BENCHMARK_LARGE"):
        large_corpus = f"{WORK}/tenfold.jsonl"
        repeated(large_corpus, 10)
        row("annotate, ten times the text, memory: MB", f"{annotate(image, 2, large_corpus)[1]:.0f}")
        table, large = f"{WORK}/synthetic.tsv", f"{WORK}/synthetic.image"
        synthetic(table)
        seconds, memory, _ = timed(PROGRAM, "gazetteer", "compile", table, "-o", large)
        row("compiling 10 million synthetic names: s", f"{seconds:.1f}", f"{memory:.0f} MB")
        row("their image: bytes a name beyond names and ids", f"{bytes_a_name(large, table):.1f}")
        match_stage(large, "10 million names")


if __name__ == "__main__":
    main()
