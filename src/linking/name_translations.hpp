/// What an English name may be called in another language, word by word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/text/language.hpp"
#include "hash_filter.hpp"

namespace gazgraph {

/// The words of organizations, elections and countries that a language file lists under their English ones. A knowledge base
/// often has the English name alone, or an id made of English words (`org:tarnland_liberal_party`), where a text has its
/// own (`Tarnlands liberala parti`). Immutable; thread-safe.
class NameTranslations {
 public:
  /// `language` may be null: then nothing is translated.
  explicit NameTranslations(const Language* language);
  [[nodiscard]] bool empty() const noexcept { return groups_.empty(); }

  /// What places whose ids are made of English words are called here: `place:new_tarnland` is `Νέα Ταρνία`.
  using Places = std::map<std::string, std::vector<std::string>, std::less<>>;
  [[nodiscard]] static Places places_of(const Gazetteer& gazetteer);

  /// Appends what an English name may be called: words between spaces, forms of one word between strokes
  /// (`Tarnland/tarnländsk liberala/liberal parti`). Words that are not listed stay as they are. Nothing where no
  /// word is a head (party, election). At most `most_translations` for each call.
  void append(std::string_view english, const Places& places, std::vector<std::string>& names) const;

  static constexpr std::size_t most_translations = 12;

 private:
  struct Alternatives {
    std::size_t words = 0;  ///< of the name that they stand for
    bool is_head = false;
    std::vector<std::string> texts;
  };
  [[nodiscard]] bool may_change(std::string_view english) const;
  [[nodiscard]] bool falls_away(const std::string& word) const;
  [[nodiscard]] Alternatives at(const std::vector<std::string>& words, std::size_t first, const Places& places) const;
  std::vector<std::vector<std::string>> groups_;
  std::size_t heads_ = 0;                                    ///< the first so many groups
  std::unordered_map<std::string, std::uint32_t> group_of_;  ///< by English phrase in lower case
  HashFilter first_words_;                                   ///< hashes of the first words of heads
};

/// The words of an id in lower case, parted by spaces, when it is made of words and years; else empty.
[[nodiscard]] std::string english_words_of_id(std::string_view id);

}  // namespace gazgraph
