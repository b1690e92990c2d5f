using Symbolenbank.Api.Limits;
using Symbolenbank.Catalog.Accounts;
using Symbolenbank.Catalog.Audit;
using Symbolenbank.Catalog.Disclosure;

namespace Symbolenbank.Web.Hosting;

/// <summary>How often one person may do something; somebody who has not signed in counts with their network. Thread-safe.</summary>
/// <param name="limit">What the refusals are counted under.</param>
internal sealed class PersonMeter(string limit, int perMinute, TimeProvider clock, RefusalTally tally)
{
    private readonly RequestMeter<string> _meter = new(clock);

    public bool Admits(HttpContext context, Reader reader)
    {
        var network = Network.Of(context).ToString();
        var key = reader.Actor.Kind is ActorKind.Anonymous ? network : reader.Actor.Id.ToString();
        if (_meter.TryTake(key, perMinute, out _)) return true;
        tally.Count(Act.Limited, network, limit);
        return false;
    }
}
