// ASCII is answered by comparison; other letters by ICU's property tables, one look a letter. Folding goes through a table
// of the alphabets with case that is filled once a language; words with combining marks or letters beyond the table take
// the slow way through fold().
#include "letters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "gazgraph/text/fold.hpp"

namespace gazgraph {
namespace {

UChar32 next_point(std::string_view word, std::size_t& at) noexcept {
  auto offset = static_cast<int32_t>(at);
  UChar32 point = 0;
  U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(word.data()), offset, static_cast<int32_t>(word.size()), point);
  at = static_cast<std::size_t>(offset);
  return point;
}

bool is_ascii(char c) noexcept { return static_cast<unsigned char>(c) < 0x80; }
bool is_ascii_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
bool is_ascii_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }

}  // namespace

std::string_view without_last_marks(std::string_view name) noexcept {
  constexpr std::array<std::string_view, 11> marks = {".", ")", "!", "?", "\"", "'", "»", "«", "”", "“", "’"};
  // Most names end in a plain letter.
  if (!name.empty() && is_ascii_lower(static_cast<char>(name.back() | 0x20))) return name;
  for (std::size_t at = 0; at < marks.size();) {
    const bool ends = name.ends_with(marks[at]);
    if (ends) name.remove_suffix(marks[at].size());
    at = ends ? 0 : at + 1;
  }
  return name;
}

bool begins_upper(std::string_view word) noexcept {
  if (word.empty()) return false;
  if (is_ascii(word[0])) return is_ascii_upper(word[0]);
  std::size_t at = 0;
  const UChar32 point = next_point(word, at);
  return u_isupper(point) != 0 || u_istitle(point) != 0;
}

bool has_case(std::string_view word) noexcept {
  for (std::size_t at = 0; at < word.size();) {
    if (is_ascii(word[at])) {
      if (is_ascii_upper(word[at]) || is_ascii_lower(word[at])) return true;
      ++at;
      continue;
    }
    const UChar32 point = next_point(word, at);
    if (u_isupper(point) != 0 || u_islower(point) != 0) return true;
  }
  return false;
}

bool is_all_upper(std::string_view word) noexcept {
  bool upper = false;
  for (std::size_t at = 0; at < word.size();) {
    if (is_ascii(word[at])) {
      if (is_ascii_lower(word[at])) return false;
      upper |= is_ascii_upper(word[at]);
      ++at;
      continue;
    }
    const UChar32 point = next_point(word, at);
    if (u_islower(point) != 0) return false;
    upper |= u_isupper(point) != 0;
  }
  return upper;
}

namespace {

/// By base letter: whether it has a mark.
std::vector<bool> marked_letters(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString letters = icu::Normalizer2::getNFDInstance(status)->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size()))), status);
  std::vector<bool> marked;
  for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
    if (u_getCombiningClass(letters.char32At(at)) == 0) {
      marked.push_back(false);
    } else if (!marked.empty()) {
      marked.back() = true;
    }
  }
  return marked;
}

}  // namespace

bool marks_differ(std::string_view first, std::string_view second) {
  const auto is_plain = [](std::string_view word) { return std::all_of(word.begin(), word.end(), is_ascii); };
  if (is_plain(first) || is_plain(second)) return false;
  const std::vector<bool> here = marked_letters(first);
  const std::vector<bool> there = marked_letters(second);
  if (here.size() != there.size()) return false;
  bool only_here = false;
  bool only_there = false;
  for (std::size_t i = 0; i < here.size(); ++i) {
    only_here = only_here || (here[i] && !there[i]);
    only_there = only_there || (there[i] && !here[i]);
  }
  return only_here && only_there;
}

std::uint64_t opening_of(std::string_view folded) noexcept {
  std::size_t at = 0;
  for (std::size_t letter = 0; letter < opening_letters && at < folded.size(); ++letter) next_point(folded, at);
  const std::string_view letters = folded.substr(0, at);
  return at <= 8 ? hash_few(few_bytes(letters.data(), letters.size())) : hash_bytes(letters);
}

/// Puts the plain letters with which a word begins into `buffer` in lower case, eight at once; returns their number. Most
/// words have no others.
static std::size_t lower_plain_letters(std::string_view word, WordBuffer& buffer) noexcept {
  std::size_t size = 0;
  while (size < word.size() && size + 8 <= buffer.size()) {
    const std::size_t count = std::min<std::size_t>(word.size() - size, 8);
    const std::uint64_t small = few_bytes(word.data() + size, count) | 0x2020202020202020ULL;
    std::memcpy(buffer.data() + size, &small, 8);
    const std::size_t plain = plain_letters(small, count);
    size += plain;
    if (plain < 8) break;
  }
  return size;
}

