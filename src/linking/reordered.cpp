// Names of several words stand in a text in another order and with other small words: `the general election of 2019 in
// Canada` for `2019 Canadian general election`. A name is kept as the stems of its content words under a key that a text
// seldom has: its year, or else the rarest of its capitalized words. Where a text has the key, the words on either side are
// compared with each name of that key, as far as no mark and no more than a few small words lie between. A name without a
// year must be there whole and with nothing added; with a year more than half must agree, and no other entity as well.
// What an English name or an id of English words may be called in the text's language (name_translations.hpp) is kept the
// same way, each word with its forms; and in languages that write names small, names whose key is a word in lower case.
#include <algorithm>
#include <bit>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "run.hpp"

namespace gazgraph {
namespace {

constexpr std::uint32_t small_word = 600;  // occurrences in a million words
constexpr std::uint32_t longer_small_word = 1500;
constexpr std::size_t letters_of_small = 3;
constexpr std::size_t letters_of_longer_small = 4;
constexpr std::uint8_t hardly_ever_upper = 20;   // per cent capitalized
constexpr std::size_t fewest_words = 3;          // without a year
constexpr std::size_t fewest_bent_words = 2;     // … where the words of names are bent
constexpr std::uint32_t everyday = 100;          // occurrences in a million words: with a year alone it is anybody's
constexpr std::uint32_t rare_beside_year = 250;  // … where a longer name has another word too
constexpr std::size_t most_stems = 16;
constexpr int most_small_words = 3;                // between two content words
constexpr std::uint32_t rare_in_lower_case = 100;  // occurrences in a million words: what may be a key in lower case

/// Anything but small words that only join others.
bool is_content(std::string_view word, CommonWords::Word common) {
  if (common.capitalized >= hardly_ever_upper) return true;
  const std::size_t letters = count_characters(word);
  return !(letters < letters_of_small || (letters == letters_of_small && common.per_million >= small_word) ||
           (letters == letters_of_longer_small && common.per_million >= longer_small_word));
}

constexpr std::size_t letters_of_start = 3;

/// The first letters of a folded word, which its forms share.
std::uint64_t start_of(std::string_view folded) noexcept {
  std::size_t at = 0;
  for (std::size_t letter = 0; letter < letters_of_start && at < folded.size(); ++letter) {
    ++at;
    while (at < folded.size() && (static_cast<unsigned char>(folded[at]) & 0xC0U) == 0x80) ++at;
  }
  const std::string_view start = folded.substr(0, std::min(at, sizeof(std::uint64_t)));
  return few_bytes(start.data(), start.size());
}

/// The same of a word of the text; where its first letters are plain ones, without folding the others.
std::uint64_t start_of_word(std::string_view word, const WordFolder& folder) {
  constexpr std::size_t longest_plain = 64;  // bytes
  const std::string_view first = word.substr(0, letters_of_start);
  const std::size_t size = first.size();
  if (word.size() <= longest_plain && (size == word.size() || static_cast<unsigned char>(word[size]) < first_mark)) {
    const std::uint64_t small =
        few_bytes(first.data(), first.size()) | (0x202020U & ((std::uint64_t{1} << (8 * size)) - 1));
    if (plain_letters(small, size) == size) return small;
  }
  WordBuffer buffer;
  return start_of(folder.fold(word, buffer));
}

}  // namespace

ReorderedNames::Word ReorderedNames::word_of(std::string_view word, NameMemo& memo) {
  WordBuffer buffer;
  const std::string_view folded = memo.fold(word, buffer);
  Word out{.stem = memo.stem(word), .folded = hash_bytes(folded), .capitalized = begins_upper(word)};
  out.start = start_of(folded);
  out.size = static_cast<std::uint8_t>(std::min(folded.size(), Word::most_bytes));
  std::copy_n(folded.begin(), out.size, out.beginning.begin());
  return out;
}

void ReorderedNames::add(std::string_view name, EntityIndex entity, EntityType type, NameMemo& memo, bool bent) {
  std::size_t fewest = bent ? fewest_bent_words : fewest_words;
  struct Key {
    std::uint64_t hash = 0;
    std::uint64_t opening = 0;
    std::uint32_t per_million = small_word;
  };
  std::array<Key, 2> rarest{};  // of the capitalized words
  std::array<Word, most_stems> words{};
  std::size_t count = 0;
  std::uint64_t year = 0;
  std::uint32_t most_common = 0;
  for_each_part(name, [&](std::string_view word) {
    const CommonWords::Word common = memo.word(word).common;
    if (is_year(word)) {
      if (year == 0) year = hash_bytes(word);
    } else if (count < most_stems && is_content(word, common)) {
      most_common = std::max<std::uint32_t>(most_common, common.per_million);
      words[count] = word_of(word, memo);
      words[count].slot = static_cast<std::uint8_t>(count);
      ++count;
      if (!begins_upper(word) || common.per_million >= rarest[1].per_million) return;
      rarest[1] = {.hash = words[count - 1].stem, .opening = memo.opening(word), .per_million = common.per_million};
      if (rarest[1].per_million < rarest[0].per_million) std::swap(rarest[0], rarest[1]);
    }
  });
  // Few names begin in lower case, and the matcher leaves their endings alone.
  if (!begins_upper(name)) fewest = std::min(fewest, fewest_bent_words);
  const bool has_year = year != 0;
  if (count < (has_year ? std::size_t{1} : fewest)) return;
  const Name added{.key = year,
                   .entity = entity,
                   .type = type,
                   .has_year = has_year,
                   .is_common = count == 1 && most_common >= everyday,
                   .first_word = static_cast<std::uint32_t>(words_.size()),
                   .form_count = static_cast<std::uint32_t>(count),
                   .word_count = static_cast<std::uint32_t>(count)};
  words_.insert(words_.end(), words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
  if (has_year) {
    names_.push_back(added);
    return;
  }
  // The rarest word may be a place that the text has as an adjective; where names are bent that is worth a second key.
  const std::size_t keys = count >= fewest_words && bent ? 2 : 1;
  for (std::size_t i = 0; i < keys && rarest[i].hash != 0; ++i) {
    names_.push_back(added);
    names_.back().key = rarest[i].hash;
    key_openings_.push_back(rarest[i].opening);
  }
}

/// A name of several words that texts write in lower case (`progressiva skogspartiet`): all but the first are so. Its key is
/// the rarest word.
void ReorderedNames::add_small(std::string_view name, EntityIndex entity, EntityType type, NameMemo& memo) {
  std::vector<Word> words;
  std::string_view rarest;
  std::uint32_t per_million = rare_in_lower_case;
  bool is_small = true;
  for_each_part(name, [&](std::string_view word) {
    const CommonWords::Word common = memo.word(word).common;
    if (!is_content(word, common)) return;
    is_small = is_small && (words.empty() || !begins_upper(word)) && words.size() < most_stems &&
               (word[0] < '0' || word[0] > '9');
    words.push_back(word_of(word, memo));
    words.back().slot = static_cast<std::uint8_t>(words.size() - 1);
    if (word.size() < shortest_small_key || common.per_million >= per_million) return;
    rarest = word;
    per_million = common.per_million;
  });
  if (rarest.empty() || !is_small || words.size() < fewest_bent_words) return;
  names_.push_back({.key = memo.stem(rarest),
                    .entity = entity,
                    .type = type,
                    .is_small = true,
                    .first_word = static_cast<std::uint32_t>(words_.size()),
                    .form_count = static_cast<std::uint32_t>(words.size()),
                    .word_count = static_cast<std::uint32_t>(words.size())});
  words_.insert(words_.end(), words.begin(), words.end());
  WordBuffer buffer;
  small_key_openings_.push_back(small_opening(lower_word(rarest, buffer)));
}

/// A word of a translation, and what was seen of all its forms.
struct ReorderedNames::Slot {
  std::uint32_t per_million = 0;  ///< of its most usual form
  bool may_be_key = false;        ///< a text may capitalize it
  bool may_be_small = false;      ///< some form is in lower case
};

/// A translation in parts: forms of a word side by side.
struct ReorderedNames::Translation {
  std::vector<Slot> slots;
  std::vector<Word> forms;
  std::vector<std::uint64_t> openings;        ///< by form
  std::vector<std::uint64_t> small_openings;  ///< by form, 0 where it is too short for a key in lower case
  std::uint64_t year = 0;
};

/// Words between spaces, forms of a word between strokes.
ReorderedNames::Translation ReorderedNames::read_translation(std::string_view name, NameMemo& memo) {
  Translation out;
  for (std::size_t at = 0; at < name.size() && out.slots.size() < most_stems;) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string_view here = name.substr(at, end - at);
    at = end + 1;
    if (is_year(here)) {
      out.year = hash_bytes(here);
      continue;
    }
    Slot slot{.may_be_key = out.slots.empty()};
    for (std::size_t form = 0; form <= here.size();) {
      const std::size_t form_end = std::min(here.find('/', form), here.size());
      const std::string_view word = here.substr(form, form_end - form);
      form = form_end + 1;
      if (word.empty()) continue;
      out.forms.push_back(word_of(word, memo));
      out.forms.back().slot = static_cast<std::uint8_t>(out.slots.size());
      out.openings.push_back(memo.opening(word));
      out.small_openings.push_back(word.size() < shortest_small_key ? 0 : small_opening(word));
      slot.per_million = std::max<std::uint32_t>(slot.per_million, memo.word(word).common.per_million);
      slot.may_be_key = slot.may_be_key || begins_upper(word);
      slot.may_be_small = slot.may_be_small || !begins_upper(word);
    }
    out.slots.push_back(slot);
  }
  return out;
}

/// A translation is kept under its year, or under the forms of its rarest word that a text may capitalize, and of the next
/// where a text may have the rarest in lower case.
void ReorderedNames::add_translated(std::string_view name, EntityIndex entity, EntityType type, NameMemo& memo) {
  Translation parts = read_translation(name, memo);
  const bool has_year = parts.year != 0;
  constexpr std::size_t fewest_translated = 2;
  if (parts.slots.size() < (has_year ? std::size_t{1} : fewest_translated)) return;
  const Name added{.key = parts.year,
                   .entity = entity,
                   .type = type,
                   .has_year = has_year,
                   .is_common = parts.slots.size() == 1 && parts.slots[0].per_million >= everyday,
                   .is_translation = true,
                   .first_word = static_cast<std::uint32_t>(words_.size()),
                   .form_count = static_cast<std::uint32_t>(parts.forms.size()),
                   .word_count = static_cast<std::uint32_t>(parts.slots.size())};
  words_.insert(words_.end(), parts.forms.begin(), parts.forms.end());
  if (has_year) return names_.push_back(added);
  if (goes_small_) add_small_keys(parts, added);
  for (int keys = 0; keys < 2; ++keys) {
    Slot* rarest = nullptr;
    for (Slot& slot : parts.slots) {
      if (slot.may_be_key && (rarest == nullptr || slot.per_million < rarest->per_million)) rarest = &slot;
    }
    if (rarest == nullptr) return;
    rarest->may_be_key = false;
    const bool opens = rarest == parts.slots.data();
    for (std::size_t i = 0; i < parts.forms.size(); ++i) {
      if (&parts.slots[parts.forms[i].slot] != rarest || (!opens && !parts.forms[i].capitalized)) continue;
      names_.push_back(added);
      names_.back().key = parts.forms[i].stem;
      key_openings_.push_back(parts.openings[i]);
    }
    if (!rarest->may_be_small) return;
  }
}

/// Files a translation that a text may write in lower case under the forms of its rarest word.
void ReorderedNames::add_small_keys(const Translation& parts, Name name) {
  const Slot* rarest = nullptr;
  for (const Slot& slot : parts.slots) {
    if (!slot.may_be_small) return;
    if (slot.per_million < (rarest == nullptr ? rare_in_lower_case : rarest->per_million)) rarest = &slot;
  }
  name.is_small = true;
  for (std::size_t i = 0; i < parts.forms.size(); ++i) {
    const Word& form = parts.forms[i];
    if (&parts.slots[form.slot] != rarest || form.capitalized || parts.small_openings[i] == 0) continue;
    name.key = form.stem;
    names_.push_back(name);
    small_key_openings_.push_back(parts.small_openings[i]);
  }
}

/// What an entity's English names and its id, where that is made of words, may be called in the text's language. Where it has
/// names of this language and of others, the list knows what it is called.
void ReorderedNames::translate(const Gazetteer& gazetteer, EntityIndex entity, NameMemo& memo,
                               const LanguageWords& words, const NameTranslations::Places& places) {
  bool has_own = false;
  bool has_other = false;
  gazetteer.for_each_name(entity, [&](std::string_view, std::string_view language, bool) {
    (words.speaks(language) ? has_own : has_other) = true;
  });
  if (has_own && has_other) return;
  std::vector<std::string> names;
  words.translations().append(english_words_of_id(gazetteer.id(entity)), places, names);
  gazetteer.for_each_name(entity, [&](std::string_view text, std::string_view language, bool is_short) {
    const bool english = language == "*" || language == "und" || language == "en" || has_own;
    if (english && !is_short) words.translations().append(text, places, names);
  });
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const std::string& name : names) add_translated(name, entity, gazetteer.type(entity), memo);
}

