// A noun denotes one of its arguments (`founder of X`), which is then apposed to it or said of it, or an event, whose
// arguments stand around it (`the acquisition of X by Y`). The argument that is not apposed is found first, since it tells
// where the apposed one may stand.
#include <algorithm>

#include "arguments.hpp"
#include "opposites.hpp"

namespace gazgraph {
namespace {

class NounArguments {
 public:
  NounArguments(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t at,
                const Trigger& trigger)
      : sentence_(sentence),
        rules_(rules),
        finder_(sentence, rules),
        units_(sentence.units),
        at_(at),
        end_(at + trigger.rest.size()),
        clause_(units_[at].clause),
        trigger_(trigger) {
    constexpr std::uint8_t person = type_bit(EntityType::person);
    finder_.event = !trigger.denotes_argument();
    finder_.phrases_lie = (trigger.object_types & person) == 0;
  }

  Arguments run() {
    Arguments out;
    if (!trigger_.with.empty() && !holds_one_of(sentence_, clause_, trigger_.with, true))
      return fail(out, "a word of the trigger is missing");
    if (!trigger_.without.empty() && holds_one_of(sentence_, clause_, trigger_.without, false))
      return fail(out, "a word forbids the trigger");
    if (units_[at_].in_name && trigger_.denotes_argument()) return fail(out, "part of a name");
    if (trigger_.without_object != 0 && has_object_of(trigger_.without_object))
      return fail(out, "the noun's object is of a kind that forbids the trigger");
    out.construction = "nominal";
    phrase_effects(out);
    if (trigger_.object.empty()) return find_list(out);
    find_pair(out);
    return out;
  }

 private:
  static Arguments fail(Arguments& out, const char* reason) {
    out.outcome = reason;
    return out;
  }

  /// `the sale of X to Y`: what it is done to is of one of these types.
  [[nodiscard]] bool has_object_of(std::uint8_t types) const {
    return std::any_of(rules_.of_markers.begin(), rules_.of_markers.end(), [&](const std::string& marker) {
      const Indices objects = finder_.under_noun(at_, marker);
      return !objects.empty() && objects.front() > at_ &&
             units_[objects.front()].governor == rules_.of_markers.front() &&
             !fitting(units_, Indices(objects.front()), types).empty();
    });
  }

  Arguments find_list(Arguments& out) {
    Indices members;
    for (const Reach& reach : trigger_.subject) {
      if (members.size() < 2) members = list_at(reach, out);
    }
    pair_up(members, out);
    return out.pairs.empty() ? fail(out, "no list") : out;
  }

  /// The list that a reach leads to; `apposed` is the list that the noun names or that it is said of.
  Indices list_at(const Reach& reach, Arguments& out) {
    if (reach.kind == Reach::Kind::apposed || reach.kind == Reach::Kind::head) {
      for (const Finder::Apposed& apposed : finder_.apposed(at_, end_, no_unit)) {
        if (apposed.unit == no_unit) break;
        const Indices members = fitting(units_, finder_.expand(apposed.unit), trigger_.subject_types);
        if (members.size() < 2) continue;
        out.construction = apposed.construction;
        if (apposed.predicative) apply_clause(out, false);
        return members;
      }
      return {};
    }
    for (const std::size_t candidate : role(reach)) {
      const Indices members = fitting(units_, finder_.expand(candidate), trigger_.subject_types);
      if (members.size() < 2) continue;
      // `X and its rival Y have never been friends`
      out.presupposed = std::any_of(members.begin(), members.end(),
                                    [&](std::size_t member) { return finder_.own_noun(member) == end_; });
      if (!out.presupposed) apply_clause(out, true);
      return members;
    }
    return {};
  }

  [[nodiscard]] bool phrase_has(WordGroup group) const {
    const std::size_t start = finder_.phrase_start(at_);
    for (std::size_t i = start > 0 ? start - 1 : start; i <= at_; ++i) {
      const std::string_view text = units_[i].text;
      if (i < at_ && units_[i].in(group)) return true;
      const std::size_t hyphen = text.find('-');
      if (hyphen != std::string_view::npos && (rules_.groups_of(text.substr(0, hyphen)) & group) != 0) return true;
    }
    return false;
  }

  void phrase_effects(Arguments& out) const {
    const std::size_t start = finder_.phrase_start(at_);
    for (std::size_t i = start; i < at_; ++i) out.negated |= units_[i].is(word_negative_determiner);
    // `Although not a member of X, Y …`
    out.negated |= start > 0 && start < 3 && units_[start - 1].is(word_negation);
    if (phrase_has(group_former)) out.status = Status::ended;
    if (phrase_has(group_unreal)) out.status = Status::planned;
  }

