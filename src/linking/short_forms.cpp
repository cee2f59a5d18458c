// Entities that a document names for sure lend it the parts of their names that can stand alone, and acronyms that it
// defines in parentheses; a small gazetteer lends those that are one entity's alone to any document. The capitalized words
// of the text are then looked up among them, as they are and without the endings of the language. What is found competes
// with the names of the gazetteer like any other reading.
#include <algorithm>
#include <bit>
#include <tuple>
#include <unordered_map>

#include "run.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t few_forms = 256;         // room in the filter of openings
constexpr std::uint32_t rare_pair = 15;        // occurrences in a million words
constexpr std::uint32_t shortest_sound = 6;    // bytes of a word in another script than Latin
constexpr std::uint32_t longest_particle = 3;  // bytes of a small word that may open one: `van der Velm`

bool by_hash(const LentForm& form, std::uint64_t hash) { return form.hash < hash; }

/// Calls `visit` with the hash of a form's first words, however many, and of all.
template <class Visit>
void for_each_beginning(const ShortForm& form, const Visit& visit) {
  for (const std::uint64_t beginning : form.beginnings) {
    if (beginning != 0) visit(beginning);
  }
  visit(form.hash);
}

/// Which parts may stand for an entity that the document never names in full. Given names and pairs of words are anybody's,
/// where nouns are capitalized any word could be a part, and where no common words are known any part could be a word. Of
/// entities whose type is known only a surname is taken for the whole, and what the gazetteer tells of the person has to
/// speak for that: single words and initials of other names nearly always mean something that it does not have.
bool stands_for_unnamed(const ShortForm& form, const LanguageWords& words, bool knows_words, bool has_type,
                        bool has_details) {
  if (form.needs_full_name) return false;
  switch (form.kind) {
    case ShortForm::Kind::given_name:
      return false;
    case ShortForm::Kind::surname:
      return knows_words && (!has_type || has_details || !is_single_surname(form));
    case ShortForm::Kind::head:
    case ShortForm::Kind::tail:
      return knows_words && !has_type && !words.nouns_are_capitalized();
    case ShortForm::Kind::acronym:
      return !has_type;
    default:
      return true;
  }
}

}  // namespace

void DerivedForms::make(const Gazetteer& gazetteer, const Matcher& matcher, const LanguageWords& words,
                        const WordEndings& endings, const CommonWords* common, std::string_view stemmer,
                        std::size_t most_names) {
  if (gazetteer.name_count() > most_names) return;
  NameMemo memo(gazetteer, matcher, words, endings, common, stemmer);
  gather(gazetteer, memo, words, common != nullptr && common->size() > 0);
  drop_shared();
  index();
}

namespace {

/// To whom a word of a name belongs: to one entity, or to several.
using WordOwners = std::unordered_map<std::uint64_t, EntityIndex>;
constexpr EntityIndex several_owners = ~EntityIndex{0};

WordOwners owners_of_words(const Gazetteer& gazetteer, const NameMemo& memo, const LanguageWords& words) {
  WordOwners owners;
  for (EntityIndex entity = 0; entity < gazetteer.entity_count(); ++entity) {
    gazetteer.for_each_name(entity, [&](std::string_view name, std::string_view language, bool) {
      if (language != "*" && language != "und" && !words.speaks(language)) return;
      for_each_part(name, [&](std::string_view word) {
        const auto [owner, is_new] = owners.try_emplace(hash_sequence(0, memo.folded_hash(word)), entity);
        if (!is_new && owner->second != entity) owner->second = several_owners;
      });
    });
  }
  return owners;
}

}  // namespace

