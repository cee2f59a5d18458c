/// Right, wrong and missed: annotations of documents held against a gold standard.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gazgraph::cli {

/// Counts and what follows from them.
struct Score {
  std::size_t right = 0, wrong = 0, missed = 0;
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  /// `P 0.500 R 1.000 F1 0.667 (1 right, 1 wrong, 0 missed)`
  [[nodiscard]] std::string show() const;
  Score& operator+=(const Score& other);
};

/// Which predicted entities count as a gold one.
struct Equivalence {
  /// Folded gold name → further labels that name the same.
  std::map<std::string, std::set<std::string>> labels;
  /// Ids of a further gazetteer: right on the very span of a gold mention of the same type, wrong elsewhere.
  std::set<std::string, std::less<>> also;
  /// By id, by label (case and white space folded), or by a further label.
  [[nodiscard]] bool same(const std::string& entity, const std::string& label, const std::string& gold) const;
};

/// A mention, of the gold standard or predicted. Offsets are UTF-8 bytes, half open.
struct ScoredMention {
  std::int64_t begin = 0, end = 0;
  std::int64_t widest_begin = 0, widest_end = 0;  ///< gold: the widest span that still counts as strictly right
  bool has_extent = false;
  bool optional = false;  ///< gold: neither required nor wrong
  std::string entity, label, type, method, text;
};

/// What became of a pair of a predicted and a gold mention, or of one alone.
struct MentionOutcome {
  enum class Kind : std::uint8_t { strict, overlapping, wrong, missed };
  Kind kind = Kind::strict;
  const ScoredMention* predicted = nullptr;  ///< null when missed
  const ScoredMention* gold = nullptr;       ///< of a wrong one the gold mention it overlaps; may be null
};

struct ScoredRelation {
  std::string subject, subject_label, predicate, object, object_label, pattern;
  bool negated = false;
};

struct RelationOutcome {
  enum class Kind : std::uint8_t { right, wrong, missed };
  Kind kind = Kind::right;
  ScoredRelation relation;
};

/// One document's outcomes. Pointers into its own lists: it may be moved, not copied.
struct DocumentScore {
  std::string id, language, found_language;
  bool has_relations = false;
  std::vector<ScoredMention> gold, predicted;
  std::vector<MentionOutcome> mentions;
  std::vector<RelationOutcome> relations;
  Score strict, overlapping, related;
  DocumentScore() = default;
  DocumentScore(const DocumentScore&) = delete;
  DocumentScore& operator=(const DocumentScore&) = delete;
  DocumentScore(DocumentScore&&) = default;
  DocumentScore& operator=(DocumentScore&&) = default;
};

/// Scores one document. `gold` is a line of a gold file (id, mentions, mentions_exhaustive, relations, optional_relations,
/// predicates, language); `predicted` a line of annotate. Each gold mention is matched once, by the first predicted mention
/// that overlaps it and means the same; a triple counts once a document. @throws nlohmann::json::exception on wrong shapes
[[nodiscard]] DocumentScore score_document(const nlohmann::json& gold, const nlohmann::json& predicted,
                                           const Equivalence& equivalence);

/// The 95% interval of F1 when documents are drawn anew with replacement, the same on every run. `scores` is one a document.
[[nodiscard]] std::pair<double, double> bootstrap_f1(const std::vector<Score>& scores, std::size_t rounds = 1000);

}  // namespace gazgraph::cli
