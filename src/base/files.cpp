// An output file is written under a temporary name in its own folder and renamed when it is complete, so that a reader
// sees the old file or the new one. The names of open temporary files stand in a fixed table that a signal handler may
// walk: it only calls unlink(2).
#include "gazgraph/base/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <utility>

#include "gazgraph/error.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 16;

[[noreturn]] void fail(const std::string& source, const std::string& what) {
  throw Error(ErrorCode::io, source, what + ": " + std::strerror(errno));
}

/// Names of temporary files that exist, for remove_unfinished_files().
struct UnfinishedFiles {
  static constexpr std::size_t capacity = 64;
  std::array<std::atomic<char*>, capacity> names{};

  std::size_t add(const std::string& name) {
    char* copy = ::strdup(name.c_str());
    for (std::size_t i = 0; i < capacity; ++i) {
      char* expected = nullptr;
      if (names[i].compare_exchange_strong(expected, copy)) return i;
    }
    std::free(copy);
    return capacity;
  }

  void remove(std::size_t slot) {
    if (slot < capacity) std::free(names[slot].exchange(nullptr));
  }
};

UnfinishedFiles unfinished_files;

bool is_written_through(const std::filesystem::path& path) {
  struct stat status{};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
  std::string bytes;
  read_file(path, bytes);
  return bytes;
}

void read_file(const std::filesystem::path& path, std::string& bytes) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(path.string(), "cannot open");
  struct stat status{};
  const bool regular = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  constexpr std::size_t room = 64;  // for parsers that look behind the end
  if (regular) bytes.reserve(static_cast<std::size_t>(status.st_size) + room);
  bytes.resize(regular ? static_cast<std::size_t>(status.st_size) + 1
                       : buffer_size);  // one more: the end is seen at once
  std::size_t size = 0;
  ssize_t got = 0;
  while ((got = ::read(file, bytes.data() + size, bytes.size() - size)) > 0) {
    size += static_cast<std::size_t>(got);
    if (size == bytes.size()) bytes.resize(size * 2);
  }
  const int reason = errno;
  ::close(file);
  if (got < 0) {
    errno = reason;
    fail(path.string(), "cannot read");
  }
  bytes.resize(size);
}

struct OutputFile::State {
  std::string name;       ///< as the caller gave it
  std::string temporary;  ///< empty when written through
  std::string buffer;
  int file = -1;
  std::size_t slot = UnfinishedFiles::capacity;
  bool owned = true;
  bool closed = false;

  void flush() {
    for (std::string_view rest = buffer; !rest.empty() && !closed;) {
      const ssize_t put = ::write(file, rest.data(), rest.size());
      if (put >= 0) {
        rest.remove_prefix(static_cast<std::size_t>(put));
      } else if (errno == EPIPE) {
        closed = true;
      } else if (errno != EINTR) {
        fail(name, "cannot write");
      }
    }
    buffer.clear();
  }

  void close_file() {
    if (file >= 0 && owned && ::close(std::exchange(file, -1)) != 0) fail(name, "cannot write");
  }

  ~State() {
    if (file >= 0 && owned) ::close(file);
    if (!temporary.empty()) ::unlink(temporary.c_str());
    unfinished_files.remove(slot);
  }
};

OutputFile::OutputFile(const std::filesystem::path& path) : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.name = path.string();
  state.buffer.reserve(buffer_size);
  if (path == "-") {
    state.name = "standard output";
    state.file = STDOUT_FILENO;
    state.owned = false;
  } else if (is_written_through(path)) {
    state.file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (state.file < 0) fail(state.name, "cannot open for writing");
  } else {
    if (std::filesystem::is_directory(path)) {
      throw Error(ErrorCode::io, state.name, "cannot open for writing: Is a directory");
    }
    std::string name = state.name + ".XXXXXX";
    state.file = ::mkostemp(name.data(), O_CLOEXEC);
    if (state.file < 0) fail(state.name, "cannot create");
    state.temporary = name;
    state.slot = unfinished_files.add(name);
  }
}

OutputFile::OutputFile(OutputFile&&) noexcept = default;
OutputFile& OutputFile::operator=(OutputFile&&) noexcept = default;
OutputFile::~OutputFile() = default;

void OutputFile::write(std::string_view bytes) {
  if (state_->closed) return;
  state_->buffer.append(bytes);
  if (state_->buffer.size() >= buffer_size) state_->flush();
}

bool OutputFile::closed() const noexcept { return state_->closed; }

void OutputFile::commit() {
  State& state = *state_;
  state.flush();
  if (state.temporary.empty()) {
    state.close_file();
    return;
  }
  struct stat old{};
  mode_t mode = 0;
  if (::stat(state.name.c_str(), &old) == 0) {
    mode = old.st_mode & 07777;
  } else {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    mode = 0666 & ~mask;
  }
  if (::fchmod(state.file, mode) != 0) fail(state.name, "cannot write");
  state.close_file();
  if (::rename(state.temporary.c_str(), state.name.c_str()) != 0) fail(state.name, "cannot write");
  state.temporary.clear();
  unfinished_files.remove(std::exchange(state.slot, UnfinishedFiles::capacity));
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  OutputFile file(path);
  file.write(bytes);
  file.commit();
}

void remove_unfinished_files() noexcept {
  for (const auto& name : unfinished_files.names) {
    if (const char* path = name.load()) ::unlink(path);
  }
}

}  // namespace gazgraph
