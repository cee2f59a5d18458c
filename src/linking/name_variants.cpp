// The lists are groups of phrases that stand for one another. A name is gone through word by word; where a phrase of a
// group begins and ends with whole words, the name with each other phrase of the group in its place is a variant.
#include "name_variants.hpp"

#include <algorithm>

namespace gazgraph {
namespace {

std::string_view first_word(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')); }

bool ends_word(std::string_view name, std::size_t at) {
  return at == name.size() || name[at] == ' ' || name[at] == ',';
}

}  // namespace

NameVariants::NameVariants(const Language* language) {
  if (language == nullptr) return;
  const auto& root = language->file().root();
  const auto names = root.find("names");
  if (names == root.end()) return;
  spellings_ = names->value("spellings", Groups());
  given_names_ = names->value("given_names", Groups());
  state_heads_ = names->value("state_heads", std::vector<std::string>());
  index(spellings_, spellings_by_word_);
  index(given_names_, given_names_by_word_);
}

void NameVariants::index(const Groups& groups, Index& index) {
  for (std::uint32_t group = 0; group < groups.size(); ++group) {
    for (std::uint32_t phrase = 0; phrase < groups[group].size(); ++phrase)
      index[std::string(first_word(groups[group][phrase]))].push_back({.group = group, .phrase = phrase});
  }
}

void NameVariants::append_at(std::string_view name, std::size_t at, const Groups& groups, const Index& index,
                             std::vector<std::string>& variants) const {
  std::size_t end = at;
  while (!ends_word(name, end)) ++end;
  const auto places = index.find(std::string(name.substr(at, end - at)));
  if (places == index.end()) return;
  for (const Place& place : places->second) {
    const std::vector<std::string>& group = groups[place.group];
    const std::string& phrase = group[place.phrase];
    if (!name.substr(at).starts_with(phrase) || !ends_word(name, at + phrase.size())) continue;
    for (const std::string& other : group) {
      if (other == phrase) continue;
      variants.emplace_back(name.substr(0, at));
      variants.back().append(other).append(name.substr(at + phrase.size()));
    }
  }
}

void NameVariants::append(std::string_view name, bool may_be_person, bool may_be_state,
                          std::vector<std::string>& variants) const {
  if (may_be_state) {
    for (const std::string& head : state_heads_) {
      if (name.size() > head.size() + 1 && name.starts_with(head) && name[head.size()] == ' ')
        variants.emplace_back(name.substr(head.size() + 1));
    }
  }
  if (may_be_person && name.find(' ') != std::string_view::npos)
    append_at(name, 0, given_names_, given_names_by_word_, variants);
  if (spellings_.empty()) return;
  for (std::size_t at = 0; at < name.size();) {
    append_at(name, at, spellings_, spellings_by_word_, variants);
    at = std::min(name.find(' ', at), name.size());
    while (at < name.size() && name[at] == ' ') ++at;
  }
}

}  // namespace gazgraph
