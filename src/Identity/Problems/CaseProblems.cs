using Netralitas.Domain.Cases;
using Netralitas.Domain.Rules;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Problems;

/// <summary>Problems of reading and moving cases.</summary>
public static class CaseProblems
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

    /// <summary>The problem of what became of a move; null if it was made.</summary>
    /// <param name="answer">What is wrong with its fields, or why it was refused.</param>
    public static Problem? Of((Rejection? Fault, Rejection? Refused) answer) =>
        answer.Fault is { } fault ? new Problem(StatusCodes.Status422UnprocessableEntity, fault)
        : answer.Refused is { } refused ? Of(refused)
        : null;

    /// <summary>The problem of a move that was refused.</summary>
    public static Problem Of(Rejection refused) =>
        refused.Code == CaseDecider.Unknown.Code ? NotFound
        : refused.Code == CaseRejections.VersionStale ? new Problem(StatusCodes.Status412PreconditionFailed, refused)
        : new Problem(StatusCodes.Status409Conflict, refused with { Pointer = InBody(refused.Pointer) });

    // What is an event's data when an institution sends it is the whole body of an operator's request.
    private static string InBody(string pointer) =>
        pointer.StartsWith(Data, StringComparison.Ordinal) ? pointer[Data.Length..] : pointer;
}
