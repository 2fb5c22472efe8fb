using Netralitas.Api.Tests.Telemetry.Figures;

namespace Netralitas.Api.Tests.Telemetry;

public sealed class PromqlExpressionTests
{
    [Fact]
    public void A_bare_name_is_a_selector()
    {
        var selector = Assert.Single(new PromqlExpression("up == 0").Selectors);

        Assert.Equal(("up", 0), (selector.Metric, selector.Matchers.Count));
    }

    [Fact]
    public void Functions_durations_numbers_and_words_are_no_selectors()
    {
        var expression = new PromqlExpression(
            """histogram_quantile(0.99, sum by (le) (rate(a_bucket{x="y"}[5m] offset 1h))) > bool 1e3 and on (z) b unless c"""
        );

        Assert.Equal(["a_bucket", "b", "c"], expression.Selectors.Select(selector => selector.Metric));
        Assert.Equal(["le", "z"], expression.Labels);
    }

    [Fact]
    public void Matchers_are_read_whatever_stands_in_their_values()
    {
        var matchers = new PromqlExpression("""a{x="p, q}", y=~"5..|b", z!='"'}[$__rate_interval]""")
            .Selectors.Single()
            .Matchers;

        Assert.Equal([new("x", "=", "p, q}"), new("y", "=~", "5..|b"), new("z", "!=", "\"")], matchers);
    }

    [Theory]
    [InlineData("=", "200", true)]
    [InlineData("=", "20", false)]
    [InlineData("!=", "200", false)]
    [InlineData("=~", "2..|503", true)]
    [InlineData("=~", "20", false)]
    [InlineData("!~", "5..", true)]
    [InlineData("=~", "$instance", true)]
    public void A_matcher_compares_as_Prometheus_does(string comparison, string value, bool holds) =>
        Assert.Equal(holds, new PromqlMatcher("code", comparison, value).Holds("200"));

    [Theory]
    [InlineData("""{job="netralitas"}""")]
    [InlineData("sum by (instance")]
    [InlineData("""a{b="c" """)]
    public void What_cannot_be_judged_is_refused(string text) =>
        Assert.Throws<FormatException>(() => new PromqlExpression(text));
}
