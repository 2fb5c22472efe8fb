using System.Text.Json;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Rules;
using Netralitas.Grains;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Codec;

namespace Netralitas.Api.Ingest;

/// <summary>Reads <c>{"kind":…,"category":…,"persons":[…]}</c>: a list is one event, right as a whole or refused.</summary>
internal static class RollReader
{
    public static Rejection? Add(
        CeremonyShare share,
        int index,
        ReadOnlySpan<byte> data,
        DateTimeOffset? time,
        int personsMax
    )
    {
        var (fault, kind, category, persons) = ReadHead(data);
        if (fault is not null)
        {
            return fault;
        }

        var numbers = new List<PersonKey>();
        if (ReadPersons(data[persons..], category, numbers, personsMax) is { } refused)
        {
            return refused;
        }

        share.Calls.Add(new CeremonyCall.RollCall(index, kind, category, [.. numbers], time));
        return null;
    }

    // The category may stand after the persons, whose numbers it gives the rules for: so first a look at the head.
    private static (Rejection? Fault, PledgeKind Kind, PersonCategory Category, int Persons) ReadHead(
        ReadOnlySpan<byte> data
    )
    {
        var (kind, category, persons) = ((string?)null, (string?)null, -1);
        var reader = new Utf8JsonReader(data);
        reader.Read();
        while (
            reader.TokenType == JsonTokenType.StartObject && reader.Read()
            || reader.TokenType == JsonTokenType.PropertyName
        )
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                break;
            }

            var isKind = reader.ValueTextEquals("kind"u8);
            var isCategory = reader.ValueTextEquals("category"u8);
            var isPersons = reader.ValueTextEquals("persons"u8);
            reader.Read();
            if (isPersons && reader.TokenType == JsonTokenType.StartArray)
            {
                persons = (int)reader.TokenStartIndex;
            }
            else if ((isKind || isCategory) && reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped)
            {
                (kind, category) = isKind ? (reader.GetString(), category) : (kind, reader.GetString());
            }

            reader.Skip();
            reader.Read();
        }

        if (kind is null || !Wire.Kind.TryParse(kind, out var parsedKind))
        {
            return (Unknown("kind", Wire.Kind.All), default, default, 0);
        }

        if (category is null || !Wire.Category.TryParse(category, out var parsedCategory))
        {
            return (Unknown("category", Wire.Category.All), default, default, 0);
        }

        return persons < 0 ? (NoPersons, default, default, 0) : (null, parsedKind, parsedCategory, persons);
    }

    private static Rejection? ReadPersons(
        ReadOnlySpan<byte> array,
        PersonCategory category,
        List<PersonKey> numbers,
        int personsMax
    )
    {
        var reader = new Utf8JsonReader(array);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (numbers.Count == personsMax)
            {
                return EventRules.RollTooLong(personsMax);
            }

            var pointer = $"/data/persons/{numbers.Count}";
            if (reader.TokenType != JsonTokenType.String)
            {
                return Rejection.Of("type-invalid", pointer, "Nomor harus berupa teks.", "A number must be a text.");
            }

            if (!PersonNumber.TryRead(reader.ValueSpan, category, out var person))
            {
                return PersonNumber.Explain(reader.ValueSpan, category, pointer);
            }

            numbers.Add(person);
        }

        return numbers.Count == 0 ? NoPersons : null;
    }

    private static Rejection NoPersons { get; } =
        Rejection.Of(
            "field-missing",
            "/data/persons",
            "'persons' harus memuat paling sedikit satu nomor.",
            "'persons' must hold at least one number."
        );

    private static Rejection Unknown(string name, string words) =>
        Rejection.Of(
            "value-unknown",
            $"/data/{name}",
            $"'{name}' harus salah satu dari: {words}.",
            $"'{name}' must be one of: {words}."
        );
}
