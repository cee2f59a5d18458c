// The first bytes of a stream tell whether it is compressed or an archive; then libarchive opens it, and the same is
// asked of each of its members. Everything else is plain and read as it lies.
#include "byte_stream.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "gazgraph/base/late_library.hpp"
#include "gazgraph/error.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t deepest_nesting = 4;
constexpr std::size_t head_size = 512;

class FileBytes : public ByteStream {
 public:
  FileBytes(const std::filesystem::path& path, std::function<void(std::size_t)> count)
      : name_(path == "-" ? "standard input" : path.string()), count_(std::move(count)) {
    file_ = path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file_ < 0) throw Error(ErrorCode::io, name_, fmt::format("cannot open: {}", std::strerror(errno)));
  }
  ~FileBytes() override { ::close(file_); }

  std::size_t read(char* buffer, std::size_t size) override {
    ssize_t got = 0;
    do {
      got = ::read(file_, buffer, size);
    } while (got < 0 && errno == EINTR);
    if (got < 0) throw Error(ErrorCode::io, name_, fmt::format("cannot read: {}", std::strerror(errno)));
    count_(static_cast<std::size_t>(got));
    return static_cast<std::size_t>(got);
  }

 private:
  std::string name_;
  std::function<void(std::size_t)> count_;
  int file_ = -1;
};

/// A stream whose beginning has been looked at.
class Peeked : public ByteStream {
 public:
  explicit Peeked(std::unique_ptr<ByteStream> rest) : rest_(std::move(rest)) {
    while (head_.size() < head_size) {
      std::array<char, head_size> buffer;
      const std::size_t got = rest_->read(buffer.data(), head_size - head_.size());
      if (got == 0) break;
      head_.append(buffer.data(), got);
    }
  }

  [[nodiscard]] const std::string& head() const noexcept { return head_; }

  std::size_t read(char* buffer, std::size_t size) override {
    if (at_ == head_.size()) return rest_->read(buffer, size);
    const std::size_t got = head_.copy(buffer, size, at_);
    at_ += got;
    return got;
  }

 private:
  std::unique_ptr<ByteStream> rest_;
  std::string head_;
  std::size_t at_ = 0;
};

/// What is used of libarchive, which is loaded when the first stream turns out to be packed.
struct Libarchive {
  LateLibrary library{GAZGRAPH_LIBARCHIVE};
  decltype(&archive_read_new) read_new = library["archive_read_new"];
  decltype(&archive_read_support_filter_all) read_support_filter_all = library["archive_read_support_filter_all"];
  decltype(&archive_read_support_format_tar) read_support_format_tar = library["archive_read_support_format_tar"];
  decltype(&archive_read_support_format_zip_streamable) read_support_format_zip_streamable =
      library["archive_read_support_format_zip_streamable"];
  decltype(&archive_read_support_format_zip) read_support_format_zip = library["archive_read_support_format_zip"];
  decltype(&archive_read_support_format_7zip) read_support_format_7zip = library["archive_read_support_format_7zip"];
  decltype(&archive_read_support_format_rar) read_support_format_rar = library["archive_read_support_format_rar"];
  decltype(&archive_read_support_format_raw) read_support_format_raw = library["archive_read_support_format_raw"];
  decltype(&archive_read_support_format_empty) read_support_format_empty = library["archive_read_support_format_empty"];
  decltype(&archive_read_open) read_open = library["archive_read_open"];
  decltype(&archive_read_free) read_free = library["archive_read_free"];
  decltype(&archive_read_next_header) read_next_header = library["archive_read_next_header"];
  decltype(&archive_read_data) read_data = library["archive_read_data"];
  decltype(&archive_set_error) set_error = library["archive_set_error"];
  decltype(&archive_error_string) error_string = library["archive_error_string"];
  decltype(&archive_format) format = library["archive_format"];
  decltype(&archive_filter_count) filter_count = library["archive_filter_count"];
  decltype(&archive_entry_filetype) entry_filetype = library["archive_entry_filetype"];
  decltype(&archive_entry_pathname) entry_pathname = library["archive_entry_pathname"];
  decltype(&archive_entry_pathname_utf8) entry_pathname_utf8 = library["archive_entry_pathname_utf8"];
};

const Libarchive& libarchive() {
  static const Libarchive loaded;
  return loaded;
}

bool is_packed(std::string_view head) {
  using namespace std::string_view_literals;
  constexpr std::array marks = {"\x1f\x8b"sv,
                                "\x28\xb5\x2f\xfd"sv,
                                "\xfd"
                                "7zXZ\0"sv,
                                "BZh"sv,
                                "\x04\x22\x4d\x18"sv,
                                "PK\x03\x04"sv,
                                "7z\xbc\xaf\x27\x1c"sv,
                                "Rar!\x1a\x07"sv};
  constexpr std::size_t tar_mark = 257;
  return std::any_of(marks.begin(), marks.end(), [&](auto mark) { return head.starts_with(mark); }) ||
         (head.size() > tar_mark && head.substr(tar_mark).starts_with("ustar"));
}

}  // namespace