void ReorderedNames::make(const Gazetteer& gazetteer, NameMemo& memo, const LanguageWords& words,
                          std::size_t most_names) {
  if (gazetteer.name_count() > most_names) return;
  std::vector<std::string> variants;
  const bool bent = words.names_take_articles();
  goes_small_ = words.names_go_small();
  const bool translates = !words.translations().empty();
  const auto places = translates ? NameTranslations::places_of(gazetteer) : NameTranslations::Places();
  for (EntityIndex entity = 0; entity < gazetteer.entity_count(); ++entity) {
    const EntityType type = gazetteer.type(entity);
    if (type == EntityType::person || type == EntityType::place) continue;
    gazetteer.for_each_name(entity, [&](std::string_view text, std::string_view language, bool is_short) {
      if (is_short || (language != "*" && language != "und" && !words.speaks(language))) return;
      add(text, entity, type, memo, bent);
      if (goes_small_) add_small(text, entity, type, memo);
      variants.clear();
      words.variants().append(text, false, false, variants);
      for (const std::string& variant : variants) add(variant, entity, type, memo, bent);
    });
    if (translates) translate(gazetteer, entity, memo, words, places);
  }
  std::stable_sort(names_.begin(), names_.end(),
                   [](const Name& a, const Name& b) { return std::tie(a.key, a.entity) < std::tie(b.key, b.entity); });
  keys_.reset(names_.size());
  for (const Name& name : names_) keys_.mark(name.key);
  openings_.fill(key_openings_);
  small_openings_.fill(small_key_openings_);
  has_small_ = !small_key_openings_.empty();
}

