/// @file files.hpp
/// Files read whole, and files written whole or not at all.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>

namespace gazgraph {

/// The bytes of a file. @throws Error io
[[nodiscard]] std::string read_file(const std::filesystem::path& path);
/// The same into a string whose memory is used again.
void read_file(const std::filesystem::path& path, std::string& bytes);

/// A file that appears under its name only when commit() has been called: it is written beside its place under a
/// temporary name and renamed. Without commit() (an exception, Ctrl-C) nothing is left. Devices, pipes and `-` (standard
/// output) are written straight through. A reader of a pipe that goes away is no error: closed() tells, and further
/// writing is dropped.
/// Not thread-safe.
class OutputFile {
 public:
  /// Opens for writing. @throws Error io, naming the path and the reason.
  explicit OutputFile(const std::filesystem::path& path);
  OutputFile(OutputFile&&) noexcept;
  OutputFile& operator=(OutputFile&&) noexcept;
  ~OutputFile();

  /// Appends bytes (buffered). @throws Error io (a full disk)
  void write(std::string_view bytes);
  /// True when the reader of a pipe has gone.
  [[nodiscard]] bool closed() const noexcept;
  /// Flushes, and gives the file its name. @throws Error io
  void commit();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Writes `bytes` to `path`, whole or not at all; `-` is standard output. @throws Error io
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Removes the temporary files of all open OutputFiles; safe to call from a signal handler.
void remove_unfinished_files() noexcept;

}  // namespace gazgraph
