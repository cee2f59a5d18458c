#include <doctest/doctest.h>

#include "linking_world.hpp"

using namespace gazgraph;

TEST_CASE("a name of several words in another order") {
  const std::vector<std::string> votes = {"v event 2019 Tarnland general election",
                                          "w event 2015 Tarnland general election"};
  check_links({
      {"en", votes, "She won the general election in Tarnland 2019.", "general election in Tarnland 2019=v(short)"},
      {"en", votes, "She won the Tarnland general election of 2015.", "Tarnland general election of 2015=w(short)"},
      // The name as it is stays exact.
      {"en", votes, "The 2019 Tarnland general election was held.", "2019 Tarnland general election=v(exact)"},
      // Another year is another event, another country as well.
      {"en", votes, "She won the general election in Tarnland 2011.", ""},
      {"en", votes, "She won the general election in Fennia 2019.", ""},
      // Marks and conjunctions are not crossed, and too little is nothing.
      {"en", votes, "In 2019, the general election in Tarnland was near.", ""},
      {"en", votes, "The election and Tarnland in 2019.", ""},
      {"en", votes, "She came in 2019.", ""},
      {"sv",
       {"v event 2004 års tarnländska federala val"},
       "Hon förlorade det tarnländska federala valet 2004.",
       "tarnländska federala valet 2004=v(short)"},
      // Without a year every word must be there.
      {"sv",
       {"p organization Tarnlands progressiva skogsparti"},
       "Hon valdes för progressiva skogspartiet i Tarnland.",
       "progressiva skogspartiet i Tarnland=p(short)"},
      {"sv", {"p organization Tarnlands progressiva skogsparti"}, "Hon valdes för skogspartiet i Tarnland.", ""},
      {"de",
       {"p organization Fortschrittliche Waldpartei Tarnlands"},
       "Sie trat der Fortschrittlichen Waldpartei in Tarnland bei.",
       "Fortschrittlichen Waldpartei in Tarnland=p(short)"},
      {"el",
       {"p organization Εθνικό Δασικό Κόμμα Ταρνίας"},
       "Στήριξε το Εθνικό Δασικό Κόμμα της Ταρνίας.",
       "Εθνικό Δασικό Κόμμα της Ταρνίας=p(short)"},
      // It beats the shorter names inside it.
      {"el",
       {"a organization Δασικό Κόμμα", "b organization Δασικού Κόμματος της Ταρνίας", "c place Ταρνία"},
       "Στήριξε το Δασικό Κόμμα Ταρνίας.",
       "Δασικό Κόμμα Ταρνίας=b(short)"},
      // Of two words only in their order and side by side, with a capital.
      {"el", {"a organization Ταρνιακού Φρουρίου"}, "Ήρθαν τα Ταρνιακά Φρούρια.", "Ταρνιακά Φρούρια=a(short)"},
      {"en", {"a organization Copper Quills"}, "She saw a Quill Copper.", ""},
      {"el", {"a organization Ταρνιακού Φρουρίου"}, "Ήρθαν τα ταρνιακά Φρούρια.", ""},
      // Letters whose bytes are those of a dash.
      {"el",
       {"v event περιφερειακές πύργων εκλογές του 2019"},
       "Κέρδισε τις περιφερειακές εκλογές πύργων 2019.",
       "περιφερειακές εκλογές πύργων 2019=v(short)"},
      // A place of two words that the name does not tell, and another word for the event.
      {"sv",
       {"v event presidentvalet 2019", "g place Norra Tarnland"},
       "Hon vann presidentvalet i Norra Tarnland 2019.",
       "presidentvalet i Norra Tarnland 2019=v(short)"},
      {"sv",
       {"v event 2019 års parlamentsval i Tarnland"},
       "Hon vann allmänna val i Tarnland 2019.",
       "allmänna val i Tarnland 2019=v(short)"},
      // A place and what is named after it, of which one has a capital.
      {"sv",
       {"v event tarnländska federala valen 2004"},
       "Hon förlorade federala valet i Tarnland 2004.",
       "federala valet i Tarnland 2004=v(short)"},
      {"el",
       {"a organization Ταρνιανό Δασικό Κόμμα", "g place Ταρνία"},
       "Στήριξε το Δασικό Κόμμα της Ταρνίας.",
       "Δασικό Κόμμα της Ταρνίας=a(short)"},
      // What only begins alike is no place.
      {"el", {"a organization Δασουργείο Βάθους της Ταρνίας"}, "Ο δασουργός Βάθους της Ταρνίας έφυγε.", ""},
      // One common word and a year, with small words between, but not with a place.
      {"de", {"v event Wahlen 2004"}, "Sie gewann die Wahlen von 2004.", "Wahlen von 2004=v(short)"},
      {"de", {"v event Wahlen 2004"}, "Sie gewann die Wahlen in Tarnland 2004.", ""},
      // A rare word of an event and its year, but not a word of many.
      {"de",
       {"v event tarnländische Deichwahlen 2004"},
       "Sie gewann die Deichwahlen 2004.",
       "Deichwahlen 2004=v(short)"},
      {"de", {"v event tarnländische Partei 2004"}, "Sie verließ die Partei 2004.", ""},
      // Two words of which the first is in lower case may be bent.
      {"de",
       {"a organization tarnländische Deichpartei"},
       "Er wählte die Liste der tarnländischen Deichpartei.",
       "tarnländischen Deichpartei=a(short)"},
      {"de", {"a organization tarnländische Deichpartei"}, "Die Deichpartei der Tarnländer.", ""},
      // Persons and places keep their order.
      {"en", {"p person Ada Quilling Varrick"}, "Varrick of Ada Quilling", ""},
  });
}

TEST_CASE("parts of names: small words, titles, articles, and what may be a person") {
  check_links({
      // A small word opens a form but is none.
      {"de",
       {"p person Serey Dié", "q person Karl van der Velm"},
       "Serey Dié und Karl van der Velm sind die besten.",
       "Serey Dié=p(exact), Karl van der Velm=q(exact)"},
      // A title stands for nobody.
      {"en",
       {"p other Dr. Wolda Ottersen"},
       "Dr. Wolda Ottersen spoke. Dr. Quill left.",
       "Dr. Wolda Ottersen=p(exact)"},
      {"en", {"o organization The Tarnwick Herald"}, "A reporter of Tarnwick Herald left.", "Tarnwick Herald=o(short)"},
      {"en", {"p other Orla T. Varrick"}, "Then Orla Varrick spoke.", "Orla Varrick=p(short)"},
      {"en", {"o organization Tarnwick City F.C."}, "Then Tarnwick City won.", "Tarnwick City=o(short)"},
      // Of a name that a place and a team share, the place.
      {"en", {"a organization Tarnwick", "b place Tarnwick"}, "Nobody lives near Tarnwick.", "Tarnwick=b(exact)"},
      // One letter and a mark: the mark is the name.
      {"en", {"a place D."}, "Plan D failed.", ""},
  });
}
