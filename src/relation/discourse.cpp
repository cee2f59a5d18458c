// Which words may stand for an entity, and where they stand as they do then: a pronoun, or a definite noun that names nothing
// beside it and is not told whose or what it is. Whom they mean says discourse_antecedents.cpp.
#include "discourse.hpp"

#include <algorithm>

#include "effects.hpp"
#include "finder.hpp"

namespace gazgraph {
namespace {

/// `the three firms`, `the two largest firms`, `the combined firms`: the plural word at `i` has a number that is not two, or
/// that stands before more than the noun, or it is told to be something new.
bool no_pair(const std::vector<Unit>& units, std::size_t i) {
  if (i > 0 && units[i - 1].in(group_newcomers)) return true;
  // `de två största bolagen`
  for (std::size_t at = i + 2; at < units.size() && at <= i + 4 && units[i + 1].in(group_numbers); ++at) {
    if (!units[at].is_nominal()) break;
    if (units[at].refers && units[at].word->anaphors.front().plural) return true;
  }
  for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
    const Unit& before = units[i - back];
    if (before.in(group_numbers)) {
      const bool two = before.refers && before.word->anaphors.front().plural;
      return !two || back > 1;
    }
    if (!before.is_nominal() && !before.demonym) return false;
  }
  return false;
}

/// A participle in the clause of the auxiliary at `at`, right before it or anywhere behind.
bool has_participle(const UnitSentence& sentence, std::size_t at) {
  const auto is_participle = [](const Unit& unit) {
    return unit.kind == Unit::Kind::word && unit.word != nullptr && unit.word->has_form(VerbForm::participle);
  };
  if (at > 0 && is_participle(sentence.units[at - 1])) return true;
  for (std::size_t i = at + 1; i < sentence.size() && i < at + 25 && sentence.units[i].kind != Unit::Kind::mark; ++i) {
    if (is_participle(sentence.units[i])) return true;
  }
  return false;
}

/// `her`: a possessive that is an object pronoun too.
bool has_both_cases(const Unit& unit) {
  const auto any = [&](auto test) { return std::any_of(unit.word->anaphors.begin(), unit.word->anaphors.end(), test); };
  return unit.word != nullptr && any([](const Anaphor& a) { return a.possessive && !a.enclitic && !a.speaker; }) &&
         any([](const Anaphor& a) { return a.object && !a.possessive && !a.proclitic; });
}

/// `er laget av X`, where the noun `laget` is another word: a participle right behind an auxiliary.
bool is_made_of_verb(const UnitSentence& sentence, std::size_t i) {
  constexpr std::uint32_t helping = word_perfect | word_passive | word_copula;
  const Unit& unit = sentence.units[i];
  return i > 0 && unit.word != nullptr && sentence.units[i - 1].is(helping) &&
         (unit.word->has_form(VerbForm::participle) || unit.word->has_form(VerbForm::supine));
}

/// `η διευθύντρια της εφημερίδας X`: in the genitive behind a title, before a name of another type at `name` that follows
/// directly.
bool is_owner_before_name(const UnitSentence& sentence, std::size_t i, std::size_t name, const Anaphor& anaphor) {
  const auto& units = sentence.units;
  const Unit& unit = units[name];
  return name == i + 1 && unit.type == EntityType::person && !has_type(anaphor.types, unit.type) && i > 1 &&
         units[i - 1].is(word_genitive_determiner) && units[i - 2].is_nominal();
}

/// `raised here in X`: a preposition of place at `at`, with a name in its phrase.
bool is_told_where(const UnitSentence& sentence, std::size_t at) {
  if (at >= sentence.size() || !sentence.units[at].in(group_locative)) return false;
  for (std::size_t i = at + 1; i < sentence.size() && i < at + 4; ++i) {
    if (sentence.units[i].kind == Unit::Kind::referent) return true;
    if (!sentence.units[i].is_nominal() && !sentence.units[i].is(word_determiner)) break;
  }
  return false;
}

/// An article in the genitive; one that no noun follows is an enclitic (`the launch of its satellite`).
bool opens_genitive(const std::vector<Unit>& units, std::size_t i) {
  const Unit& unit = units[i];
  if (!unit.is(word_genitive_determiner) || unit.is(word_nominative | word_accusative)) return false;
  const bool pronoun = unit.word != nullptr && !unit.word->anaphors.empty();
  const Unit* next = i + 1 < units.size() ? &units[i + 1] : nullptr;
  return !pronoun ||
         (next != nullptr && (next->kind == Unit::Kind::referent || next->is_nominal() || next->opens_quote));
}

/// `her house`, `her recently built house`, but `sued her in public`: the unit behind `i`, where nouns have no capital, is a
/// word of none of these classes and no adverbial of several words.
bool owns_word(const UnitSentence& sentence, std::size_t i, std::uint32_t closed) {
  if (i + 1 >= sentence.size()) return false;
  const Unit& next = sentence.units[i + 1];
  const bool adverbial = next.is(word_adverb) && next.has_several_words();
  return next.kind == Unit::Kind::word && !next.is(closed) && !adverbial;
}

/// `ihr neues Haus`, but `mit ihr zusammen`: a noun follows `i`, adjectives between, where nouns are capitalized.
bool owns_noun(const UnitSentence& sentence, std::size_t i, std::uint32_t closed) {
  for (std::size_t at = i + 1; at < sentence.size() && at < i + 5; ++at) {
    const Unit& unit = sentence.units[at];
    if (unit.kind != Unit::Kind::word) return unit.kind == Unit::Kind::referent && unit.compound;
    if (unit.capitalized) return true;
    const bool finite = unit.word != nullptr && unit.word->may_be_finite();
    if (unit.is(closed) || finite || unit.in(group_particles)) return false;
  }
  return false;
}

/// `det köpta bolaget`: a participle before a noun.
bool modifies_noun_behind(const UnitSentence& sentence, std::size_t i) {
  if (i + 1 >= sentence.size() || sentence.units[i].word == nullptr) return false;
  const Unit& participle = sentence.units[i];
  const Unit& noun = sentence.units[i + 1];
  return participle.has_form(VerbForm::participle) && !participle.may_be_finite() && noun.is_nominal() && noun.refers &&
         noun.word->anaphors.front().noun;
}

/// `X and Y, both engineers at Z`: the determiner at `i` stands before the noun of an apposition to a name, no participle.
bool opens_apposition(const std::vector<Unit>& units, std::size_t i) {
  if (i < 2 || !units[i].is(word_determiner) || !units[i - 1].is_mark(",") || !units[i - 2].is_head()) return false;
  const Unit& next = units[i + 1];
  return next.is_nominal() && !next.has_form(VerbForm::participle) && !next.has_form(VerbForm::supine);
}

}  // namespace

