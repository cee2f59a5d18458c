#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

#include "words.hpp"

namespace gazgraph {

/// A memo of capitalized words in which no ending and no compound hides a name: the same words come again and again, and
/// need not be tried again. Words of one block only; they are compared whole. Forgets by overwriting.
class BarrenWords {
 public:
  [[nodiscard]] bool contains(std::uint64_t hash, const Words::Block& word) const noexcept {
    return std::memcmp(blocks_[place(hash)].data(), word.data(), sizeof word) == 0;
  }
  void prefetch(std::uint64_t hash) const noexcept { __builtin_prefetch(&blocks_[place(hash)]); }
  void add(std::uint64_t hash, const Words::Block& word) noexcept { blocks_[place(hash)] = word; }

 private:
  static constexpr unsigned log_size = 12;
  static std::size_t place(std::uint64_t hash) noexcept { return hash >> (64U - log_size); }
  std::vector<Words::Block> blocks_ = std::vector<Words::Block>(std::size_t{1} << log_size);
};

/// The memos of a thread, one for each matcher and image that it scans with. Constructed once a thread.
class BarrenMemos {
 public:
  /// `matcher` is a number that no other matcher of the process has.
  BarrenWords& of(std::uint64_t matcher, std::uint32_t source) {
    for (Memo& memo : memos_) {
      if (memo.matcher == matcher && memo.source == source) return memo.words;
    }
    if (memos_.size() == most) memos_.clear();
    return memos_.emplace_back(Memo{.matcher = matcher, .source = source, .words = {}}).words;
  }

 private:
  static constexpr std::size_t most = 64;
  struct Memo {
    std::uint64_t matcher = 0;
    std::uint32_t source = 0;
    BarrenWords words;
  };
  std::vector<Memo> memos_;
};

}  // namespace gazgraph
