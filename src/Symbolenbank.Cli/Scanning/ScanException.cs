namespace Symbolenbank.Cli.Scanning;

/// <summary>No scan was made. The message is one sentence for whoever typed the command.</summary>
internal sealed class ScanException(string message) : Exception(message);
