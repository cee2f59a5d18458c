#include "gazgraph/base/json_file.hpp"

#include <doctest/doctest.h>

using gazgraph::Error;
using gazgraph::JsonFile;
using Pointer = nlohmann::json::json_pointer;

TEST_CASE("a broken text is reported with its line and column") {
  struct Case {
    std::string text;
    std::string message;
  };
  for (const auto& [text, message] : {
           Case{"{\n  \"a\": 1,\n  b\n}",
                "x.json:3:3: syntax error while parsing object key - invalid literal; last read: "
                "'1,<U+000A>  b'; expected string literal"},
           Case{"",
                "x.json:1:1: syntax error while parsing value - unexpected end of input; expected '[', '{', or a "
                "literal"},
           Case{"{\"a\": [{\"b\": 1}, {\"b\": 2,\n \"\\u0062\" : {}}]}",
                "x.json:2:2: the key \"b\" stands twice in this object"},
           Case{"\xEF\xBB\xBF{\"a\": \"a\", \"a\": 1}", "x.json:1:15: the key \"a\" stands twice in this object"},
       }) {
    CAPTURE(text);
    CHECK_THROWS_WITH_AS(JsonFile::parse(text, "x.json"), message.c_str(), Error);
  }
}

TEST_CASE("every value of a text is found again") {
  struct Case {
    std::string pointer;
    std::size_t line;
    std::size_t column;
  };
  const std::string text = "{\"a\": [1, {\"b\\\"}\": [true, \"x]\"]},\n  -2.5],\n \"c/d\": {\n\"e\": null}}";
  const JsonFile file = JsonFile::parse(text, "x.json");
  for (const auto& [pointer, line, column] : {
           Case{"", 1, 1},
           Case{"/a", 1, 7},
           Case{"/a/0", 1, 8},
           Case{"/a/1/b\"}/1", 1, 27},
           Case{"/a/2", 2, 3},
           Case{"/c~1d/e", 4, 6},
           Case{"/missing", 1, 1},
           Case{"/a/7", 1, 1},
       }) {
    CAPTURE(pointer);
    const auto place = file.locate(Pointer(pointer));
    CHECK(place.line == line);
    CHECK(place.column == column);
  }
}

TEST_CASE("an error inside a string counts from its first character") {
  const JsonFile file = JsonFile::parse("{\n  \"pattern\": \"S ..x O\"}", "r.json");
  CHECK(std::string(file.error(Pointer("/pattern"), "a number is expected", 4).what()) ==
        "r.json:2:19: a number is expected");
}

TEST_CASE("the fast parser makes the same tree") {
  for (const std::string text :
       {R"({})", R"([])", R"("å\n\u00e5\ud83d\ude00")", R"([0, -1, 1, 18446744073709551615, -9223372036854775808])",
        R"([1.5, -2e10, 0.0, 123456789012345678901234567890])", R"({"b": [true, false, null], "a": {"b": {}}})",
        R"({"once": 1, "in": {"once": 2}})", "\xef\xbb\xbf{\"a\": 1}", " [ 1 , 2 ] \n"}) {
    CAPTURE(text);
    const auto expected = nlohmann::json::parse(text);
    const auto found = JsonFile::parse(text, "x.json").root();
    CHECK(found == expected);
    CHECK(found.dump() == expected.dump());
    if (expected.is_array()) {
      for (std::size_t i = 0; i < expected.size(); ++i) CHECK(found[i].type() == expected[i].type());
    }
  }
  std::string deep(3000, '[');
  deep += std::string(3000, ']');
  CHECK(JsonFile::parse(deep, "x.json").root() == nlohmann::json::parse(deep));
}
