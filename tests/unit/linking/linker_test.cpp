#include "gazgraph/linking/linker.hpp"

#include <doctest/doctest.h>

#include "worlds.hpp"

using namespace gazgraph;

namespace {

/// `text=id(method)` of every mention.
std::string link(const std::vector<std::string>& entities, const char* code, const std::string& text) {
  const DataFolder data(source_data());
  const auto gazetteer = world(entities);
  const auto language = Language::load(data, code);
  const auto common = std::make_shared<const CommonWords>(CommonWords::load(data, code));
  const Linker linker(gazetteer, language, common);
  Linker::Scratch scratch;
  std::vector<Mention> mentions;
  linker.link(text, segment(text, language.get()), scratch, mentions);
  std::string out;
  for (const Mention& mention : mentions) {
    if (!out.empty()) out += ", ";
    out += text.substr(mention.begin, mention.end - mention.begin) + "=" + std::string(gazetteer->id(mention.entity)) +
           "(" + std::string(to_string(mention.method)) + ")";
  }
  return out;
}

struct Case {
  std::string code;
  std::vector<std::string> entities;
  std::string text, expected;
};

}  // namespace

TEST_CASE("tiny worlds: one mechanism each") {
  for (const auto& [code, entities, text, expected] : std::vector<Case>{
           // The longest name wins; what a short one misses is left alone.
           {"en",
            {"a organization Nordvik", "b organization Nordvik Energy"},
            "Nordvik Energy bought Nordvik.",
            "Nordvik Energy=b(exact), Nordvik=a(exact)"},
           // Surnames and heads of names after the full name.
           {"sv",
            {"p person Anna Ek", "o organization Nordvik Energi"},
            "Anna Ek lämnar Nordvik Energi. Ek blir chef. Nordviks aktie föll.",
            "Anna Ek=p(exact), Nordvik Energi=o(exact), Ek=p(short), Nordvik=o(short)"},
           // Acronyms that the text defines.
           {"en",
            {"o organization Office for Tides"},
            "The Office for Tides (OFT) met. The OFT's rules hold.",
            "Office for Tides=o(exact), OFT=o(acronym), OFT=o(acronym)"},
           // Everyday words are names only where a capital says so.
           {"en",
            {"o organization Gap", "m organization May"},
            "Mind the gap. Gap sells shirts and Gap is rich, they may say.",
            "Gap=o(exact), Gap=o(exact)"},
           {"sv", {"o organization Bolaget"}, "Bolaget växer.", ""},
           // A capital letter in the name asks for one in the text; an acronym for its capitals.
           {"de", {"o organization MIT"}, "Sie kam mit dem MIT.", "MIT=o(exact)"},
           // Two of one surname: the one named last.
           {"en",
            {"a person Ann Lee", "b person Bob Lee"},
            "Ann Lee spoke. Bob Lee sang. Lee bowed.",
            "Ann Lee=a(exact), Bob Lee=b(exact), Lee=b(short)"},
           // A surname behind another given name is somebody else.
           {"en", {"a person Ann Lee"}, "Ann Lee spoke, then Carla Lee left.", "Ann Lee=a(exact)"},
           // Greek: cases in every word, the article left out.
           {"el",
            {"o organization Καταναλωτική Ασπίδα"},
            "Η ανακοίνωση της Καταναλωτικής Ασπίδας.",
            "Καταναλωτικής Ασπίδας=o(inflected)"},
       }) {
    CAPTURE(text);
    CHECK(link(entities, code.c_str(), text) == expected);
  }
}

TEST_CASE("a short name counts only with what it requires") {
  std::vector<Entity> entities(2);
  entities[0] = {.id = "deepseek",
                 .type = EntityType::organization,
                 .label = "DeepSeek",
                 .prior = 0.9,
                 .names = {{.text = "DeepSeek", .language = "*"}}};
  entities[1] = {.id = "r2",
                 .type = EntityType::product,
                 .label = "DeepSeek R2",
                 .prior = 0.9,
                 .names = {{.text = "R2", .language = "*", .is_short = true}},
                 .requires_entities = {"deepseek"}};
  const auto gazetteer = Gazetteer::from(entities);
  const Linker linker(gazetteer, nullptr);
  Linker::Scratch scratch;
  std::vector<Mention> mentions;
  const std::string with = "DeepSeek delays R2";
  linker.link(with, segment(with, nullptr), scratch, mentions);
  CHECK(mentions.size() == 2);
  const std::string without = "The droid R2 beeps";
  linker.link(without, segment(without, nullptr), scratch, mentions);
  CHECK(mentions.empty());
}

TEST_CASE("every decision can be read, and its terms add up") {
  const auto gazetteer = world({"a organization Nordvik", "b place Nordvik"});
  const Linker linker(gazetteer, nullptr);
  Linker::Scratch scratch;
  std::vector<Mention> mentions;
  std::vector<LinkDecision> decisions;
  const std::string text = "Nordvik";
  linker.explain(text, segment(text, nullptr), scratch, mentions, decisions);
  REQUIRE(decisions.size() == 2);
  CHECK(decisions[0].chosen);
  CHECK(decisions[1].reason == "a longer or better reading has this place");
  for (const LinkDecision& decision : decisions) {
    double sum = 0;
    for (const ScoreTerm& term : decision.terms) sum += term.value;
    CHECK(sum == doctest::Approx(decision.score));
  }
}
