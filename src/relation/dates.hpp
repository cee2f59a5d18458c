#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gazgraph/text/tokens.hpp"
#include "rules.hpp"

namespace gazgraph {

/// A date that stands in a sentence: the token behind it and the ISO form, as precise as the text says.
struct DateSpan {
  std::uint32_t last = 0;
  std::string iso;
};

/// The date that begins at token `first`, if there is one: `3 May 1998`, `den 3. mai 1998`, `May 3, 1998`, `May 1998`,
/// `3.5.1998`, `1998-05-03`, `1998`. Tokens from `end` on are not looked at.
[[nodiscard]] std::optional<DateSpan> read_date(std::string_view text, const Segmentation& cut, std::uint32_t first,
                                                std::uint32_t end, const RelationRules::LanguageRules& rules);

}  // namespace gazgraph
