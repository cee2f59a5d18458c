#include "gazgraph/text/tokens.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

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

TEST_CASE("tokens cover all letters of random text, in order, inside their sentences") {
  const std::u32string alphabet = U"aBÅß.,!?'’- \n09ΑΣςάé\u0301\u00ad华かไ😀«»\u2028";
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto left = random() % 40; left > 0; --left) {
      const char32_t c = alphabet[random() % alphabet.size()];
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
    CAPTURE(text);
    const Segmentation cut = segment(text, nullptr);
    std::uint32_t at = 0;
    std::uint32_t token = 0;
    for (const auto& sentence : cut.sentences) {
      REQUIRE(sentence.first == token);
      REQUIRE(sentence.first < sentence.last);
      REQUIRE(sentence.begin == cut.tokens[sentence.first].begin);
      REQUIRE(sentence.end == cut.tokens[sentence.last - 1].end);
      for (; token < sentence.last; ++token) {
        const auto& t = cut.tokens[token];
        REQUIRE(t.begin >= at);
        REQUIRE(t.begin < t.end);
        const std::string gap = text.substr(at, t.begin - at);
        REQUIRE(gap.find_first_not_of(" \n\u2028") == std::string::npos);
        REQUIRE(t.space_before == (!gap.empty()));
        at = t.end;
      }
    }
    REQUIRE(token == cut.tokens.size());
    REQUIRE(text.substr(at).find_first_not_of(" \n\u2028") == std::string::npos);
  }
}
