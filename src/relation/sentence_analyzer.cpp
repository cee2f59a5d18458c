// From a sentence's tokens to units, referents, verbs, phrases and clauses. What is skipped leaves its names, with the word
// before each; when the next sentence that is read has a pronoun, the skipped ones in its reach that have several arguments
// are analyzed after all, since how they are built says whom it stands for.
#include "sentence_analyzer.hpp"

#include <algorithm>

namespace gazgraph {
namespace {

constexpr std::size_t lead = 3;  // sentences that a document begins with

}  // namespace

SentenceAnalyzer::Range SentenceAnalyzer::mentions_of(std::size_t number, std::size_t from) const {
  const Sentence& place = cut_.sentences[number];
  Range range{from, from};
  while (range.first < mentions_.size() && mentions_[range.first].begin < place.begin) ++range.first;
  range.last = range.first;
  while (range.last < mentions_.size() && mentions_[range.last].begin < place.end) ++range.last;
  return range;
}

bool SentenceAnalyzer::admits(std::size_t number, Range mentions, bool continued) {
  const auto inside = std::span(mentions_).subspan(mentions.first, mentions.last - mentions.first);
  std::vector<Discourse::Named>& before = memory_.before;
  before.clear();
  if (const auto person = announced_behind(number)) before.push_back({*person, EntityType::person});
  discourse_.add_named_before(number, before);
  const bool admitted = memory_.gate.admits(text_, cut_, cut_.sentences[number], inside, before, continued);
  note_stranger(number, mentions);
  note_named_strangers(number);
  return admitted;
}

/// Takes note of a name that the sentence is about and the gazetteer does not know: capitals where the language writes none,
/// in words that no rule knows, behind no more than an article or a title. Right behind the gate, which has looked up the
/// sentence's words.
void SentenceAnalyzer::note_stranger(std::size_t number, Range mentions) {
  constexpr std::size_t latest = 2;  // token with which the name begins
  const Sentence& place = cut_.sentences[number];
  const std::span<WordInfo* const> words = memory_.gate.words();
  const std::uint32_t end = mentions.first < mentions.last ? mentions_[mentions.first].begin : place.end;
  const auto has_capital = [&](std::size_t i) {
    if (i >= words.size() || words[i] == nullptr) return false;
    const Token& token = cut_.tokens[place.first + i];
    return token.kind == TokenKind::word && token.capitalized && token.begin < end;
  };
  const auto is_unknown = [&](std::size_t i) {
    return has_capital(i) && !words[i]->may_refer && !words[i]->demonym && words[i]->rules->word == nullptr &&
           words[i]->rules->text == &no_text_rules;
  };
  const bool nouns = rules_.lexicon.nouns_are_capitalized();
  for (std::size_t i = 0; i <= latest && i < words.size(); ++i) {
    if (words[i] != nullptr && words[i]->rules->word != nullptr &&
        (words[i]->rules->word->classes & word_preposition) != 0)
      return;
    if (!is_unknown(i)) continue;
    std::size_t count = 1;
    while (nouns ? is_unknown(i + count) : has_capital(i + count)) ++count;
    // Where articles tell case, people have them too.
    const bool article =
        i > 0 && words[i - 1] != nullptr && words[i - 1]->determiner && !rules_.lexicon.articles_tell_case();
    constexpr std::uint8_t every_type = 0xff;
    const bool person = count == 2 && !article;  // called as people are
    if (count > 1 || (i > 0 && !nouns))
      discourse_.note_stranger(number, person ? type_bit(EntityType::person) : every_type);
    return;
  }
}

/// `Players of Marlow Town Club complained`: takes note of names that the gazetteer does not know and whose last word is a noun
/// for a body, where the language writes nouns without capitals. Right behind the gate, too.
void SentenceAnalyzer::note_named_strangers(std::size_t number) {
  if (rules_.lexicon.nouns_are_capitalized()) return;
  const Sentence& place = cut_.sentences[number];
  const std::span<WordInfo* const> words = memory_.gate.words();
  const auto has_capital = [&](std::size_t i) {
    return words[i] != nullptr && cut_.tokens[place.first + i].kind == TokenKind::word &&
           cut_.tokens[place.first + i].capitalized;
  };
  bool unknown = false;  // one of the capitals right before is in no rule
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!has_capital(i)) {
      unknown = false;
      continue;
    }
    const bool ends = unknown && (i + 1 >= words.size() || !has_capital(i + 1));
    const Kinds::Set kinds = ends ? rules_.kinds.of_noun(words[i]->text()) : 0;
    if ((kinds & rules_.kinds.of_type(EntityType::organization)) != 0) discourse_.note_named_stranger(number, kinds);
    unknown |= words[i]->rules->word == nullptr;
  }
}