std::span<const ReorderedNames::Name> ReorderedNames::of_key(std::uint64_t key) const noexcept {
  if (!keys_.may_hold(key)) return {};
  const auto first = std::lower_bound(names_.begin(), names_.end(), key,
                                      [](const Name& name, std::uint64_t wanted) { return name.key < wanted; });
  auto last = first;
  while (last != names_.end() && last->key == key) ++last;
  return {first, last};
}

/// A place and what is named after it: `Tarnland` and `tarnländisch` begin alike as far as the ending of the place, which is
/// the shorter one.
static bool is_named_after(std::string_view place, std::string_view word) {
  constexpr std::size_t fewest_letters = 4;
  constexpr std::size_t most_letters_more = 6;
  constexpr std::size_t letters_of_ending = 3;
  const auto alike = static_cast<std::size_t>(
      std::mismatch(place.begin(), place.end(), word.begin(), word.end()).first - place.begin());
  const std::size_t letters = count_characters(place.substr(0, alike));
  const std::size_t shorter = count_characters(place);
  const std::size_t longer = count_characters(word);
  return shorter <= longer && longer <= shorter + most_letters_more && letters >= fewest_letters &&
         letters + letters_of_ending >= shorter;
}

/// The place of a word of the text among those of the name that are not seen yet: by stem, without an ending, or akin.
std::size_t LinkRun::find_word(std::uint32_t token, const NameWalk& walk) const {
  const auto words = walk.words;
  const auto is_here = [&](std::size_t i, std::uint64_t ReorderedNames::Word::* part, std::uint64_t hash) {
    return words[i].*part == hash && (walk.seen >> words[i].slot & 1U) == 0;
  };
  const std::uint64_t stem = memo_.stem(word(token));
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_here(i, &ReorderedNames::Word::stem, stem)) return i;
  }
  std::size_t found = words.size();
  WordBuffer buffer;
  const std::string_view folded = state_.words.folder().fold(word(token), buffer);
  state_.endings.for_each_base(folded, [&](std::uint16_t, std::string_view base) {
    const std::uint64_t hash = hash_bytes(base);
    for (std::size_t i = 0; i < words.size() && found == words.size(); ++i) {
      if (is_here(i, &ReorderedNames::Word::folded, hash)) found = i;
    }
  });
  if (found < words.size()) return found;
  const bool capitalized = cut_.tokens[token].capitalized;
  const bool is_place = capitalized && place_at(token, false) != nullptr;
  for (std::size_t i = 0; i < words.size() && found == words.size(); ++i) {
    if ((walk.seen >> words[i].slot & 1U) != 0) continue;
    const std::string_view other(words[i].beginning.data(), words[i].size);
    const bool place_here = capitalized && (is_place || !words[i].capitalized) && is_named_after(folded, other);
    if (place_here || (!capitalized && words[i].capitalized && is_named_after(other, folded))) found = i;
  }
  return found;
}

