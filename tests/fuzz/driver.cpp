// Drives a fuzz target where libFuzzer is not at hand: runs the seeds, then inputs made out of them by random changes, of
// which those that keep their distance are changed further. The same seed gives the same inputs. Where the target fails, the
// input is written to `fuzz-failure` in the working folder; the target given that file runs it alone.
//
// usage: fuzz_TARGET [SECONDS [SEED]] | fuzz_TARGET FILE…
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>

#include "fuzz.hpp"

extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

std::string current;

void keep_input() {
  std::ofstream("fuzz-failure", std::ios::binary) << current;
  std::fprintf(stderr, "the input that failed is in ./fuzz-failure (%zu bytes)\n", current.size());
}

extern "C" void on_signal(int number) {
  keep_input();
  std::signal(number, SIG_DFL);
  std::raise(number);
}

void run(const std::string& input) {
  current = input;
  (void)LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(current.data()), current.size());
}

/// Changes inputs at random.
class Mutator {
 public:
  Mutator(std::vector<std::string> pool, std::uint64_t seed) : pool_(std::move(pool)), random_(seed) {
    if (pool_.empty()) pool_.emplace_back();
  }

  std::string next() {
    std::string input = pool_[below(pool_.size())];
    for (std::size_t changes = 1 + below(4); changes > 0; --changes) change(input);
    if (input.size() > most_bytes) input.resize(most_bytes);
    if (below(8) == 0 && pool_.size() < most_inputs) pool_.push_back(input);
    return input;
  }

 private:
  static constexpr std::size_t most_bytes = 1U << 16U, most_inputs = 4096;

  std::size_t below(std::size_t count) { return count == 0 ? 0 : random_() % count; }
  char byte() {
    static constexpr unsigned char telling[] = {0,   1,   ' ', '\n', '"',  '\\', '{',  '}',  '[',  ']',  ':',
                                                ',', '.', '-', 0x7f, 0x80, 0xbf, 0xc3, 0xcc, 0xe2, 0xf0, 0xff};
    return static_cast<char>(below(2) == 0 ? telling[below(std::size(telling))] : random_());
  }

  void change(std::string& input) {
    const std::size_t at = below(input.size() + 1);
    const std::size_t size = below(std::min<std::size_t>(input.size() - at, 32) + 1);
    switch (below(7)) {
      case 0:
        input.insert(at, 1, byte());
        break;
      case 1:
        input.erase(at, size);
        break;
      case 2:
        input.insert(below(input.size() + 1), input.substr(at, size));
        break;
      case 3:
        input.resize(at);
        break;
      case 4: {
        const std::string& other = pool_[below(pool_.size())];
        input.insert(at, other.substr(below(other.size() + 1), below(64)));
        break;
      }
      case 5:
        if (at < input.size()) input[at] = static_cast<char>(input[at] ^ 1 << below(8));
        break;
      default:
        if (at < input.size()) input[at] = byte();
    }
  }

  std::vector<std::string> pool_;
  std::mt19937_64 random_;
};

void run_files(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    run(std::string(std::istreambuf_iterator<char>(file), {}));
  }
}

}  // namespace

int main(int count, char** arguments) {
  for (const int number : {SIGABRT, SIGSEGV, SIGILL, SIGTRAP, SIGFPE}) std::signal(number, on_signal);
  if (__sanitizer_set_death_callback != nullptr) __sanitizer_set_death_callback(keep_input);
  if (count > 1 && std::filesystem::exists(arguments[1])) {
    run_files(count, arguments);
    return 0;
  }
  const std::chrono::duration<double> time(count > 1 ? std::atof(arguments[1]) : 10);
  const std::uint64_t seed = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1;
  const auto start = std::chrono::steady_clock::now();
  const std::vector<std::string> seeds = fuzz_seeds();
  for (const std::string& input : seeds) run(input);
  Mutator mutator(seeds, seed);
  std::size_t runs = seeds.size();
  for (; std::chrono::steady_clock::now() - start < time; ++runs) run(mutator.next());
  std::printf("%zu inputs\n", runs);
  return 0;
}
