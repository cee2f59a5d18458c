#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazgraph/gazetteer/entity.hpp"
#include "name_words.hpp"

namespace gazgraph {

/// Distinct strings, numbered in the order in which they came.
class StringTable {
 public:
  /// The number of a string, and whether it is new. @throws Error bad_input when 4 GiB are full
  std::pair<std::uint32_t, bool> add(std::string_view text);
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(begins_.size() - 1); }
  [[nodiscard]] std::string_view operator[](std::uint32_t number) const noexcept {
    return std::string_view(text_).substr(begins_[number], begins_[std::size_t{number} + 1] - begins_[number]);
  }

 private:
  void grow();
  [[nodiscard]] std::size_t slot_of(std::string_view text) const;
  std::string text_;
  std::vector<std::uint32_t> begins_ = {0};
  std::vector<std::uint32_t> slots_;  ///< number + 1, 0 where free
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
  void add_name(std::uint32_t entity, std::string_view name, std::string_view language, bool is_short);
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
