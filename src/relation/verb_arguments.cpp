// A verb's frame names roles of its active form. Voice decides where these stand: the subject of the passive is the object,
// its agent the subject; a participle that stands at a noun modifies its object.
#include <algorithm>
#include <optional>

#include "arguments.hpp"
#include "opposites.hpp"

namespace gazgraph {
namespace {

enum class Voice : std::uint8_t { active, passive, attributive };

class VerbArguments {
 public:
  VerbArguments(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t at,
                const VerbReading& reading, const Trigger& trigger)
      : sentence_(sentence),
        rules_(rules),
        finder_(sentence, rules),
        units_(sentence.units),
        at_(at),
        clause_(units_[at].clause),
        reading_(reading),
        trigger_(trigger) {
    finder_.with = trigger.with;
  }

  Arguments run() {
    Arguments out;
    if (!reading_fits()) return fail(out, "another reading of the verb");
    if (!words_present()) return fail(out, "a word of the trigger is missing");
    voice_ = voice();
    out.construction = voice_ == Voice::active ? "active" : voice_ == Voice::passive ? "passive" : "participle";
    if (voice_ != Voice::attributive) {
      const bool infinitive = !units_[at_].finite || reading_.form == VerbForm::infinitive || behind_marker();
      const bool embedded = infinitive && !(trigger_.stance && states_purpose());
      const ClauseEffect effect = clause_effect(sentence_, rules_, clause_, at_, embedded);
      out.negated = effect.negated;
      out.status = effect.status;
      if (out.negated && trigger_.affirmed) return fail(out, "denied it says nothing");
    } else {
      const ClauseEffect effect = attribute_effect(sentence_, at_);
      out.negated = effect.negated;
      out.status = effect.status;
    }
    if (trigger_.object.empty()) return find_list(out);
    if (trigger_.without_object != 0 && has_object_of(trigger_.without_object))
      return fail(out, "the verb's object is of a kind that forbids the trigger");
    if (voice_ == Voice::active && fronts_thing()) finder_.order.inverted = clause_;
    find_both(out);
    finder_.order = {};
    // What looked like the subject behind the verb may be the object of a verb whose subject is dropped.
    if (rules_.lexicon.drops_subject()) read_again({.clear_cases = true}, out);
    // What a clause joined by `and` names may be the object of the subject that it shares.
    if (rules_.lexicon.verb_final() && sentence_.clauses[clause_].shares_subject != no_unit)
      read_again({.sharing = clause_}, out);
    // What fills the front may be the object, where the verb comes second and only the types tell.
    if (voice_ == Voice::active && fronts_object()) read_again({.inverted = clause_}, out);
    if (voice_ == Voice::active && finder_.fronts_participle(clause_)) read_again({.trailing = clause_}, out);
    return out;
  }

 private:
  /// `Z developed X` for `X developed Z`: a thing of a type that cannot act fills the front. Of what laws and products do too,
  /// to restrict or favour somebody, types tell nothing.
  [[nodiscard]] bool fronts_object() const {
    constexpr std::uint8_t place = type_bit(EntityType::place);
    if (trigger_.stance || (trigger_.subject_types & place) != 0) return false;
    const std::size_t front = finder_.fronted_name(clause_);
    return front != no_unit && !has_type(trigger_.subject_types, units_[front].type);
  }

  /// `Z uses X`, Z a product, for `X uses Z`: no thing uses a body or a person.
  [[nodiscard]] bool fronts_thing() const {
    constexpr std::uint8_t thing = type_bit(EntityType::product);
    constexpr std::uint8_t actors = type_bit(EntityType::person) | type_bit(EntityType::organization);
    if (trigger_.symmetric || trigger_.stance || (trigger_.subject_types & actors) == 0) return false;
    if ((trigger_.subject_types & thing) == 0 || (trigger_.object_types & thing) == 0) return false;
    const auto bare = [](const Reach& reach) { return reach.kind == Reach::Kind::object; };
    if (std::none_of(trigger_.object.begin(), trigger_.object.end(), bare)) return false;
    const std::size_t front = finder_.fronted_name(clause_);
    if (front == no_unit || units_[front].type != EntityType::product) return false;
    return has_type(actors & trigger_.subject_types, units_[finder_.behind_finite(clause_)].type);
  }

  /// Where nothing is found yet, looks with another order in mind.
  void read_again(const Finder::Order& order, Arguments& out) {
    if (!out.failed()) return;
    Arguments other = out;
    other.outcome = "";
    other.pairs.clear();
    subject_ = no_unit;
    finder_.order = order;
    find_both(other);
    finder_.order = {};
    if (!other.failed()) out = std::move(other);
  }

  static Arguments fail(Arguments& out, const char* reason) {
    out.outcome = reason;
    return out;
  }

  Arguments find_list(Arguments& out) {
    for (const Reach& reach : trigger_.subject) {
      for (const std::size_t candidate : role(reach)) {
        if (!out.pairs.empty()) return out;
        const Indices all = finder_.with_companions(finder_.expand(candidate));
        const Indices members = fitting(units_, all, trigger_.subject_types);
        if (members.size() > 1 && names_partner(members)) return fail(out, "the verb names a partner of the list");
        pair_up(members, out);
      }
    }
    return out.pairs.empty() ? fail(out, "no list") : out;
  }

  /// `X and Y met Z`, `X and Y compete with Z`: another rule of the verb for the same predicate finds who stands beside the list.
  [[nodiscard]] bool names_partner(const Indices& members) const {
    const auto governs = [&](const Unit& unit, const Trigger& other) {
      return std::any_of(other.object.begin(), other.object.end(), [&](const Reach& reach) {
        if (reach.kind == Reach::Kind::under) return unit.governor == reach.marker;
        return reach.kind == Reach::Kind::object && unit.is_bare();
      });
    };
    const auto& numbers = rules_.verb_triggers(reading_.lemma);
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      const Unit& unit = units_[i];
      if (unit.clause != clause_ || !unit.is_head() || members.contains(i)) continue;
      if (!has_type(trigger_.subject_types, unit.type)) continue;
      if (std::any_of(numbers.begin(), numbers.end(), [&](std::uint32_t number) {
            const Trigger& other = rules_.triggers[number];
            return other.predicate == trigger_.predicate && governs(unit, other);
          }))
        return true;
    }
    return false;
  }

  void find_both(Arguments& out) {
    finder_.outer_governors = trigger_.object_parts || !trigger_.with.empty();
    constexpr std::uint8_t person = type_bit(EntityType::person);
    finder_.phrases_lie = (trigger_.object_types & person) == 0;
    out.subjects = reach(trigger_.subject, trigger_.subject_types, {});
    subject_ = out.subjects.empty() ? no_unit : out.subjects.front();
    out.objects = reach(trigger_.object, trigger_.object_types, out.subjects);
    if (out.objects.empty() && trigger_.object_parts) {
      finder_.owners = true;
      out.objects = reach(trigger_.object, trigger_.object_types, out.subjects);
      finder_.owners = false;
    }
    if (out.subjects.empty()) {
      fail(out, out.objects.empty() ? "neither subject nor object" : "no subject");
      return;
    }
    if (out.objects.empty()) {
      fail(out, "no object");
      return;
    }
    const std::string_view governor = units_[out.objects.front()].governor;
    if (!governor.empty() && rules_.lexicon.is(governor, word_negative_preposition)) out.negated = true;
    if (out.negated && denies_other_phrase(sentence_, clause_, at_, out.subjects, out.objects)) out.negated = false;
    pair(sentence_, out.subjects, out.objects, {.subject = trigger_.subject_types, .object = trigger_.object_types},
         out);
    if (out.pairs.empty()) fail(out, "one referent for both");
  }

