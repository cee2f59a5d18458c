#pragma once

#include <array>
#include <cstdint>
#include <cstring>
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
  bool people = false;   ///< a noun for people
  bool capital = false;  ///< written with one
  bool noun = false;     ///< a noun for people when written with one (`der Deutsche`)
};

class KnownDemonyms;

/// What they say of most texts.
inline const TextRules no_text_rules;

/// What the rules of a language say of a word; nothing of most.
struct WordRules {
  const Lexicon::Word* word = nullptr;  ///< null: not in the lexicon
  const KnownDemonym* demonym = nullptr;
  const TextRules* text = &no_text_rules;  ///< of its text; never null
  std::string_view tail;                   ///< last part of a word with hyphens, else empty
  std::string_view stem;                   ///< where the text does not begin so
  // What follows is known once the word is `related`.
  std::uint64_t groups = 0;      ///< WordGroup bits
  bool names_role = false;       ///< a noun or adjective trigger, as a whole
  bool opens_nouns = false;      ///< one of `nouns` has several words and may hide shorter ones
  std::uint32_t conditions = 0;  ///< how many of `terms` are conditions of triggers; these come first. Once `full`
  std::span<const std::uint32_t> nouns;  ///< noun and adjective triggers that may begin here, further words unchecked
  std::span<const Term> terms;           ///< that hold of it
  ArgumentTypeSet types;                 ///< of all its triggers and patterns
};

/// What is known of a word, found once: at the first look what tells the arguments of a sentence; what it relates
/// (`related`) when a sentence has arguments enough; the rest (`full`) when it has a word that relates these. A line of the
/// cache with the word itself, since most words are known to no rule.
struct alignas(64) WordInfo {
  WordRules* rules = nullptr;  ///< never null; one and the same where rules say nothing
  std::uint32_t raw_size = 0, text_size = 0;
  std::uint32_t stem_size = 0;
  std::uint8_t refers_to = 0;  ///< entity types that it may stand for
  bool may_refer : 1 = false;  ///< a pronoun, or a noun that stands for an entity
  bool refers_to_several : 1 = false;
  bool relative : 1 = false;
  bool determiner : 1 = false;
  bool demonym : 1 = false;
  bool second_accent : 1 = false;  ///< accented twice, as Greek words are before an enclitic
  bool related : 1 = false;
  bool full : 1 = false;
  bool month : 1 = false;
  bool opens_adverbial : 1 = false;  ///< of several words
  bool normal : 1 = false;           ///< `text` is `raw`
  bool has_stem : 1 = false;         ///< it is known
  bool stem_named : 1 = false;       ///< rules may name it
  bool own_stem : 1 = false;         ///< which is not how the text begins, so it is in `rules`
  bool apart : 1 = false;            ///< `bytes` hold a pointer to the bytes
  std::array<char, 40> bytes;        ///< of `raw` and, if it differs, `text`

  [[nodiscard]] const char* data() const {
    if (!apart) return bytes.data();
    const char* place = nullptr;
    std::memcpy(static_cast<void*>(&place), bytes.data(), sizeof place);
    return place;
  }
  /// As texts have it.
  [[nodiscard]] std::string_view raw() const { return {data(), raw_size}; }
  /// Normalized.
  [[nodiscard]] std::string_view text() const { return {data() + (normal ? 0 : raw_size), text_size}; }
  /// Where rules may name it, once `related`; else empty.
  [[nodiscard]] std::string_view stem() const { return stem_named ? whole_stem() : std::string_view(); }
  /// Where it is known.
  [[nodiscard]] std::string_view whole_stem() const { return own_stem ? rules->stem : text().substr(0, stem_size); }
};
static_assert(sizeof(WordInfo) == 64);

/// Looks words up by the text's own bytes: one probe for a word seen before. Not thread-safe. Infos live until trim().
/// Texts repeat the words that rules know, and most others stand in one text only; so the former are kept much longer.
class WordTable {
 public:
  WordTable(const RelationRules::LanguageRules& rules, const KnownDemonyms& demonyms);

