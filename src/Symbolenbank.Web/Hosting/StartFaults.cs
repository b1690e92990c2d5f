using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Web.Hosting;

/// <summary>Why the bank could not start, in one sentence for the operator.</summary>
internal static class StartFaults
{
    /// <summary>The sentence; null for a fault that is a bug and should be seen with its trace.</summary>
    public static string? SentenceFor(Exception fault) => fault switch
    {
        BankStartException known => known.Message,
        OptionsValidationException settings => $"The settings are not right: {string.Join(" ", settings.Failures)}",
        IOException { InnerException: AddressInUseException } port => $"{port.Message.TrimEnd('.')}.",
        UnauthorizedAccessException refused => $"{refused.Message.TrimEnd('.')}.",
        AggregateException { InnerExceptions: [var only] } => SentenceFor(only),
        _ => null,
    };
}
