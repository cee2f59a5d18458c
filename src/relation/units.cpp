// From tokens to units: a linked mention is one unit, and so is a date or a word with hyphens. What hangs on a mention
// (possessive ending, rest of a compound) says whether it is a possessor or the first part of a compound.
#include "units.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "dates.hpp"
#include "gazgraph/text/utf8.hpp"

namespace gazgraph {
namespace {

/// `£`, `€`: said as a word, so it parts nothing.
bool is_currency(std::string_view symbol) {
  return u_charType(
             icu::UnicodeString::fromUTF8({symbol.data(), static_cast<std::int32_t>(symbol.size())}).char32At(0)) ==
         U_CURRENCY_SYMBOL;
}

class UnitMaker {
 public:
  UnitMaker(std::string_view text, const Segmentation& cut, const Sentence& sentence,
            const std::vector<Mention>& mentions, const RelationRules::LanguageRules& rules, const Gazetteer& gazetteer,
            std::span<WordInfo* const> known, WordTable& words, UnitMemory& memory, std::vector<Unit>& units)
      : text_(text),
        cut_(cut),
        sentence_(sentence),
        mentions_(mentions),
        rules_(rules),
        gazetteer_(gazetteer),
        known_(known),
        words_(words),
        memory_(memory),
        units_(units) {}

  void run() {
    bring_near();
    mention_ = std::lower_bound(mentions_.begin(), mentions_.end(), sentence_.begin,
                                [](const Mention& m, std::uint32_t at) { return m.begin < at; });
    for (std::uint32_t i = sentence_.first; i < sentence_.last;) {
      const Token& token = cut_.tokens[i];
      while (mention_ != mentions_.end() && mention_->begin < token.begin) ++mention_;
      if (is_mention(i)) {
        i = add_mention(*mention_, i);
        continue;
      }
      const bool word = token.kind == TokenKind::word;
      const WordInfo* info = word ? &info_of(i) : nullptr;
      if ((word && info->month) || (is_digit(text_[token.begin]) && may_be_date(i))) {
        if (const auto date = read_date(text_, cut_, i, sentence_.last, rules_)) {
          push_date(i, *date);
          i = date->last;
          continue;
        }
      }
      i = add_word(i, info);
    }
    read_not_only();
    read_bare_genitives();
    join_denied_pairs();
    tell_causes();
    if (explaining_ != no_unit) join_explained();
  }

 private:
  /// `Brofors grundare`, `Brofors största marknad`: names that end so (group `bare_genitive_endings`) have no other genitive; right
  /// before a noun of the rules, or before an adjective in its definite form and a noun, they are possessors.
  void read_bare_genitives() {
    const auto& endings = rules_.endings.bare_genitive;
    if (endings.empty()) return;
    for (std::size_t i = 0; i + 1 < units_.size(); ++i) {
      Unit& name = units_[i];
      if (name.kind != Unit::Kind::referent || name.compound || name.demonym || !ends_with_one_of(name.text, endings))
        continue;
      name.genitive = name.genitive || owns_noun_behind(i);
    }
  }

  [[nodiscard]] bool owns_noun_behind(std::size_t name) const {
    const auto is_noun = [](const Unit& unit) {
      return unit.kind == Unit::Kind::word && unit.is_nominal() && !unit.capitalized && !unit.has_forms();
    };
    std::size_t noun = name + 1;
    while (noun + 1 < units_.size() && noun < name + 3 && is_noun(units_[noun]) && !units_[noun].names_role() &&
           ends_with_one_of(units_[noun].text, rules_.endings.definite_adjective) && is_noun(units_[noun + 1]))
      ++noun;
    if (!is_noun(units_[noun]) || (noun == name + 1 && !units_[noun].names_role())) return false;
    const bool names_another = units_[name].type == EntityType::place && rules_.kinds.names_body(units_[noun].text);
    if (names_another) return false;  // `Helsingfors universitet`
    if (name == 0) return true;
    const Unit& verb = units_[name - 1];
    const Unit* next = noun + 1 < units_.size() ? &units_[noun + 1] : nullptr;
    if (verb.is(word_copula) || verb.in(group_become))  // `I maj blev X ägare till Y`
      return next == nullptr || !next->is(word_preposition);
    // `serverar X batterier`, but `köpte X konkurrent Y`
    const bool object = verb.has_forms() && !verb.is(word_auxiliary) && noun == name + 1;
    return !object || (next != nullptr && next->kind == Unit::Kind::referent);
  }

