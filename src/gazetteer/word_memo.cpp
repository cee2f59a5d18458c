// A table of places by hash, one word a place, and the readings of all words one behind the other. A word that takes
// another's place leaves the other's readings behind; they are dropped together once there are many.
#include "word_memo.hpp"

#include <algorithm>

namespace gazgraph {

std::uint32_t WordMemo::begin_chunk(std::uint64_t image_of_matcher) {
  const bool is_full = place_bits_ < most_place_bits && learnt_ > places_.size() / 2;
  if (is_full) place_bits_ = most_place_bits;
  if (places_.empty() || is_full || is_open_) forget();  // an exception has left words that were not learnt
  is_open_ = true;
  if (readings_.size() > most_readings) {
    compact();
    if (readings_.size() > most_readings / 4 * 3) forget();
  }
  if (const auto known = std::find(owners_.begin(), owners_.end(), image_of_matcher); known != owners_.end())
    return static_cast<std::uint32_t>(known - owners_.begin()) + 1;
  if (owners_.size() == most_owners) forget();
  owners_.push_back(image_of_matcher);
  return static_cast<std::uint32_t>(owners_.size());
}

void WordMemo::forget() {
  places_.assign(std::size_t{1} << place_bits_, {});
  learnt_ = 0;
  owners_.clear();
  readings_.reserve(most_readings >> (most_place_bits - place_bits_));
  readings_.assign(1, {.is_last = true});
  taken_ = 1;
}

void WordMemo::compact() {
  Table<KnownReading>& kept = spare_;
  kept.clear();
  kept.reserve(most_readings);
  kept.push_back(readings_.front());
  for (MemoPlace& place : places_) {
    if (place.record == MemoPlace::nothing) continue;
    const KnownReading* reading = readings(place.record);
    place.record = static_cast<std::uint32_t>(kept.size());
    do kept.push_back(*reading);
    while (!(reading++)->is_last);
  }
  readings_.swap(kept);
  taken_ = readings_.size();
}

}  // namespace gazgraph
