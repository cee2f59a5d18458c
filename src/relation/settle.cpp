// Proposals are grouped by triple. What is handed on from a successor is added, predicates that others outrank for the same
// pair are dropped, then each group becomes one relation: denied before said, asserted before not, all evidence kept.
#include "settle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace gazgraph {
namespace {

constexpr float inherited_factor = 0.8F;

/// Subject id, predicate, object id, date.
using Key = std::tuple<std::string_view, std::uint16_t, std::string_view, std::string_view>;

class Settler {
 public:
  Settler(std::vector<Proposal> proposals, const std::vector<Predicate>& predicates, const Gazetteer& gazetteer,
          const KnownDemonyms& demonyms, const ExtractorOptions& options, std::vector<RelationTrace>* traces)
      : proposals_(std::move(proposals)),
        predicates_(predicates),
        gazetteer_(gazetteer),
        demonyms_(demonyms),
        options_(options),
        traces_(traces) {}

  std::vector<Relation> run() {
    std::erase_if(proposals_, [this](const Proposal& proposal) {
      const bool contained = is_contained_country(proposal);
      if (contained) drop(proposal, "a country lies in no other");
      return contained;
    });
    hand_on();
    for (const Proposal& proposal : proposals_) {
      if (reportable(proposal.status))
        groups_[key_of(proposal)].push_back(&proposal);
      else
        drop(proposal, "status " + std::string(to_string(proposal.status)));
    }
    drop_outranked();
    std::vector<Relation> relations;
    for (auto& [key, proposals] : groups_) add_relation(relations, proposals);
    std::sort(relations.begin(), relations.end(),
              [&](const Relation& a, const Relation& b) { return order(a) < order(b); });
    return relations;
  }

 private:
  [[nodiscard]] Key key_of(const Proposal& proposal) const {
    const std::string_view subject = gazetteer_.id(proposal.subject);
    if (!proposal.date.empty()) return {subject, proposal.predicate, {}, proposal.date};
    const std::string_view object = gazetteer_.id(proposal.object);
    if (predicates_[proposal.predicate].symmetric && object < subject) return {object, proposal.predicate, subject, {}};
    return {subject, proposal.predicate, object, {}};
  }

  [[nodiscard]] std::tuple<std::uint32_t, std::uint16_t, std::string_view, std::string_view> order(
      const Relation& relation) const {
    std::uint32_t first = relation.evidence.front().begin;
    for (const Evidence& evidence : relation.evidence) first = std::min(first, evidence.begin);
    return {first, relation.predicate, gazetteer_.id(relation.subject),
            relation.date.empty() ? gazetteer_.id(relation.object) : std::string_view(relation.date)};
  }

  /// Tells the traces why an attempt that matched is not reported.
  void drop(const Proposal& proposal, const std::string& why) const {
    if (traces_ != nullptr && proposal.trace < traces_->size()) (*traces_)[proposal.trace].outcome = why;
  }

  /// `Sweden in Japan`, `Sweden, Japan`: two countries are told one after the other; nor do words of place alone put one
  /// anywhere (`the laws of France in Rennes`).
  [[nodiscard]] bool is_contained_country(const Proposal& proposal) const {
    return predicates_[proposal.predicate].countries_contain && !proposal.negated &&
           demonyms_.is_country(proposal.subject) && (proposal.wordless || demonyms_.is_country(proposal.object));
  }

  static bool is_asserted(Status status) { return status == Status::asserted || status == Status::ended; }
  [[nodiscard]] bool reportable(Status status) const { return options_.keep_unasserted || is_asserted(status); }

  /// What `held` says, of `subject`, because one succeeds the other (`over`).
  static Proposal inherited(const Proposal& held, const Proposal& over, EntityIndex subject, Status status) {
    Proposal added = held;
    added.subject = subject;
    added.status = status;
    added.evidence = over.evidence;
    added.evidence.pattern = held.evidence.pattern + " inherited";
    added.evidence.score = held.evidence.score * inherited_factor;
    added.trace = static_cast<std::size_t>(-1);
    return added;
  }