  /// `not only X but also Y`: a negation right before such a word (`not_only`) denies nothing; it opens a pair.
  void read_not_only() {
    static constexpr Lexicon::Word opener{.classes = word_adverb, .verbs = {}, .anaphors = {}};
    const std::vector<std::string>& words = rules_.lexicon.not_only();
    for (std::size_t i = 0; i + 1 < units_.size(); ++i) {
      Unit& unit = units_[i];
      if (!unit.is(word_negation) || unit.is(word_auxiliary | word_determiner | word_preposition)) continue;
      const bool only = std::find(words.begin(), words.end(), units_[i + 1].text) != words.end();
      if (!only && !is_denied_until_date(i) && !is_never_so(i)) continue;
      unit.take_word(&opener);
      if (only) unit.groups |= group_pair_openers;
    }
  }

  /// `was not founded until 1990`: behind the negation at `i` such a word (`not_until`) leads to a date.
  [[nodiscard]] bool is_denied_until_date(std::size_t i) const {
    constexpr std::size_t reach = 6;
    const std::vector<std::string>& words = rules_.lexicon.not_until();
    for (std::size_t at = i + 1; at + 1 < units_.size() && at <= i + reach; ++at) {
      if (units_[at].kind == Unit::Kind::mark) break;
      if (std::find(words.begin(), words.end(), units_[at].text) == words.end()) continue;
      const std::size_t date = units_[at + 1].is(word_preposition) ? at + 2 : at + 1;
      return date < units_.size() && units_[date].kind == Unit::Kind::date;
    }
    return false;
  }

  /// `Never before has X sold so much`: the negation at `i` and, before the next mark, a word of degree (`never_so`). Where negations
  /// go together (`ποτέ δεν … τόσο`), that is true of the second one too.
  [[nodiscard]] bool is_never_so(std::size_t i) const {
    constexpr std::size_t reach = 12;
    const auto& [never, so] = rules_.lexicon.never_so();
    const auto says = [&](const std::vector<std::string>& words, std::size_t at) {
      return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const std::string_view text = units_[at].text;
        if (!word.starts_with(text)) return false;
        if (word.size() == text.size()) return true;
        return at + 1 < units_.size() && word[text.size()] == ' ' &&
               word.substr(text.size() + 1) == units_[at + 1].text;
      });
    };
    std::size_t first = i;
    while (rules_.lexicon.negation_precedes() && first > 0 && i - first < reach && !says(never, first)) --first;
    if (!says(never, first)) return false;
    for (std::size_t at = i + 1; at < units_.size() && at <= i + reach && units_[at].kind != Unit::Kind::mark; ++at) {
      const bool even = at + 2 < units_.size() && units_[at + 2].is(word_as);  // `never sold so much as a screw`
      if (says(so, at) && !even) return true;
    }
    return false;
  }

