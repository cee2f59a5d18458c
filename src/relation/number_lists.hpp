#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace gazgraph {

/// A list of numbers for each owner, itself a number. Numbers are added in any order of owners; then the lists are brought
/// together, one behind the other in one array.
class NumberLists {
 public:
  void add(std::uint32_t owner, std::uint32_t number) { added_.emplace_back(owner, number); }

  /// Brings together what was added, in the order of adding, each number once in a list. To be called once. O(owners +
  /// numbers × length of their list)
  void finish() {
    std::uint32_t owners = 0;
    for (const auto& [owner, number] : added_) owners = std::max(owners, owner + 1);
    std::vector<std::uint32_t> next(owners + 1);
    for (const auto& [owner, number] : added_) ++next[owner + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> sorted(added_.size());
    for (const auto& [owner, number] : added_) sorted[next[owner]++] = number;
    added_ = {};
    begins_.assign(1, 0);
    begins_.reserve(owners + 1);
    numbers_.reserve(sorted.size());
    std::uint32_t at = 0;
    for (std::uint32_t owner = 0; owner < owners; ++owner) {
      for (; at < next[owner]; ++at) {
        const auto begin = numbers_.begin() + begins_.back();
        if (std::find(begin, numbers_.end(), sorted[at]) == numbers_.end()) numbers_.push_back(sorted[at]);
      }
      begins_.push_back(static_cast<std::uint32_t>(numbers_.size()));
    }
  }

  /// Empty before finish() and for an owner of nothing.
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t owner) const noexcept {
    if (owner >= begins_.size() - 1) return {};
    return std::span(numbers_).subspan(begins_[owner], begins_[owner + 1] - begins_[owner]);
  }

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> added_;
  std::vector<std::uint32_t> begins_ = {0};  ///< by owner, and the end of the last one
  std::vector<std::uint32_t> numbers_;
};

}  // namespace gazgraph