void DerivedForms::gather(const Gazetteer& gazetteer, NameMemo& memo, const LanguageWords& words, bool knows_words) {
  // Asked for only where single words of names are lent.
  const bool lends_words = knows_words && !words.nouns_are_capitalized();
  const WordOwners owners = lends_words ? owners_of_words(gazetteer, memo, words) : WordOwners();
  std::vector<std::uint64_t> beginnings;
  std::vector<std::uint64_t>& openings = first_openings_;
  for (EntityIndex entity = 0; entity < gazetteer.entity_count(); ++entity) {
    const EntityType type = gazetteer.type(entity);
    const bool has_type = type != EntityType::other;
    for (const ShortForm& form : memo.short_forms(entity)) {
      if (!stands_for_unnamed(form, words, knows_words, has_type, gazetteer.may_have_details(entity))) continue;
      const bool part = form.kind == ShortForm::Kind::head || form.kind == ShortForm::Kind::tail;
      if (part && form.word_count == 1) {
        const auto owner = owners.find(form.hash);
        if (owner != owners.end() && owner->second == several_owners) continue;
      }
      forms_.push_back({.hash = form.hash,
                        .entity = entity,
                        .type = type,
                        .kind = form.kind,
                        .word_count = form.word_count,
                        .is_weak = part || form.is_weak});
      for_each_beginning(form, [&](std::uint64_t beginning) { beginnings.push_back(beginning); });
      const auto own = memo.openings(form);
      openings.insert(openings.end(), own.begin(), own.end());
      has_small_ |= form.begins_small;
    }
  }
  beginnings_.fill(beginnings);
  std::sort(openings.begin(), openings.end());
  openings.erase(std::unique(openings.begin(), openings.end()), openings.end());
  openings_.fill(openings);
}

/// What two entities share is nobody's; but what stands for a whole name is rather that than a surname, and a surname
/// rather than a word of another name.
void DerivedForms::drop_shared() {
  const auto rank = [](const LentForm& form) {
    if (form.is_weak) return 2;
    return form.kind == ShortForm::Kind::surname ? 1 : 0;
  };
  std::sort(forms_.begin(), forms_.end(), [&](const LentForm& a, const LentForm& b) {
    return std::tuple(a.hash, rank(a), a.kind, a.entity) < std::tuple(b.hash, rank(b), b.kind, b.entity);
  });
  std::size_t kept = 0;
  for (std::size_t at = 0; at < forms_.size();) {
    std::size_t next = at;
    bool alone = true;
    for (; next < forms_.size() && forms_[next].hash == forms_[at].hash; ++next)
      alone = alone && (forms_[next].entity == forms_[at].entity || rank(forms_[next]) > rank(forms_[at]));
    if (alone) forms_[kept++] = forms_[at];
    at = next;
  }
  forms_.resize(kept);
}

void DerivedForms::index() {
  wholes_.reset(forms_.size());
  for (const LentForm& form : forms_) wholes_.mark(form.hash);
  slots_.assign(std::bit_ceil(2 * forms_.size() + 1), 0);
  for (std::size_t i = 0; i < forms_.size(); ++i) {
    std::size_t at = forms_[i].hash & (slots_.size() - 1);
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = static_cast<std::uint32_t>(i + 1);
  }
}

const LentForm* DerivedForms::find(std::uint64_t hash) const noexcept {
  if (!wholes_.may_hold(hash)) return nullptr;
  for (std::size_t at = hash & (slots_.size() - 1); slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (forms_[slots_[at] - 1].hash == hash) return &forms_[slots_[at] - 1];
  }
  return nullptr;
}

/// How the short forms and the keys begin that a small gazetteer lends any document.
static std::vector<std::uint64_t> openings_of_lent(const DerivedForms& derived, const ReorderedNames& reordered) {
  std::vector<std::uint64_t> openings(derived.first_openings().begin(), derived.first_openings().end());
  openings.insert(openings.end(), reordered.key_openings().begin(), reordered.key_openings().end());
  return openings;
}

void Linker::State::prepare_short_forms() {
  const std::size_t most_names = options.most_names_for_short_forms;
  derived.make(*gazetteer, matcher, words, endings, common.get(), stemmer(), most_names);
  NameMemo memo(*gazetteer, matcher, words, endings, common.get(), stemmer());
  reordered.make(*gazetteer, memo, words, most_names);
  sound_alikes.make(*gazetteer, words, sounds, most_names);
  habits.make(*gazetteer, language.get(), words, common.get(), most_names);
  lent_openings.fill_with_distinct(openings_of_lent(derived, reordered));
}

void LinkRun::lend(const ShortForm& form, std::span<const std::uint64_t> openings, LentForm lent) {
  lent.hash = form.hash;
  lent.kind = form.kind;
  lent.word_count = form.word_count;
  lent.in_full = true;
  scratch_.lent.push_back(lent);
  scratch_.lends_small |= form.begins_small;
  for (const std::uint64_t opening : openings) scratch_.openings.mark(opening);
  for_each_beginning(form, [&](std::uint64_t beginning) { scratch_.beginnings.mark(beginning); });
}

