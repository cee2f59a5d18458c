#include <doctest/doctest.h>

#include "linking_world.hpp"

using namespace gazgraph;

TEST_CASE("names in the genitive: mentions hold the ending too") {
  const std::vector<std::string> base = {"a place Ottersby", "p person Ada Varrick", "o organization NTB"};
  std::vector<std::string> running = base;
  for (const char* row : {"s place Sveriges", "n place Norges", "d place Danmarks", "f place Finlands"})
    running.emplace_back(row);
  check_links({
      {"sv", base, "Ottersbys borgmästare mötte Ada Varricks bror.", "Ottersby=a(inflected), Ada Varrick=p(inflected)"},
      {"sv", running, "Ottersbys borgmästare mötte Ada Varricks bror.",
       "Ottersbys=a(inflected), Ada Varricks=p(inflected)"},
      {"sv", running, "Hon läste NTB:s nyheter.", "NTB:s=o(exact)"},
      {"sv", running, "Ottersby har en borgmästare.", "Ottersby=a(exact)"},
      // What opens a compound stays what it is.
      {"sv", running, "Hon kritiserade NTB-chefen.", "NTB=o(exact)"},
      // Names that only end like a genitive say nothing.
      {"sv",
       {"a place Ottersby", "l person Lars", "n person Niklas", "j person Jens", "t person Tobias"},
       "Ottersbys borgmästare kom.",
       "Ottersby=a(inflected)"},
      {"de",
       {"a place Ottersbach", "s place Schwedens", "n place Norwegens", "d place Finnlands"},
       "Sie kennt Ottersbachs Brücken.",
       "Ottersbachs=a(inflected)"},
  });
}

TEST_CASE("names with articles: mentions hold the article with which they are listed") {
  const std::vector<std::string> listed = {"p person ο Βάρικος", "q person Ορέστης Κουίλος", "g place Ταρνία",
                                           "r person Λόρνος", "l organization Λιμάνι Ταρνίας"};
  const std::vector<std::string> bare = {"p person Βάρικος", "q person Ορέστης Κουίλος", "g place Ταρνία"};
  check_links({
      {"el", listed, "Μίλησε με τον Βάρικο χθες.", "τον Βάρικο=p(short)"},
      {"el", bare, "Μίλησε με τον Βάρικο χθες.", "Βάρικο=p(inflected)"},
      // The one that opens a sentence, before a name of one word.
      {"el", listed, "Η Ταρνία έχει ποτάμια.", "Η Ταρνία=g(exact)"},
      {"el", listed, "Χθες η Ταρνία είχε βροχή.", "Ταρνία=g(exact)"},
      // … and of a person.
      {"el", listed, "Ο Ορέστης Κουίλος μίλησε.", "Ο Ορέστης Κουίλος=q(exact)"},
      {"el", listed, "Χθες ο Ορέστης Κουίλος μίλησε.", "Ορέστης Κουίλος=q(exact)"},
      {"el", listed, "Τον Ορέστη Κουίλο είδε η Ταρνία.", "Τον Ορέστη Κουίλο=q(inflected), Ταρνία=g(exact)"},
      {"el", listed, "Το 1990, ο Λόρνος έφυγε.", "Λόρνος=r(exact)"},
      {"el", listed, "Μίλησαν η Ταρνία, ο Λόρνος και άλλοι.", "Ταρνία=g(exact), Λόρνος=r(exact)"},
      {"el", listed, "Χθες ο Λόρνος έφυγε.", "Λόρνος=r(exact)"},
      {"el", listed, "Το Λιμάνι Ταρνίας έκλεισε.", "Λιμάνι Ταρνίας=l(exact)"},
      {"el", bare, "Ο Ορέστης Κουίλος μίλησε.", "Ορέστης Κουίλος=q(exact)"},
      {"el", bare, "Η Ταρνία έχει ποτάμια.", "Ταρνία=g(exact)"},
  });
}

TEST_CASE("names as they sound in Greek") {
  const std::vector<std::string> names = {"p person Barry Goldwyck", "g place Tarnwick", "o organization Khrono",
                                          "r person Tordan", "w person Γούντροου Ουέλτον"};
  check_links({
      {"el", names, "Ο υποψήφιος Μπάρι Γκόλντουικ μίλησε.", "Μπάρι Γκόλντουικ=p(short)"},
      {"el", names, "Έμεινε στο Τάρνουικ.", "Τάρνουικ=g(short)"},
      {"el", names, "Μίλησε με τον Τορντάν.", "Τορντάν=r(short)"},
      // Another spelling in the same script.
      {"el", names, "Μίλησε με τον Γούντροου Γουέλτον.", "Γούντροου Γουέλτον=w(short)"},
      // Single words sound alike to the vowel, and of organizations only long ones do.
      {"el", names, "Πήγε στο Ταρνάκι.", ""},
      {"el", names, "Τα δαχτυλίδια του Κρόνου φαίνονται.", ""},
      // A word of the language is no name.
      {"el", {"m person Mitera"}, "Η Μητέρα μίλησε.", ""},
      {"sv", names, "Ον Μπάρι Γκόλντουικ.", ""},
  });
}

