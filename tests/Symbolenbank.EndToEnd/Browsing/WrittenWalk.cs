using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Symbolenbank.Testing.Running;

namespace Symbolenbank.EndToEnd.Browsing;

/// <summary>A walk through the bank as <c>tests/walks</c> writes it; <c>tests/walks/README.md</c> says what its steps mean.</summary>
internal sealed partial class WrittenWalk(BankFixture bank, string file) : IAsyncDisposable
{
    /// <summary>More presses of Tab than any page needs.</summary>
    private const int MostPresses = 80;

    private Visitor? _visitor;

    /// <summary>The names of the files, in order.</summary>
    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Checkout.Path("tests", "walks"), "*.txt").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    private IPage Page => _visitor?.Page ?? throw new InvalidOperationException("A walk begins with 'as NAME'.");

    public async Task GoAsync()
    {
        var lines = await File.ReadAllLinesAsync(Checkout.Path("tests", "walks", file));
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith('#') || lines[at].Length == 0 || lines[at].StartsWith("  ", StringComparison.Ordinal)) continue;
            var tree = lines.Skip(at + 1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal));
            try
            {
                await StepAsync(lines[at], string.Join('\n', tree.Select(line => line[2..])));
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"{file}, line {at + 1}: {lines[at]}\n{fault.Message}", fault);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_visitor is not null)
            await _visitor.DisposeAsync();
    }

    private Task StepAsync(string line, string tree)
    {
        var step = Step().Match(line);
        var (verb, rest) = (step.Groups["verb"].Value, step.Groups["rest"].Value);
        return verb switch
        {
            "as" => SignInAsync(rest),
            "stop the clock" => Page.Clock.InstallAsync(),
            "go" => OpenAsync(rest),
            "tab to" => PressUntilAsync("Tab", rest),
            "back to" => PressUntilAsync("Shift+Tab", rest),
            "choose" => ChooseAsync(rest),
            "press" => Page.Keyboard.PressAsync(rest),
            "type" => Page.Keyboard.TypeAsync(rest),
            "wait" => Page.Clock.FastForwardAsync(int.Parse(rest.Split(' ')[0], CultureInfo.InvariantCulture) * 60_000L),
            "focus on" => Assertions.Expect(Target(rest)).ToBeFocusedAsync(),
            "see" => Assertions.Expect(Target(rest).First).ToBeVisibleAsync(),
            "not see" => Assertions.Expect(Target(rest).Filter(new LocatorFilterOptions { Visible = true })).ToHaveCountAsync(0),
            "hear" => Assertions.Expect(Heard(rest).First).ToBeAttachedAsync(),
            "title" => Assertions.Expect(Page).ToHaveTitleAsync(Pattern(rest)),
            "tree" => Assertions.Expect(Page.GetByRole(Enum.Parse<AriaRole>(rest, ignoreCase: true))).ToMatchAriaSnapshotAsync(tree),
            _ => throw new FormatException("There is no such step."),
        };
    }

    /// <summary>The person of the next steps; the one before is gone.</summary>
    private async Task SignInAsync(string account)
    {
        if (_visitor is not null)
            await _visitor.DisposeAsync();
        _visitor = await bank.SignInAsync(account);
    }

    /// <summary>What a person picks in the window of their own system, which is no part of the page.</summary>
    private Task ChooseAsync(string headings) => Page.Locator("input[type=file]:focus").SetInputFilesAsync(
        new FilePayload { Name = "wandeling.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes($"{headings}\nverzonnen wandelvaan;xqwandel;flag\n") });

    private Task OpenAsync(string place) => place switch
    {
        "COVERED" => _visitor!.GoAsync(PageKind.CoveredEntry),
        "WAITING" => _visitor!.AmongAsync(work => $"/werk/revisie/{work.Waiting}/1"),
        "PUBLISHED" => _visitor!.AmongAsync(work => $"/tekens/{work.Published}/geschiedenis"),
        "VARIED" => _visitor!.AmongAsync(work => $"/tekens/{work.Varied}"),
        _ when place.StartsWith("ENTRY ", StringComparison.Ordinal) => _visitor!.OpenFirstHitAsync(place["ENTRY ".Length..]),
        _ => Page.GotoAsync(place),
    };

    private async Task PressUntilAsync(string key, string target)
    {
        var wanted = Target(target);
        for (var press = 0; press < MostPresses; press++)
        {
            await Page.Keyboard.PressAsync(key);
            if (await wanted.EvaluateAllAsync<bool>("all => all.includes(document.activeElement)"))
                return;
        }

        throw new InvalidOperationException($"Not reached in {MostPresses} presses.");
    }

    /// <summary>What a role and a name find in the accessibility tree. Roles without a name of their own are found by their text.</summary>
    private ILocator Target(string words)
    {
        var match = RoleAndName().Match(words);
        var (role, name) = (match.Groups["role"].Value, Pattern(match.Groups["name"].Value));
        return role switch
        {
            "text" => Page.GetByText(name).First,
            "file" => Page.GetByLabel(name).And(Page.Locator("input[type=file]")),
            "disclosure" => Page.Locator("summary:visible", new() { HasTextRegex = name }).First,
            "status" or "alert" => Page.GetByRole(Enum.Parse<AriaRole>(role, ignoreCase: true)).Filter(new() { HasTextRegex = name }),
            _ => Page.GetByRole(Enum.Parse<AriaRole>(role, ignoreCase: true), new() { NameRegex = name }),
        };
    }

    /// <summary>What is read out by itself: a status, an alert, or a live part of the page that is neither.</summary>
    private ILocator Heard(string words) => Target($"status {words}").Or(Target($"alert {words}"))
        .Or(Page.Locator("[aria-live=polite], [aria-live=assertive]").Filter(new() { HasTextRegex = Pattern(words) }));

    /// <summary>The whole name, blanks around it aside; a star stands for anything.</summary>
    private static Regex Pattern(string quoted) =>
        new($@"^\s*{Regex.Escape(quoted.Trim('"')).Replace(@"\*", @"[\s\S]*", StringComparison.Ordinal).Replace(@"\ ", @"\s+", StringComparison.Ordinal)}\s*$");

    [GeneratedRegex(@"^(?<verb>as|stop the clock|go|tab to|back to|choose|press|type|wait|focus on|see|not see|hear|title|tree)( (?<rest>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Step();

    [GeneratedRegex(@"^(?<role>\w+) (?<name>"".*"")$", RegexOptions.ExplicitCapture)]
    private static partial Regex RoleAndName();
}