bool SentenceAnalyzer::leads_to_person(std::size_t number) const {
  return first_person_ != mentions_.end() && number + 1 < lead && cut_.sentences[number].end <= first_person_->begin &&
         first_person_->begin < cut_.sentences[std::min(lead, cut_.sentences.size() - 1)].end;
}

/// The first person of the document, when the sentence behind `number` names that one at its beginning; near the document's own
/// beginning only, since further on somebody may be spoken of whom no gazetteer knows, and not behind an unknown name.
std::optional<EntityIndex> SentenceAnalyzer::announced_behind(std::size_t number) const {
  constexpr std::uint32_t farthest = 5;  // tokens before the name
  if (first_person_ == mentions_.end() || number >= lead || number + 1 >= cut_.sentences.size()) return std::nullopt;
  const Sentence& next = cut_.sentences[number + 1];
  if (first_person_->begin < next.begin || first_person_->begin >= next.end) return std::nullopt;
  const std::uint32_t last = std::min(next.first + farthest, next.last - 1);
  if (cut_.tokens[last].begin < first_person_->begin) return std::nullopt;
  const bool leads = first_person_ == mentions_.begin() || (first_person_ - 1)->end <= next.begin;
  return leads && !discourse_.has_named_stranger(number, type_bit(EntityType::person))
             ? std::optional(first_person_->entity)
             : std::nullopt;
}

void SentenceAnalyzer::skip(std::size_t number, Range mentions) {
  note_pronoun(number);
  // `The software was written by X. It …`: an article and a noun before the only name may be what the sentence is about.
  const std::uint32_t second = std::min(cut_.sentences[number].first + 1, cut_.sentences[number].last - 1);
  const bool late = mentions.first != mentions.last && mentions_[mentions.first].begin > cut_.tokens[second].begin;
  const bool weighty = memory_.gate.arguments() > 1 || late;
  skipped_.push_back({number, mentions, weighty});
  remember(skipped_.back());
  if (memory_.gate.goes_on_about_one()) discourse_.renew_last(number);
}

/// `He admired X.`: takes note that a sentence which is not read is about somebody of whom nobody knows, by its pronoun. Right
/// behind the gate, which has looked up the sentence's words.
void SentenceAnalyzer::note_pronoun(std::size_t number) {
  constexpr std::size_t latest = 2;  // token at which the pronoun stands
  const std::span<WordInfo* const> words = memory_.gate.words();
  for (std::size_t i = 0; i <= latest && i < words.size(); ++i) {
    const Lexicon::Word* word = words[i] == nullptr ? nullptr : words[i]->rules->word;
    if (word == nullptr) continue;
    const WordInfo* next = i + 1 < words.size() ? words[i + 1] : nullptr;
    const std::uint8_t types = subject_pronoun_types(*word, next == nullptr ? nullptr : next->rules->word);
    const auto unknown = static_cast<std::uint8_t>(types & ~discourse_.types_before(number));
    if (unknown != 0) discourse_.note_stranger(number, unknown, true);
    if (types != 0) return;
  }
}

bool SentenceAnalyzer::read(std::size_t number, bool whole) {
  if (memory_.gate.refers() || rules_.lexicon.drops_subject()) catch_up(number);
  skipped_.clear();
  name_units(number, memory_.gate.words());
  readings_.clear();
  if (!whole && !may_relate()) return false;
  memory_.named = sentence_.units;
  find_structure(number);
  if (memory_.named.size() == sentence_.units.size()) readings_ = find_gaps(sentence_, rules_);
  if (!readings_.empty()) memory_.whole = sentence_;
  return true;
}

