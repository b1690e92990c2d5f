using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Symbolenbank.Search.Folding;

namespace Symbolenbank.Search.Lucene.Analysis;

/// <summary>Folds words as the dictionary folds forms; what nothing remains of is left out.</summary>
internal sealed class FoldingFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    public FoldingFilter(TokenStream words)
        : base(words) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        while (m_input.IncrementToken())
        {
            var folded = ComparisonFold.Fold(_term.ToString());
            if (folded.Length == 0)
                continue;
            _term.SetEmpty().Append(folded);
            return true;
        }
        return false;
    }
}
