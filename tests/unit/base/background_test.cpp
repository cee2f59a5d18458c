#include "gazgraph/base/background.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using gazgraph::Background;
using gazgraph::Errand;
using gazgraph::Prepared;
using gazgraph::Urgency;

TEST_CASE("a prepared value is made once, whoever makes it") {
  for (int round = 0; round < 200; ++round) {
    std::atomic<int> made = 0;
    Background background;
    const Prepared<int> value(round % 2 == 0 ? &background : nullptr, [&] { return ++made; });
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i) threads.emplace_back([&] { CHECK(value.get() == 1); });
    for (std::thread& thread : threads) thread.join();
    CHECK(made == 1);
  }
}

TEST_CASE("what making a value throws comes to each who asks") {
  Background background;
  const Prepared<int> value(&background, []() -> int { throw std::runtime_error("no"); });
  CHECK_THROWS_WITH((void)value.get(), "no");
  CHECK_THROWS_WITH((void)value.get(), "no");
}

TEST_CASE("errands that nobody waits for are given up, and one that was begun ends first") {
  for (int round = 0; round < 200; ++round) {
    int begun = 0;
    int ended = 0;
    Background background;
    {
      const Errand first(&background, [&] {
        ++begun;
        std::this_thread::yield();
        ++ended;
      });
      const Errand second(&background, [&] {
        ++begun;
        ++ended;
      });
    }
    CHECK(begun == ended);
  }
}

TEST_CASE("a background goes before its errands") {
  int done = 0;
  auto background = std::make_unique<Background>();
  Errand errand(background.get(), [&] { ++done; });
  background.reset();
  CHECK(done == (errand.claim() ? 0 : 1));
}

TEST_CASE("a stopped background has ended the errand at hand and takes up no other one") {
  for (int round = 0; round < 200; ++round) {
    std::atomic<int> made = 0;
    Background background;
    const auto make = [&] {
      std::this_thread::yield();
      return ++made;
    };
    const Prepared<int> first(&background, make);
    const Prepared<int> second(&background, make);
    background.stop();
    const int ahead = made;
    const Prepared<int> later(&background, make);
    std::this_thread::yield();
    CHECK(made == ahead);
    CHECK(first.get() + second.get() == 3);
    CHECK(later.get() == 3);
    background.stop();
  }
}

TEST_CASE("what is not urgent is done when nothing else waits") {
  std::atomic<bool> given = false;
  std::vector<int> order;
  Background background;
  const Prepared<int> first(&background, [&] {
    given.wait(false);
    return 1;
  });
  const Prepared<int> last(
      &background,
      [&] {
        order.push_back(2);
        return 2;
      },
      Urgency::last);
  const Prepared<int> in_turn(&background, [&] {
    order.push_back(3);
    return 3;
  });
  std::atomic<bool> done = false;
  const Prepared<int> end(
      &background,
      [&] {
        done = true;
        done.notify_all();
        return 4;
      },
      Urgency::last);
  given = true;
  given.notify_all();
  done.wait(false);
  CHECK(order == std::vector<int>{3, 2});
}
