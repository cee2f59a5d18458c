// simdjson validates at memory speed; only text that fails is walked by ICU to find the bytes.
#include <simdjson.h>
#include <unicode/utf8.h>

#include "gazgraph/input/reader.hpp"

namespace gazgraph {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // ICU's macros
InvalidBytes replace_invalid_utf8(std::string& text) {
  InvalidBytes invalid;
  if (simdjson::validate_utf8(text)) return invalid;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    UChar32 point = 0;
    U8_NEXT(text.data(), at, text.size(), point);
    if (point >= 0) continue;
    if (invalid.count == 0) invalid.first = begin;
    invalid.count += at - begin;
    text.replace(begin, at - begin, at - begin, '\x1a');
  }
  return invalid;
}
#pragma GCC diagnostic pop

}  // namespace gazgraph
