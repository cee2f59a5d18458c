#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "hash.hpp"

namespace gazgraph {

/// A Bloom filter whose keys set three bits of one 64-bit word: it may say yes to a key that was never added (about one in
/// a hundred at `bits_per_key`), and never no to one that was.
/// Source: Putze, Sanders, Singler, Cache-, Hash- and Space-Efficient Bloom Filters (2007).
class FilterView {
 public:
  static constexpr std::size_t bits_per_key = 14;

  FilterView() = default;
  /// `words` must outlive the view and hold at least one word.
  FilterView(const std::uint64_t* words, std::uint64_t count) noexcept : words_(words), count_(count) {}

  [[nodiscard]] bool may_contain(std::uint64_t hash) const noexcept {
    const std::uint64_t bits = bits_of(hash);
    return (words_[place_of_hash(hash, count_)] & bits) == bits;
  }
  [[nodiscard]] const std::uint64_t* words() const noexcept { return words_; }
  [[nodiscard]] std::uint64_t count() const noexcept { return count_; }

  static std::uint64_t bits_of(std::uint64_t hash) noexcept {
    return std::uint64_t{1} << (hash & 63U) | std::uint64_t{1} << (hash >> 6U & 63U) |
           std::uint64_t{1} << (hash >> 12U & 63U);
  }

 private:
  const std::uint64_t* words_ = nullptr;
  std::uint64_t count_ = 0;
};

/// The filter of a set of hashes; repeated ones count, so hand over each once.
inline std::vector<std::uint64_t> make_filter(const std::vector<std::uint64_t>& hashes) {
  std::vector<std::uint64_t> words(hashes.size() * FilterView::bits_per_key / 64 + 1);
  for (const std::uint64_t hash : hashes) words[place_of_hash(hash, words.size())] |= FilterView::bits_of(hash);
  return words;
}

}  // namespace gazgraph
