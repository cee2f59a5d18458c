// What the text shows around a reading: only the tokens beside it are looked at, and the sentence's beginning.
#include <algorithm>

#include "run.hpp"

namespace gazgraph {
namespace {

/// Marks behind which any word may be capitalized.
bool opens(std::string_view mark) {
  return mark == ":" || mark == "\"" || mark == "„" || mark == "“" || mark == "«" || mark == "»" || mark == "”" ||
         mark == "‘" || mark == "’" || mark == "'" || mark == "•";
}

/// At least so many long words, and so large a share of them capitalized, make a heading.
constexpr std::uint32_t heading_words = 4;
constexpr std::uint32_t heading_share = 80;

}  // namespace

/// The sentence of a token. Tokens are asked for nearly in the order of the text.
const Sentence& LinkRun::sentence_of(std::uint32_t token) const {
  const std::vector<Sentence>& sentences = cut_.sentences;
  if (token < sentences[sentence_].first) sentence_ = 0;
  constexpr int few = 8;
  for (int step = 0; step < few; ++step) {
    if (sentence_ + 1 == sentences.size() || token < sentences[sentence_ + 1].first) return sentences[sentence_];
    ++sentence_;
  }
  const auto after =
      std::upper_bound(sentences.begin() + static_cast<std::ptrdiff_t>(sentence_), sentences.end(), token,
                       [](std::uint32_t at, const Sentence& sentence) { return at < sentence.first; });
  sentence_ = static_cast<std::size_t>(after - sentences.begin()) - 1;
  return sentences[sentence_];
}

bool LinkRun::is_weak_position(std::uint32_t token) const {
  if (cut_.sentences.empty()) return token == 0;
  const Sentence& sentence = sentence_of(token);
  for (std::uint32_t at = token; at > sentence.first; --at) {
    const Token& before = cut_.tokens[at - 1];
    if (before.kind == TokenKind::word || before.kind == TokenKind::number) return false;
    if (at == token && opens(word(at - 1))) return true;
  }
  return true;
}

bool LinkRun::is_first_of_sentence(std::uint32_t token) const {
  return cut_.sentences.empty() ? token == 0 : sentence_of(token).first == token;
}

bool LinkRun::is_heading(std::uint32_t token) const {
  if (cut_.sentences.empty()) return false;
  const Sentence& sentence = sentence_of(token);
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& at = cut_.tokens[i];
    if (at.kind != TokenKind::word || at.end - at.begin < 4) continue;
    ++words;
    capitals += at.capitalized ? 1 : 0;
  }
  return words >= heading_words && 100 * capitals >= heading_share * words;
}

/// A line of results has no word in lower case and figures that are no date; a dateline has no other word than the name.
Line LinkRun::line_of(const Reading& reading) const {
  constexpr std::uint32_t longest_line = 16;  // tokens
  if (cut_.sentences.empty()) return Line::sentence;
  const Sentence& sentence = sentence_of(reading.first);
  if (sentence.last - sentence.first > longest_line) return Line::sentence;
  bool has_year = false;
  bool has_others = false;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& token = cut_.tokens[i];
    if (token.kind == TokenKind::word && !token.capitalized) return Line::sentence;
    has_year = has_year || (token.kind == TokenKind::number && is_year(word(i)));
    has_others = has_others || (token.kind == TokenKind::word && (i < reading.first || i >= reading.last));
  }
  if (!has_year) return Line::results;
  return has_others ? Line::sentence : Line::dateline;
}

/// `NORDHOLM AT TARNWICK`: names of the gazetteer in capitals, and between them one common word or mark.
bool LinkRun::is_fixture(const Sentence& sentence) const {
  constexpr std::uint32_t longest = 8;  // tokens
  if (sentence.last - sentence.first > longest || !is_covered(sentence.first) || !is_covered(sentence.last - 1))
    return false;
  std::uint32_t between = 0;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& token = cut_.tokens[i];
    const bool is_word = token.kind == TokenKind::word;
    if (token.kind == TokenKind::number || (is_word && !token.all_capitals)) return false;
    if (is_covered(i)) continue;
    if (is_word && known_word(i).common.per_million < function_word) return false;
    ++between;
  }
  return between == 1;
}

