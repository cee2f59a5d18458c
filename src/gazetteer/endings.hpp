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
  /// What the name has instead, behind a block of zeros: sixteen bytes read from `hash_block - n` on stand n bytes later.
  std::array<std::uint8_t, 2 * hash_block> base{};
  std::array<std::uint64_t, 4> not_after{};  ///< a bit for each byte that the stem must not end in
  std::uint64_t form = 0;  ///< what the text has, its last eight bytes as the last of a little-endian word
  std::uint64_t form_mask = 0;
  std::uint16_t shortest = 0;  ///< folded bytes of a word that may have it
  std::uint16_t longest = 0;   ///< folded bytes of a word whose base form fits into a block
  std::uint8_t form_size = 0;  ///< bytes
  std::uint8_t base_size = 0;
  bool outside = false;
  bool is_long =
      false;  ///< the form has more than eight bytes, the base more than a block: `form` or `base` is not all
};

/// All endings of a language by the last two bytes of their form. Immutable; thread-safe.
class EndingTable {
 public:
  /// Rules that may fit a word, as a range of members().
  struct Group {
    std::uint16_t begin = 0;
    std::uint16_t count = 0;
    std::uint16_t longest_cut = 0;  ///< folded bytes of the longest word of which one may leave less than `pair_prefix`
  };
  static constexpr std::size_t spare = 4;  ///< members that may be read behind a group

  /// Without endings for a null language. @throws Error bad_input for an ending of more than 255 letters
  explicit EndingTable(const Language* language);

  [[nodiscard]] bool empty() const noexcept { return endings_.empty(); }
  /// `rule` is an index into Language::endings().
  [[nodiscard]] const FoldedEnding& operator[](std::uint16_t rule) const noexcept { return endings_[rule]; }
  [[nodiscard]] const FoldedEnding* endings() const noexcept { return endings_.data(); }
  [[nodiscard]] const std::uint16_t* members() const noexcept { return members_.data(); }
  [[nodiscard]] Group group_of(std::uint8_t second_last, std::uint8_t last) const noexcept {
    return groups_[last_class_[last] + second_class_[second_last]];
  }
  /// What the name has instead of the form.
  [[nodiscard]] const std::string& base(std::uint16_t rule) const noexcept { return bases_[rule]; }

  /// The last eight bytes of a word; what lies before it where it is shorter.
  static std::uint64_t tail_of(std::string_view word) noexcept {
    std::uint64_t tail = 0;
    std::memcpy(&tail, word.data() + word.size() - sizeof tail, sizeof tail);
    return tail;
  }

  /// Calls `visit(rule, hash of the base form)` for each ending that fits a folded word. `word` lies behind at least
  /// eight readable bytes; where it is no longer than a block, it fills one.
  template <typename Visit>
  void for_each_base(std::string_view word, std::string& scratch, const Visit& visit) const;
  /// Whether an ending fits and leaves less than `pair_prefix` bytes of a word, as above.
  [[nodiscard]] bool may_cut_below_pair(std::string_view word) const noexcept;
  /// Whether any ending may ever leave so few bytes.
  [[nodiscard]] bool any_cuts_below_pair() const noexcept { return any_cuts_below_pair_; }
  /// Whether an ending fits a word, as above; its last eight bytes are `tail`.
  [[nodiscard]] bool fits(std::uint16_t rule, std::string_view word, std::uint64_t tail) const noexcept {
    const FoldedEnding& ending = endings_[rule];
    if (((tail ^ ending.form) & ending.form_mask) != 0 || word.size() < ending.shortest) return false;
    const auto before = static_cast<unsigned char>(word[word.size() - ending.form_size - 1]);
    return (ending.not_after[before >> 6U] >> (before & 63U) & 1U) == 0 &&
           (!ending.is_long || word.ends_with(forms_[rule]));
  }
  /// The hash of the base form of a word that an ending fits.
  [[nodiscard]] std::uint64_t hash_base(std::uint16_t rule, std::string_view word, std::string& scratch) const;

 private:
  void add(const NameEnding& ending);
  void make_groups();
  [[nodiscard]] Group group_of(std::uint64_t tail) const noexcept {
    return group_of(static_cast<std::uint8_t>(tail >> 48U), static_cast<std::uint8_t>(tail >> 56U));
  }

