#pragma once

#include <string>
#include <vector>

namespace gazgraph::cli {

/// What `evaluate --stages` needs.
struct StageOptions {
  std::string gold;       ///< JSON Lines: id, relations (subject, predicate, object, negated)
  std::string documents;  ///< the texts, read again
  std::vector<std::string> gazetteers;
  bool list = false;  ///< print every missed relation with the attempt that came nearest
};

/// Prints where each missed relation of a gold standard was lost: not linked, no trigger near, no subject, no object,
/// neither, wrong direction, dropped by polarity, status, precedence or threshold. @throws Error io, bad_input
void print_stages(const StageOptions& options);

}  // namespace gazgraph::cli
