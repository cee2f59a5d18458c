/// Which of several contenders that overlap are taken.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace gazgraph {

/// Tokens [first, last), and what it is worth to take them.
struct Contender {
  std::uint32_t first = 0, last = 0;
  float worth = 0;
};

/// Working memory of choose_contenders(), reused.
struct ChoiceScratch {
  std::vector<float> best;
  std::vector<std::uint32_t> before;
};

/// Appends to `chosen` the indices of the set of contenders without overlap that is worth most, last ones first; of sets that
/// are worth the same the one that does with the earlier contenders. `contenders` are ordered by `last`. O(n log n)
void choose_contenders(std::span<const Contender> contenders, ChoiceScratch& scratch,
                       std::vector<std::uint32_t>& chosen);

}  // namespace gazgraph
