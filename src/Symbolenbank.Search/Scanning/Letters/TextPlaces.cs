namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>Places in one of several texts that were read together, counted in UTF-16 units from its own beginning.</summary>
/// <param name="places">The same counted from the beginning of the first text.</param>
/// <param name="start">Where the text begins.</param>
internal readonly ref struct TextPlaces(ReadOnlySpan<int> places, int start)
{
    private readonly ReadOnlySpan<int> _places = places;
    private readonly int _start = start;

    public int Length => _places.Length;

    public int this[int number] => _places[number] - _start;
}
