using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Symbolenbank.Search.Scanning.Plain;

/// <summary>A hint to the processor; nothing where it has none.</summary>
internal static class Prefetching
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Near<T>(ref T place)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
    }
}