  /// `bought X from Y`: what is bought is itself of one of these types.
  [[nodiscard]] bool has_object_of(std::uint8_t types) {
    const Indices objects =
        voice_ == Voice::active ? finder_.objects(clause_, at_, subject_of_clause()) : finder_.subjects(clause_, at_);
    return !objects.empty() && !fitting(units_, Indices(objects.front()), types).empty();
  }

  /// `to buy`, `να μη χρησιμοποιεί`
  [[nodiscard]] bool behind_marker() const {
    std::size_t before = at_;
    while (before > 0 && units_[before - 1].is(word_negation)) --before;
    return before > 0 && units_[before - 1].is(word_infinitive_marker);
  }

  /// `in order to`, `in an effort to`: the purpose of what the clause says.
  [[nodiscard]] bool states_purpose() const {
    const Clause& clause = sentence_.clauses[clause_];
    if (clause.infinitive && units_[clause.start].in(group_purpose)) return true;  // `um X zu fördern`
    std::size_t i = at_;
    while (i > 0 && (units_[i - 1].is(word_infinitive_marker) || units_[i - 1].in(group_subjunctive))) --i;
    if (i == 0 || i == at_) return false;
    if (units_[i - 1].in(group_purpose)) return true;
    return i > 1 && units_[i - 1].is(word_preposition) && units_[i - 2].in(group_purpose);
  }

  /// `hat seine Anteile verkauft`, `har X köpt Y`: a verb of having that only helps another one.
  [[nodiscard]] bool is_auxiliary_here() const {
    if (!units_[at_].is(word_perfect)) return false;
    const Clause& clause = sentence_.clauses[clause_];
    if (!rules_.lexicon.verb_final()) {
      std::size_t next = at_ + 1;
      while (next < sentence_.size() && units_[next].is(word_adverb | word_negation)) ++next;
      if (rules_.lexicon.verb_second() && clause.finite == at_) next = behind_inverted(next);
      return next < sentence_.size() && units_[next].verb && !units_[next].finite && !units_[next].attributive;
    }
    const std::size_t last = std::min(clause.last, clause.first + Finder::reach_limit);
    for (std::size_t n = clause.first; n < last; ++n) {
      const Unit& unit = units_[sentence_.members[n]];
      const bool participle = unit.verb && !unit.finite && !unit.attributive && unit.has_form(VerbForm::participle);
      const std::size_t behind = sentence_.members[n] + 1;
      if (participle && behind != at_ + 1 && (behind == at_ || ends_clause(behind))) return true;
    }
    return false;
  }

  /// `I fjol har X köpt Y`: the supine behind the subject that begins at `at`, else `at`.
  [[nodiscard]] std::size_t behind_inverted(std::size_t at) const {
    constexpr std::size_t longest = 6;
    for (std::size_t i = at; i < sentence_.size() && i < at + longest && units_[i].clause == clause_; ++i) {
      const Unit& unit = units_[i];
      if (unit.verb) return unit.has_form(VerbForm::supine) && !unit.reduced ? i : at;
      const bool inside = unit.kind == Unit::Kind::referent || unit.is_nominal() ||
                          unit.is(word_determiner | word_adverb | word_negation);
      if (!inside || (unit.is(word_preposition) && !unit.is(word_adverb))) return at;
    }
    return at;
  }

  /// `X, köpt av Y`: a supine that is a participle too is none without the auxiliary of the perfect.
  [[nodiscard]] bool lacks_perfect() const {
    if (reading_.form != VerbForm::supine || units_[at_].finite) return false;
    const auto& readings = units_[at_].word->verbs;
    const bool participle = std::any_of(readings.begin(), readings.end(), [&](const VerbReading& other) {
      return other.lemma == reading_.lemma && other.form == VerbForm::participle;
    });
    if (!participle) return false;
    for (std::size_t i = at_; i-- > 0 && at_ - i < Finder::reach_limit;) {
      if (units_[i].clause == clause_ && units_[i].is(word_perfect)) return false;
    }
    return true;
  }

  /// `X, som köpt Y av Z`: the participle that the verb of a clause could be too, where its auxiliary is left out.
  [[nodiscard]] bool is_supine_here() const {
    return reading_.form == VerbForm::participle && units_[at_].finite && units_[at_].has_form(VerbForm::supine);
  }

  [[nodiscard]] bool reading_fits() const {
    if (is_auxiliary_here() || lacks_perfect() || is_habitual() || is_supine_here()) return false;
    const bool finite_form = reading_.form == VerbForm::finite || reading_.form == VerbForm::passive;
    const auto& readings = units_[at_].word->verbs;
    const bool other = std::any_of(readings.begin(), readings.end(), [&](const VerbReading& r) {
      const bool r_finite = r.form == VerbForm::finite || r.form == VerbForm::passive;
      return r.lemma == reading_.lemma && r_finite != finite_form;
    });
    // `a jury found`: the finite form of another verb.
    const bool another = !finite_form && units_[at_].finite && reading_.form == VerbForm::infinitive &&
                         std::any_of(readings.begin(), readings.end(), [&](const VerbReading& r) {
                           return r.lemma != reading_.lemma && r.form == VerbForm::finite;
                         });
    return (!other && !another) || finite_form == units_[at_].finite;
  }

  /// `used to run X`: says that the infinitive behind it was done.
  [[nodiscard]] bool is_habitual() const {
    return units_[at_].in(group_habitual) && units_[at_].finite && at_ + 2 < sentence_.size() &&
           units_[at_ + 1].is(word_infinitive_marker) && units_[at_ + 2].has_form(VerbForm::infinitive);
  }

  /// The particles of the trigger stand behind the verb, in its clause; one of its `with` words anywhere there.
  [[nodiscard]] bool words_present() {
    for (const std::string_view word : trigger_.rest) {
      const std::size_t limit = at_ + (rules_.lexicon.verb_final() ? Finder::reach_limit : 6);
      bool found = false;
      for (std::size_t i = at_ + 1; i < sentence_.size() && i <= limit && !found; ++i) {
        found = units_[i].clause == clause_ && units_[i].text == word &&
                (!rules_.lexicon.verb_final() || ends_clause(i + 1));
        if (found && governs_aside(i)) found = false;
        if (found) finder_.particle = i;
        const bool other = units_[i].in(group_particles) && trigger_.rest.size() == 1;
        if (!found && !rules_.lexicon.verb_final() && other) break;
      }
      if (!found && opens_clause_with(word)) found = true;
      if (!found) return false;
    }
    if (trigger_.rest.empty() && (stands_with_particle() || has_split_reading())) return false;
    if (!trigger_.without.empty() && holds_one_of(sentence_, clause_, trigger_.without, false)) return false;
    const std::size_t noun = trigger_.with.empty() && trigger_.without.empty() ? no_unit : noun_around_object();
    if (noun != no_unit && units_[noun].has_one_of(trigger_.without)) return false;
    if (trigger_.with.empty()) return true;
    return (noun != no_unit && units_[noun].has_one_of(trigger_.with)) ||
           (holds_one_of(sentence_, clause_, trigger_.with, true) && has_own_word());
  }

  /// `the delay of X, which Y announced`, `the delay of X, announced by Y`, `the chips that Y bought`: the noun that a relative clause
  /// or a participle behind it is about.
  [[nodiscard]] std::size_t noun_around_object() const {
    const Clause& clause = sentence_.clauses[clause_];
    const bool relative = clause.kind == Clause::Kind::relative;
    if (!relative && (units_[at_].attributive || reading_.form != VerbForm::participle || at_ < 3)) return no_unit;
    const std::size_t from = !relative ? at_ : clause.pronoun == no_unit ? clause.start : clause.pronoun;
    if (from < 2) return no_unit;
    const std::size_t before = units_[from - 1].is_mark(",") ? from - 2 : from - 1;
    if (units_[before].kind != Unit::Kind::referent) return relative && finder_.is_nominal(before) ? before : no_unit;
    return finder_.noun_completed_by(relative ? finder_.antecedent_before(clause_) : before);
  }

