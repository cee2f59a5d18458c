#include "gazgraph/text/fold.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

namespace {

/// Eight letters of ASCII are mapped at once, others one by one: a text is what its letters are.
TEST_CASE("a text folds and goes to lower case as its letters do") {
  constexpr std::array<const char*, 14> letters = {"a", "Z", "q", "@", "[", "`", "{",
                                                   "'", "0", "å", "É", "Σ", "ß", "北"};
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    std::string lower;
    std::string folded;
    for (std::size_t left = random() % 30; left > 0; --left) {
      const std::string letter = letters[random() % (round % 2 == 0 ? 9 : letters.size())];
      text += letter;
      lower += gazgraph::lower(letter);
      folded += gazgraph::fold(letter);
    }
    CAPTURE(text);
    REQUIRE(gazgraph::lower(text) == lower);
    REQUIRE(gazgraph::fold(text) == folded);
  }
}

TEST_CASE("letters of two bytes in lower case") { CHECK(gazgraph::lower("ÅÄÖ ΑΣ İ Ⱥ") == "åäö ασ i̇ ⱥ"); }

}  // namespace
