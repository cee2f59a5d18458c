/// What was worked out of the words met lately.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "letters.hpp"

namespace gazgraph {

/// Facts of words by a hash of their bytes: one place a word, where it drives out another of the same place.
/// Not thread-safe.
template <class Facts>
class WordCache {
 public:
  /// `words`: a power of two.
  explicit WordCache(std::size_t words) : words_(words) {}
  /// Under which a word is kept.
  [[nodiscard]] static std::uint64_t key_of(std::string_view word) noexcept {
    if (word.size() > 16) return hash_bytes(word) | taken;
    const std::string_view low = word.substr(0, 8);
    const std::string_view high = word.substr(low.size());
    return hash_sequence(few_bytes(low.data(), low.size()), few_bytes(high.data(), high.size())) | taken;
  }
  /// Asks for what get() will look at.
  void prefetch(std::uint64_t key) const noexcept { __builtin_prefetch(&words_[place_of(key)]); }
  /// The facts under a key, null when they are not known. They live until the next get().
  [[nodiscard]] const Facts* recall(std::uint64_t key) const noexcept {
    const Word& known = words_[place_of(key)];
    return known.key == key ? &known.facts : nullptr;
  }
  /// The facts of a word, from `work_out(word)` when they are not known. The reference lives until the next call.
  template <class WorkOut>
  const Facts& get(std::string_view word, std::uint64_t key, const WorkOut& work_out) {
    Word& known = words_[place_of(key)];
    if (known.key != key) known = {.key = key, .facts = work_out(word)};
    return known.facts;
  }
  template <class WorkOut>
  const Facts& get(std::string_view word, const WorkOut& work_out) {
    return get(word, key_of(word), work_out);
  }

 private:
  static constexpr std::uint64_t taken = 1;  ///< no key is zero
  struct Word {
    std::uint64_t key = 0;
    Facts facts{};
  };
  [[nodiscard]] std::size_t place_of(std::uint64_t key) const noexcept { return key >> 32U & (words_.size() - 1); }
  std::vector<Word> words_;
};

}  // namespace gazgraph
