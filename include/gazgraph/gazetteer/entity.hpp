/// @file entity.hpp
/// What a gazetteer knows about the things of the world.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gazgraph {

/// Coarse type of an entity; predicates constrain their arguments by it.
enum class EntityType : std::uint8_t { person, organization, place, product, work, event, other };

/// Sets of types are bits in a byte: the bit of one, and whether a set has it.
[[nodiscard]] constexpr std::uint8_t type_bit(EntityType type) noexcept {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(type));
}
[[nodiscard]] constexpr bool has_type(std::uint8_t types, EntityType type) noexcept {
  return (types & type_bit(type)) != 0;
}

[[nodiscard]] std::string_view to_string(EntityType type) noexcept;
/// Null when the word names no type.
[[nodiscard]] std::optional<EntityType> entity_type(std::string_view word) noexcept;

/// A surface form (alias) in base form.
struct EntityName {
  std::string text;
  std::string language;   ///< ISO 639-1, or `*` for any
  bool is_short = false;  ///< counts only where the document also mentions one of Entity::requires_entities
  friend bool operator==(const EntityName&, const EntityName&) = default;
};

/// An entity as an entity file states it.
struct Entity {
  std::string id;
  EntityType type = EntityType::other;
  std::string kind;  ///< `company`, `country`, `chip` …; may be empty
  std::string label;
  std::vector<std::pair<std::string, std::string>> labels;  ///< language → label where it differs
  double prior = 0.5;                                       ///< 0..1, how likely a bare name means this entity
  std::vector<EntityName> names;                            ///< in the order of the file
  std::vector<std::string> context;                         ///< words that speak for it
  std::vector<std::string> requires_entities;               ///< ids, see EntityName::is_short
  std::vector<std::pair<std::string, std::string>> facts;   ///< predicate, object id
  friend bool operator==(const Entity&, const Entity&) = default;
};

}  // namespace gazgraph
