#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "beginnings.hpp"
#include "hash.hpp"

namespace gazgraph {

/// The words of a text as the matcher sees them, column by column: runs of letters, marks and digits; each character of a
/// script without spaces; each of the signs & + @ #. Offsets are UTF-8 bytes of the text. The columns are reused from text
/// to text and only grow; only their first `count` rows mean something.
///
/// A word in lower case that begins no name is folded only when another word leads to it: see Words::is_folded.
struct Words {
  static constexpr std::uint8_t capital = 1;  ///< it does not begin with a lower case letter
  using Block = std::array<std::uint8_t, hash_block>;

  std::size_t count = 0;
  std::vector<std::uint32_t> begin, end;
  /// By pick_words(): the first `pair_prefix` folded bytes of the word, zeros behind its end, and `opening_is_known`; where
  /// that is missing, they are still to be found.
  std::vector<std::uint32_t> opening;
  static constexpr std::uint32_t opening_is_known = 1U << 31U, opening_bytes = 0xffffffU;
  std::vector<std::uint8_t> is_folded;  ///< 1 where the columns below are filled
  std::vector<std::uint64_t> hash;      ///< of the folded word
  std::vector<std::uint8_t> flags;
  std::vector<std::uint32_t> size;  ///< bytes of the folded word
  std::vector<Block> blocks;        ///< row i + 1: the folded word i where it fits, zeros behind it; row 0 is padding
  /// The folded words that do not fit into a block, one after the other, in room enough for all words of the text: they
  /// stay where they are while others are folded.
  std::unique_ptr<char[]> long_folds;
  std::size_t long_room = 0;  ///< bytes
  std::size_t long_size = 0;  ///< bytes that are taken
  BeginningMemo beginnings;

  /// The folded word, wherever it is kept. The view lives until the next text.
  [[nodiscard]] std::string_view folded(std::uint32_t word) const noexcept {
    const Block& block = blocks[word + std::size_t{1}];
    if (size[word] <= hash_block) return {reinterpret_cast<const char*>(block.data()), size[word]};
    std::uint32_t place = 0;
    std::memcpy(&place, block.data(), sizeof place);
    return {long_folds.get() + place, size[word]};
  }
};

/// Makes room for the folds of all words of a text.
void make_room_for_folds(std::size_t text_bytes, Words& words);

/// Folds a word.
void fold_word(std::string_view text, std::uint32_t word, Words& words);

/// Folds a word that is not yet.
inline void need_fold(std::string_view text, std::uint32_t row, Words& words) {
  if (words.is_folded[row] != 0) return;
  constexpr std::uint64_t beyond_ascii = 0x8080808080808080ULL;
  constexpr std::uint64_t lower_case = 0x2020202020202020ULL;
  const std::uint32_t begin = words.begin[row];
  const std::uint32_t size = words.end[row] - begin;
  std::uint64_t halves[2] = {};
  const bool readable = size <= hash_block && begin + hash_block <= text.size();
  if (readable) std::memcpy(halves, text.data() + begin, sizeof halves);
  const std::uint64_t low_mask = size >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << 8 * size) - 1;
  const std::uint64_t high_mask = size >= 16  ? ~std::uint64_t{0}
                                  : size <= 8 ? 0
                                              : (std::uint64_t{1} << 8 * (size - 8)) - 1;
  if (!readable || ((halves[0] & low_mask) | (halves[1] & high_mask)) & beyond_ascii) {
    fold_word(text, row, words);
    return;
  }
  halves[0] = (halves[0] | lower_case) & low_mask;
  halves[1] = (halves[1] | lower_case) & high_mask;
  std::memcpy(words.blocks[row + std::size_t{1}].data(), halves, sizeof halves);
  words.hash[row] = multiply_fold(halves[0] ^ word_hash_key_a, halves[1] ^ word_hash_key_b);
  words.size[row] = size;
  words.is_folded[row] = 1;
}

}  // namespace gazgraph
