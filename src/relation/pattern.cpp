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

bool ends_word(char c) { return c == ' ' || c == '(' || c == ')' || c == '|' || c == '?' || c == '"'; }

}  // namespace

void PatternParser::add(std::string_view text) {
  text_ = text;
  at_ = 0;
  PatternSet::Range range{.first = static_cast<std::uint32_t>(set_.elements.size())};
  skip_spaces();
  while (at_ < text_.size()) {
    element();
    if (at_ < text_.size() && text_[at_] != ' ') fail("a space is expected");
    skip_spaces();
  }
  range.last = static_cast<std::uint32_t>(set_.elements.size());
  check(set_.pattern(range));
  set_.patterns.push_back(range);
}

bool PatternParser::take(char c) {
  if (!at(c)) return false;
  ++at_;
  return true;
}

/// From here up to the next space that stands neither in brackets nor in an exact text.
std::string_view PatternParser::element_text() const {
  bool exact = false;
  bool brackets = false;
  std::size_t end = at_;
  for (; end < text_.size(); ++end) {
    const char c = text_[end];
    if (c == '"') exact = !exact;
    if (exact) continue;
    if (c == ' ' && !brackets) break;
    if (c == '(' || c == ')') brackets = c == '(';
  }
  return text_.substr(at_, end - at_);
}

/// One that has been read before, up to the same space, reads as it did then.
void PatternParser::element() {
  const std::string_view text = element_text();
  if (const std::uint32_t* place = known_.find(text)) {
    set_.elements.push_back(set_.places[*place]);
    at_ += text.size();
    return;
  }
  const std::size_t end = at_ + text.size();
  PatternElement element{.place = static_cast<std::uint32_t>(set_.places.size())};
  read_element(element);
  if (at_ == end) known_.add(text).value = element.place;
  set_.places.push_back(element);
  set_.elements.push_back(element);
}

void PatternParser::read_element(PatternElement& element) {
  element.first = element.last = static_cast<std::uint32_t>(set_.sequences.size());
  if (text_.substr(at_).starts_with("..")) {
    at_ += 2;
    constexpr unsigned widest = 30;
    unsigned gap = 0;
    const auto [stop, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), gap);
    if (error != std::errc() || gap == 0 || gap > widest) fail("a number from 1 to 30 is expected");
    element.gap = static_cast<std::uint8_t>(gap);
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
    set_.atoms.push_back(atom());
    add_sequence(set_.atoms.size() - 1);
  }
  element.last = static_cast<std::uint32_t>(set_.sequences.size());
  element.optional = take('?');
  if (element.absent && element.optional) fail("`!` and `?` exclude each other");
}

void PatternParser::sequence() {
  const std::size_t first = set_.atoms.size();
  skip_spaces();
  while (at_ < text_.size() && !at('|') && !at(')')) {
    set_.atoms.push_back(atom());
    skip_spaces();
  }
  if (set_.atoms.size() == first) fail("a word is expected");
  add_sequence(first);
}

/// The atoms from `first` on are a sequence.
void PatternParser::add_sequence(std::size_t first) {
  set_.sequences.push_back(
      {.first = static_cast<std::uint32_t>(first), .last = static_cast<std::uint32_t>(set_.atoms.size())});
}

PatternAtom PatternParser::atom() {
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
    atom.text = set_.texts.store(text_.substr(at_, end - at_));
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

bool PatternParser::is_argument() const {
  if (!at('S') && !at('O')) return false;
  const std::string_view rest = text_.substr(at_ + 1);
  return rest.empty() || rest[0] == ' ' || rest[0] == ':' || rest[0] == ')' || rest[0] == '|' || rest[0] == '?' ||
         rest[0] == '-' || rest.starts_with("'s");
}

PatternAtom PatternParser::argument() {
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
      fail("a type is expected: person, organization, place, product, work, event, other, demonym, nationality, date");
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

std::string_view PatternParser::word() {
  std::size_t end = at_;
  while (end < text_.size() && !ends_word(text_[end])) ++end;
  if (end == at_) fail("a word is expected");
  normalize_(text_.substr(at_, end - at_), normal_);
  at_ = end;
  return set_.texts.store(normal_);
}

void PatternParser::check(const Pattern& pattern) {
  const auto has = [&](PatternAtom::Kind kind) {
    return std::any_of(pattern.elements.begin(), pattern.elements.end(), [&](const PatternElement& element) {
      const auto alternatives = pattern.alternatives(element);
      return std::any_of(alternatives.begin(), alternatives.end(), [&](const PatternSequence& sequence) {
        const auto atoms = pattern.atoms_of(sequence);
        return std::any_of(atoms.begin(), atoms.end(), [&](const PatternAtom& atom) { return atom.kind == kind; });
      });
    });
  };
  at_ = text_.size();
  if (!has(PatternAtom::Kind::subject)) fail("the pattern has no S");
  if (!has(PatternAtom::Kind::object)) fail("the pattern has no O");
}

}  // namespace gazgraph
