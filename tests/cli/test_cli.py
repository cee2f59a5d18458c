"""The command line, run as a process. usage: test_cli.py PROGRAM SOURCE"""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
CORPUS = str(SOURCE / "tests" / "corpus")


def run(*arguments, text=None, **options):
    return subprocess.run([PROGRAM, *map(str, arguments)], input=text, capture_output=True, text=True, **options)


class CommandLine(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def path(self, name, text=None):
        path = pathlib.Path(self.folder.name) / name
        if text is not None:
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def test_annotate_finds_mentions_and_relations_with_true_offsets(self):
        text = "Före. Liang Wenfeng, grundaren av DeepSeek, är missnöjd med Huaweis chip."
        result = run("annotate", "--language", "sv", self.path("a.txt", text))
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        line = json.loads(result.stdout)
        found = {(m["text"], m["label"]) for m in line["mentions"]}
        self.assertEqual(found, {("Liang Wenfeng", "Liang Wenfeng"), ("DeepSeek", "DeepSeek"), ("Huawei", "Huawei")})
        for mention in line["mentions"]:
            self.assertEqual(text.encode()[mention["begin"]:mention["end"]].decode(), mention["text"])
        triples = {(r["subject"], r["predicate"], r["object"], r["negated"]) for r in line["relations"]}
        self.assertIn(("liang-wenfeng", "founder_of", "deepseek", False), triples)

    def test_threads_and_runs_never_change_a_byte(self):
        outputs = {run("annotate", CORPUS, "--threads", n).stdout for n in (1, 2, 3, 1)}
        self.assertEqual(len(outputs), 1)
        graphs = {run("build", CORPUS, "--threads", n).stdout for n in (1, 2)}
        self.assertEqual(len(graphs), 1)

    def test_a_gazetteer_of_ones_own_replaces_the_bundled_one(self):
        names = self.path("names.tsv", "org:nordvik\torganization\t*\tNordvik\nper:ek\tperson\t*\tAnna Ek\n")
        text = self.path("a.txt", "Anna Ek grundade Nordvik. Ek bor i Oslo.")
        line = json.loads(run("annotate", "-l", "sv", "-g", names, text).stdout)
        self.assertEqual([m["entity"] for m in line["mentions"]], ["per:ek", "org:nordvik", "per:ek"])
        self.assertEqual(line["mentions"][2]["method"], "short")
        both = json.loads(run("annotate", "-l", "sv", "-g", names, "--with-bundled", text).stdout)
        self.assertIn("Oslo", [m["label"] for m in both["mentions"]])

    def test_one_bad_document_does_not_stop_the_rest(self):
        lines = self.path("a.jsonl", '{"id": "1", "text": "DeepSeek"}\n{"id": \n{"id": "3", "text": "Huawei"}\n')
        result = run("annotate", lines)
        self.assertEqual(result.returncode, 3)
        self.assertEqual([json.loads(line)["document"] for line in result.stdout.splitlines()], ["1", "3"])
        self.assertEqual(result.stderr, f"gazgraph: {lines}:2:8: syntax error while parsing value - unexpected end of input; "
                                        "expected '[', '{', or a literal\n")

    def test_errors_have_their_exit_codes(self):
        missing = self.path("no.txt")
        cases = [
            (["annotate", missing], 4, f"gazgraph: {missing}: cannot open: No such file or directory\n"),
            (["nonsense"], 2, None),
            (["annotate"], 2, None),
            (["build", CORPUS, "-o", self.path("g.xyz")], 2, None),
            (["build", CORPUS, "-o", self.path("no") / "g.json"], 4, None),
            (["explore", self.path("broken.json", "{"), "top"], 3, None),
            (["annotate", CORPUS, "-o", "/dev/full"], 4, "gazgraph: /dev/full: cannot write: No space left on device\n"),
        ]
        for arguments, code, message in cases:
            with self.subTest(arguments=arguments):
                result = run(*arguments)
                self.assertEqual(result.returncode, code, result.stderr)
                self.assertTrue(result.stderr.startswith("gazgraph: "), result.stderr)
                if message:
                    self.assertEqual(result.stderr, message)

    def test_a_gazetteer_error_names_its_place(self):
        bad = self.path("bad.json", '{"entities": [\n  {"id": "a", "type": "thing", "names": {"*": ["A"]}}]}')
        result = run("gazetteer", "validate", bad)
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stdout, f"{bad}:2:24: unknown type `thing`; types are person, organization, place, product, work, event, other\n")

    def test_one_id_of_two_types_is_told(self):
        bad = self.path("bad.tsv", "a\tperson\t*\tAnna\na\tplace\t*\tAnna\n")
        result = run("gazetteer", "validate", bad)
        self.assertEqual((result.returncode, result.stdout), (1, f"{bad}:2: the id `a` is a place here and a person before\n"))

    def test_an_image_is_the_gazetteer_that_it_was_compiled_from(self):
        names = self.path("names.tsv", "Q1\torganization\t*\tHuawei\nQ2\tperson\t*\tAnna Ek\n")
        more = self.path("more.json", '{"entities": [{"id": "Q3", "type": "product", "names": {"*": ["Ascend"]}}]}')
        text = self.path("a.txt", "Anna Ek köpte Huaweis Ascend.")
        image = self.path("names.image")
        self.assertEqual(run("gazetteer", "compile", names, "-o", image).returncode, 0)
        plain = run("annotate", "-l", "sv", text, "-g", names, "-g", more)
        self.assertEqual(len(json.loads(plain.stdout)["mentions"]), 3)
        self.assertEqual(run("annotate", "-l", "sv", text, "-g", image, "-g", more).stdout, plain.stdout)
        whole = image.read_bytes()
        image.write_bytes(whole[:-1] + b"x")
        damaged = run("annotate", "-l", "sv", text, "-g", image)
        self.assertEqual((damaged.returncode, damaged.stderr), (3, f"gazgraph: {image}: a damaged gazetteer image: its checksum does not fit its bytes\n"))

    def test_rows_that_are_wrong_are_told_and_lost_alone(self):
        names = self.path("names.tsv")
        names.write_bytes(b"Q1\torganization\t*\tHuawei\nQ2\tperson\t*\tAnna \xff\nQ3\tplace\t*\t***\n")
        result = run("gazetteer", "compile", names, "-o", self.path("names.image"))
        self.assertEqual(result.returncode, 3)
        self.assertIn(f"{names}:2:1: the row is not valid UTF-8\n", result.stderr)
        self.assertIn(f"{names}:3: the name `***` has no letter or digit to find it by", result.stderr)
        self.assertIn(", 1 names\n", run("gazetteer", "stats", self.path("names.image")).stdout)

    def test_nil_reports_who_is_unknown(self):
        text = self.path("a.txt", "I går träffade Anna Ek ministern Bo Sundqvist i Malmö.")
        names = self.path("names.tsv", "Q2\tperson\t*\tAnna Ek\n")
        line = json.loads(run("annotate", "--nil", "-l", "sv", text, "-g", names).stdout)
        self.assertIn("Bo Sundqvist", [unknown["text"] for unknown in line["unknown"]])
        self.assertNotIn("unknown", json.loads(run("annotate", "-l", "sv", text, "-g", names).stdout))

    def test_broken_rules_end_the_run_with_line_and_column(self):
        data = self.path("data")
        subprocess.run(["cp", "-r", SOURCE / "gazetteers", data], check=True)
        (data / "relations" / "sv" / "mine.json").write_text('{"predicate": "uses",\n "patterns": {"sv": ["S (a|b O"]}}')
        result = run("annotate", "-l", "sv", self.path("a.txt", "DeepSeek"), env={**os.environ, "GAZGRAPH_DATA": str(data)})
        self.assertEqual(result.returncode, 3)
        self.assertTrue(result.stderr.endswith("mine.json:2:31: in the pattern: `)` is expected\n"), result.stderr)

    def test_a_predicate_of_ones_own_needs_no_compiler(self):
        data = self.path("data")
        subprocess.run(["cp", "-r", SOURCE / "gazetteers", data], check=True)
        (data / "relations" / "praises.json").write_text('{"predicate": "praises", "subject": ["person"], "object": ["organization"], '
                                                         '"triggers": {"sv": [{"verb": "hylla"}]}}')
        names = self.path("names.tsv", "n\torganization\t*\tNordvik\ne\tperson\t*\tAnna Ek\n")
        for text in ("Anna Ek hyllade Nordvik.", "Nordvik hyllades av Anna Ek.", "Det var Anna Ek som hyllade Nordvik."):
            with self.subTest(text=text):
                result = run("annotate", "-l", "sv", "-g", names, self.path("a.txt", text), env={**os.environ, "GAZGRAPH_DATA": str(data)})
                self.assertIn(("e", "praises", "n"), [(r["subject"], r["predicate"], r["object"]) for r in json.loads(result.stdout)["relations"]])

    def test_build_explore_and_diff(self):
        graph = self.path("graph.json")
        self.assertEqual(run("build", CORPUS, "-o", graph).returncode, 0)
        self.assertIn("DeepSeek", run("explore", graph, "top", "3").stdout)
        self.assertIn("Cambricon", run("explore", graph, "search", "cambr").stdout)
        self.assertIn("Liang Wenfeng founder_of DeepSeek", run("explore", graph, "neighbors", "DeepSeek", "-n", "99").stdout)
        self.assertIn("DeepSeek", run("explore", graph, "path", "Liang Wenfeng", "Huawei").stdout)
        self.assertIn("bytes", run("explore", graph, "evidence", "DeepSeek", "Huawei").stdout)
        self.assertEqual(run("explore", graph, "neighbors", "Nobody Knows").returncode, 2)
        self.assertEqual(run("diff", graph, graph).stdout, "")
        again = self.path("again.json")
        run("merge", graph, graph, "-o", again)
        self.assertEqual(graph.read_bytes(), again.read_bytes())

    def test_build_reads_annotations_back(self):
        annotations = self.path("a.jsonl")
        run("annotate", CORPUS, "-o", annotations)
        self.assertEqual(run("build", annotations).stdout, run("build", CORPUS).stdout)

    def test_pictures_select_and_say_what_they_left_out(self):
        picture = self.path("g.svg")
        run("build", CORPUS, "-o", picture, "--top", "5", "--labels", "el")
        svg = picture.read_text()
        self.assertIn("5 of ", svg)
        self.assertIn("ανταγωνίζεται", svg)
        self.assertIn("xlink:title", svg)

    def test_a_reader_that_goes_away_is_no_error(self):
        process = subprocess.Popen([PROGRAM, "annotate", CORPUS], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.read(10)
        process.stdout.close()
        self.assertEqual(process.stderr.read(), b"")
        self.assertEqual(process.wait(), 0)
        process.stderr.close()

    def test_interrupting_leaves_nothing_half_written(self):
        out = self.path("out.jsonl")
        process = subprocess.Popen([PROGRAM, "annotate", "-", "-o", out], stdin=subprocess.PIPE)
        process.stdin.write(b'{"text": "DeepSeek"}\n' * 10)
        process.stdin.flush()
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        process.stdin.close()
        self.assertEqual(process.wait(), -signal.SIGINT)
        self.assertEqual(os.listdir(self.folder.name), [])

    def test_evaluate_counts(self):
        gold = self.path("gold.jsonl", '{"id": "1", "language": "sv", "mentions": [{"begin": 0, "end": 8, "entity": "deepseek", "text": "DeepSeek"}], '
                                       '"relations": [{"subject": "deepseek", "predicate": "delays", "object": "deepseek-r2", "negated": false}]}')
        found = self.path("found.jsonl")
        run("annotate", "-l", "sv", self.path("d.jsonl", '{"id": "1", "text": "DeepSeek skjuter upp R2."}'), "-o", found)
        result = run("evaluate", gold, found, "--errors")
        self.assertEqual(result.returncode, 1)
        self.assertIn("mentions, strict: P 0.500 R 1.000 F1 0.667 (1 right, 1 wrong, 0 missed)", result.stdout)
        self.assertIn("relations: P 1.000 R 1.000 F1 1.000 (1 right, 0 wrong, 0 missed)", result.stdout)

    def test_explain_says_why(self):
        shown = run("explain", "--language", "sv", "DeepSeek kunde inte träna R2 med Ascend.", "--relation", "trained_with").stdout
        self.assertIn("matched", shown)
        self.assertIn("negated", shown)

    def test_explain_takes_long_texts(self):
        result = run("explain", "-l", "sv", "DeepSeek samarbetar med Nvidia. " * 200)
        self.assertEqual(result.returncode, 0)
        self.assertIn("“DeepSeek”", result.stdout)

    def test_an_installed_and_moved_tree_finds_its_data(self):
        build = pathlib.Path(PROGRAM).parent
        prefix = self.path("prefix")
        subprocess.run(["cmake", "--install", build, "--prefix", prefix], check=True, capture_output=True)
        moved = self.path("moved")
        prefix.rename(moved)
        environment = {key: value for key, value in os.environ.items() if key != "GAZGRAPH_DATA"}
        result = subprocess.run([moved / "bin" / "gazgraph", "annotate", "-l", "sv", self.path("a.txt", "DeepSeek")], capture_output=True, text=True, env=environment)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("deepseek", result.stdout)

    def test_help_is_complete(self):
        listing = run("--help").stdout
        for command in ("annotate", "build", "render", "export", "merge", "diff", "explore", "explain", "gazetteer", "evaluate"):
            self.assertIn(command, listing)
            self.assertIn("xample", run(command, "--help").stdout if command != "gazetteer" else "Example")


unittest.main(argv=sys.argv[:1], verbosity=1)
