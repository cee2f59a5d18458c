#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "settle.hpp"
#include "tracer.hpp"
#include "units.hpp"

namespace gazgraph {

/// What a rule says of two units of a sentence, or of its context.
struct Statement {
  std::uint16_t predicate = 0;
  std::size_t subject = no_unit;
  std::size_t object = no_unit;  ///< may be a date
  bool negated = false;
  Status status = Status::asserted;
  float score = 0;
  std::string rule;          ///< as Evidence::pattern has it
  std::size_t at = no_unit;  ///< where the rule's words stand
  bool wordless = false;     ///< the rule is a pattern that is
  bool presupposed = false;  ///< who denies the sentence does not deny it (`X has bought its rival Y`: that Y is one)
};

/// Whether a statement stands in the sentence that begins at this byte or in the one before.
[[nodiscard]] inline bool is_just_before(const Evidence& evidence, std::uint32_t begin) {
  constexpr std::uint32_t gap = 4;  // bytes between sentences
  return evidence.sentence_end + gap >= begin;
}

/// What the sentences of one document propose, in the order in which they are read.
class Proposals {
 public:
  /// Everything must outlive it; `sentence` is overwritten with each that is read.
  Proposals(const std::vector<Predicate>& predicates, const UnitSentence& sentence, const Tracer& tracer)
      : predicates_(predicates), sentence_(sentence), tracer_(tracer) {}

  /// A sentence is read. `date`: what it names when it names exactly one date.
  void begin_sentence(std::string_view date) { date_ = date; }
  /// Adds what a rule says, of each name that the sentence gives to its arguments.
  void add(const Statement& statement);
  /// Adds what no rule says in so many words.
  void add(Proposal proposal) {
    if (!is_stranger(proposal.subject) && !is_stranger(proposal.object)) all_.push_back(std::move(proposal));
  }

  [[nodiscard]] const std::vector<Proposal>& all() const noexcept { return all_; }
  [[nodiscard]] std::size_t size() const noexcept { return all_.size(); }
  /// What those from number `first` on bring up as their objects.
  [[nodiscard]] std::vector<EntityIndex> introduced_since(std::size_t first) const;
  /// Of what they say something.
  [[nodiscard]] std::vector<EntityIndex> subjects_since(std::size_t first) const;

  /// Whether the last statement stands in the sentence that begins at this byte or in the one before.
  [[nodiscard]] bool has_just_told(std::uint32_t begin) const noexcept {
    return !all_.empty() && is_just_before(all_.back().evidence, begin);
  }
  /// Whether a sentence that begins at this byte may go on with the last statement (Predicate::continues_subject).
  [[nodiscard]] bool may_go_on(std::uint32_t begin) const;

  /// Whether the last sentence has reported something without saying so itself.
  [[nodiscard]] bool any_reported() const noexcept { return !reported_.empty(); }
  /// The next sentence says that it is not so.
  void deny_reported();
  /// Nobody can deny it any more.
  void forget_reported() { reported_.clear(); }

  /// Gives them away.
  [[nodiscard]] std::vector<Proposal> take() { return std::move(all_); }

 private:
  void add_pair(const Statement& statement, std::size_t subject, std::size_t object);
  [[nodiscard]] bool is_in_main_clause(std::size_t unit) const;
  [[nodiscard]] bool is_reported(std::size_t clause) const;
  [[nodiscard]] bool says_the_reverse(std::uint16_t predicate, EntityIndex subject, EntityIndex object) const;

  const std::vector<Predicate>& predicates_;
  const UnitSentence& sentence_;
  const Tracer& tracer_;
  std::string_view date_;
  std::vector<Proposal> all_;
  std::vector<std::size_t> reported_;  ///< numbers of the last sentence's proposals that it only reports
};

}  // namespace gazgraph
