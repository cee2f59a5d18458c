// Anaphora that need clauses: pronouns of the first person stand for who is quoted, pronouns of a report or of what fills the
// front for whom the main clause names behind them, relative pronouns for the noun phrase before them.
#include <algorithm>

#include "discourse.hpp"
#include "effects.hpp"
#include "finder.hpp"

namespace gazgraph {

// ---- who is quoted ---------------------------------------------------------------------------------------------------

namespace {

/// `who has run X`: the verb of the clause says by itself that its subject heads what is its object.
bool tells_post(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, const Clause& clause) {
  const auto heads = [&](const VerbReading& reading) {
    const auto& numbers = rules.verb_triggers(reading.lemma);
    return std::any_of(numbers.begin(), numbers.end(), [&](std::uint32_t number) {
      return rules.triggers[number].whole_object && rules.triggers[number].with.empty();
    });
  };
  const std::size_t last = std::min(clause.last, clause.first + Finder::reach_limit);
  for (std::size_t n = clause.first; n < last; ++n) {
    const Unit& unit = sentence.units[sentence.members[n]];
    if (unit.verb && unit.word != nullptr && std::any_of(unit.word->verbs.begin(), unit.word->verbs.end(), heads))
      return true;
  }
  return false;
}

/// `says X, who studied at Y`: in a relative clause that does not say what X is.
bool is_told_aside(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t at) {
  const std::size_t number = sentence.units[at].clause;
  if (number >= sentence.clauses.size()) return false;
  const Clause& clause = sentence.clauses[number];
  return clause.kind == Clause::Kind::relative && clause.finite != no_unit &&
         !sentence.units[clause.finite].is(word_copula) && !tells_post(sentence, rules, clause);
}

/// `"My father, X, was born …"`: an insertion without a verb in the clause `around`.
bool is_inserted(const UnitSentence& sentence, std::size_t number, std::size_t around) {
  if (number >= sentence.clauses.size()) return false;
  const Clause& clause = sentence.clauses[number];
  return clause.kind == Clause::Kind::insertion && clause.parent == around && clause.finite == no_unit;
}

/// `says X`: the subject's verb is one of reporting.
bool is_reporting(const UnitSentence& sentence, std::size_t number) {
  if (number >= sentence.clauses.size() || sentence.clauses[number].finite == no_unit) return false;
  const Unit& verb = sentence.units[sentence.clauses[number].finite];
  return verb.in(group_reports) || verb.is(word_quotative);
}

}  // namespace

/// The speaker is the bare referent of another clause that fits, one behind the pronoun first, one who tells before all; else
/// whoever fits there.
/// `we`: of a person the body that it speaks for, named beside it or, failing that, by the sentences before.
std::size_t speaker_of(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t i,
                       std::uint8_t types, bool body) {
  const auto& units = sentence.units;
  const std::size_t from = i > 60 ? i - 60 : 0;
  const std::size_t to = std::min(sentence.size(), i + 60);
  std::size_t found = no_unit;
  int best = 0;
  for (std::size_t at = from; at < to; ++at) {
    const Unit& unit = units[at];
    const bool fits_here = unit.kind == Unit::Kind::referent && !unit.demonym && !unit.relative && at != i &&
                           unit.clause != units[i].clause && has_type(types, unit.type) &&
                           !is_inserted(sentence, unit.clause, units[i].clause);
    const bool speaks = unit.type == EntityType::person;  // before a body, which may be who quotes
    const bool tells = fits_here && unit.is_bare() && is_reporting(sentence, unit.clause);
    const int value =
        !fits_here ? 0 : 2 + (tells ? 8 : 0) + (unit.is_bare() ? 4 : 0) + (at > i ? 2 : 0) + (speaks ? 1 : 0);
    if (value > best) {
      best = value;
      found = at;
    }
  }
  if (!body || found == no_unit || units[found].type != EntityType::person) return found;
  constexpr std::size_t reach = 12;
  std::size_t owner = no_unit;
  for (std::size_t at = found > reach ? found - reach : 0; at < to && at <= found + reach; ++at) {
    const Unit& unit = units[at];
    // `said X to Y`, where that has no preposition: whom it is told to.
    const bool addressed = at > found && unit.clause == units[found].clause && unit.is_bare() && !unit.anaphoric &&
                           std::none_of(units.begin() + static_cast<std::ptrdiff_t>(found) + 1,
                                        units.begin() + static_cast<std::ptrdiff_t>(at),
                                        [](const Unit& between) { return between.kind == Unit::Kind::mark; });
    const bool aside = addressed || is_told_aside(sentence, rules, at);
    const bool beside = unit.kind == Unit::Kind::referent && unit.type == EntityType::organization && !unit.relative &&
                        !aside && unit.clause != units[i].clause &&
                        (!unit.anaphoric || unit.is_bare() || unit.genitive);
    const auto distance = [&](std::size_t other) { return other > found ? other - found : found - other; };
    if (beside && (owner == no_unit || distance(at) < distance(owner))) owner = at;
  }
  return owner == no_unit ? found : owner;
}

/// Whom the person `speaker` speaks for by the sentences before: the organization that one of them named beside the
/// person, else the only one that they name; nothing when they do not tell.
std::optional<EntityIndex> Discourse::body_of(EntityIndex speaker) const {
  std::optional<EntityIndex> only;
  bool several = false;
  for (const Recent& recent : recent_) {
    if (recent.entity == speaker && recent.body) return recent.body;
    if (recent.type != EntityType::organization) continue;
    several |= only && *only != recent.entity;
    only = recent.entity;
  }
  return several ? std::nullopt : only;
}

/// The organization in the phrase of the person at `i` (`X's chief executive Y`, `Y, chief executive of X`).
std::optional<EntityIndex> Discourse::body_beside(const UnitSentence& sentence, std::size_t i) {
  constexpr std::size_t window = 6;
  const auto& units = sentence.units;
  std::optional<EntityIndex> found;
  for (std::size_t at = i > window ? i - window : 0; at < sentence.size() && at <= i + window; ++at) {
    const Unit& unit = units[at];
    const bool dependent = unit.genitive || unit.compound || !unit.governor.empty() || unit.after_genitive_determiner;
    if (unit.kind == Unit::Kind::referent && unit.type == EntityType::organization && dependent && !unit.relative &&
        (at < i || !found))
      found = unit.entity;
  }
  return found;
}

/// `She had never studied there, says Anna Ek`: who is told to speak right behind the clause of an unresolved pronoun.
std::size_t Discourse::reporter_behind(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const {
  const auto& units = sentence.units;
  for (std::size_t at = i + 1; at + 2 < sentence.size() && at < i + 40; ++at) {
    if (!units[at].is_mark(",")) continue;
    const Unit& verb = units[at + 1];
    if (!verb.verb || !verb.finite || verb.clause == units[i].clause) continue;
    for (std::size_t next = at + 2; next < sentence.size() && next < at + 7; ++next) {
      if (units[next].is_bare() && has_type(anaphor.types, units[next].type)) return next;
      if (!units[next].is_nominal() && !units[next].is(word_determiner | word_adverb)) break;
    }
    return no_unit;
  }
  return no_unit;
}

namespace {

/// `Hennes son, X, bor i Y, berättar Z`: a possessive with a noun of kin, which open the sentence.
bool opens_with_kin(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) {
  const auto& units = sentence.units;
  std::size_t first = 0;
  while (first < i && (units[first].is_quote() || units[first].is_dash())) ++first;
  if (anaphor.enclitic && i == first + 1) return units[first].in(group_kin);
  return i == first && i + 1 < sentence.size() && units[i + 1].in(group_kin);
}

}  // namespace

void Discourse::resolve_reported(UnitSentence& sentence) const {
  auto& units = sentence.units;
  for (std::size_t i = 0; i < units.size(); ++i) {
    Unit& unit = units[i];
    if (unit.kind != Unit::Kind::word || !unit.refers) continue;
    for (const Anaphor& anaphor : unit.word->anaphors) {
      const bool owns = anaphor.possessive && opens_with_kin(sentence, i, anaphor);
      if (!owns && (anaphor.possessive || unit.is(word_determiner))) continue;
      if (anaphor.speaker || anaphor.noun || anaphor.plural || anaphor.object || !anaphor.governor.empty()) continue;
      const std::size_t found = reporter_behind(sentence, i, anaphor);
      if (found == no_unit) continue;
      if (owns && (!is_reporting(sentence, units[found].clause) ||
                   !fits(anaphor, units[found].entity, units[found].type, units[found].genders)))
        continue;
      unit.kind = Unit::Kind::referent;
      unit.entity = units[found].entity;
      unit.type = units[found].type;
      unit.anaphoric = true;
      unit.nominative = !owns;  // who reports is what the report is about
      unit.genitive = owns;
      unit.enclitic = owns && i > 0 && units[i - 1].in(group_kin);
      unit.phrase = i;
      break;
    }
  }
}

namespace {

/// `When X bought it, X …`: the clause of the pronoun at `i` names what stands at `found`, or, where the pronoun is an
/// object, that stands in it itself.
bool is_other_argument(const UnitSentence& sentence, std::size_t i, std::size_t found, bool object) {
  const auto& units = sentence.units;
  if (object && units[found].clause == units[i].clause) return true;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (at != found && units[at].kind == Unit::Kind::referent && units[at].clause == units[i].clause &&
        units[at].entity == units[found].entity)
      return true;
  }
  return false;
}

}  // namespace

/// `Since it was bought by X, Y has grown`, `In ihrem ersten Jahr hat Y gekauft`: whom a pronoun in what fills the front
/// stands for before it is named: the first bare name of the main clause, behind the comma, or, where the verb comes second,
/// behind the verb.
std::size_t Discourse::named_behind_front(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const {
  const auto& units = sentence.units;
  const bool second = rules_.lexicon.verb_second();
  const bool clause = units[0].opens_clause || units[0].is(word_conditional);
  // `Zusammen mit ihrem Mann X lebt Y`
  const bool adverb = second && i > 1 && units[0].is(word_adverb) && units[1].is(word_preposition);
  const bool preposition = i > 0 && (units[0].is(word_preposition) || adverb);
  const bool governed = anaphor.possessive && preposition && units[i - 1].is(word_preposition | word_coordinator);
  const bool owned = anaphor.possessive && i > 1 && preposition && units[i].is(word_genitive_determiner);
  if (!clause && !governed && !owned && !(second && i == 0 && anaphor.possessive)) return no_unit;
  std::size_t at = i + 1;
  for (; at < sentence.size() && at < i + 30; ++at) {
    if (units[at].is_mark(",") && (clause || !second)) break;
    // `Sedan X köpte det har Y vuxit`
    if (clause && second && units[at].verb && units[at].finite && units[at].clause != units[i].clause) break;
    if (units[at].verb && units[at].finite && !clause) {
      if (second) break;
      return no_unit;
    }
  }
  std::size_t found = no_unit;
  constexpr std::uint32_t joining = word_coordinator | word_contrast | word_subordinator;
  const bool kin = second && i == 0 && units[1].in(group_kin);  // `Seine Frau X singt, während Y malt`
  for (++at; at < sentence.size() && at < i + 42; ++at) {
    const Unit& unit = units[at];
    if (kin && (unit.is_mark(",") || unit.is(joining))) continue;
    if (unit.is_bare() && !unit.anaphoric && unit.phrase > i && has_type(anaphor.types, unit.type)) {
      found = at;
      if (second) return found;
    }
    if (unit.verb && unit.finite && !second) return found;  // whoever stands next to the verb
    const bool passes = unit.is_nominal() || unit.kind == Unit::Kind::referent || unit.kind == Unit::Kind::date ||
                        unit.is(word_determiner | word_adverb | word_preposition) || (second && unit.verb) ||
                        (!second && unit.is_mark(","));
    if (!passes) return found;
  }
  return found;
}

void Discourse::resolve_forward(UnitSentence& sentence) const {
  auto& units = sentence.units;
  for (std::size_t i = 0; i < sentence.size() && i < 20; ++i) {
    Unit& unit = units[i];
    if (unit.kind != Unit::Kind::word || !unit.refers || unit.verb) continue;
    for (const Anaphor& anaphor : unit.word->anaphors) {
      const bool object = anaphor.object || anaphor.proclitic;
      if (anaphor.speaker || anaphor.noun || anaphor.plural || anaphor.enclitic || !anaphor.governor.empty() ||
          unit.is(word_relative | word_possessive_relative))
        continue;
      if (!stands_right(sentence, i, anaphor)) continue;
      const std::size_t found = named_behind_front(sentence, i, anaphor);
      if (found == no_unit || !fits(anaphor, units[found].entity, units[found].type, units[found].genders)) continue;
      if (!anaphor.possessive && is_other_argument(sentence, i, found, object)) continue;
      unit.kind = Unit::Kind::referent;
      unit.entity = units[found].entity;
      unit.type = units[found].type;
      unit.anaphoric = true;
      unit.nominative = anaphor.subject;
      unit.accusative = object;
      unit.genitive = anaphor.possessive;
      unit.phrase = i;
      break;
    }
  }
}

/// `“We do not.”`, `– Vi gör det inte.`: the sentence begins as a quotation does.
bool Discourse::opens_quoted(const UnitSentence& sentence) {
  return sentence.size() > 0 && (sentence.units[0].is_quote() || sentence.units[0].is_dash());
}

void Discourse::note_speaker(const UnitSentence& sentence, std::size_t number) {
  for (const Unit& unit : sentence.units) {
    const bool speaks = unit.type == EntityType::person || unit.type == EntityType::organization;
    if (unit.kind != Unit::Kind::referent || !speaks || !unit.is_bare() || !is_reporting(sentence, unit.clause))
      continue;
    speaker_ = Speaker{.entity = unit.entity, .type = unit.type, .sentence = number};
    return;
  }
  if (speaker_ && speaker_->sentence + 1 == number && opens_quoted(sentence)) speaker_->sentence = number;
}

void Discourse::resolve_speakers(UnitSentence& sentence, std::size_t number) const {
  resolve_forward(sentence);
  resolve_reported(sentence);
  auto& units = sentence.units;
  const auto quotes = [&units] {
    return std::any_of(units.begin(), units.end(), [](const Unit& unit) {
      return unit.is_quote() || unit.is_dash() || unit.in(group_reports | group_speech) || unit.is(word_quotative);
    });
  };
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].kind != Unit::Kind::word || !units[i].refers) continue;
    for (const Anaphor& anaphor : units[i].word->anaphors) {
      if (!anaphor.speaker || (anaphor.reported && !quotes())) continue;
      const std::size_t found = speaker_of(sentence, rules_, i, anaphor.types, anaphor.plural);
      Named speaker;
      if (found != no_unit) {
        speaker = {units[found].entity, units[found].type};
      } else if (opens_quoted(sentence) && speaker_ && speaker_->sentence + 1 == number) {
        speaker = {speaker_->entity, speaker_->type};
      } else {
        continue;
      }
      if (!has_type(anaphor.types, speaker.type)) continue;
      const bool for_others = anaphor.plural && speaker.type == EntityType::person;
      const auto body = for_others ? body_of(speaker.entity) : std::nullopt;
      if (for_others && !body) continue;  // nobody knows for whom
      units[i].kind = Unit::Kind::referent;
      units[i].entity = body ? *body : speaker.entity;
      units[i].type = body ? EntityType::organization : speaker.type;
      units[i].anaphoric = true;
      units[i].accusative = anaphor.object;
      units[i].nominative = anaphor.subject;
      units[i].genitive = anaphor.possessive;
      units[i].enclitic = anaphor.enclitic && i > 0 && units[i - 1].is_nominal();  // `faren min`
      units[i].phrase = i;
      break;
    }
  }
}

