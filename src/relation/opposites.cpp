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

bool is_of_phrase(const Unit& unit) {
  return unit.is(word_preposition | word_determiner | word_adverb) || unit.is_nominal();
}

/// The contrast before the phrase of unit `at`; no_unit when there is none.
std::size_t contrast_before(const UnitSentence& sentence, std::size_t at) {
  for (std::size_t back = 1; back <= phrase && back <= at; ++back) {
    const Unit& unit = sentence.units[at - back];
    if (unit.is(word_contrast)) return at - back;
    if (unit.verb || unit.kind != Unit::Kind::word || !is_of_phrase(unit)) return no_unit;
  }
  return no_unit;
}

/// The contrast behind unit `at`; no_unit when there is none.
std::size_t contrast_behind(const UnitSentence& sentence, std::size_t at) {
  for (std::size_t i = at + 1; i < sentence.size() && i <= at + aside; ++i) {
    const Unit& unit = sentence.units[i];
    if (unit.is(word_contrast)) return i;
    const bool passes = unit.is_mark(",") || unit.is_mark(")") || (unit.verb && !unit.finite);
    if (!passes) return no_unit;
  }
  return no_unit;
}

/// The name or date that the contrast at `contrast` ends; no_unit when there is none.
std::size_t ended_by(const UnitSentence& sentence, std::size_t contrast) {
  for (std::size_t back = 1; back <= aside && back <= contrast; ++back) {
    const Unit& unit = sentence.units[contrast - back];
    if (may_be_opposite(unit)) return contrast - back;
    const bool passes = unit.is_mark(",") || unit.is_mark(")") || (unit.verb && !unit.finite);
    if (!passes) return no_unit;
  }
  return no_unit;
}

/// The name or date whose phrase follows the contrast at `contrast`; no_unit when there is none.
std::size_t opened_by(const UnitSentence& sentence, std::size_t contrast) {
  for (std::size_t i = contrast + 1; i < sentence.size() && i <= contrast + phrase; ++i) {
    const Unit& unit = sentence.units[i];
    if (may_be_opposite(unit)) return i;
    if (unit.verb || unit.kind != Unit::Kind::word || !is_of_phrase(unit)) return no_unit;
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
  return a.governor == b.governor && (!b.governor.empty() || !has_verb_behind(sentence, second));
}

}  // namespace

Opposites opposites_of(const UnitSentence& sentence, std::size_t at) {
  if (at >= sentence.size() || !may_be_opposite(sentence.units[at])) return {};
  Opposites found;
  if (const std::size_t contrast = contrast_before(sentence, at); contrast != no_unit) {
    found = {ended_by(sentence, contrast), at};
  } else if (const std::size_t behind = contrast_behind(sentence, at); behind != no_unit) {
    found = {at, opened_by(sentence, behind)};
  }
  const bool both = found.denied != no_unit && found.affirmed != no_unit;
  const bool holds = both && are_alike(sentence, found.denied, found.affirmed) && is_denied(sentence, found.denied);
  return holds ? found : Opposites();
}

}  // namespace gazgraph