  /// What the rules and the lexicon say of the words, each step of all of them.
  void bring_near() const {
    for (const WordInfo* info : known_) {
      if (info != nullptr) __builtin_prefetch(info->rules);
    }
    for (const WordInfo* info : known_) {
      if (info != nullptr) __builtin_prefetch(info->rules->word);
    }
  }
  [[nodiscard]] std::string_view slice(std::uint32_t i) const {
    return text_.substr(cut_.tokens[i].begin, cut_.tokens[i].end - cut_.tokens[i].begin);
  }
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  /// Whether a date may begin with the number at `i`: a year, a day before a month, or a number before a dot or slash.
  [[nodiscard]] bool may_be_date(std::uint32_t i) {
    constexpr std::uint32_t reach = 3;  // tokens to the month: a dot and a word may lie between
    const std::string_view number = slice(i);
    if (number.size() == 4 || number.find_first_of("./") != std::string_view::npos) return true;
    for (std::uint32_t at = i + 1; at < sentence_.last && at <= i + reach; ++at) {
      const Token& token = cut_.tokens[at];
      if (token.kind == TokenKind::word ? glance(at).month : !token.space_before && is_date_mark(slice(at)))
        return true;
    }
    return false;
  }
  static bool is_date_mark(std::string_view text) { return text == "." || text == "/"; }
  [[nodiscard]] bool is_mention(std::uint32_t i) const {
    return mention_ != mentions_.end() && mention_->begin < cut_.tokens[i].end;
  }
  [[nodiscard]] const WordInfo& glance(std::uint32_t i) {
    const WordInfo* known = known_.empty() ? nullptr : known_[i - sentence_.first];
    return known == nullptr ? words_.glance(slice(i)) : *known;
  }
  /// What is known of the word that is token `i`.
  [[nodiscard]] const WordInfo& info_of(std::uint32_t i) {
    WordInfo* known = known_.empty() ? nullptr : known_[i - sentence_.first];
    if (known == nullptr) return words_.find(slice(i));
    return known->full ? *known : words_.complete(*known);
  }
  [[nodiscard]] std::string_view normalized(std::string_view word) {
    return rules_.lexicon.normalize(word, memory_.texts);
  }
  /// Terms of a unit that is no single word: by its text and by its spelling, behind the conditions that it meets.
  [[nodiscard]] std::span<const Term> terms_of(std::string_view text, std::string_view spelling,
                                               std::span<const Term> conditions = {}) {
    const TextRules* known = rules_.vocabulary.find_text(text);
    if (known != nullptr && conditions.empty()) conditions = rules_.vocabulary.conditions(*known);
    const std::span<const Term> spelled = rules_.vocabulary.terms_of_spelling(spelling);
    const std::span<const Term> named = known != nullptr ? known->terms() : std::span<const Term>();
    if (spelled.empty() && named.empty()) return conditions;
    const std::size_t size = conditions.size() + spelled.size() + named.size();
    Term* all = memory_.terms.reserve(size);
    Term* behind = std::copy(conditions.begin(), conditions.end(), all);
    std::copy(named.begin(), named.end(), std::copy(spelled.begin(), spelled.end(), behind));
    return {all, size};
  }

  std::uint32_t add_mention(const Mention& mention, std::uint32_t i) {
    Unit unit{.kind = Unit::Kind::referent,
              .begin = mention.begin,
              .end = mention.end,
              .entity = mention.entity,
              .type = mention.type,
              .capitalized = true};
    const std::string_view spelling = text_.substr(mention.begin, mention.end - mention.begin);
    unit.text = normalized(spelling);
    std::uint32_t last = i;
    while (last + 1 < sentence_.last && cut_.tokens[last + 1].begin < mention.end) ++last;
    const WordInfo& last_word = info_of(last);
    unit.stem = last_word.stem();  // which often says what it is
    unit.terms = terms_of(unit.text, spelling, last_word.rules->terms.first(last_word.rules->conditions));
    const std::uint32_t token_end = cut_.tokens[last].end;
    const std::string_view rest = text_.substr(mention.end, token_end > mention.end ? token_end - mention.end : 0);
    std::uint32_t next = last + 1;
    if (rest.size() > 2) {
      unit.compound = unit.joined = true;
    } else if (mention.possessive || rest.find_first_not_of('.') != std::string_view::npos) {
      // `Acme Ltd.` is no possessor
      unit.genitive = true;
    } else if (next < sentence_.last && !cut_.tokens[next].space_before) {
      next = after_attached(unit, next);
    }
    if (unit.type == EntityType::place && !unit.compound && !unit.genitive)
      read_place_adjective(mention, spelling, unit);
    unit.demonym = unit.demonym ||
                   (unit.type == EntityType::place && !unit.compound && !unit.genitive && rules_.is_demonym(unit.text));
    units_.push_back(unit);
    if (rest.size() > 2) {
      const std::size_t joint = joint_of(rest);
      push_word(words_.find(rest.substr(joint)), mention.end + static_cast<std::uint32_t>(joint), token_end, false);
    }
    return next;
  }

  /// Bytes of the joint that opens the rest of a compound, when the rest without it is a word that the rules know
  /// (`Stockholm|s|baserade`).
  [[nodiscard]] std::size_t joint_of(std::string_view rest) {
    for (const std::string& joint : rules_.lexicon.joints()) {
      if (!rest.starts_with(joint) || rest.size() < joint.size() + 4) continue;
      if (!rules_.knows(words_.find(rest).text()) || rules_.knows(words_.find(rest.substr(joint.size())).text()))
        return joint.size();
    }
    return 0;
  }

