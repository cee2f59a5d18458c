// Predicted mentions are taken in their order; each takes the first gold mention that it overlaps, that means the same and
// that none has taken. What overlaps only optional gold mentions, or says again what another has said of one, does not
// count; what lies elsewhere is wrong where the gold standard is exhaustive.
#include "scoring.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>

#include "gazgraph/text/fold.hpp"

namespace gazgraph::cli {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 5> symmetric = {"collaborates_with", "competes_with", "merges_with", "spouse_of",
                                                       "meets"};

bool is_symmetric(std::string_view predicate) {
  return std::find(symmetric.begin(), symmetric.end(), predicate) != symmetric.end();
}

/// Lower case, white space runs as one space.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : lower(text)) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string text_or_empty(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

ScoredMention mention_of(const json& object) {
  ScoredMention mention{.begin = object.at("begin").get<std::int64_t>(),
                        .end = object.at("end").get<std::int64_t>(),
                        .optional = object.value("optional", false),
                        .entity = object.at("entity").get<std::string>(),
                        .label = text_or_empty(object, "label"),
                        .type = text_or_empty(object, "type"),
                        .method = text_or_empty(object, "method"),
                        .text = text_or_empty(object, "text")};
  mention.widest_begin = mention.begin;
  mention.widest_end = mention.end;
  if (const auto extent = object.find("extent"); extent != object.end()) {
    mention.has_extent = true;
    mention.widest_begin = extent->at(0).get<std::int64_t>();
    mention.widest_end = extent->at(1).get<std::int64_t>();
  }
  return mention;
}

bool overlap(const ScoredMention& a, const ScoredMention& b) { return a.begin < b.end && b.begin < a.end; }

bool fits(const ScoredMention& predicted, const ScoredMention& gold) {
  if (!gold.has_extent) return predicted.begin == gold.begin && predicted.end == gold.end;
  return predicted.begin <= gold.begin && gold.end <= predicted.end && gold.widest_begin <= predicted.begin &&
         predicted.end <= gold.widest_end;
}

bool links(const ScoredMention& predicted, const ScoredMention& gold, const Equivalence& equivalence) {
  const bool foreign = predicted.begin == gold.begin && predicted.end == gold.end &&
                       (gold.type == predicted.type || gold.type == "other") &&
                       equivalence.also.contains(predicted.entity);
  return foreign || equivalence.same(predicted.entity, predicted.label, gold.entity);
}

/// Matches the mentions of one document.
class MentionMatcher {
 public:
  MentionMatcher(DocumentScore& document, const Equivalence& equivalence, bool exhaustive)
      : document_(document), equivalence_(equivalence), exhaustive_(exhaustive), used_(document.gold.size()) {}

  void run() {
    for (const ScoredMention& predicted : document_.predicted) take(predicted);
    for (std::size_t i = 0; i < document_.gold.size(); ++i) {
      const ScoredMention& gold = document_.gold[i];
      if (!used_[i] && !gold.optional && gold.entity != "NIL") tell(MentionOutcome::Kind::missed, nullptr, &gold);
    }
  }

 private:
  void tell(MentionOutcome::Kind kind, const ScoredMention* predicted, const ScoredMention* gold) {
    document_.mentions.push_back({.kind = kind, .predicted = predicted, .gold = gold});
  }

  void take(const ScoredMention& predicted) {
    std::vector<std::size_t> near;
    for (std::size_t i = 0; i < document_.gold.size(); ++i) {
      if (overlap(predicted, document_.gold[i])) near.push_back(i);
    }
    for (const std::size_t i : near) {
      const ScoredMention& gold = document_.gold[i];
      if (used_[i] || !links(predicted, gold, equivalence_)) continue;
      used_[i] = true;
      if (gold.optional) return;
      return tell(fits(predicted, gold) ? MentionOutcome::Kind::strict : MentionOutcome::Kind::overlapping, &predicted,
                  &gold);
    }
    const auto optional = [&](std::size_t i) { return document_.gold[i].optional; };
    const auto used = [&](std::size_t i) { return used_[i] != 0; };
    const auto meant = [&](std::size_t i) {
      return equivalence_.same(predicted.entity, predicted.label, document_.gold[i].entity);
    };
    if (!near.empty() && std::all_of(near.begin(), near.end(), optional)) return;
    if (std::any_of(near.begin(), near.end(), used) && std::any_of(near.begin(), near.end(), meant)) return;
    if (!near.empty() || exhaustive_)
      tell(MentionOutcome::Kind::wrong, &predicted, near.empty() ? nullptr : &document_.gold[near.front()]);
  }

