namespace Netralitas.Identity.Problems;

/// <summary>Problems that more than one endpoint answers with.</summary>
public static class CommonProblems
{
    private const int RetrySoonSeconds = 1;
    private const int RetryDatabaseSeconds = 5;

    /// <summary>There is nothing at this address, or nothing this reader may know of.</summary>
    public static Problem NotFound { get; } =
        Problem.Of(
            StatusCodes.Status404NotFound,
            "not-found",
            "Tidak ada data pada alamat ini.",
            "There is nothing at this address."
        );

    /// <summary>The node has as much work as it may hold.</summary>
    public static Problem Busy { get; } =
        Problem.Of(
            StatusCodes.Status429TooManyRequests,
            "queue-full",
            "Antrean penuh; kirim ulang permintaan yang sama setelah jeda pada Retry-After.",
            "The queue is full; send the same request again after the pause in Retry-After.",
            RetrySoonSeconds
        );

    /// <summary>The database failed; what was sent may or may not be kept, and repeating it is safe.</summary>
    public static Problem Unavailable { get; } =
        Problem.Of(
            StatusCodes.Status503ServiceUnavailable,
            "log-unavailable",
            "Basis data tidak menjawab; hasilnya belum pasti. Kirim ulang permintaan yang sama: tidak ada yang dihitung dua kali.",
            "The database does not answer; the outcome is unknown. Send the same request again: nothing is counted twice.",
            RetryDatabaseSeconds
        );

    /// <summary>The node is starting, stopping, or has lost its database or its cluster; another one may answer.</summary>
    public static Problem NotReady { get; } =
        Problem.Of(
            StatusCodes.Status503ServiceUnavailable,
            "node-not-ready",
            "Simpul ini sedang tidak siap menerima permintaan.",
            "This node is not ready for requests at the moment.",
            RetryDatabaseSeconds
        );

    /// <summary>The node a grain lives on went away; what was sent may or may not be kept, and repeating it is safe.</summary>
    public static Problem Unreachable { get; } =
        Problem.Of(
            StatusCodes.Status503ServiceUnavailable,
            "node-unreachable",
            "Simpul yang menangani instansi ini tidak menjawab; hasilnya belum pasti. Kirim ulang permintaan yang sama: tidak ada yang dihitung dua kali.",
            "The node in charge of this agency does not answer; the outcome is unknown. Send the same request again: nothing is counted twice.",
            RetrySoonSeconds
        );

    /// <summary>Something failed that nobody foresaw.</summary>
    public static Problem Internal { get; } =
        Problem.Of(
            StatusCodes.Status500InternalServerError,
            "internal-error",
            "Terjadi kesalahan pada server; hasilnya belum pasti. Permintaan aman untuk dikirim ulang.",
            "The server failed; the outcome is unknown. The request is safe to repeat."
        );
}
