/// @file matcher.hpp
/// Finding the names of a gazetteer in a text.
///
/// A name matches whole tokens; case and accents fold as the text's language folds them (a Swedish å never matches a);
/// separators between the tokens of a name (space, hyphen, apostrophe, line end) are interchangeable, but a sentence's
/// punctuation is not crossed. In scripts without spaces a name matches characters.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/text/language.hpp"
#include "gazgraph/text/tokens.hpp"

namespace gazgraph {

/// How a stretch of text equals a name; later ones are weaker.
enum class MatchMethod : std::uint8_t {
  exact,      ///< the same characters (up to normal form and separators)
  folded,     ///< after folding case, accents, width
  inflected,  ///< after taking off or exchanging an ending of the language, in any of the name's tokens
  compound,   ///< first part of a longer word, with a joint or without
};

/// A name found. Offsets are UTF-8 bytes of the scanned text, half open.
struct NameMatch {
  std::uint32_t begin = 0;
  std::uint32_t first_token = 0;  ///< [first_token, last_token) of the tokens that were scanned
  std::uint32_t last_token = 0;
  std::uint32_t end = 0;        ///< of the mention: an ending that lies outside the span (possessive s) is left out
  std::uint32_t token_end = 0;  ///< end of the whole last token, ending or compound rest included
  std::uint32_t name = 0;       ///< the surface form; Matcher::candidates() gives its readings
  MatchMethod method = MatchMethod::exact;
  std::uint16_t rule = 0xffff;  ///< index into Language::endings() when inflected, else 0xffff
};

/// Scans texts of one language for the names of one gazetteer.
/// Immutable after construction; scan() may be called from any number of threads, each with its own Scratch.
class Matcher {
 public:
  /// `language` may be null (no inflection, no distinct letters). Both must outlive the matcher.
  Matcher(const Gazetteer& gazetteer, const Language* language);
  ~Matcher();
  Matcher(Matcher&&) noexcept;

  /// Working memory of a scan, reused between calls; one a thread.
  class Scratch {
   public:
    Scratch();
    ~Scratch();
    Scratch(Scratch&&) noexcept;
    struct State;
    std::unique_ptr<State> state;
  };

  /// Appends every match to `matches`, ordered by begin, then longer first, then stronger method, then name: also
  /// those inside or overlapping others (the linker chooses). Allocates only to grow `matches` and `scratch`.
  /// Linear in the text for a given gazetteer. `text` must be valid UTF-8.
  /// `tokens` are those of segment() for this text.
  void scan(std::string_view text, std::span<const Token> tokens, Scratch& scratch,
            std::vector<NameMatch>& matches) const;

  /// The readings of a surface form in this language (`*` and `und` included), in order of prior, then id.
  void candidates(std::uint32_t name, std::vector<Candidate>& out) const;
  /// The surface form as the gazetteer spells it.
  [[nodiscard]] std::string_view surface(std::uint32_t name) const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gazgraph