void SentenceAnalyzer::take_reading(std::size_t n, std::size_t number) {
  const GapReading& reading = readings_[n];
  std::vector<Unit>& units = sentence_.units;
  units.clear();
  sentence_.clauses.clear();
  sentence_.members.clear();
  sentence_.context = 0;
  for (const std::uint32_t i : reading.units) units.push_back(memory_.named[i]);
  if (n > 0) discourse_.resolve(sentence_, number);
  apply_meanings(reading);
  find_structure(number);
}

/// Makes pronouns of a reading stand for what they mean in it; what that is not known of, or cannot be what it was read as, are
/// mere words.
void SentenceAnalyzer::apply_meanings(const GapReading& reading) {
  std::vector<Unit>& units = sentence_.units;
  const auto unit_of = [&](std::uint32_t number) -> Unit& {
    const auto found = std::find(reading.units.begin(), reading.units.end(), number);
    return units[static_cast<std::size_t>(found - reading.units.begin())];
  };
  const auto forget = [](Unit& unit) {
    unit.kind = Unit::Kind::word;
    unit.anaphoric = unit.genitive = unit.enclitic = false;
  };
  for (const auto& [number, other] : reading.others) {
    Unit& unit = unit_of(number);
    if (unit.kind == Unit::Kind::referent && unit.anaphoric && unit.entity == other) forget(unit);
  }
  for (const auto& [number, meaning] : reading.meanings) {
    Unit& pronoun = unit_of(number);
    const Unit& name = unit_of(meaning);
    if (name.kind != Unit::Kind::referent) {
      forget(pronoun);
      continue;
    }
    pronoun.entity = name.entity;
    pronoun.type = name.type;
  }
}

void SentenceAnalyzer::take_whole() { sentence_ = memory_.whole; }

void SentenceAnalyzer::analyze(std::size_t number, std::span<WordInfo* const> known) {
  name_units(number, known);
  find_structure(number);
}

/// Whether there is any argument: a subject that is dropped needs no word.
bool SentenceAnalyzer::may_relate() const {
  return rules_.lexicon.drops_subject() ||
         std::any_of(sentence_.units.begin(), sentence_.units.end(), [](const Unit& unit) {
           return (unit.kind == Unit::Kind::referent && !unit.is_stranger()) || unit.kind == Unit::Kind::date;
         });
}

/// The sentence that begins the paragraph of sentence `number`, or the first one that a pronoun there may refer to.
std::size_t SentenceAnalyzer::paragraph_of(std::size_t number) const {
  const std::size_t first = number > Discourse::reach ? number - Discourse::reach : 0;
  for (; number > first; --number) {
    const std::uint32_t end = cut_.sentences[number - 1].end;
    if (text_.substr(end, cut_.sentences[number].begin - end).find('\n') != std::string_view::npos) break;
  }
  return number;
}

void SentenceAnalyzer::name_units(std::size_t number, std::span<WordInfo* const> known) {
  make_units(text_, cut_, number, mentions_, rules_, gazetteer_, known, memory_.words, memory_.units, sentence_);
  mark_dateline();
  UnknownNames unknown(text_, mentions_, rules_, memory_.words, memory_.common, sentence_);
  unknown.mark_longer_names();
  mark_coordinated_places();
  add_stems();
  mark_name_ends();
  discourse_.begin_paragraph(paragraph_of(number));
  discourse_.expect(announced_behind(number));
  discourse_.resolve(sentence_, number);
  unknown.join();
}

void SentenceAnalyzer::find_structure(std::size_t number) {
  join_called_names();
  leave_out_asides();
  mark_verbs(sentence_.units, rules_);
  read_dashes_as_commas();
  insert_contact_relatives(sentence_.units, rules_);
  find_phrases(sentence_.units, rules_);
  find_clauses(sentence_, rules_);
  discourse_.resolve_relatives(sentence_);
  discourse_.resolve_possessives(sentence_);
  discourse_.resolve_speakers(sentence_, number);
}

