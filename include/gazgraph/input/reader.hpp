/// @file reader.hpp
/// Documents from files, folders, archives and standard input.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "gazgraph/error.hpp"
#include "gazgraph/input/document.hpp"

namespace gazgraph {

/// Options of DocumentReader.
struct ReaderOptions {
  std::string language;                       ///< taken as every document's language; empty: what the document says
  std::size_t max_document_bytes = 64 << 20;  ///< larger documents are reported and skipped
  /// Called for each document that cannot be read, and for invalid UTF-8 (with its byte offset); reading goes on.
  /// `skipped` tells whether the document was lost.
  std::function<void(const Error& error, bool skipped)> on_problem;
};

/// A stream of documents in a fixed order: inputs as given, folders in byte order of their paths, lines and archive
/// members as they lie. Memory holds one document at a time.
///
/// An input is a text file, an HTML file (.html, .htm, or content that begins like one), a JSON Lines file (.jsonl,
/// .ndjson; fields `id`, `text`, optional `language`, `title`, `date`, `source`), any of these compressed (gzip, zstd,
/// xz, bzip2, lz4) or in an archive (tar, zip, 7z …, also compressed), a folder of them, or `-`.
/// In folders, hidden files and files of other kinds (by extension) are passed over; links that lead back into a folder
/// being read are reported once and not followed.
/// Not thread-safe.
class DocumentReader {
 public:
  explicit DocumentReader(std::vector<std::string> inputs, ReaderOptions options = {});
  ~DocumentReader();
  DocumentReader(DocumentReader&&) noexcept;
  DocumentReader& operator=(DocumentReader&&) noexcept;

  /// The next document; false at the end. Problems go to on_problem; nothing is thrown for a bad document.
  bool next(Document& document);
  /// Bytes of (uncompressed) input read so far.
  [[nodiscard]] std::size_t bytes_read() const noexcept;
  /// Bytes of all inputs that are regular files, for a progress display; 0 when unknown (standard input).
  [[nodiscard]] std::size_t bytes_total() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Visible text of an HTML page: blocks become paragraphs; scripts, styles, navigation and footers vanish. `offsets` maps
/// it to the bytes of `html`, which must be valid UTF-8. Title, language and date are filled in where the page names
/// them. Bad markup is no error. Linear; thread-safe.
void html_to_document(const std::string& html, Document& document);

/// Replaces each byte that is not valid UTF-8 by U+001A (one byte, so offsets stay true). Returns the offset of the first
/// such byte and how many there were; count 0 when the text was valid.
struct InvalidBytes {
  std::size_t first = 0;
  std::size_t count = 0;
};
InvalidBytes replace_invalid_utf8(std::string& text);

}  // namespace gazgraph
