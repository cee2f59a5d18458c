// From matches to readings: one merge over the tokens finds those of each match; what can win in no document is left out
// (unless `explain` asks). Names and neighboring words lie far apart in memory, so they are looked up for all readings
// together, the next ones asked for before they are needed; then the readings are scored.
#include "run.hpp"

namespace gazgraph {
namespace {

constexpr std::size_t names_ahead = 8;  // so many steps ahead memory is asked for

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

void LinkRun::collect() {
  auto& readings = scratch_.readings;
  readings.clear();
  const auto& tokens = cut_.tokens;
  const auto& matches = matches_;
  const std::span<const NamePlace> places = memo_.places(matches);
  std::size_t token = 0;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const NameMatch& match = matches[i];
    while (token < tokens.size() && tokens[token].end <= match.begin) ++token;
    if (token >= tokens.size() || tokens[token].begin >= match.token_end) continue;
    // A word that the gazetteer has with a capital, in lower case, can win nowhere.
    const bool hopeless =
        tokens[token].kind == TokenKind::word && !tokens[token].capitalized && places[i].is_capitalized_word();
    if (hopeless && !thorough_) continue;
    readings.push_back(reading_of(match, token));
    readings.back().known = places[i].index();
    readings.back().hopeless = hopeless;
  }
  look_up_names();
  look_up_neighbors();
  if (state_.crowd > 0) find_strangers();
  for (Reading& reading : readings) score(reading);
}

/// What is asked of names first, and which tokens they cover.
void LinkRun::look_up_names() {
  auto& readings = scratch_.readings;
  scratch_.covered.reset(cut_.tokens.size());
  scratch_.long_names.reset(cut_.tokens.size());
  scratch_.long_persons.reset(cut_.tokens.size());
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (i + names_ahead < readings.size()) memo_.prefetch_name(readings[i + names_ahead].known);
    Reading& reading = readings[i];
    const KnownName& name = known(reading);
    memo_.prefetch_candidates(name);
    reading.several = name.candidate_count > 1;
    cover(reading);
    const bool begins_token = cut_.tokens[reading.first].begin == reading.begin;
    if (!reading.hopeless && begins_token && name.may_be_person && name.word_count > 1)
      scratch_.long_persons.insert(reading.first);
  }
}

/// The tokens that begin inside a reading are covered by it.
void LinkRun::cover(const Reading& reading) {
  if (reading.hopeless) return;
  const bool begins_token = cut_.tokens[reading.first].begin >= reading.begin;
  const bool several = reading.last > reading.first + 1;
  for (std::uint32_t i = reading.first + (begins_token ? 0 : 1); i < reading.last; ++i) {
    scratch_.covered.insert(i);
    if (several) scratch_.long_names.insert(i);
  }
}

/// Looks up the words beside the readings that will be asked for.
void LinkRun::look_up_neighbors() {
  scratch_.looked_up.reset(cut_.tokens.size());
  if (scratch_.words_known.size() < cut_.tokens.size()) scratch_.words_known.resize(cut_.tokens.size());
  auto& asked = scratch_.asked;
  asked.clear();
  const auto ask = [&](std::uint32_t token) {
    if (!scratch_.looked_up.add(token)) return;
    asked.push_back({.key = WordCache<KnownWord>::key_of(word(token)), .token = token});
    memo_.prefetch_word(asked.back().key);
  };
  const auto& tokens = cut_.tokens;
  for (const Reading& reading : scratch_.readings) {
    if (reading.first > 0 && tokens[reading.first - 1].kind == TokenKind::word) ask(reading.first - 1);
    if ((reading.method != LinkMethod::exact || state_.crowd > 0) && reading.last == reading.first + 1)
      ask(reading.first);
    if (reading.last >= tokens.size() || tokens[reading.last].kind != TokenKind::word) continue;
    if (tokens[reading.last].capitalized || known(reading).may_be_agent) ask(reading.last);
  }
  // Those not met lately are asked for in the large tables.
  std::size_t missed = 0;
  for (const AskedWord& one : asked) {
    if (const KnownWord* known = memo_.recall_word(one.key)) {
      scratch_.words_known[one.token] = *known;
    } else {
      memo_.prefetch_new_word(word(one.token));
      asked[missed++] = one;
    }
  }
  for (const AskedWord& one : std::span(asked).first(missed))
    scratch_.words_known[one.token] = memo_.word(word(one.token), one.key);
}

bool LinkRun::ending_fits(std::uint16_t rule, EntityType type) const {
  if (rule == 0xffff) return true;
  const std::uint8_t types = state_.rule_types[rule];
  return types == 0 || has_type(types, type);
}

}  // namespace gazgraph