/// `founded a firm that is now called X`, `gründete die Firma, die heute X heißt`: the clause that gives a noun its name is left out,
/// so that the name stands where the noun does.
void SentenceAnalyzer::join_called_names() {
  std::vector<Unit>& units = sentence_.units;
  for (std::size_t noun = 0; noun + 3 < units.size(); ++noun) {
    const bool capital = rules_.lexicon.nouns_are_capitalized() && units[noun].capitalized;
    if (!units[noun].is_nominal() || (units[noun].has_forms() && !capital)) continue;
    const CalledName called = called_by_relative(units, noun, rules_.lexicon.verb_final());
    if (called.name == no_unit || (called.end < units.size() && units[called.end].is(word_coordinator))) continue;
    const auto at = [&](std::size_t i) { return units.begin() + static_cast<std::ptrdiff_t>(i); };
    units.erase(at(called.name + 1), at(called.end));
    units.erase(at(noun + 1), at(called.name));
  }
}

/// `not X, as the chronicle has it, but Y`: an aside that names nothing, between a name that is denied and the contrast to it, is left
/// out.
void SentenceAnalyzer::leave_out_asides() {
  constexpr std::size_t longest = 16;
  constexpr std::size_t farthest = 6;  // from the negation to the comma
  std::vector<Unit>& units = sentence_.units;
  const auto at = [&](std::size_t i) { return units.begin() + static_cast<std::ptrdiff_t>(i); };
  const auto names = [](const Unit& unit) {
    return unit.kind == Unit::Kind::referent || unit.kind == Unit::Kind::date;
  };
  for (std::size_t open = 2; open + 2 < units.size(); ++open) {
    if (!units[open].is_mark(",") || units[open - 1].kind != Unit::Kind::referent) continue;
    if (units[open + 1].is(word_contrast)) continue;
    const auto from = at(open > farthest ? open - farthest : 0);
    if (std::none_of(from, at(open), [](const Unit& unit) { return unit.is(word_negation); })) continue;
    std::size_t close = open + 1;
    while (close + 1 < units.size() && close - open < longest && units[close].kind != Unit::Kind::mark) ++close;
    if (close + 1 >= units.size() || !units[close].is_mark(",") || !units[close + 1].is(word_contrast)) continue;
    if (std::none_of(at(open), at(close), names)) units.erase(at(open), at(close));
  }
}

/// `X – head of Y – has …`: the only two dashes of a sentence, which enclose no clause but a relative one, are commas.
void SentenceAnalyzer::read_dashes_as_commas() {
  constexpr std::size_t longest = 16;  // units
  std::vector<Unit>& units = sentence_.units;
  const auto is_dash = [](const Unit& unit) { return unit.is_dash(); };
  const auto first = std::find_if(units.begin(), units.end(), is_dash);
  if (first == units.begin() || first == units.end()) return;
  const auto second = std::find_if(first + 1, units.end(), is_dash);
  if (second == units.end() || second - first > static_cast<std::ptrdiff_t>(longest) || second - first < 2) return;
  if (second + 1 == units.end() || std::any_of(second + 1, units.end(), is_dash)) return;
  const Unit& before = *(first - 1);
  if (before.kind != Unit::Kind::referent && !before.is_nominal()) return;
  const bool relative = (first + 1)->is(word_relative | word_possessive_relative);
  const bool clause = std::any_of(first, second, [](const Unit& unit) { return unit.verb && unit.finite; });
  if (clause && !relative) return;
  for (const auto dash : {first, second}) {
    dash->mark = Mark::comma;
    dash->opens_quote = false;
  }
}

