using System.Text.Json;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Codec;

namespace Netralitas.Api.Ingest;

/// <summary>
/// The data of a single pledge, <c>{"person":{"category":…,"number":…},"at":…}</c>, read without an object. Whatever
/// is unusual about it is left to a slower reading that can say what is wrong.
/// </summary>
internal readonly struct PledgeData
{
    private PledgeData(PersonCategory category, PersonKey person) => (Category, Person) = (category, person);

    private PersonCategory Category { get; }

    private PersonKey Person { get; }

    /// <summary>Reads the object the reader stands on, to its end; keeps nothing if it is unusual.</summary>
    public static PledgeData Scan(ref Utf8JsonReader reader)
    {
        PledgeData found = default;
        var isUsual = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isPerson = reader.ValueTextEquals("person"u8);
            var isAt = reader.ValueTextEquals("at"u8);
            reader.Read();
            if (isPerson && reader.TokenType == JsonTokenType.StartObject)
            {
                found = ScanPerson(ref reader);
            }
            else
            {
                isUsual &= !isAt || IsInstant(ref reader);
                reader.Skip();
            }
        }

        return isUsual ? found : default;
    }

    /// <summary>The person, or the rule that the data breaks.</summary>
    /// <param name="data">The data's JSON.</param>
    /// <param name="category">How they are employed.</param>
    /// <param name="person">Who.</param>
    /// <param name="refused">The rule, if there is one.</param>
    public bool TryRead(
        ReadOnlySpan<byte> data,
        out PersonCategory category,
        out PersonKey person,
        out Rejection? refused
    )
    {
        (category, person, refused) = (Category, Person, null);
        return Person.Value != 0 || TryReadSlowly(data, out category, out person, out refused);
    }

    private static PledgeData ScanPerson(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> category = default;
        ReadOnlySpan<byte> number = default;
        var members = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            members++;
            var isCategory = reader.ValueTextEquals("category"u8);
            var isNumber = reader.ValueTextEquals("number"u8);
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
            {
                reader.Skip();
            }
            else if (isCategory)
            {
                category = reader.ValueSpan;
            }
            else if (isNumber)
            {
                number = reader.ValueSpan;
            }
        }

        return
            members == 2 && TryParse(category, out var parsed) && PersonNumber.TryRead(number, parsed, out var person)
            ? new PledgeData(parsed, person)
            : default;
    }

    private static bool IsInstant(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
        && AttributeReader.HasOffset(ref reader)
        && reader.TryGetDateTimeOffset(out _);

    private static bool TryReadSlowly(
        ReadOnlySpan<byte> data,
        out PersonCategory category,
        out PersonKey person,
        out Rejection? refused
    )
    {
        using var document = JsonDocument.Parse(data.ToArray());
        var fields = new DataFields(document.RootElement);
        (category, person) = PersonFields.Read(fields.Object("person"));
        fields.OptionalInstant("at");
        refused = fields.Fault;
        return refused is null;
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out PersonCategory category)
    {
        category =
            text.SequenceEqual("pppk"u8) ? PersonCategory.Pppk
            : text.SequenceEqual("nonAsn"u8) ? PersonCategory.NonAsn
            : PersonCategory.Pns;
        return category != PersonCategory.Pns || text.SequenceEqual("pns"u8);
    }
}
