/// @file stem.hpp
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace gazgraph {

/// A Snowball stemmer. Not thread-safe: make one a thread.
class Stemmer {
 public:
  /// `algorithm`: `swedish`, `norwegian`, `german`, `greek`, `english` …; an unknown one returns words unchanged.
  explicit Stemmer(std::string_view algorithm);
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  ~Stemmer();
  /// The stem of a lower-case word. The view lives until the next call.
  [[nodiscard]] std::string_view stem(std::string_view word);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gazgraph