  /// `was taken to court by Y over a bill`: the word at `i` is a preposition of its own, behind other ones.
  [[nodiscard]] bool governs_aside(std::size_t i) const {
    if (rules_.lexicon.verb_final() || rules_.lexicon.verb_second() || i + 1 >= sentence_.size()) return false;
    if (!units_[i].is(word_preposition) || !units_[i + 1].is(word_determiner)) return false;
    return std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(at_) + 1,
                       units_.begin() + static_cast<std::ptrdiff_t>(i),
                       [](const Unit& unit) { return unit.is(word_preposition) && !unit.is(word_adverb); });
  }

  /// `X mit Hauptsitz in Y hat Werke in Z`: what stands in front under `with` right behind the subject's name says nothing of what
  /// the verb is about, so another word of the clause must be one that the trigger needs.
  [[nodiscard]] bool has_own_word() const {
    if (!rules_.lexicon.verb_second() || !units_[at_].finite || units_[at_].clause != clause_) return true;
    const std::size_t start = sentence_.clauses[clause_].start;
    std::size_t with = start;
    while (with < at_ && !(units_[with].in(group_comitative) && units_[with].is(word_preposition))) ++with;
    if (with >= at_ || with == start || !units_[with - 1].is_bare() || units_[with - 1].anaphoric) return true;
    for (std::size_t i = with; i < at_; ++i) {
      if (units_[i].kind == Unit::Kind::mark || units_[i].verb) return true;
    }
    const auto needed = [&](std::size_t i) {
      return units_[i].clause == clause_ && units_[i].has_one_of(trigger_.with);
    };
    for (std::size_t i = start; i < sentence_.size() && i < at_ + Finder::reach_limit; ++i) {
      if (needed(i) && (i < with || i >= at_)) return true;
    }
    return false;
  }

  /// `In came X`: the particle fills the front of the clause.
  [[nodiscard]] bool opens_clause_with(std::string_view particle) const {
    if (!rules_.lexicon.verb_second() || at_ == 0 || units_[at_ - 1].text != particle) return false;
    return at_ == 1 || units_[at_ - 2].kind == Unit::Kind::mark || units_[at_ - 2].is(word_coordinator);
  }

  [[nodiscard]] bool ends_clause(std::size_t i) const {
    return i >= sentence_.size() || units_[i].clause != clause_ || units_[i].kind == Unit::Kind::mark ||
           units_[i].is(word_coordinator | word_contrast | word_infinitive_marker);
  }

  /// Right behind the verb stands a particle that makes it another verb of the rules (`backade upp`).
  [[nodiscard]] bool has_split_reading() const {
    if (at_ + 1 >= sentence_.size() || !units_[at_ + 1].in(group_particles) || units_[at_ + 1].is(word_preposition))
      return false;
    const auto& triggers = rules_.verb_triggers(reading_.lemma);
    return std::any_of(triggers.begin(), triggers.end(), [&](std::uint32_t number) {
      const Trigger& other = rules_.triggers[number];
      return !other.rest.empty() && other.rest.front() == units_[at_ + 1].text;
    });
  }

  /// Where verbs are split, a particle at the clause's end makes another verb of this one (`hört … auf`).
  [[nodiscard]] bool stands_with_particle() const {
    if (!rules_.lexicon.verb_final() || !units_[at_].finite) return false;
    const Clause& clause = sentence_.clauses[clause_];
    std::size_t last = clause.last;
    while (last > clause.first && units_[sentence_.members[last - 1]].kind == Unit::Kind::mark) --last;
    if (last == clause.first) return false;
    const Unit& end = units_[sentence_.members[last - 1]];
    const bool noun = end.capitalized && rules_.lexicon.nouns_are_capitalized();
    return sentence_.members[last - 1] > at_ && end.kind == Unit::Kind::word && !noun && end.in(group_particles);
  }

  [[nodiscard]] Voice voice() const {
    if (units_[at_].attributive) return Voice::attributive;
    switch (reading_.form) {
      case VerbForm::passive:
      case VerbForm::passive_infinitive:
      case VerbForm::passive_supine:
        return Voice::passive;
      case VerbForm::participle:
        return participle_voice();
      default:
        return Voice::active;
    }
  }

  /// The nearest auxiliary of the clause tells perfect from passive; without one the participle is an attribute.
  [[nodiscard]] Voice participle_voice() const {
    if (units_[at_].reduced) return Voice::attributive;
    const auto of = [&](const Unit& unit) -> std::optional<Voice> {
      if (unit.is(word_determiner) && !unit.verb) return std::nullopt;  // `hat sein Geld angelegt`
      if (unit.is(word_perfect)) return Voice::active;
      if (unit.is(word_copula) && rules_.lexicon.is_perfect_with_be(reading_.lemma)) return Voice::active;
      if (unit.is(word_passive | word_copula)) return Voice::passive;
      return std::nullopt;
    };
    if (const auto found = rules_.lexicon.verb_final() ? auxiliary_behind(of) : std::nullopt) return *found;
    for (std::size_t i = at_; i-- > 0 && at_ - i < Finder::reach_limit;) {
      if (units_[i].clause != clause_) continue;
      if (const auto found = of(units_[i])) return *found;
    }
    return Voice::attributive;
  }

  /// `hat X verklagt, das von Y gegründet wurde`: the verb at `next` stands in a clause that begins behind the one at `at_` and is
  /// not joined to its own.
  [[nodiscard]] bool opens_own_clause_before(std::size_t next) const {
    const Clause& other = sentence_.clauses[units_[next].clause];
    return units_[next].clause != clause_ && other.start > at_ && other.shares_subject == no_unit;
  }

  /// Where verbs come last, the auxiliary right behind the participle, or behind others that share it (`gegründet und von Y
  /// verkauft wurde`). In `wurde von X gegründet und hat …` the next auxiliary is another clause's.
  template <typename VoiceOf>
  [[nodiscard]] std::optional<Voice> auxiliary_behind(VoiceOf of) const {
    std::size_t last = at_ + 2;
    for (std::size_t i = at_ + 1; i < sentence_.size() && i <= last; ++i) {
      if (units_[i].is_mark(",") || units_[i].is(word_coordinator)) {
        std::size_t next = finder_.joined_participle(at_, i);
        if (next == no_unit && i + 1 < sentence_.size() && units_[i + 1].verb && !units_[i + 1].finite) next = i + 1;
        if (next == no_unit || opens_own_clause_before(next)) break;
        last = next + 2;
        i = next;
        continue;
      }
      if (units_[i].kind == Unit::Kind::mark) break;
      if (const auto found = of(units_[i])) return found;
    }
    return std::nullopt;
  }

  /// First candidate with a referent of fitting type, its list expanded; none of `taken`.
  [[nodiscard]] Indices reach(std::span<const Reach> alternatives, std::uint8_t types, const Indices& taken) {
    for (const Reach& alternative : alternatives) {
      if (alternative.kind == Reach::Kind::date) {
        const std::size_t date = finder_.date_near(clause_, at_);
        if (date != no_unit) return Indices(date);
        continue;
      }
      const Indices candidates = role(alternative);
      for (const std::size_t candidate : candidates) {
        if (is_denied_in_ellipsis(sentence_, candidate)) continue;
        const bool subject = alternative.kind == Reach::Kind::subject;
        if (subject && is_for_other_trigger(candidate)) return {};
        const bool of_subject = alternatives.data() == trigger_.subject.data();
        if (of_subject && candidates.size() > 1 && completes_needed_noun(candidate)) continue;
        if (!subject && finder_.stands_in_apposition(candidate, at_)) continue;
        if (!subject && (is_denied_aside(candidate) || is_set_against_front(candidate))) continue;
        // `Niemand hat X verklagt, auch Y nicht`
        const bool answers =
            alternative.kind == Reach::Kind::object && candidate > at_ && !units_[candidate].accusative;
        if (answers && ends_in_ellipsis(sentence_, candidate)) continue;
        Indices members = finder_.expand(candidate);
        if (units_[at_].attributive && candidate > at_)
          members = sharing_article(members, candidate);
        else
          members = finder_.with_companions(members);
        if (subject && voice_ == Voice::active) add_comitatives(members);
        const Indices fit = told_by_trigger(fitting(units_, members, types));
        if (!fit.empty() && !taken.contains(fit.front()) && !same_entity(fit, taken)) return fit;
        if (subject && !fit.empty() && same_entity(fit, taken)) return {};  // its own
      }
    }
    return {};
  }

