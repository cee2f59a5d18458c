#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "kinds.hpp"
#include "pronoun_frame.hpp"
#include "roles.hpp"
#include "rules.hpp"
#include "units.hpp"

namespace gazgraph {

/// Who speaks where unit `i` is a pronoun or verb of the first person; its type is one of the set. `body`: `we`, so of a
/// person the organization beside it. no_unit when the sentence does not tell. After find_clauses().
[[nodiscard]] std::size_t speaker_of(const UnitSentence& sentence, const RelationRules::LanguageRules& rules,
                                     std::size_t i, std::uint8_t types, bool body);

/// `X verkaufte die von ihr gegründete Firma`: a pronoun under a preposition, behind an article and right before the participle of an
/// attribute, whose verb is not the clause's. O(1)
[[nodiscard]] inline bool acts_in_attribute(const UnitSentence& sentence, std::size_t at) {
  const auto& units = sentence.units;
  if (at < 2 || at + 2 >= units.size() || !units[at - 1].is(word_preposition)) return false;
  const Unit& participle = units[at + 1];
  return units[at - 2].is(word_determiner) && participle.has_form(VerbForm::participle) &&
         !participle.may_be_finite() && units[at + 2].is_nominal();
}

/// A mark, or a word that opens or joins a clause. O(1)
[[nodiscard]] inline bool parts_clauses(const Unit& unit) {
  if (unit.is(word_relative) && !unit.is(word_determiner)) return true;
  return unit.kind == Unit::Kind::mark || unit.opens_clause ||
         unit.is(word_coordinator | word_contrast | word_complementizer);
}

/// Types of what a personal pronoun may stand for as a subject; `next`: the word behind it, or null. None for other words. O(1)
[[nodiscard]] std::uint8_t subject_pronoun_types(const Lexicon::Word& word, const Lexicon::Word* next);

/// `the developer, the Danish Hexley Systems, said`: behind the noun at `i` stands a name that nobody knows, apposed. O(8)
[[nodiscard]] bool is_named_unknown_behind(const UnitSentence& sentence, std::size_t i, bool nouns_are_capitalized);

/// What a document has spoken of, for pronouns, definite nouns and what a sentence leaves to its context.
class Discourse {
 public:
  static constexpr std::size_t reach = 3;  ///< sentences back in which a pronoun may find who it stands for
  static constexpr std::size_t body_reach =
      6;  ///< in which a noun or title may find the only organization named so far
  Discourse(const RelationRules::LanguageRules& rules, const Gazetteer& gazetteer);
  /// Forgets everything, for the next document.
  void clear();

