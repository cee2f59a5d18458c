// An open hash table over the bytes of words, since texts repeat them. A new word is looked up among the texts and, once its
// sentence is worth it, among the stems that rules name; three in five are in neither and share one record.
#include "word_table.hpp"

#include "demonyms.hpp"
#include "gazgraph/text/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace gazgraph {
namespace {

constexpr std::size_t shortest_compound = 7;  // bytes, as nouns of rules may end it
constexpr std::size_t first_slots = 1U << 12;
constexpr std::size_t most_words = 1U << 14;
constexpr std::size_t most_kept_words = most_words / 2;  // by trim()
constexpr std::size_t most_kept_bytes = 1U << 20;        // of texts that infos have no room for

/// Small letters of ASCII alone, which are their own normal form.
bool is_plain(std::string_view word) {
  for (const char c : word) {
    if (c < 'a' || c > 'z') return false;
  }
  return true;
}

/// What is stemmed: `vd` of `vd:n`.
std::string_view head(std::string_view text) { return text.substr(0, text.find(':')); }

/// Characters that may bear an accent: all but those of ASCII and the plain letters from alpha to omega.
std::size_t count_accentable(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto lead = static_cast<unsigned char>(word[i]);
    if (lead < 0xC0) continue;
    const unsigned second = i + 1 < word.size() ? static_cast<unsigned char>(word[i + 1]) : 0U;
    const bool plain = lead == 0xCE   ? (second >= 0x91 && second <= 0xA9) || second >= 0xB1
                       : lead == 0xCF ? second <= 0x89
                                      : false;
    count += plain ? 0U : 1U;
  }
  return count;
}

/// Two letters with an acute.
bool has_second_accent(std::string_view word) {
  if (count_accentable(word) < 2) return false;
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
  const std::uint64_t beginnings = lexicon.anaphor_tails().beginnings(word);
  for (std::size_t cut = 3; cut + 4 <= word.size(); ++cut) {
    if (!TailFilter::may_begin(beginnings, cut) || continues_character(word[cut])) continue;
    const Lexicon::Word* tail = lexicon.find(word.substr(cut));
    if (tail != nullptr && !tail->anaphors.empty() && tail->anaphors.front().noun) return &tail->anaphors;
  }
  return nullptr;
}

WordTable::WordTable(const RelationRules::LanguageRules& rules, const KnownDemonyms& demonyms)
    : rules_(rules), demonyms_(demonyms), stemmer_(rules.stemmer), slots_(first_slots) {}

/// The first word with this hash, which may be another one; null for none.
WordInfo* WordTable::find_by_hash(std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].info != nullptr; at = (at + 1) & mask) {
    if (slots_[at].hash == hash) return slots_[at].info;
  }
  return nullptr;
}

WordInfo* WordTable::find(std::string_view raw, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].info != nullptr; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && is_same_text(slots_[at].info->raw(), raw)) return slots_[at].info;
  }
  return nullptr;
}

WordInfo& WordTable::glance(std::string_view raw) {
  const std::uint64_t hash = hash_text(raw);
  if (WordInfo* known = find(raw, hash)) return *known;
  const NewWord added = add(raw, hash);
  read(added);
  return *added.info;
}

// Each step brings near what the next one needs, of all words of the sentence.
void WordTable::glance_all(std::span<const std::string_view> words, std::vector<WordInfo*>& infos) {
  infos.assign(words.size(), nullptr);
  hashes_.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].empty()) continue;
    hashes_[i] = hash_text(words[i]);
    __builtin_prefetch(&slots_[hashes_[i] & (slots_.size() - 1)]);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].empty()) continue;
    infos[i] = find_by_hash(hashes_[i]);
    if (infos[i] == nullptr) continue;
    __builtin_prefetch(infos[i]);
  }
  new_.clear();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].empty() || (infos[i] != nullptr && is_same_text(infos[i]->raw(), words[i]))) continue;
    infos[i] = find(words[i], hashes_[i]);
    if (infos[i] != nullptr) continue;
    new_.push_back(add(words[i], hashes_[i]));
    infos[i] = new_.back().info;
    rules_.lexicon.prefetch(new_.back().hash);
    rules_.vocabulary.prefetch_text(new_.back().hash);
  }
  for (const NewWord& word : new_) read(word);
}

