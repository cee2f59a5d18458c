#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "gazgraph/export/formats.hpp"
#include "gazgraph/graph/explore.hpp"

namespace gazgraph::cli {

/// Options of every command that writes a graph: what of it, and in which words.
struct GraphOutput {
  Selection selection;
  std::string labels = "en";
  std::string title;
  std::string output;

  void add_to(CLI::App& command, bool output_required);
  /// Selects and writes. @throws Error
  void write(const KnowledgeGraph& graph) const;
};

}  // namespace gazgraph::cli
