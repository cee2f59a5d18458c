#pragma once

#include <string>
#include <utility>
#include <vector>

#include "units.hpp"

namespace gazgraph {

/// What became of a trigger: pairs of units (subject, object) with how they hold, or why there are none.
struct Arguments {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  std::string construction;  ///< `active`, `passive`, `participle`, `apposition` …
  std::string outcome;       ///< empty when there are pairs, else `no subject`, `no object` …
  /// Of a noun that denotes one argument: the units of the other one when only that was found, and the other way round.
  std::vector<std::size_t> only_subjects, only_objects;
  /// Units reached as either argument, for explanations.
  std::vector<std::size_t> subjects, objects;
  bool negated = false;
  Status status = Status::asserted;
  float factor = 1;  ///< confidence of the construction
};

/// How a clause holds at one of its units: denied by a negation or an embedding verb, put in doubt by a modal.
struct ClauseEffect {
  bool negated = false;
  Status status = Status::asserted;
};

[[nodiscard]] ClauseEffect clause_effect(const UnitSentence& sentence, const RelationRules::LanguageRules& rules,
                                         std::size_t clause, std::size_t at);

/// Arguments of a verb at unit `at`, by the trigger's frame and the voice in which the verb stands.
[[nodiscard]] Arguments find_verb_arguments(const UnitSentence& sentence, const RelationRules::LanguageRules& rules,
                                            std::size_t at, const VerbReading& reading, const Trigger& trigger);

/// Arguments of a noun or adjective at unit `at`.
[[nodiscard]] Arguments find_noun_arguments(const UnitSentence& sentence, const RelationRules::LanguageRules& rules,
                                            std::size_t at, const Trigger& trigger);

}  // namespace gazgraph
