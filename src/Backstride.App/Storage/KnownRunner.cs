namespace Backstride.App.Storage;

/// <summary>A runner of this installation.</summary>
/// <param name="Head">The place of the newest entry; 0 when there is none.</param>
internal sealed record KnownRunner(RunnerId Id, string Name, long Head);
