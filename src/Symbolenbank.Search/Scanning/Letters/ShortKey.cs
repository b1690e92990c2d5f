using System.Numerics;

namespace Symbolenbank.Search.Scanning.Letters;

/// <summary>A key of one to three classes and what its spellings ask of the text beside it.</summary>
internal readonly record struct ShortKey
{
    /// <summary>The most classes that it has.</summary>
    public const int Longest = 3;

    private const int ClassWidth = 8;
    private const int GapShift = 3;
    private const int PartShift = 5;

    /// <param name="key">Its classes, one to three.</param>
    /// <param name="pattern">The number of its pattern.</param>
    /// <param name="outline">What a spelling of it asks.</param>
    public ShortKey(ReadOnlySpan<byte> key, int pattern, in SpellingOutline outline)
    {
        Length = (byte)key.Length;
        Pattern = pattern;
        foreach (var letter in key)
            Classes = (Classes >> ClassWidth) | ((uint)letter << (ClassWidth * (sizeof(uint) - 1)));
        Fewest = (ushort)Math.Max(0, outline.Letters - 1);
        for (var way = 0; way < sizeof(ulong) * 8; way++)
        {
            if (!MayStand(outline, way))
                continue;
            Ways |= 1UL << way;
            Scarce |= LettersOf(way) < Fewest ? 1UL << way : 0;
        }
    }

    /// <summary>One bit for each <see cref="Way"/> in which it may stand.</summary>
    public ulong Ways { get; private init; }

    /// <summary>Of <see cref="Ways"/> those that do not tell whether there are <see cref="Fewest"/> letters.</summary>
    public ulong Scarce { get; private init; }

    /// <summary>Its classes, the last in the highest byte.</summary>
    public uint Classes { get; }

    public int Pattern { get; init; }

    /// <summary>How many letters the text has at least.</summary>
    public ushort Fewest { get; private init; }

    public byte Length { get; }

    /// <summary>One of its classes.</summary>
    public byte this[int index] => (byte)(Classes >> (ClassWidth * (sizeof(uint) - Length + index)));

    /// <summary>True when a spelling of it may stand without a class of several letters.</summary>
    public bool MayBeSingle => (Ways & 0x0101_0101_0101_0101UL) != 0;

    /// <summary>True when a spelling of it may stand where a word goes on.</summary>
    public bool MayBeWithin => Ways >> (1 << PartShift) != 0;

    private ulong Ample => Ways & ~Scarce;

    /// <summary>The key when another spelling has it too.</summary>
    public ShortKey Or(in ShortKey other)
    {
        var ways = Ways | other.Ways;
        return this with { Ways = ways, Scarce = ways & ~(Ample | other.Ample), Fewest = Math.Min(Fewest, other.Fewest) };
    }

    /// <summary>True when four classes begin with those of the key.</summary>
    /// <param name="four">The first in the lowest byte.</param>
    public bool Is(uint four) => four << (ClassWidth * (sizeof(uint) - Length)) == Classes;

    /// <summary>How what stands at a place looks beside its classes, as a number of six bits.</summary>
    /// <param name="doubled">Which classes have more than one letter.</param>
    /// <param name="starts">With which classes a word begins.</param>
    /// <param name="ends">Three bits: whether the word may end after one class, after two, after three.</param>
    public int Way(uint doubled, uint starts, int ends) =>
        (int)((doubled & 7) | ((starts >> 1 & 3) << GapShift)) | ((~ends >> (Length - 1) & 1) << PartShift);

    // As many as there are classes, and one more for each that has several.
    private int LettersOf(int way) => Length + BitOperations.PopCount((uint)way & ((1u << Length) - 1));

    // A gap at the last class may lie before it or within it.
    private bool MayStand(in SpellingOutline outline, int way)
    {
        var (doubled, starts) = ((ulong)(way & 7), (ulong)(way >> GapShift & 3) << 1);
        var isPart = way >> PartShift != 0;
        return outline.MayBeDoubled(doubled)
            && (outline.MayStand(new Outline(starts, 0, doubled, 0), isPart, int.MaxValue) || outline.MayStand(new Outline(starts, starts, doubled, 0), isPart, int.MaxValue));
    }
}
