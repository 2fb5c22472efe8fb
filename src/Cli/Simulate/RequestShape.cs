namespace Netralitas.Cli.Simulate;

/// <summary>What a request of the timed phase carries.</summary>
public enum RequestShape
{
    /// <summary>Pledges of one agency, up to <see cref="Schedule.BatchMax"/>.</summary>
    Batch,

    /// <summary>One pledge.</summary>
    Single,

    /// <summary>The report of a ceremony on its morning.</summary>
    Report,

    /// <summary>The report of a ceremony whose pledges were sent before it.</summary>
    LateReport,
}
