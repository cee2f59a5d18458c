// Sentences in which most names are no gazetteer's: what is told of them is told of nobody else, and what is told of the known
// ones is found though unknown ones stand around.
#include <doctest/doctest.h>

#include "relation_world.hpp"

using namespace gazgraph;

namespace {

const std::vector<std::string> cast = {"nordvik organization Nordvik",
                                       "klang organization Klang",
                                       "fyren organization Fyren",
                                       "ada person Ada Lind",
                                       "bo person Bo Ek",
                                       "tallheim place Tallheim",
                                       "hamburg place Hamburg",
                                       "oslo place Oslo; Όσλο",
                                       "germany place Germany; Tyskland; Deutschland; Γερμανία",
                                       "norway place Norway; Norge; Norwegen",
                                       "italy place Italy; Italia; Italien",
                                       "rome place Rome; Roma; Rom",
                                       "kvist product Kvist"};

void check(const std::vector<RelationCase>& cases) {
  RelationWorld world(cast);
  world.everyday_words = true;
  check_cases(world, cases);
}

}  // namespace

TEST_CASE("what a stranger does is not told of whose chief he is") {
  check({
      {"sv", "Nordvikchefen Otmar Quellwieser kritiserar Klang.", {}},
      {"sv", "Nordviks vd Otmar Quellwieser kritiserade Klang.", {}},
      {"nb", "Nordvik-sjef Otmar Quellwieser kritiserer Klang.", {}},
      {"en", "Nordvik chief Otmar Quellwieser criticized Klang on Monday.", {}},
      {"de", "Nordviks Vorstandschef Otmar Quellwieser kritisierte Klang.", {}},
      {"el", "Ο πρόεδρος της Nordvik Οττοκάρ Μπρουν κατηγόρησε την Klang.", {}},
  });
}

TEST_CASE("an apposition or relative clause behind a stranger is said of nobody else") {
  check({
      {"en", "Ada Lind met Otmar Quellwieser, head of Nordvik.", {}},
      {"sv", "Ada Lind mötte Otmar Quellwieser, chef för Nordvik.", {}},
      {"nb", "Ada Lind møtte Otmar Quellwieser, leder av Nordvik.", {}},
      {"nb", "Klang ble kritisert av Otmar Quellwieser, medlem av Nordvik.", {}},
      {"de", "Ada Lind traf Korbinian Quellwieser, den Chef von Nordvik.", {}},
      {"el", "Η Ada Lind συνάντησε τον Οττοκάρ Μπρουν, πρόεδρο της Nordvik.", {}},
      {"en", "Nordvik lost to Hexmoor Holdings, which bought Klang.", {}},
  });
}

TEST_CASE("a possessive behind a stranger and a coordinator is the stranger's") {
  check({
      {"en", "Klang has sued Hexmoor and its owner, Ada Lind.", {"klang sues ada"}},
      {"sv", "Klang stämmer Hexmora och dess ägare Ada Lind.", {"klang sues ada"}},
      {"de", "Klang verklagt Hexmoor und dessen Eigentümerin Ada Lind.", {"klang sues ada"}},
  });
}

TEST_CASE("strangers are members of lists, and take part in contrasts") {
  check({
      {"en", "Klang was founded by Hexmoor University and Nordvik.", {"nordvik founder_of klang"}},
      {"sv", "Klang grundades av Hexmora universitet och Nordvik.", {"nordvik founder_of klang"}},
      {"nb", "Klang ble stiftet av Hexmor universitet og Nordvik.", {"nordvik founder_of klang"}},
      {"el", "Την Klang δεν την ίδρυσε ο Οττοκάρ Μπρουν, αλλά η Ada Lind.", {"ada founder_of klang"}},
      {"en",
       "Ada Lind, daughter of the builder Osric Lind and wife of Bo Ek, died in Oslo.",
       {"ada spouse_of bo", "ada died_in oslo"}},
      {"sv", "1987 bildades Nordiska institutet av Hexmora universitet och Nordvik.", {}},
  });
}

TEST_CASE("a body called after a place is not the place") {
  check({
      {"de", "Das Landgericht Hamburg hat Klang verurteilt.", {}},
      {"de", "Die Universität Tallheim hat Klang verklagt.", {}},
      {"de", "Hamburg hat Klang verklagt.", {"hamburg sues klang"}},
      {"de", "Die Stadt Hamburg hat Klang verklagt.", {"hamburg sues klang"}},
      {"sv", "Oslo universitet har stämt Klang.", {}},
      {"nb", "Oslo tingrett saksøkte Klang.", {}},
      {"en", "The Hamburg District Court fined Klang.", {}},
      {"en", "The University of Oslo has sued Klang.", {}},
      {"el", "Το Πανεπιστήμιο Όσλο μήνυσε την Klang.", {}},
  });
}

TEST_CASE("a name within a longer one is not what the longer one is") {
  check({
      {"en", "The Nordvik Swedish Society was founded in 1990.", {}},
      {"en", "She reads the Hexley Evening Nordvik, founded in 1990.", {}},
      {"en", "The Nordvik Hexley Cup Germany was founded in 1990.", {}},
      {"en", "The Nordvik was founded in 1990.", {"nordvik founded_on 1990"}},
      {"de", "Gestern warnte die Deutsche Nordvik vor Klang.", {}},
      {"de",
       "Gestern warnte die deutsche Nordvik vor Klang.",
       {"nordvik based_in germany", "nordvik criticizes klang"}},
      {"sv", "I fjol stämde Norska Nordvik Klang.", {}},
      {"sv", "I fjol stämde norska Nordvik Klang.", {"nordvik sues klang"}},
  });
}

TEST_CASE("a noun with a capital inside the sentence is a name where nouns are written small") {
  check({{"nb", "Nordvik vokser. Nå ber Hexmortilsynet Klang om svar.", {}}});
}

TEST_CASE("places in front, in lists and beside adjectives") {
  check({
      {"en", "In Oslo, Germany urged Norway to act.", {"germany urges norway"}},
      {"en", "She grew up in Hamburg, Germany.", {"hamburg located_in germany"}},
      {"el", "Η γερμανική πόλη Όσλο μεγαλώνει.", {"oslo located_in germany"}},
      {"en", "Klang sued Germany and Norway.", {"klang sues germany", "klang sues norway"}},
      {"en", "Klang sued Norway and German rivals.", {}},
      {"sv",
       "Fabriker finns i Hamburg i Tyskland, Oslo i Norge och Rom i Italien.",
       {"hamburg located_in germany", "oslo located_in norway", "rome located_in italy"}},
      {"nb",
       "Fabrikker finnes i Hamburg i Tyskland, Oslo i Norge og Roma i Italia.",
       {"hamburg located_in germany", "oslo located_in norway", "rome located_in italy"}},
  });
}
