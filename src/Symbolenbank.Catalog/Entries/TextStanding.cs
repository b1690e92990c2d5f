namespace Symbolenbank.Catalog.Entries;

/// <summary>Who stands for a text, and until when it counts as checked: what every surface says beside it, also where only its name is shown.</summary>
/// <param name="IsExercise">True for an invented sign to practise with, which nobody checks.</param>
public readonly record struct TextStanding(Assurance Assurance, DateOnly ReviewBy, bool IsExercise)
{
    public static TextStanding Of(EntryContent content) => new(content.Assurance, content.ReviewBy, content.Code.IsExercise);

    public bool IsExample => Assurance is Assurance.Example && !IsExercise;

    public bool IsProvisional => Assurance is Assurance.Provisional;

    /// <summary>True when the text should have been checked again before this day. Examples never were checked: they say so themselves.</summary>
    public bool IsOverdueOn(DateOnly today) => ReviewBy < today && Assurance is not Assurance.Example && !IsExercise;
}