  /// `Tallheimer`; what a nation's people are called (`Schweizer`) is none, be that its inflected name or not.
  void read_place_adjective(const Mention& mention, std::string_view spelling, Unit& unit) {
    if (!is_place_adjective(mention, unit.text)) return;
    const KnownDemonym* known = words_.find(spelling).rules->demonym;
    unit.place_adjective = known == nullptr;
    unit.demonym = true;
    unit.people = known != nullptr && known->people;
  }

  /// `Tallheimer`: a place's name inflected as an adjective.
  [[nodiscard]] bool is_place_adjective(const Mention& mention, std::string_view word) const {
    if (mention.method != LinkMethod::inflected) return false;
    return ends_with_one_of(word, rules_.endings.place_adjective);
  }

  static bool is_possessive(std::string_view mark) {
    return mark == "'s" || mark == "’s" || mark == "'" || mark == "’";
  }

  /// A possessive mark or a hyphen directly behind a mention.
  std::uint32_t after_attached(Unit& unit, std::uint32_t next) const {
    const std::string_view mark = slice(next);
    if (is_possessive(mark)) {
      unit.genitive = true;
      return next + 1;
    }
    if (next + 1 < sentence_.last && !cut_.tokens[next + 1].space_before && joins_ending(mark, slice(next + 1))) {
      unit.genitive = slice(next + 1) == "s";  // `LO:s`
      return next + 2;
    }
    const bool hyphen = is_hyphen(mark) || mark == "–";
    if (hyphen && next + 1 < sentence_.last && !cut_.tokens[next + 1].space_before &&
        cut_.tokens[next + 1].kind == TokenKind::word) {
      unit.compound = unit.joined = true;
      return next + 1;
    }
    return next;
  }

  Unit& push_word(const WordInfo& info, std::uint32_t begin, std::uint32_t end, bool capitalized) {
    const WordRules& rules = *info.rules;
    Unit& unit = units_.emplace_back(Unit::Kind::word);
    unit.begin = begin;
    unit.end = end;
    unit.text = info.text();
    unit.take_word(rules.word);
    unit.groups = rules.groups;
    unit.info = &info;
    unit.terms = rules.terms;
    unit.capitalized = capitalized;
    unit.stem = info.own_stem ? rules.stem : unit.text.substr(0, info.stem_size);
    return unit;
  }

  /// The last token of a word with hyphens that begins at `i`: hyphens without spaces, no mention inside.
  [[nodiscard]] std::uint32_t end_of_word(std::uint32_t i) const {
    std::uint32_t last = i;
    while (last + 2 < sentence_.last && !cut_.tokens[last + 1].space_before && !cut_.tokens[last + 2].space_before &&
           cut_.tokens[last + 2].kind == TokenKind::word &&
           (is_hyphen(slice(last + 1)) || joins_ending(slice(last + 1), slice(last + 2))) && !is_mention(last + 2))
      last += 2;
    return last;
  }

  static bool is_quote(std::string_view text) { return mark_of(text) >= Mark::apostrophe; }

  /// `the theatre “X”`: a quotation mark right before or behind a name that stands between two of them says nothing.
  [[nodiscard]] bool quotes_name(std::uint32_t i) const {
    if (!is_quote(slice(i))) return false;
    const bool opens =
        mention_ != mentions_.end() && i + 1 < sentence_.last && cut_.tokens[i + 1].begin == mention_->begin;
    if (opens) {
      std::uint32_t last = i + 1;
      while (last < sentence_.last && cut_.tokens[last].begin < mention_->end) ++last;
      if (last < sentence_.last && cut_.tokens[last].begin == mention_->end && is_quote(slice(last))) return true;
    }
    return mention_ != mentions_.begin() && i >= sentence_.first + 2 && (mention_ - 1)->end == cut_.tokens[i].begin &&
           quotes_before(*(mention_ - 1));
  }

  /// A quotation mark stands right before a mention of the sentence.
  [[nodiscard]] bool quotes_before(const Mention& mention) const {
    const auto begin = cut_.tokens.begin() + sentence_.first;
    const auto at = std::lower_bound(begin, cut_.tokens.begin() + sentence_.last, mention.begin,
                                     [](const Token& token, std::uint32_t offset) { return token.begin < offset; });
    if (at == begin) return false;
    const Token& before = *(at - 1);
    return before.end == mention.begin && is_quote(text_.substr(before.begin, before.end - before.begin));
  }

