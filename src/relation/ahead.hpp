#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <utility>

#include "gazgraph/base/background.hpp"

namespace gazgraph {

/// Makes items one after another for one who takes them in order: a few of them ahead, by a Background and by the taker
/// where it would have to wait for one that is being made. The places that hold them are used again.
template <typename Item>
class Ahead {
 public:
  /// `make` makes the item with this number (0, 1, …) in a place that holds nothing or an earlier item. It may be called on
  /// two threads at once, for different items.
  Ahead(Background* background, std::size_t count, std::function<void(std::size_t, Item&)> make)
      : count_(count), make_(std::move(make)), errand_(background, [this] { make_ahead(); }) {}
  Ahead(const Ahead&) = delete;
  Ahead& operator=(const Ahead&) = delete;
  ~Ahead() {
    const std::scoped_lock lock(mutex_);
    count_ = 0;
    changed_.notify_all();
  }

  /// The next item, which holds until the next call; at most `count` calls. @throws what making it threw
  Item& next() {
    std::unique_lock lock(mutex_);
    const std::size_t number = taken_++;
    changed_.notify_all();
    Place& place = places_[number % places_.size()];
    while (!place.made) {
      if (may_begin()) {
        make_one(lock);
      } else {
        changed_.wait(lock);
      }
    }
    place.made = false;
    if (place.problem != nullptr) std::rethrow_exception(place.problem);
    return place.item;
  }

 private:
  struct Place {
    Item item;
    bool made = false;  ///< and not yet taken
    std::exception_ptr problem;
  };

  void make_ahead() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] { return begun_ >= count_ || may_begin(); });
      if (begun_ >= count_) return;
      make_one(lock);
    }
  }

  /// Whether there is another item, and a place for it: that of the item taken last is in use.
  [[nodiscard]] bool may_begin() const { return begun_ < count_ && begun_ + 1 < taken_ + places_.size(); }

  /// Makes the next item, without the lock.
  void make_one(std::unique_lock<std::mutex>& lock) {
    const std::size_t number = begun_++;
    Place& place = places_[number % places_.size()];
    lock.unlock();
    try {
      make_(number, place.item);
    } catch (...) {
      place.problem = std::current_exception();
    }
    lock.lock();
    place.made = true;
    changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t count_;
  std::size_t begun_ = 0;  ///< items that are made or being made
  std::size_t taken_ = 0;
  std::array<Place, 4> places_;
  std::function<void(std::size_t, Item&)> make_;
  Errand errand_;  ///< ends before the rest goes
};

}  // namespace gazgraph
