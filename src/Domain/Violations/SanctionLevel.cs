namespace Netralitas.Domain.Violations;

/// <summary>How heavy a sanction is. The order is from the lightest to the heaviest.</summary>
public enum SanctionLevel
{
    /// <summary><i>Sanksi moral</i> (PP 42/2004 art. 15): the only level of ethics.</summary>
    Moral,

    /// <summary><i>Ringan</i> (PP 94/2021 art. 8).</summary>
    Light,

    /// <summary><i>Sedang</i> (PP 94/2021 art. 8).</summary>
    Medium,

    /// <summary><i>Berat</i> (PP 94/2021 art. 8).</summary>
    Severe,

    /// <summary><i>Pemberhentian tidak dengan hormat</i> (PTDH): dishonourable dismissal.</summary>
    Dismissal,
}
