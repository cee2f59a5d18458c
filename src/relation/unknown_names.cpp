// From coarse to fine: what goes on with a name of the gazetteer, and what is a name without any. Which capitals are names is told
// by the language's words where it writes nouns small, by runs of unknown ones where it does not.
#include "unknown_names.hpp"

#include <algorithm>

namespace gazgraph {
namespace {

/// Whether a word begins with a Latin letter: up to U+033F.
bool is_latin(std::string_view word) {
  constexpr unsigned char first_beyond = 0xCD;
  return !word.empty() && static_cast<unsigned char>(word.front()) < first_beyond;
}

/// A noun with a capital: it may stand in a name.
bool may_stand_in_name(const Unit& unit) { return unit.capitalized && unit.is_nominal() && !unit.has_forms(); }

/// A line without a mark at its end, most of whose words have capitals: these tell nothing.
bool is_headline(const std::vector<Unit>& units) {
  if (units.empty() || units.back().kind == Unit::Kind::mark) return false;
  std::size_t words = 0;
  std::size_t small = 0;
  for (const Unit& unit : units) {
    if (unit.kind != Unit::Kind::word || unit.is(word_preposition | word_determiner | word_coordinator)) continue;
    ++words;
    small += unit.capitalized ? 0 : 1;
  }
  return small * 3 < words;
}

}  // namespace

UnknownNames::UnknownNames(std::string_view text, const std::vector<Mention>& mentions,
                           const RelationRules::LanguageRules& rules, WordTable& words, const CommonWords* common,
                           UnitSentence& sentence)
    : text_(text),
      mentions_(mentions),
      rules_(rules),
      words_(words),
      common_(common),
      sentence_(sentence),
      nouns_have_capitals_(rules.lexicon.nouns_are_capitalized()),
      small_compounds_(rules.lexicon.compounding() && !nouns_have_capitals_),
      headline_(is_headline(sentence.units)) {}

void UnknownNames::mark_longer_names() {
  if (headline_) return;
  mark_raised_demonyms();
  std::vector<Unit>& units = sentence_.units;
  for (std::size_t i = 0; i < units.size(); ++i) {
    Unit& unit = units[i];
    if (unit.kind != Unit::Kind::referent || unit.demonym || unit.type == EntityType::person) continue;
    const bool product = unit.type == EntityType::product;  // `the X MD`
    if (!nouns_have_capitals_ && !product && ends_unknown_name(i)) {
      read_as_unknown(unit);
      continue;
    }
    const std::size_t last = end_of_longer_name(i);
    if (last == i + 1) continue;
    const bool place = unit.type == EntityType::place;
    if (!nouns_have_capitals_ && !product && !unit.genitive && !(place && names_body(units[last - 1]))) {
      unit.compound = true;
      continue;
    }
    // `des Nordvik Hexley Lab`: where nouns have capitals too, and behind products, only what is a body's name as a whole.
    const bool possessor = unit.genitive && !rules_.lexicon.case_marking();
    if (names_body(units[last - 1]) && !possessor && (!nouns_have_capitals_ || last > i + 2)) read_as_unknown(unit);
  }
}

/// A noun with a capital for a kind of organization.
bool UnknownNames::names_body(const Unit& unit) const { return unit.capitalized && is_body(unit); }

/// A noun for a kind of organization, and for none of places (`Stadt`).
bool UnknownNames::is_body(const Unit& unit) const {
  if (!unit.is_nominal() || unit.has_forms()) return false;
  const Kinds::Set kinds = rules_.kinds.of_noun(unit.text);
  return (kinds & rules_.kinds.of_type(EntityType::organization)) != 0 &&
         (kinds & rules_.kinds.of_type(EntityType::place)) == 0;
}

/// A capital that nobody knows stands before unit `i`, or before one noun there (`the Hexley Evening Nordvik`). What begins the
/// sentence, or what a mark opens, has a capital whatever it is.
bool UnknownNames::ends_unknown_name(std::size_t i) const {
  const std::vector<Unit>& units = sentence_.units;
  const auto opens = [&](std::size_t at) {
    return units[at].is_unknown_name() && units[at - 1].kind != Unit::Kind::mark && units[at].groups == 0 &&
           is_latin(units[at].text) == is_latin(units[i].text);
  };
  return (i > 1 && opens(i - 1)) || (i > 2 && may_stand_in_name(units[i - 1]) && !units[i - 1].refers &&
                                     !units[i - 1].names_role() && opens(i - 2));
}

/// Behind the capitals that go on with the name at unit `i`, the last of them unknown or a noun for a body; `i` + 1 where none
/// do.
std::size_t UnknownNames::end_of_longer_name(std::size_t i) const {
  const std::vector<Unit>& units = sentence_.units;
  const Unit& unit = units[i];
  if (unit.compound) return i + 1;
  const auto ends_name = [&](std::size_t at) {
    if (units[at].is_unknown_name()) return true;
    // `Nordvik Bank`, but `the Nordvik Group` is Nordvik
    return (at > i + 1 || !units[at].in(group_own_heads)) && names_body(units[at]);
  };
  std::size_t behind = i + 1;
  std::size_t last = i + 1;
  bool titled = false;  // `Nordvik Chairman Ada Lind`
  // `the Nordvik Swedish AI Lab`
  for (; behind < units.size(); ++behind) {
    const Unit& part = units[behind];
    if (!part.is_unknown_name() && !may_stand_in_name(part) && !part.demonym) break;
    if (ends_name(behind) && (!titled || names_body(part))) last = behind + 1;
    titled |= part.names_role();
  }
  const bool ends = behind >= units.size() || units[behind].kind == Unit::Kind::mark ||
                    units[behind].kind == Unit::Kind::date ||
                    (units[behind].kind == Unit::Kind::referent && units[behind].type == EntityType::place) ||
                    (units[behind].kind == Unit::Kind::word && !units[behind].capitalized);
  return ends ? last : i + 1;
}

/// `das Schwedische Nordvik`: an adjective of nationality that the language writes small, with a capital inside the sentence or
/// a quotation: it and the name behind it are one name, which nobody knows.
void UnknownNames::mark_raised_demonyms() {
  std::vector<Unit>& units = sentence_.units;
  for (std::size_t i = 1; i + 1 < units.size(); ++i) {
    const Unit& adjective = units[i];
    const Unit& name = units[i + 1];
    const bool raised = adjective.capitalized && !adjective.people && adjective.info != nullptr &&
                        adjective.info->rules->demonym != nullptr && !adjective.info->rules->demonym->capital;
    const bool named = name.kind == Unit::Kind::referent && name.type == EntityType::organization && !name.anaphoric;
    if (!raised || !named) continue;
    const bool quoted = units[i - 1].opens_quote && i + 2 < units.size() && units[i + 2].kind == Unit::Kind::mark;
    if (units[i - 1].kind == Unit::Kind::mark && !units[i - 1].is_mark(",") && !quoted) continue;
    read_as_unknown(units[i]);
    read_as_unknown(units[i + 1]);
  }
}

/// Makes a unit a word of a name that nobody knows.
void UnknownNames::read_as_unknown(Unit& unit) {
  Unit word{.begin = unit.begin, .end = unit.end, .capitalized = true, .text = unit.text};
  word.possessive = unit.genitive;
  word.info = &words_.find(text_.substr(unit.begin, unit.end - unit.begin));
  unit = word;
}

void UnknownNames::join() {
  if (headline_) return;
  std::vector<Unit>& units = sentence_.units;
  EntityIndex strangers = 0;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < units.size();) {
    std::size_t end = end_of_placed_body(i);
    if (end == i) end = end_of_run(i);
    const Unit* before = kept > 0 ? &units[kept - 1] : nullptr;
    const bool named = end > i && (units[end - 1].kind == Unit::Kind::referent || stands_alone(i, end, before));
    if (named)
      units[kept] = stranger_of(i, end, first_stranger + strangers++ % most_strangers);
    else if (kept < i)
      units[kept] = units[i];
    ++kept;
    i = named ? end : i + 1;
  }
  units.resize(kept);
  if (strangers > 0) give_to_strangers();
}

