/// The linking of one document.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "choose.hpp"
#include "document_words.hpp"
#include "gazgraph/linking/linker.hpp"
#include "hash_filter.hpp"
#include "name_memo.hpp"
#include "score.hpp"
#include "sound_alikes.hpp"
#include "span_habits.hpp"
#include "token_set.hpp"
#include "word_endings.hpp"

namespace gazgraph {

inline constexpr std::uint32_t no_name = 0xffffffff;
inline constexpr std::size_t anchor_filter_words = 32;
inline constexpr std::uint32_t function_word = 1500;  ///< occurrences in a million words: an article, a preposition
inline constexpr std::size_t letters_of_pair = 2;     ///< an acronym that may be anything

/// A stretch of text read as a name or as a short form, with the best of its candidates.
struct Reading {
  std::uint32_t begin = 0, end = 0, token_end = 0;  ///< bytes
  std::uint32_t first = 0, last = 0;                ///< [first, last) of the document's tokens
  std::uint32_t name = no_name;                     ///< the matcher's number, `no_name` for a short form
  std::uint32_t known = 0;                          ///< of a name: see NameMemo::name()
  EntityIndex entity = 0;
  EntityType type = EntityType::other;
  LinkMethod method = LinkMethod::exact;
  std::uint16_t rule = 0xffff;
  ShortForm::Kind kind = ShortForm::Kind::head;  ///< of a short form
  bool in_full = false;                          ///< a short form of an entity that the document names in full
  bool known_before = false;                     ///< … and before this place
  bool doubtful = false;                         ///< a common word where a capital letter means nothing
  bool several = false;                          ///< its name has other entities too
  bool chosen = false;
  bool surname_here = false;  ///< a person of the document has this surname
  bool hopeless = false;      ///< kept for `explain` only
  float idle_words = 0;       ///< small words at its ends prove nothing; see idle_words()
  float name_score = 0;       ///< what does not depend on the candidate
  float score = 0;
};

/// What kind of line without a sentence a name stands in before a number.
enum class Line : std::uint8_t {
  sentence,
  results,  ///< names and figures, or two names: `NORDHOLM 3 TARNWICK 1`, `NORDHOLM AT TARNWICK`
  dateline  ///< one name and a date: `NORDHOLM 2024-05-03`
};

/// What the text shows around a single word that a large gazetteer has as a name; see large_gazetteer.cpp.
struct Crowd {
  bool looked = false;  ///< the rest counts
  bool joined = false;  ///< a capital beside it makes one name with it
  bool behind_capital = false;
  bool abbreviation = false;  ///< short, and beside figures or marks that belong to it
  bool given_name = false;    ///< somebody may be called so
  bool surname = false;       ///< elsewhere in the document somebody unknown bears it
};

/// What the text shows around a reading. A pure function of document and reading.
struct Sight {
  bool capitalized = false;        ///< the first token begins upper
  bool all_upper = false;          ///< no token has a lower-case letter
  bool any_capital = false;        ///< some token begins upper
  bool inner_small = false;        ///< some later token of four letters or more begins small
  bool behind_determiner = false;  ///< directly, or with one small word between
  bool behind_article = false;     ///< directly
  bool behind_indefinite = false;  ///< an indefinite article, with nothing behind the name that it could belong to
  bool beside_unknown = false;     ///< an unknown capitalized word stands right beside it
  bool behind_unknown = false;     ///< … before it
  bool in_foreign_name = false;    ///< small words of another language join it with a capital
  bool behind_given_name = false;  ///< one word behind the given name of somebody unknown
  bool before_noun = false;        ///< in lower case, directly before a content word in lower case
  bool is_credit = false;          ///< `(dpa)`: see is_credit()
  Crowd crowd;
  Line line = Line::sentence;
  std::uint16_t before = 0;  ///< roles of the word before
  std::uint16_t after = 0;   ///< roles of the word after
};

/// An entity of which the document holds a sure mention.
struct Anchor {
  EntityIndex entity = 0;
  EntityType type = EntityType::other;
  std::uint32_t first_end = 0;   ///< where the first sure mention ends
  std::uint32_t last_named = 0;  ///< where the last mention begins before the place that is looked at, plus one
  bool unambiguous = false;      ///< by a name that is only its own
};

/// A short form that an entity lends the document (or, in a small gazetteer, any document).
struct LentForm {
  std::uint64_t hash = 0;
  EntityIndex entity = 0;
  EntityType type = EntityType::other;
  ShortForm::Kind kind = ShortForm::Kind::head;
  std::uint8_t word_count = 1;
  std::uint32_t known_from = 0;  ///< byte from which the document knows it
  bool in_full = false;
  bool is_weak = false;  ///< gives way to what others have of the same words
};

/// A word of the document that is to be looked up.
struct AskedWord {
  std::uint64_t key = 0;  ///< see WordCache
  std::uint32_t token = 0;
};

/// Working memory of a thread, reused for every document.
struct Linker::Scratch::State {
  Matcher::Scratch matcher;
  double match_seconds = 0;
  std::vector<Reading> readings;
  TokenSet covered;                         ///< tokens that begin inside a reading
  TokenSet long_names;                      ///< tokens that begin inside a reading of several words
  TokenSet long_persons;                    ///< those with which a reading of several words begins that may be a person
  std::vector<std::uint32_t> placed_names;  ///< names of the matcher that stand behind prepositions of places here
  std::vector<std::uint32_t> strangers;     ///< names of the matcher that are surnames of somebody unknown here, sorted
  std::vector<AskedWord> asked;             ///< words beside readings
  std::vector<KnownWord> words_known;       ///< by token, where it is in `looked_up`
  TokenSet looked_up;
  std::vector<Anchor> anchors;
  std::array<std::uint64_t, anchor_filter_words> anchor_filter{};
  std::vector<std::uint32_t> sources;           ///< of the entities that the document is sure of, sorted
  std::vector<std::uint64_t> identifier_words;  ///< of the ids of these entities, sorted
  std::vector<EntityIndex> present;
  std::vector<LentForm> lent;
  bool lends_small = false;  ///< some short form begins with a small word
  std::vector<std::uint64_t> acronym_openings;
  std::vector<Reading> short_readings;
  std::vector<Candidate> namesakes;  ///< readings of a name that is put together
  HashFilter openings;               ///< how their first words begin, see opening_of()
  HashFilter beginnings;             ///< hashes of their words, of the first ones and of all
  std::vector<std::uint32_t> order;
  std::vector<Contender> contenders;
  ChoiceScratch choice;
  std::vector<std::uint32_t> chosen;
  std::vector<std::uint64_t> starts;  ///< of the words around a key
  DocumentWords words;
  struct Memo {
    std::uint64_t linker = 0;
    std::unique_ptr<NameMemo> memo;
  };
  std::vector<Memo> memos;
};

/// Short forms that one entity alone has, of all entities of a small gazetteer.
class DerivedForms {
 public:
  /// To be called before anything is asked. None when the gazetteer has more names than `most_names`.
  void make(const Gazetteer& gazetteer, const Matcher& matcher, const LanguageWords& words, const WordEndings& endings,
            const CommonWords* common, std::string_view stemmer, std::size_t most_names);
  [[nodiscard]] bool empty() const noexcept { return forms_.empty(); }
  /// The form of these words; null when there is none. Almost always one look.
  [[nodiscard]] const LentForm* find(std::uint64_t hash) const noexcept;
  /// False for most hashes that are neither a form nor the first words of one.
  [[nodiscard]] bool may_begin(std::uint64_t hash) const noexcept { return beginnings_.may_hold(hash); }
  /// How their first words begin, see opening_of().
  [[nodiscard]] const HashFilter& openings() const noexcept { return openings_; }
  [[nodiscard]] bool has_small() const noexcept { return has_small_; }
  [[nodiscard]] std::span<const std::uint64_t> first_openings() const noexcept { return first_openings_; }

