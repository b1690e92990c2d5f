using Xunit;

namespace Symbolenbank.Testing;

/// <summary>Asserts that a check of many things found nothing; a failure lists all that it found, each whole.</summary>
public static class NoFaults
{
    public static void Among(IEnumerable<string> faults)
    {
        string[] found = [.. faults];
        Assert.True(found.Length == 0, $"{found.Length} faults:\n{string.Join('\n', found)}");
    }
}
