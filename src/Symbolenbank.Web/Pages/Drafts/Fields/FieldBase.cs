using Microsoft.AspNetCore.Components;
using Symbolenbank.Catalog.Review.Editing;

namespace Symbolenbank.Web.Pages.Drafts.Fields;

/// <summary>One field of the editor, bound to a path. The browser sends what is typed; the field itself only shows what the draft holds.</summary>
public abstract class FieldBase : ComponentBase
{
    [CascadingParameter] internal EditorSession Session { get; set; } = null!;

    /// <summary>The member, as in <see cref="EntryEdit.Path"/>.</summary>
    [Parameter, EditorRequired] public required string Path { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    [Parameter] public string? Hint { get; set; }

    protected string Id => FieldIds.Of(Path);

    protected string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", HasFault ? $"{Id}-fout" : null }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    protected string? Invalid => Session.RefusedAt(Path) is null ? null : "true";

    private bool HasFault => Session.RefusedAt(Path) is not null || Session.Missing.Any(fault => fault.Field == Path);
}

internal static class FieldIds
{
    /// <summary>An id for the element of a path: unique, and the same after a restart.</summary>
    public static string Of(string path) => "veld" + string.Concat(path.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign.ToString() : $"-{(int)sign:x}"));
}
