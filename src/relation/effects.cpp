// A negation denies its clause unless it belongs to a phrase (`a not disclosed sum`), to a further argument (`X, not Y`) or
// to nothing (`not only`). What embeds a verb (plans to, denies that) counts for infinitives and complement clauses.
#include "effects.hpp"

#include <algorithm>

#include "opposites.hpp"

namespace gazgraph {
namespace {

/// No verb up to the next mark or coordinator, so the negation belongs to a phrase only.
bool is_verbless(const UnitSentence& sentence, std::size_t from) {
  for (std::size_t i = from; i < sentence.size() && i < from + 12; ++i) {
    const Unit& unit = sentence.units[i];
    if (unit.verb && !unit.attributive) return false;
    if (unit.kind == Unit::Kind::mark || unit.is(word_contrast)) return true;
  }
  return true;
}

/// `not X, as the paper had it, but Y`: the comma that closes the clause which the one at `comma` opens, when a contrast
/// follows it; else `comma`.
std::size_t behind_aside(const UnitSentence& sentence, std::size_t comma) {
  constexpr std::size_t reach = 16;
  for (std::size_t i = comma + 2; i + 1 < sentence.size() && i <= comma + reach; ++i) {
    if (!sentence.units[i].is_mark(",")) continue;
    return sentence.units[i + 1].is(word_contrast) && !sentence.units[comma + 1].is(word_contrast) ? i : comma;
  }
  return comma;
}

/// The referent before the contrast that a phrase at `at` stands behind (`X but the Y`, at Y); no_unit when there is none.
std::size_t before_contrast(const UnitSentence& sentence, std::size_t at) {
  constexpr std::size_t phrase = 5;
  for (std::size_t back = 1; back <= phrase && back <= at; ++back) {
    const Unit& unit = sentence.units[at - back];
    if (unit.is(word_contrast)) {
      std::size_t i = at - back;
      if (i > 0 && sentence.units[i - 1].is_mark(",")) --i;
      return i > 0 && sentence.units[i - 1].is_head() ? i - 1 : no_unit;
    }
    const bool inside = unit.is(word_preposition | word_determiner | word_adverb) || unit.is_nominal() ||
                        (unit.kind == Unit::Kind::referent && unit.anaphoric) || unit.is_mark(",");
    if (!inside) return no_unit;
  }
  return no_unit;
}

/// A negation right before the phrase of the referent at `at`.
bool stands_denied(const UnitSentence& sentence, std::size_t at) {
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    const Unit& unit = sentence.units[at - back];
    if (unit.is(word_negation)) return true;
    if (!unit.is(word_preposition | word_determiner) && !unit.is_nominal()) return false;
  }
  return false;
}

/// `kauft X, besitzt aber Y nicht`: a contrast right behind the finite verb that begins a clause sets nothing apart.
bool stands_inside_clause(const UnitSentence& sentence, std::size_t contrast) {
  const auto& units = sentence.units;
  if (contrast == 0 || !units[contrast - 1].verb || !units[contrast - 1].finite) return false;
  return contrast == 1 || units[contrast - 2].is_mark(",") || units[contrast - 2].is(word_coordinator);
}

/// Nothing up to the next mark, or nothing but the noun that is denied by its determiner (`keinen Cent.`) or as the least there
/// could be (`not a cent.`).
bool ends_stretch(const UnitSentence& sentence, std::size_t negation) {
  const auto& units = sentence.units;
  std::size_t next = negation + 1;
  const bool quantity = next < sentence.size() && (units[negation].is(word_negative_determiner) ||
                                                   units[next].in(group_indefinite | group_numbers));
  const auto passes = [](const Unit& unit) {
    return unit.kind == Unit::Kind::word && !unit.verb && (unit.is_nominal() || unit.is(word_determiner | word_adverb));
  };
  while (quantity && next < sentence.size() && next < negation + 5 && passes(units[next])) ++next;
  return next >= sentence.size() || units[next].kind == Unit::Kind::mark;
}

/// `a part of X, and thus not of Y`, `criticized X, however not Y`: where the adverbs between a comma or a coordinator and the
/// negation at `i` begin, else `i`.
std::size_t behind_joining(const UnitSentence& sentence, std::size_t i) {
  const auto& units = sentence.units;
  const auto passes = [](const Unit& unit) {
    return unit.kind == Unit::Kind::word && unit.is(word_adverb) && !unit.verb &&
           !unit.is(word_coordinator | word_contrast | word_negation);
  };
  std::size_t first = i;
  while (first > 0 && i - first < 3 && passes(units[first - 1])) --first;
  const bool joins = first > 1 && (units[first - 1].is_mark(",") || units[first - 1].is(word_coordinator));
  const bool goes_on = i + 1 < sentence.size() && units[i + 1].kind != Unit::Kind::mark;
  return joins && goes_on && !units[first - 2].verb ? first : i;
}

/// `…, Y however not.`, `…, but Y does not.`, `…, Y however no cent.`: the name that the negation at `negation`, which ends its
/// stretch, denies something of by itself; no_unit for every other negation.
std::size_t elliptic_name(const UnitSentence& sentence, std::size_t negation) {
  const auto& units = sentence.units;
  const bool answers = units[negation].denies() || units[negation].is(word_affirmation);
  if (!answers || !ends_stretch(sentence, negation)) return no_unit;
  std::size_t at = negation;
  // `Y has no cent` is a clause of its own, `Y has not` is none.
  const bool alone = negation + 1 >= sentence.size() || units[negation + 1].kind == Unit::Kind::mark;
  const auto passes = [&](const Unit& unit) {
    return unit.verb ? alone && (unit.in(group_repeating) || unit.is(word_auxiliary))
                     : unit.is(word_adverb | word_contrast | word_coordinator);
  };
  while (at > 0 && negation - at < 4 && units[at - 1].kind == Unit::Kind::word && passes(units[at - 1])) --at;
  if (at == 0 || !units[at - 1].is_head() || units[at - 1].relative) return no_unit;
  const std::size_t name = at - 1;
  std::size_t start = name;
  while (start > 0 && name - start < 5 && (units[start - 1].is_nominal() || units[start - 1].is(word_determiner)))
    --start;
  if (start > 0 && units[start - 1].is(word_preposition) && !units[name].governor.empty()) --start;
  if (start > 0 && units[start - 1].kind == Unit::Kind::word && units[start - 1].in(group_list_links))
    --start;  // `auch X nicht`
  bool opened = false;
  while (start > 0 && units[start - 1].is(word_contrast | word_coordinator)) {
    --start;
    opened = units[start].is(word_contrast);
  }
  const bool comma = start > 0 && units[start - 1].is_mark(",");
  return comma || (opened && !stands_inside_clause(sentence, start)) ? name : no_unit;
}

/// `will not be`, `wird … sein`: the finite verb at `finite` is a copula or governs one that stands before `end` in its clause.
bool makes_copula(const UnitSentence& sentence, std::size_t finite, std::size_t end) {
  const auto& units = sentence.units;
  if (units[finite].is(word_copula) || units[finite].in(group_become)) return true;
  if (!units[finite].is(word_modal | word_perfect)) return false;
  for (std::size_t i = finite + 1; i < end; ++i) {
    const bool copula = units[i].is(word_copula | word_passive) || units[i].in(group_become);
    if (copula && units[i].kind == Unit::Kind::word && units[i].clause == units[finite].clause) return true;
  }
  return false;
}

/// The finite verb of `it was`, `it will be`, when the relative clause of `pronoun` belongs to a cleft: nothing but a pronoun and adverbs
/// before it; else no_unit.
std::size_t cleft_copula(const UnitSentence& sentence, std::size_t pronoun) {
  const auto& units = sentence.units;
  if (pronoun >= sentence.size() || !units[pronoun].relative) return no_unit;
  const Clause& clause = sentence.clauses[units[pronoun].clause];
  if (clause.kind != Clause::Kind::relative || clause.parent == no_unit) return no_unit;
  const std::size_t copula = sentence.clauses[clause.parent].finite;
  if (copula == no_unit || copula >= pronoun || pronoun - copula > 16) return no_unit;
  if (!makes_copula(sentence, copula, pronoun)) return no_unit;
  if (units[copula + 1].is_pro_form()) return copula;  // `Nicht X war es, der`
  for (std::size_t i = copula, steps = 0; i-- > 0 && steps < 4; ++steps) {
    const Unit& unit = units[i];
    const bool opens = unit.is(word_complementizer | word_subordinator | word_conditional);
    if (unit.clause != units[copula].clause || unit.kind == Unit::Kind::mark || opens) return copula;
    if (!unit.is_pro_form() && !unit.is(word_determiner | word_adverb | word_negation | word_coordinator))
      return no_unit;
  }
  return copula;
}

class EffectFinder {
 public:
  EffectFinder(const UnitSentence& sentence, const RelationRules::LanguageRules& rules)
      : sentence_(sentence), units_(sentence.units), rules_(rules), lexicon_(rules.lexicon) {}

  /// `X's purchase of Y`, `the sale of X`: an event whose noun phrase fills the front, so what the verb says is said of it; not
  /// `after the sale of X`.
  [[nodiscard]] bool fills_subject(std::size_t c, std::size_t at) const {
    if (!is_event_in_front(c, at)) return false;
    std::size_t start = at;
    while (start > 0 && units_[start - 1].clause == c && units_[start - 1].kind != Unit::Kind::mark) {
      const Unit& before = units_[--start];
      if (before.is(word_preposition | word_coordinator | word_contrast) || before.verb) return false;
    }
    return true;
  }

