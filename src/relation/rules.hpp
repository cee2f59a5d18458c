#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "arena.hpp"
#include "gazgraph/relation/extractor.hpp"
#include "gazgraph/text/stem.hpp"
#include "kinds.hpp"
#include "lexicon.hpp"
#include "number_lists.hpp"
#include "pattern.hpp"
#include "text_map.hpp"
#include "vocabulary.hpp"

namespace gazgraph {

/// Groups of the grammar that the engine itself asks for, as bits.
enum WordGroup : std::uint64_t {
  group_former = 1ULL << 0,
  group_unreal = 1ULL << 1,
  group_become = 1ULL << 2,
  group_representatives = 1ULL << 3,
  group_own_heads = 1ULL << 4,
  group_list_links = 1ULL << 5,
  group_partitives = 1ULL << 6,
  group_partitive = 1ULL << 7,
  group_where = 1ULL << 8,
  group_locative = 1ULL << 9,
  group_time_nouns = 1ULL << 10,
  group_time_openers = 1ULL << 11,
  group_subjunctive = 1ULL << 12,
  group_anaphora_determiners = 1ULL << 13,
  group_bare_infinitive = 1ULL << 15,
  group_after = 1ULL << 16,
  group_product_heads = 1ULL << 17,
  group_purpose = 1ULL << 18,
  group_truth = 1ULL << 19,
  group_falsehood = 1ULL << 20,
  group_alias = 1ULL << 21,
  group_kin = 1ULL << 22,
  group_describing = 1ULL << 23,
  group_reports = 1ULL << 24,
  group_comitative = 1ULL << 25,
  group_companions = 1ULL << 26,
  group_workshops = 1ULL << 27,
  group_numbers = 1ULL << 28,   ///< numbers above one
  group_naming = 1ULL << 42,    ///< between a noun and the name of what it means (`a firm called X`)
  group_by_means = 1ULL << 43,  ///< prepositions that tell through whom something is done
  group_object_control = 1ULL << 29,
  group_speech = 1ULL << 30,
  group_remainder = 1ULL << 31,
  group_newcomers = 1ULL << 32,
  group_origins = 1ULL << 33,
  group_leaving = 1ULL << 34,
  group_portions = 1ULL << 37,   ///< what is a part of something just told (`half`, `none`)
  group_including = 1ULL << 38,  ///< before some of those that a noun means (`five firms, among them X`)
  group_among = 1ULL << 39,      ///< the same with a pronoun of the group `them` behind
  group_them = 1ULL << 40,
  group_indefinite = 1ULL << 41,       ///< articles that bring up something new
  group_repeating = 1ULL << 35,        ///< verbs that stand for another one (`does`)
  group_subject_control = 1ULL << 36,  ///< verbs whose subject does what an infinitive behind says
  group_announcing = 1ULL << 44,       ///< modal verbs by which it is told who takes or leaves a post
  group_doubt = 1ULL << 45,            ///< adverbs that make what is told possible only (`perhaps`)
  group_too = 1ULL << 47,              ///< before an adjective and an infinitive (`too small to`)
  group_boards = 1ULL << 48,           ///< who leads them leads their body (`the board of X`)
  group_charge = 1ULL << 49,           ///< prepositions behind a post, of what it is in charge of (`director for`)
  group_likening = 1ULL << 52,         ///< in front, before a name and the verb: what the subject is like or unlike
  group_hearsay = 1ULL << 46,          ///< adverbs by which it is told after others (`allegedly`)
  group_almost = 1ULL << 50,           ///< what is said to have nearly happened has not (`nearly bought`)
  group_personal = 1ULL << 51,         ///< relative pronouns for people (`who`)
  group_habitual = 1ULL << 60,         ///< finite forms that are no verbs of their own before an infinitive (`used to`)
  group_disjunctive = 1ULL << 59,      ///< coordinators over which a negation goes on (`X oder Y`)
  group_concessive = 1ULL << 53,       ///< before a word of condition, with which it means `although`
  group_pair_openers = 1ULL << 54,     ///< first words of pairs (`both X and Y`), which join nothing to what is before
  group_judging = 1ULL << 56,          ///< verbs whose object is praised or blamed for what it does
  group_reasons = 1ULL << 57,          ///< prepositions behind these and their object, of what that is
  group_opposing = 1ULL << 61,         ///< prepositions for whom something is directed against
  group_postpositions = 1ULL << 62,    ///< prepositions that stand behind the name that they govern (`X zufolge`)
  group_instead = 1ULL << 55,          ///< before a preposition and an infinitive: what is not done
  group_sequence = 1ULL << 58,         ///< adverbs that tell in which order something happens (`first`, `then`)
  group_joining = 1ULL << 63,          ///< verbs of coming to a body (`the director, who came to X last year`)
  group_particles = 1ULL << 14,        ///< of the verbs of the relation files
};

/// Entity types that a trigger or pattern can take as its arguments.
struct ArgumentTypes {
  std::uint8_t subject = 0;
  std::uint8_t object = 0;
  bool date = false;       ///< the object is a date
  bool context = false;    ///< one of them may be left to the sentences before
  bool continued = false;  ///< the same where the sentence before says something of the predicate
  friend bool operator==(const ArgumentTypes&, const ArgumentTypes&) = default;
};

/// How an argument is reached from a trigger.
struct Reach {
  enum class Kind : std::uint8_t {
    subject,
    object,
    object_of,
    indirect,
    apposed,
    genitive,
    compound,
    head,
    holder,
    date,
    complement_subject,
    reporter,
    successor,
    under
  };
  Kind kind = Kind::subject;
  bool both = false;        ///< one list there fills both arguments
  std::string_view marker;  ///< under: the preposition, normalized
};

/// A verb, noun or adjective that speaks of a predicate. What it refers to lies in the arenas of its language's rules.
struct Trigger {
  enum class Class : std::uint8_t { verb, noun, adjective };
  Class kind = Class::verb;
  std::uint16_t predicate = 0;
  std::uint32_t lemma = 0;                 ///< verb
  std::span<const std::string_view> rest;  ///< particles of a verb, stems of the words behind a noun's first
  std::span<const Term> with;              ///< one of these must hold of a unit of the clause
  std::span<const Term> without;           ///< none of these may
  std::uint8_t without_object = 0;         ///< types that the verb's bare object must not have
  std::span<const Reach> subject, object;
  std::uint8_t subject_types = 0;  ///< narrower than the predicate's
  std::uint8_t object_types = 0;
  std::uint8_t verb_subject_types = 0;  ///< of a verb without `with`: of all such triggers of the verb and predicate
  std::uint8_t usual_subject = 0;       ///< the one of them that is named first
  std::uint8_t usual_object = 0;        ///< the same
  std::uint8_t argument_types = 0;      ///< number in LanguageRules::argument_types
  bool object_is_date = false;
  bool affirmed = false;           ///< denied it says nothing (`does not sell X`: of who makes it)
  bool stance = false;             ///< an infinitive of purpose asserts it
  bool speech_act = false;         ///< it is done by saying so: what is dismissed has been done
  bool agent_in_place = false;     ///< a body at which it is done does it
  bool symmetric = false;          ///< of its predicate
  bool shares_object = false;      ///< of a share, of what it is may be told in the sentence before
  bool whole_object = false;       ///< not of what a part of it stands before (`head of research at X`)
  bool continues_subject = false;  ///< it may leave out who did what has just been told
  bool continues_object = false;   ///< the same of a verb's object
  bool object_parts = false;       ///< the owner of what stands as object counts too
  bool in_compounds = false;
  bool coordinated = false;          ///< a noun of several words, one of them `and`: it hides no other
  bool in_context = false;           ///< its object may be left to the context in a subordinate clause
  bool title_in_context = false;     ///< and so may a bare title; of a verb: its object is whose post is told before
  bool definite_in_context = false;  ///< a definite noun may leave its object to the context anywhere
  bool succession = false;  ///< a verb by which others are inherited: its object has held what its subject takes
  /// Whether one of its arguments may stand in the sentences before.
  [[nodiscard]] bool may_use_context() const {
    constexpr std::uint8_t person = type_bit(EntityType::person);
    const bool denotes_subject = !subject.empty() && (subject.front().kind == Reach::Kind::apposed);
    const bool denotes_object = !object.empty() && (object.front().kind == Reach::Kind::apposed);
    if (kind == Class::verb) return title_in_context;
    return (denotes_subject && ((subject_types & person) != 0 || definite_in_context || title_in_context)) ||
           (denotes_object && title_in_context);
  }
  /// Whether it is a noun or adjective for its subject or object (`founder`), not for what happens (`launch`).
  [[nodiscard]] bool denotes_argument() const {
    const auto is_apposed = [](const Reach& reach) {
      return reach.kind == Reach::Kind::apposed || reach.kind == Reach::Kind::head;
    };
    return std::any_of(subject.begin(), subject.end(), is_apposed) ||
           std::any_of(object.begin(), object.end(), is_apposed);
  }
  /// Whether it leaves its subject to who succeeds (`X is looking for a new chief`).
  [[nodiscard]] bool leaves_successor() const {
    return !subject.empty() && subject.front().kind == Reach::Kind::successor;
  }
  /// Whether whoever it has for its subject stands under a preposition, and is not the clause's (`X sells Y to Z`: Z).
  [[nodiscard]] bool governs_subject() const {
    return !subject.empty() && std::all_of(subject.begin(), subject.end(),
                                           [](const Reach& reach) { return reach.kind == Reach::Kind::under; });
  }
  Status status = Status::asserted;
  bool negated = false;
  float score = 0.9F;
  std::string_view name;   ///< `founder_of/sv/3`
  std::string_view words;  ///< as the file has them
  std::string_view base;   ///< of a noun: its first word, normalized
};

struct CompiledPattern {
  std::uint16_t predicate = 0;
  Pattern pattern;
  float score = 0.8F;
  Status status = Status::asserted;
  bool negated = false;
  std::string_view text;      ///< as the file has it
  bool phrase_scope = false;  ///< it holds inside a noun phrase, whatever the clause says
  bool wordless = false;  ///< it rests on closed words and marks alone (`S in O`); filled when compiled for a language
  std::string_view name;
};

/// The patterns of a file.
struct PatternFile {
  PatternSet parts;  ///< what they refer to
  std::vector<CompiledPattern> patterns;
};

[[nodiscard]] inline bool ends_with_one_of(std::string_view word, const std::vector<std::string>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) { return word.ends_with(ending); });
}

