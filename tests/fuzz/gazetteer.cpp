// Gazetteers as text: JSON, JSON Lines or a table, by the first byte of the input (`j`, `l`, anything else).
#include "fuzz.hpp"
#include "gazgraph/error.hpp"
#include "gazgraph/gazetteer/matcher.hpp"

using namespace gazgraph;

std::vector<std::string> fuzz_seeds() {
  return {R"(j{"entities":[{"id":"a","type":"place","label":"Berg","prior":0.5,"names":{"*":["Berg","Nya Berg"]},)"
          R"("context":["fjäll"],"labels":{"sv":"Berg"},"facts":[["located_in","b"]]}]})",
          R"(j[{"id":"a","type":"person","names":[{"text":"Ann \u00d6","language":"sv","short":true}]}])",
          R"(l{"id":"a","type":"organization","kind":"firm","names":["A&B","A. B."]})"
          "\n"
          R"({"id":"b","type":"work","names":["\ud83d\ude00 x"],"requires":["a"]})",
          "tQ1\tplace\tsv\tBerg\nQ2\tperson\tund\tÅsa Dal\r\nQ1\tplace\t*\t\n",
          "tQ1\tplace\tsv\nQ1\tperson\tsv\tBerg\n\n"};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = view_of(data, size);
  if (input.empty()) return 0;
  const char* const name = input[0] == 'j' ? "names.json" : input[0] == 'l' ? "names.jsonl" : "names.tsv";
  const auto path = write_input(name, input.substr(1));
  try {
    const auto gazetteer = Gazetteer::load(std::vector{path}, [](const Error&) {});
    for (EntityIndex entity = 0; entity < gazetteer->entity_count(); ++entity) {
      require(gazetteer->find(gazetteer->id(entity)) == entity);
      (void)gazetteer->entity(entity);
    }
    const Matcher matcher(*gazetteer, nullptr);
    Matcher::Scratch scratch;
    (void)matcher.scan("Berg, Nya Berg och Åsa Dal (A. B.)", scratch);
  } catch (const Error& error) {
    require(error.code() == ErrorCode::bad_input);
  }
  return 0;
}
