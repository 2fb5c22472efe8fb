using Netralitas.EventLog;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Filters;
using Netralitas.Identity.Keys;

namespace Netralitas.Identity.Tests;

/// <summary>What a log's database keeps of who calls.</summary>
internal static class KeptBesideTheLog
{
    extension(EventDatabase database)
    {
        public IKeyStore Keys => new DatabaseKeyStore(database.Connection);

        public AccountStores People => AccountStores.Over(database.Connection);

        public ISavedFilterStore Filters => new DatabaseSavedFilterStore(database.Connection);
    }
}
