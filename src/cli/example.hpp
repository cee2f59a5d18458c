#pragma once

#include <string>
#include <vector>

#include "gazgraph/gazetteer/entity.hpp"
#include "gazgraph/relation/predicate.hpp"

namespace gazgraph::cli {

/// An example of a relation file: its text without its marks, and the entities that they name.
struct Example {
  std::string text;
  std::vector<Entity> entities;  ///< whose ids are `S` and `O`, or the name; none for a date

  /// `[S Anna Ek] leads [O:organization Nordvik] in [place Oslo].`: subject and object, of the first type that the predicate
  /// allows unless another one is named; others by their type. Throws std::invalid_argument where a mark is no such mark.
  Example(const std::string& marked, const Predicate& predicate);

 private:
  void add(const std::string& mark, const std::string& name, const Predicate& predicate);
};

}  // namespace gazgraph::cli
