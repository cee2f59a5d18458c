#pragma once

#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace gazgraph {

/// Keeps texts of one document together; clear() forgets them but keeps the memory. Views live until clear().
class TextArena {
 public:
  std::string_view store(std::string_view text) {
    char* place = reserve(text.size());
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
  }
  /// Room for `size` bytes.
  char* reserve(std::size_t size) {
    while (block_ < blocks_.size() && used_ + size > blocks_[block_].size) {
      ++block_;
      used_ = 0;
    }
    if (block_ == blocks_.size()) {
      const std::size_t wanted = size > block_size ? size : block_size;
      blocks_.push_back({std::make_unique<char[]>(wanted), wanted});
      used_ = 0;
    }
    char* place = blocks_[block_].bytes.get() + used_;
    used_ += size;
    return place;
  }
  void clear() noexcept { block_ = used_ = 0; }

 private:
  static constexpr std::size_t block_size = 1U << 14;
  struct Block {
    std::unique_ptr<char[]> bytes;
    std::size_t size = 0;
  };
  std::vector<Block> blocks_;
  std::size_t block_ = 0;
  std::size_t used_ = 0;
};

}  // namespace gazgraph