  /// `raw` is a word as the text has it, with its hyphens. `full` may still be false.
  [[nodiscard]] WordInfo& glance(std::string_view raw);
  /// The same of all the words of a sentence, faster than one by one; null for empty ones.
  void glance_all(std::span<const std::string_view> words, std::vector<WordInfo*>& infos);
  /// Finds out what words relate; null ones are passed over.
  void relate_all(std::span<WordInfo* const> infos);
  const WordInfo& relate(WordInfo& info);
  /// Finds out everything else; null ones are passed over.
  void complete_all(std::span<WordInfo* const> infos);
  const WordInfo& complete(WordInfo& info);
  /// A word with everything known.
  [[nodiscard]] const WordInfo& find(std::string_view raw) { return complete(glance(raw)); }
  /// The stem of a word, be it one that rules name or not.
  [[nodiscard]] std::string_view stem(const WordInfo& info);
  /// Forgets words when there are many, those of which rules say nothing first, so that memory stays bounded.
  void trim();

 private:
  struct Slot {
    std::uint64_t hash = 0;
    WordInfo* info = nullptr;
  };
  /// A word seen for the first time, with its hash.
  struct NewWord {
    WordInfo* info;
    std::uint64_t hash;  ///< of its text or stem
  };
  [[nodiscard]] WordInfo* find_by_hash(std::uint64_t hash) const;
  [[nodiscard]] WordInfo* find(std::string_view raw, std::uint64_t hash) const;
  [[nodiscard]] NewWord add(std::string_view raw, std::uint64_t hash);
  [[nodiscard]] std::uint64_t find_stem(WordInfo& info);
  void note_stem(WordInfo& info);
  void read(const NewWord& word);
  [[nodiscard]] const KnownDemonym* find_demonym(WordInfo& info);
  void read_relations(const NewWord& word);
  void read_ending(WordInfo& info);
  void grow();
  void place(std::uint64_t hash, WordInfo* info);
  void forget_all();
  char* reserve_bytes(std::size_t count);
  WordRules& own_rules(WordInfo& info);
  void read_tail(WordInfo& info);
  void read_reference(WordInfo& info) const;
  void collect_nouns(WordInfo& info, const StemRules* stem);
  bool collect(const TextRules* text, const StemRules* stem);
  [[nodiscard]] std::uint64_t compound_beginnings(const WordInfo& info) const;
  void collect_compound(std::uint64_t beginnings, std::string_view text, std::string_view stem);
  void collect_terms(WordInfo& info, const StemRules* stem);
  void collect_types(WordInfo& info);

  const RelationRules::LanguageRules& rules_;
  const KnownDemonyms& demonyms_;
  Stemmer stemmer_;
  TextArena texts_;
  Arena<std::uint32_t> numbers_;
  std::string buffer_;
  std::vector<std::uint32_t> found_;  ///< while one list is collected
  ArgumentTypeSet found_types_;       ///< the same
  Arena<WordInfo> infos_;
  Arena<WordRules> word_rules_;
  WordRules nothing_;             ///< shared by the words of which rules say nothing
  std::size_t size_ = 0;          ///< words
  std::size_t kept_bytes_ = 0;    ///< of `texts_`
  std::vector<WordInfo*> spare_;  ///< whose words are forgotten
  std::vector<Slot> slots_;
  std::vector<std::uint64_t> hashes_;  ///< of the words of a sentence
  std::vector<NewWord> new_;           ///< the same
};

/// `vd:n`, `tv:s`: a colon right before an ending.
[[nodiscard]] inline bool joins_ending(std::string_view mark, std::string_view ending) {
  return mark == ":" && ending.size() <= 3 && ending.front() >= 'a' && ending.front() <= 'z';
}

/// A mark that joins words.
[[nodiscard]] inline bool is_hyphen(std::string_view mark) { return mark == "-" || mark == "‑" || mark == "‐"; }

/// What a noun may stand for: itself or its last part in a compound; null for none.
[[nodiscard]] const std::span<const Anaphor>* noun_anaphors(const Lexicon& lexicon, std::string_view word);

}  // namespace gazgraph
