using System.Globalization;
using System.Text;
using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Tests.Persons;

/// <summary>Persons with numbers that keep the rules, told apart by their serial.</summary>
internal static class TestPersons
{
    public static PersonKey Pns(int serial) => Pack($"198609262010011{Serial(serial)}", PersonCategory.Pns);

    public static PersonKey NonAsn(int serial) => Pack(Serial(serial), PersonCategory.NonAsn);

    /// <summary>The person of a serial in the space of a category.</summary>
    public static PersonKey Of(PersonCategory category, int serial) =>
        category == PersonCategory.NonAsn ? NonAsn(serial) : Pns(serial);

    private static string Serial(int serial) => serial.ToString("D3", CultureInfo.InvariantCulture);

    private static PersonKey Pack(string digits, PersonCategory category) =>
        PersonKey.TryPack(Encoding.ASCII.GetBytes(digits), category, out var key)
            ? key
            : throw new FormatException($"'{digits}' is no person's number");
}
