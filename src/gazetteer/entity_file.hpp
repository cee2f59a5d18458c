#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "gazgraph/error.hpp"
#include "gazgraph/gazetteer/entity.hpp"

namespace gazgraph {

/// Where a problem that loses one row or entity goes.
using ProblemSink = std::function<void(const Error&)>;

/// A row of a table. The views live during the call.
struct EntityRow {
  std::string_view id;
  EntityType type = EntityType::other;
  std::string_view language;
  std::string_view name;
  std::size_t line = 0;
};

/// Reads a JSON, JSON Lines or TSV file and hands over each entity with its line (0 where it is not known), or each row of
/// the table. The format follows from the extension (.json, .jsonl, .ndjson, .tsv), else from the first byte.
/// @throws Error io, bad_input
void read_entities(const std::filesystem::path& path,
                   const std::function<void(const Entity& entity, std::size_t line)>& take_entity,
                   const std::function<void(const EntityRow& row)>& take_row, const ProblemSink& problem);

}  // namespace gazgraph