  /// `'s` behind a noun makes it a possessor.
  [[nodiscard]] bool marks_possessor(std::uint32_t i, std::string_view word) const {
    if (cut_.tokens[i].space_before || units_.empty()) return false;
    if (!is_possessive(word)) return false;
    const Unit& owner = units_.back();
    constexpr std::uint32_t closed = word_determiner | word_relative | word_adverb | word_complementizer;
    const bool pronoun = owner.word != nullptr && !owner.word->anaphors.empty() && !owner.word->anaphors.front().noun;
    return owner.kind == Unit::Kind::word && owner.end == cut_.tokens[i].begin && !owner.is(closed) && !pronoun;
  }

  /// `It “swallowed” its rival`: one or two words in small letters inside a sentence whose marks only say that they are meant
  /// otherwise. Asked of both marks from left to right.
  [[nodiscard]] bool quotes_few_words(std::uint32_t i) {
    constexpr std::uint32_t most = 2;
    if (i == few_words_end_) return true;
    const auto& tokens = cut_.tokens;
    if (i == sentence_.first || !tokens[i].space_before || tokens[i - 1].kind != TokenKind::word) return false;
    std::uint32_t end = i + 1;
    while (end < sentence_.last && tokens[end].kind == TokenKind::word && !tokens[end].capitalized && !is_mention(end))
      ++end;
    const bool few = end > i + 1 && end <= i + 1 + most && end < sentence_.last && !tokens[i + 1].space_before;
    if (!few || mark_of(slice(end)) < Mark::straight_quote) return false;
    few_words_end_ = end;
    return true;
  }

  /// A mark, unless it says nothing here.
  void add_mark(std::uint32_t i, std::string_view text) {
    const Token& token = cut_.tokens[i];
    const Mark mark = mark_of(text);
    if (mark == Mark::other && (text == "™" || text == "®" || text == "©")) return;
    if (mark >= Mark::apostrophe && quotes_name(i)) return;
    if (mark >= Mark::straight_quote && quotes_few_words(i)) return;
    const bool joins = is_hyphen(text) && !token.space_before && i + 1 < sentence_.last &&
                       !cut_.tokens[i + 1].space_before && i > sentence_.first;
    // `ex-Nvidia`, but `(1931-2004)`
    const bool range = joins && !units_.empty() && units_.back().kind == Unit::Kind::date &&
                       cut_.tokens[i + 1].kind == TokenKind::number;
    if (joins && !range) return;
    const UnitMemory::KnownMark* known = mark == Mark::other ? nullptr : &look_up(mark, text);
    if (token.space_before && (known == nullptr ? is_coordinator(text) : known->coordinates)) {
      push_word(words_.find(text), token.begin, token.end, false);
      return;
    }
    Unit& unit = units_.emplace_back(Unit::Kind::mark);
    unit.mark = mark;
    unit.begin = token.begin;
    unit.end = token.end;
    unit.text = text;
    unit.terms = known == nullptr ? terms_of(text, text) : std::span<const Term>(known->terms);
    unit.opens_quote = token.space_before || units_.size() == 1;
    if (mark == Mark::colon || (unit.is_dash() && token.space_before)) explaining_ = units_.size() - 1;
  }

  [[nodiscard]] const UnitMemory::KnownMark& look_up(Mark mark, std::string_view text) {
    UnitMemory::KnownMark& known = memory_.marks[static_cast<std::size_t>(mark)];
    if (known.asked) return known;
    known.asked = true;
    known.coordinates = is_coordinator(text);
    const std::span<const Term> terms = terms_of(text, text);
    known.terms.assign(terms.begin(), terms.end());
    return known;
  }

  /// `founder & CEO`
  [[nodiscard]] bool is_coordinator(std::string_view text) {
    const Lexicon::Word* word = words_.find(text).rules->word;
    return word != nullptr && (word->classes & word_coordinator) != 0;
  }