  std::vector<FoldedEnding> endings_;  ///< by rule, as all below
  std::vector<std::string> forms_, bases_;
  std::array<std::uint16_t, 256> last_class_{};  ///< the sum of both leads to a group
  std::array<std::uint16_t, 256> second_class_{};
  bool any_cuts_below_pair_ = false;
  std::vector<Group> groups_ = std::vector<Group>(1);
  std::vector<std::uint16_t> members_ = std::vector<std::uint16_t>(spare);
};

template <typename Visit>
void EndingTable::for_each_base(std::string_view word, std::string& scratch, const Visit& visit) const {
  if (word.empty()) return;
  const std::uint64_t tail = tail_of(word);
  const Group group = group_of(tail);
  for (std::uint16_t i = 0; i < group.count; ++i) {
    const std::uint16_t rule = members_[group.begin + std::size_t{i}];
    if (fits(rule, word, tail)) visit(rule, hash_base(rule, word, scratch));
  }
}

/// The hash of the base form of a word in a block, whose ending fits and which is no longer than `ending.longest`.
inline std::uint64_t hash_base_in_block(const void* block, std::size_t size, const FoldedEnding& ending) noexcept {
  const std::size_t stem = size - ending.form_size;
  std::uint64_t halves[2];
  std::uint64_t base[2];
  std::memcpy(halves, block, sizeof halves);
  std::memcpy(base, ending.base.data() + hash_block - stem, sizeof base);
  const std::uint64_t low = stem >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << 8 * stem) - 1;
  const std::uint64_t high = stem >= 16 ? ~std::uint64_t{0} : stem <= 8 ? 0 : (std::uint64_t{1} << 8 * (stem - 8)) - 1;
  return multiply_fold(((halves[0] & low) | base[0]) ^ word_hash_key_a,
                       ((halves[1] & high) | base[1]) ^ word_hash_key_b);
}

inline std::uint64_t EndingTable::hash_base(std::uint16_t rule, std::string_view word, std::string& scratch) const {
  const FoldedEnding& ending = endings_[rule];
  if (word.size() <= ending.longest) return hash_base_in_block(word.data(), word.size(), ending);
  scratch.assign(word.substr(0, word.size() - ending.form_size)).append(bases_[rule]);
  return hash_word(scratch);
}

/// The words that may follow a name in a solid compound (Swedish `chefen` in `Nvidiachefen`), and the letters that may
/// stand between. Immutable; thread-safe.
class CompoundTable {
 public:
  static constexpr std::size_t shortest_name = 3, shortest_rest = 3, shortest_word = 6;  ///< folded bytes

  /// What the first three bytes of a rest may be, eight sets of rests a bit each: a place in a word may begin one where
  /// all six tables, asked by the halves of three bytes, have a bit in common.
  /// Source: Teddy, of Hyperscan (Wang et al., 2019).
  struct Nibbles {
    alignas(16) std::array<std::array<std::uint8_t, 16>, shortest_rest> low{}, high{};
  };

  explicit CompoundTable(const Language* language);
  [[nodiscard]] const Nibbles& nibbles() const noexcept { return nibbles_; }
  [[nodiscard]] bool empty() const noexcept { return rests_.empty(); }
  /// Whether `rest`, of at least `shortest_rest` bytes, begins as what may follow a name does.
  [[nodiscard]] bool may_follow(const char* rest, std::size_t size) const noexcept {
    return beginnings_[place(rest)] && follows({rest, size});
  }
  /// The same by the first three bytes alone, more often true.
  [[nodiscard]] bool may_begin(const std::uint8_t* rest) const noexcept {
    return beginnings_[place(reinterpret_cast<const char*>(rest))];
  }

 private:
  static std::size_t place(const char* rest) noexcept {
    const auto byte = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(rest[i])}; };
    return (byte(0) * 0x421 ^ byte(1) << 5U ^ byte(2)) & 0x7fffU;
  }
  [[nodiscard]] bool follows(std::string_view rest) const noexcept;

  Nibbles nibbles_;
  std::vector<std::string> rests_;  ///< joints with heads, sorted
  std::bitset<0x8000> beginnings_;  ///< by the first three bytes
};

}  // namespace gazgraph
