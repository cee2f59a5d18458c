/// @file data_folder.hpp
/// Where the program's data lie: gazetteers, languages, relations, schemas.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace gazgraph {

/// The folder that holds `entities/ languages/ relations/ schema/` and, where the build has prepared them, the compiled
/// forms under `compiled/`.
class DataFolder {
 public:
  /// Looks, in this order, at `$GAZGRAPH_DATA`, at the folder beside the running program (a build folder or a moved
  /// tree: `DIR/gazetteers`, `DIR/../share/gazgraph/gazetteers`), and at the install prefix that was configured.
  /// @throws Error io with the places that were looked at.
  static DataFolder find();
  /// A folder that is known. @throws Error io when it holds no `relations` folder.
  explicit DataFolder(std::filesystem::path root);

  [[nodiscard]] const std::filesystem::path& root() const noexcept { return root_; }
  [[nodiscard]] std::filesystem::path path(std::string_view relative) const { return root_ / relative; }
  /// The files below `relative` with this extension (`.json`), recursively, in byte order of their paths.
  [[nodiscard]] std::vector<std::filesystem::path> files(std::string_view relative, std::string_view extension) const;

 private:
  std::filesystem::path root_;
};

}  // namespace gazgraph
