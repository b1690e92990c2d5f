using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Web.Identity;

/// <summary>How people prove who they are.</summary>
internal static class IdentityServices
{
    /// <summary>Source: OWASP Password Storage Cheat Sheet, PBKDF2 with HMAC-SHA-512.</summary>
    private const int PasswordIterations = 210_000;

    public static void AddIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<SignInAccount>(static options =>
        {
            // Length is what counts; PasswordRule says the rest.
            options.Password = new PasswordOptions { RequiredLength = PasswordRule.Shortest, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        }).AddUserStore<AccountStore>();
        services.AddSingleton<ILookupNormalizer, CanonicalNames>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<BankOptions>>(static (passkeys, bank) => Require(passkeys, bank.Value.PublicAddress));
        services.AddScoped<IPasskeyHandler<SignInAccount>, PasskeyHandler<SignInAccount>>();
        services.AddSingleton<AuthenticatorSecrets>();
        services.AddSingleton<DecoyPassword>();
        services.AddSingleton<IPasswordHasher<SignInAccount>, PasswordHasher<SignInAccount>>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<PasskeyCeremony>();
        services.AddScoped<Entering>();
        services.AddOptions<OpenIdOptions>().BindConfiguration(OpenIdOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OpenIdProvider>();
        services.AddSingleton<OpenIdTrips>();
    }

    private static void Require(IdentityPasskeyOptions passkeys, string publicAddress)
    {
        passkeys.ServerDomain = new Uri(publicAddress).Host;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        passkeys.AttestationConveyancePreference = "none";
        passkeys.AuthenticatorTimeout = PasskeyCeremony.Lifetime;
        passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && string.Equals(context.Origin, publicAddress, StringComparison.OrdinalIgnoreCase));
    }
}
