/// Finds the words of a document that begin like some others.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gazgraph/text/tokens.hpp"
#include "hash_filter.hpp"
#include "letters.hpp"

namespace gazgraph {

/// What to look for among the tokens of a text.
struct OpeningQuery {
  std::string_view text;
  std::span<const Token> tokens;
  HashFilter::View first;   ///< how the words begin that are looked for, see opening_of()
  HashFilter::View second;  ///< others; may be the same
  bool capitals = false;    ///< only words that begin with a capital; else all but punctuation
  bool years = false;       ///< numbers of four bytes too, whatever they are; only with `capitals`
};

/// Lists, in order, the tokens for which a filter of the query speaks. `found` is reused and only grows; the span lies in it.
/// Linear in the tokens, a few instructions each.
std::span<const std::uint32_t> find_openings(const OpeningQuery& query, const WordFolder& folder,
                                             std::vector<std::uint32_t>& found);

}  // namespace gazgraph