void WordTable::relate_all(std::span<WordInfo* const> infos) {
  new_.clear();
  for (WordInfo* info : infos) {
    if (info == nullptr || info->related) continue;
    new_.push_back({info, find_stem(*info)});
    if (info->stem_named) rules_.vocabulary.prefetch_stem(new_.back().hash);
  }
  for (const NewWord& word : new_) read_relations(word);
}

void WordTable::complete_all(std::span<WordInfo* const> infos) {
  for (WordInfo* info : infos) {
    if (info != nullptr && !info->full) complete(*info);
  }
}

void WordTable::trim() {
  if (size_ < most_words) return;
  std::vector<Slot> old(slots_.size());
  old.swap(slots_);
  size_ = 0;
  for (const Slot& slot : old) {
    if (slot.info == nullptr) continue;
    if (slot.info->rules == &nothing_) {
      spare_.push_back(slot.info);
    } else {
      ++size_;
      place(slot.hash, slot.info);
    }
  }
  if (size_ > most_kept_words || kept_bytes_ > most_kept_bytes) forget_all();
}

void WordTable::forget_all() {
  size_ = 0;
  kept_bytes_ = 0;
  spare_.clear();
  infos_.clear();
  word_rules_.clear();
  slots_.assign(first_slots, Slot());
  texts_.clear();
  numbers_.clear();
}

/// Puts a word that has no place into the first free one.
void WordTable::place(std::uint64_t hash, WordInfo* info) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].info != nullptr) at = (at + 1) & mask;
  slots_[at] = {hash, info};
}

/// Room for what infos have none for.
char* WordTable::reserve_bytes(std::size_t count) {
  kept_bytes_ += count;
  return texts_.reserve(count);
}

void WordTable::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.info != nullptr) place(slot.hash, slot.info);
  }
}

WordRules& WordTable::own_rules(WordInfo& info) {
  if (info.rules == &nothing_) info.rules = ::new (word_rules_.reserve(1)) WordRules();
  return *info.rules;
}

/// Gives the word a place; what rules say of it is not read yet.
WordTable::NewWord WordTable::add(std::string_view raw, std::uint64_t hash) {
  if (++size_ * 3 >= slots_.size() * 2) grow();
  WordInfo* room = spare_.empty() ? infos_.reserve(1) : spare_.back();
  if (!spare_.empty()) spare_.pop_back();
  WordInfo& info = *::new (room) WordInfo;
  info.rules = &nothing_;
  info.normal = is_plain(raw);
  const std::string_view text = info.normal ? raw : rules_.lexicon.normalize(raw, buffer_);
  info.normal = info.normal || text == raw;
  info.raw_size = static_cast<std::uint32_t>(raw.size());
  info.text_size = static_cast<std::uint32_t>(text.size());
  const std::size_t size = raw.size() + (info.normal ? 0 : text.size());
  char* bytes = info.bytes.data();
  if (size > info.bytes.size()) {
    bytes = reserve_bytes(size);
    info.apart = true;
    std::memcpy(info.bytes.data(), static_cast<const void*>(&bytes), sizeof bytes);
  }
  std::copy(raw.begin(), raw.end(), bytes);
  if (!info.normal) std::copy(text.begin(), text.end(), bytes + raw.size());
  place(hash, &info);
  return {&info, info.normal ? hash : hash_text(text)};
}