/// The name itself begins with this word.
bool LinkRun::is_first_word(std::uint32_t token, const NameWalk& walk) const {
  const std::size_t found = find_word(token, {.words = walk.words});
  return found < walk.words.size() && walk.words[found].slot == 0;
}

/// A place that holds this token: one that is a mention, or any.
const Reading* LinkRun::place_at(std::uint32_t token, bool mention) const {
  const auto& readings = scratch_.readings;
  auto at = std::lower_bound(readings.begin(), readings.end(), token, [](const Reading& reading, std::uint32_t wanted) {
    return reading.first + most_stems < wanted;
  });
  for (; at != readings.end() && at->first <= token; ++at) {
    if ((at->chosen || !mention) && at->type == EntityType::place && at->last > token) return &*at;
  }
  return nullptr;
}

/// Walks from the key in one direction as long as words of the name follow; notes which are there.
void LinkRun::follow_name(std::uint32_t key, bool left, NameWalk& walk) const {
  int small = 0;
  bool foreign = false;
  for (std::uint32_t at = key; left ? at > 0 : at + 1 < cut_.tokens.size();) {
    at = left ? at - 1 : at + 1;
    const Token& token = cut_.tokens[at];
    const Token& behind = left ? cut_.tokens[at + 1] : token;
    if (behind.space_before && text_[behind.begin - 1] == '\n') return;
    if (token.kind == TokenKind::punctuation && word(at) == "-" && !token.space_before) continue;
    if (token.kind != TokenKind::word) return;
    const KnownWord known = memo_.word(word(at));
    const std::size_t found = find_word(at, walk);
    if (found == walk.words.size() && !is_content(word(at), known.common)) {
      constexpr std::uint16_t joints = role_article | role_place_before | role_particle | role_office_joint;
      if ((known.roles & role_conjunction) != 0 || ++small > most_small_words) return;
      if (walk.is_translation && (known.roles & joints) == 0) return;
      continue;
    }
    if (found == walk.words.size()) {
      // A place that the name does not tell (`the election in Canada of 2019`).
      if (foreign || walk.added > 0 || !token.capitalized) return;
      foreign = true;
      if (const Reading* place = place_at(at, true)) at = left ? place->first : place->last - 1;
      continue;
    }
    walk.seen |= 1U << walk.words[found].slot;
    walk.exact_count += walk.words[found].folded == memo_.folded_hash(word(at)) ? 1 : 0;
    walk.added += foreign ? 1 : 0;
    foreign = false;
    small = 0;
    (left ? walk.first : walk.last) = at + (left ? 0 : 1);
  }
}

