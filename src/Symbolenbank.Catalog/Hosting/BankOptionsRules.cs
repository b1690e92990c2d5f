using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Symbolenbank.Catalog.Hosting;

/// <summary>Faults of the settings, each naming its key.</summary>
internal sealed class BankOptionsRules : IValidateOptions<BankOptions>
{
    public ValidateOptionsResult Validate(string? name, BankOptions options)
    {
        var faults = new List<string>();
        var found = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true))
        {
            faults.AddRange(found.Select(result => $"Bank:{string.Join(',', result.MemberNames)}: {result.ErrorMessage}"));
        }

        if (!IsOrigin(options.PublicAddress, out var people)) faults.Add("Bank:PublicAddress is an origin such as https://symbolenbank.example, without a path.");
        else if (IPAddress.TryParse(people.Host.Trim('[', ']'), out _)) faults.Add("Bank:PublicAddress names a host, not an IP address: passkeys need a name.");
        if (!IsOrigin(options.ApiAddress, out _)) faults.Add("Bank:ApiAddress is an origin such as https://api.symbolenbank.example, without a path.");
        if (options.Store is StoreEngine.Postgres && string.IsNullOrWhiteSpace(options.ConnectionString)) faults.Add("Bank:ConnectionString is needed with Bank:Store=Postgres.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsOrigin(string address, out Uri origin) =>
        Uri.TryCreate(address, UriKind.Absolute, out origin!)
        && (origin.Scheme == Uri.UriSchemeHttps || origin.Scheme == Uri.UriSchemeHttp)
        && string.Equals(origin.GetLeftPart(UriPartial.Authority), address, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What is left out follows the environment.</summary>
internal sealed class BankOptionsDefaults(IHostEnvironment environment) : IPostConfigureOptions<BankOptions>
{
    public void PostConfigure(string? name, BankOptions options) => options.Examples ??= environment.IsDevelopment();
}