/// `LONDON (Telepress) - Nordvik has bought …`: what stands before the text itself is not spoken of. A place or an unknown name
/// opens it, a dash ends it, and behind the only dash a sentence begins.
void SentenceAnalyzer::mark_dateline() {
  constexpr std::size_t longest = 9;  // units
  std::vector<Unit>& units = sentence_.units;
  const auto is_dash = [](const Unit& unit) { return unit.is_mark("-") || unit.is_dash(); };
  const bool opens =
      !units.empty() && !units[0].genitive && !units[0].compound && !units[0].demonym &&
      (units[0].kind == Unit::Kind::referent ? units[0].type == EntityType::place : units[0].is_unknown_name());
  if (!opens) return;
  bool inside = false;  // brackets
  std::size_t dash = 1;
  for (; dash < units.size() && dash < longest && !is_dash(units[dash]); ++dash) {
    const Unit& unit = units[dash];
    if (unit.is_mark("(")) inside = true;
    const bool place = unit.kind == Unit::Kind::referent && unit.type == EntityType::place && !unit.genitive;
    const bool fits =
        inside || place || unit.kind == Unit::Kind::date || unit.kind == Unit::Kind::mark || unit.is_unknown_name();
    if (!fits) return;
    if (unit.is_mark(")")) inside = false;
  }
  if (dash + 2 >= units.size() || !is_dash(units[dash]) || inside || !units[dash + 1].capitalized) return;
  const auto text = units.begin() + static_cast<std::ptrdiff_t>(dash) + 1;
  if (std::any_of(text, units.end(), is_dash)) return;
  if (std::none_of(text, units.end(), [](const Unit& unit) { return unit.may_be_finite(); })) return;
  units.erase(units.begin(), text);
}

/// `US and Chinese firms`: a place before an adjective of nationality that it is coordinated with is one as well, where names
/// stand before nouns.
void SentenceAnalyzer::mark_coordinated_places() {
  if (!rules_.lexicon.name_before_noun()) return;
  std::vector<Unit>& units = sentence_.units;
  for (std::size_t i = 0; i + 3 < units.size(); ++i) {
    Unit& place = units[i];
    const bool is_name = place.kind == Unit::Kind::referent && place.type == EntityType::place && !place.demonym &&
                         !place.genitive && !place.anaphoric;
    if (!is_name || !units[i + 1].is(word_coordinator)) continue;
    if (units[i + 2].demonym && !units[i + 2].people && units[i + 3].is_nominal()) place.compound = true;
  }
}

/// `the Hexley News Agency`, `Hexley universitet`: where the language writes no capitals, a noun that tells a kind of body
/// belongs to a name that nobody knows when it has one inside the sentence, or right behind another one there, and says nothing
/// by itself.
void SentenceAnalyzer::mark_name_ends() {
  if (rules_.lexicon.nouns_are_capitalized()) return;
  std::vector<Unit>& units = sentence_.units;
  for (std::size_t i = 1; i < units.size(); ++i) {
    Unit& unit = units[i];
    if (unit.kind != Unit::Kind::word || unit.terms.empty()) continue;
    const Unit& before = units[i - 1];
    const bool inside = before.kind != Unit::Kind::mark || before.is_mark(",");
    const bool behind =
        i > 1 && before.is_unknown_name() && (units[i - 2].kind != Unit::Kind::mark || units[i - 2].is_mark(","));
    if ((unit.capitalized ? inside : behind) && rules_.kinds.names_body(unit.text)) unit.in_name = true;
  }
}

/// Analyzes those of the sentences before `number` that it may refer to, were they skipped.
void SentenceAnalyzer::catch_up(std::size_t number) {
  const auto near = [&](const Skipped& skipped) {
    return skipped.weighty && skipped.number + Discourse::reach >= number;
  };
  const auto from = std::find_if(skipped_.begin(), skipped_.end(), near);
  if (from == skipped_.end()) return;
  discourse_.forget_from(from->number);
  for (auto skipped = from; skipped != skipped_.end(); ++skipped) {
    if (skipped->weighty) {
      analyze(skipped->number);
      remember(skipped->number, {}, {});
    } else {
      remember(*skipped);
    }
  }
}

/// The stem of a word that no rule asks for, but the discourse.
void SentenceAnalyzer::add_stem(Unit& unit) {
  if (unit.stem.empty() && unit.info != nullptr) unit.stem = memory_.words.stem(*unit.info);
}

