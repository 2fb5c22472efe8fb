using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Persons;

namespace Netralitas.Grains.Serialization;

/// <summary>Counts by category.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.counts")]
internal readonly record struct CategoryCountsSurrogate(
    [property: Id(0)] int Pns,
    [property: Id(1)] int Pppk,
    [property: Id(2)] int NonAsn
);

[RegisterConverter]
internal sealed class CategoryCountsConverter : IConverter<CategoryCounts, CategoryCountsSurrogate>
{
    public CategoryCounts ConvertFromSurrogate(in CategoryCountsSurrogate surrogate) =>
        new(surrogate.Pns, surrogate.Pppk, surrogate.NonAsn);

    public CategoryCountsSurrogate ConvertToSurrogate(in CategoryCounts value) =>
        new(value.Pns, value.Pppk, value.NonAsn);
}

/// <summary>What an agency has done for an election.</summary>
[GenerateSerializer, Immutable, Alias("netralitas.election-figures")]
internal readonly record struct ElectionFiguresSurrogate(
    [property: Id(0)] ElectionId Election,
    [property: Id(1)] int Scheduled,
    [property: Id(2)] int Held,
    [property: Id(3)] int Verified,
    [property: Id(4)] CategoryCounts Spoken,
    [property: Id(5)] CategoryCounts Signed
);

[RegisterConverter]
internal sealed class ElectionFiguresConverter : IConverter<ElectionFigures, ElectionFiguresSurrogate>
{
    public ElectionFigures ConvertFromSurrogate(in ElectionFiguresSurrogate surrogate) =>
        new(
            surrogate.Election,
            surrogate.Scheduled,
            surrogate.Held,
            surrogate.Verified,
            surrogate.Spoken,
            surrogate.Signed
        );

    public ElectionFiguresSurrogate ConvertToSurrogate(in ElectionFigures value) =>
        new(value.Election, value.Scheduled, value.Held, value.Verified, value.Spoken, value.Signed);
}
