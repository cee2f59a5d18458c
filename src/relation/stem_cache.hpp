#pragma once

#include <string>
#include <string_view>

#include "gazgraph/text/stem.hpp"
#include "text_map.hpp"

namespace gazgraph {

/// A stemmer that remembers. Not thread-safe. Views live as long as the cache.
class StemCache {
 public:
  explicit StemCache(std::string_view algorithm) : stemmer_(algorithm) {}
  [[nodiscard]] std::string_view stem(std::string_view word) {
    const auto found = stems_.find(word);
    if (found != stems_.end()) return found->second;
    return stems_.emplace(std::string(word), std::string(stemmer_.stem(word))).first->second;
  }
  /// Forgets all words when there are too many. Views of before are void then.
  void trim() {
    if (stems_.size() > most_words) stems_.clear();
  }

 private:
  static constexpr std::size_t most_words = 200'000;
  Stemmer stemmer_;
  TextMap<std::string> stems_;
};

}  // namespace gazgraph
