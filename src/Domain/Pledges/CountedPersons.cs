using Netralitas.Domain.Persons;

namespace Netralitas.Domain.Pledges;

/// <summary>Persons of one category who count for the same elections.</summary>
/// <param name="Category">The category they count in.</param>
/// <param name="Spoken">Elections they count for as having spoken: a bit mask by place in the calendar.</param>
/// <param name="Signed">Elections they count for as having signed: a bit mask by place in the calendar.</param>
/// <param name="Persons">Who they are; each person once in all groups of an agency.</param>
public sealed record CountedPersons(PersonCategory Category, uint Spoken, uint Signed, PersonKey[] Persons);
