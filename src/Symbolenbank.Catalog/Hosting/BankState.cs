namespace Symbolenbank.Catalog.Hosting;

/// <summary>How far this process is with opening the bank.</summary>
public sealed class BankState
{
    private readonly TaskCompletionSource _founded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the import is done and the tables are loaded; projections build from here.</summary>
    public Task Founded => _founded.Task;

    /// <summary>Entries imported so far, of how many.</summary>
    public (int Done, int All) Progress { get; internal set; }

    internal void Finish() => _founded.TrySetResult();

    internal void Fail(Exception fault) => _founded.TrySetException(fault);
}
