/// What is known of a name and of an entity whatever the document: worked out once and kept in a thread's scratch.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "document_words.hpp"
#include "gazgraph/gazetteer/matcher.hpp"
#include "gazgraph/linking/common_words.hpp"
#include "gazgraph/text/stem.hpp"
#include "language_words.hpp"
#include "number_table.hpp"
#include "recent_words.hpp"
#include "word_cache.hpp"
#include "word_endings.hpp"

namespace gazgraph {

/// How a candidate's language stands to that of the text.
enum class NameLanguage : std::uint8_t { any, same, other };

/// One reading of a name, with what scoring asks of it.
struct KnownCandidate {
  EntityIndex entity = 0;
  float prior = 0.5F;
  EntityType type = EntityType::other;
  NameLanguage language = NameLanguage::any;
  bool is_short = false;
  bool has_details = false;  ///< context words, facts or requirements
  std::uint32_t source = 0;  ///< see NameMemo::source(); of a name that a few entities bear
};

/// One name, with what scoring asks of it.
struct KnownName {
  std::uint32_t first_candidate = 0;  ///< into NameMemo::candidates()
  std::uint32_t lower_hash = 0;       ///< of a name of one word: lower_hash() of it
  std::uint16_t candidate_count = 0;
  /// The first so many candidates differ in what can be scored; later ones repeat them.
  std::uint16_t distinct_count = 0;
  std::uint16_t rarest_word = 0;  ///< occurrences in a million words of its rarest word, 0: not a common word
  std::uint8_t capitalized = 0;   ///< of the common words, the highest share that is capitalized
  std::uint8_t indefinite = 0;    ///< of its rarest word, the share behind an indefinite
  std::uint8_t definite = 0;      ///< … behind an article
  std::uint8_t letters = 0;       ///< characters, at most 255
  std::uint8_t word_count = 0;    ///< at most 255
  bool begins_upper : 1 = false;
  bool all_upper : 1 = false;
  bool has_case : 1 = false;
  bool every_word_upper : 1 = false;  ///< every word of four letters or more begins upper
  bool is_calendar : 1 = false;       ///< a month or a day
  bool may_be_calendar : 1 = false;   ///< … that an entity of no known type may be itself
  bool has_digit : 1 = false;         ///< some word begins with a digit
  bool is_well_known : 1 = false;     ///< some entity of the name has several names, or one in the text's language
  bool may_be_person : 1 = false;     ///< some candidate is a person
  bool may_be_agent : 1 = false;      ///< some candidate is a person or an organization
  bool is_number : 1 = false;         ///< digits and marks only
  bool has_sources : 1 = false;       ///< candidates of different sources
  bool has_identifiers : 1 = false;   ///< of a few candidates one has an id that is made of words
  bool edge_mark_before : 1 = false;  ///< the name begins with a mark that is no letter, digit or space
  bool edge_mark_after : 1 = false;   ///< the name ends with one
};

/// Of the word in lower case, with its accents.
[[nodiscard]] std::uint32_t lower_hash(std::string_view word) noexcept;

/// Where a known name is, and what decides on most names.
class NamePlace {
 public:
  NamePlace() = default;
  NamePlace(std::size_t index, bool is_capitalized_word)
      : bits_(static_cast<std::uint32_t>(index) << 1U | (is_capitalized_word ? 1U : 0U)) {}
  /// See NameMemo::name().
  [[nodiscard]] std::uint32_t index() const noexcept { return bits_ >> 1U; }
  /// One word that begins with a capital.
  [[nodiscard]] bool is_capitalized_word() const noexcept { return (bits_ & 1U) != 0; }

