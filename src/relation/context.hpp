#pragma once

#include "arguments.hpp"
#include "extraction.hpp"

namespace gazgraph {

/// Fills in what a trigger at unit `at` leaves to the sentences before, where it may: `the founder of X` goes on about the
/// person before, `chief executive Anna Ek` leads the organization that the text speaks of. `arguments` are those of a
/// trigger that has failed; they fail still when the context tells nothing. O(units)
void complete_from_context(Extraction& extraction, std::size_t at, const Trigger& trigger, Arguments& arguments);

/// Whether a preposition stands at unit `at`, right behind a noun trigger, that marks possessors, or that the trigger's frame
/// asks for, or with a name in its phrase. O(1)
[[nodiscard]] bool tells_object(const UnitSentence& sentence, const RelationRules::LanguageRules& rules,
                                const Trigger& trigger, std::size_t at);

}  // namespace gazgraph
