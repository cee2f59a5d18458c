/// @file background.hpp
/// Work that may be done ahead, on one further thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace gazgraph {

/// When an errand is taken up: in the order in which they were given, or when no other one waits.
enum class Urgency : std::uint8_t { in_turn, last };

/// A thread that takes up errands one after another. Thread-safe.
class Background {
 public:
  Background();
  /// As stop().
  ~Background();
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  /// Waits for the errand at hand. The others, and what is given later, are left to those who need them. Not to be called by
  /// an errand.
  void stop();

 private:
  friend class Errand;
  void give(std::function<void()> work, Urgency urgency);
  struct State;
  std::unique_ptr<State> state_;
};

/// Work that a Background takes up, unless who needs it comes first. What it refers to must outlive it.
class Errand {
 public:
  /// `work` must not throw. Without a Background nobody takes it up.
  Errand(Background* background, std::function<void()> work, Urgency urgency = Urgency::in_turn);
  /// Waits when it was taken up.
  ~Errand();
  Errand(const Errand&) = delete;
  Errand& operator=(const Errand&) = delete;

  /// Whether nobody had taken it up; nobody does then, and the caller is to do the work.
  bool claim() noexcept {
    const bool claimed = !state_->taken.exchange(true);
    if (claimed) state_->done = true;  // for the destructor
    return claimed;
  }
  /// Returns when it is done. It must have been taken up.
  void wait() const noexcept { state_->done.wait(false); }

 private:
  struct State {
    std::atomic<bool> taken = false;
    std::atomic<bool> done = false;
  };
  std::shared_ptr<State> state_;
};

/// A value that is made once: ahead by a Background, else by who asks first. What making it refers to must outlive it.
template <typename Value>
class Prepared {
 public:
  Prepared(Background* background, std::function<Value()> make, Urgency urgency = Urgency::in_turn)
      : make_(std::move(make)), errand_(background, [this] { run(); }, urgency) {}

  /// Thread-safe. @throws what making it threw
  [[nodiscard]] const Value& get() const {
    std::call_once(asked_, [this] {
      if (errand_.claim()) {
        run();
      } else {
        errand_.wait();
      }
    });
    if (problem_ != nullptr) std::rethrow_exception(problem_);
    return *value_;
  }

 private:
  void run() const noexcept {
    try {
      value_ = make_();
    } catch (...) {
      problem_ = std::current_exception();
    }
  }

  std::function<Value()> make_;
  mutable std::optional<Value> value_;
  mutable std::exception_ptr problem_;
  mutable std::once_flag asked_;
  mutable Errand errand_;  ///< ends before the rest goes
};

}  // namespace gazgraph