/// Where the language writes no capitals for nouns, further words of the name may be known (`The Hexley Company`).
bool is_named_unknown_behind(const UnitSentence& sentence, std::size_t i, bool nouns_are_capitalized) {
  const auto& units = sentence.units;
  if (i + 2 >= sentence.size() || !units[i + 1].is_mark(",")) return false;
  std::size_t at = i + 2;
  const auto describes = [&](const Unit& unit) {
    const bool noun = nouns_are_capitalized ? !unit.is_unknown_name() : !unit.capitalized;  // `the Dane Jens Holm`
    return unit.is(word_determiner) || unit.demonym || (unit.is_nominal() && !unit.has_forms() && noun);
  };
  while (at < sentence.size() && at < i + 5 && describes(units[at])) ++at;
  const std::size_t first = at;
  const auto goes_on = [&](const Unit& unit) {
    return unit.is_unknown_name() || (!nouns_are_capitalized && unit.capitalized && unit.is_nominal());
  };
  if (first >= sentence.size() || !units[first].is_unknown_name()) return false;
  while (at < sentence.size() && at < first + 4 && goes_on(units[at])) ++at;
  return at < sentence.size() && (units[at].is_mark(",") || units[at].is_mark("."));
}

Discourse::Discourse(const RelationRules::LanguageRules& rules, const Gazetteer& gazetteer)
    : rules_(rules), gazetteer_(gazetteer), roles_(rules) {}

void Discourse::clear() {
  recent_.clear();
  bodies_ = 0;
  roles_.clear();
  strangers_.clear();
  paragraph_ = 0;
  expected_.reset();
  speaker_.reset();
  descriptions_.clear();
  name_kinds_.clear();
  name_genders_.clear();
}

/// `exporten`, which is no `orten`: a noun that the rules know as an event's, so no compound of what its end may mean.
bool Discourse::names_event(const Unit& unit) const {
  const TextRules* known = rules_.vocabulary.find_text(unit.text);
  if (known == nullptr) return false;
  const std::span<const std::uint32_t> triggers = rules_.vocabulary.triggers(*known);
  return !triggers.empty() && std::none_of(triggers.begin(), triggers.end(), [&](std::uint32_t number) {
    return rules_.triggers[number].denotes_argument();
  });
}

/// `creates a lender with its seat in X`, but `is a lender with its seat in X`: behind a preposition that an indefinite noun for
/// an entity stands before, which is new and no predicate.
bool Discourse::is_of_newcomer(const UnitSentence& sentence, std::size_t i) {
  constexpr std::size_t longest = 6;
  const auto& units = sentence.units;
  if (i < 4 || !units[i - 1].in(group_comitative)) return false;
  std::size_t start = i - 2;
  if (!units[start].is_nominal() || units[start].word == nullptr || units[start].word->anaphors.empty()) return false;
  while (start > 1 && i - start < longest && !units[start].in(group_indefinite) && units[start].is_nominal()) --start;
  if (!units[start].in(group_indefinite)) return false;
  const Unit& before = units[start - 1];
  if (before.is(word_copula) || before.in(group_become)) return false;
  return before.has_forms() || (before.is(word_preposition) && !before.is(word_as));
}

/// What a word may stand for; a compound stands for what its last part does (`stålkoncernen`, `der Spieleentwickler`).
Discourse::Reading Discourse::reading_of(const Unit& unit) const {
  if (unit.info != nullptr && !unit.info->may_refer) return {};
  if (unit.word != nullptr) {
    if (unit.word->anaphors.empty()) return {};
    return {&unit.word->anaphors, unit.possessive};
  }
  if (names_event(unit)) return {};
  if (const auto* found = noun_anaphors(rules_.lexicon, unit.text)) return {found, unit.possessive};
  for (const std::string& ending : rules_.possessive_endings) {
    if (unit.text.size() < ending.size() + 5 || !unit.text.ends_with(ending)) continue;
    const std::string_view base = unit.text.substr(0, unit.text.size() - ending.size());
    if (const auto* found = noun_anaphors(rules_.lexicon, base)) return {found, true};
  }
  return {};
}

// ---- resolving -------------------------------------------------------------------------------------------------------

