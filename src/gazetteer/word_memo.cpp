// A table of places by hash, one word a place, and the readings of all words one behind the other. A word that takes
// another's place leaves the other's readings behind; they are dropped together once there are many.
#include "word_memo.hpp"

#include <algorithm>

namespace gazgraph {

std::uint32_t WordMemo::begin_chunk(std::uint64_t image_of_matcher) {
  if (places_ == nullptr) forget();
  if (readings_.size() > most_readings) {
    compact();
    if (readings_.size() > most_readings / 2) forget();
  }
  if (const auto known = std::find(owners_.begin(), owners_.end(), image_of_matcher); known != owners_.end())
    return static_cast<std::uint32_t>(known - owners_.begin()) + 1;
  if (owners_.size() == most_owners) forget();
  owners_.push_back(image_of_matcher);
  return static_cast<std::uint32_t>(owners_.size());
}

void WordMemo::forget() {
  places_ = std::make_unique<MemoPlace[]>(std::size_t{1} << place_bits);
  owners_.clear();
  readings_.assign(1, {.is_last = true});
  taken_ = 1;
}

void WordMemo::compact() {
  std::vector<KnownReading> kept(1, {.is_last = true});
  for (std::size_t place = 0; place < std::size_t{1} << place_bits; ++place) {
    std::uint32_t& record = places_[place].record;
    if (record == MemoPlace::nothing) continue;
    const KnownReading* reading = readings(record);
    record = static_cast<std::uint32_t>(kept.size());
    do kept.push_back(*reading);
    while (!(reading++)->is_last);
  }
  readings_ = std::move(kept);
  taken_ = readings_.size();
}

}  // namespace gazgraph
