#include "gazgraph/gazetteer/matcher.hpp"

#include <doctest/doctest.h>

#include <random>
#include <sstream>

#include "kernels.hpp"
#include "reference_matcher.hpp"
#include "worlds.hpp"

using namespace gazgraph;

namespace {

std::shared_ptr<const Language> language(const char* code) { return Language::load(DataFolder(source_data()), code); }

constexpr const char* method_names[] = {"exact", "folded", "inflected", "compound"};

/// `text=name(method)` of every match, in order; once where several endings fit.
std::string scan(const Gazetteer& gazetteer, const Language* rules, const std::string& text,
                 MatcherOptions options = {}) {
  const Matcher matcher(gazetteer, rules, options);
  Matcher::Scratch scratch;
  std::string out;
  for (const NameMatch& match : matcher.scan(text, scratch)) {
    const std::string shown = text.substr(match.begin, match.end - match.begin) + "=" +
                              std::string(matcher.surface(match.name)) + "(" +
                              method_names[static_cast<int>(match.method)] + ")";
    if (match.method == MatchMethod::inflected && out.ends_with(shown)) continue;
    out += (out.empty() ? "" : ", ") + shown;
  }
  return out;
}

struct Case {
  std::string code, text, expected;
};

/// Makes names and texts out of the same few words, changed in every way that folding, endings and marks can change them.
class Inventor {
 public:
  explicit Inventor(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t count) { return random_() % count; }
  template <typename List>
  std::string one_of(const List& list) {
    return list[below(list.size())];
  }

  std::string name() {
    std::string name = word();
    for (auto more = below(4); more > 0; --more) name += one_of(name_gaps_) + word();
    return name;
  }

  std::string text(const std::vector<std::string>& names) {
    std::string text;
    for (auto pieces = 1 + below(14); pieces > 0; --pieces) {
      text += below(3) == 0 ? word() : disguised(one_of(names));
      text += below(4) == 0 ? one_of(rests_) : "";
      text += one_of(gaps_);
    }
    return text;
  }

 private:
  std::string word() {
    std::string word = one_of(words_);
    if (below(6) == 0) word += one_of(words_);
    return word;
  }

  /// A name as a text may have it.
  std::string disguised(std::string name) {
    switch (below(7)) {
      case 0:
        for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        break;
      case 1:
        for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        break;
      case 2:
        if (const auto gap = name.find(' '); gap != std::string::npos) name.replace(gap, 1, one_of(gaps_));
        break;
      case 3:
        if (const auto a = name.find("ä"); a != std::string::npos) name.replace(a, 2, "a\u0308");
        break;
      case 4:
        name.insert(letter_boundary(name), "\u00ad");
        break;
      default:
        break;
    }
    return name;
  }

  std::size_t letter_boundary(const std::string& name) {
    std::size_t at = below(name.size() + 1);
    while (at < name.size() && (static_cast<unsigned char>(name[at]) & 0xC0U) == 0x80U) ++at;
    return at;
  }

  std::mt19937 random_;
  std::vector<std::string> words_ = {"a",       "B",        "Ab",       "ab",      "Huawei",
                                     "Æble",    "Ångström", "Malmö",    "ä",       "Straße",
                                     "STRASSE", "Δήμος",    "δήμου",    "Σάς",     "ΣΑΣ",
                                     "Ελλάδα",  "Москва",   "москвы",   "Йога",    "华",
                                     "为",      "の",       "ไทย",      "กำ",      "한국",
                                     "العربية", "עברית",    "ｗｉｄｅ", "ﬁne",     "Ǆ",
                                     "İ",       "ı",        "e\u0301",  "\u0301",  "naïve",
                                     "🙂",      "U.S.",     "J. K.",    "3",       "3.5",
                                     "10",      "&",        "+",        "C++",     "@x",
                                     "No",      "Die",      "de",       "von der", "Deutsche",
                                     "Bank",    "Bremen",   "Anderson", "x",       "Überlebensgrossefabrik",
                                     "ﷺ",       "½",        "²",        "Ω",       "İstanbul",
                                     "×",       "÷"};
  std::vector<std::string> name_gaps_ = {" ", " ", " ", "-", "", ". ", ", ", "'", " – ", "/", " & "};
  std::vector<std::string> gaps_ = {" ", " ",      "  ",  "-",  "\n",     "\n\n",   ". ", ".",  ", ",
                                    "’", "\u00a0", " – ", "/",  "",       "\u200d", "(",  ") ", "\r\n",
                                    "—", "\t",     "…",   "; ", "\u2003", "«",      "·",  "'s "};
  std::vector<std::string> rests_ = {"s", "en", "er", "es", "chefen", "aktien", "ου", "ς", "n", "-", "s-", "Ab", "à"};
};

std::vector<ReferenceMatch> fast_matches(const Matcher& matcher, Matcher::Scratch& scratch, const std::string& text) {
  std::vector<ReferenceMatch> found;
  for (const NameMatch& match : matcher.scan(text, scratch)) {
    found.push_back(
        {match.begin, match.end, match.token_end, std::string(matcher.surface(match.name)), match.method, match.rule});
  }
  return found;
}

std::string shown(const std::vector<ReferenceMatch>& matches) {
  std::ostringstream out;
  for (const auto& m : matches)
    out << m.begin << '-' << m.end << '/' << m.token_end << ' ' << m.name << ' '
        << method_names[static_cast<int>(m.method)] << ' ' << m.rule << '\n';
  return out.str();
}

}  // namespace

