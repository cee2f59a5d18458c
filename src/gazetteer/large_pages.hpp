#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace gazgraph {

/// Memory for large arrays that are read at random, in large pages where the system gives them: their addresses are found
/// faster. Small arrays are allocated as usual.
template <typename Value>
struct LargePages {
  using value_type = Value;
  static constexpr std::size_t page = std::size_t{1} << 21U;

  LargePages() = default;
  template <typename Other>
  LargePages(const LargePages<Other>&) noexcept {}  // NOLINT(google-explicit-constructor): as allocators are

  [[nodiscard]] Value* allocate(std::size_t count) {
    std::size_t bytes = count * sizeof(Value);
    const bool is_large = bytes >= page / 2;
    if (is_large) bytes = (bytes + page - 1) / page * page;
    void* const memory =
        std::aligned_alloc(is_large ? page : alignment, (bytes + alignment - 1) / alignment * alignment);
    if (memory == nullptr) throw std::bad_alloc();
#if defined(__linux__)
    if (is_large) (void)::madvise(memory, bytes, MADV_HUGEPAGE);
#endif
    return static_cast<Value*>(memory);
  }
  void deallocate(Value* memory, std::size_t) noexcept { std::free(memory); }

  friend bool operator==(const LargePages&, const LargePages&) { return true; }

 private:
  static constexpr std::size_t alignment = 64;
};

}  // namespace gazgraph
