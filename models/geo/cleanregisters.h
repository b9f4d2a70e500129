#pragma once

namespace waymark {

/// Call at the head of every loop over sin, cos or log. Qt leaves the upper halves of the AVX
/// registers dirty after QImage::fill, and new threads inherit that; libm then runs 20 to 33 times
/// slower until they are cleared.
inline void cleanVectorRegisters()
{
#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
    if (__builtin_cpu_supports("avx"))
        asm volatile("vzeroupper" ::
                         : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8",
                           "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15");
#endif
}

} // namespace waymark
