#include "name_words.hpp"

#include <algorithm>
#include <cstring>

#include "hash.hpp"
#include "letters.hpp"

namespace gazgraph {

namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

void cut_words(std::string_view text, std::vector<NameWord>& words) {
  words.clear();
  bool inside = false;  // of a word that letters and marks continue
  bool single = false;  // of a word that only marks continue
  for (std::size_t at = 0; at < text.size();) {
    if (inside && is_ascii_letter(text[at])) {
      words.back().end = static_cast<std::uint32_t>(++at);
      continue;
    }
    const auto [point, bytes] = code_point_at(text, at);
    const LetterClass type = letter_of(point).type;
    const auto begin = static_cast<std::uint32_t>(at);
    at += bytes;
    if (type == LetterClass::separator) {
      inside = false;
      single = false;
      continue;
    }
    const bool continues = type != LetterClass::single && (inside || (single && type == LetterClass::mark));
    if (!continues) words.push_back({.begin = begin, .end = begin});
    words.back().end = static_cast<std::uint32_t>(at);
    if (!continues) {
      single = type == LetterClass::single;
      inside = !single;
    }
  }
}

bool begins_small(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const auto [point, bytes] = code_point_at(name, at);
    const LetterClass type = letter_of(point).type;
    if (type != LetterClass::separator) return type == LetterClass::small;
    at += bytes;
  }
  return false;
}

bool NameKeyMaker::joins_next(std::string_view name, std::size_t word) const {
  if (word + 1 >= words_.size() || folded_[word].size() != 1 || folded_[word + 1].size() != 1) return false;
  const std::string_view gap = name.substr(words_[word].end, words_[word + 1].begin - words_[word].end);
  return gap == "." || gap == ". ";
}

void NameKeyMaker::append(std::string_view folded, NameForm& form) {
  std::uint32_t four = 0;
  std::memcpy(&four, folded.data(), std::min(folded.size(), sizeof four));
  if (form.words.empty()) form.first_four = four;
  if (form.words.size() == 1) form.next_four = four;
  form.words.push_back(hash_word(folded));
}

void NameKeyMaker::make(std::string_view name, NameKeys& keys) {
  keys.plain.words.clear();
  keys.joined.words.clear();
  cut_words(name, words_);
  if (folded_.size() < words_.size()) folded_.resize(words_.size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    folded_[i].clear();
    append_fold(name.substr(words_[i].begin, words_[i].end - words_[i].begin), folded_[i]);
    append(folded_[i], keys.plain);
  }
  if (name.find('.') == std::string_view::npos) return;
  bool any = false;
  std::string letters;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    letters += folded_[i];
    const bool joins = joins_next(name, i);
    any |= joins;
    if (joins) continue;
    append(letters, keys.joined);
    letters.clear();
  }
  if (!any) keys.joined.words.clear();
}

}  // namespace gazgraph
