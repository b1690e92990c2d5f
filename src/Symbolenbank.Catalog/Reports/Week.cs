using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Symbolenbank.Catalog.Reports;

/// <summary>A week of the ISO 8601 calendar, such as <c>2026-W47</c>: as exact as a report says when something was seen.</summary>
public readonly record struct Week : IComparable<Week>
{
    private Week(int year, int number) => (Year, Number) = (year, number);

    public int Year { get; }

    /// <summary>1 to 53.</summary>
    public int Number { get; }

    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public DateOnly Sunday => Monday.AddDays(6);

    public static Week Of(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return new Week(ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));
    }

    /// <summary>The week before this one by <paramref name="weeks"/> weeks.</summary>
    public Week Back(int weeks) => Of(Monday.AddDays(-7 * weeks));

    public static bool TryParse([NotNullWhen(true)] string? text, out Week week)
    {
        week = default;
        if (text is not { Length: 8 } || text[4] != '-' || text[5] != 'W') return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0) return false;
        if (!int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (number < 1 || number > ISOWeek.GetWeeksInYear(year)) return false;
        week = new Week(year, number);
        return true;
    }

    public int CompareTo(Week other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(Week one, Week other) => one.CompareTo(other) < 0;

    public static bool operator >(Week one, Week other) => one.CompareTo(other) > 0;

    public static bool operator <=(Week one, Week other) => one.CompareTo(other) <= 0;

    public static bool operator >=(Week one, Week other) => one.CompareTo(other) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:d4}-W{Number:d2}");
}
