#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gazgraph {

/// What each of sixty-four bytes is, a bit each. A byte in none of them belongs to white space.
struct CharacterMasks {
  static constexpr std::size_t size = 64;

  std::uint64_t word = 0;    ///< bytes of letters, marks and digits
  std::uint64_t letter = 0;  ///< first bytes of letters
  std::uint64_t upper = 0;   ///< first bytes of capitals
  std::uint64_t other = 0;   ///< first bytes of what is a token by itself: punctuation, symbols, ideographs
  std::uint64_t high = 0;    ///< bytes beyond ASCII
};

/// Fills `masks` for the ASCII bytes of `blocks` times 64 bytes; of bytes beyond it sets `high` only.
using MaskKernel = void (*)(const char* bytes, std::size_t blocks, CharacterMasks* masks);

/// The best kernel of this processor: AVX2 or, everywhere, a portable one.
[[nodiscard]] MaskKernel best_mask_kernel() noexcept;
/// All that run here, the portable one first.
[[nodiscard]] std::vector<MaskKernel> all_mask_kernels();

/// Masks of a text, and two empty ones behind them. `masks` is reused and only grows. Linear.
void make_masks(std::string_view text, MaskKernel kernel, std::vector<CharacterMasks>& masks);

}  // namespace gazgraph