 private:
  void gather(const Gazetteer& gazetteer, NameMemo& memo, const LanguageWords& words, bool knows_words);
  void drop_shared();
  void index();
  std::vector<LentForm> forms_;       ///< by hash
  std::vector<std::uint32_t> slots_;  ///< open addressing: places in forms_ plus one, 0 where free
  HashFilter beginnings_;
  HashFilter wholes_;
  HashFilter openings_;
  std::vector<std::uint64_t> first_openings_;  ///< those of openings_, sorted
  bool has_small_ = false;
};

/// Names whose words may stand in another order, of a small gazetteer. See reordered.cpp.
class ReorderedNames {
 public:
  struct Name {
    std::uint64_t key = 0;  ///< hash of a year or of a stem
    EntityIndex entity = 0;
    EntityType type = EntityType::other;
    bool has_year = false;
    bool is_common = false;  ///< one word that many events have
    bool is_translation = false;
    bool is_small = false;  ///< its key is a word in lower case
    std::uint32_t first_word = 0;
    std::uint32_t form_count = 0;  ///< of all its words
    std::uint32_t word_count = 0;
  };
  /// A word of a name, or one form of it, as hashes.
  struct Word {
    static constexpr std::size_t most_bytes = 24;
    std::uint64_t stem = 0;
    std::uint64_t folded = 0;
    std::uint64_t start = 0;                   ///< its first letters
    std::array<char, most_bytes> beginning{};  ///< of the folded word
    std::uint8_t size = 0;                     ///< bytes of the beginning
    std::uint8_t slot = 0;                     ///< which word of the name it is
    bool capitalized = false;
  };
  /// To be called before anything is asked.
  void make(const Gazetteer& gazetteer, NameMemo& memo, const LanguageWords& words, std::size_t most_names);
  [[nodiscard]] bool empty() const noexcept { return names_.empty(); }
  [[nodiscard]] bool may_open(std::uint64_t opening) const noexcept { return openings_.may_hold(opening); }
  /// The same for keys in lower case, of which most gazetteers have none.
  [[nodiscard]] bool has_small() const noexcept { return has_small_; }
  [[nodiscard]] bool may_open_small(std::string_view word) const noexcept {
    return small_openings_.may_hold(small_opening(word));
  }
  /// Shortest key in lower case, in bytes.
  static constexpr std::uint32_t shortest_small_key = 9;
  /// Of the keys that are no years.
  [[nodiscard]] std::span<const std::uint64_t> key_openings() const noexcept { return key_openings_; }
  [[nodiscard]] std::span<const Name> of_key(std::uint64_t key) const noexcept;
  /// Of its content words but the year; forms of one word side by side.
  [[nodiscard]] std::span<const Word> words(const Name& name) const noexcept {
    return {words_.data() + name.first_word, name.form_count};
  }

