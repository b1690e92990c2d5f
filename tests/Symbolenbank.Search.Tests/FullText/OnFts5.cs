namespace Symbolenbank.Search.Tests.FullText;

public sealed class ShippedSearchOnFts5() : ShippedSearch(Fts5Engine.Instance);

public sealed class FindOnFts5Tests() : FindTests(Fts5Engine.Instance);

public sealed class HiddenEntriesOnFts5Tests() : HiddenEntriesTests(Fts5Engine.Instance);

public sealed class HostileQueryOnFts5Tests() : HostileQueryTests(Fts5Engine.Instance);

public sealed class ShippedEntriesOnFts5Tests(ShippedSearchOnFts5 search) : ShippedEntriesTests(search), IClassFixture<ShippedSearchOnFts5>;

public sealed class EntryIndexOnFts5Tests() : EntryIndexTests(Fts5Engine.Instance);

public sealed class IndexFollowerOnFts5Tests() : IndexFollowerTests(Fts5Engine.Instance);