  void find_pair(Arguments& out) {
    out.subject_apposed = is_apposed(trigger_.subject);
    const bool object_apposed = !out.subject_apposed && is_apposed(trigger_.object);
    const auto& anchored = out.subject_apposed ? trigger_.object : trigger_.subject;
    const auto& other = out.subject_apposed ? trigger_.subject : trigger_.object;
    const std::uint8_t anchored_types = out.subject_apposed ? trigger_.object_types : trigger_.subject_types;
    std::uint8_t other_types = out.subject_apposed ? trigger_.subject_types : trigger_.object_types;
    if (has_kind(trigger_.subject, Reach::Kind::holder)) holder_ = find_holder();
    Indices anchors = holder_.known ? fitting(units_, Indices(holder_.unit), anchored_types)
                                    : reach(anchored, anchored_types, no_unit);
    if (anchors.empty() && !out.subject_apposed && !object_apposed) anchors = actors_behind_front();
    if (!out.subject_apposed && !object_apposed && !holder_.known) blame(anchors);
    if (anchors.empty() && trigger_.object_parts && out.subject_apposed) {
      finder_.owners = true;
      anchors = reach(anchored, anchored_types, no_unit);
      finder_.owners = false;
    }
    Indices others;
    const std::size_t anchor = anchors.empty() ? no_unit : anchors.front();
    if (trigger_.symmetric && anchor != no_unit) other_types &= alike(units_[anchor].type);
    if (out.subject_apposed || object_apposed) {
      others = apposed(anchor, anchors, other_types, out);
    } else {
      finder_.owners = trigger_.object_parts;
      others = reach(other, other_types, anchor);
      finder_.owners = false;
      const bool presupposed = is_held_in_place(anchor) || is_without_effect();
      if (!others.empty() && (!holder_.known || holder_.predicative) && !presupposed)
        apply_clause(out, !is_settled(anchor));
      out.presupposed = presupposed;
    }
    (out.subject_apposed ? out.objects : out.subjects) = anchors;
    (out.subject_apposed ? out.subjects : out.objects) = others;
    if (out.subjects.empty()) fail(out, out.objects.empty() ? "neither subject nor object" : "no subject");
    if (out.objects.empty() && !out.failed()) fail(out, "no object");
    if (out.failed()) return;
    if (out.negated && denies_other_phrase(sentence_, clause_, at_, out.subjects, out.objects)) out.negated = false;
    const bool owned = units_[out.subjects.front()].anaphoric && std::string_view(out.construction) == "title";
    if (owned) {  // `not X but his wife Y`
      for (const std::size_t subject : out.subjects) {
        for (const std::size_t object : out.objects) {
          if (subject != object) out.pairs.push_back({subject, object, out.negated});
        }
      }
    } else if (holder_.known && !holder_.predicative) {  // what the clause sets against each other is not meant
      for (const std::size_t object : out.objects) out.pairs.push_back({out.subjects.front(), object, out.negated});
    } else if (is_respective(out)) {
      for (std::size_t n = 0; n < out.subjects.size(); ++n)
        out.pairs.push_back({out.subjects[n], out.objects[n], out.negated});
    } else {
      pair(sentence_, out.subjects, out.objects, {.subject = trigger_.subject_types, .object = trigger_.object_types},
           out);
    }
    if (out.pairs.empty()) fail(out, "one referent for both");
  }

  /// A thing has to do with things, who acts with who acts (`X, tell its rival Z and Y`).
  [[nodiscard]] static std::uint8_t alike(EntityType type) {
    constexpr std::uint8_t thing = type_bit(EntityType::product);
    return type == EntityType::product ? thing : static_cast<std::uint8_t>(~thing);
  }

  /// `the heads of X and Y, A and B`: of as many as it names each is that of one; but `the parents of X and Y, A and B`.
  [[nodiscard]] bool is_respective(const Arguments& out) const {
    const std::size_t count = out.subjects.size();
    return out.presupposed && count > 1 && count == out.objects.size() && !units_[end_].in(group_kin);
  }

  /// `dismissed X's lawsuit against Y`, `withdrew its lawsuit against Y`: what is denied by a verb around it, and names at `anchor`
  /// or by a possessor whose it is, has been done where saying so does it (Predicate::speech_act).
  [[nodiscard]] bool is_settled(std::size_t anchor) const {
    if (!trigger_.speech_act || anchor == no_unit) return false;
    const std::size_t finite = sentence_.clauses[clause_].finite;
    const bool own =
        finder_.possessor(at_) != no_unit || finite == no_unit || !finder_.subjects(clause_, finite).contains(anchor);
    return own && clause_effect(sentence_, rules_, clause_, at_, true).negated &&
           !clause_effect(sentence_, rules_, clause_, at_, false).negated;
  }

