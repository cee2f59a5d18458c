#pragma once

#include <cstddef>
#include <cstdint>

#include "rules.hpp"
#include "units.hpp"

namespace gazgraph {

/// What may stand where a pronoun does, as the verb of its clause tells.
struct FrameTypes {
  static constexpr std::uint8_t any = 0xff;
  std::uint8_t possible = any;  ///< bit set over EntityType
  std::uint8_t usual = 0;       ///< what rather stands there (`it is used`: a product); 0: the verb does not tell
};

/// Of the personal pronoun at `at`. Before verbs are marked, so what tells nothing leaves everything possible.
/// O(triggers of the verb times units of the clause)
[[nodiscard]] FrameTypes types_by_frame(const UnitSentence& sentence, const RelationRules::LanguageRules& rules,
                                        std::size_t at, const Anaphor& anaphor);

}  // namespace gazgraph
