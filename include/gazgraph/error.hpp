/// @file error.hpp
/// The one error type of gazgraph.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace gazgraph {

/// What kind of thing went wrong. The values are the exit codes of the command line.
enum class ErrorCode {
  check_failed = 1,  ///< a check found something (`gazetteer validate`, `evaluate`)
  usage = 2,         ///< the caller asked for something that does not exist
  bad_input = 3,     ///< a file was read, and what it says is wrong
  io = 4,            ///< a file could not be read or written
  database = 5,      ///< a database refused
};

/// Thrown wherever input is loaded or parsed. Look-ups return std::optional instead.
///
/// what() is the whole message as a compiler would print it: `source:line:column: message`, without the parts that are
/// unknown.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, std::string source, std::size_t line, std::size_t column, std::string message);
  Error(ErrorCode code, std::string source, std::string message);
  Error(ErrorCode code, std::string message);

  [[nodiscard]] ErrorCode code() const noexcept { return code_; }
  /// The file (or URL, or `-`) in question; empty when none is.
  [[nodiscard]] const std::string& source() const noexcept { return source_; }
  /// One-based line; 0 when unknown.
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  /// One-based column in bytes; 0 when unknown.
  [[nodiscard]] std::size_t column() const noexcept { return column_; }
  /// The message alone, without the place.
  [[nodiscard]] const std::string& message() const noexcept { return message_; }

 private:
  ErrorCode code_;
  std::string source_;
  std::size_t line_ = 0;
  std::size_t column_ = 0;
  std::string message_;
};

}  // namespace gazgraph
