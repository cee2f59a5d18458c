/// @file common_words.hpp
/// What a language's everyday words are, and what a capital letter means in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "gazgraph/base/data_folder.hpp"

namespace gazgraph {

/// Frequencies of a language's words, from `languages/CODE/words.tsv`. Immutable; thread-safe.
class CommonWords {
 public:
  /// What is known of a word.
  struct Word {
    std::uint32_t per_million = 0;  ///< occurrences in a million words of running text
    std::uint32_t capitalized = 0;  ///< per cent of its occurrences inside a sentence that begin with a capital
  };

  /// Empty when the language has no such file. @throws Error bad_input with the line
  static CommonWords load(const DataFolder& data, std::string_view language);

  /// Zeros for a word that is not common. `word` is in lower case with accents kept. O(1)
  [[nodiscard]] Word find(std::string_view word) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, Word, Hash, std::equal_to<>> words_;
};

}  // namespace gazgraph
