using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;

namespace Netralitas.Pages.Parts.Language;

/// <summary>When a ceremony took place, as exactly as it is known and no more.</summary>
public static class CeremonyDateWords
{
    /// <summary>The date in a table: the day, with the hour if it is known.</summary>
    public static string Short(PageTongue tongue, CeremonyDate? date, TimeZoneName zone) =>
        date switch
        {
            CeremonyDate.At at => tongue.Moment(at.Instant, zone),
            CeremonyDate.On on => tongue.Day(on.Date),
            CeremonyDate.Around around => tongue.Say("sekitar ", "around ") + tongue.Day(around.Date),
            _ => tongue.Say("tidak disebutkan", "not stated"),
        };

    /// <summary>The date with what is known of its exactness.</summary>
    public static string Long(PageTongue tongue, CeremonyDate? date, TimeZoneName zone) =>
        date switch
        {
            CeremonyDate.At at => $"{tongue.LongDay(zone.DayAt(at.Instant))}, {tongue.Clock(at.Instant, zone)}",
            CeremonyDate.On on => tongue.LongDay(on.Date) + tongue.Say(" (jam tidak disebutkan)", " (hour not stated)"),
            CeremonyDate.Around around => tongue.Say("Perkiraan: sekitar ", "Estimate: around ")
                + tongue.LongDay(around.Date)
                + tongue.Say(". Dasar: ", ". Basis: ")
                + NumberMask.MaskIn(around.Basis),
            _ => tongue.Say("Tidak disebutkan", "Not stated"),
        };
}
