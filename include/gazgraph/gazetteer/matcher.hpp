/// @file matcher.hpp
/// Finding the names of a gazetteer in a text, all at once.
///
///     const Matcher matcher(*gazetteer, language.get());
///     Matcher::Scratch scratch;
///     for (const NameMatch& match : matcher.scan(text, scratch)) …
///
/// What is a word. A run of letters, marks and digits; each character of a script without spaces (Han, Kana, Thai, Lao,
/// Khmer, Myanmar); each of the signs `&`, `+`, `@`, `#`. A name matches whole words, one after the other.
///
/// What is the same word. Names that begin with a capital are found where the text has a capital or a digit there (unless
/// MatcherOptions::any_case). Beyond that words are compared with case, accents, ligatures, width and final sigma folded;
/// soft hyphens and joiners do not count. Letters that the text's language keeps apart (a Swedish å is no a) must agree. In
/// a match that begins with a capital or a digit each word may have an ending of the language that the name has not (a
/// possessive that is a name by itself opens no longer name); a capitalized word in which no other name begins may be a
/// solid compound that a name opens.
///
/// What may lie between. White space with at most one line end, hyphens, dashes and apostrophes, whatever the name has there;
/// the full stop of an initial. Any other mark only where the name has it too: a sentence's punctuation is not crossed. `U.S.`
/// is `US` and `J. K.` is `JK`, both ways. Digits are not taken out of a longer number (`3.5`).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/text/language.hpp"

namespace gazgraph {

/// How a stretch of text equals a name; later ones are weaker.
enum class MatchMethod : std::uint8_t {
  exact,      ///< the same bytes
  folded,     ///< after folding, or with other marks between the words
  inflected,  ///< after taking off or exchanging an ending of the language, in any of the name's words
  compound,   ///< first part of a longer word, with a joint or without
};

/// A name found. Offsets are UTF-8 bytes of the scanned text, half open, and never inside a character.
struct NameMatch {
  static constexpr std::uint16_t no_rule = 0xffff;

  std::uint32_t begin = 0;
  std::uint32_t end = 0;        ///< of the mention: an ending that lies outside the span (possessive s) is left out
  std::uint32_t token_end = 0;  ///< end of the whole last word, ending or compound rest included
  std::uint32_t name = 0;       ///< the surface form; Matcher::candidates() gives its readings
  MatchMethod method = MatchMethod::exact;
  std::uint16_t rule = no_rule;  ///< index into Language::endings() of the last word that has an ending
  friend bool operator==(const NameMatch&, const NameMatch&) = default;
};

/// Options of Matcher.
struct MatcherOptions {
  bool any_case = false;  ///< a name that begins with a capital is also found where the text begins it in lower case
};

/// Scans texts of one language for the names of one gazetteer.
/// Immutable after construction; scan() may be called from any number of threads, each with its own Scratch.
class Matcher {
 public:
  /// `language` may be null (no inflection, no distinct letters). Both must outlive the matcher.
  Matcher(const Gazetteer& gazetteer, const Language* language, MatcherOptions options = {});
  ~Matcher();
  Matcher(Matcher&&) noexcept;

  /// Working memory of a scan, reused between calls; one a thread. It grows to the size of the largest paragraphs met, and
  /// remembers words of earlier texts (10 to 12 MB), which changes no result. Any number of matchers may share it.
  class Scratch {
   public:
    Scratch();
    ~Scratch();
    Scratch(Scratch&&) noexcept;
    struct State;
    std::unique_ptr<State> state;
  };

  /// Every match, also those inside or overlapping others (the linker chooses), ordered by begin, then longer first, then
  /// stronger method, then bytes of the name, then rule. The span lives until the next scan with the same scratch.
  /// `text` must be valid UTF-8 of less than 4 GiB. Linear in the text for a given gazetteer; allocates nothing once the
  /// scratch has grown.
  std::span<const NameMatch> scan(std::string_view text, Scratch& scratch) const;

  /// The readings of a surface form, one an entity, in order of prior (descending), then id.
  void candidates(std::uint32_t name, std::vector<Candidate>& out) const;
  /// Asks memory for what candidates() will look at: first the one, then, when that may have come, the other.
  void prefetch_candidates(std::uint32_t name) const noexcept;
  void prefetch_entity(std::uint32_t name) const noexcept;
  /// The surface form as the gazetteer spells it.
  [[nodiscard]] std::string_view surface(std::uint32_t name) const noexcept;
  /// Names are numbered 0..surface_count()-1.
  [[nodiscard]] std::uint32_t surface_count() const noexcept;

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace gazgraph
