#include "gazgraph/text/identify.hpp"

#include <doctest/doctest.h>

#include <string>

using gazgraph::identify_language;

namespace {

struct Case {
  std::string language;
  std::string text;
};

const Case cases[] = {
    {"sv",
     "Kommunen väntas under våren besluta om en ny skola, och flera föräldrar är oroliga för att den blir för "
     "liten. Ordföranden säger att frågan ska utredas en gång till innan nämnden fattar sitt beslut. "},
    {"nb",
     "Kommunen skal i løpet av våren bestemme seg for en ny skole, og flere foreldre er bekymret for at den blir "
     "for liten. Lederen sier at saken må utredes på nytt før utvalget tar sin beslutning. "},
    {"da",
     "Kommunen skal i løbet af foråret tage stilling til en ny skole, og flere forældre er bekymrede for, at den "
     "bliver for lille. Formanden siger, at sagen skal undersøges igen, før udvalget træffer sin afgørelse. "},
    {"de",
     "Die Gemeinde will im Frühjahr über eine neue Schule entscheiden, und mehrere Eltern befürchten, dass sie zu "
     "klein wird. Der Vorsitzende sagt, die Frage werde noch einmal geprüft, bevor der Ausschuss entscheidet. "},
    {"el",
     "Ο δήμος θα αποφασίσει την άνοιξη για ένα νέο σχολείο και αρκετοί γονείς ανησυχούν ότι θα είναι πολύ μικρό. "
     "Ο πρόεδρος λέει ότι το ζήτημα θα εξεταστεί ξανά πριν η επιτροπή πάρει την απόφασή της. "},
    {"en",
     "The council will decide on a new school in the spring, and several parents are worried that it will be too "
     "small. The chairman says that the matter will be examined again before the committee decides. "},
    {"fr",
     "La commune décidera au printemps de la construction d'une nouvelle école, et plusieurs parents craignent "
     "qu'elle soit trop petite. Le président affirme que la question sera examinée à nouveau avant la décision. "},
};

}  // namespace

TEST_CASE("short and long texts are identified") {
  for (const auto& [language, text] : cases) {
    CAPTURE(language);
    CHECK(identify_language(text) == language);
    std::string longer;
    for (int i = 0; i < 20; ++i) longer += text;
    CHECK(identify_language(longer) == language);
  }
}

TEST_CASE("what opens and closes a text in another language does not decide") {
  const std::string heading = "Breaking news from our live desk: all rights reserved, please subscribe today.\n\n";
  for (const auto& [language, text] : cases) {
    CAPTURE(language);
    std::string longer = heading;
    for (int i = 0; i < 12; ++i) longer += text;
    CHECK(identify_language(longer + heading) == language);
  }
}

TEST_CASE("nothing to go by, and bytes that are no UTF-8") {
  CHECK(identify_language("") == "en");
  CHECK(identify_language("12345 67890") == "en");
  CHECK_NOTHROW((void)identify_language(std::string(5000, '\x80')));
  CHECK_NOTHROW((void)identify_language(std::string(5000, '\xe2')));
}