  /// Whether `subject` is said to hold something else than what `held` is about.
  [[nodiscard]] bool holds_another(EntityIndex subject, const Proposal& held) const {
    return std::any_of(proposals_.begin(), proposals_.end(), [&](const Proposal& other) {
      return other.subject == subject && other.predicate == held.predicate && other.object != held.object;
    });
  }

  /// `X succeeds Y` and `X leads Z` near it: Y has led Z; `Y leads Z` near it: X leads Z; unless they lead something else.
  void hand_on() {
    const auto handed_on = [&](const Proposal& held) { return !predicates_[held.predicate].inherited_over.empty(); };
    if (std::none_of(proposals_.begin(), proposals_.end(), handed_on)) return;
    std::vector<Proposal> further;
    for (const Proposal& over : proposals_) {
      if (!over.date.empty() || over.subject == over.object) continue;
      if (over.negated || over.status != Status::asserted) {
        keep_post(over, further);
        continue;
      }
      hand_on(over, over.subject, over.object, Status::ended, further);
      hand_on(over, over.object, over.subject, Status::asserted, further);
    }
    for (Proposal& proposal : further) proposals_.push_back(std::move(proposal));
  }

  /// What `from` holds goes to `to`: of several posts the one that `over` is most likely about.
  void hand_on(const Proposal& over, EntityIndex from, EntityIndex to, Status status, std::vector<Proposal>& further) {
    const auto is_meant = [&](const Proposal& held) {
      return held.subject == from && !held.negated && reportable(held.status) && is_post(held, over) &&
             near(held, over);
    };
    const Proposal* post = nullptr;
    for (const Proposal& held : proposals_) {
      if (is_meant(held) && (post == nullptr || distance(held, over) < distance(*post, over))) post = &held;
    }
    if (post == nullptr) return;
    for (const Proposal& held : proposals_) {
      const bool same = is_meant(held) && held.predicate == post->predicate && held.object == post->object;
      if (same && !holds_another(to, held)) further.push_back(inherited(held, over, to, status));
    }
  }

  /// `X succeeds Y as head of Z`: the post is told in the words of the succession.
  static bool completes(const Proposal& held, const Proposal& over) {
    return held.evidence.sentence_begin == over.evidence.sentence_begin && held.evidence.begin < over.evidence.end &&
           over.evidence.begin < held.evidence.end && held.evidence.end > over.evidence.end;
  }

  /// Whether it is handed on by what `over` says.
  [[nodiscard]] bool is_post(const Proposal& held, const Proposal& over) const {
    const auto& names = predicates_[held.predicate].inherited_over;
    return std::find(names.begin(), names.end(), predicates_[over.predicate].name) != names.end();
  }

  /// How far what a post rests on is from the words of the succession: behind them (`X, chair of W, succeeds Y as head of Z`),
  /// before them, in the sentence before, as a title or apposition, in the next sentence; then in bytes.
  static std::pair<int, std::uint32_t> distance(const Proposal& held, const Proposal& over) {
    const Evidence& post = held.evidence;
    const Evidence& succession = over.evidence;
    const bool behind = post.end > succession.end;
    const std::uint32_t bytes = behind ? post.end - succession.end : succession.end - post.end;
    const std::string_view rule = post.pattern;
    const bool same = post.sentence_begin == succession.sentence_begin;
    if (rule.ends_with(" title") || rule.ends_with(" apposition")) return {behind && !same ? 4 : 3, bytes};
    if (!same) return {behind ? 4 : 2, bytes};
    return {behind ? 0 : 1, bytes};
  }

