using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Netralitas.Identity.Accounts;

namespace Netralitas.Identity.Sessions.DataKeys;

/// <summary>Seals data-protection keys before they reach the database.</summary>
/// <param name="keys">The keys they are sealed with.</param>
public sealed class DataKeyEncryptor(AccountKeys keys) : IXmlEncryptor
{
    /// <summary>Name of the element that holds a sealed key.</summary>
    public const string Element = "sealed";

    /// <summary>What the seals are bound to.</summary>
    public const string Type = "data-key";

    /// <inheritdoc />
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var closed = Convert.ToBase64String(keys.DataKeys.Close(Type, plain));
        return new EncryptedXmlInfo(new XElement(Element, closed), typeof(DataKeyDecryptor));
    }
}
