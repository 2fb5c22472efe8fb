namespace Netralitas.Cli.Simulate;

/// <summary>What a person does at a ceremony.</summary>
public enum PledgeKind
{
    /// <summary>Speaks the pledge.</summary>
    Spoken,

    /// <summary>Signs the pact.</summary>
    Signed,
}
