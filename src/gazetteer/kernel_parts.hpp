#pragma once

#include "kernels.hpp"

namespace gazgraph {

// What the kernels of all kinds of processors have in common. Only kernels include this.

/// What each of sixty-four bytes is, a bit each.
struct Masks {
  std::uint64_t word = 0;     ///< ASCII letters and digits
  std::uint64_t sign = 0;     ///< & + @ #
  std::uint64_t high = 0;     ///< beyond ASCII
  std::uint64_t special = 0;  ///< lead bytes of characters that may be anything but letters
};

/// Lead bytes whose characters are not all letters. (C3, CE and CF have few others; see is_exception().)
constexpr bool is_special_lead(std::uint8_t byte) {
  return byte == 0xC2 || byte == 0xCB || byte == 0xCC || byte == 0xCD || byte == 0xD2 || byte >= 0xD4;
}

constexpr std::size_t most_lanes = 16;  ///< words at once

/// What the beginnings of some words tell, a bit each.
struct PickedLanes {
  unsigned capital = 0;
  unsigned picked = 0;  ///< they may begin a name, the unsure ones included
  unsigned unsure = 0;  ///< they are not ASCII, and not seen to be capitalized by their first byte
};

/// The hash of a place's word, as its first 24 bytes have it; the first eight are xored with a seed by its owner. Words of
/// one owner that differ little, and one word of two owners, must fall apart: a checksum (CRC-32C, seeded with the owner)
/// made 15% more words unknown.
inline std::uint32_t hash_parts(std::uint64_t seeded, std::uint64_t second, std::uint64_t third) {
  return static_cast<std::uint32_t>((multiply_fold(seeded, second ^ word_hash_key_b) ^ third) * sequence_hash_key >>
                                    32U);
}

/// Whether a word is in lower case and begins as no name does; finds out whether it is.
[[nodiscard]] bool is_hopeless(std::string_view text, std::uint32_t row, const SmallNamesView& small, Words& words);

/// Takes back, of the words of Selection::unsure, the picks of those that are hopeless.
void drop_hopeless(std::string_view text, const SmallNamesView& small, Words& words, Selection& selection);

extern const Kernels portable_kernels;
#if defined(__x86_64__)
extern const Kernels avx2_kernels, avx512_kernels;
#endif

}  // namespace gazgraph
