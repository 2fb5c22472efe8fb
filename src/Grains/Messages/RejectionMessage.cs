using Netralitas.Domain.Rules;

namespace Netralitas.Grains.Messages;

/// <summary>Why something was refused.</summary>
/// <param name="Code">The word for programs.</param>
/// <param name="Pointer">JSON pointer to the field at fault.</param>
/// <param name="Indonesian">The reason in Indonesian.</param>
/// <param name="English">The reason in English.</param>
[GenerateSerializer, Immutable, Alias("netralitas.rejection")]
public sealed record RejectionMessage(
    [property: Id(0)] string Code,
    [property: Id(1)] string Pointer,
    [property: Id(2)] string Indonesian,
    [property: Id(3)] string English
)
{
    /// <summary>The message of a rejection.</summary>
    public static RejectionMessage Of(Rejection why) => new(why.Code, why.Pointer, why.Detail.Id, why.Detail.En);

    /// <summary>The rejection.</summary>
    public Rejection Open() => Rejection.Of(Code, Pointer, Indonesian, English);
}