/// What must be in a sentence for a pattern to match: cheap to test, so that few patterns are tried.
struct PatternGate {
  std::uint8_t argument_types = 0;  ///< number in LanguageRules::argument_types
  bool demonym = false;             ///< an argument must be an adjective or noun of nationality
  /// Where one argument stands right behind the other: what the first and the second of them may be; else 0.
  ArgumentTraits first = 0, second = 0;
  /// The places that cannot be left out and stand for one word: [first_place, last_place) of LanguageRules::places.
  std::uint32_t first_place = 0, last_place = 0;
};

/// A place of a pattern that cannot be left out and stands for one word.
struct GatePlace {
  std::uint32_t first = 0, last = 0;  ///< [first, last) of LanguageRules::place_terms: one of these must hold there
  Neighbors neighbors;                ///< where an argument must stand right beside it
};

/// Rules of one language, compiled. Immutable; thread-safe.
struct RelationRules::LanguageRules {
  explicit LanguageRules(Lexicon words) : lexicon(std::move(words)) {}
  Lexicon lexicon;
  std::string stemmer;
  /// What triggers refer to.
  struct TriggerParts {
    TextArena texts;
    Arena<std::string_view> words;
    Arena<Reach> reaches;
    Arena<Term> terms;
  };
  TriggerParts parts;
  std::vector<Trigger> triggers;
  std::vector<std::uint8_t>
      trigger_types;  ///< `argument_types` of each, close together: most triggers are asked no more
  NumberLists verbs;  ///< triggers by lemma
  /// Triggers of a verb; empty for most.
  [[nodiscard]] std::span<const std::uint32_t> verb_triggers(std::uint32_t lemma) const { return verbs.of(lemma); }
  std::unordered_set<std::uint32_t> successions;           ///< verbs of predicates over which others are inherited
  std::unordered_set<std::uint32_t> leaving;               ///< verbs of leaving or keeping a post (group `leaving`)
  std::vector<std::vector<std::uint16_t>> reversed_roles;  ///< by predicate: numbers of Predicate::roles_reversed
  /// WordGroup bits of a normalized word.
  [[nodiscard]] std::uint64_t groups_of(std::string_view word) const {
    const TextRules* known = vocabulary.find_text(word);
    return known == nullptr ? 0 : known->groups;
  }
  std::vector<std::string> agents, of_markers;  ///< canonical prepositions
  /// Whether a canonical preposition is that of a passive's agent (`by`), or of an owner (`of`).
  [[nodiscard]] bool governs_agent(std::string_view preposition) const {
    return std::find(agents.begin(), agents.end(), preposition) != agents.end();
  }
  [[nodiscard]] bool governs_owner(std::string_view preposition) const {
    return std::find(of_markers.begin(), of_markers.end(), preposition) != of_markers.end();
  }
  std::vector<std::string> possessive_endings;  ///< of nouns, as of names
  std::vector<PatternSet> pattern_sets;         ///< what patterns refer to, by file
  std::vector<CompiledPattern> patterns;
  std::vector<PatternGate> gates;             ///< by pattern
  std::vector<std::uint8_t> gate_types;       ///< `argument_types` of each, close together as those of triggers
  std::vector<GatePlace> places;              ///< of gates
  std::vector<Term> place_terms;              ///< what can stand at a place
  Vocabulary vocabulary;                      ///< all texts and stems by which rules ask for words
  NumberLists patterns_by_term;               ///< each pattern under the terms of one place
  std::vector<std::uint32_t> unanchored;      ///< patterns without a word that must stand there
  std::vector<ArgumentTypes> argument_types;  ///< all that triggers and patterns take, each once
  std::vector<ArgumentTypeSet> term_types;    ///< by term: of the patterns filed under it
  std::vector<ArgumentTypeSet> lemma_types;   ///< by lemma: of the verb's triggers and terms
  StemFilter stem_filter;                     ///< of all stems that rules name
  BeginningFilter demonym_filter;             ///< of the words whose stems are in `demonyms`
  StemFilter demonym_stems;                   ///< of `demonyms`
  TailFilter compound_tails;                  ///< of nouns that may end compounds, and their stems
  StemTailFilter compound_stems;              ///< of these stems
  TextMap<std::vector<std::string>> groups;
  /// Whether a normalized word is in the lexicon or a form of a noun trigger.
  [[nodiscard]] bool knows(std::string_view word) const {
    if (lexicon.find(word) != nullptr) return true;
    const TextRules* known = vocabulary.find_text(word);
    return known != nullptr &&
           (known->term != no_term || !vocabulary.triggers(*known).empty() || !vocabulary.word_terms(*known).empty());
  }
  /// Null when there is no such group.
  [[nodiscard]] const std::vector<std::string>* group(std::string_view name) const {
    const auto found = groups.find(name);
    return found == groups.end() ? nullptr : &found->second;
  }
  Kinds kinds;
  struct Demonym {
    std::string entity;
    bool people = false;
    bool country = true;
    bool capital = false;  ///< it is written with one
    bool noun = false;     ///< an adjective that is a noun for people when written with one (`der Deutsche`)
  };
  TextMap<Demonym> demonyms;          ///< stem → entity id
  TextMap<std::uint8_t> given_names;  ///< normalized → bits of the genders of those who bear it
  /// `Berliner`, `deutsche`: an adjective of nationality and at most three letters more; `Deutschland` is a name.
  /// Where the group `demonym_endings` says which letters may follow, only these (`Germany` is a name).
  [[nodiscard]] bool is_demonym(std::string_view word) const;
  /// What adjectives of nationality begin with.
  std::unordered_set<std::string, TextHash, std::equal_to<>> demonym_beginnings;
  /// Groups that hold endings of words; empty where the grammar has none.
  struct Endings {
    std::vector<std::string> place_adjective;  ///< of names of places (`Berliner`)
    std::vector<std::string> demonym;  ///< what may follow an adjective of nationality; empty: up to three letters
    std::vector<std::string> definite;
    std::vector<std::string> genitive;
    std::vector<std::string> bare_genitive;       ///< of names whose genitive is their base form (Swedish `Brofors`)
    std::vector<std::string> definite_adjective;  ///< of adjectives behind a possessor
    std::vector<std::string> plural_noun;         ///< of nouns, some singular ones among them
    std::vector<std::string> feminine_noun;       ///< of nouns that are feminine; empty where no article needs to know
    std::vector<std::string> plural_verb;         ///< of finite verbs
    std::vector<std::string> plural_predicate;    ///< of what stands behind a copula, in the plural alone
    std::vector<std::string> first_person;
    std::vector<std::string> first_person_singular;
    std::vector<std::string> base_masculine, base_feminine;  ///< of names whose form is no genitive
  };
  Endings endings;
};

/// Names of places by the place's id.
struct RelationRules::PlaceNames {
  struct Place {
    std::vector<std::pair<std::string, std::string>> names;  ///< language and name
    std::string label;
  };
  TextMap<std::vector<Place>> places;  ///< none: no bundled entity has the id
};

}  // namespace gazgraph
