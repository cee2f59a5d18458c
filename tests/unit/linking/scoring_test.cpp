// Fast against slow: link() leaves out what cannot win and repeats, explain() keeps and writes down everything; both must
// agree on every text. The order of entities and names must not change what is linked.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "crowded_world.hpp"
#include "linking_world.hpp"
#include "temporary_folder.hpp"

using namespace gazgraph;

namespace {

const std::vector<std::string>& pieces() {
  static const std::vector<std::string> words = {
      "Anna", "Ek", "Nordvik", "Energi",  "AB",       "Klang",  "klang", "Fyren", "fyren", "i",   "till",
      "den",  "en", "bolaget", "sade",    "(NE)",     "NE",     "maj",   "24",    ",",     ".",   ":",
      "\n\n", "Bo", "Eks",     "NORDVIK", "Nordviks", "Klangs", "Tarnö", "och",   "Gap",   "gap", "vd",
      "“",    "”",  "-",       "Svala",   "Svalan",   "De",     "Gröna", "de"};
  return words;
}

std::vector<Entity> entities() {
  std::vector<Entity> list;
  const auto add = [&](const char* id, EntityType type, std::vector<EntityName> names, double prior) {
    list.push_back({.id = id, .type = type, .label = names.front().text, .prior = prior, .names = std::move(names)});
  };
  add("p1", EntityType::person, {{"Anna Ek", "*"}}, 0.5);
  add("p2", EntityType::person, {{"Bo Ek", "sv"}}, 0.5);
  add("o1", EntityType::organization, {{"Nordvik Energi AB", "*"}, {"Nordvik", "en"}}, 0.5);
  add("o2", EntityType::organization, {{"Klang", "sv"}, {"Nordvik", "*"}}, 0.5);
  add("g1", EntityType::place, {{"Klang", "*"}, {"Ek", "*"}}, 0.5);
  add("g2", EntityType::place, {{"Klang", "*"}, {"Tarnö", "de"}}, 0.5);
  add("g3", EntityType::place, {{"klang", "fi"}, {"maj", "*"}, {"24", "*"}}, 0.7);
  add("o3", EntityType::organization, {{"Fyren", "sv"}, {"De Gröna", "*"}, {"Gröna", "*"}}, 0.5);
  add("r1", EntityType::product, {{"Svala", "*"}, {"NE", "*"}}, 0.4);
  add("o4", EntityType::organization, {{"Gap", "*"}, {"Energi", "*"}}, 0.5);
  list[3].facts = {{"based_in", "g2"}};
  list[5].context = {"bolaget"};
  return list;
}

std::string random_text(std::mt19937& random) {
  std::string text;
  const std::size_t count = 1 + random() % 40;
  for (std::size_t i = 0; i < count; ++i) {
    if (!text.empty() && random() % 8 != 0) text += ' ';
    text += pieces()[random() % pieces().size()];
  }
  return text;
}

bool equal(const Mention& a, const Mention& b) {
  return a.begin == b.begin && a.end == b.end && a.token_end == b.token_end && a.entity == b.entity &&
         a.type == b.type && a.method == b.method && a.rule == b.rule && a.score == b.score;
}

void check_explanations(const std::shared_ptr<const Gazetteer>& gazetteer, const char* code, std::mt19937& random) {
  const LinkingWorld linking(gazetteer, code);
  Linker::Scratch scratch;
  for (int round = 0; round < 400; ++round) {
    const std::string text = random_text(random);
    CAPTURE(text);
    const Segmentation cut = segment(text, linking.language.get());
    std::vector<Mention> fast;
    std::vector<Mention> slow;
    std::vector<LinkDecision> decisions;
    linking.linker.link(text, cut, scratch, fast);
    linking.linker.explain(text, cut, scratch, slow, decisions);
    REQUIRE(std::equal(fast.begin(), fast.end(), slow.begin(), slow.end(), equal));
    for (const Mention& mention : fast) {
      const auto chosen = std::find_if(decisions.begin(), decisions.end(), [&](const LinkDecision& decision) {
        return decision.chosen && decision.entity == mention.entity && decision.begin <= mention.begin &&
               mention.begin < decision.end;
      });
      REQUIRE(chosen != decisions.end());
      CHECK(std::clamp(chosen->score, 0.0, 1.0) == doctest::Approx(mention.score));
    }
    for (const LinkDecision& decision : decisions) {
      double sum = 0;
      for (const ScoreTerm& term : decision.terms) sum += term.value;
      CHECK(sum == doctest::Approx(decision.score));
      CHECK(decision.chosen == decision.reason.empty());
    }
  }
}

}  // namespace

TEST_CASE("link and explain agree, and the terms of every decision add up") {
  std::mt19937 random(7);
  for (const char* code : {"sv", "de", "en", ""}) check_explanations(Gazetteer::from(entities()), code, random);
}

