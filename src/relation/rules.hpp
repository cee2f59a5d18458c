#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "gazgraph/relation/extractor.hpp"
#include "gazgraph/text/stem.hpp"
#include "lexicon.hpp"
#include "pattern.hpp"
#include "text_map.hpp"

namespace gazgraph {

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
    date,
    complement_subject,
    under
  };
  Kind kind = Kind::subject;
  bool both = false;   ///< one list there fills both arguments
  std::string marker;  ///< under: the preposition, normalized
};

/// A verb, noun or adjective that speaks of a predicate.
struct Trigger {
  enum class Class : std::uint8_t { verb, noun, adjective };
  Class kind = Class::verb;
  std::uint16_t predicate = 0;
  std::uint32_t lemma = 0;        ///< verb
  std::vector<std::string> rest;  ///< further words: particles of a verb, stems of the words behind a noun's first
  std::vector<std::string> with;  ///< stems; one of these must stand in the clause
  std::vector<std::string> without;  ///< stems; none of these may stand in the clause
  std::vector<Reach> subject, object;
  std::uint8_t subject_types = 0;  ///< narrower than the predicate's
  std::uint8_t object_types = 0;
  bool object_is_date = false;
  bool object_parts = false;  ///< the owner of what stands as object counts too
  bool in_compounds = false;
  bool in_context = false;  ///< its object may be left to the context in a subordinate clause
  bool title_in_context = false;     ///< and so may a bare title
  bool definite_in_context = false;  ///< a definite noun may leave its object to the context anywhere
  Status status = Status::asserted;
  bool negated = false;
  float score = 0.9F;
  std::string name;  ///< `founder_of/sv/3`
};

struct CompiledPattern {
  std::uint16_t predicate = 0;
  Pattern pattern;
  float score = 0.8F;
  Status status = Status::asserted;
  bool negated = false;
  bool phrase_scope = false;  ///< it holds inside a noun phrase, whatever the clause says
  std::string name;
};

/// Rules of one language, compiled. Immutable; thread-safe.
struct RelationRules::LanguageRules {
  explicit LanguageRules(Lexicon words) : lexicon(std::move(words)) {}
  Lexicon lexicon;
  std::string stemmer;
  std::vector<Trigger> triggers;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> verbs;  ///< lemma → triggers
  TextMap<std::vector<std::uint32_t>> stems;    ///< stem of a noun or adjective → triggers
  TextMap<std::vector<std::uint32_t>> forms;    ///< form of a noun whose forms are listed → triggers
  std::vector<std::string> possessive_endings;  ///< of nouns, as of names
  TextMap<bool> particles;                      ///< of verbs
  std::vector<CompiledPattern> patterns;
  /// What must stand in a sentence for a pattern to match: words and forms, stems, and lemmas of verbs → patterns.
  TextMap<std::vector<std::uint32_t>> pattern_words, pattern_stems;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> pattern_lemmas;
  std::vector<std::uint32_t> unanchored;  ///< patterns without such a word
  TextMap<std::vector<std::string>> groups;
  /// Whether a normalized word is in the lexicon or a form of a noun trigger.
  [[nodiscard]] bool knows(std::string_view word) const {
    return lexicon.find(word) != nullptr || forms.find(word) != forms.end() || pattern_words.find(word) != pattern_words.end();
  }
  /// Null when there is no such group.
  [[nodiscard]] const std::vector<std::string>* group(std::string_view name) const {
    const auto found = groups.find(name);
    return found == groups.end() ? nullptr : &found->second;
  }
  struct Demonym {
    std::string entity;
    bool people = false;
  };
  TextMap<Demonym> demonyms;  ///< stem → entity id
  TextMap<std::vector<std::string>> demonym_names;  ///< entity id → names in the language, then any
  std::vector<std::string> demonym_stems;             ///< what adjectives of nationality begin with
};

}  // namespace gazgraph