  /// The clause says of an event that it happens, or, denied, that it does not.
  [[nodiscard]] bool tells_occurrence(std::size_t c) const {
    bool occurs = false;
    visit(c, no_unit, [&](std::size_t i) { occurs |= units_[i].is(word_occurring); });
    return occurs;
  }

  /// `clefts`: how many of these the clause stands within.
  [[nodiscard]] ClauseEffect run(std::size_t c, std::size_t at, bool embedded, std::size_t clefts = 0) const {
    ClauseEffect effect;
    const Clause& clause = sentence_.clauses[c];
    effect.negated = is_negated(c, at);
    visit(c, at, [&](std::size_t i) {
      const bool modal = units_[i].is(word_modal) && units_[i].verb;
      if (modal && effect.status == Status::asserted) effect.status = units_[i].word->modal_status;
      if (falls_short(i, at) || concerns_view_of(i, at)) effect.status = Status::possible;
      if (effect.status == Status::asserted) effect.status = status_of_adverb(i);
      if (embedded && i < at && is_destined(i)) merge(effect, false, Status::planned);
    });
    if (effect.status == Status::asserted && at != no_unit) effect.status = status_aside(at);
    effect.negated = effect.negated || is_left_undone(clause, at);
    if (at != no_unit && is_too_much(at)) merge(effect, false, Status::possible);
    // `um … zu`; elsewhere such an infinitive tells as often what is done (`flew to X to meet Y`).
    const bool purpose = lexicon_.verb_final() && clause.infinitive && clause.start < sentence_.size() &&
                         units_[clause.start].in(group_purpose);
    if (embedded && purpose) merge(effect, false, Status::planned);
    if (embedded && effect.negated && denies_what_is_asked(c, at))
      effect = {.negated = false, .status = Status::planned};
    if (embedded && is_obligation(clause, at)) merge(effect, false, Status::planned);
    if (embedded) apply_embedding(c, at, false, effect);
    if (embedded && fills_subject(c, at)) apply_predicate(c, at, effect);
    if (embedded && is_gerund_as_subject(clause, at)) merge(effect, false, Status::possible);
    if (embedded && !units_[at].verb) deny_if_false(c, effect);  // `rumours of a merger are false`
    // What will not, could not or is not planned to happen is denied, not in doubt.
    if (embedded && effect.status == Status::asserted && is_subjunctive(c, at)) effect.status = Status::planned;
    if (effect.negated) effect.status = Status::asserted;
    if (clause.kind == Clause::Kind::conditional || depends_on_condition(c)) effect.status = Status::possible;
    const bool affirmed = clause.infinitive && clause.parent != no_unit && affirms_denied(clause.parent);
    if (clause.kind == Clause::Kind::complement && clause.parent != no_unit && !affirmed) {
      const bool denied = effect.negated;
      const bool parent_denied = is_negated(clause.parent, no_unit);
      const bool untrue = parent_denied && implies(clause.parent);  // `it is not true that`
      if (parent_denied) merge(effect, untrue, untrue ? Status::asserted : Status::possible);
      const bool negated = effect.negated;
      apply_embedding(clause.parent, no_unit, true, effect, last_embedding(clause), !clause.infinitive);
      if (parent_denied && effect.negated && !negated)
        effect = {.negated = false, .status = Status::possible};  // `does not deny that`
      if (!parent_denied) deny_if_false(clause.parent, effect);
      if (effect.negated && !denied) effect.status = Status::asserted;
      if (effect.negated != denied && is_left_unsaid(clause.start))
        effect = {.negated = false, .status = Status::possible};
    }
    constexpr std::size_t deepest = 4;
    if (clause.kind == Clause::Kind::relative && clefts < deepest) apply_cleft(clause, embedded, clefts, effect);
    return effect;
  }

 private:
  /// `denies that it was X who bought Y`, `if so, it is X that buys Y`: what is said of `it is` holds for the relative clause too;
  /// whom a negation there concerns, cleft_of() tells.
  void apply_cleft(const Clause& clause, bool embedded, std::size_t clefts, ClauseEffect& effect) const {
    if (clause.pronoun == no_unit) return;
    const std::size_t copula = cleft_copula(sentence_, clause.pronoun);
    if (copula == no_unit || (!lexicon_.verb_final() && units_[clause.pronoun - 1].is_mark(","))) return;
    for (std::size_t i = copula + 1; i < clause.pronoun; ++i) {  // `It will be sold by X who …`
      if (units_[i].verb && !units_[i].is(word_auxiliary)) return;
    }
    const ClauseEffect around = run(clause.parent, copula, embedded, clefts + 1);
    merge(effect, around.negated && !is_negated(clause.parent, copula), around.status);
  }

  /// `declined to comment on reports that X bought Y`: what is told of the clause that begins at `start` is an infinitive, which
  /// itself denies nothing (`was forced to deny that`).
  [[nodiscard]] bool is_left_unsaid(std::size_t start) const {
    constexpr std::size_t reach = 8;
    for (std::size_t i = start; i-- > 1 && start - i <= reach;) {
      if (!units_[i].verb) continue;
      return units_[i - 1].is(word_infinitive_marker) &&
             !embeds_as_verb(i, [](const Lexicon::Embedding& embedding) { return embedding.negated; });
    }
    return false;
  }

  /// A verb of the clause asserts what it embeds (`is true`, `manages`).
  [[nodiscard]] bool implies(std::size_t c) const {
    bool implied = false;
    visit(c, no_unit, [&](std::size_t i) {
      if (i > 0 && units_[i - 1].is(word_infinitive_marker)) return;  // `advised them not to vote`
      implied |=
          units_[i].in(group_truth) || embeds_as_verb(i, [](const Lexicon::Embedding& e) { return e.implies(); });
    });
    return implied;
  }

  /// Whether the unit is a verb that embeds something, and a test holds of how.
  template <typename Test>
  [[nodiscard]] bool embeds_as_verb(std::size_t i, Test test) const {
    if (!units_[i].verb || units_[i].word == nullptr) return false;
    const auto& readings = units_[i].word->verbs;
    return std::any_of(readings.begin(), readings.end(), [&](const VerbReading& reading) {
      const auto embedding = lexicon_.embedding(reading.lemma);
      return std::any_of(embedding.begin(), embedding.end(), test);
    });
  }

  /// `zögerte nicht, X zu verklagen`: see Lexicon::Embedding.
  [[nodiscard]] bool affirms_denied(std::size_t c) const {
    bool affirms = false;
    visit(c, no_unit, [&](std::size_t i) {
      const Lexicon::Embedding* noun = units_[i].embedding();
      affirms |= (noun != nullptr && noun->affirmed) || embeds_as_verb(i, [&](const Lexicon::Embedding& e) {
                   return e.affirmed && (e.particle.empty() || has_particle(c, i, e.particle));
                 });
    });
    return affirms && is_negated(c, no_unit);
  }

  /// `it is false that`, `rumours … are baseless`: what a word of the group `falsehood` is said of is denied.
  void deny_if_false(std::size_t c, ClauseEffect& effect) const {
    bool untrue = false;
    visit(c, no_unit, [&](std::size_t i) { untrue |= units_[i].in(group_falsehood); });
    if (!untrue || effect.negated) return;
    effect.negated = true;
    effect.status = Status::asserted;
  }

  /// `nearly bought X`, `köpte nästan X`: right before the verb, or right behind one that comes second and before its argument.
  [[nodiscard]] bool falls_short(std::size_t i, std::size_t at) const {
    if (!units_[i].in(group_almost) || at == no_unit || !units_[at].verb) return false;
    std::size_t next = i + 1;
    while (next < at && (units_[next].is(word_adverb) || (units_[next].verb && units_[next].is(word_auxiliary))))
      ++next;
    if (next == at) return true;
    const bool ends = i + 1 >= sentence_.size() || units_[i + 1].kind == Unit::Kind::mark ||
                      units_[i + 1].kind == Unit::Kind::referent;
    return lexicon_.verb_second() && i == at + 1 && units_[at].finite && ends;
  }

  /// `X, by all accounts, bought Y`, `Allegedly, …`: between commas near the verb or noun at `at`, in what other marks enclose.
  [[nodiscard]] Status status_aside(std::size_t at) const {
    const auto ends = [&](std::size_t i) { return units_[i].kind == Unit::Kind::mark && !units_[i].is_mark(","); };
    std::size_t first = at;
    while (first > 0 && at - first < Finder::reach_limit && !ends(first - 1)) --first;
    for (std::size_t i = first; i < sentence_.size() && i < at + Finder::reach_limit; ++i) {
      if (i > at && ends(i)) break;
      if (!units_[i].in(group_doubt | group_hearsay)) continue;
      const bool opened = i == first || units_[i - 1].is_mark(",");
      const bool closed = i + 1 >= sentence_.size() || units_[i + 1].kind == Unit::Kind::mark;
      if (opened && closed) return status_of_adverb(i);
    }
    return Status::asserted;
  }

  /// `too small to buy X`: an adjective behind a word of degree right before the infinitive at `at`.
  [[nodiscard]] bool is_too_much(std::size_t at) const {
    constexpr std::size_t most_markers = 4;
    const auto leads = [](const Unit& unit) {
      return unit.is(word_infinitive_marker | word_adverb | word_preposition) || unit.in(group_purpose);
    };
    std::size_t i = at;
    while (i > 0 && at - i < most_markers && leads(units_[i - 1])) --i;
    if (i < 2 || i == at || units_[i - 1].kind != Unit::Kind::word || units_[i - 1].capitalized) return false;
    // `för litet för att`, but not `förbjudet för verken att`
    const bool preposition = units_[i - 2].is(word_preposition);
    return units_[i - 2].in(group_too) && (!preposition || at - i > 1);
  }