/// Behind the words of an unknown name that begin at unit `i`: capitals that nobody knows and what tells that they name a body
/// (`Hexmoor Holdings`, `Hexmora universitet`, `die Universität Hexmoor`).
std::size_t UnknownNames::end_of_run(std::size_t i) const {
  const std::vector<Unit>& units = sentence_.units;
  std::size_t end = i;
  // Where nouns have capitals, most of one word alone are nouns.
  const bool may_begin =
      !nouns_have_capitals_ || (i + 1 < units.size() && units[i + 1].is_unknown_name()) || owns_next(i + 1);
  while (may_begin && end < units.size() &&
         (stands_for_stranger(units[end]) || (end > i && !nouns_have_capitals_ && names_body(units[end]))))
    ++end;
  if (small_compounds_ && end > i && end < units.size() && !units[end].capitalized && is_body(units[end]))
    return end + 1;
  const bool titled = nouns_have_capitals_ && end == i && i + 1 < units.size() && !units[i].names_role();
  return titled && stands_for_stranger(units[i + 1]) && names_body(units[i]) ? i + 2 : end;
}

/// Whether the words from unit `i` on and below `end` are a stranger's name by themselves. `before`: the unit before them.
bool UnknownNames::stands_alone(std::size_t i, std::size_t end, const Unit* before) const {
  const std::vector<Unit>& units = sentence_.units;
  const auto is_name = [](const Unit& unit) { return unit.kind == Unit::Kind::referent && !unit.demonym; };
  const Unit* next = end < units.size() ? &units[end] : nullptr;
  // Beside a name they are a part of that one.
  if (before != nullptr && is_name(*before) && !before->genitive && !before->compound) return false;
  if (next != nullptr && is_name(*next) && !next->anaphoric) return false;
  if (end > i + 1 || owns_next(end)) return true;
  const bool opens = i == 0 || (before->kind == Unit::Kind::mark && !before->is_mark(","));
  if (nouns_have_capitals_ || opens) return false;
  // `the Hexmoor developer`, `Hexmoras ägare`: it tells where, of what or whose.
  if (next == nullptr || !next->is_nominal() || units[i].possessive) return true;
  const bool determined = rules_.lexicon.name_before_noun() && before->is(word_determiner);
  return !determined && (rules_.lexicon.case_marking() || next->has_forms());
}

