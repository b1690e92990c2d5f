using System.Globalization;
using System.Xml;
using Symbolenbank.Catalog.Publication;
using Symbolenbank.Web.Pages.Shared;
using Symbolenbank.Web.Pages.Shared.Layout;

namespace Symbolenbank.Web.Pages.Publication;

/// <summary>Changes as an Atom feed. Source: RFC 4287.</summary>
internal static class ChangeFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="origin">The address of the bank for people, without a slash at its end.</param>
    public static byte[] Write(IReadOnlyList<EntryChange> changes, string origin, DateTimeOffset now)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, Languages.Current);
            WriteHead(xml, origin, changes is [var newest, ..] ? newest.At : now);
            foreach (var change in changes) WriteEntry(xml, origin, change, Day.Of(now));
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteHead(XmlWriter xml, string origin, DateTimeOffset updated)
    {
        xml.WriteElementString("title", Atom, $"{LayoutTexts.BankName}: {ChangeTexts.Title}");
        xml.WriteElementString("id", Atom, origin + ChangeEndpoints.Address);
        xml.WriteElementString("updated", Atom, Moment(updated));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, LayoutTexts.BankName);
        xml.WriteEndElement();
        WriteLink(xml, "self", origin + ChangeEndpoints.FeedAddress);
        WriteLink(xml, "alternate", origin + ChangeEndpoints.Address);
    }

    private static void WriteEntry(XmlWriter xml, string origin, EntryChange change, DateOnly today)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, ChangeTexts.InFeed.With(ChangeTexts.Of(change.Kind), Told(ChangeTexts.NameOf(change))));
        xml.WriteElementString("id", Atom, string.Create(CultureInfo.InvariantCulture, $"{origin}/tekens/{change.Code}#{change.Kind}-{change.At.UtcTicks / TimeSpan.TicksPerMicrosecond}"));
        xml.WriteElementString("updated", Atom, Moment(change.At));
        WriteLink(xml, "alternate", $"{origin}/tekens/{change.Code}");
        WriteCategory(xml, "urn:symbolenbank:change", change.Kind.ToString());
        WriteCategory(xml, "urn:symbolenbank:tlp", Words.Marking(change.Tlp));
        string[] told = [.. change.Standing is { } standing ? StandingWords.Sentences(standing, today) : [], .. ChangeTexts.WhyOf(change) is { } why ? [Told(why)] : (string[])[]];
        if (told.Length > 0) xml.WriteElementString("summary", Atom, string.Join('\n', told));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void WriteCategory(XmlWriter xml, string scheme, string term)
    {
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("scheme", scheme);
        xml.WriteAttributeString("term", term);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without the characters that XML 1.0 cannot hold in any way.</summary>
    private static string Told(string text) => string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)));
}
