// Small data folders with one thing wrong: what the message says, and where it points.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <memory>
#include <string>

#include "gazgraph/error.hpp"
#include "gazgraph/relation/extractor.hpp"
#include "temporary_folder.hpp"

using namespace gazgraph;

namespace {

const std::string definition = R"({"predicate": "buys", "subject": ["organization"], "object": ["organization"]})";
const std::string grammar = R"({"words": {"preposition": ["for"], "determiner": ["the"]}})";
const std::string verbs = "buy\tfinite=buys,bought\tinfinitive=buy\nturn out\tfinite=turns out\n";

/// The rules of a language `xx` made of these files.
class Rules {
 public:
  Rules(const std::string& relations, const std::string& grammar_file = grammar, const std::string& verb_file = verbs,
        const std::string& predicate = definition) {
    folder_.write("languages/xx/language.json", R"({"language": "xx"})");
    folder_.write("languages/xx/grammar.json", grammar_file);
    folder_.write("languages/xx/verbs.tsv", verb_file);
    folder_.write("relations/buys.json", predicate);
    folder_.write("relations/xx/buys.json", relations);
  }

  /// What is wrong, without the folder's path; empty when nothing is.
  [[nodiscard]] std::string message() const {
    try {
      const auto languages = std::make_shared<const Languages>(DataFolder(folder_.path()));
      const RelationRules rules(languages);
      if (rules.rules("xx") == nullptr) return "no rules";
    } catch (const Error& error) {
      const std::string what = error.what();
      return what.starts_with(folder_.path().string()) ? what.substr(folder_.path().string().size() + 1) : what;
    }
    return "";
  }

  [[nodiscard]] std::vector<std::string> warnings() const { return rules().warnings("xx"); }
  /// All triggers and patterns, as `name words`.
  [[nodiscard]] std::vector<std::string> list() const {
    std::vector<std::string> out;
    for (const RelationRules::Rule& rule : rules().list("xx")) out.push_back(rule.name + " " + rule.words);
    return out;
  }

 private:
  [[nodiscard]] RelationRules rules() const {
    return RelationRules(std::make_shared<const Languages>(DataFolder(folder_.path())));
  }

  TemporaryFolder folder_;
};

std::string triggers(const std::string& list) {
  return "{\"predicate\": \"buys\", \"triggers\": {\"xx\": [\n" + list + "]}}";
}

std::string patterns(const std::string& list) {
  return "{\"predicate\": \"buys\", \"patterns\": {\"xx\": [\n" + list + "]}}";
}

}  // namespace

