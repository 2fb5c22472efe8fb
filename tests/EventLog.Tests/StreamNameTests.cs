namespace Netralitas.EventLog.Tests;

public sealed class StreamNameTests
{
    [Theory]
    [InlineData("81.72/2023-11-27-balai-kota", "81.72")]
    [InlineData("81.72", "81.72")]
    [InlineData("kl.bkn/a/b", "kl.bkn")]
    public void The_owner_is_the_part_before_the_first_slash(string stream, string owner)
    {
        Assert.Equal(owner, StreamName.OwnerOf(stream));
    }
}