TEST_CASE("names are found in every form that a language gives them") {
  const auto names =
      world({"a organization Huawei", "b place Αθήνα", "c organization Deutsche Bank", "d place Osterbruck",
             "e person Γιώργος Παππάς", "f organization Nvidia", "g place Mälardalen", "h organization 华为",
             "i organization AT&T", "j place Bremen", "k organization Επιτροπή Αγοράς", "l organization U.S. Steel",
             "m person J. K. Holm", "n product 3", "o organization Digitalforum Bergau", "p product Huawei Ascend"});
  for (const auto& [code, text, expected] : {
           Case{"sv", "Huawei och Huaweis chip", "Huawei=Huawei(exact), Huawei=Huawei(inflected)"},
           Case{"sv", "HUAWEI", "HUAWEI=Huawei(folded)"},
           Case{"sv", "Huaweis Ascend", "Huawei=Huawei(inflected)"},
           Case{"sv", "huawei", ""},
           Case{"sv", "Nvidiachefen och Huawei-chippet", "Nvidia=Nvidia(compound), Huawei=Huawei(exact)"},
           Case{"sv", "Malardalen", ""},
           Case{"de", "Malardalen", "Malardalen=Mälardalen(folded)"},
           Case{"de", "der Deutschen Bank", "Deutschen Bank=Deutsche Bank(inflected)"},
           Case{"de", "das Osterbrucker Werk, der Bremer Hafen",
                "Osterbrucker=Osterbruck(inflected), Bremer=Bremen(inflected)"},
           Case{"de", "des Digitalforums Bergau", "Digitalforums Bergau=Digitalforum Bergau(inflected)"},
           Case{"el", "της Αθήνας, ΑΘΗΝΑ", "Αθήνας=Αθήνα(inflected), ΑΘΗΝΑ=Αθήνα(folded)"},
           Case{"el", "του Γιώργου Παππά", "Γιώργου Παππά=Γιώργος Παππάς(inflected)"},
           Case{"el", "της Επιτροπής Αγοράς", "Επιτροπής Αγοράς=Επιτροπή Αγοράς(inflected)"},
           Case{"en", "Huawei's and AT&T, 华为's Ascend", "Huawei=Huawei(exact), AT&T=AT&T(exact), 华为=华为(exact)"},
           Case{"en", "Huaweiss, xHuawei", ""},
           Case{"en", "Deutsche. Bank", ""},
           Case{"en", "Deutsche\nBank, Deutsche\n\nBank", "Deutsche\nBank=Deutsche Bank(folded)"},
           Case{"en", "US Steel, U.S. Steel", "US Steel=U.S. Steel(folded), U.S. Steel=U.S. Steel(exact)"},
           Case{"en", "JK Holm, J.K. Holm, J. K. Holm",
                "JK Holm=J. K. Holm(folded), J.K. Holm=J. K. Holm(folded), J. K. Holm=J. K. Holm(exact)"},
           Case{"en", "3 of 3.5 and 10:3", "3=3(exact)"},
           Case{"en", "Mälardalen in NFD: Ma\u0308lardalen",
                "Mälardalen=Mälardalen(exact), Ma\u0308lardalen=Mälardalen(folded)"},
       }) {
    CAPTURE(text);
    CHECK(scan(*names, language(code.c_str()).get(), text) == expected);
  }
}

TEST_CASE("any_case finds capitalized names in lower case too") {
  const auto names = world({"a organization Huawei", "b product iPad Air"});
  CHECK(scan(*names, nullptr, "huawei ipad air", {.any_case = true}) ==
        "huawei=Huawei(folded), ipad air=iPad Air(folded)");
  CHECK(scan(*names, nullptr, "huawei ipad air") == "ipad air=iPad Air(folded)");
}