  /// `perhaps`, `allegedly`; but what stands inside a phrase concerns that alone (`perhaps 50 people`, `the possibly largest
  /// bank`, `, perhaps in May`).
  [[nodiscard]] Status status_of_adverb(std::size_t i) const {
    if (!units_[i].in(group_doubt | group_hearsay)) return Status::asserted;
    const Unit* before = i > 0 ? &units_[i - 1] : nullptr;
    const Unit* next = i + 1 < sentence_.size() ? &units_[i + 1] : nullptr;
    if (before != nullptr && before->is(word_determiner)) return Status::asserted;
    if (next != nullptr && next->kind == Unit::Kind::word &&
        (next->in(group_numbers) || (!next->text.empty() && next->text[0] >= '0' && next->text[0] <= '9')))
      return Status::asserted;
    const bool aside = before != nullptr && before->is_mark(",") && next != nullptr &&
                       (next->kind == Unit::Kind::date || next->is(word_preposition | word_determiner));
    if (aside) return Status::asserted;
    return units_[i].in(group_doubt) ? Status::possible : Status::reported;
  }

  /// `was to have bought X`: a copula right before the infinitive of a perfect with its marker.
  [[nodiscard]] bool is_destined(std::size_t i) const {
    if (!units_[i].verb || !units_[i].is(word_copula)) return false;
    std::size_t next = i + 1;
    while (next < sentence_.size() && units_[next].is(word_adverb | word_negation)) ++next;
    return next + 1 < sentence_.size() && units_[next].is(word_infinitive_marker) && units_[next + 1].is(word_perfect);
  }

  /// `hat X zu beliefern`: where verbs come last, an infinitive with its marker right under a verb of having, which helps no
  /// other verb.
  [[nodiscard]] bool is_obligation(const Clause& clause, std::size_t at) const {
    if (!lexicon_.verb_final() || clause.infinitive || clause.finite == no_unit || at == 0) return false;
    if (!units_[at].verb || !units_[at - 1].is(word_infinitive_marker)) return false;
    if (!units_[clause.finite].is(word_perfect)) return false;
    return std::none_of(sentence_.members.begin() + static_cast<std::ptrdiff_t>(clause.first),
                        sentence_.members.begin() + static_cast<std::ptrdiff_t>(clause.last), [&](std::size_t i) {
                          const Unit& unit = units_[i];
                          return i != at && unit.verb && !unit.finite && !unit.attributive;
                        });
  }

  /// Units of a clause near `at`; all of the first ones when `at` is no_unit.
  template <typename Visit>
  void visit(std::size_t c, std::size_t at, Visit visit) const {
    const Clause& clause = sentence_.clauses[c];
    const auto begin = sentence_.members.begin() + static_cast<std::ptrdiff_t>(clause.first);
    const auto end = sentence_.members.begin() + static_cast<std::ptrdiff_t>(clause.last);
    const std::size_t from = at == no_unit || at < Finder::reach_limit ? 0 : at - Finder::reach_limit;
    std::size_t left = 2 * Finder::reach_limit;
    for (auto i = std::lower_bound(begin, end, from); i != end && left > 0; ++i, --left) visit(*i);
  }

  [[nodiscard]] bool is_negated(std::size_t c, std::size_t at) const {
    bool negated = goes_on_denied(c);
    if (at != no_unit && precedes_copula(c, at)) at = sentence_.clauses[c].finite;
    visit(c, at, [&](std::size_t i) { negated |= units_[i].denies() && concerns(i, at); });
    return negated;
  }

  /// `Παντρεμένοι δεν ήταν ο X και η Y`: the participle at `at` stands before its copula, where a negation precedes that.
  [[nodiscard]] bool precedes_copula(std::size_t c, std::size_t at) const {
    const std::size_t finite = sentence_.clauses[c].finite;
    const Unit& participle = units_[at];
    return lexicon_.negation_precedes() && participle.verb && !participle.finite && !participle.attributive &&
           finite != no_unit && finite > at && units_[finite].is(word_copula);
  }

  /// `asked X not to buy Y`, `was urged not to buy Y`: what others are asked for, before the verb at `at`, they may do or not.
  [[nodiscard]] bool denies_what_is_asked(std::size_t c, std::size_t at) const {
    std::size_t asking = no_unit;
    bool others = false;
    bool asked = false;
    bool denied = false;
    visit(c, at, [&](std::size_t i) {
      const Unit& unit = units_[i];
      if (i >= at) return;
      if (unit.verb && unit.in(group_object_control)) {
        asking = i;
        others = unit.has_form(VerbForm::passive) || (i > 0 && units_[i - 1].is(word_passive));
      }
      others |= asking != no_unit && i > asking && (unit.is_head() || unit.is_nominal());
      if (!unit.denies() || !concerns(i, at)) return;
      asked |= asking != no_unit && others;
      denied |= asking == no_unit || !others;
    });
    return asked && !denied;
  }

  /// `X varken stämde Y eller köpte Z`: the clause goes on, behind a disjunctive coordinator, with a pair that is denied.
  [[nodiscard]] bool goes_on_denied(std::size_t c) const {
    constexpr std::size_t reach = 20;
    const std::size_t start = sentence_.clauses[c].start;
    std::size_t link = start < sentence_.size() && units_[start].in(group_disjunctive) ? start : start - 1;
    if (start == 0 || !units_[link].in(group_disjunctive)) return false;
    for (std::size_t steps = 0; link > 0 && steps < reach; ++steps) {
      const Unit& before = units_[--link];
      if (before.is(word_negation) && before.in(group_pair_openers)) return true;
      if (before.kind == Unit::Kind::mark && !before.is_mark(",")) return false;
    }
    return false;
  }

  /// `αγόρασε το X χωρίς να ρωτήσει κανέναν`: where a negation precedes what it denies, a negative determiner behind the verb goes with
  /// one, and denies nothing by itself.
  [[nodiscard]] bool is_in_concord(std::size_t i, std::size_t at) const {
    return lexicon_.negation_precedes() && at != no_unit && i > at && units_[at].verb;
  }

  /// `har köpt X och aldrig ångrat det`: a coordinator before the negation at `i`, and behind it a verb that is not finite.
  [[nodiscard]] bool denies_joined_participle(std::size_t i) const {
    if (i == 0 || i + 1 >= sentence_.size() || !units_[i - 1].is(word_coordinator)) return false;
    const Unit& verb = units_[i + 1];
    return verb.verb && !verb.finite && !verb.attributive;
  }

  /// `not only X but also Y`
  [[nodiscard]] bool opens_not_only(std::size_t i) const {
    const auto& not_only = lexicon_.not_only();
    return i + 1 < sentence_.size() &&
           std::find(not_only.begin(), not_only.end(), units_[i + 1].text) != not_only.end();
  }

  /// `Knappt ett år efter avgången dog X`: in the front, before the statement at `at`, a number and a time and a preposition behind
  /// the negation at `i`.
  [[nodiscard]] bool measures_time(std::size_t i, std::size_t at) const {
    if (at == no_unit || i + 3 >= at || (i > 0 && !units_[i - 1].is_mark(","))) return false;
    if (!units_[i + 1].in(group_numbers | group_indefinite) && !units_[i + 1].is(word_determiner)) return false;
    return units_[i + 2].in(group_time_nouns) && units_[i + 3].is(word_preposition | word_adverb | word_subordinator);
  }

  [[nodiscard]] bool concerns(std::size_t i, std::size_t at) const {
    if (opens_not_only(i) || measures_time(i, at)) return false;
    if (i > at && !lexicon_.verb_second() && is_event_in_front(units_[at].clause, at))
      return false;  // see apply_predicate()
    if (is_set_off(i, at) || stands_in_fragment(i, at) || ends_before_joined(i, at) || is_said_instead(i, at) ||
        elliptic_name(sentence_, i) != no_unit || denies_governed(i, at) || lacks_means(i))
      return false;
    if (units_[i].is(word_negative_determiner))
      return !is_in_concord(i, at) && !goes_on_without(i, at) && !concerns_view_of(i, at);
    if (denies_infinitive_behind(i, at) || concerns_talk_of(i, at)) return false;
    // `a not disclosed sum`, but not `er det ikke snakk om X`
    if (i > 0 && i + 1 < sentence_.size() && units_[i - 1].is(word_determiner) &&
        (units_[i + 1].attributive || ((units_[i - 1].in(group_indefinite) || lexicon_.case_marking()) &&
                                       units_[i + 1].is_nominal() && !units_[i + 1].capitalized)))
      return false;
    if (denies_front_alone(i, at) || describes_in_front(i, at)) return false;
    if (opens_contrast(i) || stands_against(i, at) || denies_verb_behind(i, at) || stands_in_other_part(i, at))
      return false;
    const std::size_t first = behind_joining(sentence_, i);
    bool further =
        first > 0 && (units_[first - 1].is_mark(",") || units_[first - 1].is(word_coordinator | word_contrast));
    if (further && i > 1 && (closes_insertion(i - 1) || ends_clause_around(i) || stands_alone(i))) further = false;
    // `kauft X nun doch nicht`: inside a clause it is an adverb.
    if (further && units_[i - 1].is(word_contrast) && lexicon_.verb_final() && i > 1 && !units_[i - 2].is_mark(","))
      further = false;
    if (further && is_verbless(sentence_, i + 1)) return false;
    // `exports to X and cannot keep up`
    const bool goes_on = units_[i].is(word_auxiliary) && i > 0 && units_[i - 1].is(word_coordinator);
    if (at != no_unit && i > at && (goes_on || denies_joined_participle(i))) return false;
    if (!lexicon_.negation_precedes() || at == no_unit) return true;
    if (i > at && !goes_on_to(i, at)) return false;
    if (!units_[at].verb) return true;
    if (i > at) return false;
    for (std::size_t between = i + 1; between < at && between < i + 40; ++between) {
      const Unit& unit = units_[between];
      const bool own = unit.finite || between == i + 1;  // `να μην κλείσει`
      if (unit.verb && own && !unit.is(word_auxiliary) && unit.clause == units_[at].clause &&
          !units_[at].is(word_infinitive_marker) && units_[at].finite)
        return false;
    }
    return true;
  }

