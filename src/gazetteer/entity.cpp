#include "gazgraph/gazetteer/entity.hpp"

#include <algorithm>
#include <array>

namespace gazgraph {
namespace {

constexpr std::array<std::string_view, 7> type_names = {"person", "organization", "place", "product",
                                                        "work",   "event",        "other"};

}  // namespace

std::string_view to_string(EntityType type) noexcept { return type_names[static_cast<std::size_t>(type)]; }

std::optional<EntityType> entity_type(std::string_view word) noexcept {
  const auto found = std::find(type_names.begin(), type_names.end(), word);
  if (found == type_names.end()) return std::nullopt;
  return static_cast<EntityType>(found - type_names.begin());
}

}  // namespace gazgraph
