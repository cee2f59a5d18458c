// What is kept of each sentence: its referents with where they stood, and the nouns that have described them. The most
// prominent of each type are the context of the next sentence.
#include <algorithm>

#include "discourse.hpp"
#include "finder.hpp"

namespace gazgraph {
namespace {

constexpr std::ptrdiff_t most_recent = 100;
constexpr std::size_t most_descriptions = 32;
constexpr float introduced_bonus = 0.8F;
constexpr float explained_bonus = 1.0F;
constexpr float kind_bonus = 1.5F;
constexpr float gender_bonus = 0.9F;        // of pronouns for people alone
constexpr float thing_gender_bonus = 0.5F;  // less than what a subject is ahead of what is under a preposition
constexpr float frame_bonus = 0.5F;
constexpr float impossible = 1.2F;  // what the verb does not take: only if there is nothing else

/// Bytes that two words end in alike.
std::size_t common_ending(std::string_view a, std::string_view b) {
  std::size_t count = 0;
  while (count < a.size() && count < b.size() && a[a.size() - 1 - count] == b[b.size() - 1 - count]) ++count;
  return count;
}

/// `After X had left`: before the name at `i` a conjunction that is a preposition elsewhere, and right behind it, adverbs aside, a
/// word that can be nothing but a finite verb.
bool opens_before_subject(const UnitSentence& sentence, std::size_t i) {
  constexpr std::size_t most_adverbs = 2;
  if (i == 0 || !sentence.units[i - 1].is(word_subordinator)) return false;
  std::size_t verb = i + 1;
  while (verb < sentence.size() && verb <= i + most_adverbs && sentence.units[verb].is(word_adverb)) ++verb;
  return verb < sentence.size() && sentence.units[verb].may_be_finite() && !sentence.units[verb].is(word_determiner);
}

}  // namespace

void Discourse::remember(const Mention& mention, std::string_view name, const WordInfo* before, std::size_t number,
                         bool opens) {
  std::erase_if(recent_, [&](const Recent& recent) { return recent.sentence + reach < number; });
  Recent recent{.entity = mention.entity, .type = mention.type, .sentence = number, .bare = true, .name = name};
  recent.source = !opens && reports(mention.entity, mention.type);
  if (before != nullptr) {
    Unit unit;
    unit.take_word(before->rules->word);
    const bool owner = rules_.lexicon.articles_tell_case() && unit.is(word_genitive_determiner);
    recent.bare = !unit.is(word_preposition) && !owner;
    if (unit.is_nominal() && (!unit.has_forms() || unit.is(word_noun))) recent.described = before->whole_stem();
    if (unit.word != nullptr) recent.genders = unit.word->genders;
  }
  note_body(recent);
  recent_.push_back(recent);
  if (!recent.described.empty() && descriptions_.size() < most_descriptions)
    descriptions_.push_back({.entity = recent.entity, .stem = recent.described});
}

void Discourse::renew_last(std::size_t number) {
  const Recent* last = last_known(number);
  if (last == nullptr) return;
  Recent again = *last;
  again.sentence = number;
  recent_.push_back(again);
}

void Discourse::note_stranger(std::size_t number, std::uint8_t types, bool pronoun) {
  add_stranger({.sentence = number, .types = types, .pronoun = pronoun});
}

void Discourse::add_stranger(const Stranger& added) {
  std::erase_if(strangers_, [&](const Stranger& stranger) { return stranger.sentence + reach < added.sentence; });
  strangers_.push_back(added);
}

void Discourse::note_named_stranger(std::size_t number, Kinds::Set kinds) {
  add_stranger({.sentence = number, .types = type_bit(EntityType::organization), .kinds = kinds});
}

bool Discourse::has_named_stranger(std::size_t number, std::uint8_t types) const {
  return std::any_of(strangers_.begin(), strangers_.end(), [&](const Stranger& stranger) {
    return !stranger.pronoun && stranger.kinds == 0 && (stranger.types & types) != 0 && stranger.sentence < number &&
           stranger.sentence + reach >= number;
  });
}

void Discourse::forget_from(std::size_t number) {
  std::erase_if(recent_, [&](const Recent& recent) { return recent.sentence >= number; });
  if (speaker_ && speaker_->sentence >= number) speaker_.reset();
}

std::uint8_t Discourse::types_before(std::size_t number) const {
  std::uint8_t types = 0;
  for (const Recent& recent : recent_) {
    if (recent.sentence < number && recent.sentence + reach >= number) types |= type_bit(recent.type);
  }
  if (main_body(number) != nullptr) types |= type_bit(EntityType::organization);
  return types;
}

void Discourse::add_named_before(std::size_t number, std::vector<Named>& named) const {
  const auto add = [&](const Recent& recent) {
    const bool known =
        std::any_of(named.begin(), named.end(), [&](const Named& other) { return other.entity == recent.entity; });
    if (!known) named.push_back({recent.entity, recent.type});
  };
  for (const Recent& recent : recent_) {
    if (recent.sentence < number && recent.sentence + reach >= number) add(recent);
  }
  if (const Recent* body = main_body(number)) add(*body);
}

/// What has been named last, if sentence `number` may go on about it, else the main body; null for none.
const Discourse::Recent* Discourse::last_known(std::size_t number) const {
  const bool near = !recent_.empty() && recent_.back().sentence + reach >= number;
  return near ? &recent_.back() : main_body(number);
}

bool Discourse::knows_of(std::size_t number) const { return last_known(number) != nullptr; }

/// Takes note of an organization that is named.
void Discourse::note_body(const Recent& recent) {
  if (recent.type != EntityType::organization) return;
  if (bodies_ == 0 || recent.entity != body_.entity) ++bodies_;
  body_ = recent;
}

/// The only organization that the document has named before sentence `number`, unless something unknown may be meant: a text
/// that is about one body tells of it for some sentences without its name. Null when there is none.
const Discourse::Recent* Discourse::main_body(std::size_t number) const {
  const bool near = bodies_ == 1 && !body_.source && body_.sentence < number && body_.sentence + body_reach >= number;
  return near && !has_named_stranger(number, type_bit(EntityType::organization)) ? &body_ : nullptr;
}

// ---- who is prominent ------------------------------------------------------------------------------------------------

/// What the nouns that have described the entity say of its kind.
Kinds::Set Discourse::described_kinds(EntityIndex entity) const {
  Kinds::Set kinds = 0;
  for (const Description& description : descriptions_) {
    if (description.entity != entity) continue;
    if (!description.kinds) description.kinds = rules_.kinds.of_noun(description.stem);
    kinds |= *description.kinds;
  }
  return kinds;
}

/// What the entity's names and the nouns that have described it say of its kind.
Kinds::Set Discourse::kinds_of(EntityIndex entity, std::string_view name) const {
  const auto [known, added] = name_kinds_.try_emplace(entity, 0);
  if (added) known->second = rules_.kinds.of_name(rules_.lexicon.normalize(label_of(entity)));
  if (known->second == 0) known->second = rules_.kinds.of_name(name);
  return (known->second | described_kinds(entity)) & rules_.kinds.of_type(type_of(entity));
}

std::optional<EntityIndex> Discourse::one_of_kind(Kinds::Set kinds, std::uint8_t types, std::size_t number,
                                                  bool teller) const {
  const Recent* found = nullptr;
  const auto rather_told_of = [&](const Recent& recent) {
    return teller && found != nullptr && found->sentence == recent.sentence && !found->introduced &&
           (found->bare || !recent.bare);
  };
  for (const Recent& recent : recent_) {
    if (recent.sentence >= number || recent.sentence + reach < number || !has_type(types, recent.type)) continue;
    if (rules_.kinds.agree(kinds, kinds_of(recent.entity, recent.name)) == 1 && !rather_told_of(recent))
      found = &recent;
  }
  return found == nullptr ? std::nullopt : std::optional(found->entity);
}

std::optional<EntityIndex> Discourse::teller_before(std::uint8_t types, std::size_t number) const {
  const Recent* best = nullptr;
  bool introduces = false;
  for (const Recent& recent : recent_) {
    if (recent.sentence + 1 != number || !has_type(types, recent.type)) continue;
    introduces |= recent.introduced;
    if (!recent.introduced && (best == nullptr || (recent.bare && !best->bare))) best = &recent;
  }
  return introduces && best != nullptr ? std::optional(best->entity) : std::nullopt;
}

float Discourse::score(const Recent& recent, const Asked& asked, std::size_t number) const {
  const Anaphor& anaphor = asked.anaphor;
  float sum = 4.0F - static_cast<float>(number - recent.sentence);
  // A subject is taken up by a pronoun; a definite noun in its own sentence rather means something else, unless that is a thing
  // (`X is no copy of Y, said Z, who built the chatbot`).
  const bool thing = recent.type == EntityType::product;
  const bool own_subject = anaphor.noun && recent.sentence == number && !asked.reports && !thing;
  if (recent.bare && !own_subject) sum += 0.6F;
  const bool about = recent.sentence + 1 == number && anaphor.noun && !asked.reports && rather_noun(recent);
  if (recent.nominative && !about) sum += 0.2F;
  // In its own sentence a pronoun rather means the subject of the one before than what stands under a preposition.
  if (!recent.bare && recent.governed && recent.sentence == number && !anaphor.noun) sum -= 0.5F;
  if (recent.aside) sum -= 0.3F;
  if (recent.owner) sum -= 0.1F;
  // A gender that is known beats one that may be any.
  if ((anaphor.genders & genders_of(recent)) != 0)
    sum += anaphor.types == type_bit(EntityType::person) ? gender_bonus : thing_gender_bonus;
  if (has_type(asked.frame.usual, recent.type)) sum += frame_bonus;
  if (!has_type(asked.frame.possible, recent.type)) sum -= impossible;
  // `X has invested in Y, a start-up. Its robot …`
  const bool owns = anaphor.possessive || anaphor.enclitic;
  if (owns && recent.explained && recent.sentence + 1 == number) sum += explained_bonus;
  if (!anaphor.noun) return sum;
  if (recent.introduced && !asked.reports) sum += introduced_bonus;
  const std::string_view stem = asked.unit.stem;
  const auto related = [&](std::string_view other) {
    return other.size() >= 4 && stem.size() >= 4 && (other.ends_with(stem) || stem.ends_with(other));
  };
  if (has_narrower_kind(recent, asked)) sum -= 0.5F;
  bool described = related(recent.described);
  bool told_otherwise = false;
  for (const Description& description : descriptions_) {
    if (description.entity != recent.entity) continue;
    described |= related(description.stem);
    told_otherwise |= description.stem.substr(0, 4) != stem.substr(0, 4);
  }
  const Kinds::Set asked_kinds = asked.kinds & rules_.kinds.of_type(recent.type);
  const int kind = asked_kinds == 0 ? 0 : rules_.kinds.agree(asked_kinds, kinds_of(recent.entity, recent.name));
  if (described) {
    sum += 3;
  } else if (kind != 0) {
    sum += static_cast<float>(kind) * kind_bonus;
  } else if (told_otherwise && !stem.empty()) {
    // `X invests in the start-up Y. The insurer …`: a noun for one kind alone is another one's.
    const bool narrow = asked_kinds != 0 && !rules_.kinds.is_general(asked_kinds);
    sum -= narrow ? 1.2F : 0.3F;
  }
  return bears_noun(recent, asked.unit) ? sum + 3 : sum;
}

/// `the company`, of `X Bank`: what is known to be of a kind that has its own noun, which another body rather is.
bool Discourse::has_narrower_kind(const Recent& recent, const Asked& asked) const {
  if (recent.type != EntityType::organization || asked.kinds == 0 || !rules_.kinds.is_general(asked.kinds))
    return false;
  return !rules_.kinds.is_general(kinds_of(recent.entity, recent.name));
}

/// Of two bodies to which something has happened a definite noun rather means the one that its sentence is not about (`X has
/// sold Y. The company …`).
bool Discourse::rather_noun(const Recent& recent) {
  return recent.type == EntityType::organization && recent.bare && recent.plain;
}

/// What its article or its name shows; a body without either may be neuter by default.
std::uint8_t Discourse::genders_of(const Recent& recent) const {
  constexpr std::uint8_t neuter = 4;
  if (recent.genders != 0) return recent.genders;
  if (recent.type == EntityType::organization && rules_.lexicon.names_are_neuter()) return neuter;
  return genders_of_name(recent.entity, recent.type);
}

/// `the bank`, of `Sol Bank`: the name holds the noun; `batterifabrikken`, of `Sol Batteri`: its last word opens the noun.
bool Discourse::bears_noun(const Recent& recent, const Unit& noun) {
  constexpr std::size_t shortest = 4;
  const std::size_t space = recent.name.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? std::string_view() : recent.name.substr(space + 1);
  if (last.size() > shortest && last.size() < noun.text.size() && noun.text.starts_with(last)) return true;
  return (noun.stem.size() >= shortest && recent.name.find(noun.stem) != std::string_view::npos) ||
         common_ending(noun.text, recent.name) >= shortest;
}

// ---- what a sentence leaves ------------------------------------------------------------------------------------------

std::size_t Discourse::noun_beside(const UnitSentence& sentence, std::size_t i) const {
  const auto& units = sentence.units;
  if (i > 0 && units[i - 1].is_nominal()) return i - 1;
  if (i + 2 >= units.size() || !units[i + 1].is_mark(",")) return no_unit;
  const Unit& first = units[i + 2];
  const bool definite = first.kind == Unit::Kind::word && first.is_nominal() && !first.capitalized &&
                        !rules_.endings.definite.empty() && ends_with_one_of(first.text, rules_.endings.definite);
  if (definite && (i + 3 >= units.size() || !units[i + 3].is_nominal())) return i + 2;
  if (!first.is(word_determiner)) return no_unit;
  std::size_t head = no_unit;
  for (std::size_t at = i + 3; at < units.size() && at < i + 8; ++at) {
    if (units[at].demonym) continue;
    if (units[at].kind != Unit::Kind::word || !units[at].is_nominal()) break;
    head = at;
    if (at + 2 < units.size() && units[at + 1].is_mark(",") && units[at + 2].is(word_determiner | word_coordinator))
      return no_unit;  // `of X, the opera, the theatre`
  }
  return head;
}

bool Discourse::is_bracketed(const UnitSentence& sentence, std::size_t i) {
  return i > 0 && i + 1 < sentence.size() && sentence.units[i - 1].is_mark("(") && sentence.units[i + 1].is_mark(")");
}

/// `X told the Telepost`, `according to Telepress`: a newspaper, broadcaster or agency that does not open its sentence, an
/// article aside, is where the news comes from.
bool Discourse::is_source(const UnitSentence& sentence, std::size_t i) const {
  const Unit& unit = sentence.units[i];
  // `Telepress is`, but `Telepress | 3 May`
  const bool goes_on = i + 1 < sentence.units.size() && sentence.units[i + 1].kind == Unit::Kind::word;
  const bool opens = goes_on && (i == 0 || (i == 1 && sentence.units[0].is(word_determiner)));
  return !opens && !unit.anaphoric && reports(unit.entity, unit.type);
}

/// A newspaper, broadcaster or agency.
bool Discourse::reports(EntityIndex entity, EntityType type) const {
  return type == EntityType::organization && rules_.kinds.reports(kind_of(entity));
}

/// `die von X gegründete Firma Y`: under a preposition right behind an article, which is another noun's.
bool Discourse::stands_in_attribute(const UnitSentence& sentence, std::size_t i) const {
  const std::size_t phrase = sentence.units[i].phrase;
  if (!rules_.lexicon.verb_final() || phrase == 0 || phrase >= i) return false;
  const Unit& article = sentence.units[phrase - 1];
  return sentence.units[phrase].is(word_preposition) && article.is(word_determiner) && !article.is(word_preposition);
}

Discourse::Recent Discourse::recent_of(const UnitSentence& sentence, std::size_t i, std::size_t number) const {
  const Unit& unit = sentence.units[i];
  Recent recent{
      .entity = unit.entity, .type = unit.type, .sentence = number, .list = unit.list, .genders = unit.genders};
  recent.bare = unit.is_bare() && (unit.phrase != 0 || i == 0 || unit.governor.empty());
  recent.nominative = unit.shows_nominative();
  if (i > 0 && sentence.units[i - 1].is(word_nominative) && !sentence.units[i - 1].is(word_accusative))
    recent.nominative = true;
  recent.source = is_source(sentence, i);
  recent.name = unit.text;
  if (const std::size_t noun = noun_beside(sentence, i); noun != no_unit) recent.described = sentence.units[noun].stem;
  const bool governed = i > 0 && sentence.units[i - 1].is(word_preposition) && !opens_before_subject(sentence, i);
  const bool owns = i > 1 && sentence.units[i - 1].is(word_genitive_determiner) && sentence.units[i - 2].is_nominal();
  if (governed || owns || (i > 0 && sentence.units[i - 1].is_mark("("))) recent.bare = false;
  recent.placed = i > 0 && sentence.units[i - 1].in(group_locative);
  recent.governed = governed;
  recent.owner = owns;
  recent.aside = (unit.compound && !unit.governor.empty()) || stands_in_attribute(sentence, i);
  if (recent.genders == 0 && i > 0 && sentence.units[i - 1].word != nullptr)
    recent.genders = sentence.units[i - 1].word->genders;
  return recent;
}

/// What a person's given name tells: the first word of the label, or its first part (`Anna-Lena`).
std::uint8_t Discourse::genders_of_name(EntityIndex entity, EntityType type) const {
  if (type != EntityType::person || rules_.given_names.empty()) return 0;
  const auto [known, added] = name_genders_.try_emplace(entity, 0);
  if (!added) return known->second;
  const std::string_view label = label_of(entity);
  std::string_view given = label.substr(0, label.find(' '));
  if (given.size() == label.size()) return 0;
  auto found = rules_.given_names.find(rules_.lexicon.normalize(given));
  if (found == rules_.given_names.end())
    found = rules_.given_names.find(rules_.lexicon.normalize(given.substr(0, given.find('-'))));
  if (found != rules_.given_names.end()) known->second = found->second;
  return known->second;
}

/// Of whom the sentence says something without a word for them: as prominent as a subject that is named.
void Discourse::remember_dropped(const UnitSentence& sentence, std::size_t number,
                                 const std::vector<EntityIndex>& subjects) {
  for (std::size_t i = sentence.size(); i < sentence.units.size(); ++i) {
    const Unit& unit = sentence.units[i];
    if (std::find(subjects.begin(), subjects.end(), unit.entity) != subjects.end())
      recent_.push_back({.entity = unit.entity, .type = unit.type, .sentence = number, .bare = true});
  }
}

/// A main clause that tells what has happened, no plan or wish.
bool Discourse::tells_plainly(const UnitSentence& sentence, const Clause& clause) const {
  if (clause.kind != Clause::Kind::main || clause.finite == no_unit) return false;
  const Unit& finite = sentence.units[clause.finite];
  if (finite.is(word_auxiliary) || finite.word == nullptr) return !finite.is(word_modal);
  return std::none_of(finite.word->verbs.begin(), finite.word->verbs.end(),
                      [&](const VerbReading& reading) { return !rules_.lexicon.embedding(reading.lemma).empty(); });
}

void Discourse::remember(const UnitSentence& sentence, std::size_t number, const std::vector<EntityIndex>& introduced,
                         const std::vector<EntityIndex>& subjects) {
  std::erase_if(recent_, [&](const Recent& recent) { return recent.sentence + reach < number; });
  const std::uint8_t others = other_subject_types(sentence);
  if (const std::uint8_t types = unresolved_types(sentence); types != 0) note_stranger(number, types, true);
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const Unit& unit = sentence.units[i];
    if (unit.kind != Unit::Kind::referent || unit.demonym || unit.relative || is_bracketed(sentence, i)) continue;
    Recent recent = recent_of(sentence, i, number);
    recent.aside |=
        unit.clause < sentence.clauses.size() && sentence.clauses[unit.clause].kind == Clause::Kind::relative;
    recent.bare = recent.bare && !recent.aside;
    recent.others = others;
    recent.plain = unit.clause < sentence.clauses.size() && tells_plainly(sentence, sentence.clauses[unit.clause]);
    recent.explained = is_explained_at_end(sentence, i);
    recent.introduced = std::find(introduced.begin(), introduced.end(), recent.entity) != introduced.end();
    if (recent.type == EntityType::person && !unit.anaphoric) recent.body = body_beside(sentence, i);
    note_body(recent);
    recent_.push_back(recent);
    if (!recent.described.empty() && !unit.anaphoric && descriptions_.size() < most_descriptions)
      descriptions_.push_back({.entity = recent.entity, .stem = recent.described});
  }
  note_speaker(sentence, number);
  if (rules_.lexicon.drops_subject()) remember_dropped(sentence, number, subjects);
  if (recent_.size() > static_cast<std::size_t>(most_recent))
    recent_.erase(recent_.begin(), recent_.end() - most_recent);
}

