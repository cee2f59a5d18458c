// An open hash table over the bytes of words. What a word can be (class, stem, triggers, patterns, argument types) costs
// some twenty look-ups in the rules; texts repeat their words, so it is done once a word and thread.
#include "word_table.hpp"

#include "demonyms.hpp"
#include "gazgraph/text/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace gazgraph {
namespace {

constexpr std::size_t first_slots = 1U << 12;
constexpr std::size_t most_words = 1U << 14;

/// Two letters with an acute.
bool has_second_accent(std::string_view word) {
  if (std::all_of(word.begin(), word.end(), [](char c) { return static_cast<signed char>(c) >= 0; })) return false;
  constexpr char16_t acute = 0x301;
  UErrorCode status = U_ZERO_ERROR;
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
  const icu::UnicodeString letters = icu::Normalizer2::getNFDInstance(status)->normalize(text, status);
  const int32_t first = letters.indexOf(acute);
  return first >= 0 && letters.indexOf(acute, first + 1) >= 0;
}

}  // namespace

const std::span<const Anaphor>* noun_anaphors(const Lexicon& lexicon, std::string_view word) {
  if (!lexicon.anaphor_endings().may_hold(word)) return nullptr;
  const Lexicon::Word* whole = lexicon.find(word);
  if (whole != nullptr && !whole->anaphors.empty() && whole->anaphors.front().noun) return &whole->anaphors;
  for (std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos; hyphen = word.find('-', hyphen + 1)) {
    const Lexicon::Word* tail = lexicon.find(word.substr(hyphen + 1));  // `19-year-old`
    if (tail != nullptr && !tail->anaphors.empty() && tail->anaphors.front().noun) return &tail->anaphors;
  }
  if (!lexicon.compounding() || word.size() < 8) return nullptr;
  for (std::size_t cut = 3; cut + 4 <= word.size(); ++cut) {
    if (continues_character(word[cut])) continue;
    const Lexicon::Word* tail = lexicon.find(word.substr(cut));
    if (tail != nullptr && !tail->anaphors.empty() && tail->anaphors.front().noun) return &tail->anaphors;
  }
  return nullptr;
}

WordTable::WordTable(const RelationRules::LanguageRules& rules, const KnownDemonyms& demonyms)
    : rules_(rules), demonyms_(demonyms), stemmer_(rules.stemmer), slots_(first_slots) {}

WordInfo& WordTable::glance(std::string_view raw, std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.info == nullptr) return add(raw, hash);
    if (slot.hash == hash && slot.info->raw == raw) return *slot.info;
  }
}

void WordTable::trim() {
  if (size_ < most_words) return;
  size_ = 0;
  infos_.clear();
  slots_.assign(first_slots, Slot());
  texts_.clear();
  numbers_.clear();
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
  if (++size_ * 2 >= slots_.size()) grow();
  WordInfo& info = *infos_.reserve(1);
  info = WordInfo();
  info.raw = texts_.store(raw);
  info.text = rules_.lexicon.normalize(raw, texts_);
  info.sources = rules_.known_words.of(info.text);
  if ((info.sources & from_lexicon) != 0) info.word = rules_.lexicon.find(info.text);
  info.second_accent = rules_.lexicon.case_marking() && has_second_accent(raw);
  read_tail(info);
  read_reference(info);
  if (rules_.demonym_filter.may_hold(info.text)) info.demonym = demonyms_.find(stemmer_.stem(info.text));
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].info != nullptr) at = (at + 1) & mask;
  slots_[at] = {hash, &info};
  return info;
}

