// Roles are found by government, not by distance: the subject and objects of a clause, what stands under a preposition,
// the possessor or compound part of a noun, what is apposed to it or said of it. Each search walks the units of one clause
// or phrase, a bounded way.
#include "finder.hpp"

#include <algorithm>

#include "discourse.hpp"
#include "effects.hpp"

namespace gazgraph {
namespace {

constexpr std::uint8_t person = type_bit(EntityType::person);
constexpr std::uint8_t person_or_body = person | type_bit(EntityType::organization);

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// `he`, `er`: a pronoun that stands for an entity, by its form or its article as a subject.
bool stands_as_subject(const Unit& unit) {
  return unit.anaphoric && unit.shows_nominative() && unit.word != nullptr &&
         std::any_of(unit.word->anaphors.begin(), unit.word->anaphors.end(),
                     [](const Anaphor& anaphor) { return !anaphor.noun && !anaphor.possessive; });
}

/// `N-Chefin X`, `die Chefin von N, X`: the body in the phrase of the person at `i`; no_unit for others.
std::size_t body_of_title(std::span<const Unit> units, std::size_t i) {
  constexpr std::size_t longest = 6;
  if (units[i].type != EntityType::person) return no_unit;
  for (std::size_t at = i; at > 0 && i - at < longest;) {
    const Unit& unit = units[--at];
    if (unit.kind == Unit::Kind::referent && unit.type == EntityType::organization)
      return unit.compound || unit.genitive || unit.after_genitive_determiner ? at : no_unit;
    if (!unit.is_nominal() && !unit.is_mark(",") && !unit.is(word_determiner)) break;
  }
  return no_unit;
}

/// `Την αγόρασε το 2009`: a bare pronoun of the clause stands for the entity.
bool is_meant_in(const UnitSentence& sentence, const Clause& clause, EntityIndex entity) {
  const std::size_t last = std::min(clause.last, clause.first + Finder::reach_limit);
  for (std::size_t n = clause.first; n < last; ++n) {
    const Unit& unit = sentence.units[sentence.members[n]];
    const bool pronoun = unit.kind == Unit::Kind::referent && unit.anaphoric && !unit.relative && unit.is_bare();
    if (pronoun && unit.entity == entity) return true;
  }
  return false;
}

/// `On this day, on 9 June 1934, X was born`: the date that alone fills an insertion of clause `c`.
std::size_t date_in_insertion(const UnitSentence& sentence, std::size_t c) {
  const auto& clauses = sentence.clauses;
  const auto& units = sentence.units;
  for (std::size_t k = c + 1; k < clauses.size() && k < c + 4; ++k) {
    const Clause& clause = clauses[k];
    if (clause.kind != Clause::Kind::insertion || clause.parent != c || clause.finite != no_unit) continue;
    std::size_t i = clause.start;
    while (i < sentence.size() && units[i].clause == k && units[i].is(word_preposition | word_determiner)) ++i;
    const bool alone = i + 1 < sentence.size() && units[i].kind == Unit::Kind::date && units[i + 1].is_mark(",");
    if (alone) return i;
  }
  return no_unit;
}

}  // namespace

Indices fitting(std::span<const Unit> units, const Indices& members, std::uint8_t types) {
  Indices fit;
  for (const std::size_t i : members) {
    const bool fits = ((types >> static_cast<unsigned>(units[i].type)) & 1U) != 0;
    if (units[i].kind == Unit::Kind::referent && fits) fit.add(i);
  }
  return fit;
}

template <typename Visit>
void Finder::forward(std::size_t c, std::size_t from, std::size_t to, Visit visit) const {
  const auto begin = sentence_.members.begin() + static_cast<std::ptrdiff_t>(clauses_[c].first);
  const auto end = sentence_.members.begin() + static_cast<std::ptrdiff_t>(clauses_[c].last);
  std::size_t left = reach_limit;
  for (auto at = std::lower_bound(begin, end, from); at != end && *at < to && left > 0; ++at, --left) {
    if (!visit(*at)) return;
  }
}

template <typename Visit>
void Finder::backward(std::size_t c, std::size_t from, Visit visit) const {
  const auto begin = sentence_.members.begin() + static_cast<std::ptrdiff_t>(clauses_[c].first);
  const auto end = sentence_.members.begin() + static_cast<std::ptrdiff_t>(clauses_[c].last);
  std::size_t left = reach_limit;
  for (auto at = std::lower_bound(begin, end, from); at != begin && left > 0; --left) {
    --at;
    if (!visit(*at)) return;
  }
}

// ---- clauses ---------------------------------------------------------------------------------------------------------

Indices Finder::subjects(std::size_t c, std::size_t verb, std::size_t depth) const {
  const Clause& clause = clauses_[c];
  const std::size_t finite = clause.finite == no_unit ? verb : clause.finite;
  Indices found;
  if (c == order.inverted) return Indices(behind_finite(c));
  if (const std::size_t last = trailing_subject(c); last != no_unit) return Indices(last);
  if (c == order.sharing) add_shared(c, depth, found);
  if (c == order.sharing) return found;
  if (clause.infinitive && clause.parent != no_unit && depth < 4) return controllers(c, depth);
  found.add(who_speaks(finite));
  found.add(user_behind(c, finite));
  if (!found.empty() || speaks_alone(finite) || speaks_for_body(finite)) return found;
  if (lexicon_.case_marking()) {
    found = subjects_by_case(c, finite, depth);
  } else {
    add_subjects_by_order(c, finite, verb, depth, found);
  }
  if (found.empty() && lexicon_.verb_second()) found.add(apposed_behind(c, finite));
  add_shared(c, depth, found);
  if (found.empty()) add_represented(c, finite, found);
  if (found.empty()) {
    for (const std::size_t i : explained(c)) {
      if (i < finite && units_[i].is_bare() && could_be_subject(units_[i])) found.add(i);
    }
  }
  const bool clear =
      std::any_of(found.begin(), found.end(), [&](std::size_t i) { return units_[i].shows_nominative(); });
  if (!clear && lexicon_.case_marking() && !order.clear_cases && (found.empty() || !lexicon_.verb_final())) {
    // A form that is nominative or accusative behind the verb, when nothing else can be the subject.
    forward(c, finite + 1, size_, [&](std::size_t i) {
      if (units_[i].is_bare() && could_be_subject(units_[i])) found.add(i);
      return true;
    });
  }
  return found;
}

/// Where a nominative stands behind the verb, what stands before it without a clear case is no subject.
Indices Finder::subjects_by_case(std::size_t c, std::size_t finite, std::size_t depth) const {
  const Clause& clause = clauses_[c];
  Indices behind;
  forward(c, finite + 1, size_, [&](std::size_t i) {
    if (units_[i].is_bare() && units_[i].shows_nominative()) behind.add(i);
    return behind.empty();
  });
  Indices before;
  if (clause.pronoun != no_unit) add_relative_subjects(clause, c, finite, depth, before);
  add_left_subjects(clause, c, finite, before);
  Indices found;
  for (const std::size_t i : before) {
    if (units_[i].shows_nominative()) found.add(i);
  }
  for (const std::size_t i : behind) found.add(i);
  for (const std::size_t i : before) found.add(i);
  return found;
}

/// Subjects as far as places tell: before the verb, and behind it where it may come before them.
void Finder::add_subjects_by_order(std::size_t c, std::size_t finite, std::size_t verb, std::size_t depth,
                                   Indices& found) const {
  const Clause& clause = clauses_[c];
  if (clause.pronoun != no_unit) add_relative_subjects(clause, c, finite, depth, found);
  add_pronoun(c, finite, found);
  add_left_subjects(clause, c, finite, found);
  // `students who founded X`: the pronoun is the subject, whomever it stands for, and so it is behind `and`.
  const bool inverts = clause.kind != Clause::Kind::relative || lexicon_.verb_final() ||
                       !(opens_right_before(c, finite) || clause.borrows_pronoun());
  if (found.empty() && begins_with_verb(c, finite)) add_shared(c, depth, found);
  if (found.empty() && lexicon_.verb_second()) add_sent(c, finite, found);
  const bool may_invert = lexicon_.verb_second() ? inverts
                                                 : stands_behind_denial(finite) || stands_behind_adverbs(c, finite) ||
                                                       reports_inversely(finite);
  if (may_invert && found.empty()) add_right_subjects(c, finite, verb, found);
  if (may_invert && found.size() == 1) found.add(named_behind_pronoun(finite, found.front()));
}

bool Finder::fronts_participle(std::size_t c) const {
  constexpr std::size_t longest = 6;  // `Aus der Taufe gehoben hat …`
  const Clause& clause = clauses_[c];
  if (!lexicon_.verb_second() || clause.kind != Clause::Kind::main || clause.finite == no_unit) return false;
  if (clause.finite == 0 || clause.finite > clause.start + longest || !units_[clause.finite].is(word_perfect))
    return false;
  const Unit& front = units_[clause.finite - 1];
  return front.verb && !front.finite && !front.attributive && front.clause == c;
}

/// `Gegründet hat Y 1998 der Arzt X`: behind a participle in the front the last of two names, where its article shows the
/// nominative and the first one's does not, or the order asks for it; no_unit for others.
std::size_t Finder::trailing_subject(std::size_t c) const {
  if (!fronts_participle(c)) return no_unit;
  Indices named;
  forward(c, clauses_[c].finite + 1, size_, [&](std::size_t i) {
    if (units_[i].is_bare() && !units_[i].anaphoric) named.add(i);
    return true;
  });
  if (named.size() != 2 || units_[named.front()].list != no_unit) return no_unit;
  const bool shown = units_[named[1]].shows_nominative() && !units_[named.front()].shows_nominative();
  return c == order.trailing || shown ? named[1] : no_unit;
}

/// `Det har X beslutat`: what a pronoun whose form may be an object's stands before may be the subject of a verb that comes
/// second.
std::size_t Finder::named_behind_pronoun(std::size_t finite, std::size_t pronoun) const {
  const Unit& unit = units_[pronoun];
  const bool unclear = unit.anaphoric && !unit.relative && unit.word != nullptr && !unit.word->anaphors.empty() &&
                       !unit.word->anaphors.front().noun && !stands_as_subject(unit);
  if (!lexicon_.verb_second() || !unclear || pronoun + 1 != finite) return no_unit;
  std::size_t next = finite + 1;
  while (next < size_ && units_[next].kind == Unit::Kind::word && units_[next].is(word_determiner)) ++next;
  return next < size_ && units_[next].is_bare() && !units_[next].anaphoric ? next : no_unit;
}

/// `"We grow," said X`, `“…,” said the director, X`: a verb of reporting between a mark and a name or behind a closed quotation.
bool Finder::reports_inversely(std::size_t finite) const {
  if (finite == 0 || finite == no_unit || finite + 1 >= size_ || !units_[finite].in(group_reports)) return false;
  const Unit& before = units_[finite - 1];
  const bool quoted = before.is_quote() && !before.opens_quote;
  return quoted || (before.kind == Unit::Kind::mark && units_[finite + 1].is_bare());
}

/// `Nor has X bought Y`, `Never has X …`: an auxiliary right behind a negation that joins clauses or opens the sentence.
bool Finder::stands_behind_denial(std::size_t finite) const {
  if (finite == 0 || finite >= size_ || !units_[finite].is(word_auxiliary)) return false;
  return units_[finite - 1].is(word_negation) && (units_[finite - 1].is(word_coordinator) || finite == 1);
}

/// `Never before has X sold Y`, `At no time did X use Y`, `Not until May was X sold`: an auxiliary right before a name or an article,
/// behind nothing but adverbs and times from the beginning of its clause on.
bool Finder::stands_behind_adverbs(std::size_t c, std::size_t finite) const {
  constexpr std::size_t longest = 4;
  const std::size_t start = clauses_[c].start;
  if (finite >= size_ || finite <= start || finite - start > longest || !units_[finite].is(word_auxiliary))
    return false;
  if (finite + 1 >= size_ || !(units_[finite + 1].is_bare() || units_[finite + 1].is(word_determiner))) return false;
  if (!units_[start].is(word_adverb | word_negation)) return false;
  for (std::size_t i = start + 1; i < finite; ++i) {
    if (!is_time_adverbial(i) && !units_[i].is(word_preposition) && !lexicon_.is_month(units_[i].text)) return false;
  }
  return true;
}

/// The subjects of the clause that shares its own with this one (`X came and bought Y`).
void Finder::add_shared(std::size_t c, std::size_t depth, Indices& found) const {
  const std::size_t other = clauses_[c].shares_subject;
  if (other == no_unit || depth >= 4) return;
  for (const std::size_t i : subjects(other, clauses_[other].finite, depth + 1)) found.add(i);
  // `which X founded and is owned by Y`
  const Clause& clause = clauses_[c];
  if (clause.borrows_pronoun() && units_[clause.pronoun].is_bare()) found.add(clause.pronoun);
}

/// The finite verb stands right behind the coordinator or dash that opens the clause, or behind the comma of a list of such clauses
/// that a coordinator ends (`X came, saw Y and bought it`), so no subject follows it.
bool Finder::begins_with_verb(std::size_t c, std::size_t finite) const {
  if (clauses_[c].shares_subject == no_unit || finite == 0 || finite >= size_) return false;
  if (units_[finite - 1].is(word_coordinator | word_contrast) || units_[finite - 1].is_dash()) return true;
  if (clauses_[c].start != finite) return false;
  return std::any_of(clauses_.begin() + static_cast<std::ptrdiff_t>(c) + 1, clauses_.end(), [&](const Clause& next) {
    return next.shares_subject == c && next.start < size_ && units_[next.start].is(word_coordinator);
  });
}

/// Who speaks, for a form of the first person in a language that drops pronouns: `αγοράζουμε` is said for a body,
/// `αγοράζω` by a person.
std::size_t Finder::who_speaks(std::size_t verb) const {
  if (!lexicon_.drops_subject() || verb >= size_ || !units_[verb].verb) return no_unit;
  const std::string_view form = units_[verb].text;
  const auto& endings = rules_.endings;
  if (speaks_for_body(verb)) return body_that_speaks(verb);
  if (ends_with_one_of(form, endings.first_person_singular)) return speaker_of(sentence_, rules_, verb, person, false);
  return no_unit;
}

/// `we are`, as a language that drops pronouns has it.
bool Finder::speaks_for_body(std::size_t verb) const {
  return lexicon_.drops_subject() && verb < size_ && units_[verb].verb &&
         ends_with_one_of(units_[verb].text, rules_.endings.first_person);
}

/// The body that the verb at `verb` speaks for: named in the sentence, else the one that those before are about.
std::size_t Finder::body_that_speaks(std::size_t verb) const {
  const std::size_t speaker = speaker_of(sentence_, rules_, verb, person_or_body, true);
  if (speaker != no_unit && units_[speaker].type != EntityType::person) return speaker;
  for (std::size_t i = size_; i < units_.size(); ++i) {
    if (units_[i].type == EntityType::organization && !units_[i].beside) return i;
  }
  return no_unit;
}

/// `I am`, as a language that drops pronouns has it: of a person that the sentences before name, when this one does not.
bool Finder::speaks_alone(std::size_t verb) const {
  return lexicon_.drops_subject() && verb < size_ && units_[verb].verb &&
         ends_with_one_of(units_[verb].text, rules_.endings.first_person_singular);
}

Indices Finder::with_dropped(std::size_t c, Indices subjects, std::size_t from, std::size_t to) const {
  if (subjects.empty() && clauses_[c].finite != no_unit && speaks_alone(clauses_[c].finite)) {
    for (std::size_t i = size_; i < units_.size(); ++i) {
      if (units_[i].type == EntityType::person) subjects.add(i);
    }
    return subjects;
  }
  if (!lexicon_.drops_subject() || !subjects.empty() || has_nominative_noun(c, from, to)) return subjects;
  if (speaks_for_body(clauses_[c].finite)) return subjects;  // nobody knows for which
  const Clause& clause = clauses_[c];
  // `a bank that is based in X`: the pronoun is the subject, whatever it stands for.
  if (clause.pronoun != no_unit && units_[clause.pronoun].kind == Unit::Kind::word) return subjects;
  const auto borrow = [&](std::size_t other) {
    const std::size_t finite = clauses_[other].finite;
    if (finite == no_unit) return;
    for (const std::size_t subject : this->subjects(other, finite)) subjects.add(subject);
  };
  if (clause.parent != no_unit && clause.kind == Clause::Kind::subordinate)
    subjects = judged_in(clause.parent, clause.start);
  if (subjects.empty() && clause.parent != no_unit) borrow(clause.parent);
  if (subjects.empty() && c > 0 && clause.parent == no_unit) {
    std::size_t before = c - 1;
    while (before > 0 && clauses_[before].kind == Clause::Kind::relative) --before;
    borrow(before);
    // `The theory rests on it and was founded in 1960`
    if (subjects.empty() && has_nominative_noun(before, no_unit, no_unit)) return subjects;
  }
  // `Before buying X, Y grew`, but not whom a relative clause behind it is about.
  if (subjects.empty() && c == 0 && c + 1 < clauses_.size() && clauses_[c + 1].kind != Clause::Kind::relative)
    borrow(c + 1);
  const bool named =
      std::any_of(units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(size_),
                  [](const Unit& unit) { return unit.is_bare() && unit.type == EntityType::organization; });
  // A verb in the plural is about several, or about a product such as glasses.
  const bool plural = speaks_of_several(clause.finite);
  for (std::size_t i = size_; i < units_.size(); ++i) {
    if (plural && units_[i].list == no_unit && units_[i].type != EntityType::product) continue;
    if (is_meant_in(sentence_, clause, units_[i].entity)) continue;
    if (!(named && units_[i].announced) && !units_[i].beside) subjects.add(i);
  }
  return subjects;
}

bool Finder::speaks_of_several(std::size_t finite) const {
  if (finite >= size_) return false;
  if (!units_[finite].is(word_copula)) return ends_with_one_of(units_[finite].text, rules_.endings.plural_verb);
  std::size_t next = finite + 1;
  while (next < size_ && units_[next].is(word_adverb)) ++next;
  return next < size_ && units_[next].kind == Unit::Kind::word && !units_[next].is(word_determiner) &&
         ends_with_one_of(units_[next].text, rules_.endings.plural_predicate);
}

/// `X επέκρινε τον Y επειδή αγόρασε τη Z`: whom the verb of judging of a clause has as its object before unit `end`.
Indices Finder::judged_in(std::size_t c, std::size_t end) const {
  const std::size_t verb = clauses_[c].finite;
  Indices found;
  if (verb == no_unit || verb >= end || !units_[verb].in(group_judging)) return found;
  // `πριν αγοράσει τη Z` gives no reason.
  if (end + 1 < size_ && units_[end + 1].finite && !units_[end + 1].may_be_finite()) return found;
  const Indices subjects = this->subjects(c, verb);
  for (const std::size_t object : objects(c, verb, subjects.empty() ? no_unit : subjects.front())) {
    if (object > verb && object < end) found.add(object);
  }
  return found;
}

/// A noun that its article shows to be a nominative, outside [from, to]; before a passive, which has no object, one whose
/// article does not show it too.
bool Finder::has_nominative_noun(std::size_t c, std::size_t from, std::size_t to) const {
  const Clause& clause = clauses_[c];
  const std::size_t last = std::min(clause.last, clause.first + reach_limit);
  const std::size_t finite = clause.finite;
  const bool passive =
      finite != no_unit && units_[finite].has_form(VerbForm::passive) && !units_[finite].has_form(VerbForm::finite);
  const bool unclear_verb = passive || (finite != no_unit && units_[finite].is(word_copula));
  for (std::size_t n = clause.first; n < last; ++n) {
    const std::size_t i = sentence_.members[n];
    if (from != no_unit && i >= from && i <= to) continue;
    // `Κανείς δεν σπούδασε στο X, λέει ο Y`
    if (units_[i].is(word_negative_determiner) && units_[i].is(word_nominative) && !units_[i].is(word_accusative))
      return true;
    const bool governed = i > 0 && units_[i - 1].is(word_preposition);
    const bool unclear =
        unclear_verb && i < finite && !governed && i + 1 < size_ && !units_[i + 1].in(group_time_nouns);
    const bool article =
        units_[i].is(word_determiner) && units_[i].is(word_nominative) && (unclear || !units_[i].is(word_accusative));
    const bool age = i + 1 < size_ && units_[i + 1].text.find_first_of("0123456789") == 0;  // `the 41-year-old`
    if (article && !age && i + 1 < size_ && units_[i + 1].is_nominal()) return true;
  }
  return false;
}

/// `the system that the hospital uses`, where no case tells: of a product and a person or body behind the verb, the latter
/// acts.
std::size_t Finder::user_behind(std::size_t c, std::size_t finite) const {
  const Clause& clause = clauses_[c];
  if (clause.pronoun == no_unit) return no_unit;
  const Unit& pronoun = units_[clause.pronoun];
  const bool unclear = lexicon_.articles_tell_case() && clause.pronoun < finite &&
                       pronoun.kind == Unit::Kind::referent && pronoun.is_bare() && !pronoun.is(word_nominative) &&
                       pronoun.type == EntityType::product;
  std::size_t found = no_unit;
  if (!unclear) return found;
  forward(c, finite + 1, size_, [&](std::size_t i) {
    const bool acts = ((person_or_body >> static_cast<unsigned>(units_[i].type)) & 1U) != 0;
    const bool clear = units_[i].shows_nominative();
    if (units_[i].is_bare() && could_be_subject(units_[i]) && acts && !clear) found = i;
    return !units_[i].is_head();
  });
  return found;
}

/// `X hat die Arbeiter überredet, Y zu verklagen`: a verb of the group `object_control` in clause `c` and, before unit `end`, its
/// object, whom nobody knows.
bool Finder::persuades_others(std::size_t c, std::size_t end) const {
  bool persuades = false;
  bool others = false;
  for (std::size_t m = clauses_[c].first; m < clauses_[c].last && sentence_.members[m] < end; ++m) {
    const std::size_t i = sentence_.members[m];
    persuades |= units_[i].verb && units_[i].in(group_object_control);
    others |= i > clauses_[c].finite && is_nominal(i) && units_[i].capitalized && governor_of(i).empty();
  }
  return persuades && others;
}

/// Who acts in an infinitive clause: the object of the clause around it if that has one, else its subject.
Indices Finder::controllers(std::size_t c, std::size_t depth) const {
  const std::size_t parent = clauses_[c].parent;
  const std::size_t finite = clauses_[parent].finite;
  Indices found(owner_of_intent(clauses_[c].start));
  if (finite == no_unit || !found.empty()) return found;
  const Indices subjects = this->subjects(parent, finite, depth + 1);
  const std::size_t subject = subjects.empty() ? no_unit : subjects.front();
  for (const std::size_t object : objects(parent, finite, subject)) {
    if (object < clauses_[c].start) found.add(object);
  }
  if (found.empty() && rules_.lexicon.nouns_are_capitalized() && persuades_others(parent, clauses_[c].start)) return {};
  for (const std::size_t i : subjects) found.add(i);
  return found;
}

/// Whose board, government or lawyers a bare noun speaks of.
Indices Finder::represented_by(std::size_t noun) const {
  Indices found;
  const bool share = units_[noun].is_mark("%");  // `34% of X belongs to Y`
  if (!share && (!is_nominal(noun) || !units_[noun].in(group_representatives))) return found;
  const std::size_t start = phrase_start(noun);
  if (start > 0 && units_[start - 1].is(word_preposition)) return found;
  // `X's director general Anna Ek`: it is she.
  const std::size_t named = noun + 1;
  if (named < size_ && units_[named].is_head() && units_[named].type == EntityType::person) {
    found.add(named);
    return found;
  }
  // `datteren hennes`: a person's is no body.
  const std::size_t owner = possessor(noun);
  const bool kin = units_[noun].in(group_kin) && owner != no_unit && units_[owner].type == EntityType::person;
  if (!kin) found.add(owner);
  found.add(compound_part(noun));
  for (const std::string& marker : rules_.of_markers) {
    for (const std::size_t of : under_noun(noun, marker)) found.add(of);
  }
  // `the government in X`
  const bool placed = noun + 2 < size_ && units_[noun + 1].in(group_locative) && units_[noun + 2].is_head() &&
                      units_[noun + 2].type == EntityType::place && units_[noun + 2].phrase == noun + 1;
  if (placed && found.empty()) found.add(noun + 2);
  return found;
}

/// `Den Behörden von X wirft Y vor`, `Der Regierung in X wirft Y vor`: by its article the noun at `noun` is no subject.
bool Finder::stands_obliquely(std::size_t noun) const {
  if (!lexicon_.verb_final()) return false;
  std::size_t start = noun;
  while (start > 0 && noun - start < 3 && is_nominal(start - 1)) --start;
  if (start == 0) return false;
  const Unit& article = units_[start - 1];
  if (!article.is(word_determiner) || article.is(word_nominative) == article.is(word_accusative)) return false;
  return article.is(word_accusative) || ends_with_one_of(units_[noun].text, rules_.endings.feminine_noun);
}

/// `X's board decided`: who acts through people or bodies of its own (group `representatives`).
void Finder::add_represented(std::size_t c, std::size_t finite, Indices& found) const {
  const auto represents = [&](std::size_t i) {
    if (stands_obliquely(i)) return true;
    for (const std::size_t owner : represented_by(i)) found.add(owner);
    return found.empty();
  };
  backward(c, finite, represents);
  if (found.empty() && (lexicon_.verb_second() || lexicon_.case_marking())) forward(c, finite + 1, size_, represents);
}

/// `Twelve firemen from X help Y`: people in front of the verb act for where they come from (group `origins`).
void Finder::add_sent(std::size_t c, std::size_t finite, Indices& found) const {
  const auto* origins = rules_.group("origins");
  if (origins == nullptr) return;
  backward(c, finite, [&](std::size_t i) {
    if (!is_nominal(i) || !units_[i].in(group_representatives)) return true;
    const std::size_t start = phrase_start(i);
    if (start > 0 && units_[start - 1].is(word_preposition)) return true;
    for (const std::string& marker : *origins) {
      for (const std::size_t origin : under_noun(i, marker)) {
        if (origin < finite) found.add(origin);
      }
    }
    return found.empty();
  });
}

/// A clause that `and` joins to a relative one has a subject of its own, beside its pronoun, only where it names one.
void Finder::add_relative_subjects(const Clause& clause, std::size_t c, std::size_t finite, std::size_t depth,
                                   Indices& found) const {
  const Unit& pronoun = units_[clause.pronoun];
  const bool stands = pronoun.kind == Unit::Kind::referent && pronoun.is_bare();
  // `the app, das X uses`: of a product and who may use it, or of a body and a person, the latter acts whatever the form.
  const auto acts_before = [&](std::size_t i) {
    const bool actor = ((person_or_body >> static_cast<unsigned>(units_[i].type)) & 1U) != 0;
    return (pronoun.type == EntityType::product && actor) ||
           (pronoun.type == EntityType::organization && units_[i].type == EntityType::person);
  };
  const bool unclear = pronoun.is(word_nominative) == pronoun.is(word_accusative);
  Indices named;
  forward(c, clause.start + 1, finite, [&](std::size_t i) {
    if (units_[i].is_bare() && could_be_subject(units_[i])) named.add(i);
    return true;
  });
  bool yields = unclear && !named.empty() && acts_before(named.front());
  if (clause.borrows_pronoun()) {
    if (named.empty()) return;
    Indices shared;
    add_shared(c, depth, shared);
    yields |= !shared.empty() && shared.front() != clause.pronoun;  // `which X founded and Y leads`
  }
  const bool oblique = pronoun.is(word_accusative) || !could_be_subject(pronoun);
  if (lexicon_.verb_final() && stands && !oblique && !yields) found.add(clause.pronoun);
  for (const std::size_t i : named) found.add(i);
  if (stands && !(lexicon_.verb_final() && oblique && !found.empty())) found.add(clause.pronoun);
}

void Finder::add_left_subjects(const Clause& clause, std::size_t c, std::size_t finite, Indices& found) const {
  const bool first_wins =
      lexicon_.verb_final() && clause.kind != Clause::Kind::main && clause.kind != Clause::Kind::insertion;
  Indices nearest;
  backward(c, finite, [&](std::size_t i) {
    const Unit& unit = units_[i];
    const bool may_act = unit.is_bare() && could_be_subject(unit) && !unit.relative;
    if (may_act && gerund_before(i) == no_unit) nearest.add(i);
    return true;
  });
  if (nearest.empty()) nearest.add(apposed_subject(c, finite));
  if (nearest.empty() && !lexicon_.verb_second() && !lexicon_.case_marking()) nearest.add(directly_before(finite));
  for (std::size_t n = 0; n < nearest.size(); ++n) found.add(first_wins ? nearest[nearest.size() - 1 - n] : nearest[n]);
}

/// `Its chief executive, Anna Ek, resigned`: the name that an insertion gives to a noun that fills the front.
std::size_t Finder::apposed_subject(std::size_t c, std::size_t finite) const {
  if (finite == 0 || finite > size_) return no_unit;
  const std::size_t noun = noun_subject(c, finite);
  if (noun == no_unit) return no_unit;
  const std::size_t apposed = apposed_before(finite);
  return apposed != no_unit ? apposed : called_behind(noun);
}

/// `The app, which is called X and …,`: the name that a word of naming (group `naming`) gives to the noun at `noun` right behind it.
std::size_t Finder::called_behind(std::size_t noun) const {
  constexpr std::size_t longest = 6;
  for (std::size_t i = noun + 1; i + 1 < size_ && i < noun + longest; ++i) {
    const Unit& unit = units_[i];
    if (unit.in(group_naming)) {
      const std::size_t name = units_[i + 1].is(word_determiner) && i + 2 < size_ ? i + 2 : i + 1;
      return units_[name].is_head() && !units_[name].anaphoric ? name : no_unit;
    }
    if (unit.is_head() && !unit.anaphoric && units_[i + 1].in(group_naming)) return i;  // `das X heißt`
    const bool passes =
        unit.is_mark(",") || unit.relative || unit.is(word_relative | word_copula | word_passive | word_adverb);
    if (!passes) return no_unit;
  }
  return no_unit;
}

/// The name between two commas right before the finite verb, behind a noun that it explains.
std::size_t Finder::apposed_before(std::size_t finite) const {
  std::size_t end = finite;
  while (end > 0 && finite - end < 3 && units_[end - 1].is(word_adverb)) --end;
  if (end < 3 || !units_[end - 1].is_mark(",") || !units_[end - 2].is_head()) return no_unit;
  const std::size_t name = end - 2;
  const std::size_t list = units_[name].list;  // `two engineers, X and Y,`
  const std::size_t start = units_[list == no_unit ? name : list].phrase;
  if (start < 2 || !units_[start - 1].is_mark(",")) return no_unit;
  const Unit& noun = units_[start - 2];  // or its complement: `the maker of X, Y, said`
  // `the daughter of X and Y, Z,`
  const std::size_t phrase = noun.list < size_ ? units_[noun.list].phrase : noun.phrase;
  const bool other = noun.type != units_[name].type || (phrase > 0 && units_[phrase - 1].names_role());
  const bool dependent = !noun.is_bare() || phrase < noun.phrase ||
                         gerund_before(start - 2) != no_unit;  // `the woman leading X, Anna Ek,`
  const bool complement = noun.kind == Unit::Kind::referent && dependent && other;
  // `ο διάδοχός του, X, …`
  const bool owned = start > 2 && noun.is(word_genitive_determiner) && units_[start - 3].is_nominal();
  return noun.is_nominal() || complement || owned ? name : no_unit;
}

/// `Criticism voiced the chairman of the club, Anna Ek.`: the name that ends the sentence behind the noun phrase that
/// follows the verb.
std::size_t Finder::apposed_behind(std::size_t c, std::size_t finite) const {
  std::size_t i = finite + 1;
  std::size_t nouns = 0;
  for (; i + 1 < size_ && i < finite + 12 && units_[i].clause == c && !units_[i].is_mark(","); ++i) {
    const Unit& unit = units_[i];
    if (unit.is_bare() || unit.verb) return no_unit;
    if (is_nominal(i)) ++nouns;
  }
  if (nouns == 0 || i + 1 >= size_ || !units_[i].is_mark(",") || units_[finite + 1].is(word_preposition))
    return no_unit;
  const std::size_t name = i + 1;
  const bool ends = name + 1 >= size_ || units_[name + 1].is_mark(".") || units_[name + 1].is_mark(",");
  return units_[name].is_bare() && ends ? name : no_unit;
}

std::size_t Finder::gerund_before(std::size_t i) const {
  const std::size_t first = units_[i].list == no_unit ? i : units_[i].list;
  std::size_t start = first;
  const auto is_article = [](const Unit& unit) {
    return unit.kind == Unit::Kind::word && unit.is(word_determiner) && !unit.is(word_complementizer | word_relative);
  };
  while (start > 0 && is_article(units_[start - 1])) --start;
  if (start == 0 || start > i) return no_unit;
  const Unit& gerund = units_[start - 1];
  if (!gerund.verb || gerund.attributive || gerund.finite || !gerund.has_form(VerbForm::gerund)) return no_unit;
  const bool opens = std::all_of(units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(start) - 1,
                                 [](const Unit& unit) { return unit.is(word_adverb); });
  const bool reported = start > 1 && units_[start - 2].in(group_reports);
  return opens || reported || noun_before_gerund(start - 1) != no_unit ? start - 1 : no_unit;
}

std::size_t Finder::noun_before_gerund(std::size_t gerund) const {
  std::size_t before = gerund;
  while (before > 0 && units_[before - 1].is(word_adverb)) --before;
  return before > 0 && units_[before - 1].is_nominal() ? before - 1 : no_unit;
}

/// `A day after the storm X had sent`: a name right before the verb, when the phrase before it has nouns of its own.
std::size_t Finder::directly_before(std::size_t finite) const {
  if (finite > size_) return no_unit;
  for (std::size_t i = finite; i-- > 0 && finite - i <= 3;) {
    const Unit& unit = units_[i];
    if (unit.is(word_adverb)) continue;
    const bool own_noun = i > 0 && units_[i - 1].is_nominal();
    return unit.is_head() && !unit.governor.empty() && own_noun && unit.list == no_unit ? i : no_unit;
  }
  return no_unit;
}

/// `The engine has she bought`: a pronoun behind the finite verb whose form shows that it is the subject.
void Finder::add_pronoun(std::size_t c, std::size_t finite, Indices& found) const {
  if (!lexicon_.verb_second()) return;
  forward(c, finite + 1, size_, [&](std::size_t i) {
    const Unit& unit = units_[i];
    if (unit.is_bare() && stands_as_subject(unit)) found.add(i);
    return unit.is(word_adverb | word_negation);
  });
}

std::size_t Finder::fronted_name(std::size_t c) const {
  if (!lexicon_.verb_second()) return no_unit;
  const std::size_t front = fronted(c);
  return front != no_unit && behind_finite(c) != no_unit ? front : no_unit;
}

/// The bare name, with its nouns before it, that alone fills the front of a main clause right before its finite verb.
std::size_t Finder::fronted(std::size_t c) const {
  const Clause& clause = clauses_[c];
  if (clause.kind != Clause::Kind::main || clause.shares_subject != no_unit || clause.finite == no_unit) return no_unit;
  std::size_t found = no_unit;
  bool alone = true;
  backward(c, clause.finite, [&](std::size_t i) {
    const Unit& unit = units_[i];
    if (found == no_unit && unit.is_bare() && !unit.anaphoric && could_be_object(unit)) found = i;
    const bool inside = i == found || unit.is(word_determiner | word_coordinator) || is_nominal(i) ||
                        unit.is_mark(",") || (found == no_unit && unit.is(word_adverb));
    alone &= inside && !unit.is(word_preposition);
    return alone;
  });
  std::size_t end = clause.finite;  // `Z dagegen kaufte X`
  while (end > 0 && units_[end - 1].is(word_adverb) && !units_[end - 1].is(word_determiner | word_coordinator)) --end;
  if (!alone || found == no_unit || found >= end) return no_unit;
  // `X, das Z baut, kaufte Y`
  const bool closed = found + 1 == end || (units_[found + 1].is_mark(",") && units_[end - 1].is_mark(","));
  const bool apart = std::all_of(units_.begin() + static_cast<std::ptrdiff_t>(found) + 1,
                                 units_.begin() + static_cast<std::ptrdiff_t>(end),
                                 [&](const Unit& unit) { return unit.clause != c || unit.is_mark(","); });
  return closed && apart ? found : no_unit;
}

/// The bare name right behind the finite verb of a clause, adverbs, dates and its own nouns aside.
std::size_t Finder::behind_finite(std::size_t c) const {
  std::size_t found = no_unit;
  bool own = false;  // a noun of its own phrase has begun
  forward(c, clauses_[c].finite + 1, size_, [&](std::size_t i) {
    const Unit& unit = units_[i];
    if (unit.is_bare() && could_be_subject(unit)) found = i;
    if (unit.kind == Unit::Kind::date || unit.is(word_adverb | word_negation)) return !own;
    if (unit.is(word_preposition)) return !own && i + 1 < size_ && units_[i + 1].kind == Unit::Kind::date;
    own |= unit.is(word_determiner) || is_nominal(i);
    return found == no_unit && (unit.is(word_determiner) || is_nominal(i));
  });
  return found;
}

/// Nothing but adverbs between the word that opens a clause and its finite verb.
bool Finder::opens_right_before(std::size_t c, std::size_t finite) const {
  for (std::size_t i = clauses_[c].start + 1; i < finite && i < size_; ++i) {
    if (units_[i].clause == c && !units_[i].is(word_adverb | word_negation)) return false;
  }
  return true;
}

/// Behind the finite verb: before what comes right after it in any case, else only when no noun fills the front.
void Finder::add_right_subjects(std::size_t c, std::size_t finite, std::size_t verb, Indices& found) const {
  const bool front_filled = has_noun_subject(c, finite);
  if (front_filled) {
    backward(c, finite, [&](std::size_t i) {
      if (stands_obliquely(i)) return true;
      for (const std::size_t owner : represented_by(i)) found.add(owner);
      return found.empty();
    });
    if (!found.empty()) return;
  }
  bool first = true;
  forward(c, finite + 1, size_, [&](std::size_t i) {
    const Unit& unit = units_[i];
    if (unit.is_bare() && could_be_subject(unit)) {
      if (first || !front_filled) found.add(i);
      return false;
    }
    if (i != verb && unit.verb && !unit.attributive && i > verb) return false;
    const bool pronoun = unit.anaphoric && unit.is_bare();  // `Eine Strafe brummte ihm X auf`
    if (!unit.is(word_determiner | word_adverb | word_negation) && !is_nominal(i) && !pronoun) first = false;
    return true;
  });
}

std::size_t Finder::noun_subject(std::size_t c, std::size_t finite) const {
  bool governed = false;
  std::size_t found = no_unit;
  forward(c, 0, finite, [&](std::size_t i) {
    const Unit& unit = units_[i];
    // `one of the banks`
    const bool whole = i > 0 && units_[i - 1].in(group_partitives) && contains(rules_.of_markers, unit.canonical());
    const bool oblique = (unit.is(word_preposition | word_as) && !whole) ||
                         (unit.is(word_determiner) && unit.is(word_accusative) && !unit.is(word_nominative));
    if (oblique) governed = true;
    if (unit.kind == Unit::Kind::mark || unit.is(word_coordinator | word_adverb)) governed = false;
    if (is_nominal(i) && !governed && !before_referent(i, finite) && !stands_obliquely(i)) found = i;
    return found == no_unit;
  });
  return found;
}

bool Finder::before_referent(std::size_t i, std::size_t end) const {
  for (std::size_t at = i + 1; at < end && at < i + 8; ++at) {
    if (units_[at].kind == Unit::Kind::referent) return true;
    if (!is_nominal(at)) return false;
  }
  return false;
}

/// `με έδρα την X, η Y …`: between commas, behind a noun without an article that a preposition governs, the name says what that
/// is.
bool Finder::completes_governed(std::size_t i) const {
  const std::size_t start = units_[i].phrase;
  if (!lexicon_.articles_tell_case() || start < 2 || start >= i || i + 1 >= size_) return false;
  const bool apart = (start == 2 || units_[start - 3].is_mark(",")) && units_[i + 1].is_mark(",");
  return apart && units_[start].is(word_accusative) && is_nominal(start - 1) &&
         units_[start - 2].is(word_preposition) && !units_[start - 2].is(word_determiner);
}

/// `Y levererar X, inte Z`: behind the subject that stands behind its verb, and a comma and a negation, somebody who does not.
bool Finder::is_set_against(std::size_t subject, std::size_t i) const {
  if (subject == no_unit || subject >= size_ || i < subject + 3 || i > subject + 4) return false;
  const std::size_t c = units_[subject].clause;
  const bool inverted = lexicon_.verb_second() && c < clauses_.size() && clauses_[c].finite < subject;
  const std::size_t negation = units_[subject + 1].is_mark(",") ? subject + 2 : subject + 1;
  return inverted && units_[negation].is(word_negation) && units_[i].phrase > negation;
}

Indices Finder::objects(std::size_t c, std::size_t verb, std::size_t subject) const {
  const Clause& clause = clauses_[c];
  const auto usable = [&](std::size_t i) {
    const Unit& unit = units_[i];
    const bool in_subject_list =
        subject != no_unit && subject < size_ && unit.list != no_unit && unit.list == units_[subject].list;
    if (i == subject || in_subject_list || is_set_against(subject, i)) return false;
    if (!fills_bare(unit) || !could_be_object(unit)) return false;
    const std::size_t gerund = gerund_before(i);  // `sued the firm owning X`
    return !stands_as_subject(unit) && !completes_governed(i) && (gerund == no_unit || gerund <= verb);
  };
  Indices found;
  if (c == order.inverted) return Indices(fronted(c));
  forward(c, verb + 1, size_, [&](std::size_t i) {
    if (lexicon_.verb_final() && joined_participle(verb, i) != no_unit) return false;
    if (usable(i)) found.add(i);
    return !(units_[i].is(word_infinitive_marker) && i > verb + 1);
  });
  for (const std::size_t i : explained(c)) {  // `succeeds his father, X,`
    if (i > verb && usable(i)) found.add(i);
  }
  const std::size_t pronoun = clause.pronoun;
  const bool about = pronoun != no_unit && (units_[pronoun].clause == c || clause.borrows_pronoun());
  if (about && pronoun != subject && usable(pronoun)) found.add(pronoun);
  // Before the verb: where verbs come last or case tells, and in front of a subject that stands behind the verb; but in
  // `Nordvik hjälpte Klang att köpa skog` it is the finite verb's.
  const bool inverted = subject != no_unit && subject < size_ && clause.finite != no_unit && subject > clause.finite &&
                        units_[subject].clause == c &&
                        (verb == clause.finite || units_[clause.finite].is(word_auxiliary));
  if (!lexicon_.verb_final() && !lexicon_.case_marking() && !(lexicon_.verb_second() && inverted)) return found;
  backward(c, verb, [&](std::size_t i) {
    const bool allowed = subject == no_unit || lexicon_.case_marking() || i > subject || inverted || subject >= size_ ||
                         clause.infinitive;  // whose subject is not in it
    if (usable(i) && allowed) found.add(i);
    return true;
  });
  // `Den Gründer von X, Y, hat Z getroffen`
  const std::size_t front =
      inverted && units_[clause.start].is(word_accusative) ? apposed_before(clause.finite) : no_unit;
  if (front != no_unit && usable(front)) found.add(front);
  return found;
}

bool Finder::is_time_adverbial(std::size_t i) const {
  const Unit& unit = units_[i];
  if (unit.kind == Unit::Kind::date || unit.is(word_adverb | word_negation) || unit.in(group_time_nouns)) return true;
  const auto is_number = [](const Unit& number) {
    return number.in(group_numbers) || (number.kind == Unit::Kind::word && number.is_whole_number());
  };
  if (!(unit.is(word_preposition | word_determiner) || is_number(unit)) || i + 1 >= size_) return false;
  const bool counted =  // `for ten years`
      i + 2 < size_ && (units_[i + 1].is(word_determiner) || is_number(units_[i + 1]));
  const Unit& time = units_[counted ? i + 2 : i + 1];
  return time.kind == Unit::Kind::date || time.in(group_time_nouns);
}

std::size_t Finder::verb_sharing(std::size_t c, std::size_t verb) const {
  constexpr std::size_t reach = 12;
  const auto is_verb = [&](std::size_t i) { return units_[i].verb && !units_[i].attributive; };
  if (lexicon_.verb_final() && clauses_[c].kind != Clause::Kind::main) {
    const std::size_t first = clauses_[c].shares_subject;
    std::size_t i = verb;
    while (first != no_unit && i > 0 && verb - i < reach && is_time_adverbial(i - 1)) --i;
    const bool joined = first != no_unit && i > 1 && units_[i - 1].is(word_coordinator | word_contrast);
    return joined && is_verb(i - 2) && units_[i - 2].clause == first ? i - 2 : no_unit;
  }
  bool joined = false;
  std::size_t i = verb + 1;
  while (i < size_ && i <= verb + reach && !is_verb(i)) {
    const bool joins = units_[i].is_mark(",") || units_[i].is(word_coordinator | word_contrast);
    if (!joins && !is_time_adverbial(i)) return no_unit;
    joined |= joins;
    ++i;
  }
  if (!joined || i >= size_ || i > verb + reach) return no_unit;
  const std::size_t other = units_[i].clause;
  if (other == c || clauses_[other].shares_subject != c || units_[i].is(word_copula | word_passive)) return no_unit;
  std::size_t last = i;
  for (std::size_t next = i + 1; next < size_ && next <= i + 4 && units_[next].clause == other; ++next) {
    if (is_verb(next))
      last = next;
    else if (!is_time_adverbial(next))
      break;
  }
  return last;
}

/// `urged the government of X`: behind the verb, before anything else that fills a role.
Indices Finder::represented_objects(std::size_t c, std::size_t verb) const {
  Indices found;
  forward(c, verb + 1, size_, [&](std::size_t i) {
    for (const std::size_t owner : represented_by(i)) found.add(owner);
    const bool passes = is_nominal(i) || units_[i].is(word_determiner | word_adverb) || units_[i].demonym ||
                        units_[i].kind == Unit::Kind::referent;
    return found.empty() && passes;
  });
  const std::size_t finite = clauses_[c].finite;
  if (!found.empty() || finite == no_unit || clauses_[c].kind != Clause::Kind::main) return found;
  forward(c, 0, finite, [&](std::size_t i) {
    if (!stands_obliquely(i)) return true;
    for (const std::size_t owner : represented_by(i)) found.add(owner);
    return found.empty();
  });
  return found;
}

/// A possessor in a noun phrase under no preposition.
bool Finder::is_part(std::size_t i) const {
  const Unit& unit = units_[i];
  const bool owned = unit.after_genitive_determiner || contains(rules_.of_markers, unit.governor) ||
                     (unit.genitive && i + 1 < size_ && is_nominal(i + 1)) || (unit.relative && unit.genitive) ||
                     (unit.compound && i + 1 < size_ && units_[i + 1].in(group_representatives)) || unit.enclitic;
  const bool fits = unit.kind == Unit::Kind::referent && !unit.demonym && owned && unit.outer_governor.empty();
  // `fits its phone with the Y of X`
  const bool behind = unit.phrase > 0 && unit.phrase < i && units_[unit.phrase - 1].is_head();
  return fits && !(behind && !units_[unit.phrase - 1].governor.empty()) && !stands_beside_possessor(i);
}

/// `builds on X, a model of Z`: behind the verb and a comma, the phrase of `i` completes a noun with an article that tells what the
/// name before the comma is, which stands under another preposition; a list would repeat that (`a chip from X, a screen from Z`).
bool Finder::completes_apposition_behind(std::size_t i, std::size_t verb) const {
  constexpr std::size_t longest = 6;
  const Unit& unit = units_[i];
  if (unit.governor.empty() || unit.phrase > i || unit.phrase < verb + 4) return false;
  std::size_t at = unit.phrase;
  while (at > verb + 1 && unit.phrase - at < longest && is_nominal(at - 1)) --at;
  if (at == unit.phrase || !units_[at - 1].is(word_determiner) || units_[at - 1].anaphoric) return false;
  if (--at < verb + 3 || !units_[at - 1].is_mark(",")) return false;
  const std::size_t end = units_[at - 2].in(group_particles) ? at - 3 : at - 2;
  const Unit& name = units_[end];
  return end > verb && name.is_head() && !name.anaphoric && name.clause == unit.clause &&
         name.governor != unit.governor;
}

bool Finder::stands_in_apposition(std::size_t i, std::size_t verb) const {
  constexpr std::size_t reach = 8;
  if (i >= size_ || (units_[i].governor.empty() && !units_[i].after_genitive_determiner)) return false;
  if (i > verb && completes_apposition_behind(i, verb)) return true;
  if (i < verb && (i + 1 >= size_ || !units_[i + 1].is_mark(","))) return false;
  bool noun = false;
  for (std::size_t at = i; at > 1 && i - at < reach && at != verb + 1;) {
    const Unit& unit = units_[--at];
    if (unit.is_mark(",")) {
      // `hired Anna Ek, an engineer at X`
      const bool of_person = units_[at - 1].type == EntityType::person && at > verb;
      return noun && units_[at - 1].is_head() && (i < verb ? is_nominal(at + 1) : of_person);
    }
    if (unit.kind != Unit::Kind::word || (unit.verb && !unit.attributive)) return false;
    if (unit.is(word_coordinator | word_relative)) return false;
    noun |= is_nominal(at);
  }
  return false;
}

std::size_t Finder::noun_completed_by(std::size_t i) const {
  if (i >= size_ || !units_[i].is_head()) return no_unit;
  const std::size_t start = units_[i].phrase;
  const bool of = units_[i].after_genitive_determiner || contains(rules_.of_markers, units_[i].governor);
  return of && start > 0 && start <= i && is_nominal(start - 1) ? start - 1 : no_unit;
}

std::size_t Finder::antecedent_before(std::size_t c) const {
  const Clause& clause = clauses_[c];
  if (clause.kind != Clause::Kind::relative || clause.pronoun == no_unit || clause.pronoun < 2) return no_unit;
  const Unit& pronoun = units_[clause.pronoun];
  const std::size_t before = units_[clause.pronoun - 1].is_mark(",") ? clause.pronoun - 2 : clause.pronoun - 1;
  const bool same = pronoun.kind == Unit::Kind::referent && units_[before].kind == Unit::Kind::referent &&
                    units_[before].entity == pronoun.entity;
  return same ? before : no_unit;
}

/// `X's purchase of Y`: the noun that the phrase of unit `i` stands behind has a possessor in front.
bool Finder::stands_beside_possessor(std::size_t i) const {
  const std::size_t start = units_[units_[i].list == no_unit ? i : units_[i].list].phrase;
  if (start == 0 || start > i || units_[i].genitive || !is_nominal(start - 1)) return false;
  const std::size_t owner = possessor(start - 1);
  // `ihr Diplom der Universität X`
  const bool of = contains(rules_.of_markers, units_[i].governor);
  return owner != no_unit && owner < start && (of || !units_[owner].anaphoric);
}

Indices Finder::parts_of_object(std::size_t c, std::size_t verb) const {
  Indices found;
  const std::size_t passed = fronts_participle(c) ? clauses_[c].finite : no_unit;  // `Verboten hat X den Einsatz von Y`
  forward(c, verb + 1, size_, [&](std::size_t i) {
    if (i == passed) return true;
    if (is_part(i)) found.add(i);
    // `the sale of X, a drug of Y`
    const bool told = units_[i].is_mark(",") && found.contains(i - 1) && !units_[i - 1].anaphoric;
    return !told && !(units_[i].verb && units_[i].finite);
  });
  if (lexicon_.verb_final() || lexicon_.case_marking()) {
    backward(c, verb, [&](std::size_t i) {
      if (is_part(i)) found.add(i);
      return true;
    });
  }
  return found;
}

Indices Finder::parts_of_subject(std::size_t c, std::size_t verb) const {
  const std::size_t finite = clauses_[c].finite == no_unit ? verb : clauses_[c].finite;
  Indices found;
  const auto look = [&](std::size_t i) {
    // What stands behind no noun is the passive's agent.
    const std::size_t phrase = units_[i].phrase;
    const bool agent_like = contains(rules_.of_markers, units_[i].governor);
    const bool behind_noun = !agent_like || (phrase > 0 && phrase < i && is_nominal(phrase - 1));
    if (is_part(i) && behind_noun) found.add(i);
    return true;
  };
  backward(c, finite, look);
  if (found.empty()) forward(c, finite + 1, size_, look);
  return found;
}

/// `born in X in Y`: a place right behind another under the same preposition says where that one lies.
bool Finder::lies_in_place_before(std::size_t i) const {
  const Unit& unit = units_[i];
  if (unit.type != EntityType::place || unit.governor.empty() || unit.phrase == 0 || unit.phrase > i) return false;
  const Unit& before = units_[unit.phrase - 1];
  return before.kind == Unit::Kind::referent && before.type == EntityType::place && !before.demonym &&
         before.governor == unit.governor && before.clause == unit.clause;
}

/// `lives on X, an island in Y`: the phrase of `i` completes a noun that a comma parts from a place under a preposition before it.
bool Finder::describes_place_before(std::size_t i) const {
  constexpr std::size_t longest = 6;
  const Unit& unit = units_[i];
  if (unit.governor.empty() || unit.phrase < 3 || unit.phrase > i) return false;
  std::size_t at = unit.phrase;
  while (at > 0 && unit.phrase - at < longest && (is_nominal(at - 1) || units_[at - 1].is(word_determiner)) &&
         !units_[at - 1].verb)
    --at;
  if (at == unit.phrase || at < 2 || !units_[at - 1].is_mark(",")) return false;
  const Unit& before = units_[at - 2];
  return before.is_head() && before.type == EntityType::place && !before.governor.empty() &&
         before.clause == unit.clause;
}

/// `kaufte die von X entwickelte Software`: the phrase of `i` stands right behind an article that waits for its noun, and a
/// participle before that noun right behind it.
bool Finder::is_of_attribute(std::size_t i) const {
  const std::size_t phrase = units_[i].phrase;  // its preposition
  if (phrase == 0 || phrase > i) return false;
  std::size_t article = phrase - 1;
  const auto passes = [&](std::size_t at) {  // `der im Mai 1950 in X geborene Y`
    const bool dated = units_[at].is(word_preposition) && units_[at + 1].kind == Unit::Kind::date;
    return dated || units_[at].is(word_adverb | word_negation) || units_[at].kind == Unit::Kind::date;
  };
  while (article > 0 && passes(article)) --article;
  if (!units_[article].is(word_determiner)) return false;
  std::size_t next = i + 1;
  while (next < size_ && next < i + 4 && units_[next].is(word_adverb)) ++next;
  return next < size_ && units_[next].attributive;
}

std::size_t Finder::before_complements(std::size_t from) const {
  constexpr std::size_t longest = 5;
  const auto governed = [&](std::size_t i) {
    return lexicon_.verb_final() && (units_[i].is(word_preposition) || (tells_where(units_, i) && units_[i].is_head()));
  };
  std::size_t i = from;
  while (i > 0 && from - i < longest && (is_time_adverbial(i) || governed(i))) --i;
  return i;
}

/// `born in X in 1931 and died in Y`: the phrases of the participle, noun or adjective of the rules before the coordinator that
/// joins the one at `at` to it, with nothing but times, and what verbs at the end have before them, between; none of them is the
/// second one's. Empty when there is none. O(20)
Phrase Finder::phrases_of_joined(std::size_t at) const {
  constexpr std::size_t farthest = 12;
  if (at == 0 || at >= size_ || units_[at].finite || !(units_[at].verb || units_[at].names_role())) return {};
  const std::size_t coordinator = before_complements(at - 1);
  if (!units_[coordinator].is(word_coordinator)) return {};
  const std::size_t link = coordinator + 1;
  for (std::size_t i = coordinator; i > 0 && link - i < farthest && units_[i].clause == units_[at].clause;) {
    const Unit& unit = units_[--i];
    if (unit.verb && unit.finite) return {};
    if (unit.verb || (unit.names_role() && is_nominal(i))) return {lexicon_.verb_final() ? 0 : i, link};
  }
  return {};
}

/// Where verbs do not stand at the end: what stands behind another verb of the clause, at `i`, belongs to that and not to the one at
/// `at`; what `and` joins shares what follows (`born and raised in X`).
bool Finder::begins_other_verb(std::size_t at, std::size_t i) const {
  const Unit& unit = units_[i];
  if (lexicon_.verb_final() || !unit.verb || unit.is(word_auxiliary) || unit.attributive) return false;
  const bool joined = i == at + 2 && units_[at + 1].is(word_coordinator);
  const bool own = !unit.reduced && unit.has_one_of(with);  // `gets batteries delivered by X`
  return !joined && !own;
}

Indices Finder::under(std::size_t c, std::size_t at, std::string_view marker) const {
  const std::size_t space = marker.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? marker : marker.substr(space + 1);
  Indices found;
  Indices outer;
  const bool of_verb = lexicon_.verb_final() && at < size_ && units_[at].verb && !units_[at].attributive;
  const auto look = [&](std::size_t i) {
    const Unit& unit = units_[i];
    if ((!fills(unit) && !owns_workshop(i)) || lies_in_place_before(i) || describes_place_before(i) ||
        (of_verb && is_of_attribute(i)))
      return;
    if (denied_alone(sentence_, i)) {  // `an X beteiligt, nicht aber an Y`
      if (unit.governor == last) outer.add(i);
      return;
    }
    if (unit.governor == last || (unit.governor == place_governor && (rules_.groups_of(last) & group_locative) != 0))
      found.add(i);
    if ((outer_governors || (phrases_lie && lies(unit))) && unit.is_head() && unit.outer_governor == last) outer.add(i);
  };
  // `wurde von X verklagt, einer Tochter von Y`: what stands behind the comma belongs to the verb only where nothing else does.
  const bool closed = of_verb && !units_[at].finite && at + 1 < size_ && units_[at + 1].is_mark(",");
  // `Angetrieben von X, erreicht Y …`: behind the finite verb nothing belongs to a participle that a comma parts from it.
  const std::size_t finite = clauses_[c].finite;
  const bool apart =
      of_verb && !units_[at].finite && finite != no_unit && finite > at && units_[finite - 1].is_mark(",");
  const auto look_behind = [&](std::size_t i) {
    if (apart && i >= finite) return false;
    if (begins_other_verb(at, i)) return false;
    if (lexicon_.verb_final() && (joined_participle(at, i) != no_unit || closes_participle(at, i))) return false;
    look(i);
    return true;
  };
  if (!closed) forward(c, at + 1, size_, look_behind);
  for (const std::size_t i : outer) found.add(i);
  // What stands before another verb is none of a gerund's.
  const bool gerund = at < size_ && units_[at].verb && !units_[at].finite && units_[at].has_form(VerbForm::gerund);
  // `teams up with X to build Y`: what stands between a verb and an infinitive with its marker is the verb's.
  bool governed = at > 0 && units_[at - 1].is(word_infinitive_marker) && !lexicon_.verb_final();
  const bool of_clause = at < size_ && units_[at].verb && !units_[at].attributive;
  const std::size_t front = fronted_participle_end(at);
  const Phrase other = phrases_of_joined(at);
  backward(c, at, [&](std::size_t i) {
    if (other.holds(i)) return true;
    if ((gerund && units_[i].verb && units_[i].finite) || (front != no_unit && i < front)) return false;
    governed = governed && !units_[i].verb;
    if (!governed && !(of_clause && (stands_deep_in_front(i) || completes_owned_noun(i)))) look(i);
    return true;
  });
  // `Am 2. Mai geboren, starb X in Y`: behind the front is what the clause's own verb says.
  const bool fronted = closed && at + 2 < size_ && units_[at + 2].verb && units_[at + 2].finite;
  if (closed && !fronted) forward(c, at + 1, size_, look_behind);
  for (const std::size_t i : outer) found.add(i);
  for (const std::size_t i : explained(c)) look(i);
  return found;
}

/// `According to X, Y …`: within a phrase that fills the front up to a comma, behind the word with which that begins.
bool Finder::stands_deep_in_front(std::size_t i) const {
  constexpr std::size_t most_words = 3;  // before the preposition
  const Unit& unit = units_[i];
  if (lexicon_.verb_second() || lexicon_.case_marking() || unit.governor.empty()) return false;
  if (unit.clause >= clauses_.size() || i + 1 >= size_ || !units_[i + 1].is_mark(",")) return false;
  const Clause& clause = clauses_[unit.clause];
  if (clause.finite == no_unit || i > clause.finite) return false;
  std::size_t start = clause.start;
  while (start < unit.phrase && units_[start].is_quote()) ++start;
  const Unit& first = units_[start];
  const bool subject = first.is_bare() || first.is(word_determiner) || first.kind != Unit::Kind::word;
  return !subject && start < unit.phrase && start + most_words >= unit.phrase;
}

/// `Xs kritik mot Y fick Z att …`: where verbs come second, what completes a noun with a possessor in the front is none of the
/// verb's.
bool Finder::completes_owned_noun(std::size_t i) const {
  const Unit& unit = units_[i];
  if (!lexicon_.verb_second() || unit.governor.empty() || unit.phrase == 0 || unit.phrase > i) return false;
  if (unit.clause >= clauses_.size() || clauses_[unit.clause].kind != Clause::Kind::main) return false;
  const std::size_t finite = clauses_[unit.clause].finite;
  const std::size_t noun = unit.phrase - 1;
  if (finite == no_unit || i > finite || !is_nominal(noun)) return false;
  const std::size_t owner = possessor(noun);
  return owner != no_unit && owner < noun;
}

std::size_t Finder::fronted_participle_end(std::size_t at) const {
  constexpr std::size_t longest = 20;
  if (at >= size_ || !units_[at].verb || !units_[at].finite) return no_unit;
  bool participle = false;
  for (std::size_t i = 0; i < at && i < longest; ++i) {
    const Unit& unit = units_[i];
    if (participle && unit.is_mark(",") && parts_phrase(units_, i)) continue;
    if (unit.is_mark(",") && participle) return i;
    if (names_region(units_, i)) continue;
    if (unit.is_bare() || unit.kind == Unit::Kind::mark || unit.opens_clause || (unit.verb && unit.finite))
      return no_unit;
    participle |= unit.verb && unit.has_form(VerbForm::participle);
  }
  return participle && at < longest && lexicon_.verb_second() ? at : no_unit;
}

/// `Founder of X in 1987, Y died`: the comma that ends a front which opens with a noun of the rules for who stands right behind
/// it, before the finite verb at `at`; no_unit when there is none.
std::size_t Finder::fronted_noun_end(std::size_t at) const {
  constexpr std::size_t longest = 12;
  std::size_t first = 0;
  while (first < at && first < 3 && !units_[first].names_role() &&
         (is_nominal(first) || units_[first].is(word_determiner)))
    ++first;
  if (first >= at || at >= size_ || !is_nominal(first) || !units_[first].names_role()) return no_unit;
  for (std::size_t i = first + 1; i + 1 < at && i < longest; ++i) {
    const Unit& unit = units_[i];
    if (unit.is_mark(",")) {
      std::size_t name = i + 1;
      while (name < at && units_[name].is(word_determiner)) ++name;
      return name < at && units_[name].is_bare() && units_[name].type == EntityType::person ? i : no_unit;
    }
    if (unit.kind == Unit::Kind::mark || unit.opens_clause || (unit.verb && unit.finite)) return no_unit;
  }
  return no_unit;
}

std::size_t Finder::joined_participle(std::size_t at, std::size_t link) const {
  const auto is_participle = [](const Unit& unit) {
    return unit.verb && !unit.finite && !unit.attributive && unit.has_form(VerbForm::participle);
  };
  if (at >= size_ || !is_participle(units_[at])) return no_unit;
  if (!units_[link].is_mark(",") && !units_[link].is(word_coordinator)) return no_unit;
  for (std::size_t i = link + 1; i < size_ && i < link + 12; ++i) {
    if (is_participle(units_[i])) return i > link + 1 ? i : no_unit;
    if (units_[i].kind == Unit::Kind::mark || (units_[i].verb && units_[i].finite)) return no_unit;
  }
  return no_unit;
}

/// `1984 in X geboren und seit Langem in Y zu Hause`: the coordinator at `link` stands right behind the participle at `at`, which has a
/// phrase of its own before it, and joins no verb to it.
bool Finder::closes_participle(std::size_t at, std::size_t link) const {
  if (link != at + 1 || at < 2 || at + 2 >= size_ || !units_[link].is(word_coordinator | word_contrast)) return false;
  const Unit& participle = units_[at];
  if (participle.finite || !participle.has_form(VerbForm::participle) || units_[at + 2].verb) return false;
  const Unit& before = units_[at - 1];
  return before.kind == Unit::Kind::referent && !before.governor.empty();
}

/// `into a plant in X`, `on judges from X`, `to the restaurant at X`: what lies in a place or comes from it, and what is at a
/// body, is as good as that.
bool Finder::lies(const Unit& unit) const {
  const std::uint64_t groups = rules_.groups_of(unit.governor);
  if (unit.type == EntityType::place) return (groups & (group_locative | group_origins)) != 0;
  return unit.type == EntityType::organization && (groups & group_locative) != 0 && unit.phrase > 0 &&
         units_[unit.phrase - 1].in(group_workshops);
}

/// `to X's factory`, `till X:s glasfabrik`: what goes to the works of somebody goes to them.
bool Finder::owns_workshop(std::size_t i) const {
  const Unit& unit = units_[i];
  return unit.kind == Unit::Kind::referent && (unit.genitive || unit.compound) && !unit.enclitic && i + 1 < size_ &&
         is_workshop(units_[i + 1]);
}

/// By the word, or by the last part of a compound.
bool Finder::is_workshop(const Unit& unit) const {
  if (unit.in(group_workshops)) return true;
  if (!lexicon_.compounding() || unit.kind != Unit::Kind::word) return false;
  constexpr std::size_t shortest = 4;  // bytes of a last part, and one less of what stands before it
  for (std::size_t cut = shortest - 1; cut + shortest <= unit.text.size(); ++cut) {
    if ((rules_.groups_of(unit.text.substr(cut)) & group_workshops) != 0) return true;
  }
  return false;
}

/// Names that insertions give to nouns of the clause around them: `the president of Y, X, said`, `mannen hennes, X, jobber`.
Indices Finder::explained(std::size_t c) const {
  Indices found;
  for (std::size_t k = c + 1; k < clauses_.size() && k < c + 8; ++k) {
    const Clause& clause = clauses_[k];
    if (clause.kind != Clause::Kind::insertion || clause.parent != c || clause.finite != no_unit || clause.start < 2)
      continue;
    std::size_t last = clause.start - 2;
    if (last > 2 && units_[last].is_mark(")") && units_[last - 2].is_mark("(")) last -= 3;  // `of Y (YY), X,`
    const Unit& noun = units_[last];
    const bool described =
        noun.enclitic || (lexicon_.articles_tell_case() &&
                          (noun.is_nominal() || (noun.kind == Unit::Kind::referent && !noun.is_bare())));
    if (!units_[clause.start - 1].is_mark(",") || !described) continue;
    for (std::size_t i = clause.start; i < size_ && i < clause.start + 6 && units_[i].clause == k; ++i) {
      if (units_[i].is_head()) found.add(i);
      if (units_[i].kind == Unit::Kind::referent) break;
      if (!is_nominal(i) && !units_[i].is(word_determiner | word_honorific)) break;
    }
  }
  return found;
}

Indices Finder::under_attribute(std::size_t at, std::string_view marker) const {
  Indices found;
  for (std::size_t i = at; i-- > 0 && at - i <= 8;) {
    const Unit& unit = units_[i];
    if (unit.kind == Unit::Kind::mark || unit.verb || unit.is(word_coordinator)) break;
    const bool inner = outer_governors && unit.outer_governor == marker;  // `die mit Daten von X trainierte KI Y`
    if (fills(unit) && (unit.governor == marker || inner)) found.add(i);
  }
  return found;
}

Indices Finder::reporters(std::size_t c) const {
  Indices found;
  const std::size_t last = std::min(clauses_.size(), c + 4);
  for (std::size_t k = c > 3 ? c - 3 : 0; k < last; ++k) {
    const std::size_t finite = clauses_[k].finite;
    if (k == c || finite == no_unit || finite >= size_ || !units_[finite].in(group_reports)) continue;
    const Indices speakers = subjects(k, finite);
    for (const std::size_t subject : speakers) {
      found.add(subject);
      found.add(body_of_title(units_, subject));
    }
    // `hieß es bei X`
    forward(k, finite + 1, size_, [&](std::size_t i) {
      const bool at_body = units_[i].is_head() && units_[i].type == EntityType::organization;
      if (speakers.empty() && at_body && (rules_.groups_of(units_[i].governor) & group_locative) != 0) found.add(i);
      return true;
    });
  }
  return found;
}

Indices Finder::comitatives(std::size_t c) const {
  const Clause& clause = clauses_[c];
  const std::size_t last = std::min(clause.last, clause.first + reach_limit);
  Indices found;
  for (std::size_t n = clause.first; n < last; ++n) {
    const std::size_t i = sentence_.members[n];
    const std::size_t name = units_[i].in(group_companions) ? name_of_companion(i) : is_comitative(i) ? i : no_unit;
    for (const std::size_t member : expand(name)) found.add(member);
  }
  return found;
}

/// `together with X`, `with her husband X`, `med dottern X`.
bool Finder::is_comitative(std::size_t i) const {
  const std::size_t start = units_[i].phrase;
  if (!units_[i].is_head() || units_[i].anaphoric || start > i) return false;
  if (!units_[start].is(word_preposition)) return false;
  const bool agent = contains(rules_.agents, units_[start].canonical());  // `gemeinsam von X gekauft`
  if (start > 0 && units_[start - 1].in(group_comitative)) return !agent;
  if (!units_[start].in(group_comitative) || start + 1 >= i) return false;
  const Unit& next = units_[start + 1];
  if (next.kind == Unit::Kind::word && next.in(group_companions) && start + 2 == i) return true;
  const bool owned = next.kind == Unit::Kind::referent && next.genitive;
  return owned && std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(start) + 1,
                              units_.begin() + static_cast<std::ptrdiff_t>(i),
                              [](const Unit& unit) { return unit.in(group_companions); });
}

