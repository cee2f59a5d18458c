#include "gazgraph/base/json_place.hpp"

#include <utility>

namespace gazgraph {

JsonPlace JsonPlace::step(const Step& step, const nlohmann::json* value) const {
  JsonPlace place = *this;
  place.value_ = value;
  if (depth_ < deepest) place.steps_[place.depth_++] = step;
  return place;
}

JsonPlace JsonPlace::operator/(std::string_view key) const {
  const nlohmann::json* found = nullptr;
  if (value_ != nullptr && value_->is_object()) {
    const auto member = value_->find(key);
    if (member != value_->end()) found = &*member;
  }
  return step({.key = key}, found);
}

JsonPlace JsonPlace::operator/(std::size_t index) const {
  const bool found = value_ != nullptr && value_->is_array() && index < value_->size();
  return step({.key = {}, .index = index, .is_index = true}, found ? &(*value_)[index] : nullptr);
}

Error JsonPlace::error(std::string message, std::size_t offset) const {
  nlohmann::json::json_pointer pointer;
  for (std::size_t i = 0; i < depth_; ++i) {
    if (steps_[i].is_index) {
      pointer /= steps_[i].index;
    } else {
      pointer /= std::string(steps_[i].key);
    }
  }
  return file_->error(pointer, std::move(message), offset);
}

}  // namespace gazgraph
