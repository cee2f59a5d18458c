/// @file identify.hpp
#pragma once

#include <string>
#include <string_view>

namespace gazgraph {

/// The language of a text as ISO 639-1 (`nb` for Norwegian Bokmål, `en` where nothing in the text tells). Thread-safe.
/// Reads two samples of a few hundred bytes, and where they leave a doubt at most `max_bytes` from the text's middle.
/// Source: Compact Language Detector 2.
[[nodiscard]] std::string identify_language(std::string_view text, std::size_t max_bytes = 2048);

}  // namespace gazgraph