/// `with her husband, X`, `with her husband, the actor X`: the name behind the comma.
std::size_t Finder::name_of_companion(std::size_t kin) const {
  if (kin + 2 >= size_ || !units_[kin + 1].is_mark(",")) return no_unit;
  const std::size_t start = phrase_start(kin);
  const bool owned = start > 0 && units_[start].kind == Unit::Kind::referent && units_[start].genitive &&
                     units_[start - 1].in(group_comitative);
  for (std::size_t i = kin + 2; owned && i < size_ && i < kin + 7; ++i) {
    if (units_[i].is_head()) return i;
    if (!is_nominal(i) && !units_[i].is(word_determiner)) break;
  }
  return no_unit;
}

std::size_t Finder::relative_aside(std::size_t c) const {
  const Clause& clause = clauses_[c];
  if (clause.pronoun == no_unit || clause.parent == no_unit) return no_unit;
  const std::size_t finite = clauses_[clause.parent].finite;
  if (finite == no_unit) return no_unit;
  const EntityIndex meant = units_[clause.pronoun].entity;
  const Indices around = subjects(clause.parent, finite);
  const bool subject =
      std::any_of(around.begin(), around.end(), [&](std::size_t i) { return units_[i].entity == meant; });
  return subject ? no_unit : clause.pronoun;
}

