using System.Buffers;
using System.Text;
using Symbolenbank.Search.Scanning;
using Symbolenbank.Search.Scanning.Plain;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Benchmarks.Scanning;

/// <summary>All scanners over the same posts with the same forms, and how they compare.</summary>
internal sealed class ScanRound(ScannedPosts posts, string[] forms, ScanPlan plan)
{
    /// <summary>What ordinary text looks like is read from this much of it, in bytes.</summary>
    private const int SampleLength = 2_000_000;

    /// <summary>How many texts without a match are scanned once more, to see what they allocate.</summary>
    private const int Watched = 100_000;

    private double _plain;

    public void Run()
    {
        var patterns = Path.Combine(posts.Folder, "patterns");
        File.WriteAllLines(patterns, forms);
        ScanTable.Head();
        if (plan.Has("plain"))
            Plain();
        if (plan.Has("lanes"))
            Lanes();
        if (plan.Has("hyperscan") && Peers.Hyperscan(forms.Length, posts, patterns) is { } hyperscan && _plain > 0)
            ScanTable.Ratio(forms.Length, "plain / hyperscan", _plain / hyperscan);
        if (plan.Has("ripgrep"))
            Peers.Ripgrep(forms.Length, posts, patterns);
        if (plan.Has("values"))
            Values();
    }

    private void Plain()
    {
        var sample = posts.Bytes.AsSpan(0, Math.Min(posts.Bytes.Length, SampleLength)).ToArray();
        PlainUtf8.Lower(sample, sample);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Environment.CpuUsage.UserTime;
        var ordinary = WindowCounts.Of(sample);
        var list = new PatternList();
        foreach (var form in forms)
            _ = list.Add(Encoding.UTF8.GetBytes(form));
        var set = new PlainUtf8(new PlainSet(list, ordinary));
        var built = Environment.CpuUsage.UserTime - began;
        ordinary = WindowCounts.None;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        _plain = ScanTable.Row(forms.Length, "plain", posts.Bytes.Length, built, memory / (double)forms.Length, () => set.Count(posts.Bytes));
        GC.KeepAlive(set);
    }

    private void Lanes()
    {
        _ = OrdinaryWords.For(null);
        var scanned = forms.Select(static form => ScanForm.Of(form, "SB-2026-0001")).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Environment.CpuUsage.UserTime;
        var set = FormSet.Compile(scanned);
        var built = Environment.CpuUsage.UserTime - began;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var session = new ScanSession();
        var rate = ScanTable.Row(forms.Length, "all lanes, folding, places", posts.Bytes.Length, built, memory / (double)forms.Length, () => set.CountIn(posts.Texts, session));
        _ = ScanTable.Row(forms.Length, "  of which reading letters", posts.Bytes.Length, null, null, () => ReadLetters(session));
        if (_plain > 0)
            ScanTable.Ratio(forms.Length, "all lanes / plain", rate / _plain);
        ShowAllocation(set, session);
    }

    private long ReadLetters(ScanSession session)
    {
        foreach (var text in posts.Texts)
            _ = session.Stream.Read(text.Text);
        return 0;
    }

    private void ShowAllocation(FormSet set, ScanSession session)
    {
        var without = posts.Texts.Where(text => set.CountIn([text], session) == 0).Take(Watched).ToArray();
        var matches = new List<ScanMatch>();
        var least = long.MaxValue;
        for (var run = 0; run < ScanTable.Repeats; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var text in without)
                set.Scan(text.Text, null, matches);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Console.WriteLine(FormattableString.Invariant($"{forms.Length,-8}   {least} bytes allocated by {without.Length} texts without a match"));
    }

    private void Values()
    {
        var began = Environment.CpuUsage.UserTime;
        var values = SearchValues.Create(forms, StringComparison.OrdinalIgnoreCase);
        var built = Environment.CpuUsage.UserTime - began;
        _ = ScanTable.Row(forms.Length, "SearchValues<string> *", posts.PartBytes, built, null, () =>
        {
            var found = 0L;
            for (var rest = posts.Part.AsSpan(); rest.IndexOfAny(values) is >= 0 and var at; rest = rest[(at + 1)..])
                found++;
            return found;
        });
        Console.WriteLine(FormattableString.Invariant($"         * over the first {posts.PartBytes / 1e6:F0} MB"));
    }
}
