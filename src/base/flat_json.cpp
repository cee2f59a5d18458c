// simdjson parses; its values are written one after another into an array, in the order of the text. A value's place in
// that array is therefore also the number of its token in the text (brackets that close, commas and colons not counted), so
// that an error needs no other record of positions: it counts tokens up to the one at fault. What simdjson refuses is
// parsed once more by nlohmann/json, for the place and the words of the error.
#include "gazgraph/base/flat_json.hpp"

#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <new>
#include <utility>

#include "gazgraph/base/files.hpp"
#include "gazgraph/base/json_file.hpp"

namespace gazgraph {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// Where the text's token with this number begins. The text is valid JSON and has so many.
std::size_t offset_of_token(std::string_view text, std::uint32_t number) {
  for (std::size_t at = 0;; --number) {
    at = text.find_first_not_of(" \t\r\n,:]}", at);
    if (number == 0) return at;
    if (text[at] == '"') {
      for (++at; text[at] != '"'; ++at) {
        if (text[at] == '\\') ++at;
      }
      ++at;
    } else if (text[at] == '{' || text[at] == '[') {
      ++at;
    } else {
      at = text.find_first_of(" \t\r\n,:]}", at);
    }
  }
}

}  // namespace

/// The texts of the nodes, unescaped, as the parser has written them one behind the other: they are copied as a whole when the
/// last one is known, and each is told at once where it will stand.
struct FlatJson::Texts {
  std::unique_ptr<char[]> bytes;
  std::size_t capacity = 0;
  const char* first = nullptr;  ///< of the parser's texts
  const char* end = nullptr;    ///< behind the last one

  void reset(std::size_t most) {
    first = end = nullptr;
    if (most <= capacity) return;
    capacity = std::bit_ceil(most);
    bytes = std::make_unique_for_overwrite<char[]>(capacity);
  }
  /// The place of the parser's next text.
  const char* place(std::string_view text) {
    if (first == nullptr) first = text.data();
    end = text.data() + text.size();
    return bytes.get() + (text.data() - first);
  }
  void copy() {
    if (first != nullptr) std::copy(first, end, bytes.get());
  }
};

namespace {

/// simdjson's memory is fourteen times a text. A thread has it once, for all that it parses, until a text is huge.
struct Simdjson {
  simdjson::dom::parser json;
  simdjson::dom::document document;

  /// Room for a text of this size and little more.
  void reserve(std::size_t size) {
    constexpr std::size_t step = std::size_t{1} << 16;
    if (size <= json.capacity()) return;
    const std::size_t capacity = (size / step + 1) * step;
    if (json.allocate(capacity) != simdjson::SUCCESS || document.allocate(capacity) != simdjson::SUCCESS)
      throw std::bad_alloc();
  }

  /// The parser of this thread, for a text of this size.
  static Simdjson& of_thread(std::size_t size) {
    thread_local Simdjson parser;
    parser.reserve(size);
    return parser;
  }

  /// Gives the memory back after a huge text.
  void trim() {
    constexpr std::size_t most_kept = std::size_t{1} << 20;
    if (json.capacity() > most_kept) *this = Simdjson();
  }
};

}  // namespace

/// Appends a value; `size` as in Node. Its end is filled in when what belongs to it is there.
FlatJson::Node& FlatJson::append(JsonValue::Type type, std::size_t size) {
  types_.push_back(type);
  Node& node = nodes_.emplace_back();
  node.size = static_cast<std::uint32_t>(size);
  node.end = static_cast<std::uint32_t>(nodes_.size());
  return node;
}

void FlatJson::append_text(std::string_view text) {
  append(JsonValue::Type::text, text.size()).bytes = texts_->place(text);
}

