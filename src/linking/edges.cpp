// Where a mention begins and ends. A reading covers the words of a name; the marks at its ends, what the law adds, a possessive
// ending and an article are looked at once it is chosen, and the place behind an event that is told by its id.
#include <algorithm>

#include "identifier_words.hpp"
#include "run.hpp"

namespace gazgraph {

/// The marks at a name's ends (`Inc.`, `Frankfurt (Oder)`) belong to the mention where the text has them too, and those
/// that the text adds (the full stop of a sentence behind `Inc`) do not.
void LinkRun::align_edges(Reading& reading, const KnownName& name) const {
  if (reading.method != LinkMethod::exact && reading.method != LinkMethod::folded) return;
  const std::string_view surface = state_.matcher.surface(reading.name);
  const auto mark_at = [&](std::size_t at) { return at < text_.size() ? text_[at] : '\0'; };
  const bool ends_in_stop = reading.end > reading.begin && mark_at(reading.end - 1) == '.';
  const bool dotted =
      text_.substr(reading.begin, reading.end - reading.begin).find('.') + 1 < reading.end - reading.begin;
  if (!name.edge_mark_after && ends_in_stop && !dotted) --reading.end;
  if (name.edge_mark_after) {
    const std::string_view marks = surface.substr(without_last_marks(surface).size());
    const std::string_view here = text_.substr(reading.begin, reading.end - reading.begin);
    for (std::size_t had = marks.size(); had-- > 0;) {
      if (!here.ends_with(marks.substr(0, had)) && had > 0) continue;
      const std::string_view rest = marks.substr(had);
      if (text_.substr(reading.end).starts_with(rest)) reading.end += static_cast<std::uint32_t>(rest.size());
      break;
    }
    reading.token_end = std::max(reading.token_end, reading.end);
  }
  if (name.edge_mark_before) {
    std::size_t letters = 0;
    while (letters < surface.size() && !is_letter_or_digit(surface[letters])) ++letters;
    const bool marked =
        reading.begin >= letters && text_.substr(reading.begin - letters, letters) == surface.substr(0, letters);
    if (marked) reading.begin -= static_cast<std::uint32_t>(letters);
  }
}

/// The last full stop of an acronym whose letters have one each (`U.S.`) is the mention's.
void LinkRun::take_last_stop(Reading& reading) const {
  if (reading.end >= text_.size() || text_[reading.end] != '.' || reading.token_end > reading.end) return;
  const std::string_view here = text_.substr(reading.begin, reading.end - reading.begin);
  if (here.find('.') == std::string_view::npos) return;
  std::size_t letters = 0;  // since the last stop
  for (const char byte : here) {
    letters = byte == '.' ? 0 : letters + (continues_character(byte) ? 0 : 1);
    if (letters > 1) return;
  }
  reading.token_end = ++reading.end;
}

/// What the law adds behind an organization's name is the name's too (`Nordvik AB` where the gazetteer has `Nordvik`), its
/// full stop only where no sentence ends.
void LinkRun::take_legal_form(Reading& reading) const {
  const auto& tokens = cut_.tokens;
  if (reading.last >= tokens.size() || reading.token_end != reading.end) return;
  const Token& next = tokens[reading.last];
  if (next.kind != TokenKind::word || !next.capitalized || !next.space_before || text_[next.begin - 1] != ' ') return;
  if ((known_word(reading.last).roles & role_legal_form) == 0 || is_covered(reading.last)) return;
  reading.end = next.end;
  const std::uint32_t behind = reading.last + 1;
  const bool ends_sentence = behind == tokens.size() || is_first_of_sentence(behind);
  if (ends_sentence && text_[reading.end - 1] == '.') --reading.end;
  reading.token_end = reading.end;
}

/// The ending that a possessive leaves outside, behind a colon too (`NTB:s`), where the gazetteer's names hold it. Tells
/// whether there is one.
bool LinkRun::take_possessive(Reading& reading) const {
  if (reading.method == LinkMethod::compound) return false;
  std::string_view rest = text_.substr(reading.end);
  rest.remove_prefix(rest.starts_with(':') ? 1 : 0);
  const auto ending = std::find_if(state_.possessives.begin(), state_.possessives.end(), [&](std::string_view each) {
    return rest.starts_with(each) && (rest.size() == each.size() || !is_letter_or_digit(rest[each.size()]));
  });
  if (ending == state_.possessives.end()) return false;
  reading.end = static_cast<std::uint32_t>(text_.size() - rest.size() + ending->size());
  reading.token_end = std::max(reading.token_end, reading.end);
  return true;
}

/// The article before a name that is listed with one, and the one that opens a sentence before a name of one word or of a
/// person, where the gazetteer's names hold their articles.
void LinkRun::take_article(Reading& reading, std::uint32_t taken_to) const {
  if (reading.first == 0 || text_[cut_.tokens[reading.first].begin - 1] != ' ') return;
  const std::uint32_t before = reading.first - 1;
  const Token& article = cut_.tokens[before];
  if (article.kind != TokenKind::word || article.begin < taken_to) return;
  if ((memo_.word(word(before)).roles & role_article) == 0) return;
  const bool listed = reading.name == no_name && reading.kind == ShortForm::Kind::without_article;
  const bool person = reading.type == EntityType::person;
  const bool named = person || reading.type == EntityType::place || reading.type == EntityType::organization;
  const bool single = reading.last == reading.first + 1;
  const bool opens =
      named && (single || person) && cut_.tokens[reading.first].capitalized && is_first_of_sentence(before);
  if (listed || opens) reading.begin = article.begin;
}

/// Whether the words of a place's id are all in that of an event.
static bool tells_place(std::string_view event, std::string_view place) {
  bool any = false;
  bool all = true;
  for_each_identifier_word(place, [&](std::uint64_t word) {
    bool here = false;
    for_each_identifier_word(event, [&](std::uint64_t other) { here = here || other == word; });
    any = true;
    all = all && here;
  });
  return any && all;
}

/// The place behind an event that is told by its id (`vote:1990_tarnland_election`): `the election of 1990 in Tarnland`.
void LinkRun::take_place_of_id(Reading& reading, std::span<const Reading> behind) const {
  constexpr std::uint32_t most_between = 2;
  const auto next = std::find_if(behind.begin(), behind.end(), [](const Reading& other) { return other.chosen; });
  if (next == behind.end()) return;
  const Reading& place = *next;
  if (place.type != EntityType::place || place.first <= reading.last || place.first > reading.last + most_between)
    return;
  bool any_preposition = false;
  for (std::uint32_t at = reading.last; at < place.first; ++at) {
    const Token& token = cut_.tokens[at];
    const std::uint16_t roles = token.kind == TokenKind::word && !token.capitalized ? known_word(at).roles : 0;
    if ((roles & (role_place_before | role_article)) == 0 || text_[token.begin - 1] != ' ') return;
    any_preposition = any_preposition || (roles & role_place_before) != 0;
  }
  if (!any_preposition || text_[place.begin - 1] != ' ') return;
  if (!tells_place(state_.gazetteer->id(reading.entity), state_.gazetteer->id(place.entity))) return;
  reading.last = place.last;
  reading.end = place.end;
  reading.token_end = place.token_end;
}

}  // namespace gazgraph
