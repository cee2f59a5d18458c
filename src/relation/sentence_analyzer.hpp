#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "discourse.hpp"
#include "gapping.hpp"
#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/linking/common_words.hpp"
#include "gazgraph/linking/mention.hpp"
#include "gazgraph/text/tokens.hpp"
#include "sentence_gate.hpp"
#include "units.hpp"
#include "unknown_names.hpp"

namespace gazgraph {

/// The sentences of one document, on their way from text to clauses. Those that can hold no relation are skipped: of them only
/// the names are kept, until a later sentence refers to what they say.
class SentenceAnalyzer {
 public:
  /// Memory that serves one document after another.
  struct Memory {
    Memory(const RelationRules::LanguageRules& rules, WordTable& known_words, PossibleTypes& possible,
           const CommonWords* everyday)
        : words(known_words), common(everyday), gate(rules, known_words, possible) {}
    WordTable& words;
    const CommonWords* common;  ///< may be null
    SentenceGate gate;
    UnitMemory units;
    std::vector<Unit> named;               ///< units of the sentence that is read, without its structure
    UnitSentence whole;                    ///< the sentence of which a reading is looked at
    std::vector<Discourse::Named> before;  ///< a sentence
  };
  /// Everything must outlive it. `mentions` are in text order; analyzed sentences go to `sentence`.
  SentenceAnalyzer(std::string_view text, const Segmentation& cut, const std::vector<Mention>& mentions,
                   const RelationRules::LanguageRules& rules, const Gazetteer& gazetteer, Discourse& discourse,
                   Memory& memory, UnitSentence& sentence)
      : text_(text),
        cut_(cut),
        mentions_(mentions),
        rules_(rules),
        gazetteer_(gazetteer),
        discourse_(discourse),
        memory_(memory),
        sentence_(sentence) {
    memory_.units.clear();
    first_person_ = std::find_if(mentions.begin(), mentions.end(),
                                 [](const Mention& mention) { return mention.type == EntityType::person; });
  }

  /// The mentions of a sentence: [first, last) of the document's.
  struct Range {
    std::size_t first = 0, last = 0;
  };
  [[nodiscard]] std::size_t sentences() const noexcept { return cut_.sentences.size(); }
  /// Where a sentence begins, in bytes.
  [[nodiscard]] std::uint32_t begin_of(std::size_t number) const { return cut_.sentences[number].begin; }
  /// The mentions of a sentence; `from`: where those of the sentence before end.
  [[nodiscard]] Range mentions_of(std::size_t number, std::size_t from) const;

  /// Whether a sentence stands at the document's beginning, before the first person, who is named there too: a pronoun behind
  /// it may mean that person, unless it speaks of somebody unknown.
  [[nodiscard]] bool leads_to_person(std::size_t number) const;

  /// Whether a sentence can hold a relation. O(tokens)
  /// `continued`: the sentence before says something that it may go on with.
  [[nodiscard]] bool admits(std::size_t number, Range mentions, bool continued);
  /// Takes note of the names of a sentence that is not read, right behind admits().
  void skip(std::size_t number, Range mentions);
  /// Analyzes a sentence that is read, right behind admits(); those skipped right before it too, if it refers to anything.
  /// Returns whether it speaks of anything: where no word turns out to stand for something, nothing can be related, and
  /// unless it is wanted `whole` the sentence is left without verbs, phrases and clauses.
  [[nodiscard]] bool read(std::size_t number, bool whole);
  /// Of a sentence that was read and leaves out verbs, how many clauses are to be read instead; 0 for others.
  [[nodiscard]] std::size_t readings() const noexcept { return readings_.size(); }
  /// Makes the sentence, which is number `number`, its reading `n`, from 0 on.
  void take_reading(std::size_t n, std::size_t number);
  /// Makes it what it was before its readings.
  void take_whole();
  /// Takes note of what the sentence that was read leaves to the next ones; see Discourse::remember().
  void remember(std::size_t number, const std::vector<EntityIndex>& introduced,
                const std::vector<EntityIndex>& subjects);
  /// The same as read() of a sentence that has been passed.
  void analyze(std::size_t number) { analyze(number, {}); }

  /// `That is not true.`: by its words alone a short sentence that takes up what the one before has reported and says that
  /// it does not hold. One that has `names` of its own may only begin so (`She did not: …`).
  [[nodiscard]] bool denies_report(std::size_t number, bool names);
  /// Whether a short sentence has a word that may stand for what was said before (SameAct).
  [[nodiscard]] bool may_take_up(std::size_t number);
  /// Whether a sentence has a verb or noun that may tell of a post that somebody is to take.
  [[nodiscard]] bool may_tell_vacancy(std::size_t number);
  /// Whether a sentence has a verb of leaving or keeping a post (group `leaving`).
  [[nodiscard]] bool may_tell_leaving(std::size_t number);

 private:
  struct Skipped {
    std::size_t number = 0;
    Range mentions;
    bool weighty = false;  ///< how it is built may say for whom a later pronoun stands
  };
  void note_stranger(std::size_t number, Range mentions);
  void note_named_strangers(std::size_t number);
  [[nodiscard]] bool denies_in_short(std::size_t number);
  void note_pronoun(std::size_t number);
  void mark_dateline();
  void join_called_names();
  void leave_out_asides();
  void read_dashes_as_commas();
  void mark_coordinated_places();
  void mark_name_ends();
  [[nodiscard]] std::size_t paragraph_of(std::size_t number) const;
  [[nodiscard]] std::optional<EntityIndex> announced_behind(std::size_t number) const;
  [[nodiscard]] const WordInfo& info_of(const Token& token);
  [[nodiscard]] const WordRules& rules_of(const Token& token);
  [[nodiscard]] bool is_short(std::size_t number) const;
  void analyze(std::size_t number, std::span<WordInfo* const> known);
  void name_units(std::size_t number, std::span<WordInfo* const> known);
  void find_structure(std::size_t number);
  void apply_meanings(const GapReading& reading);
  void add_stems();
  void add_stem(Unit& unit);
  [[nodiscard]] bool may_relate() const;
  void catch_up(std::size_t number);
  [[nodiscard]] bool is_bracketed(const Mention& mention) const;
  void remember(const Skipped& skipped);

  std::string_view text_;
  const Segmentation& cut_;
  const std::vector<Mention>& mentions_;
  const RelationRules::LanguageRules& rules_;
  const Gazetteer& gazetteer_;
  Discourse& discourse_;
  Memory& memory_;
  UnitSentence& sentence_;
  std::vector<Mention>::const_iterator first_person_;
  std::vector<GapReading> readings_;  ///< of the sentence that is read
  std::vector<Skipped> skipped_;      ///< since the last one that was read
};

}  // namespace gazgraph
