#include <doctest/doctest.h>

#include "linking_world.hpp"

using namespace gazgraph;

namespace {

/// `text[type]` of every unknown name.
std::string unknown(const std::vector<std::string>& entities, const char* code, const std::string& text) {
  const LinkingWorld linking(world(entities), code);
  std::vector<UnknownName> names;
  linking.linker.find_unknown(text, segment(text, linking.language.get()), linking.mentions(text), names);
  std::string out;
  for (const UnknownName& name : names) {
    if (!out.empty()) out += ", ";
    out += text.substr(name.begin, name.end - name.begin) + "[" + std::string(to_string(name.type)) + "]";
  }
  return out;
}

std::string near(const std::vector<std::string>& entities, const char* code, const std::string& text,
                 std::uint32_t at) {
  const LinkingWorld linking(world(entities), code);
  std::string out;
  for (const NearMiss& miss : linking.linker.near_misses(text, segment(text, linking.language.get()), at)) {
    if (!out.empty()) out += "; ";
    out += text.substr(miss.begin, miss.end - miss.begin) + " ~ " + miss.surface + ": " + miss.reason;
  }
  return out;
}

}  // namespace

TEST_CASE("names that no gazetteer knows, with a guessed type") {
  const std::vector<std::string> known = {"o organization Nordvik", "p person Anna Ek"};
  CHECK(unknown(known, "sv", "Anna Ek mötte Zorla Quist i Tarnby.") == "Zorla Quist[person], Tarnby[place]");
  CHECK(unknown(known, "sv", "Nordvik köper Zorlatek AB.") == "Zorlatek AB[organization]");
  CHECK(unknown(known, "sv", "Bolaget växer i maj.") == "");
  CHECK(unknown(known, "en", "Rumblings grew. Then Zorlatek said no.") == "Zorlatek[person]");
  CHECK(unknown(known, "en", "On Monday the company Zorlatek fell.") == "Zorlatek[organization]");
  CHECK(unknown(known, "de", "Das Unternehmen Zorlatek baut Fabriken.") == "Zorlatek[organization]");
  CHECK(unknown(known, "de", "Die Lagerhalle brannte.") == "");
  // A capital inside tells a name from a rare word at a sentence's start.
  CHECK(unknown(known, "en", "ZorlaTek fell.") == "ZorlaTek[other]");
}

TEST_CASE("the nearest names, and what keeps them apart") {
  const std::vector<std::string> known = {"o organization Nordvik", "p person Zorla Quist"};
  CHECK(near(known, "en", "They met Nordwik.", 10) == "Nordwik ~ Nordvik: 1 letter differs");
  CHECK(near(known, "en", "They met Quist.", 10) ==
        "Quist ~ Zorla Quist: only a part of the name, and the document does not name it in full before");
  CHECK(near(known, "en", "Nordvikers met.", 2) ==
        "Nordvikers ~ Nordvik: the word goes on: `ers` is no ending or compound that the language has for this name");
  CHECK(near(known, "en", "Nothing here.", 2) == "");
  CHECK(near(known, "en", "Nothing here.", 12) == "");
  CHECK(near(known, "en", "", 0) == "");
}