  /// The noun at `at` is one for what happens, before its clause's finite verb.
  [[nodiscard]] bool is_event_in_front(std::size_t c, std::size_t at) const {
    if (at == no_unit || units_[at].verb || units_[at].info == nullptr || units_[at].clause != c) return false;
    const std::size_t finite = sentence_.clauses[c].finite;
    if (finite == no_unit || at > finite) return false;
    const auto& nouns = units_[at].info->rules->nouns;
    return std::any_of(nouns.begin(), nouns.end(),
                       [&](std::uint32_t number) { return denotes_event(rules_.triggers[number]); });
  }

  /// Whether a noun is one for what happens; not what is said of two alike (`Ζευγάρι δεν είναι ο X και η Y`).
  [[nodiscard]] static bool denotes_event(const Trigger& trigger) {
    const bool said = trigger.object.empty() && trigger.subject.front().kind == Reach::Kind::subject;
    return !trigger.denotes_argument() && !said;
  }

  /// `Selling X to Y was the last thing she wanted`: the gerund that opens a clause is the subject of its finite verb, so of whether it
  /// is done that tells.
  [[nodiscard]] bool is_gerund_as_subject(const Clause& clause, std::size_t at) const {
    return clause.start == at && units_[at].verb && units_[at].has_form(VerbForm::gerund) && clause.finite != no_unit &&
           clause.finite > at && !units_[at].finite;
  }

  /// `The sale of X has surprised nobody`, `The sale of X was not a mistake`: what the verb and its object or predicate, which the
  /// negation at `i` denies, say of an event takes that as known.
  [[nodiscard]] bool takes_as_known(std::size_t i, std::size_t finite) const {
    for (std::size_t verb = finite; verb < i; ++verb) {
      if (units_[verb].verb && !units_[verb].is(word_auxiliary) && !units_[i - 1].is(word_preposition)) return true;
    }
    const bool article = i + 1 < sentence_.size() && units_[i + 1].is(word_determiner);
    return units_[finite].is(word_copula) && (article || units_[i].is(word_negative_determiner));
  }

  /// What a clause says of the event at `at` that fills its subject: `was not completed` (class `occurring`) denies it, `was called
  /// off`, `was planned`, `is possible` do to it what they do to what they embed, and of `was not approved` nobody knows.
  void apply_predicate(std::size_t c, std::size_t at, ClauseEffect& effect) const {
    const std::size_t finite = sentence_.clauses[c].finite;
    std::size_t negation = no_unit;
    // Where verbs come second, what fills the front may be what is denied to exist.
    visit(c, at, [&](std::size_t i) {
      if (negation == no_unit && i > at && !lexicon_.verb_second() && units_[i].denies() && !opens_not_only(i))
        negation = i;
    });
    if (negation == no_unit) {
      visit(c, at, [&](std::size_t i) {
        const bool counted = units_[i].verb && embeds_from_behind() && !joins_between(at, i);  // by apply_embedding()
        if (i >= finite && !counted && ends_predicate(i, finite)) apply_said(c, i, at, effect);
      });
    } else if (tells_occurrence(c)) {
      merge(effect, true, Status::asserted);
    } else if (!takes_as_known(negation, finite)) {
      merge(effect, false, Status::possible);
    }
  }

  /// The participle of a passive, a verb without an object, or what a copula says of the subject, at `i`.
  [[nodiscard]] bool ends_predicate(std::size_t i, std::size_t finite) const {
    const Unit& unit = units_[i];
    if (unit.verb && !unit.finite && !unit.attributive)
      return units_[finite].is(word_passive | word_copula) || units_[i - 1].is(word_passive);
    const Unit* next = i + 1 < sentence_.size() ? &units_[i + 1] : nullptr;
    const bool ends = next == nullptr || next->kind == Unit::Kind::mark || next->is(word_adverb | word_coordinator) ||
                      (next->is(word_preposition) && !next->is(word_infinitive_marker));
    if (unit.verb) return i == finite && (unit.has_form(VerbForm::passive) || ends);
    const bool said = unit.is_nominal() || (unit.is(word_adverb) && unit.embedding() != nullptr);
    return said && ends && (units_[i - 1].verb || units_[i - 1].is(word_adverb));
  }

  /// What the verb, noun or adjective at `i` does to the event at `at`.
  void apply_said(std::size_t c, std::size_t i, std::size_t at, ClauseEffect& effect) const {
    if (!units_[i].verb) {
      // Other words do something to what they embed alone (`is ready`).
      const Lexicon::Embedding* said = units_[i].embedding();
      if (said != nullptr && said->status == Status::possible) merge(effect, *said, at);
      return;
    }
    ClauseEffect own;
    for (const VerbReading& reading : units_[i].word->verbs) {
      if (apply_verb(c, i, reading.lemma, at, own)) break;
    }
    if (!own.negated || !is_speech_act(at)) merge(effect, own.negated, own.status);
  }

  /// `X's lawsuit was dismissed`: who says so has done it.
  [[nodiscard]] bool is_speech_act(std::size_t at) const {
    const auto& nouns = units_[at].info->rules->nouns;
    return std::any_of(nouns.begin(), nouns.end(),
                       [&](std::uint32_t number) { return rules_.triggers[number].speech_act; });
  }

  /// `Die Gerüchte über den Kauf von X verstummen nicht`: behind the verb, of whose subject the event at `at` is the content, it
  /// denies that alone; but `Pläne für den Kauf von X gibt es nicht`.
  [[nodiscard]] bool concerns_talk_of(std::size_t i, std::size_t at) const {
    if (at == no_unit || units_[at].verb || i <= at || units_[at].clause >= sentence_.clauses.size()) return false;
    const std::size_t finite = sentence_.clauses[units_[at].clause].finite;
    if (finite == no_unit || finite < at || finite > i || units_[finite].is(word_auxiliary)) return false;
    std::size_t noun = at;
    while (noun > 0 && at - noun < 5 && !units_[noun - 1].is(word_preposition) &&
           (units_[noun - 1].is_nominal() || units_[noun - 1].is(word_determiner)))
      --noun;
    if (noun < 2 || !units_[noun - 1].is(word_preposition) || units_[noun - 2].embedding() == nullptr) return false;
    return !units_[finite].is(word_existential);
  }

  /// `urged X not to buy Y`, `uppmanade X att inte köpa Y`: beside the marker of an infinitive behind the verb or noun at `at`.
  [[nodiscard]] bool denies_infinitive_behind(std::size_t i, std::size_t at) const {
    if (at == no_unit || i <= at + 1 || i + 1 >= sentence_.size()) return false;
    const auto marks = [&](std::size_t marker) { return units_[marker].is(word_infinitive_marker); };
    const std::size_t verb = marks(i + 1) ? i + 2 : i + 1;
    if (!marks(i + 1) && !marks(i - 1)) return false;
    return verb < sentence_.size() && units_[verb].verb && units_[verb].has_form(VerbForm::infinitive);
  }

  /// `is not the founder of X, but the head of Y`: the noun at `at` begins what a contrast sets against what the negation at `i`
  /// denies.
  [[nodiscard]] bool is_said_instead(std::size_t i, std::size_t at) const {
    if (at == no_unit || i >= at || units_[at].verb || !units_[at].is_nominal()) return false;
    const auto inside = [](const Unit& unit) {
      if (unit.kind == Unit::Kind::referent) return unit.anaphoric && unit.genitive;
      return unit.kind == Unit::Kind::word && !unit.verb && !unit.is(word_contrast | word_preposition) &&
             (unit.is_nominal() || unit.is(word_determiner));
    };
    std::size_t before = at;
    while (before > i + 1 && inside(units_[before - 1])) --before;
    return before > i + 1 && units_[before - 1].is(word_contrast);
  }

  /// `was not born but raised in X`: the verb at `at` stands right behind a contrast to what the negation at `i` denies.
  [[nodiscard]] bool stands_against(std::size_t i, std::size_t at) const {
    if (at == no_unit || i >= at || !units_[at].verb) return false;
    std::size_t before = at;
    while (before > i + 1 && units_[before - 1].is(word_adverb) && !units_[before - 1].is(word_contrast)) --before;
    return before > i + 1 && units_[before - 1].is(word_contrast);
  }