  /// `X will not succeed Y as head of Z`, `X may succeed Y as head of Z`: Y heads it in any case, and in the former X does not.
  void keep_post(const Proposal& over, std::vector<Proposal>& further) {
    for (Proposal& held : proposals_) {
      const bool of_either = held.subject == over.subject || held.subject == over.object;
      if (!of_either || !is_post(held, over) || !completes(held, over)) continue;
      if (held.negated != over.negated || (!over.negated && held.status != over.status)) continue;
      Proposal kept = inherited(held, over, over.object, Status::asserted);
      kept.negated = false;
      further.push_back(kept);
      if (over.negated) further.push_back(inherited(held, over, over.subject, held.status));
      if (held.subject == over.object) held.status = Status::question;
    }
  }

  /// In the same sentence or the next one.
  static bool near(const Proposal& a, const Proposal& b) {
    constexpr std::uint32_t gap = 4;  // bytes between sentences
    return a.evidence.sentence_begin <= b.evidence.sentence_end + gap &&
           b.evidence.sentence_begin <= a.evidence.sentence_end + gap;
  }

  /// Whether two relations rest on the same words.
  static bool share_words(const std::vector<const Proposal*>& some, const std::vector<const Proposal*>& others) {
    return std::any_of(some.begin(), some.end(), [&](const Proposal* a) {
      return std::any_of(others.begin(), others.end(), [&](const Proposal* b) {
        return a->evidence.begin < b->evidence.end && b->evidence.begin < a->evidence.end;
      });
    });
  }

  /// Whether what `others` say is no weaker: asserted and affirmed if this is.
  static bool can_outrank(const std::vector<const Proposal*>& others, const std::vector<const Proposal*>& some) {
    const auto any = [](const std::vector<const Proposal*>& list, auto test) {
      return std::any_of(list.begin(), list.end(), [&](const Proposal* p) { return test(*p); });
    };
    const auto asserts = [](const Proposal& p) { return is_asserted(p.status); };
    const auto affirms = [](const Proposal& p) { return !p.negated; };
    return (any(others, asserts) || !any(some, asserts)) && (any(others, affirms) || !any(some, affirms));
  }

  /// For one pair, a predicate gives way to those that it is declared to yield to; for the pair the other way round only where
  /// the same words say both.
  void drop_outranked() {
    using Pair = std::tuple<std::string_view, std::string_view, std::string_view>;
    std::map<Pair, std::vector<const Proposal*>> found;
    for (const auto& [key, proposals] : groups_)
      found[{std::get<0>(key), predicates_[std::get<1>(key)].name, std::get<2>(key)}] = proposals;
    for (auto& [key, proposals] : groups_) {
      const auto drop_beside_each = [&](const std::vector<std::string>& others, Place place) {
        for (const std::string& other : others) {
          const auto same = found.find({std::get<0>(key), other, std::get<2>(key)});
          if (same != found.end() && can_outrank(same->second, proposals))
            drop_beside(proposals, same->second, other, place);
        }
      };
      const Predicate& predicate = predicates_[std::get<1>(key)];
      drop_beside_each(predicate.yields_in_sentence_to, sentence_of);
      drop_beside_each(predicate.yields_at_mention_to, object_of);
    }
    std::erase_if(groups_, [&](const auto& group) {
      const auto& [subject, number, object, date] = group.first;
      if (!date.empty()) return false;
      for (const std::string& other : predicates_[number].yields_to) {
        const auto same = found.find({subject, other, object});
        const auto reversed = found.find({object, other, subject});
        const bool outranked = (same != found.end() && can_outrank(same->second, group.second)) ||
                               (reversed != found.end() && can_outrank(reversed->second, group.second) &&
                                share_words(group.second, reversed->second));
        if (!outranked) continue;
        for (const Proposal* proposal : group.second) drop(*proposal, "yields to " + other);
        return true;
      }
      return group.second.empty();
    });
  }

  /// Where a proposal stands, as a byte of the document.
  using Place = std::uint32_t (*)(const Proposal&);
  static std::uint32_t sentence_of(const Proposal& proposal) { return proposal.evidence.sentence_begin; }
  static std::uint32_t object_of(const Proposal& proposal) { return proposal.object_begin; }

