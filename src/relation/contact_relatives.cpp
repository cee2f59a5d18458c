// `a chip X has developed`, `selskapet hun grunnla`: some languages leave a relative pronoun out where it is no subject. A
// unit without text is put in its place, so that all that follows treats both ways of saying it alike. A noun right before a
// name may also be apposed to it (`the firm X has bought Y`): the name must then be nothing that the noun could mean, or
// the noun indefinite, and what the verb does must still want its object.
#include <algorithm>

#include "units.hpp"

namespace gazgraph {
namespace {

class ContactRelatives {
 public:
  ContactRelatives(std::vector<Unit>& units, const RelationRules::LanguageRules& rules)
      : units_(units), rules_(rules) {}

  /// Whether there are any.
  bool run() {
    bool any = false;
    for (std::size_t i = 1; i + 1 < units_.size(); ++i) {
      if (!opens(i)) continue;
      units_.insert(units_.begin() + static_cast<std::ptrdiff_t>(i), left_out(units_[i].begin));
      any = true;
      ++i;
    }
    return any;
  }

 private:
  static Unit left_out(std::uint32_t at) {
    static const Lexicon::Word pronoun{.classes = word_relative, .canonical = {}, .verbs = {}, .anaphors = {}};
    Unit unit{.begin = at, .end = at};
    unit.take_word(&pronoun);
    unit.left_out = true;
    return unit;
  }

  /// Whether a pronoun is left out before unit `i`, the subject of the clause.
  [[nodiscard]] bool opens(std::size_t i) const {
    const Unit& subject = units_[i];
    const Unit& noun = units_[i - 1];
    if (!is_common_noun(noun) || noun.in(group_time_nouns) || leads_to_complement(noun)) return false;
    const std::size_t verb = verb_behind(i);
    if (verb == no_unit || stands_in_opening_phrase(i - 1)) return false;
    if (subject.word != nullptr && subject.word->is_subject_pronoun()) return true;
    if (may_be_subject(subject)) return !object_follows(verb) && has_verb_beside(i, verb);
    if (subject.kind != Unit::Kind::referent || subject.anaphoric || subject.genitive || subject.compound ||
        subject.demonym)
      return false;
    if (is_coordinated(i - 1)) return false;
    if (noun.in(group_kin) && subject.type == EntityType::person) return false;  // `his daughter X founded it`
    const std::uint8_t types = types_of(noun);
    if (types == 0) return is_indefinite(i - 1) && !object_follows(verb) && has_verb_beside(i, verb);
    // `the site X` and `the model X` are said of firms too.
    constexpr std::uint8_t person = type_bit(EntityType::person);
    const bool surely_other = (types & person) == 0 ? subject.type == EntityType::person
                                                    : types == person && subject.type != EntityType::person;
    const bool maker = subject.type == EntityType::organization && types == type_bit(EntityType::product);
    return surely_other || (maker && !object_follows(verb) && wants_object(verb));
  }

  /// `it`: a pronoun whose form tells nothing of its case.
  [[nodiscard]] static bool may_be_subject(const Unit& unit) {
    if (unit.word == nullptr || !unit.word->is_pronoun() || unit.is(word_determiner)) return false;
    return std::none_of(unit.word->anaphors.begin(), unit.word->anaphors.end(),
                        [](const Anaphor& anaphor) { return anaphor.object || anaphor.possessive; });
  }

  /// `news X has bought Y`; but where verbs come second, a noun that asserts what it embeds has the word for it (`ett beslut att
  /// …`), so that `ett beslut X fattade` says whose it is.
  [[nodiscard]] bool leads_to_complement(const Unit& noun) const {
    return noun.embedding() != nullptr && !(rules_.lexicon.verb_second() && noun.embedding()->implies());
  }

  [[nodiscard]] static bool is_common_noun(const Unit& unit) {
    if (unit.kind == Unit::Kind::referent)
      return unit.anaphoric && unit.word != nullptr && !unit.word->anaphors.empty() && unit.word->anaphors.front().noun;
    return unit.kind == Unit::Kind::word && unit.is_nominal() && !unit.verb && !unit.capitalized && !unit.possessive;
  }

