#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text_map.hpp"

namespace gazgraph {

/// A quick test by a few bytes of a word: false means that no added word begins (ends) so. Added words are no shorter.
template <bool at_end, std::size_t bytes>
class EdgeFilter {
 public:
  void add(std::string_view word) { bits_.set(key(word)); }
  [[nodiscard]] bool may_hold(std::string_view word) const { return bits_.test(key(word)); }

 private:
  static constexpr std::size_t size = 1U << 16;
  static std::size_t key(std::string_view word) {
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < bytes && i < word.size(); ++i) {
      const std::size_t at = at_end ? word.size() - 1 - i : i;
      sum = (sum * 251 + static_cast<unsigned char>(word[at])) * 0x9E3779B1U;
    }
    return sum >> 16U;
  }
  std::bitset<size> bits_;
};

using BeginningFilter = EdgeFilter<false, 3>;
using EndingFilter = EdgeFilter<true, 3>;
using LongEndingFilter = EdgeFilter<true, 5>;

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
