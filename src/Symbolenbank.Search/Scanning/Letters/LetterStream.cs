using System.Numerics;
using Symbolenbank.Search.Scanning.Plain;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Texts as the classes of their letters, runs as one, without what stands between; with the place each came from. Pooled.</summary>
/// <param name="inBlocks">False to read one character at a time, also where the processor can do more.</param>
internal sealed class LetterStream(bool inBlocks = true) : IDisposable
{
    /// <summary>Texts are read together up to this many UTF-16 units; a longer one alone.</summary>
    private const int Together = 8_192;

    private readonly bool _inBlocks = inBlocks && LetterBlock.IsSupported;
    private readonly JoinedTexts _texts = new();
    private LetterArrays _arrays = LetterArrays.None;
    private int _read;
    private int _numbers;
    private int _others = int.MaxValue;

    public int Count { get; private set; }

    /// <summary>The first class of texts that were read a second time; <see cref="Count"/> when there are none.</summary>
    public int Others { get; private set; }

    /// <summary>True when one character was read as several letters.</summary>
    public bool HasSeveral { get; private set; }

    /// <summary>The classes, <see cref="LetterFold.EndOfText"/> behind each text, followed by at least <see cref="PlainSet.Padding"/> zeros and by as much of anything as fills a block of 64.</summary>
    public ReadOnlySpan<byte> Classes => _arrays.Classes.AsSpan(0, Count + LetterBlock.Slack);

    /// <summary>One bit for each class, from the lowest: whether a word begins with it.</summary>
    public ReadOnlySpan<ulong> Starts => _arrays.Starts.AsSpan(0, (Count + 63) >> 6);

    /// <summary>One bit for each class: whether it has more than one letter.</summary>
    public ReadOnlySpan<ulong> Doubled => _arrays.Doubled.AsSpan(0, ((Count + 63) >> 6) + 1);

    /// <summary>One bit for each class: whether a word may begin with it, more than <see cref="Starts"/> says.</summary>
    public ReadOnlySpan<ulong> Open => _arrays.Open.AsSpan(0, (Count + 63) >> 6);

    /// <summary>True when a class is certain to go on with the word that the class before it ends in. After a class of several letters a match may end before the last.</summary>
    public bool GoesOn(int number) => IsSet(_arrays.Joined, number) && !IsSet(_arrays.Doubled, number - 1);

    /// <summary>Three bits: whether the word may end after a class, after the next, and after the one behind that.</summary>
    public int EndsAfter(int number)
    {
        var goesOn = Outline.From(_arrays.Joined, number + 1) & ~Outline.From(_arrays.Doubled, number);
        return (int)~goesOn & 7;
    }

    /// <summary>True when a word begins with a class.</summary>
    public bool Begins(int number) => IsSet(_arrays.Starts, number);

    /// <summary>True when a word may begin with a class.</summary>
    public bool IsOpen(int number) => IsSet(_arrays.Open, number);

    /// <summary>The classes with which long keys may begin, each list the caller's to change. Of texts that were read a second time only those from which a key may reach what has another reading: the rest was seen the first time.</summary>
    /// <param name="starting">One bit for each class: as <see cref="Open"/>; until <see cref="BeforeDigits"/> is asked for.</param>
    /// <param name="inside">One bit for each class: whether it and the three that follow lie within a word, after its first letter.</param>
    public void Wanted(out Span<ulong> starting, out Span<ulong> inside)
    {
        starting = _arrays.Wanted.AsSpan(0, (Count + 63) >> 6);
        Open.CopyTo(starting);
        inside = Inside();
        var first = Others;
        for (var text = _others; text < _texts.Count; text++)
        {
            var end = Math.Max(first, _arrays.Ends[text]);
            var last = first + NumberAt(_arrays.Places.AsSpan(first, end - first), _texts[text].LastOther + 1);
            BitRange.Clear(starting, last + 1, end);
            BitRange.Clear(inside, last + 1, end);
            first = _arrays.Ends[text] + 1;
        }
    }

    /// <summary>One bit for each class: whether it or one of the three that follow is a digit; until <see cref="Wanted"/> is asked for.</summary>
    public ReadOnlySpan<ulong> BeforeDigits()
    {
        var near = _arrays.Wanted.AsSpan(0, (Count + 63) >> 6);
        var digits = _arrays.Digits;
        for (var part = 0; part < near.Length; part++)
            near[part] = UpToThreeBefore(digits[part], digits[part + 1]);
        return near;
    }

