/// Names in Latin letters that a text writes as they sound in its own script (`Βάρικ` for `Varrick`).
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/text/language.hpp"
#include "language_words.hpp"

namespace gazgraph {

/// How letters sound, as a language file lists it for its own script and for Latin. Immutable; thread-safe.
class Sounds {
 public:
  /// `language` may be null: then nothing sounds like anything.
  explicit Sounds(const Language* language);
  [[nodiscard]] bool empty() const noexcept { return own_.empty(); }
  /// Appends the sounds of a folded word, vowels as a, i and u, no letter twice in a row.
  void append_own(std::string_view folded, std::string& sounds) const { append(folded, own_, sounds); }
  void append_latin(std::string_view folded, std::string& sounds) const { append(folded, latin_, sounds); }

 private:
  /// By their first byte, longer ones first.
  using Rules = std::vector<std::vector<std::pair<std::string, std::string>>>;
  static void append(std::string_view folded, const Rules& rules, std::string& sounds);
  static Rules load(const Language& language, const char* key);
  Rules own_;
  Rules latin_;
};

/// Whole names of a small gazetteer, and surnames, by how they sound; made when first asked for. Thread-safe.
class SoundAlikes {
 public:
  struct Named {
    EntityIndex entity = 0;
    EntityType type = EntityType::other;
    bool is_surname = false;
    bool has_article = false;  ///< the name as it is listed
    bool is_doubtful = false;  ///< one word, short or in the text's own script: any word may sound so
    bool several = false;      ///< … have it
  };
  /// To be called before anything else is asked.
  void make(const Gazetteer& gazetteer, const LanguageWords& words, const Sounds& sounds, std::size_t most_names);
  [[nodiscard]] bool empty() const noexcept { return named_.empty(); }
  /// Who sounds so; null when nobody or several do, or when it is too short to tell.
  [[nodiscard]] const Named* find(std::string_view sounds) const;

 private:
  void add(const std::string& sounds, const Named& named);
  void add_name(std::string_view name, Named named, const LanguageWords& words, const Sounds& sounds);
  std::once_flag made_;
  std::unordered_map<std::string, Named> named_;  ///< by all sounds, and by consonants alone behind a mark
};

}  // namespace gazgraph
