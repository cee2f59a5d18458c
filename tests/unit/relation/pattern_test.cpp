// The pattern language: what parses, and where errors point.
#include "../../../src/relation/pattern.hpp"

#include <doctest/doctest.h>

#include <random>

using gazgraph::parse_pattern;
using gazgraph::PatternError;

namespace {

std::string same(std::string_view word) { return std::string(word); }

/// `offset: message`, or nothing when it parses.
std::string error_of(const std::string& text) {
  try {
    parse_pattern(text, same);
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
