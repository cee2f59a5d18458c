// What a document is sure of helps where it is not: an entity that it names beyond doubt speaks for its doubtful and
// ambiguous mentions. Entities and words of the document that facts and context ask for are gathered when first asked for.
#include <algorithm>

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
                       .first_end = reading.token_end,
                       .unambiguous = !reading.several});
  }
  std::stable_sort(anchors.begin(), anchors.end(), [](const Anchor& a, const Anchor& b) { return a.entity < b.entity; });
  std::size_t kept = 0;
  for (const Anchor& anchor : anchors) {
    if (kept == 0 || anchors[kept - 1].entity != anchor.entity) {
      anchors[kept++] = anchor;
      continue;
    }
    anchors[kept - 1].unambiguous |= anchor.unambiguous;
  }
  anchors.resize(kept);
}

const Anchor* LinkRun::anchor(EntityIndex entity) const {
  const auto& anchors = scratch_.anchors;
  const auto at = std::lower_bound(anchors.begin(), anchors.end(), entity,
                                   [](const Anchor& anchor, EntityIndex wanted) { return anchor.entity < wanted; });
  return at == anchors.end() || at->entity != entity ? nullptr : &*at;
}

/// What was found sure counts now: only doubtful and ambiguous readings can change.
void LinkRun::score_again() {
  knows_document_ = true;
  if (scratch_.anchors.empty()) return;
  for (Reading& reading : scratch_.readings) {
    if (reading.name == no_name || reading.hopeless) continue;
    if (reading.several || reading.doubtful) score(reading);
  }
}

bool LinkRun::is_present(std::string_view id) const {
  auto& present = scratch_.present;
  if (!has_present_) {
    present.clear();
    for (const Reading& reading : scratch_.readings) {
      if (reading.name == no_name || reading.hopeless) continue;
      for (const KnownCandidate& candidate : memo_.candidates(memo_.name(reading.name))) present.push_back(candidate.entity);
    }
    std::sort(present.begin(), present.end());
    present.erase(std::unique(present.begin(), present.end()), present.end());
    has_present_ = true;
  }
  const auto entity = state_.gazetteer->find(id);
  return entity && std::binary_search(present.begin(), present.end(), *entity);
}

bool LinkRun::has_word(std::string_view word) const {
  auto& words = scratch_.words;
  WordBuffer buffer;
  if (!has_words_) {
    words.clear();
    for (const Token& token : cut_.tokens)
      words.push_back(
          hash_bytes(state_.words.folder().fold(text_.substr(token.begin, token.end - token.begin), buffer)));
    std::sort(words.begin(), words.end());
    has_words_ = true;
  }
  return std::binary_search(words.begin(), words.end(), hash_bytes(state_.words.folder().fold(word, buffer)));
}

}  // namespace gazgraph