void Discourse::resolve(UnitSentence& sentence, std::size_t number) {
  std::uint8_t types = types_before(number) | (expected_ ? type_bit(EntityType::person) : std::uint8_t{0});
  for (const Unit& unit : sentence.units) {
    if (unit.kind == Unit::Kind::referent) types |= type_bit(unit.type);
  }
  for (std::size_t i = 0; i < sentence.units.size() && types != 0; ++i) {
    const Unit& word = sentence.units[i];
    if (word.kind != Unit::Kind::word || (word.info != nullptr && !word.info->may_refer)) continue;
    const Reading reading = reading_of(word);
    if (reading.anaphors == nullptr) continue;
    for (const Anaphor& anaphor : *reading.anaphors) {
      if (anaphor.speaker || (anaphor.types & types) == 0 || !stands_right(sentence, i, anaphor)) continue;
      if (anaphor.plural) {
        if (resolve_plural(sentence, i, number, anaphor)) break;
        continue;
      }
      auto found = anaphor.order != Anaphor::Order::none ? one_of_two(sentence, i, number, anaphor)
                   : names_role(sentence, i, anaphor)    ? bearer_of_role(sentence, i, number, anaphor)
                                                         : told_by_participle(sentence, i, number, anaphor);
      if (!found && anaphor.order == Anaphor::Order::none && !names_role(sentence, i, anaphor))
        found = antecedent(sentence, i, number, anaphor);
      if (!found) continue;
      if (anaphor.possessive && !anaphor.noun && found->sentence < number)
        found = nearer_antecedent(sentence, i, number, *reading.anaphors, *found);
      if (found->aside && !anaphor.possessive && !anaphor.noun && anaphor.order == Anaphor::Order::none)
        found = more_prominent(sentence, i, number, *reading.anaphors, *found);
      Unit& unit = sentence.units[i];
      unit.kind = Unit::Kind::referent;
      unit.entity = found->entity;
      unit.type = found->type;
      unit.genders = found->genders != 0 || found->type != EntityType::person ? found->genders : anaphor.genders;
      unit.anaphoric = true;
      unit.genitive = anaphor.possessive || reading.possessive;
      unit.enclitic = anaphor.enclitic;
      // `against her`
      if (anaphor.enclitic && i > 0 && sentence.units[i - 1].is(word_preposition))
        unit.genitive = unit.enclitic = false;
      // A pronoun before a verb is its object, whatever article it looks like.
      if (anaphor.proclitic || anaphor.object) {
        unit.accusative = true;
        unit.nominative = false;
      } else if (anaphor.subject) {
        unit.nominative = true;
        unit.accusative = false;
      }
      if (!anaphor.governor.empty()) {
        unit.governor = anaphor.governor;
        unit.phrase = i;
      }
      break;
    }
  }
}

/// `the buyer`, `the parent company`: a noun for an end of a relation, itself or with the word before it.
bool Discourse::names_role(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const {
  if (anaphor.role || !anaphor.noun || i == 0) return anaphor.role;
  const Unit& first = sentence.units[i - 1];
  if (first.kind != Unit::Kind::word || !first.refers) return false;
  const std::span<const Anaphor> readings = first.word->anaphors;
  return std::any_of(readings.begin(), readings.end(), [](const Anaphor& reading) { return reading.role; }) &&
         roles_.ends_two_words(sentence, i);
}

/// What another reading of a possessive pronoun finds in its own sentence, else `known`: `Today the firm has 60 people, its
/// assistant …`, where person and firm share a pronoun.
Discourse::Recent Discourse::nearer_antecedent(const UnitSentence& sentence, std::size_t i, std::size_t number,
                                               std::span<const Anaphor> anaphors, const Recent& known) const {
  for (const Anaphor& other : anaphors) {
    if (!other.possessive || other.noun || other.speaker || other.plural || !stands_right(sentence, i, other)) continue;
    const auto found = antecedent(sentence, i, number, other);
    if (found && found->sentence == number) return *found;
  }
  return known;
}

/// What another reading of a personal pronoun finds in the main clause of the sentence, else `known`, who stands aside there:
/// `Die von X gegründete Firma Y wächst. Sie …`, where person and firm share a pronoun.
Discourse::Recent Discourse::more_prominent(const UnitSentence& sentence, std::size_t i, std::size_t number,
                                            std::span<const Anaphor> anaphors, const Recent& known) const {
  for (const Anaphor& other : anaphors) {
    if (other.possessive || other.noun || other.speaker || other.plural || !stands_right(sentence, i, other)) continue;
    const auto found = antecedent(sentence, i, number, other);
    if (found && found->sentence == known.sentence && found->bare && !found->aside) return *found;
  }
  return known;
}

/// `her founder X`, where the pronoun is an article too: a person's name that would not agree with it: of the other gender, by
/// the given name; a man's in the nominative, or a woman's behind a feminine.
bool Discourse::names_in_base_form(const Anaphor& anaphor, const Unit& next) const {
  constexpr std::uint8_t feminine = 2;
  if (next.kind != Unit::Kind::referent || next.type != EntityType::person) return false;
  const std::uint8_t genders = genders_of_name(next.entity, next.type);
  if (genders != 0 && (genders & anaphor.genders) == 0) return true;
  const std::string_view first = next.text.substr(0, next.text.find(' '));
  const auto& endings = rules_.endings;
  const bool man =
      ends_with_one_of(first, endings.base_masculine) && ends_with_one_of(next.text, endings.base_masculine);
  return man || ((anaphor.genders & feminine) != 0 && ends_with_one_of(first, endings.base_feminine));
}

/// `X and its unit Y`, `X bought Z through its unit Y`, where the pronoun is an article too: the noun before it names an end of
/// a relation, Y in its base form may stand at that end, and whose it is stands before: who is joined with it, or, where a
/// preposition tells through or with whom, somebody else in the sentence.
bool Discourse::owns_end_before_name(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const {
  const auto& units = sentence.units;
  if (i + 1 >= units.size() || units[i + 1].kind != Unit::Kind::referent ||
      !has_type(anaphor.types, units[i + 1].type) || !roles_.names_end(sentence, i - 1, type_bit(units[i + 1].type)))
    return false;
  // What has another form than its label is in the genitive, behind an article.
  const Unit& name = units[i + 1];
  if (name.text != rules_.lexicon.normalize(label_of(name.entity))) return false;
  if (partner_of(sentence, i, anaphor) != no_unit) return true;
  std::size_t start = i - 1;
  while (start > 0 && i - start < 5 && units[start - 1].kind == Unit::Kind::word &&
         (units[start - 1].is_nominal() || units[start - 1].is(word_determiner)) &&
         !units[start - 1].is(word_preposition))
    --start;
  if (start < 2 || !units[start - 1].is(word_preposition)) return false;
  if (!units[start - 1].in(group_by_means) && !units[start - 2].in(group_comitative)) return false;
  for (std::size_t before = start - 1; before-- > 0;) {
    const Unit& unit = units[before];
    if (unit.kind == Unit::Kind::referent && !unit.demonym && fits(anaphor, unit.entity, unit.type, unit.genders))
      return true;
  }
  return false;
}

/// `both in X` is none, but `they live`, `the couple in X`, and behind a verb or a determiner everything but a noun may follow:
/// `then they founded X`, `the two own X`.
bool Discourse::plural_stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) {
  const auto& units = sentence.units;
  if (no_pair(units, i)) return false;
  if (i + 1 >= units.size()) return !anaphor.determined || (i > 0 && units[i - 1].is(word_determiner));
  const Unit& next = units[i + 1];
  const bool determined = i > 0 && units[i - 1].kind == Unit::Kind::word && units[i - 1].is(word_determiner);
  const bool noun_follows = next.is_nominal() && (next.word == nullptr || next.word->verbs.empty());
  if (anaphor.determined && (!determined || noun_follows || next.kind == Unit::Kind::referent)) return false;
  if (next.kind == Unit::Kind::mark) return true;
  if (opens_apposition(units, i)) return false;
  const bool verb = i > 0 && units[i - 1].kind == Unit::Kind::word && units[i - 1].word != nullptr &&
                    units[i - 1].word->may_be_finite();
  const bool counts = next.is(word_determiner) && !next.in(group_indefinite);  // `sold the two houses`
  if ((determined || (verb && !anaphor.object)) && !noun_follows && !counts) return true;
  return next.word != nullptr &&
         (next.is(word_negation) ||
          (!next.is(word_determiner) && !(next.is(word_preposition) && units[i].is(word_determiner))));
}

/// The verb of the pronoun at `i` is in the plural (group `plural_verb_endings`): the one beside it, else, where verbs come
/// last, the last one before the next mark.
bool Discourse::has_plural_verb(const UnitSentence& sentence, std::size_t i) const {
  const auto& units = sentence.units;
  const auto may_be_finite = [&](std::size_t at) {
    return at < units.size() && units[at].kind == Unit::Kind::word && units[at].word != nullptr &&
           !units[at].is(word_preposition | word_determiner) && units[at].word->may_be_finite();
  };
  std::size_t verb = no_unit;
  if (may_be_finite(i + 1)) verb = i + 1;
  if (i > 0 && may_be_finite(i - 1)) verb = i - 1;
  // `Die Firmen haben sie gekauft`: a noun that fills the front is the subject.
  if (verb + 1 == i && i > 1 && (units[i - 2].kind == Unit::Kind::referent || units[i - 2].is_nominal()) &&
      units[i - 2].capitalized) {
    std::size_t start = i - 2;
    while (start > 0 && i - start < 6 && (units[start - 1].is_nominal() || units[start - 1].is(word_determiner)))
      --start;
    if (start == 0 || !units[start - 1].is(word_preposition)) return false;
  }
  for (std::size_t at = i + 1; verb == no_unit && at < units.size() && units[at].kind != Unit::Kind::mark; ++at) {
    const bool last = at + 1 >= units.size() || units[at + 1].kind == Unit::Kind::mark;
    if (last && may_be_finite(at)) verb = at;
  }
  return verb != no_unit && ends_with_one_of(units[verb].text, rules_.endings.plural_verb);
}

/// `the latter sued`, `sued the latter.`, but not `the latter case`: where a verb or a mark follows.
bool Discourse::order_stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) {
  const auto& units = sentence.units;
  if (anaphor.determined && (i == 0 || !units[i - 1].is(word_determiner))) return false;
  if (stands_as_predicate(sentence, i)) return false;
  if (i + 1 >= sentence.size() || anaphor.possessive || units[i].possessive) return true;
  std::size_t behind = i + 1;
  while (behind + 1 < sentence.size() && units[behind].is(word_adverb | word_negation)) ++behind;
  const Unit& next = units[behind];
  return (next.kind == Unit::Kind::mark && !next.opens_quote) || next.may_be_finite();
}

