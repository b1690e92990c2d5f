using System.Text.RegularExpressions;
using Symbolenbank.Testing.Running;
using Symbolenbank.Web.Pages.Shared.Layout;

namespace Symbolenbank.Web.Tests.Shared;

/// <summary>The list of keys names those that the scripts know, and no others.</summary>
public sealed partial class ShortcutTests
{
    [Fact]
    public void List_NamesEveryKeyThatTheScriptsKnow()
    {
        var listed = Shortcut.All.SelectMany(shortcut => shortcut.Keys).Select(key => key.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        var scripts = Directory.EnumerateFiles(Checkout.Path("src", "Symbolenbank.Web", "wwwroot", "js"), "*.js").Select(File.ReadAllText).ToArray();
        var known = scripts.SelectMany(script => Key().Matches(script)).Select(match => match.Groups["key"].Value switch
        {
            "ArrowDown" => "↓",
            "ArrowUp" => "↑",
            "Escape" => "ESC",
            var key => key.ToUpperInvariant(),
        }).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(known.Except(listed));
        // What is held down, the details that a key opens, which name it in the page, and sections, which are found by their digit.
        Assert.Equal(["0", "1–9", "ALT", "CTRL", "SHIFT", "V"], listed.Except(known).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("""event\.key(\.toLowerCase\(\))?\)? (===|!==) "(?<key>[^"]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
