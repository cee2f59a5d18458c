/// @file mention.hpp
#pragma once

#include <cstdint>
#include <string_view>

#include "gazgraph/gazetteer/gazetteer.hpp"

namespace gazgraph {

/// How a surface form became a name; later ones score lower.
enum class LinkMethod : std::uint8_t { exact, folded, inflected, compound, acronym, short_form, fuzzy };

[[nodiscard]] std::string_view to_string(LinkMethod method) noexcept;  ///< `short_form` is `short`

/// A linked mention. Offsets are UTF-8 bytes of the document's text, half open.
struct Mention {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t token_end = 0;  ///< end of the whole word: possessive ending or compound rest included
  EntityIndex entity = 0;
  EntityType type = EntityType::other;
  LinkMethod method = LinkMethod::exact;
  std::uint16_t rule = 0xffff;  ///< index into Language::endings() when inflected
  float score = 0;              ///< 0..1
  bool possessive = false;      ///< the span itself ends in a possessive ending
};

}  // namespace gazgraph