 private:
  void add(std::string_view name, EntityIndex entity, EntityType type, NameMemo& memo, bool bent);
  struct Slot;
  struct Translation;
  [[nodiscard]] static Translation read_translation(std::string_view name, NameMemo& memo);
  void add_small_keys(const Translation& parts, Name name);
  void add_translated(std::string_view name, EntityIndex entity, EntityType type, NameMemo& memo);
  void translate(const Gazetteer& gazetteer, EntityIndex entity, NameMemo& memo, const LanguageWords& words,
                 const NameTranslations::Places& places);
  void add_small(std::string_view name, EntityIndex entity, EntityType type, NameMemo& memo);
  [[nodiscard]] static Word word_of(std::string_view word, NameMemo& memo);
  [[nodiscard]] static std::uint64_t small_opening(std::string_view word) noexcept {
    return hash_few(few_bytes(word.data(), sizeof(std::uint64_t)));
  }
  std::vector<Name> names_;  ///< by key, then entity
  std::vector<Word> words_;
  HashFilter keys_;
  std::vector<std::uint64_t> key_openings_;  ///< how the keys begin that are no years
  HashFilter openings_;
  std::vector<std::uint64_t> small_key_openings_;
  HashFilter small_openings_;
  bool goes_small_ = false;  ///< texts write names in lower case
  bool has_small_ = false;
};

/// How much of a name stands around its key.
struct NameWalk {
  std::span<const ReorderedNames::Word> words = {};
  std::uint32_t first = 0, last = 0;  ///< tokens
  std::uint32_t seen = 0;             ///< bit mask of slots
  std::uint32_t added = 0;            ///< words that the name has not
  std::uint32_t seen_count = 0;
  std::uint32_t exact_count = 0;  ///< words that stand there as the name has them
  float share = 0;                ///< of its words, and of what was added, that are there
  bool is_whole = false;          ///< nothing is missing
  bool fits = false;              ///< enough of it is there
  bool is_translation = false;    ///< only articles, prepositions and the like may lie between its words
};

struct Linker::State {
  std::shared_ptr<const Gazetteer> gazetteer;
  std::shared_ptr<const Language> language;
  std::shared_ptr<const CommonWords> common;
  LinkerOptions options;
  Matcher matcher;
  LanguageWords words;
  WordEndings endings;
  std::vector<std::uint8_t> rule_types;       ///< by ending: bit mask of the types it applies to
  std::vector<std::string_view> possessives;  ///< endings outside a mention, of names of any type
  float large_gazetteer = 0;                  ///< what a name of one word loses in a gazetteer of this size
  float crowd = 0;           ///< how much counts what only large gazetteers ask; 1: ten times large and more
  std::uint64_t serial = 0;  ///< tells linkers apart in a scratch
  DerivedForms derived;
  ReorderedNames reordered;
  HashFilter lent_openings;  ///< how the words begin that those two may lend
  Sounds sounds;
  SoundAlikes sound_alikes;
  SpanHabits habits;