    private Span<ulong> Inside()
    {
        var inside = _arrays.Inside.AsSpan(0, (Count + 63) >> 6);
        var here = _arrays.Starts[0] & ~_arrays.Within[0];
        for (var part = 0; part < inside.Length; part++)
        {
            var next = _arrays.Starts[part + 1] & ~_arrays.Within[part + 1];
            inside[part] = ~UpToThreeBefore(here, next);
            here = next;
        }
        return inside;
    }

    // The places of 64 that are set or have one that is set among the three that follow.
    private static ulong UpToThreeBefore(ulong here, ulong next) => here | (here >> 1) | (here >> 2) | (here >> 3) | (next << 63) | (next << 62) | (next << 61);

    /// <summary>The outline of the 64 classes from one on.</summary>
    public Outline OutlineAt(int first) => Outline.Of(_arrays, first);

    /// <summary>How many letters some classes of one text have at most: as many as there are characters, but for gaps that are known.</summary>
    /// <param name="there">The outline from the first of them on.</param>
    public int MostLetters(int first, int classes, in Outline there)
    {
        if (HasSeveral || classes > SpellingOutline.MostClasses)
            return int.MaxValue;
        var isLong = ((there.Doubled >> (classes - 1)) & 1) != 0;
        var end = isLong ? classes : classes - 1;
        var gaps = ((there.Starts & ~1UL) | (there.Within & 1UL)) & ~(there.Within & (1UL << end)) & (ulong.MaxValue >> (63 - end));
        return _arrays.Places[first + end] - _arrays.Places[first] - BitOperations.PopCount(gaps) + (isLong ? 0 : 1);
    }

    /// <summary>Where in its text each class of a reading begins, a run where its first letter stands; and behind the last of them, if there is one, where what was read ends.</summary>
    public TextPlaces PlacesOf(in TextReading reading) => new(_arrays.Places.AsSpan(reading.First, reading.End + 1 - reading.First), reading.Start);

    /// <summary>Where in its text digits of ASCII begin after something else.</summary>
    public TextPlaces NumbersOf(in TextReading reading) => new(_arrays.Numbers.AsSpan(reading.FirstNumber, reading.EndOfNumbers - reading.FirstNumber), reading.Start);

    /// <summary>True when a text of this length can be read with the others.</summary>
    public bool HasRoomFor(int length) => _texts.Count == 0 || _texts.Length + length < Together;

    /// <summary>Forgets all texts: neither they nor their letters stay in memory here.</summary>
    public void Clear()
    {
        _arrays.Clear(Count, _texts.Length + LetterBlock.Width);
        _texts.Clear();
        (Count, HasSeveral, _read, _numbers, _others) = (0, false, 0, 0, int.MaxValue);
    }

    /// <summary>Puts a text behind the others, to be read with them.</summary>
    public void Add(ReadOnlySpan<char> text) => _texts.Add(text);

    /// <summary>Puts what of a text has another reading behind all texts once more, with as much around it as may be part of a key, and as decides how letters of other scripts are read.</summary>
    /// <param name="reading">What was read of the text.</param>
    /// <param name="longest">How many classes a key has at most.</param>
    public void AddAgain(int text, in TextReading reading, int longest)
    {
        ref readonly var joined = ref _texts[text];
        var places = _arrays.Places.AsSpan(reading.First, reading.End - reading.First);
        var reach = longest + LetterFold.MostLetters + (reading.Has(TextMarks.Sign) ? LetterReader.Around : 0);
        var (first, last) = (NumberAt(places, joined.FirstOther) - reach, NumberAt(places, joined.LastOther) + reach);
        while (first > 0 && !BeginsWith(reading.First + first))
            first--;
        var from = first > 0 ? places[first] - joined.Start : 0;
        var end = last < places.Length ? places[last] - joined.Start : joined.Length;
        _texts.AddAgain(text, from, end - from);
    }

    // With its first letter.
    private bool BeginsWith(int number) => Begins(number) && !IsSet(_arrays.Within, number);

    private static bool IsSet(ulong[] bits, int number) => ((bits[number >> 6] >> (number & 63)) & 1) != 0;