  /// `X's criticism of Y led to nothing`: saying so has done it, whatever the clause behind denies, unless that it was said.
  [[nodiscard]] bool is_without_effect() const {
    if (!trigger_.speech_act || finder_.possessor(at_) == no_unit || !fills_subject(sentence_, rules_, at_))
      return false;
    // `X's lawsuit against Y was never filed`
    const Unit& finite = units_[sentence_.clauses[clause_].finite];
    if (finite.is(word_passive | word_copula) || finite.in(group_become)) return false;
    const auto denies = [](const Unit& unit) { return unit.denies(); };
    const auto noun = units_.begin() + static_cast<std::ptrdiff_t>(at_);
    const auto start = units_.begin() + static_cast<std::ptrdiff_t>(sentence_.clauses[clause_].start);
    const auto last = std::min<std::size_t>(sentence_.size(), end_ + Finder::reach_limit);
    return std::none_of(start, noun, denies) &&
           std::any_of(noun, units_.begin() + static_cast<std::ptrdiff_t>(last),
                       [&](const Unit& unit) { return unit.clause == clause_ && unit.denies(); }) &&
           !tells_occurrence(sentence_, rules_, clause_);
  }

  /// `At X's headquarters in Y nobody would comment`: what has its owner at `anchor` in its own phrase and stands under a
  /// preposition of place is there, whatever the clause denies.
  [[nodiscard]] bool is_held_in_place(std::size_t anchor) const {
    const std::size_t start = finder_.phrase_start(at_);
    if (anchor == no_unit || start == 0 || (rules_.groups_of(units_[start - 1].canonical()) & group_locative) == 0)
      return false;
    return anchor > end_ ? units_[anchor].phrase == end_ + 1 : anchor >= start;
  }

  /// `Efter köpet av Y stämde X Z`: where verbs come second, what happened before (group `after`), in front of an active clause
  /// and with nothing but its object, was done by the subject, where its possessor would have done it (no sale) and it is no
  /// act of laws or courts; not by a person where a body may act.
  [[nodiscard]] Indices actors_behind_front() const {
    constexpr std::uint8_t body = type_bit(EntityType::organization);
    constexpr std::uint8_t place = type_bit(EntityType::place);
    const std::size_t start = finder_.phrase_start(at_);
    const std::size_t finite = sentence_.clauses[clause_].finite;
    const bool acts = has_kind(trigger_.subject, Reach::Kind::genitive) && (trigger_.subject_types & place) == 0;
    if (!acts || !rules_.lexicon.verb_second() || finite == no_unit || finite <= end_) return {};
    if (start == 0 || start - 1 != sentence_.clauses[clause_].start || !units_[start - 1].in(group_after)) return {};
    if (units_[finite].is(word_passive) || !units_[finite].has_form(VerbForm::finite)) return {};
    const Indices objects = reach(trigger_.object, trigger_.object_types, no_unit);
    if (objects.empty() || objects.front() <= end_ || objects.front() > finite) return {};
    const bool more = std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(objects.front()) + 1,
                                  units_.begin() + static_cast<std::ptrdiff_t>(finite),
                                  [](const Unit& unit) { return unit.is(word_preposition) && !unit.is(word_adverb); });
    if (more) return {};
    const bool bodies = (trigger_.subject_types & body) != 0;
    return fitting(units_, finder_.subjects(clause_, finite), bodies ? body : trigger_.subject_types);
  }

  /// `X criticises Y for the sanctions against Z`: who is judged for what stands behind a preposition of the group `reasons`, and has no
  /// possessor or agent of its own, has done it, whoever judges.
  void blame(Indices& anchors) const {
    const std::size_t start = finder_.phrase_start(at_);
    if (start < 2 || !units_[start - 1].in(group_reasons) || finder_.possessor(at_) != no_unit) return;
    const bool own = std::any_of(anchors.begin(), anchors.end(), [&](std::size_t i) { return i > at_; });
    const std::size_t judged = own ? no_unit : whom_is_judged(start - 1);
    if (judged != no_unit) anchors = fitting(units_, finder_.expand(judged), trigger_.subject_types);
  }

