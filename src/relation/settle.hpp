#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "demonyms.hpp"
#include "gazgraph/relation/extractor.hpp"

namespace gazgraph {

/// A triple as one place of the text proposes it.
struct Proposal {
  EntityIndex subject = 0;
  EntityIndex object = 0;
  std::string date;
  std::uint16_t predicate = 0;
  bool negated = false;
  Status status = Status::asserted;
  bool wordless = false;           ///< by a pattern that is
  bool in_main_clause = false;     ///< where the rule's words stand
  bool presupposed = false;        ///< what the sentence takes as known, whatever it denies (`its rival X`)
  std::uint32_t object_begin = 0;  ///< byte at which the name, or what stands for it, of the object begins
  std::size_t trace = static_cast<std::size_t>(-1);  ///< number of the attempt among the traces
  Evidence evidence;
};

/// Settles the proposals of a document: one relation a triple with all its evidence, one predicate a pair by declared
/// precedence, one polarity. `traces`, when given, learn why an attempt is not reported. O(n log n)
[[nodiscard]] std::vector<Relation> settle(std::vector<Proposal> proposals, const std::vector<Predicate>& predicates,
                                           const Gazetteer& gazetteer, const KnownDemonyms& demonyms,
                                           const ExtractorOptions& options, std::vector<RelationTrace>* traces);

}  // namespace gazgraph
