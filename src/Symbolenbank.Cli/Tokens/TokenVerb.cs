using System.CommandLine;
using System.CommandLine.Parsing;

namespace Symbolenbank.Cli.Tokens;

/// <summary><c>symbolenbank token --client FILE</c>: asks the bank for an access token and prints it alone.</summary>
internal static class TokenVerb
{
    public static Command Create()
    {
        var client = new Option<FileInfo>("--client")
        {
            Description = "The client's file, such as var/demo/platform-client.json.",
            Required = true,
        };
        var bank = new Option<Uri?>("--bank")
        {
            Description = "Where the bank's machine surface is, if not where the file says: http://localhost:5081.",
            CustomParser = ParseAddress,
        };
        var scope = new Option<string?>("--scope") { Description = "The scopes to ask for, if not those of the file." };
        var verb = new Command("token", "Asks the bank for an access token and prints it.") { client, bank, scope };
        verb.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(client), parsed.GetValue(bank), parsed.GetValue(scope), ct));
        return verb;
    }

    private static Uri? ParseAddress(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)) return address;
        argument.AddError($"'{argument.Tokens[0].Value}' is no address such as http://localhost:5081.");
        return null;
    }

    private static async Task<int> RunAsync(FileInfo client, Uri? bank, string? scope, CancellationToken ct)
    {
        try
        {
            var file = ClientFile.Read(client);
            if (bank is not null) file = file with { TokenEndpoint = new Uri(bank, file.TokenEndpoint.AbsolutePath) };
            if (scope is not null) file = file with { Scope = scope };
            using var http = new HttpClient();
#pragma warning disable RS0030 // The composition root of this verb.
            await Console.Out.WriteLineAsync(await new TokenCall(http, TimeProvider.System).GetAsync(file, ct));
#pragma warning restore RS0030
            return 0;
        }
        catch (TokenException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
