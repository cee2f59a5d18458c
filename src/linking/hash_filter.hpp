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
  /// What is needed to ask a filter. It lives until the filter is filled anew.
  struct View {
    static constexpr int place_shift = 20, first_shift = 58, second_shift = 52;
    const std::uint64_t* words = nullptr;
    std::uint64_t mask = 0;  ///< the number of words, a power of two, less one

    [[nodiscard]] std::size_t place(std::uint64_t hash) const noexcept { return (hash >> place_shift) & mask; }
    [[nodiscard]] static std::uint64_t bits(std::uint64_t hash) noexcept {
      return std::uint64_t{1} << (hash >> first_shift) | std::uint64_t{1} << (hash >> second_shift & 63U);
    }
    [[nodiscard]] bool may_hold(std::uint64_t hash) const noexcept { return (~words[place(hash)] & bits(hash)) == 0; }
  };
  [[nodiscard]] View view() const noexcept { return {.words = words_.data(), .mask = mask_}; }

  /// Empties the filter and makes room for so many hashes; allocates only where it never had that much.
  void reset(std::size_t hashes) {
    const std::size_t words = std::bit_ceil(std::max<std::size_t>(smallest, hashes / 4));
    words_.resize(words);
    std::fill(words_.begin(), words_.end(), 0);
    mask_ = words - 1;
  }
  void mark(std::uint64_t hash) noexcept { words_[view().place(hash)] |= View::bits(hash); }
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
  [[nodiscard]] bool may_hold(std::uint64_t hash) const noexcept { return view().may_hold(hash); }

 private:
  static constexpr std::size_t smallest = 16;
  std::vector<std::uint64_t> words_ = std::vector<std::uint64_t>(1);  ///< a power of two
  std::uint64_t mask_ = 0;                                            ///< their number less one
};

}  // namespace gazgraph
