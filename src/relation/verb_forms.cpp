// One pass over the file's text notes each column and files each form under its hash, as a place in the text: no form is
// copied, compared with others or looked at again. The table is open addressing with linear probing that nothing is taken out
// of, so that the places of one form lie on its way in the order of the file. The first question for a form gathers its
// readings and puts their number into the first of its slots, so that further questions take no lock.
#include "verb_forms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <utility>

#include "gazgraph/base/files.hpp"

namespace gazgraph {
namespace {

struct FormClass {
  std::string_view name;
  VerbForm form = VerbForm::finite;
  bool noun = false;  ///< no form of the verb, but a noun that is spelled like one
};

constexpr std::array<FormClass, 10> form_classes = {{{"finite", VerbForm::finite},
                                                     {"passive", VerbForm::passive},
                                                     {"infinitive", VerbForm::infinitive},
                                                     {"dependent", VerbForm::infinitive},
                                                     {"supine", VerbForm::supine},
                                                     {"passive_supine", VerbForm::passive_supine},
                                                     {"participle", VerbForm::participle},
                                                     {"gerund", VerbForm::gerund},
                                                     {"passive_dependent", VerbForm::passive_infinitive},
                                                     {"noun", VerbForm::finite, true}}};

/// Takes the part up to the first separator off a text, the separator too.
std::string_view cut(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

/// Takes the first line off a text.
std::string_view cut_row(std::string_view& text) {
  std::string_view row = cut(text, '\n');
  if (row.ends_with('\r')) row.remove_suffix(1);
  return row;
}

/// Calls `visit` with each form of a column.
template <typename Visit>
void for_each_form(std::string_view forms, Visit visit) {
  while (!forms.empty()) {
    const std::string_view form = cut(forms, ',');
    if (!form.empty()) visit(form);
  }
}

}  // namespace

/// Fills a table of forms.
class VerbForms::Reader {
 public:
  explicit Reader(VerbForms& verbs) : verbs_(verbs) {}

  void run() {
    constexpr std::size_t bytes_of_form = 14;  // about
    found_.reserve(verbs_.text_.size() / bytes_of_form);
    std::string_view rest = verbs_.text_;
    for (std::size_t line = 1; !rest.empty(); ++line) {
      const std::string_view row = cut_row(rest);
      if (!row.empty() && row.front() != '#') read_row(row, line);
    }
    fill_slots();
  }

 private:
  void read_row(std::string_view row, std::size_t line) {
    const auto [lemma, next, is_new] = verbs_.lemmas_.add_lasting(cut(row, '\t'));
    if (is_new) lemma = next;
    while (!row.empty()) read_column(cut(row, '\t'), lemma, line);
  }

  void read_column(std::string_view column, std::uint32_t lemma, std::size_t line) {
    const std::size_t equals = column.find('=');
    if (equals == std::string_view::npos) return;
    const auto known = std::find_if(form_classes.begin(), form_classes.end(),
                                    [name = column.substr(0, equals)](const FormClass& c) { return c.name == name; });
    if (known == form_classes.end()) {
      throw Error(ErrorCode::bad_input, verbs_.path_.string(), line, 1,
                  fmt::format("unknown form class in `{}`", column));
    }
    const std::string_view forms = column.substr(equals + 1);
    verbs_.columns_.push_back({.begin = place_of(forms),
                               .lemma = lemma,
                               .form_class = static_cast<std::uint8_t>(known - form_classes.begin())});
    for_each_form(forms, [&](std::string_view form) {
      found_.push_back({.hash = static_cast<std::uint32_t>(hash_text(form) >> 32U), .place = place_of(form)});
    });
  }

  void fill_slots() {
    constexpr std::size_t fewest = 16;
    const std::size_t size = std::bit_ceil(std::max(found_.size() * 4 / 3, fewest));
    verbs_.slots_ = std::make_unique<Slot[]>(size);
    verbs_.mask_ = size - 1;
    for (const Slot& found : found_) {
      std::size_t at = found.hash & verbs_.mask_;
      while (verbs_.slots_[at].place != no_place) at = (at + 1) & verbs_.mask_;
      verbs_.slots_[at] = found;
    }
    verbs_.blocks_.resize(found_.size() / block_size + 1);  // at most: so that it need not grow
  }

  [[nodiscard]] std::uint32_t place_of(std::string_view part) const {
    return static_cast<std::uint32_t>(part.data() - verbs_.text_.data());
  }