  std::uint32_t add_word(std::uint32_t i, const WordInfo* info) {
    const Token& token = cut_.tokens[i];
    const std::string_view word = text_.substr(token.begin, token.end - token.begin);
    if (marks_possessor(i, word)) {
      units_.back().possessive = true;
      return i + 1;
    }
    const bool currency = token.kind == TokenKind::symbol && is_currency(word);
    if (ends_ordinal(i, word)) return i + 1;
    if (token.kind == TokenKind::punctuation || (token.kind == TokenKind::symbol && !currency)) {
      add_mark(i, word);
      return i + 1;
    }
    if (info != nullptr && info->opens_adverbial) {
      if (const std::uint32_t behind = add_adverbial(i, *info->rules->text->adverbials); behind != i) return behind;
    }
    const std::uint32_t last = end_of_word(i);
    const std::uint32_t end = cut_.tokens[last].end;
    const bool single = last == i && info != nullptr;
    Unit& unit = push_word(single ? *info : words_.find(text_.substr(token.begin, end - token.begin)), token.begin, end,
                           token.capitalized);
    unit.currency = currency;
    if (token.capitalized && unit.is(word_auxiliary) && is_no_auxiliary(unit)) unit.take_word(nullptr);
    if (token.kind == TokenKind::word && unit.info->demonym) read_demonym(unit, last + 1);
    return last + 1;
  }

  /// `1. Juli`, `den 3. kommune`: inside a sentence, a dot right behind a number and before a word is a part of that.
  [[nodiscard]] bool ends_ordinal(std::uint32_t i, std::string_view mark) const {
    if (mark != "." || units_.empty() || i + 1 >= sentence_.last || cut_.tokens[i].space_before) return false;
    const std::string_view number = units_.back().text;
    return units_.back().kind == Unit::Kind::word && cut_.tokens[i + 1].kind == TokenKind::word && !number.empty() &&
           std::all_of(number.begin(), number.end(), is_digit);
  }

  /// Of an auxiliary with a capital: `May` is no modal verb inside the sentence, and where nouns are capitalized (`hat Waren
  /// geliefert`) it is a noun there.
  [[nodiscard]] bool is_no_auxiliary(const Unit& unit) const {
    if (units_.size() < 2) return false;
    if (unit.is(word_modal | word_perfect) && rules_.lexicon.is_month(unit.text)) return true;
    return rules_.lexicon.nouns_are_capitalized() && units_[units_.size() - 2].kind != Unit::Kind::mark;
  }

  /// `i går`, `bland annat`: one adverb. Returns the token behind it, or `i`.
  std::uint32_t add_adverbial(std::uint32_t i, const Adverbials& known) {
    static const Lexicon::Word adverb{.classes = word_adverb, .canonical = {}, .verbs = {}, .anaphors = {}};
    const bool goes_on = i + 1 < sentence_.last && !is_mention(i + 1);
    const std::string_view second = goes_on ? info_of(i + 1).text() : std::string_view();
    std::uint32_t end = i;
    const auto stands = [&](const std::vector<std::string>& words) {
      end = i + 1;
      while (end < sentence_.last && end - i < words.size() && !is_mention(end) &&
             info_of(end).text() == words[end - i])
        ++end;
      return end - i == words.size();
    };
    if (known.find(second, stands) == nullptr) return i;
    Unit unit{
        .begin = cut_.tokens[i].begin, .end = cut_.tokens[end - 1].end, .capitalized = cut_.tokens[i].capitalized};
    const std::string_view spelling = text_.substr(unit.begin, unit.end - unit.begin);
    unit.text = normalized(spelling);
    unit.stem = unit.text;
    unit.terms = terms_of(unit.text, spelling);
    // `όσο κι αν`: of several words too may stand in a class of words.
    const Lexicon::Word* const own = rules_.lexicon.find(unit.text);
    unit.take_word(own != nullptr && own->classes != 0 ? own : &adverb);
    // `in a position`, `by all accounts`: several words may change what is told as one does.
    const TextRules* rules = rules_.vocabulary.find_text(unit.text);
    if (rules != nullptr && (rules->groups != 0 || rules->embedding != nullptr)) {
      unit.info = &words_.find(spelling);
      unit.groups = rules->groups;
    }
    units_.push_back(unit);
    return end;
  }

