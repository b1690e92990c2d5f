using System.Text.RegularExpressions;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Reports;

namespace Symbolenbank.Catalog.Review;

/// <summary>Finds what no text of the bank may hold: ways to reach a person, and what comes from an investigation or a classified paper. Pure.</summary>
/// <remarks>
/// Names are left to reviewers: those of people who were finally convicted may be part of a sign's meaning. Forms, sources and image files are
/// what they are and are not looked at. Source of the markings: Besluit Voorschrift Informatiebeveiliging Rijksdienst (VIRBI 2013) and its NATO and EU equivalents.
/// </remarks>
internal static partial class ForbiddenTraces
{
    /// <summary>Something found: where, what it looks like, and the words.</summary>
    public sealed record Trace(string Path, string What, string Text);

    public static IReadOnlyList<Trace> In(EntryContent content)
    {
        var found = new List<Trace>();
        foreach (var (path, text) in Texts(content))
        {
            if (Personal(text) is { } personal) found.Add(new Trace(path, personal, text));
            if (Marking().Match(text) is { Success: true } marking) found.Add(new Trace(path, "a marking of classified information", marking.Value));
            if (CaseNumber().Match(text) is { Success: true } number) found.Add(new Trace(path, "the number of a case", number.Value));
        }

        return found;
    }

    private static string? Personal(string text) => PersonalTraces.InCitation(text) switch
    {
        PersonalTrace.MailAddress => "a mail address",
        PersonalTrace.Handle => "the name of an account",
        PersonalTrace.PhoneNumber => "a phone number",
        PersonalTrace.PostalAddress => "a postal address",
        PersonalTrace.WebAddress or PersonalTrace.PersonName or null => null,
    };

    private static IEnumerable<(string Path, string Text)> Texts(EntryContent content)
    {
        foreach (var (language, text) in content.Texts)
        {
            yield return ($"/texts/{language}/name", text.Name);
            yield return ($"/texts/{language}/summary", text.Summary);
            yield return ($"/texts/{language}/explanation", text.Explanation);
            foreach (var question in text.Questions) yield return ($"/texts/{language}/questions", question);
            foreach (var look in text.Looks) yield return ($"/texts/{language}/looks", look);
        }

        foreach (var (path, local) in LocalTexts(content))
        {
            yield return (path, local.Nl);
            yield return (path, local.En);
            foreach (var more in local.More.Values) yield return (path, more);
        }
    }

    private static IEnumerable<(string Path, LocalText Text)> LocalTexts(EntryContent content) =>
    [
        ("/admission/relevance", content.Admission.Relevance),
        .. content.Senses.Select((sense, place) => ($"/senses/{place}/text", sense.Text)),
        .. content.Legal.Select((line, place) => ($"/legal/{place}/text", line.Text)).Where(pair => pair.Text is not null).Select(pair => (pair.Item1, pair.Text!)),
        .. content.Advice.Select(advice => ($"/advice/{advice.Audience}", advice.Text)),
        .. content.Notes.Select((note, place) => ($"/notes/{place}/text", note.Text)),
    ];

    [GeneratedRegex(@"\b(STG\. ?|Stg\. ?)(ZEER GEHEIM|GEHEIM|CONFIDENTIEEL|Zeer Geheim|Geheim|Confidentieel)|\b[Dd]epartementaal [Vv]ertrouwelijk|\bDEPARTEMENTAAL VERTROUWELIJK|\bNATO (SECRET|CONFIDENTIAL|RESTRICTED)|\b(SECRET|CONFIDENTIEL|RESTREINT) UE", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marking();

    // Parketnummer 10/960123-20 and the police's PL1700-2020123456; an ECLI is public and no case number of this kind.
    [GeneratedRegex(@"\b[0-9]{2}[/-][0-9]{6}-[0-9]{2}\b|\bPL[0-9]{4}-?[0-9]{10}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CaseNumber();
}
