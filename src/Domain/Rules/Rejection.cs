namespace Netralitas.Domain.Rules;

/// <summary>Why something sent was refused. A result, not an exception: the sender is told and may send it right.</summary>
/// <param name="Code">Stable word for programs, for example <c>nip-invalid</c>.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) into the event to the field at fault; empty for the event as a whole.</param>
/// <param name="Detail">The field, its value and the rule, for people.</param>
public sealed record Rejection(string Code, string Pointer, BilingualText Detail)
{
    /// <summary>A rejection from its parts.</summary>
    public static Rejection Of(string code, string pointer, string id, string en) =>
        new(code, pointer, new BilingualText(id, en));
}
