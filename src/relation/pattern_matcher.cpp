// Depth first over (element, unit, which arguments are bound), remembering which of these states have failed: what an
// argument was bound to does not change what can follow, so no state is tried twice and the work is bounded by their number
// times the gap.
#include "pattern_matcher.hpp"

#include <algorithm>

namespace gazgraph {

namespace {

/// What can stand first in a match, articles aside.
enum class Opening : std::uint8_t { argument, word, anything };

Opening opening_of(const Pattern& pattern) {
  const PatternElement& first = pattern.elements.front();
  if (first.optional || first.absent) return Opening::anything;
  const auto all = [&](auto test) {
    return pattern.all_alternatives(first,
                                    [&](std::span<const PatternAtom> sequence) { return test(sequence.front()); });
  };
  if (all([](const PatternAtom& atom) { return is_argument(atom); })) return Opening::argument;
  return all([](const PatternAtom& atom) { return atom.term != no_term; }) ? Opening::word : Opening::anything;
}

/// Whether a unit counts for nothing between what a pattern asks for, unless that is the unit itself.
bool may_be_passed(const Unit& unit) {
  return unit.left_out || (unit.kind == Unit::Kind::word && unit.is(word_determiner));
}

/// Whether one of the words with which a pattern may begin stands at unit `i`, articles before it aside.
bool opens_with_word(const UnitSentence& sentence, std::size_t i, const Pattern& pattern) {
  const auto first = pattern.alternatives(pattern.elements.front());
  for (; i < sentence.size(); ++i) {
    const Unit& unit = sentence.units[i];
    const bool stands =
        !unit.terms.empty() && std::any_of(first.begin(), first.end(), [&](const PatternSequence& sequence) {
          return unit.has(pattern.atoms[sequence.first].term);
        });
    if (stands || !may_be_passed(unit)) return stands;
  }
  return false;
}

}  // namespace

struct PatternMatcher::Search {
  const PatternMatcher& matcher;
  const Pattern& pattern;
  const Predicate& predicate;
  const std::vector<Unit>& units;
  std::size_t size = 0;  ///< of the sentence, in units
  Scratch& scratch;
  PatternMatch match;
  Attempt furthest;

  [[nodiscard]] bool fits(const PatternAtom& atom, std::size_t i) const {
    const Unit& unit = units[i];
    const bool subject = atom.kind == PatternAtom::Kind::subject;
    if (atom.date || (!subject && predicate.object_is_date)) return unit.kind == Unit::Kind::date;
    if (unit.kind != Unit::Kind::referent) return false;
    if (atom.demonym ? !unit.demonym : unit.demonym && (unit.people || unit.anaphoric || unit.text.empty()))
      return false;
    if (atom.nationality && unit.place_adjective) return false;
    // `hatte der Norweger die Firma X geleitet`: before an article it belongs to nothing behind it.
    if (atom.demonym && i + 1 < size && units[i + 1].is(word_determiner) && !units[i + 1].verb) return false;
    if (atom.compound ? !unit.compound : unit.compound && unit.type != EntityType::product) return false;
    if (atom.genitive && !(unit.genitive || unit.after_genitive_determiner)) return false;
    if (!atom.genitive && unit.genitive) return false;
    const std::uint8_t types = atom.types != 0 ? atom.types
                               : subject       ? predicate.subject_types
                                               : predicate.object_types;
    return ((types >> static_cast<unsigned>(unit.type)) & 1U) != 0;
  }

  [[nodiscard]] bool is_word(const PatternAtom& atom, std::size_t i) const {
    const Unit& unit = units[i];
    switch (atom.kind) {
      case PatternAtom::Kind::word:
      case PatternAtom::Kind::exact:
        return unit.has(atom.term);
      case PatternAtom::Kind::any_form:
      case PatternAtom::Kind::group:
        return unit.kind == Unit::Kind::word && !unit.in_name && unit.has(atom.term);
      case PatternAtom::Kind::nominal:
        return unit.is_nominal() || unit.is_stranger();
      default:
        return false;
    }
  }

  /// Matches a sequence of atoms from `i`; returns the unit behind, or no_unit.
  std::size_t sequence(std::span<const PatternAtom> atoms, std::size_t i) {
    for (const PatternAtom& atom : atoms) {
      if (atom.kind == PatternAtom::Kind::sentence_start) {
        if (i != 0) return no_unit;
        continue;
      }
      if (atom.kind == PatternAtom::Kind::sentence_end) {
        const bool end = i >= size || (i + 1 == size && units[i].kind == Unit::Kind::mark);
        if (!end) return no_unit;
        continue;
      }
      const bool argument = is_argument(atom);
      const auto counts_for_nothing = [&](const Unit& unit) {
        return unit.left_out || (unit.kind == Unit::Kind::word && unit.is(word_determiner) && !is_word(atom, i));
      };
      while (i < size && counts_for_nothing(units[i])) ++i;
      if (i >= size) return no_unit;
      if (argument ? !fits(atom, i) : !is_word(atom, i)) return no_unit;
      if (argument) (atom.kind == PatternAtom::Kind::subject ? match.subject : match.object) = i;
      ++i;
    }
    return i;
  }

