using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Hosting;
using Symbolenbank.Testing;
using Symbolenbank.Web.Hosting;

namespace Symbolenbank.Web.Tests.Hosting;

/// <summary>A server with keys of its own does not start.</summary>
public sealed class KeyCheckTests(WebBank bank)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_WithOtherKeysThanTheBanks_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("Symbolenbank").PersistKeysToFileSystem(new DirectoryInfo(folder.Path));
        await using var other = services.BuildServiceProvider();

        var fault = await Assert.ThrowsAsync<BankStartException>(() => CheckOf(other).StartAsync(Ct));

        Assert.Contains("is missing", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Web:NewKeys=true", fault.Message, StringComparison.Ordinal);
        await CheckOf(bank.Services).StartAsync(Ct);
    }

    private KeyCheck CheckOf(IServiceProvider keys) => new(
        bank.Services.GetRequiredService<SharedKeys>(),
        keys.GetRequiredService<IDataProtectionProvider>(),
        keys.GetRequiredService<IKeyManager>(),
        bank.Services.GetRequiredService<BankFolders>(),
        Options.Create(new WebOptions()));
}