// ---- relative pronouns -----------------------------------------------------------------------------------------------

/// `says X, singer of Y, who …`: the head that the apposition with the complement at `i` belongs to, where commas close it
/// off on both sides; else no_unit.
std::size_t Discourse::head_of_apposition(const UnitSentence& sentence, std::size_t i, std::size_t start) {
  const auto& units = sentence.units;
  const Unit& unit = units[i];
  const bool complement = !unit.governor.empty() || unit.after_genitive_determiner;
  const bool person = unit.type == EntityType::person;  // `Y, heir of X, who`: the nearer of two people
  if (person || units[start].is(word_impersonal) || !complement || i + 2 != start || !units[i + 1].is_mark(",") ||
      unit.phrase >= i || unit.phrase < 3)
    return no_unit;
  // `X, the man in charge of Y, who …`: a pronoun for people passes over more.
  const bool personal = units[start].in(group_personal);
  const std::size_t longest = personal ? 6 : 4;
  const auto passes = [&](const Unit& before) {
    return before.is_nominal() || (personal && before.is(word_preposition | word_determiner));
  };
  std::size_t at = unit.phrase;
  while (at > 0 && unit.phrase - at < longest && passes(units[at - 1])) --at;
  if (at == unit.phrase || at < 2 || !units[at - 1].is_mark(",")) return no_unit;
  // The pronoun is the subject, which a person is more often than what the apposition names.
  const bool subject = start + 1 < units.size() && (units[start + 1].verb || units[start + 1].is(word_adverb));
  if (!subject) return no_unit;
  return units[at - 2].is_head() ? at - 2 : no_unit;
}