  /// `Η X άφησε την Y. Ίδρυσε τη Z`: whom the text spoke of first may be the dropped subject by another trigger of the verb,
  /// so this one does not look further.
  [[nodiscard]] bool is_for_other_trigger(std::size_t candidate) const {
    const std::uint8_t others = trigger_.verb_subject_types & ~trigger_.subject_types;
    return candidate >= sentence_.size() && has_type(others, units_[candidate].type);
  }

  /// `verkauft Anteile an X an Y`: of two under one preposition the object stands behind the noun that the trigger needs.
  [[nodiscard]] bool completes_needed_noun(std::size_t candidate) const {
    constexpr std::size_t most_between = 2;  // a possessor
    const std::string_view governor = units_[candidate].governor;
    const Reach& object = trigger_.object.front();
    if (object.kind != Reach::Kind::under || object.marker != governor || trigger_.with.empty()) return false;
    const std::size_t start = std::min<std::size_t>(units_[candidate].phrase, candidate);
    for (std::size_t back = 1; back <= most_between + 1 && back <= start; ++back) {
      const Unit& unit = units_[start - back];
      if (unit.has_one_of(trigger_.with)) return true;
      if (!unit.is(word_determiner) && !unit.genitive) return false;
    }
    return false;
  }

  /// `Nicht X hat Y gekauft, sondern Z`, at Z: a contrast sets the candidate against what alone is denied in front.
  [[nodiscard]] bool is_set_against_front(std::size_t candidate) const {
    const Phrase front = denied_front(sentence_, clause_);
    if (front.empty()) return false;
    const Opposites opposed = opposites_of(sentence_, candidate);
    return opposed.known() && opposed.affirmed == candidate && front.holds(opposed.denied);
  }

  /// `In X it is sold, but not in Y`: the candidate is set against another one, behind a comma and a negation.
  [[nodiscard]] bool is_denied_aside(std::size_t candidate) const {
    constexpr std::uint32_t between = word_adverb | word_contrast | word_coordinator;
    if (candidate >= sentence_.size() || units_[candidate].governor.empty()) return false;
    std::size_t at = std::min<std::size_t>(units_[candidate].phrase, candidate);
    while (at > at_ && units_[at - 1].is(between) && !units_[at - 1].is(word_negation)) --at;
    const bool denied = at > at_ + 2 && units_[at - 1].is(word_negation) && units_[at - 2].is_mark(",");
    return denied && !opposites_of(sentence_, candidate).known();
  }

  /// `der in Y geborene X und die Ärztin Z`, `die von Y gebauten Chips X und Z`: of a list before which a participle stands, those without
  /// an article of their own; the first alone where that stands right behind the participle.
  [[nodiscard]] Indices sharing_article(const Indices& members, std::size_t first) const {
    if (first == at_ + 1) return Indices(first);
    Indices sharing;
    for (const std::size_t member : members) {
      const Unit& opener = units_[std::min<std::size_t>(units_[member].phrase, member)];
      const bool own = member > first && opener.kind == Unit::Kind::word && opener.is(word_determiner);
      if (!own) sharing.add(member);
    }
    return sharing;
  }

  /// `is survived by the wife X and the son Y`: where a word that the trigger needs tells members of a list apart, those
  /// that it names.
  [[nodiscard]] Indices told_by_trigger(const Indices& members) const {
    if (trigger_.with.empty() || members.empty()) return members;
    const std::size_t own = finder_.own_noun(members.front());
    const bool other_kin = own != no_unit && units_[own].in(group_kin) && !units_[own].has_one_of(trigger_.with);
    if (other_kin && needs_kin()) return {};  // `leaves the wife X and children`: X is no child
    if (members.size() < 2) return members;
    Indices told;
    for (const std::size_t member : members) {
      const std::size_t noun = finder_.own_noun(member);
      if (noun != no_unit && units_[noun].has_one_of(trigger_.with)) {
        for (const std::size_t sharing : finder_.sharing_noun(member)) told.add(sharing);
      }
    }
    return told.empty() ? members : told;
  }

  /// The word of the clause that the trigger needs is one of kinship.
  [[nodiscard]] bool needs_kin() const {
    const Clause& clause = sentence_.clauses[clause_];
    const std::size_t last = std::min(clause.last, clause.first + Finder::reach_limit);
    return std::any_of(sentence_.members.begin() + static_cast<std::ptrdiff_t>(clause.first),
                       sentence_.members.begin() + static_cast<std::ptrdiff_t>(last),
                       [&](std::size_t i) { return units_[i].in(group_kin) && units_[i].has_one_of(trigger_.with); });
  }

  /// `X founded Y together with Z`, unless the frame itself asks for what stands under that preposition.
  void add_comitatives(Indices& members) const {
    for (const std::size_t i : finder_.comitatives(clause_)) {
      const bool asked = std::any_of(trigger_.object.begin(), trigger_.object.end(), [&](const Reach& reach) {
        return reach.kind == Reach::Kind::under && reach.marker == units_[i].governor;
      });
      if (!asked && units_[i].type == units_[members.front()].type) members.add(i);
    }
  }

  [[nodiscard]] bool same_entity(const Indices& some, const Indices& taken) const {
    return some.size() == 1 && taken.size() == 1 && units_[some.front()].entity == units_[taken.front()].entity;
  }

  [[nodiscard]] Indices role(const Reach& reach) {
    switch (reach.kind) {
      case Reach::Kind::subject:
        if (voice_ == Voice::attributive && is_intransitive()) return modified();
        if (voice_ != Voice::active) return agents();
        return trigger_.agent_in_place ? subjects_or_bodies() : active_subjects();
      case Reach::Kind::reporter:
        return finder_.reporters(clause_);
      case Reach::Kind::object:
        if (voice_ == Voice::attributive) return modified();
        if (voice_ == Voice::passive) return finder_.with_dropped(clause_, finder_.subjects(clause_, at_));
        return all_objects();
      case Reach::Kind::indirect: {
        const Indices all = finder_.objects(clause_, at_, subject_of_clause());
        Indices further;
        for (std::size_t n = 1; n < all.size(); ++n) further.add(all[n]);
        return further;
      }
      case Reach::Kind::object_of:
        if (voice_ == Voice::attributive) return parts_of_modified();
        return with_completing(voice_ == Voice::passive ? finder_.parts_of_subject(clause_, at_)
                                                        : finder_.parts_of_object(clause_, at_));
      case Reach::Kind::complement_subject:
        return complement_subjects();
      case Reach::Kind::compound:
        return compound_before();
      case Reach::Kind::under:
        return under_preposition(reach.marker);
      default:
        return {};
    }
  }

  /// `X lives and works in Y`: what stands under a preposition of the verb, or, where both are finite, of one that a coordinator
  /// alone joins to it.
  [[nodiscard]] Indices under_preposition(std::string_view marker) const {
    if (units_[at_].attributive) return finder_.under_attribute(at_, marker);
    const Indices found = finder_.under(clause_, at_, marker);
    if (!found.empty() || trigger_.status == Status::ended || !units_[at_].finite) return found;
    const std::size_t next = finder_.verb_sharing(clause_, at_);
    return next == at_ + 2 && units_[next].finite ? finder_.under(units_[next].clause, next, marker) : found;
  }

