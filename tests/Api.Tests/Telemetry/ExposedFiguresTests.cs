using Netralitas.Api.Tests.Telemetry.Figures;

namespace Netralitas.Api.Tests.Telemetry;

public sealed class ExposedFiguresTests
{
    private static readonly ExposedFigures Figures = new(
        """
        # HELP events_total Events.
        # TYPE events_total counter
        events_total{outcome="accepted"} 5
        events_total{outcome="says \"no\", twice"} 1
        queue 0
        wait_bucket{le="0.5",route="/x"} 1
        wait_bucket{le="+Inf",route="/x"} 2

        """
    );

    [Theory]
    [InlineData("rate(events_total[5m])")]
    [InlineData("""events_total{outcome="accepted", job="any", instance=~"$instance"}""")]
    [InlineData("""sum by (instance, outcome) (events_total)""")]
    [InlineData("""histogram_quantile(0.5, sum by (le) (rate(wait_bucket{route!="/y"}[5m])))""")]
    [InlineData("queue > 1 or events_total offset 5m")]
    public void What_is_shown_may_be_asked_for(string expression) => Assert.Empty(ComplaintsOf(expression));

    [Theory]
    [InlineData("event_total", "event_total")]
    [InlineData("""events_total{outcome="acepted"}""", "acepted")]
    [InlineData("""events_total{result="accepted"}""", "result")]
    [InlineData("""events_total{result!="accepted"}""", "result")]
    [InlineData("sum by (result) (events_total)", "result")]
    [InlineData("# events_total\nqueue_length", "queue_length")]
    public void What_is_misspelt_is_named(string expression, string named) =>
        Assert.Contains(named, Assert.Single(ComplaintsOf(expression)), StringComparison.Ordinal);

    [Fact]
    public void What_others_show_is_not_judged() =>
        Assert.Empty(Figures.Complaints([new PromqlExpression("sum by (x) (other)")], metric => metric != "other"));

    [Theory]
    [InlineData("events_total", true)]
    [InlineData("""events_total{outcome="accepted"}""", false)]
    [InlineData("sum(events_total)", false)]
    [InlineData("queue", false)]
    public void Series_that_a_legend_cannot_tell_apart_are_named(string expression, bool crowded) =>
        Assert.Equal(crowded ? [expression] : [], Figures.Crowded([new PromqlExpression(expression)]));

    private static IReadOnlyList<string> ComplaintsOf(string expression) =>
        Figures.Complaints([new PromqlExpression(expression)], _ => true);
}
