// The choice of contenders against all sets there are, and tables and filters against maps.
#include "choose.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include "gazgraph/text/language.hpp"
#include "hash_filter.hpp"
#include "letters.hpp"
#include "number_table.hpp"
#include "word_cache.hpp"
#include "word_endings.hpp"
#include "worlds.hpp"

using namespace gazgraph;

namespace {

float worth_of(const std::vector<Contender>& contenders, const std::vector<std::uint32_t>& set) {
  float sum = 0;
  for (const std::uint32_t i : set) sum += contenders[i].worth;
  return sum;
}

bool overlap(const std::vector<Contender>& contenders, const std::vector<std::uint32_t>& set) {
  for (const std::uint32_t a : set) {
    for (const std::uint32_t b : set) {
      if (a != b && contenders[a].first < contenders[b].last && contenders[b].first < contenders[a].last) return true;
    }
  }
  return false;
}

float best_of_all_sets(const std::vector<Contender>& contenders) {
  float best = 0;
  for (std::uint32_t mask = 0; mask < 1U << contenders.size(); ++mask) {
    std::vector<std::uint32_t> set;
    for (std::uint32_t i = 0; i < contenders.size(); ++i) {
      if ((mask >> i & 1U) != 0) set.push_back(i);
    }
    if (!overlap(contenders, set)) best = std::max(best, worth_of(contenders, set));
  }
  return best;
}

}  // namespace

TEST_CASE("the chosen contenders are worth as much as the best of all sets") {
  std::mt19937 random(3);
  ChoiceScratch scratch;
  for (int round = 0; round < 2000; ++round) {
    std::vector<Contender> contenders(random() % 9);
    for (Contender& contender : contenders) {
      contender.first = static_cast<std::uint32_t>(random() % 10);
      contender.last = contender.first + 1 + static_cast<std::uint32_t>(random() % 4);
      contender.worth = 0.25F * static_cast<float>(random() % 16);  // sums are exact
    }
    std::sort(contenders.begin(), contenders.end(),
              [](const Contender& a, const Contender& b) { return a.last < b.last; });
    std::vector<std::uint32_t> chosen;
    choose_contenders(contenders, scratch, chosen);
    CAPTURE(round);
    CHECK_FALSE(overlap(contenders, chosen));
    CHECK(worth_of(contenders, chosen) == best_of_all_sets(contenders));
    CHECK(std::is_sorted(chosen.rbegin(), chosen.rend()));
  }
}

TEST_CASE("a table of numbers holds what was added") {
  std::mt19937 random(4);
  NumberTable<std::uint32_t> table;
  std::map<std::uint32_t, std::uint32_t> expected;
  for (int i = 0; i < 5000; ++i) {
    const auto number = static_cast<std::uint32_t>(random() % 4000);
    const std::uint32_t* found = table.find(number);
    REQUIRE((found != nullptr) == expected.contains(number));
    if (found != nullptr) CHECK(*found == expected[number]);
    if (found == nullptr) table.add(number, expected[number] = static_cast<std::uint32_t>(i));
  }
  CHECK(table.size() == expected.size());
  table.clear();
  CHECK(table.find(1) == nullptr);
}

TEST_CASE("a filter forgets nothing, and lets little else through") {
  HashFilter filter;
  CHECK_FALSE(filter.may_hold(1));
  filter.reset(1000);
  for (std::uint64_t i = 0; i < 1000; ++i) filter.mark(hash_sequence(0, i));
  std::size_t wrong = 0;
  for (std::uint64_t i = 0; i < 1000; ++i) {
    CHECK(filter.may_hold(hash_sequence(0, i)));
    wrong += filter.may_hold(hash_sequence(0, 1000 + i)) ? 1 : 0;
  }
  CHECK(wrong < 60);
}

TEST_CASE("a cache of words tells what was worked out, for words of every length") {
  WordCache<std::string> cache(4);
  for (int round = 0; round < 3; ++round) {
    for (const char* word : {"", "a", "Ek", "Nordvik", "sixteen letters!", "more than sixteen letters", "Ek"}) {
      CHECK(cache.get(word, [](std::string_view text) { return std::string(text); }) == word);
    }
  }
}

TEST_CASE("hashes of a few bytes see every byte") {
  const std::string text = "abcdefghijklmnopq";
  for (std::size_t size = 0; size <= 8; ++size) {
    std::uint64_t slow = 0;
    for (std::size_t i = size; i-- > 0;) slow = slow << 8U | static_cast<unsigned char>(text[i]);
    CHECK(few_bytes(text.data(), size) == slow);
  }
  for (std::size_t size = 1; size <= text.size(); ++size) {
    std::string other = text.substr(0, size);
    other.back() ^= 1;
    CHECK(hash_bytes(other) != hash_bytes(text.substr(0, size)));
  }
}

TEST_CASE("folding and openings: eight letters at once as one by one") {
  for (const char* code : {"sv", "el"}) {
    const auto language = Language::load(DataFolder(source_data()), code);
    const WordFolder folder(language.get());
    for (const char* word : {"Nordvik", "NORDVIKENERGI", "Ångström", "abcdefgå", "Ek", "D'Arc", "H20", "U.S.",
                             "Γιώργος", "ΓΙΏΡΓΟΣ", "Zebra\xCC\x8A", "[abc]", "abc`def", "Émile"}) {
      CAPTURE(word);
      WordBuffer buffer;
      std::string slow;
      WordBuffer letter;
      const std::string_view folded = folder.fold(word, buffer);
      CHECK(folder.opening(word) == opening_of(folded));
      // A letter at a time is the same but where a mark follows.
      if (std::string_view(word).find('\xCC') != std::string_view::npos) continue;
      for (std::size_t at = 0; at < std::string_view(word).size();) {
        std::size_t end = at + 1;
        while ((static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) ++end;
        slow += folder.fold(std::string_view(word).substr(at, end - at), letter);
        at = end;
      }
      CHECK(folded == slow);
    }
  }
}

TEST_CASE("endings by their last letter: as one after the other") {
  for (const char* code : {"sv", "nb", "en", "el", "de"}) {
    const auto language = Language::load(DataFolder(source_data()), code);
    const WordEndings endings(language.get());
    for (const char* word :
         {"nordviks", "deutschen", "γιωργου", "αθηνασ", "eks", "s", "valet", "berliner", "tecknaren", ""}) {
      std::vector<std::pair<std::uint16_t, std::string>> fast;
      endings.for_each_base(word, [&](std::uint16_t rule, std::string_view base) { fast.emplace_back(rule, base); });
      std::vector<std::pair<std::uint16_t, std::string>> slow;
      for (std::size_t rule = 0; rule < language->endings().size(); ++rule) {
        const NameEnding& ending = language->endings()[rule];
        if (!std::string_view(word).ends_with(ending.form)) continue;
        const std::string stem = std::string(word).substr(0, std::string_view(word).size() - ending.form.size());
        if (count_characters(stem) < (ending.min_stem == 0 ? 0U : 2U)) continue;
        if (!stem.empty() && ending.not_after.find(stem.back()) != std::string::npos) continue;
        if (*word != '\0') slow.emplace_back(static_cast<std::uint16_t>(rule), stem + ending.base);
      }
      CAPTURE(word);
      CHECK(fast == slow);
      // Every form of a base form begins as foretold.
      for (const auto& [rule, base] : fast) {
        std::vector<std::uint64_t> openings;
        endings.append_openings(base, openings);
        CHECK(std::find(openings.begin(), openings.end(), opening_of(word)) != openings.end());
      }
    }
  }
}
