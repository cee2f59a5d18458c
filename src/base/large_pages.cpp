// Loading a language's rules touches more than ten megabytes. A page fault costs two microseconds, whether it brings in four
// kilobytes or, in a sixth of the time that these would take together, two megabytes. glibc's heap of the process grows by brk,
// those of threads are mapped; with M_TOP_PAD both have their first 24 MB at once, so that advice about them stays valid.
#include "gazgraph/base/large_pages.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace gazgraph {
namespace {

#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)

constexpr std::size_t large_page = std::size_t{1} << 21U;

std::size_t place_in_page(const char* at) { return reinterpret_cast<std::uintptr_t>(at) % large_page; }

/// What has been touched, and all up to the next large page, is passed over.
void use_for_process() {
  constexpr std::size_t most = std::size_t{24} << 20U;
  constexpr int large_array = 32 << 20U;  // with memory of its own; the most that glibc lets it become by itself
  constexpr std::size_t first = std::size_t{256} << 10U;  // more than the heap has left by now, so that it grows
  ::mallopt(M_TOP_PAD, static_cast<int>(most));
  ::mallopt(M_MMAP_THRESHOLD, large_array);
  const void* const old_end = ::sbrk(0);
  void* volatile grown = std::malloc(first);
  char* const begin = static_cast<char*>(grown);  // nothing lies behind it
  std::free(grown);
  char* const end = static_cast<char*>(::sbrk(0));
  const std::size_t passed_over = first + large_page - place_in_page(begin + first);
  if (begin == nullptr || end == old_end || begin > end - passed_over - large_page) return;
  const std::size_t pages = static_cast<std::size_t>(end - begin - passed_over) / large_page;
  (void)::madvise(begin + passed_over, pages * large_page, MADV_HUGEPAGE);
  [[maybe_unused]] static void* volatile kept = nullptr;  // so that it is no leak
  kept = std::malloc(passed_over);
}

/// The heap begins at a multiple of a large page; its first one has been touched, and is made large nevertheless.
void use_for_thread() {
  constexpr std::size_t most = std::size_t{4} << 20U;
  constexpr int collapse = 25;  // MADV_COLLAPSE of Linux 6.1
  void* volatile inside = std::malloc(1);
  char* const at = static_cast<char*>(inside);
  std::free(inside);
  char* const begin = at - place_in_page(at);
  (void)::madvise(begin, most, MADV_HUGEPAGE);
  (void)::madvise(begin, large_page, collapse);
}

#else

void use_for_process() {}
void use_for_thread() {}

#endif

}  // namespace

void use_large_pages(Heap heap) noexcept {
  if (heap == Heap::of_process) {
    use_for_process();
  } else {
    use_for_thread();
  }
}

}  // namespace gazgraph
