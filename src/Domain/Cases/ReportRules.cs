using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Cases;

/// <summary>What a report must be to make a case, or to join the one that is there.</summary>
internal static class ReportRules
{
    public static Rejection? Refuse(
        Case subject,
        CaseEvent.Reported said,
        CaseSender sender,
        CaseParties parties,
        CaseRules rules,
        DateTimeOffset now
    ) =>
        RefuseSender(subject, said, sender, parties, rules)
        ?? RefuseDays(said, now)
        ?? rules.Classify(said.Report).Refused
        ?? RefuseJoining(subject, said);

    // An agency reports of its own people; the institutions of the joint decree of anybody's.
    private static Rejection? RefuseSender(
        Case subject,
        CaseEvent.Reported said,
        CaseSender sender,
        CaseParties parties,
        CaseRules rules
    )
    {
        var isSupervisor = parties.HasFlag(CaseParties.TaskForce);
        if (subject.Exists)
        {
            return isSupervisor || (rules.Moves[CaseMove.Reported].By & parties) != CaseParties.None
                ? null
                : CaseDecider.Unknown;
        }

        if (!parties.HasFlag(CaseParties.Registrar))
        {
            return CaseDecider.Unknown;
        }

        return isSupervisor || sender.Agency == said.Report.Agency
            ? null
            : Rejection.Of(
                "report-foreign",
                "/data/agency",
                $"Terlapor bekerja pada {said.Report.Agency}, bukan pada pengirim.",
                $"The reported person works for {said.Report.Agency}, not for the sender."
            );
    }

    private static Rejection? RefuseDays(CaseEvent.Reported said, DateTimeOffset now)
    {
        var report = said.Report;
        return DateRules.RefuseDay(report.OccurredOn, now, "/data/occurredOn")
            ?? DateRules.RefuseDay(report.KnownOn, now, "/data/knownOn")
            ?? (
                report.KnownOn < report.OccurredOn ? Before("/data/knownOn", "occurredOn")
                : said.Step.On < report.KnownOn ? Before("/data/on", "knownOn")
                : null
            );
    }

    private static Rejection? RefuseJoining(Case subject, CaseEvent.Reported said) =>
        !subject.Exists || subject.Report.IsSameAct(said.Report)
            ? subject is { Exists: true, IsOpen: false }
                ? Rejection.Of(
                    "case-ended",
                    "/subject",
                    "Perkara ini sudah berakhir; daftarkan laporan dengan nomor baru.",
                    "This case has ended; register the report under a new number."
                )
                : null
            : Rejection.Of(
                "case-other-act",
                "/data",
                "Perkara ini mengenai orang, instansi, perbuatan, tanggal, atau pemilihan lain.",
                "This case is about another person, agency, act, date or election."
            );

    private static Rejection Before(string pointer, string field) =>
        Rejection.Of(
            "date-before-step",
            pointer,
            $"Tanggal ini mendahului '{field}'.",
            $"This date is before '{field}'."
        );
}
