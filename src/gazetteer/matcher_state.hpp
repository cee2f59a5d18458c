#pragma once

#include <cstdint>
#include <vector>

#include "endings.hpp"
#include "gazetteer_state.hpp"
#include "gazgraph/gazetteer/matcher.hpp"
#include "kernels.hpp"

namespace gazgraph {

/// What a matcher knows of its gazetteer and its language. Immutable; thread-safe.
struct Matcher::State {
  const Gazetteer::State& gazetteer;
  const Language* language;
  EndingTable endings;
  CompoundTable compounds;
  MatcherOptions options;
  std::vector<std::uint64_t> small;  ///< SmallNames of all images
  const Kernels& kernels;
  std::uint64_t first_serial;  ///< of its images, which no other matcher's have

  State(const Gazetteer& entities, const Language* rules, MatcherOptions settings);
};

}  // namespace gazgraph
