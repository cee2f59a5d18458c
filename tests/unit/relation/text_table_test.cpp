#include "../../../src/relation/text_table.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

using gazgraph::TextTable;

TEST_CASE("a table of texts agrees with a map") {
  std::mt19937 chance(7);
  TextTable<int> table;
  std::map<std::string, int> expected;
  std::vector<std::string> order;
  for (int round = 0; round < 5000; ++round) {
    std::string text(chance() % 20, 'a');
    for (char& c : text) c = static_cast<char>('a' + chance() % 3);
    const auto [value, number, is_new] = table.add(text);
    CHECK(is_new == !expected.contains(text));
    if (is_new) order.push_back(text);
    CHECK(order[number] == text);
    value += round;
    expected[text] += round;
    if (round == 100) table.reserve(3000);
  }
  CHECK(table.size() == expected.size());
  for (const auto& [text, value] : expected) {
    const int* found = table.find(text);
    REQUIRE(found != nullptr);
    CHECK(*found == value);
  }
  CHECK(table.find("abcd") == nullptr);
  CHECK(table.find(std::string(3, '\0')) == nullptr);
  std::size_t at = 0;
  for (const auto& entry : table) CHECK(entry.text == order[at++]);
}

TEST_CASE("texts keep their place when a table grows or moves") {
  TextTable<int> table;
  table.add("first").value = 1;
  const std::string_view kept = table.entry(0).text;
  for (int i = 0; i < 1000; ++i) table.add(std::to_string(i));
  const TextTable<int> moved = std::move(table);
  CHECK(moved.entry(0).text.data() == kept.data());
  CHECK(*moved.find("first") == 1);
}
