// One thread, begun with the first errand, and two queues. An errand is taken up by a flag that only one can set, so that who
// needs it never waits for its turn in the queue, and what is given up is passed over.
#include "gazgraph/base/background.hpp"

#include <condition_variable>
#include <deque>
#include <thread>

#include "gazgraph/base/large_page_heap.hpp"

namespace gazgraph {

struct Background::State {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::function<void()>> waiting;
  std::deque<std::function<void()>> last;  ///< until nothing else waits
  bool ended = false;
  std::thread thread;

  void run() {
    const LargePageHeap pages(LargePageHeap::Heap::of_thread);
    std::unique_lock lock(mutex);
    while (true) {
      changed.wait(lock, [this] { return ended || !waiting.empty() || !last.empty(); });
      if (ended) return;
      auto& queue = waiting.empty() ? last : waiting;
      const std::function<void()> work = std::move(queue.front());
      queue.pop_front();
      lock.unlock();
      work();
      lock.lock();
    }
  }
};

Background::Background() : state_(std::make_unique<State>()) {}

Background::~Background() { stop(); }

void Background::stop() {
  std::thread running;
  {
    const std::scoped_lock lock(state_->mutex);
    state_->ended = true;
    running.swap(state_->thread);
  }
  state_->changed.notify_all();
  if (running.joinable()) running.join();
}

void Background::give(std::function<void()> work, Urgency urgency) {
  {
    const std::scoped_lock lock(state_->mutex);
    if (state_->ended) return;
    (urgency == Urgency::last ? state_->last : state_->waiting).push_back(std::move(work));
    if (!state_->thread.joinable()) state_->thread = std::thread([state = state_.get()] { state->run(); });
  }
  state_->changed.notify_one();
}

Errand::Errand(Background* background, std::function<void()> work, Urgency urgency)
    : state_(std::make_shared<State>()) {
  if (background == nullptr) return;
  background->give(
      [state = state_, work = std::move(work)] {
        if (state->taken.exchange(true)) return;
        work();
        state->done = true;
        state->done.notify_all();
      },
      urgency);
}

Errand::~Errand() {
  if (!claim()) wait();
}

}  // namespace gazgraph
