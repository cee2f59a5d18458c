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
  /// Appends how a folded base form and all its forms in the text begin, see opening_of(); without order.
  void append_openings(std::string_view base, std::vector<std::uint64_t>& openings) const;

 private:
  struct Ending {
    std::uint64_t tail = 0;  ///< the last eight bytes of the form, as tail_of() a word
    std::uint64_t tail_mask = 0;
    std::string_view form;  ///< the language's own text
    std::string_view base;
    std::bitset<256> not_after;  ///< bytes that the stem must not end in
    std::uint16_t rule = 0;
    std::uint16_t shortest_stem = 2;  ///< letters; 0 where the ending is a word of its own
  };
  /// The last eight bytes of a word as the high ones of a number, zeros below where it is shorter.
  [[nodiscard]] static std::uint64_t tail_of(std::string_view word) noexcept {
    const std::size_t size = std::min(word.size(), sizeof(std::uint64_t));
    return size == 0 ? 0 : few_bytes(word.data() + word.size() - size, size) << (64 - 8 * size);
  }
  std::vector<Ending> endings_;
  std::array<std::vector<std::uint16_t>, 256> by_last_;  ///< into endings_; one without a form is in each
};

template <class Visit>
void WordEndings::for_each_base(std::string_view folded, const Visit& visit) const {
  if (folded.empty()) return;
  WordBuffer buffer;  // filled when the first ending fits
  bool filled = false;
  const std::uint64_t tail = tail_of(folded);
  for (const std::uint16_t at : by_last_[static_cast<unsigned char>(folded.back())]) {
    const Ending& ending = endings_[at];
    if (((tail ^ ending.tail) & ending.tail_mask) != 0 || folded.size() < ending.form.size() + ending.shortest_stem)
      continue;
    if (ending.form.size() > sizeof tail && !folded.ends_with(ending.form)) continue;
    const std::size_t stem = folded.size() - ending.form.size();
    if (stem < 2 * ending.shortest_stem && count_characters(folded.substr(0, stem)) < ending.shortest_stem) continue;
    if (stem > 0 && ending.not_after[static_cast<unsigned char>(folded[stem - 1])]) continue;
    if (stem + ending.base.size() > buffer.size()) continue;
    if (!filled) std::copy(folded.begin(), folded.end(), buffer.begin());
    filled = true;
    for (std::size_t i = 0; i < ending.base.size(); ++i) buffer[stem + i] = ending.base[i];
    visit(ending.rule, std::string_view(buffer.data(), stem + ending.base.size()));
    for (std::size_t i = stem; i < std::min(stem + ending.base.size(), folded.size()); ++i) buffer[i] = folded[i];
  }
}

}  // namespace gazgraph
