/// What was worked out of the words met lately.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "letters.hpp"

namespace gazgraph {

/// Facts of words by their bytes: one place a word, where it drives out another of the same place. Words that are longer
/// than sixteen bytes are worked out each time. Not thread-safe.
template <class Facts>
class WordCache {
 public:
  /// `words`: a power of two.
  explicit WordCache(std::size_t words) : words_(words) {}
  /// The facts of a word, from `work_out(word)` when they are not known. The reference lives until the next call.
  template <class WorkOut>
  const Facts& get(std::string_view word, const WorkOut& work_out) {
    if (word.empty() || word.size() > sizeof(Letters)) return long_word_ = work_out(word);
    const std::size_t low = std::min<std::size_t>(word.size(), 8);
    const Letters letters = {few_bytes(word.data(), low), few_bytes(word.data() + low, word.size() - low)};
    Word& known = words_[(hash_sequence(letters[0], letters[1]) >> 32U) & (words_.size() - 1)];
    if (((known.letters[0] ^ letters[0]) | (known.letters[1] ^ letters[1])) != 0)
      known = {.letters = letters, .facts = work_out(word)};
    return known.facts;
  }

 private:
  using Letters = std::array<std::uint64_t, 2>;  ///< a word's bytes, zeros behind them
  struct Word {
    Letters letters{};
    Facts facts{};
  };
  std::vector<Word> words_;
  Facts long_word_{};
};

}  // namespace gazgraph
