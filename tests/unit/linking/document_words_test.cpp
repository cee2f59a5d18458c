// Words that begin like others, found in passes, against each word by itself; and what is asked of a plain word, made small
// eight letters at once, against one letter at a time.
#include "document_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "gazgraph/linking/common_words.hpp"
#include "gazgraph/text/language.hpp"
#include "language_words.hpp"
#include "letters.hpp"
#include "token_set.hpp"
#include "word_cache.hpp"
#include "worlds.hpp"

using namespace gazgraph;

namespace {

/// Words of plain letters, digits, other alphabets, letters with marks of their own, dots and apostrophes.
std::string make_word(std::mt19937& random) {
  static const std::vector<std::string> pieces = {"a", "b", "T", "n",  "e", "R", "o", "1", "9",       "ö",
                                                  "Å", "é", "Ω", "σ",  "ς", "ά", "ß", "ﬁ", "e\u0301", "n\u0303",
                                                  "’", "'", ".", "中", "Ж", "a", "m", "k"};
  std::string word;
  const std::size_t size = 1 + random() % 9;
  for (std::size_t i = 0; i < size; ++i) word += pieces[random() % pieces.size()];
  return word;
}

std::string make_text(std::mt19937& random) {
  static const std::vector<std::string> marks = {" ", " ", " ", " ", ", ", ". ", "-", "\n", " 2024 ", " 1999"};
  std::string text;
  const std::size_t words = random() % 60;
  for (std::size_t i = 0; i < words; ++i) text += make_word(random) + marks[random() % marks.size()];
  return text;
}

std::string_view word_of(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

}  // namespace

TEST_CASE("the words of a document: found in passes as by a look at each") {
  const Languages languages{DataFolder(source_data())};
  std::mt19937 random(29);
  DocumentWords words;
  for (const char* code : {"en", "el", "sv"}) {
    const auto language = languages.get(code);
    const WordFolder folder(language.get());
    OpeningMemo memo(folder);
    for (int round = 0; round < 300; ++round) {
      const std::string text = make_text(random);
      const Segmentation cut = segment(text, language.get());
      CAPTURE(text);
      words.begin(text, cut.tokens);
      HashFilter first, second;
      first.reset(16);
      second.reset(16);
      for (const Token& token : cut.tokens) {
        if (random() % 4 == 0) (random() % 2 == 0 ? first : second).mark(folder.opening(word_of(text, token)));
      }
      const auto key_of = [&](std::string_view word) {
        WordBuffer buffer;
        return WordKey{.opening = folder.opening(word), .hash = hash_bytes(folder.fold(word, buffer))};
      };
      // Both questions, in either order: what one works out must serve the other.
      const auto check_words = [&] {
        for (const Token& token : cut.tokens) {
          if (token.kind == TokenKind::punctuation) continue;
          CHECK(words.has(key_of(word_of(text, token)), folder, memo));
        }
        for (int other = 0; other < 5; ++other) {
          const std::string word = make_word(random);
          const bool there = std::any_of(cut.tokens.begin(), cut.tokens.end(), [&](const Token& token) {
            return token.kind != TokenKind::punctuation && key_of(word_of(text, token)).hash == key_of(word).hash;
          });
          CHECK(words.has(key_of(word), folder, memo) == there);
        }
      };
      const bool words_first = random() % 2 == 0;
      if (words_first) check_words();
      const bool years = random() % 2 == 0;
      std::vector<std::uint32_t> expected;
      for (std::uint32_t i = 0; i < cut.tokens.size(); ++i) {
        const Token& token = cut.tokens[i];
        const std::uint64_t opening = folder.opening(word_of(text, token));
        const bool capital = token.kind == TokenKind::word && token.capitalized;
        const bool year = years && token.kind == TokenKind::number && token.end - token.begin == 4;
        if (year || (capital && (first.may_hold(opening) || second.may_hold(opening)))) expected.push_back(i);
      }
      const auto found = words.find_capitals(first.view(), second.view(), years, memo);
      CHECK(std::vector<std::uint32_t>(found.begin(), found.end()) == expected);
      for (const std::uint32_t i : found) CHECK(words.opening(i) == folder.opening(word_of(text, cut.tokens[i])));
      if (!words_first) check_words();
    }
  }
}

TEST_CASE("a memo of openings gives what the folder gives, for any word and however often") {
  const Languages languages{DataFolder(source_data())};
  std::mt19937 random(41);
  for (const char* code : {"en", "el", "sv"}) {
    const auto language = languages.get(code);
    const WordFolder folder(language.get());
    OpeningMemo memo(folder);
    for (int round = 0; round < 20000; ++round) {
      const std::string word = make_word(random) + (random() % 2 == 0 ? make_word(random) : "");
      CAPTURE(word);
      CHECK(memo.opening(word) == folder.opening(word));
    }
    for (const std::string& word :
         {std::string(), std::string(1, '\0'), std::string("αβγδ\u0301ε"), std::string("ÅÄÖÉé")})
      CHECK(memo.opening(word) == folder.opening(word));
  }
}

TEST_CASE("a plain word is small and folded at once") {
  const Languages languages{DataFolder(source_data())};
  std::mt19937 random(31);
  for (const char* code : {"en", "el", "sv", "de"}) {
    const auto language = languages.get(code);
    const LanguageWords words(language.get());
    const CommonWords common = CommonWords::load(DataFolder(source_data()), code);
    for (int round = 0; round < 3000; ++round) {
      std::string word;
      for (std::size_t size = 1 + random() % 12; size > 0; --size)
        word += static_cast<char>((random() % 3 == 0 ? 'A' : 'a') + static_cast<char>(random() % 26));
      WordBuffer plain, lower, folded;
      const std::string_view small = lower_plain_word(word, plain);
      REQUIRE(small.size() == word.size());
      CHECK(small == lower_word(word, lower));
      CHECK(small == words.folder().fold(word, folded));
    }
    for (const char* word : {"The", "och", "Der", "said", "von", "AB", "mars"}) {
      WordBuffer plain;
      const std::uint64_t hash = hash_bytes(lower_plain_word(word, plain));
      CHECK(common.find_hash(hash) == common.find_any_case(word));
      CHECK(words.roles_of_folded(hash) == words.roles(word));
    }
    for (const char* word : {"über", "U.S.", "H20", "ο", ""}) {
      WordBuffer plain;
      CHECK(lower_plain_word(word, plain).empty());
    }
  }
}

TEST_CASE("a word cache tells of words what was worked out of them, however few places it has") {
  std::mt19937 random(37);
  WordCache<std::size_t> cache(8);
  for (int round = 0; round < 5000; ++round) {
    const std::string word = make_word(random) + make_word(random);
    const std::uint64_t key = WordCache<std::size_t>::key_of(word);
    const std::size_t* recalled = cache.recall(key);
    if (recalled != nullptr) CHECK(*recalled == std::hash<std::string>()(word));
    CHECK(cache.get(word, [](std::string_view asked) { return std::hash<std::string>()(std::string(asked)); }) ==
          std::hash<std::string>()(word));
    CHECK(cache.recall(key) != nullptr);
  }
}

TEST_CASE("a set of tokens holds what was put into it") {
  TokenSet tokens;
  for (const std::size_t size : {0, 1, 64, 65, 200}) {
    tokens.reset(size);
    for (std::uint32_t i = 0; i < size; i += 3) CHECK(tokens.add(i));
    for (std::uint32_t i = 0; i < size; ++i) CHECK(tokens.contains(i) == (i % 3 == 0));
    for (std::uint32_t i = 0; i < size; i += 3) CHECK_FALSE(tokens.add(i));
  }
}
