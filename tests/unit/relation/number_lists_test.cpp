// Lists by owner against a map of vectors.
#include "../../../src/relation/number_lists.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

using gazgraph::NumberLists;

TEST_CASE("lists hold what was added to them, in that order and once") {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    NumberLists lists;
    std::map<std::uint32_t, std::vector<std::uint32_t>> expected;
    for (auto left = random() % 60; left > 0; --left) {
      const auto owner = static_cast<std::uint32_t>(random() % 12);
      const auto number = static_cast<std::uint32_t>(random() % 6);
      lists.add(owner, number);
      auto& list = expected[owner];
      if (std::find(list.begin(), list.end(), number) == list.end()) list.push_back(number);
    }
    CHECK(lists.of(0).empty());  // not yet brought together
    lists.finish();
    for (std::uint32_t owner = 0; owner < 15; ++owner) {
      const auto list = lists.of(owner);
      CHECK(std::vector<std::uint32_t>(list.begin(), list.end()) == expected[owner]);
    }
    CHECK(lists.of(0xffffffff).empty());
  }
}
