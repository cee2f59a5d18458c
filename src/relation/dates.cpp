// A date is a year alone, a month or a feast and a year, or a day, a month and a year, in the orders that the languages
// have; words that link its parts (`of`, `του`, `des Jahres`) are the group `date_links`.
#include "dates.hpp"

#include <algorithm>
#include <charconv>

namespace gazgraph {
namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

class DateReader {
 public:
  DateReader(std::string_view text, const Segmentation& cut, std::uint32_t end,
             const RelationRules::LanguageRules& rules)
      : text_(text), cut_(cut), end_(end), rules_(rules) {}

  [[nodiscard]] std::optional<DateSpan> read(std::uint32_t i) const {
    if (const int year = number(i, 1000, 2100); year != 0 && slice(i).size() == 4)
      return numbers_document(i) ? std::nullopt : std::optional(iso_or_year(i, year));
    if (auto dotted = with_dots(i)) return dotted;
    if (const int day = number(i, 1, 31); day != 0) {
      const std::uint32_t at = skip_linking(skip(i + 1, "."));
      return in_month(at, "-" + two_digits(day), at + 1);
    }
    const int in = month(i);
    if (in == 0) return feast(i);
    if (const int day = number(i + 1, 1, 31); day != 0) return in_month(i, "-" + two_digits(day), i + 2);
    return in_month(i, "", i + 1);
  }

 private:
  [[nodiscard]] std::string_view slice(std::uint32_t i) const {
    return text_.substr(cut_.tokens[i].begin, cut_.tokens[i].end - cut_.tokens[i].begin);
  }

  [[nodiscard]] int number(std::uint32_t i, int low, int high) const {
    if (i >= end_) return 0;
    const std::string_view digits = slice(i);
    int value = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const std::string_view rest(stop, static_cast<std::size_t>(digits.data() + digits.size() - stop));
    const bool ordinal = rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "η" ||
                         rest == "ης" || rest == "ας" || rest == ".";
    return error == std::errc() && ordinal && value >= low && value <= high ? value : 0;
  }

  [[nodiscard]] int month(std::uint32_t i) const {
    if (i >= end_ || cut_.tokens[i].kind != TokenKind::word) return 0;
    const auto found = rules_.lexicon.months().find(rules_.lexicon.normalize(slice(i)));
    return found == rules_.lexicon.months().end() ? 0 : found->second;
  }

  [[nodiscard]] std::uint32_t skip(std::uint32_t i, std::string_view mark) const {
    return i < end_ && slice(i) == mark ? i + 1 : i;
  }

  [[nodiscard]] std::uint32_t skip_linking(std::uint32_t i) const {
    if (i >= end_) return i;
    const auto group = rules_.groups.find("date_links");
    if (group == rules_.groups.end()) return i;
    const std::string word = rules_.lexicon.normalize(slice(i));
    return std::find(group->second.begin(), group->second.end(), word) != group->second.end() ? i + 1 : i;
  }

  /// The month at token `at`, then a year at `behind` or a word later.
  [[nodiscard]] std::optional<DateSpan> in_month(std::uint32_t at, const std::string& day, std::uint32_t behind) const {
    const int in = month(at);
    if (in == 0) return std::nullopt;
    const std::uint32_t year_at = skip_linking(skip_linking(skip(skip(behind, "."), ",")));
    const int year = number(year_at, 1000, 2100);
    if (year == 0) return std::nullopt;
    return DateSpan{year_at + 1, std::to_string(year) + "-" + two_digits(in) + day};
  }

  /// `Christmas Day 1950`: the words of a feast with a day of its own, then a year.
  [[nodiscard]] std::optional<DateSpan> feast(std::uint32_t i) const {
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t last = i + 1; last < end_ && last <= i + longest; ++last) {
      const std::string_view words =
          text_.substr(cut_.tokens[i].begin, cut_.tokens[last - 1].end - cut_.tokens[i].begin);
      const auto found = rules_.lexicon.feasts().find(rules_.lexicon.normalize(words));
      if (found == rules_.lexicon.feasts().end()) continue;
      const std::uint32_t year_at = skip_linking(skip_linking(skip(last, ",")));
      if (const int year = number(year_at, 1000, 2100); year != 0)
        return DateSpan{year_at + 1, std::to_string(year) + "-" + found->second};
    }
    return std::nullopt;
  }

  /// `3.5.1998`, `03/05/1998`, as one token or as five.
  [[nodiscard]] std::optional<DateSpan> with_dots(std::uint32_t i) const {
    std::uint32_t last = i + 1;
    while (last < end_ && last < i + 5 && !cut_.tokens[last].space_before) ++last;
    const std::string_view whole = text_.substr(cut_.tokens[i].begin, cut_.tokens[last - 1].end - cut_.tokens[i].begin);
    int parts[3] = {0, 0, 0};
    const char* at = whole.data();
    const char* const end = whole.data() + whole.size();
    for (int part = 0; part < 3; ++part) {
      const auto [stop, error] = std::from_chars(at, end, parts[part]);
      if (error != std::errc() || (part < 2 && (stop == end || (*stop != '.' && *stop != '/')))) return std::nullopt;
      at = stop + (part < 2 ? 1 : 0);
    }
    if (at != end && *at != '.' && *at != ',') return std::nullopt;
    if (parts[0] < 1 || parts[0] > 31 || parts[1] < 1 || parts[1] > 12 || parts[2] < 1000 || parts[2] > 2100)
      return std::nullopt;
    while (last - 1 > i && text_.substr(cut_.tokens[last - 1].begin, 1).find_first_of(".,") == 0) --last;
    return DateSpan{last, std::to_string(parts[2]) + "-" + two_digits(parts[1]) + "-" + two_digits(parts[0])};
  }

  /// `Directive 2014/41`, `lagen (1998:215)`: a year that is part of a document's number.
  [[nodiscard]] bool numbers_document(std::uint32_t i) const {
    const auto joins = [&](std::uint32_t mark) { return slice(mark) == "/" || slice(mark) == ":"; };
    const auto is_digit = [&](std::uint32_t at) { return slice(at).front() >= '0' && slice(at).front() <= '9'; };
    return i + 2 < end_ && !cut_.tokens[i + 1].space_before && !cut_.tokens[i + 2].space_before && joins(i + 1) &&
           is_digit(i + 2);
  }

  [[nodiscard]] DateSpan iso_or_year(std::uint32_t i, int year) const {
    if (i + 4 < end_ && slice(i + 1) == "-" && slice(i + 3) == "-") {
      const int in = number(i + 2, 1, 12);
      const int day = number(i + 4, 1, 31);
      if (in != 0 && day != 0) return {i + 5, std::to_string(year) + "-" + two_digits(in) + "-" + two_digits(day)};
    }
    return {i + 1, std::to_string(year)};
  }

  std::string_view text_;
  const Segmentation& cut_;
  std::uint32_t end_;
  const RelationRules::LanguageRules& rules_;
};

}  // namespace

std::optional<DateSpan> read_date(std::string_view text, const Segmentation& cut, std::uint32_t first,
                                  std::uint32_t end, const RelationRules::LanguageRules& rules) {
  const Token& token = cut.tokens[first];
  const char lead = text[token.begin];
  const bool digit = lead >= '0' && lead <= '9';
  // Months of two bytes a letter may be in lower case; no date begins with anything but a digit or a letter.
  if (!digit && token.kind != TokenKind::word) return std::nullopt;
  return DateReader(text, cut, end, rules).read(first);
}

}  // namespace gazgraph
