/// @file document.hpp
/// A document as it was read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace gazgraph {

/// From a document's text back to the bytes it was read from (HTML: markup is not part of the text).
/// Empty means that text and source are the same bytes.
class OffsetMap {
 public:
  /// From `text` on (inclusive) to the next piece, text byte t stems from source byte `source + (t - text)`.
  /// Pieces must be appended in increasing order of both.
  void append(std::size_t text, std::size_t source);
  [[nodiscard]] bool empty() const noexcept { return pieces_.empty(); }
  /// The source offset of a text offset. O(log pieces)
  [[nodiscard]] std::size_t source_of(std::size_t text) const noexcept;
  /// The source offset of the end of a half-open range that ends at `text`: that of the byte before it, plus one.
  [[nodiscard]] std::size_t source_end_of(std::size_t text) const noexcept;

 private:
  struct Piece {
    std::size_t text;
    std::size_t source;
  };
  std::vector<Piece> pieces_;
};

/// One document: valid UTF-8 text and what its file says about it.
struct Document {
  std::string id;        ///< JSON Lines: field `id`; else the path as it was given or found
  std::string text;      ///< valid UTF-8; each invalid byte of the source is one U+001A, so offsets stay true
  std::string language;  ///< ISO 639-1 (`nb` for Bokmål) where the source names it, else empty
  std::string title;     ///< may be empty
  std::string date;      ///< ISO 8601, may be empty
  std::string source;    ///< where it was published, may be empty
  OffsetMap offsets;     ///< text offsets to offsets into the original bytes
};

}  // namespace gazgraph
