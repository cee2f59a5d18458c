#pragma once

#include <algorithm>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace gazgraph {

/// Keeps small arrays together; clear() forgets them but keeps the memory. What it holds lives until clear().
template <typename Item>
class Arena {
 public:
  /// Room for `count` items, not initialized.
  Item* reserve(std::size_t count) {
    while (block_ < blocks_.size() && used_ + count > blocks_[block_].size) {
      ++block_;
      used_ = 0;
    }
    if (block_ == blocks_.size()) {
      const std::size_t wanted = std::max(count, block_size);
      blocks_.push_back({std::make_unique_for_overwrite<Item[]>(wanted), wanted});
      used_ = 0;
    }
    Item* place = blocks_[block_].items.get() + used_;
    used_ += count;
    return place;
  }
  std::span<const Item> store(std::span<const Item> items) {
    Item* place = reserve(items.size());
    std::copy(items.begin(), items.end(), place);
    return {place, items.size()};
  }
  void clear() noexcept { block_ = used_ = 0; }

 private:
  static constexpr std::size_t block_size = (1U << 14) / sizeof(Item);
  struct Block {
    std::unique_ptr<Item[]> items;
    std::size_t size = 0;
  };
  std::vector<Block> blocks_;
  std::size_t block_ = 0;
  std::size_t used_ = 0;
};

/// Keeps texts together.
class TextArena : public Arena<char> {
 public:
  std::string_view store(std::string_view text) {
    const std::span<const char> kept = Arena::store(std::span<const char>(text.data(), text.size()));
    return {kept.data(), kept.size()};
  }
};

}  // namespace gazgraph
