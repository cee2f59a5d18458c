/// What the words around a name say about it, as the language file lists them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "letters.hpp"
#include "name_translations.hpp"
#include "name_variants.hpp"

namespace gazgraph {

/// Roles of a word beside a name; a word may have several.
enum Role : std::uint16_t {
  role_title = 1,                 ///< before a person
  role_place_before = 2,          ///< before a place
  role_organization_head = 4,     ///< before an organization
  role_article = 8,               ///< definite ones, and prepositions that hold one
  role_indefinite = 16,           ///< a, ein, kein, jeder, zwei: before common nouns, hardly ever before names
  role_legal_form = 32,           ///< AB, GmbH: the end of a company's name
  role_particle = 64,             ///< van, de: belongs to the surname behind it
  role_calendar = 128,            ///< months and days: capitalized in many languages, names in none
  role_person_after = 256,        ///< behind a person: said, sagte
  role_organization_after = 512,  ///< behind an organization: shares, spokesman
  role_conjunction = 1024,        ///< and, or: between names, seldom in them
  role_office_head = 2048,        ///< Department, Ministry: `Department of Justice` is `Justice Department`
  role_kin = 16384,               ///< wife, son: before a person who is there for another's sake
  role_team_after = 8192,         ///< behind a place that stands for its team: captain
  role_office_joint = 4096,       ///< of, for: between such a head and what it is for
  role_surname_behind = 32768,    ///< given names, Mrs: what follows is a surname
};

/// The roles of a language's words. Immutable; thread-safe.
class LanguageWords {
 public:
  /// `language` may be null: then no word has a role.
  explicit LanguageWords(const Language* language);

  /// Roles of a word of the text, in any case. O(1), allocation-free.
  [[nodiscard]] std::uint16_t roles(std::string_view word) const;
  /// Whether a word of the text is or ends like a noun that often opens a sentence (`Bruksorten`). Linear in their number.
  [[nodiscard]] bool ends_in_noun(std::string_view word) const;
  /// Whether a word of the text is a small one of other languages, which joins the words of their names: `of`, `the`. O(their
  /// number), a handful
  [[nodiscard]] bool is_foreign_joint(std::string_view word) const;
  /// The roles of a word by hash_bytes() of the folded word.
  [[nodiscard]] std::uint16_t roles_of_folded(std::uint64_t hash) const noexcept;
  [[nodiscard]] const WordFolder& folder() const noexcept { return folder_; }
  [[nodiscard]] const NameVariants& variants() const noexcept { return variants_; }
  [[nodiscard]] const NameTranslations& translations() const noexcept { return translations_; }
  [[nodiscard]] bool nouns_are_capitalized() const noexcept { return nouns_are_capitalized_; }
  [[nodiscard]] bool names_take_articles() const noexcept { return names_take_articles_; }
  /// Whether an article behind a comma may be a pronoun that opens a clause: `, dem Quilling vorsteht`.
  [[nodiscard]] bool articles_open_clauses() const noexcept { return articles_open_clauses_; }
  /// Whether texts write names of organizations in lower case, as any noun: `det progressiva skogspartiet`.
  [[nodiscard]] bool names_go_small() const noexcept { return names_go_small_; }
  /// Whether names marked with `code` are names of this language.
  [[nodiscard]] bool speaks(std::string_view code) const noexcept;

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint16_t roles = 0;
  };
  void add(const Language& language, const char* key, Role role);
  void add(std::string_view word, Role role);
  void grow();
  WordFolder folder_;
  NameVariants variants_;
  NameTranslations translations_;
  std::vector<Slot> slots_;  ///< open addressing, at most half full
  std::size_t count_ = 0;
  std::vector<std::string> codes_;
  std::vector<std::string> noun_tails_;  ///< folded
  std::vector<std::string> foreign_joints_;
  bool nouns_are_capitalized_ = false;
  bool names_take_articles_ = false;
  bool articles_open_clauses_ = false;
  bool names_go_small_ = false;
};

}  // namespace gazgraph