  /// Whom the sentence behind the one that is read will name, where no person has been named yet (`She was born in X. Anna
  /// Ek now lives in Y`); nothing where that is not so. It holds until the next call.
  void expect(std::optional<EntityIndex> person) { expected_ = person; }
  /// Turns the pronouns and definite nouns of sentence `number` that stand for an entity into referents. Before
  /// find_phrases().
  void resolve(UnitSentence& sentence, std::size_t number);
  /// Makes relative pronouns referents: they stand for the noun phrase before them. After find_clauses().
  void resolve_relatives(UnitSentence& sentence) const;
  /// `X bought Y, which has its seat in Z`: a possessive pronoun in a relative clause means whom its pronoun stands for, where
  /// that is the subject. After resolve_relatives().
  void resolve_possessives(UnitSentence& sentence) const;
  /// Makes pronouns of the first person stand for who is quoted in sentence `number`, or in the one before a further quotation, and a
  /// pronoun that stands for nobody yet for who is told behind its clause to speak. After find_clauses().
  void resolve_speakers(UnitSentence& sentence, std::size_t number) const;
  /// Puts the most prominent entity of each type that the sentences before have named behind the sentence's own units.
  void add_context(UnitSentence& sentence, std::size_t number) const;
  /// The noun that describes the name at `i`: right before it, or of an apposition (`X, the Danish carmaker, …`); no_unit for
  /// none. After find_phrases().
  [[nodiscard]] std::size_t noun_beside(const UnitSentence& sentence, std::size_t i) const;
  /// Takes note of the referents of sentence `number`; `introduced` holds those that it brings up as objects, `subjects` those
  /// of which it says something. The stems of the nouns beside names must be there.
  void remember(const UnitSentence& sentence, std::size_t number, const std::vector<EntityIndex>& introduced,
                const std::vector<EntityIndex>& subjects);
  /// Takes note of a relation that a sentence asserts, plans or asks for.
  void note_told(const Roles::Told& told) { roles_.note(told); }
  /// Whether one of the three sentences before `number` has named anything.
  [[nodiscard]] bool knows_of(std::size_t number) const;
  /// Forgets what sentences from `number` on have named.
  void forget_from(std::size_t number);
  /// Takes note of a mention in a sentence that is not analysed; `before` is the word before it, whose stem is known, or null.
  /// `opens`: nothing or an article stands before it, and a word behind.
  void remember(const Mention& mention, std::string_view name, const WordInfo* before, std::size_t number, bool opens);
  /// Takes note that sentence `number`, which is not analysed, goes on about what has been named last.
  void renew_last(std::size_t number);
  /// Takes note that sentence `number` is about something of one of the `types` that the gazetteer does not know: what
  /// follows may mean that.
  /// `pronoun`: a pronoun has spoken of it, so only pronouns go on about it.
  void note_stranger(std::size_t number, std::uint8_t types, bool pronoun = false);
  /// Takes note that sentence `number` names a body that the gazetteer does not know and whose name says that it is one of
  /// these `kinds` (`Marlow Town Club`): a noun that says so means that body.
  void note_named_stranger(std::size_t number, Kinds::Set kinds);
  /// Whether one of the sentences before `number` that a pronoun reaches is about an unknown name that may be of one of `types`.
  [[nodiscard]] bool has_named_stranger(std::size_t number, std::uint8_t types) const;
  /// Takes note that the paragraph of the sentence that is read begins with sentence `number`.
  void begin_paragraph(std::size_t number) { paragraph_ = number; }
  /// An entity with its type.
  struct Named {
    EntityIndex entity = 0;
    EntityType type = EntityType::other;
  };
  /// Entity types that the sentences before `number` have named.
  [[nodiscard]] std::uint8_t types_before(std::size_t number) const;
  /// Adds those that the sentences before `number` have named, each that is not yet there once.
  void add_named_before(std::size_t number, std::vector<Named>& named) const;
  /// What the entity's names, `name` among them, and the nouns that have described it say of its kind.
  [[nodiscard]] Kinds::Set kinds_of(EntityIndex entity, std::string_view name) const;
  /// The last entity of one of the types and kinds that the three sentences before `number` have named; of several in one
  /// sentence, for its `teller`, the first that it is about.
  [[nodiscard]] std::optional<EntityIndex> one_of_kind(Kinds::Set kinds, std::uint8_t types, std::size_t number,
                                                       bool teller) const;
  /// Who tells what the sentence before `number` says, one of the types, where that has brought something up: of `X buys Y` X.
  [[nodiscard]] std::optional<EntityIndex> teller_before(std::uint8_t types, std::size_t number) const;

 private:
  struct Recent {
    EntityIndex entity = 0;
    EntityType type = EntityType::other;
    std::size_t sentence = 0;
    std::size_t list = no_unit;
    bool bare = false;
    bool nominative = false;  ///< shown by its article
    bool aside = false;  ///< in a compound under a preposition, an attribute, or a relative clause of a sentence before
    bool owner = false;  ///< in the genitive behind a noun
    bool governed = false;  ///< right behind a preposition
    bool placed = false;    ///< under a preposition of place
    bool source = false;  ///< where the news comes from (`according to X`): neither a pronoun nor the context means it
    bool plain = false;   ///< in a main clause without a modal verb: what happened, not what may
    bool introduced = false;  ///< what the sentence has brought up (`X buys Y`: Y)
    bool explained = false;   ///< the sentence ends in what it is (`X invests in Y, a start-up.`: Y)
    std::uint8_t others = 0;  ///< types of what its sentence is said of, where that is something else without an entity
    std::uint8_t genders = 0;
    std::string_view described;       ///< stem of the noun beside the name (`the carmaker X`)
    std::string_view name;            ///< as the text has it, normalized
    std::optional<EntityIndex> body;  ///< of a person: the organization in the same phrase
  };
  /// Who was quoted last.
  struct Speaker {
    EntityIndex entity = 0;
    EntityType type = EntityType::other;
    std::size_t sentence = 0;
  };
  class Choice;
  struct Reading {
    const std::span<const Anaphor>* anaphors = nullptr;
    bool possessive = false;
  };

