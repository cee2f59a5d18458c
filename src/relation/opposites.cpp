// From a name or date to the contrast behind or before its phrase, and over it to the nearest one of the same kind. Between
// the first of them and the contrast a verb may stand that is not finite (`nicht von X gegründet, sondern von Y`); a negation
// precedes the first one in its clause. A name without a preposition behind the contrast must not be the subject of another
// verb.
#include "opposites.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t phrase = 5;     // units between a contrast and the name behind it
constexpr std::size_t aside = 4;      // units between a name and the contrast behind it
constexpr std::size_t negation = 14;  // units between a negation and the name that it denies

bool may_be_opposite(const Unit& unit) {
  return unit.kind == Unit::Kind::date || (unit.is_head() && !unit.demonym && !unit.relative);
}

/// What may stand in a phrase before its name.
bool is_of_phrase(const Unit& unit) {
  const bool inside = unit.is(word_preposition | word_determiner | word_adverb) || unit.is_nominal();
  return unit.kind == Unit::Kind::word && !unit.verb && inside;
}

/// What may stand between a name and the contrast behind it.
bool is_aside(const Unit& unit) { return unit.is_mark(",") || unit.is_mark(")") || (unit.verb && !unit.finite); }

bool is_contrast(const Unit& unit) { return unit.is(word_contrast); }

using Test = bool (*)(const Unit&);

/// The first unit of those before `at` that is `wanted`, at most `most` away, when all between are such as may lie there.
std::size_t nearest_before(const UnitSentence& sentence, std::size_t at, std::size_t most, Test wanted, Test passes) {
  for (std::size_t back = 1; back <= most && back <= at; ++back) {
    const Unit& unit = sentence.units[at - back];
    if (wanted(unit)) return at - back;
    if (!passes(unit)) return no_unit;
  }
  return no_unit;
}

/// The same of those behind `at`.
std::size_t nearest_behind(const UnitSentence& sentence, std::size_t at, std::size_t most, Test wanted, Test passes) {
  for (std::size_t i = at + 1; i < sentence.size() && i <= at + most; ++i) {
    const Unit& unit = sentence.units[i];
    if (wanted(unit)) return i;
    if (!passes(unit)) return no_unit;
  }
  return no_unit;
}

/// A negation of its clause stands before unit `at`, with no contrast between.
bool is_denied(const UnitSentence& sentence, std::size_t at) {
  for (std::size_t back = 1; back <= negation && back <= at; ++back) {
    const Unit& unit = sentence.units[at - back];
    if (unit.is(word_negation)) return true;
    if (unit.is(word_contrast) || unit.opens_clause || (unit.kind == Unit::Kind::mark && !unit.is_mark(",")))
      return false;
  }
  return false;
}

/// A finite verb follows before the next mark, so that a bare name at `at` is its subject.
bool has_verb_behind(const UnitSentence& sentence, std::size_t at) {
  for (std::size_t i = at + 1; i < sentence.size(); ++i) {
    const Unit& unit = sentence.units[i];
    if (unit.kind == Unit::Kind::mark || unit.is(word_coordinator | word_contrast)) return false;
    if (unit.verb && unit.finite) return true;
  }
  return false;
}

bool are_alike(const UnitSentence& sentence, std::size_t first, std::size_t second) {
  const Unit& a = sentence.units[first];
  const Unit& b = sentence.units[second];
  if (a.kind != b.kind || (a.kind == Unit::Kind::referent && a.type != b.type)) return false;
  if (a.kind == Unit::Kind::date) return true;
  if (tells_where(sentence.units, first) && tells_where(sentence.units, second)) return true;  // `not in X but on Y`
  return a.governor == b.governor && (!b.governor.empty() || !has_verb_behind(sentence, second));
}

/// The name or date that the contrast at `contrast` sets something against; what commas enclose may lie between (`not in X, as the
/// paper had it, but in Y`).
std::size_t opposed_before(const UnitSentence& sentence, std::size_t contrast) {
  constexpr std::size_t longest = 16;
  const std::size_t nearest = nearest_before(sentence, contrast, aside, may_be_opposite, is_aside);
  if (nearest != no_unit || contrast < 3 || !sentence.units[contrast - 1].is_mark(",")) return nearest;
  for (std::size_t i = contrast - 1; i-- > 0 && contrast - i < longest;) {
    if (sentence.units[i].is_mark(",")) return nearest_before(sentence, i, aside, may_be_opposite, is_aside);
  }
  return no_unit;
}

}  // namespace

Opposites opposites_of(const UnitSentence& sentence, std::size_t at) {
  if (at >= sentence.size() || !may_be_opposite(sentence.units[at])) return {};
  Opposites found;
  if (const std::size_t before = nearest_before(sentence, at, phrase, is_contrast, is_of_phrase); before != no_unit) {
    found = {opposed_before(sentence, before), at};
  } else if (const std::size_t behind = nearest_behind(sentence, at, aside, is_contrast, is_aside); behind != no_unit) {
    found = {at, nearest_behind(sentence, behind, phrase, may_be_opposite, is_of_phrase)};
  }
  const bool both = found.denied != no_unit && found.affirmed != no_unit;
  const bool holds = both && are_alike(sentence, found.denied, found.affirmed) && is_denied(sentence, found.denied);
  return holds ? found : Opposites();
}

bool stands_beside_affirmed(const UnitSentence& sentence, std::size_t at) {
  const auto passes = [](const Unit& unit) { return unit.is_mark(",") || is_of_phrase(unit); };
  const std::size_t beside = nearest_before(sentence, at, phrase, may_be_opposite, passes);
  return beside != no_unit && opposites_of(sentence, beside).affirmed == beside;
}

}  // namespace gazgraph