/// `X has invested in Y, a start-up.`: an indefinite noun phrase behind a comma says at the sentence's end what the name at `i`
/// is, which is no agent (`X was bought by Y, a rival.`).
bool Discourse::is_explained_at_end(const UnitSentence& sentence, std::size_t i) const {
  const auto& units = sentence.units;
  std::size_t comma = i + 1;
  while (comma < sentence.size() && units[comma].verb && !units[comma].finite) ++comma;  // `in Y investiert,`
  if (comma + 1 >= sentence.size() || !units[comma].is_mark(",") || !units[comma + 1].in(group_indefinite))
    return false;
  if (rules_.governs_agent(units[i].governor)) return false;
  for (std::size_t at = comma + 2; at + 1 < sentence.size(); ++at) {
    if (units[at].is(word_relative) || units[at].relative) return true;
    if (units[at].kind == Unit::Kind::mark || (units[at].verb && units[at].finite)) return false;
  }
  return true;
}

std::uint8_t subject_pronoun_types(const Lexicon::Word& word, const Lexicon::Word* next) {
  // `it`, `det`: an article or nobody's, unless a verb other than the copula follows.
  const bool tells = next != nullptr && next->may_be_finite() && (next->classes & word_copula) == 0;
  const bool any_case = (word.classes & word_determiner) == 0 || tells;
  std::uint8_t types = 0;
  for (const Anaphor& anaphor : word.anaphors) {
    const bool personal = !anaphor.noun && !anaphor.possessive && !anaphor.speaker && !anaphor.plural &&
                          !anaphor.enclitic && !anaphor.proclitic && !anaphor.object && anaphor.governor.empty();
    if (personal && (anaphor.subject || any_case)) types |= anaphor.types;
  }
  return types;
}

