#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gazgraph {

/// What a character is to the matcher.
enum class LetterClass : std::uint8_t {
  separator,  ///< stands between words
  word,       ///< letters without case, digits
  small,      ///< lower case letters
  capital,    ///< upper and title case letters
  mark,       ///< belongs to the word before it: combining marks, soft hyphens, joiners
  single,     ///< a word by itself: Han, Kana, Thai …; and the signs `&`, `+`, `@`, `#`
};

/// A character as names are compared by it: case, accents, width, ligatures and final sigma folded.
///
/// Folded text is written in an alphabet of its own, one byte for each letter of the Latin, Greek and Cyrillic scripts:
/// 0x20–0x7F are ASCII's, 0x80–0xBF the letters of Greek and Cyrillic, and everything else stands as in UTF-8, whose lead
/// bytes (0xC2–0xF4) tell where a letter of more bytes begins. So different letters never make the same bytes.
struct Letter {
  static constexpr std::size_t most_codes = 6;
  static constexpr std::uint8_t long_fold = 0xff;  ///< `size` of the few letters whose fold needs append_long_fold()

  LetterClass type = LetterClass::separator;
  std::uint8_t size = 0;  ///< of `codes`; 0 for marks
  std::array<std::uint8_t, most_codes> codes{};

  [[nodiscard]] bool in_word() const noexcept { return type != LetterClass::separator; }
};
static_assert(sizeof(Letter) == 8);

/// A page of 256 letters, worked out by ICU when one of them is first asked for, and kept.
[[nodiscard]] const Letter* make_letter_page(std::uint32_t page);

extern std::array<std::atomic<const Letter*>, 0x1100> letter_pages;

/// Any code point, also unassigned ones and U+FFFD. Thread-safe, O(1); allocates once a page of the Unicode table.
[[nodiscard]] inline const Letter& letter_of(char32_t point) {
  const auto page = static_cast<std::uint32_t>(point) >> 8U;
  const Letter* letters = letter_pages[page].load(std::memory_order_acquire);
  if (letters == nullptr) letters = make_letter_page(page);
  return letters[point & 0xffU];
}

/// The fold of a letter of two bytes, in its lowest bytes; above them its size and whether it is a small letter.
constexpr std::uint32_t no_short_fold = 0xffffffffU;  ///< of the few whose fold is longer than three bytes
constexpr std::uint32_t small_short_fold = 1U << 30U;
[[nodiscard]] constexpr std::uint32_t size_of_short_fold(std::uint32_t fold) { return fold >> 24U & 3U; }

[[nodiscard]] std::uint32_t make_short_fold(char32_t point);

extern std::array<std::atomic<std::uint32_t>, 0x800> short_folds;  ///< 0 where not known yet

/// `point` lies below 0x800. Thread-safe, O(1).
[[nodiscard]] inline std::uint32_t short_fold(char32_t point) {
  const std::uint32_t fold = short_folds[point].load(std::memory_order_relaxed);
  return fold != 0 ? fold : make_short_fold(point);
}

/// Whether a word folds to more than `limit` bytes; false also where a letter of more than two bytes comes before them.
[[nodiscard]] inline bool folds_longer_than(std::string_view word, std::size_t limit) {
  std::size_t size = 0;
  for (std::size_t at = 0; at < word.size() && size <= limit;) {
    const auto lead = static_cast<std::uint32_t>(static_cast<unsigned char>(word[at]));
    if (lead < 0x80) {
      ++size;
      ++at;
      continue;
    }
    if (lead >= 0xE0 || at + 1 >= word.size()) return false;
    const auto next = static_cast<std::uint32_t>(static_cast<unsigned char>(word[at + 1]));
    size += size_of_short_fold(short_fold(static_cast<char32_t>((lead & 0x1FU) << 6U | (next & 0x3FU))));
    at += 2;
  }
  return size > limit;
}

/// Appends the fold of a letter of any length.
void append_long_fold(char32_t point, std::string& folded);

/// A code point of UTF-8 and its length in bytes; an invalid sequence is U+FFFD of one byte.
struct CodePoint {
  char32_t point = 0xFFFD;
  std::uint32_t bytes = 1;
};

/// `at` must lie inside the text.
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i])); };
  const auto follows = [&](std::size_t i) { return at + i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
  const std::uint32_t lead = byte(0);
  if (lead < 0x80) return {.point = static_cast<char32_t>(lead), .bytes = 1};
  if (lead >= 0xC2 && lead < 0xE0 && follows(1))
    return {.point = static_cast<char32_t>((lead & 0x1FU) << 6U | (byte(1) & 0x3FU)), .bytes = 2};
  if (lead >= 0xE0 && lead < 0xF0 && follows(1) && follows(2)) {
    const auto point = static_cast<char32_t>((lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU));
    if (point >= 0x800 && (point < 0xD800 || point > 0xDFFF)) return {.point = point, .bytes = 3};
  }
  if (lead >= 0xF0 && lead < 0xF5 && follows(1) && follows(2) && follows(3)) {
    const auto point = static_cast<char32_t>((lead & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U |
                                             (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU));
    if (point >= 0x10000 && point <= 0x10FFFF) return {.point = point, .bytes = 4};
  }
  return {};
}

/// Appends the fold of a word; a separator becomes a space.
void append_fold(std::string_view utf8, std::string& folded);
/// The same, but letters of `keep` (lower case, composed) stay what they are, in lower case and in any normal form.
void append_fold_keeping(std::string_view utf8, std::u32string_view keep, std::string& folded);

/// How many bytes of a word fold to its first `size` folded bytes, marks behind the last letter included; npos where that
/// would cut a letter's fold in two.
[[nodiscard]] std::size_t unfolded_size(std::string_view word, std::size_t size);

}  // namespace gazgraph
