#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "gazgraph/gazetteer/gazetteer.hpp"
#include "image.hpp"

namespace gazgraph {

/// An entity within one image.
struct EntityPlace {
  std::uint32_t source = 0;
  std::uint32_t local = 0;
};

/// One image or several as one gazetteer. The entities of the largest image keep their numbers; those that only others
/// have follow, by image, then id. So one image alone needs no memory by its size.
struct Gazetteer::State {
  struct Source {
    std::shared_ptr<const Image> image;
    std::uint32_t name_base = 0;      ///< number of its first surface among all names
    std::vector<EntityIndex> global;  ///< entity of the image → entity of the gazetteer; empty: the same number
  };

  std::vector<Source> sources;    ///< in the order of the files: what earlier ones say of an entity counts
  std::uint32_t largest = 0;      ///< the source whose entities keep their numbers
  std::vector<EntityPlace> more;  ///< entities behind those of the largest
  std::unordered_map<EntityIndex, std::vector<EntityPlace>> shared;  ///< entities of several sources, in their order

  /// @throws Error bad_input when one id has two types and there is no `on_problem`
  State(std::vector<std::shared_ptr<const Image>> images, const std::function<void(const Error&)>& on_problem);

  [[nodiscard]] EntityIndex global(std::uint32_t source, std::uint32_t local) const noexcept {
    const auto& map = sources[source].global;
    return map.empty() ? local : map[local];
  }
  /// Where an entity is described, the earliest first.
  [[nodiscard]] EntityPlace place(EntityIndex entity) const noexcept;
  template <typename Visit>
  void for_each_place(EntityIndex entity, const Visit& visit) const {
    if (!shared.empty()) {
      if (const auto found = shared.find(entity); found != shared.end()) {
        for (const EntityPlace& place : found->second) visit(*sources[place.source].image, place.local);
        return;
      }
    }
    const EntityPlace only = place(entity);
    visit(*sources[only.source].image, only.local);
  }
  /// The image that holds a name, and the name's number there.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> surface_of(std::uint32_t name) const noexcept;

 private:
  void number_sources();
  void merge_entities(const std::function<void(const Error&)>& on_problem);
  void merge_source(std::uint32_t source, std::unordered_map<std::string_view, EntityIndex>& added,
                    const std::function<void(const Error&)>& on_problem);
};

}  // namespace gazgraph