  VerbForms& verbs_;
  std::vector<Slot> found_;  ///< all forms in the order of the file
};

VerbForms::VerbForms(const std::filesystem::path& path) : path_(path), text_(read_file(path)) {
  if (text_.size() >= is_read) throw Error(ErrorCode::bad_input, path.string(), "is too large");
  Reader(*this).run();
}

VerbForms::~VerbForms() = default;

const LexiconWord* VerbForms::find(std::string_view form, std::uint64_t hash) const {
  for (std::size_t at = home_of(hash);; at = (at + 1) & mask_) {
    const std::uint32_t place = std::atomic_ref(slots_[at].place).load(std::memory_order_acquire);
    if (place == no_place) return nullptr;
    if (slots_[at].hash != hash >> 32U) continue;
    if ((place & is_read) == 0) {
      if (stands_at(place, form)) return &read(at, form);
    } else if (const Entry& known = entry(place & ~is_read); is_same_text(known.text, form)) {
      return &known.word;
    }
  }
}

/// Whether the form that stands there is this one.
bool VerbForms::stands_at(std::uint32_t place, std::string_view form) const {
  const std::string_view rest = std::string_view(text_).substr(place);
  if (!rest.starts_with(form)) return false;
  constexpr std::string_view ends = ",\t\r\n";
  return rest.size() == form.size() || ends.find(rest[form.size()]) != std::string_view::npos;
}

/// The first of its slots is given.
const LexiconWord& VerbForms::read(std::size_t slot, std::string_view form) const {
  const std::scoped_lock lock(mutex_);
  const std::atomic_ref place(slots_[slot].place);
  const std::uint32_t known = place.load(std::memory_order_relaxed);
  if ((known & is_read) != 0) return entry(known & ~is_read).word;  // by another thread meanwhile
  const std::uint32_t number = entries_++;
  auto& block = blocks_[number / block_size];
  if (block == nullptr) block = std::make_unique<Entry[]>(block_size);
  Entry& made = block[number % block_size];
  made.text = std::string_view(text_).substr(known, form.size());
  read_into(slot, made);
  place.store(number | is_read, std::memory_order_release);
  return made.word;
}

void VerbForms::read_into(std::size_t slot, Entry& entry) const {
  std::vector<VerbReading> found;
  const std::uint32_t hash = slots_[slot].hash;
  for (; slots_[slot].place != no_place; slot = (slot + 1) & mask_) {
    const std::uint32_t place = slots_[slot].place;
    if (slots_[slot].hash != hash || (place & is_read) != 0 || !stands_at(place, entry.text)) continue;
    const Column& column = column_at(place);
    const FormClass& form_class = form_classes[column.form_class];
    if (form_class.noun) {
      entry.word.classes |= word_noun;
    } else {
      found.push_back({.lemma = column.lemma, .form = form_class.form});
      entry.word.forms |= form_bit(form_class.form);
    }
  }
  entry.word.verbs = readings_.store(found);
}

const VerbForms::Column& VerbForms::column_at(std::uint32_t place) const {
  const auto behind = std::upper_bound(columns_.begin(), columns_.end(), place,
                                       [](std::uint32_t at, const Column& column) { return at < column.begin; });
  return *std::prev(behind);
}

std::uint32_t VerbForms::lemma(std::string_view infinitive) const {
  const std::uint32_t* number = lemmas_.find(infinitive);
  return number == nullptr ? 0xffffffff : *number;
}

void VerbForms::check(const std::function<std::string(std::string_view)>& normalize,
                      const std::function<void(const Error&)>& on_problem) const {
  std::string_view rest = text_;
  for (std::size_t line = 1; !rest.empty(); ++line) {
    std::string_view row = cut_row(rest);
    const char* const begin = row.data();
    const auto problem = [&](std::string_view part, std::string message) {
      const auto column = static_cast<std::size_t>(part.data() - begin) + 1;
      on_problem(Error(ErrorCode::bad_input, path_.string(), line, column, std::move(message)));
    };
    if (row.starts_with('#')) continue;
    for (cut(row, '\t'); !row.empty();) {
      std::string_view forms = cut(row, '\t');
      if (forms.find('=') == std::string_view::npos) problem(forms, "`class=form,form` is expected");
      cut(forms, '=');
      for_each_form(forms, [&](std::string_view form) {
        const std::string normal = normalize(form);
        if (normal != form) problem(form, fmt::format("`{}` is never found: words are compared as `{}`", form, normal));
      });
    }
  }
}

}  // namespace gazgraph
