#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/error.hpp"
#include "terms.hpp"

namespace gazgraph {

/// A word or an argument of a pattern.
struct PatternAtom {
  enum class Kind : std::uint8_t {
    subject,
    object,
    word,
    any_form,
    exact,
    group,
    nominal,
    sentence_start,
    sentence_end
  };
  Kind kind = Kind::word;
  std::string text;          ///< word, normalized; group name; exact text
  Term term = no_term;       ///< of a word, a form, an exact text, a known group; filled when compiled for a language
  std::uint8_t types = 0;    ///< argument: bit set over EntityType, 0: those of the predicate
  bool genitive = false;     ///< `O's`
  bool compound = false;     ///< `S-`
  bool demonym = false;      ///< `O:demonym`
  bool nationality = false;  ///< `O:nationality`: a demonym, but no city's adjective
  bool date = false;         ///< the argument is a date
  friend bool operator==(const PatternAtom&, const PatternAtom&) = default;
};

/// One place of a pattern: alternatives of word sequences, maybe optional, negated, or a gap.
struct PatternElement {
  std::vector<std::vector<PatternAtom>> alternatives;
  bool optional = false;
  bool absent = false;    ///< `!x`: must not stand here, takes nothing
  std::uint32_t gap = 0;  ///< `..6`: up to so many units; alternatives are empty
};

/// A pattern in its compiled form.
struct Pattern {
  std::vector<PatternElement> elements;
};

/// A pattern that does not parse: what was expected, and at which byte.
struct PatternError {
  std::size_t offset = 0;
  std::string message;
};

/// Parses the pattern language (docs/patterns.md). `normalize` folds plain words. Throws PatternError.
Pattern parse_pattern(std::string_view text, const std::function<std::string(std::string_view)>& normalize);

}  // namespace gazgraph
