namespace Netralitas.Domain.Cases;

/// <summary>What somebody is to a case; several at once are possible.</summary>
[Flags]
public enum CaseParties
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The institution whose register the case is in.</summary>
    Registrar = 1,

    /// <summary>The agency that employs the person, once it knows of the case.</summary>
    Employer = 2,

    /// <summary>An institution of the joint task force.</summary>
    TaskForce = 4,

    /// <summary>The institution that assesses: Bawaslu.</summary>
    Assessor = 8,

    /// <summary>The body in charge of recommending.</summary>
    Recommender = 16,

    /// <summary>The institution that blocks personnel services.</summary>
    Blocker = 32,

    /// <summary>An operator at the ministry.</summary>
    Operator = 64,

    /// <summary>The clock.</summary>
    System = 128,
}
