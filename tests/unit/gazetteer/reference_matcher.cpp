#include "reference_matcher.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "gazgraph/text/fold.hpp"

using namespace gazgraph;

namespace {

struct Point {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  UChar32 point = 0;
};

/// The code points of valid UTF-8.
std::vector<Point> points_of(std::string_view text) {
  std::vector<Point> points;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = 1;
    while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0U) == 0x80U) ++size;
    const auto letter = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data() + at, static_cast<int32_t>(size)));
    points.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size), letter.char32At(0)});
    at += size;
  }
  return points;
}

bool is_mark(UChar32 c) {
  return c == 0xAD || c == 0x200C || c == 0x200D || c == 0x2060 || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}
bool is_single(UChar32 c) {
  if (c == '&' || c == '+' || c == '@' || c == '#') return true;
  if ((U_GET_GC_MASK(c) & U_GC_L_MASK) == 0 || (U_GET_GC_MASK(c) & U_GC_LC_MASK) != 0) return false;
  UErrorCode status = U_ZERO_ERROR;
  const std::set<UScriptCode> unspaced = {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA, USCRIPT_THAI,
                                          USCRIPT_LAO, USCRIPT_KHMER,    USCRIPT_MYANMAR};
  return unspaced.contains(uscript_getScript(c, &status));
}
bool is_letter(UChar32 c) { return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK)) != 0 && !is_single(c); }
bool is_small(UChar32 c) { return (U_GET_GC_MASK(c) & U_GC_LL_MASK) != 0; }

struct Word {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string folded;
  std::string kept;  ///< folded with the letters that the language keeps apart
};

std::vector<Word> words_of(std::string_view text, std::u32string_view keep) {
  std::vector<Word> words;
  bool inside = false;
  bool after_single = false;
  for (const Point& at : points_of(text)) {
    const bool mark = is_mark(at.point);
    const bool single = is_single(at.point);
    if (!mark && !single && !is_letter(at.point)) {
      inside = after_single = false;
      continue;
    }
    if (!single && (inside || (after_single && mark))) {
      words.back().end = at.end;
      continue;
    }
    words.push_back({at.begin, at.end, {}, {}});
    after_single = single;
    inside = !single;
  }
  for (Word& word : words) {
    word.folded = fold(text.substr(word.begin, word.end - word.begin));
    word.kept = fold(text.substr(word.begin, word.end - word.begin), keep);
  }
  return words;
}

/// A way to read words [first, last] of the text as one word of a name.
struct Reading {
  std::size_t first = 0, last = 0;
  std::string folded, kept;
  std::uint32_t end = 0;
  std::uint16_t rule = NameMatch::no_rule;
  bool outside = false;
};

std::size_t letters_of(std::string_view text) { return points_of(text).size(); }

/// How long a stem is: a letter of the Latin, Greek or Cyrillic script counts once, any other as its bytes in UTF-8.
std::size_t stem_size(const std::string& folded) {
  UErrorCode status = U_ZERO_ERROR;
  std::string taken_apart;
  icu::Normalizer2::getNFDInstance(status)
      ->normalize(icu::UnicodeString::fromUTF8(folded), status)
      .toUTF8String(taken_apart);
  std::size_t size = 0;
  for (const Point& at : points_of(taken_apart)) {
    const bool one = at.point < 0x80 || (at.point >= 0x3B1 && at.point <= 0x3C9) ||
                     (at.point >= 0x430 && at.point <= 0x44F) ||
                     std::u32string_view(U"єіјљњћђџ").find(static_cast<char32_t>(at.point)) < 8;
    size += one ? 1 : at.end - at.begin;
  }
  return size;
}

class Reference {
 public:
  Reference(const std::vector<std::string>& names, const Language* language, std::string_view text)
      : names_(names), language_(language), text_(text) {
    if (language != nullptr) keep_ = language->distinct_letters();
    words_ = words_of(text, keep_);
  }

  std::vector<ReferenceMatch> run() {
    for (std::size_t first = 0; first < words_.size(); ++first) {
      const std::size_t before = matches_.size();
      capital_ = !is_small(points_of(text_.substr(words_[first].begin))[0].point);
      for (const std::string& name : names_) try_name(name, first);
      if (matches_.size() == before && capital_) try_compounds(first);
    }
    std::sort(matches_.begin(), matches_.end(), [](const ReferenceMatch& a, const ReferenceMatch& b) {
      const auto key = [](const ReferenceMatch& m) {
        return std::make_tuple(m.begin, ~m.end, m.method, m.name, m.rule);
      };
      return key(a) < key(b);
    });
    matches_.erase(std::unique(matches_.begin(), matches_.end()), matches_.end());
    return matches_;
  }