  State(std::shared_ptr<const Gazetteer> entities, std::shared_ptr<const Language> rules,
        std::shared_ptr<const CommonWords> common_words, LinkerOptions settings);
  /// Works out what a small gazetteer lends to any document.
  void prepare_short_forms();
  /// Name of the language's Snowball stemmer, or nothing.
  [[nodiscard]] std::string_view stemmer() const noexcept {
    return language == nullptr ? std::string_view() : std::string_view(language->stemmer());
  }
  [[nodiscard]] CommonWords::Word common_word(std::string_view word) const noexcept {
    return common == nullptr ? CommonWords::Word{} : common->find_any_case(word);
  }
};

/// Links one document; lives as long as that. See linker.cpp for the order of its steps.
class LinkRun {
 public:
  /// `thorough` keeps also what cannot win, for `explain`: the mentions are the same.
  LinkRun(const Linker::State& state, std::string_view text, const Segmentation& cut, Linker::Scratch::State& scratch,
          bool thorough);

  void run(std::vector<Mention>& mentions);
  void report(std::vector<LinkDecision>& decisions);

 private:
  // report.cpp
  [[nodiscard]] std::string reason(const Reading& reading, const KnownCandidate* candidate, float score) const;
  [[nodiscard]] LinkDecision decision(const Reading& reading, const KnownName* name,
                                      const KnownCandidate* candidate) const;

  // linker.cpp
  void match();
  void emit(std::vector<Mention>& mentions) const;

  // edges.cpp: where mentions begin and end
  void align_edges(Reading& reading, const KnownName& name) const;
  void take_last_stop(Reading& reading) const;
  void take_legal_form(Reading& reading) const;
  [[nodiscard]] bool take_possessive(Reading& reading) const;
  void take_article(Reading& reading, std::uint32_t taken_to) const;
  void take_place_of_id(Reading& reading, std::span<const Reading> behind) const;

  [[nodiscard]] const KnownName& known(const Reading& reading) const { return memo_.name(reading.known); }
  /// What is known of a token's word; looked up when it is first asked for.
  [[nodiscard]] const KnownWord& known_word(std::uint32_t token) const {
    if (scratch_.looked_up.add(token)) scratch_.words_known[token] = memo_.word(word(token));
    return scratch_.words_known[token];
  }

