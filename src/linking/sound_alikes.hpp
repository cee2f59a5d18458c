/// Names in Latin letters that a text writes as they sound in its own script (`Βάρικ` for `Varrick`).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/text/language.hpp"
#include "hash_filter.hpp"
#include "language_words.hpp"

namespace gazgraph {

/// How one word or several sound, as hashes.
struct SoundKey {
  std::uint64_t all = 0;         ///< of all sounds
  std::uint64_t consonants = 0;  ///< of all but the vowels
  std::size_t count = 0;         ///< consonants
};

/// How letters sound, as a language file lists it for its own script and for Latin. Immutable; thread-safe.
class Sounds {
 public:
  /// `language` may be null: then nothing sounds like anything.
  explicit Sounds(const Language* language);
  [[nodiscard]] bool empty() const noexcept { return own_.empty(); }
  /// Adds a folded word to those before: its vowels count as a, i and u, no sound twice in a row.
  void extend_own(std::string_view folded, SoundKey& key) const { extend(folded, own_, key); }
  void extend_latin(std::string_view folded, SoundKey& key) const { extend(folded, latin_, key); }

 private:
  /// A group of at most eight bytes of letters.
  struct Rule {
    std::uint64_t letters = 0;
    std::uint64_t mask = 0;
    std::uint8_t size = 0;
    std::uint8_t sound_count = 0;
    std::array<char, 2> sounds{};
  };
  /// By the last byte of their first letter, longer ones first.
  using Rules = std::array<std::vector<Rule>, 256>;
  using Table = std::vector<Rules>;  ///< one, or none where the language lists no sounds
  static void extend(std::string_view folded, const Table& table, SoundKey& key);
  static Table load(const Language& language, const char* list);
  Table own_;
  Table latin_;
};

/// Whole names of a small gazetteer by how they sound; immutable once made.
class SoundAlikes {
 public:
  struct Named {
    EntityIndex entity = 0;
    EntityType type = EntityType::other;
    bool has_article = false;  ///< the name as it is listed
    bool is_doubtful = false;  ///< one word, short or in the text's own script: any word may sound so
    bool several = false;      ///< … have it
  };
  /// To be called before anything else is asked.
  void make(const Gazetteer& gazetteer, const LanguageWords& words, const Sounds& sounds, std::size_t most_names);
  [[nodiscard]] bool empty() const noexcept { return named_.empty(); }
  /// False for most words that neither are such a name nor begin one.
  [[nodiscard]] bool may_begin(const SoundKey& key) const noexcept {
    return beginnings_.may_hold(key.all) || beginnings_.may_hold(key.consonants);
  }
  /// Who sounds so; null when nobody or several do, or when it is too short to tell.
  [[nodiscard]] const Named* find(const SoundKey& key) const;

 private:
  void enter(std::uint64_t hash, const Named& named);
  void add(const SoundKey& key, std::size_t words, const Named& named);
  void add_name(std::string_view name, Named named, const LanguageWords& words, const Sounds& sounds);
  std::unordered_map<std::uint64_t, Named> named_;  ///< by all sounds, and by consonants alone
  std::vector<std::uint64_t> first_words_;          ///< of several, while it is made
  HashFilter beginnings_;
};

}  // namespace gazgraph
