#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/text/language.hpp"
#include "hash.hpp"

namespace gazgraph {

/// A name's ending, folded, ready to be tried on folded words.
struct FoldedEnding {
  std::string form;  ///< what the text has
  std::string base;  ///< what the name has instead
  std::bitset<256> not_after;
  std::size_t min_stem = 0;
  std::uint16_t rule = 0;  ///< index into Language::endings()
  bool outside = false;

  /// The stem of `word`, without the form; a null view where the ending does not fit.
  [[nodiscard]] std::string_view stem_of(std::string_view word) const noexcept;
};

/// All endings of a language by the last byte of their form. Immutable; thread-safe.
class EndingTable {
 public:
  /// Without endings for a null language.
  explicit EndingTable(const Language* language);

  [[nodiscard]] bool empty() const noexcept { return endings_.empty(); }
  [[nodiscard]] const FoldedEnding& operator[](std::uint16_t rule) const noexcept { return endings_[place_[rule]]; }
  /// Calls `visit(ending, hash of the base form)` for each ending that fits a folded word.
  template <typename Visit>
  void for_each_base(std::string_view word, std::string& scratch, const Visit& visit) const;

 private:
  std::vector<FoldedEnding> endings_;        ///< by last byte of the form; those without a form first
  std::vector<std::uint16_t> place_;         ///< rule → place in `endings_`
  std::array<std::uint16_t, 257> begins_{};  ///< by last byte: where its endings begin
  std::uint16_t formless_ = 0;               ///< how many have no form
};

inline std::string_view FoldedEnding::stem_of(std::string_view word) const noexcept {
  if (word.size() < form.size() + min_stem || !word.ends_with(form)) return {};
  const std::string_view stem = word.substr(0, word.size() - form.size());
  if (stem.empty() || not_after[static_cast<unsigned char>(stem.back())]) return {};
  return stem;
}

template <typename Visit>
void EndingTable::for_each_base(std::string_view word, std::string& scratch, const Visit& visit) const {
  const auto attempt = [&](const FoldedEnding& ending) {
    const std::string_view stem = ending.stem_of(word);
    if (stem.data() == nullptr) return;
    if (stem.size() + ending.base.size() <= hash_block) {
      char block[hash_block] = {};
      stem.copy(block, stem.size());
      ending.base.copy(block + stem.size(), ending.base.size());
      visit(ending, hash_word_block(block));
    } else {
      scratch.assign(stem).append(ending.base);
      visit(ending, hash_word(scratch));
    }
  };
  for (std::uint16_t i = 0; i < formless_; ++i) attempt(endings_[i]);
  const auto last = static_cast<unsigned char>(word.back());
  for (std::uint16_t i = begins_[last]; i < begins_[last + 1U]; ++i) attempt(endings_[i]);
}

/// The words that may follow a name in a solid compound (Swedish `chefen` in `Nvidiachefen`), and the letters that may
/// stand between. Immutable; thread-safe.
class CompoundTable {
 public:
  static constexpr std::size_t shortest_name = 3, shortest_rest = 2, shortest_word = 6;  ///< folded bytes

  explicit CompoundTable(const Language* language);
  [[nodiscard]] bool empty() const noexcept { return heads_.empty(); }
  /// Whether `rest` is what may follow a name.
  [[nodiscard]] bool may_follow(std::string_view rest) const noexcept;

 private:
  std::vector<std::string> heads_;   ///< sorted
  std::vector<std::string> joints_;  ///< the empty one first
  std::array<std::uint32_t, 257> begins_{};  ///< of the heads by first byte
};

}  // namespace gazgraph
