using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Compound;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;
using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search.Lucene.Analysis;

/// <summary>What becomes of words in each language. Texts and questions go the same way, but that compounds are taken apart in texts only.</summary>
internal static class LanguageAnalysis
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>The language of texts and forms that have none of these.</summary>
    private const string Other = "und";

    /// <summary>Compounds have at least so many letters, and their parts at least <see cref="ShortestPart"/>.</summary>
    private const int ShortestCompound = 7;

    private const int ShortestPart = 3;

    private const int LongestPart = 15;

    private static readonly CharArraySet Elisions = new(Version, ["l", "m", "t", "qu", "n", "s", "j", "d", "c"], ignoreCase: true);
    private static readonly CharArraySet Parts = new(Version, LastWords.All.ToArray(), ignoreCase: true);

    /// <summary>For documents: by the name of the field.</summary>
    public static readonly Analyzer ForIndexing = Analyzer.NewAnonymous(
        static (field, reader) => field.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? Chain(field[(dot + 1)..], reader, compounds: true) : Stems(reader),
        Analyzer.PER_FIELD_REUSE_STRATEGY);

    private static readonly Analyzer ForQuestions = Analyzer.NewAnonymous(
        static (field, reader) => Chain(field, reader, compounds: false), Analyzer.PER_FIELD_REUSE_STRATEGY);

    /// <summary>Under which name texts of a language (BCP 47) are analysed.</summary>
    public static string NameOf(string language)
    {
        var primary = language.Split('-')[0];
        return primary is "nl" or "en" or "de" or "fr" or "tr" or "ar" ? primary : Other;
    }

    /// <summary>What a word of a question becomes in a language, or null when nothing of it remains.</summary>
    public static string? TermOf(string language, string word)
    {
        using var tokens = ForQuestions.GetTokenStream(language, word);
        var term = tokens.AddAttribute<ICharTermAttribute>();
        tokens.Reset();
        var first = tokens.IncrementToken() ? term.ToString() : null;
        tokens.End();
        return first;
    }

    private static TokenStreamComponents Stems(TextReader reader) => new(new SpaceTokenizer(Version, reader));

    private static TokenStreamComponents Chain(string language, TextReader reader, bool compounds)
    {
        var source = language == Other ? new SpaceTokenizer(Version, reader) : (Tokenizer)new StandardTokenizer(Version, reader);
        TokenStream words = language switch
        {
            "nl" => new SnowballFilter(Compounds(new ASCIIFoldingFilter(new LowerCaseFilter(Version, source)), compounds), new DutchStemmer()),
            "en" => new PorterStemFilter(new LowerCaseFilter(Version, new EnglishPossessiveFilter(Version, source))),
            "de" => new GermanLightStemFilter(new GermanNormalizationFilter(new LowerCaseFilter(Version, source))),
            "fr" => new ASCIIFoldingFilter(new FrenchLightStemFilter(new LowerCaseFilter(Version, new ElisionFilter(source, Elisions)))),
            "tr" => new SnowballFilter(new TurkishLowerCaseFilter(new ApostropheFilter(source)), new TurkishStemmer()),
            "ar" => new ArabicStemFilter(new ArabicNormalizationFilter(new LowerCaseFilter(Version, source))),
            _ => new FoldingFilter(source),
        };
        return new TokenStreamComponents(source, words);
    }

    private static TokenStream Compounds(TokenStream words, bool apart) => apart
        ? new DictionaryCompoundWordTokenFilter(Version, words, Parts, ShortestCompound, ShortestPart, LongestPart, onlyLongestMatch: true)
        : words;
}
