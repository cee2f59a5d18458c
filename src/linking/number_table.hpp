/// A flat table of values by number.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "letters.hpp"

namespace gazgraph {

/// Open addressing, at most half full, of any number but the largest. References live until the next add() or clear(). Not
/// thread-safe.
template <class Value>
class NumberTable {
 public:
  /// Null when nothing was added for this number.
  [[nodiscard]] const Value* find(std::uint32_t number) const noexcept {
    for (std::size_t at = home(number); slots_[at].number != nobody; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].number == number) return &slots_[at].value;
    }
    return nullptr;
  }
  /// Adds a number that is not there yet.
  const Value& add(std::uint32_t number, const Value& value) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    ++count_;
    return place({.value = value, .number = number}).value;
  }
  void clear() {
    std::fill(slots_.begin(), slots_.end(), Slot{});
    count_ = 0;
  }
  [[nodiscard]] std::size_t size() const noexcept { return count_; }
  /// Asks for what find() will look at.
  void prefetch(std::uint32_t number) const noexcept { __builtin_prefetch(&slots_[home(number)]); }

 private:
  static constexpr std::uint32_t nobody = 0xffffffff;
  struct Slot {
    Value value{};
    std::uint32_t number = nobody;
  };
  [[nodiscard]] std::size_t home(std::uint32_t number) const noexcept {
    return static_cast<std::size_t>(hash_sequence(0, number)) & (slots_.size() - 1);
  }
  Slot& place(const Slot& slot) {
    std::size_t at = home(slot.number);
    while (slots_[at].number != nobody) at = (at + 1) & (slots_.size() - 1);
    return slots_[at] = slot;
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    std::swap(old, slots_);
    for (const Slot& slot : old) {
      if (slot.number != nobody) place(slot);
    }
  }
  std::vector<Slot> slots_ = std::vector<Slot>(256);
  std::size_t count_ = 0;
};

}  // namespace gazgraph