  /// The places of those proposals for which a test holds.
  template <typename Test>
  static std::set<std::uint32_t> places(const std::vector<const Proposal*>& proposals, Place place, const Test& test) {
    std::set<std::uint32_t> found;
    for (const Proposal* proposal : proposals) {
      if (test(*proposal)) found.insert(place(*proposal));
    }
    return found;
  }

  /// Drops those of `proposals` that stand where one of `outranking`, of the predicate `name`, does.
  void drop_beside(std::vector<const Proposal*>& proposals, const std::vector<const Proposal*>& outranking,
                   const std::string& name, Place place) const {
    const std::set<std::uint32_t> taken = places(outranking, place, [](const Proposal&) { return true; });
    std::erase_if(proposals, [&](const Proposal* proposal) {
      const bool beside = taken.contains(place(*proposal));
      if (beside) drop(*proposal, "yields to " + name);
      return beside;
    });
  }

  /// Of one triple, what is denied counts before what is said, unless its own sentence takes it as known (`so as not to lose X to its
  /// rival Y`), and what is asserted before what is not.
  void add_relation(std::vector<Relation>& relations, std::vector<const Proposal*>& proposals) const {
    const std::set<std::uint32_t> known = places(
        proposals, sentence_of, [](const Proposal& p) { return p.presupposed && !p.negated && is_asserted(p.status); });
    const bool negated = std::any_of(proposals.begin(), proposals.end(),
                                     [&](const Proposal* p) { return p->negated && !known.contains(sentence_of(*p)); });
    std::erase_if(proposals, [&](const Proposal* p) {
      if (p->negated != negated) drop(*p, "denied elsewhere");
      return p->negated != negated;
    });
    Status status = Status::question;
    for (const Proposal* proposal : proposals) status = std::min(status, proposal->status);
    std::erase_if(proposals, [&](const Proposal* p) { return p->status != status; });
    const Proposal& first = *proposals.front();
    Relation relation{.subject = first.subject,
                      .predicate = first.predicate,
                      .negated = negated,
                      .status = status,
                      .object = first.object,
                      .date = first.date,
                      .evidence = {}};
    for (const Proposal* proposal : proposals) add_evidence(relation, proposal->evidence);
    std::stable_sort(relation.evidence.begin(), relation.evidence.end(),
                     [](const Evidence& a, const Evidence& b) { return a.score > b.score; });
    float doubt = 1;
    for (const Evidence& evidence : relation.evidence) doubt *= 1 - evidence.score;
    relation.score = 1 - doubt;
    if (relation.score >= static_cast<float>(options_.threshold)) {
      relations.push_back(std::move(relation));
      return;
    }
    for (const Proposal* proposal : proposals) drop(*proposal, fmt::format("score {:.2f} is too low", relation.score));
  }

  /// One evidence a sentence, the strongest.
  static void add_evidence(Relation& relation, const Evidence& evidence) {
    const auto same = std::find_if(relation.evidence.begin(), relation.evidence.end(),
                                   [&](const Evidence& e) { return e.sentence_begin == evidence.sentence_begin; });
    if (same == relation.evidence.end()) {
      relation.evidence.push_back(evidence);
    } else if (evidence.score > same->score) {
      *same = evidence;
    }
  }

  std::vector<Proposal> proposals_;
  const std::vector<Predicate>& predicates_;
  const Gazetteer& gazetteer_;
  const KnownDemonyms& demonyms_;
  const ExtractorOptions& options_;
  std::vector<RelationTrace>* traces_;
  std::map<Key, std::vector<const Proposal*>> groups_;
};

}  // namespace

std::vector<Relation> settle(std::vector<Proposal> proposals, const std::vector<Predicate>& predicates,
                             const Gazetteer& gazetteer, const KnownDemonyms& demonyms, const ExtractorOptions& options,
                             std::vector<RelationTrace>* traces) {
  if (proposals.empty()) return {};
  return Settler(std::move(proposals), predicates, gazetteer, demonyms, options, traces).run();
}

}  // namespace gazgraph