 private:
  std::uint32_t bits_ = 0;
};

/// Words of the longest short form that is looked for.
inline constexpr std::size_t longest_short_form = 6;

/// The hash of a word that may stand for a team, from that of the word.
[[nodiscard]] constexpr std::uint64_t team_hash(std::uint64_t word) noexcept { return hash_sequence(word, 0x7465616D); }

/// A part of an entity's names that can stand for the whole.
struct ShortForm {
  enum class Kind : std::uint8_t {
    without_legal_form,
    without_article,
    before_comma,
    surname,
    given_name,
    head,
    tail,
    acronym,
    reordered,
    team,       ///< the first word of a name where a word of sports stands behind it, see team_hash()
    variant,    ///< the whole name in another spelling, see NameVariants
    identifier  ///< the words of its id: `org:tarn_river_board`
  };
  std::uint64_t hash = 0;           ///< of its folded words, see hash_sequence()
  std::uint32_t first_opening = 0;  ///< how its first word may begin in a text, in NameMemo::openings()
  std::uint32_t opening_count = 0;
  std::uint8_t word_count = 1;
  Kind kind = Kind::head;
  bool begins_small = false;                                       ///< with a particle: `van der Velm`
  bool needs_full_name = false;                                    ///< too short to stand for an unnamed entity
  bool is_weak = false;                                            ///< gives way to what others have of the same words
  std::array<std::uint64_t, longest_short_form - 1> beginnings{};  ///< hashes of its first word, first two …; 0: none
};

/// Details of an entity that the score asks the document for.
struct KnownDetails {
  std::uint32_t first_word = 0;  ///< context words, in NameMemo::detail_words()
  std::uint32_t word_count = 0;
  std::uint32_t first_fact = 0;  ///< entities that facts connect it with, in NameMemo::detail_entities()
  std::uint32_t fact_count = 0;
  std::uint32_t requirement_count = 0;  ///< entities that a short name requires: behind the facts
  bool requires_any = false;            ///< also where the gazetteer knows none of them
};

/// A surname as others may have it too, with its particles, not `Ada Velm` of `Ada Lorne Velm`.
[[nodiscard]] constexpr bool is_single_surname(const ShortForm& form) noexcept {
  return form.kind == ShortForm::Kind::surname && (form.word_count == 1 || form.begins_small);
}

/// What a word of the text says about what stands beside it.
struct KnownWord {
  [[no_unique_address]] CommonWords::Word common;  ///< the roles lie behind its last byte
  std::uint16_t roles = 0;
  /// A given name is a word as any other.
  [[nodiscard]] bool has_role() const noexcept { return (roles & ~role_surname_behind) != 0; }
};

/// Memo of one linker in one thread. Not thread-safe.
class NameMemo {
 public:
  NameMemo(const Gazetteer& gazetteer, const Matcher& matcher, const LanguageWords& words, const WordEndings& endings,
           const CommonWords* common, std::string_view stemmer);

