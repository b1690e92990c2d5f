using System.Data;
using Dapper;

namespace Symbolenbank.Catalog.Store;

/// <summary>How values are kept in both engines: times as whole microseconds since 1970 UTC, ids as lower-case text.</summary>
internal static class StoreTypes
{
    private static readonly Lock Gate = new();
    private static bool s_registered;

    public static void Register()
    {
        lock (Gate)
        {
            if (s_registered) return;
            SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
            SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
            SqlMapper.RemoveTypeMap(typeof(Guid));
            SqlMapper.RemoveTypeMap(typeof(Guid?));
            SqlMapper.AddTypeHandler(new Microseconds());
            SqlMapper.AddTypeHandler(new GuidText());
            DefaultTypeMap.MatchNamesWithUnderscores = true;
            s_registered = true;
        }
    }

    /// <summary>Whole microseconds since 1970-01-01T00:00:00Z.</summary>
    public static long ToMicroseconds(this DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromMicroseconds(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    private sealed class Microseconds : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = value.ToMicroseconds();
        }

        public override DateTimeOffset Parse(object value) => FromMicroseconds((long)value);
    }

    private sealed class GuidText : SqlMapper.TypeHandler<Guid>
    {
        public override void SetValue(IDbDataParameter parameter, Guid value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = value.ToString("D");
        }

        public override Guid Parse(object value) => Guid.ParseExact((string)value, "D");
    }
}
