// ICU's decoding macros, in one place.
#include "utf32.hpp"

#include <unicode/utf8.h>

namespace gazgraph {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
char32_t next_code_point(std::string_view utf8, std::size_t& at) noexcept {
  UChar32 point = 0;
  U8_NEXT_OR_FFFD(utf8.data(), at, utf8.size(), point);
  return static_cast<char32_t>(point);
}
#pragma GCC diagnostic pop

std::u32string utf32(std::string_view utf8) {
  std::u32string points;
  for (std::size_t at = 0; at < utf8.size();) points.push_back(next_code_point(utf8, at));
  return points;
}

}  // namespace gazgraph
