#pragma once

#include <string_view>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/linking/mention.hpp"
#include "gazgraph/text/tokens.hpp"
#include "rules.hpp"

namespace gazgraph {

/// Whether a document names some things only by what is rather a part of a name which the gazetteer does not know, so that
/// nothing is said of them: by a single word of their names (`Dean`, `Space`; a legal form may lack), or by a word that is a
/// surname in the document (`Robert Fisk` of a college called Fisk). Then `named` holds the mentions of all others, in order;
/// a surname right behind its given name is none, whomever else it may mean. O(n log n); thread-safe.
[[nodiscard]] bool leave_out_parts(std::string_view text, const Segmentation& cut, const std::vector<Mention>& mentions,
                                   const Gazetteer& gazetteer, const RelationRules::LanguageRules& rules,
                                   std::vector<Mention>& named);

}  // namespace gazgraph