void LinkRun::lend_short_forms() {
  scratch_.lent.clear();
  scratch_.lends_small = false;
  scratch_.openings.reset(few_forms);
  scratch_.beginnings.reset(16 * scratch_.anchors.size());
  for (const Reading& reading : scratch_.readings) {
    if (reading.chosen && !reading.doubtful) lend_acronym(reading);
  }
  for (const Anchor& anchor : scratch_.anchors) {
    if (anchor.type == EntityType::place) continue;
    for (const ShortForm& form : memo_.short_forms(anchor.entity))
      lend(form, memo_.openings(form), {.entity = anchor.entity, .type = anchor.type, .known_from = anchor.first_end});
  }
  std::sort(scratch_.lent.begin(), scratch_.lent.end(), [](const LentForm& a, const LentForm& b) {
    return std::tie(a.hash, a.entity, a.kind, a.known_from) < std::tie(b.hash, b.entity, b.kind, b.known_from);
  });
}

/// Whether an acronym may be that of the name before it. One whose letters do not stand in the name in that order is a
/// translation, or that of a longer name which this one ends (`the Labour Party of Tarnland (LPT)`).
bool LinkRun::may_define(const Reading& reading, std::string_view acronym) const {
  WordBuffer name_buffer;
  WordBuffer buffer;
  const WordFolder& folder = state_.words.folder();
  const std::string_view name = folder.fold(text_.substr(reading.begin, reading.end - reading.begin), name_buffer);
  const std::string_view letters = folder.fold(acronym, buffer);
  std::size_t at = 0;
  const bool fits = !name.empty() && !letters.empty() && name.front() == letters.front() &&
                    std::all_of(letters.begin(), letters.end(), [&](char letter) {
                      at = name.find(letter, at);
                      return at++ != std::string_view::npos;
                    });
  return fits || (reading.type != EntityType::place && !ends_longer_name(reading.first));
}

/// `Name (ABC)` defines ABC for the document.
void LinkRun::lend_acronym(const Reading& reading) {
  const auto& tokens = cut_.tokens;
  if (reading.last + 2 >= tokens.size() || text_[tokens[reading.last].begin] != '(') return;
  const Token& acronym = tokens[reading.last + 1];
  const std::string_view letters = word(reading.last + 1);
  const bool closed = text_[tokens[reading.last + 2].begin] == ')';
  if (!closed || acronym.kind != TokenKind::word || letters.size() < 2 || letters.size() > 16) return;
  if (!is_all_upper(letters) || reading.type == EntityType::person || !may_define(reading, letters)) return;
  WordBuffer buffer;
  const std::string_view folded = state_.words.folder().fold(letters, buffer);
  if (folded.empty()) return;
  auto& openings = scratch_.acronym_openings;
  openings.clear();
  state_.endings.append_openings(folded, openings);
  lend({.hash = hash_sequence(0, hash_bytes(folded)), .kind = ShortForm::Kind::acronym}, openings,
       {.entity = reading.entity, .type = reading.type, .known_from = acronym.begin});
}

/// Tells whether there are any.
bool LinkRun::find_short_forms() {
  lend_short_forms();
  scratch_.short_readings.clear();
  find_shared_surnames();
  if (!scratch_.lent.empty() || !state_.derived.empty() || !state_.reordered.empty() || !state_.sound_alikes.empty())
    look_at_words();
  if (scratch_.short_readings.empty()) return false;
  std::stable_sort(scratch_.short_readings.begin(), scratch_.short_readings.end(),
                   [](const Reading& a, const Reading& b) { return a.first < b.first; });
  for (Reading& reading : scratch_.short_readings) {
    score(reading);
    if (reading.kind == ShortForm::Kind::surname && reading.in_full && reading.last == reading.first + 1)
      tell_rivals(reading);
  }
  merge_short_readings();
  return true;
}

/// Offers the words that may open a short form or be the key of a name in another order.
void LinkRun::look_at_words() {
  const bool has_small = scratch_.lends_small || state_.derived.has_small();
  const HashFilter::View anywhere = state_.lent_openings.view();
  noted_ = 0;
  taken_to_ = 0;
  const bool years = !state_.reordered.empty();
  for (const std::uint32_t i :
       scratch_.words.find_capitals(anywhere, scratch_.openings.view(), years, memo_.openings_lately)) {
    if (cut_.tokens[i].kind != TokenKind::word) {
      try_key(i, false);
      continue;
    }
    const std::uint64_t opening = scratch_.words.opening(i);
    if (has_small) open_with_particles(i);
    const bool taken = is_taken(i);
    if (anywhere.may_hold(opening) && state_.reordered.may_open(opening)) try_key(i, true);
    if (!taken && may_open_short_form(opening)) extend(i, i, 0, 1);
  }
  if (state_.reordered.has_small() || !state_.sound_alikes.empty()) look_at_other_words();
}

