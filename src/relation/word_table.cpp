// An open hash table over the bytes of words. What a word can be (class, stem, triggers, patterns, argument types) costs
// some twenty look-ups in the rules; texts repeat their words, so it is done once a word and thread.
#include "word_table.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace gazgraph {
namespace {

constexpr std::size_t first_slots = 1U << 12;
constexpr std::size_t most_words = 300'000;

/// Two Greek letters with an accent.
bool has_second_accent(std::string_view word) {
  static constexpr std::array<std::string_view, 9> accented = {"ά", "έ", "ή", "ί", "ό", "ύ", "ώ", "ΐ", "ΰ"};
  std::size_t count = 0;
  for (std::size_t at = 0; at + 1 < word.size(); ++at) {
    count += std::any_of(accented.begin(), accented.end(),
                         [&](std::string_view letter) { return word.substr(at).starts_with(letter); })
                 ? 1
                 : 0;
  }
  return count > 1;
}

bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

const std::vector<Anaphor>* noun_anaphors(const Lexicon& lexicon, std::string_view word) {
  const Lexicon::Word* whole = lexicon.find(word);
  if (whole != nullptr && !whole->anaphors.empty() && whole->anaphors.front().noun) return &whole->anaphors;
  if (!lexicon.compounding() || word.size() < 8 || !lexicon.anaphor_endings().may_hold(word)) return nullptr;
  for (std::size_t cut = 3; cut + 4 <= word.size(); ++cut) {
    if (continues_letter(word[cut])) continue;
    const Lexicon::Word* tail = lexicon.find(word.substr(cut));
    if (tail != nullptr && !tail->anaphors.empty() && tail->anaphors.front().noun) return &tail->anaphors;
  }
  return nullptr;
}

WordTable::WordTable(const RelationRules::LanguageRules& rules, const std::vector<Predicate>& predicates,
                     const TextMap<KnownDemonym>& demonyms)
    : rules_(rules), predicates_(predicates), demonyms_(demonyms), stems_(rules.stemmer), slots_(first_slots) {}

WordInfo& WordTable::glance(std::string_view raw) {
  const std::uint64_t hash = std::hash<std::string_view>{}(raw);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.info == nullptr) return add(raw, hash);
    if (slot.hash == hash && slot.raw == raw) return *slot.info;
  }
}

void WordTable::trim() {
  if (infos_.size() < most_words) return;
  infos_.clear();
  slots_.assign(first_slots, Slot());
  arena_.clear();
}

void WordTable::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.info == nullptr) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].info != nullptr) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

WordInfo& WordTable::add(std::string_view raw, std::uint64_t hash) {
  if (infos_.size() * 2 >= slots_.size()) grow();
  WordInfo info;
  info.text = rules_.lexicon.normalize(raw, arena_);
  info.word = rules_.lexicon.find(info.text);
  info.second_accent = rules_.lexicon.case_marking() && has_second_accent(raw);
  read_tail(info);
  read_reference(info);
  if (rules_.demonym_beginnings.may_hold(info.text)) {
    const auto found = demonyms_.find(stems_.stem(info.text));
    if (found != demonyms_.end()) info.demonym = &found->second;
  }
  infos_.push_back(std::move(info));
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].info != nullptr) at = (at + 1) & mask;
  slots_[at] = {hash, arena_.store(raw), &infos_.back()};
  return infos_.back();
}

const WordInfo& WordTable::complete(WordInfo& info) {
  if (info.full) return info;
  info.full = true;
  info.month = rules_.lexicon.is_month(info.text);
  info.adverbials = rules_.lexicon.adverbials(info.text);
  info.stem = arena_.store(stems_.stem(info.text));
  const bool known_word = rules_.known_words->may_hold(info.text);
  const bool known_stem = rules_.known_stems->may_hold(info.stem);
  if (known_word) info.groups |= rules_.groups_of(info.text);
  if (known_stem) info.groups |= rules_.groups_of(info.stem);
  collect_nouns(info);
  if (known_word || known_stem || info.word != nullptr) collect_patterns(info);
  collect_types(info);
  return info;
}

/// `co-founder`, `KI-Start-up`: the longest last part that the lexicon knows as an open word, else the last one.
void WordTable::read_tail(WordInfo& info) const {
  constexpr std::uint32_t closed = word_determiner | word_preposition | word_coordinator | word_adverb | word_negation |
                                   word_infinitive_marker | word_subordinator | word_perfect | word_passive |
                                   word_copula | word_modal | word_relative;
  for (std::size_t hyphen = info.text.find('-'); hyphen != std::string_view::npos && hyphen + 1 < info.text.size();
       hyphen = info.text.find('-', hyphen + 1)) {
    info.tail = info.text.substr(hyphen + 1);
    if (info.word != nullptr) return;
    const Lexicon::Word* known = rules_.lexicon.find(info.tail);
    if (known == nullptr || (known->classes & closed) != 0) continue;
    info.word = known;
    return;
  }
}

