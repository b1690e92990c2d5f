using Symbolenbank.Catalog.Entries;

namespace Symbolenbank.Catalog.Exchange;

/// <summary>The cells that hold several things: forms, senses, groups and relations. What a line does not say of a thing that was there stays.</summary>
internal static class EntryLists
{
    public static string WriteForms(EntryContent entry) => CellLists.Lines(entry.Forms.Select(form => form.Value));

    public static EntryContent ReadForms(EntryContent entry, string cell, CellReading read)
    {
        var known = entry.Forms.DistinctBy(form => form.Value, StringComparer.Ordinal).ToDictionary(form => form.Value, StringComparer.Ordinal);
        var forms = CellLists.ItemsOf(cell).Distinct(StringComparer.Ordinal).Select(value => known.GetValueOrDefault(value) ?? GuessedForm.Of(value)).ToList();
        if (forms.Count > 0 && forms.All(form => form.Assessment is not FormAssessment.Preferred)) forms[0] = forms[0] with { Assessment = FormAssessment.Preferred };
        return entry with { Forms = forms };
    }

    /// <summary>A line each: <c>benign | huisnummer | house number | s1 s2 | NL BE</c>.</summary>
    public static string WriteSenses(EntryContent entry) => CellLists.Lines(entry.Senses.Select(sense => CellLists.Parts(
        EnumWords<SenseNature>.Of(sense.Nature), sense.Text.Nl, sense.Text.En, CellLists.Words(sense.SourceIds), CellLists.Words(sense.Regions))));

    public static EntryContent ReadSenses(EntryContent entry, string cell, CellReading read)
    {
        var senses = new List<Sense>();
        foreach (var line in CellLists.ItemsOf(cell))
        {
            var parts = CellLists.PartsOf(line);
            if (parts.Count is < 2 or > 5) read.Fault(RowFaultKind.BadLine, line);
            else senses.Add(Sense(entry, parts, read));
        }

        return entry with { Senses = senses };
    }

    /// <summary>A line each: <c>group | s1 s2</c>.</summary>
    public static string WriteGroups(EntryContent entry) => CellLists.Lines(entry.Groups.Select(group => CellLists.Parts(group.Group, CellLists.Words(group.SourceIds))));

    public static EntryContent ReadGroups(EntryContent entry, string cell, CellReading read)
    {
        var groups = new List<GroupLink>();
        foreach (var line in CellLists.ItemsOf(cell))
        {
            var parts = CellLists.PartsOf(line);
            if (parts.Count > 2) read.Fault(RowFaultKind.BadLine, line);
            else if (read.Taxonomy.Group(parts[0]) is null) read.Fault(RowFaultKind.UnknownTerm, parts[0]);
            else groups.Add(new GroupLink { Group = parts[0], SourceIds = CellLists.WordsOf(Part(parts, 1)) });
        }

        return entry with { Groups = groups };
    }

    /// <summary>A line each: <c>variant-of | SB-2026-0001</c>.</summary>
    public static string WriteRelations(EntryContent entry) =>
        CellLists.Lines(entry.Relations.Select(relation => CellLists.Parts(EnumWords<RelationType>.Of(relation.Type), relation.Target.ToString())));

    public static EntryContent ReadRelations(EntryContent entry, string cell, CellReading read)
    {
        var relations = new List<Relation>();
        foreach (var line in CellLists.ItemsOf(cell))
        {
            var parts = CellLists.PartsOf(line);
            if (parts.Count != 2) read.Fault(RowFaultKind.BadLine, line);
            else if (EnumWords<RelationType>.Find(parts[0]) is not { } type) read.Fault(RowFaultKind.UnknownWord, parts[0]);
            else if (!EntryCode.TryParse(parts[1], out var target)) read.Fault(RowFaultKind.NotACode, parts[1]);
            else relations.Add(new Relation { Type = type, Target = target });
        }

        return entry with { Relations = relations };
    }

    public static string Part(IReadOnlyList<string> parts, int at) => at < parts.Count ? parts[at] : "";

    private static Sense Sense(EntryContent entry, IReadOnlyList<string> parts, CellReading read)
    {
        var nature = read.Word(parts[0], SenseNature.Benign);
        var before = entry.Senses.FirstOrDefault(sense => sense.Nature == nature && string.Equals(sense.Text.Nl, parts[1], StringComparison.Ordinal));
        var text = before?.Text ?? new LocalText { Nl = "", En = "" };
        return new Sense
        {
            Nature = nature,
            Text = text with { Nl = parts[1], En = Part(parts, 2) },
            SourceIds = CellLists.WordsOf(Part(parts, 3)),
            Regions = CellLists.WordsOf(Part(parts, 4)),
            Cues = before?.Cues ?? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
        };
    }
}
