// `the elections of 1997, 2000 and 2004`: where ids are made of words, that of an event tells its year
// (`vote:1997_tarnland_election`). A year that a comma or a conjunction joins to the event is the event of that year, if the
// gazetteer has the id with the other year.
#include <algorithm>
#include <optional>
#include <string>

#include "run.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t year_digits = 4;

bool is_digit(char byte) noexcept { return byte >= '0' && byte <= '9'; }

/// Where the only year of an id begins.
std::optional<std::size_t> year_in(std::string_view id) {
  std::optional<std::size_t> found;
  for (std::size_t at = 0; at < id.size();) {
    std::size_t end = at;
    while (end < id.size() && is_digit(id[end])) ++end;
    if (end - at == year_digits && is_year(id.substr(at, year_digits))) {
      if (found) return std::nullopt;
      found = at;
    }
    at = end + 1;
  }
  return found;
}

}  // namespace

/// The token of a year that is joined to what ends before `token`, with an article or a preposition before it or not; 0: none.
std::uint32_t LinkRun::joined_year(std::uint32_t token) const {
  constexpr std::uint16_t small = role_article | role_place_before | role_particle | role_office_joint;
  constexpr std::uint32_t most_small = 2;
  const auto is_word = [&](std::uint32_t at, std::uint16_t roles) {
    return at < cut_.tokens.size() && cut_.tokens[at].kind == TokenKind::word && (known_word(at).roles & roles) != 0;
  };
  std::uint32_t at = token;
  if (at < cut_.tokens.size() && word(at) == ",") ++at;
  if (is_word(at, role_conjunction)) ++at;
  if (at == token) return 0;
  for (std::uint32_t count = 0; count < most_small && is_word(at, small); ++count) ++at;
  const bool is_number = at < cut_.tokens.size() && cut_.tokens[at].kind == TokenKind::number;
  return is_number && is_year(word(at)) ? at : 0;
}

/// Offers the years that are joined to an event.
void LinkRun::join_years(const Reading& event) {
  std::string id(state_.gazetteer->id(event.entity));
  const std::optional<std::size_t> place = year_in(id);
  if (!place) return;
  const std::string_view here = text_.substr(event.begin, event.end - event.begin);
  if (here.find(std::string_view(id).substr(*place, year_digits)) == std::string_view::npos) return;
  for (std::uint32_t year = joined_year(event.last); year != 0; year = joined_year(year + 1)) {
    id.replace(*place, year_digits, word(year));
    const std::optional<EntityIndex> other = state_.gazetteer->find(id);
    if (!other || state_.gazetteer->type(*other) != EntityType::event) return;
    const Token& token = cut_.tokens[year];
    add_short_form({.entity = *other,
                    .type = EntityType::event,
                    .kind = ShortForm::Kind::reordered,
                    .known_from = token.begin,
                    .in_full = true},
                   year, year + 1, 0xffff, token.end);
  }
}

/// Tells whether there are any.
bool LinkRun::find_event_years() {
  if (!state_.habits.identifiers()) return false;
  auto& added = scratch_.short_readings;
  added.clear();
  for (const Reading& reading : scratch_.readings) {
    if (reading.chosen && reading.type == EntityType::event) join_years(reading);
  }
  if (added.empty()) return false;
  std::stable_sort(added.begin(), added.end(), [](const Reading& a, const Reading& b) { return a.first < b.first; });
  for (Reading& reading : added) score(reading);
  merge_short_readings();
  return true;
}

}  // namespace gazgraph
