using System.Text.RegularExpressions;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Reports;

namespace Symbolenbank.Catalog.Review;

/// <summary>Finds what no text of the bank may hold: ways to reach a person, and what comes from an investigation or a classified paper. Pure.</summary>
/// <remarks>
/// Names are left to reviewers: those of people who were finally convicted may be part of a sign's meaning. How a sign is written, and the words that stand
/// near it, may look like an account or a number themselves: there only mail addresses, markings and case numbers are found. A citation has numbers
/// of its own (DOI, ISSN), and a published judgment its public case number. Source of the markings: Besluit Voorschrift Informatiebeveiliging
/// Rijksdienst (VIRBI 2013) and its equivalents of NATO, the EU, Germany, the United Kingdom and the United States.
/// </remarks>
internal static partial class ForbiddenTraces
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Something found: where, what it looks like, and the words.</summary>
    public sealed record Trace(string Path, string What, string Text);

    /// <summary>The traces that are looked for in a text.</summary>
    [Flags]
    private enum Looking
    {
        None = 0,
        Mail = 1,
        Handle = 2,
        Number = 4,
        CaseNumber = 8,
        Account = 16,
        Running = Mail | Handle | Number | CaseNumber,
        Written = Mail | CaseNumber,
        Cited = Mail | Handle | CaseNumber,
        Linked = Mail | Account,
    }

    public static IReadOnlyList<Trace> In(EntryContent content) => [.. Texts(content).SelectMany(one => In(one.Path, one.Text, one.For))];

    /// <summary>As <see cref="In(EntryContent)"/>, of words about a text, such as a reason: only what comes from an investigation or a classified paper.</summary>
    public static Trace? InWords(string path, string text) => In(path, text, Looking.CaseNumber).FirstOrDefault();

    /// <summary>As <see cref="In(EntryContent)"/>, of a text that stands beside the entries for every reader.</summary>
    public static Trace? InRunningText(string path, string text) => In(path, text, Looking.Running).FirstOrDefault();

    /// <summary>The sentence for it.</summary>
    public static string Sentence(Trace trace) => $"This looks like {trace.What}, which has no place in the bank: '{trace.Text}'.";

    private static IEnumerable<Trace> In(string path, string text, Looking looking)
    {
        if (Personal(text, looking) is { } personal) yield return new Trace(path, personal, text);
        if (Marking().Match(text) is { Success: true } marking) yield return new Trace(path, "a marking of classified information", marking.Value);
        if (looking.HasFlag(Looking.Account) && AccountAddress.Is(text)) yield return new Trace(path, "the address of an account", text);
        if (looking.HasFlag(Looking.CaseNumber) && text.AsSpan().ContainsAnyInRange('0', '9') && CaseNumber().Match(text) is { Success: true } number) yield return new Trace(path, "the number of a case", number.Value);
    }

    // It is asked at each keystroke of an author: what cannot hold a trace is not searched for one.
    private static string? Personal(string text, Looking looking) => !looking.HasFlag(Looking.Number) && !text.AsSpan().ContainsAny('@', '#', '/') ? null : PersonalTraces.WayTo(text) switch
    {
        PersonalTrace.MailAddress when looking.HasFlag(Looking.Mail) => "a mail address",
        PersonalTrace.Handle when looking.HasFlag(Looking.Handle) => "the name of an account",
        PersonalTrace.PhoneNumber when looking.HasFlag(Looking.Number) => "a phone number",
        PersonalTrace.PostalAddress when looking.HasFlag(Looking.Number) => "a postal address",
        _ => null,
    };

    private static IEnumerable<(string Path, string Text, Looking For)> Texts(EntryContent content) =>
    [
        .. content.Texts.SelectMany(pair => TextsOf(pair.Key, pair.Value)).Select(one => (one.Path, one.Text, Looking.Running)),
        .. LocalTexts(content).SelectMany(one => Languages(one.Text).Select(text => (one.Path, text, Looking.Running))),
        .. content.Images.Select(image => (Below("/images", image.File, "rights"), image.Rights, Looking.Running)),
        .. content.Forms.SelectMany(form => Written(form).Select(text => (ContentTree.Below("/forms", form.Value), text, Looking.Written))),
        .. content.Senses.SelectMany((sense, place) => sense.Cues.Values.SelectMany(words => words).Select(word => ($"/senses/{place}/cues", word, Looking.Written))),
        .. content.Legal.Select((line, place) => ($"/legal/{place}/provision", line.Provision ?? "", Looking.Running)),
        .. content.Sources.SelectMany(source => (IEnumerable<(string, string, Looking)>)[
            (Below("/sources", source.Id, "citation"), source.Citation, source.Class is SourceClass.Court ? Looking.Mail | Looking.Handle : Looking.Cited),
            (Below("/sources", source.Id, "publisher"), source.Publisher, Looking.Cited),
            (Below("/sources", source.Id, "address"), source.Address ?? "", Looking.Linked),
            (Below("/sources", source.Id, "archiveAddress"), source.ArchiveAddress ?? "", Looking.Linked)]),
    ];

    private static IEnumerable<(string Path, string Text)> TextsOf(string language, EntryText text) =>
    [
        ($"/texts/{language}/name", text.Name),
        ($"/texts/{language}/summary", text.Summary),
        ($"/texts/{language}/explanation", text.Explanation),
        .. text.Questions.Select(question => ($"/texts/{language}/questions", question)),
        .. text.Looks.Select(look => ($"/texts/{language}/looks", look)),
    ];

    private static IEnumerable<(string Path, LocalText Text)> LocalTexts(EntryContent content) =>
    [
        ("/admission/relevance", content.Admission.Relevance),
        .. content.Senses.Select((sense, place) => ($"/senses/{place}/text", sense.Text)),
        .. content.Legal.Select((line, place) => ($"/legal/{place}/text", line.Text)).Where(pair => pair.Text is not null).Select(pair => (pair.Item1, pair.Text!)),
        .. content.Advice.Select(advice => ($"/advice/{advice.Audience}", advice.Text)),
        .. content.Notes.Select((note, place) => ($"/notes/{place}/text", note.Text)),
        .. content.Forms.Where(form => form.Spoken is not null).Select(form => (Below("/forms", form.Value, "spoken"), form.Spoken!)),
        .. content.Images.Select(image => (Below("/images", image.File, "alternativeText"), image.AlternativeText)),
        .. content.Images.SelectMany(image => image.Features.Select(feature => (Below("/images", image.File, "features"), feature))),
    ];

    private static IEnumerable<string> Languages(LocalText text) => [text.Nl, text.En, .. text.More.Values];

    private static IEnumerable<string> Written(Form form) =>
        [form.Value, .. form.Derivation.SelectMany(step => (string[])[step.From, step.To]), .. form.Match.RequiredNeighbours, .. form.Match.ExcludedNeighbours];

    private static string Below(string list, string name, string member) => ContentTree.Below(ContentTree.Below(list, name), member);

    // What nobody writes but as a marking is found in any case; what may be said of somebody ("a NATO secret", "StG 44") only as it is stamped.
    [GeneratedRegex(
        @"\b(?i:stg\.? ?(zeer ?geheim|geheim|confidentieel)|staatsgeheim (zeer ?geheim|geheim|confidentieel))\b"
        + @"|\b(Stg|STG)\. ?(ZG|G|C)\b|\b(?i:departementaal[ -]vertrouwelijk|dep\. ?vertrouwelijk)\b|\b(Dep|DEP)\. ?V(\.|\b)"
        + @"|\b(?i:cosmic top secret)\b|\bNATO[ -](SECRET|CONFIDENTIAL|RESTRICTED)\b|\bEU[ -](TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)\b"
        + @"|\b(TR[EÈ]S SECRET|SECRET|CONFIDENTIE+L|RESTREINT) (UE|EU)\b"
        + @"|\bVS ?[-–] ?(NfD|NFD|VERTRAULICH|Vertraulich)\b|\b(?i:nur für den dienstgebrauch)\b|\bOFFICIAL[- ]SENSITIVE\b|\bNOFORN\b",
        Options,
        1000)]
    private static partial Regex Marking();

    // Parketnummer 10/960123-20, the police's PL1700-2020123456 and registrations that are called so; an ECLI is public and no case number of this kind.
    [GeneratedRegex(
        @"\b[0-9]{2}[/.-][0-9]{6}[-.][0-9]{2}\b|\b[Pp][Ll][0-9]{4}[- ]?[0-9]{10}\b|\b(?i:bvh|mutatie|pv|proces-verbaal)[- ]?(?i:nummer|nr\.?)[: ]*[A-Z0-9][A-Z0-9/-]*[0-9]{4}",
        Options,
        1000)]
    private static partial Regex CaseNumber();
}