std::size_t Finder::dated_attribute(std::size_t date) const {
  constexpr std::size_t longest = 5;
  if (!lexicon_.verb_final()) return no_unit;
  for (std::size_t i = date + 1; i < size_ && i <= date + longest; ++i) {
    if (units_[i].verb) return units_[i].attributive ? i : no_unit;
    if (units_[i].kind == Unit::Kind::mark || units_[i].is(word_determiner)) return no_unit;
  }
  return no_unit;
}

/// `Born in X, Y came north in 1959`: where the front ends that the participle at `at` stands in, before a finite verb that is no
/// auxiliary; no_unit when it stands in none.
std::size_t Finder::end_of_front(std::size_t c, std::size_t at) const {
  const std::size_t finite = clauses_[c].finite;
  if (finite == no_unit || finite < at || units_[finite].is(word_auxiliary | word_copula)) return no_unit;
  const std::size_t end = fronted_participle_end(finite);
  return end != no_unit && end > at ? end : no_unit;
}

/// `die 1950 in Rosvik geborene Ada Lind`: the date that stands before the attribute at `at` in its phrase; no_unit when none does.
std::size_t Finder::date_in_attribute(std::size_t at) const {
  constexpr std::size_t longest = 5;
  for (std::size_t i = at; i-- > 0 && at - i <= longest;) {
    const Unit& unit = units_[i];
    if (unit.kind == Unit::Kind::date) return i;
    if (unit.kind == Unit::Kind::mark || unit.verb) break;
  }
  return no_unit;
}