  /// The verb right behind unit `i`, adverbs and negations aside, which can be finite.
  [[nodiscard]] std::size_t verb_behind(std::size_t i) const {
    std::size_t at = i + 1;
    while (at < units_.size() && at < i + 3 && units_[at].is(word_adverb | word_negation) && !units_[at].verb) ++at;
    if (at >= units_.size() || units_[at].word == nullptr || units_[at].kind != Unit::Kind::word) return no_unit;
    const Lexicon::Word& word = *units_[at].word;
    return word.may_be_finite() && (word.classes & (word_preposition | word_coordinator)) == 0 ? at : no_unit;
  }

  /// `In the town X was arrested`: the noun ends a prepositional phrase that opens the sentence.
  [[nodiscard]] bool stands_in_opening_phrase(std::size_t noun) const {
    if (!units_.front().is(word_preposition)) return false;
    return std::none_of(units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(noun),
                        [](const Unit& unit) { return unit.kind == Unit::Kind::mark || (unit.verb && unit.finite); });
  }

  /// Types of what a noun may mean; 0: unknown.
  [[nodiscard]] std::uint8_t types_of(const Unit& noun) const {
    std::uint8_t types = 0;
    if (const auto* anaphors = noun_anaphors(rules_.lexicon, noun.text)) {
      for (const Anaphor& anaphor : *anaphors) types |= anaphor.types;
    }
    return types;
  }

  /// The first word of the phrase of a noun.
  [[nodiscard]] std::size_t start_of(std::size_t noun) const {
    while (noun > 0 && units_[noun - 1].kind == Unit::Kind::word &&
           (units_[noun - 1].is(word_determiner) || units_[noun - 1].is_nominal()))
      --noun;
    return noun;
  }

  /// `the paper X and the site Y`: two names with their nouns.
  [[nodiscard]] bool is_coordinated(std::size_t noun) const {
    const std::size_t start = start_of(noun);
    return start > 0 && units_[start - 1].is(word_coordinator);
  }

  /// The last verb of those that stand together wants an object, and has none as its subject.
  [[nodiscard]] bool wants_object(std::size_t verb) const {
    while (verb + 1 < units_.size() && units_[verb + 1].has_forms()) {
      if (units_[verb].is(word_passive | word_copula)) return false;
      ++verb;
    }
    const auto& readings = units_[verb].word->verbs;
    return std::any_of(readings.begin(), readings.end(), [&](const VerbReading& reading) {
      const auto& triggers = rules_.verb_triggers(reading.lemma);
      return std::any_of(triggers.begin(), triggers.end(), [&](std::uint32_t number) {
        const auto& object = rules_.triggers[number].object;
        return std::any_of(object.begin(), object.end(),
                           [](const Reach& reach) { return reach.kind == Reach::Kind::object; });
      });
    });
  }

  /// Another verb than those that stand together from `verb` on, behind `subject`, could be that of the clause around; but `not a
  /// single X is used`.
  [[nodiscard]] bool has_verb_beside(std::size_t subject, std::size_t verb) const {
    std::size_t end = verb + 1;
    while (end < units_.size() && (units_[end].verb || units_[end].is(word_adverb))) ++end;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if ((i + 1 < subject || i >= end) && units_[i].verb && units_[i].may_be_finite()) return true;
    }
    return false;
  }

  /// `a chip`, `en brikke`: its phrase begins with a determiner that is no definite one.
  [[nodiscard]] bool is_indefinite(std::size_t noun) const {
    for (std::size_t back = 1; back <= 4 && back <= noun; ++back) {
      const Unit& before = units_[noun - back];
      if (before.is(word_determiner)) return !before.in(group_anaphora_determiners) && before.word->anaphors.empty();
      if (!before.is_nominal() && !before.is(word_adverb)) return false;
    }
    return false;
  }

  [[nodiscard]] bool object_follows(std::size_t verb) const {
    std::size_t at = verb + 1;
    while (at < units_.size() && (units_[at].verb || units_[at].is(word_adverb))) ++at;
    return at < units_.size() &&
           (units_[at].kind == Unit::Kind::referent || units_[at].is(word_determiner) || units_[at].is_nominal());
  }

  std::vector<Unit>& units_;
  const RelationRules::LanguageRules& rules_;
};

}  // namespace

void insert_contact_relatives(std::vector<Unit>& units, const RelationRules::LanguageRules& rules) {
  if (!rules.lexicon.contact_relatives() || units.size() < 3 || !ContactRelatives(units, rules).run()) return;
  for (Unit& unit : units) unit.verb = unit.finite = unit.attributive = unit.reduced = unit.opens_clause = false;
  mark_verbs(units, rules);  // anew: a verb more is finite
}

}  // namespace gazgraph
