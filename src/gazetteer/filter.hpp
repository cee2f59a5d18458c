#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "hash.hpp"

namespace gazgraph {

/// A Bloom filter whose keys set two bits of one 64-bit word: it may say yes to a key that was never added (about one in
/// thirty at `bits_per_key`), and never no to one that was. A key may be added in two roles, which are asked for with one
/// look at the same word.
/// Source: Putze, Sanders, Singler, Cache-, Hash- and Space-Efficient Bloom Filters (2007).
class FilterView {
 public:
  static constexpr std::size_t bits_per_key = 10;

  FilterView() = default;
  /// `words` must outlive the view and hold at least one word.
  FilterView(const std::uint64_t* words, std::uint64_t count) noexcept : words_(words), count_(count) {}

  [[nodiscard]] bool may_contain(std::uint64_t hash) const noexcept { return has(word_of(hash), bits_of(hash)); }
  [[nodiscard]] std::uint64_t word_of(std::uint64_t hash) const noexcept { return words_[place_of_hash(hash, count_)]; }
  void prefetch(std::uint64_t hash) const noexcept { __builtin_prefetch(&words_[place_of_hash(hash, count_)]); }
  [[nodiscard]] const std::uint64_t* words() const noexcept { return words_; }
  [[nodiscard]] std::uint64_t count() const noexcept { return count_; }

  static bool has(std::uint64_t word, std::uint64_t bits) noexcept { return (word & bits) == bits; }
  static std::uint64_t bits_of(std::uint64_t hash) noexcept {
    return std::uint64_t{1} << (hash & 63U) | std::uint64_t{1} << (hash >> 6U & 63U);
  }
  /// The bits of a key in its second role.
  static std::uint64_t other_bits_of(std::uint64_t hash) noexcept { return bits_of(hash >> 12U); }

 private:
  const std::uint64_t* words_ = nullptr;
  std::uint64_t count_ = 0;
};

/// The filter of two sets of hashes, each without repetition; `others` in the second role.
inline std::vector<std::uint64_t> make_filter(const std::vector<std::uint64_t>& hashes,
                                              const std::vector<std::uint64_t>& others = {}) {
  std::vector<std::uint64_t> words((hashes.size() + others.size()) * FilterView::bits_per_key / 64 + 1);
  for (const std::uint64_t hash : hashes) words[place_of_hash(hash, words.size())] |= FilterView::bits_of(hash);
  for (const std::uint64_t hash : others) words[place_of_hash(hash, words.size())] |= FilterView::other_bits_of(hash);
  return words;
}

}  // namespace gazgraph