  /// The frame has no object, so its participle says what the subject has done (`gestorben am …`).
  [[nodiscard]] bool is_intransitive() const {
    const auto is_object = [](const Reach& reach) {
      return reach.kind == Reach::Kind::object || reach.kind == Reach::Kind::object_of;
    };
    return std::none_of(trigger_.object.begin(), trigger_.object.end(), is_object) &&
           std::none_of(trigger_.subject.begin(), trigger_.subject.end(), is_object) && compound_before().empty() &&
           !stands_under_agent();
  }

  /// `X, bought from Y`, where the preposition is that of who acts too (`Y, von X gekauft`): the participle is then one of a passive.
  [[nodiscard]] bool stands_under_agent() const {
    const auto is_agent = [&](const Reach& reach) {
      return reach.kind == Reach::Kind::under && rules_.governs_agent(reach.marker);
    };
    return reading_.form != VerbForm::gerund && std::any_of(trigger_.subject.begin(), trigger_.subject.end(), is_agent);
  }

  [[nodiscard]] Indices all_objects() const {
    const std::size_t subject = subject_of_clause();
    Indices objects = finder_.objects(clause_, at_, subject);
    if (objects.empty() && trigger_.status != Status::ended) objects = shared_objects(subject);
    constexpr std::uint8_t place = type_bit(EntityType::place);
    const bool may_represent = objects.empty() && (trigger_.object_types & place) != 0;
    return may_represent ? finder_.represented_objects(clause_, at_) : objects;
  }

  /// `X founded, built up and still runs Y`: the object of the verb that the next ones share; but `left and founded Y`.
  [[nodiscard]] Indices shared_objects(std::size_t subject) const {
    constexpr std::size_t most_verbs = 4;
    Indices found;
    std::size_t c = clause_;
    std::size_t verb = at_;
    for (std::size_t n = 0; n < most_verbs && found.empty(); ++n) {
      verb = finder_.verb_sharing(c, verb);
      if (verb == no_unit) break;
      c = units_[verb].clause;
      found = finder_.objects(c, verb, subject);
    }
    return found;
  }

  [[nodiscard]] std::size_t subject_of_clause() const {
    // `X sells the plant to Y`, `die X mit Y gegründet hat`: what the frame's subject is under a preposition is not the clause's.
    if (subject_ != no_unit && !(voice_ == Voice::active && trigger_.governs_subject())) return subject_;
    const Indices subjects = active_subjects();
    if (subjects.empty()) return no_unit;
    const std::size_t finite = sentence_.clauses[clause_].finite;
    if (names_subject_behind_pronoun(subjects.front(), finite)) return no_unit;
    // Behind a noun that fills the front, or one right behind the verb, what follows the verb is rather its object.
    const std::size_t subject = subjects.front();
    const bool behind = rules_.lexicon.verb_second() && finite != no_unit && subject > finite;
    const bool doubtful = behind && (finder_.has_noun_subject(clause_, finite) ||
                                     (units_[subject].phrase > finite + 1 && finder_.is_nominal(finite + 1)));
    return doubtful ? no_unit : subject;
  }

  /// `Y, which the owner sold to Z`: a noun or a name that nobody knows stands between a relative pronoun and the finite verb.
  [[nodiscard]] bool names_subject_behind_pronoun(std::size_t pronoun, std::size_t finite) const {
    if (rules_.lexicon.verb_final() || rules_.lexicon.case_marking()) return false;
    if (pronoun != sentence_.clauses[clause_].pronoun || finite == no_unit) return false;
    std::size_t next = pronoun + 1;
    while (next < finite && units_[next].is(word_determiner | word_adverb)) ++next;
    return next < finite && finder_.is_nominal(next);
  }

  /// `X criticised Y for buying Z`, `X har kritiserat Y för att ha köpt Z`: a verb that is not finite behind a preposition, a verb
  /// of judging before it and that one's object between; no_unit for other verbs.
  [[nodiscard]] std::size_t whom_it_is_blamed_on() const {
    constexpr std::size_t reach = 20;
    if (units_[at_].finite) return no_unit;
    std::size_t preposition = at_;
    while (preposition > 0 && at_ - preposition < 4 &&
           units_[preposition - 1].is(word_infinitive_marker | word_perfect | word_adverb) &&
           !(units_[preposition - 1].is(word_preposition) && !units_[preposition - 1].is(word_infinitive_marker)))
      --preposition;
    if (preposition == 0 || !units_[preposition - 1].in(group_reasons)) return no_unit;
    std::size_t judged = no_unit;
    for (std::size_t i = preposition - 1; i > 0 && preposition - i < reach;) {
      const Unit& unit = units_[--i];
      if (unit.clause != clause_) continue;
      if (unit.verb && !unit.attributive) return unit.in(group_judging) ? judged : no_unit;
      if (judged == no_unit && unit.is_bare()) judged = i;
    }
    return no_unit;
  }

  /// `managed to buy X and sue Y`: the infinitive that a coordinator joins the one at `at_` to, behind the finite verb; else that one.
  [[nodiscard]] std::size_t first_joined_infinitive(std::size_t finite) const {
    std::size_t link = at_;
    while (link > finite + 1 && units_[link - 1].is(word_infinitive_marker | word_adverb)) --link;
    if (!units_[link - 1].is(word_coordinator)) return at_;
    for (std::size_t i = finite + 1; i < link; ++i) {
      if (units_[i].verb && !units_[i].finite && units_[i].has_form(VerbForm::infinitive)) return i;
    }
    return at_;
  }

  /// `X has forbidden Y to use Z`: the verb of the group `object_control` behind a finite auxiliary of the perfect, with no
  /// passive and no name between; else the finite verb.
  [[nodiscard]] std::size_t controlling_verb(std::size_t finite) const {
    constexpr std::size_t reach = 6;
    if (finite == no_unit || finite >= at_ || !units_[finite].is(word_perfect)) return finite;
    for (std::size_t i = finite + 1; i < at_ && i <= finite + reach; ++i) {
      const Unit& unit = units_[i];
      if (unit.is(word_infinitive_marker) || (unit.verb && unit.is(word_auxiliary)) || unit.is_bare()) return finite;
      if (unit.verb && !unit.attributive) return unit.in(group_object_control) ? i : finite;
    }
    return finite;
  }

  /// `The woman leading X, Anna Ek, …`: whom the noun at `noun` names or is said of, of which the verb at `at_` tells more.
  [[nodiscard]] Indices named_by(std::size_t noun) const {
    constexpr std::size_t reach = 8;
    std::size_t last = no_unit;
    for (std::size_t i = at_ + 1; i < sentence_.size() && i <= at_ + reach; ++i) {
      if (units_[i].kind == Unit::Kind::mark || (units_[i].verb && !units_[i].attributive)) break;
      if (units_[i].kind == Unit::Kind::referent) last = i;
    }
    Indices found;
    for (const Finder::Apposed& named : finder_.apposed(noun, noun, last)) found.add(named.unit);
    return found;
  }

  /// `Att köpa X föreslog Y`: what stands between an infinitive in the front and the finite verb is none of its subjects.
  [[nodiscard]] Indices subjects_outside_front(std::size_t finite) const {
    Indices outside;
    for (const std::size_t subject : finder_.subjects(clause_, at_)) {
      if (finite == no_unit || subject < at_ || subject > finite) outside.add(subject);
    }
    return outside;
  }