  DocumentScore& document_;
  const Equivalence& equivalence_;
  bool exhaustive_;
  std::vector<char> used_;
};

ScoredRelation relation_of(const json& object, const std::map<std::string, std::string>& labels) {
  ScoredRelation relation{.subject = object.at("subject").get<std::string>(),
                          .subject_label = "",
                          .predicate = object.at("predicate").get<std::string>(),
                          .object = object.at("object").get<std::string>(),
                          .object_label = "",
                          .pattern = text_or_empty(object, "pattern"),
                          .negated = object.value("negated", false)};
  if (const auto label = labels.find(relation.subject); label != labels.end()) relation.subject_label = label->second;
  if (const auto label = labels.find(relation.object); label != labels.end()) relation.object_label = label->second;
  return relation;
}

bool same_triple(const ScoredRelation& predicted, const ScoredRelation& gold, const Equivalence& equivalence) {
  if (predicted.predicate != gold.predicate || predicted.negated != gold.negated) return false;
  const auto subject = [&](const std::string& other) {
    return equivalence.same(predicted.subject, predicted.subject_label, other);
  };
  const auto object = [&](const std::string& other) {
    return equivalence.same(predicted.object, predicted.object_label, other);
  };
  if (subject(gold.subject) && object(gold.object)) return true;
  return is_symmetric(predicted.predicate) && subject(gold.object) && object(gold.subject);
}

/// Each triple once; a symmetric one is the same in either direction.
std::vector<ScoredRelation> once(const json& list, const std::map<std::string, std::string>& labels,
                                 const std::set<std::string>* scope) {
  std::vector<ScoredRelation> out;
  std::set<std::tuple<std::string, std::string, std::string, bool>> seen;
  for (const json& object : list) {
    ScoredRelation relation = relation_of(object, labels);
    if (scope != nullptr && !scope->contains(relation.predicate)) continue;
    std::string first = relation.subject;
    std::string second = relation.object;
    if (is_symmetric(relation.predicate) && second < first) std::swap(first, second);
    if (seen.emplace(first, second, relation.predicate, relation.negated).second) out.push_back(std::move(relation));
  }
  return out;
}

void score_relations(const json& gold, const json& predicted, const Equivalence& equivalence, DocumentScore& document) {
  std::map<std::string, std::string> labels;
  for (const ScoredMention& mention : document.predicted) labels[mention.entity] = mention.label;
  std::set<std::string> scope;
  const auto predicates = gold.find("predicates");
  if (predicates != gold.end()) scope = predicates->get<std::set<std::string>>();
  const std::vector<ScoredRelation> golds = once(gold.at("relations"), {}, nullptr);
  std::vector<ScoredRelation> harmless = golds;
  for (const json& optional : gold.value("optional_relations", json::array()))
    harmless.push_back(relation_of(optional, {}));
  std::vector<char> used(golds.size());
  const json none = json::array();
  const json& list = predicted.contains("relations") ? predicted.at("relations") : none;
  for (ScoredRelation& relation : once(list, labels, predicates == gold.end() ? nullptr : &scope)) {
    std::size_t hit = 0;
    while (hit < golds.size() && (used[hit] != 0 || !same_triple(relation, golds[hit], equivalence))) ++hit;
    if (hit < golds.size()) {
      used[hit] = 1;
      document.relations.push_back({.kind = RelationOutcome::Kind::right, .relation = std::move(relation)});
    } else if (std::none_of(harmless.begin(), harmless.end(),
                            [&](const ScoredRelation& other) { return same_triple(relation, other, equivalence); })) {
      document.relations.push_back({.kind = RelationOutcome::Kind::wrong, .relation = std::move(relation)});
    }
  }
  for (std::size_t i = 0; i < golds.size(); ++i) {
    if (used[i] == 0) document.relations.push_back({.kind = RelationOutcome::Kind::missed, .relation = golds[i]});
  }
}

void count(DocumentScore& document) {
  using Kind = MentionOutcome::Kind;
  for (const MentionOutcome& outcome : document.mentions) {
    const bool strict = outcome.kind == Kind::strict;
    const bool right = strict || outcome.kind == Kind::overlapping;
    document.overlapping.right += right ? 1 : 0;
    document.overlapping.wrong += outcome.kind == Kind::wrong ? 1 : 0;
    document.overlapping.missed += outcome.kind == Kind::missed ? 1 : 0;
    document.strict.right += strict ? 1 : 0;
    document.strict.wrong += !strict && outcome.kind != Kind::missed ? 1 : 0;
    document.strict.missed += !strict && outcome.kind != Kind::wrong ? 1 : 0;
  }
  for (const RelationOutcome& outcome : document.relations) {
    document.related.right += outcome.kind == RelationOutcome::Kind::right ? 1 : 0;
    document.related.wrong += outcome.kind == RelationOutcome::Kind::wrong ? 1 : 0;
    document.related.missed += outcome.kind == RelationOutcome::Kind::missed ? 1 : 0;
  }
}

double ratio(std::size_t part, std::size_t rest) {
  return part + rest == 0 ? 0 : static_cast<double>(part) / static_cast<double>(part + rest);
}

}  // namespace

