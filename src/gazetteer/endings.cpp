#include "endings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "gazgraph/error.hpp"
#include "letters.hpp"

namespace gazgraph {
namespace {

std::string folded(std::string_view text) {
  std::string out;
  append_fold(text, out);
  return out;
}

/// What orders the table: without a form, of one byte, longer; then the last two bytes.
std::uint32_t order_of(const FoldedEnding& ending) {
  const auto last_two = static_cast<std::uint32_t>(ending.form >> 48U);
  return std::min<std::uint32_t>(ending.form_size, 2) << 16U | last_two;
}

std::vector<std::string> folded_list(const Language* language, const char* key) {
  std::vector<std::string> out;
  if (language == nullptr) return out;
  const auto& root = language->file().root();
  const auto names = root.find("names");
  if (names == root.end()) return out;
  for (const std::string& text : names->value(key, std::vector<std::string>())) out.push_back(folded(text));
  return out;
}

}  // namespace

EndingTable::EndingTable(const Language* language) {
  if (language == nullptr) return;
  for (std::size_t rule = 0; rule < language->endings().size(); ++rule) {
    const NameEnding& ending = language->endings()[rule];
    const std::string form = folded(ending.form);
    const std::string base = folded(ending.base);
    constexpr std::size_t longest = 255;
    if (form.size() > longest || base.size() > longest) {
      throw Error(ErrorCode::bad_input, language->file().source(),
                  fmt::format("the ending `{}` for `{}` is longer than {} letters", ending.form, ending.base, longest));
    }
    constexpr std::size_t half = sizeof(std::uint64_t);
    FoldedEnding entry{.form_size = static_cast<std::uint8_t>(form.size()),
                       .base_size = static_cast<std::uint8_t>(base.size()),
                       .shortest = static_cast<std::uint16_t>(form.size() + std::max<std::size_t>(ending.min_stem, 1)),
                       .rule = static_cast<std::uint16_t>(rule),
                       .outside = ending.outside,
                       .needs_care = !ending.not_after.empty() || form.size() > half};
    const std::string tail = form.size() > half ? form.substr(form.size() - half) : form;
    for (std::size_t i = 0; i < tail.size(); ++i) {
      entry.form |= std::uint64_t{static_cast<unsigned char>(tail[i])} << (64 - 8 * (tail.size() - i));
    }
    if (!tail.empty()) entry.form_mask = ~std::uint64_t{0} << (64 - 8 * tail.size());
    std::memcpy(&entry.base, base.data(), std::min(base.size(), half));
    rare_.push_back({.form = form, .base = base, .not_after = {}});
    for (const char letter : folded(ending.not_after)) rare_.back().not_after.set(static_cast<unsigned char>(letter));
    endings_.push_back(entry);
  }
  std::stable_sort(endings_.begin(), endings_.end(),
                   [](const FoldedEnding& a, const FoldedEnding& b) { return order_of(a) < order_of(b); });
  place_.resize(endings_.size());
  for (std::uint16_t begin = 0; begin < endings_.size();) {
    std::uint16_t end = begin;
    for (; end < endings_.size() && order_of(endings_[end]) == order_of(endings_[begin]); ++end)
      place_[endings_[end].rule] = end;
    group(endings_[begin], {.begin = begin, .end = end});
    begin = end;
  }
}

void EndingTable::group(const FoldedEnding& first, Group range) {
  const auto last = static_cast<unsigned char>(first.form >> 56U);
  if (first.form_size == 0) {
    formless_ = range;
  } else if (first.form_size == 1) {
    one_byte_[last] = range;
  } else {
    if (longer_.size() > 255)
      throw Error(ErrorCode::bad_input, "a language has endings in more than 255 pairs of letters");
    longer_of_[place(static_cast<unsigned char>(first.form >> 48U), last)] = static_cast<std::uint8_t>(longer_.size());
    longer_.push_back(range);
  }
}

CompoundTable::CompoundTable(const Language* language) {
  std::vector<std::string> joints = folded_list(language, "compound_joints");
  joints.insert(joints.begin(), "");
  for (const std::string& head : folded_list(language, "compound_heads")) {
    for (const std::string& joint : joints) {
      std::string rest = joint + head;
      if (rest.size() < shortest_rest) continue;
      beginnings_.set(place(rest.data()));
      rests_.push_back(std::move(rest));
    }
  }
  std::sort(rests_.begin(), rests_.end());
}

bool CompoundTable::follows(std::string_view rest) const noexcept {
  // What `rest` begins with sorts before it, and after the first byte alone.
  const auto after = std::upper_bound(rests_.begin(), rests_.end(), rest);
  for (auto at = after; at != rests_.begin();) {
    --at;
    if (rest.starts_with(*at)) return true;
    if (at->front() != rest.front()) return false;
  }
  return false;
}

}  // namespace gazgraph
