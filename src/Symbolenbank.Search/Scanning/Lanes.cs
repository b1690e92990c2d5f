using Symbolenbank.Catalog.Entries;
using Symbolenbank.Search.Folding;
using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Numbers;
using Symbolenbank.Search.Scanning.Signs;

namespace Symbolenbank.Search.Scanning;

/// <summary>A way in which a form is looked for.</summary>
internal enum LaneKind { Word, Number, Sign, Pattern }

/// <summary>Which way each form is looked for: by its letters, as a number, as signs, or as a pattern for names and links.</summary>
internal sealed class Lanes
{
    private readonly List<FormSpelling> _spellings = [];

    private Lanes()
    {
    }

    public IReadOnlyList<FormSpelling> Spellings => _spellings;

    /// <summary>Numbers of the forms made of digits.</summary>
    public List<int> Numbers { get; } = [];

    public List<int> Signs { get; } = [];

    public List<int> Patterns { get; } = [];

    public static Lanes Of(IReadOnlyList<ScanForm> forms)
    {
        var lanes = new Lanes();
        for (var number = 0; number < forms.Count; number++)
            lanes.Add(number, forms[number]);
        return lanes;
    }

    /// <summary>What a form is made of decides; one with a gap is looked for as signs, whatever stands around the gap.</summary>
    public static LaneKind KindOf(ScanForm form) => FormPolicies.MatterOf(form.Value, form.Type) switch
    {
        FormMatter.Pattern => LaneKind.Pattern,
        FormMatter.Letters or FormMatter.Digits when FilledForm.IsOne(form.Value) => LaneKind.Sign,
        FormMatter.Letters => LaneKind.Word,
        FormMatter.Digits => LaneKind.Number,
        FormMatter.Signs => LaneKind.Sign,
    };

    /// <summary>False for a pattern that stands for any name.</summary>
    public static bool HasPattern(string value) => !value.AsSpan().Trim("@* ").IsEmpty;

    private void Add(int number, ScanForm form)
    {
        switch (KindOf(form))
        {
            case LaneKind.Pattern:
                if (HasPattern(form.Value))
                    Patterns.Add(number);
                break;
            case LaneKind.Sign:
                Signs.Add(number);
                break;
            case LaneKind.Word:
                _spellings.AddRange(FormSpelling.Of(number, form));
                break;
            case LaneKind.Number:
                AddNumber(number, form);
                break;
        }
    }

    private void AddNumber(int number, ScanForm form)
    {
        Numbers.Add(number);
        foreach (var words in SpelledNumbers.Of(form.Value))
            _spellings.Add(new FormSpelling(number, words, FoldSteps.Transliteration));
    }
}
