/// @file large_pages.hpp
/// Memory that is touched all over at a start, in pages of two megabytes.
#pragma once

#include <cstdint>

namespace gazgraph {

/// Which heap: the one that the process begins with, or the calling thread's where that is another.
enum class Heap : std::uint8_t { of_process, of_thread };

/// Asks for large pages for the beginning of a heap, where the system and its allocator have such; else it does nothing. To be
/// called before much of the heap is in use: a part that has been touched keeps small pages. For the process's heap also tells
/// the allocator to let heaps grow by 24 MB of address space at a time. Thread-safe for `of_thread`; `of_process` is for the
/// beginning of main().
void use_large_pages(Heap heap) noexcept;

}  // namespace gazgraph