  [[nodiscard]] bool names_event(const Unit& unit) const;
  [[nodiscard]] static bool is_of_newcomer(const UnitSentence& sentence, std::size_t i);
  [[nodiscard]] Reading reading_of(const Unit& unit) const;
  [[nodiscard]] bool names_role(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const;
  [[nodiscard]] bool is_apposed(const UnitSentence& sentence, std::size_t i) const;
  [[nodiscard]] static bool is_named_behind(const UnitSentence& sentence, std::size_t noun, const Anaphor& anaphor);
  [[nodiscard]] bool names_in_base_form(const Anaphor& anaphor, const Unit& next) const;
  [[nodiscard]] bool ends_name(const UnitSentence& sentence, std::size_t i) const;
  [[nodiscard]] static bool is_counted(const UnitSentence& sentence, std::size_t i);
  [[nodiscard]] static bool ends_further_on(const UnitSentence& sentence, std::size_t i);
  [[nodiscard]] bool names_stranger(const Unit& next) const;
  [[nodiscard]] bool heads_compound(const Unit& next) const;
  [[nodiscard]] bool is_owned_behind(const UnitSentence& sentence, std::size_t i) const;
  [[nodiscard]] bool noun_stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const;
  [[nodiscard]] bool pronoun_stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const;
  [[nodiscard]] static bool plural_stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor);
  [[nodiscard]] bool has_plural_verb(const UnitSentence& sentence, std::size_t i) const;
  [[nodiscard]] static bool order_stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor);
  [[nodiscard]] static bool determines_order(const UnitSentence& sentence, std::size_t i);
  [[nodiscard]] bool enclitic_stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const;
  [[nodiscard]] bool stands_right(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const;
  [[nodiscard]] bool stands_behind_verb(const UnitSentence& sentence, std::size_t i) const;
  [[nodiscard]] bool acts_on_name_behind(const UnitSentence& sentence, std::size_t i) const;
  [[nodiscard]] bool fills_front_without_subject(const UnitSentence& sentence, std::size_t verb) const;
  [[nodiscard]] bool takes_object(const Unit& verb, EntityType type) const;
  [[nodiscard]] bool is_placed_by_genitive(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const;
  [[nodiscard]] bool is_definite(const UnitSentence& sentence, std::size_t i) const;
  [[nodiscard]] static bool is_brought_up(const UnitSentence& sentence, std::size_t i);
  [[nodiscard]] bool fits(const Anaphor& anaphor, EntityIndex entity, EntityType type, std::uint8_t genders) const;
  [[nodiscard]] std::size_t excluded_head(const UnitSentence& sentence, std::size_t at, const Anaphor& anaphor) const;
  [[nodiscard]] static std::size_t explained_by(const UnitSentence& sentence, std::size_t at, const Anaphor& anaphor);
  [[nodiscard]] std::size_t own_clause_start(const UnitSentence& sentence, std::size_t at) const;
  [[nodiscard]] static bool is_argument_between(const UnitSentence& sentence, std::size_t from, std::size_t at,
                                                const Anaphor& anaphor, EntityIndex entity);
  [[nodiscard]] static bool is_argument_behind(const UnitSentence& sentence, std::size_t at, EntityIndex entity);
  [[nodiscard]] std::size_t partner_of(const UnitSentence& sentence, std::size_t at, const Anaphor& anaphor) const;
  [[nodiscard]] bool owns_end_before_name(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const;
  [[nodiscard]] static bool is_joined(const Recent& recent, const Recent& other);
  [[nodiscard]] std::optional<Recent> antecedent(const UnitSentence& sentence, std::size_t at, std::size_t number,
                                                 const Anaphor& anaphor) const;
  [[nodiscard]] std::optional<Recent> bearer_of_role(const UnitSentence& sentence, std::size_t at, std::size_t number,
                                                     const Anaphor& anaphor) const;
  [[nodiscard]] std::optional<Recent> told_by_participle(const UnitSentence& sentence, std::size_t at,
                                                         std::size_t number, const Anaphor& anaphor) const;
  /// An anaphor and what it says of the kind of thing that it means.
  struct Asked {
    const Unit& unit;
    const Anaphor& anaphor;
    Kinds::Set kinds = 0;
    bool reports = false;  ///< it tells the rest of the sentence or the sentence before
    bool pronoun = false;
    FrameTypes frame = {};  ///< of a personal pronoun for things
  };
  [[nodiscard]] Asked asked_by(const UnitSentence& sentence, std::size_t at, const Anaphor& anaphor,
                               bool argument) const;
  [[nodiscard]] static bool goes_to_later(const Asked& asked, const Recent& earlier, const Recent& later,
                                          std::size_t number);
  [[nodiscard]] bool may_mean(const Recent& recent, const Asked& asked, std::size_t number) const;
  [[nodiscard]] std::uint8_t genders_of(const Recent& recent) const;
  [[nodiscard]] bool tells_plainly(const UnitSentence& sentence, const Clause& clause) const;
  [[nodiscard]] static bool rather_noun(const Recent& recent);
  [[nodiscard]] bool is_explained_at_end(const UnitSentence& sentence, std::size_t i) const;
  [[nodiscard]] bool has_narrower_kind(const Recent& recent, const Asked& asked) const;
  [[nodiscard]] static bool shows_other_gender(const UnitSentence& sentence, std::size_t at, const Anaphor& anaphor,
                                               EntityIndex entity);
  [[nodiscard]] bool is_out_of_mind(const Recent& recent, const Asked& asked, std::size_t number) const;
  [[nodiscard]] static bool bears_noun(const Recent& recent, const Unit& noun);
  [[nodiscard]] bool was_called(EntityIndex entity, std::string_view stem) const;
  [[nodiscard]] bool is_told_to_be(const Recent& recent, const Asked& asked) const;
  [[nodiscard]] static std::size_t owner_before(const UnitSentence& sentence, std::size_t at);
  [[nodiscard]] static bool stands_as_predicate(const UnitSentence& sentence, std::size_t at);
  [[nodiscard]] bool means_subject(const Recent& recent, const Anaphor& anaphor) const;
  [[nodiscard]] Kinds::Set described_kinds(EntityIndex entity) const;
  [[nodiscard]] bool is_of_other_kind(const Recent& recent, const Asked& asked) const;
  [[nodiscard]] bool may_be_stranger(const Recent& antecedent, std::size_t at, std::size_t number,
                                     const Asked& asked) const;
  [[nodiscard]] float score(const Recent& recent, const Asked& asked, std::size_t number) const;
  bool resolve_plural(UnitSentence& sentence, std::size_t i, std::size_t number, const Anaphor& anaphor);
  [[nodiscard]] std::vector<Recent> pair_before(const UnitSentence& sentence, std::size_t i, std::size_t number,
                                                const Anaphor& anaphor) const;
  [[nodiscard]] static std::vector<Recent> coordinated(const std::vector<Recent>& named);
  [[nodiscard]] std::optional<Recent> one_of_two(const UnitSentence& sentence, std::size_t i, std::size_t number,
                                                 const Anaphor& anaphor) const;
  [[nodiscard]] Recent more_prominent(const UnitSentence& sentence, std::size_t i, std::size_t number,
                                      std::span<const Anaphor> anaphors, const Recent& known) const;
  [[nodiscard]] Recent nearer_antecedent(const UnitSentence& sentence, std::size_t i, std::size_t number,
                                         std::span<const Anaphor> anaphors, const Recent& known) const;
  [[nodiscard]] static bool tells(const UnitSentence& sentence, std::size_t at);
  [[nodiscard]] static bool stands_behind_report(const UnitSentence& sentence, std::size_t at);
  [[nodiscard]] static bool stands_behind_fronted(const UnitSentence& sentence, std::size_t at);
  [[nodiscard]] bool resumes_behind_clause(const UnitSentence& sentence, std::size_t at, std::size_t start) const;
  [[nodiscard]] static bool is_described(const UnitSentence& sentence, std::size_t i);
  [[nodiscard]] static bool behind_passive(const UnitSentence& sentence, std::size_t i);
  [[nodiscard]] std::size_t reporter_behind(const UnitSentence& sentence, std::size_t i, const Anaphor& anaphor) const;
  void resolve_reported(UnitSentence& sentence) const;
  [[nodiscard]] std::size_t named_behind_front(const UnitSentence& sentence, std::size_t i,
                                               const Anaphor& anaphor) const;
  void resolve_forward(UnitSentence& sentence) const;
  [[nodiscard]] std::optional<EntityIndex> body_of(EntityIndex speaker) const;
  [[nodiscard]] static std::optional<EntityIndex> body_beside(const UnitSentence& sentence, std::size_t i);
  [[nodiscard]] bool is_source(const UnitSentence& sentence, std::size_t i) const;
  [[nodiscard]] bool reports(EntityIndex entity, EntityType type) const;
  /// `London (dpa) – …`: what brackets hold alone is not spoken of.
  [[nodiscard]] static bool is_bracketed(const UnitSentence& sentence, std::size_t i);
  [[nodiscard]] std::uint8_t genders_of_name(EntityIndex entity, EntityType type) const;
  [[nodiscard]] bool stands_in_attribute(const UnitSentence& sentence, std::size_t i) const;
  [[nodiscard]] Recent recent_of(const UnitSentence& sentence, std::size_t i, std::size_t number) const;
  [[nodiscard]] bool disagrees(const Unit& pronoun, const Unit& head) const;
  [[nodiscard]] std::size_t antecedent_of_relative(const UnitSentence& sentence, std::size_t start) const;
  [[nodiscard]] static std::size_t named_behind_relative(const UnitSentence& sentence, const Clause& clause);
  [[nodiscard]] bool is_particle_of(std::size_t finite, const Unit& particle, const UnitSentence& sentence) const;
  [[nodiscard]] static std::size_t head_of_apposition(const UnitSentence& sentence, std::size_t i, std::size_t start);
  [[nodiscard]] static std::size_t owned_place(const UnitSentence& sentence, std::size_t i, std::size_t start);
  [[nodiscard]] static std::size_t head_before_comma(const UnitSentence& sentence, std::size_t phrase);
  [[nodiscard]] static std::size_t head_behind_complement(const UnitSentence& sentence, std::size_t i,
                                                          std::size_t start);
  [[nodiscard]] static bool opens_quoted(const UnitSentence& sentence);
  void note_speaker(const UnitSentence& sentence, std::size_t number);
  [[nodiscard]] static bool is_cleft(const UnitSentence& sentence, const Clause& clause, std::size_t antecedent);
  [[nodiscard]] bool takes_whole_list(const UnitSentence& sentence, const Clause& clause, std::size_t antecedent) const;
  [[nodiscard]] bool may_own(const Unit& unit, const Unit& subject) const;
  void stand_for(UnitSentence& sentence, const Clause& clause, std::size_t antecedent) const;
  [[nodiscard]] bool drops_plural_subject(const UnitSentence& sentence) const;
  [[nodiscard]] std::uint8_t other_subject_types(const UnitSentence& sentence) const;
  [[nodiscard]] std::size_t noun_spoken_of(const UnitSentence& sentence) const;
  void remember_dropped(const UnitSentence& sentence, std::size_t number, const std::vector<EntityIndex>& subjects);
  [[nodiscard]] static std::uint8_t unresolved_types(const UnitSentence& sentence);
  [[nodiscard]] const Recent* main_body(std::size_t number) const;
  [[nodiscard]] const Recent* last_known(std::size_t number) const;
  void note_body(const Recent& recent);
  [[nodiscard]] const Recent* companion_of(const Recent& recent, bool named) const;

  // What the gazetteer tells of an entity; nothing of a stranger.
  [[nodiscard]] std::string_view kind_of(EntityIndex entity) const {
    return is_stranger(entity) ? std::string_view() : gazetteer_.kind(entity);
  }
  [[nodiscard]] std::string_view label_of(EntityIndex entity) const {
    return is_stranger(entity) ? std::string_view() : gazetteer_.label(entity);
  }
  [[nodiscard]] EntityType type_of(EntityIndex entity) const {
    return is_stranger(entity) ? EntityType::other : gazetteer_.type(entity);
  }

  const RelationRules::LanguageRules& rules_;
  const Gazetteer& gazetteer_;
  std::vector<Recent> recent_;
  Roles roles_;
  /// What a sentence is about and the gazetteer does not know.
  struct Stranger {
    std::size_t sentence = 0;
    std::uint8_t types = 0;  ///< that it may be of
    bool pronoun = false;    ///< only a pronoun has spoken of it, so only pronouns go on about it
    Kinds::Set kinds = 0;    ///< only nouns that say one of these go on about it; 0: any word
  };
  void add_stranger(const Stranger& added);
  std::vector<Stranger> strangers_;
  std::size_t bodies_ = 0;     ///< organizations that the document has named
  Recent body_;                ///< the last of them, as it was named last
  std::size_t paragraph_ = 0;  ///< the sentence that begins the one which is read
  std::optional<EntityIndex> expected_;
  std::optional<Speaker> speaker_;
  struct Description {
    EntityIndex entity = 0;
    std::string_view stem;
    mutable std::optional<Kinds::Set> kinds;  ///< that the stem tells, once somebody has asked
  };
  std::vector<Description> descriptions_;  ///< of the whole document
  mutable std::unordered_map<EntityIndex, Kinds::Set> name_kinds_;
  mutable std::unordered_map<EntityIndex, std::uint8_t> name_genders_;
};

}  // namespace gazgraph
