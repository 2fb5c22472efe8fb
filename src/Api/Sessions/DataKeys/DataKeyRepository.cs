using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Netralitas.EventLog.Accounts;

namespace Netralitas.Api.Sessions.DataKeys;

/// <summary>Keeps the framework's data-protection keys in the database, so that a form of one node is good on the others.</summary>
/// <param name="store">Where they are kept.</param>
public sealed class DataKeyRepository(IDataKeyStore store) : IXmlRepository
{
    // The framework asks without awaiting; it does so at start and then once a day.
    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [
            .. Task.Run(async () => await store.ListAsync(CancellationToken.None))
                .GetAwaiter()
                .GetResult()
                .Select(content => XElement.Parse(content)),
        ];

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(async () =>
                await store.AddAsync(
                    friendlyName,
                    element.ToString(SaveOptions.DisableFormatting),
                    CancellationToken.None
                )
            )
            .GetAwaiter()
            .GetResult();
}
