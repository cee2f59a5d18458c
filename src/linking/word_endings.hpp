/// Endings of names, to be taken off folded words.
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "gazgraph/text/language.hpp"
#include "letters.hpp"

namespace gazgraph {

/// The endings of a language by the last byte of what the text has, so that a word meets few of them.
/// Immutable; thread-safe.
class WordEndings {
 public:
  /// `language` may be null: then no word has an ending.
  explicit WordEndings(const Language* language);

  /// Calls `visit(rule, base form)` for each ending that fits the word, in the order of the rules.
  template <class Visit>
  void for_each_base(std::string_view folded, const Visit& visit) const;

 private:
  struct Ending {
    std::string_view form;  ///< the language's own text
    std::string_view base;
    std::bitset<256> not_after;  ///< bytes that the stem must not end in
    std::uint16_t rule = 0;
  };
  std::vector<Ending> endings_;
  std::array<std::vector<std::uint16_t>, 256> by_last_;  ///< into endings_; one without a form is in each
};

template <class Visit>
void WordEndings::for_each_base(std::string_view folded, const Visit& visit) const {
  constexpr std::size_t shortest_stem = 2;  // bytes
  if (folded.empty()) return;
  WordBuffer buffer;
  for (const std::uint16_t at : by_last_[static_cast<unsigned char>(folded.back())]) {
    const Ending& ending = endings_[at];
    if (!folded.ends_with(ending.form) || folded.size() < ending.form.size() + shortest_stem) continue;
    const std::size_t stem = folded.size() - ending.form.size();
    if (ending.not_after[static_cast<unsigned char>(folded[stem - 1])]) continue;
    if (stem + ending.base.size() > buffer.size()) continue;
    std::copy_n(folded.begin(), stem, buffer.begin());
    std::copy(ending.base.begin(), ending.base.end(), buffer.begin() + static_cast<std::ptrdiff_t>(stem));
    visit(ending.rule, std::string_view(buffer.data(), stem + ending.base.size()));
  }
}

}  // namespace gazgraph
