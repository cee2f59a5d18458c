#include "small_names.hpp"

namespace gazgraph {

void SmallNames::add(std::uint32_t first_four, bool is_single, std::uint32_t next_four) {
  const auto set = [&](std::size_t part, std::uint32_t at) {
    bits[part + (at >> 6U)] |= std::uint64_t{1} << (at & 63U);
  };
  if (is_single) {
    set(0, SmallNamesView::place(first_four));
  } else {
    set(SmallNamesView::words, SmallNamesView::place(first_four, next_four));
    set(SmallNamesView::words, SmallNamesView::place(first_four, 0));
  }
}

}  // namespace gazgraph