    // The number of the class that stands at a place, or behind it.
    private static int NumberAt(ReadOnlySpan<int> places, int place)
    {
        var found = places.IndexOfAnyInRange(place, int.MaxValue);
        return found < 0 ? places.Length : found;
    }

    /// <summary>Reads one text alone.</summary>
    public TextReading Read(ReadOnlySpan<char> text, bool otherReading = false)
    {
        Clear();
        Add(text);
        ReadAdded(otherReading);
        return ReadingOf(0, 0, 0, otherReading);
    }

    /// <summary>Reads the texts that were added and not read yet.</summary>
    /// <param name="otherReading">See <see cref="LetterReader"/>.</param>
    /// <param name="readings">Where what was read of each goes.</param>
    public void Read(bool otherReading, List<TextReading> readings)
    {
        var (text, first, number) = (_read, Count, _numbers);
        _others = otherReading ? text : int.MaxValue;
        ReadAdded(otherReading);
        for (; text < _read; text++)
        {
            var reading = ReadingOf(text, first, number, otherReading);
            readings.Add(reading);
            (first, number) = (_arrays.Ends[text] + 1, reading.EndOfNumbers);
        }
    }

    private TextReading ReadingOf(int text, int first, int number, bool otherReading)
    {
        ref readonly var joined = ref _texts[text];
        var (firstNumber, end) = (number, joined.Start + joined.Length);
        while (number < _numbers && _arrays.Numbers[number] < end)
            number++;
        return new TextReading(joined.Start - joined.From, first, Math.Max(first, _arrays.Ends[text]), firstNumber, number) { IsOther = otherReading, Marks = joined.Marks };
    }

    private void ReadAdded(bool otherReading)
    {
        if (_read == _texts.Count)
            return;
        _texts.Close();
        if (Count == 0)
            Reserve();
        var state = new ReadState(_texts[_read].Start, Count, 0, 0, _numbers, _read);
        if (_inBlocks)
            InBlocks(otherReading, ref state);
        else
            OneByOne(otherReading, ref state);
        _arrays.Classes.AsSpan(state.Count, PlainSet.Padding).Clear();
        (Others, Count, _numbers, _read) = (otherReading ? Count : state.Count, state.Count, state.Numbers, state.Texts);
    }

    // A character that is several letters is read by itself.
    private void InBlocks(bool otherReading, ref ReadState state)
    {
        var units = new UnitReader(_texts, _read, otherReading);
        var text = _read;
        while (state.At < _texts.Length)
        {
            var numbers = state.Numbers;
            var stop = units.Read(state.At, _arrays, ref numbers);
            state = state with { Numbers = numbers };
            LetterBlock.Read(stop - state.At, _arrays, ref state);
            if (stop == _texts.Length)
                return;
            text = _texts.TextAt(stop, text);
            OneByOne(text, stop + 1 - _texts[text].Start, otherReading, ref state);
        }
    }

    private void OneByOne(bool otherReading, ref ReadState state)
    {
        for (var text = _read; text < _texts.Count; text++)
        {
            OneByOne(text, _texts[text].Length, otherReading, ref state);
            _texts[text].Marks |= TextMarks.MayHide;
            if (state.Last != LetterFold.EndOfText)
                (_arrays.Classes[state.Count], _arrays.Places[state.Count]) = (LetterFold.EndOfText, state.At);
            var count = state.Last == LetterFold.EndOfText ? state.Count : state.Count + 1;
            _arrays.Ends[text] = count - 1;
            state = state with { At = state.At + 1, Count = count, Last = LetterFold.EndOfText, Before = 0, Texts = text + 1 };
        }
    }

    private void OneByOne(int text, int end, bool otherReading, ref ReadState state)
    {
        var reader = new CharacterReader(_texts, text, otherReading, _arrays);
        reader.Read(end, ref state);
        HasSeveral |= reader.HasSeveral;
    }

    public void Dispose()
    {
        _arrays.Return();
        _arrays = LetterArrays.None;
        _texts.Dispose();
    }

    // Room for all texts, each of which may be read twice. Those that are read together are given room for as many as there may be.
    private void Reserve()
    {
        var most = 2 * Math.Max(_texts.Length, Together);
        if (_arrays.Most >= most)
            return;
        _arrays.Return();
        _arrays = LetterArrays.Rent(most);
    }
}
