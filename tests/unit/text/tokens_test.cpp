#include "gazgraph/text/tokens.hpp"

#include <doctest/doctest.h>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "character_masks.hpp"
#include "gazgraph/text/fold.hpp"
#include "reference_tokens.hpp"
#include "temporary_folder.hpp"

using gazgraph::segment;
using gazgraph::Segmentation;

namespace {

/// `tokens joined by spaces | next sentence`
std::string show(const std::string& text, const gazgraph::Language* language = nullptr) {
  const Segmentation cut = segment(text, language);
  std::string out;
  for (const auto& sentence : cut.sentences) {
    if (!out.empty()) out += " | ";
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (i != sentence.first) out += ' ';
      out += text.substr(cut.tokens[i].begin, cut.tokens[i].end - cut.tokens[i].begin);
    }
  }
  return out;
}

struct Case {
  std::string text;
  std::string expected;
};

}  // namespace

TEST_CASE("tokens") {
  for (const auto& [text, expected] : {
           Case{"", ""},
           Case{"  \n ", ""},
           Case{"Huawei-chip från H20.", "Huawei - chip från H20 ."},
           Case{"It's O'Brien’s 3.5 percent", "It 's O'Brien ’s 3.5 percent"},
           Case{"don't 'quote'", "don't ' quote '"},
           Case{"in the U.S. market", "in the U.S. market"},
           Case{"J. R. Smith", "J. R. Smith"},
           Case{"华为 Ascend芯片", "华 为 Ascend 芯 片"},
           Case{"1998-05-03, 10:30", "1998 - 05 - 03 , 10:30"},
           Case{"wait... what", "wait ... what"},
           Case{"η ΗΠΑ–Κίνας", "η ΗΠΑ – Κίνας"},
           Case{"a\u0301 soft\u00adhyphen", "a\u0301 soft\u00adhyphen"},
           Case{"€5 😀 ok", "€ 5 😀 ok"},
       }) {
    CAPTURE(text);
    CHECK(show(text) == expected);
  }
}

TEST_CASE("sentences") {
  for (const auto& [text, expected] : {
           Case{"One ends. Two begins! Really? Yes.", "One ends . | Two begins ! | Really ? | Yes ."},
           Case{"“Stop!” he said. “Go.” She went.", "“ Stop ! ” he said . | “ Go . ” | She went ."},
           Case{"At 3.5 it was. 2020 was worse.", "At 3.5 it was . | 2020 was worse ."},
           Case{"Headline without stop\n\nText follows here.", "Headline without stop | Text follows here ."},
           Case{"他来了。她走了。", "他 来 了 。 | 她 走 了 。"},
       }) {
    CAPTURE(text);
    CHECK(show(text) == expected);
  }
}

TEST_CASE("lines of a wrapped text run on, lines that are paragraphs do not") {
  CHECK(show("Wrapped text goes on here and is\nGoing to end soon after that one.") ==
        "Wrapped text goes on here and is Going to end soon after that one .");
  const std::string paragraph = "A long paragraph" + std::string(130, ' ') + "ends here\n";
  CHECK(show(paragraph + "Next") == "A long paragraph ends here | Next");
}

TEST_CASE("a language's abbreviations and ordinals end no sentence") {
  const TemporaryFolder folder;
  folder.write("relations/none.json", "{}");
  folder.write(
      "languages/xx/language.json",
      R"({"language": "xx", "text": {"abbreviations": ["bl.a.", "kl."], "ordinal_dot": true, "sentence_end": ";"}})");
  const auto language = gazgraph::Language::load(gazgraph::DataFolder(folder.path()), "xx");
  for (const auto& [text, expected] : {
           Case{"Det sker bl.a. i Oslo kl. 10. mai her; Ja.", "Det sker bl.a. i Oslo kl. 10 . mai her ; | Ja ."},
           Case{"Am 3. März kam er.", "Am 3 . März kam er ."},
       }) {
    CAPTURE(text);
    CHECK(show(text, language.get()) == expected);
  }
}

namespace {

std::string utf8(const std::u32string& points) {
  std::string text;
  for (const char32_t c : points) {
    if (c < 0x80)
      text += static_cast<char>(c);
    else if (c < 0x800)
      text += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 63))};
    else if (c < 0x10000)
      text += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 63)),
               static_cast<char>(0x80 | (c & 63))};
    else
      text += {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 63)),
               static_cast<char>(0x80 | ((c >> 6) & 63)), static_cast<char>(0x80 | (c & 63))};
  }
  return text;
}

/// All tokens and sentences with all that is said of them.
std::string describe(const Segmentation& cut) {
  std::string out;
  for (const auto& token : cut.tokens) {
    out += std::to_string(token.begin) + '-' + std::to_string(token.end) + "wnps"[static_cast<int>(token.kind)];
    out += {token.capitalized ? 'C' : '_', token.all_capitals ? 'A' : '_', token.space_before ? 'S' : '_', ' '};
  }
  for (const auto& sentence : cut.sentences) {
    out += '[' + std::to_string(sentence.begin) + '-' + std::to_string(sentence.end) + ' ' +
           std::to_string(sentence.first) + '-' + std::to_string(sentence.last) + ']';
  }
  return out;
}