double Score::precision() const { return ratio(right, wrong); }
double Score::recall() const { return ratio(right, missed); }
double Score::f1() const {
  const double sum = precision() + recall();
  return sum == 0 ? 0 : 2 * precision() * recall() / sum;
}
std::string Score::show() const {
  return fmt::format("P {:.3f} R {:.3f} F1 {:.3f} ({} right, {} wrong, {} missed)", precision(), recall(), f1(), right,
                     wrong, missed);
}
Score& Score::operator+=(const Score& other) {
  right += other.right;
  wrong += other.wrong;
  missed += other.missed;
  return *this;
}

bool Equivalence::same(const std::string& entity, const std::string& label, const std::string& gold) const {
  if (entity == gold) return true;
  const std::string mine = plain(label);
  const std::string wanted = plain(gold);
  if (mine == wanted) return true;
  const auto further = labels.find(wanted);
  return further != labels.end() && further->second.contains(mine);
}

DocumentScore score_document(const json& gold, const json& predicted, const Equivalence& equivalence) {
  DocumentScore document;
  document.id = gold.at("id").get<std::string>();
  document.language = text_or_empty(gold, "language");
  document.found_language = text_or_empty(predicted, "language");
  for (const json& mention : gold.at("mentions")) document.gold.push_back(mention_of(mention));
  if (predicted.contains("mentions")) {
    for (const json& mention : predicted.at("mentions")) document.predicted.push_back(mention_of(mention));
  }
  MentionMatcher(document, equivalence, gold.value("mentions_exhaustive", true)).run();
  document.has_relations = gold.contains("relations");
  if (document.has_relations) score_relations(gold, predicted, equivalence, document);
  count(document);
  return document;
}

std::pair<double, double> bootstrap_f1(const std::vector<Score>& scores, std::size_t rounds) {
  if (scores.empty() || rounds == 0) return {0, 0};
  std::mt19937_64 random(20261125);  // any number, always the same
  std::vector<double> found;
  for (std::size_t round = 0; round < rounds; ++round) {
    Score sum;
    for (std::size_t i = 0; i < scores.size(); ++i) sum += scores[random() % scores.size()];
    found.push_back(sum.f1());
  }
  std::sort(found.begin(), found.end());
  return {found[rounds / 40], found[rounds - 1 - rounds / 40]};
}

}  // namespace gazgraph::cli