  /// The object of the verb of judging before the preposition at `preposition` or, where verbs come last, behind it; of a passive its
  /// subject.
  [[nodiscard]] std::size_t whom_is_judged(std::size_t preposition) const {
    std::size_t judged = no_unit;
    const Clause& clause = sentence_.clauses[clause_];
    if (clause.finite == no_unit) return no_unit;
    const auto subject = [&] {
      const Indices subjects = finder_.subjects(clause_, clause.finite);
      return subjects.empty() ? no_unit : subjects.front();
    };
    const auto of_verb = [&](std::size_t verb) {
      const bool passive =
          units_[verb].has_form(VerbForm::passive) || units_[clause.finite].is(word_passive | word_copula);
      const std::size_t acting = subject();
      return passive ? acting : judged == acting ? no_unit : judged;
    };
    for (std::size_t i = preposition; i > clause.start && preposition - i < Finder::reach_limit;) {
      const Unit& unit = units_[--i];
      if (unit.clause != clause_) continue;
      if (unit.verb && !unit.attributive && unit.in(group_judging)) return of_verb(i);
      if (unit.verb && !unit.attributive && !unit.is(word_auxiliary)) return no_unit;
      if (judged == no_unit && unit.is_bare()) judged = i;
    }
    for (std::size_t i = end_ + 1; rules_.lexicon.verb_final() && i < sentence_.size(); ++i) {
      if (units_[i].clause == clause_ && units_[i].verb && units_[i].in(group_judging)) return of_verb(i);
    }
    return no_unit;
  }

  /// Whom the noun names or is said of, the first of fitting type.
  Indices apposed(std::size_t anchor, const Indices& anchors, std::uint8_t types, Arguments& out) {
    const std::size_t noun = described_noun();
    for (const Finder::Apposed& candidate :
         noun == no_unit ? finder_.apposed(at_, end_, anchor) : finder_.apposed(noun, noun, no_unit)) {
      if (candidate.unit == no_unit) break;
      // `A and B, head of X`: one noun in its base form is said of the last one.
      const bool base = units_[at_].text == trigger_.base;
      const bool last_only = candidate.unit < at_ && !candidate.predicative && base &&
                             (trigger_.rest.empty() || finder_.is_singular(end_));
      const bool names = candidate.unit > at_ && !candidate.predicative;
      const bool one = names && base && finder_.is_singular(at_);                      // `X's head A and B`
      const bool inside = finder_.stands_inside(at_, finder_.expand(candidate.unit));  // `X, head of Y, and Z`
      Indices members = last_only || inside || one ? Indices(candidate.unit)
                        : names                    ? finder_.sharing_noun(candidate.unit)
                                                   : finder_.expand(candidate.unit);
      if (candidate.predicative) members = finder_.with_companions(members);  // `X och hans fru Y är bosatta i Z`
      const Indices fit = fitting(units_, members, types);
      const bool overlap = std::any_of(fit.begin(), fit.end(), [&](std::size_t i) { return anchors.contains(i); });
      if (fit.empty() || overlap) continue;
      const bool named = anchor != no_unit && units_[anchor].kind == Unit::Kind::referent;  // a date has no entity
      if (named && fit.size() == 1 && units_[fit.front()].entity == units_[anchor].entity) continue;
      out.construction = candidate.construction;
      out.presupposed = !candidate.predicative;
      if (candidate.predicative && stands_behind_as() && !units_[end_].in(group_kin))
        apply_role(out);
      else if (candidate.predicative)
        apply_predicate(out);
      return fit;
    }
    return {};
  }

  /// `X, eine in Y ansässige Tochter von Z`: the noun behind an adjective that has its phrase before it; no_unit for others.
  [[nodiscard]] std::size_t described_noun() const {
    return is_attribute() && units_[end_ + 1].is_nominal() ? end_ + 1 : no_unit;
  }

  /// `der in Y ansässige Hersteller X`, `das in Y ansässige X`: an adjective between its phrase and the noun or name behind it.
  [[nodiscard]] bool is_attribute() const {
    if (trigger_.kind != Trigger::Class::adjective || at_ == 0 || end_ + 1 >= sentence_.size()) return false;
    const Unit& next = units_[end_ + 1];
    const Unit& before = units_[at_ - 1];
    return before.kind == Unit::Kind::referent && (!before.governor.empty() || before.joined) &&
           (next.is_nominal() || next.is_head());
  }

