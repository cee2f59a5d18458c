// The data travel with the program: beside it in a build or moved tree, under share/ in an install. The program's own
// place comes from /proc/self/exe, so that links and PATH look-ups lead to the real file.
#include "gazgraph/base/data_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "gazgraph/error.hpp"

#ifndef GAZGRAPH_DATA_PREFIX
#define GAZGRAPH_DATA_PREFIX "/usr/local/share/gazgraph/gazetteers"
#endif

namespace gazgraph {
namespace fs = std::filesystem;
namespace {

bool holds_data(const fs::path& root) {
  std::error_code ignored;
  return fs::is_directory(root / "relations", ignored);
}

std::vector<fs::path> places() {
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored).parent_path();
  return {program / "gazetteers", program.parent_path() / "gazetteers",
          program.parent_path() / "share" / "gazgraph" / "gazetteers", fs::path(GAZGRAPH_DATA_PREFIX)};
}

}  // namespace

DataFolder DataFolder::find() {
  if (const char* named = std::getenv("GAZGRAPH_DATA"); named != nullptr && *named != '\0') {
    return DataFolder(fs::path(named));
  }
  std::string looked;
  for (const fs::path& place : places()) {
    if (holds_data(place)) return DataFolder(place);
    looked += "\n  " + place.string();
  }
  throw Error(ErrorCode::io, "no data folder found; set GAZGRAPH_DATA, or put one of these in place:" + looked);
}

DataFolder::DataFolder(fs::path root) : root_(std::move(root)) {
  if (!holds_data(root_)) throw Error(ErrorCode::io, root_.string(), "is no data folder: it has no folder `relations`");
}

std::vector<fs::path> DataFolder::files(std::string_view relative, std::string_view extension) const {
  std::vector<fs::path> found;
  std::error_code error;
  constexpr auto options = fs::directory_options::follow_directory_symlink;
  for (fs::recursive_directory_iterator at(path(relative), options, error), end; !error && at != end;
       at.increment(error)) {
    if (at->is_regular_file(error) && at->path().extension() == extension) found.push_back(at->path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace gazgraph
