// One open-addressing table: a slot holds the hash of a word, of sixty-four bits, and its figures. The letters themselves
// are not kept: they would be one more place far away to look at.
#include "gazgraph/linking/common_words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <filesystem>
#include <limits>

#include "gazgraph/base/files.hpp"
#include "gazgraph/base/flat_json.hpp"
#include "gazgraph/error.hpp"
#include "letters.hpp"

namespace gazgraph {
namespace {

using Numbers = std::array<std::uint32_t, 5>;

/// The numbers behind a word, separated by tabs: two of them or more, percentages all but the first.
bool read_numbers(std::string_view columns, Numbers& numbers) {
  std::size_t count = 0;
  for (std::size_t at = 0; at <= columns.size();) {
    const std::size_t end = std::min(columns.find('\t', at), columns.size());
    if (count == numbers.size()) return false;
    const auto [stop, error] = std::from_chars(columns.data() + at, columns.data() + end, numbers[count]);
    if (error != std::errc() || stop != columns.data() + end) return false;
    ++count;
    at = end + 1;
  }
  return count >= 2 &&
         std::all_of(numbers.begin() + 1, numbers.end(), [](std::uint32_t share) { return share <= 100; });
}

/// Three bits in one word of the filter.
std::uint64_t filter_bits(std::uint64_t hash) {
  return std::uint64_t{1} << (hash >> 58U) | std::uint64_t{1} << (hash >> 52U & 63U) |
         std::uint64_t{1} << (hash >> 46U & 63U);
}
std::size_t filter_word(std::uint64_t hash, std::size_t words) { return (hash >> 24U) & (words - 1); }

}  // namespace

CommonWords CommonWords::load(const DataFolder& data, std::string_view language) {
  CommonWords common;
  const auto path = data.path("languages") / language / "words.tsv";
  if (!std::filesystem::exists(path)) return common;
  const std::string text = read_file(path);
  const auto rows = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  common.slots_.resize(std::bit_ceil(2 * rows));
  common.filter_.resize(std::max<std::size_t>(1, std::bit_ceil(rows) / 4));
  std::size_t line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view row(text.data() + at, end - at);
    ++line;
    at = end + 1;
    if (row.empty() || row.front() == '#') continue;
    const std::size_t tab = row.find('\t');
    Numbers numbers{0, 0, 0, CommonWords::Word().by_itself, 0};
    if (tab == std::string_view::npos || tab == 0 || !read_numbers(row.substr(tab + 1), numbers)) {
      throw Error(ErrorCode::bad_input, path.string(), line, 1,
                  "a word, its occurrences in a million and one to four percentages are expected, separated by tabs");
    }
    constexpr std::uint32_t most = std::numeric_limits<std::uint16_t>::max();
    common.add(row.substr(0, tab), {.per_million = static_cast<std::uint16_t>(std::min(numbers[0], most)),
                                    .capitalized = static_cast<std::uint8_t>(numbers[1]),
                                    .indefinite = static_cast<std::uint8_t>(numbers[2]),
                                    .by_itself = static_cast<std::uint8_t>(numbers[3]),
                                    .definite = static_cast<std::uint8_t>(numbers[4])});
  }
  common.add_given_names(data);
  return common;
}

void CommonWords::add_given_names(const DataFolder& data) {
  const auto path = data.path("given_names.json");
  if (!std::filesystem::exists(path)) return;
  FlatJson json;
  for (const auto& [gender, names] : json.read(path).members()) {
    for (const JsonValue name : names.elements()) {
      WordBuffer buffer;
      given_names_.push_back(hash_bytes(lower_word(name.text(), buffer)));
    }
  }
  std::sort(given_names_.begin(), given_names_.end());
}

std::size_t CommonWords::slot_of(std::uint64_t hash) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
  return at;
}

void CommonWords::add(std::string_view word, Word facts) {
  const std::uint64_t hash = hash_bytes(word);
  Slot& slot = slots_[slot_of(hash)];
  if (slot.hash != 0) return;
  filter_[filter_word(hash, filter_.size())] |= filter_bits(hash);
  slot = {.hash = hash, .word = facts};
  ++count_;
}

CommonWords::Word CommonWords::find(std::string_view word) const noexcept {
  return word.empty() ? Word() : find_hash(hash_bytes(word));
}

CommonWords::Word CommonWords::find_hash(std::uint64_t hash) const noexcept {
  if (slots_.empty()) return {};
  const std::uint64_t bits = filter_bits(hash);
  if ((filter_[filter_word(hash, filter_.size())] & bits) != bits) return {};
  return slots_[slot_of(hash)].word;
}

void CommonWords::prefetch_hash(std::uint64_t hash) const noexcept {
  if (slots_.empty()) return;
  __builtin_prefetch(&filter_[filter_word(hash, filter_.size())]);
  __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
}

CommonWords::Word CommonWords::find_any_case(std::string_view word) const noexcept {
  WordBuffer buffer;
  return find(lower_word(word, buffer));
}

}  // namespace gazgraph
