namespace Netralitas.Domain.Cases;

/// <summary>Everything that can happen to a case. Who may do it and from where is in <c>data/case-moves.json</c>.</summary>
public enum CaseMove
{
    /// <summary>Somebody reported an act; the first report makes the case, later ones join it.</summary>
    Reported,

    /// <summary>The joint task force checked the report.</summary>
    VerifiedByTaskForce,

    /// <summary>Bawaslu asked for more information, which lengthens its clock.</summary>
    InformationRequested,

    /// <summary>Bawaslu's assessment (<i>kajian</i>).</summary>
    Assessed,

    /// <summary>Forwarded (<i>penerusan</i>) to the recommending body.</summary>
    Forwarded,

    /// <summary>Recommended to the agency head.</summary>
    Recommended,

    /// <summary>The file went from one recommending body to the next.</summary>
    HandedOver,

    /// <summary>The person was summoned.</summary>
    Summoned,

    /// <summary>An examination took place, or the person did not appear.</summary>
    Examined,

    /// <summary>The appointing authority decided.</summary>
    Decided,

    /// <summary>The decree was handed over.</summary>
    Delivered,

    /// <summary>The penalty entered into force.</summary>
    EnteredIntoForce,

    /// <summary>The penalty was served.</summary>
    Served,

    /// <summary>The file was closed.</summary>
    Closed,

    /// <summary>The registrar took the case back.</summary>
    Withdrawn,

    /// <summary>An objection (<i>keberatan</i>) was filed with the superior.</summary>
    ObjectionFiled,

    /// <summary>The objection was decided.</summary>
    ObjectionDecided,

    /// <summary>An appeal (<i>banding</i>) was filed with BPASN.</summary>
    AppealFiled,

    /// <summary>The agency answered the appeal.</summary>
    AppealAnswered,

    /// <summary>BPASN decided the appeal.</summary>
    AppealDecided,

    /// <summary>A criminal track (Gakkumdu) was opened beside the case.</summary>
    CriminalReferred,

    /// <summary>The criminal track ended.</summary>
    CriminalConcluded,

    /// <summary>A clock ran out.</summary>
    Overdue,

    /// <summary>The agency head was reminded.</summary>
    Reminded,

    /// <summary>The delay was escalated.</summary>
    Escalated,

    /// <summary>A block of personnel services was proposed.</summary>
    BlockProposed,

    /// <summary>BKN blocked the person's personnel services.</summary>
    Blocked,

    /// <summary>The block was lifted.</summary>
    Unblocked,

    /// <summary>Another case seems to be about the same act.</summary>
    MergeProposed,

    /// <summary>An operator found that the other case is about something else.</summary>
    MergeDismissed,

    /// <summary>The reports of another case joined this one.</summary>
    ReportsJoined,

    /// <summary>The case was merged into another.</summary>
    Merged,

    /// <summary>A person's own data was corrected.</summary>
    Corrected,

    /// <summary>A legal hold keeps the papers beyond their retention.</summary>
    HoldPlaced,

    /// <summary>The legal hold ended.</summary>
    HoldLifted,

    /// <summary>The papers' retention ended; they may be erased.</summary>
    RetentionEnded,

    /// <summary>The papers' key was destroyed.</summary>
    Erased,
}
