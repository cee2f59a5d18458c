// From matches to readings: one merge over the tokens finds those of each match; what can win in no document is left out
// (unless `explain` asks), the rest is scored.
#include "run.hpp"

namespace gazgraph {

void LinkRun::place_tokens(const NameMatch& match, std::size_t& token, Reading& reading) const {
  const auto& tokens = cut_.tokens;
  while (token < tokens.size() && tokens[token].end <= match.begin) ++token;
  std::size_t last = token;
  while (last < tokens.size() && tokens[last].begin < match.token_end) ++last;
  reading.begin = match.begin;
  reading.end = match.end;
  reading.token_end = match.token_end;
  reading.first = static_cast<std::uint32_t>(token);
  reading.last = static_cast<std::uint32_t>(last);
  reading.name = match.name;
  reading.method = static_cast<LinkMethod>(match.method);
  reading.rule = match.rule;
}

bool LinkRun::cannot_win(const Reading& reading, const KnownName& name) const {
  if (reading.first >= reading.last) return true;
  if (!name.begins_upper || name.word_count != 1) return false;
  const Token& first = cut_.tokens[reading.first];
  return first.kind == TokenKind::word && !first.capitalized;
}

void LinkRun::collect() {
  scratch_.readings.clear();
  std::size_t token = 0;
  for (const NameMatch& match : scratch_.matches) {
    Reading reading;
    place_tokens(match, token, reading);
    if (reading.first >= reading.last) continue;
    const KnownName& name = memo_.name(match.name);
    reading.hopeless = cannot_win(reading, name);
    reading.several = name.candidate_count > 1;
    if (!reading.hopeless || thorough_) scratch_.readings.push_back(reading);
  }
  for (Reading& reading : scratch_.readings) score(reading);
}

bool LinkRun::ending_fits(std::uint16_t rule, EntityType type) const {
  if (rule == 0xffff) return true;
  const std::uint8_t types = state_.rule_types[rule];
  return types == 0 || (types & (1U << static_cast<unsigned>(type))) != 0;
}

}  // namespace gazgraph
