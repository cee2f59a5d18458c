#include "matcher_state.hpp"

#include <atomic>

namespace gazgraph {
namespace {

std::uint64_t take_serials(std::uint64_t count) noexcept {
  static std::atomic<std::uint64_t> next = 0;
  return next.fetch_add(count, std::memory_order_relaxed);
}

/// Of all images together; all of them where every word may begin a name.
std::vector<std::uint64_t> merge_small_names(const Gazetteer::State& entities, bool any_case) {
  if (any_case) return std::vector<std::uint64_t>(SmallNames::size, ~std::uint64_t{0});
  std::vector<std::uint64_t> merged(SmallNames::size);
  for (const auto& source : entities.sources) {
    for (std::size_t i = 0; i < merged.size(); ++i) merged[i] |= source.image->small_names()[i];
  }
  return merged;
}

}  // namespace

Matcher::State::State(const Gazetteer& entities, const Language* rules, MatcherOptions settings)
    : gazetteer(entities.state()),
      language(rules),
      endings(rules),
      compounds(rules),
      options(settings),
      small(merge_small_names(gazetteer, settings.any_case)),
      kernels(best_kernels()),
      first_serial(take_serials(gazetteer.sources.size())) {}

}  // namespace gazgraph
