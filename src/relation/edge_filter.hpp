#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "gazgraph/text/utf8.hpp"
#include "text_map.hpp"

namespace gazgraph {

/// A quick test by a few characters of a word: false means that no added word begins (ends) so. Added words are no shorter.
template <bool at_end, std::size_t characters>
class EdgeFilter {
 public:
  void add(std::string_view word) { bits_.set(key(word)); }
  [[nodiscard]] bool may_hold(std::string_view word) const { return bits_.test(key(word)); }

 private:
  static constexpr unsigned size_bits = 16;
  static std::size_t key(std::string_view word) { return hash_text(edge(word)) >> (64U - size_bits); }
  static std::string_view edge(std::string_view word) {
    std::size_t length = 0;
    for (std::size_t left = characters; left > 0 && length < word.size(); --left) {
      do {
        ++length;
      } while (length < word.size() && !is_boundary(word, length));
    }
    return at_end ? word.substr(word.size() - length) : word.substr(0, length);
  }
  /// Whether a character begins behind `length` bytes (ends before the last `length`).
  static bool is_boundary(std::string_view word, std::size_t length) {
    return !continues_character(word[at_end ? word.size() - length : length]);
  }
  std::bitset<(std::size_t{1} << size_bits)> bits_;
};

/// Tells where in a word a text may begin that the word ends with, of a set of texts: one pass from the word's end, by a hash
/// that grows with each byte. Texts that begin behind the first 64 bytes are not told apart.
class TailFilter {
 public:
  static constexpr std::size_t width = 64;
  void add(std::string_view text) {
    std::uint32_t hash = 0;
    for (std::size_t i = text.size(); i-- > 0;) hash = step(hash, text[i]);
    bits_.set(hash >> (32U - size_bits));
  }
  /// Bit `i`: an added text may begin at byte `i`. O(length)
  [[nodiscard]] std::uint64_t beginnings(std::string_view word) const {
    std::uint64_t found = 0;
    std::uint32_t hash = 0;
    for (std::size_t i = word.size(); i-- > 0;) {
      hash = step(hash, word[i]);
      if (i < width && bits_.test(hash >> (32U - size_bits))) found |= std::uint64_t{1} << i;
    }
    return found;
  }
  /// Whether one may begin at byte `at`, by what beginnings() has told.
  [[nodiscard]] static bool may_begin(std::uint64_t beginnings, std::size_t at) {
    return at >= width || ((beginnings >> at) & 1U) != 0;
  }

 private:
  static constexpr unsigned size_bits = 16;
  static std::uint32_t step(std::uint32_t hash, char byte) {
    return (hash + static_cast<unsigned char>(byte) + 1U) * 0x9E3779B1U;
  }
  std::bitset<(std::size_t{1} << size_bits)> bits_;
};

using BeginningFilter = EdgeFilter<false, 3>;
using EndingFilter = EdgeFilter<true, 3>;
using LongEndingFilter = EdgeFilter<true, 4>;

}  // namespace gazgraph
