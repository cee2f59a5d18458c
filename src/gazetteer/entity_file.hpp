#pragma once

#include <filesystem>
#include <functional>

#include "gazgraph/error.hpp"
#include "gazgraph/gazetteer/entity.hpp"

namespace gazgraph {

/// Where a problem that loses one row or entity goes.
using ProblemSink = std::function<void(const Error&)>;

/// Reads a JSON, JSON Lines or TSV file of entities and hands over each; a TSV row is an entity with one name.
/// The format follows from the extension (.json, .jsonl, .ndjson, .tsv), else from the first byte.
/// @throws Error io, bad_input
void read_entities(const std::filesystem::path& path, const std::function<void(Entity&&)>& take,
                   const ProblemSink& problem);

}  // namespace gazgraph
