#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazgraph/base/flat_json.hpp"
#include "gazgraph/relation/predicate.hpp"
#include "gazgraph/text/stem.hpp"
#include "rules.hpp"
#include "text_table.hpp"

namespace gazgraph {

/// The definition of a predicate. @throws Error bad_input
[[nodiscard]] Predicate read_predicate(JsonValue root);

/// Reads the patterns that a file has in one language. They need no other rules of the language. The predicates must outlive
/// it. Thread-safe.
class PatternReader {
 public:
  PatternReader(Normalizer normalize, const std::vector<Predicate>& predicates, std::string language)
      : normalize_(std::move(normalize)), predicates_(predicates), language_(std::move(language)) {}

  [[nodiscard]] const Normalizer& normalizer() const noexcept { return normalize_; }
  /// Those of a file whose predicate has this number. @throws Error bad_input
  [[nodiscard]] PatternFile read(JsonValue root, std::uint16_t predicate) const;

 private:
  Normalizer normalize_;
  const std::vector<Predicate>& predicates_;
  std::string language_;
};

/// Stems of the words that a file's triggers ask for in a clause (`with`, `without`), worked out ahead of compiling them.
class ConditionStems {
 public:
  /// Those of another file. What is no list of words is passed over. `stemmer` is the name of an algorithm.
  void read(JsonValue root, std::string_view language, const Normalizer& normalize, std::string_view stemmer);
  /// Null where the text is not in the file or is asked for as it is (`=word`). It holds until the next file is read.
  [[nodiscard]] const std::string_view* find(std::string_view text) const { return stems_.find(text); }

 private:
  void add(JsonValue words, const Normalizer& normalize, Stemmer& stemmer);

  TextTable<std::string_view> stems_;  ///< by the text
  TextArena texts_;
  std::string normal_;
};

/// Compiles what relation files say in one language, patterns aside, file by file.
class RuleReader {
 public:
  /// The rules have their lexicon. Everything must outlive the reader.
  RuleReader(RelationRules::LanguageRules& rules, const std::vector<Predicate>& predicates, std::string language,
             Stemmer& stemmer);

  /// Appends the rules of a file, whose predicate has this number, to the language's. `stems` may be those of the file, or
  /// none. @throws Error bad_input
  void read(JsonValue root, std::uint16_t predicate, const ConditionStems& stems);
  /// Appends the groups of words of all files to the language's.
  void add_groups();

 private:
  /// The members of a trigger's entry.
  struct TriggerEntry;

  void read_groups(JsonValue groups);
  void read_triggers(const TriggerEntry& entry);
  void read_effects(const TriggerEntry& entry, Trigger& trigger);
  void add_trigger(Trigger trigger, std::string_view text, JsonValue at, JsonValue forms, JsonValue compound);
  void read_verb(JsonValue verb, Trigger& trigger);
  void read_split(Trigger split);
  void read_noun(Trigger& trigger, JsonValue at, JsonValue forms, JsonValue compound);
  void add_verb(std::uint32_t lemma, std::uint32_t trigger);
  [[nodiscard]] Reach reach(std::string_view text, JsonValue at) const;
  [[nodiscard]] std::span<const Reach> reaches(JsonValue at, std::string_view fallback);
  [[nodiscard]] std::span<const Term> conditions(JsonValue at);
  [[nodiscard]] Term condition(std::string_view text);
  [[nodiscard]] std::span<const std::string_view> particle(std::string_view word);
  [[nodiscard]] std::string_view name_of(std::size_t number);

  RelationRules::LanguageRules& rules_;
  const std::vector<Predicate>& predicates_;
  std::string language_;
  Stemmer& stemmer_;
  std::uint16_t predicate_ = 0;            ///< of the file at hand
  const ConditionStems* stems_ = nullptr;  ///< the same
  std::size_t triggers_ = 0;               ///< of that file, so far
  std::string name_;                       ///< of a trigger
  std::size_t prefix_ = 0;      ///< what the names of the file's have in common (`leads/sv/`), in bytes of `name_`
  TextTable<Term> conditions_;  ///< by the texts of files, which name the same words again and again
  TextTable<Reach> reaches_;    ///< the same
  std::string normal_;          ///< of the text at hand
  std::vector<std::string_view> rest_;                                    ///< of the noun at hand
  std::vector<Term> terms_;                                               ///< while one list is read
  std::vector<Reach> found_;                                              ///< the same
  std::vector<std::pair<std::string, std::vector<std::string>>> groups_;  ///< of all files, in their order
};

}  // namespace gazgraph