/// In lower case: an article, a preposition.
bool LinkRun::is_function_word(std::uint32_t token) const {
  const Token& at = cut_.tokens[token];
  return at.kind == TokenKind::word && !at.capitalized && known_word(token).common.per_million >= function_word;
}

/// Function words with which a stretch begins or ends: they may not be the name's at all, and the less so where the name
/// has a capital there. What a name itself has in lower case counts a little.
float LinkRun::idle_words(const Reading& reading, const KnownName& name) const {
  constexpr float own_small_word = 0.9F;
  std::uint32_t first = reading.first;
  while (first + 1 < reading.last && is_function_word(first)) ++first;
  std::uint32_t last = reading.last;
  while (last > first + 1 && is_function_word(last - 1)) --last;
  return static_cast<float>(first - reading.first) * (name.begins_upper ? 1 : own_small_word) +
         static_cast<float>(reading.last - last) * own_small_word;
}

bool LinkRun::is_beside_number(const Reading& reading) const {
  const auto is_number = [&](std::uint32_t at) { return cut_.tokens[at].kind == TokenKind::number; };
  return (reading.first > 0 && is_number(reading.first - 1)) ||
         (reading.first > 1 && word(reading.first - 1) == "." && is_number(reading.first - 2)) ||
         (reading.last < cut_.tokens.size() && is_number(reading.last));
}

/// A short name in lower case alone between marks or line ends (`(dpa)`, `Foto: dpa`) credits an agency: no word of the
/// language stands so.
bool LinkRun::is_credit(const Reading& reading, const KnownName& name) const {
  constexpr std::uint8_t fewest_letters = 3;  // `no` is a language
  constexpr std::uint8_t most_letters = 4;
  const bool initials =
      !name.begins_upper && name.word_count == 1 && name.letters >= fewest_letters && name.letters <= most_letters;
  if (!initials || reading.method != LinkMethod::exact || reading.last != reading.first + 1) return false;
  const auto parts = [&](std::uint32_t left, bool mark_is_left) {
    const Token& right = cut_.tokens[left + 1];
    if (!is_on_one_line(left + 1)) return true;
    const std::uint32_t mark = mark_is_left ? left : left + 1;
    const TokenKind kind = cut_.tokens[mark].kind;
    return kind != TokenKind::word && kind != TokenKind::number && (right.space_before || word(mark) != "-");
  };
  return (reading.first == 0 || parts(reading.first - 1, true)) &&
         (reading.last == cut_.tokens.size() || parts(reading.first, false));
}

/// The words beside a token are all capitals too.
bool LinkRun::stands_in_capitals(std::uint32_t token) const {
  const auto capitals = [&](std::uint32_t at) {
    return cut_.tokens[at].kind == TokenKind::word && cut_.tokens[at].all_capitals;
  };
  return (token > 0 && capitals(token - 1)) || (token + 1 < cut_.tokens.size() && capitals(token + 1));
}

/// A capital right behind, of no other name, goes on with it: `Ada Lorne` is not an Ada of the document, nor is `the Nordholm
/// Chamber` Nordholm Textiles. Where nouns are capitalized it is an adjective or a head that begins another name.
bool LinkRun::opens_longer_name(const Reading& reading) const {
  if (reading.last >= cut_.tokens.size() || reading.token_end != reading.end) return false;
  const Token& next = cut_.tokens[reading.last];
  if (next.kind != TokenKind::word || !next.capitalized || !next.space_before || is_first_of_sentence(reading.last))
    return false;
  if (ends_in_possessive(reading) || is_covered(reading.last)) return false;
  const KnownWord& known = known_word(reading.last);
  if ((known.roles & (role_person_after | role_organization_after | role_legal_form)) != 0) return false;
  const bool initial =
      next.end - next.begin <= 2 && reading.last + 1 < cut_.tokens.size() && text_[next.end - 1] == '.';
  if (initial || known.common.per_million == 0) return true;
  if (is_heading(reading.first)) return false;
  return reading.type != EntityType::person || is_like_name(known.common);
}

