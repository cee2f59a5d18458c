#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gazgraph {

/// Bytes that come one after the other. Not thread-safe.
class ByteStream {
 public:
  ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;
  virtual ~ByteStream() = default;

  /// Fills `buffer` with up to `size` bytes; 0 at the end. @throws Error io or bad_input
  virtual std::size_t read(char* buffer, std::size_t size) = 0;
};

/// A named stream of plain content: a file, or a member of an archive.
struct Member {
  std::string name;  ///< the file's path; for an archive's member the archive's path, `/`, the member's name
  std::unique_ptr<ByteStream> bytes;
  std::string head;         ///< its first bytes (512, fewer when it is shorter); `bytes` still delivers them
  bool in_archive = false;  ///< one of several files of an archive, not just a compressed file
};

/// The members of one input, compression and archives undone (also inside each other). A plain file has one member.
class MemberStream {
 public:
  /// Opens a file, or standard input for `-`. `count` is told of the bytes taken from the file. @throws Error io
  MemberStream(const std::filesystem::path& path, std::function<void(std::size_t)> count);
  ~MemberStream();

  /// The next member; false at the end. A member is to be used before the next is asked for.
  /// @throws Error bad_input on a damaged archive; what was before is lost for this input.
  bool next(Member& member);

 private:
  struct Archive;
  void open(Member member, std::size_t depth);
  std::unique_ptr<Member> plain_;                   ///< waiting to be handed out
  std::vector<std::unique_ptr<Archive>> archives_;  ///< outermost first
};

}  // namespace gazgraph
