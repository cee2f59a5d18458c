/// The terms of a score. Scoring adds numbers; `explain` runs the very same functions and writes the terms down.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "gazgraph/linking/linker.hpp"

namespace gazgraph {

/// Everything that can add to a score or take from it, in the order of `term_names`.
enum class Term : std::uint8_t {
  name,
  prior,
  folded,
  folded_accents,
  moved_accents,
  inflected,
  inflected_common_word,
  too_short,
  compound,
  other_language,
  other_language_acronym,
  same_language,
  large_gazetteer,
  lower_case,
  lower_case_words,
  small_acronym,
  capitals_unlike_name,
  words_unlike_name,
  only_number,
  calendar,
  common_word,
  everyday_word,
  common_noun,
  obscure,
  behind_determiner,
  before_noun,
  part_of_unknown_name,
  seldom_by_itself,
  also_small,
  abbreviation,
  place,
  type_expected,
  type_not_expected,
  surname_here,
  context_words,
  facts,
  requirement,
  named_elsewhere,
  same_source,
  same_identifier_words,
  short_form,
  given_name,
  acronym,
  reordered,
  named_in_full,
  not_named_in_full,
  nothing_told_here,
};

[[nodiscard]] std::string_view to_string(Term term) noexcept;

/// A sink that only adds.
struct Sum {
  float score = 0;
  void operator()(Term, float value) noexcept { score += value; }
};

/// A sink that adds and writes down.
struct Account {
  float score = 0;
  std::vector<ScoreTerm> terms = {};
  void operator()(Term term, float value) {
    score += value;
    terms.push_back({.name = std::string(to_string(term)), .value = value});
  }
};

}  // namespace gazgraph
