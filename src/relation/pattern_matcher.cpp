// Depth first over (element, unit), remembering which of these states have failed: what an argument was bound to does not
// change what can follow, so no state needs to be tried twice and the work is bounded by their number times the gap.
#include "pattern_matcher.hpp"

#include <algorithm>

namespace gazgraph {

PatternMatcher::PatternMatcher(const UnitSentence& sentence, const RelationRules::LanguageRules& rules,
                               Stemmer& stemmer, std::string_view text)
    : sentence_(sentence), rules_(rules), stemmer_(stemmer), text_(text) {
  for (const Unit& unit : sentence.units) {
    const bool word = unit.kind == Unit::Kind::word;
    stems_.push_back(word ? std::string(stemmer_.stem(unit.text)) : std::string());
  }
}

struct PatternMatcher::Search {
  const PatternMatcher& matcher;
  const Pattern& pattern;
  const Predicate& predicate;
  const std::vector<Unit>& units;
  std::vector<bool> failed;  ///< by element * (units + 1) + unit
  PatternMatch match;

  [[nodiscard]] bool is_argument(const PatternAtom& atom, std::size_t i) const {
    const Unit& unit = units[i];
    const bool subject = atom.kind == PatternAtom::Kind::subject;
    if (atom.date || (!subject && predicate.object_is_date)) return unit.kind == Unit::Kind::date;
    if (unit.kind != Unit::Kind::referent) return false;
    if (atom.demonym != unit.demonym) return false;
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
        return unit.text == atom.text;
      case PatternAtom::Kind::nominal:
        return unit.is_nominal();
      case PatternAtom::Kind::exact:
        return matcher.text_.substr(unit.begin, unit.end - unit.begin) == atom.text;
      case PatternAtom::Kind::any_form: {
        if (unit.kind != Unit::Kind::word) return false;
        if (unit.text == atom.text || matcher.stems_[i] == matcher.stemmer_.stem(atom.text)) return true;
        const std::uint32_t lemma = matcher.rules_.lexicon.lemma(atom.text);
        return unit.word != nullptr && lemma != 0xffffffff &&
               std::any_of(unit.word->verbs.begin(), unit.word->verbs.end(),
                           [&](const VerbReading& r) { return r.lemma == lemma; });
      }
      case PatternAtom::Kind::group: {
        const auto group = matcher.rules_.groups.find(atom.text);
        if (group == matcher.rules_.groups.end() || unit.kind != Unit::Kind::word) return false;
        const auto& words = group->second;
        return std::find(words.begin(), words.end(), unit.text) != words.end();
      }
      default:
        return false;
    }
  }

  /// Matches a sequence of atoms from `i`; returns the unit behind, or no_unit.
  std::size_t sequence(const std::vector<PatternAtom>& atoms, std::size_t i) {
    for (const PatternAtom& atom : atoms) {
      if (atom.kind == PatternAtom::Kind::sentence_start) {
        if (i != 0) return no_unit;
        continue;
      }
      if (atom.kind == PatternAtom::Kind::sentence_end) {
        const bool end = i >= units.size() || (i + 1 == units.size() && units[i].kind == Unit::Kind::mark);
        if (!end) return no_unit;
        continue;
      }
      const bool argument = atom.kind == PatternAtom::Kind::subject || atom.kind == PatternAtom::Kind::object;
      while (i < units.size() && units[i].is(word_determiner) && !is_word(atom, i)) ++i;
      if (i >= units.size()) return no_unit;
      if (argument ? !is_argument(atom, i) : !is_word(atom, i)) return no_unit;
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
    const std::size_t state = element * (units.size() + 1) + i;
    if (failed[state]) return false;
    const PatternElement& place = pattern.elements[element];
    bool found = false;
    if (place.alternatives.empty()) {
      found = gap(place.gap, element, i);
    } else if (place.absent) {
      const PatternMatch before = match;
      const bool stands = std::any_of(place.alternatives.begin(), place.alternatives.end(),
                                      [&](const auto& atoms) { return sequence(atoms, i) != no_unit; });
      match = before;
      found = !stands && from(element + 1, i);
    } else {
      for (const auto& atoms : place.alternatives) {
        const PatternMatch before = match;
        const std::size_t behind = sequence(atoms, i);
        if (behind != no_unit && from(element + 1, behind)) {
          found = true;
          break;
        }
        match = before;
      }
      if (!found && place.optional) found = from(element + 1, i);
    }
    if (!found) failed[state] = true;
    return found;
  }

  bool gap(std::size_t most, std::size_t element, std::size_t i) {
    const std::size_t clause = i < units.size() ? units[i].clause : no_unit;
    const auto inserted = [&](std::size_t at) {
      return units[at].clause != clause && units[at].clause != no_unit &&
             matcher.sentence_.clauses[units[at].clause].kind == Clause::Kind::insertion;
    };
    for (std::size_t taken = 0; taken <= most && i + taken <= units.size(); ++taken) {
      while (i + taken < units.size() && inserted(i + taken)) ++i;  // what is inserted counts for nothing
      if (taken > 0) {
        const Unit& passed = units[i + taken - 1];
        const bool boundary =
            passed.clause != clause ||
            (passed.kind == Unit::Kind::mark && (passed.text == ";" || passed.text == ":" || passed.text == "."));
        if (boundary) return false;
      }
      if (from(element + 1, i + taken)) return true;
    }
    return false;
  }
};

std::vector<PatternMatch> PatternMatcher::find(const Pattern& pattern, const Predicate& predicate) const {
  std::vector<PatternMatch> matches;
  Search search{.matcher = *this,
                .pattern = pattern,
                .predicate = predicate,
                .units = sentence_.units,
                .failed = {},
                .match = {}};
  search.failed.assign((pattern.elements.size() + 1) * (sentence_.units.size() + 1), false);
  for (std::size_t i = 0; i < sentence_.units.size(); ++i) {
    search.match = PatternMatch{.first = i};
    if (!search.from(0, i)) continue;
    for (std::size_t at = i; at <= search.match.last; ++at) search.match.has_verb |= sentence_.units[at].verb;
    matches.push_back(search.match);
  }
  return matches;
}

}  // namespace gazgraph
