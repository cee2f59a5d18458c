#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "arena.hpp"
#include "text_map.hpp"

namespace gazgraph {

/// A map from texts that only grows and keeps everything together: one array of entries in the order in which they were
/// added, one of slots, the texts in an arena. A pointer to a value holds until the next one is added.
template <typename Value>
class TextTable {
 public:
  struct Entry {
    std::string_view text;
    Value value{};
  };

  /// Brings the slot of a text with this hash (hash_text) near.
  void prefetch(std::uint64_t hash) const noexcept { __builtin_prefetch(&slots_[hash >> 32U & (slots_.size() - 1)]); }
  /// Null when there is no such text.
  [[nodiscard]] const Value* find(std::string_view text) const { return find(text, hash_text(text)); }
  [[nodiscard]] const Value* find(std::string_view text, std::uint64_t hash) const {
    const Slot& slot = slots_[place_of(text, hash)];
    return slot.number == nothing ? nullptr : &entries_[slot.number].value;
  }
  /// The value of a text, its number in the order of adding, and whether it is new: made by default.
  struct Place {
    Value& value;
    std::uint32_t number;
    bool is_new;
  };
  Place add(std::string_view text) {
    return add_kept(text, [this](std::string_view unknown) { return texts_.store(unknown); });
  }
  /// The same for a text that outlives the table, which does not copy it.
  Place add_lasting(std::string_view text) {
    return add_kept(text, [](std::string_view unknown) { return unknown; });
  }

  /// Room for so many entries, half of which are expected.
  void reserve(std::size_t most) {
    entries_.reserve(most);
    if (slots_.size() < most) resize(std::bit_ceil(most));
  }
  [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
  [[nodiscard]] const Entry& entry(std::uint32_t number) const { return entries_[number]; }
  [[nodiscard]] Value& value(std::uint32_t number) { return entries_[number].value; }
  /// Entries in the order in which they were added.
  [[nodiscard]] auto begin() const noexcept { return entries_.begin(); }
  [[nodiscard]] auto end() const noexcept { return entries_.end(); }

 private:
  static constexpr std::uint32_t nothing = 0xffffffff;
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = nothing;  ///< of an entry
  };

  /// `keep` gives a new text the place where it stays.
  template <typename Keep>
  Place add_kept(std::string_view text, Keep keep) {
    const std::uint64_t hash = hash_text(text);
    std::size_t at = place_of(text, hash);
    if (slots_[at].number != nothing) return {entries_[slots_[at].number].value, slots_[at].number, false};
    if (entries_.size() * 4 >= slots_.size() * 3) {
      resize(slots_.size() * 2);
      at = place_of(text, hash);
    }
    const auto upper_half = static_cast<std::uint32_t>(hash >> 32U);
    const auto number = static_cast<std::uint32_t>(entries_.size());
    slots_[at] = {.hash = upper_half, .number = number};
    entries_.push_back({.text = keep(text)});
    return {entries_.back().value, number, true};
  }

  /// The slot of a text, or the empty one where it belongs.
  [[nodiscard]] std::size_t place_of(std::string_view text, std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash >> 32U & mask;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.number == nothing) return at;
      if (slot.hash == hash >> 32U && is_same_text(entries_[slot.number].text, text)) return at;
    }
  }

  void resize(std::size_t size) {
    std::vector<Slot> old(size);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.number == nothing) continue;
      std::size_t at = slot.hash & mask;
      while (slots_[at].number != nothing) at = (at + 1) & mask;
      slots_[at] = slot;
    }
  }

  std::vector<Entry> entries_;
  std::vector<Slot> slots_ = std::vector<Slot>(64);
  TextArena texts_;
};

}  // namespace gazgraph
