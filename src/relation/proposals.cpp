// A statement about two units becomes a proposal about two entities, with the words of the text that it rests on. What is
// said of a thing is said of it under each name that the sentence gives to it.
#include "proposals.hpp"

#include <algorithm>
#include <utility>

namespace gazgraph {
namespace {

constexpr float anaphora_factor = 0.85F;

}  // namespace

void Proposals::add(const Statement& statement) {
  const std::size_t subject = statement.subject;
  const std::size_t object = statement.object;
  add_pair(statement, subject, object);
  const std::size_t subject_alias = sentence_.units[subject].alias;
  const std::size_t object_alias = sentence_.units[object].alias;
  for (std::size_t i = 0; i < sentence_.size() && (subject_alias != no_unit || object_alias != no_unit); ++i) {
    const std::size_t alias = sentence_.units[i].alias;
    if (alias == no_unit || i == subject || i == object) continue;
    if (alias == subject_alias) add_pair(statement, i, object);
    if (alias == object_alias) add_pair(statement, subject, i);
  }
}

void Proposals::add_pair(const Statement& statement, std::size_t subject, std::size_t object) {
  const Unit& s = sentence_.units[subject];
  const Unit& o = sentence_.units[object];
  bool negated = statement.negated;
  Status status = statement.status;
  if (negated && status == Status::ended) {  // `has not resigned`: it goes on
    negated = false;
    status = Status::asserted;
  }
  const bool dated = o.kind == Unit::Kind::date;
  if (s.is_stranger() || o.is_stranger()) return;
  if (!dated && (s.entity == o.entity || (s.alias != no_unit && s.alias == o.alias))) return;
  if (!dated && statement.rule.ends_with("context") && says_the_reverse(statement.predicate, s.entity, o.entity))
    return;
  if (sentence_.question && status == Status::asserted) status = Status::question;
  Proposal proposal{.subject = s.entity,
                    .object = dated ? 0 : o.entity,
                    .date = std::string(dated ? o.date : std::string_view()),
                    .predicate = statement.predicate,
                    .negated = negated,
                    .status = status,
                    .wordless = statement.wordless,
                    .in_main_clause = is_in_main_clause(statement.at),
                    .presupposed = statement.presupposed,
                    .object_begin = o.begin,
                    .trace = tracer_.last(),
                    .evidence = {}};
  Evidence& evidence = proposal.evidence;
  const Unit& words = sentence_.units[statement.at];
  evidence.begin = std::min({s.begin, o.begin, words.begin});
  evidence.end = std::max({s.end, o.end, words.end});
  evidence.sentence_begin = sentence_.begin;
  evidence.sentence_end = sentence_.end;
  evidence.pattern = statement.rule;
  evidence.anaphoric = (s.anaphoric && !s.relative) || (o.anaphoric && !o.relative);
  evidence.score = evidence.anaphoric ? statement.score * anaphora_factor : statement.score;
  if (!predicates_[statement.predicate].object_is_date) evidence.date = date_;
  if (!statement.presupposed && is_reported(words.clause)) reported_.push_back(all_.size());
  all_.push_back(std::move(proposal));
}

std::vector<EntityIndex> Proposals::introduced_since(std::size_t first) const {
  std::vector<EntityIndex> introduced;
  for (std::size_t i = first; i < all_.size(); ++i) {
    if (predicates_[all_[i].predicate].introduces_object && !all_[i].negated) introduced.push_back(all_[i].object);
  }
  return introduced;
}

std::vector<EntityIndex> Proposals::subjects_since(std::size_t first) const {
  std::vector<EntityIndex> subjects;
  for (std::size_t i = first; i < all_.size(); ++i) subjects.push_back(all_[i].subject);
  return subjects;
}

bool Proposals::may_go_on(std::uint32_t begin) const {
  if (!has_just_told(begin)) return false;
  const Predicate& predicate = predicates_[all_.back().predicate];
  return predicate.continues_subject || predicate.continues_object;
}

bool Proposals::is_in_main_clause(std::size_t unit) const {
  const std::size_t clause = sentence_.units[unit].clause;
  return clause < sentence_.clauses.size() && sentence_.clauses[clause].kind == Clause::Kind::main;
}

/// A complement clause, or one behind a clause whose verb reports.
bool Proposals::is_reported(std::size_t clause) const {
  const auto& clauses = sentence_.clauses;
  if (clause >= clauses.size()) return false;
  if (clauses[clause].kind == Clause::Kind::complement && clauses[clause].parent != no_unit) return true;
  for (std::size_t before = clause > 3 ? clause - 3 : 0; before < clause; ++before) {
    const std::size_t finite = clauses[before].finite;
    if (finite != no_unit && sentence_.units[finite].in(group_reports)) return true;
  }
  return false;
}

void Proposals::deny_reported() {
  for (const std::size_t number : reported_) {
    Proposal& proposal = all_[number];
    if (proposal.status != Status::asserted && proposal.status != Status::reported) continue;
    proposal.negated = !proposal.negated;
    proposal.status = Status::asserted;
  }
}

/// The sentence has been found to say it the other way round, which one end from the context does not outweigh.
bool Proposals::says_the_reverse(std::uint16_t predicate, EntityIndex subject, EntityIndex object) const {
  return std::any_of(all_.begin(), all_.end(), [&](const Proposal& known) {
    return known.predicate == predicate && known.subject == object && known.object == subject && known.date.empty() &&
           known.evidence.sentence_begin == sentence_.begin;
  });
}

}  // namespace gazgraph
