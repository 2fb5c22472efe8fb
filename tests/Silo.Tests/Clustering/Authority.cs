using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Netralitas.Silo.Tests.Clustering;

/// <summary>An authority that issues certificates into a folder, as an administrator would.</summary>
internal sealed class Authority : IDisposable
{
    private static readonly DateTimeOffset Since = TimeProvider.System.GetUtcNow().AddDays(-1);

    private readonly string folder;
    private readonly X509Certificate2 own;

    public Authority(string folder, string name)
    {
        this.folder = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        own = request.CreateSelfSigned(Since, Since.AddDays(30));
        File.WriteAllText(PathOf("ca.crt"), own.ExportCertificatePem());
    }

    /// <summary>Issues one; the settings of the process it is for.</summary>
    public string[] Issue(string name, DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        using var issued = request.Create(own, Since, until ?? Since.AddDays(20), Guid.NewGuid().ToByteArray());
        File.WriteAllText(PathOf($"{name}.crt"), issued.ExportCertificatePem());
        File.WriteAllText(PathOf($"{name}.key"), key.ExportPkcs8PrivateKeyPem());
        return
        [
            $"--Netralitas:Tls:Certificate={PathOf($"{name}.crt")}",
            $"--Netralitas:Tls:Key={PathOf($"{name}.key")}",
            $"--Netralitas:Tls:Authority={PathOf("ca.crt")}",
        ];
    }

    public void Dispose() => own.Dispose();

    private string PathOf(string name) => Path.Combine(folder, name);
}
