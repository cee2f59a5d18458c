#pragma once

#include <cstdint>
#include <string_view>

namespace gazgraph {

/// What lies between two words.
enum class Gap : std::uint8_t {
  open,   ///< any name may go on
  marks,  ///< only a name with the same marks may
  closed
};

/// `gap` is what the text has between two words; behind a single letter a full stop is no mark.
[[nodiscard]] Gap read_gap(std::string_view gap, bool is_behind_letter);
/// Whether a name has the marks that lie between two words.
[[nodiscard]] bool has_marks_of(std::string_view surface, std::string_view gap, bool is_behind_letter);

}  // namespace gazgraph