  // collect.cpp: from matches to readings
  void collect();
  void look_up_names();
  void look_up_neighbors();
  void cover(const Reading& reading);
  [[nodiscard]] Reading reading_of(const NameMatch& match, std::size_t token) const;

  // sight.cpp: what the text shows
  [[nodiscard]] Sight look(const Reading& reading) const;
  [[nodiscard]] bool is_weak_position(std::uint32_t token) const;
  [[nodiscard]] bool is_first_of_sentence(std::uint32_t token) const;
  [[nodiscard]] bool is_heading(std::uint32_t token) const;
  [[nodiscard]] bool is_unknown_capitalized(std::uint32_t token) const;
  [[nodiscard]] bool is_function_word(std::uint32_t token) const;
  [[nodiscard]] float idle_words(const Reading& reading, const KnownName& name) const;
  [[nodiscard]] Line line_of(const Reading& reading) const;
  [[nodiscard]] bool is_fixture(const Sentence& sentence) const;
  [[nodiscard]] bool is_beside_number(const Reading& reading) const;
  [[nodiscard]] bool is_credit(const Reading& reading, const KnownName& name) const;
  [[nodiscard]] bool is_given_name(std::uint32_t token) const;
  [[nodiscard]] bool is_relative(std::uint32_t token) const;
  [[nodiscard]] bool ends_joined_name(std::uint32_t first) const;
  [[nodiscard]] bool stands_in_capitals(std::uint32_t token) const;
  [[nodiscard]] bool opens_longer_name(const Reading& reading) const;
  [[nodiscard]] bool ends_longer_name(std::uint32_t first) const;
  [[nodiscard]] bool stands_in_foreign_name(const Reading& reading) const;
  [[nodiscard]] bool stands_behind_given_name(const Reading& reading) const;
  [[nodiscard]] bool is_like_name(CommonWords::Word word) const;
  [[nodiscard]] bool is_part_of_name(const Reading& reading) const;
  [[nodiscard]] bool is_name_word(std::uint32_t token) const;
  [[nodiscard]] bool is_possessive(const Reading& reading) const;
  [[nodiscard]] bool ends_in_possessive(const Reading& reading) const;
  [[nodiscard]] bool is_covered(std::uint32_t token) const { return scratch_.covered.contains(token); }
  [[nodiscard]] const Sentence& sentence_of(std::uint32_t token) const;
  void look_before(const Reading& reading, Sight& sight) const;

  // large_gazetteer.cpp: where every word is somebody's name
  void find_strangers();
  [[nodiscard]] Crowd look_at_crowd(const Reading& reading, bool in_foreign_name) const;
  [[nodiscard]] bool may_join(std::uint32_t token, bool behind) const;
  [[nodiscard]] bool is_particle(std::uint32_t token) const;
  [[nodiscard]] bool is_initial(std::uint32_t token) const;
  [[nodiscard]] bool is_behind_person(const Reading& reading) const;
  [[nodiscard]] bool names_company_with(std::uint32_t before, const Reading& reading) const;
  [[nodiscard]] bool is_short_unknown(std::uint32_t token) const;
  [[nodiscard]] bool is_raised(std::uint32_t token) const;
  [[nodiscard]] bool is_joined_phrase(const Reading& reading, const KnownName& name) const;
  [[nodiscard]] bool is_named_after_noun(const Reading& reading) const;
  [[nodiscard]] bool is_joined_before(const Reading& reading) const;
  [[nodiscard]] bool is_joined_behind(const Reading& reading) const;
  [[nodiscard]] bool is_abbreviation(const Reading& reading) const;
  [[nodiscard]] bool is_on_one_line(std::uint32_t token) const;
  void look_behind(const Reading& reading, Sight& sight) const;
  [[nodiscard]] std::string_view word(std::uint32_t token) const {
    const Token& at = cut_.tokens[token];
    return text_.substr(at.begin, at.end - at.begin);
  }

