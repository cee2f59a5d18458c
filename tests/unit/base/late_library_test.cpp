#include "gazgraph/base/late_library.hpp"

#include <doctest/doctest.h>

#include "gazgraph/error.hpp"

using namespace gazgraph;

TEST_CASE("functions of a library that is loaded late; what is not there is an error that names it") {
  const LateLibrary library("libm.so.6");
  double (*const root)(double) = library["sqrt"];
  CHECK(root(16) == 4);
  try {
    static_cast<void>(library["no_such_function"]);
    FAIL("a symbol that is not there");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::io);
    CHECK(error.message().find("no_such_function") != std::string::npos);
  }
  CHECK_THROWS_AS(LateLibrary("libnosuchlibrary.so.1"), Error);
}
