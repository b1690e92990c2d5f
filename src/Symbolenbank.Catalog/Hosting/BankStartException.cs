namespace Symbolenbank.Catalog.Hosting;

/// <summary>The bank cannot start. The message is one sentence for the operator and says what to do.</summary>
public sealed class BankStartException(string message) : Exception(message);
