#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "temporary_folder.hpp"

/// What a fuzz target defines: the entry that libFuzzer calls, and inputs to begin with. Whatever it is given, it must
/// return; a wrong answer ends the process with require().
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
std::vector<std::string> fuzz_seeds();

/// Ends the process, so that the driver and libFuzzer keep the input.
inline void require(bool holds) {
  if (!holds) __builtin_trap();
}

inline std::string_view view_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Writes a file that is gone at the end of the process; each input replaces the one before.
inline std::filesystem::path write_input(std::string_view name, std::string_view bytes) {
  static const TemporaryFolder folder;
  std::filesystem::path path = folder.path() / name;
  std::filesystem::remove(path);  // to truncate it would make some file systems write it to the disk
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}
