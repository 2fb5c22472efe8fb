using Netralitas.Grains.FactFiles;

namespace Netralitas.Api.Tests.Hosting;

public sealed class FactsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netralitas-").FullName;

    public FactsTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    [Theory]
    [InlineData("violations.json", "\"category\": \"discipline\"", "\"category\": \"dosa\"")]
    [InlineData("penalties.json", "\"level\": \"moral\"", "\"level\": \"ringan sekali\"")]
    [InlineData("clocks.json", "\"starts\": \"known\"", "\"starts\": \"kapan-kapan\"")]
    [InlineData("holidays.json", "\"day\": \"2024-04-10\"", "\"day\": \"2024-04-31\"")]
    [InlineData("supervisors.json", "\"roles\": [\"taskForce\"]", "\"roles\": [\"raja\"]")]
    [InlineData("case-moves.json", "\"from\": [\"received\"]", "\"from\": [\"di mana\"]")]
    [InlineData("privacy.json", "\"hours\": 72", "\"hours\": 0")]
    [InlineData("elections.json", "\"date\": \"2024-09-22\"", "\"date\": \"22-09-2024\"")]
    [InlineData("province-tiles.json", "\"column\": 11", "\"column\": -1")]
    public void A_broken_fact_is_refused_with_its_file_and_line(string file, string good, string bad)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(good, StringComparison.Ordinal);
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), bad, text.AsSpan(at + good.Length)));

        var fault = Assert.Throws<FormatException>(() => Facts.Load(folder));

        var line = text[..at].Count(letter => letter == '\n') + 1;
        Assert.StartsWith($"{file}: line {line}: ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"id\": \"objection\"", "\"id\": \"objection-period\"", "objection")]
    [InlineData("\"id\": \"appeal\"", "\"id\": \"appeal-period\"", "appeal")]
    [InlineData("\"entersIntoForce\": true", "\"entersIntoForce\": false", "entersIntoForce")]
    public void A_clock_that_the_course_of_a_case_rests_on_must_be_there(string clock, string other, string missing)
    {
        var path = Path.Combine(folder, "clocks.json");
        var text = File.ReadAllText(path);
        Assert.Contains(clock, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(clock, other, StringComparison.Ordinal));

        var fault = Assert.Throws<FormatException>(() => Facts.Load(folder));

        Assert.StartsWith("clocks.json: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"'{missing}'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fingerprint_changes_with_what_deadlines_are_computed_by_and_with_nothing_else()
    {
        var before = Facts.Load(folder).Fingerprint;

        File.AppendAllText(Path.Combine(folder, "wordings.json"), "\n");
        Assert.Equal(before, Facts.Load(folder).Fingerprint);

        File.AppendAllText(Path.Combine(folder, "holidays.json"), "\n");
        Assert.NotEqual(before, Facts.Load(folder).Fingerprint);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