/// `He was born in X.`: types of what a pronoun at the sentence's beginning means, where that is nobody known.
std::uint8_t Discourse::unresolved_types(const UnitSentence& sentence) {
  constexpr std::size_t latest = 2;  // unit at which the pronoun stands
  for (std::size_t i = 0; i <= latest && i + 1 < sentence.size(); ++i) {
    const Unit& unit = sentence.units[i];
    const Unit& next = sentence.units[i + 1];
    if (unit.kind != Unit::Kind::word || unit.word == nullptr) continue;
    const std::uint8_t types = subject_pronoun_types(*unit.word, next.word);
    if (types != 0) return types;
  }
  return 0;
}

/// `The college is a part of X`: types of what the sentence is said of, where that has no entity; none where it is said of a
/// referent or the sentence does not tell.
std::uint8_t Discourse::other_subject_types(const UnitSentence& sentence) const {
  constexpr std::uint8_t things = type_bit(EntityType::organization) | type_bit(EntityType::product);
  constexpr std::uint8_t every_type = 0xff;
  const std::size_t first = noun_spoken_of(sentence);
  std::uint8_t types = 0;
  for (std::size_t i = first; i < sentence.size() && sentence.units[i].is_nominal(); ++i) {
    const Unit& unit = sentence.units[i];
    types |= things;
    if (unit.in(group_kin)) types |= type_bit(EntityType::person);
    if (unit.is_unknown_name()) return every_type;
    const Reading reading = reading_of(unit);
    for (const Anaphor& anaphor : reading.anaphors != nullptr ? *reading.anaphors : std::span<const Anaphor>())
      types |= anaphor.noun ? anaphor.types : 0;
  }
  return types;
}

