// What a table of words says must not depend on whether words are asked for one by one or by the sentence, nor on what was
// asked before.
#include "../../../src/relation/word_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "../../../src/relation/demonyms.hpp"
#include "temporary_folder.hpp"

using namespace gazgraph;

namespace {

const std::string grammar = R"({
  "compounding": true,
  "words": {"preposition": ["for"], "determiner": ["the", "en"], "relative": ["which"], "adverb": ["i"]},
  "anaphora": [{"words": ["company"], "types": ["organization"], "noun": true},
               {"words": ["both"], "types": ["person"], "plural": true}],
  "adverbials": ["i går"],
  "months": {"may": 5},
  "groups": {"former": ["former"], "kin": ["uncle"]}
})";
const std::string relations = R"({"predicate": "buys",
  "triggers": {"xx": [{"verb": "buy", "S": "subject", "O": "object"},
                      {"noun": "buyer", "S": "apposed", "O": "for", "with": ["paper"]},
                      {"noun": "owner", "forms": ["owners"], "S": "apposed", "O": "for"}]},
  "patterns": {"xx": ["S snaps up O", "S (~grab|\"Takes\") O"]}})";

/// The rules of a tiny language.
class TinyLanguage {
 public:
  TinyLanguage() {
    folder_.write("languages/xx/language.json", R"({"language": "xx"})");
    folder_.write("languages/xx/grammar.json", grammar);
    folder_.write("languages/xx/verbs.tsv", "buy\tfinite=buys,bought\ngrab\tfinite=grabs,grabbed\n");
    folder_.write("relations/buys.json",
                  R"({"predicate": "buys", "subject": ["organization"], "object": ["organization"]})");
    folder_.write("relations/xx/buys.json", relations);
    rules_ = std::make_unique<RelationRules>(std::make_shared<const Languages>(DataFolder(folder_.path())));
  }
  [[nodiscard]] const RelationRules::LanguageRules& rules() const { return *rules_->rules("xx"); }

 private:
  TemporaryFolder folder_;
  std::unique_ptr<RelationRules> rules_;
};

/// Everything that is known of a word, as text; `rules` tell triggers and terms by number.
std::string shown(const WordInfo& info) {
  const WordRules& rules = *info.rules;
  std::string out(info.raw());
  const auto add = [&](auto value) { out += " " + std::to_string(value); };
  for (const std::string_view text : {info.text(), info.stem(), rules.tail}) out += " [" + std::string(text) + "]";
  add(info.refers_to);
  for (const bool flag :
       {bool(info.may_refer), bool(info.refers_to_several), bool(info.relative), bool(info.determiner), bool(info.full),
        rules.text->month, rules.names_role, rules.text->adverbials != nullptr})
    add(static_cast<int>(flag));
  add(rules.word == nullptr ? 0U : rules.word->classes);
  add(rules.groups);
  add(rules.conditions);
  for (const std::uint32_t number : rules.nouns) add(number);
  out += " /";
  for (const Term term : rules.terms) add(term);
  return out + " " + rules.types.to_string().substr(200);
}

const std::vector<std::string> vocabulary = {"the",
                                             "The",
                                             "company",
                                             "Company",
                                             "which",
                                             "i",
                                             "går",
                                             "May",
                                             "may",
                                             "former",
                                             "Uncle",
                                             "buys",
                                             "bought",
                                             "buyer",
                                             "buyers",
                                             "owner",
                                             "owners",
                                             "Owners",
                                             "paper",
                                             "snaps",
                                             "grabs",
                                             "grab",
                                             "Takes",
                                             "takes",
                                             "both",
                                             "for",
                                             "zebra",
                                             "Ångström",
                                             "co-owner",
                                             "x",
                                             "landowner",
                                             "paperbuyer",
                                             std::string(90, 'q'),
                                             std::string(40, 'Q') + "-company"};

}  // namespace

TEST_CASE("words asked for by the sentence are known as words asked for alone") {
  const TinyLanguage language;
  const KnownDemonyms none;
  WordTable together(language.rules(), none);
  std::mt19937 chance(3);
  std::vector<WordInfo*> infos;
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string_view> sentence;
    for (std::size_t left = chance() % 12; left > 0; --left)
      sentence.push_back(chance() % 5 == 0 ? std::string_view() : vocabulary[chance() % vocabulary.size()]);
    together.glance_all(sentence, infos);
    together.complete_all(infos);
    REQUIRE(infos.size() == sentence.size());
    WordTable alone(language.rules(), none);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      CHECK((infos[i] == nullptr) == sentence[i].empty());
      if (infos[i] != nullptr) CHECK(shown(*infos[i]) == shown(alone.find(sentence[i])));
    }
  }
}

TEST_CASE("words are found again when the table grows, and known anew when it has forgotten") {
  const TinyLanguage language;
  const KnownDemonyms none;
  WordTable words(language.rules(), none);
  const std::string buyer = shown(words.find("buyer"));
  CHECK(words.find("buyer").rules->names_role);
  const WordInfo* first = &words.find("buyer");
  for (int i = 0; i < 20'000; ++i) CHECK(words.glance("w" + std::to_string(i)).rules->word == nullptr);
  CHECK(&words.find("buyer") == first);
  for (int i = 0; i < 20'000; ++i) CHECK(words.glance("v" + std::to_string(i)).rules->nouns.empty());
  words.trim();
  CHECK(shown(words.find("buyer")) == buyer);
}

TEST_CASE("words that rules know outlive others, and what is forgotten is known anew") {
  const TinyLanguage language;
  const KnownDemonyms none;
  WordTable words(language.rules(), none);
  const WordInfo* const kept = &words.find("buyer");
  std::vector<std::string> expected;
  for (const std::string& word : vocabulary) expected.push_back(shown(WordTable(language.rules(), none).find(word)));
  for (int round = 0; round < 8; ++round) {
    for (int i = 0; i < 12'000; ++i) CHECK(words.find("w" + std::to_string(round * 9'000 + i)).rules->nouns.empty());
    for (std::size_t i = 0; i < vocabulary.size(); ++i) CHECK(shown(words.find(vocabulary[i])) == expected[i]);
    words.trim();
    CHECK(&words.find("buyer") == kept);
  }
  for (std::size_t i = 0; i < vocabulary.size(); ++i) CHECK(shown(words.find(vocabulary[i])) == expected[i]);
}

TEST_CASE("memory stays bounded where all words are long or all are known") {
  const TinyLanguage language;
  const KnownDemonyms none;
  WordTable words(language.rules(), none);
  const std::string buyer = shown(words.find("buyer"));
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 40'000; ++i) {
      const std::string number = std::to_string(round) + std::to_string(i);
      CHECK(words.find(std::string(80, 'l') + number).text().size() == 80 + number.size());
      CHECK(words.find(number + "-company").rules->tail == "company");
    }
    words.trim();
    CHECK(shown(words.find("buyer")) == buyer);
  }
}
