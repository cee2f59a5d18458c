#include "gazgraph/base/data_folder.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

#include "gazgraph/error.hpp"
#include "temporary_folder.hpp"

using gazgraph::DataFolder;

TEST_CASE("GAZGRAPH_DATA names the data folder") {
  const TemporaryFolder folder;
  folder.write("relations/sv/b.json", "{}");
  folder.write("relations/a.json", "{}");
  folder.write("relations/a.txt", "");
  ::setenv("GAZGRAPH_DATA", folder.path().c_str(), 1);
  const DataFolder data = DataFolder::find();
  CHECK(data.root() == folder.path());
  const auto files = data.files("relations", ".json");
  REQUIRE(files.size() == 2);
  CHECK(files[0] == folder.path() / "relations/a.json");
  CHECK(files[1] == folder.path() / "relations/sv/b.json");

  ::setenv("GAZGRAPH_DATA", "/nonexistent", 1);
  CHECK_THROWS_WITH_AS(DataFolder::find(), "/nonexistent: is no data folder: it has no folder `relations`",
                       gazgraph::Error);
  ::unsetenv("GAZGRAPH_DATA");
}
