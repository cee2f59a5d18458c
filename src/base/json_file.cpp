// simdjson parses, and its document is copied into a tree of nlohmann/json; what it refuses nlohmann parses again, for its
// messages (and the few things that it alone accepts, such as a byte order mark). Neither keeps positions. So an error
// walks the text once more: a scanner that knows the text to be valid JSON skips values until the one that the pointer
// names. This costs nothing where nothing is wrong. A key that stands twice is noticed while the tree is made, and found by
// the same scanner.
#include "gazgraph/base/json_file.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "gazgraph/base/files.hpp"

namespace gazgraph {
namespace {

/// A key that an object has already.
struct RepeatedKey {
  std::size_t offset = 0;
  std::string key;
};

/// Walks over text that is known to be valid JSON.
class Skipper {
 public:
  explicit Skipper(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t offset() {
    skip_space();
    return at_;
  }

  /// Goes to the member or element `step` of the value here; false when it has none.
  bool enter(const std::string& step) {
    skip_space();
    if (at_ >= text_.size()) return false;
    if (text_[at_] == '{') return enter_object(step);
    return text_[at_] == '[' && enter_array(step);
  }

  /// The first key that stands for the second time in its object.
  std::optional<RepeatedKey> find_repeated_key() {
    std::vector<std::set<std::string>> keys;  // of every object and array around the place
    while (offset() < text_.size()) {
      const char c = text_[at_];
      if (c == '{' || c == '[') keys.emplace_back();
      if (c == '}' || c == ']') keys.pop_back();
      if (c != '"') {
        ++at_;
        continue;
      }
      const std::size_t begin = at_;
      std::string text = read_string();
      if (offset() >= text_.size() || text_[at_] != ':') continue;
      if (!keys.back().insert(text).second) return RepeatedKey{begin, std::move(text)};
    }
    return std::nullopt;
  }

 private:
  bool enter_object(const std::string& key) {
    ++at_;
    while (offset() < text_.size() && text_[at_] != '}') {
      const bool found = read_string() == key;
      skip_space();
      ++at_;  // the colon
      if (found) return true;
      skip_value();
      skip_comma();
    }
    return false;
  }

  bool enter_array(const std::string& step) {
    ++at_;
    std::size_t left = 0;
    if (std::from_chars(step.data(), step.data() + step.size(), left).ec != std::errc()) return false;
    for (; left > 0; --left) {
      if (offset() >= text_.size() || text_[at_] == ']') return false;
      skip_value();
      skip_comma();
    }
    return offset() < text_.size() && text_[at_] != ']';
  }

  void skip_value() {
    std::size_t depth = 0;
    do {
      skip_space();
      if (at_ >= text_.size()) return;
      const char c = text_[at_];
      if (c == '"') {
        skip_string();
      } else if (c == '{' || c == '[') {
        ++depth;
        ++at_;
      } else if (c == '}' || c == ']') {
        --depth;
        ++at_;
      } else if (c == ',' || c == ':') {
        ++at_;
      } else {
        at_ = std::min(text_.find_first_of(",]} \t\r\n", at_), text_.size());
      }
    } while (depth > 0);
  }

  void skip_string() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    ++at_;
  }

  std::string read_string() {
    const std::size_t begin = at_;
    skip_string();
    return nlohmann::json::parse(text_.substr(begin, at_ - begin)).get<std::string>();
  }

  void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

