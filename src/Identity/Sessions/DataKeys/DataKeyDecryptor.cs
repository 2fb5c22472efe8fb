using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Netralitas.Identity.Accounts;

namespace Netralitas.Identity.Sessions.DataKeys;

/// <summary>Opens what <see cref="DataKeyEncryptor"/> sealed; the framework makes it by its name, which the database keeps.</summary>
/// <param name="services">The node's parts.</param>
public sealed class DataKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc />
    public XElement Decrypt(XElement encryptedElement)
    {
        var keys = services.GetRequiredService<AccountKeys>();
        var plain = keys.DataKeys.Open(DataKeyEncryptor.Type, Convert.FromBase64String(encryptedElement.Value));
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
