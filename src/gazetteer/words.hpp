#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "filter.hpp"

namespace gazgraph {

/// The words of a text as the matcher sees them, column by column: runs of letters, marks and digits; each character of a
/// script without spaces; each of the signs & + @ #. Offsets are UTF-8 bytes of the text. The columns are reused from text
/// to text and only grow; only their first `count` rows mean something.
struct Words {
  static constexpr std::uint8_t capital = 1;  ///< it does not begin with a lower case letter
  using Block = std::array<std::uint8_t, hash_block>;

  std::size_t count = 0;
  std::vector<std::uint32_t> begin, end;
  std::vector<std::uint64_t> hash;   ///< of the folded word; one more row, 0, behind the last
  std::vector<std::uint8_t> flags;
  std::vector<std::uint32_t> size;   ///< bytes of the folded word
  std::vector<Block> blocks;         ///< row i + 1: the folded word i where it fits, zeros behind it; row 0 is padding
  std::vector<std::uint32_t> slow;   ///< rows whose fold needs a look at each letter
  std::vector<std::uint32_t> place;  ///< by row of `slow`: where the folded word begins in `long_folds`
  std::vector<char> long_folds;      ///< the folded words that do not fit into a block, one after the other

  /// The folded word, wherever it is kept. The view lives until the next text.
  [[nodiscard]] std::string_view folded(std::uint32_t word) const noexcept {
    const Block& block = blocks[word + std::size_t{1}];
    if (size[word] <= hash_block) return {reinterpret_cast<const char*>(block.data()), size[word]};
    std::uint32_t slow_row = 0;
    std::memcpy(&slow_row, block.data(), sizeof slow_row);
    return {long_folds.data() + place[slow_row], size[word]};
  }
  /// Makes room for the words of a text of so many bytes.
  void reserve(std::size_t bytes);
};

/// What a scan looks up for each word: whether it may be a name or begin one.
struct Selection {
  static constexpr std::uint8_t single = 1;   ///< may be a name
  static constexpr std::uint8_t first = 2;    ///< may begin a longer name
  static constexpr std::uint8_t capital = 4;  ///< Words::capital

  std::size_t count = 0;
  std::vector<std::uint32_t> words;  ///< rows of Words, ascending
  std::vector<std::uint8_t> kinds;
  std::vector<std::uint64_t> starts;  ///< begin_sequence() of the words
};

/// What Kernels::select() is to list.
struct SelectOptions {
  FilterView capital_starts, small_starts;
  bool any_case = false;     ///< every word counts as capitalized
  bool all_capitals = true;  ///< list capitalized words whatever the filters say
};

/// The loops over all bytes and all words, in the form that this processor runs best. Thread-safe.
struct Kernels {
  const char* name;
  /// Columns begin and end; returns the number of words. Both have room for as many words as the text has bytes, and 64.
  std::size_t (*find_words)(std::string_view text, std::uint32_t* begin, std::uint32_t* end);
  /// Hashes and folds all words that are short and ASCII; lists the others in `slow` and returns their number.
  std::size_t (*hash_words)(std::string_view text, Words& words);
  /// Lists the words that are capitalized or for which their filter speaks.
  void (*select)(const Words& words, const SelectOptions& options, Selection& selection);
};

/// The best kernels of this processor: AVX2 or, everywhere, portable ones.
[[nodiscard]] const Kernels& best_kernels() noexcept;
/// All that run here, the portable ones first.
[[nodiscard]] std::vector<const Kernels*> all_kernels();

/// Cuts a text (valid UTF-8, below 4 GiB) into words, folds and hashes them. Linear.
void scan_words(std::string_view text, const Kernels& kernels, Words& words);

}  // namespace gazgraph
