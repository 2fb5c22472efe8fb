using System.Text;
using Netralitas.Domain.Persons;

namespace Netralitas.Grains.Codec;

/// <summary>A person as events and requests name one: <c>category</c> and <c>number</c>.</summary>
public static class PersonFields
{
    /// <summary>Reads both; the number by the category's rules.</summary>
    public static (PersonCategory Category, PersonKey Person) Read(DataFields person)
    {
        var category = person.Word("category", Wire.Category);
        var number = Encoding.UTF8.GetBytes(person.Text("number"));
        if (!PersonNumber.TryRead(number, category, out var key) && person.Fault is null)
        {
            person.Fail(PersonNumber.Explain(number, category, person.PointerTo("number")));
        }

        return (category, key);
    }
}
