/// @file flat_json.hpp
/// JSON that is read once, front to back, with no tree made of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "gazgraph/error.hpp"

namespace gazgraph {

class FlatJson;

/// A value of a FlatJson, or none. Two words, to be passed by value; it lives until its document reads another text.
/// A value of another type than is asked for is an Error bad_input that points at it. No value: an error points at the
/// object or list in which it was looked for.
class JsonValue {
 public:
  enum class Type : std::uint8_t { null, boolean, number, text, list, object };

  /// False for a member that an object does not have (or that was looked for in what is no object).
  [[nodiscard]] bool exists() const noexcept { return exists_; }
  [[nodiscard]] bool is(Type type) const noexcept;
  [[nodiscard]] bool is_text() const noexcept { return is(Type::text); }
  [[nodiscard]] bool is_list() const noexcept { return is(Type::list); }
  [[nodiscard]] bool is_object() const noexcept { return is(Type::object); }

  /// A member of an object, the last one where several have that name. Linear in the members.
  [[nodiscard]] JsonValue operator[](std::string_view key) const noexcept;
  /// No value, looked for here.
  [[nodiscard]] JsonValue missing() const noexcept { return {document_, node_, false}; }

  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] bool boolean() const;
  [[nodiscard]] double number() const;
  /// The same; `fallback` where there is no value.
  [[nodiscard]] std::string_view text_or(std::string_view fallback) const { return exists_ ? text() : fallback; }
  [[nodiscard]] bool boolean_or(bool fallback) const { return exists_ ? boolean() : fallback; }
  [[nodiscard]] double number_or(double fallback) const { return exists_ ? number() : fallback; }

  /// A member of an object.
  struct Member;
  template <typename Item>
  class Range;
  using Elements = Range<JsonValue>;
  using Members = Range<Member>;
  /// Elements of a list, in order; none where there is no value. `expected` is the message for what is no list.
  [[nodiscard]] Elements elements(const char* expected = "a list is expected") const;
  /// Members of an object in the order of the text; none where there is no value.
  [[nodiscard]] Members members() const;

  /// An error at this value, or `offset` bytes into the characters of a text. Linear in the document.
  [[nodiscard]] Error error(std::string message, std::size_t offset = 0) const;

 private:
  friend class FlatJson;
  JsonValue(const FlatJson* document, std::uint32_t node, bool exists) noexcept
      : document_(document), node_(node), exists_(exists) {}
  const FlatJson* document_;
  std::uint32_t node_;
  bool exists_;
};

/// A document and its values, in one array in the order of the text. Movable; memory is used again for the next text.
/// Const members are thread-safe.
class FlatJson {
 public:
  FlatJson();
  FlatJson(FlatJson&&) noexcept;
  FlatJson& operator=(FlatJson&&) noexcept;
  ~FlatJson();

  /// Reads and parses a file. @throws Error io (cannot be read) or bad_input (`file:line:column: message`).
  JsonValue read(const std::filesystem::path& path);
  /// Parses a text. `source` is how errors name it. @throws Error bad_input
  JsonValue parse(std::string text, std::string source);

  /// What was parsed last.
  [[nodiscard]] JsonValue root() const noexcept { return {this, 0, true}; }
  [[nodiscard]] const std::string& source() const noexcept { return source_; }

 private:
  friend class JsonValue;
  template <typename Item>
  friend class JsonValue::Range;
  struct Texts;
  /// An object's members follow it, each as a text (its name) and a value; a list's elements follow it. Small, since
  /// reading touches them all.
  struct Node {
    const char* bytes = nullptr;  ///< of a text, unescaped
    std::uint32_t size = 0;       ///< of a text; of a number its place in `numbers_`; of a boolean its value
    std::uint32_t end = 0;        ///< the first node that is not part of this one
    [[nodiscard]] std::string_view text() const noexcept { return {bytes, size}; }
  };
  Node& append(JsonValue::Type type, std::size_t size);
  void append_text(std::string_view text);
  template <typename Element>
  void append(const Element& element);
  [[noreturn]] void refuse(const char* reason) const;
  [[nodiscard]] Error error_at(std::uint32_t node, std::string message, std::size_t offset) const;

  std::string text_;
  std::string source_;
  std::unique_ptr<Texts> texts_;  ///< of the nodes
  std::vector<Node> nodes_;
  std::vector<JsonValue::Type> types_;  ///< of the nodes
  std::vector<double> numbers_;
};

struct JsonValue::Member {
  std::string_view name;
  JsonValue value;
};

/// Elements of a list or members of an object, in order.
template <typename Item>
class JsonValue::Range {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Item;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Item;
    Item operator*() const noexcept {
      const JsonValue value(document_, node_ + name_nodes, true);
      if constexpr (name_nodes == 0) {
        return value;
      } else {
        return {document_->nodes_[node_].text(), value};
      }
    }
    Iterator& operator++() noexcept {
      node_ = document_->nodes_[node_ + name_nodes].end;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    friend class Range;
    Iterator(const FlatJson* document, std::uint32_t node) noexcept : document_(document), node_(node) {}
    const FlatJson* document_;
    std::uint32_t node_;
  };
  [[nodiscard]] Iterator begin() const noexcept { return {document_, begin_}; }
  [[nodiscard]] Iterator end() const noexcept { return {document_, end_}; }

 private:
  friend class JsonValue;
  static constexpr std::uint32_t name_nodes = std::is_same_v<Item, Member> ? 1 : 0;  ///< before each value
  Range(const FlatJson* document, std::uint32_t begin, std::uint32_t end) noexcept
      : document_(document), begin_(begin), end_(end) {}
  const FlatJson* document_;
  std::uint32_t begin_, end_;
};

inline bool JsonValue::is(Type type) const noexcept { return exists_ && document_->types_[node_] == type; }

}  // namespace gazgraph
