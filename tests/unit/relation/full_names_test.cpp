#include "../../../src/relation/full_names.hpp"

#include <doctest/doctest.h>

#include "worlds.hpp"

using namespace gazgraph;

TEST_CASE("what a document calls by a single word of a name throughout is left out") {
  const auto gazetteer = world({"ek person Anna Ek", "nordvik organization Nordvik AB"});
  const std::vector<std::string> legal_forms = {"AB", "Holding"};
  const EntityIndex ek = gazetteer->find("ek").value();
  const EntityIndex nordvik = gazetteer->find("nordvik").value();
  const std::string text = "Ek met Nordvik. Anna Ek left.";
  const Mention surname{.begin = 0, .end = 2, .entity = ek, .method = LinkMethod::short_form};
  const Mention company{.begin = 7, .end = 14, .entity = nordvik, .method = LinkMethod::short_form};
  const Mention person{.begin = 16, .end = 23, .entity = ek, .method = LinkMethod::exact};
  struct Case {
    std::vector<Mention> mentions;
    std::vector<std::string> legal_forms;
    std::size_t left;
  };
  for (const auto& [mentions, forms, left] :
       std::vector<Case>{{{}, legal_forms, 0},
                         {{surname}, legal_forms, 0},
                         {{surname, person}, legal_forms, 2},           // named in full elsewhere
                         {{surname, company, person}, legal_forms, 3},  // lacks but a legal form
                         {{company}, {}, 0},                            // which the language does not know
                         {{surname, company}, legal_forms, 1}}) {
    CAPTURE(mentions.size());
    std::vector<Mention> named;
    const bool fewer = leave_out_parts(text, mentions, *gazetteer, forms, named);
    CHECK(fewer == (left < mentions.size()));
    if (fewer) CHECK(named.size() == left);
  }
}
