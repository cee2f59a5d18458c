#include "gazgraph/input/document.hpp"

#include <algorithm>

namespace gazgraph {

void OffsetMap::append(std::size_t text, std::size_t source) {
  if (!pieces_.empty()) {
    const Piece& last = pieces_.back();
    const bool continues = last.source_end == 0 && last.source + (text - last.text) == source;
    if (continues) return;
  }
  pieces_.push_back({.text = text, .source = source, .source_end = 0});
}

void OffsetMap::append_replaced(std::size_t text, std::size_t source, std::size_t source_end) {
  pieces_.push_back({.text = text, .source = source, .source_end = source_end});
}

const OffsetMap::Piece* OffsetMap::piece_at(std::size_t text) const noexcept {
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), text,
                                      [](std::size_t offset, const Piece& piece) { return offset < piece.text; });
  return after == pieces_.begin() ? nullptr : &*std::prev(after);
}

std::size_t OffsetMap::source_of(std::size_t text) const noexcept {
  const Piece* piece = piece_at(text);
  if (piece == nullptr) return text;
  return piece->source_end != 0 ? piece->source : piece->source + (text - piece->text);
}

std::size_t OffsetMap::source_end_of(std::size_t text) const noexcept {
  if (text == 0) return source_of(0);
  const Piece* piece = piece_at(text - 1);
  if (piece == nullptr) return text;
  return piece->source_end != 0 ? piece->source_end : piece->source + (text - piece->text);
}

}  // namespace gazgraph
