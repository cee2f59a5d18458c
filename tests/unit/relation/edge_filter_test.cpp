// A filter may let too much through, and must not hold back anything.
#include "../../../src/relation/edge_filter.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

using namespace gazgraph;

namespace {

std::string random_word(std::mt19937& chance, std::size_t most) {
  static const std::string letters = "abcdeåσ-";
  std::string word;
  for (std::size_t left = 1 + chance() % most; left > 0; --left) word += letters[chance() % letters.size()];
  return word;
}

}  // namespace

TEST_CASE("where a text may begin that a word ends with, is told of every text that was added") {
  std::mt19937 chance(5);
  const auto filter = std::make_unique<TailFilter>();
  std::vector<std::string> texts;
  for (int i = 0; i < 200; ++i) texts.push_back(random_word(chance, 12));
  for (const std::string& text : texts) filter->add(text);
  std::size_t places = 0;
  std::size_t told = 0;
  for (int round = 0; round < 5000; ++round) {
    const std::string opening = random_word(chance, 80);
    const std::string word = opening + texts[chance() % texts.size()];
    const std::uint64_t beginnings = filter->beginnings(word);
    CHECK(TailFilter::may_begin(beginnings, opening.size()));
    for (std::size_t at = 0; at < word.size() && at < TailFilter::width; ++at, ++places)
      told += TailFilter::may_begin(beginnings, at) ? 1U : 0U;
  }
  CHECK(told * 4 < places);
}

TEST_CASE("a text may be a word's whole, and an empty word has no beginnings") {
  const auto filter = std::make_unique<TailFilter>();
  CHECK(filter->beginnings("owner") == 0);
  filter->add("owner");
  CHECK(filter->beginnings("owner") == 1);
  CHECK(filter->beginnings("landowner") == 16);
  CHECK(filter->beginnings("landowners") == 0);
  CHECK(filter->beginnings("") == 0);
}
