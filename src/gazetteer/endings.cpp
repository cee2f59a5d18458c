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
  for (const NameEnding& ending : language->endings()) {
    constexpr std::size_t longest = 255;
    forms_.push_back(folded(ending.form));
    bases_.push_back(folded(ending.base));
    if (forms_.back().size() > longest || bases_.back().size() > longest) {
      throw Error(ErrorCode::bad_input, language->file().source(),
                  fmt::format("the ending `{}` for `{}` is longer than {} letters", ending.form, ending.base, longest));
    }
    add(ending);
  }
  make_groups();
}

void EndingTable::add(const NameEnding& ending) {
  const std::string& form = forms_.back();
  const std::string& base = bases_.back();
  FoldedEnding entry{.shortest = static_cast<std::uint16_t>(form.size() + std::max<std::size_t>(ending.min_stem, 1)),
                     .longest = 0,
                     .form_size = static_cast<std::uint8_t>(form.size()),
                     .base_size = static_cast<std::uint8_t>(base.size()),
                     .outside = ending.outside,
                     .is_long = form.size() > sizeof(std::uint64_t) || base.size() >= hash_block};
  std::copy_n(base.begin(), std::min(base.size(), hash_block), entry.base.begin() + hash_block);
  if (!entry.is_long)
    entry.longest = static_cast<std::uint16_t>(std::min(hash_block, hash_block + form.size() - base.size()));
  const std::string tail = form.substr(form.size() - std::min(form.size(), sizeof(std::uint64_t)));
  for (std::size_t i = 0; i < tail.size(); ++i)
    entry.form |= std::uint64_t{static_cast<unsigned char>(tail[i])} << (64 - 8 * (tail.size() - i));
  if (!tail.empty()) entry.form_mask = ~std::uint64_t{0} << (64 - 8 * tail.size());
  for (const char letter : folded(ending.not_after)) {
    const auto byte = static_cast<unsigned char>(letter);
    entry.not_after[byte >> 6U] |= std::uint64_t{1} << (byte & 63U);
  }
  endings_.push_back(entry);
}

/// Bytes that no form has there are of class 0. The class of a last byte is told times the number of the others' classes.
void EndingTable::make_groups() {
  std::vector<std::uint8_t> last_bytes = {0};
  std::vector<std::uint8_t> second_bytes = {0};
  for (const std::string& form : forms_) {
    if (!form.empty()) last_bytes.push_back(static_cast<std::uint8_t>(form.back()));
    if (form.size() > 1) second_bytes.push_back(static_cast<std::uint8_t>(form[form.size() - 2]));
  }
  for (auto* bytes : {&last_bytes, &second_bytes}) {
    std::sort(bytes->begin(), bytes->end());
    bytes->erase(std::unique(bytes->begin(), bytes->end()), bytes->end());
  }
  for (std::size_t i = 1; i < second_bytes.size(); ++i) second_class_[second_bytes[i]] = static_cast<std::uint16_t>(i);
  for (std::size_t i = 1; i < last_bytes.size(); ++i)
    last_class_[last_bytes[i]] = static_cast<std::uint16_t>(i * second_bytes.size());
  groups_.clear();
  members_.clear();
  for (const std::uint8_t last : last_bytes) {
    for (const std::uint8_t second : second_bytes) {
      Group group{.begin = static_cast<std::uint16_t>(members_.size())};
      for (std::size_t rule = 0; rule < forms_.size(); ++rule) {
        const std::string& form = forms_[rule];
        const bool may_fit =
            form.empty() || (static_cast<std::uint8_t>(form.back()) == last &&
                             (form.size() == 1 || static_cast<std::uint8_t>(form[form.size() - 2]) == second));
        if (!may_fit) continue;
        members_.push_back(static_cast<std::uint16_t>(rule));
        const std::size_t cut = pair_prefix + form.size() - 1;
        if (endings_[rule].shortest > cut) continue;
        group.longest_cut = std::max(group.longest_cut, static_cast<std::uint16_t>(cut));
        any_cuts_below_pair_ = true;
      }
      group.count = static_cast<std::uint16_t>(members_.size() - group.begin);
      groups_.push_back(group);
    }
  }
  if (members_.size() > 0xffff) throw Error(ErrorCode::bad_input, "a language has too many endings of names");
  members_.resize(members_.size() + spare);
}

bool EndingTable::may_cut_below_pair(std::string_view word) const noexcept {
  const std::uint64_t tail = tail_of(word);
  const Group group = group_of(tail);
  bool may = false;
  for (std::uint16_t i = 0; i < group.count; ++i) {
    const std::uint16_t rule = members_[group.begin + std::size_t{i}];
    may |= word.size() < pair_prefix + endings_[rule].form_size && fits(rule, word, tail);
  }
  return may;
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
  for (std::size_t i = 0; i < rests_.size(); ++i) {
    const auto bit = static_cast<std::uint8_t>(1U << (i * 8 / rests_.size()));
    for (std::size_t at = 0; at < shortest_rest; ++at) {
      const auto byte = static_cast<unsigned char>(rests_[i][at]);
      nibbles_.low[at][byte & 15U] |= bit;
      nibbles_.high[at][byte >> 4U] |= bit;
    }
  }
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