  /// The subject of an infinitive is the object of the verb that governs it, where that has one.
  [[nodiscard]] Indices active_subjects() const {
    const std::size_t finite = controlling_verb(sentence_.clauses[clause_].finite);
    const bool intended = reading_.form == VerbForm::infinitive && behind_marker() && !rules_.lexicon.verb_final();
    if (const std::size_t owner = intended ? finder_.owner_of_intent(at_) : no_unit; owner != no_unit)
      return Indices(owner);
    if (const std::size_t judged = whom_it_is_blamed_on(); judged != no_unit) return Indices(judged);
    Indices subjects = intended ? subjects_outside_front(finite) : finder_.subjects(clause_, at_);
    // `X studied at Y before joining Z`: behind a preposition it is the clause's subject who does it.
    const bool adverbial = at_ > 0 && units_[at_ - 1].is(word_preposition | word_subordinator);
    if (reading_.form == VerbForm::gerund && sentence_.clauses[clause_].shares_subject == no_unit && !adverbial) {
      if (const std::size_t head = left_head(); head != no_unit) {
        Indices found(head);
        for (const std::size_t subject : subjects) found.add(subject);
        return found;
      }
      if (const std::size_t noun = finder_.noun_before_gerund(at_); noun != no_unit) {
        const Indices named = named_by(noun);
        if (!named.empty() || units_[noun].refers) return named;
      }
    }
    // `prevented X from buying Y`
    const bool kept = reading_.form == VerbForm::gerund && adverbial && finite != no_unit && finite < at_ &&
                      units_[finite].in(group_object_control);
    const bool infinitive_form =
        reading_.form == VerbForm::infinitive || (rules_.lexicon.articles_tell_case() && behind_marker());
    const bool controlled = (kept || infinitive_form) && finite != no_unit && finite < at_ &&
                            (!units_[finite].is(word_auxiliary) || units_[finite].in(group_object_control));
    if (!controlled) {
      if (subjects.empty() && sentence_.clauses[clause_].kind == Clause::Kind::insertion) subjects.add(left_head());
      add_subject_around(subjects);
      return finder_.with_dropped(clause_, subjects);
    }
    Indices between;
    const std::size_t infinitive = first_joined_infinitive(finite);
    for (std::size_t i = finite + 1; i < infinitive && i < finite + Finder::reach_limit; ++i) {
      const bool own = !subjects.empty() && i == subjects.front();
      if (units_[i].clause == clause_ && units_[i].is_bare() && !own) between.add(i);
    }
    if (between.empty() && rules_.lexicon.articles_tell_case() && units_[finite].in(group_object_control))
      between = asked_under_preposition(finite, infinitive);
    if (between.empty() && !kept && units_[finite].in(group_object_control) && names_controller(finite)) return {};
    // `left X to found Y`: its object does nothing of what the verb is done for.
    if (states_purpose() || units_[finite].in(group_subject_control)) return finder_.with_dropped(clause_, subjects);
    // Where verbs come last, a single one is the infinitive's own object.
    if (between.empty() || (rules_.lexicon.verb_final() && between.size() == 1))
      return finder_.with_dropped(clause_, subjects);
    Indices found(rules_.lexicon.verb_final() ? between.front() : between[between.size() - 1]);
    if (units_[finite].in(group_object_control)) return found;
    for (const std::size_t subject : subjects) found.add(subject);
    return found;
  }

  /// `ζήτησε από την X να`, `επέτρεψε στην X να`: whom a preposition right behind the verb or its subject names.
  [[nodiscard]] Indices asked_under_preposition(std::size_t finite, std::size_t infinitive) const {
    for (std::size_t i = finite + 1; i < infinitive && i < finite + Finder::reach_limit; ++i) {
      const Unit& unit = units_[i];
      if (unit.is_head() && !unit.governor.empty() && unit.type != EntityType::place) return Indices(i);
    }
    return {};
  }

  /// `X has a robot that launched in May`, where pronouns are dropped: when the relative pronoun is none, the subject is that
  /// of the clause around.
  void add_subject_around(Indices& subjects) const {
    const Clause& clause = sentence_.clauses[clause_];
    if (!rules_.lexicon.drops_subject() || clause.kind != Clause::Kind::relative || clause.parent == no_unit) return;
    if (subjects.size() != 1 || subjects.front() != clause.pronoun) return;
    if (finder_.has_nominative_noun(clause_, no_unit, no_unit)) return;  // `που την ίδρυσε ο παππούς της`
    const std::size_t finite = sentence_.clauses[clause.parent].finite;
    if (finite == no_unit) return;
    for (const std::size_t subject : finder_.subjects(clause.parent, finite)) subjects.add(subject);
  }

  /// `forbids staff to use X`: a noun behind the verb says who would do it; where verbs stand second its subject may lie
  /// between.
  [[nodiscard]] bool names_controller(std::size_t finite) const {
    for (std::size_t i = finite + 1; i < at_ && i <= finite + 4; ++i) {
      if (units_[i].is(word_infinitive_marker)) return false;
      if (i == finite + 1 && rules_.lexicon.verb_second() && units_[i].is_bare()) continue;
      if (finder_.is_nominal(i)) return units_[i].embedding() == nullptr;  // `fick uppdraget att köpa X`
      if (!units_[i].is(word_adverb | word_determiner | word_negation)) return false;
    }
    return false;
  }

  [[nodiscard]] Indices agents() {
    Indices found = compound_before();  // `X-owned Y`
    for (const std::string& canonical : rules_.agents) {
      const Indices under =
          units_[at_].attributive ? finder_.under_attribute(at_, canonical) : finder_.under(clause_, at_, canonical);
      bool completed = false;  // what follows rather completes its noun too
      for (const std::size_t candidate : under) {
        const std::size_t start = list_start(candidate);
        const bool behind_noun = start > 0 && start <= candidate && finder_.is_nominal(start - 1);
        const bool completes = completes_event(candidate);
        if (!completes && !is_complement_in_front(candidate) && !(completed && behind_noun)) found.add(candidate);
        completed |= completes;
      }
      if (!units_[at_].attributive) add_represented_agents(canonical, found);
    }
    if (!found.empty() || units_[at_].attributive) return found;
    add_owners_of_workshops(found);
    if (trigger_.agent_in_place && trigger_.object.front().kind == Reach::Kind::object) add_bodies_in_place(found);
    return found;
  }

  /// Where the phrase of a name begins, or that of the list it is a member of.
  [[nodiscard]] std::size_t list_start(std::size_t i) const {
    return units_[units_[i].list == no_unit ? i : units_[i].list].phrase;
  }

  /// `Xs köp av Y godkändes`: what stands under the agent's preposition before the finite verb, right behind a noun, belongs to
  /// that, where the agent itself would be in front alone.
  [[nodiscard]] bool is_complement_in_front(std::size_t i) const {
    const Clause& clause = sentence_.clauses[clause_];
    const std::size_t start = list_start(i);
    if (rules_.lexicon.verb_final() && clause.kind != Clause::Kind::main) return false;
    if (clause.finite == no_unit || i >= clause.finite || start == 0) return false;
    const Unit& noun = units_[start - 1];
    // `die im Mai von X gekaufte Firma`
    const bool time = noun.in(group_time_nouns) || rules_.lexicon.is_month(noun.text);
    return finder_.is_nominal(start - 1) && noun.clause == clause_ && !time;
  }

  /// `godkändes Xs köp av Y`, `kritiseras för köpet av Y`: what stands under the agent's preposition right behind a noun of the
  /// rules that has a possessor, or one for what happens that stands under a preposition itself.
  [[nodiscard]] bool completes_event(std::size_t i) const {
    const std::size_t start = list_start(i);
    if (start == 0 || start > i || !finder_.is_nominal(start - 1)) return false;
    // `wird mit Motoren von X gebaut`, but `is supplied with motors by X`
    const bool means = rules_.governs_owner(units_[i].governor) && start > 1 &&
                       units_[start - 2].in(group_comitative) && units_[start - 2].is(word_preposition);
    if (means && start == units_[i].phrase) return true;
    const WordInfo* noun = units_[start - 1].info;
    if (noun == nullptr || noun->rules->nouns.empty()) return false;
    const std::size_t owner = finder_.possessor(start - 1);
    const bool event = std::none_of(noun->rules->nouns.begin(), noun->rules->nouns.end(), [&](std::uint32_t number) {
      const Trigger& other = rules_.triggers[number];
      return other.denotes_argument() || other.predicate == trigger_.predicate;  // `owned to 60 percent by Y`
    });
    return (owner != no_unit && owner < start) || (event && !finder_.governor_of(start - 1).empty());
  }