TEST_CASE("they do in a large gazetteer too") {
  std::mt19937 random(17);
  const auto gazetteer = crowded(entities());
  for (const char* code : {"sv", "de", ""}) check_explanations(gazetteer, code, random);
}

TEST_CASE("mentions lie in order and apart") {
  std::mt19937 random(8);
  const LinkingWorld linking(Gazetteer::from(entities()), "sv");
  for (int round = 0; round < 400; ++round) {
    const std::string text = random_text(random);
    CAPTURE(text);
    std::uint32_t end = 0;
    for (const Mention& mention : linking.mentions(text)) {
      CHECK(mention.begin >= end);
      CHECK(mention.begin < mention.end);
      CHECK(mention.end <= mention.token_end);
      CHECK(mention.token_end <= text.size());
      end = mention.end;
    }
  }
}

TEST_CASE("the order of entities and of names changes nothing") {
  std::mt19937 random(9);
  const LinkingWorld first(Gazetteer::from(entities()), "sv");
  for (int round = 0; round < 30; ++round) {
    std::vector<Entity> shuffled = entities();
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    for (Entity& entity : shuffled) std::shuffle(entity.names.begin(), entity.names.end(), random);
    const LinkingWorld second(Gazetteer::from(shuffled), "sv");
    for (int texts = 0; texts < 20; ++texts) {
      const std::string text = random_text(random);
      CAPTURE(text);
      CHECK(first.link(text) == second.link(text));
    }
  }
}

TEST_CASE("the order of gazetteer files and of their rows changes nothing") {
  std::vector<std::string> rows;
  for (const Entity& entity : entities()) {
    for (const EntityName& name : entity.names) {
      rows.push_back(entity.id + "\t" + std::string(to_string(entity.type)) + "\t" + name.language + "\t" + name.text +
                     "\n");
    }
  }
  std::mt19937 random(10);
  const TemporaryFolder folder;
  std::vector<std::string> texts;
  for (int i = 0; i < 60; ++i) texts.push_back(random_text(random));
  std::vector<std::string> expected;
  for (int round = 0; round < 12; ++round) {
    std::shuffle(rows.begin(), rows.end(), random);
    std::vector<std::filesystem::path> files;
    const std::size_t count = 1 + static_cast<std::size_t>(round) % 4;
    for (std::size_t file = 0; file < count; ++file) {
      std::string bytes;
      for (std::size_t row = file; row < rows.size(); row += count) bytes += rows[row];
      files.push_back(folder.write(std::to_string(round) + "-" + std::to_string(file) + ".tsv", bytes));
    }
    std::shuffle(files.begin(), files.end(), random);
    const LinkingWorld linking(Gazetteer::load(files), "sv");
    for (std::size_t i = 0; i < texts.size(); ++i) {
      CAPTURE(texts[i]);
      if (round == 0) expected.push_back(linking.link(texts[i]));
      CHECK(linking.link(texts[i]) == expected[i]);
    }
  }
}

TEST_CASE("a document does not know what another one said") {
  const LinkingWorld linking(world({"p person Anna Ek", "q person Bo Ek"}), "sv");
  CHECK(linking.link("Anna Ek kom. Sedan gick Ek.") == "Anna Ek=p(exact), Ek=p(short)");
  CHECK(linking.link("Sedan gick Ek.") == "");
}

TEST_CASE("why a candidate lost") {
  const LinkingWorld linking(world({"a organization Nordvik", "b place Nordvik"}), "");
  Linker::Scratch scratch;
  std::vector<Mention> mentions;
  std::vector<LinkDecision> decisions;
  const std::string text = "Nordvik";
  linking.linker.explain(text, segment(text, nullptr), scratch, mentions, decisions);
  REQUIRE(decisions.size() == 2);
  CHECK(decisions[0].chosen);
  CHECK(decisions[1].reason == "another candidate of the name scores more");
}

TEST_CASE("one scratch serves several linkers") {
  const LinkingWorld one(world({"a organization Nordvik"}), "sv");
  const LinkingWorld other(world({"x place Tarnö", "b person Nordvik"}), "en");
  Linker::Scratch scratch;
  std::vector<Mention> mentions;
  const std::string text = "They met Nordvik.";
  for (int round = 0; round < 3; ++round) {
    one.linker.link(text, segment(text, nullptr), scratch, mentions);
    REQUIRE(mentions.size() == 1);
    CHECK(one.gazetteer->id(mentions[0].entity) == "a");
    other.linker.link(text, segment(text, nullptr), scratch, mentions);
    REQUIRE(mentions.size() == 1);
    CHECK(other.gazetteer->id(mentions[0].entity) == "b");
  }
}
