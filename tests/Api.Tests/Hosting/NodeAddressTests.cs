using Netralitas.Silo.Hosting;

namespace Netralitas.Api.Tests.Hosting;

public sealed class NodeAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080/")]
    [InlineData("http://[::1]:5080", "http://[::1]:5080/")]
    [InlineData("http://+:5080", "http://localhost:5080/")]
    [InlineData("http://*:5080", "http://localhost:5080/")]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080/")]
    [InlineData("http://[::]:8080", "http://localhost:8080/")]
    public void What_a_node_listens_on_is_turned_into_an_address_one_can_ask(string listening, string asked) =>
        Assert.Equal(new Uri(asked), NodeAddress.ToAsk(listening));
}