/// `X, the Y engineer who …`: the name before the comma that the phrase at `phrase` stands behind; else no_unit.
std::size_t Discourse::head_before_comma(const UnitSentence& sentence, std::size_t phrase) {
  if (phrase < 2 || !sentence.units[phrase - 1].is_mark(",")) return no_unit;
  return sentence.units[phrase - 2].is_head() ? phrase - 2 : no_unit;
}

/// `X, an engineer at Y who …`, `X, the village in Y where …`: the name before the apposition that a noun with the complement
/// at `i` is, where the pronoun right behind at `start` is one for people, or both are places or bodies (`X, the arm of Y that …`);
/// else no_unit.
std::size_t Discourse::head_behind_complement(const UnitSentence& sentence, std::size_t i, std::size_t start) {
  const auto& units = sentence.units;
  const Unit& unit = units[i];
  if (unit.governor.empty() || unit.anaphoric || i + 1 != start || unit.phrase >= i || unit.phrase < 3) return no_unit;
  std::size_t at = unit.phrase;
  while (at > 0 && unit.phrase - at < 5 && units[at - 1].is_nominal()) --at;
  if (at == unit.phrase) return no_unit;
  if (at > 0 && units[at - 1].is(word_determiner)) --at;
  const std::size_t head = head_before_comma(sentence, at);
  if (head == no_unit) return no_unit;
  const bool person = units[head].type == EntityType::person && unit.type != EntityType::person;
  const bool alike = units[head].type == unit.type && unit.type != EntityType::person;
  return alike || (person && units[start].in(group_personal)) ? head : no_unit;
}