const WordInfo& WordTable::complete(WordInfo& info) {
  if (info.full) return info;
  info.full = true;
  info.stem = texts_.store(stemmer_.stem(info.text));
  const std::uint8_t stem_sources = rules_.known_stems.of(info.stem);
  if ((info.sources & from_grammar) != 0) {
    info.month = rules_.lexicon.is_month(info.text);
    info.adverbials = rules_.lexicon.adverbials(info.text);
    info.embedding = rules_.lexicon.noun_embedding(info.text);
  }
  if ((info.sources & from_groups) != 0) info.groups |= rules_.groups_of(info.text);
  if ((stem_sources & from_groups) != 0) info.groups |= rules_.groups_of(info.stem);
  collect_nouns(info, stem_sources);
  collect_terms(info, stem_sources);
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
bool WordTable::collect(std::string_view text, std::string_view stem, bool compound_tail) {
  const std::size_t before = found_.size();
  const auto add = [&](const TextMap<std::vector<std::uint32_t>>& map, std::string_view key) {
    const auto found = map.find(key);
    if (found == map.end()) return;
    for (const std::uint32_t number : found->second) {
      if (!compound_tail || rules_.triggers[number].in_compounds) found_.push_back(number);
    }
  };
  if ((rules_.known_words.of(text) & from_triggers) != 0) add(rules_.forms, text);
  if ((rules_.known_stems.of(stem) & from_triggers) != 0) add(rules_.stems, stem);
  return found_.size() > before;
}

void WordTable::collect_nouns(WordInfo& info, std::uint8_t stem_sources) {
  constexpr std::uint32_t closed = word_preposition | word_determiner | word_coordinator;
  found_.clear();
  if (((info.sources | stem_sources) & from_triggers) != 0) info.names_role = collect(info.text, info.stem, false);
  bool found = info.names_role;
  if (info.word != nullptr && (info.word->classes & closed) != 0) return;
  if (!found && !info.tail.empty()) found = collect(info.tail, stemmer_.stem(info.tail), false);
  const bool compound = !found && rules_.lexicon.compounding() && info.text.size() >= 7 &&
                        (rules_.compound_endings.may_hold(info.stem) || rules_.compound_endings.may_hold(info.text));
  for (std::size_t cut = 3; compound && cut + 4 <= info.text.size() && !found; ++cut) {
    if (continues_character(info.text[cut])) continue;
    // Endings fall off the last part of a compound as they fall off the whole.
    if (cut >= info.stem.size()) break;
    found = collect(info.text.substr(cut), info.stem.substr(cut), true);
  }
  if (!found_.empty()) info.nouns = numbers_.store(found_);
}

void WordTable::collect_terms(WordInfo& info, std::uint8_t stem_sources) {
  const TermTable& terms = rules_.terms;
  const bool named = (info.sources & from_terms) != 0;
  found_.clear();
  if (named) {
    const std::span<const Term> conditions = terms.conditions_of_text(info.text);
    found_.assign(conditions.begin(), conditions.end());
  }
  if ((stem_sources & from_terms) != 0) terms.add_conditions_of_stem(info.stem, found_);
  terms.add_conditions_of_ending(info.stem, found_);
  info.conditions = found_.size();
  const auto add = [&](std::span<const Term> more) {
    for (const Term term : more) {
      const auto begin = found_.begin() + static_cast<std::ptrdiff_t>(info.conditions);
      if (std::find(begin, found_.end(), term) == found_.end()) found_.push_back(term);
    }
  };
  add(terms.of_spelling(info.raw));
  if (named) {
    add(terms.of_text(info.text));
    add(terms.of_word(info.text));
  }
  if ((stem_sources & from_terms) != 0) add(terms.of_stem(info.stem));
  if (info.word != nullptr) {
    if (!info.word->canonical.empty()) add(terms.of_text(info.word->canonical));
    for (const VerbReading& reading : info.word->verbs) add(terms.of_lemma(reading.lemma));
  }
  if (!found_.empty()) info.terms = numbers_.store(found_);
}

void WordTable::collect_types(WordInfo& info) const {
  for (const std::uint32_t number : info.nouns) info.types.set(rules_.triggers[number].argument_types);
  if (info.word != nullptr) {
    for (const VerbReading& reading : info.word->verbs) {
      for (const std::uint32_t number : rules_.verb_triggers(reading.lemma))
        info.types.set(rules_.triggers[number].argument_types);
    }
  }
  for (const Term term : info.terms) info.types |= rules_.term_types[term];
}

void WordTable::read_reference(WordInfo& info) const {
  const std::span<const Anaphor>* anaphors = nullptr;
  if (info.word != nullptr && !info.word->anaphors.empty()) anaphors = &info.word->anaphors;
  if (info.word == nullptr) anaphors = noun_anaphors(rules_.lexicon, info.text);
  for (const std::string& ending : rules_.possessive_endings) {
    if (anaphors != nullptr || info.word != nullptr || info.text.size() < ending.size() + 5) continue;
    if (info.text.ends_with(ending))
      anaphors = noun_anaphors(rules_.lexicon, info.text.substr(0, info.text.size() - ending.size()));
  }
  if (anaphors == nullptr) return;
  info.may_refer = true;
  for (const Anaphor& anaphor : *anaphors) {
    info.refers_to |= anaphor.types;
    info.refers_to_several |= anaphor.plural;
  }
}

}  // namespace gazgraph