  /// `hat X nicht verklagt und Y gekauft`, `hat Y gekauft, X aber nicht verklagt`: where verbs end what they say, another one ends
  /// before a coordinator or comma between the negation at `i` and the verb at `at`.
  [[nodiscard]] bool stands_in_other_part(std::size_t i, std::size_t at) const {
    if (!lexicon_.verb_final() || at == no_unit || !units_[at].verb || units_[at].finite) return false;
    for (std::size_t link = std::min(i, at) + 1; link < std::max(i, at); ++link) {
      const Unit& unit = units_[link];
      const bool parts =
          unit.is_mark(",") || (unit.is(word_coordinator | word_contrast) && !unit.in(group_disjunctive));
      const Unit& before = units_[link - 1];
      if (parts && before.verb && !before.finite && !before.attributive && before.clause == units_[at].clause)
        return true;
    }
    return false;
  }

  /// `has bought X but never sued Y`: the negation at `i` stands between a contrast behind the verb or noun at `at` and a further
  /// verb, which it denies.
  [[nodiscard]] bool denies_verb_behind(std::size_t i, std::size_t at) const {
    constexpr std::size_t reach = 20;
    if (at == no_unit || i <= at + 1) return false;
    std::size_t contrast = i - 1;
    while (contrast > at && i - contrast < reach && !units_[contrast].is(word_contrast)) --contrast;
    const bool joins =
        units_[contrast].is(word_contrast) && (!lexicon_.verb_final() || units_[contrast - 1].is_mark(","));
    if (contrast <= at || !joins) return false;
    for (std::size_t next = i + 1; next < sentence_.size() && next < i + reach; ++next) {
      if (units_[next].verb && !units_[next].attributive) return true;
      if (units_[next].kind == Unit::Kind::mark && !units_[next].is_quote()) return false;
    }
    return false;
  }

  /// `has, despite the rumours, not …`: the comma at `comma` closes an insertion of the clause that goes on behind it.
  [[nodiscard]] bool closes_insertion(std::size_t comma) const {
    if (!units_[comma].is_mark(",") || comma + 1 >= sentence_.size()) return false;
    const std::size_t inside = units_[comma - 1].clause;
    if (inside >= sentence_.clauses.size()) return false;
    const Clause& insertion = sentence_.clauses[inside];
    return insertion.kind == Clause::Kind::insertion && insertion.parent == units_[comma + 1].clause &&
           insertion.start > 1 && units_[insertion.start - 2].verb;
  }

  /// `kauft Y, allen Gerüchten zum Trotz, nicht.`: alone behind a comma.
  [[nodiscard]] bool stands_alone(std::size_t i) const {
    return units_[i - 1].is_mark(",") && (i + 1 >= sentence_.size() || units_[i + 1].kind == Unit::Kind::mark);
  }

  /// `kauft Y, das X leitet, nicht.`: behind the comma that closes a relative clause the negation at `i` ends the clause around.
  [[nodiscard]] bool ends_clause_around(std::size_t i) const {
    if (!units_[i - 1].is_mark(",")) return false;
    const std::size_t inside = units_[i - 2].clause;
    if (inside >= sentence_.clauses.size() || sentence_.clauses[inside].kind != Clause::Kind::relative) return false;
    std::size_t next = i + 1;
    while (next < sentence_.size() && units_[next].is(word_adverb)) ++next;
    return sentence_.clauses[inside].parent == units_[i].clause &&
           (next >= sentence_.size() || units_[next].kind == Unit::Kind::mark);
  }

  /// `sells to Y, a firm with a mill and no customers`, `compete for Z, and none of them minds`: behind a coordinator, behind the verb,
  /// it denies its own noun; so it does in front under a preposition (`With two bags and no money X lives in Y`).
  [[nodiscard]] bool goes_on_without(std::size_t i, std::size_t at) const {
    if (i < 2 || !units_[i - 1].is(word_coordinator)) return false;
    if (units_[i - 2].is_mark(",")) return at == no_unit || i > at;
    return units_[i - 2].is_nominal() && (at == no_unit || i > at || stands_governed(i - 1));
  }

  /// Nouns and what belongs to them between the coordinator at `link` and a preposition before them.
  [[nodiscard]] bool stands_governed(std::size_t link) const {
    constexpr std::size_t longest = 8;
    for (std::size_t i = link; i > 0 && link - i < longest;) {
      const Unit& unit = units_[--i];
      if (unit.is(word_preposition) && !unit.verb) return i + 1 < link;
      if (unit.kind != Unit::Kind::word || unit.verb) return false;
      if (!unit.is_nominal() && !unit.is(word_determiner | word_adverb)) return false;
    }
    return false;
  }

  /// `founded X with no money`, not `trained with no text of X`: the negative determiner at `i` stands right behind a preposition of
  /// company, and its noun names nothing.
  [[nodiscard]] bool lacks_means(std::size_t i) const {
    if (i == 0 || !units_[i].is(word_negative_determiner)) return false;
    if (!units_[i - 1].is(word_preposition) || !units_[i - 1].in(group_comitative)) return false;
    std::size_t next = i + 1;
    while (next < sentence_.size() && units_[next].is_nominal()) ++next;
    return next > i + 1 && (next >= sentence_.size() || !(units_[next].is(word_preposition) || units_[next].genitive));
  }

  /// `with five men and not a single office`, `Χωρίς καμία τελετή`: what the negation at `i` denies is a noun under a preposition.
  [[nodiscard]] bool denies_governed(std::size_t i, std::size_t at) const {
    if (at == no_unit || i > at || i == 0) return false;
    const Unit& before = units_[i - 1];
    if (units_[i].is(word_negative_determiner)) return before.is(word_negative_preposition);
    const bool quantity = i + 1 < sentence_.size() && units_[i + 1].in(group_indefinite | group_numbers);
    return quantity && i > 1 && before.is(word_coordinator) && units_[i - 2].is_nominal() && stands_governed(i - 1);
  }

  /// `has no objection to the sale of X`: the determiner at `i` denies a noun before the event at `at`, which the article takes
  /// as known; of that one nothing is said.
  [[nodiscard]] bool concerns_view_of(std::size_t i, std::size_t at) const {
    if (at == no_unit || units_[at].verb || i + 3 >= at || !units_[i].is(word_negative_determiner)) return false;
    const auto is_nominal = [](const Unit& unit) { return unit.is_nominal(); };
    const auto unit_at = [&](std::size_t place) { return units_.begin() + static_cast<std::ptrdiff_t>(place); };
    std::size_t article = at - 1;
    while (article > i + 2 && units_[article].is_nominal()) --article;
    const bool known = units_[article].is(word_determiner) && !units_[article].in(group_indefinite);
    return known && units_[article - 1].is(word_preposition) &&
           std::all_of(unit_at(i + 1), unit_at(article - 1), is_nominal);
  }

