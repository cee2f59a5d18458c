// Inputs are walked depth first in a fixed order: a stack of folder listings, a stream of members for the file at hand,
// and, while that is JSON Lines, its lines. Every problem is told and stepped over.
#include "gazgraph/input/reader.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <utility>

#include "byte_stream.hpp"
#include "json_lines.hpp"

namespace gazgraph {
namespace fs = std::filesystem;
namespace {

enum class Kind : std::uint8_t { unknown, text, html, json_lines, archive };

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

/// What a file's name says about its content, compression suffixes aside.
Kind kind_of_name(const fs::path& path) {
  static constexpr std::array compressed = {".gz", ".zst", ".xz", ".bz2", ".lz4"};
  static constexpr std::array<std::pair<std::string_view, Kind>, 14> kinds = {{{".txt", Kind::text},
                                                                               {".text", Kind::text},
                                                                               {".md", Kind::text},
                                                                               {".html", Kind::html},
                                                                               {".htm", Kind::html},
                                                                               {".xhtml", Kind::html},
                                                                               {".jsonl", Kind::json_lines},
                                                                               {".ndjson", Kind::json_lines},
                                                                               {".tar", Kind::archive},
                                                                               {".tgz", Kind::archive},
                                                                               {".txz", Kind::archive},
                                                                               {".zip", Kind::archive},
                                                                               {".7z", Kind::archive},
                                                                               {".rar", Kind::archive}}};
  const std::string extension = lower_ascii(path.extension().string());
  if (std::find(compressed.begin(), compressed.end(), extension) != compressed.end()) return kind_of_name(path.stem());
  for (const auto& [ending, kind] : kinds) {
    if (extension == ending) return kind;
  }
  return Kind::unknown;
}

/// What the content itself looks like.
Kind kind_of_content(std::string_view head) {
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n\xef\xbb\xbf"), head.size()));
  const std::string start = lower_ascii(head.substr(0, 256));
  if (start.starts_with("<!doctype html") || start.starts_with("<html")) return Kind::html;
  if (start.starts_with("{\"")) return Kind::json_lines;
  return Kind::text;
}

/// Lines of a stream, bounded: a line longer than the limit is cut off and marked.
class LineReader {
 public:
  LineReader(ByteStream& bytes, std::size_t limit)
      : bytes_(bytes), limit_(limit), buffer_(std::size_t{1} << 16, '\0') {}

  /// False at the end. `too_long` says that the line passed the limit; then `line` holds only its beginning.
  bool next(std::string& line, bool& too_long) {
    line.clear();
    too_long = false;
    bool any = false;
    while (true) {
      if (at_ == end_) {
        end_ = bytes_.read(buffer_.data(), buffer_.size());
        at_ = 0;
        if (end_ == 0) return any;
      }
      any = true;
      const char* begin = buffer_.data() + at_;
      const auto* stop = static_cast<const char*>(std::memchr(begin, '\n', end_ - at_));
      const std::size_t size = stop == nullptr ? end_ - at_ : static_cast<std::size_t>(stop - begin);
      too_long |= line.size() + size > limit_;
      if (!too_long) line.append(begin, size);
      at_ += size;
      if (stop == nullptr) continue;
      ++at_;
      return true;
    }
  }

 private:
  ByteStream& bytes_;
  std::size_t limit_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
};

/// One folder being walked: its entries in byte order, and which folder it is, to recognize cycles.
struct Folder {
  std::vector<fs::path> entries;
  std::size_t at = 0;
  dev_t device = 0;
  ino_t inode = 0;
};

}  // namespace

struct DocumentReader::State {
  std::vector<std::string> inputs;
  ReaderOptions options;
  std::size_t next_input = 0;
  std::size_t bytes_read = 0;
  std::size_t bytes_total = 0;
  std::vector<Folder> folders;
  std::unique_ptr<MemberStream> members;
  Member member;
  std::unique_ptr<LineReader> lines;  ///< while the member is JSON Lines
  std::size_t line = 0;
  JsonLineParser parser;

  void tell(const Error& error, bool skipped) const {
    if (options.on_problem) options.on_problem(error, skipped);
  }

  bool next(Document& document) {
    while (true) {
      document = {};
      try {
        if (lines != nullptr) {
          if (next_line(document)) return true;
        } else if (members != nullptr) {
          if (next_member(document)) return true;
        } else if (!folders.empty()) {
          next_entry();
        } else if (next_input < inputs.size()) {
          open(inputs[next_input++], true);
        } else {
          return false;
        }
      } catch (const Error& error) {
        lines.reset();
        members.reset();
        tell(error, true);
      }
    }
  }

  void next_entry() {
    Folder& folder = folders.back();
    if (folder.at == folder.entries.size()) {
      folders.pop_back();
      return;
    }
    const fs::path path = folder.entries[folder.at++];
    open(path, false);
  }

