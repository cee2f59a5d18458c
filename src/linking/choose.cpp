// Readings that overlap compete. Within a run of overlapping readings the set without overlap is taken that covers most:
// each reading is worth its tokens (without small words that it begins with unlike the name) less a half, plus a part of its
// score, so that a long name wins over its parts and a better one over a worse one of the same length. That is weighted
// interval scheduling: sorted by end, the best set up to a reading is the better of leaving it out and of adding it to the
// best set that ends before it begins.
#include "choose.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "run.hpp"

namespace gazgraph {
namespace {

constexpr float score_weight = 0.3F;

float worth(const Reading& reading) {
  return static_cast<float>(reading.last - reading.first) - reading.idle_words - 0.5F +
         score_weight * std::min(reading.score, 1.5F);
}

}  // namespace

void LinkRun::choose() {
  const auto& readings = scratch_.readings;
  for (std::size_t first = 0; first < readings.size();) {
    std::uint32_t end = readings[first].last;
    std::size_t last = first + 1;
    while (last < readings.size() && readings[last].first < end) end = std::max(end, readings[last++].last);
    choose_among(first, last);
    first = last;
  }
}

void LinkRun::choose_among(std::size_t first, std::size_t last) {
  auto& readings = scratch_.readings;
  const auto threshold = static_cast<float>(state_.options.threshold);
  if (last == first + 1) {
    readings[first].chosen = readings[first].score >= threshold;
    return;
  }
  auto& order = scratch_.order;
  order.clear();
  std::uint32_t latest_first = 0;
  std::uint32_t earliest_last = no_name;
  for (std::size_t i = first; i < last; ++i) {
    readings[i].chosen = false;
    if (readings[i].score < threshold) continue;
    order.push_back(static_cast<std::uint32_t>(i));
    latest_first = std::max(latest_first, readings[i].first);
    earliest_last = std::min(earliest_last, readings[i].last);
  }
  if (latest_first < earliest_last) return choose_one(order);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return goes_before(readings[a], readings[b]); });
  auto& contenders = scratch_.contenders;
  contenders.clear();
  for (const std::uint32_t i : order)
    contenders.push_back({.first = readings[i].first, .last = readings[i].last, .worth = worth(readings[i])});
  auto& chosen = scratch_.chosen;
  chosen.clear();
  choose_contenders(contenders, scratch_.choice, chosen);
  for (const std::uint32_t i : chosen) readings[order[i]].chosen = true;
}

/// Of equal worth the first in this order is kept, so the order must be total: runs agree.
bool LinkRun::goes_before(const Reading& left, const Reading& right) const {
  if (left.last != right.last) return left.last < right.last;
  if (left.first != right.first) return left.first < right.first;
  if (left.score != right.score) return left.score > right.score;
  const auto key = [](const Reading& reading) { return std::tie(reading.method, reading.end, reading.rule); };
  if (key(left) != key(right)) return key(left) < key(right);
  return state_.gazetteer->id(left.entity) < state_.gazetteer->id(right.entity);
}

/// The best of readings that all have a token in common: most runs are so.
void LinkRun::choose_one(std::span<const std::uint32_t> among) {
  Reading* best = nullptr;
  float most = 0;
  for (const std::uint32_t i : among) {
    Reading& reading = scratch_.readings[i];
    const float own = worth(reading);
    if (own < most || own <= 0 || (own == most && !goes_before(reading, *best))) continue;
    best = &reading;
    most = own;
  }
  if (best != nullptr) best->chosen = true;
}

void choose_contenders(std::span<const Contender> contenders, ChoiceScratch& scratch,
                       std::vector<std::uint32_t>& chosen) {
  auto& best = scratch.best;
  auto& before = scratch.before;
  best.assign(contenders.size() + 1, 0);
  before.assign(contenders.size() + 1, 0);
  for (std::size_t i = 0; i < contenders.size(); ++i) {
    const auto own = contenders.begin() + static_cast<std::ptrdiff_t>(i);
    const auto free =
        std::partition_point(contenders.begin(), own, [&](const Contender& other) { return other.last <= own->first; });
    before[i + 1] = static_cast<std::uint32_t>(free - contenders.begin());
    const float with = best[before[i + 1]] + own->worth;
    const bool better = with > best[i];
    best[i + 1] = better ? with : best[i];
    if (!better) before[i + 1] = no_name;
  }
  for (std::size_t i = contenders.size(); i > 0;) {
    if (before[i] == no_name) {
      --i;
      continue;
    }
    chosen.push_back(static_cast<std::uint32_t>(i - 1));
    i = before[i];
  }
}

}  // namespace gazgraph