  /// `A citizen of X, not of Y as we wrote, Z was …`, `X has, not for the first time, sued Y`: between two commas and before a
  /// preposition, ahead of the verb or noun at `at`.
  [[nodiscard]] bool is_set_off(std::size_t i, std::size_t at) const {
    if (at == no_unit || i == 0 || i + 2 >= at || !units_[i - 1].is_mark(",")) return false;
    if (!units_[i + 1].is(word_preposition) || units_[i + 1].is(word_infinitive_marker)) return false;
    return std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(i) + 2,
                       units_.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const Unit& unit) { return unit.is_mark(","); });
  }

  /// `Wind or no wind, X has …`: in a verbless front that a comma and a subject follow.
  [[nodiscard]] bool stands_in_fragment(std::size_t i, std::size_t at) const {
    if (at == no_unit || lexicon_.verb_second() || at < i + 3) return false;
    std::size_t comma = no_unit;
    for (std::size_t next = 0; next < at; ++next) {
      const Unit& unit = units_[next];
      if (unit.verb && unit.finite && comma == no_unit) return false;
      if (unit.verb && unit.finite && !unit.in(group_reports)) return comma + 1 < next;
      if (!unit.is_mark(",")) continue;
      if (comma != no_unit || next < i) return false;
      comma = next;
    }
    return comma != no_unit && comma + 1 < at;
  }

  /// `Nicht reich, aber klug hat X …`, `Weder verwandt noch befreundet, und doch hat X …`: in a verbless front of more than
  /// adverbs, which a comma closes and something joined to it follows.
  [[nodiscard]] bool ends_before_joined(std::size_t i, std::size_t at) const {
    if (at == no_unit || at < i + 3) return false;
    bool names = false;
    for (std::size_t next = 0; next < at; ++next) {
      const Unit& unit = units_[next];
      if ((unit.verb && unit.finite) || unit.kind == Unit::Kind::referent) return false;
      names |= next > i && unit.kind == Unit::Kind::word && !unit.is(word_adverb | word_coordinator | word_negation);
      if (unit.kind != Unit::Kind::mark) continue;
      return names && next > i && unit.is_mark(",") && units_[next + 1].is(word_coordinator | word_contrast);
    }
    return false;
  }

  /// `Nicht vor Mai kaufte X Y`: no name in the phrase that the negation at `i` denies in front of the verb or noun at `at`.
  [[nodiscard]] bool denies_front_alone(std::size_t i, std::size_t at) const {
    const std::size_t c = units_[i].clause;
    if (at == no_unit || c >= sentence_.clauses.size()) return false;
    const Phrase front = denied_front(sentence_, c);
    if (front.empty() || front.first != i + 1 || front.holds(at)) return false;
    return std::none_of(units_.begin() + static_cast<std::ptrdiff_t>(front.first),
                        units_.begin() + static_cast<std::ptrdiff_t>(front.last),
                        [](const Unit& unit) { return unit.kind == Unit::Kind::referent; });
  }

  /// `Never one to hide, X, head of Y, has bought Z`: the negation at `i` opens a description in front that has no verb, before a name
  /// right behind its comma and the finite verb of the clause.
  [[nodiscard]] bool describes_in_front(std::size_t i, std::size_t at) const {
    constexpr std::size_t longest = 14;
    const std::size_t c = units_[i].clause;
    if (at == no_unit || c >= sentence_.clauses.size() || lexicon_.verb_second() || lexicon_.case_marking())
      return false;
    const std::size_t finite = sentence_.clauses[c].finite;
    if (sentence_.clauses[c].start != i || finite == no_unit || i + 1 >= sentence_.size()) return false;
    if (units_[i + 1].is(word_adverb | word_preposition) || units_[i + 1].kind == Unit::Kind::date) return false;
    std::size_t comma = i + 1;
    while (comma < finite && comma < i + longest && !units_[comma].is_mark(",") && !units_[comma].is(word_contrast))
      ++comma;
    if (comma >= finite || !units_[comma].is_mark(",") || at < comma) return false;
    if (!units_[comma + 1].is_bare() || units_[comma + 1].clause != c || comma + 2 >= sentence_.size()) return false;
    std::size_t next = comma + 2;
    while (next < finite && units_[next].is(word_adverb)) ++next;
    return next == finite || units_[comma + 2].is_mark(",");
  }

  /// `Not X but Y has bought it`, `Not to a rival but to Y`: at the sentence's start, before a name or noun that a contrast
  /// follows.
  [[nodiscard]] bool opens_contrast(std::size_t i) const {
    if (i != 0) return false;
    bool named = false;
    for (std::size_t at = 1; at < sentence_.size() && at < 9; ++at) {
      if (units_[at].is(word_contrast)) return named;
      if (units_[at].verb && units_[at].finite) return false;
      named |= units_[at].kind == Unit::Kind::referent || units_[at].is_nominal();
    }
    return false;
  }

  /// No comma and no further finite verb between a noun at `at` and the negation at `i` behind it.
  [[nodiscard]] bool goes_on_to(std::size_t i, std::size_t at) const {
    for (std::size_t between = at + 1; between < i; ++between) {
      if (units_[between].is_mark(",") || (units_[between].verb && units_[between].finite)) return false;
    }
    return true;
  }

  /// Where a language says so (group `subjunctive`), a verb behind that marker is asserted only under a verb or noun that
  /// implies it (an embedding verb of the status `asserted`).
  [[nodiscard]] bool is_subjunctive(std::size_t c, std::size_t at) const {
    if (!units_[at].verb) return false;
    bool marked = false;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
      const Unit& before = units_[at - back];
      if (before.verb && !before.is(word_infinitive_marker)) break;
      marked |= before.in(group_subjunctive);
    }
    if (!marked) return false;
    bool implied = false;
    visit(c, at, [&](std::size_t i) {
      if (i >= at) return;
      const Lexicon::Embedding* noun = units_[i].embedding();
      implied |= (noun != nullptr && noun->implies() && !units_[i].verb) ||
                 embeds_as_verb(i, [](const Lexicon::Embedding& e) { return e.affirmed || e.implies(); });
    });
    return !implied;
  }

  /// `ohne X zu kaufen`, `ohne dass Y X gekauft hätte`; `without buying X`, `without ever having bought X`, `without, as planned,
  /// buying X`, `i stället för att köpa X`.
  [[nodiscard]] bool is_left_undone(const Clause& clause, std::size_t at) const {
    const auto is_without = [&](std::size_t i) {
      return i < sentence_.size() && units_[i].is(word_negative_preposition) && !is_contrast_before_participle(i);
    };
    if ((clause.infinitive && is_without(clause.start)) || (clause.start > 0 && is_without(clause.start - 1)))
      return true;
    constexpr std::size_t reach = 5;  // units, but for what two commas enclose
    constexpr std::uint32_t passed = word_infinitive_marker | word_adverb | word_perfect;
    std::size_t steps = 0;
    if (at < sentence_.size() && units_[at].verb && units_[at].finite && lexicon_.verb_final()) return false;
    for (std::size_t i = at; i > 0 && steps < reach; ++steps) {
      const Unit& before = units_[--i];
      if (is_without(i)) return true;
      if (const std::size_t opening = before.is_mark(",") ? opening_comma(i) : no_unit; opening != no_unit) {
        i = opening;
        continue;
      }
      if (before.kind == Unit::Kind::word && !before.verb && i > 0 && stands_instead(i - 1, at)) return true;
      if (!before.is(passed)) return false;
    }
    return false;
  }

  /// `instead of buying X`: a word of the group `instead` that does nothing as a noun to the verb at `at`.
  [[nodiscard]] bool stands_instead(std::size_t i, std::size_t at) const {
    return units_[i].in(group_instead) && (units_[i].embedding() == nullptr || units_[i].clause != units_[at].clause);
  }

  /// `har inte stämt X utan köpt Y`: what is a preposition too stands right before a participle or supine.
  [[nodiscard]] bool is_contrast_before_participle(std::size_t i) const {
    if (!units_[i].is(word_contrast) || i + 1 >= sentence_.size()) return false;
    const Unit& next = units_[i + 1];
    return next.verb && !next.has_form(VerbForm::infinitive);
  }

  /// The comma that opens what the one at `comma` closes, no finite verb between; no_unit when there is none near.
  [[nodiscard]] std::size_t opening_comma(std::size_t comma) const {
    constexpr std::size_t longest = 8;
    for (std::size_t i = comma; i > 0 && comma - i < longest;) {
      const Unit& unit = units_[--i];
      if (unit.is_mark(",")) return i;
      if (unit.kind == Unit::Kind::mark || (unit.verb && unit.finite)) break;
    }
    return no_unit;
  }

  /// `did not hesitate to sue X`, `has never stopped selling X`; but `did not stop the sale of X`
  void merge(ClauseEffect& effect, const Lexicon::Embedding& embedding, std::size_t at) const {
    if (effect.negated && embedding.affirmed && at != no_unit && units_[at].verb) {
      effect.negated = false;
      // `could not stop criticizing X`
      if (embedding.negated && effect.status == Status::possible) effect.status = Status::asserted;
    } else {
      merge(effect, embedding.negated, embedding.status);
    }
  }

  static void merge(ClauseEffect& effect, bool negated, Status status) {
    if (negated && effect.negated) {
      effect = {.negated = false, .status = Status::possible};  // denied denials assert nothing
    } else {
      effect.negated |= negated;
    }
    if (effect.status == Status::asserted) effect.status = status;
  }

  [[nodiscard]] bool has_particle(std::size_t c, std::size_t verb, std::string_view particle) const {
    bool found = false;
    visit(c, verb, [&](std::size_t i) {
      // Where verbs are split, the particle is the clause's last word.
      const bool last = i + 1 >= sentence_.size() || units_[i + 1].clause != c ||
                        units_[i + 1].kind == Unit::Kind::mark || units_[i + 1].is(word_coordinator | word_contrast);
      found |= i > verb && units_[i].text == particle && (last || !lexicon_.verb_final());
    });
    return found;
  }

  /// What embeds a verb or noun may stand behind it.
  [[nodiscard]] bool embeds_from_behind() const { return lexicon_.verb_final() || lexicon_.case_marking(); }

  /// What the verbs and nouns of a clause do to the verb or noun at `at`; `whole` when a clause is embedded.
  /// `end`: what stands there or behind does nothing. `finite`: so is the verb of what is embedded.
  void apply_embedding(std::size_t c, std::size_t at, bool whole, ClauseEffect& effect, std::size_t end = no_unit,
                       bool finite = false) const {
    visit(c, at, [&](std::size_t i) {
      const Unit& unit = units_[i];
      if (i >= end || i == at || unit.kind != Unit::Kind::word) return;
      if (i > at && !embeds_from_behind() && !whole) return;
      if (at != no_unit && i > at && joins_between(at, i)) return;  // `wurde kritisiert, aber auch gelobt`
      if (is_joined_verb(i, at) || (whole && fills_front(c, i))) return;
      if (unit.verb && !unit.attributive && !(finite && (leaves_undone(i) || tells_fact(i)))) {
        for (const VerbReading& reading : unit.word->verbs) {
          if (apply_verb(c, i, reading.lemma, at, effect)) break;
        }
      }
      // A noun embeds an infinitive, a gerund or another noun, not the participle of a perfect (`has bought`).
      const bool participle = at != no_unit && units_[at].verb && !units_[at].word->has_form(VerbForm::infinitive) &&
                              !units_[at].word->has_form(VerbForm::gerund) &&
                              !units_[at].word->has_form(VerbForm::passive_infinitive);
      // `In its annual report, X said Y …`: a noun under a preposition embeds only what follows right behind it.
      const bool aside = whole && end != no_unit && i + 1 < end && stands_under_preposition(i);
      const bool near = i < at && !participle && !aside && (whole || at == no_unit || at - i <= 12);
      const Lexicon::Embedding* noun = near ? unit.embedding() : nullptr;
      if (noun != nullptr && completes_embedding(c, i)) noun = nullptr;
      // `set to buy X`: a participle is as good as an adjective right before the marker.
      const bool adjective =
          !unit.verb || (!unit.finite && i + 1 < sentence_.size() && units_[i + 1].is(word_infinitive_marker));
      // `yet to buy X`, but `may yet buy X`
      const bool bare =
          unit.is(word_adverb) && !unit.has_several_words() && i + 1 < sentence_.size() && units_[i + 1].verb;
      if (noun != nullptr && adjective && !bare && (!unit.has_several_words() || leads_on(i))) merge(effect, *noun, at);
    });
  }

  /// `Asked about X, Y said it had …`: the participle at `i` opens a clause whose finite verb stands behind a comma.
  [[nodiscard]] bool fills_front(std::size_t c, std::size_t i) const {
    const Clause& clause = sentence_.clauses[c];
    if (i != clause.start || clause.finite == no_unit || clause.finite < i || lexicon_.verb_second()) return false;
    if (!units_[i].verb || units_[i].finite || !units_[i].has_form(VerbForm::participle)) return false;
    return std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(i),
                       units_.begin() + static_cast<std::ptrdiff_t>(clause.finite),
                       [](const Unit& unit) { return unit.is_mark(","); });
  }

  /// `takket nei til å kjøpe X`: the noun at `i` is the particle of a verb before it that embeds something with it.
  [[nodiscard]] bool completes_embedding(std::size_t c, std::size_t i) const {
    bool completes = false;
    visit(c, i, [&](std::size_t verb) {
      completes |=
          verb < i &&
          embeds_as_verb(
              verb, [&](const Lexicon::Embedding& e) { return !e.particle.empty() && e.particle == units_[i].text; });
    });
    return completes;
  }

  /// `hat den Verkauf verboten und X verklagt`: a coordinator parts the verb at `i` from the one at `at`, which is no infinitive
  /// that both could embed.
  [[nodiscard]] bool is_joined_verb(std::size_t i, std::size_t at) const {
    if (!lexicon_.verb_final() || at == no_unit || i > at) return false;
    if (!units_[i].verb || units_[i].finite || units_[i].is(word_auxiliary)) return false;
    const bool participle = units_[at].verb && !units_[at].finite && units_[at].has_form(VerbForm::participle) &&
                            !units_[at].has_form(VerbForm::infinitive);
    return participle && joins_between(i, at);
  }

  /// `If X grows, Y buys Z`: a condition fills the front of the main clause.
  [[nodiscard]] bool depends_on_condition(std::size_t c) const {
    const std::size_t finite = sentence_.clauses[c].finite;
    if (finite == no_unit || sentence_.clauses[c].kind != Clause::Kind::main) return false;
    return follows_condition(c) ||
           std::any_of(sentence_.clauses.begin(), sentence_.clauses.end(), [&](const Clause& clause) {
             return clause.kind == Clause::Kind::conditional && clause.parent == c && clause.finite != no_unit &&
                    clause.start < finite;
           });
  }

  /// `Kauft X Y, wird Z Chef`: the first main clause behind a condition without a conjunction, which is in no clause.
  [[nodiscard]] bool follows_condition(std::size_t c) const {
    const auto& clauses = sentence_.clauses;
    if (clauses.front().kind != Clause::Kind::conditional || clauses.front().parent != no_unit) return false;
    const auto is_main = [](const Clause& clause) {
      return clause.kind == Clause::Kind::main && clause.finite != no_unit;
    };
    const auto first = std::find_if(clauses.begin(), clauses.end(), is_main);
    return first != clauses.end() && static_cast<std::size_t>(first - clauses.begin()) == c;
  }

  /// `slutade därför att X köpte Y`: what stops or fails to happen is an infinitive, no clause with a finite verb.
  [[nodiscard]] bool leaves_undone(std::size_t i) const {
    return embeds_as_verb(i, [](const Lexicon::Embedding& e) { return e.negated && e.affirmed; });
  }

  /// `was told that X had bought Y`: what reports asks for nothing but by an infinitive.
  [[nodiscard]] bool tells_fact(std::size_t i) const {
    return units_[i].in(group_reports) && units_[i].in(group_object_control);
  }

  /// `the merger of X and Y`: the coordinator at `link` joins two names.
  [[nodiscard]] bool joins_names(std::size_t link) const {
    constexpr std::size_t phrase = 5;
    if (!units_[link].is(word_coordinator) || units_[link].is(word_contrast)) return false;
    for (std::size_t i = link + 1; i < sentence_.size() && i <= link + phrase; ++i) {
      if (units_[i].kind == Unit::Kind::referent && units_[i].list != no_unit) return units_[i].list < link;
      if (units_[i].verb || units_[i].kind == Unit::Kind::mark) return false;
    }
    return false;
  }

  [[nodiscard]] bool joins_between(std::size_t from, std::size_t to) const {
    for (std::size_t i = from + 1; i < to; ++i) {
      if (units_[i].is(word_coordinator | word_contrast) && !joins_names(i)) return true;
    }
    return false;
  }

  /// `in a position to buy`, `nowhere near buying`, `in der Lage, … zu kaufen`
  [[nodiscard]] bool leads_on(std::size_t i) const {
    if (i + 1 >= sentence_.size()) return false;
    const Unit& next = units_[i + 1];
    return next.is(word_infinitive_marker) || next.is_mark(",") || (next.verb && !next.finite);
  }

  [[nodiscard]] bool stands_under_preposition(std::size_t i) const {
    for (std::size_t back = 1; back <= 4 && back <= i; ++back) {
      const Unit& before = units_[i - back];
      if (before.is(word_preposition)) return true;
      const bool inside = before.is_nominal() || before.is(word_determiner) || before.kind == Unit::Kind::referent;
      if (!inside) return false;
    }
    return false;
  }

  /// Where what embeds the complement clause ends: at the clause, when the verb around stands before it.
  [[nodiscard]] std::size_t last_embedding(const Clause& clause) const {
    const std::size_t finite = sentence_.clauses[clause.parent].finite;
    const bool before = finite != no_unit && finite < clause.start && !lexicon_.verb_final();
    return before ? clause.start : no_unit;
  }

  /// `slutade på X för att grunda Y`, `… för att bli chef`: a word of purpose before the marker parts the infinitive, to which
  /// what stands at `at` belongs, from the verb, no other verb between; but `nekter for å ha jobbet`, whose preposition belongs
  /// to the verb. `ceases`: the verb tells that something ends.
  [[nodiscard]] bool tells_aim(std::size_t verb, std::size_t at, bool ceases) const {
    if (at == no_unit) return false;
    std::size_t marker = verb + 1;
    while (marker < at && !units_[marker].verb && !units_[marker].is(word_infinitive_marker)) ++marker;
    const bool apart = marker > verb + (ceases ? 1U : 2U);
    return marker < at && apart && units_[marker].is(word_infinitive_marker) && !units_[marker + 1].is(word_perfect) &&
           units_[marker - 1].in(group_purpose);
  }

  bool apply_verb(std::size_t c, std::size_t verb, std::uint32_t lemma, std::size_t at, ClauseEffect& effect) const {
    for (const Lexicon::Embedding& found : lexicon_.embedding(lemma)) {
      if (!found.particle.empty() && !has_particle(c, verb, found.particle)) continue;
      if (found.negated && tells_aim(verb, at, found.affirmed)) continue;
      merge(effect, found, at);
      return true;
    }
    return false;
  }

  const UnitSentence& sentence_;
  const std::vector<Unit>& units_;
  const RelationRules::LanguageRules& rules_;
  const Lexicon& lexicon_;
};

}  // namespace