/// A coordinator and a possessive stand at unit `at`.
bool UnknownNames::owns_next(std::size_t at) const {
  const std::vector<Unit>& units = sentence_.units;
  return at + 1 < units.size() && units[at].is(word_coordinator) && units[at + 1].kind == Unit::Kind::referent &&
         units[at + 1].anaphoric && units[at + 1].genitive;
}

/// `sued Hexmoor and its owner`: right behind a stranger and a coordinator a possessive is the stranger's.
void UnknownNames::give_to_strangers() {
  std::vector<Unit>& units = sentence_.units;
  for (std::size_t i = 2; i < units.size(); ++i) {
    const Unit& stranger = units[i - 2];
    if (!stranger.is_stranger() || !owns_next(i - 1)) continue;
    units[i].entity = stranger.entity;
    units[i].type = stranger.type;
  }
}

/// Behind the name of a body that tells where it is, from unit `i` on: `the University of Oslo`, `das Landgericht Hamburg`, `Uppsala
/// universitet`. `i` when none begins there.
std::size_t UnknownNames::end_of_placed_body(std::size_t i) const {
  const std::vector<Unit>& units = sentence_.units;
  const auto is_place = [&](std::size_t at) {
    const Unit& unit = units[at];
    return unit.kind == Unit::Kind::referent && unit.type == EntityType::place && !unit.demonym && !unit.compound &&
           !unit.anaphoric && (!unit.genitive || rules_.lexicon.articles_tell_case());
  };
  if (i + 1 >= units.size()) return i;
  if (small_compounds_ && is_place(i) && !units[i].genitive && !units[i + 1].capitalized && is_body(units[i + 1]))
    return i + 2;
  if (nouns_have_capitals_ || rules_.lexicon.case_marking())
    return is_place(i + 1) && names_body(units[i]) && may_end_name(units[i + 1]) ? i + 2 : i;
  if (i == 0 || i + 2 >= units.size() || !is_place(i + 2)) return i;
  const auto& markers = rules_.lexicon.of_markers();
  const bool joins = std::find(markers.begin(), markers.end(), units[i + 1].text) != markers.end() ||
                     (small_compounds_ && units[i + 1].in(group_locative));
  return joins && names_body(units[i]) ? i + 3 : i;
}

