#include "gazgraph/linking/common_words.hpp"

#include <charconv>
#include <filesystem>

#include "gazgraph/base/files.hpp"
#include "gazgraph/error.hpp"

namespace gazgraph {

CommonWords CommonWords::load(const DataFolder& data, std::string_view language) {
  CommonWords common;
  const auto path = data.path("languages") / language / "words.tsv";
  if (!std::filesystem::exists(path)) return common;
  const std::string text = read_file(path);
  std::size_t line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view row(text.data() + at, end - at);
    ++line;
    at = end + 1;
    if (row.empty() || row.front() == '#') continue;
    const std::size_t first = row.find('\t');
    const std::size_t second = first == std::string_view::npos ? first : row.find('\t', first + 1);
    Word word;
    const auto number = [](std::string_view digits, std::uint32_t& value) {
      const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
      return error == std::errc() && stop == digits.data() + digits.size();
    };
    if (second == std::string_view::npos || !number(row.substr(first + 1, second - first - 1), word.per_million) ||
        !number(row.substr(second + 1), word.capitalized)) {
      throw Error(ErrorCode::bad_input, path.string(), line, 1,
                  "a word and two whole numbers are expected, separated by tabs");
    }
    common.words_.emplace(row.substr(0, first), word);
  }
  return common;
}

CommonWords::Word CommonWords::find(std::string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? Word{} : found->second;
}

}  // namespace gazgraph