/// Of what stands for something, or may, and of the nouns beside.
void SentenceAnalyzer::add_stems() {
  std::vector<Unit>& units = sentence_.units;
  for (std::size_t i = 0; i < sentence_.size(); ++i) {
    const bool refers = units[i].info != nullptr && units[i].info->may_refer;
    if (refers) add_stem(units[i]);
    if (!refers && units[i].kind != Unit::Kind::referent) continue;
    const std::size_t noun = discourse_.noun_beside(sentence_, i);
    if (noun != no_unit) add_stem(units[noun]);
  }
}

void SentenceAnalyzer::remember(std::size_t number, const std::vector<EntityIndex>& introduced,
                                const std::vector<EntityIndex>& subjects) {
  add_stems();
  for (Unit& unit : sentence_.units) {
    if (unit.is_stranger()) unit.kind = Unit::Kind::word;
  }
  discourse_.remember(sentence_, number, introduced, subjects);
}

/// Whether brackets hold it alone.
bool SentenceAnalyzer::is_bracketed(const Mention& mention) const {
  return mention.begin > 0 && text_[mention.begin - 1] == '(' && mention.end < text_.size() &&
         text_[mention.end] == ')';
}

void SentenceAnalyzer::remember(const Skipped& skipped) {
  const Sentence& place = cut_.sentences[skipped.number];
  const auto begin = cut_.tokens.begin() + place.first;
  for (std::size_t i = skipped.mentions.first; i < skipped.mentions.last; ++i) {
    const Mention& mention = mentions_[i];
    const auto at = std::lower_bound(begin, cut_.tokens.begin() + place.last, mention.begin,
                                     [](const Token& token, std::uint32_t offset) { return token.begin < offset; });
    if (is_bracketed(mention)) continue;
    const WordInfo* before = nullptr;
    if (at != begin && (at - 1)->kind == TokenKind::word)
      before = &memory_.words.glance(text_.substr((at - 1)->begin, (at - 1)->end - (at - 1)->begin));
    if (before != nullptr) (void)memory_.words.stem(*before);
    const std::string_view name =
        rules_.lexicon.normalize(text_.substr(mention.begin, mention.end - mention.begin), memory_.units.texts);
    const bool article = at == begin + 1 && before != nullptr && before->determiner;
    const auto behind = std::find_if(at, cut_.tokens.begin() + place.last,
                                     [&](const Token& token) { return token.begin >= mention.end; });
    const bool goes_on = behind != cut_.tokens.begin() + place.last && behind->kind == TokenKind::word;
    discourse_.remember(mention, name, before, skipped.number, goes_on && (at == begin || article));
  }
}

const WordInfo& SentenceAnalyzer::info_of(const Token& token) {
  return memory_.words.find(text_.substr(token.begin, token.end - token.begin));
}

const WordRules& SentenceAnalyzer::rules_of(const Token& token) { return *info_of(token).rules; }

/// Such as only take up what was said before.
bool SentenceAnalyzer::is_short(std::size_t number) const {
  constexpr std::uint32_t longest = 14;  // tokens
  return cut_.sentences[number].last - cut_.sentences[number].first <= longest;
}

/// `She did not.`, `Det er han ikke: …`: nothing but pronouns, auxiliaries, adverbs and a negation up to the first mark.
bool SentenceAnalyzer::denies_in_short(std::size_t number) {
  constexpr std::uint32_t longest = 6;  // tokens
  const Sentence& place = cut_.sentences[number];
  bool pronoun = false;
  bool auxiliary = false;
  bool negated = false;
  for (std::uint32_t i = place.first; i < place.last && i <= place.first + longest; ++i) {
    if (cut_.tokens[i].kind != TokenKind::word) return i > place.first && pronoun && auxiliary && negated;
    const WordInfo& info = info_of(cut_.tokens[i]);
    const Lexicon::Word* word = info.rules->word;
    if (word == nullptr && rules_.lexicon.same_act().takes_up(info.text())) {  // `Så är det inte.`
      pronoun = true;
      continue;
    }
    if (word == nullptr) return false;
    const bool denies = (word->classes & word_negation) != 0;
    const bool helps =
        (word->classes & (word_auxiliary | word_copula)) != 0 || rules_.lexicon.same_act().does(info.text());
    if (!denies && !helps && !word->is_pronoun() && (word->classes & (word_adverb | word_determiner)) == 0)
      return false;
    negated |= denies;
    auxiliary |= helps;
    pronoun |= word->is_pronoun();
  }
  return false;
}