  void skip_comma() {
    skip_space();
    if (at_ < text_.size() && text_[at_] == ',') ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

/// The parser's own words without its prefix `[json.exception.parse_error.101] parse error at line 1, column 2: `.
std::string plain_message(const nlohmann::json::parse_error& error) {
  const std::string_view text = error.what();
  const std::size_t colon = text.find(": ");
  return std::string(colon == std::string_view::npos ? text : text.substr(colon + 2));
}

/// The tree of an element; `repeated` is set where a key stands twice in an object.
nlohmann::json tree_of(const simdjson::dom::element& element, bool& repeated) {
  using Type = simdjson::dom::element_type;
  switch (element.type()) {
    case Type::OBJECT: {
      nlohmann::json made = nlohmann::json::object();
      auto& members = made.get_ref<nlohmann::json::object_t&>();
      for (const auto& [key, value] : simdjson::dom::object(element))
        repeated |= !members.emplace(std::string(key), tree_of(value, repeated)).second;
      return made;
    }
    case Type::ARRAY: {
      nlohmann::json made = nlohmann::json::array();
      const simdjson::dom::array list(element);
      auto& elements = made.get_ref<nlohmann::json::array_t&>();
      elements.reserve(list.size());
      for (const auto& value : list) elements.push_back(tree_of(value, repeated));
      return made;
    }
    case Type::STRING:
      return std::string_view(element);
    case Type::INT64: {
      const std::int64_t number(element);
      if (number >= 0) return static_cast<std::uint64_t>(number);
      return number;
    }
    case Type::UINT64:
      return std::uint64_t(element);
    case Type::DOUBLE:
      return double(element);
    case Type::BOOL:
      return bool(element);
    default:
      return nullptr;
  }
}

/// Nothing where simdjson finds fault with the text, or a key stands twice.
std::optional<nlohmann::json> parse_fast(const std::string& text) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (parser.parse(text).get(root) != simdjson::SUCCESS) return std::nullopt;
  bool repeated = false;
  nlohmann::json made = tree_of(root, repeated);
  if (repeated) return std::nullopt;
  return made;
}

[[noreturn]] void fail_at(std::size_t offset, const std::string& text, const std::string& source, std::string message) {
  const TextPosition place = position_of(text, offset);
  throw Error(ErrorCode::bad_input, source, place.line, place.column, std::move(message));
}

/// What parse_fast() refuses. @throws Error bad_input, at the fault or at the key that stands twice
nlohmann::json parse_slowly(const std::string& text, const std::string& source) {
  nlohmann::json made;
  try {
    made = nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error& error) {
    fail_at(error.byte == 0 ? 0 : error.byte - 1, text, source, plain_message(error));
  }
  if (const auto repeated = Skipper(text).find_repeated_key())
    fail_at(repeated->offset, text, source, fmt::format("the key \"{}\" stands twice in this object", repeated->key));
  return made;
}

}  // namespace

TextPosition position_of(std::string_view text, std::size_t offset) noexcept {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t line_end = before.rfind('\n');
  const std::size_t line_begin = line_end == std::string_view::npos ? 0 : line_end + 1;
  return {.line = lines + 1, .column = before.size() - line_begin + 1};
}

JsonFile::JsonFile(std::string text, std::string source, nlohmann::json root)
    : text_(std::move(text)), source_(std::move(source)), root_(std::move(root)) {}

JsonFile JsonFile::read(const std::filesystem::path& path) { return parse(read_file(path), path.string()); }

JsonFile JsonFile::parse(std::string text, std::string source) {
  std::optional<nlohmann::json> fast = parse_fast(text);
  nlohmann::json root = fast ? std::move(*fast) : parse_slowly(text, source);
  return {std::move(text), std::move(source), std::move(root)};
}

TextPosition JsonFile::locate(const nlohmann::json::json_pointer& pointer) const {
  std::vector<std::string> steps;
  for (auto rest = pointer; !rest.empty(); rest.pop_back()) steps.push_back(rest.back());
  Skipper skipper(text_);
  std::reverse(steps.begin(), steps.end());
  for (const std::string& step : steps) {
    if (!skipper.enter(step)) return {.line = 1, .column = 1};
  }
  return position_of(text_, skipper.offset());
}

Error JsonFile::error(const nlohmann::json::json_pointer& pointer, std::string message, std::size_t offset) const {
  TextPosition place = locate(pointer);
  const bool inside_string = root_.contains(pointer) && root_.at(pointer).is_string();
  if (offset != 0 || inside_string) place.column += offset + (inside_string ? 1 : 0);
  return {ErrorCode::bad_input, source_, place.line, place.column, std::move(message)};
}

}  // namespace gazgraph
