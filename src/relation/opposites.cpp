// From a name or date to the contrast behind or before its phrase, and over it to the nearest one of the same kind. Between
// the first of them and the contrast a verb may stand that is not finite (`nicht von X gegründet, sondern von Y`); a negation
// precedes the first one in its clause. A name without a preposition behind the contrast must not be the subject of another
// verb. Whole phrases under prepositions are set apart in the same way, be there a name in them or not.
#include "opposites.hpp"

#include <algorithm>

namespace gazgraph {
namespace {

constexpr std::size_t phrase = 6;     // units between a contrast and the name behind it
constexpr std::size_t aside = 4;      // units between a name and the contrast behind it
constexpr std::size_t negation = 14;  // units between a negation and the name that it denies

bool may_be_opposite(const Unit& unit) {
  return unit.kind == Unit::Kind::date || (unit.is_head() && !unit.demonym && !unit.relative);
}

/// What may stand in a phrase before its name.
bool is_of_phrase(const Unit& unit) {
  if (unit.kind == Unit::Kind::referent) return unit.anaphoric && unit.genitive;  // `but by his wife X`
  const bool inside = unit.is(word_preposition | word_determiner | word_adverb) || unit.is_nominal();
  return unit.kind == Unit::Kind::word && !unit.verb && inside;
}

/// The same with what explains a noun before its name (`but a woman: X`).
bool is_of_phrase_or_colon(const Unit& unit) { return is_of_phrase(unit) || unit.is_mark(":"); }

/// What may stand in a phrase before the name that a comma adds to its noun.
bool is_of_apposition(const Unit& unit) { return is_of_phrase(unit) || unit.is_mark(","); }

/// `but by his wife, X,`: a name, an article before it aside, behind a comma that ends there, right behind a noun or its possessive.
bool is_apposed(const UnitSentence& sentence, std::size_t at) {
  const auto& units = sentence.units;
  if (at < 2 || at >= sentence.size() || !units[at].is_head()) return false;
  const std::size_t comma = at > 2 && units[at - 1].is(word_determiner) ? at - 2 : at - 1;
  if (!units[comma].is_mark(",")) return false;
  const bool ends = at + 1 == sentence.size() || units[at + 1].kind == Unit::Kind::mark;
  return ends && (units[comma - 1].is_nominal() || units[comma - 1].enclitic);
}

/// The preposition of the phrase that the name at `at` stands in, also as an apposition to its noun.
std::string_view governor_of(const UnitSentence& sentence, std::size_t at) {
  const auto& units = sentence.units;
  if (!units[at].governor.empty() || !is_apposed(sentence, at)) return units[at].governor;
  for (std::size_t i = at - 1; i > 0 && at - i < phrase; --i) {
    if (units[i - 1].is(word_preposition)) return units[i - 1].canonical();
    if (!is_of_phrase(units[i - 1])) break;
  }
  return {};
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
  if (a.kind != b.kind) return false;
  if (a.kind == Unit::Kind::date) return true;
  if (tells_where(sentence.units, first) && tells_where(sentence.units, second)) return true;  // `not in X but on Y`
  const std::string_view governor = governor_of(sentence, second);
  if (a.type != b.type && (governor.empty() || !share_roles(a.type, b.type))) return false;
  return a.governor == governor && (!governor.empty() || !has_verb_behind(sentence, second));
}

/// What may stand in a phrase behind its preposition.
bool is_in_phrase(const Unit& unit) {
  return unit.kind == Unit::Kind::referent || unit.kind == Unit::Kind::date ||
         (is_of_phrase(unit) && !unit.is(word_preposition));
}

bool opens_phrase(const Unit& unit) { return unit.is(word_preposition) || unit.kind == Unit::Kind::date; }

/// `in X, as was said, but`: the comma that opens what the one right before the contrast closes; where the first phrase ends.
std::size_t phrase_end_before(const UnitSentence& sentence, std::size_t contrast) {
  constexpr std::size_t longest = 16;
  if (contrast == 0 || !sentence.units[contrast - 1].is_mark(",")) return contrast;
  const std::size_t comma = contrast - 1;
  for (std::size_t i = comma; i > 1 && comma - i < longest; --i) {
    if (sentence.units[i - 1].is_mark(",")) return is_in_phrase(sentence.units[i - 2]) ? i - 1 : comma;
    if (sentence.units[i - 1].kind == Unit::Kind::mark || sentence.units[i - 1].is(word_negation)) break;
  }
  return comma;
}

/// `nicht in X zur Welt, sondern`: a name, and behind it a phrase of nouns that goes with the verb.
bool is_aside_or_of_phrase(const Unit& unit) { return is_aside(unit) || is_of_phrase(unit); }

/// `not by X in 1998, but by Y`: the same, or a date.
bool is_aside_or_dated(const Unit& unit) { return is_aside_or_of_phrase(unit) || unit.kind == Unit::Kind::date; }

bool is_name(const Unit& unit) { return unit.kind != Unit::Kind::date && may_be_opposite(unit); }

/// `Nicht in X wurde Y geboren, sondern in Z`: the name or date in the front that is denied alone, of the clause that the contrast
/// at `contrast` ends; no_unit when there is none.
std::size_t named_in_front(const UnitSentence& sentence, std::size_t contrast) {
  const Phrase front = denied_front(sentence, sentence.units[contrast].clause);
  for (std::size_t i = front.first; i < front.last; ++i) {
    if (may_be_opposite(sentence.units[i])) return i;
  }
  return no_unit;
}

/// The contrast behind a comma that ends the clause whose denied front unit `at` stands in; no_unit when there is none.
std::size_t contrast_to_front(const UnitSentence& sentence, std::size_t at) {
  constexpr std::size_t reach = 30;
  const Phrase front = denied_front(sentence, sentence.units[at].clause);
  if (!front.holds(at)) return no_unit;
  for (std::size_t i = front.last; i < sentence.size() && i < front.last + reach; ++i) {
    const Unit& unit = sentence.units[i];
    if (is_contrast(unit) && unit.clause == sentence.units[at].clause) return i;
  }
  return no_unit;
}

/// The name or date that the contrast at `contrast` sets something against, which is a name or, with `named` false, may be a date; what
/// commas enclose may lie between (`not in X, as the paper had it, but in Y`).
std::size_t opposed_before(const UnitSentence& sentence, std::size_t contrast, bool named) {
  if (const std::size_t front = named_in_front(sentence, contrast); front != no_unit) return front;
  const std::size_t nearest = nearest_before(sentence, contrast, aside, may_be_opposite, is_aside);
  if (nearest != no_unit && named && !is_name(sentence.units[nearest]))
    return nearest_before(sentence, contrast, aside, is_name, is_aside_or_dated);
  if (nearest != no_unit) return nearest;
  const std::size_t end = phrase_end_before(sentence, contrast);
  const std::size_t before = nearest_before(sentence, end, aside, may_be_opposite, is_aside);
  if (before != no_unit) return before;
  return nearest_before(sentence, contrast, aside, may_be_opposite, is_aside_or_of_phrase);
}

/// The name or date in the phrase behind the contrast at `contrast`, also as an apposition to its noun.
std::size_t opposed_behind(const UnitSentence& sentence, std::size_t contrast) {
  const std::size_t nearest = nearest_behind(sentence, contrast, phrase, may_be_opposite, is_of_phrase_or_colon);
  if (nearest != no_unit) return nearest;
  const std::size_t apposed = nearest_behind(sentence, contrast, phrase, may_be_opposite, is_of_apposition);
  return apposed != no_unit && is_apposed(sentence, apposed) ? apposed : no_unit;
}

/// Where the phrase begins that ends before unit `end`; no_unit when none does.
std::size_t phrase_start_before(const UnitSentence& sentence, std::size_t end) {
  constexpr std::size_t longest = 8;
  for (std::size_t i = end; i > 0 && end - i < longest;) {
    const Unit& unit = sentence.units[--i];
    if (unit.is(word_preposition)) return i + 1 < end ? i : no_unit;
    if (!is_in_phrase(unit)) return i + 2 == end && sentence.units[i + 1].kind == Unit::Kind::date ? i + 1 : no_unit;
  }
  return no_unit;
}

/// Behind a contrast stands a phrase like the one at `first`, or an adverb that ends the stretch (`but at home`).
bool opens_like_phrase(const UnitSentence& sentence, std::size_t contrast, std::size_t first) {
  std::size_t start = contrast + 1;
  while (start < sentence.size() && sentence.units[start].is(word_adverb) && !opens_phrase(sentence.units[start]))
    ++start;
  const bool ends = start >= sentence.size() || sentence.units[start].kind == Unit::Kind::mark;
  if (ends) return start > contrast + 1;
  return opens_phrase(sentence.units[start]) && sentence.units[start].kind == sentence.units[first].kind;
}

/// `not by X in 1998, but by Y`: where the phrase begins that the one behind the contrast is set against, before the date that fills
/// the units from `first` to `end`; no_unit when there is none.
std::size_t phrase_before_date(const UnitSentence& sentence, std::size_t contrast, std::size_t first, std::size_t end) {
  const auto& units = sentence.units;
  if (first == no_unit || contrast + 1 >= sentence.size() || !units[contrast + 1].is(word_preposition)) return no_unit;
  if (units[end - 1].kind != Unit::Kind::date) return no_unit;
  const std::size_t before = phrase_start_before(sentence, first);
  const bool alike = before != no_unit && units[before].is(word_preposition) &&
                     units[before].canonical() == units[contrast + 1].canonical();
  return alike && units[first].canonical() != units[before].canonical() ? before : no_unit;
}

/// The phrase that a contrast of the clause sets against one behind it, and which alone is denied; empty when there is none.
Phrase phrase_denied_alone(const UnitSentence& sentence, std::size_t clause, std::size_t at) {
  constexpr std::size_t reach = 40;
  if (const Phrase front = denied_front(sentence, clause); !front.empty()) return front.holds(at) ? Phrase() : front;
  for (std::size_t i = at > reach ? at - reach : 1; i < sentence.size() && i < at + reach; ++i) {
    if (!is_contrast(sentence.units[i]) || sentence.units[i].clause != clause) continue;
    std::size_t end = phrase_end_before(sentence, i);
    std::size_t first = phrase_start_before(sentence, end);
    if (const std::size_t before = phrase_before_date(sentence, i, first, end); before != no_unit) {
      end = first;
      first = before;
    }
    const std::size_t opposed = opposed_before(sentence, i, false);
    if (first != no_unit && opposed < first && sentence.units[opposed].phrase < first &&
        nearest_behind(sentence, i, phrase, may_be_opposite, is_of_phrase) != no_unit)
      first = std::min<std::size_t>(opposed, sentence.units[opposed].phrase);  // `nicht in X zur Welt`
    if (first != no_unit && opens_like_phrase(sentence, i, first) && is_denied(sentence, first)) return {first, end};
  }
  return {};
}

/// `Nicht X hat Y gekauft`: a name, its nouns before it, fills the units from `start` to `end`.
bool is_name_before(std::span<const Unit> units, std::size_t start, std::size_t end) {
  if (end == start || !units[end - 1].is_bare() || units[end - 1].anaphoric) return false;
  return std::all_of(units.begin() + static_cast<std::ptrdiff_t>(start),
                     units.begin() + static_cast<std::ptrdiff_t>(end) - 1, [](const Unit& unit) {
                       return unit.kind == Unit::Kind::word && !unit.verb && !unit.is(word_preposition) &&
                              is_of_phrase(unit);
                     });
}

}  // namespace

Phrase denied_front(const UnitSentence& sentence, std::size_t clause) {
  constexpr std::size_t longest = 20;
  const auto& units = sentence.units;
  const std::size_t finite = sentence.clauses[clause].finite;
  std::size_t first = sentence.clauses[clause].start;
  while (first < sentence.size() && units[first].is_quote()) ++first;
  if (finite == no_unit || finite <= first || !units[first].is(word_constituent_negation)) return {};
  std::size_t start = ++first;
  bool phrase = false;  // an adverbial of several words is one
  while (start < finite && units[start].is(word_adverb) && !units[start].is(word_preposition))
    phrase |= units[start++].has_several_words();
  if (!phrase && (start == finite || !(opens_phrase(units[start]) || is_name_before(units, start, finite)))) return {};
  for (std::size_t i = start; i < finite && i < first + longest; ++i) {
    if (units[i].is_mark(",")) return {first, i};
    if (units[i].kind == Unit::Kind::mark || units[i].verb) return {};
  }
  return finite < first + longest ? Phrase{first, finite} : Phrase();
}

bool denies_other_phrase(const UnitSentence& sentence, std::size_t clause, std::size_t at, const Indices& subjects,
                         const Indices& objects) {
  const Phrase denied = phrase_denied_alone(sentence, clause, at);
  const auto inside = [&](std::size_t unit) { return denied.holds(unit); };
  return !denied.empty() && std::none_of(subjects.begin(), subjects.end(), inside) &&
         std::none_of(objects.begin(), objects.end(), inside);
}

Opposites opposites_of(const UnitSentence& sentence, std::size_t at) {
  if (at >= sentence.size() || !may_be_opposite(sentence.units[at])) return {};
  Opposites found;
  const Test passes = is_apposed(sentence, at) ? is_of_apposition : is_of_phrase_or_colon;
  if (const std::size_t before = nearest_before(sentence, at, phrase, is_contrast, passes); before != no_unit) {
    found = {opposed_before(sentence, before, is_name(sentence.units[at])), at};
  } else {
    std::size_t behind = nearest_behind(sentence, at, aside, is_contrast, is_aside);
    if (behind == no_unit) behind = contrast_to_front(sentence, at);
    if (behind == no_unit)
      behind = nearest_behind(sentence, at, aside, is_contrast,
                              is_name(sentence.units[at]) ? is_aside_or_dated : is_aside_or_of_phrase);
    if (behind != no_unit) found = {at, opposed_behind(sentence, behind)};
  }
  const bool both = found.denied != no_unit && found.affirmed != no_unit;
  const bool holds = both && are_alike(sentence, found.denied, found.affirmed) && is_denied(sentence, found.denied);
  return holds ? found : Opposites();
}

}  // namespace gazgraph
