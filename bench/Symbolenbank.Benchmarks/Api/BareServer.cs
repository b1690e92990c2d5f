using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Symbolenbank.Benchmarks.Api;

/// <summary>What the bank is compared with: the same server and framework with one endpoint that answers fixed JSON of the same size.</summary>
internal static class BareServer
{
    /// <param name="arguments">The port, and the sizes of the answers to a search and to a read in bytes.</param>
    public static async Task RunAsync(string[] arguments)
    {
        var numbers = arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToArray();
        var (search, read) = (Json(numbers[1]), Json(numbers[2]));
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, numbers[0]));
        await using var app = builder.Build();
        app.MapPost("/v1/entries/search", () => TypedResults.Bytes(search, "application/json"));
        app.MapGet("/v1/entries/{code}", (string code) => TypedResults.Bytes(read, "application/json"));
        app.MapGet("/health/ready", () => TypedResults.Ok());
        await app.RunAsync();
    }

    private static byte[] Json(int size) => [.. "{\"text\":\""u8, .. Enumerable.Repeat((byte)'x', Math.Max(0, size - 11)), .. "\"}"u8];
}
