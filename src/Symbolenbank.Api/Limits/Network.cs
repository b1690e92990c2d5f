using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Symbolenbank.Api.Limits;

/// <summary>Where a request comes from, as wide as one subscriber: an IPv4 address, or an IPv6 /64.</summary>
internal readonly record struct Network
{
    private readonly UInt128 _bits;

    private Network(UInt128 bits) => _bits = bits;

    public static Network Of(HttpContext context)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (context.Connection.RemoteIpAddress is not { } address) return default;
        if (address.AddressFamily is AddressFamily.InterNetwork)
        {
            bytes.Clear();
            bytes[10] = bytes[11] = 0xff;
            _ = address.TryWriteBytes(bytes[12..], out _);
        }
        else
        {
            _ = address.TryWriteBytes(bytes, out _);
            if (!address.IsIPv4MappedToIPv6) bytes[8..].Clear();
        }

        return new Network(BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, _bits);
        var address = new IPAddress(bytes);
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString() : $"{address}/64";
    }
}
