#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazgraph/gazetteer/entity.hpp"
#include "large_pages.hpp"
#include "name_words.hpp"

namespace gazgraph {

/// Distinct strings, numbered in the order in which they came.
class StringTable {
 public:
  /// What a string is found by.
  [[nodiscard]] static std::uint32_t hash_of(std::string_view text) noexcept;
  void prefetch(std::uint32_t hash) const noexcept {
    if (!slots_.empty()) __builtin_prefetch(&slots_[first_slot(hash)]);
  }
  /// The number of a string, and whether it is new. @throws Error bad_input when 4 GiB are full
  std::pair<std::uint32_t, bool> add(std::string_view text) { return add(text, hash_of(text)); }
  std::pair<std::uint32_t, bool> add(std::string_view text, std::uint32_t hash);
  /// Nothing can be added any more, and memory is given back.
  void close() { slots_ = {}; }
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(begins_.size() - 1); }
  [[nodiscard]] std::string_view operator[](std::uint32_t number) const noexcept {
    return std::string_view(text_).substr(begins_[number], begins_[std::size_t{number} + 1] - begins_[number]);
  }
  /// For reading strings in any order: brings into the cache what will be read some steps behind `at`.
  void prefetch_string(const std::vector<std::uint32_t>& order, std::size_t at) const noexcept {
    constexpr std::size_t ahead = 16;
    if (at + 2 * ahead >= order.size()) return;
    __builtin_prefetch(&begins_[order[at + 2 * ahead]]);
    __builtin_prefetch(text_.data() + begins_[order[at + ahead]]);
  }

 private:
  void grow();
  [[nodiscard]] std::size_t first_slot(std::uint32_t hash) const noexcept { return hash * slots_.size() >> 32U; }
  [[nodiscard]] std::size_t slot_behind(std::size_t slot) const noexcept {
    return slot + 1 == slots_.size() ? 0 : slot + 1;
  }
  std::string text_;
  std::vector<std::uint32_t> begins_ = {0};
  std::vector<std::uint64_t, LargePages<std::uint64_t>> slots_;  ///< hash, and number + 1 below it; 0 where free
};

/// Takes entities and names in, and lays them out as an image. The image depends on what was added, and on the order only
/// where order means something: an entity's names and label.
class ImageBuilder {
 public:
  ImageBuilder();
  /// Adds an entity, or more names and details to one of the same id.
  /// @throws Error bad_input when its id came before with another type, or when a name has no letter or digit; what is
  /// right of it is kept.
  void add(const Entity& entity);
  /// A row of a table: an entity with one name. The same errors.
  void add_row(std::string_view id, EntityType type, std::string_view language, std::string_view name);
  /// The image, in words of eight bytes. Leaves the builder empty.
  /// Memory: about twice the image, beside what was added. O(n log n)
  std::vector<std::uint64_t> finish();

 private:
  friend class ImageWriter;
  struct EntityDraft {
    EntityType type = EntityType::other;
    std::uint16_t kind = 0;
    float prior = 0.5F;
  };
  /// A surface form of an entity in a language.
  struct Row {
    std::uint32_t entity = 0;
    std::uint32_t surface = 0;
    std::uint16_t language = 0;  ///< × 2, plus 1 for a short name
  };
  struct Details {
    std::string label;
    std::vector<std::string> labels, context, requirements, facts;
  };

  std::uint32_t add_entity(std::string_view id, EntityType type);
  /// @throws Error bad_input when the name has no letter or digit
  void add_name(std::uint32_t entity, std::string_view name, std::uint32_t name_hash, std::string_view language,
                bool is_short);
  void add_details(std::uint32_t entity, const Entity& from);

  StringTable ids_, surfaces_, languages_, kinds_;
  std::vector<EntityDraft> entities_;
  std::vector<std::uint64_t> hashes_;  ///< of the words of each surface
  std::vector<Row> rows_;
  std::map<std::uint32_t, Details> details_;
  NameKeyMaker key_maker_;
  NameKeys keys_;
  std::uint32_t most_words_ = 0;
};

}  // namespace gazgraph
