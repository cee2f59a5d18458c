/// @file identify.hpp
#pragma once

#include <string>
#include <string_view>

namespace gazgraph {

/// The language of a text as ISO 639-1 (`nb` for Norwegian Bokmål, `und` when CLD2 cannot tell). Thread-safe.
/// Reads at most `max_bytes` of the text. Source: Compact Language Detector 2.
[[nodiscard]] std::string identify_language(std::string_view text, std::size_t max_bytes = 4096);

}  // namespace gazgraph
