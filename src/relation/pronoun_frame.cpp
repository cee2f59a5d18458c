// The verb beside a pronoun has rules whose other words and arguments stand in its clause; what they take where the pronoun
// stands, it may mean (`it competes with the X`: a product; `it has sued X`: no product).
#include "pronoun_frame.hpp"

#include <algorithm>

#include "discourse.hpp"

namespace gazgraph {
namespace {

class PronounFrame {
 public:
  PronounFrame(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t at,
               const Anaphor& anaphor)
      : sentence_(sentence), units_(sentence.units), rules_(rules), at_(at), anaphor_(anaphor) {}

  FrameTypes run() {
    if (at_ > 0 && units_[at_ - 1].is(word_preposition) && !units_[at_ - 1].is(word_subordinator)) return {};
    find_clause();
    if (!find_verb()) return {};
    note_others();
    FrameTypes types{.possible = 0};
    for (const VerbReading& reading : units_[verb_].word->verbs) {
      if (!is_object_ && is_finite(reading) != (auxiliaries_ == 0)) continue;
      const bool object = is_passive(reading) || is_object_;
      for (const std::uint32_t number : rules_.verb_triggers(reading.lemma)) {
        const Trigger& trigger = rules_.triggers[number];
        if (words_stand_there(trigger)) add(trigger, object, types);
      }
    }
    if (types.possible == 0) return {};
    return types;
  }

 private:
  [[nodiscard]] static bool may_be_main_verb(const Unit& unit) {
    return unit.kind == Unit::Kind::word && unit.has_forms() && !unit.is(word_auxiliary | word_preposition | word_noun);
  }

  [[nodiscard]] static bool is_finite(const VerbReading& reading) {
    return reading.form == VerbForm::finite || reading.form == VerbForm::passive;
  }

  /// Between marks and words that join clauses.
  void find_clause() {
    first_ = at_;
    while (first_ > 0 && !parts_clauses(units_[first_ - 1])) --first_;
    last_ = at_ + 1;
    while (last_ < sentence_.size() && !parts_clauses(units_[last_])) ++last_;
  }

  /// `it uses X`, `it has been used by X`; `X uses it`, `X has not used it`; `X hat ihn genutzt`; `I fjol köpte den X`.
  bool find_verb() {
    const bool behind_finite = at_ > first_ && units_[at_ - 1].may_be_finite();
    const bool named_before = std::any_of(
        units_.begin() + static_cast<std::ptrdiff_t>(first_), units_.begin() + static_cast<std::ptrdiff_t>(at_),
        [](const Unit& unit) { return unit.kind == Unit::Kind::referent && !unit.genitive && !unit.demonym; });
    is_object_ = anaphor_.object || anaphor_.proclitic || (!anaphor_.subject && named_before);
    const bool inverted = behind_finite && !is_object_;
    if (inverted && may_be_main_verb(units_[at_ - 1])) return take(at_ - 1);
    if (inverted) auxiliaries_ |= units_[at_ - 1].classes;
    return is_object_ && !anaphor_.proclitic ? find_verb_before() : find_verb_behind();
  }

  bool take(std::size_t verb) {
    verb_ = verb;
    return true;
  }

  /// The first verb behind the pronoun; behind an auxiliary nothing but a participle or an infinitive.
  bool find_verb_behind() {
    for (std::size_t i = at_ + 1; i < last_; ++i) {
      const Unit& unit = units_[i];
      if (unit.is(word_auxiliary)) {
        auxiliaries_ |= unit.classes;
        continue;
      }
      const bool finite = unit.has_form(VerbForm::finite) || unit.has_form(VerbForm::passive);
      const bool other = unit.has_form(VerbForm::participle) || unit.has_form(VerbForm::infinitive) ||
                         unit.has_form(VerbForm::supine) || unit.has_form(VerbForm::passive_supine) ||
                         unit.has_form(VerbForm::passive_infinitive);
      if (may_be_main_verb(unit) && (auxiliaries_ == 0 ? finite : other)) return take(i);
      if (auxiliaries_ == 0 && !unit.is(word_adverb | word_negation | word_determiner)) return false;
    }
    return false;
  }

