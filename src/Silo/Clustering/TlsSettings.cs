namespace Netralitas.Silo.Clustering;

/// <summary>How the cluster's processes know each other on the network. All of them need certificates of one authority.</summary>
public sealed record TlsSettings
{
    /// <summary>What <see cref="Without"/> must say for silos to talk in the clear.</summary>
    public const string ClosedNetwork = "closed-network";

    /// <summary>Path of this process's certificate, PEM, its chain below it if it has one; empty for none.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>Path of the certificate's private key, PEM.</summary>
    public string Key { get; init; } = "";

    /// <summary>
    /// Path of the authority's certificates, PEM. Whoever shows a certificate that it issued is let in: it issues none but for
    /// processes of the cluster.
    /// </summary>
    public string Authority { get; init; } = "";

    /// <summary>
    /// <see cref="ClosedNetwork"/> lets a silo listen beyond this machine without certificates: whoever reaches its ports then
    /// reads people's numbers and says what they like.
    /// </summary>
    public string Without { get; init; } = "";

    /// <summary>Whether certificates are set.</summary>
    public bool IsSet => Certificate.Length > 0;

    /// <summary>These settings, if they can be meant.</summary>
    /// <exception cref="FormatException">One breaks its rule; the message names it.</exception>
    public TlsSettings Checked(string section)
    {
        if (Without is not ("" or ClosedNetwork))
        {
            throw new FormatException(
                $"{section}:{nameof(Without)} is '{Without}'; it must be empty or '{ClosedNetwork}'."
            );
        }

        return IsSet == (Key.Length > 0) && IsSet == (Authority.Length > 0)
            ? this
            : throw new FormatException(
                $"{section}: {nameof(Certificate)}, {nameof(Key)} and {nameof(Authority)} go together; set all three or none."
            );
    }
}
