namespace Netralitas.Cli.Import;

/// <summary>How far an import came: enough to go on after a crash, a power cut or a lost network.</summary>
/// <param name="Server">To which server; another one has to get everything.</param>
/// <param name="Sha256">Fingerprint of the events; other content starts over.</param>
/// <param name="Bytes">Bytes acknowledged.</param>
/// <param name="Lines">Lines acknowledged.</param>
/// <param name="RejectedBytes">Length of the list of rejected lines that belongs to them.</param>
/// <param name="Totals">What became of them.</param>
public sealed record ImportProgress(
    string Server,
    string Sha256,
    long Bytes,
    long Lines,
    long RejectedBytes,
    ImportTotals Totals
);
