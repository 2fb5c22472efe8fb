using Netralitas.Contracts;
using Netralitas.Domain.Cases;
using Netralitas.EventLog;
using Netralitas.Grains.Codec.Cases;

namespace Netralitas.Grains.Cases;

/// <summary>Opens and closes the records of cases.</summary>
internal static class CaseRecords
{
    /// <summary>The event of a record; null for one that says nothing of the case itself.</summary>
    /// <exception cref="FormatException">The record is none of a case, was changed, or is sealed under another key.</exception>
    public static CaseEvent? Open(LogRecord record, CaseSeal seal)
    {
        if (!CaseEventTypes.TryParse(record.Type, out var move))
        {
            return record.Type == EventTypes.CaseActClaimed ? null : throw Fault(record, $"unknown type {record.Type}");
        }

        try
        {
            return CaseEventCodec.Decode(move, seal.Open(record.Type, record.Data.Span));
        }
        catch (FormatException fault)
        {
            throw Fault(record, fault.Message);
        }
    }

    /// <summary>The record of an event, with its kept bytes sealed.</summary>
    public static NewRecord Close(
        CaseEvent said,
        byte[] kept,
        EventIdentity? identity,
        DateTimeOffset now,
        CaseSeal seal
    )
    {
        var type = CaseEventTypes.Of(said.Move);
        // The word that the papers are gone must be readable when they are.
        var data = said.Move == CaseMove.Erased ? CaseSeal.Leave(kept) : seal.Close(type, kept);
        return new NewRecord(type, now, identity, data);
    }

    private static FormatException Fault(LogRecord record, string what) =>
        new($"{record.Stream} version {record.Version}: {what}");
}
