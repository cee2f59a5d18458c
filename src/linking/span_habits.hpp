/// What a gazetteer's own names show about where its mentions begin and end.
#pragma once

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/linking/common_words.hpp"
#include "gazgraph/text/language.hpp"
#include "language_words.hpp"

namespace gazgraph {

/// Names taken from running text as they stood there (`Tarnlands`, `ο Βαρικός`) mean the whole word and its article; a list
/// of base forms does not. Immutable once made.
class SpanHabits {
 public:
  /// To be called before anything else is asked. Nothing is concluded from more than `most_names` names.
  void make(const Gazetteer& gazetteer, const Language* language, const LanguageWords& words, const CommonWords* common,
            std::size_t most_names);
  /// Mentions hold the possessive ending of their last word.
  [[nodiscard]] bool possessives() const noexcept { return possessives_; }
  /// Mentions hold the article with which their name is listed, or with which a sentence begins.
  [[nodiscard]] bool articles() const noexcept { return articles_; }
  /// Some ids are made of several words.
  [[nodiscard]] bool identifiers() const noexcept { return identifiers_; }

 private:
  bool possessives_ = false;
  bool articles_ = false;
  bool identifiers_ = false;
};

}  // namespace gazgraph
