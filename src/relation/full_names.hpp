#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/linking/mention.hpp"

namespace gazgraph {

/// The mentions of what a document names in full somewhere: by a name of the gazetteer, by several words of one, or by one
/// that lacks but a legal form. What it calls by a single word of a name throughout may be anybody's (`Dean`, `Space`), and
/// nothing is said of it. Keeps the order. `memory` holds them where some are left out; what is returned is `memory` or
/// `mentions`. O(n log n); thread-safe.
[[nodiscard]] const std::vector<Mention>& named_in_full(std::string_view text, const std::vector<Mention>& mentions,
                                                        const Gazetteer& gazetteer,
                                                        const std::vector<std::string>& legal_forms,
                                                        std::vector<Mention>& memory);

}  // namespace gazgraph
