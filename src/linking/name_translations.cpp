// An English name is gone through from left to right; at each word the longest listed phrase counts, then a place of the
// gazetteer. Words that nothing stands for (`of`) fall away: the translation is looked for whatever the order of its words
// (reordered.cpp).
#include "name_translations.hpp"

#include <algorithm>

#include "identifier_words.hpp"
#include "letters.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t longest_phrase = 4;  // words

/// In lower case, without marks; `People's` is `people`.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  for_each_part(name, [&](std::string_view part) {
    WordBuffer buffer;
    words.emplace_back(lower_word(part, buffer));
  });
  return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t count) {
  std::string phrase = words[first];
  for (std::size_t i = 1; i < count; ++i) phrase.append(" ").append(words[first + i]);
  return phrase;
}

std::string with_capital(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

}  // namespace

NameTranslations::NameTranslations(const Language* language) {
  if (language == nullptr) return;
  const auto& root = language->file().root();
  const auto names = root.find("names");
  if (names == root.end()) return;
  using Groups = std::vector<std::vector<std::vector<std::string>>>;  // each English phrases, then what they are here
  const auto add = [&](const char* key) {
    for (auto& group : names->value(key, Groups())) {
      if (group.size() != 2) continue;
      for (const std::string& phrase : group[0]) group_of_.emplace(phrase, static_cast<std::uint32_t>(groups_.size()));
      groups_.push_back(std::move(group[1]));
    }
  };
  add("english_heads");
  heads_ = groups_.size();
  first_words_.reset(group_of_.size());
  for (const auto& [phrase, group] : group_of_) first_words_.mark(hash_bytes(phrase.substr(0, phrase.find(' '))));
  add("english_words");
}

std::string english_words_of_id(std::string_view id) {
  std::string words(local_part(id));
  const bool has_letters = std::any_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!has_letters || words.find('_') == std::string::npos) return {};
  std::replace(words.begin(), words.end(), '_', ' ');
  bool speaks = true;
  for_each_part(words, [&](std::string_view part) {
    const bool digits = std::any_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    speaks = speaks && (!digits || is_year(part));
  });
  return speaks ? words : std::string();
}

NameTranslations::Places NameTranslations::places_of(const Gazetteer& gazetteer) {
  Places places;
  for (EntityIndex entity = 0; entity < gazetteer.entity_count(); ++entity) {
    if (gazetteer.type(entity) != EntityType::place) continue;
    const std::string_view id = gazetteer.id(entity);
    std::string words(local_part(id));
    if (words.size() == id.size()) continue;
    std::replace(words.begin(), words.end(), '_', ' ');
    gazetteer.for_each_name(entity, [&](std::string_view name, std::string_view, bool is_short) {
      WordBuffer buffer;
      if (!is_short && !name.empty() && lower_word(name, buffer) != words) places[words].emplace_back(name);
    });
  }
  return places;
}

/// What stands for the words from `first` on.
NameTranslations::Alternatives NameTranslations::at(const std::vector<std::string>& words, std::size_t first,
                                                    const Places& places) const {
  for (std::size_t count = std::min(longest_phrase, words.size() - first); count > 0; --count) {
    const std::string phrase = joined(words, first, count);
    if (const auto group = group_of_.find(phrase); group != group_of_.end())
      return {.words = count, .is_head = group->second < heads_, .texts = groups_[group->second]};
    if (const auto place = places.find(phrase); place != places.end()) return {.words = count, .texts = place->second};
  }
  return {.words = 1, .texts = {with_capital(words[first])}};
}

/// A listed word that nothing stands for: `of`.
bool NameTranslations::falls_away(const std::string& word) const {
  const auto group = group_of_.find(word);
  return group != group_of_.end() && groups_[group->second].empty();
}

/// False for most names that hold no head.
bool NameTranslations::may_change(std::string_view english) const {
  bool any = false;
  for_each_part(english, [&](std::string_view part) {
    WordBuffer buffer;
    any = any || first_words_.may_hold(hash_bytes(lower_word(part, buffer)));
  });
  return any;
}

void NameTranslations::append(std::string_view english, const Places& places, std::vector<std::string>& names) const {
  if (!may_change(english)) return;
  const std::vector<std::string> words = words_of(english);
  std::vector<std::string> translations(1);
  bool has_head = false;
  for (std::size_t first = 0; first < words.size();) {
    if (falls_away(words[first])) {
      ++first;
      continue;
    }
    const Alternatives here = at(words, first, places);
    has_head = has_head || here.is_head;
    std::vector<std::string> longer;
    for (const std::string& begun : translations) {
      for (const std::string& text : here.texts) {
        if (longer.size() < most_translations) longer.push_back(begun.empty() ? text : begun + " " + text);
      }
    }
    translations = std::move(longer);
    first += here.words;
  }
  if (has_head) names.insert(names.end(), translations.begin(), translations.end());
}

}  // namespace gazgraph
