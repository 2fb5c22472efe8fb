using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Orleans.Connections.Security;

namespace Netralitas.Silo.Clustering;

/// <summary>This process's certificate, and whose it believes: the processes of a cluster show each other one, both ways.</summary>
internal sealed class ClusterCertificates
{
    private readonly X509Certificate2 own;
    private readonly X509Certificate2Collection authorities = [];

    private ClusterCertificates(TlsSettings settings)
    {
        // By way of PKCS #12: not every platform's TLS takes a key that was read from PEM as it is.
        using var read = X509Certificate2.CreateFromPemFile(settings.Certificate, settings.Key);
        own = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), password: null);
        authorities.ImportFromPemFile(settings.Authority);
    }

    /// <summary>Reads the files.</summary>
    /// <exception cref="FormatException">One of them is missing, or holds no certificate or key.</exception>
    public static ClusterCertificates Read(TlsSettings settings)
    {
        try
        {
            var read = new ClusterCertificates(settings);
            return read.authorities.Count > 0
                ? read
                : throw new FormatException($"{settings.Authority} holds no certificate in PEM");
        }
        catch (Exception fault) when (fault is IOException or CryptographicException or UnauthorizedAccessException)
        {
            throw new FormatException(
                $"The cluster's certificates cannot be read ({settings.Certificate}, {settings.Key}, {settings.Authority}): {fault.Message}",
                fault
            );
        }
    }

    /// <summary>Asks for certificates both ways.</summary>
    public void Apply(TlsOptions options)
    {
        options.LocalCertificate = own;
        options.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.RemoteCertificateValidation = IsOfTheCluster;
        options.CheckCertificateRevocation = false;
        options.OnAuthenticateAsClient = (_, client) =>
        {
            // Processes find each other by addresses that change; the authority tells members from others, not a name.
            client.TargetHost = own.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        };
    }

    private bool IsOfTheCluster(X509Certificate2? shown, X509Chain? chain, SslPolicyErrors errors)
    {
        if (shown is null)
        {
            return false;
        }

        using var trust = new X509Chain();
        trust.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        trust.ChainPolicy.CustomTrustStore.AddRange(authorities);
        trust.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var element in chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            trust.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return trust.Build(shown);
    }
}