TEST_CASE("fast against slow: every match, its offsets, method and rule, in invented texts of all scripts") {
  for (const char* code : {"", "sv", "de", "el", "en", "nb"}) {
    const auto rules = code[0] == '\0' ? nullptr : language(code);
    for (unsigned seed = 0; seed < 150; ++seed) {
      Inventor inventor(seed * 7 + 1);
      std::vector<std::string> names;
      std::vector<Entity> entities;
      for (std::size_t i = 0; i < 12; ++i) {
        names.push_back(inventor.name());
        entities.push_back({.id = "e" + std::to_string(i),
                            .type = EntityType::other,
                            .label = names.back(),
                            .names = {{.text = names.back(), .language = "*"}}});
      }
      const auto gazetteer = [&] {
        std::vector<Entity> good;
        for (const Entity& entity : entities) {
          try {
            (void)Gazetteer::from(std::span(&entity, 1));
            good.push_back(entity);
          } catch (const Error&) {  // a name without letters
            std::erase(names, entity.label);
          }
        }
        return Gazetteer::from(good);
      }();
      if (names.empty()) continue;
      const std::vector<const Kernels*> kernels = all_kernels();
      std::vector<Matcher> matchers;
      for (const Kernels* const some : kernels) {
        use_kernels(some);
        matchers.emplace_back(*gazetteer, rules.get());
      }
      use_kernels(nullptr);
      Matcher::Scratch scratch;
      for (int round = 0; round < 6; ++round) {
        const std::string text = inventor.text(names);
        INFO("language ", code, ", seed ", seed, ", text: ", text);
        const std::string expected = shown(reference_matches(names, rules.get(), text));
        for (std::size_t i = 0; i < kernels.size(); ++i) {
          INFO("kernels ", std::string(kernels[i]->name));
          REQUIRE(shown(fast_matches(matchers[i], scratch, text)) == expected);
        }
      }
    }
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

TEST_CASE("a name of a thousand words, and a text that is all beginnings of it") {
  std::string name = "Word0";
  for (int i = 1; i < 1000; ++i) name += " word" + std::to_string(i % 7);
  const auto gazetteer = world({"a work " + name, "b work Word0 word1"});
  CHECK(scan(*gazetteer, nullptr, name) == name + "=" + name + "(exact), Word0 word1=Word0 word1(exact)");
  CHECK(scan(*gazetteer, nullptr, name.substr(0, name.size() - 1)) == "Word0 word1=Word0 word1(exact)");
}

TEST_CASE("long texts are scanned in pieces, with offsets into the whole") {
  const auto gazetteer = world({"a organization Huawei Technologies"});
  const Matcher matcher(*gazetteer, nullptr);
  Matcher::Scratch scratch;
  std::string text;
  std::vector<std::uint32_t> expected;
  for (int i = 0; i < 20000; ++i) {
    text += i % 50 == 49 ? "\n\n" : "some words ";
    if (i % 100 != 0) continue;
    expected.push_back(static_cast<std::uint32_t>(text.size()));
    text += "Huawei Technologies ";
  }
  std::vector<std::uint32_t> begins;
  for (const NameMatch& match : matcher.scan(text, scratch)) begins.push_back(match.begin);
  CHECK(begins == expected);
}

TEST_CASE("what a scratch remembers of other texts, languages and gazetteers changes nothing") {
  const std::vector<std::string> words = {"Huaweis", "Nvidiachefen", "3",   "3s",           "A",  "B",
                                          "Malmös",  "Für",          "Fur", "Technologies", "Åbo"};
  std::vector<std::shared_ptr<const Gazetteer>> gazetteers;
  for (int i = 0; i < 12; ++i) {
    gazetteers.push_back(world({"a organization Huawei; Huaweis Technologies; Nvidia; AB",
                                "b place Malmö; Für Åbo; Åbo", i % 2 == 0 ? "c other 3; 3 Fur" : "c other Fur; A"}));
  }
  std::vector<std::shared_ptr<const Language>> languages = {nullptr};
  for (const char* code : {"sv", "nb", "de", "el", "en"}) languages.push_back(language(code));
  std::vector<Matcher> matchers;
  for (const auto& gazetteer : gazetteers) {
    for (const auto& rules : languages) matchers.emplace_back(*gazetteer, rules.get());
  }
  std::mt19937 random(1);
  Matcher::Scratch scratch;
  std::string many;  // more words than the memo has places
  for (int i = 0; i < 60000; ++i) many += "Huawei" + std::to_string(random() % 1000000) + "a Åbo ";
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i)
      text += words[random() % words.size()] + (random() % 4 == 0 ? "." : random() % 4 == 0 ? ",5 " : " ");
    const Matcher& matcher = matchers[round < 30 ? random() % 6 : random() % matchers.size()];
    Matcher::Scratch fresh;
    INFO(text);
    REQUIRE(shown(fast_matches(matcher, scratch, text)) == shown(fast_matches(matcher, fresh, text)));
    if (round % 100 == 50) CHECK(matcher.scan(many, scratch).size() >= 60000);
  }
}
