using Netralitas.EventLog.Reading;

namespace Netralitas.EventLog.Tests.Reading;

public sealed class PageSizeTests
{
    [Theory]
    [InlineData(60, 4_096)]
    [InlineData(8_191, 256)]
    [InlineData(1024 * 1024, 8)]
    public void A_page_holds_about_two_mebibytes(int recordBytes, long rows)
    {
        var size = new PageSize();

        size.Adapt(10, 10L * recordBytes);

        Assert.Equal(rows, size.Rows);
    }

    [Fact]
    public void An_empty_page_teaches_nothing()
    {
        var size = new PageSize();
        var before = size.Rows;

        size.Adapt(0, 0);

        Assert.Equal(before, size.Rows);
    }
}
