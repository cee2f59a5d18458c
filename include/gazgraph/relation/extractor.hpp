/// @file extractor.hpp
/// From mentions to relations: triggers times constructions, and free patterns.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/base/background.hpp"
#include "gazgraph/base/data_folder.hpp"
#include "gazgraph/error.hpp"
#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/linking/common_words.hpp"
#include "gazgraph/linking/mention.hpp"
#include "gazgraph/relation/predicate.hpp"
#include "gazgraph/relation/relation.hpp"
#include "gazgraph/text/language.hpp"
#include "gazgraph/text/tokens.hpp"

namespace gazgraph {

/// All predicates and, per language (loaded when first asked for), its grammar, triggers and patterns, compiled.
/// Thread-safe.
class RelationRules {
 public:
  /// A Background, which must outlive the rules, reads the definitions of predicates, and parses a language's files while
  /// another thread compiles them.
  explicit RelationRules(std::shared_ptr<const Languages> languages, Background* background = nullptr);
  ~RelationRules();
  /// Sorted by name; Relation::predicate indexes it. @throws Error bad_input (`file:line:column: message`)
  [[nodiscard]] const std::vector<Predicate>& predicates() const;
  /// One trigger or pattern of a language, as its file has it.
  struct Rule {
    std::string name;   ///< `founder_of/sv/3`, as Evidence::pattern begins; patterns `founder_of/sv/p0`
    std::string words;  ///< the trigger's words or the pattern
  };
  /// All rules of a language, by predicate and place in the file. @throws Error bad_input
  [[nodiscard]] std::vector<Rule> list(std::string_view language) const;
  /// What is suspicious in the rules of a language though it loads: unknown groups, alternatives that an equal one before
  /// them hides, the same trigger twice. One message a line, `rule: message`. @throws Error bad_input
  [[nodiscard]] std::vector<std::string> warnings(std::string_view language) const;
  /// Tells of what is wrong in the data of a language though it loads, file by file: forms of verbs that are never found.
  /// @throws Error bad_input
  void check(std::string_view language, const std::function<void(const Error&)>& on_problem) const;
  struct LanguageRules;
  /// Null when the language has no rules. @throws Error bad_input
  [[nodiscard]] std::shared_ptr<const LanguageRules> rules(std::string_view language) const;
  struct PlaceNames;
  /// What the bundled entities call the places that demonyms stand for. Read when first asked for. @throws Error bad_input
  [[nodiscard]] const PlaceNames& place_names() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Options of RelationExtractor.
struct ExtractorOptions {
  bool keep_unasserted = false;  ///< report planned, possible, reported statements too, with their status
  double threshold = 0.3;        ///< weaker relations are dropped
};

/// What the extractor did with one trigger or pattern, for `explain`.
struct RelationTrace {
  std::uint32_t begin = 0;  ///< of the trigger, UTF-8 bytes of the text
  std::uint32_t end = 0;
  std::uint32_t sentence_begin = 0;
  std::uint32_t sentence_end = 0;
  std::string pattern;
  std::string predicate;
  /// `matched`, `no subject`, `no object`, `type does not fit`, `blocked by negation`, `status planned`, `yields to acquires` …
  std::string outcome;
  std::vector<std::string> pieces;  ///< `S = Huawei (subject, byte 12)` …
  /// What was reached as either argument, even where the other one was not; of dates nothing.
  std::vector<EntityIndex> subjects, objects;
  std::vector<std::string> dates;  ///< reached as objects
  bool negated = false;
  /// No attempt of its own: of a predicate that no rule found in the sentence, the pattern that came furthest.
  bool nearest = false;
};

/// Extracts the relations of documents in one language. Immutable; extract() is thread-safe.
class RelationExtractor {
 public:
  /// `common`: the language's everyday words, which tell names that the gazetteer does not know from other capitals; may be
  /// null.
  RelationExtractor(std::shared_ptr<const RelationRules> rules, std::shared_ptr<const Gazetteer> gazetteer,
                    std::shared_ptr<const Language> language, ExtractorOptions options = {},
                    std::shared_ptr<const CommonWords> common = nullptr);
  ~RelationExtractor();

  /// The relations of a document in order of first evidence, then predicate, subject id, object id. Deterministic;
  /// linear in each sentence. `trace`, when given, receives every attempt in text order.
  void extract(std::string_view text, const Segmentation& segmentation, const std::vector<Mention>& mentions,
               std::vector<Relation>& relations, std::vector<RelationTrace>* trace = nullptr) const;

 private:
  friend class ExtractorRun;
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gazgraph