/// Whether the gazetteer's own names tell otherwise: one of the same entity, one that is cut, a long one inside that is no
/// place, or such as leave no content word but the key.
bool LinkRun::contradicts_names(const NameWalk& walk, std::uint32_t key, EntityIndex entity, bool whole) const {
  const auto& readings = scratch_.readings;
  auto at =
      std::lower_bound(readings.begin(), readings.end(), walk.first,
                       [](const Reading& reading, std::uint32_t first) { return reading.first + most_stems < first; });
  bool any_free = false;
  std::uint32_t covered_to = walk.first;
  const auto look_at = [&](std::uint32_t to) {
    for (; covered_to < to; ++covered_to)
      any_free = any_free || (covered_to != key && is_content(word(covered_to), memo_.word(word(covered_to)).common));
  };
  for (; at != readings.end() && at->first < walk.last; ++at) {
    if (!at->chosen || at->last <= walk.first) continue;
    look_at(at->first);
    covered_to = std::max(covered_to, at->last);
    if ((at->entity == entity && !whole) || at->first < walk.first || at->last > walk.last) return true;
    if (!whole && at->last > at->first + 1 && at->type != EntityType::place &&
        at->last - at->first + 1 >= walk.last - walk.first)
      return true;
  }
  look_at(walk.last);
  return !whole && !any_free;
}

