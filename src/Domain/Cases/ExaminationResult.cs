namespace Netralitas.Domain.Cases;

/// <summary>What became of a day of examination.</summary>
public enum ExaminationResult
{
    /// <summary>The person appeared and was examined.</summary>
    Appeared,

    /// <summary>The person did not follow the summons.</summary>
    Absent,
}
