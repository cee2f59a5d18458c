#include "../../../src/relation/ahead.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <thread>

using gazgraph::Ahead;
using gazgraph::Background;

TEST_CASE("items come in order and hold until the next, made ahead or not") {
  for (int round = 0; round < 100; ++round) {
    CAPTURE(round);
    Background background;
    constexpr std::size_t count = 50;
    Ahead<std::size_t> items(round % 2 == 0 ? &background : nullptr, count,
                             [](std::size_t number, std::size_t& item) { item = number * number; });
    const auto taken = static_cast<std::size_t>(round) % (count + 1);  // the others are given up
    for (std::size_t number = 0; number < taken; ++number) {
      const std::size_t& item = items.next();
      std::this_thread::yield();
      REQUIRE(item == number * number);
    }
  }
}

TEST_CASE("what making an item throws comes when it is taken") {
  Background background;
  Ahead<int> items(&background, 3, [](std::size_t number, int& item) {
    if (number == 1) throw std::runtime_error("no");
    item = 7;
  });
  CHECK(items.next() == 7);
  CHECK_THROWS_WITH(items.next(), "no");
}
