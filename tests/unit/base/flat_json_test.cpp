#include "gazgraph/base/flat_json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <vector>

#include "temporary_folder.hpp"

using gazgraph::Error;
using gazgraph::FlatJson;
using gazgraph::JsonValue;

namespace {

/// The tree of a value, made by its public face alone.
nlohmann::json tree_of(JsonValue value) {
  using Type = JsonValue::Type;
  if (value.is_text()) return value.text();
  if (value.is(Type::number)) return value.number();
  if (value.is(Type::boolean)) return value.boolean();
  if (value.is_list()) {
    auto list = nlohmann::json::array();
    for (const JsonValue element : value.elements()) list.push_back(tree_of(element));
    return list;
  }
  if (!value.is_object()) return nullptr;
  auto object = nlohmann::json::object();
  for (const auto& [name, member] : value.members()) object[std::string(name)] = tree_of(member);
  return object;
}

std::string message_of(JsonValue value, std::size_t offset = 0) { return value.error("wrong", offset).what(); }

}  // namespace

TEST_CASE("flat values are those of the text, also when the document is used again") {
  FlatJson json;
  for (const std::string text :
       {R"({})", R"([])", R"("å\n\u00e5\ud83d\ude00")", R"([0, -1, 1, 1.5, -2e10, 4294967296])",
        R"({"b": [true, false, null], "a": {"b": {}}, "": [[], [[]], {"x": 1}]})", R"({"twice": 1, "twice": [2]})",
        "\xef\xbb\xbf{\"a\": 1}", " [ 1 , 2 ] \n", R"({"k\"ey": "v\\\"al"})"}) {
    CAPTURE(text);
    CHECK(tree_of(json.parse(text, "x.json")) == nlohmann::json::parse(text));
  }
}

TEST_CASE("members are found by name, the last one of several") {
  FlatJson json;
  const JsonValue root = json.parse(R"({"a": 1, "b": {"c": "text"}, "a": 2, "list": [true]})", "x.json");
  CHECK(root["a"].number() == 2);
  CHECK(root["b"]["c"].text() == "text");
  CHECK_FALSE(root["c"].exists());
  CHECK_FALSE(root["a"]["c"].exists());
  CHECK_FALSE(root["c"]["d"].exists());
  CHECK(root["c"].text_or("none") == "none");
  CHECK(root["c"].number_or(3) == 3);
  CHECK(root["c"].boolean_or(true));
  for (const JsonValue element : root["c"].elements()) FAIL(message_of(element));
  for (const auto& [name, member] : root["c"].members()) FAIL(name);
}

TEST_CASE("errors point at the value, at what lacks one, and into texts") {
  FlatJson json;
  const JsonValue root = json.parse(
      "{\"a\": [1, {\"b\\\"}\": [true, \"x]\"]},\n  -2.5],\n \"c/d\": {\n\"e\": null}, \"f\":\"\"}", "x.json");
  CHECK(message_of(root) == "x.json:1:1: wrong");
  CHECK(message_of(root["a"]) == "x.json:1:7: wrong");
  std::vector<JsonValue> list;
  for (const JsonValue value : root["a"].elements()) list.push_back(value);
  REQUIRE(list.size() == 3);
  CHECK(message_of(list[0]) == "x.json:1:8: wrong");
  CHECK(message_of(*++list[1]["b\"}"].elements().begin()) == "x.json:1:28: wrong");
  CHECK(message_of(*++list[1]["b\"}"].elements().begin(), 1) == "x.json:1:29: wrong");
  CHECK(message_of(list[2]) == "x.json:2:3: wrong");
  CHECK(message_of(root["c/d"]["e"]) == "x.json:4:6: wrong");
  CHECK(message_of(root["c/d"]["missing"]) == "x.json:3:9: wrong");
  CHECK(message_of(root["f"]) == "x.json:4:18: wrong");
}

TEST_CASE("a value of another type is told with its place") {
  FlatJson json;
  const JsonValue root = json.parse("{\"a\": 1,\n\"b\": \"x\"}", "x.json");
  CHECK_THROWS_WITH_AS(static_cast<void>(root["a"].text()), "x.json:1:7: a string is expected", Error);
  CHECK_THROWS_WITH_AS(static_cast<void>(root["b"].number()), "x.json:2:7: a number is expected", Error);
  CHECK_THROWS_WITH_AS(static_cast<void>(root["b"].boolean_or(true)), "x.json:2:7: true or false is expected", Error);
  CHECK_THROWS_WITH_AS(static_cast<void>(root["a"].elements("a list of x is expected")),
                       "x.json:1:7: a list of x is expected", Error);
  CHECK_THROWS_WITH_AS(static_cast<void>(root["a"].members()), "x.json:1:7: an object is expected", Error);
  CHECK_THROWS_WITH_AS(static_cast<void>(root["c"].text()), "x.json:1:1: a string is expected", Error);
}

TEST_CASE("a broken text is reported as by JsonFile, whatever was read before") {
  FlatJson json;
  json.parse("[1, 2, 3]", "y.json");
  CHECK_THROWS_WITH_AS(json.parse("{\n  \"a\": 1,\n  b\n}", "x.json"),
                       "x.json:3:3: syntax error while parsing object key - invalid literal; last read: "
                       "'1,<U+000A>  b'; expected string literal",
                       Error);
  CHECK_THROWS_AS(json.parse("", "x.json"), Error);
  CHECK_THROWS_AS(json.parse("[\"\xff\"]", "x.json"), Error);
  CHECK_THROWS_AS(json.parse(std::string(3000, '[') + std::string(3000, ']'), "x.json"), Error);
  CHECK(json.parse("[1]", "x.json").is_list());
}

TEST_CASE("a file is read, a missing one told") {
  const TemporaryFolder folder;
  const auto path = folder.write("a.json", "{\"a\": [1,\n true]}");
  FlatJson json;
  const JsonValue root = json.read(path);
  CHECK(message_of(*++root["a"].elements().begin()) == path.string() + ":2:2: wrong");
  CHECK_THROWS_AS(json.read(folder.path() / "missing.json"), Error);
}
