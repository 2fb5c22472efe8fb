using System.CodeDom.Compiler;
using System.Reflection;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Serialization;

namespace Netralitas.Silo.Tests.Messages;

/// <summary>
/// While a cluster is upgraded, silos of two versions talk to each other. What one version wrote the next must read, so
/// the files beside this test only grow: a message that is there already stays as it is, and a name gets new numbers only
/// after those it has. Where that cannot be, <see cref="WireFormat.Generation"/> goes up and both files begin anew.
/// </summary>
public sealed class RollingUpgradeTests
{
    private static readonly Assembly Grains = typeof(IAgencyGrain).Assembly;

    private static readonly Type[] Messages =
    [
        .. Grains
            .GetTypes()
            .Where(type =>
                type.IsDefined(typeof(GenerateSerializerAttribute)) && !type.IsDefined(typeof(GeneratedCodeAttribute))
            ),
    ];

    private static readonly Type[] Interfaces =
    [
        .. Grains.GetTypes().Where(type => type.IsInterface && type.IsAssignableTo(typeof(IAddressable))),
    ];

    [Fact]
    public void Messages_written_by_the_first_version_of_a_generation_are_read_as_what_they_were()
    {
        var written = Lines("first-version.messages")
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => Convert.FromBase64String(parts[1]), StringComparer.Ordinal);

        foreach (var (name, message) in SampleMessages.All)
        {
            Assert.True(
                written.TryGetValue(name, out var bytes),
                $"add to the file: {name} {Convert.ToBase64String(Wire.Write(message))}"
            );
            var read = Wire.Read(bytes);
            Assert.Equal(message.GetType(), read.GetType());
            Assert.Equal(Wire.Write(message), Wire.Write(read));
        }
    }

    [Fact]
    public void Names_and_numbers_on_the_wire_are_those_of_the_checked_in_list()
    {
        var list = Messages
            .Select(Describe)
            .Concat(Interfaces.SelectMany(DescribeMethods))
            .Order(StringComparer.Ordinal);

        Assert.Equal(Lines("wire-names"), list);
    }

    [Fact]
    public void No_two_things_on_the_wire_share_a_name()
    {
        string[] types = [.. Messages.Concat(Interfaces).Select(AliasOf)];

        Assert.Equal(types.Distinct(StringComparer.Ordinal), types);
        Assert.All(
            Interfaces,
            type =>
            {
                string[] methods = [.. type.GetMethods().Select(AliasOf)];
                Assert.Equal(methods.Distinct(StringComparer.Ordinal), methods);
            }
        );
    }

    /// <summary>A message's name and its members' numbers and types.</summary>
    private static string Describe(Type message)
    {
        var members = message
            .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Select(property => (property, Number: property.GetCustomAttribute<IdAttribute>()?.Id))
            .Where(member => member.Number is not null)
            .OrderBy(member => member.Number)
            .Select(member => $"{member.Number}:{NameOf(member.property.PropertyType)}");
        return $"{AliasOf(message)} {string.Join(' ', members)}".TrimEnd();
    }

    private static IEnumerable<string> DescribeMethods(Type grain) =>
        grain
            .GetMethods()
            .Select(method =>
                $"{AliasOf(grain)}.{AliasOf(method)}({string.Join(' ', method.GetParameters().Select(each => NameOf(each.ParameterType)))}) "
                + NameOfAnswer(method)
            );

    private static string NameOfAnswer(MethodInfo method) =>
        method.ReturnType.IsGenericType ? NameOf(method.ReturnType.GetGenericArguments()[0]) : "nothing";

    // What an enum's values are called may change; their numbers may not.
    private static string NameOf(Type type) =>
        type.IsArray ? NameOf(type.GetElementType()!) + "[]"
        : Nullable.GetUnderlyingType(type) is { } underlying ? NameOf(underlying) + "?"
        : type.IsEnum
            ? $"{type.Name}({string.Join(',', Enum.GetNames(type).Select(name => $"{name}={Enum.Parse(type, name):D}"))})"
        : type.IsGenericType
            ? $"{type.Name.Split('`')[0]}({string.Join(' ', type.GetGenericArguments().Select(NameOf))})"
        : type.Assembly == Grains ? AliasOf(type)
        : type.Name;

    private static string AliasOf(MemberInfo member) =>
        member.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias
        ?? throw new InvalidOperationException($"{member.DeclaringType?.Name} {member.Name} has no alias");

    private static string[] Lines(string file) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Messages", file));
}
