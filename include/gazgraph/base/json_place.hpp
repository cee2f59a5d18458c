/// @file json_place.hpp
/// Values of a JSON file with the way to them.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "gazgraph/base/json_file.hpp"

namespace gazgraph {

/// A value of a JSON file and the way to it: `place / "triggers" / 3`. Cheap to copy and to go on from; an error finds
/// its position only when it is made. The file and the keys must outlive it.
class JsonPlace {
 public:
  static constexpr std::size_t deepest = 8;  ///< steps; deeper values are found, but errors point at their owner

  /// The file's root.
  explicit JsonPlace(const JsonFile& file) noexcept : file_(&file), value_(&file.root()) {}

  /// A member of an object; a place without a value where there is none.
  [[nodiscard]] JsonPlace operator/(std::string_view key) const;
  /// An element of a list; a place without a value where there is none.
  [[nodiscard]] JsonPlace operator/(std::size_t index) const;

  [[nodiscard]] bool exists() const noexcept { return value_ != nullptr; }
  /// The value, which must exist.
  [[nodiscard]] const nlohmann::json& value() const noexcept { return *value_; }
  /// The last step: a key or an index.
  [[nodiscard]] std::string back() const { return depth_ == 0 ? std::string() : steps_[depth_ - 1].text(); }
  /// As JsonFile::error().
  [[nodiscard]] Error error(std::string message, std::size_t offset = 0) const;

 private:
  struct Step {
    std::string_view key;
    std::size_t index = 0;
    bool is_index = false;
    [[nodiscard]] std::string text() const { return is_index ? std::to_string(index) : std::string(key); }
  };
  [[nodiscard]] JsonPlace step(const Step& step, const nlohmann::json* value) const;

  const JsonFile* file_;
  const nlohmann::json* value_;
  std::array<Step, deepest> steps_;
  std::size_t depth_ = 0;
};

}  // namespace gazgraph