/// `the latter` at unit `i`: a word of order that stands for one of two, so what is before it is its article.
bool Discourse::determines_order(const UnitSentence& sentence, std::size_t i) {
  if (i >= sentence.size() || sentence.units[i].kind != Unit::Kind::word || sentence.units[i].word == nullptr)
    return false;
  const auto& readings = sentence.units[i].word->anaphors;
  return std::any_of(readings.begin(), readings.end(), [&](const Anaphor& anaphor) {
    return anaphor.order != Anaphor::Order::none && anaphor.determined && order_stands_right(sentence, i, anaphor);
  });
}

/// `η κόρη της`: a possessive behind its noun, which would be an article before another one.
bool Discourse::enclitic_stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const {
  const auto& units = sentence.units;
  const Unit* next = i + 1 < units.size() ? &units[i + 1] : nullptr;
  const Unit* before = i > 0 ? &units[i - 1] : nullptr;
  const bool noun =
      before != nullptr && before->is_nominal() && (before->word == nullptr || before->word->verbs.empty());
  // A noun or a quoted name behind it would make it an article, unless the noun before bears a second accent for it.
  const bool quote = next != nullptr && next->kind == Unit::Kind::mark && next->opens_quote && next->text != "–";
  const bool closed_class = next != nullptr && next->kind == Unit::Kind::word && next->word != nullptr &&
                            (next->word->classes != 0 || !next->word->verbs.empty());
  const bool free = next == nullptr || (next->kind == Unit::Kind::mark && !quote) || closed_class ||
                    (next->kind == Unit::Kind::word && next->text.size() < 3) || next->kind == Unit::Kind::date;
  // `its new model`: behind an adjective, where the noun that follows shows no genitive.
  const bool other_case = next != nullptr && next->kind == Unit::Kind::word && next->is_nominal() &&
                          !anaphor.noun_endings.empty() &&
                          std::none_of(anaphor.noun_endings.begin(), anaphor.noun_endings.end(),
                                       [&](const std::string& ending) { return next->text.ends_with(ending); });
  if (anaphor.plural) return noun && free && before->in(group_kin);  // `their son`, as Greek has it
  const bool share = before != nullptr && before->is_mark("%");
  const bool governed = before != nullptr && before->is(word_preposition) && free;
  return governed || ((noun || share) && (free || (before->info != nullptr && before->info->second_accent) ||
                                          other_case || (next != nullptr && names_in_base_form(anaphor, *next)) ||
                                          owns_end_before_name(sentence, i, anaphor)));
}