TEST_CASE("what is wrong in a relation file is told with its place") {
  const auto wrong = [](const std::string& file) { return Rules(file).message(); };
  CHECK(wrong(triggers(R"({"verb": "buy"})")).empty());
  CHECK(wrong(triggers(R"({"verb": "sell"})")) == "relations/xx/buys.json:2:11: `sell` is not in verbs.tsv");
  CHECK(wrong(triggers(R"({"verb": "buy", "noun": "buyer"})")) ==
        "relations/xx/buys.json:2:1: exactly one of `verb`, `noun`, `adjective` is expected");
  CHECK(wrong(triggers(R"({"noun": " "})")) == "relations/xx/buys.json:2:11: a word is expected");
  CHECK(wrong(triggers(R"({"noun": 3})")) == "relations/xx/buys.json:2:10: a string or a list of strings is expected");
  CHECK(wrong(triggers(R"({"verb": ["buy", "sell"]})")) == "relations/xx/buys.json:2:19: `sell` is not in verbs.tsv");
  CHECK(wrong(triggers(R"({"noun": ["buyer", 3]})")) == "relations/xx/buys.json:2:20: a string is expected");
  CHECK(wrong(triggers(R"({"noun": {"buyer": 3}})")) ==
        "relations/xx/buys.json:2:20: a string or a list of strings is expected");
  CHECK(
      wrong(triggers(R"({"verb": {"buy": []}})")) ==
      "relations/xx/buys.json:2:10: the forms of verbs stand in verbs.tsv: a string or a list of strings is expected");
  CHECK(wrong(triggers(R"({"verb": "buy", "O": ["object", "frm"]})")) ==
        "relations/xx/buys.json:2:34: `frm` is neither a role nor a preposition of the language");
  CHECK(wrong(triggers(R"({"verb": "buy", "O": ["object", 1]})")) ==
        "relations/xx/buys.json:2:33: a string is expected");
  CHECK(wrong(triggers(R"({"verb": "buy", "with": {}})")) ==
        "relations/xx/buys.json:2:25: a string or a list of strings is expected");
  CHECK(wrong(triggers(R"({"verb": "buy", "types": {"S": ["firm"]}})")) ==
        "relations/xx/buys.json:2:34: unknown type `firm`");
  CHECK(wrong(triggers(R"({"verb": "buy", "score": "high"})")) == "relations/xx/buys.json:2:27: a number is expected");
  CHECK(wrong(patterns(R"("S buys (O")")) == "relations/xx/buys.json:2:11: in the pattern: `)` is expected");
  CHECK(wrong(patterns(R"({"score": 1})")) == "relations/xx/buys.json:2:1: a pattern is expected");
  CHECK(wrong(R"({"predicate": "sells"})") == "relations/xx/buys.json:1:16: no file defines the predicate `sells`");
  CHECK(wrong(R"({"triggers": {}})") == "relations/xx/buys.json:1:1: the field `predicate` is missing");
  CHECK(wrong(R"({"predicate": "buys", "triggers": {"xx": {}}})") == "relations/xx/buys.json:1:42: a list is expected");
  CHECK(wrong("{") ==
        "relations/xx/buys.json:1:2: syntax error while parsing object key - unexpected end of input; "
        "expected string literal");
}

TEST_CASE("what is wrong in a definition, a grammar or a table of verbs is told with its place") {
  const std::string nothing = R"({"predicate": "buys"})";
  const auto of_grammar = [&](const std::string& file) { return Rules(nothing, file).message(); };
  const auto of_verbs = [&](const std::string& file) { return Rules(nothing, grammar, file).message(); };
  const auto of_definition = [&](const std::string& file) { return Rules(nothing, grammar, verbs, file).message(); };
  CHECK(of_definition(R"({"predicate": "buys", "subject": [], "object": ["place"]})") ==
        "relations/buys.json:1:34: at least one type is expected");
  CHECK(of_definition(R"({"predicate": "buys", "subject": ["firm"], "object": ["place"]})") ==
        "relations/buys.json:1:36: unknown type `firm`");
  CHECK(of_grammar("{}") == "languages/xx/grammar.json:1:1: the section `words` is missing");
  CHECK(of_grammar(R"({"words": {"prepositions": ["for"]}})") ==
        "languages/xx/grammar.json:1:28: unknown word class `prepositions`");
  CHECK(of_grammar(R"({"words": {"preposition": ["for", 1]}})") ==
        "languages/xx/grammar.json:1:35: a string is expected");
  CHECK(of_grammar(R"({"words": {}, "auxiliaries": [{"kind": "x", "forms": []}]})") ==
        "languages/xx/grammar.json:1:31: `kind` must be perfect, passive, copula or modal");
  CHECK(of_grammar(R"({"words": {}, "embedding": [{"verbs": ["sell"], "status": "planned"}]})") ==
        "languages/xx/grammar.json:1:39: `sell` is not in verbs.tsv");
  CHECK(of_grammar(R"({"words": {}, "embedding": [{"verbs": ["buy"], "status": "x"}]})") ==
        "languages/xx/grammar.json:1:59: unknown status `x`");
  CHECK(of_grammar(R"({"words": {}, "genders": {"common": ["en"]}})") ==
        "languages/xx/grammar.json:1:37: unknown gender `common`");
  CHECK(of_verbs("# comment\nbuy\tfinit=buys\n") == "languages/xx/verbs.tsv:2:1: unknown form class in `finit=buys`");
  CHECK(of_verbs("").empty());
}

TEST_CASE("a language has at most 128 kinds of things, and none is left out silently") {
  const auto with_kinds = [](int count) {
    std::string groups;
    for (int i = 0; i < count; ++i) groups += fmt::format(R"({}"kind_{}": ["kind{}"])", i == 0 ? "" : ", ", i, i);
    return fmt::format(R"({{"words": {{}}, "groups": {{{}}}}})", groups);
  };
  const std::string fits = Rules(R"({"predicate": "buys"})", with_kinds(128)).message();
  CHECK(fits == "");
  CHECK(Rules(R"({"predicate": "buys"})", with_kinds(129)).message() ==
        "languages/xx/grammar.json: 129 groups `kind_…`, of which a language may have 128");
}

TEST_CASE("doubles and unknown groups are warned of") {
  const auto of = [](const std::string& file) { return Rules(file).warnings(); };
  CHECK(of(triggers(R"({"verb": "buy"}, {"verb": "buy", "O": "for"}, {"verb": "buy"})")) ==
        std::vector<std::string>{"buys/xx/2: the same trigger as buys/xx/0"});
  CHECK(of(patterns(R"("S (buys|gets|buys) @none O")")).size() == 2);
}

TEST_CASE("an entry of several words is a trigger for each") {
  const std::string one = R"({"verb": ["buy", "turn out"], "O": "for"}, {"noun": {"buyer": ["buyers"], "owner": []}})";
  CHECK(Rules(triggers(one)).list() ==
        std::vector<std::string>{"buys/xx/0 buy", "buys/xx/1 turn out", "buys/xx/2 buyer", "buys/xx/3 owner"});
  CHECK(Rules(triggers(one + R"(, {"verb": "turn out", "O": "for"}, {"noun": "buyer", "forms": ["buyers"]})"))
            .warnings() == std::vector<std::string>{"buys/xx/4: the same trigger as buys/xx/1",
                                                    "buys/xx/5: the same trigger as buys/xx/2"});
}
