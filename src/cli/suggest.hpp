#pragma once

#include <string>
#include <vector>

namespace gazgraph::cli {

/// What `gazetteer suggest` needs.
struct SuggestOptions {
  std::string relations;  ///< JSON Lines: id, relations (subject, predicate, object, negated), maybe language and text
  std::string documents;  ///< the texts, where the lines have none
  std::vector<std::string> gazetteers;
  std::size_t least = 2;  ///< support
  double precision = 0.8;
};

/// Prints one JSON object a pattern, best first: predicate, language, pattern, support, wrong, example. @throws Error
int suggest_patterns(const SuggestOptions& options);

}  // namespace gazgraph::cli
