/// @file tokens.hpp
/// Tokens and sentences, with offsets into the text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gazgraph/text/language.hpp"

namespace gazgraph {

/// What a token is made of.
enum class TokenKind : std::uint8_t {
  word,         ///< letters, marks, digits mixed with letters (`H20`, `Qwen3`)
  number,       ///< digits with inner separators (`1998`, `3.5`, `10 000` is two)
  punctuation,  ///< one mark; runs of dots are one token
  symbol,       ///< anything else, one code point
};

/// A token: [begin, end) in UTF-8 bytes of the text.
/// Words break at spaces, punctuation and script changes (Han and Kana: each character is a token); they do not break at
/// apostrophes between letters (`O'Brien`, `it's` is `it` `'s`), nor inside `Huawei-chip` (three tokens: Huawei - chip).
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::word;
  bool capitalized = false;   ///< first letter is upper or title case
  bool all_capitals = false;  ///< two letters or more, all upper case
  bool space_before = false;  ///< white space lies between the token before and this one
};

/// [first, last) index tokens; [begin, end) are UTF-8 bytes without surrounding white space.
struct Sentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// A document cut into sentences of tokens, both in text order and without overlap.
struct Segmentation {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

/// Cuts a text. Line ends that look like headings or list items end sentences; full stops of the language's
/// abbreviations, initials, ordinals (`3. mars`) and numbers do not. `language` may be null.
/// Linear in the text. Thread-safe.
[[nodiscard]] Segmentation segment(std::string_view text, const Language* language);
/// The same, into a segmentation whose memory is used again.
void segment(std::string_view text, const Language* language, Segmentation& result);

}  // namespace gazgraph