/// A name with one word missing may have another in its stead (`the federal election of 2019` for the general one): the word
/// before, where an article or a preposition of places tells that the name begins there, or a head before `in`.
void LinkRun::widen(NameWalk& walk) const {
  std::uint32_t at = walk.first;
  const auto roles = [&](std::uint32_t token) { return memo_.word(word(token)).roles; };
  const auto joins = [&](std::uint32_t token) {
    return cut_.tokens[token].kind == TokenKind::word && cut_.tokens[token + 1].space_before;
  };
  const bool behind_place_word = at > 1 && joins(at - 1) && (roles(at - 1) & role_place_before) != 0;
  if (behind_place_word) --at;
  if (at < 2 || !joins(at - 1) || !joins(at - 2) || !is_content(word(at - 1), memo_.word(word(at - 1)).common)) return;
  if (behind_place_word && !state_.words.nouns_are_capitalized()) return;
  if ((roles(at - 2) & (role_article | role_place_before)) != 0) walk.first = at - 1;
}

/// How the words around a key start, as far as no mark ends the way of a name.
std::span<const std::uint64_t> LinkRun::starts_around(std::uint32_t key) {
  constexpr std::uint32_t reach = 32;
  auto& starts = scratch_.starts;
  starts.clear();
  const auto take = [&](std::uint32_t at) {
    const Token& token = cut_.tokens[at];
    if (token.kind == TokenKind::word) starts.push_back(start_of_word(word(at), state_.words.folder()));
    return token.kind == TokenKind::word || (token.kind == TokenKind::punctuation && word(at) == "-");
  };
  for (std::uint32_t at = key; at > 0 && key - at < reach && take(at - 1);) --at;
  for (std::uint32_t at = key + 1; at < cut_.tokens.size() && at - key <= reach && take(at);) ++at;
  return starts;
}

/// Whether enough words of a name may stand around its key: one beside a year, else all.
static bool may_stand(const ReorderedNames::Name& name, std::span<const ReorderedNames::Word> words,
                      std::span<const std::uint64_t> starts) {
  const auto is_near = [&](const ReorderedNames::Word& word) {
    return std::find(starts.begin(), starts.end(), word.start) != starts.end();
  };
  if (name.has_year) return std::any_of(words.begin(), words.end(), is_near);
  std::uint32_t near = 0;
  for (const ReorderedNames::Word& word : words) near |= word.stem == name.key || is_near(word) ? 1U << word.slot : 0;
  return static_cast<std::uint32_t>(std::popcount(near)) == name.word_count;
}

namespace {

/// How many words of each entity's names are there: the most, and the most of any other entity.
class MostSeen {
 public:
  /// To be told of the names of an entity one behind the other.
  void note(EntityIndex entity, std::uint32_t seen) {
    if (entity == entity_ || seen > most_) {
      if (entity != entity_) others_ = most_;
      most_ = std::max(most_, seen);
      entity_ = entity;
    } else {
      others_ = std::max(others_, seen);
    }
  }
  [[nodiscard]] std::uint32_t of_others(EntityIndex entity) const { return entity == entity_ ? others_ : most_; }

 private:
  EntityIndex entity_ = ~EntityIndex{0};
  std::uint32_t most_ = 0;
  std::uint32_t others_ = 0;
};

}  // namespace