  /// `runs as head of X`, `was proposed as head of X`, `rejected the job as head of X`: not so sure as the verb; but who `failed as
  /// head of X` was it.
  void apply_role(Arguments& out) const {
    const ClauseEffect embedded = clause_effect(sentence_, rules_, clause_, at_, true);
    const bool denied = embedded.negated && !clause_effect(sentence_, rules_, clause_, at_, false).negated;
    const std::size_t start = finder_.phrase_start(at_);
    const bool of_noun = start > 1 && units_[start - 2].is_nominal() && !units_[start - 2].verb;
    apply_clause(out, !denied || of_noun);
    if (out.negated && opens_clause_with_role()) {
      const Unit& finite = units_[sentence_.clauses[clause_].finite];
      out.negated = false;
      if (!finite.is(word_modal) && !finite.in(group_reports)) out.status = Status::possible;
    }
  }

  /// `As head of X, Y would not say`: what denies the sentence leaves true as whom somebody speaks or may do something; of other
  /// verbs nobody knows (`Als Chef von X kommt Y nicht infrage`).
  [[nodiscard]] bool opens_clause_with_role() const {
    const std::size_t finite = sentence_.clauses[clause_].finite;
    const std::size_t start = finder_.phrase_start(at_);
    return finite != no_unit && end_ < finite && start > 0 && sentence_.clauses[clause_].start + 1 >= start &&
           !units_[start - 1].is(word_negation);
  }

  [[nodiscard]] bool stands_behind_as() const {
    const std::size_t start = finder_.phrase_start(at_);
    if (start == 0 || !units_[start - 1].is(word_as)) return false;
    const bool adverbial =
        start > 1 && units_[start - 2].kind == Unit::Kind::word && units_[start - 2].has_several_words();
    return !adverbial;  // `as well as`
  }

  /// `dreams of becoming head of X`, `without being head of X`: the predicate of an infinitive is as true as that is; no_unit for others.
  [[nodiscard]] std::size_t infinitive_before() const {
    const std::size_t start = finder_.phrase_start(at_);
    for (std::size_t back = 1; back <= 3 && back <= start; ++back) {
      const std::size_t verb = start - back;
      const Unit& unit = units_[verb];
      if (unit.is(word_passive | word_copula))
        return stands_as_infinitive(verb) || is_left_undone(verb) ? verb : no_unit;
      if (unit.verb) return !unit.finite && !unit.attributive && !is_perfect(unit) ? verb : no_unit;
      if (!unit.is(word_adverb | word_as)) return no_unit;
    }
    return no_unit;
  }

  /// `to be head of X`, `denied being head of X`: an auxiliary behind the marker of infinitives or right behind another verb.
  [[nodiscard]] bool stands_as_infinitive(std::size_t auxiliary) const {
    if (!units_[auxiliary].finite) return !is_perfect(units_[auxiliary]);
    if (auxiliary == 0) return false;
    const Unit& before = units_[auxiliary - 1];
    return before.is(word_infinitive_marker) || (before.verb && before.finite && !before.is(word_auxiliary));
  }

  /// `has resigned as head of X` is no infinitive.
  static bool is_perfect(const Unit& unit) {
    return unit.has_form(VerbForm::supine) && !unit.has_form(VerbForm::infinitive);
  }

  static bool is_apposed(std::span<const Reach> reaches) {
    return has_kind(reaches, Reach::Kind::apposed) || has_kind(reaches, Reach::Kind::head);
  }

  static bool has_kind(std::span<const Reach> reaches, Reach::Kind kind) {
    return std::any_of(reaches.begin(), reaches.end(), [&](const Reach& reach) { return reach.kind == kind; });
  }

  void apply_predicate(Arguments& out) const {
    const std::size_t infinitive = infinitive_before();
    apply_clause(out, infinitive != no_unit, is_left_undone(infinitive) ? infinitive : at_);
  }

  /// `without becoming head of X`, `utan att vara vd för X`: the infinitive or gerund at `verb` right behind a preposition that denies it.
  [[nodiscard]] bool is_left_undone(std::size_t verb) const {
    if (verb == no_unit || verb == 0) return false;
    const std::size_t before = units_[verb - 1].is(word_infinitive_marker) && verb > 1 ? verb - 2 : verb - 1;
    return units_[before].is(word_negative_preposition);
  }

  /// `event`: the noun is what the clause's verb does, so what embeds verbs embeds it too (`plans the acquisition`).
  void apply_clause(Arguments& out, bool event) const { apply_clause(out, event, at_); }
  /// `at`: the verb or noun of which the clause tells how it holds.
  void apply_clause(Arguments& out, bool event, std::size_t at) const {
    const bool presupposed = event && stands_behind_after();
    const ClauseEffect effect = clause_effect(sentence_, rules_, clause_, at, event && !presupposed);
    out.negated = out.negated || (effect.negated && !presupposed);
    const bool settled = effect.status == Status::planned && is_announced();
    if (out.status == Status::asserted && !settled) out.status = effect.status;
  }

