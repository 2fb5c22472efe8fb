using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Grains.Agencies;
using Orleans.Runtime;
using Orleans.Storage;

namespace Netralitas.Silo.Tests.Agencies;

public sealed class StateNamesTests
{
    private static readonly (string Name, string Value)[] Names =
    [
        .. typeof(StateNames)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (field.Name, (string)field.GetRawConstantValue()!)),
    ];

    private static readonly Type[] Grains =
    [
        .. typeof(StateNames)
            .Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IGrain)))
            .Append(typeof(SnapshotKeeping)),
    ];

    [Fact]
    public void No_two_kinds_of_grain_keep_state_under_one_name() =>
        Assert.Equal(Names.Length, Names.Select(name => name.Value).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Every_kind_of_grain_that_keeps_state_has_a_name_for_it()
    {
        var storages = Grains.SelectMany(KeysOfStorages).ToList();

        Assert.All(storages, storage => Assert.Equal(StateNames.Storage, storage));
        Assert.Equal(storages.Count, Names.Count(name => name.Name != nameof(StateNames.Storage)));
    }

    [Fact]
    public void No_grain_keeps_state_past_these_names() =>
        Assert.DoesNotContain(
            Grains.SelectMany(ParametersOf),
            parameter => parameter.IsDefined(typeof(PersistentStateAttribute))
        );

    private static IEnumerable<object?> KeysOfStorages(Type grain) =>
        ParametersOf(grain)
            .Where(parameter => parameter.ParameterType == typeof(IGrainStorage))
            .Select(parameter => parameter.GetCustomAttribute<FromKeyedServicesAttribute>()?.Key);

    private static IEnumerable<ParameterInfo> ParametersOf(Type grain) =>
        grain.GetConstructors().SelectMany(constructor => constructor.GetParameters());
}
