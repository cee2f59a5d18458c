// A word is compared with the words of kinds whole, without up to four letters of its ending, and, where the language
// compounds, by what it ends in; the longest such part decides.
#include "kinds.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "gazgraph/error.hpp"
#include "gazgraph/text/utf8.hpp"

namespace gazgraph {
namespace {

constexpr std::string_view prefix = "kind_";
constexpr std::string_view gazetteer_prefix = "thing_";
constexpr std::size_t shortest_part = 4;  // letters of a word that may be part of a compound or lose its ending
constexpr std::size_t longest_ending = 4;

/// Of the letters that every part which may be looked up keeps.
std::size_t hash_opening(std::string_view word) {
  std::uint64_t hash = 0;
  std::size_t letters = 0;
  for (const char byte : word) {
    if (!continues_character(byte) && ++letters > shortest_part) break;
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x9E3779B97F4A7C15U;
  }
  return static_cast<std::size_t>(hash >> 48U);
}

void remove_last_letter(std::string_view& word) {
  while (continues_character(word.back())) word.remove_suffix(1);
  word.remove_suffix(1);
}

}  // namespace

Kinds::Kinds(const TextMap<std::vector<std::string>>& groups, Stemmer& stemmer, bool compounding,
             const std::string& source)
    : compounding_(compounding) {
  std::vector<std::string_view> names;
  for (const auto& [name, words] : groups) {
    if (name.starts_with(prefix)) names.push_back(name);
  }
  std::sort(names.begin(), names.end());  // bits must not depend on the order of a hash map
  if (names.size() > most_kinds)
    throw Error(ErrorCode::bad_input, source,
                fmt::format("{} groups `{}…`, of which a language may have {}", names.size(), prefix, most_kinds));
  std::vector<std::vector<std::size_t>> parts(names.size());
  for (std::size_t kind = 0; kind < names.size(); ++kind) {
    within_.push_back(Set{1} << kind);
    for (const std::string& word : groups.find(names[kind])->second) {
      if (word.front() == '@') {
        const auto part = std::find(names.begin(), names.end(), std::string_view(word).substr(1));
        if (part != names.end()) parts[kind].push_back(static_cast<std::size_t>(part - names.begin()));
        general_ |= Set{1} << kind;
        continue;
      }
      words_[word] |= Set{1} << kind;
      const std::string_view stem = stemmer.stem(word);
      if (count_characters(stem) >= shortest_part) words_[std::string(stem)] |= Set{1} << kind;
    }
  }
  for (const auto& [word, kinds] : words_) openings_.set(hash_opening(word));
  for (std::size_t round = 0; round < names.size(); ++round) {  // until no kind holds more
    for (std::size_t kind = 0; kind < names.size(); ++kind) {
      for (const std::size_t part : parts[kind]) within_[kind] |= within_[part];
    }
  }
  for (std::size_t type = 0; type < of_types_.size(); ++type) {
    const std::string name = std::string(prefix) + std::string(to_string(static_cast<EntityType>(type)));
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) of_types_[type] = within_[static_cast<std::size_t>(found - names.begin())];
  }
  for (const auto& [name, words] : groups) {
    if (!name.starts_with(gazetteer_prefix)) continue;
    Set& kinds = of_gazetteer_[name.substr(gazetteer_prefix.size())];
    for (const std::string& word : words) {
      const auto kind = std::find(names.begin(), names.end(), std::string_view(word).substr(1));
      if (word.front() == '@' && kind != names.end()) kinds |= Set{1} << (kind - names.begin());
    }
  }
}

Kinds::Set Kinds::of_gazetteer(std::string_view kind) const {
  const auto found = of_gazetteer_.find(kind);
  return found == of_gazetteer_.end() ? 0 : found->second;
}

/// A word, or what is left of it without its ending.
Kinds::Set Kinds::find(std::string_view word) const {
  if (!openings_.test(hash_opening(word))) return 0;
  for (std::size_t cut = 0; cut <= longest_ending; ++cut) {
    if (const auto found = words_.find(word); found != words_.end()) return found->second;
    if (count_characters(word) <= shortest_part) return 0;
    remove_last_letter(word);
  }
  return 0;
}

Kinds::Set Kinds::of_tail(std::string_view word) const {
  if (const Set whole = find(word); whole != 0) return whole;
  const std::size_t hyphen = word.rfind('-');
  if (!compounding_) return hyphen == std::string_view::npos ? 0 : find(word.substr(hyphen + 1));
  for (std::size_t at = 1; at < word.size(); ++at) {
    const std::string_view tail = word.substr(at);
    if (continues_character(word[at]) || count_characters(tail) < shortest_part) continue;
    if (const Set found = find(tail); found != 0) return found;
  }
  return 0;
}

Kinds::Set Kinds::of_opening(std::string_view compound) const {
  if (!compounding_ || !openings_.test(hash_opening(compound))) return 0;
  for (std::string_view part = compound; count_characters(part) >= shortest_part; remove_last_letter(part)) {
    if (const auto found = words_.find(part); found != words_.end()) return found->second;
  }
  return 0;
}

Kinds::Set Kinds::of_noun(std::string_view noun) const {
  if (words_.empty() || noun.empty()) return 0;
  const Set kinds = of_tail(noun);
  const Set narrower = kinds == 0 ? 0 : of_opening(noun) & within(kinds);
  return narrower != 0 ? narrower : kinds;
}

Kinds::Set Kinds::of_name(std::string_view name) const {
  Set kinds = 0;
  while (!name.empty() && !words_.empty()) {
    const std::size_t space = std::min(name.find(' '), name.size());
    kinds |= of_noun(name.substr(0, space));
    name.remove_prefix(std::min(space + 1, name.size()));
  }
  return kinds;
}

Kinds::Set Kinds::within(Set kinds) const {
  Set all = 0;
  for (std::size_t kind = 0; kind < within_.size(); ++kind) {
    if ((kinds >> kind & 1U) != 0) all |= within_[kind];
  }
  return all;
}

int Kinds::agree(Set noun, Set thing) const {
  if (noun == 0 || thing == 0) return 0;
  if ((noun & thing & ~general_) != 0) return 1;
  return ((within(noun) & thing) | (within(thing) & noun)) == 0 ? -1 : 0;
}

}  // namespace gazgraph
