#pragma once

#include <cstddef>

#include "units.hpp"

namespace gazgraph {

/// Two names, or two dates, in one role of a clause, of which a contrast denies the first: `not by X but by Y`.
struct Opposites {
  std::size_t denied = no_unit;
  std::size_t affirmed = no_unit;
  [[nodiscard]] bool known() const noexcept { return denied != no_unit; }
};

/// The opposites one of which is unit `at`; not known when there are none. After find_clauses(). O(1)
[[nodiscard]] Opposites opposites_of(const UnitSentence& sentence, std::size_t at);

/// `not born in X but in Y, in May`: unit `at` stands right behind the affirmed one of two opposites. O(1)
[[nodiscard]] bool stands_beside_affirmed(const UnitSentence& sentence, std::size_t at);

}  // namespace gazgraph
