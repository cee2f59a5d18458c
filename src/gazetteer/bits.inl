// Included beside kernels.inl, for processors that have nothing better.

/// Writes the places of all bits, most often without asking how many there are: `out` has room for twelve too many.
/// Source: flatten_bits of simdjson.
inline std::uint32_t* write_bits(std::uint64_t bits, std::uint32_t offset, std::uint32_t* out) {
  constexpr unsigned usual = 12;  // 64 bytes of text hold eight words or nine
  std::uint32_t* const end = out + __builtin_popcountll(bits);
  for (unsigned i = 0; i < usual; ++i) {
    out[i] = offset + static_cast<std::uint32_t>(__builtin_ctzll(bits | std::uint64_t{1} << 63U));
    bits &= bits - 1;
  }
  for (out += usual; out < end; ++out) {
    *out = offset + static_cast<std::uint32_t>(__builtin_ctzll(bits));
    bits &= bits - 1;
  }
  return end;
}