ClauseEffect clause_effect(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t clause,
                           std::size_t at, bool embedded) {
  return EffectFinder(sentence, rules).run(clause, at, embedded);
}

bool fills_subject(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t at) {
  return EffectFinder(sentence, rules).fills_subject(sentence.units[at].clause, at);
}

bool tells_occurrence(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t clause) {
  return EffectFinder(sentence, rules).tells_occurrence(clause);
}

ClauseEffect attribute_effect(const UnitSentence& sentence, std::size_t at) {
  constexpr std::size_t longest = 10;
  ClauseEffect effect;
  for (std::size_t i = at; sentence.units[at].attributive && i > 0 && at - i < longest;) {
    const Unit& unit = sentence.units[--i];
    if (unit.kind == Unit::Kind::mark || unit.is(word_coordinator) || (unit.verb && !unit.attributive)) break;
    if (unit.is(word_negation)) effect.negated = true;
    if (unit.in(group_doubt | group_almost)) effect.status = Status::possible;
    if (unit.in(group_hearsay)) effect.status = Status::reported;
    if (unit.is(word_determiner) && unit.kind == Unit::Kind::word) break;
  }
  if (effect.negated) effect.status = Status::asserted;
  return effect;
}

namespace {

/// `citizen of X but for ten years resident in Y`: the word at `at` is a noun of the rules with a preposition behind it.
bool has_own_complement(const UnitSentence& sentence, std::size_t at) {
  return sentence.units[at].names_role() && at + 1 < sentence.size() && sentence.units[at + 1].is(word_preposition);
}

/// Articles show the one to be a subject and the other to be none.
bool has_other_case(const Unit& unit, const Unit& other) {
  const auto shows = [](const Unit& one) { return one.nominative != one.accusative; };
  return shows(unit) && shows(other) && unit.nominative != other.nominative;
}

/// A name right behind the noun at `noun`, or, if `comma`, behind a comma and an article.
bool has_name_behind(const UnitSentence& sentence, std::size_t noun, bool comma) {
  const auto& units = sentence.units;
  std::size_t next = noun + 1;
  if (comma && next + 1 < sentence.size() && units[next].is_mark(",")) {
    ++next;
    while (next + 1 < sentence.size() && units[next].kind == Unit::Kind::word && units[next].is(word_determiner))
      ++next;
  }
  return next < sentence.size() && units[next].kind == Unit::Kind::referent;
}

/// A contrast behind unit `of` with a name of a type, under `governor` or no preposition.
Contrast find_contrast(const UnitSentence& sentence, std::size_t of, EntityType type, std::string_view governor) {
  Contrast found;
  if (of >= sentence.size() || sentence.units[of].kind != Unit::Kind::referent) return found;
  const Unit& first = sentence.units[of];
  bool contrast = false;
  bool governed = false;
  std::size_t last = of + 8;
  for (std::size_t i = of + 1; i < sentence.size() && i <= last; ++i) {
    if (sentence.units[i].is_mark(",") && !contrast) {
      const std::size_t close = behind_aside(sentence, i);
      last += close - i;
      i = close;
    }
    const Unit& unit = sentence.units[i];
    governed |= contrast && unit.is(word_preposition);
    if (unit.is(word_contrast)) {
      contrast = true;
    } else if (unit.is(word_negation)) {
      found.denied = true;
    } else if (unit.kind == Unit::Kind::referent) {
      // `in X in Y, not in Z`: a place right behind another says where that lies.
      const bool lies = !contrast && !found.denied && unit.type == EntityType::place &&
                        first.type == EntityType::place && i == of + 2 && sentence.units[of + 1].is(word_preposition);
      if (lies) continue;
      const bool other_case = type == first.type && has_other_case(first, unit);
      // `δεν ίδρυσε ο X την Y αλλά η Z`: the object lies between.
      if (has_other_case(first, unit) && first.nominative && !contrast && !found.denied) continue;
      // `Δεν ζει στο X ο Y αλλά στο Z`: the subject lies between.
      const bool passes = !governor.empty() && unit.governor.empty() && !share_roles(unit.type, type);
      if (passes && !contrast && !found.denied) continue;
      const bool same_role = unit.governor == governor || unit.governor.empty() ||
                             (tells_where(sentence.units, of) && tells_where(sentence.units, i));
      const bool alike = unit.type == type || (!governor.empty() && share_roles(unit.type, type));
      const bool sets = (contrast || found.denied) && same_role && !other_case && unit.is_head() && alike;
      if (sets && is_verbless(sentence, i + 1)) found.unit = i;
      return found;
    } else if (unit.kind == Unit::Kind::date && !contrast && !found.denied) {
      last += i - of;  // `works with X since 2004, but not with Y`
    } else if (!unit.is_mark(",") && !unit.is(word_coordinator | word_adverb | word_preposition | word_determiner)) {
      // `but in the town X`, `but at a hospital in X`, `but a rival, the X`
      const bool apposed = (contrast || found.denied) && has_name_behind(sentence, i, contrast);
      if (!unit.is_nominal() || unit.kind != Unit::Kind::word || !(apposed || governed)) return found;
      if (governed && has_own_complement(sentence, i)) return found;
    }
  }
  return found;
}

}  // namespace