/// By its stem; but a form that has the stem of a noun for people (`γερμανικό`, that of `Γερμανός`) by how the adjective
/// begins, up to three letters before its end.
const KnownDemonym* WordTable::find_demonym(WordInfo& info) {
  constexpr std::size_t most_letters = 3;
  const bool simple = info.text().find(':') == std::string_view::npos;  // else the stem is one of its beginning
  if (simple) note_stem(info);
  const std::string_view stem = simple ? info.whole_stem() : stemmer_.stem(info.text());
  std::string_view beginning = info.text();
  for (std::size_t letters = 0; letters <= most_letters && beginning.size() > stem.size(); ++letters) {
    if (rules_.demonym_beginnings.contains(beginning)) {
      if (const KnownDemonym* adjective = demonyms_.find(beginning)) return adjective;
    }
    while (continues_character(beginning.back())) beginning.remove_suffix(1);
    beginning.remove_suffix(1);
  }
  return demonyms_.find(stem);
}

/// What is needed to count arguments.
void WordTable::read(const NewWord& added) {
  WordInfo& info = *added.info;
  if (const Lexicon::Word* word = rules_.lexicon.find(info.text(), added.hash)) own_rules(info).word = word;
  if (const TextRules* text = rules_.vocabulary.find_text(info.text(), added.hash)) own_rules(info).text = text;
  if (rules_.demonym_filter.may_hold(info.text()) && rules_.demonym_stems.may_hold(info.text())) {
    const KnownDemonym* demonym = find_demonym(info);
    if (demonym != nullptr) own_rules(info).demonym = demonym;
    info.demonym = demonym != nullptr;
  }
  info.second_accent = rules_.lexicon.case_marking() && has_second_accent(info.raw());
  info.month = info.rules->text->month;
  info.opens_adverbial = info.rules->text->adverbials != nullptr;
  read_tail(info);
  read_reference(info);
  if (const Lexicon::Word* word = info.rules->word) {
    info.relative = (word->classes & (word_relative | word_possessive_relative)) != 0;
    info.determiner = (word->classes & word_determiner) != 0;
  }
}

const WordInfo& WordTable::relate(WordInfo& info) {
  if (!info.related) read_relations({&info, find_stem(info)});
  return info;
}

const WordInfo& WordTable::complete(WordInfo& info) {
  if (info.full) return info;
  relate(info);
  read_ending(info);
  return info;
}

std::string_view WordTable::stem(const WordInfo& info) {
  if (info.has_stem) return info.whole_stem();
  WordInfo& own = glance(info.raw());
  if (!own.has_stem) note_stem(own);
  return own.whole_stem();
}

/// Where rules may name the stem or what it ends in, returns its hash.
std::uint64_t WordTable::find_stem(WordInfo& info) {
  info.related = true;
  info.stem_named = rules_.stem_filter.may_hold(head(info.text())) ||
                    (info.text().size() >= shortest_compound && rules_.compound_stems.may_hold(info.text()));
  if (!info.stem_named) return 0;
  if (!info.has_stem) note_stem(info);
  return hash_text(info.stem());
}

void WordTable::note_stem(WordInfo& info) {
  const std::string_view text = info.text();
  const std::string_view stem = stemmer_.stem(head(text));
  info.has_stem = true;
  if (text.starts_with(stem)) {
    info.stem_size = static_cast<std::uint32_t>(stem.size());
    return;
  }
  char* place = reserve_bytes(stem.size());
  std::copy(stem.begin(), stem.end(), place);
  own_rules(info).stem = {place, stem.size()};
  info.own_stem = true;
}

void WordTable::read_relations(const NewWord& word) {
  WordInfo& info = *word.info;
  const StemRules* stem = info.stem_named ? rules_.vocabulary.find_stem(info.stem(), word.hash) : nullptr;
  if (stem == nullptr && info.rules == &nothing_ && compound_beginnings(info) == 0 &&
      rules_.vocabulary.terms_of_spelling(info.raw()).empty())
    return;
  const std::uint64_t groups = info.rules->text->groups | (stem != nullptr ? stem->groups : 0U);
  if (groups != 0) own_rules(info).groups = groups;
  collect_nouns(info, stem);
  collect_terms(info, stem);
  if (info.rules != &nothing_) collect_types(info);
}

