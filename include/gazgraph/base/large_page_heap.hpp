/// @file large_page_heap.hpp
/// Memory that is touched all over at a start, in pages of two megabytes.
#pragma once

#include <cstddef>
#include <cstdint>

namespace gazgraph {

/// Asks for large pages for the first megabytes of a heap that are not yet in use, where the system and its allocator have
/// such; else it does nothing. What lies before the first large page is kept from use, untouched, as long as this lives.
class LargePageHeap {
 public:
  /// The heap that the process begins with (for the beginning of main(); it also lets heaps grow by 24 MB of address space at a
  /// time), or that of the calling thread.
  enum class Heap : std::uint8_t { of_process, of_thread };

  explicit LargePageHeap(Heap heap) noexcept;
  LargePageHeap(const LargePageHeap&) = delete;
  LargePageHeap& operator=(const LargePageHeap&) = delete;
  ~LargePageHeap();

 private:
  void use(char* begin, std::size_t touched, const char* end) noexcept;
  void* kept_ = nullptr;
};

}  // namespace gazgraph
