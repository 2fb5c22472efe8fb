namespace Netralitas.Domain.Clocks;

/// <summary>A point in a case that starts, stops or extends a clock. Written in camel case: <c>summonedAgain</c>.</summary>
public enum Milestone
{
    /// <summary>The act became known to who reports it.</summary>
    Known,

    /// <summary>The report was filed and registered.</summary>
    Received,

    /// <summary>The task force (<i>satgas</i>) has verified it.</summary>
    Verified,

    /// <summary>More information was asked for.</summary>
    InformationRequested,

    /// <summary>Bawaslu's assessment (<i>kajian</i>) is done.</summary>
    Assessed,

    /// <summary>The case was forwarded (<i>penerusan</i>) to the recommending body.</summary>
    Forwarded,

    /// <summary>The recommendation reached the agency head.</summary>
    Recommended,

    /// <summary>The person was summoned for the first time.</summary>
    Summoned,

    /// <summary>The person was summoned for the second time.</summary>
    SummonedAgain,

    /// <summary>The person was examined.</summary>
    Examined,

    /// <summary>The agency head has decided.</summary>
    Decided,

    /// <summary>The decree was handed over to the person.</summary>
    Delivered,

    /// <summary>The decision is in force.</summary>
    InForce,

    /// <summary>The penalty has been served.</summary>
    Served,

    /// <summary>An objection (<i>keberatan</i>) was filed.</summary>
    ObjectionFiled,

    /// <summary>The objection was decided.</summary>
    ObjectionDecided,

    /// <summary>An appeal (<i>banding</i>) was filed with BPASN.</summary>
    AppealFiled,

    /// <summary>The agency has answered the appeal.</summary>
    AppealAnswered,

    /// <summary>BPASN has decided the appeal.</summary>
    AppealDecided,

    /// <summary>BKN has blocked the personnel services.</summary>
    Blocked,

    /// <summary>BKN has lifted the block.</summary>
    Unblocked,

    /// <summary>The case is closed.</summary>
    Closed,
}
