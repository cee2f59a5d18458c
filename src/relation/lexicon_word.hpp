#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/relation/relation.hpp"

namespace gazgraph {

/// What a word can be; several bits may be set.
enum WordClass : std::uint32_t {
  word_determiner = 1U << 0,
  word_preposition = 1U << 1,
  word_coordinator = 1U << 2,
  word_contrast = 1U << 3,
  word_subordinator = 1U << 4,
  word_complementizer = 1U << 5,
  word_relative = 1U << 6,
  word_conditional = 1U << 7,
  word_negation = 1U << 8,
  word_negative_determiner = 1U << 9,
  word_negative_preposition = 1U << 10,
  word_infinitive_marker = 1U << 11,
  word_adverb = 1U << 12,
  word_perfect = 1U << 13,  ///< auxiliary: have
  word_passive = 1U << 14,  ///< auxiliary: be, become
  word_copula = 1U << 15,
  word_modal = 1U << 16,
  word_possessive_relative = 1U << 17,
  word_genitive_determiner = 1U << 18,
  word_nominative = 1U << 19,  ///< determiners that show a case
  word_accusative = 1U << 20,
  word_honorific = 1U << 21,
  word_as = 1U << 22,  ///< `as`, `som`, `als`, `ως` before a role
  word_speech = 1U << 23,
  word_quotative = 1U << 25,             ///< forms of verbs that only report (`er habe`)
  word_noun = 1U << 24,                  ///< a form of a verb that is a noun too
  word_impersonal = 1U << 26,            ///< relative pronouns for anything but people (`which`)
  word_occurring = 1U << 27,             ///< verbs that say of an event that it happens (`the sale did not take place`)
  word_existential = 1U << 28,           ///< verbs by which something is there (`gibt`, `exists`)
  word_constituent_negation = 1U << 29,  ///< negations that may deny a phrase alone (`nicht vor Mai`)
  word_affirmation = 1U << 30,           ///< words that affirm what is left out (`X nicht, Y schon`)
};
/// Bits of genders.
constexpr std::uint8_t gender_masculine = 1, gender_feminine = 2, gender_neuter = 4;
/// All classes of auxiliaries.
constexpr std::uint32_t word_auxiliary = word_perfect | word_passive | word_copula | word_modal;

/// What form of its verb a word is.
enum class VerbForm : std::uint8_t {
  finite,
  passive,
  infinitive,
  passive_infinitive,
  supine,
  passive_supine,
  participle,
  gerund
};

[[nodiscard]] constexpr std::uint8_t form_bit(VerbForm form) noexcept {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(form));
}

struct VerbReading {
  std::uint32_t lemma = 0;
  VerbForm form = VerbForm::finite;
};

/// A pronoun or noun that stands for an entity.
struct Anaphor {
  std::uint8_t types = 0;  ///< bit set over EntityType
  std::vector<std::string> kinds;
  bool possessive = false;
  bool reflexive = false;
  bool noun = false;  ///< a definite noun, which may also stand beside a name (`the company DeepSeek`)
  bool role = false;  ///< a noun for an end of a relation: only whom the text has told to stand there, or called so
  bool told = false;  ///< a noun for what most texts leave without a name (`the union`): only what is told to be one
  enum class Order : std::uint8_t { none, first, last };
  Order order = Order::none;  ///< one of the two before (`the former`, `the latter`)
  bool plural = false;        ///< stands for the members of a list (`both`)
  bool determined = false;    ///< only behind a determiner and before no noun (`the two`)
  bool plural_verb = false;   ///< only with a verb in the plural (`sie`); the word's other readings only with none
  bool proclitic = false;     ///< only right before a verb
  bool nearest = false;       ///< means what its sentence, or the one before, named last (`dessen`)
  std::vector<std::string> noun_endings;  ///< of an enclitic: endings of nouns that it would be an article of
  bool enclitic = false;                  ///< possessive, only behind its noun
  bool speaker = false;                   ///< first person: who is quoted
  bool reported = false;                  ///< of a speaker: only where somebody is quoted or told to speak (`man`)
  bool subject = false;                   ///< its form shows that it is a subject (`er`, `he`)
  bool object = false;                    ///< its form shows that it is no subject (`ihn`, `him`)
  std::string governor;                   ///< a preposition that it holds (`dort`: in the place), or empty
  std::uint8_t genders = 0;               ///< bit set: masculine 1, feminine 2, neuter 4; 0: any
};

/// What a lexicon knows of a word.
struct LexiconWord {
  std::uint32_t classes = 0;
  Status modal_status = Status::asserted;
  std::uint8_t genders = 0;    ///< that a determiner shows
  std::uint8_t forms = 0;      ///< form_bit() of all its readings as a verb
  std::string_view canonical;  ///< the word that this one is a variant of, else empty
  std::span<const VerbReading> verbs;
  std::span<const Anaphor> anaphors;
  /// An auxiliary, or a form that is finite by its spelling.
  [[nodiscard]] bool may_be_finite() const {
    return (classes & word_auxiliary) != 0 || has_form(VerbForm::finite) || has_form(VerbForm::passive);
  }
  /// `it`, `she`: stands for something itself, as no noun or possessive does.
  [[nodiscard]] bool is_pronoun() const {
    return std::any_of(anaphors.begin(), anaphors.end(),
                       [](const Anaphor& anaphor) { return !anaphor.noun && !anaphor.possessive; });
  }
  /// `I`, `he`: a pronoun whose form is that of a subject and nothing else.
  [[nodiscard]] bool is_subject_pronoun() const {
    if (anaphors.empty() || (classes & word_determiner) != 0) return false;
    for (const Anaphor& anaphor : anaphors) {
      if (!anaphor.subject || anaphor.noun || anaphor.possessive) return false;
    }
    return true;
  }
  [[nodiscard]] bool has_form(VerbForm form) const { return (forms & form_bit(form)) != 0; }
};

}  // namespace gazgraph
