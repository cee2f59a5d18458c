#include "in_chunk.hpp"

#include <algorithm>

namespace gazgraph {
namespace {

bool is_number_mark(char c) { return c == '.' || c == ',' || c == ':'; }

}  // namespace

bool InChunk::goes_on_before(std::uint32_t begin) const {
  return begin >= 2 && is_number_mark(text_[begin - 1]) && is_digit(text_[begin - 2]);
}

bool InChunk::goes_on_behind(std::uint32_t end) const {
  return std::size_t{end} + 1 < text_.size() && is_number_mark(text_[end]) && is_digit(text_[end + 1]);
}

void InChunk::order(std::size_t from) {
  std::sort(scratch_.matches.begin() + static_cast<std::ptrdiff_t>(from), scratch_.matches.end(),
            [&](const NameMatch& a, const NameMatch& b) {
              if (a.end != b.end) return a.end > b.end;
              if (a.method != b.method) return a.method < b.method;
              if (a.name != b.name) {
                const int order = image_.surface(a.name - name_base_).compare(image_.surface(b.name - name_base_));
                if (order != 0) return order < 0;
              }
              return a.rule < b.rule;
            });
  // Initials may be read as one word or as several.
  scratch_.matches.erase(
      std::unique(scratch_.matches.begin() + static_cast<std::ptrdiff_t>(from), scratch_.matches.end()),
      scratch_.matches.end());
}

}  // namespace gazgraph
