#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gazgraph/gazetteer/matcher.hpp"
#include "name_words.hpp"
#include "selection.hpp"
#include "word_memo.hpp"
#include "words.hpp"

namespace gazgraph {

/// One way to read one word of the text, or a few joined by full stops, as a word of a name.
struct WordReading {
  std::uint32_t first = 0;  ///< words of the text, inclusive
  std::uint32_t last = 0;
  std::uint32_t stem = 0;  ///< of a compound: folded bytes that belong to the name
  std::uint16_t rule = NameMatch::no_rule;
  bool outside = false;   ///< where it is the last, its ending is not part of the mention
  bool compound = false;  ///< the word goes on behind the name
};

/// A word of the text that has readings.
struct KnownWord {
  std::uint32_t word = 0;
  std::uint32_t record = 0;  ///< in the memo
};

struct Matcher::Scratch::State {
  Words words;
  Selection selection;
  std::vector<NameMatch> matches;
  WordMemo memo;
  std::vector<KnownWord> known;  ///< the picked words that have readings, then those that are names by themselves
  std::vector<Lead> leads;       ///< readings that may begin a longer name
  std::vector<std::uint64_t> pair_keys;  ///< of leads
  std::vector<WordReading> path;
  std::vector<std::uint32_t> marked_gaps;  ///< words of the path before which marks stand
  std::vector<NameWord> name_words;
  std::string base, text_key, name_key;
  std::string joined;
};

}  // namespace gazgraph
