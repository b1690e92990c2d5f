using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog;
using Symbolenbank.Search;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Web.Hosting;
using Symbolenbank.Web.Pages.SignIn;

namespace Symbolenbank.Web.Pages.Scans;

/// <summary>Trying a text. It travels in the body and stands in the answer only. Others get the page for what is not there.</summary>
internal static class ScanEndpoints
{
    public const string Address = "/proef";
    public const string TextField = "tekst";
    public const string LanguageField = "tekst-taal";

    /// <summary>Languages beside Dutch and English of which the scanner knows the ordinary words, and <see cref="TextLanguage.Undetermined"/> for any other. What is not told counts as Dutch or English.</summary>
    public static readonly IReadOnlyList<string> OtherLanguages = [.. TextLanguage.WithWords.Except(["nl", "en"]), TextLanguage.Undetermined];

    /// <summary>Bytes that a character takes at most in a form, and what stands around it.</summary>
    private const int BytesPerCharacter = 12;
    private const int FormBytes = 64 * 1024;

    public static void MapScans(this IEndpointRouteBuilder pages)
    {
        var longest = pages.ServiceProvider.GetRequiredService<IOptions<ScanningOptions>>().Value.LongestText;
        pages.MapGet(Address, Show);
        pages.MapPost(Address, Try).WithMetadata(ShownOnce.Instance, new RequestSizeLimitAttribute((2L * longest * BytesPerCharacter) + FormBytes));
    }

    private static async Task<IResult> Show(Visit visit, TextScans scans, IOptions<ScanningOptions> options, CancellationToken cancelled) =>
        await scans.AdmitsAsync(visit.Known, cancelled) ? Page.Of<TryPage>((nameof(TryPage.Longest), options.Value.LongestText)) : Page.NotFound();

    private static async Task<IResult> Try(
        IFormCollection form, HttpContext context, Visit visit, TextScans scans, ScanLimit limit, IOptions<ScanningOptions> options, CancellationToken cancelled)
    {
        if (!await scans.AdmitsAsync(visit.Known, cancelled)) return Page.NotFound();
        var text = form[TextField].ToString().ReplaceLineEndings("\n");
        var language = OtherLanguages.FirstOrDefault(one => one == form[LanguageField].ToString());
        var longest = options.Value.LongestText;
        var problem = ProblemOf(text, longest);
        if (problem is not null) return Again(StatusCodes.Status400BadRequest, text, language, longest, problem, isPreparing: false);
        if (!limit.AdmitsText(context, visit.Known)) return Again(StatusCodes.Status429TooManyRequests, text, language, longest, ScanTexts.TooOften, isPreparing: false);
        var answer = await scans.ScanAsync(visit.Known, [new TextToScan(text, language)], cancelled);
        return answer.Kind switch
        {
            OutcomeKind.Ok => Page.Of<TryPage>(
                (nameof(TryPage.Text), text),
                (nameof(TryPage.Language), language),
                (nameof(TryPage.Longest), longest),
                (nameof(TryPage.Result), answer.Value!.Texts[0]),
                (nameof(TryPage.Entries), answer.Value.Entries)),
            OutcomeKind.Invalid => Page.Error(StatusCodes.Status400BadRequest),
            OutcomeKind.NotFound or OutcomeKind.NotAllowed or OutcomeKind.Conflict => Page.NotFound(),
            OutcomeKind.Unavailable => Again(StatusCodes.Status503ServiceUnavailable, text, language, longest, problem: null, isPreparing: true),
        };
    }

    private static string? ProblemOf(string text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text)) return ScanTexts.Empty;
        return text.Length > longest ? ScanTexts.TooLong.With(text.Length, longest) : null;
    }

    private static IResult Again(int status, string text, string? language, int longest, string? problem, bool isPreparing) => Page.WithStatus<TryPage>(
        status,
        (nameof(TryPage.Text), text),
        (nameof(TryPage.Language), language),
        (nameof(TryPage.Longest), longest),
        (nameof(TryPage.Problem), problem),
        (nameof(TryPage.IsPreparing), isPreparing));
}
