#pragma once

#include <cstdint>
#include <functional>
#include <span>
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

/// Atoms that stand one behind the other: [first, last) of Pattern::atoms; never empty.
struct PatternSequence {
  std::uint32_t first = 0, last = 0;
};

/// One place of a pattern: alternatives of word sequences, maybe optional, negated, or a gap.
struct PatternElement {
  std::uint32_t first = 0, last = 0;  ///< alternatives: [first, last) of Pattern::sequences
  std::uint32_t gap = 0;              ///< `..6`: up to so many units; there are no alternatives
  bool optional = false;
  bool absent = false;  ///< `!x`: must not stand here, takes nothing
};

/// A pattern in its compiled form: three arrays, so that thousands of patterns lie close together.
struct Pattern {
  std::vector<PatternElement> elements;
  std::vector<PatternSequence> sequences;  ///< of all elements, in their order
  std::vector<PatternAtom> atoms;          ///< of all sequences, in their order

  [[nodiscard]] std::span<const PatternSequence> alternatives(const PatternElement& element) const {
    return std::span(sequences).subspan(element.first, element.last - element.first);
  }
  [[nodiscard]] std::span<const PatternAtom> atoms_of(const PatternSequence& sequence) const {
    return std::span(atoms).subspan(sequence.first, sequence.last - sequence.first);
  }
  /// Whether `test` holds of the atoms of each alternative; false for a gap.
  template <typename Test>
  [[nodiscard]] bool all_alternatives(const PatternElement& element, Test test) const {
    for (const PatternSequence& sequence : alternatives(element)) {
      if (!test(atoms_of(sequence))) return false;
    }
    return element.first != element.last;
  }
};

/// S or O.
[[nodiscard]] inline bool is_argument(const PatternAtom& atom) noexcept {
  return atom.kind == PatternAtom::Kind::subject || atom.kind == PatternAtom::Kind::object;
}

/// A pattern that does not parse: what was expected, and at which byte.
struct PatternError {
  std::size_t offset = 0;
  std::string message;
};

/// Parses the pattern language (docs/patterns.md). `normalize` folds plain words. Throws PatternError.
Pattern parse_pattern(std::string_view text, const std::function<std::string(std::string_view)>& normalize);

}  // namespace gazgraph
