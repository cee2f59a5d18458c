// Patterns learned from marked sentences.
#include "gazgraph/relation/suggest.hpp"

#include <doctest/doctest.h>

#include "gazgraph/linking/linker.hpp"
#include "worlds.hpp"

using namespace gazgraph;

TEST_CASE("what stands between marked arguments is proposed, with its support and its faults") {
  const auto languages = std::make_shared<const Languages>(DataFolder(source_data()));
  const auto rules = std::make_shared<const RelationRules>(languages);
  const auto gazetteer = world(
      {"ek person Anna Ek", "lind person Karl Lind", "nordvik organization Nordvik", "kestrel organization Kestrel"});
  const auto language = languages->get("sv");
  const Linker linker(gazetteer, language);
  PatternSuggester suggester(rules, *gazetteer, "sv");
  const auto add = [&](const std::string& text, const std::vector<MarkedRelation>& relations) {
    Linker::Scratch scratch;
    std::vector<Mention> mentions;
    const Segmentation cut = segment(text, language.get());
    linker.link(text, cut, scratch, mentions);
    suggester.add(text, cut, mentions, relations);
  };
  add("Anna Ek grundade Nordvik.", {{"ek", "founder_of", "nordvik"}});
  add("Karl Lind grundade Kestrel.", {{"lind", "founder_of", "kestrel"}});
  add("Anna Ek besökte Kestrel.", {});
  const std::vector<SuggestedPattern> found = suggester.suggest(2);
  REQUIRE(found.size() == 1);
  CHECK(found[0].predicate == "founder_of");
  CHECK(found[0].pattern == "S ~grundade O");
  CHECK(found[0].support == 2);
  CHECK(found[0].wrong == 0);
  CHECK(found[0].example == "Anna Ek grundade Nordvik.");
}
