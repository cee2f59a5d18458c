#include <doctest/doctest.h>

#include <random>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "temporary_folder.hpp"

using namespace gazgraph;

namespace {

/// The first problem of a file, without its folder; empty when it has none.
std::string problem_of(const std::string& name, const std::string& bytes) {
  const TemporaryFolder folder;
  const std::vector<std::filesystem::path> files{folder.write(name, bytes)};
  try {
    Gazetteer::load(files);
  } catch (const Error& error) {
    return error.message();
  }
  return "";
}

const std::string good_json = R"({"entities": [{"id": "a", "type": "place", "labels": {"sv": "Ön"},
  "names": {"*": ["Island"]}, "prior": 0.5, "facts": [["located_in", "b"]], "context": ["sea"], "requires": ["b"]}]})";

}  // namespace

TEST_CASE("what is wrong in an entity file is told, never a crash") {
  struct Case {
    std::string name, bytes, part;
  };
  for (const auto& [name, bytes, part] : {
           Case{"a.json", R"({"entities": 3})", "a list of entities"},
           Case{"a.json", R"({"entities": {"id": "a"}})", "a list of entities"},
           Case{"a.json", R"({"entities": [{"id": "a", "type": "place", "names": {"*": ["A"]}, "labels": {"sv": 1}}]})",
                "a string is expected"},
           Case{"a.json", R"({"entities": [{"id": "a", "type": "place", "names": {"*": ["A"]}, "facts": {"p": "b"}}]})",
                "a list of [predicate, object id]"},
           Case{"a.json", R"({"entities": [{"id": "a", "type": "place", "names": {"*": ["A"]}, "facts": "x"}]})",
                "a list of [predicate, object id]"},
           Case{"a.json", R"({"entities": [{"id": "a", "type": "place", "names": {"*": [" "]}}]})",
                "a name is expected"},
           Case{"a.tsv", "a\tplace\ten", "four columns"},
           Case{"a.tsv", "a\tplace\ten\t \n", "the name is empty"},
           Case{"a.tsv", "a\trock\ten\tA\n", "unknown type"},
           Case{"a.tsv", "a\tplace\ten\tA\na\tperson\ten\tB\n", "the id `a`"},
       }) {
    CAPTURE(bytes);
    CHECK(problem_of(name, bytes).find(part) != std::string::npos);
  }
  CHECK(problem_of("a.json", good_json).empty());
}

TEST_CASE("damaged entity files give an error or load, whatever byte is wrong") {
  std::mt19937 random(11);
  const std::string tsv = "a\tplace\ten\tIsland\nb\tperson\tund\t华为 Ön\n";
  for (int round = 0; round < 2000; ++round) {
    const bool json = random() % 2 == 0;
    std::string bytes = json ? good_json : tsv;
    for (auto edits = 1 + random() % 3; edits > 0; --edits) {
      const std::size_t at = random() % bytes.size();
      static const std::string likely = "{}[]\",:0\t\n";
      if (random() % 3 == 0) {
        bytes.erase(at, 1 + random() % 4);
      } else {
        bytes[at] = random() % 2 == 0 ? likely[random() % likely.size()] : static_cast<char>(random() % 256);
      }
      if (bytes.empty()) bytes = " ";
    }
    CAPTURE(bytes);
    CHECK_NOTHROW(static_cast<void>(problem_of(json ? "a.json" : "a.tsv", bytes)));
  }
}
