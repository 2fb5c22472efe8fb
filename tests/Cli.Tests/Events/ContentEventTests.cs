using System.Buffers;
using System.Text.Json;
using Netralitas.Cli.Events;
using Netralitas.Contracts;

namespace Netralitas.Cli.Tests.Events;

public sealed class ContentEventTests
{
    [Fact]
    public void The_envelope_holds_what_cloudevents_require()
    {
        var e = Write("81.72", "81.72/apel", 1);

        Assert.Equal("1.0", e.GetProperty("specversion").GetString());
        Assert.Equal(EventSource.Of("81.72"), e.GetProperty("source").GetString());
        Assert.Equal(EventTypes.CeremonyHeld, e.GetProperty("type").GetString());
        Assert.Equal("81.72/apel", e.GetProperty("subject").GetString());
        Assert.Equal("""{"n":1}""", e.GetProperty("data").GetRawText());
        Assert.NotEqual("", e.GetProperty("id").GetString());
    }

    [Fact]
    public void Saying_the_same_again_is_the_same_event()
    {
        Assert.Equal(Id("81.72", "81.72/apel", 1), Id("81.72", "81.72/apel", 1));
    }

    [Fact]
    public void Another_agency_subject_or_content_is_another_event()
    {
        var ids = new[] { Id("81.72", "a", 1), Id("51.01", "a", 1), Id("81.72", "b", 1), Id("81.72", "a", 2) };

        Assert.Equal(4, ids.Distinct().Count());
    }

    private static string? Id(string agency, string subject, int content) =>
        Write(agency, subject, content).GetProperty("id").GetString();

    private static JsonElement Write(string agency, string subject, int content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ContentEvent.Write(
            buffer,
            agency,
            EventTypes.CeremonyHeld,
            subject,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("n", content);
                json.WriteEndObject();
            }
        );
        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }
}
