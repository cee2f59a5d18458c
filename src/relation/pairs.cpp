// How reached referents become pairs: lists are distributed, contrasts turn the polarity of what they set off.
#include <algorithm>

#include "arguments.hpp"

namespace gazgraph {

bool holds_one_of(const UnitSentence& sentence, std::size_t clause, const std::vector<Term>& terms) {
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

namespace {

/// `Not X but Y founded Z`: X is denied what Y is told to do.
void add_denied_before(const UnitSentence& sentence, const Indices& subjects, const Indices& objects,
                       Arguments& arguments) {
  const std::size_t denied_subject = denied_before(sentence, subjects.front());
  const std::size_t denied_object = denied_before(sentence, objects.front());
  if (denied_subject != no_unit && !objects.contains(denied_subject)) {
    for (const std::size_t object : objects) arguments.pairs.push_back({denied_subject, object, true});
  }
  if (denied_object != no_unit && !subjects.contains(denied_object)) {
    for (const std::size_t subject : subjects) arguments.pairs.push_back({subject, denied_object, true});
  }
}

}  // namespace

void pair(const UnitSentence& sentence, const Indices& subjects, const Indices& objects, std::uint8_t object_types,
          Arguments& arguments) {
  for (const std::size_t subject : subjects) {
    for (const std::size_t object : objects) {
      if (subject == object) continue;
      const bool negated = arguments.negated && !set_off(sentence, object) && !set_off(sentence, subject);
      arguments.pairs.push_back({subject, object, negated || denied_alone(sentence, object)});
    }
  }
  if (objects.empty()) return;
  add_denied_before(sentence, subjects, objects, arguments);
  const Contrast contrast = contrast_of(sentence, objects[objects.size() - 1]);
  if (contrast.unit == no_unit || objects.contains(contrast.unit) || subjects.contains(contrast.unit)) return;
  if (fitting(sentence.units, Indices(contrast.unit), object_types).empty()) return;
  for (const std::size_t subject : subjects) arguments.pairs.push_back({subject, contrast.unit, contrast.denied});
}

}  // namespace gazgraph
