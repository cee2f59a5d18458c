// An anaphor takes the most prominent entity before it that agrees in type, kind and gender: of its own sentence first,
// then of the three before, where what only opens a governed compound or stands in a relative clause counts least; what a
// noun has described before (`the carmaker X`), or a name says itself (`X Bank`), counts most for the noun. A pronoun does
// not stand for another argument of its own clause.
#include "discourse.hpp"

#include <algorithm>

#include "effects.hpp"
#include "finder.hpp"

namespace gazgraph {
namespace {

constexpr std::ptrdiff_t most_recent = 100;
constexpr std::size_t most_descriptions = 32;
constexpr float introduced_bonus = 0.8F;
constexpr float described_bonus = 0.9F;

/// Bytes that two words end in alike.
std::size_t common_ending(std::string_view a, std::string_view b) {
  std::size_t count = 0;
  while (count < a.size() && count < b.size() && a[a.size() - 1 - count] == b[b.size() - 1 - count]) ++count;
  return count;
}

bool opens_clause(const Unit& unit) {
  if (unit.is(word_relative) && !unit.is(word_determiner)) return true;
  return unit.kind == Unit::Kind::mark || unit.opens_clause ||
         unit.is(word_coordinator | word_contrast | word_complementizer);
}

}  // namespace

Discourse::Discourse(const RelationRules::LanguageRules& rules, const Gazetteer& gazetteer)
    : rules_(rules), gazetteer_(gazetteer) {}

void Discourse::clear() {
  recent_.clear();
  descriptions_.clear();
}

void Discourse::remember(const Mention& mention, std::string_view name, const WordInfo* before, std::size_t number) {
  std::erase_if(recent_, [&](const Recent& recent) { return recent.sentence + reach < number; });
  Recent recent{.entity = mention.entity, .type = mention.type, .sentence = number, .bare = true, .name = name};
  if (before != nullptr) {
    const Unit unit{.word = before->rules->word};
    recent.bare = !unit.is(word_preposition);
    if (unit.is_nominal()) recent.described = before->stem;
    if (unit.word != nullptr) recent.genders = unit.word->genders;
  }
  recent_.push_back(recent);
  if (!recent.described.empty() && descriptions_.size() < most_descriptions)
    descriptions_.emplace_back(recent.entity, recent.described);
}

void Discourse::forget_from(std::size_t number) {
  std::erase_if(recent_, [&](const Recent& recent) { return recent.sentence >= number; });
}

std::uint8_t Discourse::types_before(std::size_t number) const {
  std::uint8_t types = 0;
  for (const Recent& recent : recent_) {
    if (recent.sentence < number && recent.sentence + reach >= number) types |= type_bit(recent.type);
  }
  return types;
}

bool Discourse::knows_of(std::size_t number) const {
  return !recent_.empty() && recent_.back().sentence + reach >= number;
}

/// What a word may stand for; a compound stands for what its last part does (`stålkoncernen`, `der Spieleentwickler`).
Discourse::Reading Discourse::reading_of(const Unit& unit) const {
  if (unit.info != nullptr && !unit.info->may_refer) return {};
  if (unit.word != nullptr) {
    if (unit.word->anaphors.empty()) return {};
    return {&unit.word->anaphors, unit.possessive};
  }
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
  for (std::size_t i = 0; i < sentence.units.size(); ++i) {
    if (sentence.units[i].kind != Unit::Kind::word) continue;
    const Reading reading = reading_of(sentence.units[i]);
    if (reading.anaphors == nullptr) continue;
    for (const Anaphor& anaphor : *reading.anaphors) {
      if (anaphor.speaker || !stands_right(sentence, i, anaphor)) continue;
      if (anaphor.plural) {
        if (resolve_plural(sentence, i, number, anaphor)) break;
        continue;
      }
      auto found = antecedent(sentence, i, number, anaphor);
      if (!found) continue;
      if (anaphor.possessive && !anaphor.noun && found->sentence < number)
        found = nearer_antecedent(sentence, i, number, *reading.anaphors, *found);
      Unit& unit = sentence.units[i];
      unit.kind = Unit::Kind::referent;
      unit.entity = found->entity;
      unit.type = found->type;
      unit.genders = found->genders;
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

/// Whether a word stands where it can be this anaphor.
bool Discourse::stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const {
  const auto& units = sentence.units;
  const Unit* next = i + 1 < units.size() ? &units[i + 1] : nullptr;
  const Unit* before = i > 0 ? &units[i - 1] : nullptr;
  if (units[i].is(word_relative) && before != nullptr && before->kind == Unit::Kind::mark) return false;
  if (anaphor.proclitic) {
    const bool verb = next != nullptr && next->kind == Unit::Kind::word && next->word != nullptr &&
                      (!next->word->verbs.empty() || next->is(word_perfect | word_modal));
    return verb;
  }
  if (anaphor.enclitic) {
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
    const bool share = before != nullptr && before->is_mark("%");
    const bool governed = before != nullptr && before->is(word_preposition) && free;
    return governed ||
           ((noun || share) && (free || (before->info != nullptr && before->info->second_accent) || other_case));
  }
  // `their children`
  if (anaphor.plural && anaphor.possessive) return next != nullptr && next->in(group_kin);
  if (anaphor.plural)
    return next == nullptr || next->kind == Unit::Kind::mark ||
           (next->word != nullptr && !next->is(word_determiner | word_preposition));
  if (!anaphor.noun) {
    // An article that is a pronoun too is one where no noun follows.
    const bool article = units[i].is(word_determiner) && !anaphor.possessive;
    const bool noun_follows =
        next != nullptr && (next->kind == Unit::Kind::referent || next->kind == Unit::Kind::date ||
                            (next->is_nominal() && (next->word == nullptr || next->word->verbs.empty())));
    const bool attribute = before != nullptr && before->is(word_determiner) && noun_follows &&
                           next->kind == Unit::Kind::word && rules_.lexicon.case_marking();  // `the same company`
    return !units[i].possessive && !(article && noun_follows) && !attribute;
  }
  return noun_stands_right(sentence, i, anaphor);
}

/// `X, the head`: behind a name and a comma, its own article and adjectives between.
bool Discourse::is_apposed(const UnitSentence& sentence, std::size_t i) const {
  const auto& units = sentence.units;
  if (units[i].possessive) return false;  // `X bought Y, the company's founder said`
  std::size_t start = i;
  const auto names = [&](const Unit& unit) {
    return rules_.lexicon.name_before_noun() && start == i && unit.kind == Unit::Kind::referent && !unit.anaphoric;
  };
  while (start > 0 && i - start < 4 &&
         (units[start - 1].is_nominal() || units[start - 1].demonym || names(units[start - 1])))
    --start;
  // One article: `X, die den Konzern leitet` opens a clause.
  if (start > 0 && units[start - 1].is(word_determiner) && units[start - 1].kind == Unit::Kind::word) --start;
  return start > 1 && units[start - 1].is_mark(",") && units[start - 2].kind == Unit::Kind::referent;
}

/// A word that can be nothing but a passive stands shortly before (`utmanas jätten av X`).
bool Discourse::behind_passive(const UnitSentence& sentence, std::size_t i) {
  for (std::size_t back = 1; back <= 5 && back <= i; ++back) {
    const Unit& unit = sentence.units[i - back];
    if (unit.kind == Unit::Kind::mark) return false;
    if (unit.kind == Unit::Kind::word && unit.word != nullptr && unit.word->has_form(VerbForm::passive)) return true;
  }
  return false;
}

/// `the company's head, X, said`: between commas behind the noun stands a name of what it says.
bool Discourse::is_named_behind(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) {
  const auto& units = sentence.units;
  if (i + 3 >= units.size() || !units[i + 1].is_mark(",")) return false;
  const Unit& name = units[i + 2];
  return name.kind == Unit::Kind::referent && !name.demonym && !name.anaphoric && has_type(anaphor.types, name.type) &&
         (units[i + 3].is_mark(",") || units[i + 3].is_mark("."));
}

/// A definite noun that names nothing beside it and is not told whose or what it is.
bool Discourse::noun_stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const {
  const auto& units = sentence.units;
  if (is_apposed(sentence, i) || !is_definite(sentence, i)) return false;
  // `the new company`, `the merged bank`: something that has no name yet.
  constexpr std::uint8_t body = type_bit(EntityType::organization);
  if (anaphor.types == body && i > 0 && (rules_.groups_of(units[i - 1].text) & group_newcomers) != 0) return false;
  // `the X chips`: a product that a name is compounded with is told whose it is.
  constexpr std::uint8_t product = type_bit(EntityType::product);
  if (anaphor.types == product && i > 0 && units[i - 1].compound) return false;
  if (i + 1 >= units.size() || units[i].possessive) return true;
  if (is_named_behind(sentence, i, anaphor)) return false;
  const Unit& next = units[i + 1];
  const auto& of_markers = rules_.lexicon.of_markers();
  // An article that no noun follows is an enclitic: `the launch of its satellite`.
  const bool enclitic = next.is(word_genitive_determiner) && next.word != nullptr && !next.word->anaphors.empty() &&
                        (i + 2 >= units.size() || (units[i + 2].kind != Unit::Kind::referent &&
                                                   !units[i + 2].is_nominal() && !units[i + 2].opens_quote));
  const auto& agents = rules_.lexicon.agents();
  const bool agent = std::find(agents.begin(), agents.end(), next.text) != agents.end() && behind_passive(sentence, i);
  const bool told =
      !agent && ((next.is(word_genitive_determiner) && !next.is(word_nominative | word_accusative) && !enclitic) ||
                 std::find(of_markers.begin(), of_markers.end(), next.text) != of_markers.end());
  if (told && is_placed_by_genitive(sentence, i, anaphor)) return true;
  // `The head of X said`: at the sentence's start it goes on about the person before.
  constexpr std::uint8_t person = type_bit(EntityType::person);
  constexpr std::uint8_t organization = type_bit(EntityType::organization);
  const bool of = std::find(of_markers.begin(), of_markers.end(), next.text) != of_markers.end();
  if (told)
    return i <= 2 &&
           (anaphor.types == person || (of && anaphor.types == organization && !rules_.lexicon.case_marking()));
  // `regjeringen i X`, `selskapet Ukjent`; but `das Unternehmen aus X` goes on about the one before
  const bool placed = anaphor.types == organization && next.in(group_locative) && i + 2 < units.size() &&
                      units[i + 2].kind == Unit::Kind::referent && !units[i + 2].anaphoric &&
                      units[i + 2].type == EntityType::place;
  const bool unknown_name = next.kind == Unit::Kind::word && next.capitalized && next.word == nullptr &&
                            !rules_.lexicon.nouns_are_capitalized();
  if (placed || unknown_name) return false;
  // `the food chain X`: plain nouns up to a name.
  for (std::size_t at = i + 1; at < units.size() && at <= i + 3; ++at) {
    if (units[at].kind == Unit::Kind::referent) return units[at].demonym || units[at].anaphoric;
    if (!units[at].is_nominal() || (units[at].word != nullptr && !units[at].word->verbs.empty())) break;
  }
  return true;
}

/// `the firm of Oslo`, where articles tell case: a place says of an organization where it is, not which one.
bool Discourse::is_placed_by_genitive(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const {
  constexpr std::uint8_t organization = type_bit(EntityType::organization);
  if (!rules_.lexicon.case_marking() || rules_.lexicon.verb_final() || anaphor.types != organization) return false;
  if (i + 2 >= sentence.units.size() || !sentence.units[i + 1].is(word_genitive_determiner)) return false;
  const Unit& place = sentence.units[i + 2];
  return place.kind == Unit::Kind::referent && place.type == EntityType::place && !place.demonym;
}

/// Definite by its form, or by its determiner, adjectives between, where the language needs one.
bool Discourse::is_definite(const UnitSentence& sentence, std::size_t i) const {
  if (rules_.group("anaphora_determiners") == nullptr) return true;
  const bool attributes = rules_.lexicon.verb_final();  // `die in X geborene Autorin`
  for (std::size_t back = 1; back <= (attributes ? 7U : 4U) && back <= i; ++back) {
    const Unit& before = sentence.units[i - back];
    if (before.in(group_anaphora_determiners)) return true;
    const bool opens = attributes && back > 2 && before.is(word_preposition) && back < i &&
                       sentence.units[i - back - 1].in(group_anaphora_determiners);
    const bool attribute =
        attributes && back > 1 && before.kind == Unit::Kind::referent && !sentence.units[i - 1].capitalized;
    // `the former N leader`
    const bool name = rules_.lexicon.name_before_noun() && back == 1 && before.kind == Unit::Kind::referent &&
                      !before.anaphoric && !before.genitive;
    const bool inside = before.is_nominal() || before.demonym || before.compound || attribute || opens || name;
    if (!inside) return false;
  }
  return false;
}

bool Discourse::fits(const Anaphor& anaphor, EntityIndex entity, EntityType type, std::uint8_t genders) const {
  if (!has_type(anaphor.types, type)) return false;
  if (anaphor.genders != 0 && genders != 0 && (anaphor.genders & genders) == 0) return false;
  if (anaphor.kinds.empty()) return true;
  const std::string_view kind = gazetteer_.kind(entity);
  return kind.empty() || std::find(anaphor.kinds.begin(), anaphor.kinds.end(), kind) != anaphor.kinds.end();
}

float Discourse::score(const Recent& recent, const Unit& anaphor_unit, const Anaphor& anaphor,
                       std::size_t number) const {
  float sum = 4.0F - static_cast<float>(number - recent.sentence);
  // A subject is taken up by a pronoun; a definite noun in its own sentence rather means something else.
  const bool own_subject = anaphor.noun && recent.sentence == number;
  if (recent.bare && !own_subject) sum += 0.6F;
  if (recent.nominative) sum += 0.2F;
  // In its own sentence a pronoun rather means the subject of the one before than what stands under a preposition.
  if (!recent.bare && recent.governed && recent.sentence == number && !anaphor.noun) sum -= 0.5F;
  if (recent.aside) sum -= 0.3F;
  if (recent.owner) sum -= 0.1F;
  if (!anaphor.noun) return sum;
  if (recent.introduced) sum += introduced_bonus;
  const std::string_view stem = anaphor_unit.stem;
  const auto related = [&](std::string_view other) {
    return other.size() >= 4 && stem.size() >= 4 && (other.ends_with(stem) || stem.ends_with(other));
  };
  const bool described = std::any_of(descriptions_.begin(), descriptions_.end(), [&](const auto& known) {
    return known.first == recent.entity && related(known.second);
  });
  const bool told_otherwise = std::any_of(descriptions_.begin(), descriptions_.end(), [&](const auto& known) {
    return known.first == recent.entity && known.second.substr(0, 4) != stem.substr(0, 4);
  });
  if (described || related(recent.described)) {
    sum += 3;
  } else if (told_otherwise && !stem.empty()) {
    sum -= 0.3F;
  }
  const bool named = (stem.size() >= 4 && recent.name.find(stem) != std::string_view::npos) ||
                     common_ending(anaphor_unit.text, recent.name) >= 4;
  if (named) return sum + 3;
  return anaphor_unit.in(group_companies) && is_no_firm(recent.name) ? sum - 0.4F : sum;
}

/// `University of X`: the name begins with a noun for organizations that are no firms.
bool Discourse::is_no_firm(std::string_view name) const {
  const std::string_view first = name.substr(0, name.find(' '));
  if (first.size() == name.size() || (rules_.groups_of(first) & group_companies) != 0) return false;
  constexpr std::uint8_t organization = type_bit(EntityType::organization);
  const Lexicon::Word* word = rules_.lexicon.find(first);
  return word != nullptr && std::any_of(word->anaphors.begin(), word->anaphors.end(), [](const Anaphor& anaphor) {
           return anaphor.noun && anaphor.types == organization;
         });
}

/// `Before X started Y studied he in Z`: right behind a finite verb that is the second one behind a word that opens a
/// subordinate clause, in a language whose verbs come second.
bool Discourse::resumes_behind_clause(const UnitSentence& sentence, std::size_t at, std::size_t start) const {
  const auto is_finite = [](const Unit& unit) {
    constexpr std::uint32_t auxiliary = word_perfect | word_passive | word_copula | word_modal;
    return unit.kind == Unit::Kind::word && unit.word != nullptr &&
           (unit.is(auxiliary) || unit.word->has_form(VerbForm::finite)) && !unit.is(word_preposition);
  };
  if (!rules_.lexicon.verb_second() || at < start + 4 || !is_finite(sentence.units[at - 1])) return false;
  if (!sentence.units[start].is(word_subordinator | word_conditional)) return false;
  return std::any_of(sentence.units.begin() + static_cast<std::ptrdiff_t>(start),
                     sentence.units.begin() + static_cast<std::ptrdiff_t>(at) - 1, is_finite);
}

/// The referent whose entity the anaphor at `at` cannot mean; no_unit when there is none.
std::size_t Discourse::excluded_head(const UnitSentence& sentence, std::size_t at, const Anaphor& anaphor) const {
  const auto& units = sentence.units;
  // `X remained its supplier`: whose it is is not X.
  if (anaphor.possessive && !rules_.lexicon.verb_second() && at > 1) {
    const Unit& copula = units[at - 1];
    const bool predicate = copula.is(word_copula) || copula.in(group_become);
    if (predicate && units[at - 2].kind == Unit::Kind::referent) return at - 2;
  }
  // `X, which bought it`: whom a relative pronoun stands for is not its verb's other argument.
  if (anaphor.possessive || anaphor.enclitic || units[at].possessive) return no_unit;
  std::size_t relative = at;
  while (relative > 0 && at - relative < 3 && !units[relative - 1].is(word_relative)) --relative;
  if (relative == 0 || !units[relative - 1].is(word_relative) ||
      units[relative - 1].is(word_complementizer | word_determiner))
    return no_unit;
  for (std::size_t i = relative - 1; i-- > 0 && relative - i <= 3;) {
    if (units[i].kind == Unit::Kind::referent) return i;
    if (units[i].kind == Unit::Kind::word) break;
  }
  return no_unit;
}

/// From where on the arguments of the verb stand whose argument the anaphor at `at` is: another argument is somebody else.
std::size_t Discourse::own_clause_start(const UnitSentence& sentence, std::size_t at) const {
  const auto& units = sentence.units;
  if (stands_behind_report(sentence, at)) return at;
  // `X was a student when she founded Y`
  if (at > 0 && units[at - 1].is(word_subordinator | word_conditional)) return at;
  std::size_t start = at;
  while (start > 0 && !opens_clause(units[start - 1])) --start;
  return start < at && resumes_behind_clause(sentence, at, start) ? at - 1 : start;
}

std::optional<Discourse::Recent> Discourse::antecedent(const UnitSentence& sentence, std::size_t at, std::size_t number,
                                                       const Anaphor& anaphor) const {
  // `X and his wife`: whoever stands right before.
  if (anaphor.possessive && at > 1 && sentence.units[at - 1].is(word_coordinator)) {
    const Unit& before = sentence.units[at - 2];
    if (before.kind == Unit::Kind::referent && !before.demonym && !before.genitive &&
        fits(anaphor, before.entity, before.type, before.genders))
      return recent_of(sentence, at - 2, number);
  }
  std::optional<Recent> best;
  float best_score = 0;
  const bool argument = !anaphor.possessive && !anaphor.enclitic && !sentence.units[at].possessive;
  const std::size_t own_clause = argument ? own_clause_start(sentence, at) : at;
  const auto is_other_argument = [&](EntityIndex entity) {
    for (std::size_t i = own_clause; i < at; ++i) {
      const Unit& unit = sentence.units[i];
      // `the team sent to X`: a noun may take up what stands under a preposition.
      if (anaphor.noun && i > 0 && sentence.units[i - 1].is(word_preposition) &&
          !sentence.units[i - 1].is(word_subordinator))
        continue;
      if (unit.kind == Unit::Kind::referent && unit.entity == entity && !unit.genitive && !unit.compound) return true;
    }
    return false;
  };
  const std::size_t head = excluded_head(sentence, at, anaphor);
  const bool described = is_described(sentence, at);
  const auto consider = [&](const Recent& recent) {
    if (head != no_unit && recent.entity == sentence.units[head].entity) return;
    if (!fits(anaphor, recent.entity, recent.type, recent.genders) || is_other_argument(recent.entity)) return;
    float value =
        score(recent, sentence.units[at], anaphor, number) + (described && recent.introduced ? described_bonus : 0);
    // `in the X party … there`
    if (!anaphor.governor.empty() && recent.placed && recent.type == EntityType::organization) value += 0.7F;
    // Of two that are equally prominent a noun takes up the one named last.
    const bool nearer =
        anaphor.noun && recent.sentence == number && best && best->sentence == number && value == best_score;
    if (best && value <= best_score && !nearer) return;
    best = recent;
    best_score = value;
  };
  const auto consider_sentence = [&] {
    for (std::size_t i = at > 60 ? at - 60 : 0; i < own_clause; ++i) {
      const Unit& unit = sentence.units[i];
      const bool usable = unit.kind == Unit::Kind::referent && !unit.demonym && (!anaphor.noun || !unit.anaphoric);
      if (usable) consider(recent_of(sentence, i, number));
      // A definite noun rather means the later of two.
      if (usable && anaphor.noun && best && best->sentence == number) best_score -= 0.05F;
    }
  };
  const bool fronted = argument && stands_behind_fronted(sentence, at);
  if (!fronted) consider_sentence();
  for (const Recent& recent : recent_) {
    if (recent.sentence < number && recent.sentence + reach >= number) consider(recent);
  }
  if (fronted && !best) consider_sentence();
  return best;
}

/// A word of the group `describing` stands near: what is told of somebody whom the text has just brought up
/// (`The company, which was founded in 1990, has 70 employees`).
bool Discourse::is_described(const UnitSentence& sentence, std::size_t i) {
  constexpr std::size_t window = 12;
  const std::size_t last = std::min(sentence.size(), i + window);
  for (std::size_t at = i > window ? i - window : 0; at < last; ++at) {
    if (sentence.units[at].in(group_describing)) return true;
  }
  return false;
}

/// `X said on Monday it had …`: what is reported begins with the pronoun, without a word that opens it.
bool Discourse::stands_behind_report(const UnitSentence& sentence, std::size_t at) {
  for (std::size_t back = 1; back <= 5 && back <= at; ++back) {
    const Unit& unit = sentence.units[at - back];
    if (unit.in(group_reports)) return true;
    const bool passes = unit.kind == Unit::Kind::date || unit.in(group_time_nouns) ||
                        unit.is(word_adverb | word_preposition | word_determiner);
    if (!passes) return false;
  }
  return false;
}

/// `The daughter of X, she studied …`, `Founded by X, it was sold`: behind a comma that ends a phrase without a finite verb at
/// the sentence's start, so none of that phrase's names is meant.
bool Discourse::stands_behind_fronted(const UnitSentence& sentence, std::size_t at) {
  const auto& units = sentence.units;
  std::size_t comma = at;
  while (comma > 0 && at - comma < 3 && !units[comma].is_mark(",")) --comma;
  constexpr std::uint32_t opener = word_preposition | word_subordinator | word_conditional | word_relative;
  if (comma < 3 || !units[comma].is_mark(",") || units[0].kind != Unit::Kind::word || units[0].is(opener)) return false;
  return std::none_of(units.begin(), units.begin() + static_cast<std::ptrdiff_t>(comma), [](const Unit& unit) {
    if (unit.is(word_copula | word_modal | word_perfect | word_passive)) return true;
    return unit.kind == Unit::Kind::word && unit.word != nullptr && unit.word->has_form(VerbForm::finite) &&
           !unit.word->has_form(VerbForm::participle) && !unit.is(word_noun);
  });
}

// ---- both ------------------------------------------------------------------------------------------------------------

std::vector<Discourse::Recent> Discourse::pair_before(const UnitSentence& sentence, std::size_t i, std::size_t number,
                                                      const Anaphor& anaphor) const {
  std::vector<Recent> named;
  const auto add = [&](const Recent& recent) {
    const bool known =
        std::any_of(named.begin(), named.end(), [&](const Recent& r) { return r.entity == recent.entity; });
    if (!known && fits(anaphor, recent.entity, recent.type, 0)) named.push_back(recent);
  };
  for (std::size_t at = 0; at < i; ++at) {
    if (sentence.units[at].kind == Unit::Kind::referent && !sentence.units[at].demonym)
      add(recent_of(sentence, at, number));
  }
  for (std::size_t back = 1; back <= 2 && named.size() < 2; ++back) {
    named.clear();
    for (const Recent& recent : recent_) {
      if (recent.sentence + back == number) add(recent);
    }
  }
  if (named.size() < 2) return {};
  // Two of one type; persons before others.
  for (const EntityType type : {EntityType::person, EntityType::organization, EntityType::product, EntityType::place}) {
    std::vector<Recent> pair;
    std::copy_if(named.begin(), named.end(), std::back_inserter(pair), [&](const Recent& r) { return r.type == type; });
    if (pair.size() == 2) return pair;
  }
  return {};
}

/// `both` becomes two referents with a coordinator between, a list like any other.
bool Discourse::resolve_plural(UnitSentence& sentence, std::size_t i, std::size_t number, const Anaphor& anaphor) {
  static const Lexicon::Word coordinator{.classes = word_coordinator, .verbs = {}, .anaphors = {}};
  const std::vector<Recent> pair = pair_before(sentence, i, number, anaphor);
  if (pair.size() != 2) return false;
  Unit unit = sentence.units[i];
  unit.kind = Unit::Kind::referent;
  unit.anaphoric = true;
  unit.entity = pair[0].entity;
  unit.type = pair[0].type;
  unit.genitive = anaphor.possessive;
  Unit link = sentence.units[i];
  link.word = &coordinator;
  sentence.units[i] = unit;
  unit.entity = pair[1].entity;
  sentence.units.insert(sentence.units.begin() + static_cast<std::ptrdiff_t>(i) + 1, {link, unit});
  return true;
}

// ---- memory ----------------------------------------------------------------------------------------------------------

/// Stem of the noun that an apposition says of the name at `i` (`X, the Danish carmaker, …`), or empty.
std::string_view Discourse::apposition_behind(const UnitSentence& sentence, std::size_t i) {
  const auto& units = sentence.units;
  if (i + 2 >= units.size() || !units[i + 1].is_mark(",") || !units[i + 2].is(word_determiner)) return {};
  std::string_view head;
  for (std::size_t at = i + 3; at < units.size() && at < i + 8; ++at) {
    if (units[at].demonym) continue;
    if (units[at].kind != Unit::Kind::word || !units[at].is_nominal()) break;
    head = units[at].stem;
  }
  return head;
}

Discourse::Recent Discourse::recent_of(const UnitSentence& sentence, std::size_t i, std::size_t number) const {
  const Unit& unit = sentence.units[i];
  Recent recent{
      .entity = unit.entity, .type = unit.type, .sentence = number, .list = unit.list, .genders = unit.genders};
  recent.bare = unit.is_bare() && (unit.phrase != 0 || i == 0 || unit.governor.empty());
  recent.nominative = unit.nominative && !unit.accusative;
  if (i > 0 && sentence.units[i - 1].is(word_nominative) && !sentence.units[i - 1].is(word_accusative))
    recent.nominative = true;
  recent.name = unit.text;
  if (i > 0 && sentence.units[i - 1].is_nominal()) recent.described = sentence.units[i - 1].stem;
  if (recent.described.empty()) recent.described = apposition_behind(sentence, i);
  const bool governed = i > 0 && sentence.units[i - 1].is(word_preposition);
  const bool owns = i > 1 && sentence.units[i - 1].is(word_genitive_determiner) && sentence.units[i - 2].is_nominal();
  const bool bracketed = i > 0 && sentence.units[i - 1].is_mark("(");
  if (governed || owns || bracketed) recent.bare = false;
  recent.placed = i > 0 && sentence.units[i - 1].in(group_locative);
  recent.governed = governed;
  recent.owner = owns;
  recent.aside = unit.compound && !unit.governor.empty();
  if (i > 0 && i + 1 < sentence.units.size() && sentence.units[i - 1].is_mark("(") &&
      sentence.units[i + 1].is_mark(")")) {
    recent.aside = true;
    recent.bare = false;
  }
  if (recent.genders == 0 && i > 0 && sentence.units[i - 1].word != nullptr)
    recent.genders = sentence.units[i - 1].word->genders;
  return recent;
}

void Discourse::remember(const UnitSentence& sentence, std::size_t number, const std::vector<EntityIndex>& introduced) {
  std::erase_if(recent_, [&](const Recent& recent) { return recent.sentence + reach < number; });
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const Unit& unit = sentence.units[i];
    if (unit.kind != Unit::Kind::referent || unit.demonym || unit.relative) continue;
    Recent recent = recent_of(sentence, i, number);
    recent.aside |=
        unit.clause < sentence.clauses.size() && sentence.clauses[unit.clause].kind == Clause::Kind::relative;
    recent.bare = recent.bare && !recent.aside;
    recent.introduced = std::find(introduced.begin(), introduced.end(), recent.entity) != introduced.end();
    if (recent.type == EntityType::person && !unit.anaphoric) recent.body = body_beside(sentence, i);
    recent_.push_back(recent);
    if (!recent.described.empty() && !unit.anaphoric && descriptions_.size() < most_descriptions)
      descriptions_.emplace_back(recent.entity, recent.described);
  }
  if (recent_.size() > static_cast<std::size_t>(most_recent))
    recent_.erase(recent_.begin(), recent_.end() - most_recent);
}

void Discourse::add_context(UnitSentence& sentence, std::size_t number) const {
  Unit start;
  std::vector<std::pair<float, const Recent*>> chosen;  // most prominent first, persons before others
  for (const EntityType type : {EntityType::person, EntityType::organization, EntityType::product, EntityType::place}) {
    const Anaphor any{.types = type_bit(type), .kinds = {}, .noun = true};
    const Recent* best = nullptr;
    float best_score = 0;
    for (const Recent& recent : recent_) {
      if (recent.sentence >= number || recent.sentence + 2 < number || recent.type != type) continue;
      const float value = score(recent, start, any, number);
      if (best != nullptr && value <= best_score) continue;
      best = &recent;
      best_score = value;
    }
    if (best != nullptr) chosen.emplace_back(best_score, best);
  }
  std::stable_sort(chosen.begin(), chosen.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [value, best] : chosen) {
    Unit unit{.kind = Unit::Kind::referent,
              .begin = sentence.begin,
              .end = sentence.begin,
              .entity = best->entity,
              .type = best->type};
    unit.anaphoric = true;
    unit.distant = best->sentence + 1 < number;
    unit.clause = no_unit;
    sentence.units.push_back(unit);
    ++sentence.context;
  }
}

// ---- who is quoted ---------------------------------------------------------------------------------------------------

/// The speaker is the bare referent of another clause that fits, one behind the pronoun first; else whoever fits there.
/// `we`: of a person the body that it speaks for, named beside it or, failing that, by the sentences before.
std::size_t speaker_of(const UnitSentence& sentence, std::size_t i, std::uint8_t types, bool body) {
  const auto& units = sentence.units;
  const std::size_t from = i > 60 ? i - 60 : 0;
  const std::size_t to = std::min(sentence.size(), i + 60);
  std::size_t found = no_unit;
  int best = 0;
  for (std::size_t at = from; at < to; ++at) {
    const Unit& unit = units[at];
    const bool fits_here = unit.kind == Unit::Kind::referent && !unit.demonym && !unit.relative && at != i &&
                           unit.clause != units[i].clause && has_type(types, unit.type);
    const int value = !fits_here ? 0 : 1 + (unit.is_bare() ? 2 : 0) + (at > i ? 1 : 0);
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
    const bool beside = unit.kind == Unit::Kind::referent && unit.type == EntityType::organization && !unit.relative &&
                        unit.clause != units[i].clause && (!unit.anaphoric || unit.is_bare() || unit.genitive);
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

void Discourse::resolve_reported(UnitSentence& sentence) const {
  auto& units = sentence.units;
  for (std::size_t i = 0; i < units.size(); ++i) {
    Unit& unit = units[i];
    if (unit.kind != Unit::Kind::word || unit.word == nullptr || unit.is(word_determiner)) continue;
    for (const Anaphor& anaphor : unit.word->anaphors) {
      if (anaphor.speaker || anaphor.noun || anaphor.possessive || anaphor.plural || anaphor.object ||
          !anaphor.governor.empty())
        continue;
      const std::size_t found = reporter_behind(sentence, i, anaphor);
      if (found == no_unit) continue;
      unit.kind = Unit::Kind::referent;
      unit.entity = units[found].entity;
      unit.type = units[found].type;
      unit.anaphoric = true;
      unit.nominative = true;  // who reports is what the report is about
      unit.phrase = i;
      break;
    }
  }
}

/// `Since it was bought by X, Y has grown`, `In ihrem ersten Jahr hat Y gekauft`: whom a pronoun in what fills the front
/// stands for before it is named: the first bare name of the main clause, behind the comma, or, where the verb comes second,
/// behind the verb.
std::size_t Discourse::named_behind_front(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const {
  const auto& units = sentence.units;
  const bool second = rules_.lexicon.verb_second();
  const bool clause = units[0].opens_clause || units[0].is(word_conditional);
  const bool governed = anaphor.possessive && i > 0 && units[0].is(word_preposition) &&
                        units[i - 1].is(word_preposition | word_coordinator);
  const bool owned =
      anaphor.possessive && i > 1 && units[0].is(word_preposition) && units[i].is(word_genitive_determiner);
  if (!clause && !governed && !owned && !(second && i == 0)) return no_unit;
  std::size_t at = i + 1;
  for (; at < sentence.size() && at < i + 30; ++at) {
    if (units[at].is_mark(",") && (clause || !second)) break;
    if (units[at].verb && units[at].finite && !clause) {
      if (second) break;
      return no_unit;
    }
  }
  std::size_t found = no_unit;
  for (++at; at < sentence.size() && at < i + 42; ++at) {
    const Unit& unit = units[at];
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
    if (unit.kind != Unit::Kind::word || unit.word == nullptr || unit.verb) continue;
    for (const Anaphor& anaphor : unit.word->anaphors) {
      if (anaphor.speaker || anaphor.noun || anaphor.plural || anaphor.object || anaphor.enclitic ||
          anaphor.proclitic || !anaphor.governor.empty() || unit.is(word_relative | word_possessive_relative))
        continue;
      if (!stands_right(sentence, i, anaphor)) continue;
      const std::size_t found = named_behind_front(sentence, i, anaphor);
      if (found == no_unit || !fits(anaphor, units[found].entity, units[found].type, units[found].genders)) continue;
      unit.kind = Unit::Kind::referent;
      unit.entity = units[found].entity;
      unit.type = units[found].type;
      unit.anaphoric = true;
      unit.nominative = anaphor.subject;
      unit.genitive = anaphor.possessive;
      unit.phrase = i;
      break;
    }
  }
}

void Discourse::resolve_speakers(UnitSentence& sentence) const {
  resolve_forward(sentence);
  resolve_reported(sentence);
  auto& units = sentence.units;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].kind != Unit::Kind::word || units[i].word == nullptr) continue;
    for (const Anaphor& anaphor : units[i].word->anaphors) {
      if (!anaphor.speaker) continue;
      const std::size_t found = speaker_of(sentence, i, anaphor.types, anaphor.plural);
      const bool person = found != no_unit && units[found].type == EntityType::person;
      if (found == no_unit) continue;
      const auto body = anaphor.plural && person ? body_of(units[found].entity) : std::nullopt;
      units[i].kind = Unit::Kind::referent;
      units[i].entity = body ? *body : units[found].entity;
      units[i].type = body ? EntityType::organization : units[found].type;
      units[i].anaphoric = true;
      units[i].accusative = anaphor.object;
      units[i].nominative = anaphor.subject;
      units[i].genitive = anaphor.possessive;
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
  if (!complement || i + 2 != start || !units[i + 1].is_mark(",") || unit.phrase >= i || unit.phrase < 3)
    return no_unit;
  std::size_t at = unit.phrase;
  while (at > 0 && unit.phrase - at < 4 && units[at - 1].is_nominal()) --at;
  if (at == unit.phrase || at < 2 || !units[at - 1].is_mark(",")) return no_unit;
  // The pronoun is the subject, which a person is more often than what the apposition names.
  const bool subject = start + 1 < units.size() && (units[start + 1].verb || units[start + 1].is(word_adverb));
  if (!subject) return no_unit;
  return units[at - 2].is_head() ? at - 2 : no_unit;
}

/// The referent that the relative pronoun at `start` stands for; where the noun phrase before it holds none, no_unit.
std::size_t Discourse::antecedent_of_relative(const UnitSentence& sentence, std::size_t start) const {
  std::size_t words = 0;
  bool comma = false;
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
        for (std::size_t head = i; unit.is(word_copula) && words > 0 && head-- > 0 && i - head <= 6;) {
          if (sentence.units[head].is_bare()) return head;
        }
        return no_unit;
      }
      words += unit.is(word_preposition | word_determiner) ? 0 : 1;
      continue;
    }
    // `the N model, which …`: the noun only says what N is.
    const bool described = unit.compound && !unit.genitive && unit.type == EntityType::product && words == 1 &&
                           sentence.units[i + 1].in(group_product_heads);
    if (denied_alone(sentence, i)) continue;  // `X and not Y who`
    const bool inside =
        unit.compound || unit.genitive ||
        (words > 0 && !comma && unit.governor.empty() && i + 1 < start && sentence.units[start - 1].is_nominal());
    if (inside && !described) return no_unit;
    if (const std::size_t head = head_of_apposition(sentence, i, start); head != no_unit) return head;
    // `X, an analyst at Y, who …`
    const Clause& clause = sentence.clauses[unit.clause];
    const bool complement = !unit.governor.empty() || unit.after_genitive_determiner;
    if (clause.kind == Clause::Kind::insertion && complement && clause.start >= 2) {
      for (std::size_t head = clause.start - 1; head-- > 0 && clause.start - head < 4;) {
        if (sentence.units[head].is_head()) return head;
      }
    }
    return i;
  }
  return no_unit;
}

void Discourse::resolve_relatives(UnitSentence& sentence) const {
  for (const Clause& clause : sentence.clauses) {
    if (clause.kind != Clause::Kind::relative || clause.start >= sentence.units.size()) continue;
    Unit& pronoun = sentence.units[clause.start];
    if (pronoun.kind == Unit::Kind::referent) continue;
    const std::size_t found = antecedent_of_relative(sentence, clause.start);
    if (found == no_unit) continue;
    stand_for(sentence, clause, found);
  }
}

/// `It is X that`: nothing but a pronoun before the copula that the phrase of the antecedent follows.
bool Discourse::is_cleft(const UnitSentence& sentence, const Clause& clause, std::size_t antecedent) {
  if (clause.parent == no_unit) return false;
  const std::size_t copula = sentence.clauses[clause.parent].finite;
  if (copula == no_unit || copula == 0 || copula > antecedent || !sentence.units[copula].is(word_copula)) return false;
  const std::size_t start = sentence.units[antecedent].phrase;
  if (start > copula + 2 || start <= copula) return false;
  const Unit& before = sentence.units[copula - 1];
  const bool opens = copula == 1 || sentence.units[copula - 2].kind == Unit::Kind::mark ||
                     sentence.units[copula - 2].is(word_coordinator | word_complementizer);
  return opens && (before.is(word_determiner) || before.anaphoric || before.is(word_negation));
}

void Discourse::stand_for(UnitSentence& sentence, const Clause& clause, std::size_t antecedent) const {
  auto& units = sentence.units;
  Unit& pronoun = units[clause.start];
  const Unit& unit = units[antecedent];
  pronoun.kind = Unit::Kind::referent;
  pronoun.entity = unit.entity;
  pronoun.type = unit.type;
  // `It was A and B who …`: without a comma the pronoun takes up the whole list.
  pronoun.list = clause.start > 0 && !units[clause.start - 1].is_mark(",") ? unit.list : no_unit;
  pronoun.anaphoric = pronoun.relative = true;
  pronoun.genitive = pronoun.is(word_possessive_relative);
  pronoun.phrase = clause.start;
  const auto govern = [&](std::size_t at) {
    pronoun.governor = units[at].word->canonical.empty() ? units[at].text : units[at].word->canonical;
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
  const bool stranded =
      units[end].is(word_preposition) && !units[end].verb && end > clause.start && !units[end].in(group_particles);
  if (stranded) govern(end);
}

}  // namespace gazgraph
