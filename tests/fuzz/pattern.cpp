// Parsing relation patterns: what is wrong is told with a place inside the pattern.
#include "pattern.hpp"

#include "fuzz.hpp"

using namespace gazgraph;

std::vector<std::string> fuzz_seeds() {
  return {"S founded O",
          "S {buy} ..6 (the|a)? O's",
          "S:organization , @title !not O:place|person",
          "[ S- \"Exact\" = O:demonym ]",
          "S ~word ..3 O:date",
          "((a|b c)|d)? S ..40 O"};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = view_of(data, size);
  try {
    PatternSet set;
    PatternParser parser(set, [](std::string_view word, std::string& normal) { normal = word; });
    parser.add(input);
    parser.add(input);  // which knows the places then
    require(set.places.size() * 2 <= set.elements.size());
  } catch (const PatternError& error) {
    require(error.offset <= input.size());
  }
  return 0;
}