  // score.cpp
  template <class Sink>
  void score_name(Reading& reading, const Sight& sight, const KnownName& name, Sink& sink) const;
  template <class Sink>
  void score_method(const Reading& reading, const KnownName& name, Sink& sink) const;
  template <class Sink>
  [[nodiscard]] bool score_case(const Reading& reading, const Sight& sight, const KnownName& name, Sink& sink) const;
  template <class Sink>
  void score_common_word(Reading& reading, const Sight& sight, const KnownName& name, Sink& sink) const;
  template <class Sink>
  void score_noun(Reading& reading, const Sight& sight, CommonWords::Word word, Sink& sink) const;
  template <class Sink>
  void score_obscure(Reading& reading, const Sight& sight, Sink& sink) const;
  template <class Sink>
  void score_bent_noun(Reading& reading, CommonWords::Word word, Sink& sink) const;
  [[nodiscard]] float crowd_accents(const KnownName& name) const;
  template <class Sink>
  void score_crowd_type(EntityType type, const Reading& reading, const Sight& sight, bool expected, Sink& sink) const;
  template <class Sink>
  void score_crowd(Reading& reading, const Crowd& crowd, const KnownName& name, Sink& sink) const;
  template <class Sink>
  void score_candidate(const Reading& reading, const Sight& sight, const KnownName& name,
                       const KnownCandidate& candidate, Sink& sink) const;
  template <class Sink>
  void score_type(EntityType type, const Reading& reading, const Sight& sight, Sink& sink) const;
  template <class Sink>
  void score_details(const KnownCandidate& candidate, Sink& sink) const;
  template <class Sink>
  void score_kind(const Reading& reading, Sink& sink) const;
  template <class Sink>
  void score_part_word(const Reading& reading, const Sight& sight, Sink& sink) const;
  template <class Sink>
  void score_short(Reading& reading, const Sight& sight, Sink& sink) const;
  void score(Reading& reading);
  void account(Reading reading, const KnownName* name, const KnownCandidate* candidate, Account& account) const;
  [[nodiscard]] bool ending_fits(std::uint16_t rule, EntityType type) const;
  [[nodiscard]] std::size_t letters_of_acronym(std::string_view here, std::uint16_t rule) const;
  [[nodiscard]] bool is_doubtful_pair(std::uint32_t token, std::uint16_t rule) const;
  [[nodiscard]] float support(const Reading& reading, const KnownCandidate& candidate) const;
  void take_best_candidate(Reading& reading, const Sight& sight, const KnownName& name);

  // choose.cpp
  void choose();
  void choose_among(std::size_t first, std::size_t last);
  void choose_one(std::span<const std::uint32_t> among);
  [[nodiscard]] bool goes_before(const Reading& left, const Reading& right) const;

  // anchors.cpp: what the document is sure of
  void find_anchors();
  [[nodiscard]] const Anchor* anchor(EntityIndex entity) const;
  /// False for most entities that are no anchors; one look.
  [[nodiscard]] bool may_be_anchor(EntityIndex entity) const {
    return (scratch_.anchor_filter[entity >> 6U & (anchor_filter_words - 1)] >> (entity & 63U) & 1U) != 0;
  }
  [[nodiscard]] bool may_change(const Reading& reading);
  [[nodiscard]] const std::vector<std::uint32_t>& sources() const;
  [[nodiscard]] float identifier_words_here(EntityIndex entity) const;
  [[nodiscard]] float source_share(std::uint32_t source) const;
  bool score_again();
  [[nodiscard]] bool is_present(EntityIndex entity) const;
  [[nodiscard]] bool is_told_of(EntityIndex entity) const;
  /// Whether a word, folded, stands anywhere in the document.
  [[nodiscard]] bool has_word(const WordKey& word) const {
    return scratch_.words.has(word, state_.words.folder(), memo_.openings_lately);
  }

