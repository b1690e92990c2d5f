using System.Diagnostics;

namespace Symbolenbank.Catalog.Audit;

/// <summary>The id that ties records to the request that caused them: 32 hexadecimal digits.</summary>
public static class CorrelationScope
{
    private static readonly AsyncLocal<string?> Value = new();

    /// <summary>The current request's id; a new one when nothing has begun.</summary>
    public static string Current => Value.Value ?? Activity.Current?.TraceId.ToHexString() ?? New();

    /// <summary>Begins a request: what runs below this call has the returned id.</summary>
    public static string Begin() => Value.Value = New();

    private static string New() => Guid.CreateVersion7().ToString("N");
}
