namespace Netralitas.Domain.Ceremonies;

/// <summary>When a ceremony took or takes place, as exactly as its agency knows. Not stated is no date at all.</summary>
public abstract record CeremonyDate
{
    private CeremonyDate() { }

    /// <summary>The day, as people there name it.</summary>
    public abstract DateOnly Day { get; }

    /// <summary>At an instant, with the local offset it was given in.</summary>
    public sealed record At(DateTimeOffset Instant) : CeremonyDate
    {
        /// <inheritdoc />
        public override DateOnly Day => DateOnly.FromDateTime(Instant.DateTime);
    }

    /// <summary>On a day, the hour unknown.</summary>
    public sealed record On(DateOnly Date) : CeremonyDate
    {
        /// <inheritdoc />
        public override DateOnly Day => Date;
    }

    /// <summary>Around a day that somebody worked out.</summary>
    /// <param name="Date">The estimate.</param>
    /// <param name="Basis">What it rests on.</param>
    public sealed record Around(DateOnly Date, string Basis) : CeremonyDate
    {
        /// <inheritdoc />
        public override DateOnly Day => Date;
    }
}