/// Words in lower case that may be the key of a name, and words in another script than Latin that may sound like one.
void LinkRun::look_at_other_words() {
  const bool has_small_keys = state_.reordered.has_small();
  const bool has_sounds = !state_.sound_alikes.empty();
  noted_ = 0;
  taken_to_ = 0;
  for (std::uint32_t i = 0; i < cut_.tokens.size(); ++i) {
    const Token& token = cut_.tokens[i];
    const std::uint32_t size = token.end - token.begin;
    if (token.kind != TokenKind::word) continue;
    if (token.capitalized) {
      const bool latin = static_cast<unsigned char>(text_[token.begin]) < 0x80;
      if (has_sounds && !latin && size >= shortest_sound) try_sound(i);
    } else if (has_small_keys && size >= ReorderedNames::shortest_small_key &&
               state_.reordered.may_open_small(word(i)) && !is_taken(i)) {
      try_key(i, true);
    }
  }
}

/// Small words before a capitalized one that may open a form too: `van der Velm` before `Velm`, which every such name lends.
void LinkRun::open_with_particles(std::uint32_t token) {
  const std::span<const Token> tokens = cut_.tokens;
  std::uint32_t first = token;
  while (first > 0 && token - first + 1 < longest_short_form && tokens[first].space_before) {
    const Token& before = tokens[first - 1];
    if (before.kind != TokenKind::word || before.capitalized || before.end - before.begin > longest_particle) break;
    --first;
  }
  for (; first < token; ++first) {
    if (!may_open_short_form(state_.words.folder().opening(word(first))) || is_taken(first)) continue;
    extend(first, first, 0, 1);
  }
}

/// Whether a long name to the left holds this token. Notes the mentions up to it; to be asked from left to right.
bool LinkRun::is_taken(std::uint32_t token) {
  const auto& readings = scratch_.readings;
  const std::uint32_t begin = cut_.tokens[token].begin;
  for (; noted_ < readings.size() && readings[noted_].begin < begin; ++noted_) note_mention(readings[noted_]);
  return token < taken_to_;
}

/// Both kinds of readings are in the order of their first tokens; merged from behind, in place.
void LinkRun::merge_short_readings() {
  auto& readings = scratch_.readings;
  const auto& added = scratch_.short_readings;
  for (const Reading& reading : added) cover(reading);
  std::size_t from = readings.size();
  readings.resize(readings.size() + added.size());
  std::size_t to = readings.size();
  for (std::size_t next = added.size(); next > 0;)
    readings[--to] = from > 0 && readings[from - 1].first > added[next - 1].first ? readings[--from] : added[--next];
}

/// Places that bear a surname of the document are scored again.
void LinkRun::tell_rivals(const Reading& surname) {
  auto& readings = scratch_.readings;
  auto at = std::lower_bound(readings.begin(), readings.end(), surname.begin,
                             [](const Reading& reading, std::uint32_t place) { return reading.begin < place; });
  for (; at != readings.end() && at->begin == surname.begin; ++at) {
    if (at->last != surname.last || at->surname_here) continue;
    at->surname_here = true;
    score(*at);
  }
}

/// `his wife Ada Quilling`, `his wife, the painter Ada Quilling`: somebody of the same name is whom the text is about.
bool LinkRun::is_kin(const Reading& reading) const {
  constexpr std::uint32_t longest_apposition = 4;  // words
  const auto is_kin_word = [&](std::uint32_t token) {
    return cut_.tokens[token].kind == TokenKind::word && (memo_.word(word(token)).roles & role_kin) != 0;
  };
  if (reading.type != EntityType::person || reading.first == 0 || !cut_.tokens[reading.first].space_before)
    return false;
  if (is_kin_word(reading.first - 1)) return true;
  std::uint32_t at = reading.first;
  while (at > 0 && reading.first - at < longest_apposition && cut_.tokens[at - 1].kind == TokenKind::word) --at;
  return at > 1 && word(at - 1) == "," && is_kin_word(at - 2);
}

