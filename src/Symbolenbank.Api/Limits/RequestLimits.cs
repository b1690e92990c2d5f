using System.Globalization;
using Microsoft.Extensions.Options;
using Symbolenbank.Api.Problems;
using Symbolenbank.Catalog.Agreements;
using Symbolenbank.Catalog.Audit;

namespace Symbolenbank.Api.Limits;

/// <summary>The three limits of the machine surface: per network before authentication, per network for tokens, per client after it.</summary>
internal sealed class RequestLimits(TimeProvider clock, IOptions<LimitOptions> options, RefusalTally tally)
{
    private readonly RequestMeter<Network> _networks = new(clock);
    private readonly RequestMeter<Network> _tokens = new(clock);
    private readonly RequestMeter<Guid> _clients = new(clock);
    private readonly LimitOptions _options = options.Value;

    /// <summary>Whether the network may ask anything now; the refusal is written when it may not.</summary>
    public ValueTask<bool> AdmitsNetworkAsync(HttpContext context)
    {
        var network = Network.Of(context);
        return _networks.TryTake(network, _options.NetworkPerMinute, out var wait) ? ValueTask.FromResult(true) : RefuseAsync(context, network, "network", wait);
    }

    /// <summary>Whether the network may ask for a token now.</summary>
    public ValueTask<bool> AdmitsTokenAsync(HttpContext context)
    {
        var network = Network.Of(context);
        return _tokens.TryTake(network, _options.TokensPerMinute, out var wait) ? ValueTask.FromResult(true) : RefuseAsync(context, network, "tokens", wait);
    }

    /// <summary>Whether the client may ask anything now: as often as its agreement says, unless the options say otherwise.</summary>
    public ValueTask<bool> AdmitsClientAsync(HttpContext context, ClientAccess client)
    {
        return TryTake(client, out var wait)
            ? ValueTask.FromResult(true)
            : RefuseAsync(context, Network.Of(context), "client " + client.ClientId, wait);
    }

    /// <summary>Takes one request out of the client's minute without refusing anybody.</summary>
    /// <param name="wait">When there is none left, how long until there is; zero otherwise.</param>
    public bool TryTake(ClientAccess client, out TimeSpan wait)
    {
        var perMinute = _options.Clients.Count > 0 && _options.Clients.TryGetValue(client.ClientId, out var set) ? set : client.RequestsPerMinute;
        return _clients.TryTake(client.Id, perMinute, out wait);
    }

    private async ValueTask<bool> RefuseAsync(HttpContext context, Network network, string limit, TimeSpan wait)
    {
        tally.Count(Act.Limited, network.ToString(), limit);
        context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await ProblemTable.TooMany.WriteAsync(context);
        return false;
    }
}
