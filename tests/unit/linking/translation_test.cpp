#include <doctest/doctest.h>

#include "linking_world.hpp"

using namespace gazgraph;

TEST_CASE("English names and ids of words are found in the text's own words") {
  const std::vector<std::string> swedish = {"org:tarnia_forest_party organization Tarnia Forest Party",
                                            "org:liberal_party_of_norway organization Liberal Party of Norway"};
  check_links({
      {"sv", swedish, "Hon valdes för Norges liberala parti i fjol.",
       "Norges liberala parti=org:liberal_party_of_norway(short)"},
      {"nb", swedish, "Hun ble valgt for Norges liberale parti i fjor.",
       "Norges liberale parti=org:liberal_party_of_norway(short)"},
      {"de",
       {"org:green_alliance_of_sweden organization Green Alliance of Sweden",
        "org:new_democratic_union organization New Democratic Union"},
       "Sie trat der Neuen Demokratischen Union bei.",
       "Neuen Demokratischen Union=org:new_democratic_union(short)"},
      {"el",
       {"org:ulmer_unionist_party organization Ulmer Unionist Party"},
       "Στήριξε το Ενωτικό Κόμμα του Ulmer.",
       "Ενωτικό Κόμμα του Ulmer=org:ulmer_unionist_party(short)"},
      // A year is the key, and the country is told by its adjective or otherwise.
      {"sv",
       {"vote:1979_united_kingdom_general_election event valet 1979 och"},
       "Hon vann det brittiska parlamentsvalet 1979.",
       "brittiska parlamentsvalet 1979=vote:1979_united_kingdom_general_election(short)"},
      {"de",
       {"vote:1979_united_kingdom_general_election event Wahl 1979 und"},
       "Sie gewann die Parlamentswahlen im Vereinigten Königreich 1979.",
       "Parlamentswahlen im Vereinigten Königreich 1979=vote:1979_united_kingdom_general_election(short)"},
      // Places of the gazetteer whose ids are words.
      {"el",
       {"place:tarnia place Ταρνία", "org:tarnia_liberal_party organization Tarnia Liberal Party"},
       "Στήριξε το Φιλελεύθερο Κόμμα στην Ταρνία.",
       "Φιλελεύθερο Κόμμα στην Ταρνία=org:tarnia_liberal_party(short)"},
      // All words must be there, with nothing but articles and prepositions between.
      {"sv", swedish, "Hon valdes för Norges parti i fjol.", ""},
      {"de",
       {"org:new_democratic_union organization New Democratic Union"},
       "Die Neuen sind mit einer Demokratischen Union einig.",
       ""},
      // What two entities may be called is nobody's.
      {"sv",
       {"a:liberal_party_of_norway organization Liberal Party of Norway",
        "b:norwegian_liberal_party organization Norwegian Liberal Party"},
       "Hon valdes för Norges liberala parti.",
       ""},
      // A name without a party, an election or the like is not translated.
      {"sv", {"org:green_norway organization Green Norway"}, "Hon bor i ett grönt Norge.", ""},
  });
}

TEST_CASE("Swedish and Norwegian names of several words in lower case") {
  check_links({
      {"sv",
       {"p organization Skogsdemokratiska partiet"},
       "Hon valdes för det skogsdemokratiska partiet i fjol.",
       "skogsdemokratiska partiet=p(short)"},
      {"sv",
       {"org:federalist_party organization Federalist Party"},
       "Hon var det federalistiska partiets kandidat.",
       "federalistiska partiet=org:federalist_party(short)"},
      {"nb",
       {"org:federalist_party organization Federalist Party"},
       "Hun var det føderalistiske partiets kandidat.",
       "føderalistiske partiet=org:federalist_party(short)"},
      // Of two that have the same words in other forms, the one that has them as they stand there.
      {"sv",
       {"p organization Skogsdemokratiska partiet", "q other skogsdemokratiskt parti"},
       "Hon valdes för det skogsdemokratiska partiet i fjol.",
       "skogsdemokratiska partiet=p(short)"},
      {"nb",
       {"p organization Skogsdemokratiske partiet", "q other skogsdemokratisk parti"},
       "Hun ble valgt for det skogsdemokratiske partiet.",
       "skogsdemokratiske partiet=p(short)"},
      // Not where a later word has a capital, and not in other languages.
      {"sv", {"p organization Skogsdemokratiska Alliansen"}, "Hon valdes för skogsdemokratiska alliansen.", ""},
      {"en", {"p organization Forestlike party"}, "She joined a forestlike party.", ""},
      {"sv", {"p organization Skogsdemokratiska partiet"}, "Det är ett parti för skogsdemokratiska tankar.", ""},
  });
}

TEST_CASE("of entities of one name, the one whose id has words of the document's others") {
  const std::vector<std::string> votes = {
      "vote:1990_fennian_election event Storvalet 1990", "vote:1990_tarnlandic_election event Storvalet 1990",
      "org:tarnlandic_union organization Ödesunionen", "org:fennian_union organization Vågunionen"};
  check_links({
      {"sv", votes, "Ödesunionen vann Storvalet 1990.",
       "Ödesunionen=org:tarnlandic_union(exact), Storvalet 1990=vote:1990_tarnlandic_election(exact)"},
      {"sv", votes, "Vågunionen vann Storvalet 1990.",
       "Vågunionen=org:fennian_union(exact), Storvalet 1990=vote:1990_fennian_election(exact)"},
  });
}