/// `Anna Ek, die Tochter von X, den …`: the pronoun's form is of another gender than the person's given name.
bool Discourse::disagrees(const Unit& pronoun, const Unit& head) const {
  const std::uint8_t genders = genders_of_name(head.entity, head.type);
  if (genders == 0 || pronoun.word == nullptr) return false;
  if (pronoun.word->genders != 0) return (genders & pronoun.word->genders) == 0;
  return rules_.lexicon.verb_final() && pronoun.is(word_nominative | word_accusative) && genders == gender_feminine;
}

namespace {

/// `X, the paper in Y that …`: the body before an apposition whose noun, one for bodies, has the place at `i` for its
/// complement; else no_unit.
std::size_t body_before_place(const UnitSentence& sentence, std::size_t i, std::size_t start, const Kinds& kinds) {
  const auto& units = sentence.units;
  const Unit& place = units[i];
  const bool complement = !place.governor.empty() || place.after_genitive_determiner;
  if (place.type != EntityType::place || !complement || place.anaphoric || i + 1 != start || place.phrase >= i ||
      place.phrase < 3 || units[start].in(group_where))
    return no_unit;
  std::size_t at = place.phrase - 1;
  if (!units[at].is_nominal() || !kinds.names_body(units[at].text)) return no_unit;
  while (at > 0 && place.phrase - at < 5 && units[at - 1].is_nominal()) --at;
  if (at > 0 && units[at - 1].is(word_determiner)) --at;
  const bool apposed = at > 1 && units[at - 1].is_mark(",") && units[at - 2].is_head();
  return apposed && units[at - 2].type == EntityType::organization ? at - 2 : no_unit;
}

/// `X, wife of Y, the man who …`: between the comma right behind the person at `i` and the pronoun at `start` a noun for people.
bool explains_person(const UnitSentence& sentence, std::size_t i, std::size_t start) {
  const auto& units = sentence.units;
  if (units[i].type != EntityType::person || i + 2 >= start || !units[i + 1].is_mark(",")) return false;
  const std::size_t noun = units[start - 1].is_mark(",") ? start - 2 : start - 1;
  if (noun <= i + 1 || units[noun].kind != Unit::Kind::word || !units[noun].refers) return false;
  const auto& anaphors = units[noun].word->anaphors;
  return std::any_of(anaphors.begin(), anaphors.end(), [](const Anaphor& anaphor) {
    return anaphor.noun && has_type(anaphor.types, EntityType::person);
  });
}

}  // namespace

