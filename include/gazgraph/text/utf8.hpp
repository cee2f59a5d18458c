/// @file utf8.hpp
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace gazgraph {

/// Whether a byte of UTF-8 goes on with a character that began before it.
[[nodiscard]] constexpr bool continues_character(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Characters (code points) of valid UTF-8. O(bytes)
[[nodiscard]] constexpr std::size_t count_characters(std::string_view utf8) noexcept {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char byte) { return !continues_character(byte); }));
}

}  // namespace gazgraph