std::size_t Finder::date_near(std::size_t c, std::size_t at) const {
  if (at < size_ && units_[at].attributive) return date_in_attribute(at);
  std::size_t behind = no_unit;
  std::size_t before = no_unit;
  bool mark_behind = false;
  bool mark_before = false;
  bool joined = false;  // by a coordinator behind a participle
  // `exists since 1998`, but not `born in X and since 2015 citizen of Y`, `born in X, since 2015 citizen of Y`
  const auto is_point = [&](std::size_t i) {
    if (units_[i].kind != Unit::Kind::date) return false;
    if (const std::size_t attribute = dated_attribute(i); attribute != no_unit && attribute != at) return false;
    if (i < 2 || !units_[i - 1].in(group_after)) return true;
    return !units_[i - 2].is(word_coordinator | word_contrast) && !(units_[i - 2].is_mark(",") && i - 2 > at);
  };
  const bool participle = at < size_ && units_[at].verb && !units_[at].finite;
  const std::size_t end = participle ? end_of_front(c, at) : no_unit;
  forward(c, at + 1, std::min(size_, end), [&](std::size_t i) {
    // `born in X but since 2010 settled in Y`, `born in X but settled in Y since 2010`
    const bool other = participle && units_[i].verb && !units_[i].finite && i > at + 2;
    if (other && !lexicon_.verb_final() && !units_[i].is(word_auxiliary)) return false;
    if (lexicon_.verb_final() && joined_participle(at, i) != no_unit) return false;
    // `born in X and citizen of Y since 2015`
    joined |= participle && units_[i].is(word_coordinator | word_contrast);
    if (joined && units_[i].kind == Unit::Kind::date && units_[i - 1].in(group_after)) return false;
    if (is_point(i)) behind = i;
    mark_behind |= units_[i].is_mark(",") && behind == no_unit && !parts_phrase(units_, i);
    return behind == no_unit;
  });
  std::size_t front = fronted_participle_end(at);
  if (front == no_unit) front = fronted_noun_end(at);
  const Phrase other = phrases_of_joined(at);
  backward(c, at, [&](std::size_t i) {
    if (other.holds(i)) return true;
    if (front != no_unit && i < front) return false;
    if (is_point(i)) before = i;
    mark_before |= units_[i].is_mark(",") && before == no_unit && !parts_phrase(units_, i);
    return before == no_unit;
  });
  if (behind == no_unit && before == no_unit && clauses_[c].kind == Clause::Kind::relative) {
    // `It was in 1998 that X was founded`
    for (std::size_t i = clauses_[c].start; i-- > 0 && clauses_[c].start - i <= 3;) {
      if (units_[i].kind == Unit::Kind::date) return i;
    }
  }
  if (behind == no_unit && before == no_unit) return date_in_insertion(sentence_, c);
  if (behind == no_unit || before == no_unit) return behind == no_unit ? before : behind;
  // A date between the same commas belongs to the word, one behind it before one in front.
  if (mark_behind != mark_before) return mark_behind ? before : behind;
  return behind - at <= at - before ? behind : before;
}

