"""Every data file against its JSON Schema. usage: test_schemas.py SOURCE"""
import json
import pathlib
import sys
import unittest

import jsonschema

DATA = pathlib.Path(sys.argv[1]) / "gazetteers"
KINDS = {"entities": "entities/*.json", "relation": "relations/**/*.json", "language": "languages/*/language.json", "grammar": "languages/*/grammar.json"}


class Schemas(unittest.TestCase):
    def test_every_file_fits_its_schema(self):
        for kind, pattern in KINDS.items():
            validator = jsonschema.Draft7Validator(json.loads((DATA / "schema" / f"{kind}.schema.json").read_text()))
            files = list(DATA.glob(pattern))
            self.assertTrue(files, pattern)
            for path in files:
                with self.subTest(path=path.relative_to(DATA)):
                    errors = [f"{'/'.join(map(str, e.path))}: {e.message}" for e in validator.iter_errors(json.loads(path.read_text()))]
                    self.assertEqual(errors, [])

    def test_no_key_stands_twice_in_an_object(self):
        """Parsers take one of the two and lose the other without a word."""
        def unique(pairs):
            keys = [key for key, _ in pairs]
            self.assertEqual(sorted(keys), sorted(set(keys)))
            return dict(pairs)

        for path in DATA.glob("**/*.json"):
            with self.subTest(path=path.relative_to(DATA)):
                json.loads(path.read_text(), object_pairs_hook=unique)

    def test_every_language_says_every_predicate(self):
        predicates = {p.stem for p in (DATA / "relations").glob("*.json")}
        self.assertEqual(len(predicates), 39)
        for folder in (DATA / "languages").iterdir():
            labels = json.loads((folder / "language.json").read_text())["predicates"]
            self.assertEqual(set(labels), predicates, folder.name)
            rules = {p.stem for p in (DATA / "relations" / folder.name).glob("*.json")}
            self.assertEqual(rules, predicates, folder.name)


unittest.main(argv=sys.argv[:1], verbosity=1)
