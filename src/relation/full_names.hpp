#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/linking/mention.hpp"

namespace gazgraph {

/// Whether a document names some things by a single word of their names throughout, which may be anybody's (`Dean`, `Space`), so
/// that nothing is said of them; then `named` holds the mentions of all others, in order: of what it names somewhere by a name of
/// the gazetteer, by several words of one, or by one that lacks but a legal form. O(n log n); thread-safe.
[[nodiscard]] bool leave_out_parts(std::string_view text, const std::vector<Mention>& mentions,
                                   const Gazetteer& gazetteer, const std::vector<std::string>& legal_forms,
                                   std::vector<Mention>& named);

}  // namespace gazgraph
