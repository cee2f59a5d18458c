#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <string_view>

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

/// A Bloom filter over words: false means that the word was not added.
class WordFilter {
 public:
  void add(std::string_view word) {
    const std::uint64_t hash = hash_text(word);
    bits_->set(hash % size);
    bits_->set((hash >> 32U) % size);
  }
  [[nodiscard]] bool may_hold(std::string_view word) const {
    const std::uint64_t hash = hash_text(word);
    return bits_->test(hash % size) && bits_->test((hash >> 32U) % size);
  }

 private:
  static constexpr std::size_t size = 1U << 20;  ///< bits
  std::unique_ptr<std::bitset<size>> bits_ = std::make_unique<std::bitset<size>>();
};

}  // namespace gazgraph
