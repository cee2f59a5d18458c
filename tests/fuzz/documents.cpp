// Reading documents: JSON Lines, pages of HTML or text, by the first byte of the input (`j`, `h`, anything else).
#include "fuzz.hpp"
#include "gazgraph/input/reader.hpp"

using namespace gazgraph;

std::vector<std::string> fuzz_seeds() {
  return {
      R"(j{"id":"1","text":"Ett \u00e5r \ud83d\ude00","language":"sv","title":"x","date":"2024-05-01","source":"y"})"
      "\n\n"
      R"({"text":"two"})"
      "\n{\"id\":3}",
      "h<!doctype html><html lang=de><head><title>A &amp; B</title><script>x</script></head><body><p>Ein &auml; "
      "<b>Satz</b>.<br>Noch &#x1F600; einer<nav>weg</nav></body>",
      "tEin Text\n\nmit \xff\xfe und \xe2\x82", "h<p>\xc3<table><tr><td>1<td>2</table>&#0;&#xD800;&bogus;"};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = view_of(data, size);
  if (input.empty()) return 0;
  const char* const name = input[0] == 'j' ? "input.jsonl" : input[0] == 'h' ? "input.html" : "input.txt";
  DocumentReader reader({write_input(name, input.substr(1)).string()});
  for (Document document; reader.next(document);) {
    require(replace_invalid_utf8(document.text).count == 0);
    (void)document.id.size();
  }
  return 0;
}
