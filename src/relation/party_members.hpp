#pragma once

#include <algorithm>
#include <cstdint>

#include "extraction.hpp"

namespace gazgraph {

/// `X of the Meadow Party`, `X left the Meadow Party`: of a body of which nothing is known but that it is a party (group
/// `thing_party`) the predicate that Predicate::of_members names; else `predicate` itself.
[[nodiscard]] inline std::uint16_t said_of_party(const Extraction& extraction, std::uint16_t predicate,
                                                 std::size_t body) {
  const std::string& other = extraction.predicates[predicate].of_members;
  const auto& units = extraction.sentence.units;
  if (other.empty() || body >= units.size() || units[body].kind != Unit::Kind::referent || units[body].is_stranger())
    return predicate;
  const Kinds& kinds = extraction.rules.kinds;
  const Kinds::Set known = extraction.discourse.kinds_of(units[body].entity, units[body].text) |
                           kinds.of_gazetteer(extraction.gazetteer.kind(units[body].entity));
  if (known == 0 || (known & ~kinds.of_gazetteer("party")) != 0) return predicate;
  const auto said = std::find_if(extraction.predicates.begin(), extraction.predicates.end(),
                                 [&](const Predicate& named) { return named.name == other; });
  return said == extraction.predicates.end() ? predicate
                                             : static_cast<std::uint16_t>(said - extraction.predicates.begin());
}

}  // namespace gazgraph
