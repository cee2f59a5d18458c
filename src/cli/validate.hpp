#pragma once

#include <string>
#include <vector>

namespace gazgraph::cli {

/// What validate looks for beside problems.
struct ValidateOptions {
  bool warnings = false;  ///< list what is suspicious in the rules
  std::string corpus;     ///< documents on which rules should fire; empty: none
};

/// Checks entity files; prints problems; returns the exit code (0, or 1 when there were any).
int validate_entities(const std::vector<std::string>& files);

/// Checks everything in the data folder and runs the examples of the relations.
int validate_bundled(const ValidateOptions& options);

}  // namespace gazgraph::cli