/// The referent that the relative pronoun at `start` stands for; where the noun phrase before it holds none, no_unit.
std::size_t Discourse::antecedent_of_relative(const UnitSentence& sentence, std::size_t start) const {
  std::size_t words = 0;
  bool comma = false;
  bool attribute = false;  // a participle before the noun
  for (std::size_t i = start; i-- > 0 && words <= 3;) {
    const Unit& unit = sentence.units[i];
    if (unit.is_mark(")")) {  // a bracket only explains
      while (i > 0 && !sentence.units[i].is_mark("(")) --i;
      continue;
    }
    comma |= unit.is_mark(",") && i + 1 < start;
    if (unit.kind == Unit::Kind::mark) continue;
    if (unit.kind != Unit::Kind::referent || unit.demonym) {
      if (unit.verb && unit.finite) {
        // `X is a publisher that …`
        for (std::size_t head = i;
             (unit.is(word_copula) || unit.in(group_become)) && words > 0 && head-- > 0 && i - head <= 6;) {
          if (sentence.units[head].is_bare()) return head;
        }
        return no_unit;
      }
      // `has asked X to accept the plans, which …`
      const bool verb = unit.verb || (unit.has_form(VerbForm::infinitive) && !unit.is(word_noun));
      if (verb && !unit.attributive && !unit.reduced && words > 0) return no_unit;
      attribute |= unit.attributive && words > 0;
      words += unit.is(word_preposition | word_determiner) ? 0 : 1;
      continue;
    }
    if (attribute && !unit.governor.empty()) return no_unit;  // `eine von X betriebene Fabrik, die …`
    // `the N model, which …`: the noun only says what N is.
    const bool described = unit.compound && !unit.genitive && unit.type == EntityType::product && words == 1 &&
                           sentence.units[i + 1].in(group_product_heads);
    if (denied_alone(sentence, i)) continue;  // `X and not Y who`
    const bool inside =
        unit.compound || unit.genitive ||
        (words > 0 && !comma && unit.governor.empty() && i + 1 < start && sentence.units[start - 1].is_nominal());
    if (inside && !described) return words > 0 ? head_before_comma(sentence, unit.phrase) : no_unit;
    // `in X, five miles from Y where …`, but `X, a village in Y where …`
    if (sentence.units[start].in(group_where) && lies_apart(sentence.units, i)) return i;
    if (const std::size_t head = head_behind_complement(sentence, i, start); head != no_unit) return head;
    if (const std::size_t head = head_of_apposition(sentence, i, start); head != no_unit) return head;
    // `X, an analyst at Y, who …`, but `X, head of Y, which …`
    const bool impersonal = sentence.units[start].is(word_impersonal);
    const Clause& clause = sentence.clauses[unit.clause];
    const bool complement = !unit.governor.empty() || unit.after_genitive_determiner;
    if (clause.kind == Clause::Kind::insertion && complement && comma && explains_person(sentence, i, start)) return i;
    if (clause.kind == Clause::Kind::insertion && complement && clause.start >= 2) {
      for (std::size_t head = clause.start - 1; head-- > 0 && clause.start - head < 4;) {
        const bool person = sentence.units[head].type == EntityType::person;
        if (sentence.units[head].is_head() && !(impersonal && person) &&
            !disagrees(sentence.units[start], sentence.units[head]))
          return head;
      }
    }
    if (const std::size_t body = body_before_place(sentence, i, start, rules_.kinds); body != no_unit) return body;
    return owned_place(sentence, i, start);
  }
  return no_unit;
}