  // short_forms.cpp
  bool find_short_forms();
  void lend_short_forms();
  void tell_rivals(const Reading& surname);
  [[nodiscard]] bool is_taken(std::uint32_t token);
  [[nodiscard]] bool is_kin(const Reading& reading) const;
  void note_mention(const Reading& reading);
  void lend_acronym(const Reading& reading);
  [[nodiscard]] bool may_define(const Reading& reading, std::string_view acronym) const;
  void lend(const ShortForm& form, std::span<const std::uint64_t> openings, LentForm lent);
  void look_at_words();
  void look_at_other_words();
  void open_with_particles(std::uint32_t token);
  void merge_short_readings();
  [[nodiscard]] bool may_open_short_form(std::uint64_t opening) const {
    return scratch_.openings.may_hold(opening) || state_.derived.openings().may_hold(opening);
  }
  [[nodiscard]] bool may_begin_short_form(std::uint64_t hash) const {
    return scratch_.beginnings.may_hold(hash) || state_.derived.may_begin(hash);
  }
  void extend(std::uint32_t first, std::uint32_t token, std::uint64_t before, std::size_t words);
  void try_sound(std::uint32_t token);
  [[nodiscard]] bool before_team_word(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t next_word(std::uint32_t token, std::size_t words) const;
  void offer(std::uint32_t first, std::uint32_t last, std::uint64_t hash, std::uint16_t rule, std::uint32_t end);
  // shared_surnames.cpp
  void find_shared_surnames();
  [[nodiscard]] bool joins_names(std::uint32_t token) const;
  bool lend_surname(std::uint32_t given, const Reading& full);
  // event_years.cpp
  bool find_event_years();
  void join_years(const Reading& event);
  [[nodiscard]] std::uint32_t joined_year(std::uint32_t token) const;
  // reordered.cpp
  void try_key(std::uint32_t token, bool is_word);
  [[nodiscard]] NameWalk walk_name(std::uint32_t key, const ReorderedNames::Name& name) const;
  void read_reordered(std::uint32_t key, std::span<const ReorderedNames::Name> names);
  [[nodiscard]] std::size_t find_word(std::uint32_t token, const NameWalk& walk) const;
  [[nodiscard]] bool is_first_word(std::uint32_t token, const NameWalk& walk) const;
  void follow_name(std::uint32_t key, bool left, NameWalk& walk) const;
  void widen(NameWalk& walk) const;
  std::span<const std::uint64_t> starts_around(std::uint32_t key);
  [[nodiscard]] std::uint32_t end_of_name(const NameWalk& walk) const;
  [[nodiscard]] bool is_rare_beside(std::uint32_t key, const NameWalk& walk) const;
  [[nodiscard]] const Reading* place_at(std::uint32_t token, bool mention) const;
  [[nodiscard]] bool contradicts_names(const NameWalk& walk, std::uint32_t key, EntityIndex entity, bool whole) const;
  /// Short forms of persons, or of everything else.
  enum class Whose : std::uint8_t { persons, others };
  void add_short_form(const LentForm& form, std::uint32_t first, std::uint32_t last, std::uint16_t rule,
                      std::uint32_t end);
  [[nodiscard]] const LentForm* lent_here(std::uint64_t hash, std::uint32_t begin, bool capitals, Whose whose) const;
  [[nodiscard]] bool has_exact(std::uint32_t begin, EntityIndex entity) const;

  const Linker::State& state_;
  std::string_view text_;
  const Segmentation& cut_;
  Linker::Scratch::State& scratch_;
  NameMemo& memo_;
  std::span<const NameMatch> matches_;
  std::size_t noted_ = 0;       ///< readings to the left of the word that is looked at
  std::uint32_t taken_to_ = 0;  ///< token behind the last long name among them
  bool thorough_;
  bool knows_document_ = false;       ///< anchors are known: support counts
  mutable std::size_t sentence_ = 0;  ///< that was asked for last
  mutable bool has_present_ = false;  ///< scratch_.present is filled
  mutable bool has_sources_ = false;  ///< scratch_.sources is filled
  mutable bool has_identifier_words_ = false;
};

}  // namespace gazgraph
