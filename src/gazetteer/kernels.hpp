#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "endings.hpp"
#include "filter.hpp"
#include "selection.hpp"
#include "small_names.hpp"
#include "word_memo.hpp"
#include "words.hpp"

namespace gazgraph {

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

/// The best kernels of this processor: AVX-512, AVX2 or, everywhere, portable ones; or those that use_kernels() has told.
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

}  // namespace gazgraph
