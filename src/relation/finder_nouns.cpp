// What belongs to a noun: its complement under a preposition, its possessor or the first part of its compound, and the names
// that it is apposed to, that it names or that it is said of.
#include <algorithm>

#include "effects.hpp"
#include "finder.hpp"

namespace gazgraph {
namespace {

/// A pronoun that is no possessive.
bool is_pronoun(const Unit& unit) {
  return unit.anaphoric && !unit.relative && unit.word != nullptr &&
         std::any_of(unit.word->anaphors.begin(), unit.word->anaphors.end(), [](const Anaphor& anaphor) {
           return !anaphor.noun && !anaphor.possessive && anaphor.governor.empty();
         });
}

/// All of them but one.
Indices without(const Indices& members, std::size_t one) {
  Indices others;
  for (const std::size_t member : members) {
    if (member != one) others.add(member);
  }
  return others;
}

/// `Αγοραστής η X.`, `Διάδοχός του: ο X.`: the name in the nominative that follows a noun at `at` which opens a clause without a
/// verb, behind its complement, which ends at `last`; no_unit when there is none.
std::size_t named_without_copula(const Finder& finder, const UnitSentence& sentence, std::size_t at, std::size_t last) {
  const auto& units = sentence.units;
  const std::size_t c = units[at].clause;
  const bool opens = c < sentence.clauses.size() && sentence.clauses[c].finite == no_unit &&
                     finder.phrase_start(at) == sentence.clauses[c].start;
  if (!opens || last > at + 2 || last + 2 >= sentence.size()) return no_unit;
  const std::size_t article = units[last + 1].is_mark(":") ? last + 2 : last + 1;
  for (std::size_t name = article + 1; name < sentence.size() && name <= article + 3; ++name) {
    const Unit& unit = units[name];
    if (unit.is_bare() && unit.phrase == article && unit.shows_nominative()) return name;
    if (!unit.is_nominal()) break;
  }
  return no_unit;
}

}  // namespace

/// `the founder of a subsidiary of X`: the noun at `i` stands for another body, which an end of a relation is.
/// `chief and owner of X` is one of X.
bool Finder::names_other_body(std::size_t i) const {
  if (!is_nominal(i) || units_[i].word == nullptr || i == 0 || units_[i - 1].is(word_coordinator)) return false;
  const auto& readings = units_[i].word->anaphors;
  return std::any_of(readings.begin(), readings.end(), [](const Anaphor& anaphor) {
    return anaphor.role && has_type(anaphor.types, EntityType::organization);
  });
}

/// `founder, owner and head of X`, `nicht die Tochter, sondern die Nichte von X`: the last noun of a list or contrast that the one
/// at `at` opens, all of them nouns of the rules; else `at`.
std::size_t Finder::last_of_listed(std::size_t at) const {
  constexpr std::size_t most = 4;
  const auto names_role = [&](std::size_t i) {
    return i < size_ && units_[i].kind == Unit::Kind::word && is_nominal(i) && units_[i].names_role();
  };
  if (at + 3 < size_ && units_[at + 1].is_mark(",") && units_[at + 2].is(word_contrast)) {
    const std::size_t other = units_[at + 3].is(word_determiner) ? at + 4 : at + 3;
    return other < size_ && (names_role(other) || units_[other].in(group_kin)) ? other : at;
  }
  if (const std::size_t timed = joined_behind_time(at); timed != no_unit) return timed;
  std::size_t last = at;
  for (std::size_t n = 0; n < most && last + 2 < size_ && names_role(last + 2); ++n) {
    if (units_[last + 1].is(word_coordinator) && last > at) return last + 2;
    if (!units_[last + 1].is_mark(",")) break;
    last += 2;
  }
  return at;
}

/// `founder and, for 30 years, artistic director of X`: the noun of the rules that a coordinator and a time join the one at `at` to;
/// no_unit when there is none.
std::size_t Finder::joined_behind_time(std::size_t at) const {
  constexpr std::size_t longest_time = 6;
  constexpr std::size_t most_adjectives = 2;
  if (at + 4 >= size_ || !units_[at + 1].is(word_coordinator)) return no_unit;
  const bool enclosed = units_[at + 2].is_mark(",");
  const std::size_t start = enclosed ? at + 3 : at + 2;
  std::size_t i = start;
  while (i < size_ && i - start < longest_time && is_time_adverbial(i)) ++i;
  if (i == start || i >= size_ || (enclosed && !units_[i].is_mark(","))) return no_unit;
  if (enclosed) ++i;
  for (std::size_t end = i + most_adjectives; i <= end && i < size_ && is_nominal(i); ++i) {
    if (units_[i].names_role()) return i;
  }
  return no_unit;
}

/// `lunch with X's chairman, Y`: the name behind the comma at `comma` that explains a noun under the preposition; no_unit
/// when there is none.
std::size_t Finder::apposed_behind(std::size_t comma, std::string_view marker) const {
  std::size_t i = comma + 1;
  while (i < size_ && i < comma + 4 && (is_nominal(i) || units_[i].is(word_determiner))) ++i;
  const bool named = i < size_ && fills(units_[i]) && units_[i].phrase > comma && !units_[i].anaphoric;
  return named && units_[i].governor == marker ? i : no_unit;
}

/// A referent under a preposition behind a noun at `at`; what governs the noun itself does not count (`by the owner X`).
Indices Finder::under_noun(std::size_t at, std::string_view marker) const {
  Indices found;
  bool named = false;
  at = last_of_listed(at);
  const bool further_phrase =
      units_[at].kind == Unit::Kind::referent && at + 1 < size_ && units_[at + 1].is(word_preposition);
  for (std::size_t i = at + 1; i < size_ && i < at + 14; ++i) {
    const Unit& unit = units_[i];
    if ((named && joins_further_role(i)) || (lexicon_.verb_final() && closes_participle(at, i))) break;
    // `the launch of X after complaints from Y`, `left as coach two days after the draw at X`
    const bool timed = unit.is(word_preposition) && unit.in(group_after);
    if (timed && (named || (i > at + 1 && !is_time_adverbial(i)))) break;
    named |= unit.kind == Unit::Kind::referent;
    // `to son X`, `is made by the subsidiary X`: what stands before the noun governs it and its name.
    // `the boat with batteries from X`, where the noun stands for a thing: of that only what follows it directly tells.
    const bool of_other = further_phrase && unit.phrase > at + 1 && is_nominal(unit.phrase - 1);
    if (fills(unit) && unit.governor == marker && (unit.phrase > at || unit.relative) && !of_other) found.add(i);
    const bool in_place = phrases_lie && unit.type == EntityType::place && lies(unit);  // `gifts to villages in X`
    if (in_place && unit.is_head() && unit.outer_governor == marker) found.add(i);
    const bool infinitive = unit.verb && i > at + 1 && units_[i - 1].is(word_infinitive_marker) && !unit.attributive;
    if (unit.is_mark(",") && i > at + 1 && is_nominal(i - 1)) found.add(apposed_behind(i, marker));
    if ((unit.verb && unit.finite) || infinitive || (unit.kind == Unit::Kind::mark && !unit.is_quote())) break;
    if (names_other_body(i) && i + 1 < size_ && units_[i + 1].canonical() == marker) break;
    if (unit.is(word_relative | word_complementizer | word_subordinator) &&
        !unit.is(word_preposition | word_determiner))
      break;
  }
  return found;
}

/// `born in X but settled in Y`, `head of X and owner of Y`: behind the coordinator at `link` a participle or a noun of the
/// rules with a phrase of its own.
bool Finder::joins_further_role(std::size_t link) const {
  if (!units_[link].is(word_coordinator | word_contrast)) return false;
  std::size_t i = link + 1;
  while (i < size_ && i < link + 4 && is_time_adverbial(i)) ++i;
  if (i > link + 1 && i < size_ && units_[i].is(word_determiner)) ++i;  // `und zehn Jahre lang die Frau von X`
  if (i + 1 >= size_ || units_[i].kind != Unit::Kind::word) return false;
  if (!units_[i + 1].is(word_preposition) && units_[i + 1].kind != Unit::Kind::referent) return false;
  const bool participle = units_[i].verb && !units_[i].finite;
  return participle || units_[i].names_role();
}

/// `its founder and chairman, X`: the coordinator at `link` joins two nouns of the rules, the first with a possessor right
/// before it.
bool Finder::joins_titles(std::size_t link) const {
  constexpr std::size_t longest = 3;
  if (link < 2 || link + 1 >= size_ || !units_[link].is(word_coordinator)) return false;
  if (!is_nominal(link + 1) || !units_[link + 1].names_role() || !units_[link - 1].names_role()) return false;
  std::size_t first = link;
  while (first > 0 && link - first < longest && is_nominal(first - 1)) --first;
  return first < link && first > 0 && units_[first - 1].kind == Unit::Kind::referent && units_[first - 1].genitive;
}

std::size_t Finder::owner_of_intent(std::size_t at) const {
  std::size_t i = at;
  const auto skip = [&](std::uint32_t classes) {
    if (i > 0 && units_[i - 1].is(classes)) --i;
  };
  skip(word_infinitive_marker);
  skip(word_preposition);  // `Xs planer på att`
  if (i > 0 && units_[i - 1].is_mark(",")) --i;
  if (i == 0) return no_unit;
  // `the appointment of X to succeed Y`
  const Unit& name = units_[i - 1];
  const bool of = i < at && name.is_head() && name.phrase > 0 && name.phrase < i && !rules_.of_markers.empty() &&
                  name.governor == rules_.of_markers.front() && is_nominal(name.phrase - 1);
  if (of && units_[name.phrase - 1].embedding() != nullptr) return i - 1;
  if (!is_nominal(i - 1) || units_[i - 1].embedding() == nullptr) return no_unit;
  return possessor(i - 1);
}

std::size_t Finder::possessor(std::size_t at) const {
  for (std::size_t i = at; i-- > 0 && at - i <= 6;) {
    const Unit& unit = units_[i];
    if (joins_titles(i)) continue;
    const bool own_name = unit.compound && unit.type == EntityType::product;
    if (unit.kind == Unit::Kind::referent && !unit.demonym && !own_name) {
      if (unit.genitive) return i;
      break;
    }
    const bool article = unit.is(word_determiner) && lexicon_.articles_tell_case();
    if (!is_nominal(i) && !unit.demonym && !own_name && !article && !qualifies_adjective(i)) break;
  }
  if (const std::size_t owner = behind_attribute(at); owner != no_unit) return owner;
  bool another = false;  // `the founding of the agency of X`: that is whose agency it is
  for (std::size_t i = at + 1; i < size_ && i <= at + 7; ++i) {
    const Unit& unit = units_[i];
    if (unit.is(word_genitive_determiner) && another) return no_unit;
    const bool body = event ? is_nominal(i) && !unit.in(group_representatives) && rules_.kinds.of_noun(unit.text) != 0
                            : names_other_body(i);
    another = body && !units_[i - 1].is(word_coordinator);
    if (unit.kind == Unit::Kind::referent && !unit.demonym) {
      // `der N-Tochter T`: the name behind the compound is the phrase's head.
      if (unit.compound && unit.after_genitive_determiner && i + 2 < size_ && i + 2 <= at + 7 &&
          units_[i + 2].kind == Unit::Kind::referent && units_[i + 2].after_genitive_determiner && is_nominal(i + 1))
        return i + 2;
      if (const std::size_t named = named_behind_possessive(i); named != no_unit) return named;
      if (event && unit.compound) return no_unit;  // `the founding of the X Foundation`, which nobody knows
      // `der Chef des N-Rivalen X`: at `Rivalen`, whose own article it is, X is the rival.
      const bool behind_article = unit.after_genitive_determiner && unit.phrase > at;
      const bool owns = behind_article || unit.enclitic || (lexicon_.verb_final() && unit.genitive && i == at + 1) ||
                        (i == at + 1 && is_bare_genitive(unit));
      return owns ? i : no_unit;
    }
    if (const std::size_t behind = behind_time(i); behind > i) {
      i = behind - 1;
      continue;
    }
    if (unit.in(group_pair_openers)) continue;                                             // `of both X and Y`
    const bool further = unit.is(word_coordinator) && i + 1 < size_ && is_nominal(i + 1);  // `founder and head of X`
    if (!is_nominal(i) && !unit.is(word_determiner) && !unit.demonym && !further) break;
  }
  return no_unit;
}

/// `Tochter des im Mai in Y verstorbenen X`, `κόρη του προέδρου της Y X`: the possessor of the noun at `at` behind a participle or a
/// title with phrases of its own, whose phrase the article right behind the noun opens; no_unit when there is none.
std::size_t Finder::behind_attribute(std::size_t at) const {
  constexpr std::size_t longest = 10;
  if (!lexicon_.verb_final() && !lexicon_.articles_tell_case()) return no_unit;
  if (at + 1 >= size_ || !units_[at + 1].is(word_genitive_determiner)) return no_unit;
  for (std::size_t i = at + 3; i < size_ && i <= at + longest; ++i) {
    if (units_[i].is_head() && units_[i].after_genitive_determiner && units_[i].phrase == at + 1) return i;
  }
  return no_unit;
}

/// `der Verkauf seiner Tochter X`: the name whose phrase the possessive pronoun at `at` opens; no_unit when there is none.
std::size_t Finder::named_behind_possessive(std::size_t at) const {
  if (!lexicon_.verb_final() || !units_[at].anaphoric || !units_[at].genitive) return no_unit;
  std::size_t i = at + 1;
  while (i < size_ && i < at + 4 && is_nominal(i)) ++i;
  return i > at + 1 && i < size_ && units_[i].is_head() && !units_[i].anaphoric ? i : no_unit;
}

/// `member since 2010 of X`, `wholly owned 100% of X`, as articles that tell case allow: the unit behind a time or share at `i`
/// that stands between a noun and its genitive; `i` when there is none.
std::size_t Finder::behind_time(std::size_t i) const {
  if (!lexicon_.articles_tell_case()) return i;
  const auto counts = [&](std::size_t at) {
    const Unit& unit = units_[at];
    return unit.kind == Unit::Kind::date || unit.is_mark("%") || unit.in(group_time_nouns) ||
           (!unit.text.empty() && unit.text.find_first_not_of("0123456789.,") == std::string_view::npos);
  };
  if (units_[i].is(word_adverb) && !units_[i].is(word_preposition | word_relative)) return i + 1;
  if (units_[i].kind == Unit::Kind::date) return i + 1;
  if (!units_[i].is(word_preposition)) return i;
  std::size_t at = i + 1;
  bool counted = false;
  while (at < size_ && at < i + 5 &&
         (counts(at) || (!units_[at].is(word_genitive_determiner) && units_[at].is(word_determiner)) ||
          (!counted && is_nominal(at)))) {
    counted |= counts(at);
    ++at;
  }
  return counted ? at : i;
}

/// `resident Berlin's`: a place without an article whose form is a genitive, where articles tell case elsewhere.
bool Finder::is_bare_genitive(const Unit& unit) const {
  if (!lexicon_.articles_tell_case() || unit.type != EntityType::place || !unit.governor.empty()) return false;
  return ends_with_one_of(unit.text, rules_.endings.genitive);
}

/// The name that opens the compound at `at` or stands before it, nouns between; what opens a compound of its own
/// (`a new X-critical party`) belongs to that, unless it is a body (`the X-group's chief`).
std::size_t Finder::compound_part(std::size_t at) const {
  for (std::size_t i = at; i-- > 0 && at - i <= 4;) {
    if (units_[i].kind == Unit::Kind::referent && !units_[i].demonym) {
      const bool elsewhere = units_[i].joined && i + 1 < at && !units_[i + 1].in(group_own_heads) &&
                             !units_[i + 1].has_forms() && !rules_.kinds.names_body(units_[i + 1].text);
      return units_[i].compound && !elsewhere ? i : no_unit;
    }
    if (!is_nominal(i) && !units_[i].demonym) break;
  }
  return no_unit;
}

std::size_t Finder::phrase_start(std::size_t at) const {
  std::size_t start = at;
  while (start > 0 && at - start < 12) {
    const Unit& before = units_[start - 1];
    const bool inside = is_nominal(start - 1) || before.demonym ||
                        before.is(word_determiner | word_negative_determiner) ||
                        (before.kind == Unit::Kind::referent && (before.genitive || before.compound)) ||
                        before.kind == Unit::Kind::date;
    const bool partitive = before.is(word_preposition) && start >= 2 &&
                           (units_[start - 2].in(group_partitives) ||
                            (units_[start - 2].is(word_determiner) && before.in(group_partitive)));
    // `tidligere sjef`: a word of these groups belongs to the phrase even where it may be an adverb.
    const bool attribute = before.in(group_former | group_unreal) || qualifies_adjective(start - 1);
    // `vom 1. Juli Chefin von X`
    const bool day = start < at && lexicon_.is_month(units_[start].text) && before.is_whole_number();
    if (day || (!inside && !partitive && !attribute)) break;
    start -= partitive ? 2 : 1;
  }
  const std::size_t article = start < at ? before_attribute(start) : no_unit;
  return article == no_unit ? start : article;
}

/// `its most expensive phone`, `das bisher teuerste Handy`: an adverb between what opens a noun phrase and its adjective.
bool Finder::qualifies_adjective(std::size_t i) const {
  if (i == 0 || i + 2 >= size_ || !units_[i].is(word_adverb)) return false;
  if (units_[i].is(word_preposition | word_coordinator | word_negation | word_subordinator)) return false;
  if (units_[i].in(group_sequence)) return false;  // `her then husband`
  const Unit& before = units_[i - 1];
  const bool opens = before.is(word_determiner) || (before.kind == Unit::Kind::referent && before.genitive);
  return opens && is_nominal(i + 1) && (is_nominal(i + 2) || units_[i + 2].kind == Unit::Kind::referent);
}

/// `eine in X ansässige Tochter`, `ett i X beläget bolag`: the article before a name under a preposition that an adjective
/// at `start` has before it; no_unit when there is none.
std::size_t Finder::before_attribute(std::size_t start) const {
  if (start < 3 || units_[start].is(word_determiner)) return no_unit;
  const Unit& name = units_[start - 1];
  if (name.kind != Unit::Kind::referent || name.governor.empty() || name.phrase == 0 || name.phrase + 2 < start - 1)
    return no_unit;
  const Unit& article = units_[name.phrase - 1];
  const bool opens =
      article.kind == Unit::Kind::word && article.is(word_determiner) && units_[name.phrase].is(word_preposition);
  return opens && article.clause == units_[start].clause ? name.phrase - 1 : no_unit;
}

/// The unit that adverbs, dates and prepositional phrases before `start` begin at.
std::size_t Finder::before_adverbials(std::size_t start) const {
  std::size_t at = start;
  for (std::size_t steps = 0; steps < 4 && at > 0; ++steps) {
    const Unit& unit = units_[at - 1];
    if (unit.is(word_adverb | word_negation) || unit.kind == Unit::Kind::date) {
      --at;
      continue;
    }
    if (unit.is(word_preposition) &&
        (at == start || units_[at].is(word_adverb) || units_[at].kind == Unit::Kind::date)) {
      --at;
      continue;
    }
    std::size_t noun = at;
    while (noun > 0 && at - noun < 6 &&
           (is_nominal(noun - 1) || units_[noun - 1].is(word_determiner) || units_[noun - 1].kind == Unit::Kind::date ||
            (units_[noun - 1].kind == Unit::Kind::referent && !units_[noun - 1].is_bare())))
      --noun;
    if (noun == at || noun == 0 || !units_[noun - 1].is(word_preposition)) break;
    at = noun - 1;
  }
  return at;
}

/// `Y-Chef und Z-Mitglied X`: the name behind a second noun of its own compound that a coordinator joins to the one at `at`;
/// no_unit when there is none.
std::size_t Finder::title_of_joined(std::size_t at) const {
  constexpr std::size_t longest = 4;  // an adjective, the name, its noun and another name
  if (at + 2 >= size_ || !units_[at + 1].is(word_coordinator)) return no_unit;
  bool compound = false;
  for (std::size_t i = at + 2; i < size_ && i <= at + 2 + longest; ++i) {
    const Unit& unit = units_[i];
    if (unit.is_head()) return compound && unit.type == EntityType::person ? i : no_unit;
    const bool joined = unit.kind == Unit::Kind::referent && unit.joined;
    if (!joined && (!is_nominal(i) || unit.is(word_determiner))) return no_unit;
    compound |= joined;
  }
  return no_unit;
}

std::size_t Finder::title_of(std::size_t at, std::size_t object) const {
  if (const std::size_t shared = title_of_joined(at); shared != no_unit && shared != object) return shared;
  for (std::size_t i = at + 1; i < size_ && i <= at + 5; ++i) {
    if (units_[i].kind == Unit::Kind::referent) {
      // A further member of a list has the governor of the first.
      const bool own = units_[i].is_head() && i != object && units_[i].phrase <= at &&
                       (units_[i].titled || units_[i].governor == governor_of(at) || shares_governor_before(i, at));
      if (own) return i;
      if (units_[i].is_head()) return no_unit;
      continue;
    }
    if (!is_nominal(i)) return no_unit;
  }
  return no_unit;
}

/// `on X and its owner, Y`, at Y: the preposition stands before X, which the noun at `noun` is behind.
bool Finder::shares_governor_before(std::size_t name, std::size_t noun) const {
  const std::size_t companion = units_[name].companion;
  return companion < noun && units_[companion].governor == units_[name].governor;
}

std::string_view Finder::governor_of(std::size_t at) const {
  const std::size_t start = phrase_start(at);
  if (start == 0 || !units_[start - 1].is(word_preposition) || units_[start - 1].opens_clause) return {};
  return units_[start - 1].canonical();
}

/// A head whose phrase ends at unit `end`; an insertion's age or bracket, an adverb or the end of the verb may lie
/// between (`das teilte X mit, Präsidentin von Y`).
std::size_t Finder::head_ending_at(std::size_t end) const {
  for (std::size_t back = 0; back <= 4 && back <= end; ++back) {
    const Unit& unit = units_[end - back];
    if (unit.is_head()) return closes_report(end) ? no_unit : end - back;
    const bool verb_end = lexicon_.verb_second() && back <= 1 &&
                          ((unit.verb && !unit.finite) || unit.is(word_adverb) || unit.is(word_preposition));
    if (verb_end || unit.kind == Unit::Kind::date || unit.is_mark(")") || unit.is_mark("(") || unit.is_mark(","))
      continue;
    if (unit.is_whole_number()) continue;
    return no_unit;
  }
  return no_unit;
}

/// `X is, says Y, based in Z`: an insertion with a verb of its own ends at unit `end`.
bool Finder::closes_report(std::size_t end) const {
  const std::size_t c = units_[end].clause;
  if (c >= clauses_.size() || end + 1 >= size_ || units_[end + 1].clause == c) return false;
  return clauses_[c].kind == Clause::Kind::insertion && clauses_[c].finite != no_unit;
}

std::size_t Finder::head_before_insertion(std::size_t c) const {
  const Clause& clause = clauses_[c];
  if (clause.kind != Clause::Kind::insertion || clause.start < 2 || !units_[clause.start - 1].is_mark(","))
    return no_unit;
  const std::size_t head = clause.start - 2;
  if (units_[head].is_bare()) return head;
  if (clause.parent == no_unit || clauses_[clause.parent].finite != head) return no_unit;
  const Indices found = subjects(clause.parent, head);
  return found.empty() ? no_unit : found.front();
}

std::size_t Finder::person_behind_front(std::size_t at) const {
  constexpr std::size_t longest = 30;
  std::size_t mark = 0;
  for (; mark < size_ && mark < longest; ++mark) {
    const Unit& unit = units_[mark];
    if (unit.is_mark(":") || ((unit.is_mark("–") || unit.is_mark("—")) && unit.opens_quote)) break;
    const bool person = unit.kind == Unit::Kind::referent && unit.type == EntityType::person;
    if (person || (unit.verb && unit.finite)) return no_unit;
  }
  if (mark >= size_ || mark >= longest || at > mark) return no_unit;
  for (std::size_t i = mark + 1; i < size_ && i < mark + longest; ++i) {
    if (units_[i].kind == Unit::Kind::referent && units_[i].type == EntityType::person) return i;
  }
  return no_unit;
}

std::size_t Finder::person_before_list(std::size_t at) const {
  constexpr std::size_t longest = 30;
  if (at == 0 || at >= size_ || at > longest) return no_unit;
  if (!units_[at - 1].is_mark(",") && !units_[at - 1].is_mark(";")) return no_unit;
  std::size_t name = 0;
  while (name + 1 < at && units_[name].is(word_determiner)) ++name;
  if (!units_[name].is_bare() || units_[name].type != EntityType::person || !units_[name + 1].is_mark(","))
    return no_unit;
  for (std::size_t i = name + 1; i < at; ++i) {
    const Unit& unit = units_[i];
    const bool told = unit.verb && unit.finite && clauses_[unit.clause].kind == Clause::Kind::main;
    const bool other = unit.is_head() && unit.type == EntityType::person && unit.entity != units_[name].entity;
    if (told || other) return no_unit;
  }
  return name;
}

/// Whether the sentence names the entity of unit `at` before it.
bool Finder::is_named_before(std::size_t at) const {
  return std::any_of(units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(at), [&](const Unit& unit) {
    return unit.kind == Unit::Kind::referent && !unit.anaphoric && unit.entity == units_[at].entity;
  });
}

/// `Born in X, the son of Y, …`: nothing that could be a subject and no finite verb before unit `start`.
bool Finder::stands_in_front(std::size_t start) const {
  constexpr std::size_t longest = 16;
  return start <= 1 || (start < longest && std::none_of(
                                               units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(start),
                                               [](const Unit& unit) {
                                                 return unit.is_bare() || (unit.verb && unit.finite) ||
                                                        unit.opens_clause || unit.is_mark(":");
                                               }));
}

/// `member of A, B, C and D`, `the university of A, B and the university of D`: a body at `i`, behind a comma, with which a
/// list goes on whose further members nobody knows.
bool Finder::is_listed(std::size_t i) const {
  constexpr std::size_t reach = 30;
  if (units_[i].list != no_unit || units_[i].type != EntityType::organization) return false;
  std::size_t commas = 0;
  for (std::size_t at = i + 1; at < size_ && at < i + reach; ++at) {
    const Unit& unit = units_[at];
    if (unit.is(word_coordinator)) return true;
    if (unit.is_mark(",")) {
      ++commas;
      continue;
    }
    const bool inside = is_nominal(at) || unit.kind == Unit::Kind::referent ||
                        (commas > 0 && unit.is(word_preposition | word_determiner)) || unit.is_mark("(") ||
                        unit.is_mark(")");
    if (!inside) return commas > 2;
  }
  return commas > 2;
}

/// `die Frau des Chefs von Y, X,`: the noun at `at` stands in the genitive behind one of kinship, whom what follows names.
bool Finder::belongs_to_person(std::size_t at) const {
  constexpr std::size_t longest = 5;
  for (std::size_t i = at; i > 0 && at - i < longest; --i) {
    if (units_[i].is(word_determiner))
      return units_[i].is(word_genitive_determiner) && is_nominal(i - 1) && units_[i - 1].in(group_kin);
    if (!is_nominal(i) && !units_[i].compound) return false;
  }
  return false;
}

/// `the founder of DeepSeek, Liang Wenfeng`.
std::size_t Finder::behind_comma(std::size_t at, std::size_t object) const {
  std::size_t from = object == no_unit || object < at ? at : object;
  // `του προέδρου της X Y`
  const std::size_t titled = from + 1;
  if (from == object && titled < size_ && units_[titled].is_head() && units_[titled].after_genitive_determiner &&
      units_[titled].phrase < at)
    return titled;
  if (belongs_to_person(at)) return no_unit;
  if (from == at && from + 1 < size_ && joins_titles(from + 1)) ++from;  // `its founder and chairman, X`
  // A predicate that opens the sentence may have adjuncts: `Member of NATO since 1952, X …`.
  const bool fronted = stands_in_front(phrase_start(at));
  for (std::size_t i = from + 1; i + 1 < size_ && i <= from + (fronted ? 16U : 5U); ++i) {
    const Unit& unit = units_[i];
    if (unit.is_mark("(")) {
      while (i + 1 < size_ && i < from + 8 && !units_[i].is_mark(")")) ++i;
      continue;
    }
    if (unit.is_mark(",") || unit.is_mark(":") || unit.is_mark("–")) {
      std::size_t last = i + 4;
      for (std::size_t next = i + 1; next < size_ && next <= last; ++next) {
        const bool explains =
            units_[next].is_head() && !units_[next].governor.empty() &&
            ((units_[next].phrase > i && units_[next].governor == governor_of(at)) || shares_governor_before(next, at));
        // `X is a member of Y, Z was none`
        // `Since it is no member of Y, Z was not asked`, where a negation precedes its verb
        std::size_t verb = next + 1;
        while (lexicon_.negation_precedes() && verb < size_ && units_[verb].is(word_negation)) ++verb;
        const bool own_clause = verb < size_ && units_[verb].verb && units_[verb].finite &&
                                units_[next].clause < clauses_.size() && units_[next].clause != units_[at].clause &&
                                clauses_[units_[next].clause].kind == Clause::Kind::main &&
                                units_[at].clause < clauses_.size() && clauses_[units_[at].clause].finite < at;
        if (own_clause) return no_unit;
        // `Powered by a chip from X, Y costs …`: what stands in front under a preposition is not what the subject is.
        const bool subject = fronted && next + 1 < size_ && units_[next + 1].verb && units_[next + 1].finite &&
                             units_[next].is_bare() && unit.is_mark(",") && !governor_of(at).empty() &&
                             !units_[phrase_start(at) - 1].is(word_as) &&
                             units_[next + 1].clause == units_[next].clause;
        if (subject) return no_unit;
        // `Born in X, he …`, where the front does not name him itself
        const bool resumed = fronted && is_pronoun(units_[next]) && units_[next].is_bare() && !is_named_before(next);
        if ((units_[next].is_bare() || explains) && (!units_[next].anaphoric || resumed))
          return is_listed(next) ? no_unit : next;
        if (units_[next].opens_clause || units_[next].relative) break;
        // `X's new head, the former Y chairman Z`
        if (units_[next].kind == Unit::Kind::referent && units_[next].compound && next == last - 1) ++last;
        if (units_[next].kind == Unit::Kind::referent && units_[next].compound) continue;
        if (!is_nominal(next) && !units_[next].is(word_determiner | word_honorific)) break;
      }
      return no_unit;
    }
    if (unit.begin == units_[from].begin) continue;  // the rest of a plural pronoun
    if (unit.is_bare() && object != no_unit && from == object && unit.phrase == i) return i;
    const bool adjunct = fronted && (unit.is(word_preposition | word_determiner | word_adverb | word_coordinator) ||
                                     (unit.kind == Unit::Kind::referent && !unit.is_bare()));
    if (!is_nominal(i) && !adjunct && unit.kind != Unit::Kind::date) return no_unit;
  }
  return no_unit;
}

/// The unit behind the comma that closes what one at `comma` opens, a few words without a verb; `comma` when there is none.
std::size_t Finder::behind_short_aside(std::size_t comma) const {
  constexpr std::size_t longest = 6;
  if (comma >= size_ || !units_[comma].is_mark(",")) return comma;
  for (std::size_t i = comma + 1; i < size_ && i < comma + longest && !units_[i].verb; ++i) {
    if (units_[i].is_mark(",")) return i + 1;
  }
  return comma;
}

/// The comma that closes what the one at `comma` opens, when no finite verb stands between or that is a relative clause, and a copula
/// is right behind it, or German or Greek where cases tell who is who; else `comma`.
std::size_t Finder::behind_inserted(std::size_t comma) const {
  constexpr std::size_t longest = 20;
  const auto is_copula = [&](std::size_t i) {
    while (i < size_ && units_[i].is(word_adverb)) ++i;
    return i < size_ && (units_[i].is(word_copula | word_passive) || units_[i].in(group_become));
  };
  const bool relative = comma + 1 < size_ && (units_[comma + 1].relative || units_[comma + 1].is(word_relative));
  for (std::size_t i = comma + 1; i < size_ && i < comma + longest; ++i) {
    if (units_[i].is_mark(",")) return lexicon_.articles_tell_case() || is_copula(i + 1) ? i : comma;
    if (units_[i].verb && units_[i].finite && !relative) break;
  }
  return comma;
}

/// `The buyer is X`, `chief executive of X is Y`.
std::size_t Finder::behind_copula(std::size_t at, std::size_t object) const {
  std::size_t last = object == no_unit || object < at ? at : object;
  if (const std::size_t named = lexicon_.drops_subject() ? named_without_copula(*this, sentence_, at, last) : no_unit;
      named != no_unit)
    return named;
  const bool bracket = last + 3 < size_ && units_[last + 1].is_mark("(") && units_[last + 3].is_mark(")");
  if (bracket) last += 3;  // `member of X (XX) is Y`
  if (last + 1 < size_ && units_[last + 1].is_mark(",")) {
    const std::size_t close = behind_inserted(last + 1);
    // `X bleibt Chef von Y, Vizechef wird Z`: another clause.
    if (close == last + 1 && lexicon_.verb_second()) return no_unit;
    last = close;
  }
  bool phrase = false;  // `The rival of X in hard cheese is Y`
  for (std::size_t i = last + 1; i < size_ && i <= last + (phrase ? 10U : 5U); ++i) {
    if (units_[i].is(word_copula | word_passive) || units_[i].in(group_become)) {
      const std::size_t from = behind_short_aside(i + 1);  // `is, as yet, X`
      for (std::size_t next = from; next < size_ && next < from + 6; ++next) {
        if (units_[next].is_bare() && next != object) return next;
        const bool also = next == from && units_[next].is(word_coordinator);  // Greek `is also X`
        const bool between = is_nominal(next) || also ||
                             units_[next].is(word_determiner | word_adverb | word_negation | word_preposition) ||
                             units_[next].kind == Unit::Kind::date || units_[next].verb ||
                             (units_[next].kind == Unit::Kind::referent && !units_[next].governor.empty());
        if (!between) return no_unit;
      }
      return no_unit;
    }
    phrase |= units_[i].is(word_preposition) && !units_[i].verb;
    const bool inside = phrase && (units_[i].is(word_preposition | word_determiner) || units_[i].is_mark("%") ||
                                   (units_[i].kind == Unit::Kind::referent && !units_[i].governor.empty()));
    const bool modal =
        units_[i].is(word_modal) && i + 1 < size_ && units_[i + 1].is(word_copula | word_passive | word_negation);
    if (!inside && !modal && !is_nominal(i) && units_[i].kind != Unit::Kind::date &&
        !units_[i].is(word_adverb | word_negation))
      return no_unit;
  }
  return no_unit;
}

/// The copula or `as` that makes the noun phrase beginning at `start` a predicate; dates, adverbs and prepositional phrases
/// may lie between; no_unit when there is none.
std::size_t Finder::copula_before(std::size_t start, std::size_t c, bool& as) const {
  // `elected to chair`, but `sold to a firm`, which is somebody else
  const bool to_another = start > 0 && units_[start - 1].is(word_preposition) && units_[start].in(group_indefinite) &&
                          lexicon_.verb_second();
  as = start > 0 && units_[start - 1].is(word_as) && units_[start - 1].clause == c && !to_another;
  if (as) return start - 1;
  // `is made with chips from X`
  if (start > 0 && units_[start - 1].in(group_comitative) && units_[start - 1].is(word_preposition)) return no_unit;
  const bool dated = units_[start].kind == Unit::Kind::date || (start > 0 && units_[start - 1].in(group_after));
  if (lexicon_.verb_final() && start > 0 && units_[start - 1].is(word_preposition) && !dated) return no_unit;
  std::size_t before = before_adverbials(start);
  for (std::size_t steps = 0; steps < 4 && before > 0; ++steps) {
    const Unit& unit = units_[before - 1];
    if (unit.is(word_copula | word_passive) || unit.in(group_become)) return before - 1;
    // `Today is Anna Ek not head of X`: the subject between.
    const std::size_t subject = unit.phrase;
    if (lexicon_.verb_second() && steps == 0 && before != start && unit.is_bare() && subject > 0 &&
        units_[subject - 1].is(word_copula))
      return subject - 1;
    if (unit.is(word_contrast)) {  // `is not the founder of X, but the head of Y`
      const std::size_t finite = clauses_[c].finite;
      const bool told = finite < before && (units_[finite].is(word_copula) || units_[finite].in(group_become));
      return told ? finite : no_unit;
    }
    const bool closes = unit.is_mark(",") || unit.is_dash();
    if (!unit.is(word_perfect | word_coordinator) && !closes) return no_unit;
    --before;
    if (closes) {  // `is not, as the paper had it, head of X`
      while (before > 0 && units_[before - 1].clause != c) --before;
    }
    before = before_adverbials(before);
  }
  return no_unit;
}

/// `dass X Chef von Y ist`: a copula ends the clause, where verbs come last, and the noun is under no preposition.
bool Finder::ends_in_copula(std::size_t at, std::size_t start) const {
  const Clause& clause = clauses_[units_[at].clause];
  const std::size_t finite = clause.finite;
  if (!lexicon_.verb_final() || clause.kind == Clause::Kind::main || finite == no_unit || finite < at) return false;
  if (!units_[finite].is(word_copula) && !units_[finite].in(group_become)) return false;
  const bool dated = units_[start].kind == Unit::Kind::date || units_[start - 1].in(group_after);  // `seit 2018 Chef`
  if (units_[start - 1].is(word_preposition) && !dated) return false;
  const Unit& before = units_[finite - 1];
  return !before.verb || before.is(word_copula | word_passive);
}

/// `Citizen of Y has X never become`: where verbs come second, the noun phrase from `start` to its complement fills the front before
/// an auxiliary, and a form of being or becoming follows that.
bool Finder::fronts_predicate(std::size_t at, std::size_t start, std::size_t object) const {
  constexpr std::size_t reach = 12;
  const Clause& clause = clauses_[units_[at].clause];
  const std::size_t last = object < size_ ? std::max(at, object) : at;
  if (!lexicon_.verb_second() || start != clause.start || clause.finite != last + 1) return false;
  if (!units_[clause.finite].is(word_perfect | word_modal)) return false;
  for (std::size_t i = clause.finite + 1; i < size_ && i < clause.finite + reach; ++i) {
    const Unit& unit = units_[i];
    if (unit.kind == Unit::Kind::mark) return false;
    if (!unit.finite && (unit.is(word_copula | word_passive) || unit.in(group_become))) return true;
  }
  return false;
}

/// `Im Mai kaufte X Teile von Y`: the name at `name` is the subject of the finite verb at `verb`, which comes second and tells
/// nothing of what that is or becomes.
bool Finder::is_inverted_subject(std::size_t c, std::size_t verb, std::size_t name) const {
  const Unit& unit = units_[verb];
  if (!lexicon_.verb_second() || clauses_[c].finite != verb || clauses_[c].kind != Clause::Kind::main) return false;
  if (unit.is(word_auxiliary) || unit.in(group_become)) return false;
  const Indices subjects = this->subjects(c, verb);
  return !subjects.empty() && subjects.front() == name;
}

/// `X is founder of`, `X as founder of`, `named X chief executive`, `X is a chemist, professor at Y and director of Z`.
Indices Finder::predicative(std::size_t at, std::size_t start, std::size_t object) const {
  Indices found;
  const std::size_t c = units_[at].clause;
  if (c >= clauses_.size() || belongs_to_person(at)) return found;
  if (fronts_predicate(at, start, object)) return without(subjects(c, clauses_[c].finite), object);
  if (start == 0) return found;
  const std::size_t finite = clauses_[c].finite;
  const Unit& opener = units_[start - 1];
  // `is backed by Hexley, a firm`, but `is an Augusta, wife of`
  if (opener.is_mark(",") && start > 2 && units_[start - 2].is_unknown_name() && !units_[start - 3].is(word_determiner))
    return found;
  // `Nearest to him are his wife X and two children`
  const bool listed = opener.is(word_coordinator) && start > 1 && units_[start - 2].is_bare() &&
                      !units_[start - 2].anaphoric && finite < start - 2;
  const bool further = (opener.is_mark(",") || opener.is(word_coordinator)) && finite != no_unit && finite < start &&
                       units_[finite].is(word_copula) && !listed &&
                       !(units_[start].anaphoric && units_[start].genitive);  // `son of X and her husband Y`
  std::size_t naming = opener.is_bare() ? opener.phrase : 0;                  // adverbs may lie between
  while (naming > 1 && opener.phrase - naming < 3 &&
         (units_[naming - 1].is(word_adverb) || (lexicon_.verb_second() && units_[naming - 1].is(word_contrast))))
    --naming;
  if (opener.is_bare() && naming > 0 && naming < start && units_[naming - 1].verb) {
    if (!is_inverted_subject(c, naming - 1, start - 1)) found.add(start - 1);
    return found;
  }
  bool as = false;
  const std::size_t copula = copula_before(start, c, as);
  if (as && title_of(at, object) != no_unit && units_[at + 1].kind == Unit::Kind::referent)
    return found;  // `till sonen X`
  if (copula == no_unit && !further && !ends_in_copula(at, start)) return found;
  const std::size_t verb = finite == no_unit ? (copula == no_unit ? start : copula) : finite;
  Indices subjects = with_dropped(c, this->subjects(c, verb), start, at);
  if (subjects.empty() && as) subjects.add(head_before_insertion(c));  // `X, born in 1950 as the son of Y, …`
  // `succeeds Y as head of Z`: here it is the subject.
  const bool succession = verb < size_ && units_[verb].word != nullptr &&
                          std::any_of(
                              units_[verb].word->verbs.begin(), units_[verb].word->verbs.end(),
                              [&](const VerbReading& reading) { return rules_.successions.contains(reading.lemma); });
  if (as && !succession) {
    for (const std::size_t other : objects(c, verb, subjects.empty() ? no_unit : subjects.front())) {
      if (other < at && other != object) found.add(other);
    }
  }
  // `X's tenure as head of Y`
  if (as && copula > 0 && is_nominal(copula - 1)) {
    const std::size_t owner = possessor(copula - 1);
    if (owner != object) found.add(owner);
  }
  for (const std::size_t subject : without(subjects, object)) found.add(subject);
  return found;
}

/// `X, graduate of Y and resident of Z`: whom the apposition that goes on at the coordinator `from` is said of.
std::size_t Finder::head_before_apposition(std::size_t from) const {
  const bool apart = from > 1 && units_[from].is(word_contrast) && units_[from - 1].is_mark(",");
  std::size_t comma = apart ? from - 2 : from;  // `resident of X, but citizen of Y`
  while (comma > 0 && from - comma < 14 && !units_[comma].is_mark(",")) {
    if (units_[comma].verb && units_[comma].finite) return no_unit;
    if (!lexicon_.articles_tell_case() && units_[comma].is_bare()) return no_unit;
    --comma;
  }
  if (comma == 0 || !units_[comma].is_mark(",")) return no_unit;
  // Elsewhere the apposition begins with its noun, article, adjective or participle, adverbs aside (`X, einst Chef von Y und …`).
  std::size_t first = comma + 1;
  while (first < from && is_time_adverbial(first)) ++first;
  const bool participle = units_[first].verb && !units_[first].finite;
  if (!lexicon_.articles_tell_case() && !units_[first].is(word_determiner) && !is_nominal(first) && !participle)
    return no_unit;
  return head_ending_at(comma - 1);
}

/// `A, the university of B, C and the museum of D`: the phrase from `start` to `last`, behind a comma, is a member of a list:
/// another comma or a coordinator stands before the name before it, and one goes on behind.
bool Finder::parts_list(std::size_t start, std::size_t last) const {
  const std::size_t head = head_ending_at(start - 2);
  if (head == no_unit || units_[head].type == EntityType::person) return false;
  std::size_t before = units_[head].phrase;
  while (before > 0 && start - before < 12 && is_nominal(before - 1)) --before;
  const bool listed = before > 0 && (units_[before - 1].is_mark(",") || units_[before - 1].is_mark(":") ||
                                     units_[before - 1].is(word_coordinator));
  std::size_t next = last + 1;
  const bool comma = next < size_ && units_[next].is_mark(",");
  if (comma) ++next;
  if (next >= size_ || !(comma || units_[next].is(word_coordinator))) return false;
  const bool goes_on =
      units_[next].is(word_coordinator) || is_nominal(next) || units_[next].kind == Unit::Kind::referent;
  return goes_on && (listed || (!comma && units_[next].is(word_coordinator)));
}

/// `X, with guests from the members of Y`: a preposition governs the phrase from `start` to `last`, which tells no time.
bool Finder::stands_governed(std::size_t start, std::size_t last) const {
  if (start < 2 || !units_[start - 1].is(word_preposition) || units_[start - 1].is(word_adverb)) return false;
  const auto is_time = [](const Unit& unit) {
    return unit.kind == Unit::Kind::date || unit.in(group_time_nouns | group_former | group_unreal);
  };
  if (is_time(units_[start - 2])) return false;
  return std::none_of(units_.begin() + static_cast<std::ptrdiff_t>(start),
                      units_.begin() + static_cast<std::ptrdiff_t>(last), is_time);
}

/// `owner of X and Y`, `owner of X, Y and others`: where the list ends that the complement of a noun begins; `object` itself when
/// it begins none, as a place does (`in Vinton, Iowa`).
std::size_t Finder::end_of_complement(std::size_t object) const {
  if (object == no_unit || object >= size_ || units_[object].type == EntityType::place) return object;
  std::size_t end = object;
  for (const std::size_t member : expand(object)) {
    if (member > end && member < size_ && units_[member].governor == units_[object].governor) end = member;
  }
  const bool further = end > object && end + 1 < size_ && units_[end + 1].is(word_coordinator);  // `X, Y and others`
  const std::size_t behind = further ? behind_nouns(units_.first(size_), end + 2, reach_limit) : 0;
  return behind > end + 2 ? behind - 1 : end;
}

/// `die Tochter des 2011 verstorbenen Malers`: within the phrase from `start` on an article in the genitive, right behind a noun,
/// opens what unit `at` belongs to.
bool Finder::stands_in_genitive(std::size_t start, std::size_t at) const {
  for (std::size_t i = at; i > start; --i) {
    if (!units_[i].is(word_determiner) || units_[i].is(word_preposition)) continue;
    return units_[i].is(word_genitive_determiner) && is_nominal(i - 1);
  }
  return false;
}

/// `X was born in Z in May, daughter of Y`, `X ist im Einsatz, ein Pflaster von Y`: who or what alone is named before the comma
/// that an apposition at `edge` stands behind, as the subject of its clause; no_unit when nobody is or others are.
std::size_t Finder::subject_before_apposition(std::size_t edge) const {
  if (edge < 3 || !units_[edge - 1].is_mark(",")) return no_unit;
  const std::size_t c = units_[edge - 2].clause;
  if (c >= clauses_.size() || clauses_[c].finite == no_unit || clauses_[c].finite >= edge) return no_unit;
  const Indices found = subjects(c, clauses_[c].finite);
  if (found.size() != 1 || found.front() >= edge) return no_unit;
  const EntityType type = units_[found.front()].type;
  const bool thing = type == EntityType::product && lexicon_.verb_second() && units_[edge].in(group_indefinite);
  if (type != EntityType::person && !thing) return no_unit;
  for (std::size_t i = clauses_[c].start; i < edge; ++i) {
    const Unit& unit = units_[i];
    const bool alike = unit.kind == Unit::Kind::referent && unit.type == type;
    if (alike && unit.entity != units_[found.front()].entity) return no_unit;
  }
  return found.front();
}

/// `ο γιος του ιδρυτή της X, Νίκος Y`: the name behind the comma goes with the noun before the genitive at `at`, since it is in its
/// base form; or nobody knows, since it has one form only and the noun before is one of kin (`ο γιος του ιδρυτή της X, Bo Y`).
bool Finder::belongs_before_genitive(std::size_t start, std::size_t at, std::size_t name) const {
  const auto& endings = rules_.endings;
  if (endings.base_masculine.empty() || !stands_in_genitive(start, at)) return false;
  std::size_t article = at;
  while (article > start && !units_[article].is(word_genitive_determiner)) --article;
  if (units_[article].kind != Unit::Kind::word) return false;  // `ο αντίπαλός του, ο X`
  const std::string_view text = units_[name].text;
  const std::string_view first = text.substr(0, text.find(' '));
  const bool man = ends_with_one_of(first, endings.base_masculine) && ends_with_one_of(text, endings.base_masculine);
  if (man || units_[name].shows_nominative()) return true;
  const bool declined = static_cast<signed char>(first.back()) < 0 && !ends_with_one_of(first, endings.base_feminine);
  return !declined && article > 0 && units_[article - 1].in(group_kin);
}

/// `Though her parents were doctors at X, Y …`: the noun at `at` stands behind the verb of a dependent clause, which ends before the
/// name at `name`.
bool Finder::ends_clause_before(std::size_t at, std::size_t name) const {
  const std::size_t c = units_[at].clause;
  if (c >= clauses_.size() || name < at || units_[name].clause == c) return false;
  const Clause& clause = clauses_[c];
  const bool adverbial = clause.kind == Clause::Kind::subordinate || clause.kind == Clause::Kind::conditional;
  return adverbial && clause.finite != no_unit && clause.finite < at && units_[name].clause == clause.parent;
}

std::array<Finder::Apposed, 8> Finder::apposed(std::size_t first, std::size_t at, std::size_t object) const {
  std::array<Apposed, 8> found;
  std::size_t count = 0;
  const auto add = [&](std::size_t unit, const char* construction, bool predicative = false) {
    if (unit != no_unit && unit != object && count < found.size()) found[count++] = {unit, construction, predicative};
  };
  if (units_[at].possessive) return found;  // `X, the founder's daughter`
  const std::size_t start = phrase_start(first);
  add(title_of(at, object), "title");
  const std::size_t edge = before_adverbials(start);
  const bool governed = edge < start && stands_governed(start, at);
  const std::size_t end = end_of_complement(object);
  const bool closed = end != no_unit && (end + 1 >= size_ || units_[end + 1].kind == Unit::Kind::mark);
  const std::size_t last = closed ? end : object;
  const bool owned = edge < size_ && units_[edge].relative;  // `X, vars moderbolag Y`
  if (edge > 1 && !governed && !owned && units_[edge - 1].is_mark(",") && !stands_in_genitive(start, first) &&
      !parts_list(edge, std::max(at, last == no_unit ? at : last))) {
    const std::size_t head = head_ending_at(edge - 2);
    const bool governed_head = head != no_unit && !units_[head].governor.empty();
    const std::size_t before = governed_head ? head_before_apposition(edge - 2) : no_unit;
    // `X, född i Y, död i Z,`, but `X, einst Chef von Y, heute Leiter von Z`
    const bool other = before != no_unit && units_[before].type != units_[head].type;
    if (other) add(before, "apposition");
    // `Born in Y, since 1999 member of Z: X …`
    if (governed_head && before == no_unit) add(person_behind_front(at), "apposition");
    add(head, "apposition");
    if (!other && edge < start) add(before, "apposition");
  }
  std::size_t name_behind = behind_comma(at, end);
  // `X is a member of Y, Z however not`
  const bool elliptic = name_behind != no_unit && ends_in_ellipsis(sentence_, name_behind);
  if (name_behind != no_unit &&
      (elliptic || ends_clause_before(at, name_behind) || belongs_before_genitive(start, first, name_behind)))
    name_behind = no_unit;
  // `The maker is X`, but not `In the maker, X has a stake`
  const bool one_of = (start > 0 && units_[start - 1].in(group_including | group_among)) ||  // `Among the makers is X`
                      (start > 1 && units_[start - 2].in(group_among));
  const std::size_t named =
      (governor_of(first).empty() || one_of) && !belongs_to_person(at) ? behind_copula(at, end) : no_unit;
  const bool names_another = named != no_unit && units_[named].type == units_[at].type;  // `The maker is X`
  if (units_[at].kind == Unit::Kind::referent && name_behind == no_unit && !names_another) add(at, "described");
  if (start > 1 && units_[start - 1].is_mark("(")) add(head_ending_at(start - 2), "apposition");
  // `the wife, X, and their children, Y and Z`
  const bool own_phrase = units_[start].is(word_determiner) || units_[start].genitive;
  if (name_behind != no_unit && units_[at].in(group_kin) && own_phrase) add(name_behind, "apposition");
  // `citizen of X and for ten years resident in Y`
  std::size_t link = start;
  while (link > 1 && start - link < 4 && is_time_adverbial(link - 1)) --link;
  if (link > 1 && units_[link - 1].is(word_coordinator | word_contrast))
    add(head_before_apposition(link - 1), "apposition");
  add(name_behind, "apposition");
  add(named, "predicative", true);
  for (const std::size_t unit : predicative(at, start, object)) add(unit, "predicative", true);
  add(person_behind_front(at), "apposition");
  if (closed && object > at && !governed) add(subject_before_apposition(edge), "apposition");
  if (!governed && !owned && !stands_in_genitive(start, first)) add(person_before_list(edge), "apposition");
  return found;
}

}  // namespace gazgraph