Indices Finder::expand(std::size_t i) const {
  Indices members;
  if (i == no_unit) return members;
  const std::size_t list = units_[i].list;
  if (units_[i].kind != Unit::Kind::referent || list == no_unit) return Indices(i);
  // A list's number is its first member; that of one in the context lies behind the sentence.
  const std::size_t end = list < size_ ? size_ : units_.size();
  for (std::size_t at = list; at < end && at < list + 200 && members.size() < 16; ++at) {
    if (units_[at].kind == Unit::Kind::referent && units_[at].list == list) members.add(at);
  }
  return members.empty() ? Indices(i) : members;
}

bool Finder::stands_inside(std::size_t i, const Indices& members) {
  if (members.size() < 2 || members.contains(i)) return false;
  return i > members.front() && i < members[members.size() - 1];
}

Indices Finder::with_companions(Indices members) const {
  constexpr std::size_t reach = 15;
  const std::size_t count = members.size();
  for (std::size_t n = 0; n < count; ++n) {
    members.add(units_[members[n]].companion);
    for (std::size_t i = members[n] + 1; i < size_ && i <= members[n] + reach; ++i) {
      if (units_[i].companion == members[n]) members.add(i);
    }
  }
  return members;
}

std::size_t Finder::own_noun(std::size_t i) const {
  if (i == 0 || i >= size_) return no_unit;
  std::size_t at = i - 1;
  if (units_[at].is_mark(",") && at > 0) --at;
  const bool comma = at + 1 < i;
  if (units_[at].enclitic && at > 0) --at;
  const Unit& noun = units_[at];
  // `seine Frau X`, `sin fru X`
  const bool owned = at > 0 && noun.in(group_kin) && (units_[at - 1].genitive || units_[at - 1].is(word_determiner));
  const bool plain =
      noun.kind == Unit::Kind::word && is_nominal(at) && !noun.verb && (owned || !noun.is(word_honorific));
  // Behind a comma only what the clause has not told already (`his son, X`).
  if (!plain || (comma && (at == 0 || units_[at - 1].is_bare()))) return no_unit;
  return at;
}

Indices Finder::sharing_noun(std::size_t i) const {
  Indices sharing(i);
  for (const std::size_t member : expand(i)) {
    if (member <= i) continue;
    const Unit& opener = units_[std::min<std::size_t>(units_[member].phrase, member)];
    const bool article = lexicon_.verb_final() && opener.kind == Unit::Kind::word && opener.is(word_determiner);
    const bool modified = units_[member - 1].demonym;  // `the maker X and the Norwegian Y`
    if (own_noun(member) != no_unit || units_[member].titled || article || modified) break;
    sharing.add(member);
  }
  return sharing;
}

}  // namespace gazgraph
