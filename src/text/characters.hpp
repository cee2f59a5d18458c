#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gazgraph {

/// What a character is to the tokenizer.
enum class CharacterClass : std::uint8_t {
  space,       ///< white space and controls
  line_end,    ///< white space that ends a line
  letter,      ///< a letter that is not a capital
  upper,       ///< upper and title case letters
  mark,        ///< belongs to the word before it: combining marks, soft hyphens, joiners
  digit,       ///< any number
  ideograph,   ///< a word by itself: Han, Kana, Thai …
  apostrophe,  ///< ' ’ ʼ
  punctuation,
  symbol,
};

/// What is known of a character, in one byte.
class CharacterTraits {
 public:
  constexpr CharacterTraits() noexcept = default;
  constexpr CharacterTraits(CharacterClass type, bool closes, bool is_small) noexcept
      : bits_(static_cast<std::uint8_t>(static_cast<unsigned>(type) | (closes ? 16U : 0U) | (is_small ? 32U : 0U))) {}

  [[nodiscard]] constexpr CharacterClass type() const noexcept { return static_cast<CharacterClass>(bits_ & 15U); }
  /// Whether it may stand between a sentence's full stop and its end: closing quotes and brackets.
  [[nodiscard]] constexpr bool closes() const noexcept { return (bits_ & 16U) != 0; }
  /// Whether it is a lower case letter.
  [[nodiscard]] constexpr bool is_small() const noexcept { return (bits_ & 32U) != 0; }

 private:
  std::uint8_t bits_ = 0;
};

[[nodiscard]] constexpr bool is_letter(CharacterClass c) noexcept {
  return c == CharacterClass::letter || c == CharacterClass::upper;
}
[[nodiscard]] constexpr bool in_word(CharacterClass c) noexcept {
  return is_letter(c) || c == CharacterClass::mark || c == CharacterClass::digit;
}

/// The traits of all characters below U+0800, worked out once by ICU. Thread-safe.
using ShortCharacters = std::array<CharacterTraits, 0x800>;
[[nodiscard]] const ShortCharacters& short_characters();

/// Any code point. Thread-safe, O(1); asks ICU once for each page of 256 code points.
[[nodiscard]] CharacterTraits traits_of(char32_t point);

/// A character of a text; of no bytes, and a space, at the text's end.
struct Character {
  char32_t point = U' ';
  std::uint32_t bytes = 0;
  CharacterTraits traits;

  [[nodiscard]] CharacterClass type() const noexcept { return traits.type(); }
};

/// Reads characters of a text at any place. Thread-safe.
class CharacterReader {
 public:
  explicit CharacterReader(std::string_view text) : text_(text), shorts_(short_characters()) {}

  /// The character at a byte offset, which may be the text's end. Invalid bytes are U+FFFD.
  [[nodiscard]] Character at(std::size_t offset) const {
    if (offset >= text_.size()) return {};
    const auto lead = static_cast<unsigned char>(text_[offset]);
    if (lead < 0x80) return {.point = lead, .bytes = 1, .traits = shorts_[lead]};
    const auto next = static_cast<unsigned char>(offset + 1 < text_.size() ? text_[offset + 1] : ' ');
    if (lead >= 0xC2 && lead < 0xE0 && (next & 0xC0U) == 0x80U) {
      const auto point = static_cast<char32_t>((lead & 0x1FU) << 6U | (next & 0x3FU));
      return {.point = point, .bytes = 2, .traits = shorts_[point]};
    }
    return long_character(offset);
  }

 private:
  [[nodiscard]] Character long_character(std::size_t offset) const;

  std::string_view text_;
  const ShortCharacters& shorts_;
};

}  // namespace gazgraph
