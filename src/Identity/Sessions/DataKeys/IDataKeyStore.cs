namespace Netralitas.Identity.Sessions.DataKeys;

/// <summary>The keys that forms and sign-ins under way are protected with, shared by all nodes; their values are encrypted.</summary>
public interface IDataKeyStore
{
    /// <summary>The content of every key, oldest first.</summary>
    ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellation);

    /// <summary>Keeps a key; does nothing if there is one of that name.</summary>
    ValueTask AddAsync(string name, string content, CancellationToken cancellation);
}