  /// `The nurses at X use it`, `At X the lawyers use it`: where people act that are nobody known, the body at which they do.
  [[nodiscard]] Indices subjects_or_bodies() const {
    Indices found = active_subjects();
    const Clause& clause = sentence_.clauses[clause_];
    const std::size_t last = std::min(clause.last, clause.first + Finder::reach_limit);
    bool people = false;
    for (std::size_t n = clause.first; n < last && !people; ++n) {
      const std::size_t i = sentence_.members[n];
      people = units_[i].in(group_representatives) && finder_.is_nominal(i) && finder_.governor_of(i).empty();
    }
    if (people) add_bodies_in_place(found);
    return found;
  }

  /// `is used at X`: an organization under a preposition of place, behind the verb first.
  void add_bodies_in_place(Indices& found) const {
    constexpr std::size_t reach = 10;
    const auto look = [&](std::size_t i) {
      const Unit& unit = units_[i];
      if (unit.clause != clause_ || !unit.is_head() || unit.type != EntityType::organization) return;
      if ((rules_.groups_of(unit.governor) & group_locative) != 0) found.add(i);
    };
    for (std::size_t i = at_ + 1; i < sentence_.size() && i <= at_ + reach; ++i) look(i);
    for (std::size_t i = at_; i-- > 0 && at_ - i <= reach;) look(i);
  }

  /// `was developed in the laboratories of X`: whose they are has done it.
  void add_owners_of_workshops(Indices& found) const {
    constexpr std::size_t reach = 6;
    for (std::size_t i = at_ > reach ? at_ - reach : 0; i < sentence_.size() && i <= at_ + reach; ++i) {
      if (!units_[i].in(group_workshops) || units_[i].clause != clause_) continue;
      if ((rules_.groups_of(finder_.governor_of(i)) & group_locative) == 0) continue;
      found.add(finder_.possessor(i));
      found.add(finder_.compound_part(i));
      for (const std::string& of : rules_.of_markers) {
        for (const std::size_t owner : finder_.under_noun(i, of)) found.add(owner);
      }
    }
  }

  /// `by the authorities in X`, `by the engineers of X`: who acts through them.
  void add_represented_agents(std::string_view marker, Indices& found) {
    const bool before = finder_.outer_governors;
    finder_.outer_governors = true;
    for (const std::size_t candidate : finder_.under(clause_, at_, marker)) {
      const Unit& unit = units_[candidate];
      const bool located = unit.type == EntityType::place && unit.phrase > 0 && unit.outer_governor == marker &&
                           units_[unit.phrase].in(group_locative);
      if (located && units_[unit.phrase - 1].in(group_representatives)) found.add(candidate);
    }
    for (std::size_t i = at_ + 1; i < sentence_.size() && i <= at_ + 8 && !units_[i].verb; ++i) {
      if (!units_[i].in(group_representatives) || finder_.governor_of(i) != marker) continue;
      found.add(finder_.possessor(i));
      found.add(finder_.compound_part(i));
      for (const std::string& of : rules_.of_markers) {
        for (const std::size_t owner : finder_.under_noun(i, of)) found.add(owner);
      }
    }
    finder_.outer_governors = before;
  }

  /// `a firm based in X and owned by Y`, `X, born in Y but living in Z`: the first of the participles that `and` joins, or a comma
  /// behind a date or place (`X (born in Y, died in Z)`), here without a finite verb between.
  [[nodiscard]] std::size_t first_of_joined() const {
    if (units_[at_].finite || at_ < 2) return at_;
    // `and since 2004 owned by Y`, `1931 in X geboren und 2024 in Y gestorben`
    const std::size_t link = finder_.before_complements(at_ - 1);
    const bool listed = units_[link].is_mark(",") && link > 0 &&
                        (units_[link - 1].kind == Unit::Kind::date ||
                         (units_[link - 1].is_head() && units_[link - 1].type == EntityType::place));
    if (!listed && !units_[link].is(word_coordinator | word_contrast)) return at_;
    for (std::size_t i = link; i-- > 0 && at_ - i <= 14;) {
      const Unit& unit = units_[i];
      // `X, newly built by Y and …`
      const std::size_t before = i == 0 ? 0 : finder_.before_complements(i - 1);
      const bool apposed = i > 0 && (units_[before].is_mark(",") || units_[before].is_mark("(")) && unit.verb &&
                           unit.has_form(VerbForm::participle) && !unit.finite;
      if (apposed || (unit.reduced && !listed)) return i;
      if (unit.verb && unit.finite) break;
    }
    return at_;
  }

  /// The head that stands before the verb; dates, adverbs, further participles and what stands under prepositions aside.
  [[nodiscard]] std::size_t left_head() const {
    const std::size_t from = first_of_joined();
    const std::size_t end = from == at_ ? before_agents() : from;
    bool own = rules_.lexicon.verb_final();  // up to the comma its complements stand before it: `X, in Y geboren`
    for (std::size_t i = end; i-- > 0 && end - i <= 12;) {
      const Unit& unit = units_[i];
      own = own && !unit.is_mark(",");
      const bool against = (rules_.groups_of(unit.governor) & group_opposing) != 0;  // `Klage gegen X eingereicht`
      const bool inside = own && unit.after_genitive_determiner;                     // `X, als Sohn der Y geboren`
      if (unit.is_head() && !against && !inside && (unit.governor.empty() || (from - i <= 3 && !own))) return i;
      const bool passes = unit.kind == Unit::Kind::date || unit.kind == Unit::Kind::referent ||
                          unit.is(word_adverb | word_negation | word_preposition | word_determiner) ||
                          (unit.verb && !unit.finite) || unit.is_mark(",") || unit.is_mark("(") || unit.is_mark(")");
      const bool noun = own && !unit.verb && (unit.is_nominal() || unit.is(word_as));
      if (!passes && !noun) return no_unit;
    }
    return no_unit;
  }

  /// `X, von Y und Z 1998 gegründet`: where the agents right before the participle begin, dates and adverbs aside; else at_.
  [[nodiscard]] std::size_t before_agents() const {
    constexpr std::size_t most_between = 2;
    std::size_t last = at_;
    while (last > 1 && at_ - last < most_between &&
           (units_[last - 1].kind == Unit::Kind::date || units_[last - 1].is(word_adverb)))
      --last;
    if (last == 0 || !units_[last - 1].is_head()) return at_;
    const Unit& agent = units_[finder_.expand(last - 1).front()];
    const bool acts = agent.is_head() && agent.phrase < last - 1 && rules_.governs_agent(agent.governor);
    return acts ? agent.phrase : at_;
  }

  /// `das von X gegründete und von Y geleitete Unternehmen`: the last one of the attributes that a coordinator joins.
  [[nodiscard]] std::size_t last_attribute() const {
    constexpr std::size_t longest = 8;
    if (!units_[at_].attributive || at_ + 1 >= sentence_.size()) return at_;
    if (!units_[at_ + 1].is(word_coordinator) && !units_[at_ + 1].is_mark(",")) return at_;
    for (std::size_t i = at_ + 2; i < sentence_.size() && i < at_ + longest; ++i) {
      if (units_[i].attributive) return i;
      if (units_[i].kind == Unit::Kind::mark || units_[i].verb) break;
    }
    return at_;
  }

