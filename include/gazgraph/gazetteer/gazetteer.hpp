/// @file gazetteer.hpp
/// Entities and their names, compiled and ready to look up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazgraph/error.hpp"
#include "gazgraph/gazetteer/entity.hpp"

namespace gazgraph {

/// Number of an entity within one Gazetteer, 0..entity_count()-1, in order of first appearance.
using EntityIndex = std::uint32_t;

/// One reading of a surface form.
struct Candidate {
  EntityIndex entity = 0;
  EntityType type = EntityType::other;
  float prior = 0.5F;
  bool is_short = false;      ///< see EntityName::is_short
  std::string_view language;  ///< `*` for any; lives as long as the gazetteer
};

/// Several entity files compiled into one searchable whole, in memory. A file is JSON, JSON Lines or TSV (id, type,
/// language or `und` or `*`, name; no header). Later files add to earlier ones; an id that appears twice is one entity with
/// the names of both; two types for one id are reported.
/// Immutable; all const members are thread-safe. Views live as long as the gazetteer.
class Gazetteer {
 public:
  /// Loads and combines. @throws Error io, bad_input (`file:line:column: message`)
  /// `on_problem` receives what is wrong but loses only a row (a duplicate id of two types, an empty name);
  /// without it such a problem throws.
  static std::shared_ptr<const Gazetteer> load(std::span<const std::filesystem::path> files,
                                               const std::function<void(const Error&)>& on_problem = {});
  /// From entities in memory (tests, library users).
  static std::shared_ptr<const Gazetteer> from(std::span<const Entity> entities);
  ~Gazetteer();
  Gazetteer(const Gazetteer&) = delete;
  Gazetteer& operator=(const Gazetteer&) = delete;

  [[nodiscard]] std::size_t entity_count() const noexcept;
  [[nodiscard]] std::size_t name_count() const noexcept;
  [[nodiscard]] std::string_view id(EntityIndex entity) const noexcept;
  [[nodiscard]] EntityType type(EntityIndex entity) const noexcept;
  [[nodiscard]] std::string_view kind(EntityIndex entity) const noexcept;
  [[nodiscard]] std::string_view label(EntityIndex entity) const noexcept;
  /// The label in a language where the entity has one of its own, else label().
  [[nodiscard]] std::string_view label(EntityIndex entity, std::string_view language) const noexcept;
  /// Everything that is known of an entity. Allocates.
  [[nodiscard]] Entity entity(EntityIndex entity) const;
  /// By id. O(1) expected
  [[nodiscard]] std::optional<EntityIndex> find(std::string_view id) const noexcept;
  /// Object ids of facts (predicate, object) of an entity; empty for most. Allocation-free.
  void for_each_fact(EntityIndex entity,
                     const std::function<void(std::string_view predicate, std::string_view object)>& visit) const;
  void for_each_context(EntityIndex entity, const std::function<void(std::string_view word)>& visit) const;
  void for_each_requirement(EntityIndex entity, const std::function<void(std::string_view id)>& visit) const;
  /// The entity's own names in file order.
  void for_each_name(
      EntityIndex entity,
      const std::function<void(std::string_view text, std::string_view language, bool is_short)>& visit) const;

  /// Index of the matcher and its image; see matcher.hpp.
  struct Index;
  [[nodiscard]] const Index& index() const noexcept { return *index_; }

 private:
  explicit Gazetteer(std::unique_ptr<Index> index);
  std::unique_ptr<Index> index_;
};

}  // namespace gazgraph
