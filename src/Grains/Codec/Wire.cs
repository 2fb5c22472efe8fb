using Netralitas.Contracts;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Facts;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Regions;

namespace Netralitas.Grains.Codec;

/// <summary>Every enumeration that crosses the wire, with the contract's words for it.</summary>
public static class Wire
{
    /// <summary>How a person is employed.</summary>
    public static WireNames<PersonCategory> Category { get; } =
        new((PersonCategory.Pns, "pns"), (PersonCategory.Pppk, "pppk"), (PersonCategory.NonAsn, "nonAsn"));

    /// <summary>Spoken or signed.</summary>
    public static WireNames<PledgeKind> Kind { get; } =
        new((PledgeKind.Spoken, "spoken"), (PledgeKind.Signed, "signed"));

    /// <summary>What an agency is.</summary>
    public static WireNames<AgencyKind> AgencyKind { get; } =
        new(
            (Domain.Regions.AgencyKind.Ministry, "ministry"),
            (Domain.Regions.AgencyKind.Institution, "institution"),
            (Domain.Regions.AgencyKind.Province, "province"),
            (Domain.Regions.AgencyKind.Regency, "regency"),
            (Domain.Regions.AgencyKind.City, "city")
        );

    /// <summary>How a leader's office is held.</summary>
    public static WireNames<LeaderStanding> Standing { get; } =
        new(
            (LeaderStanding.Definitive, "definitive"),
            (LeaderStanding.Pj, "pj"),
            (LeaderStanding.Pjs, "pjs"),
            (LeaderStanding.Plt, "plt"),
            (LeaderStanding.Plh, "plh")
        );

    /// <summary>What a piece of evidence is.</summary>
    public static WireNames<EvidenceKind> Evidence { get; } =
        new(
            (EvidenceKind.Photo, "photo"),
            (EvidenceKind.Minutes, "minutes"),
            (EvidenceKind.AttendanceList, "attendance-list"),
            (EvidenceKind.News, "news"),
            (EvidenceKind.Circular, "circular")
        );

    /// <summary>Where a ceremony stands.</summary>
    public static WireNames<CeremonyStatus> CeremonyStatus { get; } =
        new(
            (Domain.Ceremonies.CeremonyStatus.Unannounced, "unannounced"),
            (Domain.Ceremonies.CeremonyStatus.Scheduled, "scheduled"),
            (Domain.Ceremonies.CeremonyStatus.Held, "held"),
            (Domain.Ceremonies.CeremonyStatus.Verified, "verified"),
            (Domain.Ceremonies.CeremonyStatus.Returned, "returned"),
            (Domain.Ceremonies.CeremonyStatus.Cancelled, "cancelled")
        );

    /// <summary>How far an agency is.</summary>
    public static WireNames<AgencyStatus> AgencyStatus { get; } =
        new(
            (Domain.Completion.AgencyStatus.NotStarted, "notStarted"),
            (Domain.Completion.AgencyStatus.Scheduled, "scheduled"),
            (Domain.Completion.AgencyStatus.Reported, "reported"),
            (Domain.Completion.AgencyStatus.Verified, "verified"),
            (Domain.Completion.AgencyStatus.Complete, "complete")
        );

    /// <summary>How well a fact is known, as the fact files mark it.</summary>
    public static WireNames<Confidence> Confidence { get; } =
        new(
            (Domain.Facts.Confidence.Found, "F"),
            (Domain.Facts.Confidence.SecondHand, "F2"),
            (Domain.Facts.Confidence.Derived, "A"),
            (Domain.Facts.Confidence.Unverified, "U")
        );
}