/// Appends a simdjson::dom::element.
template <typename Element>
void FlatJson::append(const Element& element) {
  using Type = JsonValue::Type;
  using Kind = simdjson::dom::element_type;
  const std::size_t here = nodes_.size();
  switch (element.type()) {
    case Kind::OBJECT:
      append(Type::object, 0);
      for (const auto& [key, value] : simdjson::dom::object(element)) {
        append_text(key);
        append(value);
      }
      nodes_[here].end = static_cast<std::uint32_t>(nodes_.size());
      break;
    case Kind::ARRAY:
      append(Type::list, 0);
      for (const auto& value : simdjson::dom::array(element)) append(value);
      nodes_[here].end = static_cast<std::uint32_t>(nodes_.size());
      break;
    case Kind::STRING:
      append_text(std::string_view(element));
      break;
    case Kind::INT64:
    case Kind::UINT64:
    case Kind::DOUBLE:
      append(Type::number, numbers_.size());
      numbers_.push_back(double(element));
      break;
    case Kind::BOOL:
      append(Type::boolean, bool(element) ? 1 : 0);
      break;
    default:
      append(Type::null, 0);
      break;
  }
}

FlatJson::FlatJson() : texts_(std::make_unique<Texts>()) {}
FlatJson::FlatJson(FlatJson&&) noexcept = default;
FlatJson& FlatJson::operator=(FlatJson&&) noexcept = default;
FlatJson::~FlatJson() = default;

JsonValue FlatJson::read(const std::filesystem::path& path) {
  read_file(path, text_);
  return parse(std::move(text_), path.string());
}

JsonValue FlatJson::parse(std::string text, std::string source) {
  text_ = std::move(text);
  source_ = std::move(source);
  nodes_.clear();
  types_.clear();
  numbers_.clear();
  if (std::string_view(text_).starts_with(byte_order_mark)) text_.replace(0, byte_order_mark.size(), 3, ' ');
  text_.reserve(text_.size() + simdjson::SIMDJSON_PADDING);
  texts_->reset(text_.size() * 5 / 3 + simdjson::SIMDJSON_PADDING);  // as the parser's
  constexpr std::size_t bytes_per_value = 8;                         // about
  nodes_.reserve(text_.size() / bytes_per_value);
  types_.reserve(text_.size() / bytes_per_value);
  Simdjson& parser = Simdjson::of_thread(text_.size());
  simdjson::dom::element root;
  const auto result = parser.json.parse_into_document(parser.document, text_.data(), text_.size(), false).get(root);
  if (result == simdjson::SUCCESS) {
    append(root);
    texts_->copy();
  }
  parser.trim();
  if (result != simdjson::SUCCESS) refuse(simdjson::error_message(result));
  return this->root();
}

void FlatJson::refuse(const char* reason) const {
  JsonFile::parse(text_, source_);  // throws
  throw Error(ErrorCode::bad_input, source_, 1, 1, reason);
}

Error FlatJson::error_at(std::uint32_t node, std::string message, std::size_t offset) const {
  TextPosition place = position_of(text_, offset_of_token(text_, node));
  const bool inside_text = types_[node] == JsonValue::Type::text;
  place.column += offset + (inside_text ? 1 : 0);
  return {ErrorCode::bad_input, source_, place.line, place.column, std::move(message)};
}

JsonValue JsonValue::operator[](std::string_view key) const noexcept {
  JsonValue found(document_, node_, false);
  if (!is_object()) return found;
  const auto& nodes = document_->nodes_;
  for (std::uint32_t at = node_ + 1; at < nodes[node_].end; at = nodes[at + 1].end) {
    if (nodes[at].text() == key) found = {document_, at + 1, true};
  }
  return found;
}

std::string_view JsonValue::text() const {
  if (!is(Type::text)) throw error("a string is expected");
  return document_->nodes_[node_].text();
}

bool JsonValue::boolean() const {
  if (!is(Type::boolean)) throw error("true or false is expected");
  return document_->nodes_[node_].size != 0;
}

double JsonValue::number() const {
  if (!is(Type::number)) throw error("a number is expected");
  return document_->numbers_[document_->nodes_[node_].size];
}

JsonValue::Elements JsonValue::elements(const char* expected) const {
  if (!exists_) return {document_, 0, 0};
  if (!is(Type::list)) throw error(expected);
  return {document_, node_ + 1, document_->nodes_[node_].end};
}

JsonValue::Members JsonValue::members() const {
  if (!exists_) return {document_, 0, 0};
  if (!is(Type::object)) throw error("an object is expected");
  return {document_, node_ + 1, document_->nodes_[node_].end};
}

Error JsonValue::error(std::string message, std::size_t offset) const {
  return document_->error_at(node_, std::move(message), offset);
}

}  // namespace gazgraph
