namespace Symbolenbank.Search.Forms;

/// <summary>What a term of the dictionary is in its entry.</summary>
internal enum TermKind
{
    Form,

    /// <summary>The whole name of the entry in one language.</summary>
    Name,

    /// <summary>One word of a name of several words.</summary>
    NameWord,
}
