// Recursive descent over bytes:
//   pattern  = element { " " element }
//   element  = ".." number | [ "!" ] item [ "?" ]
//   item     = "(" sequence { "|" sequence } ")" | atom
//   sequence = atom { " " atom }
//   atom     = argument | "~" word | '"' text '"' | "@" name | "*" | "^" | "$" | word
//   argument = ( "S" | "O" ) [ ":" type ] [ "'s" | "-" ]
#include "pattern.hpp"

#include <fmt/format.h>

#include <charconv>

#include "gazgraph/gazetteer/entity.hpp"

namespace gazgraph {
namespace {

class PatternParser {
 public:
  PatternParser(std::string_view text, const std::function<std::string(std::string_view)>& normalize)
      : text_(text), normalize_(normalize) {}

  Pattern parse() {
    Pattern pattern;
    skip_spaces();
    while (at_ < text_.size()) {
      pattern.elements.push_back(element());
      if (at_ < text_.size() && text_[at_] != ' ') fail("a space is expected");
      skip_spaces();
    }
    check(pattern);
    return pattern;
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

  PatternElement element() {
    PatternElement element;
    if (text_.substr(at_).starts_with("..")) {
      at_ += 2;
      const auto [stop, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), element.gap);
      if (error != std::errc() || element.gap == 0 || element.gap > 30) fail("a number from 1 to 30 is expected");
      at_ = static_cast<std::size_t>(stop - text_.data());
      return element;
    }
    element.absent = take('!');
    if (take('(')) {
      do {
        element.alternatives.push_back(sequence());
      } while (take('|'));
      if (!take(')')) fail("`)` is expected");
    } else {
      element.alternatives.push_back({atom()});
    }
    element.optional = take('?');
    if (element.absent && element.optional) fail("`!` and `?` exclude each other");
    return element;
  }

  std::vector<PatternAtom> sequence() {
    std::vector<PatternAtom> atoms;
    skip_spaces();
    while (at_ < text_.size() && !at('|') && !at(')')) {
      atoms.push_back(atom());
      skip_spaces();
    }
    if (atoms.empty()) fail("a word is expected");
    return atoms;
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

  void check(const Pattern& pattern) {
    std::size_t subjects = 0;
    std::size_t objects = 0;
    for (const PatternElement& element : pattern.elements) {
      for (const auto& sequence : element.alternatives) {
        for (const PatternAtom& atom : sequence) {
          subjects += atom.kind == PatternAtom::Kind::subject ? 1 : 0;
          objects += atom.kind == PatternAtom::Kind::object ? 1 : 0;
        }
      }
    }
    at_ = text_.size();
    if (subjects == 0) fail("the pattern has no S");
    if (objects == 0) fail("the pattern has no O");
  }

  std::string_view text_;
  const std::function<std::string(std::string_view)>& normalize_;
  std::size_t at_ = 0;
};

}  // namespace

Pattern parse_pattern(std::string_view text, const std::function<std::string(std::string_view)>& normalize) {
  return PatternParser(text, normalize).parse();
}

}  // namespace gazgraph
