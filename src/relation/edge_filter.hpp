#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

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

using BeginningFilter = EdgeFilter<false, 3>;
using EndingFilter = EdgeFilter<true, 3>;
using LongEndingFilter = EdgeFilter<true, 4>;

/// Which of up to eight sources may know a word, in one look: a source whose bit is not set does not.
class WordSources {
 public:
  void add(std::string_view word, std::uint8_t sources) { bits_[place(word)] |= sources; }
  /// The same by the upper half of hash_text() of the word.
  void add_hashed(std::uint32_t hash, std::uint8_t sources) { bits_[hash >> (32U - size_bits)] |= sources; }
  [[nodiscard]] std::uint8_t of(std::string_view word) const { return bits_[place(word)]; }

 private:
  static constexpr unsigned size_bits = 18;
  static std::size_t place(std::string_view word) { return hash_text(word) >> (64U - size_bits); }
  std::vector<std::uint8_t> bits_ = std::vector<std::uint8_t>(1U << size_bits, 0);
};

}  // namespace gazgraph
