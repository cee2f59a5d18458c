#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"

/// The data folder of the source tree.
inline std::string source_data() { return GAZGRAPH_SOURCE "/gazetteers"; }

/// A small world from lines `id type name; name; …`; the type may name a kind (`organization/agency`).
inline std::shared_ptr<const gazgraph::Gazetteer> world(const std::vector<std::string>& lines) {
  std::vector<gazgraph::Entity> entities;
  for (const std::string& line : lines) {
    const std::size_t first = line.find(' ');
    const std::size_t second = line.find(' ', first + 1);
    gazgraph::Entity entity;
    entity.id = line.substr(0, first);
    const std::string type = line.substr(first + 1, second - first - 1);
    const std::size_t slash = type.find('/');
    entity.type = gazgraph::entity_type(type.substr(0, slash)).value();
    if (slash != std::string::npos) entity.kind = type.substr(slash + 1);
    entity.prior = 0.8;
    for (std::size_t at = second + 1; at < line.size();) {
      const std::size_t end = std::min(line.find("; ", at), line.size());
      entity.names.push_back({.text = line.substr(at, end - at), .language = "*"});
      at = end + 2;
    }
    entity.label = entity.names.front().text;
    entities.push_back(std::move(entity));
  }
  return gazgraph::Gazetteer::from(entities);
}
