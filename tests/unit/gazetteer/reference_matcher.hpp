#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/gazetteer/matcher.hpp"

/// A match as the promises of matcher.hpp have it, found by trying every name at every word.
struct ReferenceMatch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t token_end = 0;
  std::string name;
  gazgraph::MatchMethod method = gazgraph::MatchMethod::exact;
  std::uint16_t rule = gazgraph::NameMatch::no_rule;
  friend auto operator<=>(const ReferenceMatch&, const ReferenceMatch&) = default;
};

/// All matches of `names` in a text, sorted as Matcher::scan() sorts. `language` may be null. Slow and plain: folds with
/// gazgraph::fold(), cuts with ICU's properties, and shares no code with the matcher.
std::vector<ReferenceMatch> reference_matches(const std::vector<std::string>& names, const gazgraph::Language* language,
                                              std::string_view text);
