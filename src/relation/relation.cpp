#include "gazgraph/relation/relation.hpp"

#include <array>

namespace gazgraph {

std::string_view to_string(Status status) noexcept {
  constexpr std::array<std::string_view, 6> names = {"asserted", "ended",    "planned",
                                                     "possible", "reported", "question"};
  return names[static_cast<std::size_t>(status)];
}

}  // namespace gazgraph
