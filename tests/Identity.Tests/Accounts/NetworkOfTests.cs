using System.Net;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Sessions;

namespace Netralitas.Identity.Tests.Accounts;

public sealed class NetworkOfTests
{
    [Theory]
    [InlineData("203.0.113.77", "203.0.113.*")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.*")]
    [InlineData("2001:db8:0:1:aaaa:bbbb:cccc:dddd", "2001:db8:0:1::")]
    public void An_address_is_kept_without_the_part_that_names_a_machine(string address, string network) =>
        Assert.Equal(network, NetworkOf.Shorten(IPAddress.Parse(address)));

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox, Linux")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/128.0 Mobile Safari/537.36",
        "Chrome, Android"
    )]
    [InlineData("<script>alert(1)</script>", "–")]
    [InlineData("", "–")]
    public void A_browser_is_called_by_what_is_known_of_it(string userAgent, string name) =>
        Assert.Equal(name, BrowserName.Of(userAgent));
}