/// `στην X της Y, όπου …`: where the pronoun at `start` asks for a place, the one before the article whose genitive the place at `i`
/// is, or no_unit where a name stands there that nobody knows; else `i`.
std::size_t Discourse::owned_place(const UnitSentence& sentence, std::size_t i, std::size_t start) {
  const Unit& unit = sentence.units[i];
  const bool owner = unit.type == EntityType::place && unit.after_genitive_determiner && i > 1;
  if (!owner || !sentence.units[start].in(group_where)) return i;
  const Unit& before = sentence.units[i - 2];
  if (before.is_unknown_name()) return no_unit;
  return before.is_head() && before.type == EntityType::place ? i - 2 : i;
}

/// `the company that X bought is Y`, `the firm that he founded, Y`: what the noun means is named behind the clause.
std::size_t Discourse::named_behind_relative(const UnitSentence& sentence, const Clause& clause) {
  const auto& units = sentence.units;
  if (clause.start == 0 || clause.first == clause.last) return no_unit;
  const std::size_t head = clause.start - (units[clause.start - 1].is_mark(",") && clause.start > 1 ? 2 : 1);
  const Unit& noun = units[head];
  const bool opens = head == 0 || units[head - 1].kind == Unit::Kind::mark;
  const bool bare = opens && noun.is(word_determiner);  // `Den som grundade Y var X`
  if (noun.kind != Unit::Kind::word || !(noun.is_nominal() || bare)) return no_unit;
  std::size_t at = sentence.members[clause.last - 1] + 1;
  const std::size_t size = sentence.size();
  const bool apposed = at < size && units[at - 1].is_mark(",");
  if (at < size && !apposed && units[at].is_mark(",")) ++at;
  const auto names = [&](std::size_t i) { return i < size && units[i].in(group_naming); };
  if (at < size && (units[at].is(word_copula) || names(at))) ++at;
  if (units[at - 1].is(word_copula) && names(at)) ++at;  // `is called`
  const std::size_t before = at - 1;
  while (at < size && units[at].is(word_determiner)) ++at;
  if (at >= size || !units[at].is_bare() || units[at].anaphoric) return no_unit;
  if (units[before].is(word_copula) || names(before)) return at;
  const bool ends = at + 1 >= size || units[at + 1].kind == Unit::Kind::mark;
  return units[before].is_mark(",") && ends && units[at].list == no_unit ? at : no_unit;
}

namespace {

/// `X, which bought Y and which Z leads`: the pronoun of the relative clause that a coordinator right before this one's pronoun
/// joins it to; no_unit when there is none.
std::size_t joined_relative(const UnitSentence& sentence, const Clause& clause) {
  constexpr std::size_t deepest = 4;
  const auto& units = sentence.units;
  std::size_t link = clause.start;
  if (link > 1 && units[link - 1].is(word_preposition)) --link;
  if (link < 2 || !units[link - 1].is(word_coordinator | word_contrast)) return no_unit;
  const bool comma = units[link - 2].is_mark(",") && link > 2;
  std::size_t c = units[comma ? link - 3 : link - 2].clause;
  for (std::size_t depth = 0; depth < deepest && c != no_unit; ++depth) {
    const Clause& before = sentence.clauses[c];
    if (before.kind == Clause::Kind::relative && before.pronoun != clause.start) return before.pronoun;
    c = before.parent;
  }
  return no_unit;
}

}  // namespace

void Discourse::resolve_relatives(UnitSentence& sentence) const {
  for (const Clause& clause : sentence.clauses) {
    if (clause.pronoun == no_unit || clause.borrows_pronoun()) continue;
    Unit& pronoun = sentence.units[clause.start];
    if (pronoun.kind == Unit::Kind::referent) continue;
    const std::size_t before = joined_relative(sentence, clause);
    std::size_t found = before;
    if (before == no_unit) found = antecedent_of_relative(sentence, clause.start);
    if (found == no_unit) found = named_behind_relative(sentence, clause);
    if (before != no_unit && sentence.units[before].kind != Unit::Kind::referent) continue;
    if (found == no_unit) continue;
    stand_for(sentence, clause, found);
  }
}

