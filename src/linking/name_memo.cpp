// Open-addressing tables by the number of a name and of an entity. A name's words are looked up among the language's common
// words; its candidates are set in an order where those come first that differ in anything the score can see (type,
// language, prior, details), so that a name which a thousand villages bear is scored once.
#include "name_memo.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

namespace gazgraph {
namespace {

// Bounds of a memo, which each thread has for each language: a few megabytes in all.
constexpr std::size_t most_names = std::size_t{1} << 15U;
constexpr std::size_t most_known_candidates = std::size_t{1} << 17U;
constexpr std::size_t most_forms = std::size_t{1} << 15U;
constexpr std::size_t most_details = std::size_t{1} << 16U;
constexpr std::size_t most_candidates = 256;
constexpr std::size_t well_known = 4;                   ///< names of one entity
constexpr std::size_t most_names_with_sources = 20000;  ///< in a large gazetteer all sources have most places
constexpr std::size_t most_sources = 8;  ///< candidates: what more entities bear is hardly told by where they come from

bool has_details(const Gazetteer& gazetteer, EntityIndex entity) {
  bool any = false;
  if (!gazetteer.may_have_details(entity)) return any;
  gazetteer.for_each_context(entity, [&](std::string_view) { any = true; });
  if (!any) gazetteer.for_each_fact(entity, [&](std::string_view, std::string_view) { any = true; });
  if (!any) gazetteer.for_each_requirement(entity, [&](std::string_view) { any = true; });
  return any;
}

std::size_t count_names(const Gazetteer& gazetteer, EntityIndex entity) {
  std::size_t count = 0;
  gazetteer.for_each_name(entity, [&](std::string_view, std::string_view, bool) { ++count; });
  return count;
}

bool look_alike(const KnownCandidate& a, const KnownCandidate& b) {
  return !a.has_details && !b.has_details && a.type == b.type && a.language == b.language && a.prior == b.prior &&
         a.is_short == b.is_short && a.source == b.source;
}

/// Calls `visit` with each stretch of letters and digits (marks inside a word stay: `O'Brien`, `U.S.`).
template <class Visit>
void for_each_word(std::string_view name, Visit visit) {
  for (std::size_t at = 0; at < name.size();) {
    while (at < name.size() && !is_letter_or_digit(name[at])) ++at;
    std::size_t end = at;
    while (end < name.size() && name[end] != ' ' && name[end] != '-' && name[end] != ',' && name[end] != '/' &&
           name[end] != '(' && name[end] != ')')
      ++end;
    std::size_t last = end;
    while (last > at && !is_letter_or_digit(name[last - 1]) && name[last - 1] != '.') --last;
    if (last > at) visit(name.substr(at, last - at));
    at = end + 1;
  }
}

}  // namespace

NameMemo::NameMemo(const Gazetteer& gazetteer, const Matcher& matcher, const LanguageWords& words,
                   const WordEndings& endings, const CommonWords* common, std::string_view stemmer)
    : openings_lately(words.folder()),
      gazetteer_(gazetteer),
      matcher_(matcher),
      words_(words),
      endings_(endings),
      common_(common),
      stemmer_(stemmer) {}

std::uint32_t lower_hash(std::string_view word) noexcept {
  WordBuffer buffer;
  return static_cast<std::uint32_t>(hash_bytes(lower_word(word, buffer)) >> 32U);
}

/// What is to be known of new names lies far away in the gazetteer: it is asked for step by step, for all of them together.
std::span<const NamePlace> NameMemo::places(std::span<const NameMatch> matches) {
  constexpr std::size_t ahead = 16;
  found_.resize(matches.size());
  new_.clear();
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (i + ahead < matches.size()) places_.prefetch(matches[i + ahead].name);
    if (const NamePlace* known = places_.find(matches[i].name)) {
      found_[i] = *known;
    } else {
      new_.push_back(static_cast<std::uint32_t>(i));
      matcher_.prefetch_candidates(matches[i].name);
    }
  }
  for (const std::uint32_t i : new_) {
    matcher_.prefetch_entity(matches[i].name);
    prefetch_new_word(matcher_.surface(matches[i].name));
  }
  for (const std::uint32_t i : new_) {
    const NamePlace* known = places_.find(matches[i].name);
    found_[i] = known != nullptr ? *known : learn(matches[i].name);
  }
  return found_;
}

void NameMemo::prefetch_new_word(std::string_view word) const noexcept {
  WordBuffer buffer;
  const std::string_view plain = lower_plain_word(word, buffer);
  if (common_ != nullptr && !plain.empty()) common_->prefetch_hash(hash_bytes(plain));
}

NamePlace NameMemo::learn(std::uint32_t name) {
  const KnownName facts = work_out(name);
  names_.push_back(facts);
  return places_.add(name, NamePlace(names_.size() - 1, facts.begins_upper && facts.word_count == 1));
}

