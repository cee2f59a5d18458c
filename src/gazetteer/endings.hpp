#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/text/language.hpp"
#include "hash.hpp"

namespace gazgraph {

/// A name's ending, folded, ready to be tried on folded words.
struct FoldedEnding {
  std::uint64_t form = 0;  ///< what the text has, its last eight bytes as the last of a little-endian word
  std::uint64_t form_mask = 0;
  std::uint64_t base = 0;      ///< what the name has instead, as the first bytes of a little-endian word
  std::uint8_t form_size = 0;  ///< bytes
  std::uint8_t base_size = 0;
  std::uint16_t shortest = 0;  ///< folded bytes of a word that may have it
  std::uint16_t rule = 0;      ///< index into Language::endings()
  bool outside = false;
  bool needs_care = false;  ///< it is longer than eight bytes, or the stem must not end in some letters
};
static_assert(sizeof(FoldedEnding) == 32);

/// All endings of a language by the last byte of their form. Immutable; thread-safe.
class EndingTable {
 public:
  /// Without endings for a null language. @throws Error bad_input for an ending of more than 255 letters
  explicit EndingTable(const Language* language);

  [[nodiscard]] bool empty() const noexcept { return endings_.empty(); }
  [[nodiscard]] const FoldedEnding& operator[](std::uint16_t rule) const noexcept { return endings_[place_[rule]]; }
  /// What the name has instead of the form.
  [[nodiscard]] const std::string& base(std::uint16_t rule) const noexcept { return rare_[rule].base; }
  /// Calls `visit(ending, hash of the base form)` for each ending that fits a folded word. `word` lies behind at least
  /// eight readable bytes; where it is no longer than a block, it fills one.
  template <typename Visit>
  void for_each_base(std::string_view word, std::string& scratch, const Visit& visit) const;

 private:
  /// A range of `endings_`.
  struct Group {
    std::uint16_t begin = 0;
    std::uint16_t end = 0;
  };
  static std::size_t place(unsigned char second_last, unsigned char last) noexcept {
    return std::size_t{last} << 8U | second_last;
  }
  void group(const FoldedEnding& first, Group range);

  std::vector<FoldedEnding> endings_;  ///< without a form; of one byte; of more: each by the last bytes of the form
  std::vector<std::uint16_t> place_;   ///< rule → place in `endings_`
  Group formless_;
  std::array<Group, 256> one_byte_{};                                         ///< by the last byte
  std::vector<Group> longer_ = std::vector<Group>(1);                         ///< by group; the first is empty
  std::vector<std::uint8_t> longer_of_ = std::vector<std::uint8_t>(0x10000);  ///< by the last two bytes: a group
  struct Rare {
    std::string form, base;
    std::bitset<256> not_after;  ///< bytes that the stem must not end in
  };
  /// Whether an ending whose last bytes and size fit also fits in what seldom matters.
  [[nodiscard]] bool fits(const FoldedEnding& ending, std::string_view word) const noexcept {
    const Rare& rare = rare_[ending.rule];
    return word.ends_with(rare.form) &&
           !rare.not_after[static_cast<unsigned char>(word[word.size() - ending.form_size - 1])];
  }

  std::vector<Rare> rare_;  ///< by rule
};

/// The hash of the first `size` bytes of a block with the base of an ending behind them, all of which fit into a block.
inline std::uint64_t hash_with_base(const char* block, std::size_t size, std::uint64_t base) noexcept {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  std::memcpy(&low, block, sizeof low);
  if (size < 8) {
    const std::size_t bits = 8 * size;  // never 0: a stem is not empty
    low = (low & ((std::uint64_t{1} << bits) - 1)) | base << bits;
    high = base >> (64 - bits);
  } else {
    std::memcpy(&high, block + sizeof low, sizeof high);
    const std::size_t bits = 8 * (size - 8);
    high = bits == 64 ? high : (high & ((std::uint64_t{1} << bits) - 1)) | base << bits;
  }
  return multiply_fold(low ^ word_hash_key_a, high ^ word_hash_key_b);
}

template <typename Visit>
void EndingTable::for_each_base(std::string_view word, std::string& scratch, const Visit& visit) const {
  if (word.empty()) return;
  std::uint64_t tail = 0;
  std::memcpy(&tail, word.data() + word.size() - sizeof tail, sizeof tail);
  const auto attempt = [&](const FoldedEnding& ending) {
    if (((tail ^ ending.form) & ending.form_mask) != 0 || word.size() < ending.shortest) return;
    const std::size_t size = word.size() - ending.form_size;
    if (ending.needs_care && !fits(ending, word)) return;
    if (word.size() <= hash_block && size + ending.base_size <= hash_block && ending.base_size <= sizeof ending.base) {
      visit(ending, hash_with_base(word.data(), size, ending.base));
    } else {
      scratch.assign(word.substr(0, size)).append(base(ending.rule));
      visit(ending, hash_word(scratch));
    }
  };
  const auto attempt_all = [&](Group group) {
    for (std::uint16_t i = group.begin; i < group.end; ++i) attempt(endings_[i]);
  };
  const auto last = static_cast<unsigned char>(tail >> 56U);
  attempt_all(formless_);
  attempt_all(one_byte_[last]);
  attempt_all(longer_[longer_of_[place(static_cast<unsigned char>(tail >> 48U), last)]]);
}

/// The words that may follow a name in a solid compound (Swedish `chefen` in `Nvidiachefen`), and the letters that may
/// stand between. Immutable; thread-safe.
class CompoundTable {
 public:
  static constexpr std::size_t shortest_name = 3, shortest_rest = 3, shortest_word = 6;  ///< folded bytes

  explicit CompoundTable(const Language* language);
  [[nodiscard]] bool empty() const noexcept { return rests_.empty(); }
  /// Whether `rest`, of at least `shortest_rest` bytes, begins as what may follow a name does.
  [[nodiscard]] bool may_follow(const char* rest, std::size_t size) const noexcept {
    return beginnings_[place(rest)] && follows({rest, size});
  }

 private:
  static std::size_t place(const char* rest) noexcept {
    const auto byte = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(rest[i])}; };
    return (byte(0) * 0x421 ^ byte(1) << 5U ^ byte(2)) & 0x7fffU;
  }
  [[nodiscard]] bool follows(std::string_view rest) const noexcept;

  std::vector<std::string> rests_;  ///< joints with heads, sorted
  std::bitset<0x8000> beginnings_;  ///< by the first three bytes
};

}  // namespace gazgraph
