// A gazetteer of hundreds of thousands of names holds most words of a language, most surnames and given names: a word that
// is one of its names proves little. What stands around it tells whether it is a name by itself.
#include <algorithm>

#include "run.hpp"

namespace gazgraph {
namespace {

constexpr std::uint8_t mostly_by_itself = 60;  // per cent
constexpr std::uint8_t seldom_by_itself = 40;

}  // namespace

/// No line ends before the token.
bool LinkRun::is_on_one_line(std::uint32_t token) const {
  const std::uint32_t from = cut_.tokens[token - 1].end;
  return text_.substr(from, cut_.tokens[token].begin - from).find('\n') == std::string_view::npos;
}

/// A word with a capital that makes one name with the capital beside it: no title, no word that mostly stands by itself
/// (`Swedish`, `Berlin`), no part of a name of the gazetteer.
bool LinkRun::may_join(std::uint32_t token, bool behind) const {
  const Token& at = cut_.tokens[token];
  if (at.kind != TokenKind::word || !at.capitalized || scratch_.long_names.contains(token)) return false;
  const KnownWord& here = known_word(token);
  constexpr std::uint16_t heads = role_organization_head | role_office_head;  // `Drexel University`
  if ((here.roles & ~(role_surname_behind | (behind ? heads : 0))) != 0) return false;
  if ((here.roles & role_surname_behind) != 0) return true;
  // A noun that the language writes with a capital says what the name is: `Zellhersteller Okarin`.
  if (state_.words.nouns_are_capitalized())
    return here.common.per_million > 0 && here.common.by_itself < seldom_by_itself;
  return here.common.per_million == 0 || here.common.by_itself < mostly_by_itself;
}

/// `van` of `Ada van Varrick`: no everyday word of the language.
bool LinkRun::is_particle(std::uint32_t token) const {
  constexpr std::uint32_t everyday = 300;  // in a million words
  const KnownWord& here = known_word(token);
  return (here.roles & role_particle) != 0 && (here.roles & (role_article | role_place_before)) == 0 &&
         here.common.per_million < everyday && token > 0 && !is_weak_position(token);
}

/// `J` or `J.` before a surname.
bool LinkRun::is_initial(std::uint32_t token) const {
  const Token& at = cut_.tokens[token];
  const std::string_view letters = word(token).substr(0, word(token).find('.'));
  return at.kind == TokenKind::word && at.capitalized && count_characters(letters) == 1;
}

/// `Foundation Varrick, Inc.`: a capital before and a legal form behind make it the end of a company's name.
bool LinkRun::names_company_with(std::uint32_t before, const Reading& reading) const {
  if (cut_.tokens[before].kind != TokenKind::word || !cut_.tokens[before].capitalized) return false;
  if ((known_word(before).roles & ~(role_organization_head | role_office_head)) != 0) return false;
  std::uint32_t form = reading.last;
  if (form < cut_.tokens.size() && word(form) == ",") ++form;
  return form < cut_.tokens.size() && (known_word(form).roles & role_legal_form) != 0;
}

/// Too short for a compound noun: where all nouns are capitalized, an unknown word that is long is rather one of these.
bool LinkRun::is_short_unknown(std::uint32_t token) const {
  constexpr std::size_t most_letters = 6;
  const Token& at = cut_.tokens[token];
  return at.kind == TokenKind::word && at.capitalized && !at.all_capitals && at.space_before &&
         !scratch_.long_names.contains(token) && known_word(token).common.per_million == 0 &&
         !known_word(token).has_role() && count_characters(word(token)) <= most_letters;
}

/// `der Nationalen Allianz`: a word that the language writes small, with a capital inside the sentence.
bool LinkRun::is_raised(std::uint32_t token) const {
  constexpr std::uint8_t hardly_ever = 20;  // per cent
  const Token& at = cut_.tokens[token];
  const CommonWords::Word here = known_word(token).common;
  return at.kind == TokenKind::word && at.capitalized && !at.all_capitals && !scratch_.long_names.contains(token) &&
         here.per_million > 0 && here.per_million < function_word && here.capitalized < hardly_ever &&
         !known_word(token).has_role() && !is_weak_position(token) && !is_heading(token);
}

/// `the Institute of Medicine`: a noun of the language behind a capital and a small word between.
bool LinkRun::is_named_after_noun(const Reading& reading) const {
  if (state_.words.nouns_are_capitalized() || reading.first < 2) return false;
  const CommonWords::Word here = known_word(reading.first).common;
  if (here.per_million == 0 || here.is_mostly_capitalized()) return false;
  const Token& head = cut_.tokens[reading.first - 2];
  return (known_word(reading.first - 1).roles & role_office_joint) != 0 && head.kind == TokenKind::word &&
         head.capitalized && !is_weak_position(reading.first - 2);
}

/// A capital before the word makes one name with it.
bool LinkRun::is_joined_before(const Reading& reading) const {
  if (reading.first == 0 || !cut_.tokens[reading.first].space_before || !is_on_one_line(reading.first)) return false;
  std::uint32_t before = reading.first - 1;
  if (names_company_with(before, reading) || is_named_after_noun(reading)) return true;
  const bool nouns = state_.words.nouns_are_capitalized();
  if (nouns && ((is_short_unknown(before) && !is_weak_position(before)) || is_raised(before))) return true;
  if (word(before) == "." && before > 0 && !cut_.tokens[before].space_before && is_initial(before - 1)) return true;
  if (word(before).ends_with('.')) return is_initial(before);
  if (is_particle(before)) --before;
  if (word(before) == "&" && before > 0) return cut_.tokens[before - 1].capitalized;
  if (!may_join(before, false)) return false;
  if (!is_weak_position(before)) return true;
  if (state_.common == nullptr || state_.common->size() == 0) return false;
  const CommonWords::Word known = known_word(before).common;
  return known.per_million == 0 ? !state_.words.ends_in_noun(word(before)) : known.is_mostly_capitalized();
}

/// The same of one behind it; but `CIA George Tenet` are two names.
bool LinkRun::is_joined_behind(const Reading& reading) const {
  const std::uint32_t next = reading.last;
  if (next >= cut_.tokens.size() || reading.token_end != reading.end) return false;
  // `Hamburger Hafen`
  if (reading.method == LinkMethod::inflected && state_.words.nouns_are_capitalized()) return false;
  if (!cut_.tokens[next].space_before || !is_on_one_line(next) || is_first_of_sentence(next)) return false;
  if (word(next) == "&" && next + 1 < cut_.tokens.size()) return cut_.tokens[next + 1].capitalized;
  const bool given_name = (known_word(reading.first).roles & role_surname_behind) != 0;
  if (given_name && state_.words.nouns_are_capitalized() && is_short_unknown(next)) return true;
  if (!may_join(next, true)) return false;
  const bool names_person = (known_word(next).roles & role_surname_behind) != 0 && next + 1 < cut_.tokens.size() &&
                            cut_.tokens[next + 1].capitalized && cut_.tokens[next + 1].space_before;
  return !names_person;
}

/// `§ 3 Abs. 2`, `A 13`, `R&D`, `U.S.`: of at most three letters, with a figure beside it or a mark right behind.
bool LinkRun::is_abbreviation(const Reading& reading) const {
  constexpr std::size_t most_letters = 3;
  constexpr std::size_t most_bytes = 4 * most_letters;
  const std::string_view here = word(reading.first);
  const bool stop = here.ends_with('.');
  if (here.size() > most_bytes || count_characters(here) - (stop ? 1 : 0) > most_letters) return false;
  const auto is_figure = [&](std::uint32_t token) { return cut_.tokens[token].kind == TokenKind::number; };
  if (reading.first > 0 && is_figure(reading.first - 1)) return true;
  if (reading.last >= cut_.tokens.size()) return false;
  if (is_figure(reading.last)) return true;
  if (stop) return !is_first_of_sentence(reading.last);
  const bool mark = !cut_.tokens[reading.last].space_before && (word(reading.last) == "." || word(reading.last) == "&");
  return mark && reading.last + 1 < cut_.tokens.size() && !is_first_of_sentence(reading.last + 1);
}

/// Behind a given name, or behind a capital inside the sentence that nobody knows.
bool LinkRun::is_behind_person(const Reading& reading) const {
  const std::uint32_t before = reading.first - 1;
  const Token& at = cut_.tokens[before];
  if (at.kind != TokenKind::word || !at.capitalized || !cut_.tokens[reading.first].space_before) return false;
  if (scratch_.long_names.contains(before)) return false;
  if (!is_on_one_line(reading.first)) return false;
  const KnownWord& here = known_word(before);
  if ((here.roles & role_surname_behind) != 0) return true;
  return !state_.words.nouns_are_capitalized() && here.common.per_million == 0 && !here.has_role() &&
         !at.all_capitals && !is_weak_position(before);
}

/// Surnames of people whom the gazetteer does not know: what stands behind a given name or an unknown word with a capital, and
/// nowhere behind a preposition of places.
void LinkRun::find_strangers() {
  auto& strangers = scratch_.strangers;
  auto& places = scratch_.placed_names;
  strangers.clear();
  places.clear();
  for (const Reading& reading : scratch_.readings) {
    if (reading.last != reading.first + 1 || reading.first == 0 || reading.hopeless) continue;
    if (is_behind_person(reading))
      strangers.push_back(reading.name);
    else if ((known_word(reading.first - 1).roles & role_place_before) != 0)
      places.push_back(reading.name);
  }
  std::sort(strangers.begin(), strangers.end());
  std::sort(places.begin(), places.end());
  const auto is_place = [&](std::uint32_t name) { return std::binary_search(places.begin(), places.end(), name); };
  std::erase_if(strangers, is_place);
}

/// Everyday words make a name (`Coffee House`) that other names hold too: a capital beside it makes a longer one.
bool LinkRun::is_joined_phrase(const Reading& reading, const KnownName& name) const {
  constexpr std::uint8_t mostly = 50;  // per cent
  const Token& at = cut_.tokens[reading.first];
  return at.kind == TokenKind::word && at.capitalized && !at.all_capitals && name.rarest_word > 0 &&
         name.capitalized < mostly && !is_heading(reading.first) &&
         (is_joined_before(reading) || is_joined_behind(reading));
}

Crowd LinkRun::look_at_crowd(const Reading& reading, bool in_foreign_name) const {
  const Token& at = cut_.tokens[reading.first];
  if (at.kind != TokenKind::word || !at.capitalized) return {};
  const Token* before = reading.first > 0 && at.space_before ? &cut_.tokens[reading.first - 1] : nullptr;
  const bool capitals = at.all_capitals && stands_in_capitals(reading.first);
  return {.looked = true,
          .joined = !capitals && !is_heading(reading.first) &&
                    (in_foreign_name || is_joined_before(reading) || is_joined_behind(reading)),
          .behind_capital = before != nullptr && before->kind == TokenKind::word && before->capitalized,
          .abbreviation = is_abbreviation(reading),
          .given_name = (known_word(reading.first).roles & role_surname_behind) != 0,
          .surname = std::binary_search(scratch_.strangers.begin(), scratch_.strangers.end(), reading.name)};
}

}  // namespace gazgraph
