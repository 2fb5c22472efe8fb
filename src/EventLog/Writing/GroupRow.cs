namespace Netralitas.EventLog.Writing;

/// <summary>One record of a group as it will be inserted.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">Its version.</param>
/// <param name="Owner">The stream's owner.</param>
/// <param name="OwnerPreviousRow">Index of the owner's row before this one in the group; −1 if it is the first there.</param>
/// <param name="HeadHash">Hash of the stored record this one follows; null if that is in this group, or none.</param>
/// <param name="Record">What is recorded.</param>
/// <param name="Hash">Its hash.</param>
internal readonly record struct GroupRow(
    string Stream,
    long Version,
    string Owner,
    int OwnerPreviousRow,
    byte[]? HeadHash,
    NewRecord Record,
    byte[] Hash
);
