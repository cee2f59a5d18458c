#pragma once

#include <cstdint>
#include <vector>

#include "extraction.hpp"
#include "offer.hpp"
#include "vacancies.hpp"

namespace gazgraph {

/// Asks each word of the sentence that is a trigger for its two arguments, completes what is left to the context, and
/// proposes what is found. `offer`: what the sentence has; `possible`: which types of arguments go together. `candidates` is
/// memory that serves one sentence after another.
void read_triggers(Extraction& extraction, const Offer& offer, PossibleTypes& possible, Vacancies& vacancies,
                   std::vector<std::uint32_t>& candidates);

}  // namespace gazgraph
