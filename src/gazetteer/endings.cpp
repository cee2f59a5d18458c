#include "endings.hpp"

#include <algorithm>
#include <numeric>

#include "letters.hpp"

namespace gazgraph {
namespace {

std::string folded(std::string_view text) {
  std::string out;
  append_fold(text, out);
  return out;
}

int last_byte(const std::string& form) { return form.empty() ? -1 : static_cast<unsigned char>(form.back()); }

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
    FoldedEnding entry{.form = folded(ending.form),
                       .base = folded(ending.base),
                       .not_after = {},
                       .min_stem = ending.min_stem,
                       .rule = static_cast<std::uint16_t>(rule),
                       .outside = ending.outside};
    for (const char letter : folded(ending.not_after)) entry.not_after.set(static_cast<unsigned char>(letter));
    endings_.push_back(std::move(entry));
  }
  std::stable_sort(endings_.begin(), endings_.end(), [](const FoldedEnding& a, const FoldedEnding& b) {
    return last_byte(a.form) < last_byte(b.form);
  });
  place_.resize(endings_.size());
  for (std::uint16_t i = 0; i < endings_.size(); ++i) {
    place_[endings_[i].rule] = i;
    if (endings_[i].form.empty()) {
      ++formless_;
    } else {
      ++begins_[static_cast<std::size_t>(last_byte(endings_[i].form)) + 1];
    }
  }
  begins_[0] = formless_;
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] = static_cast<std::uint16_t>(begins_[i] + begins_[i - 1]);
}

CompoundTable::CompoundTable(const Language* language)
    : heads_(folded_list(language, "compound_heads")), joints_(folded_list(language, "compound_joints")) {
  std::sort(heads_.begin(), heads_.end());
  joints_.insert(joints_.begin(), "");
  for (const std::string& head : heads_) {
    if (!head.empty()) ++begins_[static_cast<unsigned char>(head[0]) + std::size_t{1}];
  }
  begins_[0] = static_cast<std::uint32_t>(std::count(heads_.begin(), heads_.end(), ""));
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
}

bool CompoundTable::may_follow(std::string_view rest) const noexcept {
  return std::any_of(joints_.begin(), joints_.end(), [&](const std::string& joint) {
    if (rest.size() <= joint.size() || !rest.starts_with(joint)) return false;
    const std::string_view head = rest.substr(joint.size());
    const auto first = static_cast<unsigned char>(head[0]);
    return std::any_of(heads_.begin() + begins_[first], heads_.begin() + begins_[first + std::size_t{1}],
                       [&](const std::string& known) { return head.starts_with(known); });
  });
}

}  // namespace gazgraph
