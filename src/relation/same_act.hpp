#pragma once

#include <optional>
#include <vector>

#include "extraction.hpp"
#include "finder.hpp"

namespace gazgraph {

/// What a clause says of others by taking up the one before: `X has sued Y. So has Z.`, `X did not buy Y. The same goes for Z.`,
/// `X has sued Y. Z has not.` It has nothing but a word for what was said (grammar: `same_act`) or a negation, an auxiliary or a verb
/// of doing, adverbs and names, and says of these what the clause before has said of its subject. Not thread-safe.
class SameAct {
 public:
  /// `extraction` must outlive it.
  explicit SameAct(Extraction& extraction) : extraction_(extraction) {}

  /// Proposes what the sentence that has just been read takes up, from itself or from the one read before it; statements from
  /// number `first` on are its own. O(units + statements of both)
  void read(std::size_t first);

 private:
  /// Such a clause.
  struct Repetition {
    Indices names;
    bool same = false;     ///< of the same polarity (`the same goes for`), else its own
    bool negated = false;  ///< has a negation
    bool answers = false;  ///< nothing but the act and who did it (`Y did.`): takes up what was denied of another
  };
  [[nodiscard]] std::optional<Repetition> repetition_at(std::size_t from) const;
  [[nodiscard]] std::size_t phrase_at(std::size_t i, const std::vector<std::string>& phrases) const;
  [[nodiscard]] std::vector<EntityIndex> subjects_before(std::size_t end) const;
  void repeat(const Repetition& clause, std::size_t from, std::size_t to, std::uint32_t sentence);

  Extraction& extraction_;
  std::vector<EntityIndex> told_of_;  ///< of whom the last clause speaks
};

}  // namespace gazgraph