  /// `der Deutschen Bundesbank`: a capital inside the sentence where the language writes none; or none where it writes one.
  [[nodiscard]] bool is_spelled_otherwise(const Unit& unit, const KnownDemonym& demonym) const {
    const bool inside = units_.size() > 1 &&
                        (units_[units_.size() - 2].kind != Unit::Kind::mark || units_[units_.size() - 2].is_mark(","));
    return demonym.capital ? !unit.capitalized : unit.capitalized && inside;
  }

  /// `der Deutsche X`, `ist Deutscher.`: an adjective that is a noun for people here, by its capital; nothing but a person's name
  /// or a word without a capital stands behind, at token `next`.
  [[nodiscard]] bool is_noun_for_people(const Unit& unit, const KnownDemonym& demonym, std::uint32_t next) const {
    if (!demonym.noun || !unit.capitalized || !rules_.lexicon.nouns_are_capitalized()) return false;
    if (next >= sentence_.last || !cut_.tokens[next].capitalized) return true;
    return mention_ != mentions_.end() && mention_->begin == cut_.tokens[next].begin &&
           mention_->type == EntityType::person;
  }

  /// `next`: the token behind it.
  void read_demonym(Unit& unit, std::uint32_t next) {
    constexpr std::uint32_t closed = word_preposition | word_determiner | word_coordinator | word_subordinator |
                                     word_complementizer | word_adverb | word_negation | word_copula | word_perfect |
                                     word_passive | word_modal;
    if (unit.is(closed)) return;
    const KnownDemonym* demonym = unit.info->rules->demonym;
    if (demonym == nullptr) return;
    const bool otherwise = is_spelled_otherwise(unit, *demonym);
    const bool noun = otherwise && is_noun_for_people(unit, *demonym, next);
    if (otherwise && !noun) return;
    unit.kind = Unit::Kind::referent;
    unit.entity = demonym->entity;
    unit.type = gazetteer_.type(unit.entity);
    unit.demonym = true;
    unit.people = demonym->people || noun;
  }