/// How much of a name stands around its key, and whether that is enough.
NameWalk LinkRun::walk_name(std::uint32_t key, const ReorderedNames::Name& name) const {
  NameWalk walk{
      .words = state_.reordered.words(name), .first = key, .last = key + 1, .is_translation = name.is_translation};
  for (std::size_t i = 0; !name.has_year && walk.seen == 0 && i < walk.words.size(); ++i) {
    if (walk.words[i].stem != name.key) continue;
    walk.seen |= 1U << walk.words[i].slot;
    walk.exact_count = walk.words[i].folded == memo_.folded_hash(word(key)) ? 1 : 0;
  }
  follow_name(key, true, walk);
  follow_name(key, false, walk);
  walk.seen_count = static_cast<std::uint32_t>(std::popcount(walk.seen));
  const std::uint32_t missing = name.word_count - walk.seen_count;
  const bool pair = walk.last == walk.first + 2;
  const bool nearly = name.has_year && missing == 1 && walk.added == 0 &&
                      (walk.seen_count >= 2 || (walk.seen_count == 1 && pair && is_rare_beside(key, walk)));
  const bool in_order =
      name.has_year || name.word_count > 2 ||
      (pair && (name.is_small || cut_.tokens[walk.first].capitalized == walk.words.front().capitalized) &&
       is_first_word(walk.first, walk));
  walk.is_whole = missing == 0 && (name.has_year || walk.added == 0) && in_order;
  walk.fits = walk.last > walk.first + 1 && (walk.is_whole || nearly) && !(name.is_common && walk.added > 0);
  walk.share = static_cast<float>(walk.seen_count) / static_cast<float>(name.word_count + walk.added);
  return walk;
}

/// The best reading of the words around a key, if only one entity has it.
void LinkRun::read_reordered(std::uint32_t key, std::span<const ReorderedNames::Name> names) {
  const ReorderedNames::Name* best = nullptr;
  NameWalk best_walk;
  bool several = false;
  MostSeen most_seen;
  const auto starts = starts_around(key);
  const bool small = cut_.tokens[key].kind == TokenKind::word && !cut_.tokens[key].capitalized;
  for (const ReorderedNames::Name& name : names) {
    if (name.is_small != small || !may_stand(name, state_.reordered.words(name), starts)) continue;
    const NameWalk walk = walk_name(key, name);
    most_seen.note(name.entity, walk.seen_count);
    const auto rank = std::tuple(walk.share, walk.seen_count, walk.exact_count);
    const auto best_rank = std::tuple(best_walk.share, best_walk.seen_count, best_walk.exact_count);
    if (!walk.fits || rank < best_rank) continue;
    several = rank == best_rank && best != nullptr && (several || best->entity != name.entity);
    best = &name;
    best_walk = walk;
  }
  if (best == nullptr || several) return;
  if (!best_walk.is_whole && most_seen.of_others(best->entity) >= best_walk.seen_count) return;
  if (contradicts_names(best_walk, key, best->entity, best_walk.is_whole)) return;
  if (!best_walk.is_whole) widen(best_walk);
  const LentForm form{.entity = best->entity, .type = best->type, .kind = ShortForm::Kind::reordered};
  add_short_form(form, best_walk.first, best_walk.last, 0xffff, end_of_name(best_walk));
}

/// Where a name ends: without the possessive ending of its last word, where the name has the word without it and possessives
/// do not belong to names (`Partei Tarnlands`).
std::uint32_t LinkRun::end_of_name(const NameWalk& walk) const {
  const std::uint32_t last = walk.last - 1;
  const std::uint32_t end = cut_.tokens[last].end;
  if (state_.words.nouns_are_capitalized()) return end;
  const std::string_view here = word(last);
  WordBuffer buffer;
  const std::uint64_t folded = hash_bytes(state_.words.folder().fold(here, buffer));
  const auto is_form = [&](std::uint64_t hash) {
    return std::any_of(walk.words.begin(), walk.words.end(),
                       [&](const ReorderedNames::Word& form) { return form.folded == hash || form.stem == hash; });
  };
  if (is_form(folded)) return end;
  for (const std::string_view ending : state_.possessives) {
    if (!here.ends_with(ending)) continue;
    const std::string_view base = here.substr(0, here.size() - ending.size());
    if (is_form(hash_bytes(state_.words.folder().fold(base, buffer))) || is_form(memo_.stem(base)))
      return end - static_cast<std::uint32_t>(ending.size());
  }
  return end;
}

/// The one word beside a year that a name has is rare enough to stand for it.
bool LinkRun::is_rare_beside(std::uint32_t key, const NameWalk& walk) const {
  return memo_.word(word(walk.first == key ? walk.last - 1 : walk.first)).common.per_million < rare_beside_year;
}

/// Reads the words around a token that may be a key.
void LinkRun::try_key(std::uint32_t token, bool is_word) {
  const std::string_view here = word(token);
  if (!is_word && !is_year(here)) return;
  const auto names = state_.reordered.of_key(is_word ? memo_.stem(here) : hash_bytes(here));
  if (!names.empty()) read_reordered(token, names);
}

}  // namespace gazgraph
