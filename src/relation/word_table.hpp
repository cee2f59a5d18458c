#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "arena.hpp"
#include "gazgraph/text/stem.hpp"
#include "rules.hpp"

namespace gazgraph {

/// What an adjective or noun of nationality stands for in a gazetteer.
struct KnownDemonym {
  EntityIndex entity = 0;
  bool people = false;  ///< a noun for people
};

class KnownDemonyms;

/// Everything that the rules of a language say of a word, found once: the first part at the first look, the rest (`full`) when
/// a sentence is worth it.
struct alignas(64) WordInfo {
  std::string_view raw;                 ///< as texts have it
  const Lexicon::Word* word = nullptr;  ///< null: not in the lexicon
  const KnownDemonym* demonym = nullptr;
  std::uint8_t refers_to = 0;  ///< entity types that it may stand for
  bool may_refer = false;      ///< a pronoun, or a noun that stands for an entity
  bool refers_to_several = false;
  bool full = false;  ///< what follows is known
  bool month = false;
  std::uint8_t sources = 0;    ///< WordSource bits: what may know it as it stands
  bool names_role = false;     ///< a noun or adjective trigger, as a whole
  bool second_accent = false;  ///< accented twice, as Greek words are before an enclitic
  std::uint64_t groups = 0;    ///< WordGroup bits
  std::string_view text;       ///< normalized
  std::string_view tail;       ///< last part of a word with hyphens, else empty
  std::string_view stem;
  const Lexicon::Embedding* embedding = nullptr;                      ///< as a noun, of what follows it
  const std::vector<std::vector<std::string>>* adverbials = nullptr;  ///< adverbials of several words that it opens
  std::span<const std::uint32_t> nouns;  ///< noun and adjective triggers that may begin here, further words unchecked
  std::span<const Term> terms;           ///< that hold of it: conditions of triggers first
  std::size_t conditions = 0;            ///< how many of these
  ArgumentTypeSet types;                 ///< of all its triggers and patterns
};

/// Looks words up by the text's own bytes: one probe for a word seen before. Not thread-safe. Infos live until trim().
class WordTable {
 public:
  WordTable(const RelationRules::LanguageRules& rules, const KnownDemonyms& demonyms);

  /// Brings the place of a word with this hash (hash_text) near.
  void prefetch(std::uint64_t hash) const noexcept { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
  /// `raw` is a word as the text has it, with its hyphens. `full` may still be false.
  [[nodiscard]] WordInfo& glance(std::string_view raw, std::uint64_t hash);
  /// The same with everything known.
  [[nodiscard]] const WordInfo& find(std::string_view raw) { return complete(glance(raw, hash_text(raw))); }
  const WordInfo& complete(WordInfo& info);
  /// Forgets all words when there are many, so that memory stays bounded.
  void trim();

 private:
  struct Slot {
    std::uint64_t hash = 0;
    WordInfo* info = nullptr;
  };
  [[nodiscard]] WordInfo& add(std::string_view raw, std::uint64_t hash);
  void grow();
  void read_tail(WordInfo& info) const;
  void collect_nouns(WordInfo& info, std::uint8_t stem_sources);
  bool collect(std::string_view text, std::string_view stem, bool compound_tail);
  void collect_terms(WordInfo& info, std::uint8_t stem_sources);
  void collect_types(WordInfo& info) const;
  void read_reference(WordInfo& info) const;

  const RelationRules::LanguageRules& rules_;
  const KnownDemonyms& demonyms_;
  Stemmer stemmer_;
  TextArena texts_;
  Arena<std::uint32_t> numbers_;
  std::vector<std::uint32_t> found_;  ///< while one list is collected
  Arena<WordInfo> infos_;
  std::size_t size_ = 0;  ///< words
  std::vector<Slot> slots_;
};

/// A mark that joins words.
[[nodiscard]] inline bool is_hyphen(std::string_view mark) { return mark == "-" || mark == "‑" || mark == "‐"; }

/// What a noun may stand for: itself or its last part in a compound; null for none.
[[nodiscard]] const std::span<const Anaphor>* noun_anaphors(const Lexicon& lexicon, std::string_view word);

}  // namespace gazgraph
