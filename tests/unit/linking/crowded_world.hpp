#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"

/// These entities among 220,000 others that no text names: a large gazetteer.
inline std::shared_ptr<const gazgraph::Gazetteer> crowded(std::vector<gazgraph::Entity> entities) {
  constexpr std::size_t others = 220'000;
  entities.reserve(entities.size() + others);
  for (std::size_t i = 0; i < others; ++i) {
    std::string name = "Xq";
    for (std::size_t rest = i, letter = 0; letter < 5; ++letter, rest /= 26) name += static_cast<char>('a' + rest % 26);
    entities.push_back({.id = name, .type = gazgraph::EntityType::place, .label = name, .names = {{name, "*"}}});
  }
  return gazgraph::Gazetteer::from(entities);
}