/// A libarchive reader over a stream.
struct MemberStream::Archive {
  std::string name;
  std::unique_ptr<ByteStream> packed;
  archive* handle = libarchive().read_new();
  std::array<char, 1 << 16> buffer;
  std::string failure;  ///< an error of the stream below, to be thrown outside libarchive

  Archive(std::string archive_name, std::unique_ptr<ByteStream> bytes)
      : name(std::move(archive_name)), packed(std::move(bytes)) {
    libarchive().read_support_filter_all(handle);
    libarchive().read_support_format_tar(handle);
    libarchive().read_support_format_zip_streamable(handle);
    libarchive().read_support_format_zip(handle);
    libarchive().read_support_format_7zip(handle);
    libarchive().read_support_format_rar(handle);
    libarchive().read_support_format_raw(handle);
    libarchive().read_support_format_empty(handle);
    if (libarchive().read_open(handle, this, nullptr, &Archive::fill, nullptr) != ARCHIVE_OK) throw error();
  }
  ~Archive() { libarchive().read_free(handle); }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  static la_ssize_t fill(archive* handle, void* self, const void** bytes) {
    auto& archive = *static_cast<Archive*>(self);
    *bytes = archive.buffer.data();
    try {
      return static_cast<la_ssize_t>(archive.packed->read(archive.buffer.data(), archive.buffer.size()));
    } catch (const Error& problem) {
      libarchive().set_error(handle, EIO, "%s", problem.message().c_str());
      return -1;
    }
  }

  [[nodiscard]] Error error() const {
    const char* reason = libarchive().error_string(handle);
    return {ErrorCode::bad_input, name, fmt::format("cannot unpack: {}", reason == nullptr ? "damaged" : reason)};
  }

  /// Moves to the next file in the archive; false at its end.
  bool next(Member& member) {
    archive_entry* entry = nullptr;
    while (true) {
      const int result = libarchive().read_next_header(handle, &entry);
      if (result == ARCHIVE_EOF) return false;
      if (result < ARCHIVE_WARN) throw error();
      if (libarchive().format(handle) == ARCHIVE_FORMAT_RAW) {
        const bool nothing_undone = libarchive().filter_count(handle) <= 1;
        if (nothing_undone) throw Error(ErrorCode::bad_input, name, "cannot unpack: damaged");
        member.name = name;
        member.in_archive = false;
        return true;
      }
      if (libarchive().entry_filetype(entry) != AE_IFREG) continue;
      const char* path = libarchive().entry_pathname_utf8(entry);
      if (path == nullptr) path = libarchive().entry_pathname(entry);
      member.name = fmt::format("{}/{}", name, path == nullptr ? "?" : path);
      member.in_archive = true;
      return true;
    }
  }
};

namespace {

class ArchiveBytes : public ByteStream {
 public:
  ArchiveBytes(archive* handle, std::string name) : handle_(handle), name_(std::move(name)) {}

  std::size_t read(char* buffer, std::size_t size) override {
    const la_ssize_t got = libarchive().read_data(handle_, buffer, size);
    if (got < 0) {
      const char* reason = libarchive().error_string(handle_);
      throw Error(ErrorCode::bad_input, name_,
                  fmt::format("cannot unpack: {}", reason == nullptr ? "damaged" : reason));
    }
    return static_cast<std::size_t>(got);
  }

 private:
  archive* handle_;
  std::string name_;
};

}  // namespace

MemberStream::MemberStream(const std::filesystem::path& path, std::function<void(std::size_t)> count) {
  Member member;
  member.name = path.string();
  member.bytes = std::make_unique<FileBytes>(path, std::move(count));
  open(std::move(member), 0);
}

MemberStream::~MemberStream() {
  while (!archives_.empty()) archives_.pop_back();  // innermost first
}

void MemberStream::open(Member member, std::size_t depth) {
  auto peeked = std::make_unique<Peeked>(std::move(member.bytes));
  if (!is_packed(peeked->head())) {
    member.head = peeked->head();
    member.bytes = std::move(peeked);
    plain_ = std::make_unique<Member>(std::move(member));
    return;
  }
  if (depth == deepest_nesting) throw Error(ErrorCode::bad_input, member.name, "archives are nested too deeply");
  archives_.push_back(std::make_unique<Archive>(std::move(member.name), std::move(peeked)));
}

bool MemberStream::next(Member& member) {
  while (plain_ == nullptr) {
    if (archives_.empty()) return false;
    Member inner;
    Archive& archive = *archives_.back();
    if (!archive.next(inner)) {
      archives_.pop_back();
      continue;
    }
    inner.bytes = std::make_unique<ArchiveBytes>(archive.handle, inner.name);
    open(std::move(inner), archives_.size());
  }
  member = std::move(*plain_);
  plain_.reset();
  return true;
}

}  // namespace gazgraph
