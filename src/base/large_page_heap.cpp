// Loading a language's rules touches more than ten megabytes. A page fault costs two microseconds and brings in four kilobytes
// or, in a fifth of the time that these would take together, two megabytes. A page that has been touched stays small, and so
// do its neighbours up to the next multiple of two megabytes, so the heap is used from there on only. glibc's heap of the
// process grows by brk, those of threads are mapped; with M_TOP_PAD both have 24 MB at once, so that advice about them stays
// valid.
#include "gazgraph/base/large_page_heap.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdlib>

namespace gazgraph {

#if defined(__GLIBC__) && defined(MADV_HUGEPAGE) && !defined(__SANITIZE_ADDRESS__)

namespace {

constexpr std::size_t large_page = std::size_t{1} << 21U;

/// Where the free end of a heap begins, when none of its other free parts has so many bytes. That many are touched.
char* free_end(std::size_t bytes) {
  void* volatile inside = std::malloc(bytes);
  std::free(inside);
  return static_cast<char*>(inside);
}

}  // namespace

LargePageHeap::LargePageHeap(Heap heap) noexcept {
  constexpr std::size_t first = std::size_t{256} << 10U;  // more than a heap has left at first, so that it grows
  constexpr std::size_t most_of_thread = std::size_t{6} << 20U;
  if (heap == Heap::of_thread) {
    char* const begin = free_end(first);
    if (begin != nullptr) use(begin, first, begin + most_of_thread);
    return;
  }
  constexpr int growth = 24 << 20U;
  constexpr int large_array = 32 << 20U;  // with memory of its own; the most that glibc lets it become by itself
  ::mallopt(M_TOP_PAD, growth);
  ::mallopt(M_MMAP_THRESHOLD, large_array);
  const void* const old_end = ::sbrk(0);
  char* const begin = free_end(first);
  const char* const end = static_cast<const char*>(::sbrk(0));
  if (begin != nullptr && end != old_end && begin < end) use(begin, first, end);
}

/// Up to `end` all is free and belongs to the calling thread's heap.
void LargePageHeap::use(char* begin, std::size_t touched, const char* end) noexcept {
  const std::size_t size = static_cast<std::size_t>(end - begin);
  const std::size_t passed_over = touched + large_page - reinterpret_cast<std::uintptr_t>(begin + touched) % large_page;
  if (size < passed_over + large_page) return;
  (void)::madvise(begin + passed_over, (size - passed_over) / large_page * large_page, MADV_HUGEPAGE);
  kept_ = std::malloc(passed_over);
}

#else

LargePageHeap::LargePageHeap(Heap) noexcept {}
void LargePageHeap::use(char*, std::size_t, const char*) noexcept {}

#endif

LargePageHeap::~LargePageHeap() { std::free(kept_); }

}  // namespace gazgraph