  /// The last verb before the pronoun that stands next to it, particles and adverbs between, or one that ends the clause.
  bool find_verb_before() {
    for (std::size_t i = at_; i-- > first_;) {
      if (may_be_main_verb(units_[i])) return take(i);
      if (units_[i].is(word_auxiliary) && rules_.lexicon.verb_final()) break;
      if (!units_[i].is(word_adverb | word_negation) && !units_[i].in(group_particles)) return false;
    }
    return may_be_main_verb(units_[last_ - 1]) && last_ - 1 > at_ && take(last_ - 1);
  }

  /// `was used`, `används`: the subject is what the verb has as object.
  [[nodiscard]] bool is_passive(const VerbReading& reading) const {
    if (is_object_) return false;
    switch (reading.form) {
      case VerbForm::passive:
      case VerbForm::passive_infinitive:
      case VerbForm::passive_supine:
        return true;
      case VerbForm::participle:
        if ((auxiliaries_ & (word_passive | word_copula)) == 0) return false;
        return (auxiliaries_ & word_passive) != 0 || !rules_.lexicon.is_perfect_with_be(reading.lemma);
      default:
        return false;
    }
  }

  /// Types of the clause's other arguments.
  void note_others() {
    for (std::size_t i = first_; i < last_; ++i) {
      if (i != at_ && units_[i].kind == Unit::Kind::referent && !units_[i].demonym) others_ |= type_bit(units_[i].type);
    }
  }

  template <typename Test>
  [[nodiscard]] bool any_unit(Test test) const {
    return std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(first_),
                       units_.begin() + static_cast<std::ptrdiff_t>(last_), test);
  }

  [[nodiscard]] bool words_stand_there(const Trigger& trigger) const {
    if (trigger.object.empty() || trigger.object_is_date) return false;
    for (const std::string_view word : trigger.rest) {
      if (!any_unit([&](const Unit& unit) { return unit.text == word; })) return false;
    }
    const auto has_one_of = [&](std::span<const Term> terms) {
      return any_unit([&](const Unit& unit) { return unit.has_one_of(terms); });
    };
    if (!trigger.with.empty() && !has_one_of(trigger.with)) return false;
    return trigger.without.empty() || !has_one_of(trigger.without);
  }

  /// A way to the other argument under a preposition that stands in the clause, or under none.
  [[nodiscard]] bool may_be_reached(std::span<const Reach> reaches) const {
    return std::any_of(reaches.begin(), reaches.end(), [&](const Reach& reach) {
      if (reach.kind != Reach::Kind::under) return true;
      return any_unit(
          [&](const Unit& unit) { return unit.is(word_preposition) && reach.marker.ends_with(unit.canonical()); });
    });
  }

  /// What the trigger takes in the place of the pronoun, if its other argument may stand in the clause.
  void add(const Trigger& trigger, bool object, FrameTypes& types) const {
    const Reach::Kind place = object ? Reach::Kind::object : Reach::Kind::subject;
    const auto takes = [&](std::span<const Reach> reaches) {
      return std::any_of(reaches.begin(), reaches.end(), [&](const Reach& reach) { return reach.kind == place; });
    };
    const auto note = [&](std::uint8_t own, std::uint8_t usual, std::span<const Reach> reaches, std::uint8_t other) {
      if ((other & others_) == 0 || !may_be_reached(reaches)) return;
      types.possible |= own;
      // `X competes with Y`: like with like.
      const auto like = static_cast<std::uint8_t>(own == other ? own & others_ : usual);
      types.usual |= like;
    };
    if (takes(trigger.subject))
      note(trigger.subject_types, trigger.usual_subject, trigger.object, trigger.object_types);
    if (takes(trigger.object)) note(trigger.object_types, trigger.usual_object, trigger.subject, trigger.subject_types);
  }

  const UnitSentence& sentence_;
  const std::vector<Unit>& units_;
  const RelationRules::LanguageRules& rules_;
  std::size_t at_;
  const Anaphor& anaphor_;
  std::size_t first_ = 0, last_ = 0;  ///< of the clause
  std::size_t verb_ = no_unit;
  std::uint32_t auxiliaries_ = 0;  ///< classes of those before the verb
  bool is_object_ = false;
  std::uint8_t others_ = 0;
};

}  // namespace

FrameTypes types_by_frame(const UnitSentence& sentence, const RelationRules::LanguageRules& rules, std::size_t at,
                          const Anaphor& anaphor) {
  return PronounFrame(sentence, rules, at, anaphor).run();
}

}  // namespace gazgraph