  /// Before a document: a memo that has grown to its bounds starts anew.
  void begin_document();
  /// Where the names of matches are kept; new ones are worked out. The span lives until the next call.
  std::span<const NamePlace> places(std::span<const NameMatch> matches);
  /// The facts of a name; the reference lives until the next call of places().
  [[nodiscard]] const KnownName& name(std::uint32_t index) const noexcept { return names_[index]; }
  /// Asks for what name() and candidates() will look at.
  void prefetch_name(std::uint32_t index) const noexcept { __builtin_prefetch(names_.data() + index); }
  void prefetch_candidates(const KnownName& name) const noexcept {
    __builtin_prefetch(candidates_.data() + name.first_candidate);
  }
  [[nodiscard]] std::span<const KnownCandidate> candidates(const KnownName& name) const {
    return {candidates_.data() + name.first_candidate, name.candidate_count};
  }
  /// A hash of what stands before the colon of an entity's id, which tells from where it comes (`geo:2950159`); 0 for none.
  [[nodiscard]] std::uint32_t source(EntityIndex entity) const;
  /// Roles and frequency of a word of the text; those met lately are remembered. The reference lives until the next call.
  const KnownWord& word(std::string_view word) { return this->word(word, WordCache<KnownWord>::key_of(word)); }
  /// The same, for a word whose key is known.
  const KnownWord& word(std::string_view word, std::uint64_t key) {
    return words_lately_.get(word, key, [&](std::string_view unknown) { return look_up(unknown); });
  }
  /// The same where it is remembered, else null.
  [[nodiscard]] const KnownWord* recall_word(std::uint64_t key) const noexcept { return words_lately_.recall(key); }
  /// Asks for what recall_word() will look at.
  void prefetch_word(std::uint64_t key) const noexcept { words_lately_.prefetch(key); }
  /// Asks for what word() will look at where the word, of plain letters, is not remembered.
  void prefetch_new_word(std::string_view word) const noexcept;
  /// Hash of the folded stem of a word.
  [[nodiscard]] std::uint64_t stem(std::string_view word) {
    return stems_lately_.get(word, [&](std::string_view unknown) { return work_out_stem(unknown); });
  }
  /// See opening_of(): of the words of texts.
  OpeningMemo openings_lately;
  /// Words of the text that sound like no name.
  RecentWords unlike_names;
  [[nodiscard]] std::uint64_t folded_hash(std::string_view word) const {
    WordBuffer buffer;
    return hash_bytes(words_.folder().fold(word, buffer));
  }
  [[nodiscard]] std::string_view fold(std::string_view word, WordBuffer& buffer) const {
    return words_.folder().fold(word, buffer);
  }
  /// See opening_of().
  [[nodiscard]] std::uint64_t opening(std::string_view word) const { return words_.folder().opening(word); }
  /// Parts of an entity's names that can stand for it; the span lives until the next call.
  std::span<const ShortForm> short_forms(EntityIndex entity);
  [[nodiscard]] std::span<const std::uint64_t> openings(const ShortForm& form) const noexcept {
    return {openings_.data() + form.first_opening, form.opening_count};
  }
  /// Context words, facts and requirements of an entity; the reference lives until the next call.
  const KnownDetails& details(EntityIndex entity);
  [[nodiscard]] std::span<const WordKey> detail_words() const noexcept { return detail_words_; }
  [[nodiscard]] std::span<const EntityIndex> detail_entities() const noexcept { return detail_entities_; }

 private:
  static constexpr std::size_t words_remembered = 8192;
  static constexpr std::size_t stems_remembered = 16384;
  [[nodiscard]] KnownWord look_up(std::string_view word) const;
  struct Forms {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  NamePlace learn(std::uint32_t name);
  [[nodiscard]] std::uint64_t work_out_stem(std::string_view word);
  KnownName work_out(std::uint32_t name);
  void take_words(std::string_view surface, KnownName& facts) const;
  void take_candidates(std::uint32_t name, KnownName& facts);

  const Gazetteer& gazetteer_;
  const Matcher& matcher_;
  const LanguageWords& words_;
  const WordEndings& endings_;
  const CommonWords* common_;
  NumberTable<NamePlace> places_;
  std::vector<NamePlace> found_;    ///< by places()
  std::vector<std::uint32_t> new_;  ///< matches whose names are new
  std::vector<KnownName> names_;
  std::vector<KnownCandidate> candidates_;
  NumberTable<Forms> entities_;
  std::vector<ShortForm> forms_;
  std::vector<std::uint64_t> openings_;
  NumberTable<KnownDetails> details_;
  std::vector<WordKey> detail_words_;
  std::vector<EntityIndex> detail_entities_;
  std::vector<Candidate> read_;        ///< scratch
  std::vector<std::string> variants_;  ///< scratch
  Stemmer stemmer_;
  WordCache<std::uint64_t> stems_lately_{stems_remembered};
  WordCache<KnownWord> words_lately_{words_remembered};
};

/// Appends a whole name that an entity has in another spelling, and what else it may be called.
void append_variant(std::string_view name, EntityType type, const LanguageWords& words, const WordEndings& endings,
                    const CommonWords* common, std::vector<ShortForm>& forms, std::vector<std::uint64_t>& openings);

/// Appends the words of an entity's id, where it is made of words.
void append_identifier(std::string_view id, const LanguageWords& words, const WordEndings& endings,
                       const CommonWords* common, std::vector<ShortForm>& forms, std::vector<std::uint64_t>& openings);

/// Appends the parts of a name that can stand for an entity of this type. `name` is any spelling of it.
void append_short_forms(std::string_view name, EntityType type, const LanguageWords& words, const WordEndings& endings,
                        const CommonWords* common, std::vector<ShortForm>& forms, std::vector<std::uint64_t>& openings);

}  // namespace gazgraph
