using System.Text.Json;
using Netralitas.Api.Tests.Telemetry.Figures;

namespace Netralitas.Api.Tests.Telemetry;

public sealed class MonitoringFilesTests
{
    public static TheoryData<string> Alerts => [.. AlertRule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Alerts))]
    public void Every_alert_has_a_severity_and_says_what_it_means_and_what_to_do(string name)
    {
        var rule = AlertRule.All.Single(each => each.Name == name);

        Assert.StartsWith("Netralitas", name, StringComparison.Ordinal);
        Assert.Contains(rule.Setting("severity"), new[] { "page", "ticket" });
        Assert.NotEmpty(rule.Setting("summary"));
        Assert.True(rule.Setting("description").Length > 60, rule.Setting("description"));
        Assert.NotEmpty(rule.Expression.Selectors);
    }

    [Theory]
    [MemberData(nameof(Alerts))]
    public void Every_alert_asks_only_for_targets_of_the_job(string name) =>
        Assert.All(
            AlertRule.All.Single(each => each.Name == name).Expression.Selectors,
            selector => Assert.Contains(new PromqlMatcher("job", "=", "netralitas"), selector.Matchers)
        );

    [Fact]
    public void A_text_names_only_labels_that_its_alert_has()
    {
        foreach (var rule in AlertRule.All)
        {
            var grouped = rule.Text.Contains(" by (", StringComparison.Ordinal);
            Assert.All(
                rule.NamedLabels,
                label =>
                    Assert.True(!grouped || rule.Expression.Labels.Contains(label) || label == "instance", rule.Name)
            );
        }
    }

    [Fact]
    public void Every_panel_has_a_title_a_description_and_a_place_of_its_own()
    {
        Assert.All(
            Dashboard.Panels,
            panel => Assert.True(TextOf(panel, "description").Length > 20, TextOf(panel, "title"))
        );
        Assert.Distinct(Dashboard.Panels.Select(panel => TextOf(panel, "title")));
        Assert.Distinct(Dashboard.All.Select(panel => panel.GetProperty("id").GetInt32()));
        Assert.Distinct(Dashboard.All.Select(panel => PlaceOf(panel, "x") + (100 * PlaceOf(panel, "y"))));
    }

    [Fact]
    public void Every_panel_takes_its_data_source_from_the_variable()
    {
        Assert.Contains(Dashboard.Variables, variable => TextOf(variable, "type") == "datasource");
        Assert.All(
            Dashboard.Panels.Concat(
                Dashboard.Panels.SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            ),
            asking => Assert.Equal("${datasource}", TextOf(asking.GetProperty("datasource"), "uid"))
        );
    }

    [Fact]
    public void A_legend_shows_only_labels_that_its_expression_keeps() =>
        Assert.All(
            Dashboard.LegendLabels,
            legend =>
                Assert.True(
                    legend.Expression.Labels.Count == 0
                        ? ExposedSeries.TargetLabels.Contains(legend.Label)
                        : legend.Expression.Labels.Contains(legend.Label),
                    legend.Expression.Text
                )
        );

    private static string TextOf(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    private static int PlaceOf(JsonElement panel, string side) =>
        panel.GetProperty("gridPos").GetProperty(side).GetInt32();
}
