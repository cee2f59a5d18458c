#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arena.hpp"
#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/linking/mention.hpp"
#include "gazgraph/text/tokens.hpp"
#include "rules.hpp"
#include "word_table.hpp"

namespace gazgraph {

constexpr std::size_t no_unit = static_cast<std::size_t>(-1);

/// The marks that rules of structure ask for.
enum class Mark : std::uint8_t {
  none,   ///< no mark
  other,  ///< one that none of them asks for
  comma,
  period,
  semicolon,
  colon,
  open_bracket,
  close_bracket,
  percent,
  hyphen,
  dash,
  long_dash,
  middle_dot,
  apostrophe,  ///< this one and those that follow may be quotation marks
  left_single_quote,
  right_single_quote,
  straight_quote,  ///< this one and those that follow are
  left_quote,
  right_quote,
  low_quote,
  left_guillemet,
  right_guillemet,
};

constexpr std::size_t mark_count = static_cast<std::size_t>(Mark::right_guillemet) + 1;

/// The mark that a text is; Mark::other for those that are not told apart.
[[nodiscard]] constexpr Mark mark_of(std::string_view text) noexcept {
  if (text.size() == 1) {
    switch (text.front()) {
      case ',':
        return Mark::comma;
      case '.':
        return Mark::period;
      case ';':
        return Mark::semicolon;
      case ':':
        return Mark::colon;
      case '(':
        return Mark::open_bracket;
      case ')':
        return Mark::close_bracket;
      case '%':
        return Mark::percent;
      case '-':
        return Mark::hyphen;
      case '\'':
        return Mark::apostrophe;
      case '"':
        return Mark::straight_quote;
      default:
        return Mark::other;
    }
  }
  using Known = std::pair<std::string_view, Mark>;
  constexpr std::array<Known, 11> known = {Known{"–", Mark::dash},
                                           Known{"—", Mark::long_dash},
                                           Known{"\u00b7", Mark::middle_dot},
                                           Known{"\u0387", Mark::middle_dot},  // the Greek semicolon
                                           Known{"‘", Mark::left_single_quote},
                                           Known{"’", Mark::right_single_quote},
                                           Known{"“", Mark::left_quote},
                                           Known{"”", Mark::right_quote},
                                           Known{"„", Mark::low_quote},
                                           Known{"«", Mark::left_guillemet},
                                           Known{"»", Mark::right_guillemet}};
  for (const auto& [mark, number] : known) {
    if (mark == text) return number;
  }
  return Mark::other;
}

/// A mark in a question such as `is_mark(",")`, which costs no comparison of texts; one that is not told apart does not
/// compile.
struct MarkName {
  Mark mark;
  // NOLINTNEXTLINE(google-explicit-constructor): it stands for the text
  consteval MarkName(const char* text) : mark(mark_of(text)) {
    if (mark == Mark::other) throw "this mark is not told apart";
  }
};

/// From here on numbers stand for names that no gazetteer knows: in the grammar of a sentence they are referents as others are,
/// and nothing is told of them.
inline constexpr EntityIndex first_stranger = 0xFFF00000U;
inline constexpr EntityIndex most_strangers = 0x000FFFFFU;  ///< of one sentence that are told apart
[[nodiscard]] constexpr bool is_stranger(EntityIndex entity) noexcept { return entity >= first_stranger; }

/// A sentence's smallest part for the relation stage: a linked mention, a date, a word, or a mark.
/// Texts are views into the document's arena or the rules. What is asked most stands first.
struct Unit {
  enum class Kind : std::uint8_t { word, referent, date, mark };
  Kind kind = Kind::word;
  Mark mark = Mark::none;
  std::uint8_t forms = 0;     ///< form_bit() of its word
  std::uint8_t genders = 0;   ///< bit set: masculine 1, feminine 2, neuter 4; 0: unknown
  std::uint32_t classes = 0;  ///< WordClass bits of its word
  std::uint64_t groups = 0;   ///< WordGroup bits
  std::uint32_t begin = 0;    ///< UTF-8 bytes
  std::uint32_t end = 0;
  EntityIndex entity = 0;  ///< referent
  EntityType type = EntityType::other;
  bool verb : 1 = false;          ///< read as a verb here
  bool finite : 1 = false;        ///< read as the clause's finite verb
  bool attributive : 1 = false;   ///< a participle that stands before the noun that it modifies
  bool reduced : 1 = false;       ///< a participle that modifies the noun phrase before it (`a firm based in X`)
  bool opens_clause : 1 = false;  ///< a word that could be a preposition or adverb opens a subordinate clause here
  bool opens_quote : 1 = false;
  bool refers : 1 = false;  ///< its word may stand for an entity (Lexicon::Word::anaphors)
  bool capitalized : 1 = false;
  bool currency : 1 = false;   ///< its sign
  bool anaphoric : 1 = false;  ///< a pronoun, relative pronoun or definite noun that stands for the entity
  bool relative : 1 = false;   ///< a relative pronoun
  bool left_out : 1 = false;   ///< a relative pronoun that the text leaves out, without text
  bool genitive : 1 = false;   ///< possessor of what follows
  bool compound : 1 = false;   ///< first part of a compound, or a name before a noun
  bool joined : 1 = false;     ///< first part of a compound that is spelled as one
  bool titled : 1 =
      false;  ///< a further member of a list, with a title of its own that tells of what (`and Y's head X`)
  bool demonym : 1 = false;          ///< an adjective or noun of nationality that stands for its place
  bool place_adjective : 1 = false;  ///< a demonym that is the inflected name of a place (`Berliner`)
  bool people : 1 = false;           ///< a demonym that is a noun for people
  bool after_genitive_determiner : 1 = false;
  bool nominative : 1 = false;  ///< its determiner shows the case
  bool accusative : 1 = false;
  bool possessive : 1 = false;          ///< a word with a possessive mark (`the company's`)
  bool enclitic : 1 = false;            ///< a possessive pronoun behind its noun
  bool announced : 1 = false;           ///< of the context: the sentence behind will name it
  bool main_body : 1 = false;           ///< of the context: no other organization has been named so far
  bool distant : 1 = false;             ///< of the context: the sentence right before does not name it
  bool beside : 1 = false;              ///< of the context: that sentence is said of something else
  bool in_name : 1 = false;             ///< a noun that belongs to a name which nobody knows (`the Hexley News Agency`)
  std::string_view text;                ///< normalized; of a referent its words too
  const Lexicon::Word* word = nullptr;  ///< null: not in the lexicon
  const WordInfo* info = nullptr;       ///< null: a date, a mark or a name
  std::span<const Term> terms;          ///< that hold of it
  std::size_t phrase = 0;               ///< first unit of its noun phrase
  std::size_t clause = 0;
  std::string_view governor;        ///< preposition that governs it, or empty
  std::string_view outer_governor;  ///< that of the noun which its phrase belongs to (`with chips from X`)
  std::size_t list = no_unit;       ///< coordinated referents share a number
  std::size_t companion = no_unit;  ///< the member of a pair that it is told by (`X and his wife Y`: X)
  std::size_t alias = no_unit;      ///< names of one thing share a number (`X (XX)`, `X, formerly Y`)
  std::string_view stem;            ///< of a word
  std::string_view date;            ///< ISO

