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

  [[nodiscard]] const Gazetteer& gazetteer() const noexcept;

 private:
  friend class LinkRun;
  std::unique_ptr<State> state_;
};

}  // namespace gazgraph
