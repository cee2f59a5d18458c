// `Ada and Hugo Varrick`: a given name before a conjunction and a person named in full has that person's surname when the
// gazetteer knows somebody of that name. So have those that commas join to it (`Ida, Ada and Hugo Varrick`). The name is put
// together and looked for as if the text had it.
#include <algorithm>
#include <string>

#include "run.hpp"

namespace gazgraph {

void LinkRun::find_shared_surnames() {
  for (const Reading& reading : scratch_.readings) {
    const bool in_full = reading.chosen && reading.type == EntityType::person && reading.last > reading.first + 1;
    if (!in_full || reading.first < 2 || !joins_names(reading.first - 1)) continue;
    // Readings are added elsewhere, so that this one stays.
    std::uint32_t given = reading.first - 2;
    while (lend_surname(given, reading)) {
      if (given < 2 || word(given - 1) != ",") break;
      given -= 2;
    }
  }
}

/// A conjunction alone between two words.
bool LinkRun::joins_names(std::uint32_t token) const {
  const Token& joint = cut_.tokens[token];
  if (!joint.space_before || !cut_.tokens[token + 1].space_before) return false;
  return word(token) == "&" || (joint.kind == TokenKind::word && (known_word(token).roles & role_conjunction) != 0);
}

/// Whether the capitalized word at `given`, with the surname of `full`, names a person.
bool LinkRun::lend_surname(std::uint32_t given, const Reading& full) {
  const Token& token = cut_.tokens[given];
  if (token.kind != TokenKind::word || !token.capitalized || is_covered(given)) return false;
  std::string name(word(given));
  const std::uint32_t surname = cut_.tokens[full.first + 1].begin;
  if (surname >= full.end) return false;
  name += ' ';
  name += text_.substr(surname, full.end - surname);
  for (const NameMatch& match : state_.matcher.scan(name, scratch_.matcher)) {
    if (match.begin != 0 || match.end != name.size()) continue;
    state_.matcher.candidates(match.name, scratch_.namesakes);
    const auto person =
        std::find_if(scratch_.namesakes.begin(), scratch_.namesakes.end(), [&](const Candidate& candidate) {
          return candidate.entity != full.entity && state_.gazetteer->type(candidate.entity) == EntityType::person;
        });
    if (person == scratch_.namesakes.end()) continue;
    add_short_form({.entity = person->entity,
                    .type = EntityType::person,
                    .kind = ShortForm::Kind::variant,
                    .known_from = token.begin,
                    .in_full = true},
                   given, given + 1, 0xffff, token.end);
    return true;
  }
  return false;
}

}  // namespace gazgraph
