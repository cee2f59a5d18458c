#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "rules.hpp"
#include "stem_cache.hpp"
#include "text_arena.hpp"

namespace gazgraph {

/// What an adjective or noun of nationality stands for in a gazetteer.
struct KnownDemonym {
  EntityIndex entity = 0;
  bool people = false;  ///< a noun for people
};

/// Entity types that a trigger or pattern can take as its arguments.
struct ArgumentTypes {
  std::uint8_t subject = 0;
  std::uint8_t object = 0;
  bool date = false;     ///< the object is a date
  bool context = false;  ///< one of them may be left to the sentences before
  friend bool operator==(const ArgumentTypes&, const ArgumentTypes&) = default;
};

/// Everything that the rules of a language say of a word, found once: the first part at the first look, the rest (`full`) when
/// a sentence is worth it.
struct WordInfo {
  std::string_view text;                ///< normalized
  std::string_view tail;                ///< last part of a word with hyphens, else empty
  const Lexicon::Word* word = nullptr;  ///< null: not in the lexicon
  const KnownDemonym* demonym = nullptr;
  std::uint32_t groups = 0;    ///< WordGroup bits
  bool second_accent = false;  ///< accented twice, as Greek words are before an enclitic
  bool may_refer = false;      ///< a pronoun, or a noun that stands for an entity
  std::uint8_t refers_to = 0;  ///< entity types that it may stand for
  bool month = false;
  const std::vector<std::vector<std::string>>* adverbials = nullptr;  ///< adverbials of several words that it opens
  bool full = false;                                                  ///< what follows is known
  std::string_view stem;
  std::vector<std::uint32_t> nouns;     ///< noun and adjective triggers that may begin here, further words unchecked
  std::vector<std::uint32_t> patterns;  ///< patterns that this word makes possible
  std::vector<ArgumentTypes> types;     ///< of all its triggers and patterns
};

/// Looks words up by the text's own bytes: one probe for a word seen before. Not thread-safe. Infos live until trim().
class WordTable {
 public:
  WordTable(const RelationRules::LanguageRules& rules, const std::vector<Predicate>& predicates,
            const TextMap<KnownDemonym>& demonyms);

  /// `raw` is a word as the text has it, with its hyphens. `full` may still be false.
  [[nodiscard]] WordInfo& glance(std::string_view raw);
  /// The same with everything known.
  [[nodiscard]] const WordInfo& find(std::string_view raw) { return complete(glance(raw)); }
  const WordInfo& complete(WordInfo& info);
  /// Forgets all words when there are very many.
  void trim();
  [[nodiscard]] StemCache& stems() noexcept { return stems_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::string_view raw;
    WordInfo* info = nullptr;
  };
  [[nodiscard]] WordInfo& add(std::string_view raw, std::uint64_t hash);
  void grow();
  void read_tail(WordInfo& info) const;
  void collect_nouns(WordInfo& info);
  bool collect(std::string_view text, std::string_view stem, bool compound_tail, WordInfo& info) const;
  void collect_patterns(WordInfo& info) const;
  void collect_types(WordInfo& info) const;
  void read_reference(WordInfo& info) const;

  const RelationRules::LanguageRules& rules_;
  const std::vector<Predicate>& predicates_;
  const TextMap<KnownDemonym>& demonyms_;
  StemCache stems_;
  TextArena arena_;
  std::deque<WordInfo> infos_;
  std::vector<Slot> slots_;
};

/// What a noun may stand for: itself or its last part in a compound; null for none.
[[nodiscard]] const std::vector<Anaphor>* noun_anaphors(const Lexicon& lexicon, std::string_view word);

}  // namespace gazgraph
