using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Symbolenbank.Catalog;
using Symbolenbank.Web.Pages.Errors;

namespace Symbolenbank.Web.Hosting;

/// <summary>Pages as results of handlers: everything is read before the first byte is written, and nothing streams.</summary>
internal static class Page
{
    public static RazorComponentResult Of<T>(params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : IComponent => WithStatus<T>(StatusCodes.Status200OK, parameters);

    public static RazorComponentResult WithStatus<T>(int status, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : IComponent
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters) values.Add(name, value);
        return new RazorComponentResult(typeof(T), values) { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>The one page for what is absent and for what this reader may not see.</summary>
    public static RazorComponentResult NotFound() => Error(StatusCodes.Status404NotFound);

    /// <summary>The page instead of what was asked for: 503 when the bank cannot answer now, else the one for what is absent. Why it was refused is not told.</summary>
    public static RazorComponentResult Refused(OutcomeKind kind) => kind is OutcomeKind.Unavailable ? Error(StatusCodes.Status503ServiceUnavailable) : NotFound();

    /// <summary>What the bank answers while it still imports or builds its index: never that a sign is unknown.</summary>
    public static RazorComponentResult Preparing() =>
        WithStatus<ErrorPage>(StatusCodes.Status503ServiceUnavailable, (nameof(ErrorPage.Status), StatusCodes.Status503ServiceUnavailable), (nameof(ErrorPage.IsPreparing), true));

    public static RazorComponentResult Error(int status) => WithStatus<ErrorPage>(status, (nameof(ErrorPage.Status), status));
}