KnownWord NameMemo::look_up(std::string_view word) const {
  WordBuffer buffer;
  KnownWord known;
  if (const std::string_view plain = lower_plain_word(word, buffer); !plain.empty()) {
    const std::uint64_t hash = hash_bytes(plain);
    if (common_ != nullptr) known.common = common_->find_hash(hash);
    known.roles = words_.roles_of_folded(hash);
    if (common_ != nullptr && common_->is_given_name(hash)) known.roles |= role_surname_behind;
    return known;
  }
  known.roles = words_.roles(word);
  const std::string_view lower = common_ == nullptr ? std::string_view() : lower_word(word, buffer);
  if (lower.empty()) return known;
  const std::uint64_t hash = hash_bytes(lower);
  known.common = common_->find_hash(hash);
  if (common_->is_given_name(hash)) known.roles |= role_surname_behind;
  return known;
}

std::uint64_t NameMemo::work_out_stem(std::string_view word) {
  WordBuffer lower;
  WordBuffer folded;
  return hash_bytes(words_.folder().fold(stemmer_.stem(lower_word(word, lower)), folded));
}

void NameMemo::begin_document() {
  if (names_.size() >= most_names || candidates_.size() >= most_known_candidates) {
    places_.clear();
    names_.clear();
    candidates_.clear();
  }
  if (forms_.size() + openings_.size() >= most_forms) {
    entities_.clear();
    forms_.clear();
    openings_.clear();
  }
  if (detail_words_.size() + detail_entities_.size() + details_.size() >= most_details) {
    details_.clear();
    detail_words_.clear();
    detail_entities_.clear();
  }
}

KnownName NameMemo::work_out(std::uint32_t name) {
  KnownName facts;
  const std::string_view surface = matcher_.surface(name);
  facts.letters = static_cast<std::uint8_t>(std::min<std::size_t>(count_characters(surface), 255));
  facts.begins_upper = begins_upper(surface);
  facts.all_upper = is_all_upper(surface);
  facts.has_case = has_case(surface);
  facts.edge_mark_before = !surface.empty() && !is_letter_or_digit(surface.front());
  facts.edge_mark_after =
      !surface.empty() && (!is_letter_or_digit(surface.back()) || without_last_marks(surface).size() < surface.size());
  facts.is_number = std::none_of(surface.begin(), surface.end(),
                                 [](char c) { return is_letter_or_digit(c) && (c < '0' || c > '9'); });
  take_words(surface, facts);
  take_candidates(name, facts);
  return facts;
}

void NameMemo::take_words(std::string_view surface, KnownName& facts) const {
  std::uint16_t rarest = std::numeric_limits<std::uint16_t>::max();
  std::uint8_t capitalized = 0;
  std::uint8_t indefinite = 100;
  std::uint8_t definite = 0;
  std::size_t count = 0;
  facts.every_word_upper = true;
  for_each_word(surface, [&](std::string_view word) {
    ++count;
    if (word.size() >= 4 && !begins_upper(word)) facts.every_word_upper = false;
    const CommonWords::Word common = common_ == nullptr ? CommonWords::Word{} : common_->find_any_case(word);
    const bool digits = word[0] >= '0' && word[0] <= '9';
    facts.has_digit |= digits;
    if (common.per_million < rarest) {
      rarest = common.per_million;
      indefinite = common.indefinite;
      definite = common.definite;
    }
    capitalized = std::max(capitalized, common.capitalized);
    if (count == 1) facts.is_calendar = (words_.roles(word) & role_calendar) != 0;
  });
  facts.word_count = static_cast<std::uint8_t>(std::min<std::size_t>(count, 255));
  if (count <= 1) facts.lower_hash = lower_hash(surface);
  if (count != 1) facts.is_calendar = false;
  facts.rarest_word = count == 0 ? 0 : rarest;
  facts.capitalized = capitalized;
  facts.indefinite = indefinite;
  facts.definite = definite;
}

std::uint32_t NameMemo::source(EntityIndex entity) const {
  const std::string_view id = gazetteer_.id(entity);
  const std::size_t colon = id.find(':');
  return colon == std::string_view::npos ? 0 : static_cast<std::uint32_t>(hash_bytes(id.substr(0, colon)) >> 32U);
}

