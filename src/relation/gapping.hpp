#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "rules.hpp"
#include "units.hpp"

namespace gazgraph {

/// One of the clauses that a sentence with gaps tells: `X leads Y and Z W` is read as `X leads Y` and as `Z leads W`.
struct GapReading {
  std::vector<std::uint32_t> units;  ///< those that it consists of, in its order
  /// Pronouns of the clause that stand for what it does not have here, each with the unit that it stands for instead
  /// (`X has its seat in Y and Z in W`).
  std::vector<std::pair<std::uint32_t, std::uint32_t>> meanings;
  /// Units each with what it cannot stand for, since that is told of something else.
  std::vector<std::pair<std::uint32_t, EntityIndex>> others;
};

/// The readings of a sentence in which a clause leaves out the verb of the one before it; empty when there is no such clause, or
/// it is not clear what it says. After find_clauses(). O(units)
[[nodiscard]] std::vector<GapReading> find_gaps(const UnitSentence& sentence,
                                                const RelationRules::LanguageRules& rules);

}  // namespace gazgraph
