using Netralitas.EventLog;
using Netralitas.Grains;

namespace Netralitas.Grains.Faults;

/// <summary>Carries an actor's fault to its caller on another silo, in a form that every version understands.</summary>
/// <param name="fault">What went wrong.</param>
/// <param name="message">In words.</param>
[GenerateSerializer, Alias("netralitas.actor-fault")]
public sealed class ActorFaultException(ActorFault fault, string message) : Exception(message)
{
    /// <summary>What went wrong.</summary>
    [Id(0)]
    public ActorFault Fault { get; private set; } = fault;

    /// <summary>Whether the exception is one of those faults.</summary>
    public static bool Knows(Exception thrown) =>
        thrown is LogUnavailableException or LogFullException or ActorContendedException or ActorUnreachableException;

    /// <summary>The carrier of one of those faults.</summary>
    public static ActorFaultException Of(Exception thrown) =>
        thrown switch
        {
            LogUnavailableException => new(ActorFault.LogUnavailable, thrown.Message),
            LogFullException => new(ActorFault.LogFull, thrown.Message),
            ActorContendedException => new(ActorFault.Contended, thrown.Message),
            ActorUnreachableException => new(ActorFault.Unreachable, thrown.Message),
            _ => throw new ArgumentOutOfRangeException(nameof(thrown), thrown, "not a fault that is carried"),
        };

    /// <summary>The exception that was thrown there.</summary>
    public Exception Open() =>
        Fault switch
        {
            ActorFault.LogFull => new LogFullException(Message),
            ActorFault.Contended => new ActorContendedException(Message),
            ActorFault.Unreachable => new ActorUnreachableException(Message, this),
            _ => new LogUnavailableException(Message, this),
        };
}