  /// What an attributive participle modifies.
  [[nodiscard]] Indices modified() const {
    Indices found;
    const std::size_t last = last_attribute();
    for (std::size_t i = last + 1; i < sentence_.size() && i <= last + 5; ++i) {
      if (units_[i].is_head() && (units_[i].phrase <= last + 1 || i == last + 1)) found.add(i);
      if (units_[i].kind == Unit::Kind::referent || !finder_.is_nominal(i)) break;
    }
    if (units_[at_].attributive) {
      if (found.empty()) add_apposed(at_, found);
      return found;
    }
    found.add(left_head());
    // `X is a firm based in Y`: what the noun before the participle names or is said of.
    const std::size_t participle = first_of_joined();
    if (participle > 0 && finder_.is_nominal(participle - 1)) {
      for (const Finder::Apposed& named : finder_.apposed(participle - 1, participle - 1, no_unit))
        found.add(named.unit);
    }
    const bool apposed = at_ == 2 && units_[0].is_head() && units_[1].is_mark(",");  // `X, born in 1961, founded Y`
    if (at_ <= 2 && found.empty()) found.add(behind_next_comma());
    if (!apposed) found.add(behind_second_verb());
    found.add(finder_.person_behind_front(at_));
    const auto is_person = [&](std::size_t i) { return units_[i].type == EntityType::person; };
    if (std::none_of(found.begin(), found.end(), is_person)) found.add(finder_.person_before_list(at_));
    return found;
  }

  /// `die von X genutzten Chips von Y`, but not `das von Y entwickelte und von X genutzte System`: what is modified stands behind.
  [[nodiscard]] Indices parts_of_modified() const {
    Indices found;
    for (const std::size_t part : finder_.parts_of_object(clause_, at_)) {
      if (part > at_) found.add(part);
    }
    return with_completing(found);
  }

  /// Where nothing is found, what completes the noun that the verb is about (noun_around_object()).
  [[nodiscard]] Indices with_completing(const Indices& parts) const {
    const std::size_t noun = parts.empty() ? noun_around_object() : no_unit;
    if (noun == no_unit || !(trigger_.with.empty() || units_[noun].has_one_of(trigger_.with))) return parts;
    if (sentence_.clauses[clause_].kind == Clause::Kind::relative) return Indices(finder_.antecedent_before(clause_));
    return Indices(units_[at_ - 1].is_mark(",") ? at_ - 2 : at_ - 1);
  }

  /// `X, the Y-born novelist`: whom the noun that the participle at `participle` stands before is said of.
  void add_apposed(std::size_t participle, Indices& found) const {
    constexpr std::size_t reach = 4;
    std::size_t noun = participle;
    while (noun + 1 < sentence_.size() && noun < participle + reach && finder_.is_nominal(noun + 1)) ++noun;
    if (noun == participle) return;
    for (const Finder::Apposed& named : finder_.apposed(noun, noun, no_unit)) found.add(named.unit);
  }

  /// The comma at or behind unit `from`, within reach; the sentence's size when there is none.
  [[nodiscard]] std::size_t comma_behind(std::size_t from) const {
    constexpr std::size_t reach = 30;
    for (std::size_t i = from; i < sentence_.size() && i < from + reach; ++i) {
      if (units_[i].is_mark(",") && !parts_phrase(units_, i)) return i;
    }
    return sentence_.size();
  }

  /// `Founded in 1998 by Y, X …`, `Founded in 1998, when Y was 20, X …`, `Founded by Y, a girl who had fled, X …`, `Gegründet 1998,
  /// feiert X …`.
  [[nodiscard]] std::size_t behind_next_comma() const {
    constexpr std::size_t most_asides = 3;
    std::size_t comma = comma_behind(at_ + 1);
    for (std::size_t aside = 0; aside < most_asides && comma + 1 < sentence_.size(); ++aside) {
      const Unit& next = units_[comma + 1];
      if (!next.opens_clause && !next.relative && !next.is(word_relative)) {
        const std::size_t subject = subject_behind(comma);
        if (subject != no_unit) return subject;
        if (!next.is_nominal() && !next.is(word_determiner)) break;
      }
      const std::size_t end = comma_behind(comma + 1);
      if (holds_predicate(comma + 1, end)) break;
      comma = end;
    }
    return no_unit;
  }

  /// The name that comes next behind the comma at `comma`, before a verb, or the second one where that may stand before it.
  [[nodiscard]] std::size_t subject_behind(std::size_t comma) const {
    std::size_t verbs = rules_.lexicon.verb_second() || rules_.lexicon.case_marking() ? 1 : 0;
    for (std::size_t i = comma + 1; i < sentence_.size() && i <= comma + 8; ++i) {
      if (units_[i].relative) break;
      if (units_[i].is_bare()) return i;
      if (units_[i].verb && verbs-- == 0) break;
    }
    return no_unit;
  }

  /// A finite verb of a main clause.
  [[nodiscard]] bool is_predicate(const Unit& unit) const {
    return unit.verb && unit.finite && sentence_.clauses[unit.clause].kind == Clause::Kind::main;
  }
  [[nodiscard]] bool holds_predicate(std::size_t from, std::size_t to) const {
    return std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(from),
                       units_.begin() + static_cast<std::ptrdiff_t>(to),
                       [&](const Unit& unit) { return is_predicate(unit); });
  }

  /// `Grundat 1987 av Y säljer X …`, `1987 von Y gegründet, verkauft X …`: where verbs come second, the subject behind the
  /// verb when nothing but the participle's phrase stands before that.
  [[nodiscard]] std::size_t behind_second_verb() const {
    if (!rules_.lexicon.verb_second()) return no_unit;
    std::size_t verb = 0;
    while (verb < sentence_.size() && !is_predicate(units_[verb])) ++verb;
    const std::size_t front = finder_.fronted_participle_end(verb);
    if (front == no_unit || front < at_) return no_unit;
    if (front + 1 < verb && !only_asides(front, verb)) return no_unit;
    for (std::size_t i = verb + 1; i < sentence_.size() && i <= verb + 4; ++i) {
      if (units_[i].is_bare()) return i;
      if (!finder_.is_nominal(i) && !units_[i].is(word_determiner | word_adverb)) break;
    }
    return no_unit;
  }

  /// `Grundat 1987, när Y var tjugo, säljer X …`, `Grundat av Y, en flicka som hade flytt, säljer X …`: between the commas at `front` and
  /// right before `verb` nothing that could be the verb's subject.
  [[nodiscard]] bool only_asides(std::size_t front, std::size_t verb) const {
    if (!units_[verb - 1].is_mark(",")) return false;
    for (std::size_t i = front + 1; i < verb; ++i) {
      if (units_[i].clause == units_[verb].clause && units_[i].is_bare()) return false;
    }
    return true;
  }

  /// `the X-born novelist`
  [[nodiscard]] Indices compound_before() const {
    const bool joined = at_ > 0 && units_[at_ - 1].kind == Unit::Kind::referent && units_[at_ - 1].compound;
    return joined ? Indices(at_ - 1) : Indices();
  }

  [[nodiscard]] Indices complement_subjects() const {
    for (std::size_t c = clause_ + 1; c < sentence_.clauses.size() && c < clause_ + 8; ++c) {
      const Clause& clause = sentence_.clauses[c];
      if (clause.kind == Clause::Kind::complement && clause.parent == clause_ && clause.start > at_)
        return finder_.subjects(c, clause.finite == no_unit ? clause.start : clause.finite);
    }
    return finder_.objects(clause_, at_, subject_of_clause());
  }

  const UnitSentence& sentence_;
  const RelationRules::LanguageRules& rules_;
  Finder finder_;
  std::span<const Unit> units_;
  std::size_t at_;
  std::size_t clause_;
  std::size_t subject_ = no_unit;  ///< as reached by the frame
  const VerbReading& reading_;
  const Trigger& trigger_;
  Voice voice_ = Voice::active;
};

}  // namespace

Arguments find_verb_arguments(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t at,
                              const VerbReading& reading, const Trigger& trigger) {
  return VerbArguments(sentence, rules, at, reading, trigger).run();
}

}  // namespace gazgraph
