/// Questions about the letters of a word that the linker asks for every match: answered without allocation, ASCII first.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "gazgraph/text/language.hpp"
#include "gazgraph/text/utf8.hpp"

namespace gazgraph {

/// No mark and no space; a byte of any letter beyond ASCII counts.
[[nodiscard]] constexpr bool is_letter_or_digit(char c) noexcept {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
         (c >= 'a' && c <= 'z');
}
/// Four digits as a year has them.
[[nodiscard]] inline bool is_year(std::string_view word) noexcept {
  return word.size() == 4 && (word[0] == '1' || word[0] == '2') &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}
/// A name without the marks at its end: full stops, brackets, quotation marks.
[[nodiscard]] std::string_view without_last_marks(std::string_view name) noexcept;
/// The first letter is upper or title case.
[[nodiscard]] bool begins_upper(std::string_view word) noexcept;
/// There is a letter that has case.
[[nodiscard]] bool has_case(std::string_view word) noexcept;
/// There is an upper-case letter and no lower-case one.
[[nodiscard]] bool is_all_upper(std::string_view word) noexcept;

/// Whether two spellings of one folded word have marks on letters of their own each: `νομός` and `νόμος`, whose accents have
/// moved, not `Jose` and `José`. Allocates.
[[nodiscard]] bool marks_differ(std::string_view first, std::string_view second);

/// The hash of a sequence, from that of its beginning and its next part.
[[nodiscard]] constexpr std::uint64_t hash_sequence(std::uint64_t beginning, std::uint64_t next) noexcept {
  std::uint64_t mixed = (beginning ^ (next + 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
  mixed ^= mixed >> 32;
  return mixed * 0xD6E8FEB86659FD93ULL;
}

/// At most eight bytes as a little-endian number, zeros above them; without a call.
[[nodiscard]] inline std::uint64_t few_bytes(const char* bytes, std::size_t size) noexcept {
  const auto part = [&](std::size_t at, auto number) {
    std::memcpy(&number, bytes + at, sizeof number);
    return std::uint64_t{number};
  };
  // Two parts that overlap agree where they do.
  if (size >= 8) return part(0, std::uint64_t{});
  if (size >= 4) return part(0, std::uint32_t{}) | part(size - 4, std::uint32_t{}) << (8 * (size - 4));
  if (size >= 2) return part(0, std::uint16_t{}) | part(size - 2, std::uint16_t{}) << (8 * (size - 2));
  return size == 0 ? 0 : part(0, std::uint8_t{});
}

/// A well-mixed hash of bytes; the same on every machine and run.
[[nodiscard]] inline std::uint64_t hash_bytes(std::string_view bytes) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325ULL ^ bytes.size();
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) hash = hash_sequence(hash, few_bytes(bytes.data() + at, 8));
  return hash_sequence(hash, few_bytes(bytes.data() + at, bytes.size() - at));
}

/// Letters that tell most words apart.
inline constexpr std::size_t opening_letters = 4;
/// Least first byte of a combining mark, before which a letter may fold otherwise.
inline constexpr unsigned char first_mark = 0xCC;
/// A hash of at most eight bytes, as few_bytes() gives them: one multiplication, good enough for filters.
[[nodiscard]] constexpr std::uint64_t hash_few(std::uint64_t bytes) noexcept {
  const std::uint64_t mixed = (bytes + 1) * 0x9E3779B97F4A7C15ULL;
  return mixed ^ mixed >> 29U;
}
/// How a folded word begins: its first letters (or all that it has), hashed.
[[nodiscard]] std::uint64_t opening_of(std::string_view folded) noexcept;

/// How many of the first `count` bytes of a little-endian number are letters a to z.
[[nodiscard]] inline std::size_t plain_letters(std::uint64_t bytes, std::size_t count) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  constexpr std::uint64_t highs = 0x80 * ones;
  const std::uint64_t low = bytes & ~highs;
  // The high bit of each byte: at least `a`, and at most `z`, and plain.
  const std::uint64_t letters = (low + (0x80 - 'a') * ones) & ~(low + (0x7F - 'z') * ones) & ~bytes & highs;
  const std::uint64_t others = (letters ^ highs) | (count < 8 ? std::uint64_t{1} << (8 * count) : 0);
  return others == 0 ? 8 : std::min<std::size_t>(static_cast<std::size_t>(std::countr_zero(others)) / 8, count);
}

/// Calls `visit` with each part of a name between spaces and marks.
template <class Visit>
void for_each_part(std::string_view name, const Visit& visit) {
  constexpr std::string_view marks = " -,/():\"'";
  constexpr std::string_view dash = "–";
  // Bytes of the mark at a place, 0 for none.
  const auto mark_at = [&](std::size_t at) -> std::size_t {
    if (marks.find(name[at]) != std::string_view::npos) return 1;
    return name.substr(at).starts_with(dash) ? dash.size() : 0;
  };
  for (std::size_t at = 0; at < name.size();) {
    if (const std::size_t mark = mark_at(at)) {
      at += mark;
      continue;
    }
    const std::size_t begin = at;
    while (at < name.size() && mark_at(at) == 0) ++at;
    visit(name.substr(begin, at - begin));
  }
}

/// Room for a folded word; longer words are no names or words of a language.
using WordBuffer = std::array<char, 128>;

/// Lower case into `buffer`, letter by letter (a final sigma becomes σ); empty when it does not fit.
[[nodiscard]] std::string_view lower_word(std::string_view word, WordBuffer& buffer) noexcept;

/// A word of plain letters alone in lower case, which is also how every language folds it; empty for any other word.
[[nodiscard]] std::string_view lower_plain_word(std::string_view word, WordBuffer& buffer) noexcept;

/// Folds words as fold() does, keeping a language's own letters, dots and apostrophes left out.
/// Immutable; thread-safe.
class WordFolder {
 public:
  /// `language` may be null.
  explicit WordFolder(const Language* language);
  /// Folds into `buffer`; empty when it does not fit.
  [[nodiscard]] std::string_view fold(std::string_view word, WordBuffer& buffer) const;
  /// opening_of() the folded word; of plain letters without folding the rest.
  [[nodiscard]] std::uint64_t opening(std::string_view word) const {
    const std::string_view first = word.substr(0, opening_letters);
    const std::size_t letters = first.size();
    if (letters == word.size() || static_cast<unsigned char>(word[letters]) < first_mark) {
      const std::uint64_t bytes = few_bytes(first.data(), first.size());
      const std::uint64_t small = bytes | (0x20202020U & ((std::uint64_t{1} << (8 * letters)) - 1));
      if (plain_letters(small, letters) == letters) return hash_few(small);
    }
    return opening_slowly(word);
  }

 private:
  static constexpr std::size_t table_size = 0x530;  // Latin, Greek, Cyrillic
  struct Letter {
    std::array<char, 6> bytes{};
    static constexpr std::uint8_t mark = 0xFF;
    std::uint8_t size = 0;
    std::uint8_t letters = 0;  ///< characters of the bytes, `mark` for a combining mark
    [[nodiscard]] bool is_mark() const noexcept { return letters == mark; }
  };
  [[nodiscard]] std::uint64_t opening_slowly(std::string_view word) const;
  [[nodiscard]] std::string_view fold_slowly(std::string_view word, WordBuffer& buffer) const;
  std::u32string keep_;
  std::array<Letter, table_size> letters_;
};

}  // namespace gazgraph
