/// @file json_file.hpp
/// JSON files whose errors point at a line and a column.
#pragma once

#include <cstddef>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "gazgraph/error.hpp"

namespace gazgraph {

/// A place in a text file, both one-based; the column counts bytes.
struct TextPosition {
  std::size_t line = 0;
  std::size_t column = 0;
};

/// Line and column of a byte offset. Linear in the offset.
[[nodiscard]] TextPosition position_of(std::string_view text, std::size_t offset) noexcept;

/// A parsed JSON document that remembers its text, so that every value can be found again for an error message.
/// A key that stands twice in an object is an error, since one of its values would be lost without a word.
/// Immutable after construction; const members are thread-safe.
class JsonFile {
 public:
  /// Reads and parses a file. @throws Error io (cannot be read) or bad_input (`file:line:column: message`).
  static JsonFile read(const std::filesystem::path& path);
  /// Parses a text. `source` is how errors name it. @throws Error bad_input
  static JsonFile parse(std::string text, std::string source);

  [[nodiscard]] const nlohmann::json& root() const noexcept { return root_; }
  [[nodiscard]] const std::string& source() const noexcept { return source_; }

  /// The place where the value that `pointer` (RFC 6901, `/entities/3/id`) names begins; the file's start when there is
  /// none. Linear in the text: it is meant for errors.
  [[nodiscard]] TextPosition locate(const nlohmann::json::json_pointer& pointer) const;
  /// An error at the value that `pointer` names, `offset` bytes into it (into a string's characters when it is one).
  [[nodiscard]] Error error(const nlohmann::json::json_pointer& pointer, std::string message,
                            std::size_t offset = 0) const;

 private:
  JsonFile(std::string text, std::string source, nlohmann::json root);
  std::string text_;
  std::string source_;
  nlohmann::json root_;
};

}  // namespace gazgraph
