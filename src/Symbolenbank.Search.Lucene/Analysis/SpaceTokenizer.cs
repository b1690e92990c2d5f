using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Symbolenbank.Search.Lucene.Analysis;

/// <summary>Everything between two spaces is one word.</summary>
internal sealed class SpaceTokenizer(LuceneVersion version, TextReader reader) : CharTokenizer(version, reader)
{
    protected override bool IsTokenChar(int c) => c != ' ';
}