  /// `weder verklagt noch gekauft`: a disjunctive word that is an adverb elsewhere joins what a negation that opens a pair begins.
  void join_denied_pairs() {
    constexpr std::size_t reach = 25;
    std::size_t opener = no_unit;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      Unit& unit = units_[i];
      if (unit.is(word_negation) && unit.in(group_pair_openers)) opener = i;
      if (unit.kind == Unit::Kind::mark && !unit.is_mark(",") && !unit.is_quote()) opener = no_unit;
      const bool joins = unit.in(group_disjunctive) && unit.is(word_adverb);
      if (!joins || opener == no_unit || i - opener > reach) continue;
      unit.classes = (unit.classes & ~word_adverb) | word_coordinator;
    }
  }

  /// `They saw it coming, for X has sued Y`: a preposition that is a coordinator too joins a clause where, behind a mark, a subject and
  /// its finite verb follow; elsewhere it governs.
  void tell_causes() {
    constexpr std::uint32_t both = word_preposition | word_coordinator;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      Unit& unit = units_[i];
      if ((unit.classes & both) != both) continue;
      const bool behind_mark = i > 0 && units_[i - 1].kind == Unit::Kind::mark && !units_[i - 1].opens_quote;
      unit.classes &= ~(behind_mark && subject_and_finite_follow(i + 1) ? word_preposition : word_coordinator);
    }
  }

  /// From unit `from` on a pronoun that is a subject, or a name or a noun with its article right before a verb that can be nothing but
  /// finite there.
  [[nodiscard]] bool subject_and_finite_follow(std::size_t from) const {
    constexpr std::size_t longest = 6;
    for (std::size_t i = from; i + 1 < units_.size() && i < from + longest; ++i) {
      const Unit& unit = units_[i];
      const Unit& next = units_[i + 1];
      if (unit.in(group_numbers) || (!unit.text.empty() && is_digit(unit.text.front())))
        return false;  // `for 30 million`
      const bool pronoun = i == from && unit.word != nullptr && unit.word->is_subject_pronoun();
      const bool name = unit.kind == Unit::Kind::referent && !unit.genitive && !unit.compound;
      const bool subject = pronoun || name || (unit.kind == Unit::Kind::word && unit.is_nominal());
      if (!subject && !unit.is(word_determiner)) return false;
      const bool clear = next.is(word_auxiliary) || pronoun || name || next.forms == form_bit(VerbForm::finite);
      if (subject && clear && next.may_be_finite() && !next.is(word_noun | word_preposition)) return true;
    }
    return false;
  }

  /// `was founded by two friends: X and Y`: a colon or dash between a counted noun and nothing but the names that it stands for is as
  /// good as a comma.
  void join_explained() {
    const std::size_t at = explaining_;
    if (!ends_counted_noun(at) || !opens_names(at)) return;
    units_[at].mark = Mark::comma;  // rules that ask for the mark itself ask for its text
  }

  /// A noun with a number or indefinite article ends before unit `end`, behind a verb.
  [[nodiscard]] bool ends_counted_noun(std::size_t end) const {
    constexpr std::size_t longest = 4;
    const bool capitals = rules_.lexicon.nouns_are_capitalized();
    std::size_t start = end;
    while (start > 0 && end - start < longest && units_[start - 1].is_nominal() &&
           (capitals || !units_[start - 1].capitalized))
      --start;
    const auto counts = [](const Unit& unit) { return unit.in(group_numbers | group_indefinite); };
    const bool counted = std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(start > 0 ? start - 1 : 0),
                                     units_.begin() + static_cast<std::ptrdiff_t>(end), counts);
    return start < end && counted &&
           std::any_of(
               units_.begin(), units_.begin() + static_cast<std::ptrdiff_t>(start),
               [](const Unit& unit) { return unit.may_be_finite(); });
  }

  /// Names with articles and nouns before them, and nothing else, from behind unit `at` to the sentence's end.
  [[nodiscard]] bool opens_names(std::size_t at) const {
    bool named = false;
    for (std::size_t i = at + 1; i < units_.size(); ++i) {
      const Unit& unit = units_[i];
      if (unit.is_mark(".")) return named;
      if (unit.may_be_finite()) return false;
      const bool name = unit.kind == Unit::Kind::referent && !unit.demonym && !unit.compound && !unit.genitive;
      const Unit& before = units_[i - 1];
      const bool opens = i == at + 1 || before.is_mark(",") || before.is(word_coordinator);
      const bool links = unit.is_mark(",") || unit.is(word_coordinator | word_determiner) ||
                         (opens && unit.is(word_preposition));  // `exports to two countries: to X and to Y`
      const bool noun = unit.is_nominal() && (named || i < at + 4) && i + 1 < units_.size();
      if (!name && !links && !noun) return false;
      named |= name;
    }
    return named;
  }

  void push_date(std::uint32_t first, const DateSpan& date) {
    Unit unit{.kind = Unit::Kind::date, .begin = cut_.tokens[first].begin, .end = cut_.tokens[date.last - 1].end};
    unit.date = memory_.texts.store(date.iso);
    const std::string_view spelling = text_.substr(unit.begin, unit.end - unit.begin);
    unit.text = normalized(spelling);
    unit.terms = terms_of(unit.text, spelling);
    units_.push_back(unit);
  }

  std::string_view text_;
  const Segmentation& cut_;
  const Sentence& sentence_;
  std::uint32_t few_words_end_ = 0;  ///< token: the closing mark of quotes_few_words()
  const std::vector<Mention>& mentions_;
  const RelationRules::LanguageRules& rules_;
  const Gazetteer& gazetteer_;
  std::span<WordInfo* const> known_;
  WordTable& words_;
  UnitMemory& memory_;
  std::vector<Unit>& units_;
  std::size_t explaining_ = no_unit;  ///< the last colon or dash
  std::vector<Mention>::const_iterator mention_;
};

}  // namespace

void make_units(std::string_view text, const Segmentation& cut, std::size_t sentence,
                const std::vector<Mention>& mentions, const RelationRules::LanguageRules& rules,
                const Gazetteer& gazetteer, std::span<WordInfo* const> known, WordTable& words, UnitMemory& memory,
                UnitSentence& out) {
  const Sentence& place = cut.sentences[sentence];
  out.begin = place.begin;
  out.end = place.end;
  out.units.clear();
  out.clauses.clear();
  out.members.clear();
  out.context = 0;
  UnitMaker(text, cut, place, mentions, rules, gazetteer, known, words, memory, out.units).run();
  const Token& last = cut.tokens[place.last - 1];
  const std::string_view end = text.substr(last.begin, last.end - last.begin);
  out.question = end == "?" || end == ";" || end == ";";
}

}  // namespace gazgraph
