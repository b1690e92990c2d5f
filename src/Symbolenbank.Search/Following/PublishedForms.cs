using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Scanning;

namespace Symbolenbank.Search.Following;

/// <summary>The forms of everything that readers of one level may see.</summary>
internal sealed class PublishedForms
{
    private readonly FrozenSet<(string Code, string Form)> _all;
    private readonly Lazy<string> _fingerprint;

    public PublishedForms(IReadOnlyList<EntryContent> entries, bool examples, DateOnly day)
    {
        Scanned = [.. entries.SelectMany(entry => ScannedForms.Of(entry, examples, day))];
        _all = entries.SelectMany(static entry => entry.Forms.Select(form => (entry.Code.ToString(), form.Value))).ToFrozenSet();
        _fingerprint = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Scanned.Select(static form => form.Code + form.Policy()))))));
    }

    /// <summary>Those that texts are scanned for.</summary>
    public IReadOnlyList<ScanForm> Scanned { get; }

    /// <summary>The same as long as texts are scanned for the same forms in the same way.</summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>Whether the published entry holds this form, scanned for or not.</summary>
    public bool Hold(string code, string form) => _all.Contains((code, form));
}
