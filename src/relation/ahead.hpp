#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <semaphore>
#include <thread>
#include <utility>

namespace gazgraph {

/// Makes items one after another in places that are used again, in the background some of them ahead of who takes them.
template <typename Item>
class Ahead {
 public:
  /// `make` makes the item with this number (0, 1, …) in a place that holds nothing or an earlier item; in the background it
  /// is called on a thread of this object's.
  Ahead(std::size_t count, std::function<void(std::size_t, Item&)> make, bool in_background)
      : count_(count), make_(std::move(make)) {
    if (in_background && count > 1) maker_ = std::thread([this] { make_all(); });
  }
  Ahead(const Ahead&) = delete;
  Ahead& operator=(const Ahead&) = delete;
  ~Ahead() {
    if (!maker_.joinable()) return;
    stopped_ = true;
    free_.release();
    maker_.join();
  }

  /// The next item, which holds until the next call; at most `count` calls. @throws what making it threw
  Item& next() {
    Place& place = places_[taken_ % places_.size()];
    if (maker_.joinable()) {
      if (taken_ > 0) free_.release();
      made_.acquire();
      if (place.problem != nullptr) std::rethrow_exception(place.problem);
    } else {
      make_(taken_, place.item);
    }
    ++taken_;
    return place.item;
  }

 private:
  static constexpr std::size_t most_ahead = 4;
  struct Place {
    Item item;
    std::exception_ptr problem;
  };

  void make_all() {
    for (std::size_t i = 0; i < count_; ++i) {
      free_.acquire();
      if (stopped_) return;
      Place& place = places_[i % places_.size()];
      try {
        make_(i, place.item);
      } catch (...) {
        place.problem = std::current_exception();
      }
      made_.release();
      if (place.problem != nullptr) return;
    }
  }

  std::size_t count_;
  std::function<void(std::size_t, Item&)> make_;
  std::array<Place, most_ahead> places_;
  std::size_t taken_ = 0;
  std::counting_semaphore<> free_{most_ahead}, made_{0};
  std::atomic<bool> stopped_ = false;
  std::thread maker_;
};

}  // namespace gazgraph
