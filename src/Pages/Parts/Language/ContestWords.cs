using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Parts.Language;

/// <summary>What people read for what is voted on in an election.</summary>
public static class ContestWords
{
    /// <summary>The words for a contest of the elections' file; one that is not known here keeps its own name.</summary>
    public static BilingualText Of(string contest) =>
        contest switch
        {
            "presidential" => new("Presiden dan Wakil Presiden", "President and Vice President"),
            "legislative" => new("Anggota DPR, DPD, dan DPRD", "Members of the legislatures"),
            "regional-head" => new("Kepala daerah", "Heads of regions"),
            _ => new(contest, contest),
        };
}
