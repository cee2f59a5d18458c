// Tiny worlds: a text of a few lines, the triples that it asserts. One mechanism each, in the languages that have it.
#include "gazgraph/relation/extractor.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <set>

#include "gazgraph/linking/linker.hpp"
#include "relation_world.hpp"

using namespace gazgraph;

namespace {

const std::vector<std::string> cast = {"ek person Anna Ek",
                                       "lind person Karl Lind",
                                       "dahl person Mia Dahl",
                                       "nordvik organization Nordvik",
                                       "volvo organization Volvo; Volvo Ltd",
                                       "brofors organization Brofors",
                                       "kestrel organization Kestrel",
                                       "oslo place Oslo; Όσλο",
                                       "tyskland place Germany",
                                       "norge place Norge; Norwegen; Norway; Νορβηγία",
                                       "falk product Falk",
                                       "tundra product Tundra",
                                       "sol organization Sol Bank",
                                       "lagom organization Lagom FK",
                                       "schweiz place Schweiz",
                                       "wire organization/agency Telepress",
                                       "campus organization/university Merton",
                                       "meadow organization Meadow Party; Ängspartiet; Engpartiet; Wiesenpartei",
                                       "protos person Αλέξης Πρωτοψάλτης"};

struct World : RelationWorld {
  explicit World(const DataFolder& data = DataFolder(source_data())) : RelationWorld(cast, data) {}
};

using Case = RelationCase;

void check_cases(const std::vector<Case>& cases) { gazgraph::check_cases(World(), cases); }

/// Time of this process on processors, which other processes do not lengthen.
double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// What each mechanism makes of a sentence or two, in the languages that have it.
const std::vector<Case>& tiny_worlds() {
  static const std::vector<Case> cases = {
      // What shares its subject with a clause that has no finite verb.
      {"en",
       "Anna Ek worked there — one of her tasks involved designing the logo — before starting Volvo with Karl Lind.",
       {}},
      // Of several before a noun, the one whose name says that kind; a general noun rather means another body than a bank.
      {"en", "Lagom FK sued Sol Bank. The club was founded by Anna Ek.", {"lagom sues sol", "ek founder_of lagom"}},
      {"en", "Lagom FK sued Sol Bank. The bank was founded by Anna Ek.", {"lagom sues sol", "ek founder_of sol"}},
      {"en", "Sol Bank sued Volvo. The company was founded by Anna Ek.", {"sol sues volvo", "ek founder_of volvo"}},
      {"sv", "Lagom FK stämde Sol Bank. Storbanken grundades av Anna Ek.", {"lagom sues sol", "ek founder_of sol"}},
      {"nb",
       "Sol Bank saksøkte Lagom FK. Klubben ble grunnlagt av Anna Ek.",
       {"sol sues lagom", "ek founder_of lagom"}},
      {"de",
       "Sol Bank hat Lagom FK verklagt. Der Klub wurde von Anna Ek gegründet.",
       {"sol sues lagom", "ek founder_of lagom"}},
      {"el",
       "Η Sol Bank μήνυσε τη Nordvik. Η τράπεζα ιδρύθηκε από την Anna Ek.",
       {"sol sues nordvik", "ek founder_of sol"}},
      // Relative pronouns that are left out, but not before what the noun names.
      {"en", "Nordvik is the company Anna Ek works for.", {"ek affiliated_with nordvik"}},
      {"en", "The company Anna Ek founded in 1990 is Nordvik.", {"ek founder_of nordvik", "nordvik founded_on 1990"}},
      {"en", "The company Volvo bought Nordvik.", {"volvo acquires nordvik"}},
      {"sv", "Nordvik är företaget Anna Ek grundade.", {"ek founder_of nordvik"}},
      {"sv", "Oslo är staden Anna Ek föddes i.", {"ek born_in oslo"}},
      {"sv", "Företaget Anna Ek grundade 1990, Nordvik, växer.", {"ek founder_of nordvik", "nordvik founded_on 1990"}},
      {"sv", "Chefen Anna Ek köpte Nordvik.", {"ek acquires nordvik"}},
      {"nb", "Nordvik er selskapet Karl Lind jobber for.", {"lind affiliated_with nordvik"}},
      // A time under a preposition opens no clause; lists share what follows; `sold it` is not about its subject.
      {"en", "Anna Ek has been a pilot since 2003 and lives in Oslo.", {"ek lives_in oslo"}},
      {"en", "Since May Volvo has supplied Nordvik.", {"volvo supplies nordvik"}},
      {"en", "Anna Ek has been happy since the war ended.", {}},
      {"en",
       "Falk is based on Tundra. Volvo and Nordvik developed it.",
       {"falk based_on tundra", "volvo developer_of falk", "nordvik developer_of falk"}},
      {"en",
       "Kestrel bought Nordvik in 2015 and sold it to Volvo.",
       {"kestrel acquires nordvik", "volvo acquires nordvik"}},
      {"en", "Anna Ek, a rising star of Lagom FK, lives in Oslo.", {"ek lives_in oslo"}},
      {"en",
       "Anna Ek left Norway. A citizen of the country since birth, she owns Volvo.",
       {"ek citizen_of norge", "ek owner_of volvo"}},
      {"en", "The launch of Falk was delayed by Volvo.", {"volvo delays falk"}},
      {"de",
       "Novum wächst. Nordvik auch. Im März wurde das Unternehmen von Volvo übernommen.",
       {"volvo acquires nordvik"}},
      {"de", "Nordvik wächst. Gegründet wurde die Firma von Anna Ek.", {"ek founder_of nordvik"}},
      {"de", "Die Firma von Anna Ek wächst.", {}},
      {"nb", "Nordvik er fra Oslo og ikke fra Norge.", {"nordvik based_in oslo", "!nordvik based_in norge"}},
      {"de",
       "„Wir werden Nordvik nicht kaufen“, zitiert Kestrel den Volvo-Chef Karl Lind.",
       {"lind leads volvo", "!volvo acquires nordvik"}},
      {"sv",
       "Volvo växer. ”Det är vår första bil”, säger medgrundaren Anna Ek, som har studerat vid Kestrel.",
       {"ek founder_of volvo", "ek educated_at kestrel"}},
      // A post that changes hands; titles that tell a kind; a place before the noun; shares of what was told before.
      {"en",
       "Nordvik gets a new chief. Anna Ek takes over from Karl Lind.",
       {"ek succeeds lind", "ek leads nordvik", "lind leads nordvik"}},
      {"sv",
       "Nordvik byter chef. Till sommaren tar Anna Ek över efter Karl Lind.",
       {"ek succeeds lind", "ek leads nordvik", "lind leads nordvik"}},
      {"sv", "Nordvik byter inte chef. Anna Ek tar över efter Karl Lind.", {"ek succeeds lind"}},
      {"nb",
       "Nordvik får ny direktør. Anna Ek etterfølger Karl Lind.",
       {"ek succeeds lind", "ek leads nordvik", "lind leads nordvik"}},
      {"de",
       "Nordvik bekommt eine Chefin. Anna Ek tritt die Nachfolge von Karl Lind an.",
       {"ek succeeds lind", "ek leads nordvik", "lind leads nordvik"}},
      {"el",
       "Η Nordvik αλλάζει πρόεδρο. Η Anna Ek διαδέχεται τον Karl Lind.",
       {"ek succeeds lind", "ek leads nordvik", "lind leads nordvik"}},
      {"sv", "Nordvik sparkar vd:n Anna Ek.", {"ek leads nordvik"}},
      {"en", "Lagom FK sued Sol Bank. Club president Anna Ek said no.", {"lagom sues sol", "ek leads lagom"}},
      {"sv", "Lagom FK stämde Sol Bank. Bankchefen Anna Ek log.", {"lagom sues sol", "ek leads sol"}},
      {"en",
       "Nordvik grows. Anna Ek founded the Oslo construction company in 1990.",
       {"ek founder_of nordvik", "nordvik founded_on 1990", "nordvik based_in oslo"}},
      {"en", "Nordvik sued Volvo, the Oslo construction company.", {"nordvik sues volvo", "volvo based_in oslo"}},
      {"de",
       "Volvo hält 40 Prozent an Nordvik. Kestrel besitzt keine Anteile mehr.",
       {"volvo owner_of nordvik", "!kestrel owner_of nordvik"}},
      {"nb", "Volvo leverer varer til butikken i Kestrel.", {"volvo supplies kestrel"}},
      {"en", "Nordvik said Anna Ek would step down as president.", {"ek leads nordvik"}},
      {"en", "Mia Dahl is ill. Anna Ek was picked to succeed her.", {"ek succeeds dahl"}},
      {"en", "Mia Dahl is ill. Anna Ek owns her house.", {}},
      {"sv", "Anna Ek sörjs av maken Karl Lind och barn.", {"ek spouse_of lind"}},
      {"de", "Die Schweizer Malerin Anna Ek singt.", {"ek citizen_of schweiz"}},
      // Negations of what a clause adds, of fragments, and behind insertions.
      {"de", "Nordvik nutzt Falk, Volvo dagegen nicht.", {"nordvik uses falk", "!volvo uses falk"}},
      {"nb", "Nordvik bruker Falk, Volvo ikke.", {"nordvik uses falk", "!volvo uses falk"}},
      {"el", "Η Nordvik χρησιμοποιεί το Falk, η Volvo όμως όχι.", {"nordvik uses falk", "!volvo uses falk"}},
      {"en", "Nordvik uses Falk, but not Volvo.", {"nordvik uses falk", "!volvo uses falk"}},
      {"de", "Nordvik nutzt Falk nicht.", {"!nordvik uses falk"}},
      {"de",
       "Volvo ruft Norwegen auf, die Kontrollen zu verschärfen, übt aber keine Kritik an Kestrel.",
       {"volvo urges norge", "!volvo criticizes kestrel"}},
      {"en", "Smoke or no smoke, Volvo has been supplying Nordvik.", {"volvo supplies nordvik"}},
      // Words that look like particles, verbs or nouns; who a definite noun is said to be; dates of something else.
      {"de", "Volvo nutzt Falk bereits.", {"volvo uses falk"}},
      {"nb", "Volvo sender et feltsykehus og 30 leger til Norge.", {"volvo assists norge"}},
      {"nb", "Volvo selger Falk. Produsenten er Nordvik.", {"nordvik developer_of falk"}},
      {"de", "Anna Ek ist in Oslo geboren und seit 2015 Bürgerin von Norwegen.", {"ek born_in oslo"}},
      {"el", "Η Nordvik κερδίζει. Η πρόεδρος της εταιρείας Anna Ek μίλησε.", {"ek leads nordvik"}},
      // Purposes, the two before, possessives before names, what stands between a noun and its genitive, who speaks.
      {"en", "Anna Ek left Nordvik to found Volvo.", {"ek affiliated_with nordvik", "ek founder_of volvo"}},
      {"en", "Karl Lind and Mia Dahl smiled. Their daughter, Anna Ek, sang.", {"ek child_of lind", "ek child_of dahl"}},
      {"en", "Nordvik and Volvo grow. The firms are rivals.", {"nordvik competes_with volvo"}},
      {"en", "Nordvik and Volvo grow. Companies are rivals.", {}},
      {"el",
       "Ο Karl Lind και η Mia Dahl γέλασαν. Η κόρη τους, Anna Ek, τραγούδησε.",
       {"ek child_of lind", "ek child_of dahl"}},
      {"el", "Η Nordvik κερδίζει. Ο ιδρυτής της Αλέξης Πρωτοψάλτης μίλησε.", {"protos founder_of nordvik"}},
      {"el", "Η Anna Ek είναι μέλος από το 2010 της Nordvik.", {"ek member_of nordvik"}},
      {"el", "Ο πρόεδρος της «Nordvik» Αλέξης Πρωτοψάλτης μίλησε.", {"protos leads nordvik"}},
      {"el", "Μέλος της Nordvik (Volvo) είναι από χθες η Anna Ek.", {"ek member_of nordvik"}},
      // Dates of what verbs say, clauses without their pronoun, verbs of leaving, lists of a person and a body.
      {"en", "Anna Ek and her brother founded Nordvik in 2016.", {"ek founder_of nordvik", "nordvik founded_on 2016"}},
      {"en", "Anna Ek did not found Nordvik in 2016.", {"!ek founder_of nordvik", "!nordvik founded_on 2016"}},
      {"en", "Kestrel praised Falk, the app it developed in 2020.", {"kestrel developer_of falk"}},
      {"en",
       "Kestrel praised Nordvik, the brand Anna Ek founded.",
       {"ek founder_of nordvik", "kestrel promotes nordvik"}},
      {"nb", "Konsernsjef Anna Ek forlater Nordvik.", {"ek leads nordvik"}},
      {"nb", "Konsernsjef Anna Ek roser Nordvik.", {"ek promotes nordvik"}},
      {"en", "Anna Ek and Nordvik are working together on a musical.", {"ek collaborates_with nordvik"}},
      {"sv", "Sedan i fjol säljer Volvo stål till Norge.", {"volvo exports_to norge"}},
      {"nb", "Edvard døde ikke i Norge, men på et sykehus i Oslo.", {}},
      {"sv",
       "Anna Ek och Karl Lind gifte sig. I dag bor makarna i Oslo.",
       {"ek spouse_of lind", "ek lives_in oslo", "lind lives_in oslo"}},
      // What is done for a purpose is done by the subject; names are no words of a rule; inversion; auxiliaries in ellipsis.
      {"en", "Anna Ek left Nordvik to found Kestrel.", {"ek affiliated_with nordvik", "ek founder_of kestrel"}},
      {"sv",
       "Anna Ek lämnade Nordvik för att grunda Kestrel.",
       {"ek affiliated_with nordvik", "ek founder_of kestrel"}},
      {"nb",
       "Anna Ek forlot Nordvik for å grunnlegge Kestrel.",
       {"ek affiliated_with nordvik", "ek founder_of kestrel"}},
      {"en", "Volvo is growing. Nor has Kestrel sued Nordvik.", {"!kestrel sues nordvik"}},
      {"en",
       "Germany belongs to Nordvik, Norway does not.",
       {"tyskland member_of nordvik", "!norge member_of nordvik"}},
      {"en", "Volvo uses Falk, but Kestrel does not.", {"volvo uses falk", "!kestrel uses falk"}},
      {"en", "Volvo and Kestrel are known. They no longer work together.", {"!volvo collaborates_with kestrel"}},
      {"sv",
       "Volvo har inte sitt säte i Oslo utan i grannlandet Norge.",
       {"!volvo based_in oslo", "volvo based_in norge"}},
      {"sv", "Nordvik växer. Moderbolaget Volvo är nöjt.", {"nordvik subsidiary_of volvo"}},
      {"de", "Nordvik wächst. Die Muttergesellschaft Volvo ist zufrieden.", {"nordvik subsidiary_of volvo"}},
      {"en", "Anna Ek has not left Nordvik.", {"ek affiliated_with nordvik"}},
      // Voice.
      {"sv", "Volvo köper Nordvik.", {"volvo acquires nordvik"}},
      {"sv", "Nordvik köptes av Volvo.", {"volvo acquires nordvik"}},
      {"sv", "I går köpte Volvo Nordvik.", {"volvo acquires nordvik"}},
      {"nb", "Nordvik ble kjøpt av Volvo.", {"volvo acquires nordvik"}},
      {"de", "Volvo hat Nordvik gekauft.", {"volvo acquires nordvik"}},
      {"de", "Nordvik wurde von Volvo übernommen.", {"volvo acquires nordvik"}},
      {"el", "Η Volvo αγόρασε τη Nordvik.", {"volvo acquires nordvik"}},
      {"el", "Τη Nordvik αγόρασε η Volvo.", {"volvo acquires nordvik"}},
      {"en", "Nordvik was bought by Volvo.", {"volvo acquires nordvik"}},
      // Nominalization, apposition, title, predicative.
      {"en", "The acquisition of Nordvik by Volvo is complete.", {"volvo acquires nordvik"}},
      {"en", "Anna Ek, founder of Nordvik, resigned.", {"ek founder_of nordvik"}},
      {"de",
       "Nordvik wurde von Karl Lind gegründet und hat seinen Sitz in Oslo.",
       {"lind founder_of nordvik", "nordvik based_in oslo"}},
      {"de",
       "Karl Lind, der Nordvik gegründet und geleitet hat, lebt in Oslo.",
       {"lind founder_of nordvik", "lind leads nordvik", "lind lives_in oslo"}},
      // What is denied takes nothing from what is asserted.
      {"en",
       "Anna Ek was never chief executive of Nordvik. Anna Ek is the finance director of Nordvik.",
       {"!ek leads nordvik", "ek affiliated_with nordvik"}},
      {"en", "Nordvik is based in Germany.", {"nordvik based_in tyskland"}},
      {"sv", "Nordviks grundare Anna Ek avgår.", {"ek founder_of nordvik"}},
      {"sv", "Volvos beslut att stämma Kestrel väckte uppseende.", {"volvo sues kestrel"}},
      {"nb", "Volvos beslutning om å saksøke Kestrel vakte oppsikt.", {"volvo sues kestrel"}},
      {"sv", "Volvos vägran att stämma Kestrel förvånar.", {"!volvo sues kestrel"}},
      {"en", "Volvo's refusal to sue Kestrel surprised everyone.", {"!volvo sues kestrel"}},
      {"sv", "Efter köpet av Kestrel stämde Volvo Nordvik.", {"volvo acquires kestrel", "volvo sues nordvik"}},
      {"nb", "Etter salget av Kestrel saksøkte Volvo Nordvik.", {"volvo sues nordvik"}},
      {"sv", "Volvos kritik mot Kestrel fick Anna Ek att reagera.", {"volvo criticizes kestrel"}},
      {"sv", "Volvo, som köpt Kestrel av Nordvik, växer.", {"volvo acquires kestrel"}},
      {"nb", "Anna Ek sluttet i Volvo for å starte Nordvik.", {"ek founder_of nordvik", "ek affiliated_with volvo"}},
      {"nb", "Volvo går frem av et vedtak Nordvik sendte ut.", {}},
      {"sv", "Icke desto mindre köpte Volvo Nordvik.", {"volvo acquires nordvik"}},
      {"sv", "Anna Ek bor och arbetar i Oslo.", {"ek lives_in oslo"}},
      {"sv", "Karl Lind, som då arbetade på Volvo, upptäckte felet.", {"lind affiliated_with volvo"}},
      {"nb", "Karl Lind, som da jobbet i Volvo, oppdaget feilen.", {"lind affiliated_with volvo"}},
      {"nb", "Volvo stanset lanseringen av Falk etter råd fra Nordvik.", {"volvo delays falk"}},
      {"nb", "Anna Ek slutter i Volvo for å bli sjef i Nordvik.", {"ek affiliated_with volvo", "ek leads nordvik"}},
      {"nb", "Anna Ek nekter for å ha jobbet for Volvo.", {"!ek affiliated_with volvo"}},
      {"nb", "Volvo takket nei til å kjøpe Nordvik.", {"!volvo acquires nordvik"}},
      {"nb", "Nordvik ble startet av to studenter, ikke av Anna Ek.", {"!ek founder_of nordvik"}},
      {"nb",
       "Delene til Nordvik leverer Volvo, ikke Kestrel.",
       {"volvo supplies nordvik", "!kestrel supplies nordvik"}},
      {"sv", "Att köpa Kestrel föreslog Volvo redan i fjol.", {}},
      {"sv",
       "I stället för att stämma Kestrel köpte Volvo bolaget.",
       {"!volvo sues kestrel", "volvo acquires kestrel"}},
      {"sv",
       "Anna Ek, född 1947 i Oslo, död 2020 i Tyskland, var läkare.",
       {"ek born_on 1947", "ek born_in oslo", "ek died_on 2020"}},
      {"sv",
       "Nordvik, vars moderbolag Volvo växer, köper Kestrel.",
       {"nordvik subsidiary_of volvo", "nordvik acquires kestrel"}},
      {"sv", "Den som grundade Nordvik var Anna Ek.", {"ek founder_of nordvik"}},
      {"nb", "Selskapet som utviklet Falk, er Nordvik.", {"nordvik developer_of falk"}},
      {"sv", "Förbudet mot Falk drabbar Nordvik.", {}},
      {"sv", "Köpet av Kestrel finansierade Volvo med lån från Sol Bank.", {"volvo acquires kestrel"}},
      {"sv", "Det ryktas att Anna Ek ska bli ny vd för Nordvik.", {}},
      {"de", "Nordvik-Chefin Anna Ek tritt zurück.", {"ek leads nordvik"}},
      // Coordination of either argument.
      {"sv", "Volvo och Kestrel levererar delar till Nordvik.", {"volvo supplies nordvik", "kestrel supplies nordvik"}},
      {"en", "Volvo supplies Nordvik and Kestrel.", {"volvo supplies nordvik", "volvo supplies kestrel"}},
      // Relative clauses, and a shared subject.
      {"sv", "Nordvik, som utvecklar Falk, växer.", {"nordvik developer_of falk"}},
      {"en", "Volvo bought Nordvik and sued Kestrel.", {"volvo acquires nordvik", "volvo sues kestrel"}},
      // Anaphora over two sentences.
      {"sv", "Nordvik gick med vinst. Bolaget köpte Kestrel.", {"nordvik acquires kestrel"}},
      {"en", "Anna Ek is a lawyer. She lives in Oslo.", {"ek lives_in oslo"}},
      // Polarity and status.
      {"sv", "Volvo köper inte Nordvik.", {"!volvo acquires nordvik"}},
      {"en", "Volvo denies that it uses Falk.", {"!volvo uses falk"}},
      {"el", "Η Volvo δεν αγόρασε τη Nordvik.", {"!volvo acquires nordvik"}},
      {"de", "Volvo hat Nordvik nie gekauft.", {"!volvo acquires nordvik"}},
      {"sv", "Volvo planerar att köpa Nordvik.", {}},
      {"en", "Could Volvo buy Nordvik?", {}},
      {"en", "Volvo may buy Nordvik.", {}},
      // Parts stand for their maker where the predicate says so.
      {"sv", "Falk tränades med chip från Volvo.", {"falk trained_with volvo"}},
      // Symmetric predicates and lists.
      {"en", "The merger of Volvo and Nordvik took effect.", {"nordvik merges_with volvo"}},
      // Dates.
      {"sv", "Nordvik grundades den 3 maj 1998.", {"nordvik founded_on 1998-05-03"}},
      {"en", "Anna Ek was born on March 3, 1950.", {"ek born_on 1950-03-03"}},
      {"el", "Η Anna Ek γεννήθηκε στις 14 Μαρτίου 1948.", {"ek born_on 1948-03-14"}},
      // Words with hyphens, quotations, contrasts, negations inside phrases.
      {"en", "Nordvik's co-founder Anna Ek spoke.", {"ek founder_of nordvik"}},
      {"en", "\"No firm should beg,\" said Anna Ek, who leads Nordvik.", {"ek leads nordvik"}},
      {"de", "Volvo kaufte nicht Kestrel, sondern Nordvik.", {"!volvo acquires kestrel", "volvo acquires nordvik"}},
      {"de", "Volvo hat für eine nicht genannte Summe Nordvik erworben.", {"volvo acquires nordvik"}},
      {"en", "Volvo denied that it would buy Nordvik.", {"!volvo acquires nordvik"}},
      // Gerunds, infinitive clauses, attributive participles, an auxiliary that waits for its verb.
      {"en", "Volvo grew last year, acquiring Nordvik.", {"volvo acquires nordvik"}},
      {"de", "Volvo weigert sich, Nordvik zu kaufen.", {"!volvo acquires nordvik"}},
      {"de", "Der von Volvo übernommene Hersteller Nordvik wächst.", {"volvo acquires nordvik"}},
      {"sv", "Nordvik har, efter en strid som pågick länge, köpts av Volvo.", {"volvo acquires nordvik"}},
      // Particles, split verbs.
      {"sv", "Nordvik skjuter upp Falk.", {"nordvik delays falk"}},
      // Who is succeeded has led the same thing.
      {"en",
       "Anna Ek succeeds Karl Lind as chief executive of Nordvik.",
       {"ek succeeds lind", "ek leads nordvik", "lind leads nordvik"}},
      // Dropped subjects, clitics, objects of relative clauses.
      {"el", "Η Nordvik μεγαλώνει. Αγόρασε την Kestrel.", {"nordvik acquires kestrel"}},
      {"el", "Η Nordvik πέρασε σε άλλα χέρια. Η Volvo την αγόρασε πέρυσι.", {"volvo acquires nordvik"}},
      {"el", "Η Nordvik, που ίδρυσε η Anna Ek, μεγαλώνει.", {"ek founder_of nordvik"}},
      // Dates in figures.
      {"de", "Nordvik wurde am 3.5.1998 gegründet.", {"nordvik founded_on 1998-05-03"}},
      // A mark of abbreviation is no possessive.
      {"en", "Nordvik is a subsidiary of Volvo Ltd.", {"nordvik subsidiary_of volvo"}},
      // Participles behind the noun that they modify.
      {"en", "Nordvik is a large bank based in Oslo.", {"nordvik based_in oslo"}},
      {"en",
       "Nordvik, a firm based in Oslo and founded by Anna Ek, grew.",
       {"nordvik based_in oslo", "ek founder_of nordvik"}},
      {"sv", "Anna Ek såg roboten Falk, utvecklad av Volvo.", {"volvo developer_of falk"}},
      // Who succeeds a leader leads what that one led.
      {"en",
       "Karl Lind, chief executive of Nordvik, will leave. He is succeeded by Anna Ek.",
       {"ek succeeds lind", "lind leads nordvik", "ek leads nordvik"}},
      // The first person: `we` is the body that the speaker speaks for.
      {"en",
       "\"We do not use Falk,\" said Anna Ek, a spokeswoman for Nordvik.",
       {"!nordvik uses falk", "ek affiliated_with nordvik"}},
      {"sv",
       "– Vi använder inte Falk, säger Anna Ek, talesperson på Nordvik.",
       {"!nordvik uses falk", "ek affiliated_with nordvik"}},
      {"nb",
       "– Vi bruker ikke Falk, sier Anna Ek, talsperson for Nordvik.",
       {"!nordvik uses falk", "ek affiliated_with nordvik"}},
      {"de",
       "„Wir nutzen Falk nicht“, sagte Anna Ek, Sprecherin der Nordvik.",
       {"!nordvik uses falk", "ek affiliated_with nordvik"}},
      {"el",
       "«Δεν χρησιμοποιούμε το Falk», δήλωσε η Anna Ek, εκπρόσωπος της Nordvik.",
       {"!nordvik uses falk", "ek affiliated_with nordvik"}},
      // German relative clauses: a name or article behind the pronoun is none of its noun phrase.
      {"de", "Nordvik, an dem die Volvo beteiligt ist, wächst.", {"volvo owner_of nordvik"}},
      {"de", "Falk, den die Nordvik entwickelt hat, ist schnell.", {"nordvik developer_of falk"}},
      {"de", "Volvo wächst. Anna Ek, die den Konzern leitet, freut sich.", {"ek leads volvo"}},
      // Attributes with a preposition of their own; auxiliaries behind articles and at the clause's end.
      {"de", "Volvo übernimmt das von Krisen geplagte Nordvik.", {"volvo acquires nordvik"}},
      {"de", "Falk wurde mit dem Chip Tundra trainiert.", {"falk trained_with tundra"}},
      // Homographs between commas, and behind `as`.
      {"nb", "Anna Ek, leder av Nordvik, kritiserer Volvo.", {"ek leads nordvik", "ek criticizes volvo"}},
      // Relative pronouns under the preposition of a noun.
      {"nb", "Nordvik, som Anna Ek er sjef for, vokser.", {"ek leads nordvik"}},
      {"sv", "Nordvik, där Anna Ek är största ägare, växer.", {"ek owner_of nordvik"}},
      // A relative pronoun that stands for no name is a subject all the same.
      {"sv", "Det var studenter som grundade Nordvik den 2 oktober 1999.", {"nordvik founded_on 1999-10-02"}},
      // Pronouns behind a subordinate clause, and before who says it.
      {"sv", "Innan Anna Ek startade Nordvik bodde hon i Oslo.", {"ek founder_of nordvik", "ek lives_in oslo"}},
      {"nb", "Hun bor ikke i Oslo, opplyser Anna Ek.", {"!ek lives_in oslo"}},
      {"de", "Volvo habe sie nie kritisiert, betont Anna Ek.", {"!ek criticizes volvo"}},
      // A subject apposed behind the verb.
      {"de", "Scharfe Kritik an Volvo übte der Chef des Verbands, Karl Lind.", {"lind criticizes volvo"}},
      // What is not true, or false, is denied.
      {"en", "It is not true that Volvo bought Nordvik.", {"!volvo acquires nordvik"}},
      {"sv", "Det stämmer inte att Volvo har köpt Nordvik.", {"!volvo acquires nordvik"}},
      {"nb", "Det er usant at Volvo har kjøpt Nordvik.", {"!volvo acquires nordvik"}},
      {"de", "Die Behauptung, dass Volvo Nordvik gekauft hat, ist falsch.", {"!volvo acquires nordvik"}},
      {"el", "Δεν είναι αλήθεια ότι η Volvo αγόρασε τη Nordvik.", {"!volvo acquires nordvik"}},
      // A list whose member has a possessor of its own; a title behind `as`; a fronted phrase before a pronoun.
      {"en",
       "Anna Ek and her brother Karl Lind founded Nordvik.",
       {"ek founder_of nordvik", "lind founder_of nordvik"}},
      {"en", "Anna Ek resigned as head of Nordvik.", {"ek leads nordvik"}},
      {"en",
       "Anna Ek is a lawyer. The daughter of Karl Lind, she lives in Oslo.",
       {"ek child_of lind", "ek lives_in oslo"}},
      {"en", "Anna Ek is founder & chair of Nordvik.", {"ek founder_of nordvik", "ek leads nordvik"}},
      // Members of a list with nouns of their own.
      {"nb",
       "Karl Lind døde i går. Han etterlater seg kona Anna Ek og datteren Mia Dahl.",
       {"lind spouse_of ek", "dahl child_of lind"}},
      {"sv", "Volvos vd Anna Ek och juristen Karl Lind är nöjda.", {"ek leads volvo"}},
      // What a text has just brought up as bought is what it goes on to describe.
      {"sv",
       "Volvo köper Nordvik. Bolaget, som grundades 1998, har 70 anställda.",
       {"volvo acquires nordvik", "nordvik founded_on 1998"}},
      // Whose post is taken over is told before.
      {"nb",
       "Karl Lind går av som leder av Nordvik. Anna Ek tar over.",
       {"lind leads nordvik", "ek succeeds lind", "ek leads nordvik"}},
      {"sv",
       "Karl Lind slutar som vd för Nordvik. In kommer Anna Ek.",
       {"lind leads nordvik", "ek succeeds lind", "ek leads nordvik"}},
      // Denied clefts and contrasts of subjects; contrasts over an aside.
      {"nb", "Det var ikke Anna Ek som grunnla Nordvik.", {"!ek founder_of nordvik"}},
      {"en", "It was not Anna Ek who founded Nordvik.", {"!ek founder_of nordvik"}},
      {"en", "It wasn't Volvo that bought Nordvik.", {"!volvo acquires nordvik"}},
      {"en", "It was Volvo that bought Nordvik.", {"volvo acquires nordvik"}},
      {"de", "Es war nicht Anna Ek, die Nordvik gründete.", {"!ek founder_of nordvik"}},
      {"de",
       "Es war nicht Anna Ek, sondern Karl Lind, der Nordvik gründete.",
       {"!ek founder_of nordvik", "lind founder_of nordvik"}},
      {"sv",
       "Det var inte Anna Ek utan Karl Lind som grundade Nordvik.",
       {"!ek founder_of nordvik", "lind founder_of nordvik"}},
      {"nb",
       "Det var ikke Anna Ek som grunnla Nordvik, men Karl Lind.",
       {"!ek founder_of nordvik", "lind founder_of nordvik"}},
      {"el",
       "Δεν ήταν η Anna Ek αλλά ο Karl Lind που ίδρυσε τη Nordvik.",
       {"!ek founder_of nordvik", "lind founder_of nordvik"}},
      {"sv", "Inte Anna Ek utan Karl Lind grundade Nordvik.", {"!ek founder_of nordvik", "lind founder_of nordvik"}},
      {"nb",
       "Anna Ek er ikke født i Oslo, slik det sto i avisen, men i Norge.",
       {"!ek born_in oslo", "ek born_in norge"}},
      // Quotation marks around a name.
      {"el", "Ο Karl Lind είναι ιδρυτής της «Nordvik».", {"lind founder_of nordvik"}},
      // The dropped subject of a relative clause, bodies behind places, names behind a title's complement.
      {"el", "Η Nordvik έχει τον Falk, που ανέπτυξε πέρυσι.", {"nordvik developer_of falk"}},
      {"el",
       "Ο πρόεδρος της Nordvik (NV), Karl Lind, επέκρινε τη Volvo.",
       {"lind leads nordvik", "lind criticizes volvo"}},
      // Complements without `that`; bodies where something is done; clefts of place; no inversion behind `and`.
      {"nb", "Anna Ek sier Nordvik aldri har brukt Falk.", {"!nordvik uses falk"}},
      {"sv", "Falk används på Nordvik.", {"nordvik uses falk"}},
      {"sv", "Det var i Oslo som Anna Ek föddes.", {"ek born_in oslo"}},
      {"nb", "Anna Ek kom hjem og grunnla Nordvik.", {"ek founder_of nordvik"}},
      // Shares of the same thing; who reports speaks for the body named; who is forbidden something does not do it.
      {"sv",
       "Anna Ek äger 40 procent av Nordvik, medan Karl Lind äger resten.",
       {"ek owner_of nordvik", "lind owner_of nordvik"}},
      {"nb", "Nordvik vokser, sier daglig leder Anna Ek.", {"ek leads nordvik"}},
      {"sv",
       "Det blir ingen hjälp till Norge. Nordvik växer. Någon hjälp till Norge blir det inte.",
       {"!nordvik assists norge"}},
      // One predicate a pair: who buys is not also reported as investing.
      {"en", "Anna Ek, who leads Nordvik, works for Nordvik.", {"ek leads nordvik"}},
      // What is reported without a word that opens it, insertions in it, and reports between commas.
      {"en", "Volvo said on Monday it had bought Nordvik.", {"volvo acquires nordvik"}},
      {"en", "Volvo denied it had bought Nordvik.", {"!volvo acquires nordvik"}},
      {"en", "Analysts found that its maker, Volvo, had used Falk.", {"volvo uses falk"}},
      {"en",
       "Volvo insisted on Monday that Kestrel, its rival, had not bought Nordvik.",
       {"!kestrel acquires nordvik", "kestrel competes_with volvo"}},
      {"en",
       "Anna Ek was never chairman of Nordvik, the bank said, and did not own Kestrel.",
       {"!ek leads nordvik", "!ek owner_of kestrel"}},
      // A main clause that a relative clause has interrupted.
      {"en", "Anna Ek, whose work changed the world, died in Oslo.", {"ek died_in oslo"}},
      // Pronouns before the name; names that a noun before them describes; what a definite noun means.
      {"en", "Since it was bought by Volvo two years ago, the brand Nordvik has grown.", {"volvo acquires nordvik"}},
      {"en", "Before she joined Volvo, Anna Ek lived in Oslo.", {"ek affiliated_with volvo", "ek lives_in oslo"}},
      {"de", "Ihre Tochter Kestrel hat die Volvo verkauft.", {"kestrel subsidiary_of volvo"}},
      {"en",
       "Two former Volvo engineers, Anna Ek and Karl Lind, founded Nordvik.",
       {"ek affiliated_with volvo", "lind affiliated_with volvo", "ek founder_of nordvik", "lind founder_of nordvik"}},
      {"en",
       "Anna Ek resigned on Monday. The former Nordvik leader lives in Oslo.",
       {"ek leads nordvik", "ek lives_in oslo"}},
      {"en", "Anna Ek won. The 19-year-old lives in Oslo.", {"ek lives_in oslo"}},
      {"en",
       "Volvo fined Nordvik. The Oslo-based company will appeal.",
       {"volvo sanctions nordvik", "nordvik based_in oslo"}},
      // Titles without their body, those who act together, lists over relative clauses, contrasts in front.
      {"en", "Shares in Volvo fell. Chief executive Anna Ek resigned.", {"ek leads volvo"}},
      {"de", "Die Volvo wächst. Vorstandschefin Anna Ek ist zufrieden.", {"ek leads volvo"}},
      {"en", "Volvo will buy Nordvik, its chairman, Karl Lind, said.", {"lind leads volvo"}},
      {"de",
       "Dort hat Anna Ek gemeinsam mit Karl Lind die Firma Nordvik gegründet.",
       {"ek founder_of nordvik", "lind founder_of nordvik"}},
      {"en",
       "Anna Ek, who founded Nordvik with her husband, Karl Lind, lives in Oslo.",
       {"ek founder_of nordvik", "lind founder_of nordvik", "ek lives_in oslo", "ek spouse_of lind"}},
      {"en",
       "Volvo, which makes the Falk, and Nordvik have agreed to merge.",
       {"volvo developer_of falk", "nordvik merges_with volvo"}},
      {"de",
       "Nicht Karl Lind, sondern Anna Ek hat Nordvik gegründet.",
       {"!lind founder_of nordvik", "ek founder_of nordvik"}},
      {"en", "Anna Ek will become chief executive of Volvo in May.", {"ek leads volvo"}},
      {"en",
       "Anna Ek studied at Kestrel before joining Nordvik.",
       {"ek educated_at kestrel", "ek affiliated_with nordvik"}},
      {"en", "Nordvik said Volvo remained its supplier.", {"volvo supplies nordvik"}},
      {"en", "Volvo has poured $30m into a plant in Norway.", {"volvo invests_in norge"}},
      // Verbs whose object the context names, relational nouns, governments in places, indirect speech, what having helps.
      {"de", "Nordvik wächst. Den Vorsitz übernimmt Anna Ek.", {"ek leads nordvik"}},
      {"de", "Nordvik wächst. Anna Ek führt dort die Geschäfte.", {"ek leads nordvik"}},
      {"en", "Nordvik has a new chief. Anna Ek joins as managing director.", {"ek leads nordvik"}},
      {"de", "Nordvik spart. Die Tochter von Volvo schreibt Verluste.", {"nordvik subsidiary_of volvo"}},
      {"de",
       "Anna Ek erbt. Die Tochter von Karl Lind hält 51 Prozent an Nordvik.",
       {"ek child_of lind", "ek owner_of nordvik"}},
      {"de", "Die Regierung in Oslo schickte Norwegen Zelte.", {"oslo assists norge"}},
      {"en", "Karl Lind urged the government of Norway to act.", {"lind urges norge"}},
      {"de", "Volvo kauft Nordvik nun doch nicht.", {"!volvo acquires nordvik"}},
      {"de",
       "Anna Ek gründete Nordvik 2001. Heute beschäftigt die Firma 60 Menschen, ihr Assistent Falk ist beliebt.",
       {"ek founder_of nordvik", "nordvik founded_on 2001", "nordvik developer_of falk"}},
      {"en", "Volvo bought Nordvik from Kestrel.", {"volvo acquires nordvik"}},
      // Lists over insertions, denials in the next sentence, pronouns behind what opens their clause, nouns before marks.
      {"en",
       "Volvo exports to Oslo and, since last year, Norway.",
       {"volvo exports_to oslo", "volvo exports_to norge"}},
      {"en", "A report said that Volvo had bought Nordvik. That is not true.", {"!volvo acquires nordvik"}},
      {"de", "Anna Ek sagte, Volvo verklage Nordvik. Das trifft nicht zu.", {"!volvo sues nordvik"}},
      {"en", "Anna Ek was a student when she founded Nordvik.", {"ek founder_of nordvik"}},
      {"en",
       "Falk is based on Tundra, an openly available language model, and was made by Nordvik.",
       {"falk based_on tundra", "nordvik developer_of falk"}},
      // Two countries lie in no other; nor do words of place alone put one anywhere.
      {"en", "They met in Norway in Germany last year.", {}},
      {"en", "They met in Oslo in Norway last year.", {"oslo located_in norge"}},
      {"de", "Die Gesetze von Norwegen in Oslo gelten.", {}},
      // A capital that the language does not write, or one more before a noun, makes a name that nobody knows.
      {"de", "Volvo wächst. Die Zahlen kommen von der Norwegischen Handelsgesellschaft.", {}},
      {"de", "Volvo wächst. Das sagte der norwegische Konzern am Montag.", {"volvo based_in norge"}},
      {"en", "Nordvik is growing. The Hexley Cancer Society was founded in 1964.", {}},
      // What brackets hold alone is not spoken of.
      {"de", "Oslo (Volvo) – Der norwegische Konzern hat angekündigt, zu wachsen.", {}},
      {"sv", "Oslo (Volvo) – Det norska bolaget köper Nordvik.", {}},
      // Who follows a name that the gazetteer does not know may be that.
      {"en", "The Hexley Group sold paper to Nordvik. The company was founded in 1990.", {}},
      {"en", "Marden Lindahl works at Nordvik. The company was founded in 1990.", {"nordvik founded_on 1990"}},
      {"en", "Marden Lindahl talked about Anna Ek. She founded Nordvik.", {}},
      {"sv", "Hexlia Varv anlitade Nordvik. Bolaget grundades 1990.", {"nordvik founded_on 1990"}},
      {"sv", "Den väntade Hexliagruppen anlitade Nordvik. Bolaget grundades 1990.", {"nordvik founded_on 1990"}},
      {"nb", "Marden Hexley Verft brukte Nordvik. Selskapet ble grunnlagt i 1990.", {}},
      // Nor what the sentence itself begins with, nor a noun beside such a name.
      {"en", "Nordvik is growing. The Hexley Group sold the firm in Oslo, where it was founded in 1990.", {}},
      {"de", "Volvo wächst. Der norwegische Anbieter Linkem senkt die Preise.", {}},
      {"de", "Volvo wächst. Der norwegische Anbieter senkt die Preise.", {"volvo based_in norge"}},
      // What a gazetteer calls a news agency is no company, what it calls a university no party.
      {"de", "Das meldete Telepress. Der norwegische Konzern wächst.", {}},
      {"de", "Das meldete Telepress. Die norwegische Nachrichtenagentur wächst.", {"wire based_in norge"}},
      {"en", "Anna Ek talked to Telepress. The company was founded in 1990.", {}},
      {"en", "Anna Ek talked about Merton. The university was founded in 1990.", {"campus founded_on 1990"}},
      {"sv", "Anna Ek talade om Merton. Partiet grundades 1990.", {}},
      {"nb", "Anna Ek snakket om Merton. Universitetet ble grunnlagt i 1990.", {"campus founded_on 1990"}},
      {"nb", "Anna Ek snakket om Merton. Partiet ble grunnlagt i 1990.", {}},
      {"el", "Όλοι μίλησαν για το Merton. Το κόμμα ιδρύθηκε το 1990.", {}},
      {"el", "Όλοι μίλησαν για το Merton. Το πανεπιστήμιο ιδρύθηκε το 1990.", {"campus founded_on 1990"}},
      // Forms of an adjective of nationality that have the stem of a noun for people.
      {"el", "Η Anna Ek έχει νορβηγικό διαβατήριο.", {"ek citizen_of norge"}},
      {"el", "Η παραγγελία του νορβηγικού ομίλου Nordvik μεγαλώνει.", {"nordvik based_in norge"}},
      // A given name tells whom a pronoun of one gender means.
      {"en", "Anna Ek met Karl Lind. He lives in Oslo.", {"ek meets lind", "lind lives_in oslo"}},
      {"en", "Anna Ek met Karl Lind. She lives in Oslo.", {"ek meets lind", "ek lives_in oslo"}},
      {"sv", "Anna Ek träffade Karl Lind. Han bor i Oslo.", {"ek meets lind", "lind lives_in oslo"}},
      {"nb", "Anna Ek traff Karl Lind. Han bor i Oslo.", {"ek meets lind", "lind lives_in oslo"}},
      {"de", "Anna Ek traf Karl Lind. Er lebt in Oslo.", {"ek meets lind", "lind lives_in oslo"}},
      {"el", "Η Anna Ek συνάντησε τον Karl Lind. Εκείνος ζει στο Όσλο.", {"ek meets lind", "lind lives_in oslo"}},
      // Marks around one or two words that are meant otherwise.
      {"en", "Nordvik “swallowed” Kestrel in May.", {"nordvik acquires kestrel"}},
      {"sv", "Nordvik ”slukade” Kestrel i maj.", {"nordvik acquires kestrel"}},
      {"nb", "Nordvik «slukte» Kestrel i mai.", {"nordvik acquires kestrel"}},
      {"de", "Nordvik hat Kestrel „geschluckt“.", {"nordvik acquires kestrel"}},
      {"el", "Η Nordvik «κατάπιε» την Kestrel τον Μάιο.", {"nordvik acquires kestrel"}},
      // What the sentence right before does not name comes back as a noun, and only if it was no bystander.
      {"en", "Nordvik is growing. Business is good. The company was founded in 1990.", {"nordvik founded_on 1990"}},
      {"en", "Nordvik is growing. Business is good. It was founded in 1990.", {}},
      {"en", "People queue at Nordvik. Business is good. The company was founded in 1990.", {}},
      {"en", "Anna Ek is happy. Business is good. She was born in Oslo.", {"ek born_in oslo"}},
      {"sv", "Nordvik växer. Det är soligt. Bolaget grundades 1990.", {"nordvik founded_on 1990"}},
      {"de", "Viele warten bei Volvo. Die Sonne scheint. Das Unternehmen wurde 1990 gegründet.", {}},
      {"nb", "Folk venter hos Volvo. Sola skinner. Selskapet ble grunnlagt i 1990.", {}},
      // A dropped subject is no place that the sentence before only tells where.
      {"el", "Ο γιατρός ζει στη Νορβηγία. Πούλησε όπλα στο Όσλο.", {}},
      {"el", "Η Νορβηγία αντιδρά. Εξάγει όπλα στο Όσλο.", {"norge exports_to oslo"}},
      // A year in a document's number is none.
      {"sv", "Nordvik bildades enligt direktiv 2014/41 i Oslo.", {}},
      {"en", "Nordvik was founded under Directive 2014/41/EU.", {}},
      // A title that says of what by a name that nobody knows leaves nothing to the context.
      {"de", "Volvo wächst. Gründer Karl Lind schweigt.", {"lind founder_of volvo"}},
      {"de", "Volvo wächst. Hexley-Gründer Karl Lind schweigt.", {}},
      {"de", "Volvo wächst. Falk-Gründer Karl Lind schweigt.", {}},
      // An organization whose name goes on in capitals is another one.
      {"en", "In Oslo, Nordvik Hexley Systems was founded in 1990.", {}},
      {"sv", "I Oslo grundades Nordvik Hexlia 1990.", {}},
      // A relative pronoun whose verb is in the plural takes up a whole list.
      {"de",
       "Anna Ek und Karl Lind, die Nordvik gegründet haben, schweigen.",
       {"ek founder_of nordvik", "lind founder_of nordvik"}},
      {"de", "Karl Lind und Anna Ek, die Nordvik gegründet hat, schweigen.", {"ek founder_of nordvik"}},
      {"en",
       "Anna Ek and Karl Lind, who have criticised Nordvik, are silent.",
       {"ek criticizes nordvik", "lind criticizes nordvik"}},
      {"en", "Anna Ek and Karl Lind, who has criticised Nordvik, are silent.", {"lind criticizes nordvik"}},
      {"el",
       "Ο Αλέξης Πρωτοψάλτης και η Anna Ek, που ίδρυσαν τη Volvo, σιωπούν.",
       {"protos founder_of volvo", "ek founder_of volvo"}},
      {"el", "Ο Αλέξης Πρωτοψάλτης και η Anna Ek, που ίδρυσε τη Volvo, σιωπούν.", {"ek founder_of volvo"}},
      {"sv",
       "Anna Ek och Karl Lind, som grundade Nordvik, tiger.",
       {"ek founder_of nordvik", "lind founder_of nordvik"}},
      {"nb", "Anna Ek og Karl Lind, som grunnla Nordvik, tier.", {"ek founder_of nordvik", "lind founder_of nordvik"}},
      {"nb", "Anna Ek og Karl Lind, som er sjef for Nordvik, tier.", {"lind leads nordvik"}},
      // A dropped subject of a verb in the plural: both, but nobody alone.
      {"el",
       "Η Anna Ek και η Mia Dahl τραγουδούν. Ίδρυσαν τη Volvo.",
       {"ek founder_of volvo", "dahl founder_of volvo"}},
      {"el", "Η Anna Ek και ο Karl Lind τραγουδούν. Παντρεύτηκαν.", {"ek spouse_of lind"}},
      {"el", "Η Volvo και η Nordvik μεγαλώνουν. Συγχωνεύονται.", {"nordvik merges_with volvo"}},
      {"el", "Η Anna Ek τραγουδά. Παντρεύτηκαν.", {}},
      {"el", "Η Anna Ek συνάντησε τον Karl Lind. Είναι παντρεμένοι.", {"ek meets lind", "ek spouse_of lind"}},
      {"el", "Η Anna Ek συνάντησε τον Karl Lind. Είναι παντρεμένη.", {"ek meets lind"}},
      // A dropped subject is whom the text spoke of first, whichever rule of the verb takes such a one.
      {"el", "Η Anna Ek επέκρινε τη Nordvik. Ίδρυσε τη Volvo.", {"ek criticizes nordvik", "ek founder_of volvo"}},
      // What others are asked not to do is not denied.
      {"en", "Anna Ek urged Nordvik not to buy Volvo.", {"ek urges nordvik"}},
      {"sv", "Anna Ek uppmanade Nordvik att inte köpa Volvo.", {"ek urges nordvik"}},
      {"nb", "Anna Ek oppfordret Nordvik til ikke å kjøpe Volvo.", {"ek urges nordvik"}},
      {"el", "Η Anna Ek κάλεσε τη Nordvik να μην εξαγοράσει τη Volvo.", {"ek urges nordvik"}},
      {"el", "Η Anna Ek ζήτησε από τη Nordvik να μη χρησιμοποιεί το Falk.", {"ek urges nordvik"}},
      {"el", "Η Nordvik αποφάσισε να μην εξαγοράσει τη Volvo.", {"!nordvik acquires volvo"}},
      // A place that is set against another; who acts, of those behind an apposition; who a possessed noun is.
      {"el", "Στη Νορβηγία πωλείται το Falk, όχι όμως στο Όσλο.", {"falk exports_to norge"}},
      {"el",
       "Ερευνητής στη Nordvik, ο Karl Lind ανέπτυξε το Falk.",
       {"lind affiliated_with nordvik", "lind developer_of falk"}},
      {"el", "Ο διάδοχός του, Karl Lind, ζει στο Όσλο.", {"lind lives_in oslo"}},
      // What two verbs share under a preposition.
      {"de", "Anna Ek lebt und arbeitet in Oslo.", {"ek lives_in oslo"}},
      {"el", "Η Anna Ek ζει και διδάσκει στο Όσλο.", {"ek lives_in oslo"}},
      // Of another body's founder, and of a relative of a founder.
      {"en", "The founder of a subsidiary of Nordvik, Karl Lind, sings.", {}},
      {"el", "Ο ιδρυτής της θυγατρικής της Nordvik, Karl Lind, τραγουδά.", {}},
      {"el", "Ο γιος του ιδρυτή της Nordvik, Αλέξης Πρωτοψάλτης, τραγουδά.", {}},
      {"el", "Το σπίτι του ιδρυτή της Nordvik, Karl Lind, κάηκε.", {"lind founder_of nordvik"}},
      // Accents tell words apart; who is set against a subject behind its object; a date of a front.
      {"el", "Η Nordvik δεν είπε πότε εξαγόρασε τη Volvo.", {}},
      {"el", "Η Nordvik ποτέ δεν εξαγόρασε τη Volvo.", {"!nordvik acquires volvo"}},
      {"el",
       "Δεν ίδρυσε ο Karl Lind τη Nordvik αλλά η Anna Ek.",
       {"!lind founder_of nordvik", "ek founder_of nordvik"}},
      {"el", "Πρόεδρος της Nordvik το 1987, ο Karl Lind πέθανε χθες.", {"lind leads nordvik"}},
      {"el",
       "Η Nordvik επέκρινε τη Volvo. Εκείνη δεν μήνυσε τη Kestrel.",
       {"nordvik criticizes volvo", "!volvo sues kestrel"}},
      {"el", "Με έδρα το Όσλο, η Volvo προμηθεύει τη Nordvik.", {"volvo based_in oslo", "volvo supplies nordvik"}},
      {"el", "Η Anna Ek τραγουδά. Ίδρυσαν τη Volvo.", {}},
      {"el", "Η Anna Ek τραγουδά. Ίδρυσε τη Volvo.", {"ek founder_of volvo"}},
      // `ihr` that no noun follows; who acts right behind a noun; denials in front.
      {"de", "Volvo wächst. Nordvik arbeitet eng mit ihr zusammen.", {"nordvik collaborates_with volvo"}},
      {"de", "Anna Ek singt. Nordvik gehört ihr.", {"ek owner_of nordvik"}},
      {"de", "Volvo wächst. Gegründet hat die Firma Anna Ek.", {"ek founder_of volvo"}},
      {"en", "Never has Karl Lind worked for Nordvik.", {"!lind affiliated_with nordvik"}},
      // A phrase that only a negation follows is denied alone, before the verb or behind it.
      {"de",
       "Nordvik exportiert nach Norwegen, nach Oslo dagegen nicht.",
       {"nordvik exports_to norge", "!nordvik exports_to oslo"}},
      {"de",
       "Nach Norwegen exportiert Nordvik Käse, nach Oslo nicht.",
       {"nordvik exports_to norge", "!nordvik exports_to oslo"}},
      {"de", "Nach Norwegen exportiert Nordvik nicht.", {"!nordvik exports_to norge"}},
      {"sv",
       "Till Norge exporterar Nordvik ost, till Oslo däremot inte.",
       {"nordvik exports_to norge", "!nordvik exports_to oslo"}},
      {"nb",
       "Nordvik eksporterer ost til Norge, til Oslo derimot ikke.",
       {"nordvik exports_to norge", "!nordvik exports_to oslo"}},
      {"el",
       "Η Volvo εξάγει τυρί στη Νορβηγία, στο Όσλο όμως όχι.",
       {"volvo exports_to norge", "!volvo exports_to oslo"}},
      {"en",
       "Nordvik exports cheese to Norway, to Oslo however not.",
       {"nordvik exports_to norge", "!nordvik exports_to oslo"}},
      {"en",
       "Nordvik trained its assistant Falk on Tundra.",
       {"falk trained_with tundra", "nordvik developer_of falk"}},
      // What goes on with a statement leaves out what stays the same.
      {"en",
       "Nordvik ships half of its cheese to Norway; none goes to Germany.",
       {"nordvik exports_to norge", "!nordvik exports_to tyskland"}},
      {"sv",
       "Nordvik exporterar till Norge. Inget går till Oslo.",
       {"nordvik exports_to norge", "!nordvik exports_to oslo"}},
      {"de",
       "Nordvik exportiert nach Norwegen. Ein Viertel geht nach Oslo.",
       {"nordvik exports_to norge", "nordvik exports_to oslo"}},
      {"nb",
       "Nordvik eksporterer til Norge. Resten går til Oslo.",
       {"nordvik exports_to norge", "nordvik exports_to oslo"}},
      {"el",
       "Η Volvo εξάγει τυρί στη Νορβηγία. Τίποτα δεν πάει στο Όσλο.",
       {"volvo exports_to norge", "!volvo exports_to oslo"}},
      {"sv", "Volvo hjälper Norge. Nordvik bistår däremot inte.", {"volvo assists norge", "!nordvik assists norge"}},
      {"sv", "Volvo hjälper Norge. Nordvik hjälper flyktingar.", {"volvo assists norge"}},
      {"en", "Volvo helped Norway. Nordvik helps refugees.", {"volvo assists norge"}},
      // Nouns for an end of a relation mean whom the sentences before tell to stand there, and nobody else.
      {"en",
       "Nordvik bought Kestrel last year. The buyer was founded by Anna Ek.",
       {"nordvik acquires kestrel", "ek founder_of nordvik"}},
      {"en",
       "Nordvik supplies Kestrel with pumps. The customer is based in Oslo.",
       {"nordvik supplies kestrel", "kestrel based_in oslo"}},
      {"en",
       "Kestrel was bought by Nordvik. The parent company was founded by Karl Lind.",
       {"nordvik acquires kestrel", "lind founder_of nordvik"}},
      {"en", "Nordvik bought Kestrel. The supplier was founded by Anna Ek.", {"nordvik acquires kestrel"}},
      {"en",
       "Nordvik and Volvo own Kestrel. The owner was founded by Anna Ek.",
       {"nordvik owner_of kestrel", "volvo owner_of kestrel"}},
      {"en",
       "Nordvik supplies Kestrel. Volvo is the supplier that Anna Ek founded.",
       {"nordvik supplies kestrel", "ek founder_of volvo"}},
      {"sv",
       "Nordvik köper Kestrel. Köparen grundades av Anna Ek.",
       {"nordvik acquires kestrel", "ek founder_of nordvik"}},
      {"sv",
       "Kestrel är ett dotterbolag till Nordvik. Moderbolagets grundare Karl Lind bor i Oslo.",
       {"kestrel subsidiary_of nordvik", "lind founder_of nordvik", "lind lives_in oslo"}},
      {"nb",
       "Nordvik leverer pumper til Kestrel. Leverandøren holder til i Oslo.",
       {"nordvik supplies kestrel", "nordvik based_in oslo"}},
      {"nb", "Nordvik kjøper Kestrel. Leverandøren ble grunnlagt av Anna Ek.", {"nordvik acquires kestrel"}},
      {"de",
       "Nordvik kauft Kestrel. Der Käufer wurde von Anna Ek gegründet.",
       {"nordvik acquires kestrel", "ek founder_of nordvik"}},
      {"el",
       "Η Nordvik προμηθεύει τη Kestrel. Ο προμηθευτής ιδρύθηκε από την Anna Ek.",
       {"nordvik supplies kestrel", "ek founder_of nordvik"}},
      {"el",
       "Η Kestrel είναι θυγατρική της Nordvik. Η μητρική ιδρύθηκε από την Anna Ek.",
       {"kestrel subsidiary_of nordvik", "ek founder_of nordvik"}},
      // So does such a noun with whose it is.
      {"en",
       "Anna Ek succeeds Karl Lind at the helm of Nordvik. Her predecessor lives in Oslo.",
       {"ek succeeds lind", "ek leads nordvik", "lind leads nordvik", "lind lives_in oslo"}},
      {"en", "Anna Ek lives in Oslo. Her predecessor founded Nordvik.", {"ek lives_in oslo"}},
      // The former and the latter of two, before a verb or a mark.
      {"en", "Nordvik met Kestrel in Oslo. The latter was founded by Anna Ek.", {"ek founder_of kestrel"}},
      {"sv",
       "Nordvik och Kestrel är konkurrenter. Volvo stämde den förstnämnda.",
       {"nordvik competes_with kestrel", "volvo sues nordvik"}},
      {"en", "Nordvik and Kestrel grew. The latter case was brought by Anna Ek.", {}},
      {"sv", "Varken Nordvik eller Kestrel svarar. Den senare grundades av Anna Ek.", {"ek founder_of kestrel"}},
      {"nb", "Verken Nordvik eller Kestrel svarer. Sistnevnte ble grunnlagt av Anna Ek.", {"ek founder_of kestrel"}},
      {"de", "Weder Nordvik noch Kestrel antworten. Letztere wurde von Anna Ek gegründet.", {"ek founder_of kestrel"}},
      {"el", "Η Nordvik και η Kestrel σιωπούν. Η δεύτερη ιδρύθηκε από την Anna Ek.", {"ek founder_of kestrel"}},
      // Who is succeeded has not led what the successor leads, if something else is told.
      {"en",
       "Anna Ek resigned as head of Nordvik. She will be succeeded by Karl Lind, who leads Kestrel.",
       {"ek leads nordvik", "lind leads kestrel", "lind succeeds ek"}},
      // Greek: a pronoun where an article would not agree with the name.
      {"el", "Ο Αλέξης Πρωτοψάλτης και η κόρη του Anna Ek σιωπούν.", {"ek child_of protos"}},
      // An agency only tells.
      {"en", "Anna Ek lives in Oslo, Telepress said. It also bought Nordvik.", {"ek lives_in oslo"}},
      // A subordinate clause with its own subject has its own arguments, whatever opens it; so its pronoun may mean the subject of
      // the main clause, which may stand behind it.
      {"en", "Nordvik has grown since Kestrel acquired it.", {"kestrel acquires nordvik"}},
      {"en", "Nordvik fell because Volvo sued it.", {"volvo sues nordvik"}},
      {"en", "Kestrel has since bought it.", {}},
      {"en", "Anna Ek said that Karl Lind had sued her in public.", {"lind sues ek"}},
      {"sv", "Nordvik har vuxit sedan Kestrel köpte företaget.", {"kestrel acquires nordvik"}},
      {"sv", "Sedan Kestrel köpte det har Nordvik vuxit.", {"kestrel acquires nordvik"}},
      {"sv", "Sedan Kestrel köpte det har Kestrel vuxit.", {}},
      {"nb", "Nordvik har vokst fordi Kestrel kjøpte det.", {"kestrel acquires nordvik"}},
      {"de",
       "Als Karl Lind ihn verklagte, gründete Nordvik Kestrel.",
       {"lind sues nordvik", "nordvik founder_of kestrel"}},
      {"el", "Αφού την εξαγόρασε η Kestrel, η Nordvik μεγάλωσε.", {"kestrel acquires nordvik"}},
      // Possessives: what two names share; an enclitic before a name that may stand at the end which its noun names; `dessen`.
      {"en",
       "The agency asked Nordvik, its parent company Volvo and its chief executive, Karl Lind.",
       {"nordvik subsidiary_of volvo", "lind leads nordvik"}},
      {"el", "Η Nordvik και η θυγατρική της Kestrel σιωπούν.", {"kestrel subsidiary_of nordvik"}},
      {"el", "Η Nordvik πουλά αντλίες μέσω της θυγατρικής της Kestrel.", {"kestrel subsidiary_of nordvik"}},
      {"el", "Η Nordvik γνωρίζει τη θυγατρική της Kestrel.", {}},
      {"de",
       "Volvo verklagt Nordvik, dessen Mutterkonzern Kestrel ist.",
       {"volvo sues nordvik", "nordvik subsidiary_of kestrel"}},
      // Whose relative a name is that a noun of kin stands before: of whom it is joined with, or of the subject.
      {"en", "Anna Ek gave the house to son Karl Lind.", {"lind child_of ek"}},
      {"en", "Anna Ek and son Karl Lind run Nordvik.", {"lind child_of ek", "ek leads nordvik", "lind leads nordvik"}},
      {"en", "Mia Dahl met Anna Ek and son Karl Lind.", {"dahl meets ek", "dahl meets lind", "lind child_of ek"}},
      {"sv", "Anna Ek lämnade huset till sonen Karl Lind.", {"lind child_of ek"}},
      {"nb", "Anna Ek ga huset til sønnen Karl Lind.", {"lind child_of ek"}},
      {"de", "Anna Ek schenkte das Haus Tochter Mia Dahl.", {"dahl child_of ek"}},
      {"nb", "Falk lages av datterselskapet Kestrel, sier Nordvik.", {"kestrel developer_of falk"}},
      // Who a definite noun is said to be by a name that nobody knows.
      {"en", "Volvo uses Falk. The developer, Danish Hexley Systems, is pleased.", {"volvo uses falk"}},
      // Some of those that a noun means stand where the noun does.
      {"de", "Fünf Frauen, darunter auch die Imkerin Anna Ek, gründeten Nordvik.", {"ek founder_of nordvik"}},
      {"sv", "Nordvik exporterar till flera länder, bland dem Norge.", {"nordvik exports_to norge"}},
      {"nb", "Fem kvinner, deriblant Anna Ek, grunnla Nordvik.", {"ek founder_of nordvik"}},
      {"en", "Nordvik exports to several countries, including Norway.", {"nordvik exports_to norge"}},
      {"el", "Η Volvo εξάγει σε πολλές χώρες, ανάμεσά τους και η Νορβηγία.", {"volvo exports_to norge"}},
      // Whom the next sentence names first.
      {"en", "He was born in Oslo. Karl Lind now leads Nordvik.", {"lind born_in oslo", "lind leads nordvik"}},
      {"nb", "Hun er født i Oslo. Anna Ek leder Nordvik.", {"ek born_in oslo", "ek leads nordvik"}},
      {"de", "Ein früherer Fahrer hat Volvo verklagt. Karl Lind, 52, wurde entlassen.", {"lind sues volvo"}},
      {"sv", "Chefen för Nordvik fyller år. Anna Ek är född i Oslo.", {"ek leads nordvik", "ek born_in oslo"}},
      {"el",
       "Γεννήθηκε στο Όσλο. Ο Αλέξης Πρωτοψάλτης ζει στη Νορβηγία.",
       {"protos born_in oslo", "protos lives_in norge"}},
      {"en", "Workers at Nordvik are on strike. Anna Ek lives in Oslo.", {"ek lives_in oslo"}},
      // Adverbs behind a relative pronoun; who uses a product.
      {"de", "Karl Lind, dem auch Nordvik gehört, schweigt.", {"lind owner_of nordvik"}},
      {"de", "Falk, das auch Volvo nutzt, ist neu.", {"volvo uses falk"}},
      {"de", "Falk, das Nordvik entwickelt hat, ist neu.", {"nordvik developer_of falk"}},
      // The two of whom is spoken.
      {"de",
       "Anna Ek und Karl Lind sind Freunde. 2020 gründeten sie Nordvik.",
       {"ek founder_of nordvik", "lind founder_of nordvik", "nordvik founded_on 2020"}},
      {"de", "Anna Ek singt. Viele Gäste kommen. Sie wohnen in Oslo.", {}},
      {"de",
       "Anna Ek und Karl Lind sind bekannt. In Oslo wohnen die beiden seit Mai.",
       {"ek lives_in oslo", "lind lives_in oslo"}},
      {"sv",
       "Anna Ek och Karl Lind är vänner. Tillsammans grundade de Nordvik.",
       {"ek founder_of nordvik", "lind founder_of nordvik"}},
      {"nb", "Anna Ek og Karl Lind er venner. De to bor i Oslo.", {"ek lives_in oslo", "lind lives_in oslo"}},
      {"en", "Volvo and Nordvik are old. The two companies are not merging.", {"!nordvik merges_with volvo"}},
      // `ikke` behind a pronoun that looks like an article; that an authority has decided what was told.
      {"nb", "Noen sammenslåing av Nordvik og Volvo er det ikke snakk om.", {"!nordvik merges_with volvo"}},
      {"sv", "Falk får inte längre säljas. Det har Nordvik beslutat.", {"nordvik regulates falk"}},
      {"de", "Falk darf nicht mehr verkauft werden. Das hat Nordvik entschieden.", {"nordvik regulates falk"}},
      // Fronts without a verb.
      {"sv",
       "Född i Oslo 1938, död i Norge 2022 – där emellan hann Karl Lind måla.",
       {"lind born_in oslo", "lind born_on 1938", "lind died_in norge", "lind died_on 2022"}},
      {"de",
       "Geboren in Oslo, gestorben in Norwegen: Karl Lind reiste viel.",
       {"lind born_in oslo", "lind died_in norge"}},
      {"en", "Based in Oslo, Nordvik has grown: Anna Ek is happy.", {"nordvik based_in oslo"}},
      // Who reports a purchase is the buyer; what `we` are said to do to others is not said of us.
      {"en",
       "Nordvik has bought tyre maker Volvo for £48m, the Oslo-based group said.",
       {"nordvik acquires volvo", "nordvik based_in oslo"}},
      {"de",
       "Der Konzern Nordvik übernimmt den Hersteller Volvo. Das teilte Vorstandschefin Anna Ek mit.",
       {"nordvik acquires volvo", "ek leads nordvik"}},
      {"sv", "Nordvik köper Volvo. Det meddelade vd Anna Ek.", {"nordvik acquires volvo", "ek leads nordvik"}},
      {"sv", "Nordvik köper Volvo. Bolaget grundades 1990.", {"nordvik acquires volvo", "volvo founded_on 1990"}},
      {"de",
       "Nordvik weist Berichte zurück. \"Wir werden Volvo nicht übernehmen\", sagte Firmenchefin Anna Ek.",
       {"!nordvik acquires volvo", "ek leads nordvik"}},
      // A participle that fills the front is said of the subject behind the verb; a supine needs its auxiliary.
      {"sv",
       "Grundat 1987 av Karl Lind säljer Nordvik skruvar.",
       {"lind founder_of nordvik", "nordvik founded_on 1987"}},
      {"sv", "Nordvik, ägt av Volvo, säljer skruvar.", {"volvo owner_of nordvik"}},
      {"sv", "Nordvik har ägt Volvo.", {"nordvik owner_of volvo"}},
      {"de",
       "1987 von Karl Lind gegründet, verkauft Nordvik Schrauben.",
       {"lind founder_of nordvik", "nordvik founded_on 1987"}},
      {"en",
       "Founded in 1987 by Karl Lind, Nordvik ships scarves.",
       {"lind founder_of nordvik", "nordvik founded_on 1987"}},
      {"en", "Founded in Oslo by Karl Lind, Nordvik sells screws.", {"lind founder_of nordvik"}},
      // Compounds with participles in appositions, attributes before them, bare infinitives.
      {"en", "Anna Ek, the Oslo-born painter, has won.", {"ek born_in oslo"}},
      {"en", "Anna Ek, daughter of the late racing driver Karl Lind, has won.", {"ek child_of lind"}},
      {"en", "Nordvik came to help Norway rebuild.", {"nordvik assists norge"}},
      // Further phrases in the front; what lies between a verb and the infinitive behind it is the verb's.
      {"en",
       "Karl Lind has died. Born in Oslo in 1934, the only son of the organist Anna Ek, he was a banker.",
       {"lind born_in oslo", "lind born_on 1934", "lind child_of ek"}},
      {"en",
       "Nordvik has teamed up with Volvo to build Falk.",
       {"nordvik collaborates_with volvo", "nordvik developer_of falk"}},
      {"de", "Anna Ek ist tot. Die 1946 in Oslo geborene Autorin war beliebt.", {"ek born_in oslo", "ek born_on 1946"}},
      // What goes to somebody's works goes to them.
      {"sv", "Nordvik levererar el till Volvos smältverk.", {"nordvik supplies volvo"}},
      {"en", "Nordvik will soon supply nobody. It has agreed to supply Volvo's plant.", {"nordvik supplies volvo"}},
      {"en", "Nordvik supplies Volvo's rivals.", {}},
      // A month ends a phrase; a date behind another participle is that one's.
      {"sv", "Nordvik använder sedan i maj systemet Falk.", {"nordvik uses falk"}},
      {"nb", "Nordvik kjøpte i mai selskapet Volvo.", {"nordvik acquires volvo"}},
      {"sv", "Anna Ek, född i Oslo men bosatt i Norge sedan 2010, målar.", {"ek born_in oslo", "ek lives_in norge"}},
      // What a contrast denies, and what it sets in its place, wherever the verb stands.
      {"sv",
       "Nordvik grundades inte av Karl Lind utan av Anna Ek.",
       {"!lind founder_of nordvik", "ek founder_of nordvik"}},
      {"nb", "Nordvik ble ikke grunnlagt i 1950, men i 1952.", {"!nordvik founded_on 1950", "nordvik founded_on 1952"}},
      {"de",
       "Nordvik wurde nicht von Karl Lind gegründet, sondern von Anna Ek.",
       {"!lind founder_of nordvik", "ek founder_of nordvik"}},
      {"de", "Anna Ek wurde nicht in Oslo, sondern in Norwegen geboren.", {"!ek born_in oslo", "ek born_in norge"}},
      {"el",
       "Η Nordvik δεν ιδρύθηκε από τον Karl Lind αλλά από την Anna Ek.",
       {"!lind founder_of nordvik", "ek founder_of nordvik"}},
      {"en", "Anna Ek was not born in Oslo but raised in Norway.", {"!ek born_in oslo", "ek lives_in norge"}},
      {"en",
       "Nordvik did not buy Volvo but Karl Lind leads Kestrel.",
       {"!nordvik acquires volvo", "lind leads kestrel"}},
      // An event's noun is no compound of what its end means.
      {"sv",
       "Nordvik exporterar till Norge. Exporten till Oslo har fördubblats.",
       {"nordvik exports_to norge", "nordvik exports_to oslo"}},
      // A pronoun is no bystander of a sentence that is about something else.
      {"en", "The college is a part of Kestrel. It was founded in 1886.", {}},
      {"sv", "Högskolan är en del av Kestrel. Den grundades 1886.", {}},
      {"nb", "Høyskolen er en del av Kestrel. Den ble grunnlagt i 1886.", {}},
      {"de", "Die Hochschule ist ein Teil von Kestrel. Sie wurde 1886 gegründet.", {}},
      {"el", "Η σχολή είναι μέρος της Kestrel. Ιδρύθηκε το 1886.", {}},
      {"en", "Kestrel is a firm. It was founded in 1886.", {"kestrel founded_on 1886"}},
      // Nor does it mean whom a sentence names about whom nobody knows.
      {"en", "He admired Anna Ek. He died in Oslo.", {}},
      {"sv", "Han beundrade Anna Ek. Han dog i Oslo.", {}},
      {"nb", "Han beundret Anna Ek. Han døde i Oslo.", {}},
      {"de", "Er bewunderte Karl Lind. Er starb in Oslo.", {}},
      // A paragraph's beginning takes up no bystander of the one before.
      {"en", "The engineers came from Kestrel.\nThe company was founded in 1886.", {}},
      {"en", "The engineers came from Kestrel. The company was founded in 1886.", {"kestrel founded_on 1886"}},
      {"de", "Die Ingenieure kamen von Kestrel.\nDas Unternehmen wurde 1886 gegründet.", {}},
      {"sv", "Ingenjörerna kom från Kestrel.\nFöretaget grundades 1886.", {}},
      // Nouns that are counted, owned or named in brackets, and such as tell no kind of what the gazetteer knows as one.
      {"de", "Kestrel wuchs. Es ist eines der drei norwegischen Unternehmen.", {}},
      {"sv", "Kestrel växte. Företaget (HXL) grundades 1886.", {}},
      {"nb", "Kestrel vokste. Selskapet (HXL) ble grunnlagt i 1886.", {}},
      {"en", "Telepress reported it. The facility was founded in 1886.", {}},
      // Lists are no appositions.
      {"en", "Norway is a member of Kestrel, Nordvik, the Hexley Bank and the Tarn Fund.", {"norge member_of kestrel"}},
      {"sv",
       "Norge är medlem i Kestrel, Nordvik, Hexleybanken och Tarnfonden.",
       {"norge member_of kestrel", "norge member_of nordvik"}},
      {"nb",
       "Norge er medlem i Kestrel, Nordvik, Hexleybanken og Tarnfondet.",
       {"norge member_of kestrel", "norge member_of nordvik"}},
      {"de",
       "Norwegen ist Mitglied von Kestrel, Nordvik, der Hexleybank und dem Tarnfonds.",
       {"norge member_of kestrel", "norge member_of nordvik"}},
      // An adjective of nationality belongs to its own noun, and a noun behind the name to the next name.
      {"de", "Der norwegische Ableger des Herstellers Kestrel wächst.", {}},
      {"de", "Der norwegische Hersteller Kestrel wächst.", {"kestrel based_in norge"}},
      {"en", "Kestrel, the Norwegian company Hexley and others grew.", {}},
      {"en", "Kestrel, the Norwegian company, grew.", {"kestrel based_in norge"}},
      {"en", "He sits on the boards of Kestrel, the Norwegian News Agency and Hexley.", {}},
      // Denied by a phrase of its own; what goes on behind a coordinator denies nothing before it.
      {"en", "Although not a member of Kestrel, Norway uses Falk.", {"!norge member_of kestrel"}},
      {"en",
       "Nordvik put five million into Kestrel, a firm with a mill and no windows.",
       {"nordvik invests_in kestrel"}},
      // A definite noun ends its phrase before a title; a name behind `called` stands where its noun does.
      {"nb", "Anna Ek anklaget i debatten partileder Karl Lind for fusk.", {"ek criticizes lind"}},
      {"en", "Falk is based on a program called Tundra.", {"falk based_on tundra"}},
      // Greek: a dropped subject is as prominent as a named one, and no subject where a noun or an unknown pronoun is it.
      {"el",
       "Η Nordvik αγόρασε την Kestrel. Η θεωρία είναι γνωστή και ιδρύθηκε το 1960.",
       {"nordvik acquires kestrel"}},
      {"el", "Η Nordvik πουλάει σε μια εταιρεία που εδρεύει στο Όσλο.", {}},
      // The noun that has described a bystander takes it up again.
      {"nb",
       "Boken handler om Kestrel, rederiet på kaien. Vinteren var kald. Rederiet ble grunnlagt i 1886.",
       {"kestrel founded_on 1886"}},
      // What a dateline names is not spoken of, nor is where the news comes from.
      {"en", "OSLO (Telepress) - Volvo has sued Nordvik.", {"volvo sues nordvik"}},
      {"en", "OSLO - On Monday staff criticised Nordvik.", {}},
      {"de", "Oslo - Am Montag haben sie Nordvik kritisiert.", {}},
      {"sv", "Oslo – I måndags kritiserade man Nordvik.", {}},
      {"nb", "Oslo – Mandag kritiserte man Nordvik.", {}},
      {"en", "Karl Lind spoke to Telepress. It was founded in 1990.", {}},
      {"en", "Telepress is large. It was founded in 1990.", {"wire founded_on 1990"}},
      {"en", "Telepress | 3 May 2020\n\nIt was founded in 1990.", {}},
      {"sv", "Karl Lind talade med Telepress. Den grundades 1990.", {}},
      {"de", "Wie Telepress berichtete, schneit es. Sie wurde 1990 gegründet.", {}},
      // A name behind capitals that nobody knows, or before them, is a part of another name.
      {"en", "In 1990 the Hexley Nordvik was founded.", {}},
      {"en", "In 1990 Oslo Hexley was criticised by Volvo.", {}},
      {"en", "The Nordvik Hexley Foundation sued Volvo.", {}},
      {"en", "The Nordvik Group sued Volvo.", {"nordvik sues volvo"}},
      {"en", "In 1990 the company Nordvik was founded.", {"nordvik founded_on 1990"}},
      {"sv", "År 1990 grundades Hexley Nordvik.", {}},
      {"nb", "I 1990 ble Hexley Nordvik grunnlagt.", {}},
      {"el", "Το 1990 ιδρύθηκε η Hexley Nordvik.", {}},
      {"el", "Το 1990 ιδρύθηκε η Τεχνητή Nordvik.", {"nordvik founded_on 1990"}},
      // What opens the compound of an adjective is not what the noun behind means; nor is whose the inner noun is.
      {"sv", "År 1990 grundades ett nytt Volvo-kritiskt parti.", {}},
      {"sv", "Volvo-koncernens grundare Anna Ek log.", {"ek founder_of volvo"}},
      {"de", "1990 wurde eine neue Volvo-kritische Partei gegründet.", {}},
      {"en", "In 1990 a new Volvo-critical party was founded.", {}},
      {"de", "Die Gründung der Agentur der Nordvik war 1990.", {}},
      {"de", "Die Gründung der Nordvik war 1990.", {"nordvik founded_on 1990"}},
      {"el", "Η ίδρυση του πρακτορείου της Nordvik έγινε το 1990.", {}},
      {"el", "Η ίδρυση της Nordvik έγινε το 1990.", {"nordvik founded_on 1990"}},
      // Lists of bodies, the second of which nobody knows.
      {"sv", "Han var på Volvo, Hebreiska universitetet i Oslo, Kestrel och andra ställen.", {}},
      {"el", "Οι αρχές της Νορβηγίας, του Όσλο, των μελών της Nordvik και της Volvo ήρθαν.", {}},
      // What a definite noun of the clause, or an unknown name behind the comma, may be is not left to the context.
      {"en", "Volvo grows. The new bank gets Anna Ek as chief executive.", {}},
      {"sv", "Volvo växer. Den nya banken får Anna Ek som vd.", {}},
      {"nb", "Volvo vokser. Den nye banken får Anna Ek som sjef.", {}},
      {"de", "Volvo wächst. Die neue Bank bekommt Anna Ek als Chefin.", {}},
      {"en", "Nordvik liked Falk. The developer said so.", {}},
      {"sv", "Nordvik såg Falk. Utvecklaren sa det.", {}},
      {"de", "Kestrel kauft Volvo. An der Käuferin ist Nordvik nicht gescheitert.", {"kestrel acquires volvo"}},
      // A person named behind a title acts, not whose the title is.
      {"sv", "Nu har Volvos generaldirektör Anna Ek kritiserat Nordvik.", {"ek criticizes nordvik", "ek leads volvo"}},
      // Who is forbidden something stands behind the subject of an inverted verb.
      {"sv", "I går förbjöd Volvo alla arbetsgivare att använda Falk.", {"volvo regulates falk"}},
      {"nb", "I går forbød Volvo alle arbeidsgivere å bruke Falk.", {"volvo regulates falk"}},
      // Plural nouns with a number other than two, or with more than that, are no pair.
      {"en", "Volvo sued Nordvik. The three firms merged.", {"volvo sues nordvik"}},
      {"en", "Volvo sued Nordvik. The two firms merged.", {"volvo sues nordvik", "nordvik merges_with volvo"}},
      {"sv", "Volvo stämde Nordvik. De två största partierna gick samman.", {"volvo sues nordvik"}},
      {"sv", "Anna Ek ringde Karl Lind. Mötet mellan de två varade länge.", {"ek meets lind"}},
      {"nb", "Volvo saksøkte Nordvik. De tre selskapene fusjonerte.", {"volvo sues nordvik"}},
      {"de", "Volvo verklagte Nordvik. Die drei Firmen fusionierten.", {"volvo sues nordvik"}},
      {"el", "Η Volvo μήνυσε τη Nordvik. Οι τρεις εταιρείες συγχωνεύθηκαν.", {"volvo sues nordvik"}},
      // The date of a participle that opens the sentence is not the verb's.
      {"en", "Born in Oslo on 4 March 1951, Anna Ek died on Sunday.", {"ek born_in oslo", "ek born_on 1951-03-04"}},
      {"de",
       "Geboren am 4. März 1951 in Oslo, starb Anna Ek am Sonntag.",
       {"ek born_in oslo", "ek born_on 1951-03-04"}},
      {"el", "Η Anna Ek πέθανε τα ξημερώματα της 2ας Μαρτίου 2024.", {"ek died_on 2024-03-02"}},
      // A relative clause belongs to the noun before it, a reflexive to its own sentence.
      {"sv", "Anna Ek har bett Volvo godkänna planerna, som ägs av Nordvik.", {"ek urges volvo"}},
      {"nb", "Anna Ek har bedt Volvo selge planene, som eies av Nordvik.", {"ek urges volvo"}},
      {"sv", "Volvo växte. Hexley Music, som hade sitt säte i Oslo, krympte.", {}},
      {"nb", "Volvo vokste. Hexley Music, som hadde sitt sete i Oslo, krympet.", {}},
      // What `and` joins to a relative clause goes on with its pronoun, as a subject or as an object.
      {"en",
       "Kestrel, which was founded in Oslo and supplies Volvo, sued Sol Bank.",
       {"kestrel supplies volvo", "kestrel sues sol"}},
      {"en",
       "Kestrel, which Anna Ek founded and Karl Lind leads, grew.",
       {"ek founder_of kestrel", "lind leads kestrel"}},
      {"en",
       "Volvo bought Kestrel, which Anna Ek leads and Karl Lind sued Sol Bank.",
       {"volvo acquires kestrel", "ek leads kestrel", "lind sues sol"}},
      {"sv",
       "Kestrel, som ägs av Nordvik och köpte Volvo, växer.",
       {"nordvik owner_of kestrel", "kestrel acquires volvo"}},
      {"sv",
       "Kestrel, som Anna Ek grundade och Karl Lind leder, växer.",
       {"ek founder_of kestrel", "lind leads kestrel"}},
      {"nb",
       "Kestrel, som Anna Ek grunnla og Karl Lind leder, vokser.",
       {"ek founder_of kestrel", "lind leads kestrel"}},
      {"de",
       "Kestrel, das Nordvik beliefert, Volvo besitzt und Sol Bank verklagt hat, wächst.",
       {"kestrel supplies nordvik", "kestrel owner_of volvo", "kestrel sues sol"}},
      {"de",
       "Kestrel, das Anna Ek gründete und Karl Lind leitet, wächst.",
       {"ek founder_of kestrel", "lind leads kestrel"}},
      {"de",
       "Anna Ek, die Kestrel gegründet hat und Nordvik leitet, traf Karl Lind.",
       {"ek founder_of kestrel", "ek leads nordvik", "ek meets lind"}},
      {"de",
       "Kestrel, das 2004 von Anna Ek gegründet und 2019 von Nordvik übernommen wurde, wächst.",
       {"ek founder_of kestrel", "kestrel founded_on 2004", "nordvik acquires kestrel"}},
      {"de",
       "Volvo sagte, dass Nordvik Kestrel gekauft habe und Sol Bank verklage.",
       {"nordvik acquires kestrel", "nordvik sues sol"}},
      {"el",
       "Η Kestrel, η οποία προμηθεύει τη Nordvik και έχει μηνύσει τη Volvo, μεγαλώνει.",
       {"kestrel supplies nordvik", "kestrel sues volvo"}},
      {"el",
       "Η Kestrel, την οποία ίδρυσε η Anna Ek και διευθύνει ο Karl Lind, μεγαλώνει.",
       {"ek founder_of kestrel", "lind leads kestrel"}},
      // A list of main verbs shares its subject; a dash before `and` ends nothing.
      {"sv",
       "Karl Lind föddes i Oslo, grundade Kestrel och leder i dag Nordvik.",
       {"lind born_in oslo", "lind founder_of kestrel", "lind leads nordvik"}},
      {"nb",
       "Karl Lind ble født i Oslo, grunnla Kestrel og leder i dag Nordvik.",
       {"lind born_in oslo", "lind founder_of kestrel", "lind leads nordvik"}},
      {"de",
       "Karl Lind kam in Oslo zur Welt, studierte an der Merton und arbeitet heute bei Nordvik.",
       {"lind born_in oslo", "lind educated_at campus", "lind affiliated_with nordvik"}},
      {"en",
       "Nordvik has bought Kestrel – and has now sued Volvo.",
       {"nordvik acquires kestrel", "nordvik sues volvo"}},
      {"sv", "Nordvik har köpt Kestrel – och har nu stämt Volvo.", {"nordvik acquires kestrel", "nordvik sues volvo"}},
      // A list goes over the apposition to its first member, which says nothing of the others.
      {"en",
       "Anna Ek, a chemist at Volvo, and Karl Lind founded Kestrel.",
       {"ek affiliated_with volvo", "ek founder_of kestrel", "lind founder_of kestrel"}},
      {"en",
       "Anna Ek met Mia Dahl, a lawyer at Volvo, and Karl Lind founded Kestrel.",
       {"ek meets dahl", "dahl affiliated_with volvo", "lind founder_of kestrel"}},
      {"sv",
       "Anna Ek, kemist på Volvo, och Karl Lind grundade Kestrel.",
       {"ek affiliated_with volvo", "ek founder_of kestrel", "lind founder_of kestrel"}},
      {"nb",
       "Anna Ek, kjemiker i Volvo, og Karl Lind grunnla Kestrel.",
       {"ek affiliated_with volvo", "ek founder_of kestrel", "lind founder_of kestrel"}},
      {"de",
       "Anna Ek, Chemikerin bei Volvo, und Karl Lind gründeten Kestrel.",
       {"ek affiliated_with volvo", "ek founder_of kestrel", "lind founder_of kestrel"}},
      {"el",
       "Η Anna Ek, χημικός στη Volvo, και ο Karl Lind ίδρυσαν την Kestrel.",
       {"ek affiliated_with volvo", "ek founder_of kestrel", "lind founder_of kestrel"}},
      // The object fills the front where what stands there cannot act.
      {"sv", "Falk utvecklade Nordvik redan 2012.", {"nordvik developer_of falk"}},
      {"sv", "Kestrel leder sedan 2019 Karl Lind.", {"lind leads kestrel"}},
      {"nb", "Falk utviklet Nordvik allerede i 2012.", {"nordvik developer_of falk"}},
      {"de", "Die App Falk hat Nordvik entwickelt.", {"nordvik developer_of falk"}},
      {"sv", "Lagom FK köpte Karl Lind.", {}},
      {"sv", "Falk gynnar Nordvik.", {}},
      // The object of a verb that makes somebody act does what its infinitive says; who makes it does not.
      {"en", "Volvo persuaded Anna Ek to join Kestrel.", {"ek affiliated_with kestrel"}},
      {"en", "Nordvik prevented Volvo from buying Kestrel.", {"!volvo acquires kestrel"}},
      {"en", "Nordvik kept Volvo from suing Kestrel.", {"!volvo sues kestrel"}},
      {"en",
       "Kestrel, owned by Nordvik and led by Karl Lind, sued Volvo.",
       {"nordvik owner_of kestrel", "lind leads kestrel", "kestrel sues volvo"}},
      {"de", "Volvo hinderte Nordvik daran, Kestrel zu kaufen.", {"!nordvik acquires kestrel"}},
      {"sv", "Bolaget tillät Nordvik att köpa Kestrel.", {}},
      {"nb", "Retten beordret Nordvik til å kjøpe Kestrel.", {}},
      // What nearly happened, would have or was to, has not; nor what a condition without its conjunction says.
      {"en", "Nordvik nearly bought Kestrel.", {}},
      {"en", "Nordvik was to have bought Kestrel.", {}},
      {"en", "Anna Ek was supposed to become chief executive of Kestrel.", {}},
      {"en", "Nordvik denied being the owner of Kestrel.", {"!nordvik owner_of kestrel"}},
      {"sv", "Nordvik köpte nästan Kestrel.", {}},
      {"sv", "Nordvik äger nästan hela Kestrel.", {"nordvik owner_of kestrel"}},
      {"sv", "Hade Nordvik köpt Kestrel hade jobben försvunnit.", {}},
      {"sv", "Nordvik var nära att köpa Kestrel.", {}},
      {"nb", "Hadde Nordvik kjøpt Kestrel, hadde jobbene forsvunnet.", {}},
      {"nb", "Nordvik holdt på å kjøpe Kestrel.", {}},
      {"de", "Nordvik stand kurz davor, Kestrel zu kaufen.", {}},
      {"de", "Kauft Nordvik Kestrel, steigen die Preise.", {}},
      {"el", "Η Nordvik σχεδόν εξαγόρασε την Kestrel.", {}},
      // Whose phrase opens the sentence is named in none of its parts.
      {"en", "Founded in 1996 by former Nordvik employees, the company makes chips.", {}},
      {"en", "Founded in 1996 by former Nordvik employees Gabe Lorne and Mike Hale, the company makes chips.", {}},
      // Adverbs of doubt and of hearsay, unless they stand before a number; wishes to take a post, not appointments.
      {"en", "Nordvik perhaps bought Kestrel.", {}},
      {"en", "Perhaps Nordvik bought Kestrel.", {}},
      {"en", "Nordvik has reportedly bought Kestrel.", {}},
      {"en", "Nordvik paid perhaps 20 million when it bought Kestrel.", {"nordvik acquires kestrel"}},
      {"sv", "Kanske köpte Nordvik Kestrel.", {}},
      {"sv", "Anna Ek vill bli vd för Kestrel.", {}},
      {"sv", "Anna Ek ska bli vd för Kestrel.", {"ek leads kestrel"}},
      {"nb", "Nordvik har angivelig kjøpt Kestrel.", {}},
      {"nb", "Anna Ek vil bli sjef for Kestrel.", {}},
      {"nb", "Anna Ek skal bli sjef for Kestrel.", {"ek leads kestrel"}},
      {"de", "Möglicherweise hat Nordvik Kestrel gekauft.", {}},
      {"de", "Nordvik hat Kestrel angeblich gekauft.", {}},
      {"el", "Η Nordvik πιθανόν εξαγόρασε την Kestrel.", {}},
      {"en", "Nordvik, by all accounts, bought Kestrel.", {}},
      {"de", "Nordvik hat dem Vernehmen nach Kestrel gekauft.", {}},
      {"de", "Nordvik übernimmt Kestrel, wahrscheinlich im Mai.", {"nordvik acquires kestrel"}},
      {"en", "Nordvik is in a position to buy Kestrel.", {}},
      {"de", "Nordvik ist in der Lage, Kestrel zu kaufen.", {}},
      {"en", "Nordvik plans to finally buy Kestrel.", {}},
      // What a verb does to what it embeds it does to a role behind `as`; failing in one does not deny it.
      {"en", "Anna Ek was proposed as head of Kestrel.", {}},
      {"en", "Anna Ek was appointed as head of Kestrel.", {"ek leads kestrel"}},
      {"de", "Anna Ek bewirbt sich als Chefin von Kestrel.", {}},
      {"de", "Anna Ek scheiterte als Chefin von Kestrel.", {"ek leads kestrel"}},
      // A clause under a preposition is embedded by what governs that; a denied denial asserts nothing.
      {"sv", "Karl Lind tvivlar på att Nordvik har köpt Kestrel.", {}},
      {"nb", "Karl Lind håper på at Nordvik kjøper Kestrel.", {}},
      {"en", "Nordvik does not rule out buying Kestrel.", {}},
      {"en", "Nordvik ruled out buying Kestrel.", {"!nordvik acquires kestrel"}},
      {"en", "Nordvik is too small to buy Kestrel.", {}},
      {"sv", "Nordvik är för litet för att köpa Kestrel.", {}},
      {"nb", "Nordvik er for lite til å kjøpe Kestrel.", {}},
      // Insertions before the predicate, conditions without a verb, and what fills the front as a participle's phrase.
      {"en",
       "Kestrel, which is not, as the paper wrote, a subsidiary of Volvo, sued Nordvik.",
       {"!kestrel subsidiary_of volvo", "kestrel sues nordvik"}},
      {"nb", "Nordvik har ikke, slik avisen skrev, kjøpt Kestrel.", {"!nordvik acquires kestrel"}},
      {"el",
       "Η Kestrel, που δεν είναι, όπως γράφτηκε, θυγατρική της Volvo, μήνυσε τη Nordvik.",
       {"!kestrel subsidiary_of volvo", "kestrel sues nordvik"}},
      {"en", "This week, if not earlier, Nordvik bought Kestrel.", {"nordvik acquires kestrel"}},
      {"el", "Φέτος, αν όχι αργότερα, εξαγοράζει την Kestrel η Nordvik.", {"nordvik acquires kestrel"}},
      {"sv", "Född i Oslo den 4 mars 1951 dog Anna Ek i söndags.", {"ek born_in oslo", "ek born_on 1951-03-04"}},
      // A relative pronoun for people behind the body that they work for.
      {"en",
       "Karl Lind, an engineer at Volvo who founded Kestrel, met Mia Dahl.",
       {"lind affiliated_with volvo", "lind founder_of kestrel", "lind meets dahl"}},
      {"en",
       "Karl Lind, the Volvo engineer whom Anna Ek had accused of theft, met Mia Dahl.",
       {"lind affiliated_with volvo", "ek criticizes lind", "lind meets dahl"}},
      {"en",
       "Karl Lind, Volvo's chief executive, who founded Kestrel, met Mia Dahl.",
       {"lind leads volvo", "lind founder_of kestrel", "lind meets dahl"}},
      // A participle's own phrases between an article and what it belongs to; a preposition before a noun is not behind it.
      {"de",
       "Anna Ek, Tochter des im Januar 2011 in Oslo verstorbenen Karl Lind, wuchs.",
       {"ek child_of lind", "lind died_in oslo", "lind died_on 2011-01"}},
      {"nb",
       "Nordvik skyver Falk ut i tid. Spillet lages av datterselskapet Kestrel.",
       {"nordvik delays falk", "kestrel developer_of falk", "kestrel subsidiary_of nordvik"}},
      {"en", "Karl Lind did not, as his site had it, graduate from Merton.", {"!lind educated_at campus"}},
      {"de",
       "Kestrel, das von Anna Ek gegründet wurde und Nordvik gehört, wächst.",
       {"ek founder_of kestrel", "nordvik owner_of kestrel"}},
      {"en", "One of the lenders, Kestrel, has sued Volvo.", {"kestrel sues volvo"}},
      {"de",
       "Die zu Volvo gehörende Molkerei Kestrel verschifft ihren Käse nach Norwegen.",
       {"kestrel subsidiary_of volvo", "kestrel exports_to norge"}},
      {"de",
       "Der 2019 in Oslo verstorbene Karl Lind gründete Kestrel.",
       {"lind founder_of kestrel", "lind died_in oslo", "lind died_on 2019"}},
      {"en", "Nordvik was set to buy Kestrel.", {}},
      {"en",
       "Kestrel sells to Volvo, the owner of Nordvik, and Sol Bank has sued Lagom FK.",
       {"kestrel supplies volvo", "volvo owner_of nordvik", "sol sues lagom"}},
      {"de",
       "Anna Ek, die in Oslo lebt, Kestrel gegründet und Volvo verklagt hat, schwieg.",
       {"ek lives_in oslo", "ek founder_of kestrel", "ek sues volvo"}},
      // A name that explains the noun under a preposition ends the sentence.
      {"en", "Volvo has filed a suit against the auditors, Kestrel.", {"volvo sues kestrel"}},
      // Some verbs assert what they embed when they are denied; nouns are not so sure.
      {"en", "Volvo did not hesitate to sue Kestrel.", {"volvo sues kestrel"}},
      {"en", "Volvo hesitated to sue Kestrel.", {}},
      {"en", "Volvo has never stopped supplying Kestrel.", {"volvo supplies kestrel"}},
      {"en", "Volvo stopped supplying Kestrel.", {"!volvo supplies kestrel"}},
      {"en", "Volvo did not stop the takeover of Kestrel by Nordvik.", {}},
      {"sv", "Anna Ek tröttnar aldrig på att kritisera Volvo.", {"ek criticizes volvo"}},
      {"nb", "Anna Ek blir aldri lei av å kritisere Volvo.", {"ek criticizes volvo"}},
      {"de", "Volvo zögerte nicht, Kestrel zu verklagen.", {"volvo sues kestrel"}},
      {"de", "Anna Ek hört nicht auf, Volvo zu kritisieren.", {"ek criticizes volvo"}},
      {"el", "Η Anna Ek δεν έπαψε να επικρίνει τη Volvo.", {"ek criticizes volvo"}},
      {"el", "Η Anna Ek έπαψε να επικρίνει τη Volvo.", {"!ek criticizes volvo"}},
      // A participle with phrases of its own, between an article and its noun, is no perfect's.
      {"de",
       "Volvo hat die von Nordvik entwickelte Falk gekauft.",
       {"volvo acquires falk", "nordvik developer_of falk"}},
      {"de", "Volvo kaufte die von Nordvik gebaute Falk.", {"volvo acquires falk", "nordvik developer_of falk"}},
      // The last of two nouns is meant.
      {"en", "Volvo said Falk sells well. Kestrel has sued the app developer.", {"kestrel sues volvo"}},
      // Of two people the nearer one.
      {"el",
       "Διευθυντής της Volvo είναι η Anna Ek, διάδοχος του Karl Lind, που ζει στο Oslo.",
       {"ek leads volvo", "lind leads volvo", "ek succeeds lind", "lind lives_in oslo"}},
      // What the subject is like or unlike stands in front of a verb that comes second; `as X says` has its own verb.
      {"de", "Anders als Volvo nutzt Nordvik Falk.", {"nordvik uses falk"}},
      {"de", "Nordvik nutzt wie Volvo Falk.", {"nordvik uses falk"}},
      {"de", "Nordvik nutzt, anders als Volvo, Falk.", {"nordvik uses falk"}},
      {"de", "Wie Volvo sagt, hat Nordvik Kestrel verklagt.", {"nordvik sues kestrel"}},
      {"sv", "Precis som Volvo använder Nordvik Falk.", {"nordvik uses falk"}},
      {"nb", "Akkurat som Volvo har Nordvik saksøkt Kestrel.", {"nordvik sues kestrel"}},
      // An adverb joins no list without its first word.
      {"de", "Jetzt kauft Nordvik auch Kestrel.", {"nordvik acquires kestrel"}},
      {"de", "Weder Nordvik noch Volvo kauft Kestrel.", {"!nordvik acquires kestrel", "!volvo acquires kestrel"}},
      // A verb that is a noun too, behind a clause in front.
      {"nb", "Som Volvo sa, kjøper Nordvik Kestrel.", {"nordvik acquires kestrel"}},
      // A pronoun behind somebody unknown does not mean whom the next sentence names.
      {"en", "Jory Tamblyn won at home. He lives in Oslo. Anna Ek looked on.", {}},
      {"en", "He lives in Oslo. Karl Lind looked on.", {"lind lives_in oslo"}},
      // Nobody knows for whom a lone speaker says `we`.
      {"en", "\"We have sued Volvo,\" said Anna Ek.", {}},
      {"en", "Anna Ek heads Kestrel. \"We have sued Volvo,\" said Ek.", {"ek leads kestrel", "kestrel sues volvo"}},
      // What a noun under `with` is said of stands before it.
      {"en",
       "Volvo bought Kestrel, a firm with its seat in Oslo.",
       {"volvo acquires kestrel", "kestrel based_in oslo"}},
      {"sv", "Volvo köpte Kestrel, ett bolag med säte i Oslo.", {"volvo acquires kestrel", "kestrel based_in oslo"}},
      {"de", "Volvo kaufte Kestrel, eine Firma mit Sitz in Oslo.", {"volvo acquires kestrel", "kestrel based_in oslo"}},
      {"nb", "Volvo og Kestrel slås sammen i et nytt selskap med sete i Oslo.", {"volvo merges_with kestrel"}},
      {"en",
       "Volvo is not owned by Kestrel but by Nordvik, a firm with its seat in Oslo.",
       {"!kestrel owner_of volvo", "nordvik owner_of volvo", "nordvik based_in oslo"}},
      {"en", "Volvo is not a firm with its seat in Oslo.", {"!volvo based_in oslo"}},
      {"en", "Volvo has lost an owner with its seat in Oslo.", {}},
      // A determiner that denies another noun; what is more than denied; pronouns for people; predicates in front.
      {"en", "The watchdog has no objection to the sale of Nordvik to Volvo.", {}},
      {"de", "Es gibt keine Angaben zu dem Verkauf von Nordvik an Volvo.", {}},
      {"de", "Es gab keinen Verkauf von Nordvik an Volvo.", {"!volvo acquires nordvik"}},
      {"en", "Volvo bought nothing less than Nordvik.", {"volvo acquires nordvik"}},
      {"en",
       "It was sold by Anna Ek, the woman in charge of Volvo, who bought Nordvik.",
       {"ek leads volvo", "ek acquires nordvik"}},
      // A negation beside an infinitive's marker denies the infinitive alone.
      {"en", "Anna Ek urged Nordvik not to close the mill.", {"ek urges nordvik"}},
      {"en", "Anna Ek did not urge Nordvik to close the mill.", {"!ek urges nordvik"}},
      {"sv", "Anna Ek uppmanade Nordvik att inte stänga bruket.", {"ek urges nordvik"}},
      {"nb", "Anna Ek oppfordret Nordvik til ikke å stenge bruket.", {"ek urges nordvik"}},
      {"en", "Volvo decided not to buy Nordvik.", {"!volvo acquires nordvik"}},
      // Two dashes are two commas; asides behind an auxiliary and before an agent; nouns that tell what is so.
      {"en", "Anna Ek – head of Volvo – slept badly.", {"ek leads volvo"}},
      {"de", "Karl Lind weiß, dass Anna Ek – Chefin von Volvo – schlecht schlief.", {"ek leads volvo"}},
      {"sv", "Anna Ek – som leder Volvo – sov dåligt.", {"ek leads volvo"}},
      {"el", "Η Volvo έχει, τελικά, εξαγοράσει τη Nordvik.", {"volvo acquires nordvik"}},
      {"sv", "Karl Lind sade att Nordvik köptes, efter långa samtal, av Volvo.", {"volvo acquires nordvik"}},
      {"en", "The news that Volvo has bought Nordvik pleased Karl Lind.", {"volvo acquires nordvik"}},
      {"sv", "Även om Volvo köpte Nordvik är priset lågt.", {"volvo acquires nordvik"}},
      {"sv", "Det gick bra även om Volvo köpte Nordvik.", {"volvo acquires nordvik"}},
      {"sv", "Om Volvo köper Nordvik faller priset.", {}},
      {"nb", "Selv om Volvo kjøpte Nordvik, er prisen lav.", {"volvo acquires nordvik"}},
      {"nb", "Selv om Karl Lind er imot, kjøper Volvo Nordvik.", {"volvo acquires nordvik"}},
      {"el",
       "Η Anna Ek ίδρυσε τη Volvo. Υπήκοος Νορβηγίας, πάντως, δεν έγινε ποτέ.",
       {"ek founder_of volvo", "!ek citizen_of norge"}},
  };
  return cases;
}

/// A copy of the bundled data whose relation files come in the opposite order.
void reverse_rule_files(const std::filesystem::path& copy) {
  namespace fs = std::filesystem;
  const fs::path source = source_data();
  fs::create_directories(copy);
  for (const auto& entry : fs::directory_iterator(source)) {
    if (entry.path().filename() != "relations")
      fs::create_symlink(fs::absolute(entry.path()), copy / entry.path().filename());
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(source / "relations")) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (std::size_t i = 0; i < files.size(); ++i) {
    const fs::path folder = copy / "relations" / fs::relative(files[i].parent_path(), source / "relations");
    fs::create_directories(folder);
    fs::copy_file(files[i], folder / (std::to_string(100'000 - i) + ".json"));
  }
}

}  // namespace

TEST_CASE("tiny worlds") {
  const World world;
  for (const auto& [code, text, expected] : tiny_worlds()) {
    CAPTURE(code);
    CAPTURE(text);
    std::set<std::string> found;
    for (std::string triple : world.triples(code, text)) {
      if (triple == "volvo merges_with nordvik") triple = "nordvik merges_with volvo";
      if (triple == "!volvo merges_with nordvik") triple = "!nordvik merges_with volvo";
      found.insert(std::move(triple));
    }
    const std::string shown = joined(found);
    CAPTURE(shown);
    CHECK(found == expected);
  }
}

TEST_CASE("what explains a subject does not part it from its verb, whatever the clause stands in") {
  struct Forms {
    std::string code;
    std::vector<std::string> frames, subjects;
    std::string predicate;
  };
  const std::vector<Forms> languages = {
      {"en",
       {"@.", "Karl Lind said that @.", "Karl Lind said @.", "On Monday, @.", "According to Karl Lind, @.",
        "Prices fell when @.", "It is said that @."},
       {"Volvo", "Volvo, a firm in Oslo,", "Volvo, which Anna Ek leads,", "Volvo, of which Anna Ek is chairman,",
        "Volvo – a small firm –", "Volvo (from Oslo)", "Volvo, founded in 1990,"},
       "has bought Nordvik"},
      {"sv",
       {"@.", "Karl Lind sade att @.", "Men @.", "Priserna föll när @."},
       {"Volvo", "Volvo, ett bolag i Oslo,", "Volvo, som Anna Ek leder,", "Volvo – ett litet bolag –",
        "Volvo (från Oslo)"},
       "har köpt Nordvik"},
      {"nb",
       {"@.", "Karl Lind sa at @.", "Men @.", "Prisene falt da @."},
       {"Volvo", "Volvo, et selskap i Oslo,", "Volvo, som Anna Ek leder,", "Volvo – et lite selskap –",
        "Volvo (fra Oslo)"},
       "har kjøpt Nordvik"},
      {"de",
       {"@.", "Aber @.", "Karl Lind sagte, @."},
       {"Volvo", "Volvo, eine Firma in Oslo,", "Volvo, das Anna Ek leitet,", "Volvo – eine kleine Firma –",
        "Volvo (aus Oslo)"},
       "hat Nordvik gekauft"},
      {"de",
       {"Karl Lind sagte, dass @.", "Die Preise fielen, weil @.", "Die Preise fielen, als @."},
       {"Volvo", "Volvo, eine Firma in Oslo,", "Volvo, das Anna Ek leitet,", "Volvo, 1990 gegründet,",
        "Volvo (aus Oslo)"},
       "Nordvik gekauft hat"},
      {"el",
       {"Όμως @.", "Ο Karl Lind είπε ότι @.", "Οι τιμές έπεσαν όταν @."},
       {"η Volvo", "η Volvo, μια εταιρεία στο Oslo,", "η Volvo, που διευθύνει η Anna Ek,",
        "η Volvo, της οποίας ηγείται η Anna Ek,", "η Volvo – μια μικρή εταιρεία –", "η Volvo (από το Oslo)"},
       "εξαγόρασε τη Nordvik"},
  };
  const World world;
  for (const Forms& forms : languages) {
    for (const std::string& frame : forms.frames) {
      for (const std::string& subject : forms.subjects) {
        const std::size_t place = frame.find('@');
        std::string text = frame.substr(0, place) + subject + ' ' + forms.predicate + frame.substr(place + 1);
        CAPTURE(text);
        std::set<std::string> bought;
        for (std::string triple : world.triples(forms.code, text)) {
          if (triple.find(" acquires ") != std::string::npos) bought.insert(std::move(triple));
        }
        CHECK(bought == std::set<std::string>{"volvo acquires nordvik"});
      }
    }
  }
}

TEST_CASE("an object is found whatever it is joined with and however it is explained") {
  struct Forms {
    std::string code;
    std::vector<std::string> frames, objects, pairs;  ///< `pairs` name Kestrel beside Nordvik
    std::string predicate;
  };
  const std::vector<Forms> languages = {
      {"en",
       {"Volvo bought @.", "Karl Lind said that Volvo has bought @."},
       {"Nordvik, a brewer", "its smaller rival Nordvik", "its smaller rival, Nordvik", "the smaller and older Nordvik",
        "Nordvik (a brewer)", "Nordvik, among others"},
       {"both Nordvik and Kestrel", "Nordvik, Kestrel and a few others", "Kestrel and its neighbour Nordvik"},
       "acquires"},
      {"en",
       {"Volvo competes with @.", "Anna Ek confirmed that Volvo competes with @."},
       {"its smaller rival, Nordvik, as before", "the smaller and older Nordvik"},
       {"both Nordvik and Kestrel", "Nordvik, Kestrel and a few others"},
       "competes_with"},
      {"en",
       {"The Volvo lawsuit against @ goes on.", "The court dealt with Volvo's lawsuit against @."},
       {"Nordvik", "its rival Nordvik"},
       {"Nordvik, Kestrel and a few others"},
       "sues"},
      {"sv",
       {"I fjol köpte Volvo @.", "Volvo köpte @.", "Karl Lind sade att Volvo har köpt @."},
       {"sin mindre granne Nordvik", "sin mindre granne, Nordvik", "det mindre och äldre Nordvik"},
       {"både Nordvik och Kestrel", "Nordvik, Kestrel och några andra"},
       "acquires"},
      {"sv",
       {"Volvo konkurrerar med @."},
       {"det mindre och äldre Nordvik"},
       {"Nordvik, Kestrel och några andra"},
       "competes_with"},
      {"sv",
       {"Volvo, ägare till @, växte."},
       {"det mindre och äldre Nordvik"},
       {"Nordvik och Kestrel", "Nordvik, Kestrel och några andra"},
       "owner_of"},
      {"nb",
       {"I fjor kjøpte Volvo @.", "Karl Lind sa at Volvo har kjøpt @."},
       {"sin mindre nabo, Nordvik", "det mindre og eldre Nordvik"},
       {"både Nordvik og Kestrel", "Nordvik, Kestrel og noen andre"},
       "acquires"},
      {"de",
       {"Im Mai kaufte Volvo @.", "Karl Lind sagte, Volvo kaufte @."},
       {"den kleineren Nachbarn, Nordvik", "die kleinere und ältere Nordvik"},
       {"sowohl Nordvik als auch Kestrel", "Nordvik, Kestrel und einige andere"},
       "acquires"},
      {"de",
       {"Volvo konkurriert mit @.", "Karl Lind sagte, Volvo konkurriere mit @."},
       {"dem in Oslo ansässigen Unternehmen Nordvik", "der kleineren und älteren Nordvik"},
       {"Nordvik, Kestrel und einigen anderen"},
       "competes_with"},
      {"el",
       {"Η Volvo συνεργάζεται με @.", "Ο Karl Lind είπε ότι η Volvo συνεργάζεται με @."},
       {"τη μικρότερη ανταγωνίστριά της, τη Nordvik", "τη μικρότερη και παλαιότερη Nordvik"},
       {"τόσο τη Nordvik όσο και την Kestrel", "τη Nordvik, την Kestrel και άλλες εταιρείες"},
       "collaborates_with"},
  };
  const World world;
  for (const Forms& forms : languages) {
    const auto check = [&](const std::string& frame, const std::string& object,
                           const std::vector<std::string>& bodies) {
      const std::size_t place = frame.find('@');
      const std::string text = frame.substr(0, place) + object + frame.substr(place + 1);
      CAPTURE(text);
      std::set<std::string> told;
      for (std::string triple : world.triples(forms.code, text)) {
        if (triple.find(' ' + forms.predicate + ' ') != std::string::npos) told.insert(std::move(triple));
      }
      for (const std::string& body : bodies) CHECK(told.contains("volvo " + forms.predicate + ' ' + body));
    };
    for (const std::string& frame : forms.frames) {
      for (const std::string& object : forms.objects) check(frame, object, {"nordvik"});
      for (const std::string& pair : forms.pairs) check(frame, pair, {"nordvik", "kestrel"});
    }
  }
}

TEST_CASE("verbs that are not finite have a subject and a polarity wherever they stand") {
  const std::vector<std::array<std::string, 3>> cases = {
      {"en", "Volvo left without having bought Nordvik.", "!volvo acquires nordvik"},
      {"en", "Volvo left without, as planned, buying Nordvik.", "!volvo acquires nordvik"},
      {"sv", "Efter att ha köpt Nordvik lämnade Volvo landet.", "volvo acquires nordvik"},
      {"sv", "Genom att köpa Nordvik växte Volvo.", "volvo acquires nordvik"},
      {"sv", "Utan att köpa Nordvik lämnade Volvo landet.", "!volvo acquires nordvik"},
      {"sv", "Volvo växte utan att någonsin ha köpt Nordvik.", "!volvo acquires nordvik"},
      {"sv", "Volvo växte i stället för att köpa Nordvik.", "!volvo acquires nordvik"},
      {"sv", "Det blev inte Volvo som köpte Nordvik.", "!volvo acquires nordvik"},
      {"nb", "Etter å ha kjøpt Nordvik forlot Volvo landet.", "volvo acquires nordvik"},
      {"nb", "Volvo vokste uten å ha kjøpt Nordvik.", "!volvo acquires nordvik"},
      {"nb", "Det blir likevel ikke Volvo som overtar Nordvik.", "!volvo acquires nordvik"},
      {"de", "Volvo wuchs, ohne Nordvik gekauft zu haben.", "!volvo acquires nordvik"},
      {"de", "Ohne Nordvik zu kaufen, wuchs Volvo.", "!volvo acquires nordvik"},
      {"de", "Volvo wuchs, statt Nordvik zu kaufen.", "!volvo acquires nordvik"},
      {"de", "Um Nordvik zu kaufen, lieh sich Volvo Geld.", ""},
      {"de", "Nicht Volvo war es, die Nordvik gekauft hat.", "!volvo acquires nordvik"},
      {"de", "Volvo kaufte Nordvik, das wächst, nicht.", "!volvo acquires nordvik"},
      {"de", "Anna Ek, Tochter des 2011 verstorbenen Malers Otto Ahm, verklagt Volvo.", "ek sues volvo"},
      {"de", "An Nordvik liefert Volvo, in dessen Werk gestreikt wird, keinen einzigen Chip.",
       "!volvo supplies nordvik"},
      {"el", "Η Volvo έφυγε χωρίς να έχει εξαγοράσει τη Nordvik.", "!volvo acquires nordvik"},
      {"el", "Η Volvo έφυγε αντί να εξαγοράσει τη Nordvik.", "!volvo acquires nordvik"},
      // Whom somebody judges has done it.
      {"en", "Bo Holt thanked Volvo for buying Nordvik.", "volvo acquires nordvik"},
      {"en", "Volvo thanked Bo Holt before buying Nordvik.", "volvo acquires nordvik"},
      {"sv", "Rätten straffade Volvo för att ha köpt Nordvik.", "volvo acquires nordvik"},
      {"nb", "Staten straffet Volvo for å ha kjøpt Nordvik.", "volvo acquires nordvik"},
      // A noun in the singular explains the last name alone.
      {"en", "Anna Ek and Karl Lind, the chemist who leads Volvo, came.", "lind leads volvo"},
      {"sv", "Anna Ek och Karl Lind, kemisten som leder Volvo, kom.", "lind leads volvo"},
      {"el", "Η Anna Ek και ο Karl Lind, ο χημικός που διευθύνει τη Volvo, ήρθαν.", "lind leads volvo"},
  };
  const World world;
  for (const auto& [code, text, triple] : cases) {
    CAPTURE(text);
    CHECK(world.triples(code, text) == (triple.empty() ? std::set<std::string>() : std::set<std::string>{triple}));
  }
}

TEST_CASE("several assertions of a sentence, and those that the next one goes on with") {
  struct Mixed {
    std::string code, text;
    std::set<std::string> triples;
  };
  const std::vector<Mixed> cases = {
      // Verbs that share their object.
      {"en", "Anna Ek founded and still runs Nordvik.", {"ek founder_of nordvik", "ek leads nordvik"}},
      {"en", "Anna Ek, who founded and still runs Nordvik, is ill.", {"ek founder_of nordvik", "ek leads nordvik"}},
      {"en", "Volvo designed, built and sold the Falk.", {"volvo developer_of falk"}},
      {"en", "Anna Ek left and founded Nordvik.", {"ek founder_of nordvik"}},
      {"en", "Anna Ek used to run Nordvik.", {"ek leads nordvik"}},
      {"en", "Anna Ek used the Falk to map Norway.", {"ek uses falk"}},
      // What is no word for people stands for none.
      {"en",
       "Anna Ek, president of Nordvik, which owns Volvo, called.",
       {"ek leads nordvik", "nordvik owner_of volvo"}},
      {"en", "Anna Ek, president of Nordvik, who owns Volvo, called.", {"ek leads nordvik", "ek owner_of volvo"}},
      {"sv", "Anna Ek grundade och driver fortfarande Nordvik.", {"ek founder_of nordvik", "ek leads nordvik"}},
      {"sv", "Volvo växte och köpte Nordvik.", {"volvo acquires nordvik"}},
      {"nb", "Anna Ek eier og leder Nordvik.", {"ek owner_of nordvik", "ek leads nordvik"}},
      {"de", "Anna Ek gründete und leitet bis heute Nordvik.", {"ek founder_of nordvik", "ek leads nordvik"}},
      {"de",
       "Anna Ek, die Nordvik gründete und bis heute leitet, ist krank.",
       {"ek founder_of nordvik", "ek leads nordvik"}},
      {"el", "Η Volvo μήνυσε και αργότερα εξαγόρασε τη Nordvik.", {"volvo sues nordvik", "volvo acquires nordvik"}},
      // Behind a relative clause a verb that is a noun too goes on with the clause around.
      {"nb", "Karl Lind, som er gift med Anna Ek, leder Nordvik.", {"lind spouse_of ek", "lind leads nordvik"}},
      {"nb", "Karl Lind, som er 45 år, eier Nordvik.", {"lind owner_of nordvik"}},
      // Each of two has a post of their own; whom a post is said of is not its holder's spouse.
      {"en",
       "Anna Ek, a lawyer at Volvo, and Karl Lind, a driver at Nordvik, came.",
       {"ek affiliated_with volvo", "lind affiliated_with nordvik"}},
      {"en", "Karl Lind, the husband of Anna Ek, runs Nordvik.", {"lind spouse_of ek", "lind leads nordvik"}},
      // Signs of currency part nothing.
      {"en", "Sol Bank put £30m into Nordvik.", {"sol invests_in nordvik"}},
      {"en", "Kestrel grew. Sol Bank put £30m into the company.", {"sol invests_in kestrel"}},
      // The noun that a name holds stays in mind; whom a relative clause is about is none of its verb's other arguments.
      {"en", "Sol Bank grew. Prices fell. Anna Ek is suing the bank.", {"ek sues sol"}},
      {"sv", "Nordvik växer. Volvo, som äger 12 procent av bolaget, är nöjt.", {"volvo owner_of nordvik"}},
      // A further member of a list has a title of its own, which is nobody else's.
      {"sv",
       "Nordviks vd Anna Ek och Volvos chef Karl Lind träffades.",
       {"ek leads nordvik", "ek meets lind", "lind leads volvo"}},
      {"sv", "Volvos chef Karl Lind och Anna Ek träffades.", {"lind meets ek", "lind leads volvo"}},
      {"de",
       "Nordvik-Chef Karl Lind und Volvo-Chefin Anna Ek trafen sich.",
       {"ek leads volvo", "lind leads nordvik", "lind meets ek"}},
      {"en",
       "The head of Nordvik, Anna Ek, and the head of Volvo, Karl Lind, met.",
       {"ek leads nordvik", "ek meets lind", "lind leads volvo"}},
      {"en",
       "Volvo sued Nordvik and its chief executive, Anna Ek.",
       {"ek leads nordvik", "volvo sues ek", "volvo sues nordvik"}},
      {"nb",
       "Volvo saksøkte Nordvik og selskapets sjef Anna Ek.",
       {"ek leads nordvik", "volvo sues ek", "volvo sues nordvik"}},
      {"el",
       "Η πρόεδρος της Nordvik Anna Ek και ο πρόεδρος της Volvo Karl Lind συναντήθηκαν.",
       {"ek leads nordvik", "ek meets lind", "lind leads volvo"}},
      // `Not only` denies nothing; a finite verb behind the second name begins a clause of its own.
      {"en", "Volvo owns not only Nordvik but also Kestrel.", {"volvo owner_of kestrel", "volvo owner_of nordvik"}},
      {"de", "Nicht nur Volvo, sondern auch Nordvik nutzt den Falk.", {"nordvik uses falk", "volvo uses falk"}},
      {"sv", "Anna Ek leder Volvo och Karl Lind leder Nordvik.", {"ek leads volvo", "lind leads nordvik"}},
      {"de", "Anna Ek leitet Volvo und Karl Lind leitet Nordvik.", {"ek leads volvo", "lind leads nordvik"}},
      {"nb", "Volvo tapte penger, men kjøpte Nordvik.", {"volvo acquires nordvik"}},
      {"el",
       "Η Volvo αγόρασε τη Nordvik και την προμηθεύει με κινητήρες.",
       {"volvo acquires nordvik", "volvo supplies nordvik"}},
      // Two attributes of one noun, two nouns of one holder.
      {"de",
       "Das von Anna Ek gegründete und von Karl Lind geleitete Unternehmen Nordvik wächst.",
       {"ek founder_of nordvik", "lind leads nordvik"}},
      {"sv",
       "Det av Anna Ek grundade och av Karl Lind ledda bolaget Nordvik växer.",
       {"ek founder_of nordvik", "lind leads nordvik"}},
      {"el",
       "Ο Karl Lind, πρόεδρος της Volvo και ιδρυτής της Nordvik, ήρθε.",
       {"lind founder_of nordvik", "lind leads volvo"}},
      // Behind a verb that comes second a definite noun acts on the name behind it.
      {"sv",
       "Volvo har sitt säte i Oslo. I fjol köpte bolaget Nordvik.",
       {"volvo acquires nordvik", "volvo based_in oslo"}},
      {"sv", "I fjol köpte bolaget Volvo Nordvik.", {"volvo acquires nordvik"}},
      {"de", "Volvo wächst. Im Mai hat das Unternehmen Nordvik gekauft.", {"volvo acquires nordvik"}},
      {"de", "Im Mai wurde das Unternehmen Nordvik von Volvo gekauft.", {"volvo acquires nordvik"}},
      // Who is criticized is sued in another sentence as well.
      {"en",
       "Volvo criticised Nordvik. In May Volvo sued Nordvik.",
       {"volvo criticizes nordvik", "volvo sues nordvik"}},
      {"de",
       "Volvo wurde von Anna Ek kritisiert, aber von Karl Lind gelobt.",
       {"ek criticizes volvo", "lind promotes volvo"}},
      {"en", "Anna Ek, born in Oslo but living in Norway, is ill.", {"ek born_in oslo", "ek lives_in norge"}},
      // A relative clause whose subject is explained; one that a pattern passes over; a quotation that begins the sentence.
      {"en",
       "Nordvik, whose chairman, Karl Lind, sued Kestrel, makes the Falk.",
       {"lind leads nordvik", "lind sues kestrel", "nordvik developer_of falk"}},
      {"en", "The Falk, which they make at home, is shipped to Norway.", {"falk exports_to norge"}},
      {"en",
       "\"Come and look,\" Karl Lind, president of Volvo, urged Nordvik.",
       {"lind leads volvo", "lind urges nordvik"}},
      // A title without an article leaves to the context of what it is one.
      {"en", "Volvo grew. Karl Lind, chief executive, came.", {"lind leads volvo"}},
      {"en", "Volvo grew. Karl Lind, chief executive until March, came.", {"lind leads volvo"}},
      {"de", "Volvo wächst. Karl Lind ist seit 2011 Vorstandschef.", {"lind leads volvo"}},
      {"en", "Volvo grew. Karl Lind, a chief executive, came.", {}},
      // Three verbs of one subject, the middle one behind a comma.
      {"en",
       "Anna Ek was born in Oslo, studied at Merton and died in Norway.",
       {"ek born_in oslo", "ek died_in norge", "ek educated_at campus"}},
      {"en", "Volvo, founded in 1998 and run by Anna Ek, grew.", {"ek leads volvo", "volvo founded_on 1998"}},
      // Whom a possessive behind a comma explains, it does not mean.
      {"sv", "Nordvik växer. Volvo, dess ägare, är nöjt.", {"volvo owner_of nordvik"}},
      // A supine without its auxiliary is the finite verb of a subordinate clause.
      {"sv", "Karl Lind har avgått efter att Volvo köpt Nordvik.", {"volvo acquires nordvik"}},
      {"sv", "Sedan Karl Lind avgått äger Volvo Nordvik.", {"volvo owner_of nordvik"}},
      {"sv", "Volvo växer sedan Nordvik köpts av Kestrel.", {"kestrel acquires nordvik"}},
      {"sv", "Kestrel säger att Volvo köpt Nordvik.", {"volvo acquires nordvik"}},
      {"sv", "Volvo har sedan starten köpt Nordvik.", {"volvo acquires nordvik"}},
      {"sv",
       "Efter att Anna Ek lämnat Volvo grundade hon Nordvik.",
       {"ek founder_of nordvik", "ek affiliated_with volvo"}},
      {"sv", "Karl Lind slutade därför att Volvo köpt Nordvik.", {"volvo acquires nordvik"}},
      // A negation behind a contrast denies the further verb alone.
      {"sv", "Volvo har köpt Nordvik men inte kommenterat affären.", {"volvo acquires nordvik"}},
      {"nb", "Volvo har kjøpt Nordvik, men aldri kommentert saken.", {"volvo acquires nordvik"}},
      {"en", "Volvo has bought Nordvik but never commented on the deal.", {"volvo acquires nordvik"}},
      {"de", "Volvo hat Nordvik gekauft, aber den Kauf nie kommentiert.", {"volvo acquires nordvik"}},
      // Clauses without a finite verb have the subject of the clause around them.
      {"en", "Nordvik has grown after being bought by Volvo.", {"volvo acquires nordvik"}},
      {"en", "Before being taken over by Volvo, Nordvik employed forty people.", {"volvo acquires nordvik"}},
      {"en", "Having been bought by Volvo, Nordvik moved.", {"volvo acquires nordvik"}},
      {"en",
       "After buying Nordvik and Kestrel, Volvo sued Sol Bank.",
       {"volvo acquires nordvik", "volvo acquires kestrel", "volvo sues sol"}},
      {"en", "Volvo sued Nordvik before buying it.", {"volvo sues nordvik", "volvo acquires nordvik"}},
      {"nb",
       "I stedet for å kjøpe Nordvik investerte Volvo i Kestrel.",
       {"!volvo acquires nordvik", "volvo invests_in kestrel"}},
      {"el",
       "Πριν αγοράσει τη Volvo, η Nordvik μήνυσε την Kestrel.",
       {"nordvik acquires volvo", "nordvik sues kestrel"}},
      // A clause without its verb says of others what the clause before it says.
      {"en", "Anna Ek runs Nordvik and Karl Lind Volvo.", {"ek leads nordvik", "lind leads volvo"}},
      {"en", "Anna Ek, who is ill, runs Nordvik and Karl Lind Volvo.", {"ek leads nordvik", "lind leads volvo"}},
      {"en",
       "Nordvik sells engines to Volvo and boats to Kestrel.",
       {"nordvik supplies volvo", "nordvik supplies kestrel"}},
      {"en",
       "The Falk was developed by Nordvik, the Tundra by Volvo.",
       {"nordvik developer_of falk", "volvo developer_of tundra"}},
      {"en", "Nordvik bought Volvo and Kestrel praised the weather.", {"nordvik acquires volvo"}},
      {"sv", "Nordvik köpte 2011 Volvo och 2015 Kestrel.", {"nordvik acquires volvo", "nordvik acquires kestrel"}},
      {"sv",
       "Nordvik grundades av Anna Ek och Volvo av Karl Lind.",
       {"ek founder_of nordvik", "lind founder_of volvo"}},
      {"sv", "Anna Ek är vd för Nordvik och Karl Lind ordförande i Volvo.", {"ek leads nordvik", "lind leads volvo"}},
      {"nb", "Nordvik har sitt sete i Oslo, Volvo i Norge.", {"nordvik based_in oslo", "volvo based_in norge"}},
      {"de",
       "Nordvik wurde 2011 von Volvo gekauft, Kestrel 2015 von der Sol Bank.",
       {"volvo acquires nordvik", "sol acquires kestrel"}},
      {"de",
       "Nordvik hat 2011 Volvo und 2015 Kestrel gekauft.",
       {"nordvik acquires volvo", "nordvik acquires kestrel"}},
      {"de", "Chefin von Nordvik ist Anna Ek, Chef von Volvo Karl Lind.", {"ek leads nordvik", "lind leads volvo"}},
      {"de", "Volvo wurde 1998 gegründet, Kestrel 2003.", {"volvo founded_on 1998", "kestrel founded_on 2003"}},
      {"el", "Η Nordvik μήνυσε την Volvo και η Kestrel τη Sol Bank.", {"nordvik sues volvo", "kestrel sues sol"}},
      // What explains a name, and a list, are none.
      {"en", "Nordvik is owned by Anna Ek, the daughter of Karl Lind.", {"ek owner_of nordvik", "ek child_of lind"}},
      {"en",
       "Nordvik bought Volvo, Kestrel and Sol Bank in 2011.",
       {"nordvik acquires volvo", "nordvik acquires kestrel", "nordvik acquires sol"}},
      // What stands in a front phrase or in a clause that is over is no argument of the verb behind.
      {"en", "Unlike Nordvik, Volvo is based in Oslo.", {"volvo based_in oslo"}},
      {"en", "According to Karl Lind, Anna Ek was born in Oslo.", {"ek born_in oslo"}},
      {"en", "Before buying Nordvik, Volvo was led by Anna Ek.", {"volvo acquires nordvik", "ek leads volvo"}},
      {"en",
       "Volvo bought Nordvik, which was founded by Anna Ek.",
       {"volvo acquires nordvik", "ek founder_of nordvik"}},
      {"en", "Volvo, which bought Nordvik, was founded by Anna Ek.", {"volvo acquires nordvik", "ek founder_of volvo"}},
      {"nb", "Ifølge Nordvik har Volvo hovedkontor i Oslo.", {"volvo based_in oslo"}},
      {"de",
       "Nordvik, ein Konkurrent von Volvo, wurde von Anna Ek gegründet.",
       {"nordvik competes_with volvo", "ek founder_of nordvik"}},
      // Reports and adverbials between commas, and quotations that a report splits.
      {"en", "Volvo, Anna Ek said on Friday, has sued Nordvik.", {"volvo sues nordvik"}},
      {"en", "Volvo has, Anna Ek said, sued Nordvik.", {"volvo sues nordvik"}},
      {"en", "\"Volvo,\" said Anna Ek, \"has bought Nordvik.\"", {"volvo acquires nordvik"}},
      {"sv", "Volvo har, säger Anna Ek, vd för Kestrel, köpt Nordvik.", {"volvo acquires nordvik", "ek leads kestrel"}},
      {"sv", "Karl Lind är, säger Anna Ek, född i Oslo.", {"lind born_in oslo"}},
      {"nb", "Volvo har, i motsetning til Nordvik, hovedkontor i Oslo.", {"volvo based_in oslo"}},
      {"de", "„Volvo“, sagte Anna Ek, „hat Nordvik gekauft.“", {"volvo acquires nordvik"}},
      {"de", "Anna Ek zufolge hat Volvo Nordvik gekauft.", {"volvo acquires nordvik"}},
      {"de", "Volvo hat Anna Ek zufolge Nordvik gekauft.", {"volvo acquires nordvik"}},
      {"el", "«Η Volvo», είπε η Anna Ek, «αγόρασε τη Nordvik».", {"volvo acquires nordvik"}},
      // The complement of a noun for what happens is not who acts, nor whom a verb judges.
      {"en", "The agreement with Nordvik was criticised by Anna Ek.", {}},
      {"sv", "Volvos köp av Nordvik kritiserades av Anna Ek.", {"volvo acquires nordvik", "ek criticizes volvo"}},
      {"sv", "Volvo kritiseras för köpet av Nordvik.", {"volvo acquires nordvik"}},
      {"sv", "Efter kritiken mot Nordvik har Anna Ek köpt Volvo.", {"ek acquires volvo"}},
      {"el", "Παρά την κριτική κατά της Nordvik, η Volvo μήνυσε την Kestrel.", {"volvo sues kestrel"}},
      // The name behind a comma that a noun introduces is the argument, not the noun's complement.
      {"en", "Anna Ek is married to Volvo's chairman, Karl Lind.", {"ek spouse_of lind", "lind leads volvo"}},
      {"en", "The owner of Volvo, Nordvik, is based in Oslo.", {"nordvik owner_of volvo", "nordvik based_in oslo"}},
      {"sv", "Nordvik stämdes av Volvos ägare, Kestrel.", {"kestrel owner_of volvo", "kestrel sues nordvik"}},
      {"de", "Die Frau von Karl Lind, Anna Ek, leitet Nordvik.", {"ek spouse_of lind", "ek leads nordvik"}},
      // Verbs that are nouns too behind brackets and dashes; a verb behind a dash goes on with the subject.
      {"nb", "Volvo (400 ansatte) kjøper Nordvik.", {"volvo acquires nordvik"}},
      {"nb", "Volvo – en norsk dronebygger – kjøper Nordvik.", {"volvo acquires nordvik"}},
      {"nb", "Anna Ek (45) leder Nordvik.", {"ek leads nordvik"}},
      {"nb", "Volvo vokser – kjøper Nordvik.", {"volvo acquires nordvik"}},
      {"sv", "Volvo köper Nordvik – stäms av Kestrel.", {"volvo acquires nordvik", "kestrel sues volvo"}},
      {"en", "Volvo grows – buys Nordvik.", {"volvo acquires nordvik"}},
      // A relative pronoun behind a coordinator means whom the one before it means.
      {"sv", "Volvo, som köpte Nordvik och som leds av Anna Ek, växer.", {"volvo acquires nordvik", "ek leads volvo"}},
      {"nb", "Volvo, som eies av Sol Bank og som Karl Lind leder, vokser.", {"sol owner_of volvo", "lind leads volvo"}},
      {"en",
       "Volvo, which bought Nordvik and which is led by Anna Ek, grows.",
       {"volvo acquires nordvik", "ek leads volvo"}},
      {"el",
       "Η Volvo, που αγόρασε τη Nordvik και που διευθύνεται από την Anna Ek, μεγαλώνει.",
       {"volvo acquires nordvik", "ek leads volvo"}},
      // A contrast between places under different prepositions of place.
      {"sv", "Karl Lind bor inte i Oslo utan på Norge.", {"!lind lives_in oslo", "lind lives_in norge"}},
      {"nb", "Karl Lind er ikke født i Oslo, men på Norge.", {"!lind born_in oslo", "lind born_in norge"}},
      // What the verb takes, a pronoun means; a gender that is known beats one that is not.
      {"en",
       "Nordvik makes the Falk. It competes with the Tundra.",
       {"nordvik developer_of falk", "falk competes_with tundra"}},
      {"en", "Nordvik makes the Falk. It is used by Volvo.", {"nordvik developer_of falk", "volvo uses falk"}},
      {"en", "Volvo uses the Falk. It was developed by Nordvik.", {"volvo uses falk", "nordvik developer_of falk"}},
      {"nb", "Nordvik har utviklet Falk. Volvo bruker den.", {"nordvik developer_of falk", "volvo uses falk"}},
      {"de", "Volvo hat den Falk gebaut. Nordvik nutzt ihn.", {"volvo developer_of falk", "nordvik uses falk"}},
      {"sv", "Lo Hexel är gift. Karl Lind möter Anna Ek. Hon leder Nordvik.", {"lind meets ek", "ek leads nordvik"}},
      // Whose a noun is, a pronoun behind it tells; then its name follows.
      {"nb",
       "Anna Ek bor i Oslo. Mannen hennes, Karl Lind, jobber i Nordvik.",
       {"ek lives_in oslo", "lind spouse_of ek", "lind affiliated_with nordvik"}},
      {"nb", "Anna Ek bor i Oslo. Mannen leder Nordvik.", {"ek lives_in oslo"}},
      // A definite noun is whom the sentence before tells of, not who acts there; what a participle says, it has told.
      {"en", "Volvo sued Nordvik. The company is led by Anna Ek.", {"volvo sues nordvik", "ek leads nordvik"}},
      {"en", "Volvo sued Nordvik. The defendant is led by Anna Ek.", {"volvo sues nordvik", "ek leads nordvik"}},
      {"sv", "Sol Bank har stämt Nordvik. Bolaget leds av Anna Ek.", {"sol sues nordvik", "ek leads nordvik"}},
      {"sv", "Nordvik har sålt Volvo. Bolaget leds av Anna Ek.", {"ek leads volvo"}},
      {"de",
       "Nordvik hat Volvo übernommen. Das übernommene Unternehmen wird von Anna Ek geleitet.",
       {"nordvik acquires volvo", "ek leads volvo"}},
      {"nb",
       "Nordvik har kjøpt Volvo og Kestrel. Begge ledes av Anna Ek.",
       {"nordvik acquires volvo", "nordvik acquires kestrel", "ek leads volvo", "ek leads kestrel"}},
      // A post of which the sentence before tells goes to somebody, be it that one by a noun or that it is denied to another.
      {"en",
       "Nordvik has a new coach. Anna Ek takes over from Karl Lind.",
       {"ek succeeds lind", "ek leads nordvik", "lind leads nordvik"}},
      {"nb",
       "Sjefsskifte i Nordvik: Anna Ek tar over når Karl Lind går av.",
       {"ek succeeds lind", "ek leads nordvik", "lind leads nordvik"}},
      {"sv",
       "Karl Lind blir inte direktör för Nordvik. Tjänsten gick till Anna Ek.",
       {"!lind leads nordvik", "ek leads nordvik"}},
      {"de",
       "Karl Lind ist nicht mehr Chef von Nordvik. Der Posten ging an Anna Ek.",
       {"!lind leads nordvik", "ek leads nordvik"}},
      {"en", "Karl Lind is stepping down as chairman of Nordvik. The prize goes to Anna Ek.", {"lind leads nordvik"}},
      // Where the holder of a title came to; not where from.
      {"en",
       "The director Anna Ek, who came to Nordvik last year, succeeds Karl Lind.",
       {"ek succeeds lind", "ek leads nordvik", "lind leads nordvik"}},
      {"en",
       "The director Anna Ek, who came from Nordvik last year, succeeds Karl Lind.",
       {"ek affiliated_with nordvik", "ek succeeds lind"}},
      // Whom a verb of succession does not name is who leaves, nobody else.
      {"sv", "Karl Lind bor i Oslo. Anna Ek tar över i maj.", {"lind lives_in oslo"}},
      {"sv", "Karl Lind avgår. Anna Ek tar över i maj.", {"ek succeeds lind"}},
      // A possessor that nobody knows says of what somebody is the head.
      {"en", "Volvo sued Nordvik. The rival bidder's chief executive, Anna Ek, agrees.", {"volvo sues nordvik"}},
      {"sv", "Anna Ek leder Nordvik. Motpartens vd, Karl Lind, håller med.", {"ek leads nordvik"}},
      // Clefts with further verbs, one of two behind its own article, and bodies that have members.
      {"en", "It will not be Anna Ek who succeeds Karl Lind.", {"!ek succeeds lind"}},
      {"sv",
       "Nordvik stämmer Volvo. Ordföranden i det senare, Anna Ek, är nöjd.",
       {"nordvik sues volvo", "ek leads volvo"}},
      {"nb", "Alliansen Kestrel vokser. Nordvik tilhører alliansen.", {"nordvik member_of kestrel"}},
      {"nb", "Konsernet Kestrel vokser. Nordvik tilhører konsernet.", {"nordvik subsidiary_of kestrel"}},
      // Lives: a relative who opens the sentence without a holder, and the apposition of a subject further on.
      {"sv", "Anna Ek bor i Oslo. Pappa är läkaren Karl Lind.", {"ek lives_in oslo", "ek child_of lind"}},
      {"en",
       "Anna Ek lives in Oslo. The father, the smith Karl Lind, cooks.",
       {"ek lives_in oslo", "ek child_of lind"}},
      {"de", "Anna Ek wohnt in Oslo. Vater ist der Arzt Karl Lind.", {"ek lives_in oslo", "ek child_of lind"}},
      {"en",
       "Anna Ek was born in Oslo on 3 May 1961, daughter of Karl Lind.",
       {"ek born_in oslo", "ek born_on 1961-05-03", "ek child_of lind"}},
      {"en", "Anna Ek met Mia Dahl in Oslo on 3 May 1961, daughter of Karl Lind.", {"ek meets dahl"}},
      {"nb", "Anna Ek kom til verden i Oslo som yngste datter av Karl Lind.", {"ek born_in oslo", "ek child_of lind"}},
      {"de",
       "Anna Ek, am 2. Mai 1990 in Oslo geborene Tochter des Arztes Karl Lind, malt.",
       {"ek born_in oslo", "ek born_on 1990-05-02", "ek child_of lind"}},
      {"en",
       "Mia Dahl and Karl Lind married. The groom was born in Oslo.",
       {"dahl spouse_of lind", "lind born_in oslo"}},
      // What belongs to the front, to the participle, to an apposition or to what is affirmed.
      {"en", "Born in Oslo, Anna Ek came north in 1959.", {"ek born_in oslo"}},
      {"en", "Anna Ek died Feb. 9, 2024, in Oslo.", {"ek died_in oslo", "ek died_on 2024-02-09"}},
      {"nb", "Anna Ek bor på Schweiz, en øy i Oslo kommune.", {"ek lives_in schweiz", "schweiz located_in oslo"}},
      {"sv",
       "Anna Ek, född den 4 mars 1961, lämnade i fjol Nordvik.",
       {"ek born_on 1961-03-04", "ek affiliated_with nordvik"}},
      {"sv",
       "Anna Ek, medborgare i Schweiz men sedan länge bosatt i Oslo, målar.",
       {"ek citizen_of schweiz", "ek lives_in oslo"}},
      {"sv",
       "Anna Ek föddes inte i Oslo, som det stod, utan i Schweiz, den 3 maj 1951.",
       {"!ek born_in oslo", "ek born_in schweiz", "ek born_on 1951-05-03"}},
      {"sv",
       "Anna Ek, medborgare i Schweiz men sedan tio år boende i Oslo, målar.",
       {"ek citizen_of schweiz", "ek lives_in oslo"}},
      {"nb",
       "Derimot har Karl Lind, sønn av Anna Ek, en bachelorgrad fra Merton.",
       {"lind child_of ek", "lind educated_at campus"}},
      {"de", "Der in Oslo geborene Karl Lind und die Ärztin Mia Dahl malen.", {"lind born_in oslo"}},
      {"de",
       "Karl Lind und Mia Dahl, Tochter des Malers Αλέξης Πρωτοψάλτης, sind verheiratet.",
       {"lind spouse_of dahl", "dahl child_of protos"}},
      {"sv", "Medborgare i Schweiz har Anna Ek aldrig blivit.", {"!ek citizen_of schweiz"}},
      {"en", "Anna Ek broke off her studies at Merton after a year.", {"ek educated_at campus"}},
      // What a noun before a name says of it is taken for granted, whatever the clause denies.
      {"en", "Volvo has not bought its rival Kestrel.", {"!volvo acquires kestrel", "volvo competes_with kestrel"}},
      {"sv", "På Nordviks huvudkontor i Oslo vill ingen säga något.", {"nordvik based_in oslo"}},
      {"en",
       "Nordvik is not postponing the launch of its new Falk.",
       {"!nordvik delays falk", "nordvik developer_of falk"}},
      // A possessive takes up what the sentence before ends in explaining.
      {"en",
       "Volvo has invested in Nordvik, an Oslo company. Its crawler, the Falk, dives deep.",
       {"volvo invests_in nordvik", "nordvik based_in oslo", "nordvik developer_of falk"}},
      // Whose rival it is, a relative clause about something else does not tell.
      {"de", "Die Motoren kommen von Volvo, das auch den Konkurrenten Kestrel beliefert.", {"volvo supplies kestrel"}},
      {"de",
       "Volvo kauft Nordvik, eine in Oslo ansässige Tochter von Kestrel.",
       {"volvo acquires nordvik", "nordvik based_in oslo", "nordvik subsidiary_of kestrel"}},
      {"nb",
       "Nordvik er et datterselskap av Volvo, og altså ikke av Kestrel.",
       {"nordvik subsidiary_of volvo", "!nordvik subsidiary_of kestrel"}},
      {"de",
       "Volvo steckt acht Millionen in Nordvik, Kestrel dagegen keinen Cent.",
       {"volvo invests_in nordvik", "!kestrel invests_in nordvik"}},
      {"en",
       "Nordvik ships nothing to Germany; every last tonne goes to Norway.",
       {"!nordvik exports_to tyskland", "nordvik exports_to norge"}},
      // Adverbs between a coordinator and a negation; a name of which only a quantity is denied.
      {"nb",
       "Nordvik er eid av Volvo, og altså ikke av Kestrel.",
       {"volvo owner_of nordvik", "!kestrel owner_of nordvik"}},
      {"en",
       "Nordvik is owned by Volvo and thus not by Kestrel.",
       {"volvo owner_of nordvik", "!kestrel owner_of nordvik"}},
      {"de",
       "Nordvik hat acht Millionen Euro in Volvo investiert, Kestrel dagegen keinen Cent.",
       {"nordvik invests_in volvo", "!kestrel invests_in volvo"}},
      {"sv",
       "Nordvik har investerat 40 miljoner i Volvo, Kestrel däremot inte en krona.",
       {"nordvik invests_in volvo", "!kestrel invests_in volvo"}},
      {"en", "Nordvik has sued Volvo, but with Kestrel it has no quarrel.", {"nordvik sues volvo"}},
      {"de", "Nicht an einen Konkurrenten, sondern an Volvo ist Nordvik verkauft worden.", {"volvo acquires nordvik"}},
      {"de", "Mit nichts als einem Kredit gründete Anna Ek Nordvik.", {"ek founder_of nordvik"}},
      // What is dreamt of, and what a noun phrase takes as known.
      {"sv", "Anna Ek drömmer om att Norge en dag ska bli medlem i Nordvik.", {}},
      {"nb", "Anna Ek drømmer om at Nordvik kjøper Volvo.", {}},
      {"sv", "På Nordviks huvudkontor i Oslo vill ingen svara.", {"nordvik based_in oslo"}},
      {"sv", "Nordvik har inte sitt huvudkontor i Oslo.", {"!nordvik based_in oslo"}},
      {"en",
       "The paper wrote that Nordvik had bought its rival Volvo. That is not true.",
       {"!nordvik acquires volvo", "nordvik competes_with volvo"}},
      {"el",
       "Η Anna Ek δεν γεννήθηκε στο Oslo αλλά στη Norge, στις 30 Αυγούστου 2000.",
       {"!ek born_in oslo", "ek born_in norge", "ek born_on 2000-08-30"}},
      // A person and a body under a preposition that is repeated; a verb behind a coordinator begins no report.
      {"en",
       "Norge slapped sanctions on Karl Lind and on Nordvik.",
       {"norge sanctions lind", "norge sanctions nordvik"}},
      {"en", "Nordvik confirmed the loss on Tuesday and has sued Volvo.", {"nordvik sues volvo"}},
      // Before an infinitive with an object a name is no part of a compound.
      {"en", "Nordvik has helped Volvo search its yard.", {"nordvik assists volvo"}},
      // `we` is said for a body, where pronouns are dropped too, and its goods are not those of an apposition.
      // A noun and its name between commas begin a clause behind a coordinator.
      {"nb",
       "Nordvik har kjøpt Falk, og en erfaren kjemiker, Karl Lind, kritiserer Volvo.",
       {"nordvik acquires falk", "lind criticizes volvo"}},
      {"nb", "Nå drømmer Anna Ek om at Nordvik kjøper Volvo.", {}},
      // What completes a noun between commas is no argument of the verb.
      {"en",
       "Anna Ek, a chemist at Nordvik, works in Oslo for Volvo.",
       {"ek affiliated_with nordvik", "ek affiliated_with volvo"}},
      {"el", "«Δεν αγοράσαμε τη Volvo», είπε η Anna Ek.", {}},
      {"el", "Η Nordvik μεγαλώνει. «Δεν αγοράσαμε τη Volvo», είπε η Anna Ek.", {"!nordvik acquires volvo"}},
  };
  const World world;
  for (const auto& [code, text, triples] : cases) {
    CAPTURE(text);
    const std::set<std::string> found = world.triples(code, text);
    std::string told;
    for (const std::string& triple : found) told += triple + "; ";
    CAPTURE(told);
    CHECK(found == triples);
  }
}

TEST_CASE("a contrast of two phrases takes up the negation of its clause") {
  check_cases({
      {"en", "Volvo did not buy Nordvik in 2019, but in 2021.", {"volvo acquires nordvik"}},
      {"en", "Volvo bought Nordvik not for its mines but for its people.", {"volvo acquires nordvik"}},
      {"en", "Volvo did not buy Nordvik for its mines.", {"!volvo acquires nordvik"}},
      {"en", "Anna Ek died on 8 November 1987 not in a hospital but at home.", {"ek died_on 1987-11-08"}},
      {"en",
       "Anna Ek did not die in Oslo, as papers wrote, but in Norway on 8 November 1987.",
       {"!ek died_in oslo", "ek died_in norge", "ek died_on 1987-11-08"}},
      {"sv", "Volvo stämmer inte Nordvik i Lund utan i Umeå.", {"volvo sues nordvik"}},
      {"sv", "Volvo köpte inte Nordvik i maj men flyttade till Umeå.", {"!volvo acquires nordvik"}},
      {"nb", "Anna Ek døde 8. november 1987 ikke i Bergen, men i Molde.", {"ek died_on 1987-11-08"}},
      {"de",
       "Anna Ek starb am 8. November 1987 nicht in Bonn, wie es hieß, sondern in Lund.",
       {"ek died_on 1987-11-08"}},
      {"de", "Anna Ek hat Nordvik nicht in Bonn, sondern in Lund gegründet.", {"ek founder_of nordvik"}},
      {"de", "Nicht an einen Konkurrenten, sondern an Anna Ek ist Nordvik verkauft worden.", {"ek acquires nordvik"}},
      // A phrase in front is denied alone.
      {"de", "Nicht vor Mai kaufte Volvo Nordvik.", {"volvo acquires nordvik"}},
      {"de", "Nicht zum ersten Mal verklagt Volvo Nordvik.", {"volvo sues nordvik"}},
      {"de", "Nicht gekauft hat Volvo dagegen Nordvik.", {"!volvo acquires nordvik"}},
      {"de", "Nicht in Oslo wurde Anna Ek geboren, sondern in Norwegen.", {"!ek born_in oslo", "ek born_in norge"}},
      {"sv", "Inte för första gången stämmer Volvo Nordvik.", {"volvo sues nordvik"}},
      {"de", "Das von Volvo nicht gekaufte Unternehmen Nordvik ist pleite.", {"!volvo acquires nordvik"}},
      {"de", "Das angeblich von Volvo gekaufte Unternehmen Nordvik ist pleite.", {}},
      {"de",
       "Nordvik wurde nicht von Volvo, sondern von Kestrel gekauft.",
       {"!volvo acquires nordvik", "kestrel acquires nordvik"}},
      // What looks like a nominative is none before a feminine; objects in front.
      {"de", "Der Firma Nordvik wirft Volvo Betrug vor.", {"volvo criticizes nordvik"}},
      {"de", "Der Regierung in Oslo warf Anna Ek Betrug vor.", {"ek criticizes oslo"}},
      {"de", "Den Freund aller Kinder, Karl Lind, hat Anna Ek kritisiert.", {"ek criticizes lind"}},
      {"de", "Von Volvo verklagt, gab Nordvik nach.", {"volvo sues nordvik"}},
      {"de", "Verklagt worden ist Nordvik von Volvo.", {"volvo sues nordvik"}},
      {"de", "Nordvik wurde von Volvo verklagt, einer Freundin von Kestrel.", {"volvo sues nordvik"}},
      {"de", "Das Gerücht, Volvo habe Nordvik gekauft, ist falsch.", {"!volvo acquires nordvik"}},
      {"de", "Niemand hat Nordvik verklagt, auch Volvo nicht.", {}},
      {"el", "Η Volvo δεν μήνυσε τη Nordvik στο Λονδίνο, αλλά στο Παρίσι.", {"volvo sues nordvik"}},
      // Alone behind what commas enclose it is the clause's.
      {"de", "Volvo kauft Nordvik, allen Gerüchten zum Trotz, nicht.", {"!volvo acquires nordvik"}},
  });
}

TEST_CASE("a subject in front that is denied alone is set against one behind a contrast") {
  check_cases({
      {"de",
       "Nicht Volvo hat Nordvik gekauft, sondern Kestrel.",
       {"!volvo acquires nordvik", "kestrel acquires nordvik"}},
      {"de", "Nicht Karl Lind wird Chef von Nordvik, sondern Anna Ek.", {"!lind leads nordvik", "ek leads nordvik"}},
      {"de", "Nicht Volvo hat Nordvik gekauft.", {"!volvo acquires nordvik"}},
      // A phrase that goes with the verb lies between.
      {"de", "Anna Ek kam nicht in Oslo zur Welt, sondern in Norwegen.", {"!ek born_in oslo", "ek born_in norge"}},
  });
}

TEST_CASE("a noun behind a contrast is said of the subject, and not denied") {
  check_cases({
      {"de",
       "Anna Ek ist nicht die Tochter von Karl Lind, sondern seine Frau.",
       {"!ek child_of lind", "ek spouse_of lind"}},
      {"nb",
       "Anna Ek er ikke gründeren av Nordvik, men sjefen for Volvo.",
       {"!ek founder_of nordvik", "ek leads volvo"}},
  });
}

TEST_CASE("what a noun in front tells is embedded by the verb behind it") {
  check_cases({
      {"de", "Den Vorwurf, er habe Mia Dahl verklagt, wies Karl Lind zurück.", {"!lind sues dahl"}},
      {"de", "Den Vorwurf, Volvo habe Nordvik verklagt, wies Karl Lind zurück.", {"!volvo sues nordvik"}},
      {"de", "Die Behauptung, Volvo besitze Nordvik, nannte Karl Lind falsch.", {"!volvo owner_of nordvik"}},
  });
}

TEST_CASE("the subject stands behind its object where a participle fills the front") {
  check_cases({
      {"de", "Gegründet hat Nordvik 1998 die Ärztin Anna Ek.", {"ek founder_of nordvik", "nordvik founded_on 1998"}},
      {"de", "Gekauft hat die Brauerei Nordvik, die wächst, der Konzern Volvo.", {"volvo acquires nordvik"}},
      {"de", "Gekauft hat Volvo die Brauerei Nordvik.", {"volvo acquires nordvik"}},
  });
}

TEST_CASE("German articles, dashes, colons and dates that part what belongs together") {
  check_cases({
      {"de", "Die Partei Nordvik, der Anna Ek angehört, verlor.", {"ek member_of nordvik"}},
      {"de", "Anna Ek ist – anders als ihr Bruder – Mitglied von Nordvik.", {"ek member_of nordvik"}},
      {"de", "Karl Lind und Mia Dahl, die Vorsitzende von Nordvik, lachten.", {"dahl leads nordvik"}},
      {"de", "Gekauft wurde Nordvik von einem alten Bekannten: Volvo.", {"volvo acquires nordvik"}},
      {"de",
       "Geboren in Oslo, seit 1999 Mitglied von Nordvik: Anna Ek ist bekannt.",
       {"ek born_in oslo", "ek member_of nordvik"}},
      {"de", "Die 1926 gegründete Molkerei Nordvik und die Käserei Volvo wachsen.", {"nordvik founded_on 1926"}},
      {"de",
       "Volvo beliefert fünf Kunden, darunter Nordvik und seit Mai Kestrel.",
       {"volvo supplies nordvik", "volvo supplies kestrel"}},
  });
}

TEST_CASE("a negative phrase under a preposition in front denies nothing but itself") {
  check_cases({
      {"en", "With two bags and no money Anna Ek lives in Oslo.", {"ek lives_in oslo"}},
      {"sv", "Med två väskor och inga pengar bor Anna Ek i Oslo.", {"ek lives_in oslo"}},
      {"nb", "Med to kofferter og ingen penger bor Anna Ek i Oslo.", {"ek lives_in oslo"}},
      {"de", "Mit zwei Koffern und keinem Geld lebt Anna Ek in Oslo.", {"ek lives_in oslo"}},
      {"el", "Με δύο βαλίτσες και κανένα έπιπλο μένει στο Όσλο η Anna Ek.", {"ek lives_in oslo"}},
      {"el", "Με πέντε υπαλλήλους και ούτε ένα γραφείο η Volvo εξαγόρασε τη Nordvik.", {"volvo acquires nordvik"}},
      {"el", "Δίχως κανέναν δισταγμό η Volvo εξαγόρασε τη Nordvik.", {"volvo acquires nordvik"}},
      {"el", "Σε καμία περίπτωση δεν εξαγόρασε η Volvo τη Nordvik.", {"!volvo acquires nordvik"}},
  });
}

TEST_CASE("names behind a colon or dash explain a counted noun before it") {
  check_cases({
      {"en",
       "Nordvik was founded by two friends: Anna Ek and Karl Lind.",
       {"ek founder_of nordvik", "lind founder_of nordvik"}},
      {"sv",
       "Nordvik grundades av två vänner: Anna Ek och Karl Lind.",
       {"ek founder_of nordvik", "lind founder_of nordvik"}},
      {"de",
       "Gegründet wurde Nordvik von zwei Freunden: Anna Ek und Karl Lind.",
       {"ek founder_of nordvik", "lind founder_of nordvik"}},
      {"el",
       "Τη Nordvik την ίδρυσαν δύο φίλοι: η Anna Ek και ο Karl Lind.",
       {"ek founder_of nordvik", "lind founder_of nordvik"}},
      {"en", "Volvo bought two firms – Nordvik and Kestrel.", {"volvo acquires nordvik", "volvo acquires kestrel"}},
      {"en", "Volvo bought two firms: Nordvik has sued it.", {"nordvik sues volvo"}},
  });
}

TEST_CASE("what holds instead may follow the noun that it explains") {
  check_cases({
      {"sv",
       "Nordvik grundades inte av Anna Ek utan av en okänd ingenjör, Karl Lind.",
       {"!ek founder_of nordvik", "lind founder_of nordvik"}},
      {"de",
       "Nordvik wurde nicht von Anna Ek gegründet, sondern von einem unbekannten Ingenieur, Karl Lind.",
       {"!ek founder_of nordvik", "lind founder_of nordvik"}},
      {"el",
       "Τη Nordvik δεν την ίδρυσε η Anna Ek, αλλά ένας άγνωστος μηχανικός, ο Karl Lind.",
       {"!ek founder_of nordvik", "lind founder_of nordvik"}},
  });
}

TEST_CASE("a predicate before a denied copula") {
  check_cases({
      {"el", "Επειδή δεν είναι μέλος της Kestrel, η Volvo δεν μίλησε.", {"!volvo member_of kestrel"}},
      {"el", "Διάδοχος της Anna Ek δεν θα είναι ο Karl Lind.", {"!lind succeeds ek"}},
      {"el", "Ζευγάρι δεν υπήρξαν ποτέ η Anna Ek και ο Karl Lind.", {"!ek spouse_of lind"}},
      {"el", "Παντρεμένοι δεν ήταν ποτέ η Anna Ek και ο Karl Lind.", {"!ek spouse_of lind"}},
      {"el", "Στον σύνδεσμο Kestrel ανήκει η Volvo.", {"volvo member_of kestrel"}},
      {"el", "Στον όμιλο Kestrel ανήκει η Volvo.", {"volvo subsidiary_of kestrel"}},
  });
}

TEST_CASE("dropped subjects, insertions and contrasts with a date between") {
  check_cases({
      {"el", "Η Nordvik ανήκει στην Anna Ek. Την αγόρασε το 2009 από το Δημόσιο.", {"ek acquires nordvik"}},
      {"el", "Κανείς δεν δουλεύει στη Nordvik, λέει ο Karl Lind.", {}},
      {"el", "Άλλαξε χέρια η Nordvik. Αγοραστής ο Karl Lind.", {"lind acquires nordvik"}},
      {"el",
       "Σαν σήμερα, στις 9 Ιουνίου του 1934, γεννήθηκε στο Όσλο η Anna Ek.",
       {"ek born_on 1934-06-09", "ek born_in oslo"}},
      {"en",
       "Volvo has worked with Nordvik since 2004, but not with Kestrel.",
       {"volvo collaborates_with nordvik", "!volvo collaborates_with kestrel"}},
      {"el",
       "Η Volvo συνεργάζεται με τη Nordvik από το 2004, όχι όμως και με την Kestrel.",
       {"volvo collaborates_with nordvik", "!volvo collaborates_with kestrel"}},
      {"el",
       "Το φύλλο της Nordvik, της εφημερίδας του Όσλο που ιδρύθηκε το 1931, εξαντλήθηκε.",
       {"nordvik based_in oslo", "nordvik founded_on 1931"}},
  });
}

TEST_CASE("what explains the object of a verb is said of that alone") {
  check_cases({
      {"en", "Volvo sued Nordvik, led by Anna Ek.", {"volvo sues nordvik", "ek leads nordvik"}},
      {"en", "Volvo sued Nordvik, owned by Kestrel.", {"volvo sues nordvik", "kestrel owner_of nordvik"}},
      {"en", "Anna Ek sued Karl Lind, born in Oslo.", {"ek sues lind", "lind born_in oslo"}},
      {"nb", "Volvo saksøkte Nordvik, eid av Kestrel.", {"volvo sues nordvik", "kestrel owner_of nordvik"}},
      {"de", "Volvo kaufte Nordvik, gegründet von Anna Ek.", {"volvo acquires nordvik", "ek founder_of nordvik"}},
      {"en", "Volvo does not use the Falk, made by Nordvik.", {"!volvo uses falk", "nordvik developer_of falk"}},
      {"en",
       "Volvo will not buy Nordvik, founded in 1990 by Anna Ek.",
       {"!volvo acquires nordvik", "nordvik founded_on 1990", "ek founder_of nordvik"}},
  });
}

TEST_CASE("a thing in front of who uses it is the object") {
  check_cases({
      {"de", "Tundra nutzen inzwischen auch Volvo und Nordvik.", {"volvo uses tundra", "nordvik uses tundra"}},
      {"sv", "Tundra använder även Volvo.", {"volvo uses tundra"}},
      {"nb", "Tundra bruker også Volvo.", {"volvo uses tundra"}},
      {"de", "Tundra nutzt den Falk.", {"tundra uses falk"}},
  });
}

TEST_CASE("what is said of a noun is not said of its complement") {
  check_cases({
      {"en", "The delay of the Falk, announced by Volvo in May, surprised nobody.", {"volvo delays falk"}},
      {"en", "The delay of the Falk, which Volvo announced in May, surprised nobody.", {"volvo delays falk"}},
      {"en", "The launch of the Falk, announced by Volvo in May, surprised nobody.", {"volvo developer_of falk"}},
      {"sv", "Förseningen av Falk, som Volvo meddelade i maj, kostar mycket.", {"volvo delays falk"}},
      {"nb", "Utsettelsen av Falk, som Volvo varslet i mai, rammer mange.", {"volvo delays falk"}},
      {"el", "Η αναβολή του Falk, που ανακοίνωσε τον Μάιο η Volvo, προκάλεσε έκπληξη.", {"volvo delays falk"}},
      {"en", "The chips that Volvo had bought from Nordvik were stolen.", {"nordvik supplies volvo"}},
  });
}

TEST_CASE("an apposition behind the verb belongs to its name") {
  check_cases({
      {"de",
       "Falk baut auf Tundra auf, einem offenen Modell von Nordvik.",
       {"falk based_on tundra", "nordvik developer_of tundra"}},
      {"de",
       "Volvo stattet den Falk mit dem Tundra von Nordvik aus.",
       {"falk uses tundra", "volvo uses tundra", "nordvik developer_of tundra"}},
  });
}

TEST_CASE("a participle with its phrase in front tells of the subject alone") {
  check_cases({
      {"en", "Powered by a chip from Nordvik, the Falk is small.", {"falk uses nordvik"}},
      {"de", "Angetrieben von Batterien, ist der Falk das teuerste Auto von Volvo.", {"volvo developer_of falk"}},
      {"en", "The Falk is Volvo's most expensive car yet.", {"volvo developer_of falk"}},
      {"de", "Der Falk ist das bisher teuerste Auto von Volvo.", {"volvo developer_of falk"}},
      {"de", "Der Falk wird mit Motoren von Nordvik gebaut.", {}},
  });
}

TEST_CASE("a name that a relative clause gives stands for its noun") {
  check_cases({
      {"en", "The software, called Tundra, is used by Volvo.", {"volvo uses tundra"}},
      {"sv", "Programmet, som heter Tundra, används av Volvo.", {"volvo uses tundra"}},
      {"nb", "Programmet, som heter Tundra, brukes av Volvo.", {"volvo uses tundra"}},
      {"el", "Το λογισμικό, που ονομάζεται Tundra, χρησιμοποιείται από τη Volvo.", {"volvo uses tundra"}},
  });
}

TEST_CASE("a further name follows its words alone") {
  check_cases({
      {"en", "Nordvik, now owned by Kestrel, sued Volvo.", {"kestrel owner_of nordvik", "nordvik sues volvo"}},
      {"en", "Nordvik's rival, Kestrel, also sued Volvo.", {"kestrel competes_with nordvik", "kestrel sues volvo"}},
      {"en", "Nordvik, now known as Kestrel, sued Volvo.", {"nordvik sues volvo", "kestrel sues volvo"}},
  });
}

TEST_CASE("rivals are of one kind") {
  check_cases({
      {"sv",
       "Volvo skjuter inte upp Falk, tvärtemot vad konkurrenten Nordvik påstår.",
       {"!volvo delays falk", "nordvik competes_with volvo"}},
      {"de", "Statt Kestrel liefert künftig Nordvik die Batterien.", {}},
  });
}

TEST_CASE("a negation stays with its own verb where several are joined") {
  check_cases({
      {"sv", "Nordvik har köpt Volvo och aldrig ångrat sig.", {"nordvik acquires volvo"}},
      {"sv", "Anna Ek har bott i Oslo i hela sitt liv och aldrig låst dörren.", {"ek lives_in oslo"}},
      {"nb", "Anna Ek har bodd i Oslo hele livet og aldri låst døra.", {"ek lives_in oslo"}},
      {"el", "Η Nordvik εξαγόρασε τη Volvo χωρίς να ρωτήσει κανέναν.", {"nordvik acquires volvo"}},
      {"el", "Η Nordvik δεν εξαγόρασε κανέναν ανταγωνιστή, ούτε τη Volvo.", {"!nordvik acquires volvo"}},
      {"el", "Έκκληση προς τη Volvo να μην κλείσει το εργοστάσιο απηύθυνε η Nordvik.", {"nordvik urges volvo"}},
      {"el", "Η Nordvik δεν δίστασε να εξαγοράσει τη Volvo.", {"nordvik acquires volvo"}},
      {"el", "Η Nordvik δεν ξέχασε να μηνύσει τη Volvo.", {"nordvik sues volvo"}},
      {"de",
       "Volvo hat Nordvik nicht verklagt, sondern Kestrel gekauft.",
       {"!volvo sues nordvik", "volvo acquires kestrel"}},
      {"de",
       "Volvo hat Nordvik nicht verklagt und Kestrel gekauft.",
       {"!volvo sues nordvik", "volvo acquires kestrel"}},
      {"de",
       "Volvo hat Nordvik verklagt und Kestrel nicht gekauft.",
       {"volvo sues nordvik", "!volvo acquires kestrel"}},
      {"de",
       "Volvo hat Kestrel gekauft, Nordvik aber nicht verklagt.",
       {"!volvo sues nordvik", "volvo acquires kestrel"}},
      {"de", "Volvo hat Nordvik nie verklagt oder gekauft.", {"!volvo sues nordvik", "!volvo acquires nordvik"}},
      {"de", "Volvo hat den Verkauf verhindert und Nordvik verklagt.", {"volvo sues nordvik"}},
      {"de", "Volvo hat Nordvik weder verklagt noch gekauft.", {"!volvo sues nordvik", "!volvo acquires nordvik"}},
      {"de",
       "Volvo hat weder Nordvik verklagt noch Kestrel gekauft.",
       {"!volvo sues nordvik", "!volvo acquires kestrel"}},
      {"sv", "Volvo varken stämde Nordvik eller köpte Kestrel.", {"!volvo sues nordvik", "!volvo acquires kestrel"}},
      {"nb", "Volvo verken saksøkte Nordvik eller kjøpte Kestrel.", {"!volvo sues nordvik", "!volvo acquires kestrel"}},
      // In front, closed off from the clause.
      {"de",
       "Weder verwandt noch befreundet, und doch hat Anna Ek mit Karl Lind Nordvik gegründet.",
       {"ek founder_of nordvik", "lind founder_of nordvik"}},
      {"en", "Neither rich nor young, Anna Ek founded Nordvik.", {"ek founder_of nordvik"}},
      // A clause in front needs no comma where the verb comes second.
      {"sv", "När Nordvik växte köpte Anna Ek Kestrel.", {"ek acquires kestrel"}},
      {"sv", "Eftersom Nordvik förlorade stämde bolaget Volvo.", {"nordvik sues volvo"}},
      {"nb", "Da Nordvik vokste kjøpte selskapet Kestrel.", {"nordvik acquires kestrel"}},
  });
}

TEST_CASE("what joined verbs share, and what a condition puts in doubt") {
  check_cases({
      {"en", "Volvo may buy Nordvik and sue Kestrel.", {}},
      {"en", "Volvo is said to have bought Nordvik and sued Kestrel.", {}},
      {"en", "Volvo managed to buy Nordvik and sue Kestrel.", {"volvo acquires nordvik", "volvo sues kestrel"}},
      {"en", "Volvo agreed to buy Nordvik and sued Kestrel.", {"volvo acquires nordvik", "volvo sues kestrel"}},
      {"nb", "Volvo klarte å kjøpe Nordvik og saksøke Kestrel.", {"volvo acquires nordvik", "volvo sues kestrel"}},
      {"en", "If Volvo grows, Anna Ek buys Nordvik.", {}},
      {"de", "Falls Volvo wächst, kauft Anna Ek Nordvik.", {}},
      {"de", "Kauft Volvo Nordvik, wird Anna Ek Chefin von Kestrel.", {}},
      {"de", "Volvo hat Nordvik zu beliefern.", {}},
      {"sv", "Om Volvo växer köper Anna Ek Nordvik.", {}},
      {"nb", "Hvis Volvo vokser, kjøper Anna Ek Nordvik.", {}},
      {"en", "Even if Volvo grows, Anna Ek bought Nordvik.", {"ek acquires nordvik"}},
      {"de", "Auch wenn Volvo wächst, kauft Anna Ek Nordvik.", {"ek acquires nordvik"}},
      {"sv", "Även om Volvo växer köper Anna Ek Nordvik.", {"ek acquires nordvik"}},
  });
}

TEST_CASE("what a clause says of an event in its subject, and of gerunds") {
  check_cases({
      {"en", "The sale of Volvo to Nordvik surprised nobody.", {"nordvik acquires volvo"}},
      {"en", "The sale of Volvo to Nordvik was not a mistake.", {"nordvik acquires volvo"}},
      {"en", "The sale of Volvo to Nordvik was not completed.", {"!nordvik acquires volvo"}},
      {"en", "The sale of Volvo to Nordvik has not been approved.", {}},
      {"en", "The takeover of Volvo by Nordvik was called off.", {"!nordvik acquires volvo"}},
      {"en", "The takeover of Volvo by Nordvik is unlikely.", {}},
      {"en", "The takeover of Volvo by Nordvik is expected in May.", {}},
      {"en", "Nordvik's lawsuit against Volvo was dismissed.", {"nordvik sues volvo"}},
      {"en", "Despite the merger of Volvo and Nordvik, sales did not rise.", {"volvo merges_with nordvik"}},
      {"nb", "Salget av Volvo til Nordvik ble avlyst.", {"!nordvik acquires volvo"}},
      {"en", "The firm owning Nordvik has sued Volvo.", {}},
      {"en", "Suing Nordvik cost Volvo dearly.", {}},
      {"en", "Volvo sued the firm owning Nordvik.", {}},
      {"en", "Volvo hired a firm selling the Falk.", {}},
      {"en", "The woman leading Nordvik, Anna Ek, was born in Oslo.", {"ek leads nordvik", "ek born_in oslo"}},
      {"en", "Instead of suing Volvo, Nordvik bought it.", {"!nordvik sues volvo", "nordvik acquires volvo"}},
      {"en", "Nordvik settled rather than suing Volvo.", {"!nordvik sues volvo"}},
      {"en", "After Nordvik had sued Volvo, it bought Kestrel.", {"nordvik sues volvo", "nordvik acquires kestrel"}},
      {"en", "Volvo and Nordvik have all but merged.", {}},
      {"en",
       "Anna Ek resigned as chair of Nordvik and was replaced by Karl Lind.",
       {"ek leads nordvik", "lind leads nordvik", "lind succeeds ek"}},
      {"en", "Nordvik does not sell the Falk.", {}},
      {"en", "The sale of Volvo to Nordvik by Kestrel was quick.", {"nordvik acquires volvo"}},
      {"en",
       "Volvo, Kestrel and Nordvik have all sued Anna Ek.",
       {"volvo sues ek", "kestrel sues ek", "nordvik sues ek"}},
  });
}

TEST_CASE("titles and nouns find the only body named so far for some sentences") {
  check_cases({
      {"de",
       "Nordvik schließt zwei Werke. Betroffen sind vor allem Dörfer im Süden. Vorstandschef Karl Lind nannte das "
       "bitter.",
       {"lind leads nordvik"}},
      {"sv",
       "Nordvik stänger två butiker. Kunderna är besvikna. Priserna har stigit länge. Vd:n Anna Ek sörjer.",
       {"ek leads nordvik"}},
      {"nb", "Nordvik stenger to butikker. Kundene er skuffet. Konsernsjef Anna Ek beklager.", {"ek leads nordvik"}},
      {"en",
       "Nordvik is closing two shops. Prices fell. Winter was long. Nobody came. Anna Ek founded the company in 1990.",
       {"ek founder_of nordvik", "nordvik founded_on 1990"}},
      // A sentence that says nothing of it but goes on about it.
      {"en",
       "Nordvik is closing two shops. Prices fell. Winter was long. Nobody came. Snow fell. The company is sad.",
       {}},
      // Of two bodies neither is meant.
      {"de",
       "Nordvik beliefert Volvo. Betroffen sind vor allem Dörfer im Süden. Die Preise steigen. Vorstandschef Karl Lind "
       "schwieg.",
       {"nordvik supplies volvo"}},
  });
}

TEST_CASE("whom a possessive, a controlled infinitive and a noun for somebody unknown mean") {
  check_cases({
      // Who reports in front as somebody's relative or rival is not spoken of.
      {"en",
       "Anna Ek is dead. As her daughter, the painter Mia Dahl, announced, she died in Oslo.",
       {"dahl child_of ek", "ek died_in oslo"}},
      {"sv",
       "Anna Ek är död. Som hennes dotter, målaren Mia Dahl, meddelade, dog hon i Oslo.",
       {"dahl child_of ek", "ek died_in oslo"}},
      {"de",
       "Anna Ek ist tot. Wie ihre Tochter, die Malerin Mia Dahl, mitteilte, starb sie im Mai in Oslo.",
       {"dahl child_of ek", "ek died_in oslo"}},
      {"en", "Anna Ek has quit. As Volvo noted, it bought Kestrel in May.", {"volvo acquires kestrel"}},
      // In a relative clause what its pronoun stands for, where that is the subject.
      {"en",
       "Volvo has bought Nordvik, which has its headquarters in Oslo.",
       {"volvo acquires nordvik", "nordvik based_in oslo"}},
      {"sv", "Volvo har stämt Nordvik, som har sitt säte i Oslo.", {"volvo sues nordvik", "nordvik based_in oslo"}},
      {"nb",
       "Volvo har kjøpt Nordvik, som har hovedkontoret sitt i Oslo.",
       {"volvo acquires nordvik", "nordvik based_in oslo"}},
      {"de",
       "Volvo verklagt Nordvik, das seinen Hauptsitz in Oslo hat.",
       {"volvo sues nordvik", "nordvik based_in oslo"}},
      {"en",
       "Anna Ek criticized Karl Lind, who lives in Oslo with his wife.",
       {"ek criticizes lind", "lind lives_in oslo"}},
      // What is new and indefinite is nobody known.
      {"en",
       "The merger between Volvo and Nordvik creates a lender with its headquarters in Oslo.",
       {"volvo merges_with nordvik"}},
      {"sv", "Volvo har sålt gruvan till ett bolag med säte i Oslo.", {}},
      {"de", "Volvo und Nordvik fusionieren zu einem Konzern mit Sitz in Oslo.", {"volvo merges_with nordvik"}},
      {"en", "Volvo is a lender with its headquarters in Oslo.", {"volvo based_in oslo"}},
      // Who is made to do something does it.
      {"nb", "Anna Ek fikk havnearbeiderne til å saksøke Volvo.", {}},
      {"nb", "Anna Ek fikk Nordvik til å saksøke Volvo.", {"nordvik sues volvo"}},
      {"sv", "Anna Ek fick Nordvik att stämma Volvo.", {"nordvik sues volvo"}},
      {"en", "Anna Ek got the dockers to sue Volvo.", {}},
      {"de", "Anna Ek überredete die Hafenarbeiter, Volvo zu verklagen.", {}},
      {"de", "Anna Ek überredete Nordvik, Volvo zu verklagen.", {"ek urges nordvik", "nordvik sues volvo"}},
      {"sv", "Volvo förbjuder Nordvik att stämma grisbönder.", {"volvo regulates nordvik"}},
      // A subject with its name between commas opens a clause of place too.
      {"en",
       "Karl Lind started Volvo, where his daughter, Anna Ek, is chief executive.",
       {"lind founder_of volvo", "ek child_of lind", "ek leads volvo"}},
      {"sv",
       "Karl Lind startade Volvo, där dottern, Anna Ek, är vd.",
       {"lind founder_of volvo", "ek child_of lind", "ek leads volvo"}},
      // In front of the noun that it describes somebody stands aside.
      {"de",
       "Die von Anna Ek gegründete Firma Volvo hat Nordvik verklagt. Sie setzt auf Falk.",
       {"ek founder_of volvo", "volvo sues nordvik", "volvo uses falk"}},
      // A union, a factory: only what is told to be one.
      {"en", "Volvo grows. The union urged Nordvik to hire locally.", {}},
      {"en", "The union Volvo grows. The union urged Nordvik to hire locally.", {"volvo urges nordvik"}},
      {"sv", "Volvo växer. Facket uppmanar Nordvik att anställa lokalt.", {}},
      // What an unknown name says itself to be.
      {"en", "Volvo lost again. Players of Marlow Town Club complained. The club is led by Anna Ek.", {}},
      {"sv", "Volvo växer. Hexley Bank krymper. Anna Ek leder banken.", {}},
      {"sv", "Anna Ek arbetar på Volvo. Hon leder det lokala partiet Rädda Skolan.", {"ek affiliated_with volvo"}},
      {"en", "Anna Ek works for Volvo. She leads the local party Save Our School.", {"ek affiliated_with volvo"}},
      // Nobody is quoted.
      {"de", "In Oslo, wo man den Roboter Falk fördert, regnet es. Volvo wächst.", {}},
      {"de", "Volvo teilte mit, man habe Nordvik verklagt.", {"volvo sues nordvik"}},
      // Of a purchase the text does not tell whose chief executive that is.
      {"en", "Volvo has bought Nordvik. Chief executive Anna Ek is pleased.", {"volvo acquires nordvik"}},
      {"en",
       "Volvo has bought Nordvik. Chief executive Anna Ek said so.",
       {"volvo acquires nordvik", "ek leads volvo"}},
      {"de", "Anna Ek arbeitet bei Volvo. Deren Chef, der Däne Jens Holm, malt.", {"ek affiliated_with volvo"}},
      // What two commas set off denies nothing else.
      {"en",
       "A citizen of Norway, not of Germany as we wrote, Anna Ek was born on 2 February 1970.",
       {"ek born_on 1970-02-02"}},
      {"en", "Volvo has, not for the first time, sued Nordvik.", {"volvo sues nordvik"}},
      {"en", "Volvo may yet buy Nordvik.", {}},
      {"en", "Volvo has yet to buy Nordvik.", {"!volvo acquires nordvik"}},
      // `gallery director` is one noun, `gallery's director` are two.
      {"en", "Volvo has moved. Anna Ek, the gallery's director, met Karl Lind.", {"ek leads volvo", "ek meets lind"}},
  });
}

TEST_CASE("clauses that a coordinator, an insertion or a relative clause parts") {
  check_cases({
      // What is joined by `that` is no member of a list.
      {"en",
       "He said that Nordvik had sued Volvo and that Kestrel had bought Sol Bank.",
       {"nordvik sues volvo", "kestrel acquires sol"}},
      {"en",
       "Anna Ek denied that Nordvik had sued Volvo and that it had bought Kestrel.",
       {"!nordvik sues volvo", "!nordvik acquires kestrel"}},
      // An insertion with a verb behind the coordinator.
      {"en",
       "Nordvik supplies Volvo and, contrary to what we printed on Saturday, has not sued Kestrel.",
       {"nordvik supplies volvo", "!nordvik sues kestrel"}},
      // A name with its apposition behind the coordinator.
      {"en",
       "Volvo does not use Falk, and Anna Ek, its head, has sued Kestrel.",
       {"!volvo uses falk", "ek leads volvo", "ek sues kestrel"}},
      // The auxiliary of a relative clause.
      {"de",
       "Nordvik hat Volvo verklagt, das von Karl Lind gegründet wurde.",
       {"nordvik sues volvo", "lind founder_of volvo"}},
      {"de",
       "Volvo wurde von Anna Ek gegründet und von Nordvik gekauft.",
       {"ek founder_of volvo", "nordvik acquires volvo"}},
      // A participle that fills the front.
      {"de", "Am 2. Februar 1929 geboren, starb Karl Lind in Oslo.", {"lind born_on 1929-02-02", "lind died_in oslo"}},
      // A list and its partner.
      {"en", "Anna Ek and Karl Lind met Mia Dahl.", {"ek meets dahl", "lind meets dahl"}},
      {"sv",
       "Varken Volvo eller Nordvik konkurrerar med Kestrel.",
       {"!volvo competes_with kestrel", "!nordvik competes_with kestrel"}},
      {"de", "Volvo und Nordvik konkurrieren.", {"volvo competes_with nordvik"}},
  });
}

TEST_CASE("what is said to and of somebody: complaints, reproaches, bans") {
  check_cases({
      // What is dismissed or withdrawn has been said, where it tells whose it is.
      {"en", "The court dismissed a complaint by Volvo against Nordvik.", {"volvo sues nordvik"}},
      {"de", "Volvo ist mit seiner Klage gegen Nordvik gescheitert.", {"volvo sues nordvik"}},
      {"el", "Το δικαστήριο απέρριψε την αγωγή της Volvo κατά της Nordvik.", {"volvo sues nordvik"}},
      // Who reports does what is joined to the report, not whom it is about.
      {"en", "\"Volvo grows,\" said Anna Ek, urging Nordvik to sell.", {"ek urges nordvik"}},
      {"sv", "– Volvo växer, säger Anna Ek och uppmanar Nordvik att sälja.", {"ek urges nordvik"}},
      {"de", "„Volvo wächst“, sagte Anna Ek und forderte Nordvik auf, zu verkaufen.", {"ek urges nordvik"}},
      {"el", "«Η Volvo μεγαλώνει», είπε η Anna Ek, καλώντας τη Nordvik να πουλήσει.", {"ek urges nordvik"}},
      // What somebody is accused of is denied by who rejects that, whoever stands between.
      {"sv",
       "Anna Ek tillbakavisar Karl Linds anklagelse om att hon köpte Volvo.",
       {"lind criticizes ek", "!ek acquires volvo"}},
      {"nb",
       "Anna Ek tilbakeviser anklagen fra Karl Lind om at hun kjøpte Volvo.",
       {"lind criticizes ek", "!ek acquires volvo"}},
      // A condition that a negation opens denies nothing of the clause before.
      {"sv", "Volvo hotar att stämma Nordvik om inte Kestrel flyttar.", {}},
      // Where verbs come last: an auxiliary right behind its participle, an infinitive behind a relative clause that embeds it.
      {"de", "Falk, dessen Einsatz Nordvik verboten hat, wächst.", {"nordvik regulates falk"}},
      {"de", "Volvo, dem Nordvik vorwirft, Kestrel gekauft zu haben, wächst.", {"nordvik criticizes volvo"}},
      // Who is judged for something has done it.
      {"sv",
       "Volvo kritiserar Nordvik för sanktionerna mot Kestrel.",
       {"volvo criticizes nordvik", "nordvik sanctions kestrel"}},
      {"de",
       "Volvo hat Nordvik für die Sanktionen gegen Kestrel kritisiert.",
       {"volvo criticizes nordvik", "nordvik sanctions kestrel"}},
      // The noun before a relative pronoun stands in its clause.
      {"de", "Das Bußgeld, das Nordvik gegen Volvo verhängt hat, ist hoch.", {"nordvik sanctions volvo"}},
  });
}

TEST_CASE("what nouns name, and what is in doubt of them") {
  check_cases({
      // Attributes that are denied or in doubt.
      {"de", "Die von Nordvik nicht mehr genutzte Software Falk läuft.", {"!nordvik uses falk"}},
      {"de", "Die angeblich von Nordvik genutzte Software Falk läuft.", {}},
      {"de",
       "Das von Volvo entwickelte und von Nordvik genutzte System Falk läuft.",
       {"volvo developer_of falk", "nordvik uses falk"}},
      {"de", "Das mit Daten von Volvo trainierte Modell Falk macht Fehler.", {"falk trained_with volvo"}},
      // Events of which something else is said.
      {"de", "Eine Übernahme von Nordvik durch Volvo ist möglich.", {}},
      {"de", "Die Gerüchte über eine Übernahme von Nordvik durch Volvo verstummen nicht.", {}},
      {"de", "Pläne für eine Übernahme von Nordvik durch Volvo gibt es nicht.", {"!volvo acquires nordvik"}},
      {"de", "Die Fusion von Nordvik und Volvo wurde abgesagt.", {"!nordvik merges_with volvo"}},
      {"de", "Die gescheiterte Wahl von Anna Ek zur Vorsitzenden von Nordvik belastet alle.", {}},
      // One of two that a list has named alike.
      {"de", "Nordvik und Volvo wachsen. Der Konzern hat seinen Sitz in Oslo.", {}},
      {"sv", "Nordvik och Volvo växer. Företaget har sitt säte i Oslo.", {}},
      // A noun for a man.
      {"de",
       "Anna Ek kritisiert Karl Lind. Der Nordvik-Gründer schweigt.",
       {"ek criticizes lind", "lind founder_of nordvik"}},
      {"de",
       "Nach der Entlassung von Nordvik-Chef Karl Lind führt Anna Ek den Konzern.",
       {"lind leads nordvik", "ek leads nordvik"}},
      {"de", "Anna Ek kritisiert Mia Dahl. Die Nordvik-Gründerin schweigt.", {"ek criticizes dahl"}},
      {"de", "Die Deutsche Anna Ek malt.", {"ek citizen_of tyskland"}},
      // Appositions and compounds.
      {"de",
       "Karl Lind, einst Chef von Nordvik, heute Präsident von Kestrel, malt.",
       {"lind leads nordvik", "lind leads kestrel"}},
      {"de", "Nordvik-Chef und Kestrel-Mitglied Karl Lind malt.", {"lind leads nordvik", "lind member_of kestrel"}},
      {"de",
       "Karl Lind ist Gründer, Mehrheitseigner und Chef von Nordvik.",
       {"lind founder_of nordvik", "lind owner_of nordvik", "lind leads nordvik"}},
      {"de",
       "Die Chefs von Nordvik und Volvo, Karl Lind und Anna Ek, malen.",
       {"lind leads nordvik", "ek leads volvo"}},
      {"de", "Der Sohn des Gründers von Nordvik, Karl Lind, malt.", {}},
      {"de", "Die Aktie des Nordvik-Rivalen Volvo steigt.", {"nordvik competes_with volvo"}},
      {"de",
       "Die Eltern von Mia Dahl, Anna Ek und Karl Lind, leben in Oslo.",
       {"dahl child_of ek", "dahl child_of lind", "ek lives_in oslo", "lind lives_in oslo"}},
      {"de",
       "Zusammen mit ihrem Mann Karl Lind lebt Anna Ek in Oslo.",
       {"ek spouse_of lind", "ek lives_in oslo", "lind lives_in oslo"}},
      {"de",
       "Beteiligt an Nordvik sind Volvo (40 Prozent) und Kestrel (20 Prozent).",
       {"volvo owner_of nordvik", "kestrel owner_of nordvik"}},
      {"de",
       "Gegründet worden war Nordvik 1987 von Karl Lind.",
       {"lind founder_of nordvik", "nordvik founded_on 1987"}},
      {"de", "Nordvik mit Hauptsitz in Oslo hat Werke in Norwegen.", {"nordvik based_in oslo"}},
  });
}

TEST_CASE("who sells, what is sold and who buys it are three") {
  const std::set<std::string> bought = {"kestrel acquires nordvik"};
  const std::set<std::string> share = {"kestrel owner_of nordvik"};
  check_cases({
      {"en", "Nordvik, which Volvo sold to Kestrel, has grown.", bought},
      {"en", "Nordvik, which the owner sold to Kestrel, has grown.", bought},
      {"sv", "Nordvik, som Volvo sålde till Kestrel, har vuxit.", bought},
      {"nb", "Nordvik, som Volvo solgte til Kestrel, har vokst.", bought},
      {"sv", "Nordvik såldes av Volvo till Kestrel.", bought},
      {"nb", "Nordvik ble solgt av Volvo til Kestrel.", bought},
      {"de", "Volvos Verkauf von Nordvik an Kestrel ist abgeschlossen.", bought},
      {"de", "Volvo, dem Nordvik gehört, hat das Werk an Kestrel verkauft.", {"volvo owner_of nordvik"}},
      {"sv", "Volvo sålde i fjol fabriken i Oslo till Kestrel.", {}},
      {"nb", "Volvo avviser å ha solgt Nordvik til Kestrel.", {"!kestrel acquires nordvik"}},
      // Who gets a share; the seller is told to have had one.
      {"en", "Karl sold his stake in Nordvik to Kestrel.", share},
      {"sv", "Karl sålde sin andel i Nordvik till Kestrel.", share},
      {"nb", "Karl solgte sin andel i Nordvik til Kestrel.", share},
      {"de", "Karl verkaufte seinen Anteil an Nordvik an Kestrel.", share},
      {"de", "Karl verkaufte an Kestrel seinen Anteil an Nordvik.", share},
      {"el", "Ο Karl πούλησε το μερίδιό του στη Nordvik στην Kestrel.", share},
      // Whom the verb leaves out the next sentence names.
      {"en", "Volvo is selling Nordvik. The buyer is Kestrel.", bought},
      {"sv", "Volvo säljer Nordvik. Köpare är Kestrel.", bought},
      {"nb", "Volvo selger Nordvik. Kjøper er Kestrel.", bought},
      {"de", "Volvo verkauft Nordvik. Käufer ist Kestrel.", bought},
      {"el", "Η Volvo πουλά τη Nordvik. Αγοραστής είναι η Kestrel.", bought},
      // An object is not its verb's subject, a clause between or not.
      {"en",
       "Nordvik, which bought Volvo in May, has sold it to Kestrel.",
       {"nordvik acquires volvo", "kestrel acquires volvo"}},
      {"sv",
       "Nordvik, som köpte Volvo i maj, har sålt det till Kestrel.",
       {"nordvik acquires volvo", "kestrel acquires volvo"}},
  });
}

TEST_CASE("what stands behind a comma, an adverb or a preposition that may be something else") {
  check_cases({
      // A further name or a participle.
      {"en", "Nordvik, now owned by Kestrel, sued Volvo.", {"kestrel owner_of nordvik", "nordvik sues volvo"}},
      {"en", "Nordvik, now part of Kestrel, sued Volvo.", {"nordvik subsidiary_of kestrel", "nordvik sues volvo"}},
      {"en", "Nordvik, formerly Kestrel, sued Volvo.", {"nordvik sues volvo", "kestrel sues volvo"}},
      // An agent behind a word for doing it together.
      {"de",
       "Nordvik und Volvo haben Kestrel gemeinsam von Karl Lind gekauft.",
       {"nordvik acquires kestrel", "volvo acquires kestrel"}},
      // A relative clause behind a noun whose attribute alone holds a name.
      {"de", "Volvo sucht eine von Kestrel betriebene Fabrik, an der sich Nordvik beteiligt.", {}},
      // Since a time and since something happened.
      {"nb", "Siden Nordvik overtok Kestrel, har Volvo vokst.", {"nordvik acquires kestrel"}},
      {"nb", "Volvo har siden starten hatt hovedkontor i Oslo.", {"volvo based_in oslo"}},
      // A relative pronoun is no indefinite word before a common noun.
      {"en", "Kestrel, which Nordvik has sued, has grown.", {"nordvik sues kestrel"}},
  });
}

TEST_CASE("each of several people has a life of its own") {
  check_cases({
      // A relative clause that commas set off inside a list tells of its own member.
      {"sv",
       "Anna Ek, som bor i Oslo, och Karl Lind, som bor i Norge, är syskon.",
       {"ek lives_in oslo", "lind lives_in norge"}},
      {"nb",
       "Anna Ek, som eier Nordvik, og Karl Lind, som leder Volvo, er søsken.",
       {"ek owner_of nordvik", "lind leads volvo"}},
      // What stands before an attribute's noun is the attribute's, what stands behind it is not.
      {"sv", "Den i Oslo bosatta Anna Ek är medborgare i Norge.", {"ek lives_in oslo", "ek citizen_of norge"}},
      {"sv", "Den Oslofödda Anna Ek är medborgare i Norge.", {"ek born_in oslo", "ek citizen_of norge"}},
      // Whose relative is told: who is quoted, not whom an insertion or a clause of the quotation names.
      {"en", "\"My father, Karl Lind, was born in Oslo,\" said Anna Ek.", {"ek child_of lind", "lind born_in oslo"}},
      {"sv", "– Min far, Karl Lind, är född i Oslo, säger Anna Ek.", {"ek child_of lind", "lind born_in oslo"}},
      {"nb", "– Faren min, Karl Lind, er født i Oslo, sier Anna Ek.", {"ek child_of lind", "lind born_in oslo"}},
      {"el", "«Ο πατέρας μου, Karl Lind, ζει στο Όσλο», λέει η Anna Ek.", {"ek child_of lind", "lind lives_in oslo"}},
      {"sv", "Hennes son, Karl Lind, bor i Oslo, berättar Anna Ek.", {"lind child_of ek", "lind lives_in oslo"}},
      // A contrast whose second name has a noun with a possessive.
      {"sv",
       "Nordvik grundades inte av Karl Lind utan av hans fru Anna Ek.",
       {"!lind founder_of nordvik", "ek founder_of nordvik", "ek spouse_of lind"}},
      {"de",
       "Anna Ek ist nicht die Tochter von Karl Lind, sondern von seiner Schwester Mia Dahl.",
       {"!ek child_of lind", "ek child_of dahl"}},
      // The noun before a relative clause is named behind it.
      {"sv", "Bolaget, som Anna Ek grundade, heter Nordvik.", {"ek founder_of nordvik"}},
      {"de", "Die Firma, die Anna Ek gründete, heißt Nordvik.", {"ek founder_of nordvik"}},
      // A noun of kin that is a title too.
      {"de", "Karl Lind liebt seine Frau Anna Ek und die Ärztin Mia Dahl.", {"lind spouse_of ek"}},
      // A possessive relative pronoun begins no further member of a list.
      {"en",
       "Anna Ek, whose parents Karl Lind and Mia Dahl live in Oslo, is ill.",
       {"ek child_of lind", "ek child_of dahl", "lind lives_in oslo", "dahl lives_in oslo"}},
      // A stretch without a verb that begins with a noun of kin.
      {"nb", "Anna Ek bor i Oslo og broren Karl Lind i Norge.", {"ek lives_in oslo", "lind lives_in norge"}},
      {"en", "Anna Ek lives in Oslo; her brother, Karl Lind, in Norway.", {"ek lives_in oslo", "lind lives_in norge"}},
      // Since when somebody is something is no date of birth.
      {"sv",
       "Född i Oslo och medborgare i Norge sedan 1999: så presenteras Anna Ek.",
       {"ek born_in oslo", "ek citizen_of norge"}},
      {"nb", "Karl Lind døde i Oslo to uker før Anna Ek ble født i Norge.", {"lind died_in oslo", "ek born_in norge"}},
      // Who completes the noun that a name stands behind does nothing.
      {"en",
       "The daughter of Karl Lind and Mia Dahl, Anna Ek studied in Norway and now lives in Oslo.",
       {"ek child_of lind", "ek child_of dahl", "ek lives_in oslo"}},
      {"sv",
       "Dottern till Karl Lind och Mia Dahl, Anna Ek, är medborgare i Norge.",
       {"ek child_of lind", "ek child_of dahl", "ek citizen_of norge"}},
      {"de",
       "Karl Lind hinterlässt seine Frau Anna Ek und seine Tochter Mia Dahl.",
       {"lind spouse_of ek", "dahl child_of lind"}},
      {"de",
       "Anna Ek und ihr verstorbener Mann Karl Lind gründeten in Oslo die Firma Nordvik.",
       {"ek spouse_of lind", "ek founder_of nordvik", "lind founder_of nordvik"}},
      {"sv",
       "Den i Oslo bosatte Karl Lind och hans dotter Anna Ek är gifta.",
       {"lind lives_in oslo", "ek child_of lind"}},
      {"en", "Anna Ek, mother of Mia Dahl and wife of Karl Lind, was ill.", {"dahl child_of ek", "ek spouse_of lind"}},
  });
}

TEST_CASE("what 'and' joins inside an apposition, and who is meant behind a front") {
  check_cases({
      // Participles in an apposition.
      {"en",
       "Nordvik, founded in 1931 and owned since 2004 by Volvo, has closed its last mill.",
       {"volvo owner_of nordvik", "nordvik founded_on 1931"}},
      {"sv",
       "Nordvik, grundat 1931 och sedan 2004 ägt av Volvo, har stängt sin sista fabrik.",
       {"volvo owner_of nordvik", "nordvik founded_on 1931"}},
      {"en", "Twice sued by Volvo over unpaid bills, Nordvik has closed.", {"volvo sues nordvik"}},
      // Titles that share their possessor.
      {"en",
       "Nordvik is looking north, its founder and chairman, Anna Ek, said.",
       {"ek founder_of nordvik", "ek leads nordvik"}},
      // A relative clause that no comma parts from the apposition's complement.
      {"en",
       "Nordvik, the shipping arm of Volvo that sued Kestrel in May, has lost.",
       {"nordvik subsidiary_of volvo", "nordvik sues kestrel"}},
      // Whose a possessive behind a front is.
      {"en", "When Volvo closed, Nordvik sent its director, Anna Ek, to Oslo.", {"ek leads nordvik"}},
      {"en", "After a fire at Volvo, Nordvik sent its director, Anna Ek, to Oslo.", {"ek leads nordvik"}},
      {"en", "Contrary to a report in this newspaper, Volvo did not buy Nordvik.", {"!volvo acquires nordvik"}},
      // A description in front is denied alone.
      {"en", "Never one to hide, Anna Ek, head of Nordvik, has sued Volvo.", {"ek leads nordvik", "ek sues volvo"}},
      {"en", "Never has Anna Ek sued Volvo.", {"!ek sues volvo"}},
      // Who reports goes on, and what is told is so.
      {"en", "\"Enough,\" said Anna Ek, accusing Volvo of lying.", {"ek criticizes volvo"}},
      {"en", "The board was told that Volvo had bought Nordvik.", {"volvo acquires nordvik"}},
      {"en", "The board was told to buy Nordvik.", {}},
      {"en", "Nordvik, a jury found, supplied Volvo.", {"nordvik supplies volvo"}},
      // Feasts are dates.
      {"en", "Anna Ek was born on Christmas Day 1950.", {"ek born_on 1950-12-25"}},
      {"sv", "Anna Ek dog på nyårsafton 1944.", {"ek died_on 1944-12-31"}},
      {"de", "Anna Ek starb an Heiligabend 1944.", {"ek died_on 1944-12-24"}},
      {"nb", "Anna Ek døde julaften 1944.", {"ek died_on 1944-12-24"}},
      {"el", "Η Anna Ek πέθανε ανήμερα Χριστουγέννων του 1944.", {"ek died_on 1944-12-25"}},
  });
}

TEST_CASE("posts that change hands, and whom they are told of") {
  check_cases({
      // Of several posts of who succeeds or is succeeded, the one that changes hands.
      {"en",
       "Former Kestrel chief executive Anna Ek succeeds Karl Lind as head of Nordvik.",
       {"ek leads kestrel", "ek leads nordvik", "ek succeeds lind", "lind leads nordvik"}},
      {"en",
       "Anna Ek, chairman of Kestrel, replaces Karl Lind as head of Nordvik.",
       {"ek leads kestrel", "ek leads nordvik", "ek succeeds lind", "lind leads nordvik"}},
      {"de",
       "Kestrel-Chefin Anna Ek wechselt an die Spitze von Nordvik und löst dort Karl Lind ab.",
       {"ek leads kestrel", "ek leads nordvik", "ek succeeds lind", "lind leads nordvik"}},
      // Who is not or not yet succeeded has the post all the same.
      {"en",
       "Anna Ek will not succeed Karl Lind as head of Nordvik.",
       {"!ek succeeds lind", "!ek leads nordvik", "lind leads nordvik"}},
      {"de",
       "Anna Ek wird nicht Nachfolgerin von Karl Lind als Chefin von Nordvik.",
       {"!ek succeeds lind", "!ek leads nordvik", "lind leads nordvik"}},
      {"el",
       "Η Anna Ek δεν θα διαδεχθεί τον Karl Lind ως επικεφαλής της Nordvik.",
       {"!ek succeeds lind", "!ek leads nordvik", "lind leads nordvik"}},
      // For what somebody is merely wanted, behind a name of several words.
      {"en", "Kestrel wants Anna Ek as head of Nordvik.", {}},
      {"en", "Anna Ek turned down the job as head of Nordvik.", {"!ek leads nordvik"}},
      {"sv", "Kestrel överväger Anna Ek som efterträdare till Karl Lind.", {}},
      {"nb", "Kestrel vurderer Anna Ek som toppsjef i Nordvik.", {}},
      {"de", "Kestrel favorisiert Anna Ek als Chefin von Nordvik.", {}},
      // What stands in the apposition to whom a verb is about belongs to that.
      {"sv",
       "Kestrel har anställt Anna Ek, forskningschef på Nordvik.",
       {"ek affiliated_with kestrel", "ek affiliated_with nordvik"}},
      {"sv",
       "Vid rodret för Kestrel står nu Anna Ek, tidigare forskningschef på Nordvik.",
       {"ek leads kestrel", "ek affiliated_with nordvik"}},
      // A body that takes somebody for a post at another.
      {"en", "Kestrel elected Anna Ek president of Nordvik.", {"ek leads nordvik"}},
      {"sv", "Kestrel utser Anna Ek till vd för Nordvik.", {"ek leads nordvik"}},
      {"el", "Η Kestrel διόρισε την Anna Ek επικεφαλής της Nordvik.", {"ek leads nordvik"}},
      {"de", "Kestrel hat Anna Ek zur Forschungschefin ernannt.", {"ek affiliated_with kestrel"}},
      {"de", "Kestrel hat Anna Ek zur Vorstandschefin ernannt.", {"ek leads kestrel"}},
      // `both` before the noun of an apposition.
      {"en",
       "Anna Ek and Karl Lind, both engineers at Nordvik, paint.",
       {"ek affiliated_with nordvik", "lind affiliated_with nordvik"}},
      {"de",
       "Anna Ek und Karl Lind, beide Absolventen der Universität Merton, malen.",
       {"ek educated_at campus", "lind educated_at campus"}},
      // A verb tells no further name.
      {"en",
       "Anna Ek, who used to work at Kestrel, now heads Nordvik.",
       {"ek affiliated_with kestrel", "ek leads nordvik"}},
      {"en", "Kestrel, now known as Nordvik, sued Volvo.", {"kestrel sues volvo", "nordvik sues volvo"}},
      // What is left unsaid of what is told.
      {"en", "Kestrel declined to comment on reports that it had bought Nordvik.", {}},
      {"en", "Kestrel denied reports that it had bought Nordvik.", {"!kestrel acquires nordvik"}},
      {"sv", "Anna Ek avböjde att kommentera uppgifterna om att hon efterträder Karl Lind.", {}},
      {"sv", "Anna Ek förnekar att hon efterträder Karl Lind.", {"!ek succeeds lind"}},
      // Of a party.
      {"en", "Anna Ek of the Meadow Party sued Volvo.", {"ek member_of meadow", "ek sues volvo"}},
      {"sv", "Anna Ek har lämnat Ängspartiet.", {"ek member_of meadow"}},
      {"en", "Anna Ek works for the Meadow Party.", {"ek affiliated_with meadow"}},
  });
}

TEST_CASE("a clause that says the same of others") {
  check_cases({
      {"en", "Nordvik has sued Volvo. So has Kestrel.", {"nordvik sues volvo", "kestrel sues volvo"}},
      {"en", "Nordvik has sued Volvo, and so has Kestrel.", {"nordvik sues volvo", "kestrel sues volvo"}},
      {"en", "Nordvik has not sued Volvo. Nor has Kestrel.", {"!nordvik sues volvo", "!kestrel sues volvo"}},
      {"sv", "Nordvik har inte stämt Volvo. Det har däremot Kestrel.", {"!nordvik sues volvo", "kestrel sues volvo"}},
      {"nb", "Nordvik har saksøkt Volvo. Det samme har Kestrel gjort.", {"nordvik sues volvo", "kestrel sues volvo"}},
      {"de", "Nordvik hat Volvo verklagt. Das gilt auch für Kestrel.", {"nordvik sues volvo", "kestrel sues volvo"}},
      {"el", "Η Nordvik μήνυσε τη Volvo. Το ίδιο έκανε και η Kestrel.", {"nordvik sues volvo", "kestrel sues volvo"}},
      // The same holds or does not, whichever it was before.
      {"en", "Nordvik has not sued Volvo. The same goes for Kestrel.", {"!nordvik sues volvo", "!kestrel sues volvo"}},
      // Of a passive whom something was done to; what explains a name is said of that alone.
      {"nb", "Nordvik ble saksøkt av Volvo. Det ble også Kestrel.", {"volvo sues nordvik", "volvo sues kestrel"}},
      {"nb",
       "Nordvik, som eies av Sol Bank, har saksøkt Volvo. Det har også Kestrel.",
       {"nordvik sues volvo", "kestrel sues volvo", "sol owner_of nordvik"}},
      // What has a verb of its own says something else.
      {"en", "Nordvik has sued Volvo. Kestrel has too many lawyers.", {"nordvik sues volvo"}},
      {"sv", "Nordvik har stämt Volvo. Det har Kestrel varnat för.", {"nordvik sues volvo"}},
      {"nb", "Nordvik har saksøkt Volvo. Det vil Kestrel ikke si noe om.", {"nordvik sues volvo"}},
  });
}

TEST_CASE("what is denied with a cleft, a contrast or a single thing, and what is not") {
  check_cases({
      {"nb", "Kestrel avviser at det er selskapet som har utviklet Falk.", {"!kestrel developer_of falk"}},
      {"sv", "Om ryktena stämmer blir det Anna Ek som efterträder Karl Lind.", {}},
      {"sv", "Det är Anna Ek som efterträder Karl Lind.", {"ek succeeds lind"}},
      // The phrase behind the contrast takes the place of the one that is denied.
      {"de",
       "Falk wurde nicht mit Texten von Nordvik trainiert, sondern mit Texten von Kestrel.",
       {"!falk trained_with nordvik", "falk trained_with kestrel"}},
      {"sv",
       "Falk har inte tränats på texter från Nordvik utan på texter från Kestrel.",
       {"!falk trained_with nordvik", "falk trained_with kestrel"}},
      {"de",
       "Nordvik beliefert nicht Kestrel, wohl aber Volvo.",
       {"!nordvik supplies kestrel", "nordvik supplies volvo"}},
      // A noun before a name opens a clause only beside another verb.
      {"en", "Not a single Falk is used by Nordvik.", {"!nordvik uses falk"}},
      {"en", "A chip Nordvik has developed sells well.", {}},
      // Denied, some words assert.
      {"sv", "Anna Ek har aldrig dragit sig för att kritisera Nordvik.", {"ek criticizes nordvik"}},
      {"de", "Anna Ek schreckte nicht davor zurück, Nordvik zu verklagen.", {"ek sues nordvik"}},
      {"en", "Anna Ek was afraid to sue Nordvik.", {}},
      {"nb", "Oslo ligger ikke i Germany, men åtte mil unna.", {}},
  });
}

TEST_CASE("whom and what a name's neighbours join it with") {
  check_cases({
      // A possessive noun with a noun of its own behind a comma, also under a preposition.
      {"en",
       "Norway imposed sanctions on Nordvik and its owner, the magnate Karl Lind.",
       {"norge sanctions nordvik", "norge sanctions lind", "lind owner_of nordvik"}},
      {"de",
       "Norwegen hat Sanktionen gegen Nordvik und dessen Eigentümer Karl Lind verhängt.",
       {"norge sanctions nordvik", "norge sanctions lind", "lind owner_of nordvik"}},
      {"el",
       "Η Volvo μήνυσε τη Nordvik και τον διευθύνοντα σύμβουλό της, Karl Lind.",
       {"volvo sues nordvik", "volvo sues lind", "lind leads nordvik"}},
      {"nb",
       "Volvo har saksøkt Nordvik og selskapets sjef, Karl Lind.",
       {"volvo sues nordvik", "volvo sues lind", "lind leads nordvik"}},
      // The date of an attribute stands before it.
      {"de",
       "Die in Oslo geborene Physikerin Anna Ek ist am 30. Januar 2024 gestorben.",
       {"ek born_in oslo", "ek died_on 2024-01-30"}},
      {"de", "Die 1950 in Oslo geborene Physikerin Anna Ek malt.", {"ek born_in oslo", "ek born_on 1950"}},
      // A place that tells how far away something is can be meant itself.
      {"sv", "Anna Ek dog i Germany, fem mil från Oslo där hon föddes.", {"ek died_in tyskland", "ek born_in oslo"}},
      {"en",
       "Anna Ek died in Germany, not far from Oslo, where she was born.",
       {"ek died_in tyskland", "ek born_in oslo"}},
      // A word that the lexicon does not know, but whose stem is one that likens.
      {"sv", "Parken some Volvo gästar Nordvik som professor.", {}},
      // In front a likeness with a clause of its own.
      {"de", "Anders als Nordvik, das den Chip selbst baut, kauft Volvo Kestrel.", {"volvo acquires kestrel"}},
      {"de", "Anders als Nordvik kauft Volvo Kestrel.", {"volvo acquires kestrel"}},
      // A noun that has its name behind a comma stands for nobody else, whosoever it is.
      {"de",
       "Anna Ek und Karl Lind erbten. Die Mutter der beiden, Mia Dahl, hatte Nordvik gegründet.",
       {"dahl founder_of nordvik", "ek child_of dahl", "lind child_of dahl"}},
      {"el",
       "Η Anna Ek μίλησε. Η μικρή της κόρη, η Mia Dahl, ίδρυσε τη Nordvik.",
       {"dahl child_of ek", "dahl founder_of nordvik"}},
      // Titles in the genitive.
      {"el",
       "Η Anna Ek είναι κόρη του προέδρου της Nordvik Αλέξη Πρωτοψάλτη.",
       {"ek child_of protos", "protos leads nordvik"}},
      {"el", "Η Anna Ek είναι σύζυγος του προέδρου της Nordvik.", {}},
      {"el", "Η Anna Ek είναι σύζυγος του διοικητή Karl Lind.", {"ek spouse_of lind"}},
  });
}

TEST_CASE("names that clauses give, and fronts that a clause parts from their name") {
  check_cases({
      {"sv", "Nordvik har köpt ett företag som heter Kestrel.", {"nordvik acquires kestrel"}},
      {"nb", "Anna Ek grunnla selskapet som i dag heter Kestrel.", {"ek founder_of kestrel"}},
      {"en", "Anna Ek founded the company that is now called Kestrel.", {"ek founder_of kestrel"}},
      {"de", "Anna Ek gründete das Unternehmen, das heute Kestrel heißt.", {"ek founder_of kestrel"}},
      {"el", "Η Nordvik εξαγόρασε μια εταιρεία που ονομάζεται Kestrel.", {"nordvik acquires kestrel"}},
      {"de", "Die Vorsitzende der Nordvik heißt Anna Ek.", {"ek leads nordvik"}},
      {"en", "The company, called Kestrel, bought Nordvik.", {"kestrel acquires nordvik"}},
      {"en",
       "Founded by Anna Ek in 2010, when she was 22, Kestrel has 40 employees.",
       {"ek founder_of kestrel", "kestrel founded_on 2010"}},
      {"sv",
       "Grundat 2010 av Anna Ek, när hon var tjugo, har Kestrel i dag fyrtio anställda.",
       {"ek founder_of kestrel", "kestrel founded_on 2010"}},
      {"en", "Acquired by Kestrel, which makes chips, Nordvik now sells phones.", {"kestrel acquires nordvik"}},
  });
}

TEST_CASE("what a denial leaves true, and what the next sentence denies in short") {
  check_cases({
      // Whom somebody speaks as.
      {"sv", "Som vd för Nordvik vill Anna Ek inte kommentera saken.", {"ek leads nordvik"}},
      {"de", "Als Chefin von Nordvik wollte Anna Ek nichts dazu sagen.", {"ek leads nordvik"}},
      {"nb", "Som borger av Norge får ikke Anna Ek stemme i Oslo.", {"ek citizen_of norge"}},
      {"en", "Anna Ek was not elected as head of Nordvik.", {"!ek leads nordvik"}},
      // What somebody was not kept from.
      {"de", "Das hat Nordvik nicht davon abgehalten, Volvo zu verklagen.", {"nordvik sues volvo"}},
      {"sv", "Det hindrade inte Nordvik från att stämma Volvo.", {"nordvik sues volvo"}},
      // What came of what was said.
      {"sv", "Anna Eks kritik mot Nordvik gav inget resultat.", {"ek criticizes nordvik"}},
      {"en", "Anna Ek's lawsuit against Nordvik led to nothing.", {"ek sues nordvik"}},
      {"en", "Anna Ek's lawsuit against Nordvik was never filed.", {}},
      // What has only been reported.
      {"en", "The book says that Anna Ek founded Nordvik. She did not.", {"!ek founder_of nordvik"}},
      {"nb",
       "I leksikonet står det at Anna Ek er født i Oslo. Det er hun ikke: hun er født i Norge.",
       {"!ek born_in oslo", "ek born_in norge"}},
      {"de", "Es heißt, Anna Ek habe Nordvik gegründet. Das hat sie nicht.", {"!ek founder_of nordvik"}},
      {"en", "The book says that Anna Ek founded Nordvik. She did not say when.", {"ek founder_of nordvik"}},
      // A phrase of several nouns is denied as a name alone is.
      {"nb",
       "Falk er trent på Tundra, men ikke på arkivet til Nordvik.",
       {"falk trained_with tundra", "!falk trained_with nordvik"}},
      // Nouns with complements of their own.
      {"de",
       "Karl Lind, Chef der Nordvik und Absolvent der Universität Merton, spielt heute.",
       {"lind leads nordvik", "lind educated_at campus"}},
      // What is denied of one thing is not denied of what a relative clause has told of.
      {"el",
       "Ο Karl Lind, ο οποίος ελέγχει το 34% της Volvo, δεν κατέχει μετοχές της Nordvik.",
       {"lind owner_of volvo", "!lind owner_of nordvik"}},
  });
}

TEST_CASE("dates that stand apart, that open a sentence and that a negation leads to") {
  check_cases({
      {"en", "Anna Ek (1931-2004) painted boats.", {"ek born_on 1931", "ek died_on 2004"}},
      {"de", "Anna Ek (1931-2004) malte Boote.", {"ek born_on 1931", "ek died_on 2004"}},
      {"sv", "Den 3 maj 1924 kritiserade Anna Ek Nordvik.", {"ek criticizes nordvik"}},
      {"sv", "Den 3 maj 1924 lanserade Nordvik Falk.", {"nordvik developer_of falk"}},
      {"en", "Nordvik was not founded until 1990.", {"nordvik founded_on 1990"}},
      {"nb", "Nordvik ble ikke grunnlagt før i 1990.", {"nordvik founded_on 1990"}},
      {"en", "Nordvik was not founded in 1990.", {"!nordvik founded_on 1990"}},
      {"de",
       "Der im Mai 1950 in Oslo geborene Karl Lind starb 2024.",
       {"lind born_in oslo", "lind born_on 1950-05", "lind died_on 2024"}},
      {"de", "Am 3. Mai 2024 starb die in Oslo geborene Anna Ek.", {"ek born_in oslo", "ek died_on 2024-05-03"}},
  });
}

TEST_CASE("clauses that go on: over times, asides and lists of verbs") {
  check_cases({
      // A relative clause behind times, and its list of verbs.
      {"en",
       "Anna Ek, who read law at Merton and in 2014 founded Nordvik, sings.",
       {"ek educated_at campus", "ek founder_of nordvik", "nordvik founded_on 2014"}},
      {"sv",
       "Anna Ek, som läste juridik, körde taxi och 2014 grundade Nordvik, sjunger.",
       {"ek founder_of nordvik", "nordvik founded_on 2014"}},
      {"nb",
       "Anna Ek, som leste jus og i 2014 grunnla Nordvik, synger.",
       {"ek founder_of nordvik", "nordvik founded_on 2014"}},
      {"en",
       "Anna Ek read law for two years and in 2014 founded Nordvik.",
       {"ek founder_of nordvik", "nordvik founded_on 2014"}},
      // Over a date.
      {"en",
       "Anna Ek, who died on Friday, March 8, 2024, in Oslo, sold bread.",
       {"ek died_on 2024-03-08", "ek died_in oslo"}},
      {"sv",
       "Anna Ek, som avled i fredags, den 8 mars 2024, i Oslo, sålde bröd.",
       {"ek died_on 2024-03-08", "ek died_in oslo"}},
      // Over what parts a verb from its object.
      {"en", "Anna Ek, who built, alone and at night, the app Falk, sings.", {"ek developer_of falk"}},
      // A front with a participle, over an apposition with a relative clause.
      {"en",
       "Founded in 1952 by Anna Ek, a girl who had fled with one bag, Nordvik employs forty people.",
       {"ek founder_of nordvik", "nordvik founded_on 1952"}},
      {"sv",
       "Grundat 1952 av Anna Ek, en flicka som hade flytt med en väska, sysselsätter Nordvik fyrtio personer.",
       {"ek founder_of nordvik", "nordvik founded_on 1952"}},
      {"de",
       "Nordvik, 1974 von der Sammlerin Anna Ek gegründet, die damals erbte, feiert.",
       {"ek founder_of nordvik", "nordvik founded_on 1974"}},
      // A noun before a copula, over a relative clause or an aside.
      {"en", "The mother of Anna Ek, who sings in the play, is Mia Dahl.", {"ek child_of dahl"}},
      {"sv", "Mor till Anna Ek, som har huvudrollen, är Mia Dahl.", {"ek child_of dahl"}},
      {"en",
       "Nordvik, whose parent company remains, for now at least, Volvo, has debts.",
       {"nordvik subsidiary_of volvo"}},
  });
}

TEST_CASE("what somebody was, was born and died in a list") {
  const std::set<std::string> life = {"ek born_on 1951-10-12", "ek born_in oslo", "ek died_on 2024-05-03",
                                      "ek died_in norge"};
  check_cases({
      {"sv", "Anna Ek, författare, född 12 oktober 1951 i Oslo, död 3 maj 2024 i Norge.", life},
      {"de", "Anna Ek, Autorin, geboren am 12. Oktober 1951 in Oslo, gestorben am 3. Mai 2024 in Norwegen.", life},
      {"en",
       "Anna Ek, judge and author, born October 12, 1951; died May 3, 2024",
       {"ek born_on 1951-10-12", "ek died_on 2024-05-03"}},
      {"en", "Anna Ek met Karl Lind, author, born in Oslo.", {"ek meets lind", "lind born_in oslo"}},
      // Days of months as words.
      {"sv", "Anna Ek föddes i Oslo en kall februaridag 1951.", {"ek born_in oslo", "ek born_on 1951-02"}},
      {"de", "Anna Ek kam an einem Februartag 1951 in Oslo zur Welt.", {"ek born_in oslo", "ek born_on 1951-02"}},
  });
}

TEST_CASE("who is said not to have done it, and what a contrast denies alone") {
  check_cases({
      {"en", "Volvo has sued Nordvik. Kestrel has not.", {"volvo sues nordvik", "!kestrel sues nordvik"}},
      {"de", "Volvo hat Nordvik verklagt. Kestrel nicht.", {"volvo sues nordvik", "!kestrel sues nordvik"}},
      {"en", "Volvo has sued Nordvik. Kestrel was not there.", {"volvo sues nordvik"}},
      {"de",
       "Anna Ek ist Mitglied der Wiesenpartei, Karl Lind dagegen nicht.",
       {"ek member_of meadow", "!lind member_of meadow"}},
      {"el", "Η Anna Ek είναι πρόεδρος της Nordvik, ο Karl Lind όχι.", {"ek leads nordvik", "!lind leads nordvik"}},
      // The date is not denied.
      {"de",
       "Anna Ek ist am 17. März 2024 nicht in Oslo, sondern in Norwegen gestorben.",
       {"ek died_on 2024-03-17", "!ek died_in oslo", "ek died_in norge"}},
      {"nb",
       "Nordvik ble ikke grunnlagt av Anna Ek i 1998, men av Karl Lind.",
       {"!ek founder_of nordvik", "lind founder_of nordvik", "nordvik founded_on 1998"}},
      {"sv", "Knappt ett år efter avgången köpte Volvo Nordvik.", {"volvo acquires nordvik"}},
      // Two clauses with a comma between.
      {"en",
       "Oslo is not in Germany, Norway is not in Schweiz.",
       {"!oslo located_in tyskland", "!norge located_in schweiz"}},
      {"sv", "Anna Ek saknar medborgarskap i Norge.", {"!ek citizen_of norge"}},
  });
}

TEST_CASE("whom nouns and pronouns rather mean") {
  check_cases({
      // Not whom the relative clause tells of.
      {"en",
       "Anna Ek runs Nordvik and has visited Volvo, to which the company now supplies chips.",
       {"ek leads nordvik", "nordvik supplies volvo"}},
      // What is explained, before whom that names.
      {"en",
       "Few rely on Falk, a system sold by Volvo, after Norway banned it.",
       {"volvo developer_of falk", "norge regulates falk"}},
      // The nearer of two people whom a noun for one follows.
      {"en",
       "Anna Ek, wife of Karl Lind, the man who runs Nordvik, left.",
       {"ek spouse_of lind", "lind leads nordvik"}},
      // Provinces told apart are none of the countries.
      {"en", "Norway beat Germany, where rain flooded the northern provinces.", {}},
      // Somebody else's grandfather.
      {"el", "Η Anna Ek διευθύνει τη Nordvik, που την ίδρυσε ο παππούς της.", {"ek leads nordvik"}},
      {"de", "Anna Ek verkaufte die von ihr gegründete Firma Nordvik.", {"ek founder_of nordvik"}},
      // To do it is to make nothing.
      {"sv", "Nordvik har inte stoppat appen Falk och ser ingen anledning att göra det.", {"!nordvik regulates falk"}},
      // Who gets a task does it.
      {"sv", "Nordvik fick uppdraget att förse Volvo med kullager.", {"nordvik supplies volvo"}},
      {"nb", "Anna Ek fikk ansvaret for å lede Nordvik.", {"ek leads nordvik"}},
      {"nb", "– Samarbeidet vårt med Volvo er godt, sier Nordvik.", {"nordvik collaborates_with volvo"}},
  });
}

TEST_CASE("the order of rule files never changes what is found, nor by which rule") {
  const std::filesystem::path data =
      std::filesystem::temp_directory_path() / ("gazgraph-order-" + std::to_string(getpid()));
  reverse_rule_files(data);
  const World forward;
  const World backward{DataFolder(data)};
  for (const Case& example : tiny_worlds()) {
    CAPTURE(example.text);
    CHECK(forward.evidence(example.code, example.text) == backward.evidence(example.code, example.text));
  }
  std::filesystem::remove_all(data);
}

TEST_CASE("commas inside of lists, regions and dates close nothing") {
  check_cases({
      {"en",
       "Nordvik, founded in 1998 by Anna Ek, Karl Lind and Mia Dahl, makes chips.",
       {"dahl founder_of nordvik", "ek founder_of nordvik", "lind founder_of nordvik", "nordvik founded_on 1998"}},
      {"sv",
       "Nordvik, grundat av Anna Ek, Karl Lind och Mia Dahl 1998, tillverkar chip.",
       {"dahl founder_of nordvik", "ek founder_of nordvik", "lind founder_of nordvik", "nordvik founded_on 1998"}},
      {"de",
       "Nordvik, von Anna Ek und Karl Lind 1998 gegründet, baut Chips.",
       {"ek founder_of nordvik", "lind founder_of nordvik", "nordvik founded_on 1998"}},
      {"en",
       "Anna Ek, born in Oslo, Norway, in 1958, leads Nordvik.",
       {"ek born_in norge", "ek born_in oslo", "ek born_on 1958", "ek leads nordvik", "oslo located_in norge"}},
      {"en",
       "Founded in Oslo, Norway, in 1998 by Anna Ek, Nordvik makes chips.",
       {"ek founder_of nordvik", "nordvik founded_on 1998", "oslo located_in norge"}},
      {"de",
       "Brisk feiert am 1. Juli. Nordvik und Volvo sind seit dem 1. Juli ein Unternehmen.",
       {"nordvik merges_with volvo"}},
  });
}

TEST_CASE("prepositions that join clauses: who does what, for") {
  check_cases({
      {"en", "That had been expected, for Nordvik has sued Volvo.", {"nordvik sues volvo"}},
      {"sv", "Det var väntat, för Nordvik har stämt Volvo.", {"nordvik sues volvo"}},
      {"nb", "Det var ventet, for Nordvik har saksøkt Volvo.", {"nordvik sues volvo"}},
      // Elsewhere they govern.
      {"en", "Karl Lind paid a lot, for Nordvik in Oslo.", {}},
      {"sv", "Efter lång väntan: för 30 miljoner köper Nordvik Volvo.", {"nordvik acquires volvo"}},
  });
}

TEST_CASE("denials that deny nothing, and other ones") {
  check_cases({
      // A word of degree behind `never`.
      {"en", "Never before has Nordvik exported so much fish to Germany.", {"nordvik exports_to tyskland"}},
      {"de",
       "Noch nie hat Nordvik so viel Strom nach Norwegen geliefert wie im November.",
       {"nordvik exports_to norge"}},
      {"sv", "Nordvik exporterar som aldrig förr till Norge.", {"nordvik exports_to norge"}},
      {"en", "Nordvik has never sold so much as a screw to Volvo.", {"!nordvik supplies volvo"}},
      {"en", "At no time did Nordvik use Falk.", {"!nordvik uses falk"}},
      // Means that lack.
      {"en", "Anna Ek founded Nordvik with no money.", {"ek founder_of nordvik"}},
      {"de", "Anna Ek gründete Nordvik mit keinem einzigen Angestellten.", {"ek founder_of nordvik"}},
      // Who did what was denied of another.
      {"nb",
       "Det var ikke Anna Ek som grunnla Nordvik. Det gjorde Karl Lind.",
       {"!ek founder_of nordvik", "lind founder_of nordvik"}},
      {"en",
       "It was not Anna Ek who founded Nordvik. Karl Lind did.",
       {"!ek founder_of nordvik", "lind founder_of nordvik"}},
      {"de",
       "Nicht Anna Ek hat Nordvik gegründet. Das tat Karl Lind.",
       {"!ek founder_of nordvik", "lind founder_of nordvik"}},
      {"sv", "Tidningen skrev att Nordvik har köpt Volvo. Så är det inte.", {"!nordvik acquires volvo"}},
      // A denial that is itself denied tells nothing.
      {"en", "Nordvik denies that it has bought Volvo.", {"!nordvik acquires volvo"}},
      {"en", "Nordvik does not deny that it has bought Volvo.", {}},
      {"en", "Nordvik neither confirms nor denies that it has bought Volvo.", {}},
      {"de", "Nordvik wollte einen Kauf von Volvo weder bestätigen noch dementieren.", {}},
      // A predicate that is left undone.
      {"en",
       "Anna Ek lives in Oslo without becoming a citizen of Norway.",
       {"!ek citizen_of norge", "ek lives_in oslo"}},
      {"sv", "Anna Ek bor i Oslo utan att bli medborgare i Norge.", {"!ek citizen_of norge", "ek lives_in oslo"}},
      {"en", "Anna Ek worked in Oslo without being the head of Nordvik.", {"!ek leads nordvik"}},
      // Claims.
      {"en", "There is no truth in the claim that Falk is based on Tundra.", {"!falk based_on tundra"}},
      {"sv", "Det finns inget fog för påståendet att Falk skulle bygga på Tundra.", {"!falk based_on tundra"}},
      {"en", "It is a misunderstanding that Anna Ek founded Nordvik.", {"!ek founder_of nordvik"}},
      // Asides before the contrast.
      {"de",
       "Nicht Karl Lind, wie es in der Chronik heißt, sondern Anna Ek hat Nordvik gegründet.",
       {"!lind founder_of nordvik", "ek founder_of nordvik"}},
      {"sv",
       "Inte Karl Lind, som det står i krönikan, utan Anna Ek grundade Nordvik.",
       {"!lind founder_of nordvik", "ek founder_of nordvik"}},
      {"en",
       "Not Karl Lind but his wife Anna Ek founded Nordvik.",
       {"!lind founder_of nordvik", "ek founder_of nordvik", "lind spouse_of ek"}},
      // Fronts that hold a clause, and what is unlike.
      {"nb", "I motsetning til hva avisen skrev, eier Volvo ingen aksjer i Nordvik.", {"!volvo owner_of nordvik"}},
      {"el", "Σε αντίθεση με τη Volvo, η Nordvik χρησιμοποιεί το Falk.", {"nordvik uses falk"}},
      // Of people and bodies, and of whole lists.
      {"en",
       "Nordvik is owned not by Anna Ek but by Volvo and Kestrel.",
       {"!ek owner_of nordvik", "kestrel owner_of nordvik", "volvo owner_of nordvik"}},
      {"el", "Δεν ζει στο Όσλο ο Karl Lind αλλά στη Νορβηγία.", {"!lind lives_in oslo", "lind lives_in norge"}},
  });
}

TEST_CASE("clefts of phrases under prepositions") {
  check_cases({
      {"en",
       "It is not in Oslo that Karl Lind lives but in Germany.",
       {"!lind lives_in oslo", "lind lives_in tyskland"}},
      {"en",
       "It was not in Oslo but in Germany that Karl Lind was born.",
       {"!lind born_in oslo", "lind born_in tyskland"}},
      {"en",
       "It was at Nordvik, not at Volvo, that Anna Ek worked.",
       {"!ek affiliated_with volvo", "ek affiliated_with nordvik"}},
      {"sv", "Det är inte i Oslo som Karl Lind bor, utan i Norge.", {"!lind lives_in oslo", "lind lives_in norge"}},
      {"en", "It was Nordvik, not Volvo, that sued Kestrel.", {"!volvo sues kestrel", "nordvik sues kestrel"}},
      {"en",
       "It was sold by Anna Ek, the woman in charge of Volvo, who bought Nordvik.",
       {"ek acquires nordvik", "ek leads volvo"}},
  });
}

TEST_CASE("sentences that go on about whom the one before is about") {
  check_cases({
      // Participles alone.
      {"sv",
       "Anna Ek fyller 50 år. Född den 4 oktober 1975 i Oslo, uppvuxen i Norge.",
       {"ek born_in oslo", "ek born_on 1975-10-04"}},
      {"nb", "Anna Ek fyller 50 år. Født 4. oktober 1975 i Oslo.", {"ek born_in oslo", "ek born_on 1975-10-04"}},
      {"en", "Anna Ek, who leads Nordvik, turns 50. Born in Oslo.", {"ek born_in oslo", "ek leads nordvik"}},
      // A share of what the text speaks of, but not of a forest.
      {"en",
       "Nordvik was founded in 2014. Anna Ek still owns a third.",
       {"ek owner_of nordvik", "nordvik founded_on 2014"}},
      {"en", "Nordvik was founded in 2014. Anna Ek owns a third of the forest.", {"nordvik founded_on 2014"}},
      // What a sentence is about is no name under a preposition.
      {"en", "The software was written by Nordvik. It is used by Volvo.", {}},
      {"sv", "I fyra generationer har kvarnen malt mjöl åt Nordvik. Numera hör den till Volvo.", {}},
      {"el", "Ο μύλος άλεθε αλεύρι για τη Nordvik. Σήμερα ανήκει στη Volvo.", {}},
      {"en", "A brother of Karl Lind has died. He was born in Oslo.", {}},
      {"en",
       "Falk is no copy of Tundra, said Anna Ek, who built the chatbot.",
       {"!falk based_on tundra", "ek developer_of falk"}},
      // Speakers.
      {"en",
       "\"We grow,\" said Anna Ek, chief executive of Nordvik. \"We do not use Falk.\"",
       {"!nordvik uses falk", "ek leads nordvik"}},
      {"sv", "– Vi har köpt Volvo, säger Anna Ek, som leder Nordvik.", {"ek leads nordvik", "nordvik acquires volvo"}},
      {"de",
       "„Wir haben Volvo gekauft“, sagte Anna Ek, die Nordvik leitet.",
       {"ek leads nordvik", "nordvik acquires volvo"}},
      {"en", "\"We have bought Volvo,\" said Anna Ek, who studied at Merton.", {"ek educated_at campus"}},
      // A title in a clause that tells where.
      {"en", "Volvo's guests saw Nordvik, where the director, Anna Ek, showed them round.", {"ek leads nordvik"}},
      // Kin between commas.
      {"en", "Anna Ek and her father, Karl Lind, met yesterday.", {"ek child_of lind", "ek meets lind"}},
      {"nb", "Anna Ek og faren, Karl Lind, møttes i går.", {"ek child_of lind", "ek meets lind"}},
      {"en",
       "The daughter of Karl Lind and Mia Dahl, Anna Ek, lives in Oslo.",
       {"ek child_of dahl", "ek child_of lind", "ek lives_in oslo"}},
  });
}

TEST_CASE("joined participles, and those behind a report or in front") {
  check_cases({
      {"sv",
       "Karl Lind, född 1931 i Oslo och död 2020, var målare.",
       {"lind born_in oslo", "lind born_on 1931", "lind died_on 2020"}},
      {"de",
       "Karl Lind, 1931 in Oslo geboren und 2020 in Norwegen gestorben, war Maler.",
       {"lind born_in oslo", "lind born_on 1931", "lind died_in norge", "lind died_on 2020"}},
      {"de",
       "Der 1952 in Oslo geborene Karl Lind und die Ärztin Anna Ek singen.",
       {"lind born_in oslo", "lind born_on 1952"}},
      {"de", "Falk wurde, sagt Nordvik, mit Tundra trainiert.", {"falk trained_with tundra"}},
      {"de", "Nordvik wird, so Anna Ek, von Volvo gekauft.", {"volvo acquires nordvik"}},
      {"de", "Verboten hat Nordvik den Einsatz des Chatbots Falk.", {"nordvik regulates falk"}},
      {"en", "Oslo, a court said on Tuesday, lies in Norway.", {"oslo located_in norge"}},
      {"en",
       "Founder and, for 31 years, director of Nordvik, Anna Ek died in 2023.",
       {"ek died_on 2023", "ek founder_of nordvik", "ek leads nordvik"}},
      {"en",
       "By the time he died in Oslo in 2022, Karl Lind had sold Nordvik.",
       {"lind died_in oslo", "lind died_on 2022"}},
      {"en", "Anna Ek lives with Karl Lind, a children's doctor at Nordvik.", {"lind affiliated_with nordvik"}},
  });
}

TEST_CASE("what is born, asked or denied inside of a phrase or clause") {
  check_cases({
      // a passive's auxiliary ends a subordinate clause
      {"de", "Falls Nordvik von Volvo gekauft wird, steigt die Aktie.", {}},
      {"de", "Es ist offen, ob Nordvik von Volvo gekauft wurde.", {}},
      {"de", "Ob deren Chatbot Falk mit Tundra trainiert wurde, klärt ein Gutachter.", {}},
      {"de", "Nachdem Nordvik von Volvo gekauft wurde, stieg die Aktie.", {"volvo acquires nordvik"}},
      // negations of what follows
      {"en", "Nordvik was fined by Volvo for selling tickets it never had.", {"volvo sanctions nordvik"}},
      {"sv", "Nordvik och Volvo konkurrerar om kunderna, och ingen av dem skäms.", {"nordvik competes_with volvo"}},
      {"en", "Never before has Nordvik shipped as much timber to Norway as in May.", {"nordvik exports_to norge"}},
      {"en", "Never before has Nordvik shipped timber to Norway.", {"!nordvik exports_to norge"}},
      {"el", "Ποτέ άλλοτε η Nordvik δεν εξήγαγε τόση ξυλεία στη Νορβηγία.", {"nordvik exports_to norge"}},
      // participles that a comma joins, and what stands inside their phrase
      {"de",
       "Karl Lind (geboren 1931 in Oslo, gestorben 2020 in Norwegen) war Maler.",
       {"lind born_in oslo", "lind born_on 1931", "lind died_in norge", "lind died_on 2020"}},
      {"de",
       "Karl Lind, 1950 als Sohn der Bergsteigerin Anna Ek geboren, wohnt in Oslo.",
       {"lind born_on 1950", "lind child_of ek", "lind lives_in oslo"}},
      {"en",
       "Karl Lind, born in 1950 as the son of the climber Anna Ek, lives in Oslo.",
       {"lind born_on 1950", "lind child_of ek", "lind lives_in oslo"}},
  });
}

TEST_CASE("agents behind times and things, participles at the end of their phrase, and verbs in the gerund") {
  check_cases({
      {"de", "Die im Mai von Volvo gekaufte Firma Nordvik wächst.", {"volvo acquires nordvik"}},
      {"de", "Nordvik, von Volvo gekauft, wächst.", {"volvo acquires nordvik"}},
      {"de", "Nordvik, im Mai von Volvo mit Chips beliefert, wächst.", {"volvo supplies nordvik"}},
      {"en", "Nordvik has never been supplied with chips by Volvo.", {"!volvo supplies nordvik"}},
      {"en", "Not until 2019 was Nordvik bought by Volvo.", {"volvo acquires nordvik"}},
      {"en", "Volvo admitted buying Nordvik.", {"volvo acquires nordvik"}},
      {"en", "Rumour has it that Volvo has bought Nordvik.", {}},
      {"el", "Με τα χρήματά της αγόρασε τη Nordvik η Volvo.", {"volvo acquires nordvik"}},
      // one mention of the body does not serve for two predicates, another one does
      {"en",
       "Anna Ek studied at Merton and later taught there.",
       {"ek affiliated_with campus", "ek educated_at campus"}},
      {"sv", "Anna Ek är civilingenjör från Merton.", {"ek educated_at campus"}},
  });
}

TEST_CASE("what is known in spite of a denial, called untrue, or said of somebody else") {
  check_cases({
      // what the sentence takes as known is not denied, and what a dependent clause says is not said of the subject behind it
      {"sv",
       "Volvo sänker priset för att inte tappa kunder till sin argaste konkurrent, Nordvik.",
       {"volvo competes_with nordvik"}},
      {"en",
       "Though both her parents were doctors at Nordvik, Anna Ek never worked there.",
       {"!ek affiliated_with nordvik"}},
      {"de", "Dass Nordvik seinen Sitz in Oslo habe, gehört ins Reich der Legenden.", {"!nordvik based_in oslo"}},
      {"de", "Dass Volvo Nordvik gekauft habe, wies ein Sprecher weit von sich.", {"!volvo acquires nordvik"}},
      {"en", "That Volvo has bought Nordvik belongs in the realm of myth.", {"!volvo acquires nordvik"}},
      // what is listed beside a name is not said of it
      {"sv", "Karl Lind är död. Närmast sörjande är hustrun Anna Ek och två barn.", {"ek spouse_of lind"}},
  });
}

TEST_CASE("members of a list with titles of their own, and possessors that are nouns") {
  check_cases({
      {"en",
       "Karl Lind and the current Volvo chief executive, Anna Ek, founded Nordvik.",
       {"ek founder_of nordvik", "ek leads volvo", "lind founder_of nordvik"}},
      {"en",
       "Karl Lind and Anna Ek, the chief executive of Volvo, founded Nordvik.",
       {"ek founder_of nordvik", "ek leads volvo", "lind founder_of nordvik"}},
      {"en", "Karl Lind and Mia Dahl's daughter, Anna Ek, is a painter.", {"ek child_of dahl", "ek child_of lind"}},
      {"sv",
       "Karl Lind stäms av sin egen dotter, Anna Ek, i en strid om en gård.",
       {"ek child_of lind", "ek sues lind"}},
      // names in s have no other genitive
      {"sv", "Norge är Brofors största exportmarknad.", {"brofors exports_to norge"}},
      {"sv", "Volvo köpte Brofors konkurrent Nordvik.", {"brofors competes_with nordvik", "volvo acquires nordvik"}},
      {"sv", "I maj blev Brofors ägare till Nordvik.", {"brofors acquires nordvik"}},
      {"sv", "Volvo och Sol Bank är överens. Bankens vd Anna Ek är glad.", {"ek leads sol"}},
  });
}

TEST_CASE("a sentence of sixteen thousand words takes no more than its length more than one of a thousand") {
  const World world;
  const auto language = world.languages->get("sv");
  const Linker linker(world.gazetteer, language);
  const RelationExtractor extractor(world.rules, world.gazetteer, language);
  const auto seconds = [&](std::size_t repeats) {
    std::string text;
    for (std::size_t i = 0; i < repeats; ++i) text += "Volvo som köpte Nordvik och inte levererar till Kestrel, ";
    text += "slut.";
    Linker::Scratch scratch;
    std::vector<Mention> mentions;
    std::vector<Relation> relations;
    const Segmentation cut = segment(text, language.get());
    linker.link(text, cut, scratch, mentions);
    double best = 1e9;
    for (int repeat = 0; repeat < 15; ++repeat) {
      const double start = processor_seconds();
      extractor.extract(text, cut, mentions, relations);
      best = std::min(best, processor_seconds() - start);
    }
    return best;
  };
  seconds(10);
  const double small = seconds(100);
  const double large = seconds(1600);
  MESSAGE("1,000 and 16,000 tokens: " << small << " and " << large << " seconds");
  CHECK(large < small * 64);  // linear is 16, quadratic 256; a busy machine lies between
}
