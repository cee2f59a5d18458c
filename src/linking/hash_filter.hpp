/// A Bloom filter of 64-bit hashes.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gazgraph {

/// Tells most hashes that were never marked from those that were, with one look. Not thread-safe while it is filled.
class HashFilter {
 public:
  /// Empties the filter and makes room for so many hashes; allocates only where it never had that much.
  void reset(std::size_t hashes) {
    const std::size_t words = std::bit_ceil(std::max<std::size_t>(smallest, hashes / 4));
    words_.resize(words);
    std::fill(words_.begin(), words_.end(), 0);
    mask_ = words - 1;
  }
  void mark(std::uint64_t hash) noexcept { words_[place(hash)] |= bits(hash); }
  /// Holds these and no others.
  void fill(std::span<const std::uint64_t> hashes) {
    reset(hashes.size());
    for (const std::uint64_t hash : hashes) mark(hash);
  }
  /// The same for hashes that may stand there several times.
  void fill_with_distinct(std::vector<std::uint64_t> hashes) {
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    fill(hashes);
  }
  [[nodiscard]] bool may_hold(std::uint64_t hash) const noexcept { return (~words_[place(hash)] & bits(hash)) == 0; }

 private:
  static constexpr std::size_t smallest = 16;
  [[nodiscard]] std::size_t place(std::uint64_t hash) const noexcept { return (hash >> 20U) & mask_; }
  [[nodiscard]] static std::uint64_t bits(std::uint64_t hash) noexcept {
    return std::uint64_t{1} << (hash >> 58U) | std::uint64_t{1} << (hash >> 52U & 63U);
  }
  std::vector<std::uint64_t> words_ = std::vector<std::uint64_t>(1);  ///< a power of two
  std::uint64_t mask_ = 0;                                            ///< their number less one
};

}  // namespace gazgraph
