// The pattern language: what parses, and where errors point.
#include "../../../src/relation/pattern.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace gazgraph;

namespace {

void same(std::string_view word, std::string& normal) { normal = word; }

/// `offset: message`, or nothing when it parses.
std::string error_of(const std::string& text) {
  try {
    PatternSet set;
    PatternParser(set, same).add(text);
    return "";
  } catch (const PatternError& error) {
    return std::to_string(error.offset) + ": " + error.message;
  }
}

struct Case {
  std::string text, error;
};

}  // namespace

TEST_CASE("patterns parse, and errors say where and what") {
  for (const auto& [text, error] : {
           Case{"S founded O", ""},
           Case{"S:person ..6 (~head|chief executive) of? O's @group !not \"(\" * $", ""},
           Case{"^ S- based O:date", ""},
           Case{"founded O", "9: the pattern has no S"},
           Case{"S founded", "9: the pattern has no O"},
           Case{"S ..x O", "4: a number from 1 to 30 is expected"},
           Case{"S ..99 O", "4: a number from 1 to 30 is expected"},
           Case{"S (a|b O", "8: `)` is expected"},
           Case{"S () O", "3: a word is expected"},
           Case{"S:planet O",
                "2: a type is expected: person, organization, place, product, work, event, other, demonym, "
                "nationality, date"},
           Case{"S \"a O", "3: a closing `\"` is expected"},
           Case{"S !a? O", "5: `!` and `?` exclude each other"},
           Case{"S (a)b O", "5: a space is expected"},
       }) {
    CAPTURE(text);
    CHECK(error_of(text) == error);
  }
}

TEST_CASE("no text makes the parser do anything but parse or throw") {
  const std::string alphabet = "SO:( )|?!~@\"^$*.-'6ab";
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto left = random() % 24; left > 0; --left) text += alphabet[random() % alphabet.size()];
    error_of(text);
  }
}

TEST_CASE("what stands at a place in the same words is there once, and reads as it does alone") {
  PatternSet set;
  PatternParser parser(set, same);
  parser.add("S (led|\"a ) b\") O");
  CHECK_THROWS_AS(parser.add("S (led O"), PatternError);
  parser.add("O (led|\"a ) b\") S");
  parser.add("O (led|\"a ) b\")? S");
  REQUIRE(set.patterns.size() == 3);
  CHECK(set.places.size() == 4);
  const Pattern first = set.pattern(set.patterns[0]);
  const Pattern second = set.pattern(set.patterns[1]);
  const Pattern third = set.pattern(set.patterns[2]);
  REQUIRE(second.elements.size() == 3);
  CHECK(second.elements[1].place == first.elements[1].place);
  CHECK(second.elements[0].place == first.elements[2].place);
  CHECK(third.elements[1].optional);
  CHECK_FALSE(second.elements[1].optional);
  for (const Pattern& pattern : {first, second, third}) {
    const auto alternatives = pattern.alternatives(pattern.elements[1]);
    REQUIRE(alternatives.size() == 2);
    CHECK(pattern.atoms_of(alternatives[1]).front().text == "a ) b");
  }
}
