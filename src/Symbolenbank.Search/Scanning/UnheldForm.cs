using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Numbers;
using Symbolenbank.Search.Scanning.Signs;

namespace Symbolenbank.Search.Scanning;

/// <summary>A form that no text can be scanned for, whatever its <c>use</c>; looking it up still finds it.</summary>
/// <param name="Code">The code of its entry.</param>
public sealed record UnheldForm(string Code, string Value, UnheldReason Reason)
{
    /// <summary>Why texts cannot be scanned for this form; null when they can.</summary>
    public static UnheldReason? ReasonFor(ScanForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Lanes.KindOf(form) switch
        {
            LaneKind.Pattern => Lanes.HasPattern(form.Value) ? null : UnheldReason.NothingToSee,
            LaneKind.Sign => OfSigns(form.Value),
            LaneKind.Number => HasNumber(form.Value) ? null : UnheldReason.NothingToSee,
            LaneKind.Word => HasClasses(form.Value) ? null : UnheldReason.NothingToSee,
        };
    }

    private static UnheldReason? OfSigns(string value) => FilledForm.IsOne(value) ? null
        : SignElements.CountIn(value) switch
        {
            0 => UnheldReason.NothingToSee,
            > SignLane.MostSigns => UnheldReason.TooManySigns,
            _ => null,
        };

    private static bool HasNumber(string value)
    {
        Span<char> key = stackalloc char[NumberReader.Longest];
        return new NumberReader(value.TrimStart('#'), onlyAscii: false).Next(0, key, out _);
    }

    private static bool HasClasses(string value)
    {
        using var stream = new LetterStream();
        return stream.Read(value).End > 0;
    }
}

/// <summary>Why no text can be scanned for a form.</summary>
public enum UnheldReason
{
    /// <summary>It has no letter, digit or sign: only punctuation or spaces, of which texts are full.</summary>
    NothingToSee,

    /// <summary>It has more emoji or other signs in a row than are read as one form.</summary>
    TooManySigns,
}
