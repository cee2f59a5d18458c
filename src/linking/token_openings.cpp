// Three passes, each over what the one before has left. The first lists the tokens of the right kind and length. The second
// reads the first eight bytes of each: where the first four (or all that it has) are plain letters or digits, they are made
// small and hashed as opening_of() would hash them, and the filters are asked. Neither of the two has a branch that could
// be mistaken. The third looks at the few that are left, and at those with other letters.
#include "token_openings.hpp"

#include <cstring>

namespace gazgraph {
namespace {

constexpr std::uint32_t year_bytes = 4;

enum class Eligible : std::uint8_t { capitals, capitals_and_years, all };

template <Eligible kind>
std::size_t list_eligible(std::span<const Token> tokens, std::uint32_t* found) {
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    found[count] = i;
    bool eligible = kind == Eligible::all ? token.kind != TokenKind::punctuation
                                          : (token.kind == TokenKind::word) & token.capitalized;
    if constexpr (kind == Eligible::capitals_and_years)
      eligible |= (token.kind == TokenKind::number) & (token.end - token.begin == year_bytes);
    count += eligible;
  }
  return count;
}

std::size_t list_eligible(const OpeningQuery& query, std::uint32_t* found) {
  if (!query.capitals) return list_eligible<Eligible::all>(query.tokens, found);
  return query.years ? list_eligible<Eligible::capitals_and_years>(query.tokens, found)
                     : list_eligible<Eligible::capitals>(query.tokens, found);
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

/// Drops the words for which no filter speaks; keeps those whose letters have to be looked at.
std::size_t drop_others(const OpeningQuery& query, std::uint32_t* found, std::size_t count) {
  constexpr std::uint64_t first_mark = 0xCC;  // a letter before a combining mark may fold otherwise
  const char* const text = query.text.data();
  const std::size_t readable = query.text.size() - std::min(query.text.size(), sizeof(std::uint64_t));
  const Token* const tokens = query.tokens.data();
  const HashFilter::View first = query.first;
  const HashFilter::View second = query.second;
  const bool years = query.years;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Token& token = tokens[found[i]];
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text + std::min<std::size_t>(token.begin, readable), sizeof bytes);
    const std::uint32_t size = token.end - token.begin;
    const std::uint32_t missing = size < opening_letters ? opening_letters - size : 0;
    const std::uint32_t mask = 0xFFFFFFFFU >> 8 * missing;
    const std::uint32_t small = (static_cast<std::uint32_t>(bytes) | 0x20202020U) & mask;
    const bool has_mark = (size > opening_letters) & ((bytes >> 8 * opening_letters & 0xFFU) >= first_mark);
    const std::uint64_t opening = hash_few(small);
    const bool is_number = years & (token.kind == TokenKind::number);
    const bool held = first.may_hold(opening) | second.may_hold(opening);
    found[kept] = found[i];
    kept += is_number | has_mark | !is_plain(small, mask) | held | (token.begin > readable);
  }
  return kept;
}

}  // namespace

std::span<const std::uint32_t> find_openings(const OpeningQuery& query, const WordFolder& folder,
                                             std::vector<std::uint32_t>& found) {
  constexpr std::size_t room = sizeof(std::uint64_t);
  if (found.size() <= query.tokens.size()) found.resize(query.tokens.size() + 1);
  const std::size_t eligible = list_eligible(query, found.data());
  const std::size_t listed = query.text.size() < room ? eligible : drop_others(query, found.data(), eligible);
  std::size_t count = 0;
  for (std::size_t i = 0; i < listed; ++i) {
    const Token& token = query.tokens[found[i]];
    const std::uint64_t opening = folder.opening(query.text.substr(token.begin, token.end - token.begin));
    const bool is_year = query.years && token.kind == TokenKind::number;
    if (!is_year && !query.first.may_hold(opening) && !query.second.may_hold(opening)) continue;
    found[count++] = found[i];
  }
  return std::span(found).first(count);
}

}  // namespace gazgraph
