namespace Netralitas.Domain.Calendar;

/// <summary>Why a day is off. None of them is a working day.</summary>
public enum HolidayKind
{
    /// <summary>A national holiday (<i>hari libur nasional</i>); on the wire <c>public</c>.</summary>
    Public,

    /// <summary>Joint leave (<i>cuti bersama</i>) beside a holiday; on the wire <c>jointLeave</c>.</summary>
    JointLeave,

    /// <summary>A voting day that a presidential decree makes a holiday; on the wire <c>voting</c>.</summary>
    Voting,
}
