/// @file language.hpp
/// What a language file says about words and names: everything that needs no relations.
#pragma once

#include <bitset>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "gazgraph/base/data_folder.hpp"
#include "gazgraph/base/json_file.hpp"

namespace gazgraph {

/// One way a name's last letters change: `form` is what the text has, `base` what the gazetteer has.
struct NameEnding {
  std::string rule;          ///< its name for `explain`, for instance `genitive`
  std::string form;          ///< folded ending in the text, `s`, `ου`, `er`
  std::string base;          ///< folded ending of the base form that it replaces, ``, `ος`, ``
  std::string not_after;     ///< folded letters that the rest must not end in
  bool outside = false;      ///< the ending lies outside the mention's span (possessive s), else inside
  std::size_t min_stem = 3;  ///< letters that must be left (one beyond Latin, Greek and Cyrillic counts as its bytes)
  std::vector<std::string> types;  ///< entity types it applies to; empty: all
};

/// A language as a file describes it. Immutable; safe to share between threads.
class Language {
 public:
  /// Loads `languages/CODE/language.json`. @throws Error bad_input with line and column
  static std::shared_ptr<const Language> load(const DataFolder& data, std::string_view code);

  [[nodiscard]] const std::string& code() const noexcept { return code_; }
  /// Name of its Snowball stemmer (`swedish`), empty when there is none.
  [[nodiscard]] const std::string& stemmer() const noexcept { return stemmer_; }
  /// The whole file, for modules that read their own sections (`names` → linking, `text` → sentences, `predicates`).
  [[nodiscard]] const JsonFile& file() const noexcept { return file_; }
  /// Endings of names, in the order of the file.
  [[nodiscard]] const std::vector<NameEnding>& endings() const noexcept { return endings_; }
  /// Letters that keep their marks when folded (Swedish å ä ö): code points, lower case.
  [[nodiscard]] const std::u32string& distinct_letters() const noexcept { return distinct_letters_; }
  /// Abbreviations that end no sentence, in lower case, with their full stop.
  [[nodiscard]] bool is_abbreviation(std::string_view lower_case) const { return abbreviations_.contains(lower_case); }
  /// Whether a word, in any case and without the full stop behind it, may be an abbreviation: a quick look at its length
  /// and its last letter.
  [[nodiscard]] bool may_be_abbreviation(std::string_view word) const noexcept;
  /// Bytes of the longest abbreviation.
  [[nodiscard]] std::size_t longest_abbreviation() const noexcept { return longest_abbreviation_; }
  /// Characters that end sentences beside the usual ones.
  [[nodiscard]] const std::u32string& sentence_ends() const noexcept { return sentence_ends_; }
  /// Whether a full stop marks ordinal numbers (`am 3. März`).
  [[nodiscard]] bool ordinal_dot() const noexcept { return ordinal_dot_; }

 private:
  /// Finds words without making strings of them.
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>()(text); }
  };

  explicit Language(JsonFile file);
  void add_abbreviation(const std::string& lower_case);
  static std::size_t ending_of(std::string_view word) noexcept;

  JsonFile file_;
  std::string code_;
  std::string stemmer_;
  std::vector<NameEnding> endings_;
  std::u32string distinct_letters_;
  std::unordered_set<std::string, TextHash, std::equal_to<>> abbreviations_;
  std::bitset<1024> abbreviation_endings_;  ///< ending_of() each abbreviation that ends in a full stop, without that
  std::size_t longest_abbreviation_ = 0;
  std::u32string sentence_ends_;
  bool ordinal_dot_ = false;
};

/// All languages of a data folder, loaded when first asked for. Thread-safe.
class Languages {
 public:
  explicit Languages(DataFolder data);
  ~Languages();
  /// Null when the data folder has no such language. @throws Error bad_input when its file is wrong
  [[nodiscard]] std::shared_ptr<const Language> get(std::string_view code) const;
  /// Codes of all languages, sorted.
  [[nodiscard]] std::vector<std::string> codes() const;
  [[nodiscard]] const DataFolder& data() const noexcept { return data_; }

 private:
  struct Cache;
  DataFolder data_;
  std::unique_ptr<Cache> cache_;
};

}  // namespace gazgraph
