using System.Text.Json;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Codec;

namespace Netralitas.Grains.Tests.Codec;

public sealed class DataFieldsTests
{
    [Fact]
    public void The_first_fault_is_kept()
    {
        var data = Fields("""{"b": 7}""");
        data.Text("a");
        data.Text("b");

        Assert.Equal(("field-missing", "/data/a"), (data.Fault?.Code, data.Fault?.Pointer));
    }

    [Fact]
    public void A_fault_deep_inside_is_the_events_fault()
    {
        var data = Fields("""{"list": [{"a": "x"}, {"a": 7}]}""");
        foreach (var item in data.Objects("list"))
        {
            item.Text("a");
        }

        Assert.Equal(("type-invalid", "/data/list/1/a"), (data.Fault?.Code, data.Fault?.Pointer));
    }

    [Fact]
    public void Null_is_the_same_as_left_out()
    {
        var data = Fields("""{"a": null}""");

        Assert.False(data.Has("a"));
        Assert.Null(data.OptionalText("a"));
        Assert.Null(data.OptionalCount("a"));
        Assert.Null(data.OptionalDay("a"));
        Assert.Null(data.OptionalInstant("a"));
        Assert.Null(data.OptionalObject("a"));
        Assert.Empty(data.Texts("a"));
        Assert.Null(data.Fault);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("null")]
    public void Data_that_is_no_object_is_refused(string json)
    {
        var data = Fields(json);

        Assert.Equal(("type-invalid", "/data"), (data.Fault?.Code, data.Fault?.Pointer));
        Assert.Equal("", data.Text("a"));
    }

    [Theory]
    [InlineData("""{"a": "\ud800"}""", "text-not-unicode")]
    [InlineData("""{"a": "\u202e"}""", "text-direction-mark")]
    [InlineData("""{"a": "x\u0000"}""", "text-control-character")]
    [InlineData("""{"a": "  "}""", "text-empty")]
    [InlineData("""{"a": true}""", "type-invalid")]
    public void A_text_that_may_not_stand_is_refused(string json, string code)
    {
        var data = Fields(json);
        data.OptionalText("a");

        Assert.Equal(code, data.Fault?.Code);
    }

    [Fact]
    public void A_text_is_as_long_as_its_field_allows()
    {
        var data = Fields($$"""{"a": "{{new string('x', TextRules.LongMax)}}"}""");

        data.OptionalText("a", TextRules.LongMax);
        Assert.Null(data.Fault);
        data.OptionalText("a");
        Assert.Equal("text-too-long", data.Fault?.Code);
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "list-too-long")]
    public void A_list_has_at_most_a_hundred_items(int count, string? code)
    {
        var data = Fields($$"""{"a": [{{string.Join(',', Enumerable.Repeat("\"x\"", count))}}]}""");
        var texts = data.Texts("a");

        Assert.Equal(code, data.Fault?.Code);
        Assert.Equal(code is null ? count : 0, texts.Count);
    }

    [Fact]
    public void What_a_message_repeats_of_the_input_stays_short()
    {
        var data = Fields($$"""{"kind": "{{string.Concat(Enumerable.Repeat("😀", 200))}}"}""");
        data.Word("kind", Wire.Kind);

        Assert.Equal("value-unknown", data.Fault?.Code);
        Assert.Contains(
            string.Concat(Enumerable.Repeat("😀", 60)) + "'",
            data.Fault!.Detail.En,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_request_points_from_its_own_root()
    {
        using var document = JsonDocument.Parse("{}");
        var body = DataFields.OfRequest(document.RootElement);
        body.Text("reason");

        Assert.Equal("/reason", body.Fault?.Pointer);
    }

    [Fact]
    public void An_object_that_is_missing_is_one_fault()
    {
        var data = Fields("{}");
        data.Object("person").Text("number");

        Assert.Equal(("field-missing", "/data/person"), (data.Fault?.Code, data.Fault?.Pointer));
    }

    private static DataFields Fields(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new DataFields(document.RootElement.Clone());
    }
}
