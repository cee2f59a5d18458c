// How reached referents become pairs: lists are distributed, contrasts turn the polarity of what they set off.
#include <algorithm>

#include "arguments.hpp"

namespace gazgraph {

bool holds_one_of(const UnitSentence& sentence, std::size_t clause, std::span<const Term> terms) {
  const Clause& place = sentence.clauses[clause];
  const std::size_t last = std::min(place.last, place.first + 2 * Finder::reach_limit);
  for (std::size_t n = place.first; n < last; ++n) {
    const Unit& unit = sentence.units[sentence.members[n]];
    if (unit.kind != Unit::Kind::date && unit.has_one_of(terms)) return true;
  }
  return false;
}

void pair_up(const Indices& members, Arguments& arguments) {
  for (std::size_t a = 0; a < members.size(); ++a) {
    for (std::size_t b = a + 1; b < members.size(); ++b)
      arguments.pairs.push_back({members[a], members[b], arguments.negated});
  }
}

void pair(const UnitSentence& sentence, const Indices& subjects, const Indices& objects, std::uint8_t object_types,
          Arguments& arguments) {
  for (const std::size_t subject : subjects) {
    for (const std::size_t object : objects) {
      if (subject == object) continue;
      const bool negated = arguments.negated && !set_off(sentence, object);
      arguments.pairs.push_back({subject, object, negated || denied_alone(sentence, object)});
    }
  }
  if (objects.empty()) return;
  const Contrast contrast = contrast_of(sentence, objects[objects.size() - 1]);
  if (contrast.unit == no_unit || objects.contains(contrast.unit) || subjects.contains(contrast.unit)) return;
  if (fitting(sentence.units, Indices(contrast.unit), object_types).empty()) return;
  for (const std::size_t subject : subjects) arguments.pairs.push_back({subject, contrast.unit, contrast.denied});
}

}  // namespace gazgraph
