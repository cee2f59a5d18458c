#include "kernels.hpp"

#include <doctest/doctest.h>

#include <random>
#include <sstream>

#include "letters.hpp"
#include "name_words.hpp"

using namespace gazgraph;

namespace {

const std::vector<std::uint64_t> every_word(SmallNames::size, ~std::uint64_t{0});

/// Begin, end and fold of every word, by some kernels.
std::string scanned(std::string_view text, const Kernels& kernels) {
  Words words;
  Selection selection;
  scan_words(text, kernels, SmallNames::view(every_word.data()), words, selection);
  selection.candidates = selection.picked;
  selection.candidate_count = selection.picked_count;
  fold_candidates(text, kernels, words, selection);
  std::ostringstream out;
  for (std::uint32_t i = 0; i < words.count; ++i) {
    need_fold(text, i, words);
    out << words.begin[i] << '-' << words.end[i] << ' ' << words.folded(i) << ' ' << words.hash[i] << '\n';
  }
  return out.str();
}

/// The same, letter by letter.
std::string cut(std::string_view text) {
  std::vector<NameWord> words;
  cut_words(text, words);
  std::ostringstream out;
  for (const NameWord& word : words) {
    std::string folded;
    append_fold(text.substr(word.begin, word.end - word.begin), folded);
    out << word.begin << '-' << word.end << ' ' << folded << ' ' << hash_word(folded) << '\n';
  }
  return out.str();
}

void append_utf8(char32_t point, std::string& out) {
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += {static_cast<char>(0xC0U | point >> 6U), static_cast<char>(0x80U | (point & 0x3FU))};
  } else if (point < 0x10000) {
    out += {static_cast<char>(0xE0U | point >> 12U), static_cast<char>(0x80U | (point >> 6U & 0x3FU)),
            static_cast<char>(0x80U | (point & 0x3FU))};
  } else {
    out += {static_cast<char>(0xF0U | point >> 18U), static_cast<char>(0x80U | (point >> 12U & 0x3FU)),
            static_cast<char>(0x80U | (point >> 6U & 0x3FU)), static_cast<char>(0x80U | (point & 0x3FU))};
  }
}

}  // namespace

TEST_CASE("every letter of Unicode is cut and folded alike by all kernels") {
  for (const Kernels* kernels : all_kernels()) {
    std::string text;
    for (char32_t point = 1; point < 0x30000; ++point) {
      if (point >= 0xD800 && point < 0xE000) continue;
      append_utf8(point, text);
      text += point % 3 == 0 ? " " : point % 3 == 1 ? "a" : "";
      if (text.size() < 4000) continue;
      INFO("kernels ", std::string(kernels->name), ", up to U+", static_cast<std::uint32_t>(point));
      REQUIRE(scanned(text, *kernels) == cut(text));
      text.clear();
    }
  }
}

TEST_CASE("random mixtures of scripts at all places of a block") {
  const std::vector<char32_t> points = {'a',    'Z',    '7',    ' ',    '-',    '.',    '&',     '#',
                                        0xE5,   0xD7,   0x387,  0x3B1,  0x3C2,  0x3F6,  0x301,   0xAD,
                                        0x430,  0x531,  0x5D0,  0x627,  0x64B,  0xE01,  0xE31,   0x200D,
                                        0x2019, 0x4E2D, 0x3042, 0xAC00, 0xFF21, 0xFB01, 0x1F642, 0x20000};
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto length = random() % 200; length > 0; --length) append_utf8(points[random() % points.size()], text);
    for (const Kernels* kernels : all_kernels()) {
      INFO("kernels ", std::string(kernels->name), ", text ", text);
      REQUIRE(scanned(text, *kernels) == cut(text));
    }
  }
}

TEST_CASE("a letter is not taken for another") {
  for (const auto& [one, other] : {std::pair{"α", "a"}, {"а", "a"}, {"і", "i"}, {"β", "ß"}, {"я", "r"}, {"μ", "м"}}) {
    std::string folds[2];
    append_fold(one, folds[0]);
    append_fold(other, folds[1]);
    CHECK_MESSAGE(folds[0] != folds[1], one, " and ", other);
  }
}
