/// Words met lately of which something is known to be untrue.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "letters.hpp"

namespace gazgraph {

/// A set of words that forgets: a new word drives out another of the same place. Words of more than 32 bytes are never in it.
/// Takes no memory until the first word is put in. Not thread-safe.
class RecentWords {
 public:
  [[nodiscard]] bool holds(std::string_view word) const noexcept {
    if (words_.empty() || word.size() > sizeof(Letters)) return false;
    const Letters letters = letters_of(word);
    return words_[place_of(letters)] == letters;
  }
  void add(std::string_view word) {
    if (word.size() > sizeof(Letters)) return;
    if (words_.empty()) words_.resize(places);
    const Letters letters = letters_of(word);
    words_[place_of(letters)] = letters;
  }

 private:
  static constexpr std::size_t places = 4096;
  using Letters = std::array<std::uint64_t, 4>;  ///< a word's bytes, zeros behind them
  [[nodiscard]] static Letters letters_of(std::string_view word) noexcept {
    Letters letters{};
    for (std::size_t i = 0; 8 * i < word.size(); ++i) {
      const std::string_view part = word.substr(8 * i, 8);
      letters[i] = few_bytes(part.data(), part.size());
    }
    return letters;
  }
  [[nodiscard]] static std::size_t place_of(const Letters& letters) noexcept {
    const std::uint64_t low = hash_sequence(letters[0], letters[1]);
    return (hash_sequence(low, hash_sequence(letters[2], letters[3])) >> 32U) & (places - 1);
  }
  std::vector<Letters> words_;
};

}  // namespace gazgraph
