/// Questions about the letters of a word that the linker asks for every match: answered without allocation, ASCII first.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "gazgraph/text/language.hpp"

namespace gazgraph {

/// The first letter is upper or title case.
[[nodiscard]] bool begins_upper(std::string_view word) noexcept;
/// There is a letter that has case.
[[nodiscard]] bool has_case(std::string_view word) noexcept;
/// There is an upper-case letter and no lower-case one.
[[nodiscard]] bool is_all_upper(std::string_view word) noexcept;

/// A well-mixed hash of bytes; the same on every machine and run.
[[nodiscard]] std::uint64_t hash_bytes(std::string_view bytes) noexcept;
/// The hash of a sequence, from that of its beginning and its next part.
[[nodiscard]] constexpr std::uint64_t hash_sequence(std::uint64_t beginning, std::uint64_t next) noexcept {
  std::uint64_t mixed = (beginning ^ (next + 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
  mixed ^= mixed >> 32;
  return mixed * 0xD6E8FEB86659FD93ULL;
}

/// How a folded word begins: its first two letters, hashed.
[[nodiscard]] std::uint64_t opening_of(std::string_view folded) noexcept;

/// One bit for the first letter of a word: a to z in either case, and one for all others.
[[nodiscard]] constexpr std::uint32_t letter_bit(char first) noexcept {
  const auto small = static_cast<char>(first | 0x20);
  return small >= 'a' && small <= 'z' ? 1U << static_cast<unsigned>(small - 'a') : 1U << 31U;
}

/// Room for a folded word; longer words are no names or words of a language.
using WordBuffer = std::array<char, 128>;

/// Lower case into `buffer`, letter by letter (a final sigma becomes σ); empty when it does not fit.
[[nodiscard]] std::string_view lower_word(std::string_view word, WordBuffer& buffer) noexcept;

/// Folds words as fold() does, keeping a language's own letters, dots and apostrophes left out.
/// Immutable; thread-safe.
class WordFolder {
 public:
  /// `language` may be null.
  explicit WordFolder(const Language* language);
  /// Folds into `buffer`; empty when it does not fit.
  [[nodiscard]] std::string_view fold(std::string_view word, WordBuffer& buffer) const;

 private:
  static constexpr std::size_t table_size = 0x530;  // Latin, Greek, Cyrillic
  struct Letter {
    std::array<char, 6> bytes{};
    std::uint8_t size = 0;
    bool is_mark = false;
  };
  [[nodiscard]] std::string_view fold_slowly(std::string_view word, WordBuffer& buffer) const;
  std::u32string keep_;
  std::array<Letter, table_size> letters_;
};

}  // namespace gazgraph
