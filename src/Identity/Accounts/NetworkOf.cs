using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Netralitas.Identity.Accounts;

/// <summary>Where a request comes from, as far as it may be kept: the network, not the machine (UU 27/2022).</summary>
public static class NetworkOf
{
    private const int Groups6 = 4;

    /// <summary>An address without its last part: <c>203.0.113.*</c>, <c>2001:db8:0:1::</c>; a dash if there is none.</summary>
    public static string Shorten(IPAddress? address)
    {
        if (address is null)
        {
            return "–";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes[0]}.{bytes[1]}.{bytes[2]}.*")
            : string.Join(
                ':',
                Enumerable
                    .Range(0, Groups6)
                    .Select(group =>
                        ((bytes[2 * group] << 8) | bytes[(2 * group) + 1]).ToString("x", CultureInfo.InvariantCulture)
                    )
            ) + "::";
    }
}
