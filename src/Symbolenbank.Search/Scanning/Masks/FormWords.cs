using Symbolenbank.Search.Scanning.Letters;
using Symbolenbank.Search.Scanning.Words;

namespace Symbolenbank.Search.Scanning.Masks;

/// <summary>The words of all forms, so that most letters need not be tried: a word that is in no form cannot complete one. Immutable and thread-safe.</summary>
internal sealed class FormWords
{
    private readonly WordHashes _keys;

    public FormWords(IReadOnlyList<FormSpelling> spellings)
    {
        using var stream = new LetterStream();
        _keys = new WordHashes(spellings.SelectMany(spelling => KeysOf(spelling.Value, stream)));
    }

    /// <summary>True when these classes of letters, runs as one, are those of a form or of a word in one.</summary>
    public bool Hold(ReadOnlySpan<byte> key) => _keys.Contains(WordHashes.Of(key));

    private static List<ulong> KeysOf(string form, LetterStream stream)
    {
        List<ulong> keys = [KeyOf(form, stream)];
        for (var at = 0; at < form.Length; at++)
        {
            var end = at;
            while (end < form.Length && LetterFold.Classes[form[end]] != LetterFold.Gap)
                end++;
            if (end > at && end - at < form.Length)
                keys.Add(KeyOf(form.AsSpan(at, end - at), stream));
            at = end;
        }
        return keys;
    }

    private static ulong KeyOf(ReadOnlySpan<char> word, LetterStream stream)
    {
        var length = stream.Read(word).End;
        return WordHashes.Of(stream.Classes[..length]);
    }
}
