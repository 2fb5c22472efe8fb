using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Netralitas.Identity.Sessions.DataKeys;

/// <summary>
/// Keeps the framework's data-protection keys in the database, so that a form of one node is good on the others. What opens a key
/// is named there as the first version called it: nodes of other versions read the same keys.
/// </summary>
/// <param name="store">Where they are kept.</param>
public sealed class DataKeyRepository(IDataKeyStore store) : IXmlRepository
{
    private const string DecryptorName = "decryptorType";
    private const string DecryptorKept = "Netralitas.Api.Sessions.DataKeys.DataKeyDecryptor, Netralitas.Api";

    // The framework asks without awaiting; it does so at start and then once a day.
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [
            .. Task.Run(async () => await store.ListAsync(CancellationToken.None))
                .GetAwaiter()
                .GetResult()
                .Select(content => Named(XElement.Parse(content), typeof(DataKeyDecryptor).AssemblyQualifiedName!)),
        ];

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(async () =>
                await store.AddAsync(
                    friendlyName,
                    Named(new XElement(element), DecryptorKept).ToString(SaveOptions.DisableFormatting),
                    CancellationToken.None
                )
            )
            .GetAwaiter()
            .GetResult();

    private static XElement Named(XElement key, string decryptor)
    {
        foreach (var opener in key.DescendantsAndSelf().Attributes(DecryptorName))
        {
            opener.Value = decryptor;
        }

        return key;
    }
}