/// A word that the language mostly writes with a capital and that is no noun.
bool LinkRun::is_like_name(CommonWords::Word word) const {
  return word.is_mostly_capitalized() && (!state_.words.nouns_are_capitalized() || !word.is_capitalized_noun());
}

/// A capital before a token, itself or with one small word between, of no other name and without a role that announces one:
/// `the Chamber of Nordholm`.
bool LinkRun::ends_longer_name(std::uint32_t first) const {
  constexpr std::uint16_t announces = role_title | role_organization_head | role_kin;
  const auto is_name = [&](std::uint32_t token) {
    const Token& at = cut_.tokens[token];
    return at.kind == TokenKind::word && at.capitalized && !is_covered(token) && !is_weak_position(token) &&
           cut_.tokens[token + 1].space_before && (known_word(token).roles & announces) == 0 &&
           (!state_.words.nouns_are_capitalized() || is_unknown_capitalized(token));
  };
  if (first == 0) return false;
  const std::uint32_t before = first - 1;
  if (is_name(before)) return true;
  constexpr std::uint16_t joints = role_article | role_particle | role_office_joint;
  const Token& joint = cut_.tokens[before];
  return before > 0 && joint.kind == TokenKind::word && !joint.capitalized && cut_.tokens[first].space_before &&
         (known_word(before).roles & joints) != 0 && is_name(before - 1);
}

/// `the Academy of Nordholm`, `Nordholm of the North` in a text of another language: small words of that language join it with
/// a capital.
bool LinkRun::stands_in_foreign_name(const Reading& reading) const {
  constexpr std::uint32_t most_joints = 2;
  const auto joins = [&](std::uint32_t token) {
    return cut_.tokens[token].space_before && !cut_.tokens[token].capitalized &&
           state_.words.is_foreign_joint(word(token));
  };
  const auto is_capital = [&](std::uint32_t token) {
    return cut_.tokens[token].kind == TokenKind::word && cut_.tokens[token].capitalized;
  };
  std::uint32_t before = reading.first;
  while (before > 1 && reading.first - before < most_joints && joins(before - 1)) --before;
  if (before < reading.first && cut_.tokens[reading.first].space_before && is_capital(before - 1)) return true;
  if (reading.token_end != reading.end) return false;
  std::uint32_t behind = reading.last;
  while (behind + 1 < cut_.tokens.size() && behind - reading.last < most_joints && joins(behind)) ++behind;
  return behind > reading.last && cut_.tokens[behind].space_before && is_capital(behind);
}

/// `Ada Nordholm` is not Nordholm Textiles.
bool LinkRun::stands_behind_given_name(const Reading& reading) const {
  if (reading.first == 0 || !cut_.tokens[reading.first].space_before) return false;
  const std::uint32_t before = reading.first - 1;
  if (is_given_name(before)) return true;
  if (is_weak_position(before)) return false;
  return is_unknown_capitalized(before) || (!state_.words.nouns_are_capitalized() && is_name_word(before));
}

/// A word with a capital that is somebody's given name, or stands before surnames (`Mrs`), and no name of the gazetteer. At
/// the beginning of a sentence the language must not know it as another word.
bool LinkRun::is_given_name(std::uint32_t token) const {
  const Token& at = cut_.tokens[token];
  if (at.kind != TokenKind::word || !at.capitalized || at.all_capitals || is_covered(token)) return false;
  const KnownWord& here = known_word(token);
  if ((here.roles & role_surname_behind) == 0) return false;
  return here.common.per_million == 0 || here.common.is_mostly_capitalized() || !is_weak_position(token);
}

