// Most names agree byte for byte, or but for an ending or case; what is not so plain is folded and compared word for word,
// and again with the letters that the language keeps apart.
#include "name_check.hpp"

#include <algorithm>
#include <cstring>

#include "gaps.hpp"
#include "letters.hpp"
#include "name_words.hpp"

namespace gazgraph {
namespace {

/// As ==, without a call: names are short.
bool equal_bytes(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto differ = [&](std::size_t at, auto number) {
    auto other = number;
    std::memcpy(&number, a.data() + at, sizeof number);
    std::memcpy(&other, b.data() + at, sizeof other);
    return number != other;
  };
  if (a.size() < 4) return std::equal(a.begin(), a.end(), b.begin());
  if (a.size() < 8) return !differ(0, std::uint32_t{}) && !differ(a.size() - 4, std::uint32_t{});
  for (std::size_t at = 0; at + 8 < a.size(); at += 8) {
    if (differ(at, std::uint64_t{})) return false;
  }
  return !differ(a.size() - 8, std::uint64_t{});
}

bool has_high_bytes(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// Whether two texts have the same bytes, but that ASCII letters may differ in case.
bool equal_but_for_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char one, char other) {
    const int letter = one | 0x20;
    return one == other || (letter == (other | 0x20) && letter >= 'a' && letter <= 'z');
  });
}

}  // namespace

void NameCheck::check(std::uint32_t surface, bool learns) {
  const std::string_view name = image_.surface(surface);
  const std::vector<WordReading>& path = scratch_.path;
  const WordReading& last = path.back();
  const std::uint32_t begin = words_.begin[path.front().first];
  const std::uint32_t end = end_of(last);
  if (end <= begin || (!begins_names(path.front().first) && !begins_small(name))) return;
  const std::string_view slice = text_.substr(begin, end - begin);
  std::uint16_t rule = NameMatch::no_rule;
  bool changed = false;  // inside the slice
  for (const WordReading& reading : path) {
    if (reading.rule == NameMatch::no_rule) continue;
    rule = reading.rule;
    changed |= !reading.outside || &reading != &last;
  }
  const bool same_bytes = !changed && equal_bytes(slice, name);
  if (!same_bytes && !agrees_plainly(name) && !(marks_agree(name) && folds_agree(name) && letters_agree(name))) return;
  if (!learns && cuts_number(begin, end)) return;
  MatchMethod method = same_bytes ? MatchMethod::exact : MatchMethod::folded;
  if (rule != NameMatch::no_rule) method = MatchMethod::inflected;
  if (last.compound) method = MatchMethod::compound;
  scratch_.matches.push_back({.begin = offset_ + begin,
                              .end = offset_ + end,
                              .token_end = offset_ + words_.end[last.last],
                              .name = name_base_ + surface,
                              .method = method,
                              .rule = rule});
}

bool NameCheck::marks_agree(std::string_view surface) const {
  return std::all_of(scratch_.marked_gaps.begin(), scratch_.marked_gaps.end(), [&](std::uint32_t word) {
    return has_marks_of(surface, gap_before(word), words_.size[word - 1] == 1);
  });
}

std::uint32_t NameCheck::end_of(const WordReading& reading) const {
  if (!reading.outside && !reading.compound) return words_.end[reading.last];
  std::size_t folded = reading.stem;
  if (!reading.compound) folded = words_.size[reading.last] - matcher_.endings[reading.rule].form_size;
  const std::uint32_t begin = words_.begin[reading.last];
  const std::size_t size = unfolded_size(raw(reading.last), folded);
  return size == std::string_view::npos ? 0 : begin + static_cast<std::uint32_t>(size);
}

void NameCheck::append_base(std::string_view folded, const WordReading& reading, std::string& out) const {
  if (reading.compound) {
    out += folded.substr(0, reading.stem);
  } else if (reading.rule != NameMatch::no_rule) {
    const FoldedEnding& ending = matcher_.endings[reading.rule];
    out.append(folded.substr(0, folded.size() - ending.form_size)).append(matcher_.endings.base(reading.rule));
  } else {
    out += folded;
  }
}

