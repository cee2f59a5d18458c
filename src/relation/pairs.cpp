// How reached referents become pairs: lists are distributed, contrasts turn the polarity of what they set off.
#include <algorithm>

#include "arguments.hpp"
#include "opposites.hpp"

namespace gazgraph {

namespace {

/// `the fine that X imposed on Y`: in the phrase of the noun that the clause's relative pronoun, which means no entity, stands for.
bool antecedent_holds_one_of(const UnitSentence& sentence, const Clause& clause, std::span<const Term> terms) {
  constexpr std::size_t longest = 6;
  const auto& units = sentence.units;
  if (clause.kind != Clause::Kind::relative || clause.pronoun == no_unit || clause.borrows_pronoun()) return false;
  if (units[clause.pronoun].kind != Unit::Kind::word) return false;
  std::size_t i = clause.pronoun;
  if (i > 0 && units[i - 1].is_mark(",")) --i;
  for (std::size_t steps = 0; i > 0 && steps < longest; ++steps) {
    const Unit& unit = units[--i];
    if (unit.kind != Unit::Kind::word || (unit.verb && !unit.attributive)) return false;
    if (unit.is_nominal() && unit.has_one_of(terms)) return true;
  }
  return false;
}

}  // namespace

bool holds_one_of(const UnitSentence& sentence, std::size_t clause, std::span<const Term> terms, bool names) {
  const Clause& place = sentence.clauses[clause];
  const std::size_t last = std::min(place.last, place.first + 2 * Finder::reach_limit);
  for (std::size_t n = place.first; n < last; ++n) {
    const Unit& unit = sentence.units[sentence.members[n]];
    const bool name = unit.kind == Unit::Kind::referent && !unit.anaphoric && !unit.demonym;
    if (unit.kind != Unit::Kind::date && (names || !name) && unit.has_one_of(terms)) return true;
  }
  return names && antecedent_holds_one_of(sentence, place, terms);
}

void pair_up(const Indices& members, Arguments& arguments) {
  for (std::size_t a = 0; a < members.size(); ++a) {
    for (std::size_t b = a + 1; b < members.size(); ++b)
      arguments.pairs.push_back({members[a], members[b], arguments.negated});
  }
}

namespace {

/// The unit and the members of its list, those of fitting type.
Indices members_of(const UnitSentence& sentence, std::size_t unit, std::uint8_t types) {
  constexpr std::size_t farthest = 40;
  Indices members(unit);
  const std::size_t list = sentence.units[unit].list;
  const std::size_t last = list == no_unit ? unit : std::min(sentence.size(), unit + farthest);
  for (std::size_t i = unit + 1; i < last; ++i) {
    if (sentence.units[i].kind == Unit::Kind::referent && sentence.units[i].list == list) members.add(i);
  }
  return sentence.units[unit].kind == Unit::Kind::date ? members : fitting(sentence.units, members, types);
}

/// `It was not X but Y who bought Z`, `Not X but Y bought Z`: of subjects that are weighed each has its own polarity.
void weigh_subjects(const UnitSentence& sentence, const Indices& subjects, const Indices& objects,
                    const ArgumentTypes& types, Arguments& arguments) {
  const std::size_t subject = subjects.front();
  std::vector<Weighed> weighed = cleft_of(sentence, subject);
  if (weighed.empty()) {
    const std::size_t denied = denied_for(sentence, subject);
    if (denied != no_unit && !objects.contains(denied) && !subjects.contains(denied)) weighed.push_back({denied, true});
    const std::size_t other = denied_in_ellipsis(sentence, subject);
    const bool elliptic = other != no_unit && share_roles(sentence.units[other].type, sentence.units[subject].type) &&
                          sentence.units[other].governor.empty();
    if (elliptic && !objects.contains(other) && !subjects.contains(other)) weighed.push_back({other, true});
    const std::size_t object = objects[objects.size() - 1];
    const bool apart = sentence.units[subject].type != sentence.units[object].type;
    const Contrast behind =
        apart ? contrast_behind(sentence, object, sentence.units[subject].type) : Contrast();  // `…, but not Y`
    if (behind.unit != no_unit && behind.denied && !subjects.contains(behind.unit))
      weighed.push_back({behind.unit, true});
    const Contrast further = contrast_of(sentence, subject);  // `X, not Y, bought Z`
    if (further.unit != no_unit && further.denied && !objects.contains(further.unit))
      weighed.push_back({further.unit, true});
    // `δεν ίδρυσε ο X την Y αλλά η Z`: of Z it is not denied.
    const bool instead = arguments.negated && further.unit != no_unit && !further.denied &&
                         sentence.units[subject].nominative && sentence.units[further.unit].nominative;
    if (instead && !objects.contains(further.unit) && !subjects.contains(further.unit))
      weighed.push_back({further.unit, true});
  }
  for (const Weighed& one : weighed) {
    const EntityIndex entity = sentence.units[one.unit].entity;
    bool known = false;
    for (ArgumentPair& pair : arguments.pairs) {
      if (sentence.units[pair.subject].entity != entity) continue;
      pair.negated = pair.negated != one.denied;
      known = true;
    }
    if (known) continue;
    for (const std::size_t member : members_of(sentence, one.unit, types.subject)) {
      for (const std::size_t object : objects) {
        if (object != member) arguments.pairs.push_back({member, object, arguments.negated != one.denied});
      }
    }
  }
}

/// `It is not in X that Y lives but in Z`: of objects that a cleft weighs each has its own polarity.
void weigh_objects(const UnitSentence& sentence, const Indices& subjects, const Indices& objects,
                   const ArgumentTypes& types, Arguments& arguments) {
  if (objects.front() >= sentence.size()) return;  // of the sentences before
  const Unit& object = sentence.units[objects.front()];
  const std::size_t pronoun = object.relative ? objects.front() : sentence.clauses[object.clause].pronoun;
  if (pronoun == no_unit || object.governor.empty() || sentence.units[pronoun].governor != object.governor) return;
  for (const Weighed& one : cleft_of(sentence, pronoun)) {
    const EntityIndex entity = sentence.units[one.unit].entity;
    bool known = false;
    for (ArgumentPair& pair : arguments.pairs) {
      if (sentence.units[pair.object].entity != entity) continue;
      pair.negated = one.denied;
      known = true;
    }
    if (known) continue;
    for (const std::size_t member : members_of(sentence, one.unit, types.object)) {
      for (const std::size_t subject : subjects) {
        if (subject != member) arguments.pairs.push_back({subject, member, one.denied});
      }
    }
  }
}

/// `X exports to Y, to Z however not`, `To Y X exports, to Z not`: denied of Z.
void deny_in_ellipsis(const UnitSentence& sentence, const Indices& subjects, const Indices& objects,
                      std::uint8_t object_types, Arguments& arguments) {
  const std::size_t object = objects[objects.size() - 1];
  const std::size_t other = denied_in_ellipsis(sentence, object);
  if (other == no_unit || objects.contains(other) || subjects.contains(other)) return;
  const Unit& unit = sentence.units[other];
  if (unit.governor.empty() || unit.governor != sentence.units[object].governor ||
      fitting(sentence.units, Indices(other), object_types).empty())
    return;
  for (const std::size_t subject : subjects) arguments.pairs.push_back({subject, other, true});
}

/// The opposites that one of the members belongs to (`not by X but by Y`).
Opposites find_opposites(const UnitSentence& sentence, const Indices& members) {
  for (const std::size_t member : members) {
    if (const Opposites found = opposites_of(sentence, member); found.known()) return found;
  }
  return {};
}

/// Every one of `subjects` with every one of `objects`, one of which are opposites: what is denied, and what holds instead.
void pair_opposites(const UnitSentence& sentence, const Opposites& opposites, const Indices& others, bool subjects,
                    std::uint8_t types, Arguments& arguments) {
  for (const bool denied : {true, false}) {
    for (const std::size_t one : members_of(sentence, denied ? opposites.denied : opposites.affirmed, types)) {
      if (!denied && one == opposites.denied) continue;
      for (const std::size_t other : others) {
        if (one == other) continue;
        arguments.pairs.push_back(subjects ? ArgumentPair{one, other, denied} : ArgumentPair{other, one, denied});
      }
    }
  }
}

}  // namespace

void pair(const UnitSentence& sentence, const Indices& subjects, const Indices& objects, const ArgumentTypes& types,
          Arguments& arguments) {
  if (const Opposites opposed = find_opposites(sentence, subjects); opposed.known())
    return pair_opposites(sentence, opposed, objects, true, types.subject, arguments);
  if (const Opposites opposed = find_opposites(sentence, objects); opposed.known())
    return pair_opposites(sentence, opposed, subjects, false, types.object, arguments);
  for (const std::size_t subject : subjects) {
    for (const std::size_t object : objects) {
      if (subject == object) continue;
      // `founded X in 1998 and Y`: the date is the first one's.
      const bool dated = sentence.units[object].kind == Unit::Kind::date && subjects.front() < object;
      if (dated && subject > object) continue;
      const bool negated = arguments.negated && !set_off(sentence, object);
      const bool agent = subjects.size() == 1 && !sentence.units[subject].governor.empty() &&
                         denied_alone(sentence, subject);  // `by two students, not by X`
      arguments.pairs.push_back({subject, object, negated || agent || denied_alone(sentence, object)});
      const std::size_t affirmed = affirmed_for(sentence, object);  // `in X and not in Y he was born`
      const bool further = affirmed != no_unit && !objects.contains(affirmed) && !subjects.contains(affirmed);
      if (further && arguments.pairs.back().negated &&
          !fitting(sentence.units, Indices(affirmed), types.object).empty())
        arguments.pairs.push_back({subject, affirmed, false});
    }
  }
  if (objects.empty() || subjects.empty()) return;
  weigh_subjects(sentence, subjects, objects, types, arguments);
  weigh_objects(sentence, subjects, objects, types, arguments);
  deny_in_ellipsis(sentence, subjects, objects, types.object, arguments);
  const Contrast contrast = contrast_of(sentence, objects[objects.size() - 1]);
  if (contrast.unit == no_unit || objects.contains(contrast.unit) || subjects.contains(contrast.unit)) return;
  if (contrast.unit == denied_in_ellipsis(sentence, subjects.front())) return;  // `X uses it, but Y not`
  for (const std::size_t member : members_of(sentence, contrast.unit, types.object)) {
    for (const std::size_t subject : subjects) arguments.pairs.push_back({subject, member, contrast.denied});
  }
}

}  // namespace gazgraph