/// `, dem Quilling vorsteht`: behind a comma an article may be a pronoun that opens a clause.
bool LinkRun::is_relative(std::uint32_t token) const {
  return state_.words.articles_open_clauses() && token > 0 && word(token - 1) == ",";
}

/// `Berg-Lund` is not Ada Lund.
bool LinkRun::ends_joined_name(std::uint32_t first) const {
  if (first < 2 || cut_.tokens[first].space_before || cut_.tokens[first - 1].space_before || word(first - 1) != "-")
    return false;
  const Token& before = cut_.tokens[first - 2];
  return before.kind == TokenKind::word && before.capitalized && !before.all_capitals;
}

/// Whether a short form is a part of a name that nobody knows.
bool LinkRun::is_part_of_name(const Reading& reading) const {
  const bool single = reading.last == reading.first + 1;
  if (reading.type == EntityType::person)
    return single && (opens_longer_name(reading) || ends_joined_name(reading.first) ||
                      (!reading.in_full && ends_longer_name(reading.first)));
  const bool head = reading.kind == ShortForm::Kind::head;
  if ((!head && reading.kind != ShortForm::Kind::tail) || reading.type == EntityType::other) return false;
  return opens_longer_name(reading) || (head ? stands_behind_given_name(reading) : ends_longer_name(reading.first));
}

bool LinkRun::is_unknown_capitalized(std::uint32_t token) const {
  const Token& at = cut_.tokens[token];
  if (at.kind != TokenKind::word || !at.capitalized || at.all_capitals || at.end - at.begin < 3) return false;
  if (is_covered(token)) return false;
  const KnownWord& here = known_word(token);
  if (here.common.per_million != 0 || here.has_role()) return false;
  return !is_weak_position(token) || !state_.words.ends_in_noun(word(token));
}

/// A word that the language knows, mostly with a capital: a given name rather than a noun.
bool LinkRun::is_name_word(std::uint32_t token) const {
  const Token& at = cut_.tokens[token];
  if (at.kind != TokenKind::word || !at.capitalized || at.all_capitals || is_covered(token)) return false;
  const KnownWord& here = known_word(token);
  return here.common.is_mostly_capitalized() && !here.has_role();
}

/// The name itself stands in the genitive (`Tarnlands` as a list may have it): what follows is no part of it.
bool LinkRun::is_possessive(const Reading& reading) const {
  return reading.name != no_name && reading.method != LinkMethod::inflected && ends_in_possessive(reading);
}

bool LinkRun::ends_in_possessive(const Reading& reading) const {
  const std::string_view here = text_.substr(reading.begin, reading.end - reading.begin);
  return std::any_of(state_.possessives.begin(), state_.possessives.end(),
                     [&](std::string_view ending) { return here.ends_with(ending); });
}

void LinkRun::look_before(const Reading& reading, Sight& sight) const {
  if (reading.first == 0) return;
  const std::uint32_t before = reading.first - 1;
  const Token& near = cut_.tokens[before];
  if (near.kind != TokenKind::word || near.end == cut_.tokens[reading.first].begin) return;
  sight.before = known_word(before).roles;
  sight.behind_article = (sight.before & role_article) != 0;
  sight.behind_determiner = (sight.before & (role_indefinite | role_article)) != 0;
  bool indefinite = (sight.before & role_indefinite) != 0;
  const bool adjective = state_.words.nouns_are_capitalized() && !near.capitalized && !known_word(before).has_role();
  if (!sight.behind_determiner && adjective && before > 0) {
    const std::uint16_t further = known_word(before - 1).roles;
    sight.behind_determiner = (further & (role_indefinite | role_article)) != 0;
    indefinite = (further & role_indefinite) != 0;
  }
  if (!indefinite) return;
  sight.behind_indefinite =
      reading.token_end == cut_.tokens[reading.last - 1].end && reading.method != LinkMethod::compound;
  if (reading.last >= cut_.tokens.size()) return;
  const Token& next = cut_.tokens[reading.last];
  if (next.kind != TokenKind::word && next.space_before) return;
  if (next.kind != TokenKind::word) {
    sight.behind_indefinite = word(reading.last) != "-" && word(reading.last) != "–";
    return;
  }
  // `a Gap in`, but `a NATO member`: a noun, however frequent, stands behind an indefinite itself.
  const CommonWords::Word known = known_word(reading.last).common;
  sight.behind_indefinite = known.per_million >= function_word && known.capitalized < 20 && known.indefinite == 0;
}