/// Texts of characters that matter to the rules, and of any others.
std::string random_text(std::mt19937& random) {
  static const std::u32string alphabet =
      U"aaabsSBÅßé\u0301\u00adΑΣςά.....,:!?'’ʼ\"()«»“”-     \n\n\t09٣IV。！？「」华かไ😀€\u00a0\u2028ÅİẞⱥЖǅ";
  static const std::u32string_view words[] = {U"bl.a.",
                                              U"Kl.",
                                              U"U.S.",
                                              U"O'Brien",
                                              U"it's",
                                              U"3.5",
                                              U"10. ",
                                              U"wait...",
                                              U"Ärende",
                                              U"π.χ. ",
                                              U"The quick brown fox "};
  std::u32string points;
  for (auto left = random() % (random() % 8 == 0 ? 400 : 60); left > 0; --left) {
    const auto kind = random() % 20;
    if (kind == 0) {
      auto c = static_cast<char32_t>(random() % 0x30000);
      if (c >= 0xD800 && c < 0xE000) c = U'x';
      points += c;
    } else if (kind == 1) {
      points += words[random() % std::size(words)];
    } else {
      points += alphabet[random() % alphabet.size()];
    }
  }
  return utf8(points);
}

}  // namespace

TEST_CASE("random texts are cut as the plain reference cuts them") {
  const TemporaryFolder folder;
  folder.write("relations/none.json", "{}");
  folder.write(
      "languages/xx/language.json",
      R"({"language": "xx", "text": {"abbreviations": ["bl.a.", "kl.", "π.χ.", "ca"], "ordinal_dot": true, "sentence_end": ";"}})");
  const auto language = gazgraph::Language::load(gazgraph::DataFolder(folder.path()), "xx");
  std::mt19937 random(11);
  Segmentation reused;
  for (int round = 0; round < 20000; ++round) {
    std::string text = random_text(random);
    if (round % 16 == 0 && !text.empty()) text[random() % text.size()] = static_cast<char>(random());  // no UTF-8
    CAPTURE(text);
    const gazgraph::Language* given = round % 2 == 0 ? language.get() : nullptr;
    gazgraph::segment(text, given, reused);
    REQUIRE(describe(reused) == describe(gazgraph::reference_segment(text, given)));
  }
}

TEST_CASE("all mask kernels agree") {
  std::mt19937 random(13);
  for (int round = 0; round < 2000; ++round) {
    std::string text = random_text(random);
    if (round % 4 == 0) std::generate(text.begin(), text.end(), [&] { return static_cast<char>(random()); });
    std::vector<gazgraph::CharacterMasks> first;
    gazgraph::make_masks(text, gazgraph::all_mask_kernels().front(), first);
    for (const gazgraph::MaskKernel kernel : gazgraph::all_mask_kernels()) {
      std::vector<gazgraph::CharacterMasks> other;
      gazgraph::make_masks(text, kernel, other);
      REQUIRE(other.size() == first.size());
      for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(other[i].word == first[i].word);
        CHECK(other[i].letter == first[i].letter);
        CHECK(other[i].upper == first[i].upper);
        CHECK(other[i].other == first[i].other);
      }
    }
  }
}

TEST_CASE("words as long as blocks, and rows of closing quotes, at any place") {
  for (std::size_t before = 0; before < 130; ++before) {
    for (const std::size_t size : {1U, 63U, 64U, 65U, 128U, 200U}) {
      const std::string text = std::string(before, ' ') + std::string(size, 'X') + std::string(size, ')') + ". Å";
      CAPTURE(text);
      REQUIRE(describe(segment(text, nullptr)) == describe(gazgraph::reference_segment(text, nullptr)));
    }
  }
  // Cut in time that grows with the text alone.
  const std::string closers(std::size_t{1} << 20, ')');
  CHECK(segment("A." + closers, nullptr).tokens.size() == closers.size() + 2);
  std::string dotted;
  for (int i = 0; i < 100000; ++i) dotted += "abc.";
  CHECK(segment(dotted, nullptr).sentences.size() == 1);
}

TEST_CASE("lower case is ICU's for every character, but for the final sigma") {
  for (char32_t point = 1; point < 0x20000; ++point) {
    if (point >= 0xD800 && point < 0xE000) continue;
    const std::string letter = utf8(std::u32string(1, point));
    auto wide = icu::UnicodeString::fromUTF8(letter);
    wide.toLower(icu::Locale::getRoot());
    std::string expected;
    wide.toUTF8String(expected);
    CHECK(gazgraph::lower("A" + letter) == "a" + (point == U'ς' || point == U'Σ' ? "σ" : expected));
  }
}
