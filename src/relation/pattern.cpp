// Recursive descent over bytes:
//   pattern  = element { " " element }
//   element  = ".." number | [ "!" ] item [ "?" ]
//   item     = "(" sequence { "|" sequence } ")" | atom
//   sequence = atom { " " atom }
//   atom     = argument | "~" word | '"' text '"' | "@" name | "*" | "^" | "$" | word
//   argument = ( "S" | "O" ) [ ":" type ] [ "'s" | "-" ]
#include "pattern.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "gazgraph/gazetteer/entity.hpp"

namespace gazgraph {
namespace {

class PatternParser {
 public:
  PatternParser(std::string_view text, const std::function<std::string(std::string_view)>& normalize)
      : text_(text), normalize_(normalize) {}

  Pattern parse() {
    skip_spaces();
    while (at_ < text_.size()) {
      element();
      if (at_ < text_.size() && text_[at_] != ' ') fail("a space is expected");
      skip_spaces();
    }
    check();
    return std::move(pattern_);
  }

 private:
  [[noreturn]] void fail(std::string message) const { throw PatternError{at_, std::move(message)}; }
  [[nodiscard]] bool at(char c) const { return at_ < text_.size() && text_[at_] == c; }
  void skip_spaces() {
    while (at(' ')) ++at_;
  }
  bool take(char c) {
    if (!at(c)) return false;
    ++at_;
    return true;
  }

  void element() {
    PatternElement& element = pattern_.elements.emplace_back();
    element.first = element.last = static_cast<std::uint32_t>(pattern_.sequences.size());
    if (text_.substr(at_).starts_with("..")) {
      at_ += 2;
      const auto [stop, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), element.gap);
      if (error != std::errc() || element.gap == 0 || element.gap > 30) fail("a number from 1 to 30 is expected");
      at_ = static_cast<std::size_t>(stop - text_.data());
      return;
    }
    element.absent = take('!');
    if (take('(')) {
      do {
        sequence();
      } while (take('|'));
      if (!take(')')) fail("`)` is expected");
    } else {
      pattern_.atoms.push_back(atom());
      add_sequence(pattern_.atoms.size() - 1);
    }
    element.last = static_cast<std::uint32_t>(pattern_.sequences.size());
    element.optional = take('?');
    if (element.absent && element.optional) fail("`!` and `?` exclude each other");
  }

  void sequence() {
    const std::size_t first = pattern_.atoms.size();
    skip_spaces();
    while (at_ < text_.size() && !at('|') && !at(')')) {
      pattern_.atoms.push_back(atom());
      skip_spaces();
    }
    if (pattern_.atoms.size() == first) fail("a word is expected");
    add_sequence(first);
  }

  /// The atoms from `first` on are a sequence.
  void add_sequence(std::size_t first) {
    pattern_.sequences.push_back(
        {.first = static_cast<std::uint32_t>(first), .last = static_cast<std::uint32_t>(pattern_.atoms.size())});
  }

  PatternAtom atom() {
    PatternAtom atom;
    if (take('^')) {
      atom.kind = PatternAtom::Kind::sentence_start;
    } else if (take('*')) {
      atom.kind = PatternAtom::Kind::nominal;
    } else if (take('$')) {
      atom.kind = PatternAtom::Kind::sentence_end;
    } else if (take('"')) {
      const std::size_t end = text_.find('"', at_);
      if (end == std::string_view::npos) fail("a closing `\"` is expected");
      atom.kind = PatternAtom::Kind::exact;
      atom.text = text_.substr(at_, end - at_);
      at_ = end + 1;
    } else if (take('~')) {
      atom.kind = PatternAtom::Kind::any_form;
      atom.text = word();
    } else if (take('@')) {
      atom.kind = PatternAtom::Kind::group;
      atom.text = word();
    } else if (is_argument()) {
      return argument();
    } else {
      atom.text = word();
    }
    return atom;
  }

  [[nodiscard]] bool is_argument() const {
    if (!at('S') && !at('O')) return false;
    const std::string_view rest = text_.substr(at_ + 1);
    return rest.empty() || rest[0] == ' ' || rest[0] == ':' || rest[0] == ')' || rest[0] == '|' || rest[0] == '?' ||
           rest[0] == '-' || rest.starts_with("'s");
  }

  PatternAtom argument() {
    PatternAtom atom{.kind = at('S') ? PatternAtom::Kind::subject : PatternAtom::Kind::object};
    ++at_;
    if (take(':')) {
      const std::size_t begin = at_;
      while (at_ < text_.size() && text_[at_] >= 'a' && text_[at_] <= 'z') ++at_;
      const std::string_view name = text_.substr(begin, at_ - begin);
      atom.nationality = name == "nationality";
      atom.demonym = name == "demonym" || atom.nationality;
      atom.date = name == "date";
      if (const auto type = entity_type(name)) {
        atom.types = type_bit(*type);
      } else if (!atom.demonym && !atom.date) {
        at_ = begin;
        fail(
            "a type is expected: person, organization, place, product, work, event, other, demonym, nationality, date");
      }
    }
    if (text_.substr(at_).starts_with("'s")) {
      at_ += 2;
      atom.genitive = true;
    } else {
      atom.compound = take('-');
    }
    return atom;
  }

  std::string word() {
    const std::size_t end = std::min(text_.find_first_of(" ()|?\"", at_), text_.size());
    if (end == at_) fail("a word is expected");
    std::string word = normalize_(text_.substr(at_, end - at_));
    at_ = end;
    return word;
  }

  void check() {
    const auto has = [&](PatternAtom::Kind kind) {
      return std::any_of(pattern_.atoms.begin(), pattern_.atoms.end(),
                         [&](const PatternAtom& atom) { return atom.kind == kind; });
    };
    at_ = text_.size();
    if (!has(PatternAtom::Kind::subject)) fail("the pattern has no S");
    if (!has(PatternAtom::Kind::object)) fail("the pattern has no O");
  }

  std::string_view text_;
  const std::function<std::string(std::string_view)>& normalize_;
  std::size_t at_ = 0;
  Pattern pattern_;
};

}  // namespace

Pattern parse_pattern(std::string_view text, const std::function<std::string(std::string_view)>& normalize) {
  return PatternParser(text, normalize).parse();
}

}  // namespace gazgraph
