#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arena.hpp"
#include "gazgraph/error.hpp"
#include "lexicon.hpp"
#include "terms.hpp"
#include "text_table.hpp"

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
  std::uint8_t types = 0;    ///< argument: bit set over EntityType, 0: those of the predicate
  bool genitive = false;     ///< `O's`
  bool compound = false;     ///< `S-`
  bool demonym = false;      ///< `O:demonym`
  bool nationality = false;  ///< `O:nationality`: a demonym, but no city's adjective
  bool date = false;         ///< the argument is a date
  Term term = no_term;       ///< of a word, a form, an exact text, a known group; filled when compiled for a language
  std::string_view text;     ///< word, normalized; group name; exact text
  friend bool operator==(const PatternAtom&, const PatternAtom&) = default;
};

/// Atoms that stand one behind the other: [first, last) of Pattern::atoms; never empty.
struct PatternSequence {
  std::uint32_t first = 0, last = 0;
};

/// One place of a pattern: alternatives of word sequences, maybe optional, negated, or a gap.
struct PatternElement {
  std::uint32_t first = 0, last = 0;  ///< alternatives: [first, last) of Pattern::sequences
  std::uint32_t place = 0;            ///< number in PatternSet::places
  std::uint8_t gap = 0;               ///< `..6`: up to so many units; there are no alternatives
  bool optional = false;
  bool absent = false;  ///< `!x`: must not stand here, takes nothing
};

/// A pattern in its compiled form; it lies in a PatternSet.
struct Pattern {
  std::span<const PatternElement> elements;
  std::span<const PatternSequence> sequences;  ///< of all patterns of the set
  std::span<const PatternAtom> atoms;          ///< the same

  [[nodiscard]] std::span<const PatternSequence> alternatives(const PatternElement& element) const {
    return sequences.subspan(element.first, element.last - element.first);
  }
  [[nodiscard]] std::span<const PatternAtom> atoms_of(const PatternSequence& sequence) const {
    return atoms.subspan(sequence.first, sequence.last - sequence.first);
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

/// Patterns that are read together, in a few arrays, so that thousands of them lie close together. What stands at a place in
/// the same words in several patterns is there once.
struct PatternSet {
  /// A pattern's elements: [first, last) of `elements`.
  struct Range {
    std::uint32_t first = 0, last = 0;
  };
  std::vector<Range> patterns;
  std::vector<PatternElement> elements;    ///< of all patterns, in their order
  std::vector<PatternElement> places;      ///< the elements that differ, in the order in which they came
  std::vector<PatternSequence> sequences;  ///< of the places, in their order
  std::vector<PatternAtom> atoms;          ///< of the sequences, in their order
  TextArena texts;                         ///< of the atoms

  /// It holds until a pattern is added, and when the set is moved. O(1)
  [[nodiscard]] Pattern pattern(const Range& range) const {
    return {.elements = std::span(elements).subspan(range.first, range.last - range.first),
            .sequences = sequences,
            .atoms = atoms};
  }
};

/// Parses the pattern language (docs/patterns.md).
class PatternParser {
 public:
  /// Patterns are added to `set`. `normalize` folds plain words.
  PatternParser(PatternSet& set, Normalizer normalize) : set_(set), normalize_(std::move(normalize)) {}

  /// Adds a pattern. @throws PatternError; what the set has of it by then belongs to no pattern
  void add(std::string_view text);

 private:
  [[noreturn]] void fail(std::string message) const { throw PatternError{at_, std::move(message)}; }
  [[nodiscard]] bool at(char c) const { return at_ < text_.size() && text_[at_] == c; }
  void skip_spaces() {
    while (at(' ')) ++at_;
  }
  bool take(char c);
  [[nodiscard]] std::string_view element_text() const;
  void element();
  void read_element(PatternElement& element);
  void sequence();
  void add_sequence(std::size_t first);
  [[nodiscard]] PatternAtom atom();
  [[nodiscard]] bool is_argument() const;
  [[nodiscard]] PatternAtom argument();
  [[nodiscard]] std::string_view word();
  void check(const Pattern& pattern);

  PatternSet& set_;
  Normalizer normalize_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::string normal_;
  TextTable<std::uint32_t> known_;  ///< text of an element → number of the place
};

}  // namespace gazgraph
