namespace Symbolenbank.Search.Lucene;

/// <summary>Tells what a store that is damaged, gone or closed makes Lucene.Net throw.</summary>
/// <remarks>Bytes that are not what they should be show as a wrong length or place as often as in a checksum.</remarks>
internal static class Damage
{
    public static bool Explains(Exception fault) => fault is IOException or UnauthorizedAccessException or InvalidDataException
        or ObjectDisposedException or IndexOutOfRangeException or ArgumentException or OverflowException or InvalidOperationException;
}
