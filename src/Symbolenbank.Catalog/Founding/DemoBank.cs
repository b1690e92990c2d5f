using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;
using Symbolenbank.Catalog.Entries;
using Symbolenbank.Catalog.Hosting;

namespace Symbolenbank.Catalog.Founding;

/// <summary>In Development: the demo accounts, and the demo platform with its private key in <c>var/demo/platform-client.json</c>.</summary>
internal sealed class DemoBank(AuditLog audit, DemoAccounts accounts, BankFolders folders, IHostEnvironment environment, IOptions<BankOptions> options)
{
    private const string ClientId = "demo-platform";
    private const string Scopes = "entries.search entries.read scan changes.read";
    private const int RequestsPerMinute = 6_000;

    private static readonly Guid ClientKey = new("00000000-0000-7000-8000-000000000201");

    private string ClientFile => Path.Combine(folders.Var, "demo", "platform-client.json");

    public async Task FoundAsync(CancellationToken ct)
    {
        if (!environment.IsDevelopment()) return;
        await audit.ChangeAsync(Actor.FoundingData, Act.AccountFounded, "demo", "", FoundAccountsAsync, ct);
        if (!File.Exists(ClientFile)) await FoundClientAsync(ct);
    }

    private async Task<Outcome<int>> FoundAccountsAsync(Change change)
    {
        const string Organisation = "INSERT INTO organisation (id, name) VALUES (@Id, @Name) ON CONFLICT DO NOTHING";
        const string Account = """
            INSERT INTO account (id, name_nl, name_en, organisation, demo, enabled) VALUES (@Id, @NameNl, @NameEn, @Organisation, @demo, @enabled)
            ON CONFLICT DO NOTHING
            """;
        const string Role = "INSERT INTO account_role (account, role) VALUES (@Id, @Role) ON CONFLICT DO NOTHING";

        var rows = 0;
        foreach (var organisation in DemoAccounts.Organisations) rows += await change.Connection.ExecuteAsync(Organisation, organisation, change.Transaction);
        foreach (var account in accounts.All)
        {
            var row = new { account.Id, account.NameNl, account.NameEn, Organisation = account.OrganisationId, demo = true, enabled = true, Role = account.Role.ToString() };
            rows += await change.Connection.ExecuteAsync(Account, row, change.Transaction);
            rows += await change.Connection.ExecuteAsync(Role, row, change.Transaction);
        }

        if (rows > 0) await SecondPerson.EndFoundingAsync(change);

        // Nothing new is no change and leaves no record.
        return rows > 0 ? Outcome.Ok(rows) : Outcome.NotFound<int>();
    }

    private async Task FoundClientAsync(CancellationToken ct)
    {
        const string Write = """
            INSERT INTO client (id, client_id, name, organisation, jwks, scopes, requests_per_minute, clearance, pap, purpose, ends_at, enabled)
            VALUES (@Id, @ClientId, @Name, @Organisation, @jwks, @Scopes, @RequestsPerMinute, @Clearance, @Pap, @Purpose, @EndsAt, @enabled)
            ON CONFLICT (client_id) DO UPDATE SET jwks = excluded.jwks
            """;

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var secret = Jwk(key);
        var jwks = new JsonObject { ["keys"] = new JsonArray(Public(secret)) }.ToJsonString();
        await audit.ChangeAsync(
            Actor.FoundingData,
            Act.ClientFounded,
            ClientId,
            "",
            async change => Outcome.Ok(await change.Connection.ExecuteAsync(
                Write,
                new
                {
                    Id = ClientKey,
                    ClientId,
                    Name = "Demo platform",
                    Organisation = DemoAccounts.Platform.Id,
                    jwks,
                    Scopes,
                    RequestsPerMinute,
                    Clearance = nameof(Tlp.Clear),
                    Pap = nameof(Entries.Pap.Clear),
                    Purpose = nameof(Purpose.Moderation),
                    EndsAt = change.At.AddYears(1),
                    enabled = true,
                },
                change.Transaction)),
            ct);
        var file = new JsonObject
        {
            ["clientId"] = ClientId,
            ["tokenEndpoint"] = options.Value.ApiAddress + "/oauth/token",
            ["audience"] = options.Value.ApiAddress,
            ["scope"] = Scopes,
            ["privateKey"] = secret,
        };
        PrivateFile.Write(ClientFile, Encoding.UTF8.GetBytes(file.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true })));
    }

    private static JsonObject Jwk(ECDsa key)
    {
        var parameters = key.ExportParameters(includePrivateParameters: true);
        return new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["alg"] = "ES256",
            ["use"] = "sig",
            ["kid"] = Convert.ToHexStringLower(SHA256.HashData(parameters.Q.X!))[..16],
            ["x"] = Base64Url(parameters.Q.X!),
            ["y"] = Base64Url(parameters.Q.Y!),
            ["d"] = Base64Url(parameters.D!),
        };
    }

    private static JsonObject Public(JsonObject secret)
    {
        var known = (JsonObject)secret.DeepClone();
        known.Remove("d");
        return known;
    }

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
