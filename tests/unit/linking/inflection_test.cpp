// Each ending with words that it must and must not fire on: the text's form, and whether the base form is found in it.
#include <doctest/doctest.h>

#include "linking_world.hpp"

using namespace gazgraph;

namespace {

struct Form {
  std::string type, base, text, expected;  ///< the mention's text; empty: no mention
};

void check(const std::string& code, const std::vector<Form>& forms) {
  for (const Form& form : forms) {
    CAPTURE(code);
    CAPTURE(form.base);
    CAPTURE(form.text);
    const LinkingWorld linking(world({"e " + form.type + " " + form.base}), code);
    std::string found;
    for (const Mention& mention : linking.mentions(form.text)) {
      if (!found.empty()) found += "|";
      found += form.text.substr(mention.begin, mention.end - mention.begin);
    }
    CHECK(found == form.expected);
  }
}

}  // namespace

TEST_CASE("German names that begin with a short adjective") {
  const std::vector<std::string> entities = {"a organization Rotes Segel", "b organization Neues Ufer"};
  check_links({
      {"de", entities, "Das Rote Segel hilft.", "Rote Segel=a(inflected)"},
      {"de", entities, "Er kam vom Roten Segel.", "Roten Segel=a(inflected)"},
      {"de", entities, "Die Hilfe des Roten Segels kam.", "Roten Segel=a(inflected)"},
      {"de", entities, "Sie kam aus dem Neuen Ufer.", "Neuen Ufer=b(inflected)"},
      {"de", entities, "Das rote Segel hing am neuen Ufer.", ""},
  });
}

TEST_CASE("Greek: cases, genders and accents") {
  check("el", {
                  {"person", "Γιώργος Ταρνίδης", "Το βιβλίο του Γιώργου Ταρνίδη βγήκε.", "Γιώργου Ταρνίδη"},
                  {"person", "Μαρία Ταρνίδου", "Το βιβλίο της Μαρίας Ταρνίδου βγήκε.", "Μαρίας Ταρνίδου"},
                  {"person", "Ιάσων Ναύτης", "Είδε τον Ιάσονα Ναύτη χθες.", "Ιάσονα Ναύτη"},
                  {"person", "Ξενοφών Ναύτης", "Είδε τον Ξενοφώντα Ναύτη χθες.", "Ξενοφώντα Ναύτη"},
                  {"organization", "Εθνική Τράπεζα", "Η μετοχή της Εθνικής Τράπεζας έπεσε.", "Εθνικής Τράπεζας"},
                  {"organization", "Δρυς", "Ο πρόεδρος της Δρυός μίλησε.", "Δρυός"},
                  {"product", "Τάλως", "Δοκίμασαν τον Τάλω χθες.", "Τάλω"},
                  // The old third declension.
                  {"organization", "Φοίνιξ", "Η μετοχή της Φοίνικος έπεσε.", "Φοίνικος"},
                  {"organization", "Αίας Ταρνών", "Η ομάδα του Αίαντα Ταρνών νίκησε.", "Αίαντα Ταρνών"},
                  {"product", "Κύκλωψ", "Δοκίμασαν τον Κύκλωπα χθες.", "Κύκλωπα"},
                  {"organization", "Παλλάς", "Ο πρόεδρος της Παλλάδος μίλησε.", "Παλλάδος"},
                  {"organization", "Φοίνιξ", "Τα Φοινικικά πλοία χάθηκαν.", ""},
                  {"place", "Αθήνα", "Οι δρόμοι της Αθήνας άδειασαν.", "Αθήνας"},
                  {"place", "Ρόδος", "Οι παραλίες της Ρόδου γέμισαν.", "Ρόδου"},
                  {"organization", "Huawei", "Το κινητό της Huawei πουλάει.", "Huawei"},
                  {"organization", "Νότια Γραμμή", "Η απεργία στη Νότια Γραμμή συνεχίζεται.", "Νότια Γραμμή"},
                  // Listed in the genitive plural.
                  {"place", "Κάτω Ταρνιών", "Ζει στις Κάτω Ταρνιές τώρα.", "Κάτω Ταρνιές"},
                  {"organization", "Ταρνικών", "Ψήφισε τους Ταρνικούς χθες.", "Ταρνικούς"},
                  // Another word that only begins alike.
                  {"place", "Πάρος", "Η Παρουσία του ενόχλησε.", ""},
                  {"person", "Νίκος Ταρνός", "Η Νίκη Ταρνού ήρθε.", ""},
              });
}

