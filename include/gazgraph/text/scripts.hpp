/// @file scripts.hpp
#pragma once

namespace gazgraph {

/// Whether a character belongs to a script that sets no spaces between words (Han, Hiragana, Katakana, Thai, Lao, Khmer,
/// Myanmar), so that each of its letters is a word by itself. Thread-safe.
[[nodiscard]] bool is_unspaced_script(char32_t point) noexcept;

}  // namespace gazgraph