/// The first noun of the phrase that is the subject of the first clause and names nothing: before its finite verb, right behind it
/// where that comes second, or, where no verb is known, with the article that opens the sentence; no_unit when there is none.
std::size_t Discourse::noun_spoken_of(const UnitSentence& sentence) const {
  const auto& units = sentence.units;
  if (sentence.clauses.empty()) return no_unit;
  const std::size_t finite = sentence.clauses.front().finite;
  const std::size_t end = finite == no_unit ? sentence.size() : finite;
  const auto names_nothing = [&](std::size_t first) {
    std::size_t behind = first;
    while (behind < sentence.size() && units[behind].is_nominal()) ++behind;
    return behind > first && (behind >= sentence.size() || !units[behind].is_bare());
  };
  // Where articles tell case, what has none may be the object.
  const auto shows_subject = [&](std::size_t first) {
    return !rules_.lexicon.articles_tell_case() || (first > 0 && units[first - 1].is(word_nominative));
  };
  if (finite == no_unit) {
    const bool article = sentence.size() > 1 && units[0].kind == Unit::Kind::word && units[0].is(word_determiner);
    return article && names_nothing(1) && shows_subject(1) ? 1 : no_unit;
  }
  for (std::size_t i = 0; i < end; ++i) {
    if (units[i].is_bare()) return no_unit;
  }
  const std::size_t before = Finder(sentence, rules_).noun_subject(0, finite);
  if (before != no_unit) return shows_subject(before) ? before : no_unit;
  if (!rules_.lexicon.verb_second()) return no_unit;
  std::size_t behind = finite + 1;
  while (behind < sentence.size() && units[behind].kind == Unit::Kind::word && units[behind].is(word_determiner))
    ++behind;
  return behind < sentence.size() && names_nothing(behind) && shows_subject(behind) ? behind : no_unit;
}