/// `das Landgericht Hamburg`, but `die Regierung Keltiens`: where articles do not tell the genitive of a name, its ending does.
bool UnknownNames::may_end_name(const Unit& place) const {
  if (rules_.lexicon.articles_tell_case()) return true;
  const auto mention =
      std::lower_bound(mentions_.begin(), mentions_.end(), place.begin,
                       [](const Mention& before, std::uint32_t begin) { return before.begin < begin; });
  return mention == mentions_.end() || mention->begin != place.begin || mention->method != LinkMethod::inflected;
}

/// A capital that nobody knows and that is no everyday word of the language, whose capital tells only that it stands in a title.
bool UnknownNames::stands_for_stranger(const Unit& unit) const {
  constexpr std::size_t longest_acronym = 4;  // bytes
  if (!unit.is_unlisted_capital() || unit.groups != 0) return false;
  // `Hexleybanken`: where nouns are written small, its end only says what it is.
  if (unit.info->may_refer ? !small_compounds_ : !unit.terms.empty()) return false;
  const std::string_view spelling = text_.substr(unit.begin, unit.end - unit.begin);
  if (spelling.find_first_of("-.") != std::string_view::npos) return false;
  const bool acronym =
      spelling.size() <= longest_acronym && spelling.size() > 1 && spelling[1] < 'a' && spelling[1] > 0;
  if (acronym) return false;
  if (common_ == nullptr) return true;
  const CommonWords::Word everyday = common_->find_any_case(spelling);
  return everyday.per_million == 0 || (everyday.is_mostly_capitalized() && !nouns_have_capitals_) ||
         rules_.given_names.contains(unit.text);
}

/// The referent for the unknown name from unit `first` on and below `end`. Two words are rather called as people are, and one
/// that tells where is a place.
Unit UnknownNames::stranger_of(std::size_t first, std::size_t end, EntityIndex number) const {
  const std::vector<Unit>& units = sentence_.units;
  const Unit& last = units[end - 1];
  const bool body =
      std::any_of(units.begin() + static_cast<std::ptrdiff_t>(first), units.begin() + static_cast<std::ptrdiff_t>(end),
                  [&](const Unit& unit) { return unit.kind == Unit::Kind::referent || is_body(unit); });
  const bool called_so = rules_.given_names.contains(units[first].text);
  const bool stands_in_place = first > 0 && units[first - 1].in(group_locative);
  Unit unit{.kind = Unit::Kind::referent,
            .begin = units[first].begin,
            .end = last.end,
            .entity = number,
            .type = body                            ? EntityType::organization
                    : end >= first + 2 || called_so ? EntityType::person
                    : stands_in_place               ? EntityType::place
                                                    : EntityType::organization,
            .capitalized = true,
            .text = last.text};
  unit.genitive = last.possessive;
  return unit;
}

}  // namespace gazgraph
