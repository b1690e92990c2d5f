using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Catalog.Store;

/// <summary>Held by the one process that serves a folder; gone with the process.</summary>
internal sealed class BankLock : IDisposable
{
    private readonly FileStream _file;

    private BankLock(FileStream file) => _file = file;

    /// <exception cref="BankStartException">Another process holds the lock, or the folder cannot be written.</exception>
    public static BankLock Take(BankFolders folders)
    {
        try
        {
            Directory.CreateDirectory(folders.Var);
            Directory.CreateDirectory(folders.Keys);
            return new BankLock(new FileStream(folders.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (UnauthorizedAccessException)
        {
            throw new BankStartException($"The folder {folders.Var} cannot be written. Give this user the right to write there, or set Bank:Var to another folder.");
        }
        catch (IOException) when (File.Exists(folders.Lock))
        {
            throw new BankStartException($"Another process already serves the bank in {folders.Var}. Stop it first, or set Bank:Var to another folder.");
        }
        catch (IOException fault)
        {
            throw new BankStartException($"The folder {folders.Var} cannot be written: {fault.Message}");
        }
    }

    public void Dispose() => _file.Dispose();
}