namespace {

/// `X bought Y, which has its seat in Z`: whether the relative pronoun is the subject of what the unit at `at` of its clause
/// belongs to: no other name stands between, and, unless the verb ends the clause, nothing before the verb but adverbs.
bool is_subject_before(const UnitSentence& sentence, const Clause& clause, std::size_t at, bool verb_final) {
  const auto& units = sentence.units;
  const Unit& pronoun = units[clause.pronoun];
  if (!pronoun.relative || !pronoun.is_bare() || pronoun.accusative || clause.finite == no_unit) return false;
  for (std::size_t m = clause.first; m < clause.last && sentence.members[m] < at; ++m) {
    const std::size_t i = sentence.members[m];
    const Unit& unit = units[i];
    if (i <= clause.pronoun || i == clause.finite) continue;
    if (unit.is_bare() && (i < clause.finite || verb_final)) return false;
    const bool before_verb = i < clause.finite && !verb_final;
    const bool passes =
        unit.kind == Unit::Kind::mark || unit.verb || unit.is(word_adverb | word_negation | word_coordinator);
    if (before_verb && !passes) return false;
    if (unit.is(word_nominative) && unit.is(word_determiner) && !unit.is(word_accusative)) return false;
  }
  return true;
}

}  // namespace

/// Whether the possessive pronoun `unit` may mean the subject: it agrees; but `Y, who met her mother` where only what it has
/// been taken to mean is known to be a woman.
bool Discourse::may_own(const Unit& unit, const Unit& subject) const {
  const bool known = genders_of_name(subject.entity, subject.type) != 0;
  const bool other_known = genders_of_name(unit.entity, unit.type) != 0;
  return std::any_of(unit.word->anaphors.begin(), unit.word->anaphors.end(), [&](const Anaphor& anaphor) {
    const bool unclear = anaphor.genders != 0 && !known && other_known;
    return anaphor.possessive && !anaphor.noun && !anaphor.speaker && !anaphor.plural && !unclear &&
           fits(anaphor, subject.entity, subject.type, subject.genders);
  });
}

void Discourse::resolve_possessives(UnitSentence& sentence) const {
  for (const Clause& clause : sentence.clauses) {
    if (clause.kind != Clause::Kind::relative || clause.pronoun == no_unit) continue;
    const Unit& subject = sentence.units[clause.pronoun];
    for (std::size_t m = clause.first; m < clause.last; ++m) {
      Unit& unit = sentence.units[sentence.members[m]];
      const bool possessive = unit.kind == Unit::Kind::referent && unit.anaphoric && unit.genitive && !unit.relative;
      if (!possessive || unit.entity == subject.entity || unit.word == nullptr || !may_own(unit, subject)) continue;
      if (!is_subject_before(sentence, clause, sentence.members[m], rules_.lexicon.verb_final())) continue;
      unit.entity = subject.entity;
      unit.type = subject.type;
      unit.genders = subject.genders;
    }
  }
}

namespace {

/// `It was [not in X but] in Y that`: of units [from, to) one is any word but a verb, or all are names under prepositions and what
/// sets them off.
bool only_weighs(const UnitSentence& sentence, std::size_t from, std::size_t to) {
  constexpr std::size_t longest = 8;
  constexpr std::uint32_t weighing = word_negation | word_contrast | word_preposition | word_determiner | word_adverb;
  if (to < from + 2) return to == from || !sentence.units[from].verb;
  return to - from <= longest &&
         std::all_of(sentence.units.begin() + static_cast<std::ptrdiff_t>(from),
                     sentence.units.begin() + static_cast<std::ptrdiff_t>(to),
                     [&](const Unit& unit) { return unit.is(weighing) || unit.is_head() || unit.is_mark(","); });
}

}  // namespace

/// `It is X that`: nothing but a pronoun before the copula that the phrase of the antecedent follows.
bool Discourse::is_cleft(const UnitSentence& sentence, const Clause& clause, std::size_t antecedent) {
  if (clause.parent == no_unit) return false;
  const std::size_t copula = sentence.clauses[clause.parent].finite;
  if (copula == no_unit || copula == 0 || copula > antecedent || !sentence.units[copula].is(word_copula)) return false;
  const std::size_t start = sentence.units[antecedent].phrase;
  if (start <= copula || !only_weighs(sentence, copula + 1, start)) return false;
  const Unit& before = sentence.units[copula - 1];
  const bool opens = copula == 1 || sentence.units[copula - 2].kind == Unit::Kind::mark ||
                     sentence.units[copula - 2].is(word_coordinator | word_complementizer);
  return opens && (before.is_pro_form() || before.is(word_determiner | word_negation));
}

