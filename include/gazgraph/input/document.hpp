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
  /// From `text` on, up to the next piece, text byte t stems from source byte `source + (t - text)`.
  /// Pieces must be appended in increasing order of both.
  void append(std::size_t text, std::size_t source);
  /// The text from `text` up to the next piece stands for the whole source range [source, source_end): `&auml;`.
  void append_replaced(std::size_t text, std::size_t source, std::size_t source_end);

  [[nodiscard]] bool empty() const noexcept { return pieces_.empty(); }
  /// The source offset of the text byte at `text`. O(log pieces)
  [[nodiscard]] std::size_t source_of(std::size_t text) const noexcept;
  /// The source offset behind a half-open range that ends at `text`. O(log pieces)
  [[nodiscard]] std::size_t source_end_of(std::size_t text) const noexcept;

 private:
  struct Piece {
    std::size_t text;
    std::size_t source;
    std::size_t source_end;  ///< 0: byte for byte
  };
  [[nodiscard]] const Piece* piece_at(std::size_t text) const noexcept;
  std::vector<Piece> pieces_;
};

/// One document: valid UTF-8 text and what its file says about it.
struct Document {
  std::string id;          ///< JSON Lines: field `id`; else the path as it was given or found
  std::string text;        ///< valid UTF-8; each invalid byte of the source is one U+001A, so offsets stay true
  std::string language;    ///< ISO 639-1 (`nb` for Bokmål) where the source names it, else empty
  std::string title;       ///< may be empty
  std::string date;        ///< ISO 8601, may be empty
  std::string source;      ///< where it was published, may be empty
  std::string annotation;  ///< the line itself where it is a line of `gazgraph annotate`, which has no text; else empty
  OffsetMap offsets;       ///< text offsets to offsets into the original bytes
  std::string file;        ///< the file (and member) it was read from
  std::size_t line = 0;    ///< its line there (JSON Lines), else 0
};

}  // namespace gazgraph
