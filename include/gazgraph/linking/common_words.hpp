/// @file common_words.hpp
/// What a language's everyday words are, and what a capital letter means in it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/base/data_folder.hpp"

namespace gazgraph {

/// Frequencies of a language's words, from `languages/CODE/words.tsv` (written by scripts/count-words), and given names of
/// all languages, from `given_names.json`.
/// Immutable; thread-safe; looking up allocates nothing.
class CommonWords {
 public:
  /// What is known of a word.
  struct Word {
    std::uint16_t per_million = 0;  ///< occurrences in a million words of running text; 0: not a common word
    std::uint8_t capitalized = 0;   ///< per cent of its occurrences inside a sentence that begin with a capital
    std::uint8_t indefinite = 0;  ///< per cent of its occurrences that are capitalized and behind an indefinite (`ein`)
    std::uint8_t by_itself = 50;  ///< per cent of its capitals inside a sentence that stand beside no other one
    std::uint8_t definite = 0;    ///< per cent of its capitals that stand behind an article
    /// As names are, four times of five; tells nothing where all nouns are.
    [[nodiscard]] bool is_mostly_capitalized() const noexcept { return capitalized >= 80; }
    /// Of a capitalized word where all nouns are: behind an indefinite as often as no name stands.
    [[nodiscard]] bool is_capitalized_noun() const noexcept { return indefinite >= 3; }
    friend bool operator==(const Word&, const Word&) = default;
  };

  /// Empty when the language has no such file. @throws Error bad_input with the line
  static CommonWords load(const DataFolder& data, std::string_view language);

  /// Zeros for a word that is not common. `word` is in lower case with accents kept, its final sigma σ. O(1)
  [[nodiscard]] Word find(std::string_view word) const noexcept;
  /// The same for a word in any case. O(1)
  [[nodiscard]] Word find_any_case(std::string_view word) const noexcept;
  /// The same by hash_bytes() of the word as find() takes it.
  [[nodiscard]] Word find_hash(std::uint64_t hash) const noexcept;
  /// Asks memory for what find_hash() will look at.
  void prefetch_hash(std::uint64_t hash) const noexcept;
  [[nodiscard]] std::size_t size() const noexcept { return count_; }
  /// Whether somebody may be called so, by the same hash. Logarithmic in the number of given names.
  [[nodiscard]] bool is_given_name(std::uint64_t hash) const noexcept {
    return std::binary_search(given_names_.begin(), given_names_.end(), hash);
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;  ///< of the word's letters, which stands for it; 0: free
    Word word;
  };
  void add(std::string_view word, Word facts);
  void add_given_names(const DataFolder& data);
  [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const noexcept;
  std::vector<Slot> slots_;  ///< open addressing, at most half full, a power of two
  std::vector<std::uint64_t>
      filter_;  ///< Bloom filter, 16 bits a word: most names are told apart without a look at slots_
  std::size_t count_ = 0;
  std::vector<std::uint64_t> given_names_;  ///< hashes, sorted
};

}  // namespace gazgraph