  /// `X will become head of Y`: whoever is told to take a post has it; not who merely wishes to.
  [[nodiscard]] bool is_announced() const {
    const std::size_t finite = sentence_.clauses[clause_].finite;
    if (finite == no_unit || !units_[finite].is(word_modal) || !units_[finite].in(group_announcing)) return false;
    if (is_wished_for()) return false;
    std::size_t verb = finite + 1;
    while (verb < at_ && units_[verb].is(word_adverb)) ++verb;
    // `X would step down as head of Y`: whoever is told to leave a post has it as well.
    return verb < at_ && units_[verb].in(group_become | group_leaving) && units_[verb].has_form(VerbForm::infinitive);
  }

  /// `dreams that X will become a member of Y`, `Det ryktas att X ska bli …`: the clause is embedded by a verb that does not assert it.
  [[nodiscard]] bool is_wished_for() const {
    const Clause& clause = sentence_.clauses[clause_];
    if (clause.kind != Clause::Kind::complement || clause.parent == no_unit) return false;
    const std::size_t around = sentence_.clauses[clause.parent].finite;
    if (around == no_unit) return false;
    const auto& readings = units_[around].word->verbs;
    return std::any_of(readings.begin(), readings.end(), [&](const VerbReading& reading) {
      const auto embeddings = rules_.lexicon.embedding(reading.lemma);
      return std::any_of(embeddings.begin(), embeddings.end(), [](const Lexicon::Embedding& embedding) {
        return embedding.status == Status::planned || embedding.status == Status::possible ||
               (embedding.status == Status::reported && embedding.particle.empty());
      });
    });
  }

  /// `urged to stop after its launch of X`: what something else follows is neither denied nor embedded with that.
  [[nodiscard]] bool stands_behind_after() const {
    const std::size_t start = finder_.phrase_start(at_);
    return start > 0 && units_[start - 1].in(group_after);
  }

  [[nodiscard]] Indices reach(std::span<const Reach> alternatives, std::uint8_t types, std::size_t taken) const {
    for (const Reach& alternative : alternatives) {
      if (alternative.kind == Reach::Kind::date) {
        const std::size_t date = finder_.date_near(clause_, at_);
        if (date != no_unit) return Indices(date);
        continue;
      }
      for (const std::size_t candidate : role(alternative)) {
        if (candidate == taken || is_of_part(candidate)) continue;
        const bool under = alternative.kind == Reach::Kind::under;
        const Indices members = under ? finder_.with_companions(finder_.expand(candidate)) : finder_.expand(candidate);
        const Indices fit = fitting(units_, members, types);
        if (!fit.empty() && !fit.contains(taken)) return fit;
      }
    }
    return {};
  }

  /// `head of research at X`, where only the whole counts: another noun, no board, fills the place right behind the noun, and
  /// the phrase of `candidate` stands behind that.
  [[nodiscard]] bool is_of_part(std::size_t candidate) const {
    if (!trigger_.whole_object || trigger_.kind != Trigger::Class::noun || candidate <= end_ + 1) return false;
    const Unit& first = units_[end_ + 1];
    const bool reached = std::any_of(trigger_.object.begin(), trigger_.object.end(), [&](const Reach& reach) {
      return reach.kind == Reach::Kind::under && first.is(word_preposition) && reach.marker == first.canonical();
    });
    if (!reached && !first.is(word_genitive_determiner) && !first.in(group_charge)) return false;
    bool part = false;
    for (std::size_t i = end_ + 2; i < candidate; ++i) {
      const Unit& unit = units_[i];
      if (part && (unit.is(word_preposition) || unit.is(word_genitive_determiner))) return true;
      if (unit.in(group_boards | group_time_nouns)) return false;
      part |= unit.is_nominal() && !unit.is(word_determiner);
    }
    return false;
  }

  [[nodiscard]] bool governed() const {
    const std::size_t start = finder_.phrase_start(at_);
    return start > 0 && units_[start - 1].is(word_preposition);
  }

