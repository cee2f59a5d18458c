// A score is a sum of terms. What concerns the name (how it matched, capitals, common words) is summed once a reading,
// what concerns an entity (prior, language, type, details, support by the document) once a candidate that differs.
// The same templates run with a sink that adds and, for `explain`, with one that writes down.
#include "score.hpp"

#include <algorithm>
#include <cmath>

#include "run.hpp"

namespace gazgraph {
namespace {

constexpr std::array<std::string_view, 47> term_names = {
    "name",
    "prior",
    "folded",
    "other accents",
    "accents on other letters",
    "inflected",
    "the form is a common word of its own",
    "too short a name to bend",
    "compound",
    "name of another language",
    "acronym of another language",
    "name of the text's language",
    "one word in a large gazetteer",
    "lower case in the text",
    "words in lower case in the text",
    "an acronym in lower case",
    "capitals that the name has not",
    "lower case inside the name",
    "only a number",
    "a month or a day",
    "a common word where any word is capitalized",
    "an everyday word where any word is capitalized",
    "a common noun",
    "a known word, and a little-known entity of a large gazetteer",
    "behind a determiner",
    "an adjective before its noun",
    "part of a longer, unknown name",
    "a word that seldom stands by itself",
    "a word that is also written in lower case",
    "an abbreviation beside figures or marks",
    "a place, and something called after it",
    "type expected here",
    "another type expected here",
    "a person of the document has this surname",
    "context words",
    "facts about others here",
    "required entity is not here",
    "named elsewhere in the document",
    "others here come from its source",
    "others here have words of its id",
    "short form",
    "given name alone",
    "acronym",
    "words of the name in another order",
    "named in full in the document",
    "not named in full in the document",
    "nothing that the gazetteer tells of it is here",
};

// A bare exact match of an unremarkable name stands at 0.9.
constexpr float base_score = 0.6F;
constexpr float prior_weight = 0.6F;
constexpr float seldom = 0.3F;      ///< a prior below it: the name mostly means something else
constexpr float seldom_weight = 3;  ///< what is missing to it counts so much
constexpr float folded_penalty = -0.05F;
constexpr float accents_penalty = -0.1F;
constexpr float moved_accents_penalty = -0.5F;
constexpr float inflected_penalty = -0.03F;
constexpr float inflected_common_penalty = -0.65F;
constexpr float compound_penalty = -0.08F;
constexpr float foreign_penalty = -0.15F;
constexpr float foreign_acronym_penalty = -1.0F;
constexpr float own_language_bonus = 0.12F;  // tells names apart, but makes no noun a name
constexpr float own_language_doubtful_bonus = 0.04F;
constexpr float lower_case_penalty = -3.0F;
constexpr float lower_words_penalty = -0.4F;
constexpr float unlike_words_penalty = -0.2F;
constexpr float unlike_phrase_penalty = -0.8F;
constexpr float number_penalty = -1.0F;
constexpr float calendar_penalty = -0.65F;
constexpr float own_calendar_penalty = -0.55F;
constexpr float date_penalty = -1.5F;
constexpr float common_word_penalty = -0.55F;
constexpr float everyday_word_penalty = -0.85F;
constexpr float strong_everyday_penalty = -0.3F;
constexpr float noun_penalty = -0.5F;
constexpr float obscure_penalty = -0.35F;
constexpr float determiner_penalty = -0.4F;
constexpr float indefinite_penalty = -0.9F;
constexpr float before_noun_penalty = -0.5F;
constexpr float unknown_neighbour_penalty = -0.85F;
// In a gazetteer that is ten times large, less in smaller ones; see large_gazetteer.cpp.
constexpr float joined_penalty = -0.65F;
constexpr float seldom_by_itself_penalty = -0.5F;
constexpr float abbreviation_penalty = -1.0F;
constexpr float two_letters_penalty = -0.5F;
constexpr float stranger_penalty = -0.6F;
constexpr float called_so_penalty = -0.6F;
constexpr float called_so_place_penalty = -0.3F;
constexpr float title_penalty = -0.6F;
constexpr float small_place_penalty = -0.65F;
constexpr float small_organization_penalty = -0.25F;
constexpr float crowd_accents_penalty = -0.3F;
constexpr float crowd_umlauts_penalty = -0.5F;
constexpr float crowd_capitals_penalty = -0.15F;
constexpr float crowd_bent_penalty = -0.5F;
constexpr float crowd_compound_penalty = -0.45F;
constexpr float place_bonus = 0.02F;
constexpr float expected_bonus = 0.1F;
constexpr float follower_bonus = 0.05F;
constexpr float team_bonus = 0.6F;
constexpr float unexpected_penalty = -0.1F;
constexpr float context_step = 0.075F;
constexpr float most_context = 0.3F;
constexpr float fact_step = 0.1F;
constexpr float most_facts = 0.2F;
constexpr float missing_requirement = -1.0F;
constexpr float surname_penalty = -0.1F;
constexpr float part_penalty = -0.15F;
constexpr float given_name_penalty = -0.2F;
constexpr float acronym_penalty = -0.1F;
constexpr float named_before_bonus = 0.07F;
constexpr float not_in_full_penalty = -0.3F;
constexpr float nothing_told_penalty = -1.0F;
constexpr float surname_here_penalty = -0.1F;
constexpr float surname_common_penalty = -0.7F;
constexpr float noun_part_penalty = -1.0F;
constexpr float other_person_penalty = -1.0F;
constexpr float repeated_bonus = 0.3F;
constexpr float one_sense_bonus = 0.15F;
constexpr float identifier_word_step = 0.03F;
constexpr float bent_identifier_word_step = 0.01F;
constexpr float most_identifier_words = 0.12F;
constexpr float source_bonus = 0.05F;
constexpr float bent_source_bonus = 0.025F;  // less than the ending costs

constexpr std::uint8_t person_only = type_bit(EntityType::person);  // an ending of families
constexpr std::uint32_t everyday = 100;                             // occurrences in a million words
constexpr std::uint32_t everyday_pair = 500;
constexpr std::uint8_t mostly_small = 50;  // per cent capitalized
constexpr std::uint8_t mostly_upper = 80;
constexpr std::uint8_t hardly_ever_upper = 20;
constexpr std::uint8_t hardly_ever_small = 90;
constexpr std::uint8_t letters_to_bend = 3;
constexpr std::uint8_t acronym_letters = 4;
constexpr std::uint8_t letter_with_mark = 2;
constexpr std::uint8_t tiny_acronym = 3;
constexpr std::uint8_t short_acronym = 5;

bool is_number(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A name that mostly means something else needs more than itself.
constexpr float worth_of_prior(float prior) {
  return prior * prior_weight - (prior < seldom ? (seldom - prior) * seldom_weight : 0);
}

}  // namespace

std::string_view to_string(Term term) noexcept { return term_names[static_cast<std::size_t>(term)]; }

/// What a single word with other accents loses in a large gazetteer. Where nouns are capitalized, dots tell words apart.
float LinkRun::crowd_accents(const KnownName& name) const {
  if (name.word_count > 1) return 0;
  return state_.crowd * (state_.words.nouns_are_capitalized() ? crowd_umlauts_penalty : crowd_accents_penalty);
}

template <class Sink>
void LinkRun::score_method(const Reading& reading, const KnownName& name, Sink& sink) const {
  if (reading.method == LinkMethod::folded) {
    const std::string_view here = text_.substr(reading.begin, reading.end - reading.begin);
    const bool only_case = name.word_count > 1 || name.lower_hash == lower_hash(here);
    if (only_case || is_all_upper(here))
      sink(Term::folded, folded_penalty);
    else if (marks_differ(here, state_.matcher.surface(reading.name)))
      sink(Term::moved_accents, moved_accents_penalty);
    else
      sink(Term::folded_accents, accents_penalty + crowd_accents(name));
  }
  if (reading.method == LinkMethod::compound) {
    sink(Term::compound, compound_penalty);
    if (name.letters <= letters_to_bend && state_.large_gazetteer != 0) sink(Term::too_short, inflected_common_penalty);
  }
  if (reading.method != LinkMethod::inflected) return;
  sink(Term::inflected, inflected_penalty);
  if (name.word_count != 1 || reading.last != reading.first + 1) return;
  if (name.letters < letters_to_bend && !name.all_upper) sink(Term::too_short, inflected_common_penalty);
  const CommonWords::Word form = known_word(reading.first).common;
  const bool is_name = form.capitalized >= mostly_upper && !state_.words.nouns_are_capitalized();
  if (form.per_million > 10 * name.rarest_word && !is_name) sink(Term::inflected_common_word, inflected_common_penalty);
}

/// Capital letters: what the name has and what the text has. False when nothing else matters any more.
template <class Sink>
bool LinkRun::score_case(const Reading& reading, const Sight& sight, const KnownName& name, Sink& sink) const {
  const Token& first = cut_.tokens[reading.first];
  const bool single = reading.last == reading.first + 1;
  const std::string_view here = text_.substr(reading.begin, reading.end - reading.begin);
  if (name.is_number || is_number(here) || (single && first.kind == TokenKind::number))
    sink(Term::only_number, number_penalty);
  if (first.kind != TokenKind::word) return true;
  if (name.letters <= letter_with_mark && name.edge_mark_after && text_.substr(reading.begin, 2).find('.') > 1)
    sink(Term::too_short, number_penalty);
  if (name.begins_upper && !sight.capitalized) {
    if (name.word_count == 1) {
      sink(Term::lower_case, lower_case_penalty);
      return false;
    }
    sink(Term::lower_case_words, lower_words_penalty);
    return true;
  }
  if (single && name.all_upper && !sight.all_upper && name.letters <= tiny_acronym) {
    sink(Term::small_acronym, lower_case_penalty);
    return false;
  }
  if (single && name.has_case && !name.all_upper && sight.all_upper && name.letters <= short_acronym &&
      (name.letters <= tiny_acronym || !stands_in_capitals(reading.first)))
    sink(Term::capitals_unlike_name, common_word_penalty + crowd_capitals_penalty * state_.crowd);
  if (sight.inner_small && name.every_word_upper && !name.all_upper)
    sink(Term::words_unlike_name, is_weak_position(reading.first) ? unlike_phrase_penalty : unlike_words_penalty);
  return true;
}

/// Common nouns where all nouns are capitalized: told by how often they stand behind a determiner.
template <class Sink>
void LinkRun::score_noun(Reading& reading, const Sight& sight, CommonWords::Word word, Sink& sink) const {
  const bool headed = (sight.before & (role_organization_head | role_title)) != 0;
  if (word.capitalized < mostly_small) {
    const bool weak = is_weak_position(reading.first) || !sight.any_capital;
    reading.doubtful = weak;
    if (weak)
      sink(Term::common_word, word.per_million >= everyday ? everyday_word_penalty : common_word_penalty);
    else if (sight.behind_determiner || word.per_million >= everyday)
      sink(Term::common_noun, noun_penalty);
    return;
  }
  if (sight.all_upper) return;
  constexpr std::uint8_t as_nouns_are = 25;  // per cent
  if (sight.crowd.looked && !sight.crowd.behind_capital && word.definite >= as_nouns_are &&
      !known(reading).is_well_known)
    sink(Term::common_noun, noun_penalty * state_.crowd);
  if (!word.is_capitalized_noun()) return score_obscure(reading, sight, sink);
  reading.doubtful = true;
  const float common = std::log10(static_cast<float>(word.per_million) / 20.0F);
  if (!headed) sink(Term::common_noun, noun_penalty - 0.1F * common);
  if (sight.behind_determiner) sink(Term::behind_determiner, determiner_penalty);
}

/// A word that the language knows and that may be a noun or a name: in a large gazetteer an entity that no other name of
/// its own speaks for is rather a place called like a noun.
template <class Sink>
void LinkRun::score_obscure(Reading& reading, const Sight& sight, Sink& sink) const {
  if (state_.large_gazetteer == 0) return;
  const KnownName& name = known(reading);
  if (name.is_well_known || name.word_count != 1 || reading.method == LinkMethod::inflected) return;
  reading.doubtful = true;
  sink(Term::obscure, obscure_penalty);
  if (sight.behind_determiner) sink(Term::behind_determiner, determiner_penalty);
}

template <class Sink>
void LinkRun::score_common_word(Reading& reading, const Sight& sight, const KnownName& name, Sink& sink) const {
  if (name.is_calendar) {
    reading.doubtful = true;
    sink(Term::calendar, is_beside_number(reading) ? date_penalty
                         : name.may_be_calendar    ? own_calendar_penalty
                                                   : calendar_penalty);
    return;
  }
  CommonWords::Word common{.per_million = name.rarest_word,
                           .capitalized = name.capitalized,
                           .indefinite = name.indefinite,
                           .definite = name.definite};
  if (name.word_count == 1 && reading.method != LinkMethod::exact && reading.last == reading.first + 1) {
    const CommonWords::Word form = known_word(reading.first).common;
    if (form.per_million > common.per_million) common = form;
  }
  if (common.per_million == 0 || name.word_count > 2 || name.has_digit || sight.is_credit) return;
  if (name.word_count == 2 && common.per_million < everyday_pair && sight.any_capital && !sight.inner_small) return;
  if (name.all_upper && sight.all_upper && name.letters > 1 && !stands_in_capitals(reading.first)) return;
  if (state_.words.nouns_are_capitalized()) return score_noun(reading, sight, common, sink);
  if (common.capitalized >= mostly_small) return;
  const bool plain = common.per_million >= everyday && common.capitalized < hardly_ever_upper;
  const bool weak =
      !sight.any_capital || sight.all_upper || is_weak_position(reading.first) || is_heading(reading.first);
  reading.doubtful = weak;
  if (weak) {
    if (plain)
      sink(Term::everyday_word, everyday_word_penalty);
    else
      sink(Term::common_word, common_word_penalty);
  } else if (plain && name.word_count == 1) {
    sink(Term::common_word, strong_everyday_penalty);
  }
}

/// Where nouns are capitalized, a noun (`Bürger`) stands by itself as no adjective of a place does (`Berliner`), and single
/// names are hardly ever bent otherwise but by a genitive.
template <class Sink>
void LinkRun::score_bent_noun(Reading& reading, CommonWords::Word word, Sink& sink) const {
  constexpr std::uint8_t as_nouns_stand = 50;  // per cent
  const std::uint8_t types = state_.rule_types[reading.rule];
  const bool adjective = types == type_bit(EntityType::place);
  if (types == 0 || (adjective && (word.per_million == 0 || word.by_itself < as_nouns_stand))) return;
  reading.doubtful = true;
  sink(Term::inflected_common_word, state_.crowd * (adjective ? inflected_common_penalty : crowd_bent_penalty));
}

/// What a single word loses where a gazetteer is so large that most words are somebody's name.
template <class Sink>
void LinkRun::score_crowd(Reading& reading, const Crowd& crowd, const KnownName& name, Sink& sink) const {
  constexpr std::uint8_t never = 15;  // per cent
  constexpr std::uint8_t rarely = 30;
  const auto lose = [&](Term term, float value) { sink(term, value * state_.crowd); };
  const bool nouns = state_.words.nouns_are_capitalized();
  const CommonWords::Word word = known_word(reading.first).common;
  if (crowd.abbreviation) lose(Term::abbreviation, abbreviation_penalty);
  if (name.letters < letters_of_pair)
    lose(Term::too_short, abbreviation_penalty);
  else if (name.letters == letters_of_pair && !(name.all_upper && reading.method == LinkMethod::exact))
    lose(Term::too_short, two_letters_penalty);
  if (word.per_million >= function_word && word.capitalized < hardly_ever_upper)
    lose(Term::everyday_word, everyday_word_penalty);
  if (crowd.joined) {
    reading.doubtful = true;
    lose(Term::part_of_unknown_name, joined_penalty);
  }
  const bool bent = nouns && reading.method == LinkMethod::inflected;
  if (name.word_count == 1 && word.per_million > 0 && !bent && word.by_itself < (nouns ? never : rarely)) {
    reading.doubtful = true;
    lose(Term::seldom_by_itself, seldom_by_itself_penalty);
  }
  if (bent) score_bent_noun(reading, word, sink);
  if (reading.method == LinkMethod::compound && reading.end != cut_.tokens[reading.first].end) {
    reading.doubtful = true;
    lose(Term::compound, crowd_compound_penalty);
  }
}

template <class Sink>
void LinkRun::score_name(Reading& reading, const Sight& sight, const KnownName& name, Sink& sink) const {
  reading.doubtful = false;
  sink(Term::name, base_score);
  score_method(reading, name, sink);
  if (name.word_count == 1 && state_.large_gazetteer != 0) sink(Term::large_gazetteer, state_.large_gazetteer);
  if (!score_case(reading, sight, name, sink)) return;
  score_common_word(reading, sight, name, sink);
  if (sight.crowd.looked) {
    score_crowd(reading, sight.crowd, name, sink);
  } else if (sight.crowd.joined) {
    reading.doubtful = true;
    sink(Term::part_of_unknown_name, joined_penalty * state_.crowd);
  }
}

/// What a single word of a large gazetteer loses as a place or an organization: it may be somebody's name, or a common noun.
template <class Sink>
void LinkRun::score_crowd_type(EntityType type, const Reading& reading, const Sight& sight, bool expected,
                               Sink& sink) const {
  const auto lose = [&](Term term, float value) { sink(term, value * state_.crowd); };
  const bool place = type == EntityType::place;
  const CommonWords::Word word = known_word(reading.first).common;
  if (sight.crowd.surname)
    lose(Term::surname_here, stranger_penalty);
  else if (sight.crowd.given_name)
    lose(Term::given_name, place && expected ? called_so_place_penalty : called_so_penalty);
  if (word.per_million > 0 && word.capitalized < hardly_ever_small)
    lose(Term::also_small, place ? small_place_penalty : small_organization_penalty);
  if (place && !expected && (sight.before & (role_title | role_person_after)) != 0)  // `sier Varrick`
    lose(Term::type_not_expected, title_penalty);
}

template <class Sink>
void LinkRun::score_type(EntityType type, const Reading& reading, const Sight& sight, Sink& sink) const {
  const bool title = (sight.before & role_title) != 0;
  const bool place = (sight.before & role_place_before) != 0;
  const bool head = (sight.before & role_organization_head) != 0;
  const bool results = sight.line == Line::results;
  const bool expected = (type == EntityType::person && title) ||
                        (type == EntityType::organization && (head || results || sight.is_credit)) ||
                        (type == EntityType::place && ((place && !results) || sight.line == Line::dateline));
  if (expected) sink(Term::type_expected, expected_bonus);
  if (type == EntityType::person && ((sight.after | sight.before) & role_person_after) != 0)
    sink(Term::type_expected, follower_bonus);
  if (type == EntityType::organization && (sight.after & role_organization_after) != 0)
    sink(Term::type_expected, follower_bonus);
  if (type == EntityType::organization && sight.before_noun) sink(Term::before_noun, before_noun_penalty);
  if (type == EntityType::place && !expected && (title || head)) sink(Term::type_not_expected, unexpected_penalty);
  if (type == EntityType::place && reading.surname_here && !expected) sink(Term::surname_here, surname_here_penalty);
  if (type == EntityType::place && sight.beside_unknown && !expected)
    sink(Term::part_of_unknown_name, unknown_neighbour_penalty);
  if (sight.crowd.looked && (type == EntityType::place || type == EntityType::organization))
    score_crowd_type(type, reading, sight, expected, sink);
  const bool surname = type == EntityType::person && sight.behind_unknown && reading.last == reading.first + 1;
  const bool somebody = sight.behind_given_name && type != EntityType::other && !(type == EntityType::person && title);
  const bool in_work =
      !sight.crowd.looked && sight.in_foreign_name && type != EntityType::place && type != EntityType::person;
  if (surname || somebody || in_work) sink(Term::part_of_unknown_name, unknown_neighbour_penalty);
  if ((type == EntityType::organization || type == EntityType::place || type == EntityType::person) &&
      sight.behind_indefinite && reading.last == reading.first + 1)
    sink(Term::behind_determiner, indefinite_penalty);
}

template <class Sink>
void LinkRun::score_details(const KnownCandidate& candidate, Sink& sink) const {
  const KnownDetails details = memo_.details(candidate.entity);
  float context = 0;
  for (std::uint32_t i = 0; i < details.word_count && context < most_context; ++i) {
    const WordKey word = memo_.detail_words()[details.first_word + i];
    if (has_word(word)) context += context_step;
  }
  if (context > 0) sink(Term::context_words, context);
  const auto entities = memo_.detail_entities().subspan(details.first_fact);
  float facts = 0;
  for (std::uint32_t i = 0; i < details.fact_count && facts < most_facts; ++i) {
    if (is_present(entities[i])) facts += fact_step;
  }
  if (facts > 0) sink(Term::facts, facts);
  if (!candidate.is_short || !details.requires_any) return;
  const auto required = entities.subspan(details.fact_count, details.requirement_count);
  const bool met = std::any_of(required.begin(), required.end(), [&](EntityIndex other) { return is_present(other); });
  if (!met) sink(Term::requirement, missing_requirement);
}

/// Without dots and what an ending adds.
std::size_t LinkRun::letters_of_acronym(std::string_view here, std::uint16_t rule) const {
  const std::size_t letters =
      count_characters(here) - static_cast<std::size_t>(std::count(here.begin(), here.end(), '.'));
  if (rule == 0xffff) return letters;
  const NameEnding& ending = state_.language->endings()[rule];
  return letters + count_characters(ending.base) - count_characters(ending.form);
}

/// What kind of part it is, and whether the document names the entity in full.
template <class Sink>
void LinkRun::score_kind(const Reading& reading, Sink& sink) const {
  switch (reading.kind) {
    case ShortForm::Kind::acronym:
      sink(Term::acronym, acronym_penalty);
      break;
    case ShortForm::Kind::reordered:
      sink(Term::reordered, part_penalty);
      break;
    case ShortForm::Kind::team:
      sink(Term::short_form, part_penalty);
      sink(Term::type_expected, team_bonus);
      break;
    case ShortForm::Kind::given_name:
      sink(Term::given_name, given_name_penalty);
      break;
    case ShortForm::Kind::head:
    case ShortForm::Kind::tail:
      sink(Term::short_form, part_penalty);
      break;
    default:
      sink(Term::short_form, surname_penalty);
  }
  if (!reading.in_full)
    sink(Term::not_named_in_full, not_in_full_penalty);
  else if (reading.known_before)
    sink(Term::named_in_full, named_before_bonus);
  if (reading.rule != 0xffff) sink(Term::inflected, inflected_penalty);
}

/// A part of one word that the language may know.
template <class Sink>
void LinkRun::score_part_word(const Reading& reading, const Sight& sight, Sink& sink) const {
  if ((known_word(reading.first).roles & role_calendar) != 0 && is_beside_number(reading))
    sink(Term::calendar, date_penalty);
  const bool person = reading.type == EntityType::person;
  const bool acronym = reading.kind == ShortForm::Kind::acronym;
  const CommonWords::Word known = known_word(reading.first).common;
  if (acronym && reading.in_full && !reading.known_before &&
      letters_of_acronym(word(reading.first), reading.rule) <= letters_of_pair)
    sink(Term::too_short, number_penalty);
  if (known.per_million == 0) return;
  const bool small = known.capitalized < mostly_small;
  if (acronym) {
    if (small && stands_in_capitals(reading.first)) sink(Term::common_word, surname_common_penalty);
    return;
  }
  const bool nouns = state_.words.nouns_are_capitalized();
  const bool noun = nouns && known.is_capitalized_noun();
  const bool part = reading.kind == ShortForm::Kind::head || reading.kind == ShortForm::Kind::tail;
  if (noun && part) return sink(Term::common_word, noun_part_penalty);
  if ((small && is_weak_position(reading.first)) || (noun && (!person || !reading.in_full || sight.behind_determiner)))
    sink(Term::common_word, surname_common_penalty);
  else if (!reading.in_full && (small || nouns))
    sink(Term::common_word, strong_everyday_penalty);
}

/// A part of an entity's name: sure where the document names the entity in full before, doubtful as a common word.
template <class Sink>
void LinkRun::score_short(Reading& reading, const Sight& sight, Sink& sink) const {
  sink(Term::name, base_score);
  sink(Term::prior, worth_of_prior(state_.gazetteer->prior(reading.entity)));
  score_kind(reading, sink);
  if (reading.kind == ShortForm::Kind::identifier && sight.inner_small)
    sink(Term::words_unlike_name, unlike_phrase_penalty);
  score_type(reading.type, reading, sight, sink);
  const bool person = reading.type == EntityType::person;
  const bool single = reading.last == reading.first + 1;
  const bool surname = reading.kind == ShortForm::Kind::surname && (single || !cut_.tokens[reading.first].capitalized);
  if (person && surname && !reading.in_full && !is_told_of(reading.entity))
    sink(Term::nothing_told_here, nothing_told_penalty);
  if ((person && single && sight.behind_unknown) || is_part_of_name(reading))
    sink(Term::part_of_unknown_name, other_person_penalty);
  const bool family = reading.rule != 0xffff && state_.rule_types[reading.rule] == person_only;
  if (person && single && sight.behind_article && !family && !state_.words.names_take_articles() &&
      !is_relative(reading.first - 1))
    sink(Term::behind_determiner, surname_common_penalty);
  if (single) score_part_word(reading, sight, sink);
}

float LinkRun::support(const Reading& reading, const KnownCandidate& candidate) const {
  if (!knows_document_) return 0;
  const Anchor* known = anchor(candidate.entity);
  if (known == nullptr) return 0;
  if (reading.doubtful) return repeated_bonus;
  return reading.several && known->unambiguous ? one_sense_bonus : 0;
}

template <class Sink>
void LinkRun::score_candidate(const Reading& reading, const Sight& sight, const KnownName& name,
                              const KnownCandidate& candidate, Sink& sink) const {
  sink(Term::prior, worth_of_prior(candidate.prior));
  if (candidate.language == NameLanguage::other) {
    const bool acronym = name.all_upper && name.letters <= acronym_letters;
    if (acronym)
      sink(Term::other_language_acronym, foreign_acronym_penalty);
    else
      sink(Term::other_language, foreign_penalty);
  }
  if (candidate.language == NameLanguage::same)
    sink(Term::same_language, reading.doubtful ? own_language_doubtful_bonus : own_language_bonus);
  // What is called after a place is named less often than the place.
  if (candidate.type == EntityType::place && reading.several && state_.large_gazetteer == 0)
    sink(Term::place, place_bonus);
  score_type(candidate.type, reading, sight, sink);
  if (candidate.has_details) score_details(candidate, sink);
  const float bonus = support(reading, candidate);
  if (bonus > 0) sink(Term::named_elsewhere, bonus);
  if (!knows_document_) return;
  if (name.has_identifiers) {
    const float step = reading.method == LinkMethod::inflected ? bent_identifier_word_step : identifier_word_step;
    const float alike = std::min(most_identifier_words, step * identifier_words_here(candidate.entity));
    if (alike > 0) sink(Term::same_identifier_words, alike);
  }
  if (!name.has_sources) return;
  const float share = source_share(candidate.source);
  if (share > 0)
    sink(Term::same_source, share * (reading.method == LinkMethod::inflected ? bent_source_bonus : source_bonus));
}

void LinkRun::take_best_candidate(Reading& reading, const Sight& sight, const KnownName& name) {
  const auto candidates = memo_.candidates(name);
  reading.score = -10;
  const std::size_t count = knows_document_ ? name.candidate_count : name.distinct_count;
  for (std::size_t i = 0; i < count; ++i) {
    const KnownCandidate& candidate = candidates[i];
    // Those that repeat another differ by what the document knows of them only.
    if (i >= name.distinct_count && !name.has_identifiers && !may_be_anchor(candidate.entity)) continue;
    if (!ending_fits(reading.rule, candidate.type)) continue;
    Sum sum{.score = reading.name_score};
    score_candidate(reading, sight, name, candidate, sum);
    if (sum.score <= reading.score) continue;
    reading.score = sum.score;
    reading.entity = candidate.entity;
    reading.type = candidate.type;
  }
}

void LinkRun::score(Reading& reading) {
  const Sight sight = look(reading);
  if (reading.name == no_name) {
    Sum sum;
    score_short(reading, sight, sum);
    reading.score = sum.score;
    return;
  }
  const KnownName& name = known(reading);
  reading.idle_words = name.word_count > 1 ? idle_words(reading, name) : 0;
  Sum sum;
  score_name(reading, sight, name, sum);
  reading.name_score = sum.score;
  take_best_candidate(reading, sight, name);
}

/// The account of one candidate (null: of a short form), by the very functions that scored it.
void LinkRun::account(Reading reading, const KnownName* name, const KnownCandidate* candidate, Account& account) const {
  const Sight sight = look(reading);
  if (name == nullptr) return score_short(reading, sight, account);
  score_name(reading, sight, *name, account);
  score_candidate(reading, sight, *name, *candidate, account);
}

}  // namespace gazgraph
