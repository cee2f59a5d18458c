// Matching goes from the cheap to the exact, in passes over all words of a text. The text is cut into words, and those that
// may begin a name are picked (words.hpp). What a word by itself leads to, the names that it is and the longer ones that it
// may begin, does not depend on what stands around it: the memo knows it of most words (word_memo.hpp). The others are
// learnt. They are folded and hashed; a filter tells which of them may be a name or begin a longer one, as they are and
// without each ending that may fit: these are the leads. The table of names is asked for them, in passes, so that one
// fetches what the next one reads, and the names that are found are compared with the text.
//
// With what is known of all words their matches are put down. Words that may begin longer names are dropped where the word
// behind does not begin right; from the others sequences of hashes are followed as long as the filter of beginnings holds,
// and each hash that the table knows leads to surface forms, which are compared with the text.
//
// Long texts are cut where no name can go on, at empty lines, so that working memory stays in the cache.
#include "gazgraph/gazetteer/matcher.hpp"

#include <algorithm>
#include <tuple>

#include "in_chunk.hpp"
#include "learner.hpp"
#include "match_finder.hpp"
#include "matcher_state.hpp"
#include "scratch.hpp"
#include "sequences.hpp"

namespace gazgraph {

Matcher::Scratch::Scratch() : state(std::make_unique<State>()) {}
Matcher::Scratch::~Scratch() = default;
Matcher::Scratch::Scratch(Scratch&&) noexcept = default;

Matcher::Matcher(const Gazetteer& gazetteer, const Language* language, MatcherOptions options)
    : state_(std::make_unique<State>(gazetteer, language, options)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;

namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 16U;

/// Where the chunk that begins at `begin` ends: behind the first empty line once it is large enough.
std::size_t end_of_chunk(std::string_view text, std::size_t begin) {
  if (text.size() - begin <= chunk_bytes) return text.size();
  const std::size_t line = text.find("\n\n", begin + chunk_bytes / 2);
  return line == std::string_view::npos ? text.size() : line + 2;
}

}  // namespace

std::span<const NameMatch> Matcher::scan(std::string_view text, Scratch& scratch) const {
  Scratch::State& memory = *scratch.state;
  memory.matches.clear();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = end_of_chunk(text, begin);
    const std::string_view chunk = text.substr(begin, end - begin);
    scan_words(chunk, state_->kernels, SmallNames::view(state_->small.data()), memory.words, memory.selection);
    for (std::uint32_t source = 0; source < state_->gazetteer.sources.size(); ++source) {
      const std::uint32_t owner = memory.memo.begin_chunk(state_->first_serial + source);
      state_->kernels.recall(chunk, memory.words, memory.memo, owner, memory.selection);
      const InChunk part(*state_, source, chunk, static_cast<std::uint32_t>(begin), memory);
      SequenceFinder sequences(part);
      WordLearner(part, sequences).learn();
      MatchFinder(part, sequences).find();
    }
    begin = end;
  }
  if (state_->gazetteer.sources.size() > 1) {
    std::sort(memory.matches.begin(), memory.matches.end(), [&](const NameMatch& a, const NameMatch& b) {
      const auto key = [&](const NameMatch& match) {
        return std::make_tuple(match.begin, ~match.end, match.method, surface(match.name), match.rule, match.name);
      };
      return key(a) < key(b);
    });
  }
  return memory.matches;
}

void Matcher::candidates(std::uint32_t name, std::vector<Candidate>& out) const {
  out.clear();
  const auto [source, surface] = state_->gazetteer.surface_of(name);
  const Image& image = *state_->gazetteer.sources[source].image;
  const Range rows = image.rows_of(surface);
  for (std::uint32_t row = rows.begin; row < rows.end; ++row) {
    const std::uint32_t local = image.row_entity(row);
    Candidate candidate{.entity = state_->gazetteer.global(source, local),
                        .type = image.type(local),
                        .prior = image.prior(local),
                        .is_short = true,
                        .language = {}};
    int best = 0;
    image.for_each_language(row, [&](std::string_view language, bool is_short) {
      const bool own = state_->language != nullptr && language == state_->language->code();
      const int fit = (is_short ? 0 : 3) + (own ? 3 : language == "*" ? 2 : 1);
      if (fit <= best) return;
      best = fit;
      candidate.is_short = is_short;
      candidate.language = language;
    });
    out.push_back(candidate);
  }
}

void Matcher::prefetch_candidates(std::uint32_t name) const noexcept {
  const auto [source, surface] = state_->gazetteer.surface_of(name);
  state_->gazetteer.sources[source].image->prefetch_rows(surface);
}

void Matcher::prefetch_entity(std::uint32_t name) const noexcept {
  const auto [source, surface] = state_->gazetteer.surface_of(name);
  state_->gazetteer.sources[source].image->prefetch_entity(surface);
}

std::string_view Matcher::surface(std::uint32_t name) const noexcept {
  const auto [source, surface] = state_->gazetteer.surface_of(name);
  return state_->gazetteer.sources[source].image->surface(surface);
}

std::uint32_t Matcher::surface_count() const noexcept {
  const Gazetteer::State::Source& last = state_->gazetteer.sources.back();
  return last.name_base + last.image->surface_count();
}

}  // namespace gazgraph
