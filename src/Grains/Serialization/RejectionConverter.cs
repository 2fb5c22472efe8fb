using Netralitas.Domain.Rules;

namespace Netralitas.Grains.Serialization;

/// <summary>Why something was refused.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.rejection")]
internal readonly record struct RejectionSurrogate(
    [property: Id(0)] string Code,
    [property: Id(1)] string Pointer,
    [property: Id(2)] string Indonesian,
    [property: Id(3)] string English
);

[RegisterConverter]
internal sealed class RejectionConverter : IConverter<Rejection, RejectionSurrogate>
{
    public Rejection ConvertFromSurrogate(in RejectionSurrogate surrogate) =>
        Rejection.Of(surrogate.Code, surrogate.Pointer, surrogate.Indonesian, surrogate.English);

    public RejectionSurrogate ConvertToSurrogate(in Rejection value) =>
        new(value.Code, value.Pointer, value.Detail.Id, value.Detail.En);
}
