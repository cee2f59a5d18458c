#pragma once

#include <cstdint>
#include <vector>

#include "extraction.hpp"
#include "offer.hpp"
#include "pattern_matcher.hpp"

namespace gazgraph {

/// Memory that serves one sentence after another.
struct PatternMemory {
  PatternMatcher::Scratch scratch;
  std::vector<std::uint32_t> active;  ///< patterns of one sentence
};

/// Tries the patterns that the sentence's `offer` suits and proposes what those say that match.
void read_patterns(Extraction& extraction, const Offer& offer, PatternMemory& memory);

}  // namespace gazgraph
