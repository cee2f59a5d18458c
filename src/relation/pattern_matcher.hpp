#pragma once

#include <string_view>
#include <vector>

#include "units.hpp"

namespace gazgraph {

/// Where a pattern matched; all are unit numbers.
struct PatternMatch {
  std::size_t subject = no_unit;
  std::size_t object = no_unit;
  std::size_t first = 0;
  std::size_t last = 0;
  bool has_verb = false;  ///< a verb lies inside, so the clause's negation concerns it
};

/// Matches patterns over the units of one sentence.
class PatternMatcher {
 public:
  PatternMatcher(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, Stemmer& stemmer,
                 std::string_view text);

  /// Every match, at most one a starting unit (the shortest), in text order. Arguments fit the predicate's types.
  /// O(elements · units · gap): a place that has failed is not tried again.
  [[nodiscard]] std::vector<PatternMatch> find(const Pattern& pattern, const Predicate& predicate) const;

 private:
  struct Search;
  const UnitSentence& sentence_;
  const RelationRules::LanguageRules& rules_;
  Stemmer& stemmer_;
  std::string_view text_;
  std::vector<std::string> stems_;
};

}  // namespace gazgraph
