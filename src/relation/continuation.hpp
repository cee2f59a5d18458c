#pragma once

#include "arguments.hpp"
#include "extraction.hpp"

namespace gazgraph {

/// Fills in what a trigger at unit `at` leaves out because the text has just said it of the same predicate: of what a share
/// is one, who sells the rest, whom others help too. `arguments` are those of a trigger that has failed. Returns whether it
/// holds now. O(units of the clause)
bool continue_what_was_told(Extraction& extraction, std::size_t at, const Trigger& trigger, Arguments& arguments);

}  // namespace gazgraph
