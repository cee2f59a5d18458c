/// @file suggest.hpp
/// Patterns proposed from texts whose relations are known.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/linking/mention.hpp"
#include "gazgraph/relation/extractor.hpp"
#include "gazgraph/text/tokens.hpp"

namespace gazgraph {

/// A relation that somebody has marked. `object` is an entity's id or an ISO date.
struct MarkedRelation {
  std::string subject;
  std::string predicate;
  std::string object;
  bool negated = false;
};

/// A pattern in the language of relation files, with how it did on the marked texts.
struct SuggestedPattern {
  std::string predicate;
  std::string pattern;
  std::size_t support = 0;  ///< marked relations that it finds
  std::size_t wrong = 0;    ///< pairs of fitting types that it finds and that nobody has marked
  std::string example;      ///< a sentence that it comes from
  [[nodiscard]] double precision() const { return static_cast<double>(support) / static_cast<double>(support + wrong); }
};

/// Learns patterns of one language: what stands between the two arguments of a marked relation. Not thread-safe.
class PatternSuggester {
 public:
  /// `gazetteer` must outlive the suggester. @throws Error bad_input when the language's rules are wrong
  PatternSuggester(std::shared_ptr<const RelationRules> rules, const Gazetteer& gazetteer, std::string_view language);
  ~PatternSuggester();

  /// Takes one document in. O(pairs of arguments that stand near each other)
  void add(std::string_view text, const Segmentation& segmentation, const std::vector<Mention>& mentions,
           const std::vector<MarkedRelation>& relations);
  /// Patterns with at least `least` support, by precision, then support (descending), then text.
  [[nodiscard]] std::vector<SuggestedPattern> suggest(std::size_t least) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gazgraph
