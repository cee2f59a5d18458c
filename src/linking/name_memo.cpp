// Open-addressing tables by the number of a name and of an entity. A name's words are looked up among the language's common
// words; its candidates are set in an order where those come first that differ in anything the score can see (type,
// language, prior, details), so that a name which a thousand villages bear is scored once.
#include "name_memo.hpp"

#include <algorithm>
#include <limits>

namespace gazgraph {
namespace {

constexpr std::size_t most_names = std::size_t{1} << 20U;
constexpr std::size_t most_candidates = 256;
constexpr std::size_t most_kinds = std::size_t{1} << 22U;
constexpr std::size_t well_known = 4;  ///< names of one entity

bool is_letter_or_digit(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

std::size_t letter_count(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool has_details(const Gazetteer& gazetteer, EntityIndex entity) {
  bool any = false;
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
         a.is_short == b.is_short;
}

std::size_t mix(std::uint32_t number) { return static_cast<std::size_t>(hash_sequence(0, number)); }

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
                   const CommonWords* common)
    : gazetteer_(gazetteer), matcher_(matcher), words_(words), common_(common), names_(1024), entities_(256) {}

const KnownName& NameMemo::name(std::uint32_t name) {
  for (std::size_t at = mix(name) & (names_.size() - 1);; at = (at + 1) & (names_.size() - 1)) {
    if (names_[at].used && names_[at].facts.name == name) return names_[at].facts;
    if (!names_[at].used) break;
  }
  if (2 * (name_count_ + 1) > names_.size()) grow_names();
  std::size_t at = mix(name) & (names_.size() - 1);
  while (names_[at].used) at = (at + 1) & (names_.size() - 1);
  names_[at] = {.facts = work_out(name), .used = true};
  ++name_count_;
  return names_[at].facts;
}

bool NameMemo::learn_kind(std::uint32_t name) {
  const KnownName& facts = this->name(name);
  const bool capitalized_word = facts.begins_upper && facts.word_count == 1;
  if (name < most_kinds) {
    if (name >= kinds_.size()) kinds_.resize(name + name / 4 + 1, Kind::unknown);
    kinds_[name] = capitalized_word ? Kind::capitalized_word : Kind::other;
  }
  return capitalized_word;
}

void NameMemo::begin_document() {
  if (name_count_ >= most_names) {
    std::fill(names_.begin(), names_.end(), Slot{});
    name_count_ = 0;
    candidates_.clear();
  }
  if (entity_count_ >= most_names) {
    std::fill(entities_.begin(), entities_.end(), Forms{});
    entity_count_ = 0;
    forms_.clear();
  }
}

void NameMemo::grow_names() {
  std::vector<Slot> old(names_.size() * 2);
  std::swap(old, names_);
  for (const Slot& slot : old) {
    if (!slot.used) continue;
    std::size_t at = mix(slot.facts.name) & (names_.size() - 1);
    while (names_[at].used) at = (at + 1) & (names_.size() - 1);
    names_[at] = slot;
  }
}

KnownName NameMemo::work_out(std::uint32_t name) {
  KnownName facts{.name = name};
  const std::string_view surface = matcher_.surface(name);
  facts.letters = static_cast<std::uint8_t>(std::min<std::size_t>(letter_count(surface), 255));
  facts.begins_upper = begins_upper(surface);
  facts.all_upper = is_all_upper(surface);
  facts.has_case = has_case(surface);
  facts.edge_mark_before = !surface.empty() && !is_letter_or_digit(surface.front());
  facts.edge_mark_after = !surface.empty() && !is_letter_or_digit(surface.back());
  facts.is_number = std::none_of(surface.begin(), surface.end(),
                                 [](char c) { return is_letter_or_digit(c) && (c < '0' || c > '9'); });
  take_words(surface, facts);
  take_candidates(facts);
  return facts;
}

void NameMemo::take_words(std::string_view surface, KnownName& facts) const {
  std::uint32_t rarest = std::numeric_limits<std::uint32_t>::max();
  std::uint8_t capitalized = 0;
  std::uint8_t indefinite = 100;
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
    }
    capitalized = std::max(capitalized, common.capitalized);
    if (count == 1) facts.is_calendar = (words_.roles(word) & role_calendar) != 0;
  });
  facts.word_count = static_cast<std::uint8_t>(std::min<std::size_t>(count, 255));
  if (count != 1) facts.is_calendar = false;
  facts.rarest_word = count == 0 ? 0 : rarest;
  facts.capitalized = capitalized;
  facts.indefinite = indefinite;
}

void NameMemo::take_candidates(KnownName& facts) {
  matcher_.candidates(facts.name, read_);
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
    if (candidate.language != "*")
      known.language = words_.speaks(candidate.language) ? NameLanguage::same : NameLanguage::other;
    candidates_.push_back(known);
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
  std::size_t at = mix(entity) & (entities_.size() - 1);
  for (; entities_[at].used; at = (at + 1) & (entities_.size() - 1)) {
    if (entities_[at].entity == entity) return {forms_.data() + entities_[at].first, entities_[at].count};
  }
  if (2 * (entity_count_ + 1) > entities_.size()) {
    grow_forms();
    at = mix(entity) & (entities_.size() - 1);
    while (entities_[at].used) at = (at + 1) & (entities_.size() - 1);
  }
  Forms& known = entities_[at];
  known = {.entity = entity, .first = static_cast<std::uint32_t>(forms_.size()), .count = 0, .used = true};
  ++entity_count_;
  const EntityType type = gazetteer_.type(entity);
  gazetteer_.for_each_name(entity, [&](std::string_view text, std::string_view language, bool is_short) {
    if (!is_short && (language == "*" || language == "und" || words_.speaks(language)))
      append_short_forms(text, type, words_, common_, forms_);
  });
  const auto begin = forms_.begin() + known.first;
  std::sort(begin, forms_.end(), [](const ShortForm& a, const ShortForm& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.kind < b.kind;
  });
  forms_.erase(
      std::unique(begin, forms_.end(), [](const ShortForm& a, const ShortForm& b) { return a.hash == b.hash; }),
      forms_.end());
  known.count = static_cast<std::uint32_t>(forms_.size()) - known.first;
  return {forms_.data() + known.first, known.count};
}

void NameMemo::grow_forms() {
  std::vector<Forms> old(entities_.size() * 2);
  std::swap(old, entities_);
  for (const Forms& slot : old) {
    if (!slot.used) continue;
    std::size_t at = mix(slot.entity) & (entities_.size() - 1);
    while (entities_[at].used) at = (at + 1) & (entities_.size() - 1);
    entities_[at] = slot;
  }
}

}  // namespace gazgraph
