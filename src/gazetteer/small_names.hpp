#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gazgraph {

/// How the names that begin in lower case begin: tells nearly all words in lower case apart as hopeless by their first
/// letters and those of the next word. Bits set by sixteen bits of a hash; see SmallNames.
struct SmallNamesView {
  static constexpr std::size_t words = 1024;  ///< of 64 bits, in each part
  static constexpr std::uint32_t key = 0x9E3779B1U, next_key = 0x85EBCA77U;

  const std::uint64_t* singles = nullptr;  ///< by the first four folded bytes of a name of one word
  const std::uint64_t* pairs =
      nullptr;  ///< by those of the first word and of the second, or 0 where they are not known

  [[nodiscard]] static std::uint32_t place(std::uint32_t first_four) noexcept { return (first_four * key) >> 16U; }
  [[nodiscard]] static std::uint32_t place(std::uint32_t first_four, std::uint32_t next_four) noexcept {
    return (first_four * key ^ next_four * next_key) >> 16U;
  }
  [[nodiscard]] static unsigned bit(const std::uint64_t* bits, std::uint32_t at) noexcept {
    return static_cast<unsigned>(bits[at >> 6U] >> (at & 63U) & 1U);
  }
  [[nodiscard]] bool may_begin(std::uint32_t first_four) const noexcept {
    return (bit(singles, place(first_four)) | bit(pairs, place(first_four, 0))) != 0;
  }
};

/// The bits of SmallNamesView, one part behind the other.
struct SmallNames {
  static constexpr std::size_t size = 2 * SmallNamesView::words;
  std::vector<std::uint64_t> bits = std::vector<std::uint64_t>(size);

  [[nodiscard]] static SmallNamesView view(const std::uint64_t* bits) noexcept {
    return {.singles = bits, .pairs = bits + SmallNamesView::words};
  }
  /// `next_four` counts only where the name has a second word.
  void add(std::uint32_t first_four, bool is_single, std::uint32_t next_four);
};

}  // namespace gazgraph
