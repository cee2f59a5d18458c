// From matches to readings: one merge over the tokens finds those of each match; what can win in no document is left out
// (unless `explain` asks), the rest is scored.
#include "run.hpp"

namespace gazgraph {
namespace {

// How many steps ahead memory is asked for.
constexpr std::size_t kinds_ahead = 16;
constexpr std::size_t names_ahead = 6;

}  // namespace

Reading LinkRun::reading_of(const NameMatch& match, std::size_t token) const {
  const auto& tokens = cut_.tokens;
  std::size_t last = token;
  while (last < tokens.size() && tokens[last].begin < match.token_end) ++last;
  return {.begin = match.begin,
          .end = match.end,
          .token_end = match.token_end,
          .first = static_cast<std::uint32_t>(token),
          .last = static_cast<std::uint32_t>(last),
          .name = match.name,
          .method = static_cast<LinkMethod>(match.method),
          .rule = match.rule};
}

/// A word that the gazetteer has with a capital, in lower case.
bool LinkRun::cannot_win(const NameMatch& match, std::size_t token) const {
  const Token& first = cut_.tokens[token];
  return first.kind == TokenKind::word && !first.capitalized && memo_.is_capitalized_word(match.name);
}

void LinkRun::collect() {
  auto& readings = scratch_.readings;
  readings.clear();
  const auto& tokens = cut_.tokens;
  const auto& matches = matches_;
  std::size_t token = 0;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (i + kinds_ahead < matches.size()) memo_.prefetch_kind(matches[i + kinds_ahead].name);
    const NameMatch& match = matches[i];
    while (token < tokens.size() && tokens[token].end <= match.begin) ++token;
    if (token >= tokens.size() || tokens[token].begin >= match.token_end) continue;
    const bool hopeless = cannot_win(match, token);
    if (hopeless && !thorough_) continue;
    readings.push_back(reading_of(match, token));
    readings.back().hopeless = hopeless;
  }
  look_up_names();
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (i + names_ahead < readings.size()) memo_.prefetch_candidates(scratch_.known[i + names_ahead]);
    score(readings[i]);
  }
}

void LinkRun::look_up_names() {
  auto& readings = scratch_.readings;
  scratch_.known.clear();
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (i + names_ahead < readings.size()) memo_.prefetch(readings[i + names_ahead].name);
    readings[i].known = static_cast<std::uint32_t>(i);
    scratch_.known.push_back(memo_.name(readings[i].name));
    readings[i].several = scratch_.known.back().candidate_count > 1;
  }
}

bool LinkRun::ending_fits(std::uint16_t rule, EntityType type) const {
  if (rule == 0xffff) return true;
  const std::uint8_t types = state_.rule_types[rule];
  return types == 0 || has_type(types, type);
}

}  // namespace gazgraph