  /// Whether the elements from `element` on match from unit `i` on.
  bool from(std::size_t element, std::size_t i) {
    if (element == pattern.elements.size()) {
      match.last = i - 1;
      return match.subject != no_unit && match.object != no_unit;
    }
    const std::size_t bound = (match.subject != no_unit ? 1U : 0U) + (match.object != no_unit ? 2U : 0U);
    const std::size_t state = (element * (size + 1) + i) * 4 + bound;
    if (scratch.failed[state] == scratch.round) return false;
    if (element > furthest.elements || furthest.unit == no_unit) furthest = {element, i};
    const PatternElement& place = pattern.elements[element];
    const std::span<const PatternSequence> alternatives = pattern.alternatives(place);
    bool found = false;
    if (alternatives.empty()) {
      found = gap(place.gap, element, i);
    } else if (place.absent) {
      const PatternMatch before = match;
      const bool stands = std::any_of(alternatives.begin(), alternatives.end(), [&](const PatternSequence& atoms) {
        return sequence(pattern.atoms_of(atoms), i) != no_unit;
      });
      match = before;
      found = !stands && from(element + 1, i);
    } else {
      for (const PatternSequence& atoms : alternatives) {
        const PatternMatch before = match;
        const std::size_t behind = sequence(pattern.atoms_of(atoms), i);
        if (behind != no_unit && from(element + 1, behind)) {
          found = true;
          break;
        }
        match = before;
      }
      if (!found && place.optional) found = from(element + 1, i);
    }
    if (!found) scratch.failed[state] = scratch.round;
    return found;
  }

  bool gap(std::size_t most, std::size_t element, std::size_t i) {
    const std::size_t clause = i > 0 ? units[i - 1].clause : i < size ? units[i].clause : no_unit;
    const auto inserted = [&](std::size_t at) {
      return units[at].clause != clause && units[at].clause != no_unit &&
             matcher.sentence_.clauses[units[at].clause].kind == Clause::Kind::insertion;
    };
    for (std::size_t taken = 0; taken <= most && i + taken <= size; ++taken) {
      if (taken > 0) {
        const Unit& passed = units[i + taken - 1];
        const bool boundary =
            passed.clause != clause || passed.is_mark(";") || passed.is_mark(":") || passed.is_mark(".");
        if (boundary) return false;
      }
      if (i + taken < size && inserted(i + taken) && from(element + 1, i + taken)) return true;
      while (i + taken < size && inserted(i + taken)) ++i;  // what is inserted counts for nothing
      if (const std::size_t behind = behind_relative(i + taken, clause); behind != no_unit) i = behind - taken;
      if (from(element + 1, i + taken)) return true;
    }
    return false;
  }

  /// `X, which makes Y, is sold`: the comma that closes the relative clause which begins at `at` behind a comma, where `clause`
  /// goes on behind it, other than with a phrase that may explain a name in it; no_unit for everything else.
  [[nodiscard]] std::size_t behind_relative(std::size_t at, std::size_t clause) const {
    constexpr std::size_t longest = 30;
    if (at == 0 || at >= size || clause == no_unit || !units[at - 1].is_mark(",")) return no_unit;
    if (units[at].clause == clause || units[at].clause == no_unit) return no_unit;
    const Clause& relative = matcher.sentence_.clauses[units[at].clause];
    if (relative.kind != Clause::Kind::relative || relative.parent != clause || relative.start != at) return no_unit;
    std::size_t end = at;
    while (end + 1 < size && end < at + longest && units[end].clause != clause) ++end;
    const bool goes_on = units[end].clause == clause && units[end].is_mark(",") && end + 1 < size &&
                         units[end + 1].kind != Unit::Kind::mark && !units[end + 1].is(word_determiner);
    return goes_on ? end : no_unit;
  }
};

PatternMatcher::PatternMatcher(const UnitSentence& sentence, Scratch& scratch)
    : sentence_(sentence), scratch_(scratch) {
  scratch.arguments.clear();
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const Unit::Kind kind = sentence.units[i].kind;
    if (kind == Unit::Kind::referent || kind == Unit::Kind::date)
      scratch.arguments.push_back(static_cast<std::uint32_t>(i));
  }
}

PatternMatcher::Search PatternMatcher::make_search(const Pattern& pattern, const Predicate& predicate) const {
  const std::size_t states = (pattern.elements.size() + 1) * (sentence_.size() + 1) * 4;
  if (scratch_.failed.size() < states) scratch_.failed.resize(states, 0);
  if (++scratch_.round == 0) {
    std::fill(scratch_.failed.begin(), scratch_.failed.end(), 0);
    scratch_.round = 1;
  }
  return Search{.matcher = *this,
                .pattern = pattern,
                .predicate = predicate,
                .units = sentence_.units,
                .size = sentence_.size(),
                .scratch = scratch_,
                .match = {},
                .furthest = {}};
}

std::vector<PatternMatch> PatternMatcher::find(const Pattern& pattern, const Predicate& predicate) const {
  std::vector<PatternMatch> matches;
  Search search = make_search(pattern, predicate);
  const std::vector<Unit>& units = sentence_.units;
  const auto try_from = [&](std::size_t i) {
    search.match = PatternMatch{.first = i};
    if (!search.from(0, i)) return;
    for (std::size_t at = i; at <= search.match.last; ++at) search.match.has_verb |= units[at].verb;
    matches.push_back(search.match);
  };
  const Opening opening = opening_of(pattern);
  if (opening == Opening::argument) {
    for (const std::uint32_t i : scratch_.arguments) try_from(i);
    return matches;
  }
  for (std::size_t i = 0; i < sentence_.size(); ++i) {
    const bool may_open = opening == Opening::anything || ((!units[i].terms.empty() || units[i].is(word_determiner)) &&
                                                           opens_with_word(sentence_, i, pattern));
    if (may_open) try_from(i);
  }
  return matches;
}

PatternMatcher::Attempt PatternMatcher::nearest(const Pattern& pattern, const Predicate& predicate) const {
  Attempt best;
  Search search = make_search(pattern, predicate);
  for (std::size_t i = 0; i < sentence_.size(); ++i) {
    search.match = PatternMatch{.first = i};
    search.furthest = {};
    static_cast<void>(search.from(0, i));
    if (search.furthest.elements > best.elements) best = search.furthest;
  }
  return best;
}

}  // namespace gazgraph