std::string_view lower_plain_word(std::string_view word, WordBuffer& buffer) noexcept {
  const std::size_t size = lower_plain_letters(word, buffer);
  return size == word.size() ? std::string_view(buffer.data(), size) : std::string_view();
}

std::string_view lower_word(std::string_view word, WordBuffer& buffer) noexcept {
  if (word.size() + 8 > buffer.size()) return {};
  std::size_t size = lower_plain_letters(word, buffer);
  for (std::size_t at = size; at < word.size();) {
    if (is_ascii(word[at])) {
      buffer[size++] = is_ascii_upper(word[at]) ? static_cast<char>(word[at] | 0x20) : word[at];
      ++at;
      continue;
    }
    UChar32 point = u_tolower(next_point(word, at));
    if (point == 0x03C2) point = 0x03C3;
    if (size + 4 > buffer.size()) return {};
    U8_APPEND_UNSAFE(buffer.data(), size, point);
  }
  return {buffer.data(), size};
}

WordFolder::WordFolder(const Language* language) {
  if (language != nullptr) keep_ = language->distinct_letters();
  for (std::size_t point = 0; point < table_size; ++point) {
    std::array<char, 4> bytes{};
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, static_cast<UChar32>(point));
    Letter& letter = letters_[point];
    const bool is_mark = (U_GET_GC_MASK(static_cast<UChar32>(point)) & U_GC_M_MASK) != 0;
    if (is_mark) letter.letters = Letter::mark;
    const std::string folded = gazgraph::fold(std::string_view(bytes.data(), size), keep_);
    const bool dropped = folded == "'" || folded == "." || folded.size() > letter.bytes.size();
    if (dropped) continue;
    std::copy(folded.begin(), folded.end(), letter.bytes.begin());
    letter.size = static_cast<std::uint8_t>(folded.size());
    if (!is_mark) letter.letters = static_cast<std::uint8_t>(count_characters(folded));
  }
}

std::string_view WordFolder::fold(std::string_view word, WordBuffer& buffer) const {
  std::size_t size = lower_plain_letters(word, buffer);
  for (std::size_t at = size; at < word.size();) {
    const auto point = static_cast<std::size_t>(next_point(word, at));
    if (point >= table_size || letters_[point].is_mark()) return fold_slowly(word, buffer);
    const Letter& letter = letters_[point];
    if (size + letter.bytes.size() > buffer.size()) return {};
    std::copy(letter.bytes.begin(), letter.bytes.end(), buffer.begin() + static_cast<std::ptrdiff_t>(size));
    size += letter.size;
  }
  return {buffer.data(), size};
}

std::uint64_t WordFolder::opening_slowly(std::string_view word) const {
  WordBuffer buffer;
  std::size_t size = 0;
  std::size_t letters = 0;
  std::size_t at = 0;
  // Characters of one or two bytes; those beyond are beyond the table too.
  const auto next_letter = [&](std::size_t& place) -> const Letter* {
    const auto first = static_cast<unsigned char>(word[place++]);
    std::size_t point = first;
    if (first >= 0x80) {
      if (first >= 0xE0 || place == word.size()) return nullptr;
      point = (first & 0x1FU) << 6U | (static_cast<unsigned char>(word[place++]) & 0x3FU);
    }
    return point >= table_size || letters_[point].is_mark() ? nullptr : &letters_[point];
  };
  while (at < word.size() && letters < opening_letters) {
    const Letter* letter = next_letter(at);
    if (letter == nullptr) return opening_of(fold(word, buffer));
    std::copy(letter->bytes.begin(), letter->bytes.end(), buffer.begin() + static_cast<std::ptrdiff_t>(size));
    size += letter->size;
    letters += letter->letters;
  }
  // A mark behind the last letter may fold it otherwise.
  std::size_t behind = at;
  if (at < word.size() && next_letter(behind) == nullptr) return opening_of(fold(word, buffer));
  if (letters <= opening_letters && size <= 8) return hash_few(few_bytes(buffer.data(), size));
  return opening_of({buffer.data(), size});
}

std::string_view WordFolder::fold_slowly(std::string_view word, WordBuffer& buffer) const {
  std::string folded = gazgraph::fold(word, keep_);
  std::erase_if(folded, [](char c) { return c == '\'' || c == '.'; });
  if (folded.size() > buffer.size()) return {};
  std::copy(folded.begin(), folded.end(), buffer.begin());
  return {buffer.data(), folded.size()};
}

}  // namespace gazgraph