/// The same of a pronoun of one, which may be an article or a possessive elsewhere.
bool Discourse::pronoun_stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const {
  const auto& units = sentence.units;
  const Unit* next = i + 1 < units.size() ? &units[i + 1] : nullptr;
  const Unit* before = i > 0 ? &units[i - 1] : nullptr;
  // An article that is a pronoun too is one where no noun follows.
  const bool acts = acts_in_attribute(sentence, i);
  const bool article =
      units[i].is(word_determiner) && !anaphor.possessive && !acts && !acts_on_name_behind(sentence, i);
  const bool noun_follows =
      next != nullptr && (next->kind == Unit::Kind::referent || next->kind == Unit::Kind::date ||
                          (next->is_nominal() && (next->word == nullptr || next->word->verbs.empty())));
  if (article && (modifies_noun_behind(sentence, i + 1) || determines_order(sentence, i + 1))) return false;
  const bool attribute = before != nullptr && before->is(word_determiner) && noun_follows &&
                         next->kind == Unit::Kind::word && rules_.lexicon.case_marking();  // `the same company`
  // `succeed her`, `her office`: a form that is both is a possessive where a noun follows.
  constexpr std::uint32_t closed = word_preposition | word_coordinator | word_contrast | word_complementizer |
                                   word_subordinator | word_infinitive_marker | word_perfect | word_passive |
                                   word_copula | word_modal | word_determiner;
  const bool owns = !acts && (rules_.lexicon.nouns_are_capitalized() ? owns_noun(sentence, i, closed)
                                                                     : owns_word(sentence, i, closed));
  if (has_both_cases(units[i]) && !anaphor.subject && owns != anaphor.possessive) return false;
  // `raised here in X` says where already.
  if (!anaphor.governor.empty() && is_told_where(sentence, i + 1)) return false;
  return !units[i].possessive && !(article && noun_follows) && !attribute;
}

/// Whether a word stands where it can be this anaphor.
bool Discourse::stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const {
  const auto& units = sentence.units;
  if (anaphor.order != Anaphor::Order::none) return order_stands_right(sentence, i, anaphor);
  const Unit* next = i + 1 < units.size() ? &units[i + 1] : nullptr;
  const Unit* before = i > 0 ? &units[i - 1] : nullptr;
  const Unit* opener =
      before != nullptr && before->is(word_preposition) && i > 1 ? &units[i - 2] : before;  // `, in dessen`
  if (units[i].is(word_relative | word_possessive_relative) && opener != nullptr && opener->kind == Unit::Kind::mark)
    return false;
  // `did it`: what has been told, no thing.
  const auto& act = rules_.lexicon.same_act();
  if (before != nullptr && !anaphor.noun && act.does(before->text) && act.takes_up(units[i].text)) return false;
  // `nära X där hon föddes`
  const bool place = before != nullptr && before->kind == Unit::Kind::referent && before->type == EntityType::place;
  if (units[i].in(group_where) && units[i].is(word_relative) && place) return false;
  if (anaphor.proclitic) {
    return next != nullptr && next->kind == Unit::Kind::word && next->word != nullptr &&
           (!next->word->verbs.empty() || next->is(word_perfect | word_modal));
  }
  if (anaphor.enclitic) return enclitic_stands_right(sentence, i, anaphor);
  // `hieß es bei X`: the pronoun stands for nothing.
  const bool impersonal = before != nullptr && before->in(group_reports) && before->in(group_become);
  if (impersonal && !anaphor.noun && !anaphor.possessive && !anaphor.speaker) return false;
  if (anaphor.possessive && !anaphor.noun && is_of_newcomer(sentence, i)) return false;
  // `their children`
  if (anaphor.plural && anaphor.possessive) return next != nullptr && next->in(group_kin);
  // `the northern provinces` are none of those that were named.
  const bool apart = anaphor.plural && anaphor.noun && anaphor.types == type_bit(EntityType::place) &&
                     before != nullptr && before->is_nominal() && !before->in(group_numbers);
  if (apart) return false;
  if (anaphor.plural && anaphor.noun)  // no `price lists of rivals`
    return is_definite(sentence, i) && !no_pair(units, i) && (next == nullptr || next->kind != Unit::Kind::referent);
  const bool both_numbers =
      units[i].word != nullptr && !units[i].word->anaphors.empty() && units[i].word->anaphors.front().plural_verb;
  if (both_numbers && has_plural_verb(sentence, i) != anaphor.plural_verb) return false;
  if (anaphor.plural) return plural_stands_right(sentence, i, anaphor);
  return anaphor.noun ? noun_stands_right(sentence, i, anaphor) : pronoun_stands_right(sentence, i, anaphor);
}

/// `X, the head`: behind a name and a comma, its own article and adjectives between.
bool Discourse::is_apposed(const UnitSentence& sentence, std::size_t i) const {
  const auto& units = sentence.units;
  if (units[i].possessive) return false;  // `X bought Y, the company's founder said`
  std::size_t start = i;
  const auto names = [&](const Unit& unit) {
    return rules_.lexicon.name_before_noun() && unit.kind == Unit::Kind::referent && !unit.anaphoric &&
           (start == i || unit.type == EntityType::place);
  };
  while (start > 0 && i - start < 4 &&
         (units[start - 1].is_nominal() || units[start - 1].demonym || names(units[start - 1])))
    --start;
  // One article: `X, die den Konzern leitet` opens a clause.
  if (start > 0 && units[start - 1].is(word_determiner) && units[start - 1].kind == Unit::Kind::word) --start;
  return start > 1 && units[start - 1].is_mark(",") && units[start - 2].kind == Unit::Kind::referent;
}

