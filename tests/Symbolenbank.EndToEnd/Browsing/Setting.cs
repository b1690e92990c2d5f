namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>How a visitor's browser is set.</summary>
public sealed record Setting
{
    /// <summary>The language that the person reads: <c>nl</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "nl";

    public bool Dark { get; init; }

    /// <summary>Whether scripts run.</summary>
    public bool Script { get; init; } = true;

    /// <summary>The width of the window in CSS pixels.</summary>
    public int Width { get; init; } = 1280;
}
