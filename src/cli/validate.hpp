#pragma once

#include <string>
#include <vector>

namespace gazgraph::cli {

/// Checks entity files; prints problems; returns the exit code (0, or 1 when there were any).
int validate_entities(const std::vector<std::string>& files);

/// Checks everything in the data folder and runs the examples of the relations.
int validate_bundled();

}  // namespace gazgraph::cli
