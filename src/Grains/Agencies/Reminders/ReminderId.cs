namespace Netralitas.Grains.Agencies.Reminders;

/// <summary>A reminder's id: 32 lower-case hexadecimal digits, made when it is written and kept until it is sent.</summary>
public readonly record struct ReminderId
{
    private const int Length = 32;

    private ReminderId(string value) => Value = value;

    /// <summary>The id as it is written.</summary>
    public string Value { get; }

    /// <summary>A new one.</summary>
    public static ReminderId Create() => new(Guid.NewGuid().ToString("n"));

    /// <summary>Reads an id; false if it has not its form.</summary>
    public static bool TryParse(string? text, out ReminderId id)
    {
        var valid = text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);
        id = valid ? new ReminderId(text!) : default;
        return valid;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
