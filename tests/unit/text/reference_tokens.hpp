#pragma once

#include <string_view>

#include "gazgraph/text/tokens.hpp"

namespace gazgraph {

/// What segment() must give, found character by character from ICU alone: slow, plain, and without any code of ours.
[[nodiscard]] Segmentation reference_segment(std::string_view text, const Language* language);

}  // namespace gazgraph
