using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Symbolenbank.Search.FullText;

namespace Symbolenbank.Search.Tests;

/// <summary>What the tests that all engines share must know of one.</summary>
public abstract class EngineUnderTest
{
    /// <summary>Opens an index whose store is in this folder.</summary>
    internal abstract IEntryIndex Open(string folder);

    /// <summary>Puts the engine in the place of the default one.</summary>
    internal abstract void Add(IServiceCollection services, IConfiguration configuration);

    /// <summary>What was committed last, read by other means than the index: the cursor and the digests of the documents; null when there is nothing.</summary>
    internal abstract (long Cursor, IReadOnlyDictionary<Guid, string> Digests)? HeldIn(string folder);

    /// <summary>Makes the store in this folder useless while it is open, so that the next write fails.</summary>
    internal abstract void Spoil(string folder);

    /// <summary>Writes something else where the store should be.</summary>
    internal abstract void WriteRubbish(string folder, string rubbish);

    /// <summary>Deletes the store of a closed index.</summary>
    internal abstract void Delete(string folder);
}
