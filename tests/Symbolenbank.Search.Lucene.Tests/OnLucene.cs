using Symbolenbank.Search.Tests;

namespace Symbolenbank.Search.Lucene.Tests;

public sealed class ShippedSearchOnLucene() : ShippedSearch(LuceneEngine.Instance);

public sealed class FindOnLuceneTests() : FindTests(LuceneEngine.Instance);

public sealed class HiddenEntriesOnLuceneTests() : HiddenEntriesTests(LuceneEngine.Instance);

public sealed class HostileQueryOnLuceneTests() : HostileQueryTests(LuceneEngine.Instance);

public sealed class ShippedEntriesOnLuceneTests(ShippedSearchOnLucene search) : ShippedEntriesTests(search), IClassFixture<ShippedSearchOnLucene>;

public sealed class EntryIndexOnLuceneTests() : EntryIndexTests(LuceneEngine.Instance);

public sealed class IndexFollowerOnLuceneTests() : IndexFollowerTests(LuceneEngine.Instance);
