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
    private readonly Lazy<Task<FormSet>> _set;

    /// <param name="compile">Makes the set of <see cref="Scanned"/>.</param>
    public PublishedForms(IReadOnlyList<EntryContent> entries, bool examples, DateOnly day, Func<IReadOnlyList<ScanForm>, FormSet> compile)
    {
        Scanned = [.. entries.SelectMany(entry => ScannedForms.Of(entry, examples, day))];
        _set = new Lazy<Task<FormSet>>(() => Task.Run(() => compile(Scanned)));
        _all = entries.SelectMany(static entry => entry.Forms.Select(form => (entry.Code.ToString(), form.Value))).ToFrozenSet();
        _fingerprint = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Scanned.Select(static form => form.Code + form.Policy()))))));
    }

    /// <summary>Those that texts are scanned for.</summary>
    public IReadOnlyList<ScanForm> Scanned { get; }

    /// <summary>The same as long as texts are scanned for the same forms in the same way.</summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>The set that texts are scanned with; compiled when it is first asked for.</summary>
    public Task<FormSet> SetAsync() => _set.Value;

    /// <summary>The set that texts would be scanned with if this form stood among the others, in place of the one that its entry has: the set itself where it stands there.</summary>
    /// <remarks>
    /// Any other is compiled whole: what is scanned for together speaks for, covers and silences one another, and makes words of which compounds are made, so two sets
    /// beside one another would count something else.
    /// </remarks>
    public Task<FormSet> WithAsync(ScanForm form)
    {
        var at = Scanned.Index().FirstOrDefault(one => one.Item.Code == form.Code && one.Item.Value == form.Value, (Index: Scanned.Count, Item: form)).Index;
        if (at < Scanned.Count && Scanned[at].Policy() == form.Policy())
            return SetAsync();
        return Task.Run(() => FormSet.Compile([.. Scanned.Take(at), form, .. Scanned.Skip(at + 1)]));
    }

    /// <summary>Whether the published entry holds this form, scanned for or not.</summary>
    public bool Hold(string code, string form) => _all.Contains((code, form));
}
