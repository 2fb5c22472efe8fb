namespace Netralitas.Domain.Calendar;

/// <summary>The days a legal period counts. Written <c>calendarDays</c> and <c>workingDays</c>.</summary>
public enum DayUnit
{
    /// <summary><i>Hari</i>: every day counts.</summary>
    CalendarDays,

    /// <summary><i>Hari kerja</i>: weekends and public holidays do not count.</summary>
    WorkingDays,
}
