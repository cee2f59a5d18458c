/// @file linker.hpp
/// From names that match to entities that are meant.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/gazetteer/matcher.hpp"
#include "gazgraph/linking/common_words.hpp"
#include "gazgraph/linking/mention.hpp"
#include "gazgraph/text/language.hpp"
#include "gazgraph/text/tokens.hpp"

namespace gazgraph {

/// Options of Linker.
struct LinkerOptions {
  double threshold = 0.3;  ///< a mention whose best candidate scores less stays unlinked
  /// Gazetteers of at most so many names lend short forms that are one entity's alone (`Bulls`, a surname, initials) to
  /// documents that never name it in full; in larger ones chance likenesses would outnumber them.
  std::size_t most_names_for_short_forms = 20000;
};

/// One summand of a candidate's score, for `explain`.
struct ScoreTerm {
  std::string name;
  double value = 0;
};

/// A candidate as the linker saw it, losers included.
struct LinkDecision {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string surface;  ///< the name as the gazetteer spells it
  EntityIndex entity = 0;
  LinkMethod method = LinkMethod::exact;
  std::string rule;              ///< name of the ending, empty when none
  std::vector<ScoreTerm> terms;  ///< they add up to `score`
  double score = 0;
  bool chosen = false;
  std::string reason;  ///< why not, when not chosen: `overlapped by …`, `below the threshold`, `requires …`
};

/// A stretch of text that looks like the name of something no gazetteer knows.
struct UnknownName {
  std::uint32_t begin = 0;  ///< UTF-8 bytes, half open
  std::uint32_t end = 0;
  EntityType type = EntityType::other;  ///< guessed from what stands around it; `other` when nothing tells
  friend bool operator==(const UnknownName&, const UnknownName&) = default;
};

/// A name of the gazetteer that a place in a text nearly is, for `explain`.
struct NearMiss {
  std::uint32_t begin = 0;  ///< the stretch of text that was compared, UTF-8 bytes, half open
  std::uint32_t end = 0;
  std::string surface;  ///< the name as the gazetteer spells it
  EntityIndex entity = 0;
  std::string reason;  ///< what keeps them apart
};

/// Links the mentions of documents in one language against one gazetteer. Immutable; link() is thread-safe with one
/// Scratch a thread.
class Linker {
 public:
  /// `language` may be null: then names match without inflection and no word is known to be common. `common` may be null.
  Linker(std::shared_ptr<const Gazetteer> gazetteer, std::shared_ptr<const Language> language,
         std::shared_ptr<const CommonWords> common = nullptr, LinkerOptions options = {});
  ~Linker();

  struct State;  ///< defined where it is used
  class Scratch {
   public:
    Scratch();
    ~Scratch();
    Scratch(Scratch&&) noexcept;
    /// Seconds spent finding names so far, for timing.
    [[nodiscard]] double match_seconds() const noexcept;
    struct State;
    std::unique_ptr<State> state;
  };

  /// The mentions of a document in text order, without overlap. Deterministic.
  void link(std::string_view text, const Segmentation& segmentation, Scratch& scratch,
            std::vector<Mention>& mentions) const;
  /// The same, with every decision that was taken, in text order, then by score.
  void explain(std::string_view text, const Segmentation& segmentation, Scratch& scratch,
               std::vector<Mention>& mentions, std::vector<LinkDecision>& decisions) const;

  /// Capitalized words that are no mention and no words of the language: who is new in the news. `mentions` are those of
  /// link(). In text order, without overlap; each name as often as it stands there. Linear in the text. Thread-safe.
  void find_unknown(std::string_view text, const Segmentation& segmentation, const std::vector<Mention>& mentions,
                    std::vector<UnknownName>& names) const;

  /// The names nearest to the words at a byte of the text, nearest first, at most `most`. Goes through all names of the
  /// gazetteer: for a person's question, not for bulk. Thread-safe.
  [[nodiscard]] std::vector<NearMiss> near_misses(std::string_view text, const Segmentation& segmentation,
                                                  std::uint32_t at, std::size_t most = 3) const;

  [[nodiscard]] const Gazetteer& gazetteer() const noexcept;

 private:
  friend class LinkRun;
  std::unique_ptr<State> state_;
};

}  // namespace gazgraph
