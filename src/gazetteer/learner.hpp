#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "in_chunk.hpp"
#include "sequences.hpp"

namespace gazgraph {

/// Learns what the words that the memo does not know are by themselves.
class WordLearner : private InChunk {
 public:
  WordLearner(const InChunk& chunk, SequenceFinder& sequences) : InChunk(chunk), sequences_(sequences) {}

  /// Puts the readings of the candidates of the scratch's selection into the memo, and their records into
  /// Selection::learnt.
  void learn();

 private:
  /// Lists the leads of the candidates.
  void find_readings(Selection& selection);
  /// Looks up, of each lead, what its bucket tells, and brings into the cache what will be read next.
  void find_surfaces(std::vector<Lead>& leads, std::size_t count) const;
  void learn_all(Selection& selection);
  /// Turns the matches of a word into readings.
  void learn_matches(std::uint32_t word, std::size_t before);
  /// The names that begin with a word as it is.
  void look_at(const Lead& lead);
  /// The names that begin with a word without its ending.
  void look_behind_ending(const Lead& lead);
  /// The names that compounds and the endings of words longer than a block hide.
  void look_behind(const Selection::Other& other, std::size_t before);
  /// Names that open a solid compound, the longest first. `cuts` as in Selection.
  void look_for_compound(std::uint32_t word, std::string_view folded, std::uint32_t cuts);
  /// Whether capitalized words may begin a name in other ways than as they are.
  [[nodiscard]] bool has_others() const { return !matcher_.endings.empty() || !matcher_.compounds.empty(); }

  SequenceFinder& sequences_;
};

}  // namespace gazgraph
