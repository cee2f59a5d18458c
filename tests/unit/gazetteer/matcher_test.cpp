#include "gazgraph/gazetteer/matcher.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

#include "gazgraph/text/fold.hpp"
#include "worlds.hpp"

using namespace gazgraph;

namespace {

std::shared_ptr<const Language> language(const char* code) { return Language::load(DataFolder(source_data()), code); }

/// `text=name(method)` of every match, in order.
std::string scan(const Gazetteer& gazetteer, const Language* rules, const std::string& text) {
  const Matcher matcher(gazetteer, rules);
  Matcher::Scratch scratch;
  std::vector<NameMatch> matches;
  const Segmentation cut = segment(text, rules);
  matcher.scan(text, cut.tokens, scratch, matches);
  static const char* methods[] = {"exact", "folded", "inflected", "compound"};
  std::string out;
  for (const NameMatch& match : matches) {
    if (!out.empty()) out += ", ";
    out += text.substr(match.begin, match.end - match.begin) + "=" + std::string(matcher.surface(match.name)) + "(" +
           methods[static_cast<int>(match.method)] + ")";
  }
  return out;
}

struct Case {
  std::string code, text, expected;
};

}  // namespace

TEST_CASE("names are found in every form that a language gives them") {
  const auto names =
      world({"a organization Huawei", "b place Αθήνα", "c organization Deutsche Bank", "d place Osterbruck",
             "e person Γιώργος Παππάς", "f organization Nvidia", "g place Mälardalen", "h organization 华为",
             "i organization AT&T", "j place Bremen", "k organization Επιτροπή Αγοράς"});
  for (const auto& [code, text, expected] : {
           Case{"sv", "Huawei och Huaweis chip", "Huawei=Huawei(exact), Huawei=Huawei(inflected)"},
           Case{"sv", "HUAWEI", "HUAWEI=Huawei(folded)"},
           Case{"sv", "Nvidiachefen och Huawei-chippet", "Nvidia=Nvidia(compound), Huawei=Huawei(exact)"},
           Case{"sv", "Malardalen", ""},
           Case{"de", "Malardalen", "Malardalen=Mälardalen(folded)"},
           Case{"de", "der Deutschen Bank", "Deutschen Bank=Deutsche Bank(inflected)"},
           Case{"de", "das Osterbrucker Werk, der Bremer Hafen",
                "Osterbrucker=Osterbruck(inflected), Bremer=Bremen(inflected)"},
           Case{"el", "της Αθήνας, ΑΘΗΝΑ", "Αθήνας=Αθήνα(inflected), ΑΘΗΝΑ=Αθήνα(folded)"},
           Case{"el", "του Γιώργου Παππά", "Γιώργου Παππά=Γιώργος Παππάς(inflected)"},
           Case{"el", "της Επιτροπής Αγοράς", "Επιτροπής Αγοράς=Επιτροπή Αγοράς(inflected)"},
           Case{"en", "Huawei's and AT&T, 华为's Ascend", "Huawei=Huawei(exact), AT&T=AT&T(exact), 华为=华为(exact)"},
           Case{"en", "Huaweiss, xHuawei", ""},
           Case{"en", "Deutsche. Bank", ""},
           Case{"en", "Mälardalen in NFD: Ma\u0308lardalen",
                "Mälardalen=Mälardalen(exact), Ma\u0308lardalen=Mälardalen(folded)"},
       }) {
    CAPTURE(text);
    CHECK(scan(*names, language(code.c_str()).get(), text) == expected);
  }
}

TEST_CASE("fast against slow: every occurrence of every name, in random texts") {
  const std::vector<std::string> words = {"ab", "Cd", "ef", "Ü", "gh", "Σά", "华"};
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> lines;
    std::set<std::string> names;
    while (names.size() < 8) {
      std::string name = words[random() % words.size()];
      for (auto more = random() % 3; more > 0; --more) name += " " + words[random() % words.size()];
      if (names.insert(fold(name)).second) lines.push_back("e" + std::to_string(names.size()) + " other " + name);
    }
    std::string text;
    for (int i = 0; i < 12; ++i) text += (i == 0 ? "" : " ") + words[random() % words.size()];
    CAPTURE(text);
    const auto gazetteer = world(lines);
    const Matcher matcher(*gazetteer, nullptr);
    Matcher::Scratch scratch;
    std::vector<NameMatch> matches;
    const Segmentation cut = segment(text, nullptr);
    matcher.scan(text, cut.tokens, scratch, matches);
    std::multiset<std::pair<std::uint32_t, std::uint32_t>> fast;
    std::multiset<std::pair<std::uint32_t, std::uint32_t>> slow;
    for (const NameMatch& match : matches) fast.emplace(match.begin, match.end);
    for (std::size_t first = 0; first < cut.tokens.size(); ++first) {
      for (std::size_t last = first; last < cut.tokens.size(); ++last) {
        const auto begin = cut.tokens[first].begin;
        const auto end = cut.tokens[last].end;
        if (names.contains(fold(text.substr(begin, end - begin)))) slow.emplace(begin, end);
      }
    }
    REQUIRE(fast == slow);
  }
}

TEST_CASE("all readings of a surface are kept, in order of prior, then id") {
  std::vector<Entity> entities(3);
  for (int i = 0; i < 3; ++i) {
    entities[i].id = std::string(1, static_cast<char>('c' - i));
    entities[i].type = EntityType::place;
    entities[i].prior = i == 0 ? 0.9 : 0.5;
    entities[i].names = {{.text = "Springfield", .language = i == 1 ? "en" : "*"}};
  }
  const auto gazetteer = Gazetteer::from(entities);
  const Matcher matcher(*gazetteer, nullptr);
  std::vector<Candidate> readings;
  matcher.candidates(0, readings);
  REQUIRE(readings.size() == 3);
  CHECK(gazetteer->id(readings[0].entity) == "c");
  CHECK(gazetteer->id(readings[1].entity) == "a");
  CHECK(gazetteer->id(readings[2].entity) == "b");
  CHECK(readings[2].language == "en");
}
