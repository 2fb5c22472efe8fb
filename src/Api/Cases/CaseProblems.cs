using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Cases;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Cases;

/// <summary>Problems of reading and moving cases.</summary>
internal static class CaseProblems
{
    private const string Data = "/data";

    /// <summary>There is no such case, or none for this reader: the answer is the same to the letter.</summary>
    public static Problem NotFound { get; } =
        new(StatusCodes.Status404NotFound, CaseDecider.Unknown with { Pointer = "" });

    /// <summary>A move must name the version it was decided on.</summary>
    public static Problem IfMatchNeeded { get; } =
        Problem.Of(
            StatusCodes.Status428PreconditionRequired,
            "if-match-required",
            "Sertakan If-Match dengan ETag perkara yang dibaca.",
            "Send If-Match with the ETag of the case you read."
        );

    /// <summary>No operator makes a move of this name.</summary>
    public static Problem MoveUnknown { get; } =
        Problem.Of(
            StatusCodes.Status422UnprocessableEntity,
            "move-unknown",
            $"Tindakan ini tidak dikenal; pilih: {CaseMoves.All}.",
            $"This move is not known; one of: {CaseMoves.All}."
        );

    /// <summary>The problem of a move that was refused.</summary>
    public static Problem Of(Rejection refused) =>
        refused.Code == CaseDecider.Unknown.Code ? NotFound
        : refused.Code == CaseRejections.VersionStale ? new Problem(StatusCodes.Status412PreconditionFailed, refused)
        : new Problem(StatusCodes.Status409Conflict, refused with { Pointer = InBody(refused.Pointer) });

    // What is an event's data when an institution sends it is the whole body of an operator's request.
    private static string InBody(string pointer) =>
        pointer.StartsWith(Data, StringComparison.Ordinal) ? pointer[Data.Length..] : pointer;
}
