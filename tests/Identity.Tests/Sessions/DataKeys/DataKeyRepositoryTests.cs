using System.Xml.Linq;
using Netralitas.Identity.Sessions.DataKeys;

namespace Netralitas.Identity.Tests.Sessions.DataKeys;

public sealed class DataKeyRepositoryTests
{
    // As version 0.1.0 wrote it when all of this stood in one assembly.
    private const string Kept = """
        <key id="5f2b"><descriptor><encryptedSecret decryptorType="Netralitas.Api.Sessions.DataKeys.DataKeyDecryptor, Netralitas.Api, Version=0.1.0.0, Culture=neutral, PublicKeyToken=null"><sealed>AQ==</sealed></encryptedSecret></descriptor></key>
        """;

    private readonly Store store = new();

    [Fact]
    public void A_key_of_the_first_version_is_opened_by_what_opens_keys_now()
    {
        store.Keys.Add(Kept);

        var type = Decryptor(Assert.Single(new DataKeyRepository(store).GetAllElements()));

        Assert.Equal(typeof(DataKeyDecryptor), Type.GetType(type));
    }

    [Fact]
    public void A_key_is_kept_so_that_nodes_of_the_first_version_open_it()
    {
        var key = XElement.Parse(Kept);
        key.Descendants("encryptedSecret")
            .Single()
            .SetAttributeValue("decryptorType", typeof(DataKeyDecryptor).AssemblyQualifiedName);

        new DataKeyRepository(store).StoreElement(key, "5f2b");

        var type = Decryptor(XElement.Parse(Assert.Single(store.Keys)));
        Assert.Equal("Netralitas.Api.Sessions.DataKeys.DataKeyDecryptor, Netralitas.Api", type);
    }

    private static string Decryptor(XElement key) =>
        key.Descendants("encryptedSecret").Single().Attribute("decryptorType")!.Value;

    private sealed class Store : IDataKeyStore
    {
        public List<string> Keys { get; } = [];

        public ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) => new([.. Keys]);

        public ValueTask AddAsync(string name, string content, CancellationToken cancellation)
        {
            Keys.Add(content);
            return ValueTask.CompletedTask;
        }
    }
}