/// A passive stands shortly before (`utmanas jätten av X`, `wurde die Firma von X übernommen`), so what looks like a possessor
/// behind the noun is who acts.
bool Discourse::behind_passive(const UnitSentence& sentence, std::size_t i) {
  constexpr std::uint32_t other = word_perfect | word_copula | word_modal;
  for (std::size_t back = 1; back <= 5 && back <= i; ++back) {
    const Unit& unit = sentence.units[i - back];
    if (unit.kind == Unit::Kind::mark) return false;
    if (unit.kind != Unit::Kind::word || unit.word == nullptr) continue;
    if (unit.word->has_form(VerbForm::passive)) return true;
    if (unit.is(word_passive) && !unit.is(other)) return has_participle(sentence, i - back);
  }
  return false;
}

/// `the company's head, X, said`, `die Mutter der beiden, X, sagte`: between commas behind the noun stands a name of what it says.
bool Discourse::is_named_behind(const UnitSentence& sentence, std::size_t noun, const Anaphor& anaphor) {
  const auto& units = sentence.units;
  const bool owned = noun + 3 < units.size() && units[noun + 1].is(word_genitive_determiner) &&
                     units[noun + 2].word != nullptr && units[noun + 2].word->is_pronoun();
  const std::size_t i = owned ? noun + 2 : noun;
  if (i + 3 >= units.size()) return false;
  const Unit& name = units[i + 2];
  if (units[i + 1].is_mark("("))
    return units[i + 3].is_mark(")") && (name.is_unknown_name() || name.kind == Unit::Kind::referent);
  if (!units[i + 1].is_mark(",")) return false;
  // `η κόρη του Y, η X`, but `η κόρη της, η X`, `η μικρή της κόρη, η X`
  const bool genitive = noun > 0 && units[noun - 1].is(word_genitive_determiner);
  if (genitive && units[noun - 1].kind == Unit::Kind::word) return false;
  // `the maker, the Danish company X, said`
  std::size_t at = i + 2;
  const auto describes = [](const Unit& unit) {
    return unit.demonym || unit.compound || unit.is(word_determiner) || (unit.is_nominal() && !unit.has_forms());
  };
  while (at + 1 < units.size() && at < i + 5 && describes(units[at])) ++at;
  const Unit& last = units[at];
  return last.kind == Unit::Kind::referent && !last.demonym && !last.anaphoric && has_type(anaphor.types, last.type) &&
         at + 1 < units.size() && (units[at + 1].is_mark(",") || units[at + 1].is_mark("."));
}

/// The last word of a name that the gazetteer does not know: behind another capital (`the Northgate Cancer Society`), which
/// where nouns have them too is one of an adjective (`der Liberalen Partei`, but `des Tallheimer Konzerns`), or behind an
/// adjective of nationality that is spelled as none is (`der Deutschen Bundesbank`).
bool Discourse::ends_name(const UnitSentence& sentence, std::size_t i) const {
  if (i == 0) return false;
  const Unit& noun = sentence.units[i];
  const Unit& before = sentence.units[i - 1];
  if (before.info != nullptr && before.info->demonym && !before.demonym) return true;
  // `ber Hexmortilsynet om svar`
  const bool small = rules_.lexicon.compounding() && !rules_.lexicon.nouns_are_capitalized();
  if (small && noun.capitalized && before.kind != Unit::Kind::mark) return true;
  if (!noun.capitalized || !before.capitalized) return false;
  if (rules_.lexicon.nouns_are_capitalized())
    return i > 1 && before.kind == Unit::Kind::word && !before.is(word_determiner) &&
           !ends_with_one_of(before.text, rules_.endings.place_adjective);
  return before.kind == Unit::Kind::word ? !before.is(word_determiner) : before.demonym && i > 1;
}

/// `eines der drei großen Unternehmen`: a number above one in its phrase.
bool Discourse::is_counted(const UnitSentence& sentence, std::size_t i) {
  for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
    const Unit& before = sentence.units[i - back];
    if (before.in(group_numbers)) return true;
    if (!before.is_nominal() && !before.demonym) return false;
  }
  return false;
}

/// `der Rundfunk- und Fernsehgesellschaft`: the first part of a compound whose end stands behind a coordinator.
bool Discourse::ends_further_on(const UnitSentence& sentence, std::size_t i) {
  const auto& units = sentence.units;
  return i + 2 < units.size() && units[i + 1].is_mark("-") && units[i + 2].is(word_coordinator);
}

/// `selskapet Ukjent`, `partiet Rädda Skolan`, `der Anbieter Linkem`: a capital where the language writes none, or one of a word
/// that no rule knows or that would be a verb.
bool Discourse::names_stranger(const Unit& next) const {
  if (next.kind != Unit::Kind::word) return false;
  const bool digit = !next.text.empty() && next.text.front() >= '0' && next.text.front() <= '9';
  if (digit && next.text.find_first_not_of("0123456789.,") != std::string_view::npos) return true;  // `the maker 7up`
  if (!next.capitalized || next.in(group_time_nouns)) return false;
  if (!rules_.lexicon.nouns_are_capitalized()) return !next.refers && !rules_.lexicon.is_month(next.text);
  return next.is_unknown_name() || (next.may_be_finite() && !next.refers);
}

/// `the drug maker`, at `maker`: where nouns stand before nouns, the last of two is meant.
bool Discourse::heads_compound(const Unit& next) const {
  if (!rules_.lexicon.name_before_noun() || next.kind != Unit::Kind::word) return false;
  const Reading reading = reading_of(next);
  return reading.anaphors != nullptr && reading.anaphors->front().noun;
}

/// `mannen hennes`: a possessive pronoun that stands behind its noun.
bool Discourse::is_owned_behind(const UnitSentence& sentence, std::size_t i) const {
  const Unit& next = sentence.units[i + 1];
  if (next.kind != Unit::Kind::word || next.word == nullptr) return false;
  return std::any_of(next.word->anaphors.begin(), next.word->anaphors.end(), [&](const Anaphor& anaphor) {
    return anaphor.enclitic && anaphor.possessive && enclitic_stands_right(sentence, i + 1, anaphor);
  });
}

