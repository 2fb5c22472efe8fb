namespace Netralitas.Domain.Rules;

/// <summary>Why a list cannot be read as asked: a parameter breaks its rule. The pointer names it as <c>?name</c>.</summary>
public static class QueryRejection
{
    /// <summary>The rejection.</summary>
    public static Rejection Of(string name, string id, string en) => Rejection.Of("query-invalid", $"?{name}", id, en);

    /// <summary>The rejection of one that must be one of several words.</summary>
    public static Rejection OneOf(string name, string words) =>
        Of(name, $"'{name}' harus salah satu dari: {words}.", $"'{name}' must be one of: {words}.");
}