/// Triggers of a word, by form or by stem.
bool WordTable::collect(std::string_view text, std::string_view stem, bool compound_tail, WordInfo& info) const {
  const std::size_t before = info.nouns.size();
  const auto add = [&](const TextMap<std::vector<std::uint32_t>>& map, std::string_view key) {
    const auto found = map.find(key);
    if (found == map.end()) return;
    for (const std::uint32_t number : found->second) {
      if (!compound_tail || rules_.triggers[number].in_compounds) info.nouns.push_back(number);
    }
  };
  if (rules_.known_words->may_hold(text)) add(rules_.forms, text);
  if (rules_.known_stems->may_hold(stem)) add(rules_.stems, stem);
  return info.nouns.size() > before;
}

void WordTable::collect_nouns(WordInfo& info) {
  constexpr std::uint32_t closed = word_preposition | word_determiner | word_coordinator;
  if (info.word != nullptr && (info.word->classes & closed) != 0) return;
  bool found = collect(info.text, info.stem, false, info);
  if (!found && !info.tail.empty()) found = collect(info.tail, stems_.stem(info.tail), false, info);
  if (found || !rules_.lexicon.compounding() || info.text.size() < 7 ||
      !(rules_.compound_endings.may_hold(info.stem) || rules_.compound_endings.may_hold(info.text)))
    return;
  for (std::size_t cut = 3; cut + 4 <= info.text.size() && !found; ++cut) {
    if (continues_letter(info.text[cut])) continue;
    // Endings fall off the last part of a compound as they fall off the whole.
    if (cut >= info.stem.size()) break;
    found = collect(info.text.substr(cut), info.stem.substr(cut), true, info);
  }
}

void WordTable::collect_patterns(WordInfo& info) const {
  const auto add = [&](const auto& map, const auto& key) {
    const auto found = map.find(key);
    if (found != map.end()) info.patterns.insert(info.patterns.end(), found->second.begin(), found->second.end());
  };
  add(rules_.pattern_words, info.text);
  add(rules_.pattern_stems, info.stem);
  if (info.word == nullptr) return;
  if (!info.word->canonical.empty()) add(rules_.pattern_words, info.word->canonical);
  for (const VerbReading& reading : info.word->verbs) add(rules_.pattern_lemmas, reading.lemma);
}

void WordTable::collect_types(WordInfo& info) const {
  const auto add = [&](std::uint8_t subject, std::uint8_t object, bool date, bool context) {
    const ArgumentTypes types{subject, object, date, context};
    if (std::find(info.types.begin(), info.types.end(), types) == info.types.end()) info.types.push_back(types);
  };
  const auto add_trigger = [&](std::uint32_t number) {
    const Trigger& trigger = rules_.triggers[number];
    const bool list = trigger.object.empty();
    const bool verb = trigger.kind == Trigger::Class::verb;
    add(trigger.subject_types, list ? trigger.subject_types : trigger.object_types, trigger.object_is_date,
        verb ? rules_.lexicon.drops_subject() : trigger.may_use_context());
  };
  for (const std::uint32_t number : info.nouns) add_trigger(number);
  if (info.word != nullptr) {
    for (const VerbReading& reading : info.word->verbs) {
      for (const std::uint32_t number : rules_.verb_triggers(reading.lemma)) add_trigger(number);
    }
  }
  for (const std::uint32_t number : info.patterns) {
    const Predicate& predicate = predicates_[rules_.patterns[number].predicate];
    add(predicate.subject_types, predicate.object_types, predicate.object_is_date, false);
  }
}

void WordTable::read_reference(WordInfo& info) const {
  const std::vector<Anaphor>* anaphors = nullptr;
  if (info.word != nullptr && !info.word->anaphors.empty()) anaphors = &info.word->anaphors;
  if (info.word == nullptr) anaphors = noun_anaphors(rules_.lexicon, info.text);
  for (const std::string& ending : rules_.possessive_endings) {
    if (anaphors != nullptr || info.word != nullptr || info.text.size() < ending.size() + 5) continue;
    if (info.text.ends_with(ending))
      anaphors = noun_anaphors(rules_.lexicon, info.text.substr(0, info.text.size() - ending.size()));
  }
  if (anaphors == nullptr) return;
  info.may_refer = true;
  for (const Anaphor& anaphor : *anaphors) info.refers_to |= anaphor.types;
}

}  // namespace gazgraph