/// A definite noun that names nothing beside it and is not told whose or what it is.
bool Discourse::noun_stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const {
  const auto& units = sentence.units;
  constexpr std::uint8_t person = type_bit(EntityType::person);
  if (expected_ && anaphor.types == person && is_brought_up(sentence, i)) return true;
  const bool owned_end = anaphor.role && owner_before(sentence, i) != no_unit;
  if (is_apposed(sentence, i) || (!owned_end && !is_definite(sentence, i)) || is_made_of_verb(sentence, i))
    return false;
  if (ends_name(sentence, i) || is_counted(sentence, i) || ends_further_on(sentence, i)) return false;
  // `the new company`, `the merged bank`: something that has no name yet.
  constexpr std::uint8_t body = type_bit(EntityType::organization);
  if ((anaphor.types == body || anaphor.role) && i > 0 && (rules_.groups_of(units[i - 1].text) & group_newcomers) != 0)
    return false;
  // `the X chips`: a product that a name is compounded with is told whose it is.
  constexpr std::uint8_t product = type_bit(EntityType::product);
  if (anaphor.types == product && i > 0 && units[i - 1].compound) return false;
  if (i + 1 >= units.size() || units[i].possessive || anaphor.possessive) return true;
  if (called_by_relative(units, i, rules_.lexicon.verb_final()).name != no_unit) return false;
  if (is_named_behind(sentence, i, anaphor) ||
      is_named_unknown_behind(sentence, i, rules_.lexicon.nouns_are_capitalized()))
    return false;
  const Unit& next = units[i + 1];
  if (heads_compound(next) || (!rules_.lexicon.case_marking() && is_owned_behind(sentence, i))) return false;
  // `der größte Hersteller Norwegens`
  const bool owned =
      rules_.lexicon.verb_final() && next.kind == Unit::Kind::referent && next.genitive && !next.anaphoric;
  if (owned && anaphor.types != person) return false;
  const auto& of_markers = rules_.lexicon.of_markers();
  const bool of = std::find(of_markers.begin(), of_markers.end(), next.text) != of_markers.end();
  const auto& agents = rules_.lexicon.agents();
  const bool agent = std::find(agents.begin(), agents.end(), next.text) != agents.end() && behind_passive(sentence, i);
  const bool told = !agent && (of || opens_genitive(units, i + 1));
  if (told && anaphor.role) return false;
  if (told && is_placed_by_genitive(sentence, i, anaphor)) return true;
  // `The head of X said`: at the sentence's start it goes on about the person before.
  constexpr std::uint8_t organization = type_bit(EntityType::organization);
  // `The headquarters of X`: of a body of the same type it is a part.
  const bool part = i + 2 < units.size() && units[i + 2].kind == Unit::Kind::referent &&
                    anaphor.types == organization && units[i + 2].type == EntityType::organization;
  if (told)
    return i <= 2 && !part &&
           (anaphor.types == person || (of && anaphor.types == organization && !rules_.lexicon.case_marking()) ||
            (of && anaphor.types == product && !rules_.lexicon.case_marking()));
  // `regjeringen i X`, `selskapet Ukjent`; but `das Unternehmen aus X` goes on about the one before
  const bool placed = anaphor.types == organization && next.in(group_locative) && i + 2 < units.size() &&
                      units[i + 2].kind == Unit::Kind::referent && !units[i + 2].anaphoric &&
                      units[i + 2].type == EntityType::place;
  if ((placed && !stands_behind_verb(sentence, i)) || names_stranger(next)) return false;
  if (acts_on_name_behind(sentence, i)) return true;
  // `the food chain X`: plain nouns up to a name.
  for (std::size_t at = i + 1; at < units.size() && at <= i + 3; ++at) {
    // `Gegründet hat die Firma X`, X a person: who acts, where relative clauses have their pronouns.
    const bool maker = anaphor.types == product && units[at].type == EntityType::organization;
    const bool acts = at == i + 1 && rules_.lexicon.verb_final() && (units[at].type == EntityType::person || maker) &&
                      !has_type(anaphor.types, units[at].type);
    if (units[at].kind == Unit::Kind::referent)
      return units[at].demonym || units[at].anaphoric || acts || is_owner_before_name(sentence, i, at, anaphor);
    if (!units[at].is_nominal() || (units[at].word != nullptr && !units[at].word->verbs.empty())) break;
  }
  return true;
}

/// `Heute sitzt die Firma in X`: the noun at `i` is the subject right behind a verb that comes second, so what follows tells
/// where.
bool Discourse::stands_behind_verb(const UnitSentence& sentence, std::size_t i) const {
  if (!rules_.lexicon.verb_second()) return false;
  std::size_t start = i;
  while (start > 0 && i - start < 3 && sentence.units[start - 1].kind == Unit::Kind::word &&
         (sentence.units[start - 1].is(word_determiner) || sentence.units[start - 1].is_nominal()) &&
         !sentence.units[start - 1].may_be_finite())
    --start;
  return start > 1 && sentence.units[start - 1].may_be_finite();
}

