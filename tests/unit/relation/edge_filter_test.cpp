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

TEST_CASE("a word may have a stem with which its letters begin, marks aside, and a short one in short words only") {
  const auto filter = std::make_unique<StemFilter>();
  for (const char* stem : {"fruh", "compani", "trade", "for", "ab", "εταιρ"}) filter->add(stem);
  for (const char* word : {"fruh", "früher", "frühesten", "companies", "company", "trading", "trades", "for", "fordern",
                           "ab", "abends", "εταιρεία", "εταιρ"})
    CHECK(filter->may_hold(word));
  for (const char* word : {"fru", "friher", "compare", "fo", "fortgesetztheit", "abgegeben", "a", "εται", "x", ""})
    CHECK_FALSE(filter->may_hold(word));
}

TEST_CASE("a stem holds in what a stemmer may have made of it, whatever stands behind the letters") {
  std::mt19937 chance(7);
  const auto filter = std::make_unique<StemFilter>();
  std::vector<std::string> stems;
  static const std::vector<std::string> letters = {"a", "b", "c", "d", "e", "y", "å", "ß", "σ"};
  for (int i = 0; i < 300; ++i) {
    stems.emplace_back();
    for (std::size_t left = 1 + chance() % 12; left > 0; --left) stems.back() += letters[chance() % letters.size()];
    filter->add(stems.back());
  }
  std::size_t held = 0;
  for (int round = 0; round < 5000; ++round) {
    CHECK(filter->may_hold(stems[chance() % stems.size()] + "en"));
    std::string other = "w";
    for (std::size_t left = 2 + chance() % 9; left > 0; --left) other += static_cast<char>('l' + chance() % 14);
    held += filter->may_hold(other) ? 1U : 0U;
  }
  CHECK(held < 500);
}

TEST_CASE("stems that end compounds are told within what may have been taken off") {
  const auto filter = std::make_unique<StemTailFilter>();
  CHECK_FALSE(filter->may_hold("verkaufschef"));
  for (const char* stem : {"chef", "agar", "kommission"}) filter->add(stem);
  for (const char* word : {"verkaufschef", "försäljningschefernas", "storägaren", "kommissionens", "eu-kommission"})
    CHECK(filter->may_hold(word));
  CHECK(filter->may_hold(std::string(40, 'q')));  // too long to be told
  for (const char* word : {"chaf", "agor", "x", ""}) CHECK_FALSE(filter->may_hold(word));
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