/// Adds the conditions that the word meets as a compound to those that it meets as a whole.
void WordTable::read_ending(WordInfo& info) {
  info.full = true;
  if (!rules_.vocabulary.may_end_in_condition(info.text())) return;
  if (!info.has_stem) note_stem(info);
  const std::span<const Term> known = info.rules->terms;
  found_.assign(known.begin(), known.begin() + info.rules->conditions);
  rules_.vocabulary.add_conditions_of_ending(info.whole_stem(), found_);
  const std::size_t conditions = found_.size();
  if (conditions == info.rules->conditions) return;
  found_.insert(found_.end(), known.begin() + info.rules->conditions, known.end());
  WordRules& own = own_rules(info);
  own.conditions = static_cast<std::uint32_t>(conditions);
  own.terms = numbers_.store(found_);
}

/// `co-founder`, `KI-Start-up`: the longest last part that the lexicon knows as an open word, else the last one.
void WordTable::read_tail(WordInfo& info) {
  constexpr std::uint32_t closed = word_determiner | word_preposition | word_coordinator | word_adverb | word_negation |
                                   word_infinitive_marker | word_subordinator | word_perfect | word_passive |
                                   word_copula | word_modal | word_relative;
  for (std::size_t hyphen = info.text().find('-'); hyphen != std::string_view::npos && hyphen + 1 < info.text().size();
       hyphen = info.text().find('-', hyphen + 1)) {
    WordRules& own = own_rules(info);
    own.tail = info.text().substr(hyphen + 1);
    if (own.word != nullptr) return;
    const Lexicon::Word* known = rules_.lexicon.find(own.tail);
    if (known == nullptr || (known->classes & closed) != 0) continue;
    own.word = known;
    return;
  }
}

/// Triggers of a word, by form or by stem.
bool WordTable::collect(const TextRules* text, const StemRules* stem) {
  const std::size_t before = found_.size();
  const auto add = [&](const auto* known) {
    if (known == nullptr) return;
    for (const std::uint32_t number : rules_.vocabulary.triggers(*known)) {
      found_.push_back(number);
      found_types_.set(rules_.trigger_types[number]);
    }
  };
  add(text);
  add(stem);
  return found_.size() > before;
}

/// At which bytes a noun of the rules may begin that ends the word, as TailFilter tells it; 0 for none.
std::uint64_t WordTable::compound_beginnings(const WordInfo& info) const {
  constexpr std::uint64_t too_early = 7;  // bytes
  const std::string_view text = info.text();
  if (!rules_.lexicon.compounding() || text.size() < shortest_compound) return 0;
  std::uint64_t beginnings = rules_.compound_tails.beginnings(text);
  if (info.stem_named) beginnings |= rules_.compound_tails.beginnings(info.stem());
  return text.size() > TailFilter::width ? ~std::uint64_t{0} : beginnings & ~too_early;
}

/// Triggers that end compounds, by the longest last part that has any.
void WordTable::collect_compound(std::uint64_t beginnings, std::string_view text, std::string_view stem) {
  const auto add = [&](const auto* known) {
    if (known == nullptr) return;
    for (const std::uint32_t number : rules_.vocabulary.triggers(*known)) {
      const Trigger& trigger = rules_.triggers[number];
      if (!trigger.in_compounds) continue;
      found_.push_back(number);
      found_types_.set(trigger.argument_types);
    }
  };
  // Endings fall off the last part of a compound as they fall off the whole.
  for (std::size_t cut = 3; cut + 4 <= text.size() && cut < stem.size() && found_.empty(); ++cut) {
    if (!TailFilter::may_begin(beginnings, cut) || continues_character(text[cut])) continue;
    add(rules_.vocabulary.find_text(text.substr(cut)));
    add(rules_.vocabulary.find_stem(stem.substr(cut)));
  }
}

