#include "gazgraph/base/json_place.hpp"

#include <doctest/doctest.h>

using gazgraph::JsonFile;
using gazgraph::JsonPlace;

TEST_CASE("a place leads to values and back to their positions") {
  const JsonFile file = JsonFile::parse("{\"a\": [1,\n {\"b/c\": \"text\"}]}", "x.json");
  const JsonPlace root(file);
  CHECK(root.exists());
  CHECK(root.back().empty());
  const JsonPlace text = root / "a" / 1 / "b/c";
  REQUIRE(text.exists());
  CHECK(text.value() == "text");
  CHECK(text.back() == "b/c");
  CHECK((root / "a" / 1).back() == "1");
  CHECK(std::string(text.error("wrong").what()) == "x.json:2:11: wrong");
  CHECK(std::string((root / "a" / 1).error("wrong").what()) == "x.json:2:2: wrong");
}

TEST_CASE("what is missing has no value, and errors point at the file's start") {
  const JsonFile file = JsonFile::parse(R"({"a": [1], "b": 2})", "x.json");
  const JsonPlace root(file);
  for (const JsonPlace& place :
       {root / "c", root / 0, root / "a" / 1, root / "a" / "x", root / "b" / "x", root / "c" / "d" / 5}) {
    CHECK_FALSE(place.exists());
    CHECK(std::string(place.error("missing").what()) == "x.json:1:1: missing");
  }
}