 private:
  /// The forms of a name's words: plain, and with initials joined.
  std::vector<std::vector<Word>> forms_of(const std::string& name) const {
    const std::vector<Word> plain = words_of(name, keep_);
    std::vector<Word> joined;
    bool open = false;
    for (std::size_t i = 0; i < plain.size(); ++i) {
      if (open) {
        joined.back().folded += plain[i].folded;
        joined.back().kept += plain[i].kept;
      } else {
        joined.push_back(plain[i]);
      }
      open = false;
      if (i + 1 == plain.size() || !is_initial(plain[i]) || !is_initial(plain[i + 1])) continue;
      const std::string gap = name.substr(plain[i].end, plain[i + 1].begin - plain[i].end);
      open = gap == "." || gap == ". ";
    }
    if (joined.size() == plain.size()) return {plain};
    return {plain, joined};
  }

  /// One letter of a script with cases.
  static bool is_initial(const Word& word) {
    return letters_of(word.folded) == 1 && (word.folded.size() == 1 || points_of(word.folded)[0].point < 0x530);
  }

  bool joins_next(std::size_t word) const {
    return word + 1 < words_.size() && is_initial(words_[word]) && is_initial(words_[word + 1]) &&
           text_.substr(words_[word].end, words_[word + 1].begin - words_[word].end) == ".";
  }

  std::vector<Reading> readings_of(std::size_t at, bool is_start) const {
    const Word& word = words_[at];
    std::vector<Reading> readings = {{at, at, word.folded, word.kept, word.end}};
    if (capital_ && language_ != nullptr) {
      for (std::size_t rule = 0; rule < language_->endings().size(); ++rule) add_ending(at, rule, readings);
    }
    if ((capital_ || !is_start) && (at == 0 || !joins_next(at - 1)) && joins_next(at)) {
      Reading joined{at, at, word.folded, word.kept, word.end};
      while (joins_next(joined.last) && joined.last - at < 12) {
        const Word& next = words_[++joined.last];
        joined.folded += next.folded;
        joined.kept += next.kept;
        joined.end = next.end;
      }
      readings.push_back(joined);
    }
    return readings;
  }

  void add_ending(std::size_t at, std::size_t rule, std::vector<Reading>& readings) const {
    const NameEnding& ending = language_->endings()[rule];
    const Word& word = words_[at];
    const auto exchanged = [&](const std::string& form) {
      return form.substr(0, form.size() - fold(ending.form).size()) + fold(ending.base);
    };
    const std::string form = fold(ending.form);
    if (!word.folded.ends_with(form) || !word.kept.ends_with(form)) return;
    const std::string stem = word.folded.substr(0, word.folded.size() - form.size());
    if (stem_size(stem) < std::max<std::size_t>(ending.min_stem, 1)) return;
    if (stem.empty()) return;
    const auto letters = points_of(stem);
    const std::string last = stem.substr(letters.back().begin);
    if (!ending.not_after.empty() && fold(ending.not_after).find(last) != std::string::npos) return;
    Reading reading{at, at, exchanged(word.folded), exchanged(word.kept), word.end, static_cast<std::uint16_t>(rule)};
    reading.outside = ending.outside;
    readings.push_back(reading);
  }

  void try_name(const std::string& name, std::size_t first) {
    const auto first_words = words_of(name, keep_);
    if (first_words.empty()) return;
    if (!capital_ && !is_small(points_of(name.substr(first_words[0].begin))[0].point)) return;
    for (const auto& form : forms_of(name)) follow(name, form, 0, first, {}, true);
  }

  void follow(const std::string& name, const std::vector<Word>& form, std::size_t place, std::size_t at,
              std::vector<Reading> path, bool marks_agree) {
    if (at >= words_.size()) return;
    if (place > 0 && is_closed(at)) return;
    marks_agree &= place == 0 || has_marks(name, at);
    for (const Reading& reading : readings_of(at, place == 0)) {
      if (reading.folded != form[place].folded || reading.kept != form[place].kept) continue;
      if (place == 0 && form.size() > 1 && reading.outside && is_name_alone(reading)) continue;
      path.push_back(reading);
      if (place + 1 == form.size()) {
        keep_match(name, path, marks_agree);
      } else {
        follow(name, form, place + 1, reading.last + 1, path, marks_agree);
      }
      path.pop_back();
    }
  }

  /// `Huaweis Ascend` is Huawei's Ascend, where Huawei is a name.
  bool is_name_alone(const Reading& reading) const {
    return std::any_of(names_.begin(), names_.end(), [&](const std::string& name) {
      for (const auto& form : forms_of(name)) {
        if (form.size() == 1 && form[0].folded == reading.folded && form[0].kept == reading.kept) return true;
      }
      return false;
    });
  }

  static bool is_dash(UChar32 c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D; }
  static bool is_apostrophe(UChar32 c) {
    return c == '\'' || c == '`' || c == 0xB4 || (c >= 0x2018 && c <= 0x201B) || c == 0x2BC || c == 0x2032 ||
           c == 0xFF07;
  }
  static bool is_blank(UChar32 c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
           c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
  }