TEST_CASE("German: genitive, adjectives inside names, adjectives of places") {
  check("de",
        {
            {"organization", "Deutsche Salzbank", "Der Chef der Deutschen Salzbank ging.", "Deutschen Salzbank"},
            {"organization", "Liberaler Salzbund", "Die Wähler des Liberalen Salzbundes schwiegen.",
             "Liberalen Salzbund"},
            {"organization", "Bündnis Grüne Halde", "Ein Sprecher des Bündnisses Grüne Halde kam.",
             "Bündnisses Grüne Halde"},
            {"event", "Digitalforum Tarnau", "Am Rande des Digitalforums Tarnau sprach er.", "Digitalforums Tarnau"},
            {"organization", "Velarion", "Velarions Aktie fiel.", "Velarion"},
            {"place", "Zürich", "Die Zürcher Firma wuchs.", "Zürcher"},
            {"place", "München", "Die Münchner Firma wuchs.", "Münchner"},
            {"place", "Bremen", "Die Bremer Firma wuchs.", "Bremer"},
            {"place", "Kassel", "Die Kasseler Firma wuchs.", "Kasseler"},
            // Persons do not bend like adjectives, organizations not like places.
            {"person", "Hanna Groß", "Er sah Hanna Großen nie.", ""},
            {"organization", "Velarion", "Der Velarioner schwieg.", ""},
        });
}

TEST_CASE("Swedish and Norwegian: genitives, definite and indefinite forms, compounds") {
  check("sv",
        {
            {"organization", "Nordvik", "Nordviks aktie föll.", "Nordvik"},
            {"person", "Anna Ek", "Anna Eks pappa ringde.", "Anna Ek"},
            {"product", "Svala", "Bolaget skjuter upp Svalan igen.", "Svalan"},
            {"other", "Holmqvistpriset", "Årets Holmqvistpris går till Tarnö.", "Holmqvistpris"},
            {"organization", "Liberala Humlepartiet", "Han lämnade Liberala Humlepartiet.", "Liberala Humlepartiet"},
            {"organization", "Nvidia", "Nvidiachefen talade.", "Nvidia"},
            {"organization", "Huawei", "Ett Huawei-chip brann.", "Huawei"},
            // å is no a; another word that only begins alike.
            {"place", "Måla", "De kom till Mala.", ""},
            {"organization", "Nordvik", "Nordvikingarna kom.", ""},
        });
  check("nb", {
                  {"organization", "Nordvik", "Nordviks aksje falt.", "Nordvik"},
                  {"organization", "EU", "EUs regler gjelder.", "EU"},
                  {"product", "Svale", "Selskapet utsetter Svalen igjen.", "Svalen"},
                  {"organization", "Nvidia", "Nvidia-sjefen talte.", "Nvidia"},
                  {"place", "Bø", "De kom til Bo.", ""},
              });
}

TEST_CASE("English: possessives and plurals of products") {
  check("en", {
                  {"organization", "Tarnwick", "Tarnwick's shares fell.", "Tarnwick"},
                  {"organization", "Tarnwick", "Tarnwick\xE2\x80\x99s shares fell.", "Tarnwick"},
                  {"product", "Packhorse", "They use Packhorses now.", "Packhorses"},
                  {"organization", "Packhorse", "They use Packhorses now.", ""},
                  {"place", "Velm", "They use Velms now.", ""},
              });
}
