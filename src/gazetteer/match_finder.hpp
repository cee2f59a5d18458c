#pragma once

#include <cstddef>
#include <cstdint>

#include "in_chunk.hpp"
#include "sequences.hpp"

namespace gazgraph {

/// Puts down the matches of a chunk, once all its words are known.
class MatchFinder : private InChunk {
 public:
  MatchFinder(const InChunk& chunk, SequenceFinder& sequences) : InChunk(chunk), sequences_(sequences), chunk_(chunk) {}

  /// Appends the matches to those of the scratch, in the order of Matcher::scan().
  void find();

 private:
  /// Lists the words that are names by themselves, and the readings that may begin a longer name.
  void gather_leads();
  void find_all();
  /// The matches that begin with a word which is no name by itself. Returns the first lead of the next word.
  const Lead* match_leads(const Lead* lead);
  /// Goes on from the leads of a word, whose matches so far are those from `before` on. Returns the first of the next word.
  const Lead* follow_leads(const Lead* lead, std::size_t before);
  /// The matches that are readings of a kind. Returns a bit for each kind of reading that there is but `first`.
  unsigned find_known(std::uint32_t word, const KnownReading* reading, KnownReading::Kind kind);
  /// Whether a word without its ending is a name and thereby opens no longer one.
  [[nodiscard]] bool is_owned(const Lead& lead, std::size_t before) const;
  void go_on_from(const Lead& lead);
  /// The names that begin with letters joined by full stops.
  void look_for_joined(std::uint32_t word);

  SequenceFinder& sequences_;
  const InChunk& chunk_;
  std::size_t lead_count_ = 0;   ///< of Scratch::State::leads
  std::size_t known_count_ = 0;  ///< of Scratch::State::known
};

}  // namespace gazgraph