bool NameCheck::agrees_plainly(std::string_view name) const {
  const WordReading& reading = scratch_.path.back();
  if (scratch_.path.size() != 1 || reading.first != reading.last || reading.compound) return false;
  std::string_view stem = raw(reading.first);
  std::string_view base;
  if (reading.rule != NameMatch::no_rule) {
    const std::size_t size = unfolded_size(stem, words_.size[reading.first] - matcher_.endings[reading.rule].form_size);
    if (size == std::string_view::npos || (keeps_letters() && has_high_bytes(stem.substr(size)))) return false;
    stem = stem.substr(0, size);
    base = matcher_.endings.base(reading.rule);
  }
  if (name.size() < stem.size() || !equal_but_for_case(name.substr(0, stem.size()), stem)) return false;
  const std::string_view rest = name.substr(stem.size());
  if (!has_high_bytes(rest)) return equal_but_for_case(rest, base);
  if (keeps_letters()) return false;
  scratch_.name_key.clear();
  append_fold(rest, scratch_.name_key);
  return scratch_.name_key == base;
}

bool NameCheck::folds_agree(std::string_view name) {
  std::string& text_key = scratch_.text_key;
  std::string& name_key = scratch_.name_key;
  if (is_one_word_of(name)) return true;
  text_key.clear();
  bool joined = name.find('.') != std::string_view::npos;
  for (const WordReading& reading : scratch_.path) {
    joined |= reading.first != reading.last;
    for (std::uint32_t word = reading.first; word <= reading.last; ++word)
      append_base(words_.folded(word), reading, text_key);
    text_key += ' ';
  }
  name_key.clear();
  cut_words(name, scratch_.name_words);
  for (const NameWord& word : scratch_.name_words) {
    append_fold(name.substr(word.begin, word.end - word.begin), name_key);
    name_key += ' ';
  }
  if (text_key == name_key) return true;
  if (!joined) return false;
  std::erase(text_key, ' ');
  std::erase(name_key, ' ');
  return text_key == name_key;
}

bool NameCheck::is_one_word_of(std::string_view name) {
  const std::vector<WordReading>& path = scratch_.path;
  if (path.size() != 1 || path[0].first != path[0].last) return false;
  scratch_.text_key.clear();
  scratch_.name_key.clear();
  append_base(words_.folded(path[0].first), path[0], scratch_.text_key);
  append_fold(name, scratch_.name_key);
  scratch_.name_words.assign(1, {.begin = 0, .end = static_cast<std::uint32_t>(name.size())});
  return scratch_.text_key == scratch_.name_key;
}

bool NameCheck::letters_agree(std::string_view name) {
  if (!keeps_letters()) return true;
  const std::vector<WordReading>& path = scratch_.path;
  const std::string_view all =
      text_.substr(words_.begin[path.front().first], words_.end[path.back().last] - words_.begin[path.front().first]);
  if (!has_high_bytes(all) && !has_high_bytes(name)) return true;
  std::string& text_key = scratch_.text_key;
  std::string& name_key = scratch_.name_key;
  const std::u32string& keep = matcher_.language->distinct_letters();
  text_key.clear();
  for (const WordReading& reading : path) {
    for (std::uint32_t word = reading.first; word <= reading.last; ++word) {
      scratch_.base.clear();
      const std::string_view whole = raw(word);
      append_fold_keeping(reading.compound ? whole.substr(0, end_of(reading) - words_.begin[word]) : whole, keep,
                          scratch_.base);
      if (reading.compound || reading.rule == NameMatch::no_rule) {
        text_key += scratch_.base;
      } else {
        append_base(scratch_.base, reading, text_key);
      }
    }
  }
  name_key.clear();
  for (const NameWord& word : scratch_.name_words)
    append_fold_keeping(name.substr(word.begin, word.end - word.begin), keep, name_key);
  return text_key == name_key;
}

}  // namespace gazgraph
