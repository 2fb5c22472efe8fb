namespace Netralitas.Domain.Calendar;

/// <summary>What a period of the law is counted in. A law that says <i>hari</i> and one that says <i>hari kerja</i> differ.</summary>
public enum DayUnit
{
    /// <summary>Every day (<i>hari</i>); on the wire <c>calendarDays</c>.</summary>
    CalendarDays,

    /// <summary>Working days only (<i>hari kerja</i>); on the wire <c>workingDays</c>.</summary>
    WorkingDays,
}