  /// `Förbudet mot X drabbar Y`, `Köpet av X betalar Y med …`: where verbs come second, the noun fills the front alone, and what
  /// stands behind the verb may be its subject or its object.
  [[nodiscard]] bool fills_front() const {
    const Clause& clause = sentence_.clauses[clause_];
    const bool event = trigger_.kind == Trigger::Class::noun && !trigger_.denotes_argument() && !trigger_.symmetric;
    if (!rules_.lexicon.verb_second() || !event || finder_.phrase_start(at_) != clause.start) return false;
    const Indices subjects = finder_.subjects(clause_, clause.finite);
    return !subjects.empty() && subjects.front() > clause.finite && subjects.front() < sentence_.size();
  }

  /// `i dennes äktenskap med X`: a possessive pronoun before the noun that means who was named last, where nobody is found for
  /// it.
  [[nodiscard]] bool is_of_somebody_unknown() const {
    for (std::size_t i = finder_.phrase_start(at_); i < at_; ++i) {
      if (units_[i].kind != Unit::Kind::word || !units_[i].refers) continue;
      const auto& anaphors = units_[i].word->anaphors;
      if (std::any_of(anaphors.begin(), anaphors.end(),
                      [](const Anaphor& anaphor) { return anaphor.possessive && anaphor.nearest; }))
        return true;
    }
    return false;
  }

  /// `After the lawsuit against X, Y bought Z`: under a preposition that opens the clause, other than `with`; who is against X is
  /// not told.
  [[nodiscard]] bool opposes_in_front(std::size_t finite) const {
    const std::size_t start = finder_.phrase_start(at_);
    if (end_ + 1 >= finite || start == 0 || !units_[end_ + 1].in(group_opposing)) return false;
    const Unit& preposition = units_[start - 1];
    return preposition.is(word_preposition) && !preposition.in(group_comitative) &&
           sentence_.clauses[clause_].start + 1 == start;
  }

  /// `X, which Anna Ek is head of` and `X, where Anna Ek is head`: the relative pronoun under the noun's preposition.
  [[nodiscard]] std::size_t governed_pronoun(std::string_view marker) const {
    const Clause& clause = sentence_.clauses[clause_];
    if (clause.pronoun == no_unit || at_ < clause.start) return no_unit;
    const Unit& pronoun = units_[clause.pronoun];
    const bool where = pronoun.governor == place_governor && (rules_.groups_of(marker) & group_locative) != 0;
    const bool stranded = pronoun.governor == marker && pronoun.phrase == end_ + 1;
    return pronoun.is_head() && pronoun.relative && (where || stranded) ? clause.pronoun : no_unit;
  }

  /// Whom a noun under `with` is said of.
  struct Holder {
    std::size_t unit = no_unit;
    bool known = false;        ///< the phrase belongs to what stands before it, which may be nobody; else to the clause
    bool predicative = false;  ///< `X is a firm with its seat in Y`: as true as that is
  };

  /// Where the preposition before the noun's phrase stands, if it is `with`; no_unit where another or none does, or the phrase
  /// names whose the noun is (`with Y's seat in Z`).
  [[nodiscard]] std::size_t with_before() const {
    std::size_t start = finder_.phrase_start(at_);
    while (start > 0 && units_[start - 1].kind == Unit::Kind::referent && units_[start - 1].genitive) {
      if (!units_[start - 1].anaphoric) return no_unit;
      --start;
    }
    const bool with = start > 0 && units_[start - 1].is(word_preposition) && units_[start - 1].in(group_comitative);
    return with ? start - 1 : no_unit;
  }

  /// `X bought Y with its seat in Z`, `X bought Y, a firm with its seat in Z`, but `X found an owner with its seat in Z`: the
  /// name right before the preposition, or what the noun there names or is said of.
  [[nodiscard]] Holder find_holder() const {
    const std::size_t with = with_before();
    if (with == no_unit || with == 0) return {};
    std::size_t last = with - 1;
    if (last > 0 && units_[last].is_mark(",")) --last;
    // `X, a firm in Y with its seat in Z`
    while (units_[last].kind == Unit::Kind::referent && units_[last].type == EntityType::place &&
           !units_[last].governor.empty() && units_[last].phrase > 0 && units_[last].phrase <= last)
      last = units_[last].phrase - 1;
    if (units_[last].is_head()) return {.unit = last, .known = true};
    if (units_[last].kind != Unit::Kind::word || !units_[last].is_nominal() || units_[last].verb) return {};
    for (const Finder::Apposed& candidate : finder_.apposed(last, last, no_unit)) {
      if (candidate.unit != no_unit && has_type(trigger_.subject_types, units_[candidate.unit].type))
        return {.unit = candidate.unit, .known = true, .predicative = candidate.predicative};
    }
    return {.known = true};
  }