/// Whether a verb of the clause is said with this particle (`took over`).
bool Discourse::is_particle_of(std::size_t finite, const Unit& particle, const UnitSentence& sentence) const {
  for (std::size_t i = finite; i < sentence.size() && i <= finite + 4; ++i) {
    const Unit& verb = sentence.units[i];
    if (!verb.verb || verb.word == nullptr) continue;
    for (const VerbReading& reading : verb.word->verbs) {
      const auto& triggers = rules_.verb_triggers(reading.lemma);
      if (std::any_of(triggers.begin(), triggers.end(), [&](std::uint32_t number) {
            const auto& rest = rules_.triggers[number].rest;
            return !rest.empty() && rest.back() == particle.text;
          }))
        return true;
    }
  }
  return false;
}

namespace {

/// `X, who runs Y, and Z, who …`, `X, a chemist, and Z`: of a list of two, commas set off what is said of the first member, so
/// that what follows the name at `i` is said of that alone.
bool is_told_alone(std::span<const Unit> units, std::size_t i) {
  constexpr std::size_t reach = 6;  // units between the coordinator and the second name
  const std::size_t first = units[i].list;
  if (first >= units.size()) return false;
  std::size_t second = first + 1;
  while (second < units.size() && units[second].list != first) ++second;
  for (std::size_t at = second; second < units.size() && at > first + 3 && second - at < reach; --at) {
    if (units[at - 1].is(word_coordinator)) return units[at - 2].is_mark(",") && units[first + 1].is_mark(",");
    if (units[at - 1].kind == Unit::Kind::mark) return false;
  }
  return false;
}

}  // namespace

/// `It was A and B who …`, without a comma; `A and B, who have …`: the verb is in the plural, or no verb of the language tells,
/// of people, a title in the singular apart; `A and B, the chemist who leads`: the noun is B's alone; `A, who leads X, and B, who
/// leads Y`: each for itself.
bool Discourse::takes_whole_list(const UnitSentence& sentence, const Clause& clause, std::size_t antecedent) const {
  if (clause.start == 0) return false;
  const Unit& before = sentence.units[clause.start - 1];
  const bool apposed = before.kind == Unit::Kind::word && before.is_nominal() && antecedent + 2 < clause.start &&
                       sentence.units[antecedent + 1].is_mark(",");
  if (apposed && !rules_.endings.plural_noun.empty()) return ends_with_one_of(before.text, rules_.endings.plural_noun);
  if (!before.is_mark(",")) return true;
  if (clause.finite == no_unit) return false;
  const Unit& verb = sentence.units[clause.finite];
  const auto& endings = rules_.endings.plural_verb;
  if (!endings.empty()) return ends_with_one_of(verb.text, endings);
  if (is_told_alone(sentence.units, antecedent)) return false;
  return sentence.units[antecedent].type == EntityType::person && !verb.is(word_copula);
}

void Discourse::stand_for(UnitSentence& sentence, const Clause& clause, std::size_t antecedent) const {
  auto& units = sentence.units;
  Unit& pronoun = units[clause.start];
  const Unit& unit = units[antecedent];
  pronoun.kind = Unit::Kind::referent;
  pronoun.entity = unit.entity;
  pronoun.type = unit.type;
  pronoun.list = takes_whole_list(sentence, clause, antecedent) ? unit.list : no_unit;
  pronoun.anaphoric = pronoun.relative = true;
  pronoun.genitive = pronoun.is(word_possessive_relative);
  pronoun.phrase = clause.start;
  // `die Partei X, der Y angehört`: the nominative of a masculine is an oblique case of a feminine.
  const bool oblique = pronoun.is(word_nominative) && !pronoun.is(word_accusative) && unit.genders == gender_feminine;
  if (oblique && rules_.lexicon.verb_final() && unit.type != EntityType::person) pronoun.accusative = true;
  const auto govern = [&](std::size_t at) {
    pronoun.governor = units[at].canonical();
    pronoun.phrase = at;
  };
  if (pronoun.in(group_where)) {
    pronoun.governor = place_governor;
    return;
  }
  if (!unit.governor.empty() && is_cleft(sentence, clause, antecedent)) {  // `It was in X that Y was born`
    pronoun.governor = unit.governor;
    return;
  }
  std::size_t before = clause.start;
  while (before > 0 && units[before - 1].is(word_determiner) && !units[before - 1].is(word_preposition)) --before;
  if (before > 0 && units[before - 1].is(word_preposition)) {
    govern(before - 1);
    return;
  }
  // A preposition left at the clause's end: `which X stands behind`.
  std::size_t last = clause.last;
  while (last > clause.first && units[sentence.members[last - 1]].kind == Unit::Kind::mark) --last;
  if (last == clause.first) return;
  const std::size_t end = sentence.members[last - 1];
  const bool stranded = units[end].is(word_preposition) && !units[end].verb && end > clause.start &&
                        !(units[end].in(group_particles) && is_particle_of(clause.finite, units[end], sentence));
  if (stranded) govern(end);
}

}  // namespace gazgraph