  std::string_view gap_before(std::size_t at) const {
    return text_.substr(words_[at - 1].end, words_[at].begin - words_[at - 1].end);
  }

  bool is_closed(std::size_t at) const {
    const std::string_view gap = gap_before(at);
    return gap.size() > 12 || std::count(gap.begin(), gap.end(), '\n') > 1;
  }

  bool has_marks(const std::string& name, std::size_t at) const {
    const std::string_view gap = gap_before(at);
    const auto points = points_of(gap);
    const bool spaced = std::any_of(points.begin(), points.end(), [](const Point& p) { return is_blank(p.point); });
    for (const Point& p : points) {
      if (is_blank(p.point) || is_apostrophe(p.point)) continue;
      if (is_dash(p.point) && !spaced) continue;
      if (p.point == '.' && p.begin == 0 && is_initial(words_[at - 1])) continue;
      if (is_dash(p.point)) {
        const bool has = name.find(" -") != std::string::npos || name.find(" –") != std::string::npos ||
                         name.find(" —") != std::string::npos;
        if (!has) return false;
      } else if (name.find(gap.substr(p.begin, p.end - p.begin)) == std::string::npos) {
        return false;
      }
    }
    return true;
  }

  /// Bytes of a word of the text that fold to `folded`, marks behind included; 0 where none do.
  std::uint32_t raw_end(const Word& word, const std::string& folded) const {
    std::uint32_t end = 0;
    for (const Point& p : points_of(text_.substr(word.begin, word.end - word.begin))) {
      if (fold(text_.substr(word.begin, p.end)) == folded) end = word.begin + p.end;
    }
    return end;
  }

  void keep_match(const std::string& name, const std::vector<Reading>& path, bool marks_agree) {
    ReferenceMatch match;
    const Reading& last = path.back();
    match.begin = words_[path.front().first].begin;
    match.token_end = words_[last.last].end;
    match.end = last.outside ? raw_end(words_[last.last], last.folded) : last.end;
    match.name = name;
    bool changed = false;
    for (const Reading& reading : path) {
      if (reading.rule == NameMatch::no_rule) continue;
      match.rule = reading.rule;
      changed |= !reading.outside || &reading != &last;
    }
    if (match.end <= match.begin) return;
    const bool same = !changed && text_.substr(match.begin, match.end - match.begin) == name;
    if (!same && !marks_agree) return;
    match.method = same ? MatchMethod::exact : MatchMethod::folded;
    if (match.rule != NameMatch::no_rule) match.method = MatchMethod::inflected;
    add(match);
  }

  void add(const ReferenceMatch& match) {
    const auto digit = [&](std::size_t at) { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; };
    const auto mark = [&](std::size_t at) { return at < text_.size() && std::string_view(".,:").find(text_[at]) < 3; };
    if (digit(match.begin) && match.begin >= 2 && mark(match.begin - 1) && digit(match.begin - 2)) return;
    if (digit(match.end - 1) && mark(match.end) && digit(std::size_t{match.end} + 1)) return;
    matches_.push_back(match);
  }

  void try_compounds(std::size_t first) {
    if (language_ == nullptr) return;
    const auto names = language_->file().root().find("names");
    if (names == language_->file().root().end()) return;
    const Word& word = words_[first];
    std::vector<std::string> joints = {""};
    for (const std::string& joint : names->value("compound_joints", std::vector<std::string>()))
      joints.push_back(fold(joint));
    for (const Point& p : points_of(word.folded)) {
      const std::string head = word.folded.substr(0, p.begin);
      const std::string rest = word.folded.substr(p.begin);
      if (stem_size(word.folded) < 6 || stem_size(head) < 3 || stem_size(rest) < 3) continue;
      if (!follows(rest, joints, names->value("compound_heads", std::vector<std::string>()))) continue;
      for (const std::string& name : names_) {
        const auto form = words_of(name, keep_);
        if (form.size() != 1 || form[0].folded != head) continue;
        ReferenceMatch match{word.begin, raw_end(word, head), word.end, name, MatchMethod::compound};
        if (match.end <= match.begin) continue;
        if (fold(text_.substr(match.begin, match.end - match.begin), keep_) == form[0].kept) add(match);
      }
    }
  }

  static bool follows(const std::string& rest, const std::vector<std::string>& joints,
                      const std::vector<std::string>& heads) {
    for (const std::string& joint : joints) {
      for (const std::string& head : heads) {
        if ((joint + fold(head)).size() >= 3 && rest.starts_with(joint + fold(head))) return true;
      }
    }
    return false;
  }

  const std::vector<std::string>& names_;
  const Language* language_;
  std::string_view text_;
  std::u32string keep_;
  std::vector<Word> words_;
  std::vector<ReferenceMatch> matches_;
  bool capital_ = false;
};

}  // namespace

std::vector<ReferenceMatch> reference_matches(const std::vector<std::string>& names, const Language* language,
                                              std::string_view text) {
  return Reference(names, language, text).run();
}
