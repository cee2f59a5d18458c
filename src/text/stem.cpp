// A thin wrapper of Snowball's libstemmer.
#include "gazgraph/text/stem.hpp"

#include <libstemmer.h>

namespace gazgraph {

struct Stemmer::State {
  sb_stemmer* stemmer = nullptr;
  ~State() { sb_stemmer_delete(stemmer); }
};

Stemmer::Stemmer(std::string_view algorithm) : state_(std::make_unique<State>()) {
  if (!algorithm.empty()) state_->stemmer = sb_stemmer_new(std::string(algorithm).c_str(), "UTF_8");
}

Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;
Stemmer::~Stemmer() = default;

std::string_view Stemmer::stem(std::string_view word) {
  if (state_->stemmer == nullptr) return word;
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = sb_stemmer_stem(state_->stemmer, bytes, static_cast<int>(word.size()));
  if (stem == nullptr) return word;
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(state_->stemmer))};
}

}  // namespace gazgraph
