#pragma once

#include <string>
#include <vector>

#include "arguments.hpp"
#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/relation/extractor.hpp"
#include "pattern_matcher.hpp"
#include "units.hpp"

namespace gazgraph {

/// Writes down, for `explain`, what becomes of each trigger and pattern of a document. Does nothing when nobody asks.
class Tracer {
 public:
  /// `traces`: null when nobody asks. Everything must outlive it; `sentence` is overwritten with each that is read.
  Tracer(const std::vector<Predicate>& predicates, const Gazetteer& gazetteer, const UnitSentence& sentence,
         std::vector<RelationTrace>* traces)
      : predicates_(predicates), gazetteer_(gazetteer), sentence_(sentence), traces_(traces) {}

  [[nodiscard]] bool active() const noexcept { return traces_ != nullptr; }
  [[nodiscard]] std::size_t size() const noexcept { return active() ? traces_->size() : 0; }
  /// The number of the last one; no_unit when there is none.
  [[nodiscard]] std::size_t last() const noexcept { return size() == 0 ? no_unit : size() - 1; }

  /// A trigger at unit `at` was tried.
  void note(std::size_t at, const Trigger& trigger, const Arguments& arguments) const;
  /// A pattern has matched.
  void note(const CompiledPattern& pattern, const PatternMatch& match, bool negated) const;
  /// Of every predicate that nothing matched since trace number `first`, the pattern that came furthest and the word where
  /// it failed. `possible`: argument types that the sentence has.
  void note_nearest(const RelationRules::LanguageRules& rules, const ArgumentTypeSet& possible,
                    PatternMatcher::Scratch& scratch, std::size_t first) const;

 private:
  void add_reached(std::size_t i, std::vector<EntityIndex>& entities, std::vector<std::string>& dates) const;
  [[nodiscard]] std::string show(const char* role, std::size_t i) const;

  const std::vector<Predicate>& predicates_;
  const Gazetteer& gazetteer_;
  const UnitSentence& sentence_;
  std::vector<RelationTrace>* traces_;
};

}  // namespace gazgraph
