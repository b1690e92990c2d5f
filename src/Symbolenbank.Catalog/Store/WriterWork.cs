using System.Data.Common;

namespace Symbolenbank.Catalog.Store;

/// <summary>Something that waits for the one writer.</summary>
internal abstract class WriterWork
{
    /// <summary>Runs on the writer's thread. A fault of the machine is thrown and reaches <see cref="Fail"/>.</summary>
    public abstract void Run(DbConnection connection, Writer writer);

    public abstract void Fail(Exception fault);
}