  /// Takes a word of the lexicon, or none, for its own, with what is asked of it.
  void take_word(const Lexicon::Word* known) {
    static constexpr Lexicon::Word nothing{};
    const Lexicon::Word& facts = known == nullptr ? nothing : *known;
    word = known;
    classes = facts.classes;
    forms = facts.forms;
    refers = !facts.anaphors.empty();
  }
  /// The word that its text is a variant of (prepositions: `στο` of `σε`), or its text.
  [[nodiscard]] std::string_view canonical() const {
    return word == nullptr || word->canonical.empty() ? text : word->canonical;
  }
  [[nodiscard]] bool is(std::uint32_t wanted) const { return (classes & wanted) != 0; }
  /// A word of negation, a determiner (`no`) among them.
  [[nodiscard]] bool denies() const { return is(word_negation | word_negative_determiner); }
  /// Its word has a form of a verb; it has this one.
  [[nodiscard]] bool has_forms() const { return forms != 0; }
  [[nodiscard]] bool has_form(VerbForm form) const { return (forms & form_bit(form)) != 0; }
  [[nodiscard]] bool has(Term term) const {
    for (const Term known : terms) {
      if (known == term) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_one_of(std::span<const Term> wanted) const {
    return !terms.empty() && std::any_of(wanted.begin(), wanted.end(), [&](Term term) { return has(term); });
  }
  /// What it does, as a noun, to what it embeds (`plans to`); null when nothing.
  [[nodiscard]] const Lexicon::Embedding* embedding() const {
    return info == nullptr ? nullptr : info->rules->text->embedding;
  }
  /// A word by which the rules name an end of a relation, or relate what they say it of (`founder`, `owner`).
  [[nodiscard]] bool names_role() const { return info != nullptr && info->rules->names_role; }
  /// Last part of a word with hyphens (`co-founder`), else empty.
  [[nodiscard]] std::string_view tail() const { return info == nullptr ? std::string_view() : info->rules->tail; }
  /// In one of the grammar's groups (WordGroup bits).
  [[nodiscard]] bool in(std::uint64_t wanted) const { return (groups & wanted) != 0; }
  /// An adverbial of several words (`in a position`).
  [[nodiscard]] bool has_several_words() const { return text.find(' ') != std::string_view::npos; }
  /// A noun, an adjective or a word that the lexicon does not know.
  [[nodiscard]] bool is_nominal() const {
    constexpr std::uint32_t closed = word_determiner | word_preposition | word_coordinator | word_contrast |
                                     word_subordinator | word_complementizer | word_relative | word_conditional |
                                     word_negation | word_infinitive_marker | word_possessive_relative | word_adverb |
                                     word_auxiliary;
    return kind == Kind::word && (!verb || attributive) && !is(closed);
  }
  /// A name that the gazetteer does not know.
  /// A pronoun, or what stands for something else than it says.
  [[nodiscard]] bool is_pro_form() const {
    return (kind == Kind::referent && anaphoric) || (word != nullptr && word->is_pronoun());
  }
  /// Nothing but digits.
  [[nodiscard]] bool is_whole_number() const {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  }
  [[nodiscard]] bool is_stranger() const { return kind == Kind::referent && gazgraph::is_stranger(entity); }
  /// A word with a capital that neither the lexicon nor a rule has as a whole.
  [[nodiscard]] bool is_unlisted_capital() const {
    return kind == Kind::word && capitalized && word == nullptr && info != nullptr &&
           info->rules->text == &no_text_rules;
  }
  /// Written with a capital, and known to no rule.
  [[nodiscard]] bool is_unknown_name() const { return is_stranger() || (is_unlisted_capital() && !info->may_refer); }
  /// A word that can be a finite verb, as far as its forms tell before verbs are marked.
  [[nodiscard]] bool may_be_finite() const {
    constexpr std::uint8_t finite_forms = form_bit(VerbForm::finite) | form_bit(VerbForm::passive);
    return kind == Kind::word && !is(word_preposition | word_noun) &&
           (is(word_auxiliary) || (forms & finite_forms) != 0);
  }
  /// A referent that can be a subject, an object or the head of a phrase.
  /// A product that opens a compound (`R2-modellen`) is one: the rest only says what it is.
  [[nodiscard]] bool is_head() const {
    return kind == Kind::referent && !genitive && !demonym && (!compound || type == EntityType::product);
  }
  /// Its determiner shows the nominative, and no form that could be another case.
  [[nodiscard]] bool shows_nominative() const { return nominative && !accusative; }
  [[nodiscard]] bool is_bare() const { return is_head() && governor.empty() && !after_genitive_determiner; }
  [[nodiscard]] bool is_mark(MarkName name) const { return mark == name.mark; }
  [[nodiscard]] bool is_quote() const { return mark >= Mark::straight_quote; }
  /// `–` or `—`; a hyphen is none.
  [[nodiscard]] bool is_dash() const { return mark == Mark::dash || mark == Mark::long_dash; }
};

static_assert(sizeof(Unit) <= 192);

/// A clause: the units that carry its number, insertions left out.
struct Clause {
  enum class Kind : std::uint8_t { main, relative, subordinate, complement, conditional, insertion };
  Kind kind = Kind::main;
  std::size_t parent = no_unit;
  std::size_t start = 0;
  std::size_t finite = no_unit;          ///< its finite verb
  std::size_t shares_subject = no_unit;  ///< clause whose subject it shares (`and V`)
  std::size_t pronoun =
      no_unit;              ///< of a relative clause its pronoun, also where `and` joins it to the one that has it
  bool complete = false;    ///< it has a verb beside the finite one
  bool infinitive = false;  ///< `…, Z zu retten`: its subject is an argument of the clause around it
  std::size_t first = 0, last = 0;  ///< its units are members[first, last)
  /// It goes on with the relative pronoun of the clause before it (`which makes X and supplies Y`).
  [[nodiscard]] bool borrows_pronoun() const { return pronoun != no_unit && pronoun != start; }
};

/// A phrase: units [first, last) of a sentence.
struct Phrase {
  std::size_t first = 0, last = 0;
  [[nodiscard]] bool holds(std::size_t unit) const noexcept { return first <= unit && unit < last; }
  [[nodiscard]] bool empty() const noexcept { return first == last; }
};

/// `även om`, `selv om`: the word of condition at `i` is none with the word before it.
[[nodiscard]] inline bool is_concession(std::span<const Unit> units, std::size_t i) {
  return i > 0 && units[i].is(word_conditional) && units[i - 1].in(group_concessive);
}

/// The place right between a comma behind another place and one more comma, whose region it is (`in Paris, Texas, …`).
[[nodiscard]] inline bool names_region(std::span<const Unit> units, std::size_t i) {
  const auto is_place = [&](std::size_t at) { return units[at].is_head() && units[at].type == EntityType::place; };
  return i > 1 && i + 1 < units.size() && is_place(i) && units[i - 1].is_mark(",") && units[i + 1].is_mark(",") &&
         is_place(i - 2);
}

/// `in Paris, Texas, on May 5, 1958, to a miner`: the comma before a place's region, or one behind it or behind a date that a
/// preposition follows.
[[nodiscard]] inline bool parts_phrase(std::span<const Unit> units, std::size_t comma) {
  if (comma == 0 || comma + 1 >= units.size()) return false;
  if (names_region(units, comma + 1)) return true;
  const bool behind = names_region(units, comma - 1) || units[comma - 1].kind == Unit::Kind::date;
  return behind && units[comma + 1].is(word_preposition);
}

/// `, in which`: the word at `i` stands behind a comma and a preposition.
[[nodiscard]] inline bool follows_comma_and_preposition(std::span<const Unit> units, std::size_t i) {
  return i > 1 && units[i - 1].is(word_preposition) && units[i - 2].is_mark(",");
}

/// Whether things of two types may stand in one role, as people and bodies do (`owned not by X but by the firm Y`).
[[nodiscard]] constexpr bool share_roles(EntityType a, EntityType b) {
  const auto acts = [](EntityType type) { return type == EntityType::person || type == EntityType::organization; };
  return a == b || (acts(a) && acts(b));
}

/// `in X`, `on X`: a place under a preposition of place.
[[nodiscard]] inline bool tells_where(std::span<const Unit> units, std::size_t i) {
  const Unit& unit = units[i];
  return unit.kind == Unit::Kind::referent && unit.type == EntityType::place && !unit.governor.empty() &&
         unit.phrase < i && units[unit.phrase].in(group_locative);
}

/// `far from X`, `five miles from X`: a place under a preposition that is none of place.
[[nodiscard]] inline bool lies_apart(std::span<const Unit> units, std::size_t i) {
  const Unit& unit = units[i];
  return unit.kind == Unit::Kind::referent && unit.type == EntityType::place && !unit.governor.empty() &&
         !tells_where(units, i);
}

/// The unit behind the nouns, articles and adverbs from `from` on, at most `within` of them.
[[nodiscard]] inline std::size_t behind_nouns(std::span<const Unit> units, std::size_t from, std::size_t within) {
  std::size_t at = from;
  while (at < units.size() && at < from + within &&
         (units[at].is_nominal() || units[at].demonym || units[at].is(word_determiner | word_adverb)))
    ++at;
  return at;
}

/// A name that a relative clause gives to a noun, and the unit behind that clause.
struct CalledName {
  std::size_t name = no_unit;
  std::size_t end = no_unit;
};

/// `a firm that is now called X`, `die Firma, die heute X heißt`: what a relative clause right behind the noun at `noun` calls it;
/// nothing but adverbs, times and the verb of naming stand in it.
[[nodiscard]] inline CalledName called_by_relative(std::span<const Unit> units, std::size_t noun, bool verb_final) {
  constexpr std::size_t longest = 5;
  const std::size_t pronoun = noun + (noun + 1 < units.size() && units[noun + 1].is_mark(",") ? 2 : 1);
  if (pronoun >= units.size() || !units[pronoun].is(word_relative)) return {};
  if (verb_final && units[pronoun].is(word_determiner) && pronoun == noun + 1)
    return {};  // `die Chefin der Bank heißt X`
  bool named = false;
  for (std::size_t i = pronoun + 1; i < units.size() && i <= pronoun + longest; ++i) {
    const Unit& unit = units[i];
    if (unit.is_head() && !unit.anaphoric) {
      if (named) return {i, i + 1};
      const bool last = verb_final && i + 1 < units.size() && units[i + 1].in(group_naming);
      return last ? CalledName{i, i + 2} : CalledName();
    }
    named |= unit.in(group_naming);
    const bool passes = unit.in(group_naming) || unit.is(word_copula | word_passive | word_adverb) ||
                        unit.kind == Unit::Kind::date || unit.in(group_time_nouns);
    if (!passes) break;
  }
  return {};
}

/// A sentence, normalized.
struct UnitSentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::vector<Unit> units;
  std::vector<Clause> clauses;
  std::vector<std::size_t> members;  ///< unit numbers by clause, in text order within each
  bool question = false;
  /// Units behind the sentence's own: entities of the sentences before, in no clause.
  std::size_t context = 0;
  [[nodiscard]] std::size_t size() const { return units.size() - context; }
};

/// Memory of one document in one language: what units point to. What is found out about marks serves all documents.
struct UnitMemory {
  TextArena texts;
  Arena<Term> terms;
  struct KnownMark {
    bool asked = false;
    bool coordinates = false;  ///< `founder & CEO`
    std::vector<Term> terms;
  };
  std::array<KnownMark, mark_count> marks;  ///< by Mark; not of Mark::other
  void clear() noexcept {
    texts.clear();
    terms.clear();
  }
};

/// Cuts a sentence into units: mentions, dates, words, marks. No anaphora and no clauses yet. `out` is overwritten. `known`
/// holds for each token of the sentence what words.glance() says of it, null where nobody has asked; or is empty.
/// O(tokens)
void make_units(std::string_view text, const Segmentation& cut, std::size_t sentence,
                const std::vector<Mention>& mentions, const RelationRules::LanguageRules& rules,
                const Gazetteer& gazetteer, std::span<WordInfo* const> known, WordTable& words, UnitMemory& memory,
                UnitSentence& out);

/// Decides which words open clauses and which are verbs here and which of these could be finite. O(units)
void mark_verbs(std::vector<Unit>& units, const RelationRules::LanguageRules& rules);

/// Puts a unit without text where a relative pronoun is left out (`a chip X has developed`), in languages that do so. Verbs
/// are marked already, and anew if need be.
/// O(units)
void insert_contact_relatives(std::vector<Unit>& units, const RelationRules::LanguageRules& rules);

/// Finds noun phrases with their governing prepositions and cases, and lists. O(units)
void find_phrases(std::vector<Unit>& units, const RelationRules::LanguageRules& rules);

/// Finds the clauses and their finite verbs. O(units)
void find_clauses(UnitSentence& sentence, const RelationRules::LanguageRules& rules);

}  // namespace gazgraph
