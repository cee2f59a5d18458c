#pragma once

#include <cstddef>

#include "finder.hpp"
#include "units.hpp"

namespace gazgraph {

/// `Nicht vor Mai kaufte X Y`: the phrase under a preposition that fills the front of a clause behind a negation, which denies
/// that alone; empty when there is none. After find_clauses(). O(20)
[[nodiscard]] Phrase denied_front(const UnitSentence& sentence, std::size_t clause);

/// Two names, or two dates, in one role of a clause, of which a contrast denies the first: `not by X but by Y`.
struct Opposites {
  std::size_t denied = no_unit;
  std::size_t affirmed = no_unit;
  [[nodiscard]] bool known() const noexcept { return denied != no_unit; }
};

/// The opposites one of which is unit `at`; not known when there are none. After find_clauses(). O(1)
[[nodiscard]] Opposites opposites_of(const UnitSentence& sentence, std::size_t at);

/// `died in May not in X, as was said, but at home`: a contrast sets two phrases under prepositions, or two dates, against one
/// another, so that the negation of the clause near unit `at` denies the first alone, and none of `subjects` and `objects`
/// stands in that. After find_clauses(). O(units of the clause near `at`)
[[nodiscard]] bool denies_other_phrase(const UnitSentence& sentence, std::size_t clause, std::size_t at,
                                       const Indices& subjects, const Indices& objects);

}  // namespace gazgraph