/// `I fjol köpte företaget X`, `Dafür hat das Unternehmen X gekauft`, `Senare köpte det X`: where verbs come second, the word at
/// `i` is the subject behind the verb, and the name behind it the object, of which the verb has no other. Not `I fjol köpte
/// företaget X aktier`, `Im Mai stieg die Firma X aus`.
bool Discourse::acts_on_name_behind(const UnitSentence& sentence, std::size_t i) const {
  const auto& units = sentence.units;
  if (!rules_.lexicon.verb_second() || i + 1 >= sentence.size()) return false;
  const Unit& name = units[i + 1];
  if (name.kind != Unit::Kind::referent || name.anaphoric || name.demonym || name.genitive || name.compound)
    return false;
  std::size_t start = i;
  while (start > 0 && i - start < 4 && units[start - 1].kind == Unit::Kind::word && !units[start - 1].may_be_finite() &&
         (units[start - 1].is(word_determiner) || units[start - 1].is_nominal()) &&
         !units[start - 1].is(word_preposition))
    --start;
  if (start < 2 || !units[start - 1].may_be_finite() || !fills_front_without_subject(sentence, start - 1)) return false;
  std::size_t verb = start - 1;
  const bool helper = units[verb].is(word_auxiliary);
  std::size_t end = i + 2;
  for (; end < sentence.size() && !parts_clauses(units[end]); ++end) {
    if (units[end].kind == Unit::Kind::referent && !units[end].demonym && !units[end - 1].is(word_preposition) &&
        !units[end - 1].is(word_coordinator))
      return false;
  }
  if (helper) {  // whose verb ends the clause
    verb = end - 1;
    while (verb > i + 1 && !units[verb].has_forms()) --verb;
    if (verb == i + 1) return false;
  } else if (rules_.lexicon.verb_final() && units[end - 1].in(group_particles) && end - 1 > i + 1) {
    return false;  // `stieg … aus`
  }
  return !units[verb].in(group_reports) && takes_object(units[verb], name.type);
}

/// Before the finite verb at `verb` stands no name and no noun that could be its subject: adverbials, or a clause, which a
/// comma may close.
bool Discourse::fills_front_without_subject(const UnitSentence& sentence, std::size_t verb) const {
  constexpr std::size_t longest = 5;  // units of a phrase before its noun
  const auto& units = sentence.units;
  if (units[verb - 1].is_mark(",")) return true;
  const bool clause = units[0].opens_clause || units[0].is(word_subordinator | word_conditional);
  for (std::size_t i = verb; i-- > 0;) {
    const Unit& unit = units[i];
    if (clause && unit.may_be_finite()) return true;
    if (unit.kind == Unit::Kind::mark || unit.is(word_coordinator | word_contrast)) return i + 1 < verb;
    const bool noun = (unit.kind == Unit::Kind::referent || unit.is_nominal()) && !unit.in(group_time_nouns);
    const bool time = i + 1 < verb && units[i + 1].in(group_after);  // `three years later`
    if (!noun || time || unit.is(word_adverb) || !unit.governor.empty()) continue;
    std::size_t opener = i;
    while (opener > 0 && i - opener < longest && units[opener - 1].kind != Unit::Kind::mark &&
           !units[opener - 1].is(word_preposition))
      --opener;
    if (opener == 0 || !units[opener - 1].is(word_preposition)) return false;
  }
  return true;
}

/// A trigger of one of the verb's readings has a bare object of the type, and none of the others asks for a preposition first.
bool Discourse::takes_object(const Unit& verb, EntityType type) const {
  if (verb.word == nullptr) return false;
  return std::any_of(verb.word->verbs.begin(), verb.word->verbs.end(), [&](const VerbReading& reading) {
    const auto& triggers = rules_.verb_triggers(reading.lemma);
    return std::any_of(triggers.begin(), triggers.end(), [&](std::uint32_t number) {
      const Trigger& trigger = rules_.triggers[number];
      return trigger.rest.empty() && trigger.with.empty() && !trigger.object.empty() &&
             trigger.object.front().kind == Reach::Kind::object && has_type(trigger.object_types, type);
    });
  });
}

/// `the firm of Oslo`, where articles tell case: a place says of an organization where it is, not which one.
bool Discourse::is_placed_by_genitive(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const {
  constexpr std::uint8_t organization = type_bit(EntityType::organization);
  if (!rules_.lexicon.articles_tell_case() || anaphor.types != organization) return false;
  if (i + 2 >= sentence.units.size() || !sentence.units[i + 1].is(word_genitive_determiner)) return false;
  const Unit& place = sentence.units[i + 2];
  return place.kind == Unit::Kind::referent && place.type == EntityType::place && !place.demonym;
}

/// `A former driver is suing X`: a noun with an indefinite article at the sentence's beginning.
bool Discourse::is_brought_up(const UnitSentence& sentence, std::size_t i) {
  constexpr std::size_t farthest = 4;
  for (std::size_t back = 1; back <= i && i <= farthest; ++back) {
    const Unit& before = sentence.units[i - back];
    if (before.in(group_indefinite)) return true;
    if (!before.is_nominal()) return false;
  }
  return false;
}

/// Definite by its form, or by its determiner, adjectives between, where the language needs one.
bool Discourse::is_definite(const UnitSentence& sentence, std::size_t i) const {
  if (rules_.group("anaphora_determiners") == nullptr) return true;
  const bool attributes = rules_.lexicon.verb_final();  // `die in X geborene Autorin`
  for (std::size_t back = 1; back <= (attributes ? 7U : 4U) && back <= i; ++back) {
    const Unit& before = sentence.units[i - back];
    if (before.in(group_anaphora_determiners)) return true;
    if (before.in(group_indefinite) && !before.is_nominal()) return false;
    const bool opens = attributes && back > 2 && before.is(word_preposition);  // `die 1946 in X geborene Autorin`
    const bool attribute =
        attributes && back > 1 && before.kind == Unit::Kind::referent && !sentence.units[i - 1].capitalized;
    // `the former N leader`, `the N private equity firm`
    const bool name = rules_.lexicon.name_before_noun() && before.kind == Unit::Kind::referent && !before.anaphoric &&
                      !before.genitive && (back == 1 || before.type == EntityType::place);
    const bool dated = attributes && back > 1 && before.kind == Unit::Kind::date;   // `die 1998 geborene Autorin`
    const bool adverb = back > 1 && before.is(word_adverb);                         // `das frisch vermählte Paar`
    const bool number = before.is(word_determiner) && before.in(group_partitives);  // `the two firms`
    const bool inside = before.is_nominal() || before.demonym || before.compound || attribute || opens || name ||
                        dated || adverb || number;
    if (!inside) return false;
  }
  return false;
}

}  // namespace gazgraph
