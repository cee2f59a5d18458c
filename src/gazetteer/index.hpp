#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "gazgraph/text/tokens.hpp"

namespace gazgraph {

/// Lets string_view look up std::string keys.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};

/// Whether a token takes part in matching: words, numbers, and the marks that distinguish names (`&`, `+`, `@`, `#`).
[[nodiscard]] bool is_name_token(const Token& token, std::string_view text) noexcept;

/// The key of a token: folded without exceptions, dots of acronyms and apostrophes taken out.
[[nodiscard]] std::string token_key(std::string_view token);

/// Names as paths of token numbers through a trie whose edges lie in one hash table.
struct Gazetteer::Index {
  static constexpr std::uint32_t none = 0xffffffff;
  static constexpr std::uint32_t root = 0;

  struct EntityRecord {
    std::string_view id, kind, label;
    EntityType type = EntityType::other;
    float prior = 0.5F;
    std::uint32_t details = none;  ///< index into `details`
  };
  /// What few entities have.
  struct Details {
    std::vector<std::pair<std::string, std::string>> labels, facts;
    std::vector<std::string> context, requires_entities;
  };
  struct NameRecord {
    EntityIndex entity = 0;
    std::string_view language;
    bool is_short = false;
  };
  struct Surface {
    std::string_view text;
    std::vector<NameRecord> names;
    std::uint32_t node = root;
  };

  std::deque<std::string> strings;  ///< owns every string_view
  std::unordered_map<std::string_view, std::string_view> pool;
  std::vector<EntityRecord> entities;
  std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> entity_names;  ///< (surface, place in its names)
  std::vector<Details> details;
  std::unordered_map<std::string_view, EntityIndex> by_id;
  std::vector<Surface> surfaces;
  std::unordered_map<std::string_view, std::uint32_t> surface_by_text;
  std::size_t name_count = 0;

  std::unordered_map<std::string, std::uint32_t, StringHash, std::equal_to<>> vocabulary;  ///< token key → number
  std::unordered_map<std::uint64_t, std::uint32_t> edges;                                  ///< (node, token) → node
  std::vector<std::vector<std::uint32_t>> surfaces_of_node;

  std::string_view intern(std::string_view text);
  /// @throws Error bad_input when an id comes with another type than before
  void add(const Entity& entity);
  /// Builds vocabulary and trie from the surfaces.
  void compile();
  [[nodiscard]] std::uint32_t token_number(std::string_view key) const;
  [[nodiscard]] std::uint32_t step(std::uint32_t node, std::uint32_t token) const;
};

}  // namespace gazgraph
