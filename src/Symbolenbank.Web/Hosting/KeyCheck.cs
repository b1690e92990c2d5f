using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Web.Hosting;

/// <summary>Stops a server at its start that protects with other keys than the rest of the bank.</summary>
internal sealed class KeyCheck(SharedKeys shared, IDataProtectionProvider protection, IKeyManager keys, BankFolders folders, IOptions<WebOptions> options) : IHostedService
{
    /// <exception cref="BankStartException">The bank's key is not among this server's.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Makes the first key where there is none.
        _ = protection.CreateProtector(nameof(KeyCheck)).Protect([0]);
        var ring = keys.GetAllKeys();
        var own = ring.OrderBy(static key => key.CreationDate).Last().KeyId.ToString("D");
        if (await shared.MissingAsync(own, [.. ring.Select(static key => key.KeyId.ToString("D"))], options.Value.NewKeys, cancellationToken) is { } missing)
        {
            throw new BankStartException(
                $"The keys in {folders.Keys} are not this bank's: key {missing} is missing, with which its servers protect sessions and authenticator secrets. "
                + "Bank:Keys of every server is the same folder. If the old ones are lost, start once with Web:NewKeys=true: everybody then signs in again, and sets up their authenticator app anew.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