TEST_CASE("the place behind an event that its id tells") {
  const std::vector<std::string> world = {"place:tarnland place Tarnland",
                                          "place:lorne place Lorne",
                                          "vote:1990_tarnland_election event 1990 election",
                                          "vote:1990_tarnland_election event valet 1990",
                                          "vote:1990_tarnland_election event Wahl 1990",
                                          "vote:1990_tarnland_election event valget 1990",
                                          "vote:1990_tarnland_election event εκλογές του 1990"};
  check_links({
      {"en", world, "She won the 1990 election in Tarnland.",
       "1990 election in Tarnland=vote:1990_tarnland_election(exact)"},
      {"sv", world, "Hon vann valet 1990 i Tarnland.", "valet 1990 i Tarnland=vote:1990_tarnland_election(exact)"},
      {"nb", world, "Hun vant valget 1990 i Tarnland.", "valget 1990 i Tarnland=vote:1990_tarnland_election(exact)"},
      {"de", world, "Sie gewann die Wahl 1990 in Tarnland.",
       "Wahl 1990 in Tarnland=vote:1990_tarnland_election(exact)"},
      {"el", world, "Κέρδισε τις εκλογές του 1990 στην Tarnland.",
       "εκλογές του 1990 στην Tarnland=vote:1990_tarnland_election(exact)"},
      // Another place, and one that no preposition of places joins.
      {"en", world, "She won the 1990 election in Lorne.",
       "1990 election=vote:1990_tarnland_election(exact), Lorne=place:lorne(exact)"},
      {"sv", world, "Efter valet 1990 var Tarnland delat.",
       "valet 1990=vote:1990_tarnland_election(exact), Tarnland=place:tarnland(exact)"},
      {"en", world, "After the 1990 election, in Tarnland, all changed.",
       "1990 election=vote:1990_tarnland_election(exact), Tarnland=place:tarnland(exact)"},
  });
}

TEST_CASE("years that are joined to an event are the events of those years") {
  const std::vector<std::string> world = {"place:tarnland place Tarnland",
                                          "vote:1990_tarnland_election event 1990 election",
                                          "vote:1990_tarnland_election event valen 1990",
                                          "vote:1990_tarnland_election event Wahlen 1990",
                                          "vote:1990_tarnland_election event valgene 1990",
                                          "vote:1990_tarnland_election event εκλογές του 1990",
                                          "vote:1994_tarnland_election event 1994 election",
                                          "vote:1998_tarnland_election event 1998 election"};
  const std::string years = ", 1994=vote:1994_tarnland_election(short), 1998=vote:1998_tarnland_election(short)";
  check_links({
      {"en",
       {"vote:1990_lorne_election event elections of 1990", "vote:1994_lorne_election event elections of 1994"},
       "She lost the elections of 1990 and 1994.",
       "elections of 1990=vote:1990_lorne_election(exact), 1994=vote:1994_lorne_election(short)"},
      {"sv", world, "Hon vann valen 1990, 1994 och 1998.", "valen 1990=vote:1990_tarnland_election(exact)" + years},
      {"nb", world, "Hun vant valgene 1990, 1994 og 1998.", "valgene 1990=vote:1990_tarnland_election(exact)" + years},
      {"de", world, "Sie gewann die Wahlen 1990, 1994 und 1998.",
       "Wahlen 1990=vote:1990_tarnland_election(exact)" + years},
      {"el", world, "Κέρδισε τις εκλογές του 1990, του 1994 και του 1998.",
       "εκλογές του 1990=vote:1990_tarnland_election(exact)" + years},
      // A year of which the gazetteer knows none ends the list; what nothing joins is a year.
      {"sv", world, "Hon vann valen 1990, 1992 och 1998.", "valen 1990=vote:1990_tarnland_election(exact)"},
      {"sv", world, "Efter valen 1990 kom 1994 med regn.", "valen 1990=vote:1990_tarnland_election(exact)"},
      {"sv", world, "Hon föddes 1990 och 1994.", ""},
      {"sv", {"v1 event valen 1990", "v2 event valen 1994"}, "Hon vann valen 1990 och 1994.", "valen 1990=v1(exact)"},
  });
}
