using Microsoft.AspNetCore.Components;
using Symbolenbank.Catalog.Review.Editing;

namespace Symbolenbank.Web.Pages.Drafts.Fields;

/// <summary>One field of the editor, bound to a path. The browser sends what is typed; the field itself only shows what the draft holds.</summary>
public abstract class FieldBase : ComponentBase
{
    private (string Path, string Label, int Filled, string Shown, string? Refused, bool HasFault) _drawn;

    [CascadingParameter] internal EditorSession Session { get; set; } = null!;

    /// <summary>The member, as in <see cref="EntryEdit.Path"/>.</summary>
    [Parameter, EditorRequired] public required string Path { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    [Parameter] public string? Hint { get; set; }

    protected string Id => FieldIds.Of(Path);

    protected string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", HasFault ? $"{Id}-fout" : null }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    protected string? Invalid => Session.RefusedAt(Path) is null ? null : "true";

    /// <summary>What the field shows of the draft by itself; empty for one that is filled once and then belongs to whoever types.</summary>
    protected virtual string Shown => "";

    private bool HasFault => Session.RefusedAt(Path) is not null || Session.Missing.Any(fault => fault.Field == Path);

    /// <summary>Each keystroke tells all fields; of a large entry's hundreds only those are drawn anew that say something else.</summary>
    protected override bool ShouldRender()
    {
        var now = (Path, Label, Session.Entry.Filled, Shown, Session.RefusedAt(Path), HasFault);
        if (now == _drawn) return false;
        _drawn = now;
        return true;
    }
}

internal static class FieldIds
{
    /// <summary>An id for the element of a path: unique, and the same after a restart.</summary>
    public static string Of(string path) => "veld" + string.Concat(path.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign.ToString() : $"-{(int)sign:x}"));
}
