// The first four letters of a word, made small and hashed, are its opening. Of plain letters (most words) the first eight bytes
// of each token are read, made small and hashed in a loop without a branch that could be mistaken; of other letters a memo by
// the first eight bytes gives what a folder worked out before. Words are found by openings alone, or by a table of chains:
// only those with the same opening are folded and hashed whole, once each.
#include "document_words.hpp"

#include <cstring>

namespace gazgraph {
namespace {

constexpr std::uint32_t year_bytes = 4;

/// Bytes of which words may consist whose first four letters lie in their first eight bytes: plain letters and digits, and
/// letters of two bytes that are no combining marks (Latin, Greek, Cyrillic).
constexpr std::array<bool, 256> make_simple_bytes() {
  std::array<bool, 256> simple{};
  const auto set = [&](unsigned from, unsigned to) {
    for (unsigned byte = from; byte <= to; ++byte) simple[byte] = true;
  };
  set('0', '9');
  set('A', 'Z');
  set('a', 'z');
  set(0x80, 0xBF);  // continuation
  set(0xC3, 0xC9);  // Latin
  set(0xCE, 0xD1);  // Greek, Cyrillic
  return simple;
}
constexpr std::array<bool, 256> simple_bytes = make_simple_bytes();

bool is_simple(std::string_view bytes) {
  for (const char byte : bytes) {
    if (!simple_bytes[static_cast<unsigned char>(byte)]) return false;
  }
  return true;
}

/// Whether the first so many bytes of a number are small letters a to z or digits.
bool is_plain(std::uint32_t small, std::uint32_t bytes_mask) {
  constexpr std::uint32_t ones = 0x01010101U;
  constexpr std::uint32_t highs = 0x80 * ones;
  const std::uint32_t low = small & ~highs;
  const std::uint32_t letters = (low + (0x80 - 'a') * ones) & ~(low + (0x7F - 'z') * ones);
  const std::uint32_t digits = (low + (0x80 - '0') * ones) & ~(low + (0x7F - '9') * ones);
  return (~((letters | digits) & ~small) & highs & bytes_mask) == 0;
}

/// Words with a capital, with `numbers` those too: no number has a capital, so that a sum tells both.
template <bool numbers>
std::size_t list_capitals(std::span<const Token> tokens, std::uint32_t* found) {
  static_assert(static_cast<unsigned>(TokenKind::word) == 0 && static_cast<unsigned>(TokenKind::number) == 1);
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const auto capital = static_cast<unsigned>(tokens[i].capitalized);
    const auto kind = static_cast<unsigned>(tokens[i].kind);
    found[count] = i;
    count += numbers ? capital + kind == 1 : capital > kind;
  }
  return count;
}

std::size_t list_all(std::span<const Token> tokens, std::uint32_t* found) {
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    found[count] = i;
    count += tokens[i].kind != TokenKind::punctuation;
  }
  return count;
}

}  // namespace

std::uint64_t OpeningMemo::opening(std::string_view word) {
  constexpr std::size_t size = sizeof(std::uint64_t);
  const std::string_view first = word.substr(0, size);
  // A mark behind the last letter may fold it otherwise.
  if (word.size() > size && !simple_bytes[static_cast<unsigned char>(word[size])]) return folder_.opening(word);
  const std::uint64_t bytes = few_bytes(first.data(), first.size());
  Known& known = known_[hash_few(bytes) >> (64 - place_bits)];
  if (known.bytes == bytes && bytes != 0) return known.opening;
  const std::uint64_t opening = folder_.opening(word);
  if (is_simple(first)) known = {.bytes = bytes, .opening = opening};
  return opening;
}

void DocumentWords::begin(std::string_view text, std::span<const Token> tokens) noexcept {
  text_ = text;
  tokens_ = tokens;
  known_ = Known::nothing;
}

/// Works out the openings of these tokens.
void DocumentWords::work_out(std::span<const std::uint32_t> tokens, OpeningMemo& memo) {
  openings_.resize(std::max(openings_.size(), tokens_.size()));
  others_.resize(std::max(others_.size(), tokens.size() + 1));
  const char* const text = text_.data();
  const std::size_t readable = text_.size() - std::min(text_.size(), sizeof(std::uint64_t));
  std::uint64_t* const openings = openings_.data();
  std::uint32_t* const others = others_.data();
  std::size_t count = 0;
  for (const std::uint32_t i : tokens) {
    const Token& token = tokens_[i];
    others[count] = i;
    if (token.begin > readable) {  // the last few of a text
      ++count;
      continue;
    }
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text + token.begin, sizeof bytes);
    const std::uint32_t size = token.end - token.begin;
    const std::uint32_t missing = size < opening_letters ? opening_letters - size : 0;
    const std::uint32_t mask = 0xFFFFFFFFU >> 8 * missing;
    const std::uint32_t small = (static_cast<std::uint32_t>(bytes) | 0x20202020U) & mask;
    const bool has_mark = (size > opening_letters) & ((bytes >> 8 * opening_letters & 0xFFU) >= first_mark);
    openings[i] = hash_few(small);
    count += has_mark | !is_plain(small, mask);
  }
  for (const std::uint32_t i : std::span(others, count)) openings[i] = memo.opening(word(i));
}

std::span<const std::uint32_t> DocumentWords::find_capitals(HashFilter::View first, HashFilter::View second, bool years,
                                                            OpeningMemo& memo) {
  listed_.resize(std::max(listed_.size(), tokens_.size() + 1));
  std::uint32_t* const found = listed_.data();
  const std::size_t listed = years ? list_capitals<true>(tokens_, found) : list_capitals<false>(tokens_, found);
  if (known_ == Known::nothing) {
    work_out({found, listed}, memo);
    known_ = Known::capitals;
  }
  std::size_t count = 0;
  for (std::size_t i = 0; i < listed; ++i) {
    const std::uint32_t token = found[i];
    const std::uint64_t opening = openings_[token];
    found[count] = token;
    if (years && tokens_[token].kind == TokenKind::number) {
      count += tokens_[token].end - tokens_[token].begin == year_bytes;
      continue;
    }
    count += first.may_hold(opening) | second.may_hold(opening);
  }
  return {found, count};
}

/// Chains all tokens by their openings.
void DocumentWords::index(OpeningMemo& memo) {
  listed_.resize(std::max(listed_.size(), tokens_.size() + 1));
  const std::span all(listed_.data(), list_all(tokens_, listed_.data()));
  work_out(all, memo);
  known_ = Known::all;
  next_.resize(std::max(next_.size(), tokens_.size()));
  hashes_.assign(tokens_.size(), 0);
  first_.fill(nowhere);
  for (const std::uint32_t token : all) {
    std::uint32_t& first = first_[place_of(openings_[token])];
    next_[token] = first;
    first = token;
  }
}

bool DocumentWords::has(WordKey key, const WordFolder& folder, OpeningMemo& memo) {
  if (known_ != Known::all) index(memo);
  WordBuffer buffer;
  for (std::uint32_t token = first_[place_of(key.opening)]; token != nowhere; token = next_[token]) {
    if (openings_[token] != key.opening) continue;
    std::uint64_t& hash = hashes_[token];
    if (hash == 0) hash = hash_bytes(folder.fold(word(token), buffer));
    if (hash == key.hash) return true;
  }
  return false;
}

}  // namespace gazgraph