void NameMemo::take_candidates(std::uint32_t name, KnownName& facts) {
  matcher_.candidates(name, read_);
  if (read_.size() > most_candidates) read_.resize(most_candidates);
  facts.first_candidate = static_cast<std::uint32_t>(candidates_.size());
  facts.candidate_count = static_cast<std::uint16_t>(read_.size());
  for (const Candidate& candidate : read_) {
    KnownCandidate known{.entity = candidate.entity,
                         .prior = candidate.prior,
                         .type = candidate.type,
                         .language = NameLanguage::any,
                         .is_short = candidate.is_short,
                         .has_details = has_details(gazetteer_, candidate.entity)};
    // An id is read only where it may decide: it lies far away.
    if (read_.size() > 1 && read_.size() <= most_sources && gazetteer_.name_count() <= most_names_with_sources) {
      known.source = source(candidate.entity);
      facts.has_identifiers =
          facts.has_identifiers || gazetteer_.id(candidate.entity).find('_') != std::string_view::npos;
      facts.has_sources = facts.has_sources ||
                          (&candidate != read_.data() && known.source != candidates_[facts.first_candidate].source);
    }
    if (candidate.language != "*")
      known.language = words_.speaks(candidate.language) ? NameLanguage::same : NameLanguage::other;
    candidates_.push_back(known);
    facts.may_be_calendar =
        facts.is_calendar && known.type == EntityType::other && (&candidate == read_.data() || facts.may_be_calendar);
    facts.may_be_person |= known.type == EntityType::person;
    facts.may_be_agent |= known.type == EntityType::person || known.type == EntityType::organization;
    // Asked for only where a noun may be a name.
    if (words_.nouns_are_capitalized() && facts.rarest_word > 0 && facts.word_count == 1)
      facts.is_well_known = facts.is_well_known || known.language == NameLanguage::same ||
                            count_names(gazetteer_, candidate.entity) >= well_known;
  }
  // Stable: the order of prior, then id is kept among those that differ and among those that repeat.
  const auto begin = candidates_.begin() + facts.first_candidate;
  auto distinct = begin;
  for (auto at = begin; at != candidates_.end(); ++at) {
    if (std::any_of(begin, distinct, [&](const KnownCandidate& other) { return look_alike(*at, other); })) continue;
    std::rotate(distinct, at, at + 1);
    ++distinct;
  }
  facts.distinct_count = static_cast<std::uint16_t>(distinct - begin);
}

std::span<const ShortForm> NameMemo::short_forms(EntityIndex entity) {
  if (const Forms* known = entities_.find(entity)) return {forms_.data() + known->first, known->count};
  const std::size_t first = forms_.size();
  const EntityType type = gazetteer_.type(entity);
  gazetteer_.for_each_name(entity, [&](std::string_view text, std::string_view language, bool is_short) {
    if (is_short || (language != "*" && language != "und" && !words_.speaks(language))) return;
    append_short_forms(text, type, words_, endings_, common_, forms_, openings_);
    const bool untold = type == EntityType::other;
    variants_.clear();
    words_.variants().append(text, untold || type == EntityType::person, untold || type == EntityType::place,
                             variants_);
    for (const std::string& variant : variants_)
      append_variant(variant, type, words_, endings_, common_, forms_, openings_);
  });
  append_identifier(gazetteer_.id(entity), words_, endings_, common_, forms_, openings_);
  const auto begin = forms_.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(begin, forms_.end(), [](const ShortForm& a, const ShortForm& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.kind < b.kind;
  });
  forms_.erase(
      std::unique(begin, forms_.end(), [](const ShortForm& a, const ShortForm& b) { return a.hash == b.hash; }),
      forms_.end());
  const Forms& added = entities_.add(
      entity, {.first = static_cast<std::uint32_t>(first), .count = static_cast<std::uint32_t>(forms_.size() - first)});
  return {forms_.data() + added.first, added.count};
}

const KnownDetails& NameMemo::details(EntityIndex entity) {
  if (const KnownDetails* known = details_.find(entity)) return *known;
  KnownDetails details{.first_word = static_cast<std::uint32_t>(detail_words_.size()),
                       .first_fact = static_cast<std::uint32_t>(detail_entities_.size())};
  WordBuffer buffer;
  gazetteer_.for_each_context(entity, [&](std::string_view word) {
    detail_words_.push_back({.opening = opening(word), .hash = hash_bytes(words_.folder().fold(word, buffer))});
  });
  const auto add = [&](std::string_view id) {
    if (const auto other = gazetteer_.find(id)) detail_entities_.push_back(*other);
  };
  gazetteer_.for_each_fact(entity, [&](std::string_view, std::string_view object) { add(object); });
  details.word_count = static_cast<std::uint32_t>(detail_words_.size()) - details.first_word;
  details.fact_count = static_cast<std::uint32_t>(detail_entities_.size()) - details.first_fact;
  gazetteer_.for_each_requirement(entity, [&](std::string_view id) {
    details.requires_any = true;
    add(id);
  });
  details.requirement_count =
      static_cast<std::uint32_t>(detail_entities_.size()) - details.first_fact - details.fact_count;
  return details_.add(entity, details);
}

}  // namespace gazgraph