  /// Starts a file or a folder. What a folder holds is passed over when its name says that it is nothing for us.
  void open(const fs::path& path, bool named) {
    struct stat status{};
    if (path != "-" && ::stat(path.c_str(), &status) != 0) {
      throw Error(ErrorCode::io, path.string(), fmt::format("cannot open: {}", std::strerror(errno)));
    }
    if (path != "-" && S_ISDIR(status.st_mode)) {
      open_folder(path, status);
    } else if (named || (S_ISREG(status.st_mode) && kind_of_name(path) != Kind::unknown)) {
      members = std::make_unique<MemberStream>(path, [this](std::size_t bytes) { bytes_read += bytes; });
    }
  }

  void open_folder(const fs::path& path, const struct stat& status) {
    for (const Folder& above : folders) {
      if (above.device == status.st_dev && above.inode == status.st_ino) {
        throw Error(ErrorCode::bad_input, path.string(), "links back to a folder that contains it");
      }
    }
    Folder folder{.entries = {}, .at = 0, .device = status.st_dev, .inode = status.st_ino};
    std::error_code error;
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
      if (!at->path().filename().string().starts_with('.')) folder.entries.push_back(at->path());
    }
    if (error) throw Error(ErrorCode::io, path.string(), fmt::format("cannot read the folder: {}", error.message()));
    std::sort(folder.entries.begin(), folder.entries.end(),
              [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    folders.push_back(std::move(folder));
  }

  bool next_member(Document& document) {
    if (!members->next(member)) {
      members.reset();
      return false;
    }
    Kind kind = kind_of_name(member.name);
    if (member.in_archive && kind == Kind::unknown) return false;
    if (kind == Kind::unknown || kind == Kind::archive) kind = kind_of_content(member.head);
    if (kind == Kind::json_lines) {
      start_lines();
      return false;
    }
    return whole_member(document, kind);
  }

  void start_lines() {
    lines = std::make_unique<LineReader>(*member.bytes, options.max_document_bytes);
    line = 0;
  }

  bool next_line(Document& document) {
    std::string text;
    bool too_long = false;
    while (lines->next(text, too_long)) {
      ++line;
      if (text.find_first_not_of(" \t\r") == std::string::npos && !too_long) continue;
      try {
        if (too_long) throw too_large(line);
        check_utf8(text, line);
        parser.parse(text, member.name, line, document);
        if (!options.language.empty()) document.language = options.language;
        return true;
      } catch (const Error& error) {
        document = {};
        tell(error, true);
      }
    }
    lines.reset();
    return false;
  }

  [[nodiscard]] Error too_large(std::size_t at_line) const {
    return {ErrorCode::bad_input, member.name, at_line, 1,
            fmt::format("the document is larger than {} MB and is skipped", options.max_document_bytes >> 20)};
  }

  /// Replaces what is not UTF-8, and says where it was. In JSON the replacement must be written as an escape.
  void check_utf8(std::string& text, std::size_t at_line) const {
    const InvalidBytes invalid = replace_invalid_utf8(text);
    if (invalid.count == 0) return;
    tell(Error(ErrorCode::bad_input, member.name, at_line, at_line == 0 ? 0 : invalid.first + 1,
               fmt::format("invalid UTF-8 at byte {} ({} bytes replaced)", invalid.first, invalid.count)),
         false);
    if (at_line == 0) return;
    for (std::size_t at = 0; (at = text.find('\x1a', at)) != std::string::npos; at += 6) text.replace(at, 1, "\\u001a");
  }

  bool whole_member(Document& document, Kind kind) {
    std::string bytes;
    std::string buffer(std::size_t{1} << 16, '\0');
    while (const std::size_t got = member.bytes->read(buffer.data(), buffer.size())) {
      bytes.append(buffer.data(), got);
      if (bytes.size() > options.max_document_bytes) {
        tell(too_large(0), true);
        return false;
      }
    }
    check_utf8(bytes, 0);
    if (kind == Kind::html || kind_of_content(bytes) == Kind::html) {
      html_to_document(bytes, document);
    } else {
      document.text = std::move(bytes);
    }
    document.id = document.file = member.name;
    if (!options.language.empty()) document.language = options.language;
    return true;
  }
};

DocumentReader::DocumentReader(std::vector<std::string> inputs, ReaderOptions options)
    : state_(std::make_unique<State>()) {
  state_->inputs = std::move(inputs);
  state_->options = std::move(options);
  for (const std::string& input : state_->inputs) {
    std::error_code error;
    const auto size = fs::is_regular_file(input, error) ? fs::file_size(input, error) : 0;
    if (!error) state_->bytes_total += size;
  }
}

DocumentReader::~DocumentReader() = default;
DocumentReader::DocumentReader(DocumentReader&&) noexcept = default;
DocumentReader& DocumentReader::operator=(DocumentReader&&) noexcept = default;

bool DocumentReader::next(Document& document) { return state_->next(document); }
std::size_t DocumentReader::bytes_read() const noexcept { return state_->bytes_read; }
std::size_t DocumentReader::bytes_total() const noexcept { return state_->bytes_total; }

}  // namespace gazgraph
