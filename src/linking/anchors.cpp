// What a document is sure of helps where it is not: an entity that it names beyond doubt speaks for its doubtful and
// ambiguous mentions. Entities of the document that facts ask for are gathered when first asked for.
#include <algorithm>

#include "identifier_words.hpp"
#include "run.hpp"

namespace gazgraph {
namespace {

constexpr float sure = 0.6F;

}  // namespace

void LinkRun::find_anchors() {
  auto& anchors = scratch_.anchors;
  anchors.clear();
  for (const Reading& reading : scratch_.readings) {
    if (!reading.chosen || reading.doubtful || reading.score < sure) continue;
    anchors.push_back({.entity = reading.entity,
                       .type = reading.type,
                       .first_end = reading.token_end,
                       .unambiguous = !reading.several});
  }
  std::sort(anchors.begin(), anchors.end(), [](const Anchor& a, const Anchor& b) {
    return a.entity != b.entity ? a.entity < b.entity : a.first_end < b.first_end;
  });
  std::size_t kept = 0;
  for (const Anchor& anchor : anchors) {
    if (kept == 0 || anchors[kept - 1].entity != anchor.entity) {
      anchors[kept++] = anchor;
      continue;
    }
    anchors[kept - 1].unambiguous |= anchor.unambiguous;
  }
  anchors.resize(kept);
  scratch_.anchor_filter.fill(0);
  for (const Anchor& anchor : anchors)
    scratch_.anchor_filter[anchor.entity >> 6U & (anchor_filter_words - 1)] |= std::uint64_t{1}
                                                                               << (anchor.entity & 63U);
}

const Anchor* LinkRun::anchor(EntityIndex entity) const {
  if (!may_be_anchor(entity)) return nullptr;
  const auto& anchors = scratch_.anchors;
  const auto at = std::lower_bound(anchors.begin(), anchors.end(), entity,
                                   [](const Anchor& anchor, EntityIndex wanted) { return anchor.entity < wanted; });
  return at == anchors.end() || at->entity != entity ? nullptr : &*at;
}

/// Where the entities come from that the document names unmistakably; gathered when first asked for.
const std::vector<std::uint32_t>& LinkRun::sources() const {
  auto& sources = scratch_.sources;
  if (has_sources_) return sources;
  sources.clear();
  for (const Anchor& anchor : scratch_.anchors) {
    const std::uint32_t source = anchor.unambiguous ? memo_.source(anchor.entity) : 0;
    if (source != 0) sources.push_back(source);
  }
  std::sort(sources.begin(), sources.end());
  has_sources_ = true;
  return sources;
}

/// Which share of them come from one source.
float LinkRun::source_share(std::uint32_t source) const {
  const auto& sources = this->sources();
  if (sources.empty()) return 0;
  const auto [first, last] = std::equal_range(sources.begin(), sources.end(), source);
  return static_cast<float>(last - first) / static_cast<float>(sources.size());
}

/// How many words of an entity's id stand in those of the entities that the document names unmistakably.
float LinkRun::identifier_words_here(EntityIndex entity) const {
  auto& words = scratch_.identifier_words;
  if (!has_identifier_words_) {
    words.clear();
    for (const Anchor& anchor : scratch_.anchors) {
      if (!anchor.unambiguous) continue;
      for_each_identifier_word(state_.gazetteer->id(anchor.entity), [&](std::uint64_t word) { words.push_back(word); });
    }
    std::sort(words.begin(), words.end());
    has_identifier_words_ = true;
  }
  float count = 0;
  if (words.empty()) return count;
  for_each_identifier_word(state_.gazetteer->id(entity), [&](std::uint64_t word) {
    count += std::binary_search(words.begin(), words.end(), word) ? 1.0F : 0.0F;
  });
  return count;
}

/// Whether the document speaks of anything that the gazetteer tells of the entity: a context word, or what a fact connects
/// it with.
bool LinkRun::is_told_of(EntityIndex entity) const {
  const KnownDetails details = memo_.details(entity);
  for (const WordKey& word : memo_.detail_words().subspan(details.first_word, details.word_count)) {
    if (has_word(word)) return true;
  }
  const auto others = memo_.detail_entities().subspan(details.first_fact, details.fact_count);
  return std::any_of(others.begin(), others.end(), [&](EntityIndex other) { return anchor(other) != nullptr; });
}

/// Only doubtful and ambiguous readings can change, and only by a candidate that the document is sure of or by its source
/// or id.
bool LinkRun::may_change(const Reading& reading) {
  if (reading.hopeless || (!reading.several && !reading.doubtful)) return false;
  if (known(reading).has_identifiers || (known(reading).has_sources && !sources().empty())) return true;
  for (const KnownCandidate& candidate : memo_.candidates(known(reading))) {
    if (may_be_anchor(candidate.entity)) return true;
  }
  return false;
}

/// What was found sure counts now. Tells whether anything was scored again.
bool LinkRun::score_again() {
  knows_document_ = true;
  if (scratch_.anchors.empty()) return false;
  bool any = false;
  for (Reading& reading : scratch_.readings) {
    if (!may_change(reading)) continue;
    score(reading);
    any = true;
  }
  return any;
}

bool LinkRun::is_present(EntityIndex entity) const {
  auto& present = scratch_.present;
  if (!has_present_) {
    present.clear();
    for (const Reading& reading : scratch_.readings) {
      if (reading.name == no_name || reading.hopeless) continue;
      for (const KnownCandidate& candidate : memo_.candidates(known(reading))) present.push_back(candidate.entity);
    }
    std::sort(present.begin(), present.end());
    present.erase(std::unique(present.begin(), present.end()), present.end());
    has_present_ = true;
  }
  return std::binary_search(present.begin(), present.end(), entity);
}

}  // namespace gazgraph