bool SentenceAnalyzer::denies_report(std::size_t number, bool names) {
  if (denies_in_short(number)) return true;
  if (names || !is_short(number)) return false;
  const Sentence& place = cut_.sentences[number];
  bool takes_up = false;
  bool negated = false;
  bool truth = false;
  bool falsehood = false;
  for (std::uint32_t i = place.first; i < place.last; ++i) {
    if (cut_.tokens[i].kind != TokenKind::word) continue;
    const WordRules& rules = rules_of(cut_.tokens[i]);
    const bool opens = i < place.first + 2;
    takes_up |= opens && rules.word != nullptr && (rules.word->classes & word_determiner) != 0;
    takes_up |= opens && rules_.lexicon.same_act().takes_up(info_of(cut_.tokens[i]).text());  // `Så är inte fallet.`
    negated |= rules.word != nullptr && (rules.word->classes & word_negation) != 0;
    truth |= (rules.groups & group_truth) != 0;
    falsehood |= (rules.groups & group_falsehood) != 0;
  }
  return takes_up && (falsehood || (negated && truth));
}

bool SentenceAnalyzer::may_take_up(std::size_t number) {
  if (!is_short(number)) return false;
  const Sentence& place = cut_.sentences[number];
  const auto& words = rules_.lexicon.same_act();
  return std::any_of(cut_.tokens.begin() + place.first, cut_.tokens.begin() + place.last, [&](const Token& token) {
    if (token.kind != TokenKind::word) return false;
    const WordInfo& info = info_of(token);
    if (info.rules->word != nullptr && (info.rules->word->classes & word_negation) != 0) return true;
    const std::string_view word = info.text();
    const auto begins = [&](std::string_view phrase) { return phrase.substr(0, phrase.find(' ')) == word; };
    if (words.does(word)) return true;  // `Y did.`
    return std::any_of(words.pronouns.begin(), words.pronouns.end(), begins) ||
           std::any_of(words.same.begin(), words.same.end(), begins);
  });
}

bool SentenceAnalyzer::may_tell_leaving(std::size_t number) {
  const Sentence& place = cut_.sentences[number];
  return std::any_of(cut_.tokens.begin() + place.first, cut_.tokens.begin() + place.last, [&](const Token& token) {
    if (token.kind != TokenKind::word) return false;
    const WordRules& rules = rules_of(token);
    return (rules.groups & group_leaving) != 0 ||
           (rules.word != nullptr &&
            std::any_of(rules.word->verbs.begin(), rules.word->verbs.end(),
                        [&](const VerbReading& reading) { return rules_.leaving.contains(reading.lemma); }));
  });
}

bool SentenceAnalyzer::may_tell_vacancy(std::size_t number) {
  const auto any_leaves = [&](std::span<const std::uint32_t> triggers) {
    return std::any_of(triggers.begin(), triggers.end(),
                       [&](std::uint32_t trigger) { return rules_.triggers[trigger].leaves_successor(); });
  };
  const Sentence& place = cut_.sentences[number];
  return std::any_of(cut_.tokens.begin() + place.first, cut_.tokens.begin() + place.last, [&](const Token& token) {
    if (token.kind != TokenKind::word) return false;
    const WordRules& rules = rules_of(token);
    if (any_leaves(rules.nouns)) return true;
    return rules.word != nullptr &&
           std::any_of(rules.word->verbs.begin(), rules.word->verbs.end(),
                       [&](const VerbReading& reading) { return any_leaves(rules_.verb_triggers(reading.lemma)); });
  });
}

}  // namespace gazgraph
