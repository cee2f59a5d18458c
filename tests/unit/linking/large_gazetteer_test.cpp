// What a single word proves where a gazetteer has hundreds of thousands of names, and that the size makes the difference.
#include <doctest/doctest.h>

#include "crowded_world.hpp"
#include "linking_world.hpp"

using namespace gazgraph;

namespace {

struct CrowdCase {
  std::string code, text, expected;
};

/// Places and organizations as large gazetteers have them: called like surnames, given names and common words too.
const std::vector<Entity>& entities() {
  static const std::vector<Entity> list = [] {
    std::vector<Entity> named;
    const auto add = [&](EntityType type, const std::vector<std::string>& names) {
      for (const std::string& name : names)
        named.push_back({.id = name, .type = type, .label = name, .names = {{name, "*"}}});
    };
    add(EntityType::place, {"London", "Shannon", "Norton", "University", "Varrick", "Denise", "Law",  "Norhed",
                            "Lander", "Hamburg", "Burg",   "Abs",        "A",       "Tonne",  "Bund", "Om",
                            "4℃",     "Κόμμα",   "Αθήνα",  "Hagen",      "Usta",    "Tarnö"});
    add(EntityType::organization, {"Apple", "Volvo", "Rogers", "Okarin", "R"});
    add(EntityType::person, {"Ada Quilling"});
    return named;
  }();
  return list;
}

void check(const std::shared_ptr<const Gazetteer>& gazetteer, const std::vector<CrowdCase>& cases) {
  for (const auto& [code, text, expected] : cases) {
    CAPTURE(code);
    CAPTURE(text);
    CHECK(LinkingWorld(gazetteer, code).link(text) == expected);
  }
}

}  // namespace

TEST_CASE("in a large gazetteer a capital beside a word makes one name with it") {
  check(
      crowded(entities()),
      {
          {"en", "She taught at Tarnland University in May.", ""},
          {"en", "She lives in Norton.", "Norton=Norton(exact)"},
          {"en", "She painted for the Norton Museum of Art.", ""},
          {"en", "In the end J. Norton came.", ""},
          {"en", "They sued Rogers & Rogers over it.", ""},
          {"en", "They sued Rogers over it.", "Rogers=Rogers(exact)"},
          {"en", "The prize went to Claude Shannon for it.", ""},
          {"en", "The prize went to Ada van Norton for it.", ""},
          // What mostly stands by itself, a title and the name of somebody known are no parts of it.
          {"en", "The board of Swedish Volvo met.", "Volvo=Volvo(exact)"},
          {"en", "The board of Volvo Chairman Ada Quilling met.",
           "Volvo=Volvo(exact), Ada Quilling=Ada Quilling(exact)"},
          {"sv", "Då kom säljaren Carl I. Hagen hem.", ""},
          // A noun that opens a sentence, and any where nouns have capitals, says what the name is.
          {"sv", "Säkerhetsföretaget Norhed växer.", "Norhed=Norhed(exact)"},
          {"de", "Gestern lieferte der Zellhersteller Okarin nichts.", "Okarin=Okarin(exact)"},
          {"de", "Gestern sprach Uwe Norhed.", ""},
          {"el", "Το Εθνικό Κόμμα κέρδισε.", ""},
          {"el", "Ζει στην Αθήνα.", "Αθήνα=Αθήνα(exact)"},
          // Small words of another language join it with a capital.
          {"sv", "Hon leder Institute of Norton sedan maj.", ""},
          {"de", "Er las gern Norton of the North.", ""},
          {"el", "Διάβασε το The Elements of Norton.", ""},
          // A noun of the language behind a capital and a small word; a company's form behind it and a capital before.
          {"en", "She joined the Institute of Law in May.", ""},
          {"en", "Foundation Apple, Inc. has grown.", ""},
          // Where nouns have capitals: adjectives with a capital, surnames behind given names.
          {"de", "Gestern tagte die Nationale Okarin.", ""},
          {"de", "Gestern tagte die nationale Okarin.", "Okarin=Okarin(exact)"},
          {"de", "Gestern kam Denise Kovan.", ""},
      });
}

TEST_CASE("in a large gazetteer a word may be somebody's name") {
  check(crowded(entities()), {
                                 {"en", "Then Denise spoke.", ""},
                                 {"en", "The shop in Varrick closed.", "Varrick=Varrick(exact)"},
                                 {"en", "Julian Varrick came. Later Varrick spoke.", ""},
                                 // … but where it stands behind a preposition of places.
                                 {"en", "Julian Varrick came. The shop in Varrick closed.", "Varrick=Varrick(exact)"},
                                 {"nb", "– Det går bra, sier Norhed.", ""},
                             });
}

TEST_CASE("in a large gazetteer a word of the language is hardly a name") {
  check(crowded(entities()), {
                                 {"en", "He has a degree in Law from there.", ""},
                                 {"en", "They said that Apple had grown.", "Apple=Apple(exact)"},
                                 {"sv", "12 § Om skatten betalas sent, ska den höjas.", ""},
                                 {"de", "Alle Länder stimmten zu.", ""},
                                 {"de", "Viele Bürger kamen.", ""},
                                 {"de", "Der Weg zum Hamburger Hafen ist weit.", "Hamburger=Hamburg(inflected)"},
                                 {"de", "Sie verluden drei Tonnen.", ""},
                                 {"de", "Das ist Sache des Bundes.", ""},
                                 {"nb", "Det var ustabilt.", ""},
                                 {"nb", "Så kom Ustabile folk.", ""},
                             });
}

TEST_CASE("in a large gazetteer abbreviations and figures are none of its names") {
  check(crowded(entities()), {
                                 {"de", "Das steht in § 7 Abs. 2 des Gesetzes.", ""},
                                 {"de", "Auf der A 13 war Stau.", ""},
                                 {"en", "She ran R&D for years.", ""},
                                 {"nb", "Se § 4.Tillatelse gis ikke.", ""},
                             });
}

TEST_CASE("in a small gazetteer the same words are its names") {
  check(Gazetteer::from(entities()),
        {
            {"en", "She painted for the Norton Museum of Art.", "Norton=Norton(exact)"},
            {"en", "They sued Rogers & Rogers over it.", "Rogers=Rogers(exact), Rogers=Rogers(exact)"},
            {"en", "Then Denise spoke.", "Denise=Denise(exact)"},
        });
}