/// A mention that lies to the left: its entity is the one named last, and the words of a long name stand for nothing else.
void LinkRun::note_mention(const Reading& reading) {
  if (!reading.chosen) return;
  if (reading.last > reading.first + 1) taken_to_ = std::max(taken_to_, reading.last);
  const Anchor* known = anchor(reading.entity);
  if (known != nullptr && !is_kin(reading))
    scratch_.anchors[static_cast<std::size_t>(known - scratch_.anchors.data())].last_named = reading.begin + 1;
}

/// The words from `first` to before `token` have the hash `before`; adds the word `token` as it is, then without endings.
void LinkRun::extend(std::uint32_t first, std::uint32_t token, std::uint64_t before, std::size_t words) {
  const Token& at = cut_.tokens[token];
  WordBuffer buffer;
  const std::string_view folded = state_.words.folder().fold(word(token), buffer);
  if (folded.empty()) return;
  const std::uint64_t hash = hash_sequence(before, hash_bytes(folded));
  const bool known = may_begin_short_form(hash);
  // A small word only opens a form: `van der Velm`.
  if (!cut_.tokens[first].capitalized && token == first) {
    if (const std::uint32_t next = known ? next_word(token, words) : 0) extend(first, next, hash, words + 1);
    return;
  }
  if (known) offer(first, token + 1, hash, 0xffff, at.end);
  if (known && token == first && may_begin_short_form(team_hash(hash)) && before_team_word(token))
    offer(first, token + 1, team_hash(hash), 0xffff, at.end);
  state_.endings.for_each_base(folded, [&](std::uint16_t rule, std::string_view base) {
    const std::uint64_t bent = hash_sequence(before, hash_bytes(base));
    if (!may_begin_short_form(bent)) return;
    const NameEnding& ending = state_.language->endings()[rule];
    offer(first, token + 1, bent, rule, at.end - static_cast<std::uint32_t>(ending.outside ? ending.form.size() : 0));
  });
  if (const std::uint32_t next = known ? next_word(token, words) : 0) extend(first, next, hash, words + 1);
}

/// A capitalized word that is no word of the language, alone or with those behind it, may be a name in Latin letters.
void LinkRun::try_sound(std::uint32_t token) {
  constexpr std::uint32_t longest = 4;  // words
  if (memo_.unlike_names.holds(word(token))) return;
  SoundKey sounds;
  const SoundAlikes::Named* best = nullptr;
  std::uint32_t best_last = token;
  for (std::uint32_t last = token; last < std::min<std::size_t>(token + longest, cut_.tokens.size()); ++last) {
    const Token& at = cut_.tokens[last];
    if (at.kind != TokenKind::word || !at.capitalized || (last > token && !at.space_before)) break;
    WordBuffer buffer;
    state_.sounds.extend_own(state_.words.folder().fold(word(last), buffer), sounds);
    if (last == token && !state_.sound_alikes.may_begin(sounds)) return memo_.unlike_names.add(word(token));
    const CommonWords::Word known = known_word(last).common;
    if ((known.per_million > 0 && !known.is_mostly_capitalized()) || is_covered(last)) break;
    const SoundAlikes::Named* named = state_.sound_alikes.find(sounds);
    if (named == nullptr) continue;
    best = named;
    best_last = last + 1;
  }
  if (best == nullptr || (best->is_doubtful && is_weak_position(token))) return;
  const auto kind = best->has_article ? ShortForm::Kind::without_article : ShortForm::Kind::variant;
  add_short_form({.entity = best->entity, .type = best->type, .kind = kind}, token, best_last, 0xffff,
                 cut_.tokens[best_last - 1].end);
}

/// `captain` behind what may be a place stands for the team of that place.
bool LinkRun::before_team_word(std::uint32_t token) const {
  return token + 1 < cut_.tokens.size() && cut_.tokens[token + 1].kind == TokenKind::word &&
         cut_.tokens[token + 1].space_before && (memo_.word(word(token + 1)).roles & role_team_after) != 0;
}

/// The token of the next word that a form of so many words up to this token may have, behind a space or a hyphen
/// (`Berg-Lund`); 0: none.
std::uint32_t LinkRun::next_word(std::uint32_t token, std::size_t words) const {
  const auto is_word = [&](std::uint32_t at, bool behind_space) {
    return at < cut_.tokens.size() && cut_.tokens[at].kind == TokenKind::word &&
           cut_.tokens[at].space_before == behind_space;
  };
  const std::uint32_t next = token + 1;
  if (words >= longest_short_form || next >= cut_.tokens.size()) return 0;
  if (is_word(next, true)) return next;
  return !cut_.tokens[next].space_before && word(next) == "-" && is_word(next + 1, false) ? next + 1 : 0;
}

