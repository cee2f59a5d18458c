/// The words that an id is made of, as far as they tell what it is about.
#pragma once

#include <cstdint>
#include <string_view>

#include "letters.hpp"

namespace gazgraph {

/// Of an id what stands behind its last mark: `tarnland` of `place:tarnland` and of an address that ends so.
[[nodiscard]] inline std::string_view local_part(std::string_view id) noexcept {
  const std::size_t mark = id.find_last_of(":/#");
  return mark == std::string_view::npos ? id : id.substr(mark + 1);
}

/// Calls `visit` with a hash of how each longer word of an id begins: `vote:1990_tarnland_election` and
/// `org:tarnlandic_union` share `tarnl`. Nothing where the id is no words.
template <class Visit>
void for_each_identifier_word(std::string_view id, const Visit& visit) {
  constexpr std::size_t fewest_letters = 4;
  constexpr std::size_t letters_that_tell = 5;
  const bool whole = local_part(id).size() == id.size();
  id = local_part(id);
  if (whole && id.find('_') == std::string_view::npos) return;
  while (!id.empty()) {
    const std::string_view word = id.substr(0, id.find('_'));
    id.remove_prefix(std::min(id.size(), word.size() + 1));
    const bool letters = word.size() >= fewest_letters && (word[0] < '0' || word[0] > '9');
    if (letters) visit(hash_few(few_bytes(word.data(), std::min(word.size(), letters_that_tell))));
  }
}

}  // namespace gazgraph
