#pragma once

#include <cstddef>

#include <vector>

#include "finder.hpp"
#include "units.hpp"

namespace gazgraph {

/// How a statement holds: denied by a negation or an embedding verb, put in doubt by a modal.
struct ClauseEffect {
  bool negated = false;
  Status status = Status::asserted;
};

/// How a clause holds at its unit `at`. `embedded`: what the verbs and nouns of its own clause do to it counts too, as for an
/// infinitive or the noun of an event.
[[nodiscard]] ClauseEffect clause_effect(const UnitSentence& sentence, const RelationRules::LanguageRules& rules,
                                         std::size_t clause, std::size_t at, bool embedded);

/// Whether the noun at `at` is one for what happens and fills the subject of its clause (`X's purchase of Y was called off`), so that
/// clause_effect() counts what is said of it. O(a clause)
[[nodiscard]] bool fills_subject(const UnitSentence& sentence, const RelationRules::LanguageRules& rules,
                                 std::size_t at);

/// Whether a clause says of an event that it happens or, denied, that it does not (word class `occurring`). O(a clause)
[[nodiscard]] bool tells_occurrence(const UnitSentence& sentence, const RelationRules::LanguageRules& rules,
                                    std::size_t clause);

/// `das angeblich von X gekaufte Y`, `das von X nicht gekaufte Y`: how what the participle at `at` says of the noun behind it
/// holds by the words between its article and it. O(1)
[[nodiscard]] ClauseEffect attribute_effect(const UnitSentence& sentence, std::size_t at);

/// The referent that a contrast sets against unit `of` (`not in X but in Y`, `X, not Y`), or no_unit. `flips`: it holds
/// the other way than `of` does.
struct Contrast {
  std::size_t unit = no_unit;
  bool denied = false;  ///< the second one is denied itself
};
[[nodiscard]] Contrast contrast_of(const UnitSentence& sentence, std::size_t of);
/// The same for a name of another type under no preposition behind unit `of` (`X uses the model, but not Y`).
[[nodiscard]] Contrast contrast_behind(const UnitSentence& sentence, std::size_t of, EntityType type);

/// Whether a contrast sets unit `at` against something denied before it (`not in X but in Y`).
[[nodiscard]] bool set_off(const UnitSentence& sentence, std::size_t at);

/// Whether unit `at`, or the phrase that it heads, is denied by a negation of its own (`X, not Y`).
[[nodiscard]] bool denied_alone(const UnitSentence& sentence, std::size_t at);

/// A name that a cleft or a contrast weighs against another.
struct Weighed {
  std::size_t unit = no_unit;
  bool denied = false;
};
/// What is weighed in `It was not X but Y who …`, where the relative pronoun at `pronoun` stands for one of them, in
/// text order; empty when there is no such cleft. O(1)
[[nodiscard]] std::vector<Weighed> cleft_of(const UnitSentence& sentence, std::size_t pronoun);

/// `X exports to Y, to Z however not`, at Z: a name under a preposition that only a negation follows.
[[nodiscard]] bool is_denied_in_ellipsis(const UnitSentence& sentence, std::size_t unit);

/// `X nicht`, `X schon`, at X: nothing but an answer follows the name, to which the rest of what the clause says belongs.
[[nodiscard]] bool ends_in_ellipsis(const UnitSentence& sentence, std::size_t unit);

/// X of `X and not Y`, where `unit` is Y; no_unit when that is not denied alone. O(1)
[[nodiscard]] std::size_t affirmed_for(const UnitSentence& sentence, std::size_t unit);

/// Y of `X buys it, Y however not`, where X is unit `subject`: of whom the end of the sentence denies what it says of X;
/// no_unit when there is none. O(a bounded number of units)
[[nodiscard]] std::size_t denied_in_ellipsis(const UnitSentence& sentence, std::size_t subject);

/// X of `not X but Y`, where `unit` is Y; no_unit when nothing is set against it. O(1)
[[nodiscard]] std::size_t denied_for(const UnitSentence& sentence, std::size_t unit);

}  // namespace gazgraph
