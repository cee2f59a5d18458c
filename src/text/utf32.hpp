#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gazgraph {

/// The code point at `at`, which moves behind it; U+FFFD for an invalid byte.
[[nodiscard]] char32_t next_code_point(std::string_view utf8, std::size_t& at) noexcept;

/// Code points of valid UTF-8.
[[nodiscard]] std::u32string utf32(std::string_view utf8);

}  // namespace gazgraph
