#pragma once

#include <utility>
#include <vector>

#include "effects.hpp"
#include "finder.hpp"
#include "units.hpp"

namespace gazgraph {

/// A subject and an object that a trigger relates.
struct ArgumentPair {
  std::size_t subject = no_unit;
  std::size_t object = no_unit;
  bool negated = false;
};

/// What became of a trigger: pairs of units with how they hold, or why there are none.
struct Arguments {
  std::vector<ArgumentPair> pairs;
  const char* construction = "";  ///< `active`, `passive`, `participle`, `apposition` …
  const char* outcome = "";       ///< empty when there are pairs, else `no subject`, `no object` …
  Indices subjects, objects;      ///< units reached as either argument
  bool subject_apposed = false;   ///< the noun denotes its subject
  bool negated = false;
  bool presupposed =
      false;  ///< the noun names its argument (`the rival X`), so what denies the sentence leaves it true
  Status status = Status::asserted;
  float factor = 1;  ///< confidence of the construction

  /// Pairs are there after all, found so; how sure that is beside what the clause itself tells.
  void complete(const char* how, float worth) {
    outcome = "";
    construction = how;
    factor = worth;
  }
  [[nodiscard]] bool failed() const { return *outcome != '\0'; }
};

/// Arguments of a verb at unit `at`, by the trigger's frame and the voice in which the verb stands.
[[nodiscard]] Arguments find_verb_arguments(const UnitSentence& sentence, const RelationRules::LanguageRules& rules,
                                            std::size_t at, const VerbReading& reading, const Trigger& trigger);

/// Arguments of a noun or adjective at unit `at`.
[[nodiscard]] Arguments find_noun_arguments(const UnitSentence& sentence, const RelationRules::LanguageRules& rules,
                                            std::size_t at, const Trigger& trigger);

/// Whether the further words of the trigger's noun stand behind its first one at unit `at`. O(words)
[[nodiscard]] bool rest_follows(const UnitSentence& sentence, std::size_t at, const Trigger& trigger);

/// Whether one of some terms holds of a unit of the clause that is no date; with `names` of names too.
[[nodiscard]] bool holds_one_of(const UnitSentence& sentence, std::size_t clause, std::span<const Term> terms,
                                bool names);

/// Pairs of two members of a list, for symmetric predicates.
void pair_up(const Indices& members, Arguments& arguments);
/// Every subject with every object, and what a contrast sets against either.
void pair(const UnitSentence& sentence, const Indices& subjects, const Indices& objects, const ArgumentTypes& types,
          Arguments& arguments);

}  // namespace gazgraph
