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

/// Number of an entity within one Gazetteer, 0..entity_count()-1. In a gazetteer of one image, or of text files alone, the
/// order is that of the ids.
using EntityIndex = std::uint32_t;

/// One reading of a surface form: an entity that has it.
struct Candidate {
  EntityIndex entity = 0;
  EntityType type = EntityType::other;
  float prior = 0.5F;
  bool is_short = false;      ///< see EntityName::is_short; false where the entity has the form as a full name too
  std::string_view language;  ///< of the form: the text's where the entity has it there, else `*` (any), else another
};

/// Several entity files as one searchable whole. A file is JSON, JSON Lines or TSV (id, type, language or `und` or `*`,
/// name; no header), which are compiled in memory; or an image that compile() wrote, which is mapped and used as it lies:
/// opening it costs one reading for its checksum, and its pages are shared with other processes. Text files and images
/// combine; later files add to earlier ones; an id that appears twice is one entity with the names of both; two types for
/// one id are reported.
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
  /// Compiles text files into one image, written whole or not at all; `-` is standard output. The same entities and names
  /// give the same bytes. Problems as in load(). @throws Error io, bad_input
  static void compile(std::span<const std::filesystem::path> files, const std::filesystem::path& image,
                      const std::function<void(const Error&)>& on_problem = {});
  ~Gazetteer();
  Gazetteer(const Gazetteer&) = delete;
  Gazetteer& operator=(const Gazetteer&) = delete;

  [[nodiscard]] std::size_t entity_count() const noexcept;
  /// Surface forms, each counted once an entity and language.
  [[nodiscard]] std::size_t name_count() const noexcept;
  [[nodiscard]] std::string_view id(EntityIndex entity) const noexcept;
  [[nodiscard]] EntityType type(EntityIndex entity) const noexcept;
  [[nodiscard]] float prior(EntityIndex entity) const noexcept;
  [[nodiscard]] std::string_view kind(EntityIndex entity) const noexcept;
  [[nodiscard]] std::string_view label(EntityIndex entity) const noexcept;
  /// The label in a language where the entity has one of its own, else label().
  [[nodiscard]] std::string_view label(EntityIndex entity, std::string_view language) const noexcept;
  /// Everything that is known of an entity. Allocates.
  [[nodiscard]] Entity entity(EntityIndex entity) const;
  /// By id. O(log n)
  [[nodiscard]] std::optional<EntityIndex> find(std::string_view id) const noexcept;
  /// False where it has no fact, context word or requirement; true for all that have some, and a few others. O(1)
  [[nodiscard]] bool may_have_details(EntityIndex entity) const noexcept;
  /// Object ids of facts (predicate, object) of an entity; empty for most. Allocation-free.
  void for_each_fact(EntityIndex entity,
                     const std::function<void(std::string_view predicate, std::string_view object)>& visit) const;
  void for_each_context(EntityIndex entity, const std::function<void(std::string_view word)>& visit) const;
  void for_each_requirement(EntityIndex entity, const std::function<void(std::string_view id)>& visit) const;
  /// The entity's own names in file order.
  void for_each_name(
      EntityIndex entity,
      const std::function<void(std::string_view text, std::string_view language, bool is_short)>& visit) const;

  /// What is behind it, for the matcher.
  struct State;
  [[nodiscard]] const State& state() const noexcept { return *state_; }

 private:
  explicit Gazetteer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace gazgraph