/// `Ίδρυσαν την X`: the sentence begins with a clause whose verb is in the plural, where subjects are dropped.
bool Discourse::drops_plural_subject(const UnitSentence& sentence) const {
  if (!rules_.lexicon.drops_subject() || sentence.clauses.empty()) return false;
  return Finder(sentence, rules_).speaks_of_several(sentence.clauses.front().finite);
}

/// Another member of its list, of its type; of people without a list, unless `named` others are, the only other one of its
/// sentence (`X met Y. They …`, but not `the son of X, Y`); null for none.
const Discourse::Recent* Discourse::companion_of(const Recent& recent, bool named) const {
  const Recent* only = nullptr;
  for (const Recent& other : recent_) {
    if (other.sentence != recent.sentence || other.entity == recent.entity || other.type != recent.type) continue;
    if (recent.list != no_unit && other.list == recent.list) return &other;
    const bool third = only != nullptr && only->entity != other.entity;
    const bool apart = named || other.owner || recent.owner || recent.type != EntityType::person;
    if (recent.list != no_unit || apart || third) return nullptr;
    only = &other;
  }
  return only;
}

void Discourse::add_context(UnitSentence& sentence, std::size_t number) const {
  Unit start;
  const bool several = drops_plural_subject(sentence);
  const bool names_person = several && std::any_of(sentence.units.begin(), sentence.units.end(), [](const Unit& unit) {
                              return unit.kind == Unit::Kind::referent && unit.type == EntityType::person;
                            });
  std::vector<std::pair<float, const Recent*>> chosen;  // most prominent first, persons before others
  for (const EntityType type : {EntityType::person, EntityType::organization, EntityType::product, EntityType::place}) {
    const Anaphor any{.types = type_bit(type), .kinds = {}, .noun = true};
    const Recent* best = nullptr;
    float best_score = 0;
    bool paired = false;
    for (const Recent& recent : recent_) {
      if (recent.sentence >= number || recent.sentence + 2 < number || recent.type != type || recent.source) continue;
      if (recent.sentence + 1 < number && !recent.bare) continue;  // a bystander
      if (recent.sentence < paragraph_ && !recent.bare) continue;
      const float value = score(recent, {start, any, 0}, number);
      if (best != nullptr && value <= best_score) {
        paired |= value == best_score && type == EntityType::organization && is_joined(*best, recent);
        continue;
      }
      best = &recent;
      best_score = value;
      paired = false;
    }
    if (paired && !several) continue;  // `X and Y have grown. The firm …`
    if (best == nullptr && type == EntityType::organization) best = main_body(number);
    // Where subjects are dropped, whom the text goes on about is no place under a preposition or in the genitive.
    const bool aside = rules_.lexicon.drops_subject() && type == EntityType::place && best != nullptr && !best->bare;
    if (best != nullptr && !aside) chosen.emplace_back(best_score, best);
  }
  const auto named = std::find_if(chosen.begin(), chosen.end(),
                                  [](const auto& entry) { return entry.second->type == EntityType::person; });
  const Recent expected{.entity = expected_.value_or(0), .type = EntityType::person, .sentence = number};
  if (expected_ && named == chosen.end()) chosen.emplace_back(0.0F, &expected);
  std::stable_sort(chosen.begin(), chosen.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [value, best] : chosen) {
    Unit unit{.kind = Unit::Kind::referent,
              .begin = sentence.begin,
              .end = sentence.begin,
              .entity = best->entity,
              .type = best->type};
    unit.anaphoric = true;
    unit.announced = best == &expected;
    unit.distant = best->sentence + 1 < number;
    unit.main_body = best->type == EntityType::organization && main_body(number) != nullptr;
    unit.beside = !best->bare && (best->others & type_bit(best->type)) != 0;
    unit.clause = no_unit;
    const Recent* companion = several ? companion_of(*best, names_person) : nullptr;
    if (companion != nullptr) unit.list = sentence.units.size();
    sentence.units.push_back(unit);
    ++sentence.context;
    if (companion == nullptr) continue;
    unit.entity = companion->entity;
    sentence.units.push_back(unit);
    ++sentence.context;
  }
}

}  // namespace gazgraph