Contrast contrast_of(const UnitSentence& sentence, std::size_t of) {
  if (of >= sentence.size()) return {};
  return find_contrast(sentence, of, sentence.units[of].type, sentence.units[of].governor);
}

Contrast contrast_behind(const UnitSentence& sentence, std::size_t of, EntityType type) {
  return find_contrast(sentence, of, type, {});
}

namespace {

/// How far a contrast or negation may stand before the name at the end of its phrase.
constexpr std::size_t before_phrase = 6;

/// Whether unit `i`, before a name, may belong to its phrase: `on texts by X`.
bool leads_to_name(const UnitSentence& sentence, std::size_t i) {
  const Unit& unit = sentence.units[i];
  if (unit.is(word_preposition | word_determiner | word_adverb)) return true;
  return unit.is_nominal() && (!unit.has_forms() || unit.capitalized) &&
         sentence.units[i + 1].is(word_preposition | word_genitive_determiner);
}

}  // namespace

bool set_off(const UnitSentence& sentence, std::size_t at) {
  for (std::size_t back = 1; back <= before_phrase && back <= at; ++back) {
    if (sentence.units[at - back].is(word_contrast))
      return !stands_inside_clause(sentence, at - back) && is_verbless(sentence, at - back + 1);
    if (!leads_to_name(sentence, at - back)) return false;
  }
  return false;
}

bool denied_alone(const UnitSentence& sentence, std::size_t at) {
  for (std::size_t back = 1; back <= before_phrase && back <= at; ++back) {
    const Unit& unit = sentence.units[at - back];
    if (unit.is(word_negation)) {
      const Unit& next = sentence.units[at - back + 1];
      const bool far = next.is(word_adverb) && !next.is(word_preposition);
      if (far && lies_apart(sentence.units, at)) return false;  // `in X, not far from Y`
      const std::size_t place = behind_joining(sentence, at - back);
      const bool further = place > 0 && (sentence.units[place - 1].is_mark(",") ||
                                         sentence.units[place - 1].is(word_coordinator | word_contrast));
      const bool relative = at + 1 < sentence.size() && sentence.units[at + 1].is(word_relative);
      return further && (relative || is_verbless(sentence, at - back + 1));
    }
    // `nicht aber an X`
    const bool sets_against =
        unit.is(word_contrast) && at - back > 0 && sentence.units[at - back - 1].is(word_negation);
    if (!sets_against && !leads_to_name(sentence, at - back)) return false;
  }
  return false;
}

std::vector<Weighed> cleft_of(const UnitSentence& sentence, std::size_t pronoun) {
  std::vector<Weighed> weighed;
  const std::size_t copula = cleft_copula(sentence, pronoun);
  if (copula == no_unit) return weighed;
  const auto& units = sentence.units;
  bool denied = units[copula].is(word_negation) || (copula > 0 && units[copula - 1].is(word_negation));
  const bool named_before = units[copula + 1].is_pro_form();
  for (std::size_t i = named_before ? sentence.clauses[units[copula].clause].start : copula + 1; i < pronoun; ++i) {
    const Unit& unit = units[i];
    if (unit.is(word_negation)) denied = true;
    if (unit.is(word_contrast)) denied = false;
    const bool same_role = unit.governor.empty() || unit.governor == units[pronoun].governor;
    if (unit.is_head() && same_role && share_roles(unit.type, units[pronoun].type) && !unit.anaphoric)
      weighed.push_back({i, denied});
  }
  // `It was not X who bought it, but Y`, `It was X who bought it, not Y`
  const bool open = !weighed.empty();
  for (std::size_t i = pronoun + 1; open && i < sentence.size() && i < pronoun + 30; ++i) {
    const Unit& unit = units[i];
    if (!unit.is_head() || unit.type != units[pronoun].type || unit.anaphoric) continue;
    const std::size_t start = std::min<std::size_t>(unit.phrase, i);  // `but in Y`
    for (std::size_t back = 1; back <= 5 && start - back > pronoun; ++back) {
      const Unit& before = units[start - back];
      const bool affirms = weighed.front().denied && before.is(word_contrast);
      const bool denies = !weighed.front().denied && before.is(word_negation) && units[start - back - 1].is_mark(",");
      if ((affirms || denies) && is_verbless(sentence, i + 1)) weighed.push_back({i, denies});
      if (before.is(word_contrast | word_negation) ||
          !(before.is_nominal() || before.is(word_determiner) || before.anaphoric))
        break;
    }
  }
  const bool told = std::any_of(weighed.begin(), weighed.end(), [](const Weighed& w) { return w.denied; });
  return told ? weighed : std::vector<Weighed>();
}

std::size_t denied_in_ellipsis(const UnitSentence& sentence, std::size_t subject) {
  const std::size_t last = std::min(sentence.size(), subject + Finder::reach_limit);
  for (std::size_t i = subject + 1; i < last; ++i) {
    const std::size_t name = sentence.units[i].denies() ? elliptic_name(sentence, i) : no_unit;
    if (name != no_unit && name > subject) return name;
  }
  return no_unit;
}

bool is_denied_in_ellipsis(const UnitSentence& sentence, std::size_t unit) {
  return unit < sentence.size() && !sentence.units[unit].governor.empty() && ends_in_ellipsis(sentence, unit);
}

bool ends_in_ellipsis(const UnitSentence& sentence, std::size_t unit) {
  for (std::size_t i = unit + 1; i < sentence.size() && i < unit + 5; ++i) {
    if (sentence.units[i].denies() || sentence.units[i].is(word_affirmation)) return elliptic_name(sentence, i) == unit;
  }
  return false;
}

std::size_t affirmed_for(const UnitSentence& sentence, std::size_t unit) {
  if (unit >= sentence.size() || !stands_denied(sentence, unit)) return no_unit;
  const auto& units = sentence.units;
  std::size_t i = unit;
  while (i > 0 && unit - i < 5 && !units[i].is(word_negation)) --i;
  i = behind_joining(sentence, i);
  const std::size_t negation = i;
  while (i > 0 && unit - i < 7 && (units[i - 1].is_mark(",") || units[i - 1].is(word_coordinator | word_contrast))) --i;
  if (i == negation) return no_unit;
  if (i == 0 || !units[i - 1].is_head() || !share_roles(units[i - 1].type, units[unit].type)) return no_unit;
  return units[i - 1].governor == units[unit].governor ? i - 1 : no_unit;
}

std::size_t denied_for(const UnitSentence& sentence, std::size_t unit) {
  if (unit >= sentence.size()) return no_unit;
  const std::size_t other = before_contrast(sentence, unit);
  if (other == no_unit || !share_roles(sentence.units[other].type, sentence.units[unit].type)) return no_unit;
  return stands_denied(sentence, other) ? other : no_unit;
}

}  // namespace gazgraph
