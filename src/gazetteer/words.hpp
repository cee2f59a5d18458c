#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "endings.hpp"
#include "filter.hpp"
#include "word_memo.hpp"

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

/// What the first letters of a word tell of it.
struct Beginning {
  bool is_known = false;  ///< false where a letter is rare, or marks are among them
  bool is_small = false;
  std::uint32_t first_four = 0;  ///< folded bytes, zeros behind the word's end
};

/// Of a word of `length` bytes; eight must be readable.
[[nodiscard]] Beginning read_beginning(const char* word, std::uint32_t length);

/// The same, of beginnings that were asked for before from a table: text repeats its words. Two beginnings that fall on one
/// place take it from each other.
class BeginningMemo {
 public:
  [[nodiscard]] Beginning read(const char* word, std::uint32_t length) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, word, sizeof bytes);
    if (length < sizeof bytes) bytes &= (std::uint64_t{1} << 8 * length) - 1;
    Place& place = places_[bytes * 0x9E3779B97F4A7C15ULL >> (64U - place_bits)];
    if (place.bytes != bytes) {
      const Beginning found = read_beginning(word, length);
      if (!found.is_known) return found;  // it may depend on what stands behind the eight bytes
      place = {.bytes = bytes, .beginning = found};
    }
    return place.beginning;
  }

 private:
  static constexpr unsigned place_bits = 11;
  struct Place {
    std::uint64_t bytes = 0;  ///< the word's first, zeros behind its end
    Beginning beginning;
  };
  std::vector<Place> places_ = std::vector<Place>(std::size_t{1} << place_bits);
};

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

/// A reading of a word with which a name may begin.
struct Lead {
  static constexpr std::uint8_t single = 1;   ///< it may be a name
  static constexpr std::uint8_t first = 2;    ///< it may begin a longer name
  static constexpr std::uint8_t unknown = 4;  ///< it may be both: `start` is not known
  static constexpr std::uint8_t found = 8;    ///< it is a name or seems so: `surface` is the only one that it may be
  static constexpr std::uint16_t no_rule = 0xffff;

  std::uint64_t start = 0;       ///< begin_sequence()
  std::uint32_t word = 0;        ///< row of Words
  std::uint32_t surface = 0;     ///< the first of those that fold alike
  std::uint16_t rule = no_rule;  ///< the ending that the reading takes off
  std::uint8_t kind = 0;
};

/// A capitalized word of one block, and an ending that may fit.
struct Attempt {
  std::uint64_t bits = 0;

  [[nodiscard]] std::uint32_t word() const noexcept { return static_cast<std::uint32_t>(bits); }
  [[nodiscard]] std::uint32_t length() const noexcept { return static_cast<std::uint16_t>(bits >> 32U); }
  [[nodiscard]] std::uint16_t rule() const noexcept { return static_cast<std::uint16_t>(bits >> 48U); }
};

constexpr std::uint32_t longest_cut = 2 * hash_block;  ///< bytes

/// What the passes over the words of a text hand on to each other. Rows of Words, ascending. The columns only grow; their
/// first so many rows, as told beside them, mean something.
struct Selection {
  /// A capitalized word that may hide a name in another way than by an ending.
  struct Other {
    std::uint32_t word = 0;
    std::uint32_t cuts =
        0;  ///< a bit for each byte of the folded word at which the rest of a compound may begin; 0 where
            ///< the word is longer than `longest_cut`
  };
  std::vector<std::uint8_t> picks;        ///< by pick_words(), for itself: a bit for each word that may begin a name
  std::size_t unsure_count = 0;           ///< by pick_words(), for itself
  std::vector<std::uint32_t> unsure;      ///< words that it has still to look at
  std::size_t picked_count = 0;           ///< by pick_words()
  std::vector<std::uint32_t> picked;      ///< words that may begin a name
  std::vector<std::uint32_t> places;      ///< by recall(), of picked words: in the memo
  std::vector<std::uint32_t> records;     ///< the same
  std::size_t candidate_count = 0;        ///< by recall()
  std::vector<std::uint32_t> candidates;  ///< those of them of which nothing is known yet
  std::vector<std::uint32_t> learnt;  ///< of candidates: places in the memo, by recall(); records, when they are known
  std::vector<std::uint32_t> slow;    ///< those of them whose fold needs a look at each letter; see hash_words()
  std::size_t plain_count = 0;        ///< by select()
  std::vector<Lead> plain;            ///< words as they are
  std::size_t capital_count = 0;      ///< by select()
  std::vector<std::uint32_t> capitals;  ///< all capitalized words
  std::size_t odd_count = 0;            ///< by select()
  std::vector<std::uint32_t> odd;       ///< those of them that are as long as a compound
  std::size_t attempt_count = 0;        ///< by inflect(), for itself: pairs of words and rules
  std::vector<Attempt> attempts;
  std::size_t inflected_count = 0;                     ///< by inflect()
  std::vector<Lead> inflected = std::vector<Lead>(1);  ///< words without an ending
  std::size_t other_count = 0;                         ///< by find_others()
  std::vector<Other> others;
};

/// What Kernels::select() is to list.
struct SelectOptions {
  FilterView capital_starts, small_starts;
  bool any_case = false;  ///< every word counts as capitalized
};

/// The loops over all bytes and all words, in the form that this processor runs best. Thread-safe.
struct Kernels {
  const char* name;
  /// Columns begin and end; returns the number of words. Both have room for as many words as the text has bytes, and 64.
  std::size_t (*find_words)(std::string_view text, std::uint32_t* begin, std::uint32_t* end);
  /// Picks the words that may begin a name: all but the hopeless ones in lower case.
  void (*pick_words)(std::string_view text, const SmallNamesView& small, Words& words, Selection& selection);
  /// Finds the records of the picked words in the memo. Those that it does not know become candidates, and are entered as
  /// MemoPlace::unknown with the number of the candidate.
  void (*recall)(std::string_view text, const Words& words, WordMemo& memo, std::uint32_t owner, Selection& selection);
  /// Hashes and folds the candidates that are short and ASCII; lists the others in `slow` and returns their number.
  std::size_t (*hash_words)(std::string_view text, Words& words, Selection& selection);
  /// Lists the candidates for which their filter speaks, and those that are capitalized.
  void (*select)(const Words& words, const SelectOptions& options, Selection& selection);
  /// Lists the capitalized words for which the filter of capitalized names speaks once an ending is taken off.
  void (*inflect)(const Words& words, const EndingTable& endings, const FilterView& capital_starts,
                  Selection& selection);
  /// Lists the capitalized words that may hide a name in a compound or, where they are longer than a block, behind an
  /// ending.
  void (*find_others)(const Words& words, const EndingTable& endings, const CompoundTable& compounds,
                      Selection& selection);
};

/// The best kernels of this processor: AVX2 or, everywhere, portable ones; or those that use_kernels() has told.
[[nodiscard]] const Kernels& best_kernels() noexcept;
/// For tests: what best_kernels() gives from now on; null for the best again. Not thread-safe.
void use_kernels(const Kernels* kernels) noexcept;
/// All that run here, the portable ones first.
[[nodiscard]] std::vector<const Kernels*> all_kernels();

/// Cuts a text (valid UTF-8, below 4 GiB) into words, and picks those that may begin a name. Linear.
void scan_words(std::string_view text, const Kernels& kernels, const SmallNamesView& small, Words& words,
                Selection& selection);

/// Folds and hashes the candidates, and makes unfolded what was folded before.
void fold_candidates(std::string_view text, const Kernels& kernels, Words& words, Selection& selection);

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
