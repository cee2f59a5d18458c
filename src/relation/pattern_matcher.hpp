#pragma once

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
  /// Memory that may serve many matchers, one at a time.
  struct Scratch {
    std::vector<std::uint32_t> failed;  ///< by state: the round in which it failed
    std::uint32_t round = 0;
    std::vector<std::uint32_t> arguments;  ///< units of the sentence that are referents or dates
  };
  /// O(units)
  PatternMatcher(const UnitSentence& sentence, Scratch& scratch);

  /// Every match, at most one a starting unit (the shortest), in text order. Arguments fit the predicate's types.
  /// O(elements · units · gap): a place that has failed is not tried again.
  [[nodiscard]] std::vector<PatternMatch> find(const Pattern& pattern, const Predicate& predicate) const;

  /// The furthest that a pattern came in this sentence without matching: how many of its elements matched, and the unit
  /// where it failed.
  struct Attempt {
    std::size_t elements = 0;
    std::size_t unit = no_unit;
  };
  [[nodiscard]] Attempt nearest(const Pattern& pattern, const Predicate& predicate) const;

 private:
  struct Search;
  [[nodiscard]] Search make_search(const Pattern& pattern, const Predicate& predicate) const;
  const UnitSentence& sentence_;
  Scratch& scratch_;
};

}  // namespace gazgraph
