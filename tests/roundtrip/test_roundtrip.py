"""What we write, read by other people's parsers. usage: test_roundtrip.py PROGRAM SOURCE"""
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import networkx

PROGRAM, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])


class RoundTrip(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        names = ["graph.json", "graph.dot", "graph.svg", "graph.png", "graph.pdf", "graph.graphml", "graph.csv", "graph.ttl", "graph.nq"]
        also = [part for name in names[1:] for part in ("--also", cls.path(name))]
        subprocess.run([PROGRAM, "build", SOURCE / "tests" / "corpus", "-o", cls.path("graph.json"), *also], check=True)
        cls.graph = json.loads(cls.path("graph.json").read_text())

    @classmethod
    def path(cls, name):
        return pathlib.Path(cls.folder.name) / name

    def test_json_comes_back_byte_for_byte(self):
        subprocess.run([PROGRAM, "export", self.path("graph.json"), "-o", self.path("again.json")], check=True)
        self.assertEqual(self.path("graph.json").read_bytes(), self.path("again.json").read_bytes())

    def test_graphml_by_networkx(self):
        read = networkx.read_graphml(self.path("graph.graphml"), force_multigraph=True)
        self.assertEqual(set(read.nodes), {node["id"] for node in self.graph["nodes"]})
        self.assertEqual(read.number_of_edges(), len(self.graph["edges"]))
        labels = {node["id"]: node["label"] for node in self.graph["nodes"]}
        self.assertEqual({n: data["label"] for n, data in read.nodes(data=True)}, labels)
        triples = {(a, data["predicate"], b, data["negated"]) for a, b, data in read.edges(data=True)}
        self.assertEqual(triples, {(e["subject"], e["predicate"], e["object"], e["negated"]) for e in self.graph["edges"]})

    def test_csv_by_python(self):
        with open(self.path("graph.csv"), newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(len(rows), len(self.graph["edges"]))
        sentences = {piece["sentence"] for edge in self.graph["edges"] for piece in edge["evidence"]}
        self.assertTrue(all(row["sentence"] in sentences for row in rows))
        with open(self.path("graph-nodes.csv"), newline="", encoding="utf-8") as file:
            self.assertEqual({row["id"] for row in csv.DictReader(file)}, {node["id"] for node in self.graph["nodes"]})

    def test_rdf_by_raptor_and_serdi(self):
        statements = len(self.graph["edges"])
        for name, syntax in (("graph.ttl", "turtle"), ("graph.nq", "nquads")):
            read = subprocess.run(["rapper", "-q", "-i", syntax, "-o", "ntriples", self.path(name)], capture_output=True, text=True)
            self.assertEqual((read.returncode, read.stderr), (0, ""), name)
            kinds = [line for line in read.stdout.splitlines() if line.endswith("ns#Statement> .")]
            self.assertEqual(len(kinds), statements, name)
            serdi = subprocess.run(["serdi", "-i", syntax, self.path(name)], capture_output=True, text=True)
            self.assertEqual((serdi.returncode, serdi.stderr), (0, ""), name)

    def test_turtle_and_nquads_say_the_same(self):
        def triples(name, syntax):
            out = subprocess.run(["rapper", "-q", "-i", syntax, "-o", "ntriples", self.path(name)], capture_output=True, text=True, check=True).stdout
            return set(out.splitlines())
        self.assertEqual(triples("graph.ttl", "turtle"), triples("graph.nq", "nquads"))

    def test_dot_by_graphviz(self):
        canon = subprocess.run(["dot", "-Tplain", self.path("graph.dot")], capture_output=True, text=True)
        self.assertEqual(canon.returncode, 0, canon.stderr)
        nodes = [line for line in canon.stdout.splitlines() if line.startswith("node ")]
        drawn = {e[end] for e in self.graph["edges"] for end in ("subject", "object")}
        dates = {n["id"] for n in self.graph["nodes"] if n["type"] == "date"}
        self.assertEqual(len(nodes), len(drawn - dates))

    def test_pictures_are_pictures(self):
        self.assertTrue(self.path("graph.png").read_bytes().startswith(b"\x89PNG"))
        self.assertTrue(self.path("graph.pdf").read_bytes().startswith(b"%PDF"))
        svg = self.path("graph.svg").read_text()
        self.assertIn("✗", svg)
        self.assertTrue(re.search(r"xlink:title=\"[^\"]*(DeepSeek|Huawei)[^\"]*\"", svg))
        subprocess.run(["rsvg-convert", "-o", self.path("check.png"), self.path("graph.svg")], check=True)


unittest.main(argv=sys.argv[:1], verbosity=1)