void LinkRun::look_behind(const Reading& reading, Sight& sight) const {
  if (reading.last >= cut_.tokens.size()) return;
  std::uint32_t next = reading.last;
  if (cut_.tokens[next].kind == TokenKind::punctuation && word(next) == "-" && next + 1 < cut_.tokens.size()) ++next;
  const Token& behind = cut_.tokens[next];
  if (behind.kind != TokenKind::word) return;
  const KnownWord& known = known_word(next);
  sight.after = known.roles;
  sight.before_noun = !sight.any_capital && next == reading.last && behind.space_before && !behind.capitalized &&
                      !known.has_role() && known.common.per_million < function_word &&
                      reading.last == reading.first + 1 && known_word(reading.first).common.per_million > 0;
}

Sight LinkRun::look(const Reading& reading) const {
  Sight sight;
  const Token& first = cut_.tokens[reading.first];
  sight.capitalized = first.capitalized;
  sight.any_capital = first.capitalized;
  for (std::uint32_t i = reading.first + 1; i < reading.last; ++i) {
    const Token& token = cut_.tokens[i];
    if (token.kind != TokenKind::word) continue;
    sight.any_capital |= token.capitalized;
    sight.inner_small |= !token.capitalized && token.end - token.begin >= 4;
  }
  // A small second letter settles it.
  const char second = first.end - first.begin > 1 ? text_[first.begin + 1] : 'A';
  const bool mixed = second >= 'a' && second <= 'z';
  sight.all_upper =
      sight.any_capital && !mixed && is_all_upper(text_.substr(reading.begin, reading.end - reading.begin));
  look_before(reading, sight);
  const bool single = reading.last == reading.first + 1;
  sight.in_foreign_name = single && first.capitalized && stands_in_foreign_name(reading);
  if (single && state_.crowd > 0 && reading.name != no_name)
    sight.crowd = look_at_crowd(reading, sight.in_foreign_name);
  if (!single && state_.crowd > 0 && reading.name != no_name)
    sight.crowd.joined = is_joined_phrase(reading, known(reading));
  sight.behind_given_name = single && reading.first > 0 && first.space_before && is_given_name(reading.first - 1);
  sight.is_credit = single && reading.name != no_name && is_credit(reading, known(reading));
  if (reading.name == no_name || known(reading).may_be_agent) look_behind(reading, sight);
  if (reading.last < cut_.tokens.size() && cut_.tokens[reading.last].kind == TokenKind::number)
    sight.line = line_of(reading);
  else if (sight.all_upper && !cut_.sentences.empty() && is_fixture(sentence_of(reading.first)))
    sight.line = Line::results;
  const bool place_expected = (sight.before & role_place_before) != 0;
  if (single && !place_expected && !state_.words.nouns_are_capitalized()) {
    const bool near = reading.first > 0 && first.space_before;
    const bool before = near && is_unknown_capitalized(reading.first - 1);
    const bool owner = sight.behind_article && state_.words.names_take_articles();
    const bool after = !owner && reading.last < cut_.tokens.size() && reading.token_end == reading.end &&
                       cut_.tokens[reading.last].space_before &&
                       (is_unknown_capitalized(reading.last) || scratch_.long_persons.contains(reading.last)) &&
                       !is_possessive(reading);
    sight.beside_unknown = before || after;
    sight.behind_unknown = before || (near && reading.type == EntityType::person && is_name_word(reading.first - 1));
  }
  return sight;
}

}  // namespace gazgraph