/// Two capitals stand for an unnamed entity only where they are seldom anything else and the word behind expects one.
bool LinkRun::is_doubtful_pair(std::uint32_t token, std::uint16_t rule) const {
  if (letters_of_acronym(word(token), rule) > letters_of_pair) return false;
  if (memo_.word(word(token)).common.per_million >= rare_pair) return true;
  if (token + 1 >= cut_.tokens.size() || !cut_.tokens[token + 1].space_before) return true;
  return (memo_.word(word(token + 1)).roles & (role_organization_after | role_team_after)) == 0;
}

/// Readings for the short form of this hash: of a person and of something else, so that the context decides.
void LinkRun::offer(std::uint32_t first, std::uint32_t last, std::uint64_t hash, std::uint16_t rule,
                    std::uint32_t end) {
  const std::uint32_t begin = cut_.tokens[first].begin;
  const auto in_capitals = [&] { return is_all_upper(text_.substr(begin, end - begin)); };
  if (scratch_.beginnings.may_hold(hash)) {
    const bool capitals = in_capitals();
    bool any = false;
    for (const Whose whose : {Whose::persons, Whose::others}) {
      const LentForm* form = lent_here(hash, begin, capitals, whose);
      if (form == nullptr) continue;
      any = true;
      add_short_form(*form, first, last, rule, end);
    }
    if (any) return;
  }
  const LentForm* form = state_.derived.find(hash);
  if (form == nullptr) return;
  if (form->kind == ShortForm::Kind::acronym && (!in_capitals() || is_doubtful_pair(first, rule))) return;
  add_short_form(*form, first, last, rule, end);
}

void LinkRun::add_short_form(const LentForm& form, std::uint32_t first, std::uint32_t last, std::uint16_t rule,
                             std::uint32_t end) {
  const std::uint32_t begin = cut_.tokens[first].begin;
  const EntityType type = form.type;
  if (has_exact(begin, form.entity) || !ending_fits(rule, type)) return;
  const bool whole = form.kind == ShortForm::Kind::identifier || form.kind == ShortForm::Kind::variant;
  if (whole && !cut_.tokens[first].capitalized) return;
  const bool acronym = form.kind == ShortForm::Kind::acronym;
  scratch_.short_readings.push_back({.begin = begin,
                                     .end = end,
                                     .token_end = cut_.tokens[last - 1].end,
                                     .first = first,
                                     .last = last,
                                     .name = no_name,
                                     .entity = form.entity,
                                     .type = type,
                                     .method = acronym ? LinkMethod::acronym : LinkMethod::short_form,
                                     .rule = rule,
                                     .kind = form.kind,
                                     .in_full = form.in_full,
                                     .known_before = form.in_full && form.known_from <= begin});
}

/// The gazetteer itself has this place as a name of the entity.
bool LinkRun::has_exact(std::uint32_t begin, EntityIndex entity) const {
  const auto& readings = scratch_.readings;
  auto at = std::lower_bound(readings.begin(), readings.end(), begin,
                             [](const Reading& reading, std::uint32_t place) { return reading.begin < place; });
  for (; at != readings.end() && at->begin == begin; ++at) {
    if (!at->hopeless && at->entity == entity) return true;
  }
  return false;
}

/// Of several entities with this short form, the one named last before; none when all are named later.
const LentForm* LinkRun::lent_here(std::uint64_t hash, std::uint32_t begin, bool capitals, Whose whose) const {
  const auto& lent = scratch_.lent;
  const LentForm* best = nullptr;
  std::uint32_t best_place = 0;
  bool several = false;
  for (auto at = std::lower_bound(lent.begin(), lent.end(), hash, by_hash); at != lent.end() && at->hash == hash;
       ++at) {
    const bool person = at->type == EntityType::person;
    if (person != (whose == Whose::persons) || (at->kind == ShortForm::Kind::acronym && !capitals)) continue;
    const Anchor* known = anchor(at->entity);
    const std::uint32_t place = known == nullptr || at->known_from > begin ? 0 : known->last_named;
    several = several || (best != nullptr && best->entity != at->entity);
    if (best != nullptr && place <= best_place) continue;
    best = &*at;
    best_place = place;
  }
  return several && best_place == 0 ? nullptr : best;
}

}  // namespace gazgraph
