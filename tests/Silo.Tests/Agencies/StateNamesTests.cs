using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Grains.Agencies;
using Orleans.Runtime;

namespace Netralitas.Silo.Tests.Agencies;

public sealed class StateNamesTests
{
    private static readonly (string Name, string Value)[] Names =
    [
        .. typeof(StateNames)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (field.Name, (string)field.GetRawConstantValue()!)),
    ];

    private static readonly ParameterInfo[] GrainParameters =
    [
        .. typeof(StateNames)
            .Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(Grain)))
            .SelectMany(type => type.GetConstructors())
            .SelectMany(constructor => constructor.GetParameters()),
    ];

    [Fact]
    public void No_two_kinds_of_grain_keep_state_under_one_name() =>
        Assert.Equal(Names.Length, Names.Select(name => name.Value).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Grains_reach_storage_only_by_these_names()
    {
        var storages = GrainParameters
            .Select(parameter => parameter.GetCustomAttribute<FromKeyedServicesAttribute>())
            .OfType<FromKeyedServicesAttribute>()
            .Select(attribute => attribute.Key);
        var states = GrainParameters
            .Select(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>())
            .OfType<PersistentStateAttribute>()
            .Select(attribute => attribute.StateName)
            .ToList();

        Assert.Equal(StateNames.Storage, Assert.Single(storages));
        Assert.All(states, state => Assert.Contains(state, Names.Select(name => name.Value)));
        Assert.Equal(states.Distinct(StringComparer.Ordinal), states);
    }
}