  /// `the X lawsuit against Y`: where the other argument stands under a preposition, the first part of a compound is as good as
  /// a possessor.
  [[nodiscard]] bool compounds_possess() const {
    const auto stands_under = [](std::span<const Reach> role) {
      return !role.empty() &&
             std::all_of(role.begin(), role.end(), [](const Reach& reach) { return reach.kind == Reach::Kind::under; });
    };
    return stands_under(trigger_.subject) || stands_under(trigger_.object);
  }

  [[nodiscard]] Indices role(const Reach& reach) const {
    switch (reach.kind) {
      case Reach::Kind::holder:
        return with_before() == no_unit ? Indices() : role({.kind = Reach::Kind::subject});
      case Reach::Kind::genitive: {
        Indices found(finder_.possessor(end_));
        found.add(finder_.possessor(at_));
        if (found.empty() && compounds_possess()) {
          const std::size_t part = finder_.compound_part(at_);
          if (part != no_unit && units_[part].type != EntityType::place) found.add(part);
        }
        return found;
      }
      case Reach::Kind::compound:
        return Indices(finder_.compound_part(at_));
      case Reach::Kind::under: {
        const Indices behind = finder_.under_noun(end_, reach.marker);
        if (!behind.empty()) return behind;
        if (const std::size_t pronoun = governed_pronoun(reach.marker); pronoun != no_unit) return Indices(pronoun);
        // The participle before a noun has its prepositions before it, where verbs come last.
        if (is_attribute() || (units_[at_].attributive && rules_.lexicon.verb_final()))
          return finder_.under_attribute(at_, reach.marker);
        // An adjective's prepositions stand anywhere in the clause; so do those of a noun that is its subject, but not of
        // one that only describes a name (`Der Bus X fährt mit Motoren von Y`).
        const std::size_t finite = sentence_.clauses[clause_].finite;
        const bool described = is_apposed(trigger_.subject) || is_apposed(trigger_.object);
        const bool subject = finite != no_unit && finite > at_ && !governed() && !described && !fills_front();
        if (trigger_.kind == Trigger::Class::noun && !subject) return {};
        return finder_.under(clause_, trigger_.kind == Trigger::Class::noun ? finite : at_, reach.marker);
      }
      case Reach::Kind::reporter:
        return finder_.reporters(clause_);
      case Reach::Kind::subject: {
        const std::size_t finite = sentence_.clauses[clause_].finite;
        if (finite != no_unit && opposes_in_front(finite)) return {};
        if (trigger_.symmetric && trigger_.denotes_argument() && finder_.relative_aside(clause_) != no_unit) return {};
        if (is_of_somebody_unknown()) return {};
        if (finite == no_unit) return Indices(finder_.head_before_insertion(clause_));
        if (trigger_.with.empty() && fills_front()) return {};
        const Indices subjects = finder_.subjects(clause_, finite);
        // `Elden tog X efter …`: behind a noun that fills the front, what follows the verb is rather its object.
        const bool doubtful = rules_.lexicon.verb_second() && !subjects.empty() && subjects.front() > finite &&
                              governed() && finder_.has_noun_subject(clause_, finite);
        return doubtful ? Indices() : subjects;
      }
      case Reach::Kind::object: {
        const std::size_t finite = sentence_.clauses[clause_].finite;
        if (finite == no_unit) return {};
        const Indices subjects = finder_.subjects(clause_, finite);
        return finder_.objects(clause_, finite, subjects.empty() ? no_unit : subjects.front());
      }
      default:
        return {};
    }
  }

  const UnitSentence& sentence_;
  const RelationRules::LanguageRules& rules_;
  Finder finder_;
  std::span<const Unit> units_;
  std::size_t at_;
  std::size_t end_;  ///< last unit of the trigger
  std::size_t clause_;
  const Trigger& trigger_;
  Holder holder_;  ///< where the trigger asks for one
};

}  // namespace

bool rest_follows(const UnitSentence& sentence, std::size_t at, const Trigger& trigger) {
  for (const std::string_view stem : trigger.rest) {
    // `the gallery's director`, but `the women's team`
    const Unit& before = sentence.units[at];
    const bool body = before.refers && has_type(before.word->anaphors.front().types, EntityType::organization);
    const bool owner = before.genitive || (before.possessive && body);
    if (owner || ++at >= sentence.size()) return false;
    if (sentence.units[at].stem != stem && sentence.units[at].text != stem) return false;
  }
  return true;
}

Arguments find_noun_arguments(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t at,
                              const Trigger& trigger) {
  return NounArguments(sentence, rules, at, trigger).run();
}

}  // namespace gazgraph