void WordTable::collect_nouns(WordInfo& info, const StemRules* stem) {
  constexpr std::uint32_t closed = word_preposition | word_determiner | word_coordinator;
  found_.clear();
  found_types_.reset();
  const WordRules& known = *info.rules;
  const bool whole = collect(known.text, stem);
  if (whole) own_rules(info).names_role = true;
  if (known.word != nullptr && (known.word->classes & closed) != 0) return;
  if (!whole && !known.tail.empty()) {
    const bool named = rules_.stem_filter.may_hold(known.tail);
    collect(rules_.vocabulary.find_text(known.tail),
            named ? rules_.vocabulary.find_stem(stemmer_.stem(known.tail)) : nullptr);
  }
  const std::uint64_t beginnings = found_.empty() ? compound_beginnings(info) : 0;
  if (beginnings != 0) collect_compound(beginnings, info.text(), info.stem_named ? info.stem() : info.text());
  if (found_.empty()) return;
  WordRules& own = own_rules(info);
  own.nouns = numbers_.store(found_);
  own.opens_nouns = std::any_of(found_.begin(), found_.end(), [&](std::uint32_t number) {
    return !rules_.triggers[number].rest.empty() && !rules_.triggers[number].coordinated;
  });
  own.types = found_types_;
}

/// Conditions first.
void WordTable::collect_terms(WordInfo& info, const StemRules* stem) {
  const Vocabulary& vocabulary = rules_.vocabulary;
  const WordRules& known = *info.rules;
  std::size_t conditions = 0;
  found_.clear();
  const auto add = [&](std::span<const Term> terms) {
    for (const Term term : terms) {
      const auto begin = found_.begin() + static_cast<std::ptrdiff_t>(conditions);
      if (std::find(begin, found_.end(), term) == found_.end()) found_.push_back(term);
    }
  };
  add(vocabulary.conditions(*known.text));
  if (stem != nullptr && stem->condition != no_term) add({&stem->condition, 1});
  conditions = found_.size();
  add(vocabulary.terms_of_spelling(info.raw()));
  add(known.text->terms());
  add(vocabulary.word_terms(*known.text));
  if (stem != nullptr) add(vocabulary.terms(*stem));
  if (known.word != nullptr) {
    const TextRules* canonical = known.word->canonical.empty() ? nullptr : vocabulary.find_text(known.word->canonical);
    if (canonical != nullptr) add(canonical->terms());
    for (const VerbReading& reading : known.word->verbs) add(vocabulary.terms_of_lemma(reading.lemma));
  }
  if (found_.empty()) return;
  WordRules& own = own_rules(info);
  own.conditions = static_cast<std::uint32_t>(conditions);
  own.terms = numbers_.store(found_);
}

void WordTable::collect_types(WordInfo& info) {
  WordRules& own = *info.rules;
  if (own.word != nullptr) {
    for (const VerbReading& reading : own.word->verbs) own.types |= rules_.lemma_types[reading.lemma];
  }
  for (const Term term : own.terms) own.types |= rules_.term_types[term];
}

void WordTable::read_reference(WordInfo& info) const {
  const Lexicon::Word* word = info.rules->word;
  const std::span<const Anaphor>* anaphors = nullptr;
  if (word != nullptr && !word->anaphors.empty()) anaphors = &word->anaphors;
  if (word == nullptr) anaphors = noun_anaphors(rules_.lexicon, info.text());
  for (const std::string& ending : rules_.possessive_endings) {
    if (anaphors != nullptr || word != nullptr || info.text().size() < ending.size() + 5) continue;
    if (info.text().ends_with(ending))
      anaphors = noun_anaphors(rules_.lexicon, info.text().substr(0, info.text().size() - ending.size()));
  }
  if (anaphors == nullptr) return;
  info.may_refer = true;
  for (const Anaphor& anaphor : *anaphors) {
    info.refers_to |= anaphor.types;
    info.refers_to_several |= anaphor.plural;
  }
}

}  // namespace gazgraph
